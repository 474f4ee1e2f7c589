"""What follows on a request, inside an act: the expert declines or passes on, the desk reviews what came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..domain.input_reminders import way_of
from ..domain.input_rules import MOST_LONG, WITH_EXPERT, check_questions, check_step
from ..domain.inputs import (
    Contribution,
    ContributionState,
    InputMessage,
    InputRequest,
    MessageKind,
    Question,
    RequestState,
)
from ..domain.people import Person
from ..errors import Coded, Forbidden, Refused
from ..storage.unit_of_work import UnitOfWork
from .budget_rooms import check_person
from .input_asking import check_asked
from .input_reading import today_of

# The expert -----------------------------------------------------------------------------------------------------------


def asked_of(work: UnitOfWork, request_id: int, target: RequestState | None = None) -> InputRequest:
    """A request that waits for an answer of whoever acts; raises `Forbidden` where somebody else is asked."""
    request = work.get(InputRequest, request_id)
    if work.actor.id is None or request.person_id != work.actor.id or request.state is RequestState.DRAFT:
        person = work.find(Person, request.person_id)
        raise Forbidden("input.other_asked", actor=work.actor.name or "–", who=person.name if person else "–")
    if request.state not in WITH_EXPERT:
        if target is not None:
            check_step(request, target)
        raise Refused("input.over", title=request.title, state=Coded(f"input.state.{request.state}"))
    return request


def decline_request(work: UnitOfWork, request_id: int, reason: str) -> InputRequest:
    """The asked person says no."""
    request = asked_of(work, request_id, RequestState.DECLINED)
    demand_reason(request, reason)
    check_step(request, RequestState.DECLINED)
    return work.change(replace(request, state=RequestState.DECLINED, reason=reason.strip(), ended_at=work.now))


def demand_reason(request: InputRequest, reason: str) -> None:
    """Raise `Refused` where no reason is given, or a whole book."""
    if not reason.strip():
        raise Refused("input.reason", title=request.title)
    if len(reason) > MOST_LONG:
        raise Refused("input.text_long", title=request.title, most=MOST_LONG)


def pass_on_request(work: UnitOfWork, request_id: int, person_id: int, note: str) -> tuple[InputRequest, Person]:
    """The asked person hands a request to a colleague, with what they have written so far."""
    request = asked_of(work, request_id)
    person = work.get(Person, person_id)
    if person.id == request.person_id:
        raise Refused("input.own_already", title=request.title)
    if request.department_id is None or person.department_id != request.department_id:
        raise Refused("input.other_department", person=person.name)
    check_asked(work, person, request.way)
    check_person(work, replace(request, person_id=person.id))
    for one in work.all(Contribution, request_id=request.id):
        if one.state is ContributionState.WRITING:
            # Who is named, and whether they agreed to it, is for the colleague to say.
            work.change(replace(one, person_id=person.id, person=person.name, consent=False, consent_note=""))
    names = [*filter(None, [request.passed_by]), work.actor.name]
    passed = work.change(replace(request, person_id=person.id, passed_by=", ".join(dict.fromkeys(names))))
    if note.strip():
        _write(work, passed, MessageKind.REQUEST, person.id, note.strip()[:MOST_LONG])
    return passed, person


def _write(work: UnitOfWork, request: InputRequest, kind: MessageKind, person_id: int | None, note: str) -> None:
    work.add(
        InputMessage(
            request_id=request.id,
            kind=kind,
            person_id=person_id,
            at=work.now,
            by_id=work.actor.id,
            by=work.actor.name,
            way=way_of(request),
            body=note,
        )
    )


# The desk -------------------------------------------------------------------------------------------------------------


def newest_of(work: UnitOfWork, request: InputRequest) -> Contribution:
    """The version that counts; raises `Refused` where nothing was given yet."""
    given = [one for one in work.all(Contribution, request_id=request.id) if one.state is not ContributionState.WRITING]
    if not given:
        raise Refused("input.no_answer", title=request.title)
    return max(given, key=lambda one: one.number)


def review_request(work: UnitOfWork, request_id: int) -> InputRequest:
    """The desk reads an answer, or looks again at one it accepted; one that is being read stays so."""
    request = work.get(InputRequest, request_id)
    if request.state is RequestState.REVIEW:
        return request
    check_step(request, RequestState.REVIEW)
    newest = newest_of(work, request)
    if newest.state is ContributionState.ACCEPTED:
        work.change(replace(newest, state=ContributionState.DRAFT))
    return work.change(replace(request, state=RequestState.REVIEW, ended_at=None))


def return_request(
    work: UnitOfWork, request_id: int, follow_ups: Sequence[Question], note: str, due: date | None
) -> InputRequest:
    """The desk asks on: further questions in a round of their own, a note, or both."""
    request = work.get(InputRequest, request_id)
    check_step(request, RequestState.RETURNED)
    newest = newest_of(work, request)
    if not follow_ups and not note.strip():
        raise Refused("input.return_empty", title=request.title)
    if len(note) > MOST_LONG:
        raise Refused("input.text_long", title=request.title, most=MOST_LONG)
    if due is not None and due < today_of(work):
        raise Refused("input.due_past", title=request.title)
    person = work.find(Person, request.person_id)
    if person is not None and person.archived:
        raise Refused("input.person_gone", person=person.name)
    there = work.all(Question, request_id=request.id)
    if follow_ups:
        check_questions(follow_ups)
        check_questions([*there, *follow_ups])
        work.add_all(_follow_ups(request.id, there, follow_ups))
    work.change(replace(newest, state=ContributionState.RETURNED))
    _write(work, request, MessageKind.FOLLOW_UP, request.person_id, note.strip())
    wanted = replace(request, state=RequestState.RETURNED, reason=note.strip(), due=due or request.due, ended_at=None)
    return work.change(wanted)


def _follow_ups(request_id: int, there: Sequence[Question], wanted: Sequence[Question]) -> list[Question]:
    number = max((one.round for one in there), default=0) + 1
    first = max((one.position for one in there), default=-1) + 1
    return [
        replace(
            one,
            id=0,
            version=0,
            request_id=request_id,
            template_id=None,
            call_id=None,
            text=one.text.strip(),
            options=tuple(each.strip() for each in one.options if each.strip()),
            round=number,
            position=first + place,
        )
        for place, one in enumerate(wanted)
    ]


def accept_request(work: UnitOfWork, request_id: int) -> InputRequest:
    """The desk accepts the newest version; how far each answer may go stays as it is."""
    request = work.get(InputRequest, request_id)
    check_step(request, RequestState.ACCEPTED)
    newest = newest_of(work, request)
    if newest.state is not ContributionState.ACCEPTED:
        work.change(replace(newest, state=ContributionState.ACCEPTED))
    return work.change(replace(request, state=RequestState.ACCEPTED, reason="", ended_at=work.now))
