"""Calls for topics, inside an act: asking many at once, closing, and turning what came into content ideas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from ..domain.content import ContentItem, Status
from ..domain.input_calls import CallCard, check_call
from ..domain.input_rules import BOOKING, RESERVING, WITH_EXPERT, choices_of, first_of
from ..domain.inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    InputRequest,
    Question,
    QuestionKind,
    RequestState,
    TopicCall,
    Way,
)
from ..domain.people import Department, Person, actor_of
from ..domain.permissions import allowed
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .budget_rooms import fits
from .content import Draft, add_draft
from .input_asking import end_request, remove_request, save_request, send_within, write_questions
from .input_reading import today_of
from .input_replies import accept_request, newest_of
from .input_templates import call_questions
from .passages import keep_words

#: Longest title of an idea, in characters: what was sent in may be a whole sentence.
_TITLE = 160


# Reading --------------------------------------------------------------------------------------------------------------


def read_calls(work: UnitOfWork) -> tuple[CallCard, ...]:
    """All calls: open ones by closing day, then the closed ones, the newest first; three queries for all of them."""
    calls = work.all(TopicCall)
    ids = {one.id for one in calls}
    questions = work.all(Question, call_id=ids) if ids else []
    requests = work.all(InputRequest, call_id=ids) if ids else []
    found = [
        _card(
            one,
            [each for each in questions if each.call_id == one.id],
            [each for each in requests if each.call_id == one.id],
        )
        for one in calls
    ]
    running = sorted(
        (one for one in found if one.call.closed_at is None), key=lambda one: (one.call.closes, one.call.id)
    )
    closed = sorted((one for one in found if one.call.closed_at is not None), key=_ended, reverse=True)
    return (*running, *closed)


def _ended(one: CallCard) -> tuple[str, int]:
    return str(one.call.closed_at), one.call.id


def read_call(work: UnitOfWork, call_id: int) -> CallCard:
    """One call; raises `Missing`."""
    call = work.get(TopicCall, call_id)
    return _card(call, work.all(Question, call_id=call_id), work.all(InputRequest, call_id=call_id))


def _card(call: TopicCall, questions: Sequence[Question], requests: Sequence[InputRequest]) -> CallCard:
    sent = [one for one in requests if one.sent_at is not None]
    return CallCard(
        call,
        tuple(questions),
        len(sent),
        sum(one.state in BOOKING for one in sent),
        sum(one.state in WITH_EXPERT for one in sent),
        sum(one.content_id is not None for one in sent),
        sum(one.wants_grant for one in requests),
    )


# Calling --------------------------------------------------------------------------------------------------------------


def write_call(work: UnitOfWork, call: TopicCall, questions: Sequence[Question]) -> TopicCall:
    """Write a call with its questions; the built-in ones where there are none."""
    current = work.get(TopicCall, call.id) if call.id else None
    if current is not None and current.closed_at is not None:
        raise Refused("input.call_closed", title=current.title)
    check_call(call, today_of(work), fresh=current is None or current.closes != call.closes)
    tidy = replace(call, title=call.title.strip(), purpose=call.purpose.strip(), audience=call.audience.strip())
    if current is None:
        known = work.find(Person, work.actor.id)
        tidy = replace(tidy, id=0, version=0, asked_by_id=known.id if known else None, asked_by=work.actor.name)
        saved = work.add(replace(tidy, created_at=work.now, closed_at=None))
    else:
        kept = {name: getattr(current, name) for name in ("asked_by_id", "asked_by", "created_at", "closed_at")}
        saved = work.change(replace(tidy, **kept))
        if current.closes != saved.closes:
            _move_due(work, saved)
    write_questions(work, questions or call_questions(saved.language), call_id=saved.id)
    return saved


def _move_due(work: UnitOfWork, call: TopicCall) -> None:
    for one in work.all(InputRequest, call_id=call.id):
        if one.state in WITH_EXPERT or one.state is RequestState.DRAFT:
            holds = one.state in RESERVING or one.wants_grant
            month = first_of(call.closes) if holds else one.month
            moved = replace(one, due=call.closes, month=month)
            if one.state in RESERVING and month != one.month and not fits(work, moved):
                raise Refused("input.no_room", title=call.title, minutes=one.minutes)
            work.change(moved)


def send_out(work: UnitOfWork, call_id: int, person_ids: Sequence[int]) -> list[InputRequest]:
    """One request for each of these people, or for everybody of the call's departments, who has none yet."""
    call = work.get(TopicCall, call_id)
    if call.closed_at is not None:
        raise Refused("input.call_closed", title=call.title)
    people = {one.id: one for one in work.all(Person)}
    there = {one.person_id for one in work.all(InputRequest, call_id=call_id)}
    wanted = [people[one] for one in person_ids if one in people] or _everybody(call, people.values())
    asked = [one for one in wanted if one.id not in there]
    if not asked:
        raise Refused("input.call_nobody" if not there else "input.call_asked", title=call.title)
    questions = [replace(one, id=0, version=0, call_id=None) for one in work.all(Question, call_id=call_id)]
    batch, found = uuid4().hex, []
    for person in asked:
        may = allowed(actor_of(person, len(people)), "input.answer")
        request = InputRequest(
            title=call.title,
            purpose=call.purpose,
            audience=call.audience,
            call_id=call.id,
            person_id=person.id,
            language=call.language,
            way=Way.APP if may else Way.FORM,
            minutes=call.minutes,
            due=call.closes,
            batch=batch,
        )
        found.append(send_within(work, save_request(work, request, questions)))
    return found


