"""Days with a name of their own: Heiligabend, New Year's Eve, Easter Monday, and what hangs on Easter.

Such names are mostly what a post is about ("Silvester: unsere Tipps"). They are the day alone, and leave the title,
only in the company of a time, another day or a channel, or behind "an" or "on" at the beginning. Alone at the beginning
they set the day and stay in the title, which is said.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from .sheet import Claim, Sheet, pattern

#: Month and day, or days from Easter Sunday. As flat words: no accents, no capitals.
_FIXED = {
    "heiligabend": (12, 24),
    "heiliger abend": (12, 24),
    "christmas eve": (12, 24),
    "weihnachten": (12, 25),
    "erster weihnachtstag": (12, 25),
    "1. weihnachtstag": (12, 25),
    "christmas day": (12, 25),
    "zweiter weihnachtstag": (12, 26),
    "2. weihnachtstag": (12, 26),
    "boxing day": (12, 26),
    "silvester": (12, 31),
    "new year's eve": (12, 31),
    "neujahr": (1, 1),
    "new year's day": (1, 1),
    "dreikönig": (1, 6),
    "valentinstag": (2, 14),
    "valentine's day": (2, 14),
    "weltfrauentag": (3, 8),
    "tag der arbeit": (5, 1),
    "labour day": (5, 1),
    "tag der deutschen einheit": (10, 3),
    "reformationstag": (10, 31),
    "halloween": (10, 31),
    "allerheiligen": (11, 1),
    "nikolaus": (12, 6),
}
_MOVING = {
    "rosenmontag": -48,
    "aschermittwoch": -46,
    "ash wednesday": -46,
    "gründonnerstag": -3,
    "karfreitag": -2,
    "good friday": -2,
    "ostern": 0,
    "ostersonntag": 0,
    "easter sunday": 0,
    "ostermontag": 1,
    "easter monday": 1,
    "christi himmelfahrt": 39,
    "himmelfahrt": 39,
    "ascension day": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "whit monday": 50,
    "fronleichnam": 60,
    "corpus christi": 60,
}


def _flat(name: str) -> str:
    """As both are compared: whichever apostrophe, ü and ue alike."""
    found = name.replace("’", "'").replace("ü", "u").replace("ö", "o").replace("ue", "u").replace("oe", "o")
    return " ".join(found.split())


_EITHER = [one for name in (*_FIXED, *_MOVING) for one in {name, name.replace("'", "’")}]
_LONGEST_FIRST = sorted((one.replace(".", r"\.") for one in _EITHER), key=len, reverse=True)
_NAME = pattern(rf"(?P<on>(?:an|am|on) )?(?P<name>{'|'.join(_LONGEST_FIRST)})")
_DAYS = {_flat(name): day for name, day in _FIXED.items()}
_OFFSETS = {_flat(name): days for name, days in _MOVING.items()}


def find_named_days(sheet: Sheet, today: date) -> list[Claim]:
    """Claims every such name, with the next day it stands for; which of them count is decided by their neighbours."""
    found = []
    for match in list(sheet.matches(_NAME)):
        written = sheet.line[slice(*match.span("name"))]
        extra: dict[str, object] = {"on": match["on"] or ""}
        day = _next(_flat(match["name"]), today)
        claim = Claim("day", match.start(), match.end(), day, "named day", written, extra)
        if sheet.add(claim):
            found.append(claim)
    return found


def _next(name: str, today: date) -> date:
    if name in _DAYS:
        month, day = _DAYS[name]
        return _coming(today, lambda year: date(year, month, day))
    days = timedelta(days=_OFFSETS[name])
    return _coming(today, lambda year: easter(year) + days)


def _coming(today: date, of: Callable[[int], date]) -> date:
    this = of(today.year)
    return this if this >= today else of(today.year + 1)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8; holds from 1583 on)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
