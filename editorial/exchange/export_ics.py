"""Publications as iCalendar events, for the calendars of people who do not open the program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from ..domain.calendar import local
from ..domain.plan_lines import PlanLine
from ..domain.series_export import SeriesEvent
from ..texts import text
from .export_events import LONG_AGO, SHOWN, cleaned, status_word
from .export_file import replacing
from .export_series import series_event, years_of
from .export_zone import timezone_component

UTC_ZONES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Zulu", "Etc/Zulu", "UCT", "Universal", "Etc/Universal"})


def write_ics(
    path: Path,
    lines: Sequence[PlanLine],
    language: str,
    name: str,
    version: str,
    series: Sequence[SeriesEvent] = (),
) -> int:
    """One VEVENT for each dated line and each series; returns how many. `name` is what calendars call it.

    Raises `Refused` (file.unwritable).
    """
    dated = [one for one in lines if one.day is not None and one.uid]
    data = calendar_of(dated, language, name, version, series).to_ical()
    with replacing(path) as draft:
        draft.write_bytes(data)
    return len(dated) + len(series)


def calendar_of(
    lines: Sequence[PlanLine], language: str, name: str, version: str, series: Sequence[SeriesEvent] = ()
) -> Any:
    """The VCALENDAR with the zones that its events need."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//Editorial Desk//Editorial Desk {version}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(cleaned(name)))
    years: dict[str, set[int]] = {}
    for one in lines:
        if one.time is not None and one.day is not None and one.zone not in UTC_ZONES:
            years.setdefault(one.zone, set()).add(one.day.year)
    for recurring in series:
        if recurring.time is not None:
            years.setdefault(recurring.zone, set()).update(years_of(recurring))
    for zone_name, found in sorted(years.items()):
        calendar.add_component(timezone_component(zone_name, min(found), max(found)))
    for one in lines:
        calendar.add_component(_event(one, language))
    for recurring in series:
        calendar.add_component(series_event(recurring))
    return calendar


def _event(line: PlanLine, language: str) -> Any:
    from icalendar import Event, vText

    event = Event()
    event.add("uid", line.uid)
    changed = (line.updated_at or LONG_AGO).astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", line.sequence)
    title = f"{line.monogram} · {line.title}" if line.monogram else line.title
    event.add("summary", cleaned(" ".join(title.split())))
    _when(event, line)
    description = line.text or line.brief or line.key_message
    if description:
        event.add("description", cleaned(description))
    if line.channels:
        event.add("categories", [cleaned(one) for one in line.channels])
    event.add("status", status_word(line.status))
    event.add("transp", "TRANSPARENT")
    if re.fullmatch(r"https?://[^\s\"<>\\^`{|}\x00-\x20]+", line.url):
        event.add("url", line.url)
    event.add("x-editorial-status", vText(text(f"status.{line.status}", language)))
    return event


def _when(event: Any, line: PlanLine) -> None:
    """All day without an hour; else the moment on the zone's clocks, so that one in the spring gap is a real one."""
    if line.time is None or line.starts_at is None:
        event.add("dtstart", line.day)
        return
    if line.zone in UTC_ZONES:
        event.add("dtstart", line.starts_at.astimezone(UTC))
        event.add("dtend", line.starts_at.astimezone(UTC) + SHOWN)
        return
    event.add("dtstart", local(line.starts_at, line.zone))
    event.add("dtend", local(line.starts_at + SHOWN, line.zone))