def _everybody(call: TopicCall, people: Iterable[Person]) -> list[Person]:
    return [one for one in people if one.department_id in call.department_ids and not one.archived]


def close_within(work: UnitOfWork, call_id: int) -> TopicCall:
    """Close a call; what nobody answered expires, what was never sent goes."""
    call = work.get(TopicCall, call_id)
    if call.closed_at is not None:
        raise Refused("input.call_closed", title=call.title)
    reason = text("input.expired_call", call.language, call=call.title)
    for one in work.all(InputRequest, call_id=call_id):
        if one.state is RequestState.DRAFT and one.sent_at is None:
            remove_request(work, one)
        elif one.state in WITH_EXPERT:
            end_request(work, one, RequestState.EXPIRED, reason)
    return work.change(replace(call, closed_at=work.now))


# Ideas ----------------------------------------------------------------------------------------------------------------


def idea_of(work: UnitOfWork, request_id: int, zone: str) -> ContentItem:
    """The content idea that a sent-in topic becomes; the answer is accepted by that."""
    request = work.get(InputRequest, request_id)
    if request.content_id is not None and work.find(ContentItem, request.content_id) is not None:
        raise Refused("input.idea_already", title=request.title)
    newest = newest_of(work, request)
    questions = work.all(Question, request_id=request.id)
    answers = {one.question_id: one for one in work.all(Answer, contribution_id=newest.id)}
    said = [(one, answers[one.id]) for one in questions if one.id in answers and answers[one.id].value]
    if not said:
        raise Refused("input.no_answer", title=request.title)
    if request.state is not RequestState.ACCEPTED:
        request = accept_request(work, request.id)
    # What was said in confidence stays with the request: everybody reads titles and briefs.
    said = [(one, answer) for one, answer in said if answer.clearance is not Clearance.CONFIDENTIAL]
    title = next((answer.value for one, answer in said if one.kind is QuestionKind.SHORT), request.title)
    item = ContentItem(
        title=_shortened(title),
        brief="\n\n".join(f"{one.text}\n{_shown(one, answer, request.language)}" for one, answer in said),
        audience=request.audience if request.call_id is None else "",
        department_id=request.department_id,
        status=Status.IDEA,
        notes=_source(work, request, newest),
    )
    made = add_draft(work, Draft(item), zone)
    work.change(replace(request, content_id=made.id))
    for one, answer in said:
        if one.kind in _WORDS:
            keep_words(work, made.id, answer, newest, answer.value)
    return made


#: Kinds whose answers are the expert's own words.
_WORDS = frozenset({QuestionKind.SHORT, QuestionKind.LONG})


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _TITLE else line[: _TITLE - 1].rstrip() + "…"


def _shown(question: Question, answer: Answer, language: str) -> str:
    if question.kind is QuestionKind.CHOICES:
        return ", ".join(choices_of(answer.value))
    if question.kind is QuestionKind.YES_NO:
        return text(f"input.{answer.value}", language)
    unit = f" {question.unit}" if question.unit else ""
    return f"{answer.value}{unit}"


def _source(work: UnitOfWork, request: InputRequest, newest: Contribution) -> str:
    call = work.find(TopicCall, request.call_id)
    code = "input.idea_source" if call is None else "input.idea_source_call"
    who = _named(work, request, newest) or text("input.idea_nobody", request.language)
    return text(code, request.language, title=request.title, call=call.title if call else "", who=who)


def _named(work: UnitOfWork, request: InputRequest, newest: Contribution) -> str:
    """As what the expert agreed to be named, "" for not at all."""
    if newest.attribution is Attribution.ANONYMOUS:
        return ""
    if newest.attribution is Attribution.NAMED and newest.consent and newest.person:
        return newest.person
    found = work.find(Department, request.department_id)
    return found.name if found else ""
