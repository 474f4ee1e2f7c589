"""Times that name a zone of their own ("2026-01-20T23:00:00Z", "09:00 +02:00", a column "Timezone"), taken to the
workspace's zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

_OFFSET = r"(?:Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d\d:?\d\d)"
_ZONED = re.compile(rf"\d:\d\d(?::\d\d(?:\.\d+)?)?\s*({_OFFSET})\s*$", re.I)
_NAMED = re.compile(rf"(?i)\b(utc|gmt|{_OFFSET})(?![a-z])|([A-Z][a-z]+/[A-Z][A-Za-z_]+)")
_HOURS = re.compile(r"(?i)(?:utc|gmt)?\s?([+-])(\d\d?)(?::?(\d\d))?")
#: Names that the time zone database does not have.
_GERMAN = {"mez": "Europe/Berlin", "mesz": "Europe/Berlin", "cet": "Europe/Berlin", "cest": "Europe/Berlin"}


def zone_written(text: str) -> str:
    """The zone at the end of a clock time, "" for none."""
    if ":" not in text:
        return ""
    found = _ZONED.search(text)
    return found[1] if found else ""


def zone_in_heading(heading: str) -> str:
    """The zone that a heading names: "Time (UTC)", "Uhrzeit (Europe/Berlin)"."""
    found = _NAMED.search(heading)
    return found[0] if found else ""


@lru_cache(maxsize=256)
def zone_of(written: str) -> tzinfo | None:
    """The zone behind a name or an offset: Z, UTC, GMT+1, +02:00, Europe/Berlin, MEZ; None where it is no zone."""
    from zoneinfo import ZoneInfo

    name = written.strip()
    if name.casefold() in ("z", "utc", "gmt", "zulu"):
        return UTC
    if found := _HOURS.fullmatch(name):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes)) if minutes < 24 * 60 else None
    if inside := re.search(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_/]+", name):
        name = inside[0]
    try:
        return ZoneInfo(_GERMAN.get(name.casefold(), name))
    except (KeyError, ValueError, OSError):
        return None


def moved(day: date, at: time, written: str, zone: str) -> tuple[date, time] | None:
    """Day and time on the clocks of `zone`, of a moment written in another one; None where that one is unknown."""
    source, target = zone_of(written), zone_of(zone)
    if source is None or target is None:
        return None
    try:
        there = datetime.combine(day, at, source).astimezone(target)
    except OverflowError:
        return None
    return there.date(), there.time()
