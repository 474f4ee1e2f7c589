"""A `CalendarFile` as plain JSON and back, for the pipe between the reading process and the program."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from functools import lru_cache
from operator import attrgetter
from typing import Any

from ..domain.calendar_import import BadEvent, CalendarEvent, CalendarFile
from ..domain.plan_import import LeftOut, Place, Problem
from .plan_wire import plain

_day = lru_cache(maxsize=8192)(date.fromisoformat)


@lru_cache(maxsize=2048)
def _time(written: str | None) -> time | None:
    return None if written is None else time.fromisoformat(written)


_EVENT = tuple(one.name for one in fields(CalendarEvent))
_VALUES = attrgetter(*_EVENT)
_TUPLES = ("categories", "exceptions", "extra")


def calendar_plain(file: CalendarFile) -> list[Any]:
    """The plain form of a calendar; of its many events without looking at every word."""
    events = [[_plain(one) for one in _VALUES(event)] for event in file.events]
    return [events if one.name == "events" else plain(getattr(file, one.name)) for one in fields(CalendarFile)]


def _plain(value: Any) -> Any:
    if value.__class__ in _AS_THEY_ARE or value is None or value == ():
        return value
    return plain(value)


_AS_THEY_ARE = frozenset({str, int, bool})


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
    raw = dict(zip(_EVENT, value, strict=True))
    raw["place"] = Place(*raw["place"])
    raw["starts"], raw["ends"] = _day(raw["starts"]), _day(raw["ends"])
    raw["start_time"], raw["end_time"] = _time(raw["start_time"]), _time(raw["end_time"])
    for name in _TUPLES:
        raw[name] = tuple(raw[name])
    raw["problems"] = tuple(map(_problem, raw["problems"]))
    return CalendarEvent(**raw)
