"""One cell as a date or time: what is written, and what is only implied. No date is completed here; see
`plan_years`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from ..domain.plan_import import fold
from .plan_words import MONTHS, NOTHING, WEEKDAYS
from .tables_grid import Cell


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date cell says. At most one of `day`, `choices`, `month_days`, `number` is set.

    `choices` are the two dates of 03/04/2026 (day first, month first; None where impossible), `month_days` the same
    without a year as (month, day), with one entry where the order is clear. `number` is a lone day number. `counted`
    marks a week that is called one, but not a calendar week ("Week 5"): it may be the plan's own fifth. `reason` says
    why nothing was found: open, vague, impossible, unreadable.
    """

    day: date | None = None
    choices: tuple[date | None, date | None] | None = None
    month_days: tuple[tuple[int, int] | None, ...] = ()
    number: int | None = None
    weekday: int | None = None
    week: int | None = None
    week_year: int | None = None
    counted: bool = False
    month: int | None = None
    year: int | None = None
    time: time | None = None
    ranged: bool = False
    reason: str = ""

    @property
    def dated(self) -> bool:
        """Whether the cell names a day in any form, complete or not."""
        return bool(self.day or self.choices or self.month_days)


NOTHING_READ = Reading()
_AMPM = r"(?:\s*(a\.?m\.?|p\.?m\.?)(?![a-z]))?"
_CLOCK = re.compile(
    rf"(?<![\d.:/-])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?!\d){_AMPM}\s*(?:uhr|h|z|\+\d\d:?\d\d)?", re.I
)
_UHR = re.compile(r"(?<![\d.:])([01]?\d|2[0-4])(?:[.:,]([0-5]\d))?\s*uhr\b", re.I)
_HOURS = re.compile(r"(?<![\d.:])([01]?\d|2[0-4])\s*h(?:\s*([0-5]\d))?(?![a-z\d])", re.I)
_SPAN = re.compile(
    r"(?<![\d.:])([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\s*(?:uhr)?\s*(?:-|–|—|bis)\s*\d{1,2}(?:[.:][0-5]\d)?\s*(?:uhr|h)\b",
    re.I,
)
_TWELVE = re.compile(r"(?<![\d.:])(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?\s*(a\.?m\.?|p\.?m\.?)(?![a-z])", re.I)
_KOREAN_TIME = re.compile(r"(오전|오후)?\s*(\d{1,2})시(?:\s*(\d{1,2})분)?")
_BARE = re.compile(r"([01]?\d|2[0-3])(?:[.:,]?([0-5]\d))?")

_DASH = r"\s*(?:-|–|—|bis|to|until|au|und|and|&|\+|/)\s*"
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(20\d\d)([01]\d)([0-3]\d)")
_KOREAN = re.compile(r"(?:(\d{4})년\s*)?(\d{1,2})월\s*(\d{1,2})일")
_RANGE = re.compile(
    rf"(?<!\d)(\d{{1,2}})\.\s*(?:(\d{{1,2}})\.?\s*(\d{{4}}|\d{{2}})?)?{_DASH}(\d{{1,2}})\.\s*(\d{{1,2}})\.?\s*(\d{{4}}|\d{{2}})?(?!\d)",
    re.I,
)
_DOTS = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_DOT = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.?(?![\d])")
_SLASHES = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_SLASH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/)?(?!\d)")
_WORD_AFTER = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|e)?[\s/-]*(?:of\s+|de\s+)?([^\W\d_]{3,10})\.?,?[\s/-]*(\d{4}|'\d\d|\d\d(?!\d|:))?",
    re.I,
)
_WORD_BEFORE = re.compile(r"([^\W\d_]{3,10})\.?\s*(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)(?:,?\s*(\d{4}))?", re.I)
_WEEK = re.compile(
    r"(?<![^\W\d_])(?:(?:kw|cw|wk|kalenderwoche|(?:calendar|iso)\s+week)\s*[.:#]?\s*|(?<!\w)w\s?(?=\d))0?(\d{1,2})(?!\d)"
    r"(?:\s*[/.\-–,( ]\s*(20\d\d)(?![\d.]))?",
    re.I,
)
_COUNTED_WEEK = re.compile(
    r"(?<![^\W\d_])(?:week|woche|semaine|semana|settimana)\s*(?:no\.?|nr\.?|#)?\s*[.:]?\s*0?(\d{1,2})(?![\d.])"
    r"(?:\s*[/.\-–,( ]\s*(20\d\d)(?![\d.]))?",
    re.I,
)
_WEEK_AFTER = re.compile(r"(?<!\d)(\d{1,2})\.?\s*(?:kw|kalenderwoche)\b(?:\s*[/.,-]?\s*(20\d\d))?", re.I)
_ISO_WEEK = re.compile(r"(?<!\d)(20\d\d)[-/ ]?(?:w|kw)\s?(\d{1,2})(?:-([1-7]))?(?!\d)", re.I)
#: The form that Publer's own help once gave: 2029-11-19 20-35.
_HYPHEN_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3])-([0-5]\d)$")
_WORDS = re.compile(r"[^\W\d_]+")


