"""Rows that clearance asks for: answers that are not public, what leads cleared since, and where they stand."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, exists, func, or_, select

from ..domain.clearance import UNDER, Secret, looser
from ..domain.inputs import Clearance, ContributionState
from . import schema
from .confined import real_schema
from .schema_inputs import answer, contribution, input_file, input_request, passage

_HELD = (str(Clearance.CONFIDENTIAL), str(Clearance.INTERNAL))
_MANY = 500


def _whole(connection: Connection, query: Any) -> Any:
    """Rows as they are, also while somebody reads who may not see them: what is held back is held back from all."""
    real = real_schema(connection)
    if not real:
        return connection.execute(query)
    return connection.execute(query, execution_options={"schema_translate_map": {None: real}})


#: Kinds whose change can change what is held, and how it is named.
_SPEAK = ("answer", "contribution", "input_file", "input_request", "person")


def last_entry(connection: Connection) -> int:
    """The number of the newest entry of the journal."""
    return int(_whole(connection, _LAST).scalar() or 0)


def spoken_since(connection: Connection, entry: int) -> bool:
    """Whether anything that is held may have changed after an entry of the journal; asked at the end of every act that
    touches texts, so only the entries that came since are looked at."""
    return any(row[0] in _SPEAK for row in _whole(connection, _SINCE.where(schema.journal.c.seq > entry)))


_LAST = select(func.max(schema.journal.c.seq))
#: Without the kinds: an index on them would be taken, and with it every answer there ever was.
_SINCE: Select[Any] = select(schema.journal.c.kind).order_by(schema.journal.c.seq)


def secrets(connection: Connection) -> list[Secret]:
    """Every answer that is not public, with what names it, its files, and what was cleared in newer versions; and
    every remark beside the answers."""
    rows = _whole(connection, _secrets()).fetchall()
    files, freed = _files(connection, answer.c.clearance.in_(_HELD)), _freed(connection)
    found = []
    for one in rows:
        clearance = Clearance(one.clearance)
        writing = one.state == ContributionState.WRITING
        since = [each for each in freed.get(one.question_id, ()) if each[0] > one.number or writing]
        loose = [(level, text) for _number, level, texts, _marks in since for text in texts if looser(level, clearance)]
        gone = {each for _number, level, _texts, marks in since if level is Clearance.PUBLIC for each in marks}
        found.append(
            Secret(
                answer_id=one.id,
                request_id=one.request_id,
                request=one.title,
                person=one.person,
                person_id=one.person_id,
                department_id=one.department_id,
                clearance=clearance,
                texts=_texts(one.value, one.quotes),
                files=frozenset(files.get(one.id, set()) - gone),
                freed=tuple(loose),
            )
        )
    return found + _remarks(connection)


def _remarks(connection: Connection) -> list[Secret]:
    """Remarks: what an expert gave as an answer to the same request may go as far as that answer."""
    given, asked = contribution.c, input_request.c
    query: Select[Any] = select(given.id, given.request_id, given.remark, given.person, given.person_id)
    query = query.add_columns(asked.title, asked.department_id).join(input_request, asked.id == given.request_id)
    rows = _whole(connection, query.where(given.remark != "").order_by(given.id)).fetchall()
    freed = _answered(connection, {one.request_id for one in rows})
    return [
        Secret(
            answer_id=-one.id,
            request_id=one.request_id,
            request=one.title,
            person=one.person,
            person_id=one.person_id,
            department_id=one.department_id,
            texts=(one.remark,),
            freed=tuple(freed.get(one.request_id, ())),
        )
        for one in rows
    ]


def _answered(connection: Connection, request_ids: set[int]) -> dict[int, list[tuple[Clearance, str]]]:
    """By request what was given as an answer and is not confidential, with how far it may go."""
    ids, found = sorted(request_ids), dict[int, list[tuple[Clearance, str]]]()
    query: Select[Any] = select(answer.c.request_id, answer.c.value, answer.c.quotes, answer.c.clearance)
    query = query.join(contribution, contribution.c.id == answer.c.contribution_id)
    query = query.where(contribution.c.state != str(ContributionState.WRITING))
    query = query.where(answer.c.clearance != str(Clearance.CONFIDENTIAL))
    for start in range(0, len(ids), _MANY):
        for one in _whole(connection, query.where(answer.c.request_id.in_(ids[start : start + _MANY]))):
            texts = _texts(one.value, one.quotes)
            found.setdefault(one.request_id, []).extend((Clearance(one.clearance), each) for each in texts)
    return found


@cache
def _secrets() -> Select[Any]:
    given, asked = contribution.c, input_request.c
    columns = ("id", "request_id", "question_id", "value", "quotes", "clearance")
    query: Select[Any] = select(*(answer.c[name] for name in columns), given.number, given.state, given.person)
    query = query.add_columns(given.person_id)
    query = query.add_columns(asked.title, asked.department_id)
    query = query.join(contribution, given.id == answer.c.contribution_id)
    query = query.join(input_request, asked.id == answer.c.request_id)
    return query.where(answer.c.clearance.in_(_HELD)).order_by(answer.c.id)


def _texts(value: str, quotes: str) -> tuple[str, ...]:
    return tuple(one for one in (value, *(json.loads(quotes) if quotes else ())) if one)


_Freed = tuple[int, Clearance, tuple[str, ...], frozenset[str]]


def _freed(connection: Connection) -> dict[int, list[_Freed]]:
    """By question what a lead cleared: number of the version, how far it may go, texts, files.

    Looser than its expert wished is only what a lead cleared. What an expert says in public now and said in confidence
    before stays confidential until the lead clears it.
    """
    loose = answer.c.clearance != answer.c.wished, answer.c.clearance != str(Clearance.CONFIDENTIAL)
    columns = ("id", "question_id", "value", "quotes", "clearance", "wished")
    query: Select[Any] = select(*(answer.c[name] for name in columns), contribution.c.number)
    query = query.join(contribution, contribution.c.id == answer.c.contribution_id)
    query = query.where(*loose, contribution.c.state != str(ContributionState.WRITING))
    files, found = _files(connection, *loose), dict[int, list[_Freed]]()
    for one in _whole(connection, query):
        if looser(Clearance(one.clearance), Clearance(one.wished)):
            texts, marks = _texts(one.value, one.quotes), frozenset(files.get(one.id, ()))
            found.setdefault(one.question_id, []).append((one.number, Clearance(one.clearance), texts, marks))
    return found


def _files(connection: Connection, *of: Any) -> dict[int, set[str]]:
    """By answer its files, of those answers that meet the conditions."""
    query = select(input_file.c.answer_id, input_file.c.sha256).join(answer, answer.c.id == input_file.c.answer_id)
    found: dict[int, set[str]] = {}
    for row in _whole(connection, query.where(*of)):
        found.setdefault(row[0], set()).add(row[1])
    return found


def under(connection: Connection, of: Iterable[int] | None = None) -> list[int]:
    """Items, of these or of all, that are in review, approved or scheduled, whole or with one of their publications."""
    content, publication = schema.content, schema.publication
    states = [str(one) for one in UNDER]
    part = exists().where(publication.c.content_id == content.c.id, publication.c.status.in_(states))
    query = select(content.c.id).where(or_(content.c.status.in_(states), part)).order_by(content.c.id)
    if of is not None:
        query = query.where(content.c.id.in_(sorted(of)))
    return [int(row[0]) for row in _whole(connection, query)]


def placed(connection: Connection, content_ids: Iterable[int]) -> set[int]:
    """Those of the items that have a publication."""
    ids, column, found = sorted(content_ids), schema.publication.c.content_id, set[int]()
    for start in range(0, len(ids), _MANY):
        query = select(column).distinct().where(column.in_(ids[start : start + _MANY]))
        found |= {int(row[0]) for row in _whole(connection, query)}
    return found


def sources(connection: Connection, content_ids: Iterable[int]) -> dict[int, list[tuple[int, int, str, int | None]]]:
    """By item its passages: id, answer, words, file."""
    ids, found = sorted(set(content_ids)), dict[int, list[tuple[int, int, str, int | None]]]()
    for start in range(0, len(ids), _MANY):
        query = select(passage.c.content_id, passage.c.id, passage.c.answer_id, passage.c.words, passage.c.file_id)
        query = query.where(passage.c.content_id.in_(ids[start : start + _MANY])).order_by(passage.c.id)
        for row in _whole(connection, query):
            found.setdefault(row[0], []).append((row[1], row[2], row[3], row[4]))
    return found


def on_channel(connection: Connection, channel_ids: Iterable[int]) -> list[int]:
    """Items that go to one of these channels."""
    column = schema.publication.c
    query = select(column.content_id).distinct().where(column.channel_id.in_(sorted(set(channel_ids))))
    return [int(row[0]) for row in _whole(connection, query)]


def described(connection: Connection) -> list[tuple[int, str]]:
    """Item and alternative text of every attachment that has one."""
    attachment = schema.attachment.c
    query = select(attachment.content_id, attachment.alt_text).where(attachment.alt_text != "")
    return [(int(row[0]), str(row[1])) for row in _whole(connection, query)]


def taken_from(connection: Connection, answer_ids: Iterable[int]) -> set[int]:
    """Items with a passage of one of these answers."""
    ids, found = sorted(set(answer_ids)), set[int]()
    for start in range(0, len(ids), _MANY):
        query = select(passage.c.content_id).distinct().where(passage.c.answer_id.in_(ids[start : start + _MANY]))
        found |= {int(row[0]) for row in _whole(connection, query)}
    return found


def accepted(connection: Connection, content_id: int, most: int) -> list[int]:
    """Accepted contributions, those to requests about the item first, then the newest; of a request the last one."""
    given, request, other = contribution.c, input_request.c, contribution.alias("other").c
    state = str(ContributionState.ACCEPTED)
    last = select(func.max(other.number)).where(other.request_id == request.id, other.state == state)
    query = (
        select(given.id)
        .join(input_request, request.id == given.request_id)
        .where(given.state == state, given.number == last.correlate(input_request).scalar_subquery())
        .order_by((request.content_id == content_id).desc().nulls_last(), given.at.desc(), given.id.desc())
        .limit(most)
    )
    return [int(row[0]) for row in _whole(connection, query)]


def channels_of(connection: Connection) -> dict[int, list[int | None]]:
    """By item the channels that it goes to."""
    column, found = schema.publication.c, dict[int, list[int | None]]()
    for content_id, channel_id in _whole(connection, select(column.content_id, column.channel_id)):
        found.setdefault(content_id, []).append(channel_id)
    return found


def public_words(connection: Connection) -> dict[str, dict[int, dict[str, str]]]:
    """What public answers, contributions that are public whole, and the passages and files taken from public answers
    say now, as stored, by kind and id: what they said before may have been struck out, for it was not for everybody.
    A remark is for nobody outside the desk."""
    public = answer.c.clearance == str(Clearance.PUBLIC)
    held = exists().where(answer.c.contribution_id == contribution.c.id, answer.c.clearance.in_(_HELD))
    queries: dict[str, Select[Any]] = {
        "answer": select(answer.c.id, answer.c.value, answer.c.quotes).where(public),
        "passage": _of_answers(passage, passage.c.words).where(public),
        "input_file": _of_answers(input_file, input_file.c.name).where(public),
        "contribution": select(contribution.c.id, contribution.c.consent_note).where(~held),
    }
    return {
        kind: {int(row[0]): dict(zip(row._fields[1:], row[1:], strict=True)) for row in _whole(connection, one)}
        for kind, one in queries.items()
    }


def _of_answers(table: Any, words: Any) -> Select[Any]:
    return select(table.c.id, words).join(answer, answer.c.id == table.c.answer_id)


def seen(connection: Connection, answer_ids: Iterable[int]) -> set[int]:
    """Those of the answers, and of the remarks (ids below zero), that whoever reads may read."""
    ids, found = sorted(set(answer_ids)), set[int]()
    for start in range(0, len(ids), _MANY):
        some = ids[start : start + _MANY]
        query = select(answer.c.id).where(answer.c.id.in_(one for one in some if one > 0))
        found |= {int(row[0]) for row in connection.execute(query)}
        given = contribution.c
        query = select(given.id).where(given.id.in_(-one for one in some if one < 0), given.remark != "")
        found |= {-int(row[0]) for row in connection.execute(query)}
    return found
