"""Publications as iCalendar events, for the calendars of people who do not open the program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ..domain.calendar import local
from ..domain.content import SOLID, Status
from ..domain.plan_lines import PlanLine
from ..texts import text
from .export_file import replacing
from .export_zone import timezone_component

#: How long an event is shown: a publication itself takes no time.
SHOWN = timedelta(minutes=30)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UTC = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Zulu", "Etc/Zulu", "UCT", "Universal", "Etc/Universal"})
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def write_ics(path: Path, lines: Sequence[PlanLine], language: str, name: str, version: str) -> int:
    """One VEVENT for each dated line; returns how many. `name` is what calendars call it.

    Raises `Refused` (file.unwritable).
    """
    dated = [one for one in lines if one.day is not None and one.uid]
    data = calendar_of(dated, language, name, version).to_ical()
    with replacing(path) as draft:
        draft.write_bytes(data)
    return len(dated)


def calendar_of(lines: Sequence[PlanLine], language: str, name: str, version: str) -> Any:
    """The VCALENDAR with the zones that its events need."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//Editorial Desk//Editorial Desk {version}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(_clean(name)))
    years: dict[str, set[int]] = {}
    for one in lines:
        if one.time is not None and one.day is not None and one.zone not in _UTC:
            years.setdefault(one.zone, set()).add(one.day.year)
    for zone_name, found in sorted(years.items()):
        calendar.add_component(timezone_component(zone_name, min(found), max(found)))
    for one in lines:
        calendar.add_component(_event(one, language))
    return calendar


def _event(line: PlanLine, language: str) -> Any:
    from icalendar import Event, vText

    event = Event()
    event.add("uid", line.uid)
    changed = (line.updated_at or _LONG_AGO).astimezone(UTC).replace(microsecond=0)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", line.sequence)
    title = f"{line.monogram} · {line.title}" if line.monogram else line.title
    event.add("summary", _clean(" ".join(title.split())))
    _when(event, line)
    description = line.text or line.brief or line.key_message
    if description:
        event.add("description", _clean(description))
    if line.channels:
        event.add("categories", [_clean(one) for one in line.channels])
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
    if line.zone in _UTC:
        event.add("dtstart", line.starts_at.astimezone(UTC))
        event.add("dtend", line.starts_at.astimezone(UTC) + SHOWN)
        return
    event.add("dtstart", local(line.starts_at, line.zone))
    event.add("dtend", local(line.starts_at + SHOWN, line.zone))


def status_word(status: Status) -> str:
    """What other calendars understand: agreed, not yet agreed, or called off."""
    if status is Status.REJECTED:
        return "CANCELLED"
    return "CONFIRMED" if status in SOLID else "TENTATIVE"


def _clean(words: str) -> str:
    """Without the control signs that RFC 5545 forbids, line ends as LF."""
    return _CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
