"""What becomes of a series when one of its days moves, when it ends, and when it goes on otherwise from a day on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from ..errors import Refused
from .series import Series
from .series_days import count_before, explicit, first_day, last_day, next_days, rule_days
from .series_rules import Rule, read_rule

_DAY = timedelta(days=1)


def checked(series: Series) -> Series:
    """The series as it may be kept: a title, a rule in one spelling that brings at least one day. Raises `Refused`."""
    if not series.title.strip():
        raise Refused("series.title")
    rule = read_rule(series.rule)
    first_day(series)
    gone = tuple(sorted(dict.fromkeys(date.fromisoformat(one).isoformat() for one in series.exceptions)))
    return replace(series, title=series.title.strip(), rule=rule.text(), exceptions=gone)


def ended(series: Series, last: date) -> Series:
    """The series with `last` as its last possible day; an earlier end stays. Days left out after it are forgotten."""
    rule = read_rule(series.rule)
    end = last_day(series)
    last = min(last, end) if end is not None else last
    if rule.count is not None and count_before(series, last + _DAY) >= rule.count:
        return series
    kept = tuple(one for one in series.exceptions if one <= last.isoformat())
    return replace(series, rule=replace(rule, count=None, until=last, until_utc=None).text(), exceptions=kept)


def remaining(series: Series, day: date) -> Series:
    """The part of a series from `day` on, as a series of its own: COUNT keeps what is left, the phase stays."""
    rule = explicit(read_rule(series.rule), series.starts)
    if rule.count is not None:
        rule = replace(rule, count=max(1, rule.count - count_before(series, day)))
    found = next_days(replace(series, exceptions=()), day, 1)
    kept = tuple(one for one in series.exceptions if one >= day.isoformat())
    return replace(series, rule=rule.text(), starts=found[0] if found else day, exceptions=kept)


def moved(series: Series, old: date, new: date, at: time | None) -> Series:
    """The series with the occurrence of `old` on `new` at the hour `at`, and every other one likewise.

    Raises `Refused` (series.move.*) where a rule has no such answer: a daily one has no other day, one that names
    several days of the month has no single one to move.
    """
    if old == new:
        return replace(series, time=at)
    rule = explicit(read_rule(series.rule), series.starts)
    delta = new - old
    first = first_day(series)
    end = last_day(series)
    if end is not None:
        rule = replace(rule, until=_plus(end, delta), until_utc=None)
    maker = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}[rule.frequency]
    found, starts = maker(rule, first, old, new)
    changed = replace(series, rule=found.text(), starts=starts, time=at)
    shifted = days_after(series, changed, [date.fromisoformat(one) for one in series.exceptions])
    return replace(changed, exceptions=tuple(sorted({shifted.get(one, one).isoformat() for one in shifted})))


def _plus(day: date, delta: timedelta) -> date:
    try:
        return day + delta
    except OverflowError:
        return day


def _daily(rule: Rule, first: date, _old: date, new: date) -> tuple[Rule, date]:
    if rule.interval == 1 or rule.numbers or rule.by_day:
        raise Refused("series.move.daily")
    return rule, _plus(first, new - _old)


def _weekly(rule: Rule, first: date, old: date, new: date) -> tuple[Rule, date]:
    if rule.numbers:
        raise Refused("series.move.rule")
    others = tuple(one for one in rule.by_day if one[1] != old.weekday())
    if not others:
        return replace(rule, by_day=((0, new.weekday()),)), _plus(first, new - old)
    if _week_of(old, rule) != _week_of(new, rule):
        raise Refused("series.move.week")
    days = tuple(sorted({*others, (0, new.weekday())}, key=lambda one: one[1]))
    # From the first week's beginning nothing is lost; what lay before the first day stays left out by the weekday.
    begins = min(first, _plus(first, new - old)) if first.weekday() == old.weekday() else first
    return replace(rule, by_day=days), begins


def _week_of(day: date, rule: Rule) -> int:
    return (day.toordinal() - 1 - rule.week_start) // 7


def _monthly(rule: Rule, first: date, old: date, new: date) -> tuple[Rule, date]:
    if (old.year, old.month) != (new.year, new.month):
        raise Refused("series.move.month")
    if rule.of("BYMONTH") or rule.of("BYWEEKNO") or rule.of("BYYEARDAY"):
        raise Refused("series.move.rule")
    return _in_month(rule, new), first.replace(day=1)


def _in_month(rule: Rule, new: date) -> Rule:
    """The rule of one day a month, moved to `new`: the same day of the month, or the same weekday of it."""
    days, places = rule.of("BYMONTHDAY"), rule.of("BYSETPOS")
    length = (new.replace(day=28) + timedelta(days=4)).replace(day=1) - new.replace(day=1)
    behind = new.day - length.days - 1
    if len(days) == 1 and not rule.by_day and not places:
        return rule.having(BYMONTHDAY=(behind if days[0] < 0 else new.day,))
    ordinal = 0
    if len(rule.by_day) == 1 and not days:
        number = rule.by_day[0][0]
        ordinal = number if number and not places else places[0] if len(places) == 1 and not number else 0
    if not ordinal:
        raise Refused("series.move.rule")
    ahead = (new.day - 1) // 7 + 1
    place = -((-behind - 1) // 7 + 1) if ordinal < 0 else -1 if ahead == 5 else ahead
    return replace(rule.having(BYSETPOS=()), by_day=((place, new.weekday()),))


def _yearly(rule: Rule, first: date, old: date, new: date) -> tuple[Rule, date]:
    if old.year != new.year:
        raise Refused("series.move.year")
    if len(rule.of("BYMONTH")) != 1 or rule.of("BYWEEKNO") or rule.of("BYYEARDAY"):
        raise Refused("series.move.rule")
    return _in_month(rule.having(BYMONTH=(new.month,)), new), first.replace(month=1, day=1)


# The same occurrence before and after ----------------------------------------------------------------------------


def days_after(before: Series, after: Series, days: Iterable[date]) -> dict[date, date]:
    """Where days of `before` are in `after`: the same place in the same week, month or year.

    A day without a counterpart (the rule comes less often now) is missing from the answer.
    """
    found: dict[date, date] = {}
    if (before.rule, before.starts) == (after.rule, after.starts):
        return {day: day for day in days}
    for day in days:
        first, last = _period(before, day)
        olds = rule_days(before, first, last).days
        if day not in olds:
            continue
        news = rule_days(after, first, last).days
        if day in news:
            found[day] = day
        elif len(news) == len(olds) and not _outside(after, news):
            found[day] = news[olds.index(day)]
        elif len(olds) == 1:
            near = rule_days(after, _plus(day, -_span(before)), _plus(day, _span(before))).days
            if near:
                found[day] = min(near, key=lambda one: (abs((one - day).days), one))
    return found


def _outside(after: Series, days: tuple[date, ...]) -> bool:
    return any(day < after.starts for day in days)


def _span(series: Series) -> timedelta:
    """Half of what lies between two occurrences at most: farther away it would be another one."""
    rule = read_rule(series.rule)
    return timedelta(days={"DAILY": 0, "WEEKLY": 3, "MONTHLY": 15, "YEARLY": 180}[rule.frequency] * rule.interval)


def _period(series: Series, day: date) -> tuple[date, date]:
    rule = read_rule(series.rule)
    if rule.frequency == "WEEKLY":
        begin = _plus(day, timedelta(days=-((day.weekday() - rule.week_start) % 7)))
        return begin, _plus(begin, timedelta(days=6))
    if rule.frequency == "MONTHLY":
        begin = day.replace(day=1)
        return begin, (begin + timedelta(days=31)).replace(day=1) - _DAY
    if rule.frequency == "YEARLY":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day, day
