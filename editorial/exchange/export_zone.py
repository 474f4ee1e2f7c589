"""A time zone as iCalendar rules (RFC 5545, 3.6.5), from the machine's own zone data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ..domain.calendar import zone

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEP = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of the clocks: the wall time just before it, both offsets, the new name, whether it is summer time."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def timezone_component(name: str, first: int, last: int) -> Any:
    """The VTIMEZONE of a zone for the years from `first` to `last`: a rule where the turns follow one, else each turn.

    Raises `Refused` for a zone that does not exist.
    """
    from icalendar import Timezone

    found = Timezone()
    found.add("tzid", name)
    turns = turns_of(zone(name), first - 1, max(last, first + 1) + 1)
    if not turns:
        found.add_component(_observance([_standing(zone(name), first)], None))
    groups: dict[tuple[timedelta, timedelta, str], list[Turn]] = {}
    for turn in turns:
        groups.setdefault((turn.before, turn.after, turn.name), []).append(turn)
    years = len({one.wall.year for one in turns})
    for group in groups.values():
        found.add_component(_observance(group, _rule(group) if len(group) == years else None))
    return found


def turns_of(place: ZoneInfo, first: int, last: int) -> list[Turn]:
    """Every change of the clocks in these years."""
    found: list[Turn] = []
    at, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while at < end:
        following = min(at + _STEP, end)
        if _offset(place, at) != _offset(place, following):
            moment = _search(place, at, following)
            local = moment.astimezone(place)
            before = _offset(place, moment - timedelta(seconds=1))
            wall = (moment + before).replace(tzinfo=None)
            found.append(Turn(wall, before, _offset(place, moment), local.tzname() or "", bool(local.dst())))
        at = following
    return found


def _offset(place: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(place).utcoffset() or timedelta()


def _search(place: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The first second with the new offset."""
    new = _offset(place, high)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if _offset(place, middle) == new:
            high = middle
        else:
            low = middle
    return high


def _standing(place: ZoneInfo, year: int) -> Turn:
    local = datetime(year, 1, 1, tzinfo=place)
    offset = local.utcoffset() or timedelta()
    return Turn(datetime(1970, 1, 1), offset, offset, local.tzname() or "", False)


def _rule(turns: list[Turn]) -> dict[str, Any] | None:
    """The yearly rule that all these turns follow, or None: last Sunday of March, second Sunday of November."""
    first = turns[0].wall
    if any((one.wall.month, one.wall.weekday(), one.wall.time()) != _key(first) for one in turns):
        return None
    if all((one.wall + _STEP).month != one.wall.month for one in turns):
        place = -1
    elif len({(one.wall.day - 1) // 7 for one in turns}) == 1:
        place = (first.day - 1) // 7 + 1
    else:
        return None
    return {"freq": "yearly", "bymonth": first.month, "byday": f"{place}{_DAYS[first.weekday()]}"}


def _key(wall: datetime) -> tuple[int, int, Any]:
    return wall.month, wall.weekday(), wall.time()


def _observance(turns: Iterable[Turn], rule: dict[str, Any] | None) -> Any:
    from icalendar import TimezoneDaylight, TimezoneStandard

    first, *rest = turns
    found = TimezoneDaylight() if first.summer else TimezoneStandard()
    found.add("dtstart", first.wall)
    if rule is not None:
        found.add("rrule", rule)
    elif rest:
        found.add("rdate", [one.wall for one in rest])
    found.add("tzoffsetfrom", first.before)
    found.add("tzoffsetto", first.after)
    found.add("tzname", first.name)
    return found