def parse_date(cell: Cell, *, old_epoch: bool = False) -> Reading:
    """What a cell of a date column says."""
    typed = cell.typed
    if isinstance(typed, datetime):
        return _complete(typed.date(), typed.time() if typed.time() != time(0) else None)
    if isinstance(typed, date):
        return _complete(typed, None)
    if isinstance(typed, float):
        return _number(typed, old_epoch)
    if isinstance(typed, time):
        return Reading(time=typed, reason="unreadable")
    return parse_date_text(cell.text)


def _complete(day: date, at: time | None) -> Reading:
    if not 1990 <= day.year <= 2100:
        return Reading(reason="impossible")
    return Reading(day=day, time=at)


def _number(value: float, old_epoch: bool) -> Reading:
    """A number in a date column: an Excel serial, a year with month and day in one, or a lone day number."""
    if 32874 <= value < 73415:
        start = datetime(1904, 1, 1) if old_epoch else datetime(1899, 12, 30)
        moment = start + timedelta(days=value)
        moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
        return _complete(moment.date(), moment.time() if moment.time() != time(0) else None)
    if value == int(value) and 1 <= value <= 31:
        return Reading(number=int(value), reason="day_only")
    if value == int(value) and 19900101 <= value <= 21001231:
        return parse_date_text(str(int(value)))
    return Reading(reason="unreadable")


@lru_cache(maxsize=20_000)
def parse_date_text(written: str) -> Reading:
    """What a text says as a date."""
    text = " ".join(written.split())
    if not text or fold(text) in NOTHING or text.casefold() in NOTHING:
        return Reading(reason="open" if text else "")
    if re.fullmatch(r"\d{5}([.,]\d+)?", text):
        return _number(float(text.replace(",", ".")), old_epoch=False)
    if match := re.fullmatch(_COMPACT, text):
        return _from(int(match[1]), int(match[2]), int(match[3]))
    at, rest = take_time(_HYPHEN_TIME.sub(r"\1 \2:\3", text))
    reading, rest = _day(rest)
    week, week_year, week_day, rest = _week(rest) if not reading.dated else (None, None, None, rest)
    weekday = _weekday_in(rest)
    if week_day is not None:
        weekday = week_day
    if reading.dated and not reading.ranged and _day(rest)[0].dated:
        reading = replace(reading, ranged=True)
    if reading.dated or week:
        counted = bool(week) and week_year is None and _WEEK.search(text) is None and _WEEK_AFTER.search(text) is None
        return replace(reading, time=at, weekday=weekday, week=week, week_year=week_year, counted=counted)
    if reading.reason:
        return replace(reading, time=at, weekday=weekday)
    return _lone(rest, at, weekday)


def _lone(rest: str, at: time | None, weekday: int | None) -> Reading:
    """Neither day nor week: a lone number, a weekday, a month, or nothing at all."""
    if match := re.fullmatch(r"(\d{1,2})\.?", re.sub(r"[^\W\d_]+[.,]*", "", rest).strip(" ,.-")):
        number = int(match[1])
        words = [one for one in _WORDS.findall(rest) if fold(one) not in WEEKDAYS]
        if 1 <= number <= 31 and not words:
            return Reading(number=number, time=at, weekday=weekday, reason="day_only")
    month = next((MONTHS[one] for one in map(fold, _WORDS.findall(rest)) if one in MONTHS), None)
    year = re.search(r"(?<!\d)(20\d\d)(?!\d)", rest)
    if weekday is not None and month is None:
        return Reading(weekday=weekday, time=at, reason="weekday_only")
    vague = month or year or re.search(r"(?i)\bq[1-4]\b|anfang|mitte|ende|sommer|winter|herbst|fr.hjahr", rest)
    return Reading(
        time=at,
        weekday=weekday,
        month=month,
        year=int(year[1]) if year else None,
        reason="vague" if vague else "unreadable",
    )


