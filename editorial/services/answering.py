"""Answering input requests: by the expert in the application, in an interview, and whatever an answer file brings."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from ..domain.input_cards import Given, GivenAnswer, GivenFile, RequestCase, RequestRow
from ..domain.input_files import check_amount, check_file, clean_name
from ..domain.input_rules import ENDED, MOST_LONG, MOST_QUOTES, WITH_EXPERT, check_step, check_value, missing
from ..domain.inputs import (
    Answer,
    Contribution,
    ContributionState,
    InputFile,
    InputRequest,
    Question,
    RequestState,
    Way,
)
from ..domain.people import Actor, Person
from ..errors import Forbidden, Refused
from ..storage.unit_of_work import UnitOfWork
from .input_reading import read_case, read_rows
from .store import Store

#: An answer may come, or be put right, while one of these holds; one that was forgotten may come late.
TAKES_ANSWERS = WITH_EXPERT | {RequestState.ANSWERED, RequestState.EXPIRED}
#: Longest remark, note on consent and number of minutes: a working day.
MOST_REMARK = 5_000
MOST_MINUTES = 480
_WRITING = ContributionState.WRITING


class AnsweringService:
    """What the person does who is asked; an interviewer does it for them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mine(self, actor: Actor) -> tuple[RequestRow, ...]:
        """The requests to whoever acts, from the one due first; drafts nobody was asked yet are left out."""
        with self._store.read(actor) as work:
            rows = read_rows(work, self._store.wall().date())
        asked = [
            one
            for one in rows
            if one.request.person_id == actor.id
            and actor.id is not None
            and one.request.state is not RequestState.DRAFT
        ]
        return tuple(
            sorted(asked, key=lambda one: (one.request.state in ENDED, str(one.request.due or ""), one.request.id))
        )

    def keep(self, actor: Actor, request_id: int, given: Given) -> RequestCase:
        """Keep what is written so far; nothing is checked yet. Answers that are not among `given` stay as they are."""
        with self._store.act(actor, "input.answer") as work:
            request = _mine(work, request_id)
            _write(work, request, given, work.actor.id)
            work.detail = {"title": request.title}
            return read_case(work, request_id)

    def attach(self, actor: Actor, request_id: int, question_id: int, file: GivenFile) -> RequestCase:
        """Put a file to a question, into what is being written. It is checked by whoever reads it."""
        with self._store.act(actor, "input.answer") as work:
            request = _open(work, request_id)
            if work.actor.id != request.person_id:
                _demand_interviewer(work)
            draft = _draft(work, request, Way.APP, request.person_id)
            answer = _answer(work, draft, _known(work, request.id), question_id)
            _store_files(work, answer, [file])
            work.detail = {"title": request.title, "name": file.name}
            return read_case(work, request_id)

    def detach(self, actor: Actor, file_id: int) -> RequestCase:
        """Take a file away from what is being written; what was given stays."""
        with self._store.act(actor, "input.answer") as work:
            file = work.get(InputFile, file_id)
            request = _open(work, file.request_id)
            if work.actor.id != request.person_id:
                _demand_interviewer(work)
            if work.get(Contribution, file.contribution_id).state is not ContributionState.WRITING:
                raise Refused("input.given_already", title=request.title)
            work.remove(file)
            work.detail = {"title": request.title, "name": file.name}
            return read_case(work, request.id)

    def give(self, actor: Actor, request_id: int, given: Given) -> RequestCase:
        """Hand in what was written, as a version of its own. Raises `Refused` where a required answer is missing."""
        with self._store.act(actor, "input.answer") as work:
            request = _mine(work, request_id)
            draft = _write(work, request, given, work.actor.id)
            _hand_in(work, request, draft)
            return read_case(work, request_id)

    def interview(self, actor: Actor, request_id: int, given: Given, *, finished: bool) -> RequestCase:
        """Keep what is taken down in an interview; `finished` hands it in for the person who was asked."""
        with self._store.act(actor, "input.interview") as work:
            request = _open(work, request_id)
            draft = _write(work, request, replace(given, way=Way.INTERVIEW), request.person_id)
            if finished:
                _hand_in(work, request, draft)
            else:
                work.detail = {"title": request.title}
            return read_case(work, request_id)


