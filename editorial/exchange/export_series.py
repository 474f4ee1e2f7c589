"""Recurring formats as iCalendar events with RRULE and EXDATE (RFC 5545, 3.8.5)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

from ..domain.calendar import zone
from ..domain.content import Status
from ..domain.series_export import SeriesEvent
from .export_events import LONG_AGO, SHOWN, cleaned, status_word


def series_event(series: SeriesEvent) -> Any:
    """The VEVENT. With an hour its UNTIL is in UTC, as the standard wants it; without one everything is a day."""
    from icalendar import Event, vRecur

    event = Event()
    event.add("uid", series.uid)
    changed = (series.updated_at or LONG_AGO).astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", series.sequence)
    title = " ".join(series.title.split())
    event.add("summary", cleaned(f"{series.monogram} · {title}" if series.monogram else title))
    rule = vRecur.from_ical(series.rule)
    if series.time is None:
        event.add("dtstart", series.starts)
        if series.last is not None:
            rule["UNTIL"] = [series.last]
    else:
        place = zone(series.zone)
        event.add("dtstart", datetime.combine(series.starts, series.time, tzinfo=place))
        event.add("duration", SHOWN)
        if series.last is not None:
            rule["UNTIL"] = [datetime.combine(series.last, time(23, 59, 59), tzinfo=place).astimezone(UTC)]
    event.add("rrule", rule)
    if series.left_out:
        event.add("exdate", _days(series))
    if series.description:
        event.add("description", cleaned(series.description))
    if series.channels:
        event.add("categories", [cleaned(one) for one in series.channels])
    event.add("status", status_word(Status.PLANNED))
    event.add("transp", "TRANSPARENT")
    return event


def _days(series: SeriesEvent) -> list[Any]:
    """Of the same form as the start: they are compared with the occurrences literally."""
    if series.time is None:
        return list(series.left_out)
    place = zone(series.zone)
    return [datetime.combine(day, series.time, tzinfo=place) for day in series.left_out]


def years_of(series: SeriesEvent) -> set[int]:
    """Years for which the zone is described; a rule of the zone holds beyond them."""
    return {series.starts.year, series.last.year if series.last is not None else series.starts.year + 1}
