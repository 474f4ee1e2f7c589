"""What the desk does with an answer beside its questions: read it with its rights, correct how the expert is named,
take it over in one step; and what waits for somebody's clearance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..domain.clearance import looser
from ..domain.content import ContentItem
from ..domain.events import Changes
from ..domain.input_cards import RequestCase
from ..domain.input_wording import quoted, value_text
from ..domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    ContributionState,
    InputFile,
    InputRequest,
    Passage,
    Question,
    QuestionKind,
    RequestState,
)
from ..domain.people import Actor
from ..domain.permissions import allowed
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .clearance_reading import clearers, may_clear
from .input_reading import read_case
from .input_replies import accept_request, review_request
from .passages import keep_file, keep_words
from .store import Store

#: Nothing of these is taken over any more.
_OVER = frozenset({RequestState.DECLINED, RequestState.EXPIRED})
#: Answers that are sentences; the others say nothing without their question.
_SENTENCES = frozenset({QuestionKind.SHORT, QuestionKind.LONG})
#: From what says least of who it was to what says most.
_NAMING = (Attribution.ANONYMOUS, Attribution.DEPARTMENT, Attribution.NAMED)
#: Characters of a note on consent.
MOST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Review:
    """A request with what whoever reads it may do: `refused` holds by answer id why a clearance cannot be chosen,
    `places` by answer id the titles of the items into which it was taken. `clearers` names who may clear, `settled` are
    the answers of which they decided that they stay confidential."""

    case: RequestCase
    refused: Mapping[int, Mapping[Clearance, Refused]] = field(default_factory=dict)
    places: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    clearers: tuple[str, ...] = ()
    settled: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ToClear:
    """An answer that waits for the clearance of whoever reads it."""

    answer: Answer
    question: Question
    request: InputRequest
    contribution: Contribution
    files: tuple[InputFile, ...] = ()


class InputReviewService:
    """Reviewing answers. Accepting, returning and clearing alone are with `inputs` and `clearing`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def reading(self, actor: Actor, request_id: int) -> Review:
        """A request as it is reviewed. Raises `Missing`."""
        with self._store.read(actor) as work:
            case = read_case(work, request_id)
            rights = Rights.of(work, case.request)
            refused = {
                each.id: rights.refusals(each, one.contribution.person_id)
                for one in case.contributions
                for each in one.answers
            }
            titles = {one.id: one.title for one in work.all(ContentItem, id={one.content_id for one in case.passages})}
            places: dict[int, dict[str, None]] = {}
            for passage in case.passages:
                if passage.content_id in titles:
                    places.setdefault(passage.answer_id, {})[titles[passage.content_id]] = None
        settled = frozenset(each.id for one in case.contributions for each in one.answers if rights.settled(each))
        named = {key: tuple(value) for key, value in places.items()}
        return Review(case, refused, named, rights.clearers, settled)

    def to_clear(self, actor: Actor) -> tuple[ToClear, ...]:
        """Answers that wait for the actor's clearance: confidential ones of the newest versions, of the departments
        that they lead, or stand in for today; in the order in which they came. What was decided to stay confidential
        waits no more."""
        with self._store.read(actor) as work:
            held = work.all(Answer, clearance=Clearance.CONFIDENTIAL)
            requests = {one.id: one for one in work.all(InputRequest, id={one.request_id for one in held})}
            mine = {one.department_id for one in requests.values()}
            mine = {one for one in mine if may_clear(work, one)}
            wanted = {one.id for one in requests.values() if one.department_id in mine and one.state not in _OVER}
            rights = {one.department_id: Rights.of(work, one) for one in requests.values() if one.id in wanted}
            found = [each for one in sorted(wanted) for each in _waiting(read_case(work, one), rights)]
        return tuple(sorted(found, key=lambda one: (str(one.contribution.at), one.request.id, one.question.position)))

    def correct(
        self, actor: Actor, contribution_id: int, attribution: Attribution, consent: bool, note: str = ""
    ) -> RequestCase:
        """Put right how the expert is named, and whether they agreed to it; what was taken into texts goes with it.

        `note` says how and when they agreed. Raises `Refused` for consent nobody can follow, and for saying more of
        who it was than they wished without it.
        """
        with self._store.act(actor, "input.review") as work:
            one = work.get(Contribution, contribution_id)
            request = work.get(InputRequest, one.request_id)
            if one.state is ContributionState.WRITING:
                raise Refused("input.review.unfinished", title=request.title)
            words = " ".join(note.split())[:MOST_NOTE]
            if consent and not words:
                raise Refused("input.review.consent", person=one.person or "–")
            if not consent and _NAMING.index(attribution) > _NAMING.index(one.attribution):
                raise Refused("input.review.naming", person=one.person or "–")
            work.change(replace(one, attribution=attribution, consent=consent, consent_note=words if consent else ""))
            for passage in work.all(Passage, contribution_id=one.id):
                if passage.attribution is not attribution:
                    work.change(replace(passage, attribution=attribution))
            if request.state is RequestState.ANSWERED:
                review_request(work, request.id)
            work.detail = {"title": request.title, "person": one.person, "count": 1}
            return read_case(work, request.id)

    def take_over(self, actor: Actor, request_id: int, answer_ids: Sequence[int], language: str) -> Changes:
        """Accept an answer and take the words and files of these answers of it into the request's content item, each
        with its source: one step. `language` is that of numbers and dates.

        Raises `Refused` for a request without content item and for an answer that the lead did not clear.
        """
        with self._store.act(actor, "input.accept") as work:
            request = work.get(InputRequest, request_id)
            if request.state is not RequestState.ACCEPTED:
                request = accept_request(work, request_id)
            title, content_id = request.title, request.content_id
            if answer_ids and content_id is None:
                raise Refused("input.review.nowhere", title=title)
            if answer_ids and content_id is not None:
                _take(work, content_id, read_case(work, request_id), dict.fromkeys(answer_ids), language)
            work.detail = {"title": title, "count": 1, "request_id": request_id, "answers": len(set(answer_ids))}
        return work.changes


