"""When somebody is written to about an input request: before, on and after its deadline, then their lead, then thanks.

What was missed while the program was closed is caught up with one message, not with one for every day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from .input_rules import ENDED, WITH_EXPERT
from .inputs import InputMessage, InputRequest, MessageKind, RequestState, Way

K = MessageKind

#: Days around the deadline: reminded before it, on it, after it; then the lead is told; then it has expired.
BEFORE_DAYS: Final = 2
AFTER_DAYS: Final = 2
ESCALATE_DAYS: Final = 4
EXPIRE_DAYS: Final = 14
#: Whoever is asked a second time has at least so many days before anybody reminds them.
GRACE_DAYS: Final = 3
#: Messages to the one who was asked that say "please answer".
REMINDERS: Final = frozenset({K.BEFORE, K.ON_DUE, K.AFTER})


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that is due and was not sent. `due_on` is the day it was due, `way` "app" or "mail"."""

    request_id: int
    kind: MessageKind
    due_on: date
    person_id: int | None
    way: str = "app"


def way_of(request: InputRequest) -> str:
    """Whoever answers in the application reads messages there; everybody else gets a mail."""
    return "app" if request.way is Way.APP else "mail"


def deadline(request: InputRequest, asked_on: date) -> date | None:
    """The day that counts: the request's own, or a few days after it was asked anew where that has passed."""
    if request.due is None:
        return None
    return request.due if request.due >= asked_on else asked_on + timedelta(days=GRACE_DAYS)


def expires_on(request: InputRequest, asked_on: date) -> date | None:
    """The first day on which nobody waits for it any more."""
    last = deadline(request, asked_on)
    return None if last is None else last + timedelta(days=EXPIRE_DAYS)


def reminder_kind(request: InputRequest, asked_on: date, today: date) -> MessageKind:
    """What a reminder is that somebody sends today by hand."""
    last = deadline(request, asked_on)
    if last is None or today < last:
        return K.BEFORE
    return K.ON_DUE if today == last else K.AFTER


def due_messages(
    request: InputRequest, asked_on: date, messages: Iterable[InputMessage], lead_id: int | None, today: date
) -> tuple[Pending, ...]:
    """What is to be sent about a request today: one reminder at most, and word to the lead.

    `asked_on` is the day on which the expert was asked last, `lead_id` who is told when nothing helps: the lead of
    the department, or whoever asked where that is the expert.
    """
    last = deadline(request, asked_on)
    if request.state not in WITH_EXPERT or last is None:
        return ()
    done = list(messages)
    found = [*_reminder(request, asked_on, last, done, today)]
    escalated = last + timedelta(days=ESCALATE_DAYS)
    told = any(one.kind is K.ESCALATION and one.due_on == escalated for one in done)
    if escalated <= today and not told and lead_id is not None:
        found.append(Pending(request.id, K.ESCALATION, escalated, lead_id))
    return tuple(found)


def _reminder(
    request: InputRequest, asked_on: date, last: date, done: list[InputMessage], today: date
) -> Iterable[Pending]:
    """The newest reminder whose day has come: an older one that was missed says nothing new."""
    days = (
        (K.AFTER, last + timedelta(days=AFTER_DAYS)),
        (K.ON_DUE, last),
        (K.BEFORE, last - timedelta(days=BEFORE_DAYS)),
    )
    reminded = max((one.due_on for one in done if one.kind in REMINDERS and one.due_on), default=date.min)
    for kind, day in days:
        if asked_on < day <= today:
            if reminded < day:
                yield Pending(request.id, kind, day, request.person_id, way_of(request))
            return


def expired(request: InputRequest, asked_on: date, today: date) -> bool:
    """Whether the request ends without an answer."""
    last = expires_on(request, asked_on)
    return request.state in WITH_EXPERT and last is not None and today >= last


def thanks_due(request: InputRequest, messages: Iterable[InputMessage], published: bool) -> bool:
    """Whether somebody whose words have appeared was not thanked yet."""
    if request.state is not RequestState.ACCEPTED or request.person_id is None or not published:
        return False
    return not any(one.kind is K.THANKS for one in messages)


def answered(request: InputRequest) -> bool:
    """Whether something came of it, so that thanks make sense."""
    return request.answered_at is not None and (request.state not in ENDED or request.state is RequestState.ACCEPTED)