def give_within(
    work: UnitOfWork,
    request: InputRequest,
    given: Given,
    *,
    person_id: int | None,
    form_id: int | None = None,
    sha256: str = "",
) -> Contribution:
    """Store a whole contribution that came from elsewhere, as a version of its own; what is being written here stays.

    Raises `Refused` where the request takes no answers, a question is not its own or a value is no answer.
    """
    # A newer answer from elsewhere takes the place of the one that is being looked at.
    request = _open(work, request.id, frozenset({RequestState.REVIEW}))
    person = work.find(Person, person_id)
    name = "" if person is None else person.name
    made = work.add(Contribution(request_id=request.id, number=_next_number(work, request.id), person_id=person_id))
    made = replace(made, person=name, form_id=form_id, sha256=sha256)
    before = _newest_answers(work, request.id)
    made = _fill(work, request, made, given)
    for one in work.all(Answer, contribution_id=made.id):
        old = before.get(one.question_id)
        # What was cleared word for word stays cleared.
        if old is not None and (old.value, old.quotes, old.wished) == (one.value, one.quotes, one.wished):
            work.change(replace(old, id=one.id, version=one.version, contribution_id=made.id))
    return _hand_in(work, request, made)


def _newest_answers(work: UnitOfWork, request_id: int) -> dict[int, Answer]:
    """The answers of the version that was given last, by question."""
    given = [one for one in work.all(Contribution, request_id=request_id) if one.state is not _WRITING]
    if not given:
        return {}
    last = max(given, key=lambda one: one.number)
    return {one.question_id: one for one in work.all(Answer, contribution_id=last.id)}


# Writing --------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Known:
    """The questions of a request, by id."""

    title: str
    questions: dict[int, Question]

    def demand(self, question_id: int) -> Question:
        """The question; raises `Refused` where it is none of this request."""
        found = self.questions.get(question_id)
        if found is None:
            raise Refused("input.foreign_question", title=self.title)
        return found


def _known(work: UnitOfWork, request_id: int) -> _Known:
    title = work.get(InputRequest, request_id).title
    return _Known(title, {one.id: one for one in work.all(Question, request_id=request_id)})


def _open(work: UnitOfWork, request_id: int, also: frozenset[RequestState] = frozenset()) -> InputRequest:
    """The request, where it takes answers."""
    request = work.get(InputRequest, request_id)
    if request.state not in TAKES_ANSWERS | also:
        check_step(request, RequestState.ANSWERED)
        raise Refused("input.closed", title=request.title)
    return request


def _mine(work: UnitOfWork, request_id: int) -> InputRequest:
    """The request, where whoever acts is the one who was asked."""
    request = _open(work, request_id)
    if work.actor.id is None or request.person_id != work.actor.id:
        person = work.find(Person, request.person_id)
        raise Forbidden("input.not_asked", actor=work.actor.name or "–", who=person.name if person else "–")
    return request


def _demand_interviewer(work: UnitOfWork) -> None:
    from ..domain.permissions import demand

    demand(work.actor, "input.interview")


def _next_number(work: UnitOfWork, request_id: int) -> int:
    return max((one.number for one in work.all(Contribution, request_id=request_id)), default=0) + 1


def _write(work: UnitOfWork, request: InputRequest, given: Given, person_id: int | None) -> Contribution:
    return _fill(work, request, _draft(work, request, given.way, person_id), given)


def _draft(work: UnitOfWork, request: InputRequest, way: Way, person_id: int | None) -> Contribution:
    """What is being written now; it begins with what was given last, so that nobody writes anything twice."""
    versions = sorted(work.all(Contribution, request_id=request.id), key=lambda one: one.number)
    writing = [one for one in versions if one.state is ContributionState.WRITING]
    if writing:
        return writing[-1]
    person = work.find(Person, person_id)
    last = versions[-1] if versions else Contribution()
    same = last.person_id == person_id
    made = work.add(
        Contribution(
            request_id=request.id,
            number=last.number + 1 if versions else 1,
            person_id=person_id,
            person="" if person is None else person.name,
            way=way,
            attribution=last.attribution,
            consent=same and last.consent,
            consent_note=last.consent_note if same else "",
        )
    )
    if versions:
        _copy(work, last, made)
    return made


def _copy(work: UnitOfWork, last: Contribution, made: Contribution) -> None:
    files = work.all(InputFile, contribution_id=last.id)
    for one in work.all(Answer, contribution_id=last.id):
        copied = work.add(replace(one, contribution_id=made.id))
        for file in files:
            if file.answer_id == one.id:
                work.add(replace(file, contribution_id=made.id, answer_id=copied.id, stored=_random(file.name)))


def _fill(work: UnitOfWork, request: InputRequest, draft: Contribution, given: Given) -> Contribution:
    known = _known(work, request.id)
    for one in given.answers:
        answer = _answer(work, draft, known, one.question_id)
        _put(work, known, answer, one)
        _store_files(work, answer, one.files)
    return work.change(
        replace(
            draft,
            way=given.way,
            minutes=min(max(given.minutes, 0), MOST_MINUTES),
            attribution=given.attribution,
            consent=given.consent,
            consent_note=_short(given.consent_note),
            remark=_short(given.remark),
        )
    )


def _short(words: str) -> str:
    return words.strip()[:MOST_REMARK]


