"""The years and the month that a title, sheet name, section heading or file name speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..domain.plan_import import fold
from .plan_words import MONTHS

#: Days of export and "Stand" say nothing about the plan's own time.
_FULL_DATE = re.compile(
    r"(?<!\d)(?:20\d\d[-_.]?[01]\d[-_.]?[0-3]\d|[0-3]?\d[._-][01]?\d[._-](?:20)?\d\d)(?!\d)|"
    r"(?i:stand|version|erstellt|updated|aktualisiert|created|export(?:iert)?|as of)\b[\s:]*\S*\s*20\d\d"
)
#: The period of a plan in its title: 01.06. – 30.06.2026.
_PERIOD = re.compile(
    r"(?<!\d)\d{1,2}\.\s?(\d{1,2})\.\s?(20\d\d)?\s*(?:-|–|—|bis|to)\s*\d{1,2}\.\s?(\d{1,2})\.\s?(20\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_SHORT_SPAN = re.compile(r"(?<!\d)(20[0-4]\d)\s?[/–-]\s?(\d\d)(?!\d)")
_MONTH_YEAR = re.compile(
    r"(?<!\d)(0?[1-9]|1[0-2])[/._-](20[0-4]\d)(?!\d)|(?<!\d)(20[0-4]\d)[/._-](0[1-9]|1[0-2])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a row: years and month named by the nearest heading that names any."""

    years: tuple[int, ...] = ()
    month: int | None = None

    def inside(self, outer: Around) -> Around:
        """This surrounding where it speaks, the outer one where it is silent."""
        return Around(self.years or outer.years, self.month or outer.month)


def around(text: str) -> Around:
    """Years and month that a text names; the month only where it is a single one."""
    period = _PERIOD.search(text)
    plain = _FULL_DATE.sub(" ", text)
    years = {int(one) for one in _YEAR.findall(plain)}
    for first, last in _SHORT_SPAN.findall(plain):
        if int(last) == int(first) % 100 + 1:
            years.add(int(first) + 1)
    months = {int(a or d) for a, _b, _c, d in _MONTH_YEAR.findall(plain)}
    if period:
        years |= {int(one) for one in (period[2], period[4]) if one}
        months = {int(period[1]), int(period[3])}
    if not months:
        words = fold(plain.replace("_", " ")).split()
        months = {MONTHS[one] for one in words if one in MONTHS and len(one) > 2}
    return Around(tuple(sorted(years)), next(iter(months)) if len(months) == 1 else None)
