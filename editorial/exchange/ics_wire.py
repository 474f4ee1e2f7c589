"""A `CalendarFile` as plain JSON and back, for the pipe between the reading process and the program."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from functools import lru_cache
from typing import Any

from ..domain.calendar_import import BadEvent, CalendarEvent, CalendarFile
from ..domain.plan_import import LeftOut, Place, Problem
from .plan_wire import plain

_day = lru_cache(maxsize=8192)(date.fromisoformat)


@lru_cache(maxsize=2048)
def _time(written: str | None) -> time | None:
    return None if written is None else time.fromisoformat(written)


def calendar_plain(file: CalendarFile) -> list[Any]:
    """The plain form of a calendar; of its many events field by field, in their order, without looking at types."""
    events = [_event_plain(one) for one in file.events]
    return [events if one.name == "events" else plain(getattr(file, one.name)) for one in fields(CalendarFile)]


def _event_plain(one: CalendarEvent) -> list[Any]:
    start, end = one.start_time, one.end_time
    return [
        one.place.line,
        one.number,
        one.uid,
        one.title,
        one.starts.isoformat(),
        one.ends.isoformat(),
        None if start is None else start.isoformat(),
        None if end is None else end.isoformat(),
        one.zone,
        one.own_uid,
        one.sequence,
        one.note,
        one.where,
        one.url,
        one.categories,
        one.rule,
        one.exceptions,
        one.extra,
        one.recurrence,
        one.cancelled,
        plain(one.problems) if one.problems else (),
    ]


def calendar_from(value: Any) -> CalendarFile:
    """A `CalendarFile` from its plain form."""
    raw = dict(zip([one.name for one in fields(CalendarFile)], value, strict=True))
    raw["events"] = tuple(map(_event, raw["events"]))
    raw["bad"] = tuple(
        BadEvent(Place(*place), number, title, uid, _problem(problem))
        for place, number, title, uid, problem in raw["bad"]
    )
    raw["left_out"] = tuple(LeftOut(Place(*place), code, text) for place, code, text in raw["left_out"])
    raw["problems"] = tuple(map(_problem, raw["problems"]))
    return CalendarFile(**raw)


def _problem(value: Any) -> Problem:
    code, params = value
    return Problem(code, tuple((str(key), str(one)) for key, one in params))


def _event(value: Any) -> CalendarEvent:
    line, number, uid, title, starts, ends, start, end, *rest = value
    zone, own, sequence, note, where, url, categories, rule, gone, extra, recurrence, cancelled, problems = rest
    return CalendarEvent(
        Place("", line),
        number,
        uid,
        title,
        _day(starts),
        _day(ends),
        _time(start),
        _time(end),
        zone,
        own,
        sequence,
        note,
        where,
        url,
        tuple(categories),
        rule,
        tuple(gone),
        tuple(extra),
        recurrence,
        cancelled,
        tuple(map(_problem, problems)),
    )
