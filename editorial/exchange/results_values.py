"""Cells of results exports: figures, lengths of time, days and ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from ..domain.results_import import METRICS

_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})")
_GROUPED = re.compile(r"[-−]?\d{1,3}(?:([.,'\u00a0\u202f ])\d{3})+")
_NUMBER = re.compile(r"[-−+]?\d+(?:[.,]\d+)?")
_DECIMAL_COMMA = re.compile(r"\d,\d{1,2}$|\d,\d{4,}$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp]\.?[Mm]\.?)?)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?")
_WORDED = re.compile(r"(?:[^\W\d]+\.?,\s*)?([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2}))?")
_WORDED_DAY_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,\s*)?(\d{1,2})\.?\s+([^\W\d]+)\.?\s+(\d{4})(?:[ ,T]+(\d{1,2}):(\d{2}))?"
)
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mär mrz maer", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"), 1
    )
    for name in names.split()
}
_NOTHING: Final = frozenset({"", "-", "–", "—", "n/a", "na", "null", "none", "nan", "k. a.", "k.a."})
#: Figures that are never fractions: a point or comma in them groups thousands.
_WHOLE: Final = frozenset(METRICS) - {
    "watch_hours",
    "average_view_seconds",
    "average_viewed_percent",
    "click_rate_percent",
    "engagement_rate_percent",
    "revenue",
}


def comma_decimals(cells: Iterable[str]) -> bool:
    """Whether a file writes decimals with a comma: one cell that cannot be anything else proves it."""
    return any(_DECIMAL_COMMA.search(one.strip().rstrip("% ")) for one in cells)


def figure(words: str, metric: str, comma: bool) -> float | None:
    """The number in a cell, None where it is empty. Raises ValueError for anything else.

    A length of time (0:01:15) becomes seconds, "12,3 %" 12.3; YouTube writes "0:00:15", Meta plain seconds.
    """
    plain = words.strip()
    if plain.casefold() in _NOTHING:
        return None
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (int(one or 0) for one in clock.groups())
        return float(hours * 3600 + minutes * 60 + seconds)
    plain = plain.rstrip("%€$ \u00a0\u202f").lstrip("$€ ").replace("−", "-")
    grouped = _GROUPED.fullmatch(plain)
    if grouped and (metric in _WHOLE or grouped[1] not in ".," or plain.count(grouped[1]) > 1):
        return float(re.sub(r"[.,'\u00a0\u202f ]", "", plain))
    if not _NUMBER.fullmatch(plain):
        mixed = (
            plain.replace(".", "").replace(",", ".") if plain.rfind(",") > plain.rfind(".") else plain.replace(",", "")
        )
        if not _NUMBER.fullmatch(mixed):
            raise ValueError(words)
        return float(mixed)
    return float(plain.replace(",", "." if comma or metric not in _WHOLE else ""))


def month_first(cells: Iterable[str], usual: bool) -> bool:
    """Whether 02/03/2026 means February: proved by a cell of the column, else what the export usually does."""
    first = second = False
    for one in cells:
        if found := _SLASHED.match(one.strip()):
            first |= int(found[1]) > 12
            second |= int(found[2]) > 12
    return usual if first == second else second


def moment(words: str, american: bool) -> tuple[date, time | None] | None:
    """Day and hour in a cell, None where there are none; nothing is guessed beyond the order of day and month."""
    plain = " ".join(words.split())
    try:
        if found := _ISO.match(plain):
            year, month, day = int(found[1]), int(found[2]), int(found[3])
            # Midnight to the second is how series write a day.
            return date(year, month, day), None if "T00:00:00" in plain else _hour(found[4], found[5])
        if found := _SLASHED.fullmatch(plain):
            one, two, year = int(found[1]), int(found[2]), int(found[3])
            return date(year, *((one, two) if american else (two, one))), _hour(found[4], found[5], found[6])
        if found := _DOTTED.fullmatch(plain):
            return date(int(found[3]), int(found[2]), int(found[1])), _hour(found[4], found[5])
        if found := _WORDED.fullmatch(plain):
            return date(int(found[3]), _month(found[1]), int(found[2])), _hour(found[4], found[5])
        if found := _WORDED_DAY_FIRST.fullmatch(plain):
            return date(int(found[3]), _month(found[2]), int(found[1])), _hour(found[4], found[5])
    except (ValueError, KeyError):
        return None
    return None


def _month(name: str) -> int:
    return _MONTHS[name.casefold()[:3]]


def _hour(hours: str | None, minutes: str | None, half: str | None = None) -> time | None:
    if hours is None or minutes is None:
        return None
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return time(hour, int(minutes))


def typed_moment(value: date | datetime | time | float | None) -> tuple[date, time | None] | None:
    """Day and hour of a workbook's cell that is a date."""
    if isinstance(value, datetime):
        return value.date(), value.time().replace(second=0, microsecond=0) if value.time() != time() else None
    return (value, None) if isinstance(value, date) else None


def external_id(words: str) -> str:
    """An id as text: blanks around it go, a minus sign at its beginning stays, a spreadsheet's apostrophe goes."""
    return words.strip().lstrip("'")
