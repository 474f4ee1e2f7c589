"""Events of reference calendars on the days of a window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta

from .calendar import local, moment
from .calendar_import_rules import occurrence_days
from .reference import Behind, ReferenceCalendar, ReferenceEvent

#: No window shows more of other people's dates.
MOST = 1000
_DAY = timedelta(days=1)


def behind(
    events: Iterable[ReferenceEvent],
    calendars: Mapping[int, ReferenceCalendar],
    first: date,
    last: date,
    zone: str,
) -> tuple[Behind, ...]:
    """What stands behind the plan from `first` to `last`, both included, in the order of time; at most `MOST`.

    Recurring events come on their days, but for those that an event of their own stands for. `zone` is the
    workspace's: times on other clocks are converted.
    """
    every = tuple(events)
    apart: dict[tuple[int, str], set[str]] = {}
    for one in every:
        if one.recurrence:
            apart.setdefault((one.calendar_id, one.uid), set()).add(one.recurrence[:10])
    found: list[Behind] = []
    for event in every:
        calendar = calendars.get(event.calendar_id)
        if calendar is None or event.cancelled:
            continue
        gone = apart.get((event.calendar_id, event.uid), set()) if not event.recurrence else set()
        for day in _starts(event, gone, first, last):
            found += _shown(event, calendar, day, first, last, zone)
    found.sort(key=lambda one: (one.day, one.at or time(0), one.title))
    return tuple(found[:MOST])


def _starts(event: ReferenceEvent, gone: set[str], first: date, last: date) -> Iterable[date]:
    if not event.rule:
        return () if event.starts.isoformat() in gone else (event.starts,)
    # One that began before the window may last into it; another day for clocks that are ahead or behind.
    begin = first - (event.ends - event.starts) - _DAY
    days, _cut = occurrence_days(event.rule, event.starts, event.exceptions, begin, last + _DAY)
    return [one for one in days if one.isoformat() not in gone]


def _shown(
    event: ReferenceEvent, calendar: ReferenceCalendar, day: date, first: date, last: date, zone: str
) -> Iterator[Behind]:
    starts, at = day, event.start_time
    ends, until = day + (event.ends - event.starts), event.end_time
    if at is not None and event.zone not in ("", zone):
        starts, at = _here(starts, at, event.zone, zone)
        ends, until = _here(ends, until, event.zone, zone) if until else (max(ends, starts), None)
    one = max(starts, first)
    while one <= min(ends, last):
        hour = at if one == starts else None
        end = until if one == ends else None
        yield Behind(
            one, hour, end if hour is not None else None, event.title, calendar.name, calendar.hue, event.place
        )
        one += _DAY


def _here(day: date, at: time, there: str, here: str) -> tuple[date, time]:
    found = moment(day, at, there)
    assert found is not None
    wall = local(found, here)
    return wall.date(), wall.time()
