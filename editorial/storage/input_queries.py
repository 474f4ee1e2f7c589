"""Rows of expert input: requests in lists with what was counted of them, and how often somebody is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from ..domain.inputs import Clearance, ContributionState, InputRequest
from . import schema, schema_inputs
from .mapping import BY_CLASS

_request = schema_inputs.input_request
_question = schema_inputs.question
_contribution = schema_inputs.contribution
_answer = schema_inputs.answer
_file = schema_inputs.input_file
_call = schema_inputs.topic_call


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of each request, by its id: its questions, and of its newest contribution the rest."""

    questions: Mapping[int, int]
    answers: Mapping[int, int]
    confidential: Mapping[int, int]
    files: Mapping[int, int]


def _where(equal: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for name, value in equal.items():
        column = _request.c[name]
        if isinstance(value, (set, frozenset, list, tuple)):
            found.append(column.in_(sorted(value)))
        else:
            found.append(column.is_(None) if value is None else column == value)
    return found


def requests(connection: Connection, **equal: Any) -> list[tuple[InputRequest, str, str]]:
    """Requests whose columns equal (or are among) values, each with the titles of its content item and its call.

    The most urgent first; what has no due date comes last.
    """
    kind, content = BY_CLASS[InputRequest], schema.content
    joined = _request.outerjoin(content, content.c.id == _request.c.content_id)
    joined = joined.outerjoin(_call, _call.c.id == _request.c.call_id)
    query = select(*kind.columns, content.c.title, _call.c.title).select_from(joined).where(*_where(equal))
    query = query.order_by(_request.c.due.is_(None), _request.c.due, _request.c.id)
    rows = connection.execute(query).fetchall()
    return [(kind.decode(row[:-2]), row[-2] or "", row[-1] or "") for row in rows]


def counted(connection: Connection, **equal: Any) -> Counted:
    """What is counted of those requests, in three queries however many they are."""
    ids = select(_request.c.id).where(*_where(equal))
    return Counted(_questions(connection, ids, bool(equal)), *_answers(connection, ids, bool(equal)))


def _questions(connection: Connection, ids: Any, some: bool) -> dict[int, int]:
    c = _question.c
    query = select(c.request_id, func.count()).where(c.request_id.is_not(None)).group_by(c.request_id)
    if some:
        query = query.where(c.request_id.in_(ids))
    return {int(row[0]): int(row[1]) for row in connection.execute(query)}


def _answers(connection: Connection, ids: Any, some: bool) -> tuple[dict[int, int], dict[int, int], dict[int, int]]:
    c, a, f = _contribution.c, _answer.c, _file.c
    newest = select(c.request_id, func.max(c.number).label("number")).group_by(c.request_id)
    newest = newest.where(c.state != str(ContributionState.WRITING))
    if some:
        newest = newest.where(c.request_id.in_(ids))
    last = newest.subquery()
    latest = select(c.id).join(last, and_(last.c.request_id == c.request_id, last.c.number == c.number))
    latest = latest.where(c.state != str(ContributionState.WRITING))
    kept = select(f.request_id, f.answer_id).where(f.contribution_id.in_(latest))
    files: dict[int, int] = {}
    with_file: set[int] = set()
    for request_id, answer_id in connection.execute(kept):
        files[request_id] = files.get(request_id, 0) + 1
        with_file.add(answer_id)
    said = select(a.request_id, a.id, a.value != "", a.clearance).where(a.contribution_id.in_(latest))
    answers, confidential = dict[int, int](), dict[int, int]()
    for request_id, answer_id, words, clearance in connection.execute(said):
        if not words and answer_id not in with_file:
            continue
        answers[request_id] = answers.get(request_id, 0) + 1
        if clearance == Clearance.CONFIDENTIAL:
            confidential[request_id] = confidential.get(request_id, 0) + 1
    return answers, confidential, files