def take_time(text: str) -> tuple[time | None, str]:
    """(time, text without it); of a span the beginning."""
    for pattern in (_TWELVE, _CLOCK, _UHR, _HOURS):
        if match := pattern.search(text):
            half = (match[3] or "") if pattern in (_TWELVE, _CLOCK) else ""
            at = _clock(int(match[1]), int(match[2] or 0), half)
            if at is not None:
                rest = text[: match.start()] + " " + text[match.end() :]
                return at, pattern.sub(" ", rest).strip(" ,–-|@")
    return None, text


def _clock(hour: int, minute: int, half: str = "") -> time | None:
    half = half.replace(".", "").casefold()
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 else None


def _day(text: str) -> tuple[Reading, str]:
    """The day in a text, and the text without it."""
    for pattern, read in _DAY_FORMS:
        if match := pattern.search(text):
            reading = read(match)
            if reading is not None:
                return reading, text[: match.start()] + " " + text[match.end() :]
    return NOTHING_READ, text


def _from(year: int | None, month: int, day: int) -> Reading:
    if year is None:
        return Reading(month_days=((month, day),)) if _exists(2024, month, day) else Reading(reason="impossible")
    if not _exists(year, month, day) or not 1990 <= year <= 2100:
        return Reading(reason="impossible")
    return Reading(day=date(year, month, day))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _year(written: str | None) -> int | None:
    if not written:
        return None
    digits = int(written.strip("'"))
    return digits if digits > 99 else 2000 + digits


def _read_iso(match: re.Match[str]) -> Reading:
    return _from(int(match[1]), int(match[2]), int(match[3]))


def _read_korean(match: re.Match[str]) -> Reading:
    return _from(_year(match[1]), int(match[2]), int(match[3]))


def _read_range(match: re.Match[str]) -> Reading | None:
    """12.–14.01.2026 and 28.12.2025 – 03.01.2026: the first day; its own year, else the end's where the months
    ascend."""
    month = int(match[2] or match[5])
    year = _year(match[3])
    if year is None and match[6] is not None:
        end = _year(match[6])
        year = end - 1 if end and month > int(match[5]) else end
    reading = _from(year, month, int(match[1]))
    return replace(reading, ranged=True) if reading.dated else None


def _read_dots(match: re.Match[str]) -> Reading:
    return _from(_year(match[3]), int(match[2]), int(match[1]))


def _read_dot(match: re.Match[str]) -> Reading:
    return _from(None, int(match[2]), int(match[1]))


def _read_slashes(match: re.Match[str]) -> Reading:
    year, first, second = _year(match[4]), int(match[1]), int(match[3])
    assert year is not None
    day_first = date(year, second, first) if _exists(year, second, first) else None
    month_first = date(year, first, second) if _exists(year, first, second) else None
    if day_first is None and month_first is None:
        return Reading(reason="impossible")
    return Reading(choices=(day_first, month_first))


def _read_slash(match: re.Match[str]) -> Reading:
    first, second = int(match[1]), int(match[2])
    day_first = (second, first) if _exists(2024, second, first) else None
    month_first = (first, second) if _exists(2024, first, second) else None
    if day_first is None and month_first is None:
        return Reading(reason="impossible")
    return Reading(month_days=(day_first, month_first))


def _read_word_after(match: re.Match[str]) -> Reading | None:
    month = MONTHS.get(fold(match[2]))
    return _from(_year(match[3]), month, int(match[1])) if month else None


def _read_word_before(match: re.Match[str]) -> Reading | None:
    month = MONTHS.get(fold(match[1]))
    return _from(_year(match[3]), month, int(match[2])) if month else None


_DAY_FORMS = (
    (_ISO, _read_iso),
    (_KOREAN, _read_korean),
    (_RANGE, _read_range),
    (_DOTS, _read_dots),
    (_SLASHES, _read_slashes),
    (_WORD_AFTER, _read_word_after),
    (_WORD_BEFORE, _read_word_before),
    (_DOT, _read_dot),
    (_SLASH, _read_slash),
)


