"""What a calendar file (RFC 5545) says, before it meets the workspace.

Pure values: the reader (`exchange/ics_files.py`) makes them, the import service and the import page use them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from .plan_import import LeftOut, Place, Problem


class Target(StrEnum):
    """What an event becomes: content with its publication, one of the three bands, an event of a calendar shown behind
    the plan, or nothing."""

    CONTENT = "content"
    HOLIDAY = "holiday"
    BLACKOUT = "blackout"
    EMBARGO = "embargo"
    REFERENCE = "reference"
    NOTHING = "nothing"


#: The targets that are bands over whole days.
BANDS = frozenset({Target.HOLIDAY, Target.BLACKOUT, Target.EMBARGO})


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One VEVENT. Both days are included; without `start_time` it is all day.

    Times are wall times in `zone` (IANA; empty: floating, meant wherever one is). `rule` is the value of an RRULE whose
    UNTIL is a day in that zone; `exceptions` are the days on which it does not count, `extra` further starts (RDATE,
    ISO local). `recurrence` is the original local start (ISO) of the one occurrence that this event stands for.
    `own_uid` is False where the file gave no UID and one was made of what the event says.
    """

    place: Place
    number: int
    uid: str
    title: str
    starts: date
    ends: date
    start_time: time | None = None
    end_time: time | None = None
    zone: str = ""
    own_uid: bool = True
    sequence: int = 0
    note: str = ""
    where: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    rule: str = ""
    exceptions: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    recurrence: str = ""
    cancelled: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def key(self) -> str:
        """Names the event in the workspace: its UID, for one occurrence with the moment it stands for."""
        return occurrence_key(self.uid, self.recurrence)

    @property
    def group(self) -> str:
        """Its first category, by which a target is chosen."""
        return self.categories[0] if self.categories else ""


@dataclass(frozen=True, slots=True)
class BadEvent:
    """An event that could not be read, and why; the others come in."""

    place: Place
    number: int
    title: str
    uid: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A whole file as read. `calendar` is what it calls itself (X-WR-CALNAME), `hue` its colour (#RRGGBB) or empty.

    `own` says that this program wrote it. `left_out` are tasks, journals and the like.
    """

    name: str
    calendar: str = ""
    hue: str = ""
    encoding: str = "utf-8"
    own: bool = False
    calendars: int = 1
    events: tuple[CalendarEvent, ...] = ()
    bad: tuple[BadEvent, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def read(self) -> int:
        """Events in the file, readable or not."""
        return len(self.events) + len(self.bad)

    @property
    def title(self) -> str:
        """What to call the calendar."""
        return self.calendar or self.name.rpartition(".")[0] or self.name


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """What is to become of the events.

    `groups` gives targets by category; every other event becomes `target`. None: where the event is already known in
    the workspace, that is what it stays, else what it looks like (`calendar_import_guess`). `channel_id` is the channel
    of new content (None: still open); `calendar_id` the calendar behind the plan that takes the reference events (0:
    the one brought from this file before, else a new one called `calendar_name` or what the file calls itself).
    """

    target: Target | None = None
    groups: tuple[tuple[str, Target], ...] = ()
    channel_id: int | None = None
    calendar_id: int = 0
    calendar_name: str = ""
    hue: str = ""
    _by_group: dict[str, Target] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, event: CalendarEvent) -> Target | None:
        """The target chosen for an event, None where nothing was chosen."""
        if self.groups and not self._by_group:
            self._by_group.update(self.groups)
        return self._by_group.get(event.group, self.target)


def occurrence_key(uid: str, recurrence: str) -> str:
    """The key of an event: UID, and the original start of the occurrence where it stands for one."""
    return f"{uid}|{recurrence}" if recurrence else uid


def told(code: str, **params: object) -> Problem:
    """Something the user should know about an event: code of `texts/calendars.py` (calendar.problem.*)."""
    return Problem(f"calendar.problem.{code}", tuple((key, str(value)) for key, value in params.items()))
