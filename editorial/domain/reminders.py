"""Reminders: what somebody wants to be told at a time, and what the plan itself makes due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from .calendar import Entry
from .content import SOLID, Status
from .strategy import Period, PeriodKind

#: The hour at which what belongs to a whole day is told.
MORNING: Final = time(9)
_OUT: Final = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.HOLD, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder for a person (None: whoever works here), about a content item or about anything (`content_id` None).

    `due_at` is UTC and follows from day, time and zone.
    """

    id: int = 0
    version: int = 0
    content_id: int | None = None
    person_id: int | None = None
    text: str = ""
    day: date | None = None
    time: time | None = None
    zone: str = "Europe/Berlin"
    due_at: datetime | None = None
    done: bool = False


class DueKind(StrEnum):
    """Why something is due: a reminder, a post about to appear, one that should be out, one that nobody approved yet,
    an embargo that ends, input that somebody is asked for, soon or late, and somebody of theirs who does not answer."""

    REMINDER = "reminder"
    APPEARS = "appears"
    OVERDUE = "overdue"
    UNAPPROVED = "unapproved"
    EMBARGO = "embargo"
    INPUT = "input"
    INPUT_LATE = "input_late"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class Due:
    """One due thing. `at` is when it happens and `tell` when people are told, both wall time without zone."""

    kind: DueKind
    at: datetime
    tell: datetime
    title: str
    content_id: int = 0
    publication_id: int = 0
    channel_id: int = 0
    reminder_id: int = 0
    timed: bool = True
    request_id: int = 0
    person_id: int = 0

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What makes it the same thing when it is read again."""
        return (
            str(self.kind),
            self.publication_id or self.content_id or self.request_id,
            self.reminder_id,
            self.at.isoformat(),
        )

    @property
    def mark(self) -> str:
        """The key as one word without spaces."""
        return ":".join(str(one) for one in self.key)


#: How many marks of told things are kept: more than a day has, so that a clock set back repeats nothing.
_MARKS: Final = 500


@dataclass(frozen=True, slots=True)
class Told:
    """Until when (wall time) due things were told, None before the first time, and the marks of the last of them."""

    until: datetime | None = None
    marks: tuple[str, ...] = ()


def of_publication(entry: Entry, now: datetime, lead: timedelta, days: int) -> list[Due]:
    """What a publication makes due: told `lead` before it appears, and, while nobody approved it, `days` before."""
    if entry.day is None or entry.status in _OUT:
        return []
    at = datetime.combine(entry.day, entry.time or MORNING)
    timed = entry.time is not None

    def due(kind: DueKind, tell: datetime) -> Due:
        return Due(
            kind,
            at,
            tell,
            entry.title,
            entry.content_id,
            entry.publication_id,
            entry.channel_id,
            timed=timed,
        )

    if entry.overdue(now):
        # Without an hour a post is overdue when its day has ended.
        passed = at if timed else datetime.combine(entry.day, time()) + timedelta(days=1)
        return [due(DueKind.OVERDUE, passed)]
    found = []
    if entry.status not in SOLID:
        found.append(due(DueKind.UNAPPROVED, datetime.combine(entry.day - timedelta(days=days), MORNING)))
    found.append(due(DueKind.APPEARS, at - lead if timed else at))
    return found


def of_period(period: Period) -> Due | None:
    """The end of an embargo is told when it comes."""
    if period.kind is not PeriodKind.EMBARGO:
        return None
    try:
        end = datetime.combine(period.ends, time.fromisoformat(period.until))
    except ValueError:
        end = datetime.combine(period.ends, time(23, 59))
    return Due(DueKind.EMBARGO, end, end, period.name, content_id=0, reminder_id=-period.id)


def due_list(found: Iterable[Due], now: datetime, ahead: timedelta) -> tuple[Due, ...]:
    """What is due now or within `ahead`, in the order in which it is told; nothing twice for one publication."""
    best: dict[tuple[int, int, int], Due] = {}
    for one in sorted(found, key=lambda one: one.tell):
        key = (one.publication_id, one.reminder_id, one.request_id)
        # Of the two that a publication may have: the later one whose time has come, else the one that comes first.
        if one.tell <= now or (one.tell <= now + ahead and key not in best):
            best[key] = one
    return tuple(sorted(best.values(), key=lambda one: (one.tell, one.title)))


def told_between(found: Iterable[Due], since: datetime, until: datetime) -> tuple[Due, ...]:
    """What was to be told after `since` and not later than `until`."""
    return tuple(one for one in found if since < one.tell <= until)


def tell(found: Iterable[Due], told: Told, now: datetime) -> tuple[tuple[Due, ...], Told]:
    """What is to be told now, and what is remembered of it.

    Nothing is told twice, and nothing is lost, when the clock is set back: the span then begins at the clock's new
    moment, and the marks know what was told already. Before the first time nothing is to be told.
    """
    things = tuple(found)
    if told.until is None:
        fresh: tuple[Due, ...] = ()
        marks = tuple(one.mark for one in things if one.tell <= now)
    else:
        fresh = tuple(one for one in told_between(things, min(told.until, now), now) if one.mark not in told.marks)
        marks = (*told.marks, *(one.mark for one in fresh))
    return fresh, Told(now, marks[-_MARKS:])