def _week(text: str) -> tuple[int | None, int | None, int | None, str]:
    """(week, year, weekday, rest) of "KW 12", "KW12/2026", "12. KW", "2026-W12-2", "wk 12", "W12", "Week 12"."""
    if match := _ISO_WEEK.search(text):
        week, weekday = int(match[2]), int(match[3]) - 1 if match[3] else None
        year: int | None = int(match[1])
    elif match := _WEEK.search(text) or _WEEK_AFTER.search(text) or _COUNTED_WEEK.search(text):
        week, year, weekday = int(match[1]), _year(match[2]), None
    else:
        return None, None, None, text
    rest = text[: match.start()] + " " + text[match.end() :]
    return (week, year, weekday, rest) if 1 <= week <= 53 else (None, None, None, rest)


def week_in(text: str) -> tuple[int | None, int | None]:
    """(week, its year) named in a text."""
    week, year, _weekday, _rest = _week(text)
    return week, year


def is_calendar_week(text: str) -> bool:
    """Whether a week in a text is called a calendar week: "KW 5", "wk 5", "W05", "5. KW", or has its year with it."""
    found = _ISO_WEEK.search(text) or _WEEK.search(text) or _WEEK_AFTER.search(text)
    return found is not None or week_in(text)[1] is not None


def _weekday_in(text: str) -> int | None:
    for word in _WORDS.findall(text):
        number = WEEKDAYS.get(fold(word))
        if number is not None:
            return number
    return None


def parse_weekday(cell: Cell) -> int | None:
    """The weekday of a weekday cell; a date typed there and shown as weekday counts too."""
    if isinstance(cell.typed, date):
        return cell.typed.weekday()
    return _weekday_in(cell.text) if len(cell.text) < 40 else None


def parse_week(cell: Cell) -> tuple[int | None, int | None]:
    """(week, year) of a week cell: "23", "KW 23", "23/2026", "2026-W23"."""
    text = cell.text
    if isinstance(cell.typed, float):
        text = str(int(cell.typed)) if cell.typed == int(cell.typed) else text
    week, year = week_in(text)
    if week is None and (
        match := re.fullmatch(r"(?:woche|week|semaine)?\s*(\d{1,2})\.?(?:\s*[/.-]\s*(20\d\d))?", text.strip(), re.I)
    ):
        week, year = int(match[1]), _year(match[2])
    return (week, year) if week and 1 <= week <= 53 else (None, None)


def parse_time(cell: Cell) -> time | None:
    """The time of a time cell: 10:00, 10.30 Uhr, 9h, 5 PM, 18, 1730, a fraction of a day; of a span its beginning."""
    typed = cell.typed
    if isinstance(typed, datetime):
        return typed.time().replace(microsecond=0)
    if isinstance(typed, time):
        return typed.replace(microsecond=0)
    if isinstance(typed, float):
        return _time_number(typed)
    return parse_time_text(cell.text)


def _time_number(value: float) -> time | None:
    if 0 < value < 1:
        minutes = round(value * 1440)
        return time(minutes // 60 % 24, minutes % 60)
    if value == int(value) and 1 <= value <= 23:
        return time(int(value))
    if value == int(value) and 100 <= value < 2400 and value % 100 < 60:
        return time(int(value) // 100, int(value) % 100)
    return None


@lru_cache(maxsize=4096)
def parse_time_text(written: str) -> time | None:
    """The time in a text of a time column."""
    text = " ".join(written.split())
    if not text or len(text) > 60:
        return None
    if match := _SPAN.search(text):
        return _clock(int(match[1]), int(match[2] or 0))
    at, _rest = take_time(text)
    if at is not None:
        return at
    if match := _KOREAN_TIME.search(text):
        hour = int(match[2]) + (12 if match[1] == "오후" and int(match[2]) < 12 else 0)
        return _clock(hour, int(match[3] or 0))
    head = re.split(r"\s*(?:-|–|—|bis|/)\s*", re.sub(r"(?i)^(um|ab|ca\.?|gegen|at|by|~)\s*", "", text))[0]
    if match := re.fullmatch(_BARE, head):
        return _clock(int(match[1]), int(match[2] or 0))
    return None
