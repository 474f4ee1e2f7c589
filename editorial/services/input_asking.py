"""Asking experts, inside an act: writing a request, sending it within the time budget, taking it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from ..domain.content import ContentItem
from ..domain.input_calls import MOST_MINUTES
from ..domain.input_rules import ENDED, MOST_LONG, MOST_SHORT, check_questions, check_step, first_of
from ..domain.inputs import Contribution, InputForm, InputMessage, InputRequest, Question, RequestState, Way
from ..domain.people import Person, actor_of
from ..domain.permissions import allowed
from ..errors import Coded, Refused, StaleEdit
from ..storage.unit_of_work import UnitOfWork
from .budget_rooms import fits
from .input_reading import today_of

#: What the desk writes in a request as long as nobody was asked, and what it may still change afterwards.
_FIRST = (
    *("title", "purpose", "audience", "example", "content_id", "call_id", "template_id", "department_id"),
    *("person_id", "language", "way", "minutes", "due"),
)
_LATER = ("due", "minutes", "way")


# Writing --------------------------------------------------------------------------------------------------------------


def save_request(work: UnitOfWork, request: InputRequest, questions: Sequence[Question]) -> InputRequest:
    """Write a request with its questions; raises `Refused` where what is asked may no longer change."""
    if request.id == 0:
        made = work.add(_tidy(work, replace(_blank(work, request), created_at=work.now)))
        write_questions(work, questions, request_id=made.id)
        return made
    current = work.get(InputRequest, request.id)
    if current.state is not RequestState.DRAFT:
        return _save_later(work, current, request, questions)
    wanted = replace(current, version=request.version, **{name: getattr(request, name) for name in _FIRST})
    wanted = _tidy(work, wanted)
    waits = current.wants_grant and wanted.due is not None
    month = first_of(wanted.due) if waits and wanted.due else None
    # What was used before it was taken up again stays where it was booked.
    saved = work.change(replace(wanted, wants_grant=waits, month=current.month if current.minutes_used else month))
    write_questions(work, questions, request_id=saved.id)
    return saved


def _blank(work: UnitOfWork, request: InputRequest) -> InputRequest:
    """A new request: what happens to requests has not happened to it."""
    fresh = InputRequest(**{name: getattr(request, name) for name in _FIRST}, batch=request.batch)
    known = work.find(Person, work.actor.id)
    return replace(fresh, asked_by_id=known.id if known else None, asked_by=work.actor.name)


def _tidy(work: UnitOfWork, request: InputRequest) -> InputRequest:
    if not request.title.strip():
        raise Refused("input.no_title")
    if len(request.title.strip()) > MOST_SHORT:
        raise Refused("input.title_long", most=MOST_SHORT)
    for words in (request.purpose, request.audience, request.example):
        if len(words) > MOST_LONG:
            raise Refused("input.text_long", title=request.title.strip(), most=MOST_LONG)
    if not 0 <= request.minutes <= MOST_MINUTES:
        raise Refused("input.minutes", most=MOST_MINUTES)
    person = work.find(Person, request.person_id)
    # Whose time it takes, and whose lead clears the answers, follows from the person.
    department = person.department_id if person is not None and person.department_id else request.department_id
    content = None if request.content_id is None else work.get(ContentItem, request.content_id)
    # Built-in templates have ids below zero and no row.
    template = request.template_id if (request.template_id or 0) > 0 else None
    return replace(
        request,
        title=request.title.strip(),
        purpose=request.purpose.strip(),
        audience=request.audience.strip(),
        example=request.example.strip(),
        department_id=department,
        content_id=content.id if content is not None else None,
        template_id=template,
    )


def _save_later(
    work: UnitOfWork, current: InputRequest, request: InputRequest, questions: Sequence[Question]
) -> InputRequest:
    """Once somebody was asked, only when it is due, how long it takes and how it is answered may change."""
    kept = [replace(one, version=0) for one in work.all(Question, request_id=current.id)]
    asked = [replace(one, version=0) for one in questions]
    other = any(getattr(current, name) != getattr(request, name) for name in _FIRST if name not in _LATER)
    if other or (asked and asked != kept):
        raise Refused("input.sent_already", title=current.title)
    wanted = replace(current, version=request.version, **{name: getattr(request, name) for name in _LATER})
    if wanted == current:
        return current
    if current.state in ENDED and current.state is not RequestState.EXPIRED:
        raise Refused("input.over", title=current.title, state=Coded(f"input.state.{current.state}"))
    check_complete(work, wanted, due_set=wanted.due != current.due, questions=kept)
    month = current.month
    if current.answered_at is None and wanted.due is not None:
        month = first_of(wanted.due)
    wanted = replace(wanted, month=month)
    more = wanted.minutes > current.minutes or month != current.month
    if more and current.state is not RequestState.EXPIRED and current.answered_at is None and not fits(work, wanted):
        raise Refused("input.no_room", title=current.title, minutes=wanted.minutes)
    return work.change(wanted)


def write_questions(
    work: UnitOfWork,
    questions: Sequence[Question],
    *,
    request_id: int | None = None,
    template_id: int | None = None,
    call_id: int | None = None,
) -> list[Question]:
    """Exactly these questions, in this order, for the one whose id is given; those with an id of it are changed.

    Raises `StaleEdit` where somebody changed or removed one of them meanwhile.
    """
    if questions:
        check_questions(questions)
    owner = {"request_id": request_id, "template_id": template_id, "call_id": call_id}
    there = {one.id: one for one in work.all(Question, **{name: one for name, one in owner.items() if one})}
    kept = {one.id for one in questions}
    for one in there.values():
        if one.id not in kept:
            work.remove(one)
    found, fresh = [], list[Question]()
    for position, one in enumerate(questions):
        tidy = replace(
            _tidy_question(one),
            position=position,
            round=1,
            request_id=request_id,
            template_id=template_id,
            call_id=call_id,
        )
        if one.id in there:
            found.append(work.change(replace(tidy, version=one.version or there[one.id].version)))
        elif one.id and _owner(one) == _owner(tidy):
            raise StaleEdit(mine=one, name=one.text)
        else:
            fresh.append(replace(tidy, id=0, version=0))
    return sorted([*found, *work.add_all(fresh)], key=lambda one: one.position)


def _owner(one: Question) -> tuple[int | None, int | None, int | None]:
    return one.request_id, one.template_id, one.call_id


def _tidy_question(one: Question) -> Question:
    options = tuple(each.strip() for each in one.options if each.strip())
    return replace(one, text=one.text.strip(), hint=one.hint.strip(), example=one.example.strip(), options=options)


def bulk_requests(
    work: UnitOfWork, request: InputRequest, questions: Sequence[Question], person_ids: Iterable[int]
) -> list[InputRequest]:
    """One request for each person, known by their batch; a draft that is there already becomes that of the first."""
    people = list(dict.fromkeys(person_ids))
    if not people:
        raise Refused("input.nobody")
    batch, found = uuid4().hex, []
    for place, person_id in enumerate(people):
        one = replace(request, person_id=person_id, batch=batch)
        if place or not request.id:
            one = replace(one, id=0, version=0)
        saved = save_request(work, one, questions)
        found.append(saved if saved.batch == batch else work.change(replace(saved, batch=batch)))
    return found


def copy_request(work: UnitOfWork, request_id: int) -> InputRequest:
    """A draft with the same words and first questions, for somebody else or once more."""
    current = work.get(InputRequest, request_id)
    questions = [one for one in work.all(Question, request_id=request_id) if one.round == 1]
    return save_request(work, replace(current, id=0, version=0, batch="", person_id=None, due=None), questions)


# Sending --------------------------------------------------------------------------------------------------------------


def check_complete(
    work: UnitOfWork, request: InputRequest, *, due_set: bool = True, questions: Sequence[Question] | None = None
) -> None:
    """Raise `Refused`, naming what is missing, where a request cannot be sent like that.

    `due_set`: the day was chosen now, so it lies ahead.
    """
    asked = work.all(Question, request_id=request.id) if questions is None else questions
    person = work.find(Person, request.person_id)
    lacking = {
        "person": person is None,
        "questions": not asked,
        "due": request.due is None,
        "minutes": request.minutes < 1,
    }
    if any(lacking.values()):
        what = tuple(Coded(f"input.lacks.{name}") for name, lacks in lacking.items() if lacks)
        raise Refused("input.incomplete", title=request.title, what=what)
    assert person is not None
    assert request.due is not None
    check_questions(asked)
    if request.minutes > MOST_MINUTES:
        raise Refused("input.minutes", most=MOST_MINUTES)
    if due_set and request.due < today_of(work):
        raise Refused("input.due_past", title=request.title)
    check_asked(work, person, request.way)


def check_asked(work: UnitOfWork, person: Person, way: Way) -> None:
    """Raise `Refused` where this person cannot be asked in this way."""
    if person.archived:
        raise Refused("input.person_gone", person=person.name)
    if way is Way.APP and not allowed(actor_of(person, len(work.all(Person))), "input.answer"):
        raise Refused("input.looks_on", person=person.name)


def send_within(work: UnitOfWork, request: InputRequest) -> InputRequest:
    """Send one request, or where its time is not granted let it wait for that; raises `Refused` where it lacks
    something."""
    check_step(request, RequestState.SENT)
    check_complete(work, request)
    assert request.due is not None
    wanted = replace(request, month=first_of(request.due))
    if not fits(work, wanted):
        # What it took before stays where it was booked as long as it only waits.
        return work.change(
            replace(wanted, wants_grant=True, month=request.month if request.minutes_used else wanted.month)
        )
    return work.change(
        replace(wanted, state=RequestState.SENT, wants_grant=False, sent_at=work.now, answered_at=None, ended_at=None)
    )


# Taking back ----------------------------------------------------------------------------------------------------------


def remove_request(work: UnitOfWork, request: InputRequest) -> None:
    """Remove a draft with all that hangs on it; raises `Refused` for anything else."""
    if request.state is not RequestState.DRAFT or work.all(Contribution, request_id=request.id):
        raise Refused("input.not_draft", title=request.title)
    for cls in (InputMessage, InputForm, Question):
        for one in work.all(cls, request_id=request.id):
            work.remove(one)
    work.remove(request)


def end_request(work: UnitOfWork, request: InputRequest, target: RequestState, reason: str) -> InputRequest:
    """End a request as declined or expired, with the reason; raises `Refused` where it cannot."""
    check_step(request, target)
    return work.change(replace(request, state=target, reason=reason.strip(), wants_grant=False, ended_at=work.now))


def colleagues(work: UnitOfWork, request: InputRequest) -> tuple[Person, ...]:
    """To whom a request can be passed on."""
    people = work.all(Person)
    if request.department_id is None:
        return ()
    return tuple(
        one
        for one in people
        if one.department_id == request.department_id
        and one.id != request.person_id
        and not one.archived
        and (request.way is not Way.APP or allowed(actor_of(one, len(people)), "input.answer"))
    )
