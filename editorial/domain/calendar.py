"""Days, ISO weeks, moments in zones, and the read models of the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..errors import Refused
from .status import Status
from .strategy import Campaign, Period, PeriodKind

if TYPE_CHECKING:
    from .reference import Behind

DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The IANA zone; raises `Refused` where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused("zone.unknown", zone=name) from error


def moment(day: date | None, at: time | None, zone_name: str) -> datetime | None:
    """The UTC moment of a wall time (without an hour: the day's start). One inside the spring gap moves forward.

    Raises `Refused` for an unknown zone and on the first and last day of all time.
    """
    if day is None:
        return None
    wall = datetime.combine(day, at or time(0), tzinfo=zone(zone_name))
    try:
        return wall.astimezone(UTC)
    except OverflowError as error:
        raise Refused("date.outside", day=day.isoformat()) from error


def local(moment_utc: datetime, zone_name: str) -> datetime:
    """The moment on the clocks of the zone."""
    return moment_utc.astimezone(zone(zone_name))


def taken_as(day: date, at: time, zone_name: str) -> time | None:
    """The hour that a wall time inside the spring gap counts as; None for one that the clocks of the zone show."""
    if not _clocks_change(day, zone_name):
        return None
    starts = moment(day, at, zone_name)
    shown = local(starts, zone_name).time() if starts else at
    return None if shown == at.replace(fold=0) else shown


@lru_cache(maxsize=4096)
def _clocks_change(day: date, zone_name: str) -> bool:
    place = zone(zone_name)
    first, last = datetime.combine(day, time(0), tzinfo=place), datetime.combine(day, time(23, 59), tzinfo=place)
    return first.utcoffset() != last.utcoffset()


def monday(day: date) -> date:
    """The Monday of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def week_number(day: date) -> int:
    """The ISO 8601 week (KW)."""
    return day.isocalendar().week


def month_grid(day: date) -> tuple[date, date]:
    """First and last day shown in the month of `day`: whole ISO weeks, as many as the month touches."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    start = monday(first)
    end = monday(following - DAY) + timedelta(days=6)
    return start, end


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the month's last where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month0 = divmod(index, 12)
    following = date(year + (month0 == 11), (month0 + 1) % 12 + 1, 1)
    return date(year, month0 + 1, min(day.day, (following - DAY).day))


def days(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


class Entry(NamedTuple):
    """One publication as calendar, list and backlog show it. A named tuple: a list may have 100,000 of them.

    `channel_id` 0: the channel is still open. With `series_id` it belongs to a recurring format; an occurrence that
    nobody has worked on yet has negative ids (`series_ids`).
    """

    publication_id: int
    content_id: int
    title: str
    channel_id: int
    status: Status
    day: date | None
    time: time | None
    department_id: int | None
    owner_id: int | None
    task_field: str
    campaign_id: int | None
    pillar_id: int | None
    version: int = 0
    format: str = ""
    evergreen: bool = False
    series_id: int = 0

    @property
    def virtual(self) -> bool:
        """Whether this is an occurrence of a series that is no content item yet."""
        return self.content_id < 0

    def overdue(self, now: datetime) -> bool:
        """Its time has passed and it is not out. `now` is wall time in the workspace's zone, without tzinfo."""
        if self.day is None or self.status in _OUT or self.content_id < 0:
            return False  # Nobody has promised an occurrence that nobody has taken up.
        return datetime.combine(self.day, self.time or time(23, 59)) < now


_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.HOLD, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Card:
    """One content item as board and backlog show it."""

    content_id: int
    title: str
    status: Status
    channel_ids: tuple[int, ...]
    day: date | None
    time: time | None
    department_id: int | None
    owner_id: int | None
    task_field: str
    campaign_id: int | None
    pillar_id: int | None
    labels: tuple[str, ...] = ()
    comments: int = 0
    checklist_done: int = 0
    checklist_all: int = 0
    evergreen: bool = False
    version: int = 0
    dated: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday of the chosen country and region, named in its own language and in English."""

    day: date
    name: str
    english: str = ""

    def named(self, language: str) -> str:
        """The name in the language of the interface."""
        return self.name if language == "de" else self.english or self.name


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """School holidays of the chosen region, both days included."""

    first: date
    last: date
    name: str
    english: str = ""

    def named(self, language: str) -> str:
        """The name in the language of the interface."""
        return self.name if language == "de" else self.english or self.name


def holidays_of(periods: Iterable[Period], first: date, last: date) -> list[Holiday]:
    """The days of holiday periods, which a calendar brought, between two days."""
    found = [one for one in periods if one.kind is PeriodKind.HOLIDAY]
    return [Holiday(day, one.name) for one in found for day in days(max(first, one.starts), min(last, one.ends))]


class Occurrences(NamedTuple):
    """Days of recurring formats that are no content items yet, in the order of time.

    `cut` names the series of which a window has more than is shown.
    """

    entries: tuple[Entry, ...] = ()
    cut: tuple[str, ...] = ()


_NO_OCCURRENCES = Occurrences()


@dataclass(frozen=True, slots=True)
class Month:
    """All that the month or week view paints, read in one go.

    `entries` are publications; `occurrences` what recurring formats want beside them.
    """

    first: date
    last: date
    entries: tuple[Entry, ...] = ()
    periods: tuple[Period, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    breaks: tuple[SchoolBreak, ...] = ()
    occurrences: Occurrences = _NO_OCCURRENCES
    #: Other people's dates, shown behind the plan.
    behind: tuple[Behind, ...] = ()

    @property
    def shown(self) -> tuple[Entry, ...]:
        """Publications and occurrences together, in the order of day and time."""
        return together(self.entries, self.occurrences.entries)


def together(entries: Iterable[Entry], more: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Both, each in the order of day and time, in one such order; what has no date stays last."""
    if not more:
        return tuple(entries)
    return tuple(merge(entries, more, key=_when))


def _when(one: Entry) -> tuple[date, time]:
    return one.day or date.max, one.time or time(0)