# Taking over ----------------------------------------------------------------------------------------------------------


def _take(work: UnitOfWork, content_id: int, case: RequestCase, answer_ids: Mapping[int, None], language: str) -> None:
    """Put the answers below the text of the item, in the order of their questions, and keep the source of each."""
    newest = case.newest
    wanted = [
        (question, answer)
        for question in case.questions
        if newest is not None and (answer := newest.answer(question.id)) is not None and answer.id in answer_ids
    ]
    for question, answer in wanted:
        if answer.clearance is Clearance.CONFIDENTIAL:
            raise Refused("input.review.held", question=question.text)
    item = work.get(ContentItem, content_id)
    assert newest is not None
    parts = [item.text.rstrip()] if item.text.strip() else []
    for question, answer in wanted:
        words = passage_words(question, answer, language)
        if words and words not in item.text:
            parts.append(words)
        if words:
            keep_words(work, content_id, answer, newest.contribution, words)
        for file in newest.files:
            if file.answer_id == answer.id:
                keep_file(work, content_id, answer, newest.contribution, file)
    if (text := "\n\n".join(parts)) != item.text.rstrip():
        work.change(replace(item, text=text, updated_at=work.now))


def passage_words(question: Question, answer: Answer, language: str) -> str:
    """What goes into a text: the words as they were given; a number, date or choice, which says nothing alone, after
    its question; then what was said word for word, in quotation marks."""
    value = value_text(question, answer.value, language)
    if value and question.kind not in _SENTENCES:
        value = f"{question.text.strip()} {value}"
    quotes = [quoted(one, language) for one in answer.quotes if one not in answer.value]
    return "\n\n".join(one for one in (value, *quotes) if one)


# What may be done -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rights:
    """What whoever acts may do about the clearance of answers to a request: the desk and the expert only tighten, who
    clears also loosens, nobody else changes anything."""

    title: str
    actor: Actor
    free: bool
    clearers: tuple[str, ...] = ()
    ids: frozenset[int] = frozenset()

    @staticmethod
    def of(work: UnitOfWork, request: InputRequest) -> Rights:
        """For whoever acts, as things are today."""
        people = clearers(work, request.department_id)
        names, ids = tuple(one.name for one in people), frozenset(one.id for one in people)
        return Rights(request.title, work.actor, may_clear(work, request.department_id), names, ids)

    def settled(self, answer: Answer) -> bool:
        """Whether somebody who clears decided that it stays confidential; where nobody has a name, by their note."""
        if answer.clearance is not Clearance.CONFIDENTIAL or answer.cleared_at is None:
            return False
        return answer.cleared_by_id in self.ids if self.ids else bool(answer.clearance_note)

    def refusals(self, answer: Answer, person_id: int | None) -> dict[Clearance, Refused]:
        """Which clearances cannot be chosen for an answer of that person, and why."""
        own = person_id is not None and person_id == self.actor.id
        found: dict[Clearance, Refused] = {}
        for target in Clearance:
            if target is answer.clearance:
                continue
            if not (self.free or own or allowed(self.actor, "input.review")):
                found[target] = Refused("clearance.own", request=self.title)
            elif looser(target, answer.clearance) and not self.free:
                who = self.clearers or (Coded("clearance.nobody"),)
                found[target] = Refused("input.review.only_clearer", who=who)
        return found


def _waiting(case: RequestCase, rights: Mapping[int | None, Rights]) -> list[ToClear]:
    """The confidential answers of the version that counts; without words and files there is nothing to clear."""
    held = rights[case.request.department_id]
    newest = case.newest
    if newest is None:
        return []
    found = []
    for question in case.questions:
        answer = newest.answer(question.id)
        if answer is None or answer.clearance is not Clearance.CONFIDENTIAL or held.settled(answer):
            continue
        files = tuple(one for one in newest.files if one.answer_id == answer.id)
        if answer.value or answer.quotes or files:
            found.append(ToClear(answer, question, case.request, newest.contribution, files))
    return found
