"""Dates and times as people type them into a field, German and English; no date is ever invented."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

__all__ = ["MissingDay", "format_date", "format_time", "parse_date", "parse_time"]

_NEAR = {
    "heute": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "übermorgen": 2,
    "uebermorgen": 2,
    "gestern": -1,
    "yesterday": -1,
}
_WEEKDAYS = {
    **{name: index for index, name in enumerate(("mo", "di", "mi", "do", "fr", "sa", "so"))},
    **{name: index for index, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{
        name: index
        for index, name in enumerate(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"))
    },
    **{
        name: index
        for index, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTS = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.?(?:\s*(\d{4}|\d{2}))?$")
_SLASH = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?$")
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(uhr|h|am|pm)?$")


class MissingDay(ValueError):
    """A day that the calendar does not have, such as 31.06.; `nearest` is the last day of that month."""

    def __init__(self, nearest: date) -> None:
        super().__init__(nearest.isoformat())
        self.nearest = nearest


def parse_date(text: str, today: date, month_first: bool = False) -> date | None:
    """The date a text means, None if it means none.

    Without a year the next such day from `today` on. With slashes the day comes first unless `month_first`.
    Raises MissingDay for a day the month does not have.
    """
    words = text.strip().casefold().rstrip(",")
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if words.rstrip(".") in _WEEKDAYS:
        ahead = (_WEEKDAYS[words.rstrip(".")] - today.weekday()) % 7
        return today + timedelta(days=ahead)
    head, _space, rest = words.partition(" ")
    if rest and head.rstrip(".,") in _WEEKDAYS:
        words = rest.strip()
    if found := _ISO.match(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTS.match(words):
        return _from_parts(int(found[1]), int(found[2]), found[3], today)
    if found := _SLASH.match(words):
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if month_first else (first, second)
        return _from_parts(day, month, found[3], today)
    return None


def _from_parts(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        number = int(year)
        return _day(number if number > 99 else 2000 + number, month, day)
    this = _day(today.year, month, day)
    return this if this is None or this >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= 9999):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        following = date(year, month + 1, 1)
        raise MissingDay(following - timedelta(days=1)) from None


def parse_time(text: str) -> time | None:
    """The time a text means ("9", "9:30", "0930", "14 Uhr", "2 pm"), None if it means none."""
    words = text.strip().casefold()
    found = _TIME.match(words)
    if found is None:
        return None
    hour, minute, mark = int(found[1]), int(found[2] or 0), found[3]
    if mark in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if mark == "pm" else 0)
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute)


def format_date(day: date, language: str) -> str:
    """The date as a field shows it: 24.12.2026, in English 24/12/2026."""
    return day.strftime("%d.%m.%Y" if language == "de" else "%d/%m/%Y")


def format_time(moment: time) -> str:
    """The time as a field shows it: 09:30."""
    return moment.strftime("%H:%M")
