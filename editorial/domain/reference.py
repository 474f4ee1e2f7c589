"""Reference calendars: other people's dates, shown behind the plan and never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class ReferenceCalendar:
    """A calendar brought from a file; `shown` is whether its events stand behind the plan."""

    id: int = 0
    version: int = 0
    name: str = ""
    hue: str = ""
    source: str = ""
    shown: bool = True
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ReferenceEvent:
    """An event of such a calendar, both days included; without `start_time` it is all day.

    Times are wall times in `zone` (empty: floating, meant wherever one is). `rule` is the value of an RRULE, with
    `exceptions` as ISO days or local moments that it leaves out. `recurrence` is the original local start (ISO) of the
    one occurrence that this event stands for, empty for a series or single event.
    """

    id: int = 0
    version: int = 0
    calendar_id: int = 0
    uid: str = ""
    sequence: int = 0
    recurrence: str = ""
    title: str = ""
    starts: date = date.min
    start_time: time | None = None
    ends: date = date.min
    end_time: time | None = None
    zone: str = ""
    rule: str = ""
    exceptions: tuple[str, ...] = ()
    place: str = ""
    note: str = ""
    cancelled: bool = False


class Behind(NamedTuple):
    """An event of a reference calendar on one day, as month and week show it behind the plan.

    `at` is the hour, `until` the one at which it ends on that day, where it has them.
    """

    day: date
    at: time | None
    until: time | None
    title: str
    calendar: str
    hue: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """A reference calendar as it is managed: how many events it has, and when its file was brought last."""

    calendar: ReferenceCalendar
    events: int = 0
    brought: datetime | None = None
