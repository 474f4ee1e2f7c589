"""Expert input in the list of due things: what somebody is asked for, and who of theirs does not answer."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..domain.calendar import local
from ..domain.input_reminders import BEFORE_DAYS
from ..domain.input_rules import WITH_EXPERT
from ..domain.inputs import InputMessage, InputRequest, MessageKind
from ..domain.people import Actor
from ..domain.reminders import MORNING, Due, DueKind
from ..storage.unit_of_work import UnitOfWork


def due_inputs(work: UnitOfWork, actor: Actor, now: datetime, zone: str) -> list[Due]:
    """Requests that wait for the actor, and what they were told as a lead; `now` is wall time."""
    waiting = {one.id: one for one in work.all(InputRequest, state={str(one) for one in WITH_EXPERT})}
    if not waiting:
        return []
    found = [_mine(one, now, zone) for one in waiting.values() if one.person_id == actor.id]
    told = work.all(InputMessage, person_id=actor.id, kind=str(MessageKind.ESCALATION))
    found += [_told(one, waiting[one.request_id], zone) for one in told if one.request_id in waiting]
    return [one for one in found if one is not None]


def _mine(one: InputRequest, now: datetime, zone: str) -> Due | None:
    """Told two days ahead, or when it was asked where that is later; again when its day has passed."""
    if one.due is None:
        return None
    at = datetime.combine(one.due, MORNING)
    if now.date() > one.due:
        return Due(DueKind.INPUT_LATE, at, at + timedelta(days=1), one.title, timed=False, request_id=one.id)
    tell = at - timedelta(days=BEFORE_DAYS)
    if one.sent_at is not None:
        tell = max(tell, local(one.sent_at, zone).replace(tzinfo=None))
    return Due(DueKind.INPUT, at, tell, one.title, timed=False, request_id=one.id)


def _told(message: InputMessage, one: InputRequest, zone: str) -> Due | None:
    if message.at is None:
        return None
    at = local(message.at, zone).replace(tzinfo=None)
    return Due(DueKind.ESCALATION, at, at, one.title, request_id=one.id, person_id=one.person_id or 0)
