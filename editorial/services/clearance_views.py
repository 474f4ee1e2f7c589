"""What the window shows of clearance: what stands in an item, where an answer stands, what may be taken, marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from ..domain.clearance import Kept, Secret
from ..domain.clearance_marks import ClearanceMarks, Held
from ..domain.clearance_shown import Offer, Place, Spot, Standing
from ..domain.content import Attachment, ContentCard
from ..domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    InputFile,
    InputRequest,
    Passage,
    Question,
)
from ..domain.people import Department
from ..storage import clearance_queries, search
from ..storage.unit_of_work import UnitOfWork
from .clearance_guard import named
from .clearance_reading import Hit, Looking, Source, read_kept, spots_of
from .content import read_card
from .options import read_options

T = TypeVar("T")

#: So many answers of other items are offered, the newest first; the rest is found by the search of the knowledge.
MOST_OFFERED = 200
_MANY = 500
#: Each question to the index takes some sixty of them.
_FEW_PHRASES = 240


# What stands in an item -----------------------------------------------------------------------------------------------


def read_standing(work: UnitOfWork, content_id: int) -> tuple[Standing, ...]:
    """See `ClearingService.standing`."""
    looking = Looking(work, read_kept(work.connection))
    card = read_card(work, content_id)
    sources = looking.sources([content_id]).get(content_id, []) if content_id > 0 else []
    hits = looking.hits(card, sources)
    passages = {one.id: one for one in work.all(Passage, content_id=content_id)} if sources else {}
    about = _About(work, [*(one.answer_id for one in sources), *(one.secret.answer_id for one in hits)])
    found = [
        _of_source(about.standing(one.answer_id, passages.get(one.passage_id)), card, one, hits) for one in sources
    ]
    known = {one.answer_id for one in sources}
    loose: dict[int, list[Spot]] = {}
    for hit in hits:
        if hit.source is None and hit.secret.answer_id not in known:
            loose.setdefault(hit.secret.answer_id, []).append(hit.spot)
    found += [
        replace(about.standing(answer_id), cleared=False, words=spots[0].words, spots=tuple(spots))
        for answer_id, spots in loose.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.cleared, one.passage_id or 0)))


def _of_source(shown: Standing, card: ContentCard, source: Source, hits: Iterable[Hit]) -> Standing:
    held = any(one.source is not None and one.source.passage_id == source.passage_id for one in hits)
    spots = spots_of(source, card)
    also = [one.spot for one in hits if one.source is None and one.secret.answer_id == source.answer_id]
    spots += [one for one in also if one not in spots]
    # Without its words in the text nothing is held back, yet the source is remembered.
    return replace(
        shown,
        cleared=not (held or also),
        passage_id=source.passage_id,
        # Of what was said to others in confidence is told what can be read in the item anyway.
        words=source.words if shown.request_id or spots else "",
        file=source.file if shown.request_id or spots else "",
        spots=tuple(spots),
    )


class _About:
    """Everything that names answers, read in a few queries."""

    def __init__(self, work: UnitOfWork, answer_ids: Collection[int], language: str = "") -> None:
        language = language or read_options(work).language
        self.answers = {one.id: one for one in _all(work, Answer, set(answer_ids))}
        values = self.answers.values()
        given = {one.contribution_id for one in values} | {-one for one in answer_ids if one < 0}
        self.given = {one.id: one for one in _all(work, Contribution, given)}
        asked = {one.request_id for one in self.given.values()}
        self.requests = {one.id: one for one in _all(work, InputRequest, asked)}
        self.questions = {one.id: one for one in _all(work, Question, {one.question_id for one in values})}
        ids = {one.department_id for one in self.requests.values()}
        self.departments = {one.id: one.name for one in _all(work, Department, {one for one in ids if one})}
        self.clearers: dict[int | None, str] = {}
        for one in ids:
            who = named(work, one)
            self.clearers[one] = who if isinstance(who, str) else who.text(language)

    def standing(self, answer_id: int, passage: Passage | None = None) -> Standing:
        """The answer by itself, public as far as it is known here."""
        answer = self.answers.get(answer_id)
        given = self.given.get(-answer_id if answer is None else answer.contribution_id)
        if given is None or (answer is None and not given.remark):
            # Said to somebody else in confidence: that it stands there is all that is told.
            return Standing(answer_id, 0, "", Clearance.CONFIDENTIAL, cleared=True)
        request = self.requests[given.request_id]
        attribution = passage.attribution if passage is not None else given.attribution
        department = self.departments.get(request.department_id or 0, "")
        speakers = {Attribution.NAMED: given.person, Attribution.DEPARTMENT: department}
        return Standing(
            answer_id,
            request.id,
            request.title,
            Clearance.CONFIDENTIAL if answer is None else answer.clearance,
            cleared=True,
            attribution=attribution,
            speaker=speakers.get(attribution, ""),
            person=given.person,
            department=department,
            waits_for="" if answer is None else self.clearers[request.department_id],
            question="" if answer is None else self.questions[answer.question_id].text,
        )


def _all(work: UnitOfWork, cls: type[T], ids: set[int]) -> list[T]:
    found: list[T] = []
    wanted = sorted(ids)
    for start in range(0, len(wanted), _MANY):
        found += work.all(cls, id=wanted[start : start + _MANY])
    return found


# Where an answer stands -----------------------------------------------------------------------------------------------


def read_places(work: UnitOfWork, answer_id: int) -> tuple[Place, ...]:
    """See `ClearingService.places`."""
    answer = work.get(Answer, answer_id)
    request = work.get(InputRequest, answer.request_id)
    files = frozenset(one.sha256 for one in work.all(InputFile, answer_id=answer_id))
    # Looked for as if it were confidential: where it stands is one question, whether it may another.
    alone = Kept(
        [Secret(answer.id, request.id, texts=tuple(filter(None, (answer.value, *answer.quotes))), files=files)]
    )
    looking, real = Looking(work, alone), Looking(work, read_kept(work.connection))
    taken = {one.content_id for one in work.all(Passage, answer_id=answer_id)}
    ids = (
        taken | search.with_phrases(work.connection, alone.phrases) | _described(work, alone) | _with_files(work, files)
    )
    found: list[Place] = []
    for card, sources in looking.cards(ids):
        if card.item.deleted_at is not None:
            continue
        own = [one for one in sources if one.answer_id == answer_id]
        spots = [one.spot for one in looking.hits(card, own)]
        spots += [one for each in own if each.sha256 for one in spots_of(each, card) if one not in spots]
        if not spots and not own:
            continue
        held = any(one.secret.answer_id == answer_id for one in real.hits(card, own))
        found.append(Place(card.item.id, card.item.title, card.item.status, held, bool(own), tuple(spots)))
    return tuple(sorted(found, key=lambda one: (not one.held, one.title.casefold(), one.content_id)))


def _speaking(work: UnitOfWork, kept: Kept) -> set[int]:
    """Items in whose index a run of the words stands: few runs the index finds, for many its texts are read."""
    if len(kept.phrases) <= _FEW_PHRASES:
        return search.with_phrases(work.connection, kept.phrases)
    return {content_id for content_id, words in search.texts(work.connection) if kept.suspects(words)}


def _described(work: UnitOfWork, kept: Kept) -> set[int]:
    """Items whose alternative texts, which are not in the index, say it."""
    described = clearance_queries.described(work.connection)
    return {content_id for content_id, words in described if kept.find(words)}


def _with_files(work: UnitOfWork, files: Iterable[str]) -> set[int]:
    marks = set(files)
    return {one.content_id for one in work.all(Attachment, sha256=marks)} if marks else set()


# What may be taken ----------------------------------------------------------------------------------------------------


def read_offers(work: UnitOfWork, content_id: int) -> tuple[Offer, ...]:
    """See `ClearingService.offered`."""
    given = clearance_queries.accepted(work.connection, max(content_id, 0), MOST_OFFERED)
    answers = _by(work, Answer, "contribution_id", given)
    files: dict[int, list[InputFile]] = {}
    for file in _by(work, InputFile, "contribution_id", given):
        files.setdefault(file.answer_id, []).append(file)
    about = _About(work, [one.id for one in answers])
    place = {one: index for index, one in enumerate(given)}
    found = []
    for answer in sorted(answers, key=lambda one: (place[one.contribution_id], one.id)):
        attached = files.get(answer.id, [])
        if not (answer.value or answer.quotes or attached):
            continue
        known = about.standing(answer.id)
        found.append(
            Offer(
                answer.id,
                answer.request_id,
                known.request,
                known.question,
                answer.value,
                answer.quotes,
                answer.clearance,
                known.attribution,
                known.person,
                known.department,
                about.requests[answer.request_id].content_id == content_id,
                tuple((one.id, one.name, one.size, one.media_type) for one in attached),
            )
        )
    return tuple(found)


def _by(work: UnitOfWork, cls: type[T], column: str, ids: list[int]) -> list[T]:
    found: list[T] = []
    for start in range(0, len(ids), _MANY):
        values: dict[str, Any] = {column: ids[start : start + _MANY]}
        found += work.all(cls, **values)
    return found


# Marks ----------------------------------------------------------------------------------------------------------------


def read_marks(work: UnitOfWork, kept: Kept) -> ClearanceMarks:
    """By item what is held back there. Few items are looked at: those in whose index a run of the words stands, those
    with a source that is held back, with a file or an alternative text."""
    rows = work.connection
    ids = _speaking(work, kept) | clearance_queries.taken_from(rows, kept.by_answer)
    ids |= _described(work, kept) | _with_files(work, kept.files)
    looking, found = Looking(work, kept), dict[int, Held]()
    seen = clearance_queries.seen(rows, kept.by_answer)
    for card, sources in looking.cards(ids):
        secrets = {one.secret.answer_id: one.secret for one in looking.hits(card, sources)}
        if secrets and card.item.deleted_at is None:
            known = [one for one in secrets.values() if one.answer_id in seen]
            named_ = (known[0].request, known[0].person) if known else ("", "")
            found[card.item.id] = Held(*named_, len(secrets) - 1)
    return ClearanceMarks(found)
