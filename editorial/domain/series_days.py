"""The days of a series in a window. Days, never moments: the hour is wall time, so daylight saving cannot shift it.

Every frequency goes through its periods (days, weeks, months, years), filters the days of each and takes the wanted
places of what is left, as RFC 5545 (section 3.3.10) says. Not dateutil: that follows a rule which never comes true to
the year 9999 whatever its UNTIL, and costs the first picture 60 ms to load. The tests compare both on random rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ..errors import Refused
from .calendar import local
from .series import Series
from .series_rules import Rule, read_rule

#: No window gets more of one series; whoever asks is told.
MOST = 1000
#: A rule must bring a day within so many years after its start: 29 February on one weekday may be 40 years apart.
PATIENCE = 41
_DAY = timedelta(days=1)


class Days(NamedTuple):
    """Days of a rule in a window; `cut` where there were more than `MOST`."""

    days: tuple[date, ...] = ()
    cut: bool = False


def last_day(series: Series) -> date | None:
    """The last day on which the rule may still bring something; None where it has no such end."""
    rule = read_rule(series.rule)
    if rule.until_utc is None:
        return rule.until
    wall = local(rule.until_utc, series.zone)
    inside = (series.time or time(0)) <= wall.time()
    return wall.date() if inside else wall.date() - _DAY


def rule_days(series: Series, first: date, last: date, most: int = MOST) -> Days:
    """The days between two, both included, on which the rule wants something; exceptions are not looked at.

    Bounded in time: a rule that never comes true is followed to `last`, not to the end of all days. Raises `Refused`.
    """
    return _days(series.rule, series.starts, last_day(series), first, last, most)


def open_days(series: Series, first: date, last: date, taken: frozenset[date] | set[date] = frozenset()) -> Days:
    """The same without what was left out or `taken` up."""
    found = rule_days(series, first, last)
    gone = {date.fromisoformat(one) for one in series.exceptions} | taken
    return found._replace(days=tuple(one for one in found.days if one not in gone)) if gone else found


def next_days(series: Series, first: date, number: int) -> tuple[date, ...]:
    """The next days from `first` on that were not left out, at most `number`."""
    gone = set(series.exceptions)
    begin = max(first, series.starts)
    bound = date.max if begin.year + PATIENCE > date.max.year else date(begin.year + PATIENCE, 12, 31)
    every = _walk(series.rule, series.starts, last_day(series), first, bound)
    return tuple(islice((one for one in every if one.isoformat() not in gone), number))


def first_day(series: Series) -> date:
    """The first day of the rule, left out or not. Raises `Refused` where there is none within `PATIENCE`."""
    found = next_days(replace(series, exceptions=()), series.starts, 1)
    if not found:
        raise Refused("series.rule.never")
    return found[0]


def final_day(series: Series) -> date | None:
    """The day of the last occurrence; None for a series without end."""
    rule, end = read_rule(series.rule), last_day(series)
    if rule.count is None and end is None:
        return None
    return max(_walk(series.rule, series.starts, end, series.starts, end or date.max), default=None)


def count_before(series: Series, day: date) -> int:
    """How many days the rule had before `day`, those left out included: COUNT counts them too (RFC 5545, EXDATE)."""
    if day <= series.starts:
        return 0
    return sum(1 for _one in _walk(series.rule, series.starts, last_day(series), series.starts, day - _DAY))


def wanted_on(series: Series, day: date) -> bool:
    """Whether the rule wants something on the day and it was not left out."""
    return day.isoformat() not in series.exceptions and day in rule_days(series, day, day).days


@lru_cache(maxsize=512)
def _days(rule: str, starts: date, end: date | None, first: date, last: date, most: int) -> Days:
    found = tuple(islice(_walk(rule, starts, end, first, last), most + 1))
    return Days(found[:most], len(found) > most)


def _walk(text: str, starts: date, end: date | None, first: date, last: date) -> Iterator[date]:
    """The days of a rule from `first` to `last`, in order."""
    rule = explicit(read_rule(text), starts)
    bound = min(last, end) if end is not None else last
    # What counts its days is counted from the start; everything else begins near the window.
    skip = first if rule.count is None else starts
    left = rule.count
    fits = _Filter(rule)
    for period in _PERIODS[rule.frequency](rule, starts, max(skip, starts), bound):
        for day in fits.of(period):
            if day < starts:
                continue
            if day > bound or left == 0:
                return
            if left is not None:
                left -= 1
            if day >= first:
                yield day


def explicit(rule: Rule, starts: date) -> Rule:
    """With the parts that RFC 5545 takes from the start where the rule does not name them."""
    if rule.by_day or any(rule.of(one) for one in ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY")):
        return rule
    if rule.frequency == "WEEKLY":
        return replace(rule, by_day=((0, starts.weekday()),))
    if rule.frequency == "MONTHLY":
        return rule.having(BYMONTHDAY=(starts.day,))
    if rule.frequency == "YEARLY":
        return rule.having(BYMONTH=rule.of("BYMONTH") or (starts.month,), BYMONTHDAY=(starts.day,))
    return rule


# Periods ----------------------------------------------------------------------------------------------------------


def _daily(rule: Rule, starts: date, near: date, last: date) -> Iterator[list[date]]:
    step = timedelta(days=rule.interval)
    day = starts + ((near - starts).days // rule.interval) * step
    while day <= last:
        yield [day]
        if date.max - day < step:
            return
        day += step


def _weekly(rule: Rule, starts: date, near: date, last: date) -> Iterator[list[date]]:
    week = 7 * rule.interval
    back = (starts.weekday() - rule.week_start) % 7
    begin = starts.toordinal() - back
    begin += (near.toordinal() - begin) // week * week
    for ordinal in range(begin, last.toordinal() + 1, week):
        yield [date.fromordinal(one) for one in range(max(ordinal, 1), min(ordinal + 7, date.max.toordinal() + 1))]


def _monthly(rule: Rule, starts: date, near: date, last: date) -> Iterator[list[date]]:
    begin = starts.year * 12 + starts.month - 1
    begin += (near.year * 12 + near.month - 1 - begin) // rule.interval * rule.interval
    for month in range(begin, last.year * 12 + last.month, rule.interval):
        yield _month(month // 12, month % 12 + 1)


def _yearly(rule: Rule, starts: date, near: date, last: date) -> Iterator[list[date]]:
    begin = starts.year + (near.year - starts.year) // rule.interval * rule.interval
    months = sorted(rule.of("BYMONTH")) or range(1, 13)
    for year in range(begin, last.year + 1, rule.interval):
        yield [day for month in months for day in _month(year, month)]


def _month(year: int, month: int) -> list[date]:
    first = date(year, month, 1).toordinal()
    return [date.fromordinal(first + day) for day in range(_length(year, month))]


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


#: The standard library's calendar would cost the first picture some milliseconds.
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_PERIODS: dict[str, Callable[[Rule, date, date, date], Iterable[list[date]]]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
    "MONTHLY": _monthly,
    "YEARLY": _yearly,
}


# Filters ----------------------------------------------------------------------------------------------------------


class _Filter:
    """The days of one period that the rule's parts leave, and of these the wanted places."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule
        self._places = rule.of("BYSETPOS")
        self._in_month = rule.frequency == "MONTHLY" or bool(rule.of("BYMONTH"))
        self._tests: list[Callable[[date], bool]] = []
        if months := frozenset(rule.of("BYMONTH")):
            self._tests.append(lambda day: day.month in months)
        if by_day := rule.by_day:
            plain = frozenset(day for number, day in by_day if not number)
            exact = frozenset(one for one in by_day if one[0])
            self._tests.append(lambda day: day.weekday() in plain or (bool(exact) and self._nth(day, exact)))
        if month_days := frozenset(rule.of("BYMONTHDAY")):
            self._tests.append(
                lambda day: day.day in month_days or day.day - _length(day.year, day.month) - 1 in month_days
            )
        if year_days := frozenset(rule.of("BYYEARDAY")):
            self._tests.append(lambda day: _in_year(day)[0] in year_days or _in_year(day)[1] in year_days)
        if weeks := frozenset(rule.of("BYWEEKNO")):
            self._tests.append(lambda day: bool(weeks & set(_week(day, rule.week_start))))

    def of(self, period: list[date]) -> list[date]:
        """What is left of a period."""
        tests = self._tests
        kept = [day for day in period if all(test(day) for test in tests)]
        if not self._places:
            return kept
        count = len(kept)
        places = {place - 1 if place > 0 else count + place for place in self._places}
        return [kept[place] for place in sorted(places) if 0 <= place < count]

    def _nth(self, day: date, wanted: frozenset[tuple[int, int]]) -> bool:
        """Whether it is the so-manieth weekday of its month or, in yearly rules without months, of its year."""
        if self._in_month:
            ahead, behind = day.day, _length(day.year, day.month) - day.day + 1
        else:
            ahead, behind = _in_year(day)[0], -_in_year(day)[1]
        weekday = day.weekday()
        return ((ahead - 1) // 7 + 1, weekday) in wanted or (-((behind - 1) // 7 + 1), weekday) in wanted


def _in_year(day: date) -> tuple[int, int]:
    """The number of the day in its year, from the front and from the back."""
    number = day.timetuple().tm_yday
    return number, number - (366 if _is_leap(day.year) else 365) - 1


def _week(day: date, start: int) -> tuple[int, int]:
    """The number of the day's week from the front and from the back, as ISO 8601 with weeks that begin on `start`."""
    middle = day.toordinal() - (day.weekday() - start) % 7 + 3
    year = date.fromordinal(middle).year
    number = (middle - date(year, 1, 1).toordinal()) // 7 + 1
    last = date(year, 12, 31)
    middle_of_last = last.toordinal() - (last.weekday() - start) % 7 + 3
    weeks = (middle_of_last - date(year, 1, 1).toordinal()) // 7 + 1
    if middle_of_last > last.toordinal():
        weeks -= 1
    return number, number - weeks - 1
