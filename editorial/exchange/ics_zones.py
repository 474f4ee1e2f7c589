"""Time zones of calendar files: IANA names, names of Windows, paths, display names, and zones that a file describes.

Windows names: Unicode CLDR, windowsZones.xml (https://github.com/unicode-org/cldr), as icalendar carries them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from ..domain.calendar import zone
from ..errors import Refused
from .ics_lines import Part
from .ics_values import value_of

#: Compared in this order with a zone that a file describes itself: one of each set of rules in use.
_KNOWN = (
    "Europe/Berlin Europe/London Europe/Athens Europe/Istanbul Europe/Moscow Europe/Lisbon UTC America/New_York "
    "America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu "
    "America/Halifax America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires America/Santiago Africa/Lagos "
    "Africa/Cairo Africa/Johannesburg Asia/Jerusalem Asia/Dubai Asia/Tehran Asia/Karachi Asia/Kolkata Asia/Kathmandu "
    "Asia/Dhaka Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Perth Australia/Adelaide Australia/Darwin "
    "Australia/Brisbane Australia/Sydney Pacific/Auckland"
).split()
#: Offsets as names; Etc/GMT counts westwards.
_OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*([+-])(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_UTC = frozenset({"utc", "gmt", "z", "zulu", "etc/utc", "tzone://microsoft/utc", "coordinated universal time"})
#: Cities in the display names that Outlook writes: "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien".
_CITIES = {
    "berlin": "Europe/Berlin",
    "brüssel": "Europe/Brussels",
    "brussels": "Europe/Brussels",
    "belgrad": "Europe/Belgrade",
    "belgrade": "Europe/Belgrade",
    "warschau": "Europe/Warsaw",
    "warsaw": "Europe/Warsaw",
    "london": "Europe/London",
    "athen": "Europe/Athens",
    "athens": "Europe/Athens",
    "helsinki": "Europe/Helsinki",
    "istanbul": "Europe/Istanbul",
    "moskau": "Europe/Moscow",
    "moscow": "Europe/Moscow",
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "auckland": "Pacific/Auckland",
    "sydney": "Australia/Sydney",
    "tokyo": "Asia/Tokyo",
    "tokio": "Asia/Tokyo",
    "beijing": "Asia/Shanghai",
    "peking": "Asia/Shanghai",
    "new delhi": "Asia/Kolkata",
    "neu-delhi": "Asia/Kolkata",
}


class Zones:
    """Finds the zone behind each TZID of one file."""

    def __init__(self, described: Iterable[Part], home: str) -> None:
        self._home = home
        self._described = {name: part for part in described if (name := _tzid(part))}
        self._found: dict[tuple[str, int], str] = {}
        self._built: dict[str, Any] = {}

    def name(self, tzid: str, year: int) -> str:
        """The IANA name behind a TZID, "" where none is meant without doubt.

        A zone that the file describes is the one whose clocks agree with it around `year`, that of the workspace first.
        """
        key = (tzid, year if self._unknown(tzid) else 0)
        if key not in self._found:
            self._found[key] = known_zone(tzid) or self._alike(tzid, year)
        return self._found[key]

    def utc(self, tzid: str, wall: datetime) -> datetime | None:
        """The moment of a wall time in a zone that only the file knows, as it describes it; None where it does not."""
        built = self._build(tzid)
        if built is None:
            return None
        try:
            return wall.replace(tzinfo=built).astimezone(UTC)
        except (ValueError, OverflowError, TypeError, AttributeError):
            return None

    def _unknown(self, tzid: str) -> bool:
        return tzid in self._described and not known_zone(tzid)

    def _alike(self, tzid: str, year: int) -> str:
        built = self._build(tzid)
        if built is None:
            return ""
        samples = [datetime(year, 1, 1, 12) + timedelta(days=day) for day in range(-60, 440, 3)]
        try:
            wanted = [one.replace(tzinfo=built).utcoffset() for one in samples]
        except (ValueError, OverflowError, TypeError, AttributeError):
            return ""
        for name in (self._home, *_KNOWN):
            place = ZoneInfo(name)
            if all(one.replace(tzinfo=place).utcoffset() == own for one, own in zip(samples, wanted, strict=True)):
                return name
        return ""

    def _build(self, tzid: str) -> Any:
        """The zone as the file describes it, by icalendar; None where that makes no sense."""
        part = self._described.get(tzid)
        if part is None or len(part.lines) > 2000:
            return None
        if tzid not in self._built:
            from icalendar import Timezone

            body = "\r\n".join(f"{name}{rest}" for _number, name, rest in part.lines)
            try:
                read = Timezone.from_ical(f"BEGIN:VTIMEZONE\r\n{body}\r\nEND:VTIMEZONE\r\n")
                self._built[tzid] = read.to_tz() if isinstance(read, Timezone) else None
            except Exception:
                # Whatever a stranger's description does to the library, the event says so and the rest comes in.
                self._built[tzid] = None
        return self._built[tzid]


def _tzid(part: Part) -> str:
    for _number, name, rest in part.lines:
        if name == "TZID":
            return value_of(rest).text.strip('" ')
    return ""


@lru_cache(maxsize=512)
def known_zone(written: str) -> str:
    """The IANA name that a TZID means by itself, "" where it means nothing."""
    name = written.strip("\"' ")
    if not name or len(name) > 200:
        return ""
    if name.casefold() in _UTC:
        return "UTC"
    return _iana(name) or _by_path(name) or _windows(name) or _by_city(name) or _by_offset(name)


def _iana(name: str) -> str:
    if "\0" in name or name.startswith(("/", ".")) or "//" in name:
        return ""
    try:
        zone(name)
    except Refused:
        return _folded().get(name.casefold().replace(" ", "_"), "")
    return name


@lru_cache(maxsize=1)
def _folded() -> dict[str, str]:
    return {one.casefold(): one for one in available_timezones()}


def _by_path(name: str) -> str:
    """/freeassociation.sourceforge.net/Tzfile/Europe/Berlin: the zone is the end of it."""
    parts = [one for one in name.split("/") if one]
    for start in range(1 if not name.startswith("/") else 0, max(len(parts) - 1, 0)):
        if found := _iana("/".join(parts[start:])):
            return found
    return ""


def _windows(name: str) -> str:
    """W. Europe Standard Time; Outlook writes the summer name too, other programs dots or numbers behind it."""
    if "Time" not in name and "Zeit" not in name and name not in ("UTC", "Greenwich"):
        return ""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    plain = re.sub(r"\s*\d+$", "", name).replace("Daylight Time", "Standard Time").strip()
    german = {
        "Mitteleuropäische Zeit": "Europe/Berlin",
        "Westeuropäische Zeit": "Europe/Berlin",
        "Mitteleuropäische Sommerzeit": "Europe/Berlin",
    }
    return WINDOWS_TO_OLSON.get(plain, "") or german.get(plain, "")


def _by_city(name: str) -> str:
    if not name.startswith("("):
        return ""
    told = name.partition(")")[2].casefold()
    return next((found for city, found in _CITIES.items() if re.search(rf"\b{re.escape(city)}\b", told)), "")


def _by_offset(name: str) -> str:
    match = _OFFSET.fullmatch(name)
    if match is None or int(match[2]) > 14 or int(match[3] or 0):
        return ""
    hours = int(match[2])
    return f"Etc/GMT{'-' if match[1] == '+' else '+'}{hours}" if hours else "UTC"