def _answer(work: UnitOfWork, draft: Contribution, known: _Known, question_id: int) -> Answer:
    known.demand(question_id)
    found = work.all(Answer, contribution_id=draft.id, question_id=question_id)
    if found:
        return found[0]
    return work.add(Answer(contribution_id=draft.id, request_id=draft.request_id, question_id=question_id))


def _put(work: UnitOfWork, known: _Known, answer: Answer, given: GivenAnswer) -> Answer:
    """Whoever writes it anew, or wishes it otherwise, asks anew how far it may go."""
    question = known.demand(given.question_id)
    if len(given.value) > MOST_LONG:
        raise Refused("input.answer_long", question=question.text, most=MOST_LONG)
    quotes = tuple(one.strip() for one in given.quotes if one.strip())[:MOST_QUOTES]
    same = (answer.value, answer.quotes, answer.wished) == (given.value, quotes, given.clearance)
    if same:
        return answer
    fresh = replace(answer, value=given.value, quotes=quotes, wished=given.clearance, clearance=given.clearance)
    return work.change(replace(fresh, cleared_by_id=None, cleared_by="", cleared_at=None, clearance_note=""))


def _store_files(work: UnitOfWork, answer: Answer, files: Iterable[GivenFile]) -> None:
    """Raises `Refused` for a file that is not what it says, or that is too much: by whatever road it comes."""
    wanted = list(files)
    if not wanted:
        return
    there = work.all(InputFile, contribution_id=answer.contribution_id)
    check_amount([*(one.size for one in there), *(len(one.data) for one in wanted)])
    for one in wanted:
        name = clean_name(one.name)
        media_type = check_file(name, one.data)
        sha256 = hashlib.sha256(one.data).hexdigest()
        work.put_blob(sha256, one.data)
        work.add(
            InputFile(
                request_id=answer.request_id,
                contribution_id=answer.contribution_id,
                answer_id=answer.id,
                name=name,
                stored=_random(name),
                media_type=media_type,
                size=len(one.data),
                sha256=sha256,
            )
        )


def _random(name: str) -> str:
    """A name that says nothing of where a file came from but of what kind it is."""
    return secrets.token_hex(16) + PurePath(name).suffix.lower()[:8]


# Handing in -----------------------------------------------------------------------------------------------------------


def _hand_in(work: UnitOfWork, request: InputRequest, draft: Contribution) -> Contribution:
    _check(work, request, draft)
    # Who says nothing of the time took what was estimated; a version that only adds to another took what it says.
    minutes = draft.minutes or (_said_before(work, draft) if request.answered_at else request.minutes)
    given = work.change(replace(draft, state=ContributionState.DRAFT, at=work.now, minutes=minutes))
    check_step(request, RequestState.ANSWERED)
    counted = [one for one in work.all(Contribution, request_id=request.id) if one.state is not _WRITING]
    # A form that was saved again counts once: its minutes are those of all its saving.
    newest = {one.form_id: one.id for one in sorted(counted, key=lambda one: one.number) if one.form_id is not None}
    used = sum(one.minutes for one in counted if one.form_id is None or newest[one.form_id] == one.id)
    month = request.month or (None if request.due is None else request.due.replace(day=1))
    work.change(
        replace(
            request,
            state=RequestState.ANSWERED,
            answered_at=work.now,
            minutes_used=used,
            month=month,
            wants_grant=False,
            ended_at=None,
            reason="",
        )
    )
    work.detail = {"title": request.title, "person": given.person, "number": given.number}
    return given


def _said_before(work: UnitOfWork, draft: Contribution) -> int:
    """The minutes that the same form said when it was saved before; 0 for everything else."""
    if draft.form_id is None:
        return 0
    return max((one.minutes for one in work.all(Contribution, form_id=draft.form_id)), default=0)


def _check(work: UnitOfWork, request: InputRequest, draft: Contribution) -> None:
    """Every value is an answer to its question, in the form in which answers are kept; nothing required is missing."""
    questions = work.all(Question, request_id=request.id)
    answers = {one.question_id: one for one in work.all(Answer, contribution_id=draft.id)}
    values, with_files = dict[int, str](), set[int]()
    for one in work.all(InputFile, contribution_id=draft.id):
        with_files.update(each.question_id for each in answers.values() if each.id == one.answer_id)
    for question in questions:
        answer = answers.get(question.id)
        if answer is None:
            continue
        kept = check_value(question, answer.value)
        values[question.id] = kept or ("“" if answer.quotes else "")
        if kept != answer.value:
            work.change(replace(answer, value=kept))
    lacking = missing(questions, values, with_files)
    if lacking:
        raise Refused("input.missing", question=lacking[0].text, count=len(lacking))
    if not any(values.values()) and not with_files:
        raise Refused("input.nothing", title=request.title)
