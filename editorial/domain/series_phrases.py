"""Recurrence in one line: "jeden Di 10:00 Tipp der Woche", "every 2 weeks on Tue", "am 15. jedes Monats".

German and English. What may as well be a title ("Jeden Dienstag ein Tipp") is only read where the line has an hour too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .series_rules import Rule

_DAYS = (
    ("mo", "montag", "montags", "mon", "monday"),
    ("di", "dienstag", "dienstags", "tue", "tues", "tuesday"),
    ("mi", "mittwoch", "mittwochs", "wed", "wednesday"),
    ("do", "donnerstag", "donnerstags", "thu", "thur", "thurs", "thursday"),
    ("fr", "freitag", "freitags", "fri", "friday"),
    ("sa", "samstag", "sonnabend", "sat", "saturday"),
    ("so", "sonntag", "sonntags", "sun", "sunday"),
)
_WEEKDAY = {name: number for number, names in enumerate(_DAYS) for name in names}
#: Nobody writes a title with these: they are meant.
_SHORT = frozenset({name for names in _DAYS for name in names if len(name) <= 5 and not name.endswith("day")})
_PLACES = {
    "1.": 1, "1st": 1, "ersten": 1, "erster": 1, "first": 1, "2.": 2, "2nd": 2, "3.": 3, "3rd": 3, "dritten": 3,
    "third": 3, "4.": 4, "4th": 4, "vierten": 4, "fourth": 4, "letzten": -1, "letzter": -1, "last": -1,
    "zweiten": 2, "second": 2,
}  # fmt: skip
_NUMBERS = {"zwei": 2, "two": 2, "other": 2, "drei": 3, "three": 3, "vier": 4, "four": 4}
_UNITS = {
    "tage": "DAILY", "days": "DAILY", "day": "DAILY", "wochen": "WEEKLY", "weeks": "WEEKLY", "week": "WEEKLY",
    "monate": "MONTHLY", "months": "MONTHLY", "month": "MONTHLY", "jahre": "YEARLY", "years": "YEARLY",
    "year": "YEARLY",
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_DAY = rf"(?:{_any(_WEEKDAY)})\b\.?"
_LIST = rf"(?P<days>{_DAY}(?:\s*(?:,|und|and|&|\+)\s*{_DAY})*)"
_EACH = r"(?:jeden|jede|jedes|every|each)"
_ON = r"(?:\s+(?:am|on|jeweils))?"
_PLACE = rf"(?P<place>{_any(_PLACES)})"
_OF_MONTH = r"(?P<month>\s+(?:im|des|jedes|of\s+(?:the|every|each))\s+(?:monats?|month))?"
_MONTH_DAY = r"(?P<day>[12]?\d|3[01])(?:\.|st|nd|rd|th)?"
_PATTERNS = tuple(
    re.compile(rf"(?<![\w-])(?:{one})(?![\w-])", re.IGNORECASE)
    for one in (
        rf"(?:alle|every)\s+(?P<n>\d{{1,2}}|{_any(_NUMBERS)})\s+(?P<unit>{_any(_UNITS)})(?:{_ON}\s+{_LIST})?",
        rf"(?:am|on\s+the)\s+{_MONTH_DAY}\s+(?:jedes\s+monats|jeden\s+monats|of\s+(?:every|each|the)\s+month)",
        rf"{_EACH}\s+(?:monat|month)\s+(?:am|on\s+the)\s+{_MONTH_DAY}",
        rf"(?:{_EACH}|am|on\s+the)\s+{_PLACE}\s+{_LIST}{_OF_MONTH}",
        rf"{_EACH}\s+(?P<plain>tag|day|werktag|weekday|working\s+day|woche|week)(?:{_ON}\s+{_LIST})?",
        rf"{_EACH}\s+{_LIST}",
    )
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was read: the rule, where it stands in the line, and whether it cannot be a title."""

    rule: Rule
    start: int
    end: int
    sure: bool

    def without(self, line: str) -> str:
        """The line with blanks in its place: everything else stays where it was."""
        return line[: self.start] + " " * (self.end - self.start) + line[self.end :]


def read_recurrence(line: str) -> Phrase | None:
    """The first recurrence in a line, or None."""
    for pattern in _PATTERNS:
        found = pattern.search(line)
        rule = _rule(found.groupdict()) if found else None
        if found and rule is not None:
            days = re.findall(r"\w+", (found.groupdict().get("days") or "").lower())
            short = any(one in _SHORT for one in days)
            sure = short or bool(found.groupdict().get("n") or found.groupdict().get("day"))
            return Phrase(rule, found.start(), found.end(), sure)
    return None


def _rule(parts: dict[str, str | None]) -> Rule | None:
    words = re.findall(r"\w+", (parts.get("days") or "").lower())
    days = tuple(dict.fromkeys(_WEEKDAY[one] for one in words if one in _WEEKDAY))
    plain = tuple((0, day) for day in sorted(days))
    if day := parts.get("day"):
        return Rule("MONTHLY").having(BYMONTHDAY=(int(day),)) if int(day) else None
    if count := parts.get("n"):
        return _every(count.lower(), (parts.get("unit") or "").lower(), plain)
    if place := parts.get("place"):
        return _nth(place.lower(), days, bool(parts.get("month")))
    if word := parts.get("plain"):
        return _plain(word.lower(), plain)
    return Rule("WEEKLY", by_day=plain) if plain else None


def _every(count: str, unit: str, days: tuple[tuple[int, int], ...]) -> Rule | None:
    frequency = _UNITS[unit]
    if days and frequency != "WEEKLY":
        return None
    number = _NUMBERS.get(count) or int(count)
    return Rule(frequency, number, by_day=days) if number else None


def _nth(place: str, days: tuple[int, ...], of_month: bool) -> Rule | None:
    """The first Monday; the second Tuesday without "of the month" is every other one, as people say it."""
    if place in ("zweiten", "second") and not of_month:
        return Rule("WEEKLY", 2, by_day=tuple((0, day) for day in sorted(days)))
    return Rule("MONTHLY", by_day=tuple((_PLACES[place], day) for day in sorted(days)))


def _plain(word: str, days: tuple[tuple[int, int], ...]) -> Rule | None:
    if word in ("woche", "week"):
        return Rule("WEEKLY", by_day=days)
    if days:
        return None
    if word in ("tag", "day"):
        return Rule("DAILY")
    return Rule("WEEKLY", by_day=tuple((0, day) for day in range(5)))
