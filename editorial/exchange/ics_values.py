"""Values of iCalendar properties: parameters, text, days and moments, durations (RFC 5545, 3.2 and 3.3).

https://www.rfc-editor.org/rfc/rfc5545#section-3.3
"""

from __future__ import annotations

import html
import quopri
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

#: Texts longer than this are cut: no calendar program shows more.
LONGEST = 50_000
#: Days outside of these years are mistakes of a program.
FIRST_YEAR, LAST_YEAR = 1700, 2300
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"|(?:[^;:"]|:(?=//))*)')
_MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_DURATION = re.compile(r"([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?")


class Value(NamedTuple):
    """A property's value with its parameters, their names in capitals."""

    text: str
    params: dict[str, str]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day or moment as written: without `at` a day; `offset` is a stated distance from UTC (0 for Z)."""

    day: date
    at: time | None = None
    offset: timedelta | None = None


_NO_PARAMS: dict[str, str] = {}


def value_of(rest: str) -> Value:
    """The value and parameters behind a property's name. A colon inside quotes ends nothing."""
    if rest[:1] == ":":
        return Value(rest[1:], _NO_PARAMS)
    head, _colon, text = rest.partition(":")
    # The usual case: the same few parameters in front of every date of a file.
    if '"' not in head and text[:2] != "//":
        return Value(text, _params(head))
    return _quoted(rest)


@lru_cache(maxsize=4096)
def _params(head: str) -> dict[str, str]:
    return {match[1].upper(): match[2].strip() for match in _PARAMETER.finditer(head)}


def _quoted(rest: str) -> Value:
    params: dict[str, str] = {}
    place = 0
    while (match := _PARAMETER.match(rest, place)) is not None:
        params[match[1].upper()] = match[2].strip('" ')
        place = match.end()
        if rest[place : place + 1] == ":":
            return Value(rest[place + 1 :], params)
        # Several values of one parameter, or quotes in the middle: passed over.
        following = min((one for one in (rest.find(";", place), rest.find(":", place)) if one >= 0), default=-1)
        if following < 0:
            break
        place = following
        if rest[place] == ":":
            return Value(rest[place + 1 :], params)
    return Value(rest.partition(":")[2], params)


def text_of(value: Value) -> str:
    """A TEXT value unescaped; quoted-printable of older programs too."""
    written = value.text
    if value.params.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        written = _unquoted(written, value.params.get("CHARSET", "utf-8"))
    if "\\" in written:
        written = _ESCAPED.sub(_escape, written)
    if "&#" in written or "&amp;" in written:
        written = html.unescape(written)
    if not written.isprintable():
        written = _CONTROL.sub("", written.replace("\r\n", "\n").replace("\r", "\n"))
    return written[:LONGEST].strip()


def _escape(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def _unquoted(written: str, charset: str) -> str:
    data = quopri.decodestring(written.encode("latin-1", "replace"))
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("cp1252", "replace")


def list_of(value: Value) -> list[str]:
    """The texts of a list (CATEGORIES); a comma that is escaped parts nothing."""
    pieces = value.text.replace("\\,", "\0").split(",") if "," in value.text else [value.text]
    return [one for one in (text_of(Value(piece.replace("\0", ","), value.params)) for piece in pieces) if one]


def stamp_of(written: str) -> Stamp | None:
    """A DATE or DATE-TIME, with or without signs between its parts; None where there is no such day or hour."""
    if len(written) == 15 and written[8] == "T" and written.isascii() and (written[:8] + written[9:]).isdigit():
        # 20260521T100000, which nearly all are
        try:
            if FIRST_YEAR <= int(written[:4]) <= LAST_YEAR and written[13] < "6":
                return Stamp(_basic_day(written[:8]), _basic_time(written[9:13]))
        except ValueError:
            pass  # 24:00 is meant by some; the long way knows it
    return _stamp(written)


@lru_cache(maxsize=4096)
def _basic_day(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))


@lru_cache(maxsize=2048)
def _basic_time(digits: str) -> time:
    return time(int(digits[:2]), int(digits[2:4]))


@lru_cache(maxsize=4096)
def _stamp(written: str) -> Stamp | None:
    match = _MOMENT.fullmatch(written.strip())
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None:
            return Stamp(day)
        hour, minute, second = int(match[4]), int(match[5]), int(match[6] or 0)
        if (hour, minute, second) == (24, 0, 0):
            return Stamp(day + timedelta(days=1), time(0), _offset(match[7]))
        time(hour, minute, min(second, 59))
        return Stamp(day, time(hour, minute), _offset(match[7])) if second <= 60 else None
    except ValueError:
        return None


def _offset(written: str | None) -> timedelta | None:
    if written is None:
        return None
    if written == "Z":
        return timedelta()
    size = timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
    return -size if written[0] == "-" else size


def duration_of(written: str) -> timedelta | None:
    """A DURATION; None for anything else."""
    match = _DURATION.fullmatch(written.strip().upper())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in match.groups()[1:])
    size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -size if match[1] == "-" else size


def shifted(day: date, at: time, by: timedelta) -> tuple[date, time]:
    """A wall time some time later."""
    moment = datetime.combine(day, at) + by
    return moment.date(), moment.time()
