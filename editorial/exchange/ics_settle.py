"""What can be said of an event only when the whole file is known: exceptions beside their series, doubles."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ..domain.calendar import zone
from ..domain.calendar_import import BadEvent, CalendarEvent, told
from ..domain.calendar_import_rules import occurrence_days, shifted_rule
from ..domain.plan_import import Place
from .ics_moments import When


@dataclass(slots=True)
class Loose:
    """An event with the dates that its series has to be known for."""

    event: CalendarEvent
    exceptions: tuple[When, ...] = ()
    extra: tuple[When, ...] = ()
    recurrence: When | None = None


def settled(found: Sequence[Loose], home: str) -> tuple[list[CalendarEvent], list[BadEvent]]:
    """The events with all dates on the clocks of their series, and those that another event of the file replaces.

    The order of series and exception in the file means nothing.
    """
    for one in found:
        if one.event.rule and one.event.zone not in ("", home):
            one.event = at_home(one.event, home)
    masters = {one.event.uid: one.event for one in found if one.recurrence is None}
    events = [_dated(one, masters.get(one.event.uid), home) for one in found]
    return _single(events)


def at_home(event: CalendarEvent, home: str) -> CalendarEvent:
    """A series on the workspace's clocks, where its rule means the same there; else as it was.

    Zones that change their clocks on other days agree with these hours for most of the year only, which is told.
    """
    if event.start_time is None:
        return event
    start = When(event.starts, event.start_time, event.zone).on(home, home)
    days = (start.day - event.starts).days
    rule = shifted_rule(event.rule, days)
    if rule is None:
        return replace(event, problems=(*event.problems, told("zone_kept", zone=event.zone)))
    problems = event.problems
    if not _same_clocks(event.zone, home, start.day.year):
        problems = (*problems, told("zone_series", zone=event.zone, home=home))
    end = event.end_time and When(event.ends, event.end_time, event.zone).on(home, home)
    return replace(
        event,
        starts=start.day,
        start_time=start.at,
        ends=max(end.day, start.day) if end else start.day,
        end_time=end.at if end else None,
        zone=home,
        rule=rule,
        problems=problems,
    )


def _same_clocks(one: str, other: str, year: int) -> bool:
    first, second = zone(one), zone(other)
    moments = [datetime(year, 1, 1) + timedelta(days=step) for step in range(0, 400, 7)]
    return all(first.utcoffset(moment) == second.utcoffset(moment) for moment in moments)


def _dated(one: Loose, master: CalendarEvent | None, home: str) -> CalendarEvent:
    event = one.event
    if one.recurrence is not None:
        like = master or event
        # Without its series in the file it is looked for in the workspace, where series run on our clocks.
        original = one.recurrence.on(master.zone if master else home, home)
        if like.start_time is None or (original.at is None and master is None):
            original = When(original.day)
        elif original.at is None:
            original = When(original.day, like.start_time)
        return replace(event, recurrence=original.iso(), rule="")
    odd = event.rule and not occurrence_days(event.rule, event.starts, (), event.starts, event.starts)[0]
    if not one.exceptions and not one.extra and not odd:
        return event
    days = {when.on(event.zone, home).day.isoformat() for when in one.exceptions}
    extra = {_start(when.on(event.zone, home), event) for when in one.extra}
    extra.discard(_start(When(event.starts, event.start_time), event))
    if odd:
        # The start counts in every calendar program, also where its rule would not bring it.
        extra.add(_start(When(event.starts, event.start_time), event))
    return replace(
        event,
        exceptions=tuple(sorted(days)) if event.rule or event.extra else (),
        extra=tuple(sorted(one for one in extra if one[:10] not in days)),
    )


def _start(when: When, event: CalendarEvent) -> str:
    return When(when.day, None if event.start_time is None else when.at or event.start_time).iso()


def _single(events: Sequence[CalendarEvent]) -> tuple[list[CalendarEvent], list[BadEvent]]:
    """One event for each key: the newer one counts, and what is only called the same is kept apart."""
    kept: dict[str, CalendarEvent] = {}
    gone: list[BadEvent] = []
    for event in events:
        before = kept.get(event.key)
        if before is None:
            kept[event.key] = event
        elif _alike(before, event):
            gone.append(_replaced(event, "double"))
        elif event.sequence == before.sequence and _others(before, event):
            apart = _renamed(event)
            if apart.key in kept:
                gone.append(_replaced(event, "double"))
            else:
                kept[apart.key] = apart
        elif event.sequence >= before.sequence:
            gone.append(_replaced(before, "older"))
            kept[event.key] = event
        else:
            gone.append(_replaced(event, "older"))
    return sorted(kept.values(), key=lambda one: one.number), gone


def _alike(one: CalendarEvent, other: CalendarEvent) -> bool:
    return replace(one, place=other.place, number=other.number, problems=other.problems) == other


def _others(one: CalendarEvent, other: CalendarEvent) -> bool:
    """Two events of a program that gives all of them the same UID."""
    return one.title != other.title and (one.starts, one.start_time) != (other.starts, other.start_time)


def _renamed(event: CalendarEvent) -> CalendarEvent:
    said = f"{event.title}\n{event.starts}\n{event.start_time}"
    own = hashlib.sha256(said.encode()).hexdigest()[:12]
    return replace(event, uid=f"{event.uid}~{own}", problems=(*event.problems, told("same_uid")))


def _replaced(event: CalendarEvent, code: str) -> BadEvent:
    place = Place(event.title, event.place.line)
    return BadEvent(place, event.number, event.title, event.uid, told(code))
