"""What the builder offers, as values: read from a rule where it can say that rule, and written as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from editorial.domain.series_days import explicit
from editorial.domain.series_rules import FREQUENCIES, Rule, read_rule
from editorial.errors import Refused

__all__ = ["Ends", "Parts", "parts_of", "start_parts"]


@dataclass(frozen=True, slots=True)
class Ends:
    """How a series ends: never, after a number of days, or on a day."""

    kind: str = "never"
    count: int = 10
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """The controls of the builder. `place` (1 to 4, -1) and `weekday` count with `by_weekday`, else `month_day`."""

    frequency: str = "WEEKLY"
    interval: int = 1
    weekdays: frozenset[int] = frozenset()
    by_weekday: bool = False
    month_day: int = 1
    place: int = 1
    weekday: int = 0
    month: int = 1
    ends: Ends = Ends()

    def rule(self) -> Rule:
        """As a rule; a weekly one without any day follows its start."""
        found = Rule(self.frequency, self.interval)
        if self.frequency == "WEEKLY":
            found = replace(found, by_day=tuple((0, day) for day in sorted(self.weekdays)))
        elif self.frequency in ("MONTHLY", "YEARLY"):
            if self.frequency == "YEARLY":
                found = found.having(BYMONTH=(self.month,))
            if self.by_weekday:
                found = replace(found, by_day=((self.place, self.weekday),))
            else:
                found = found.having(BYMONTHDAY=(self.month_day,))
        if self.ends.kind == "count":
            return replace(found, count=self.ends.count)
        return replace(found, until=self.ends.until) if self.ends.kind == "until" else found


def start_parts(starts: date) -> Parts:
    """Every week on the day of the start; the other frequencies are prepared from it too."""
    place = min((starts.day - 1) // 7 + 1, 4)
    return Parts(
        weekdays=frozenset({starts.weekday()}),
        month_day=starts.day,
        place=place,
        weekday=starts.weekday(),
        month=starts.month,
    )


def parts_of(text: str, starts: date) -> Parts | None:
    """The controls that say this rule; None where it says more than they can, or cannot be read."""
    try:
        rule = explicit(read_rule(text), starts)
    except Refused:
        return None
    found = replace(start_parts(starts), frequency=rule.frequency, interval=rule.interval)
    if rule.count is not None:
        found = replace(found, ends=Ends("count", rule.count))
    elif rule.until is not None:
        found = replace(found, ends=Ends("until", until=rule.until))
    if rule.frequency == "WEEKLY":
        found = replace(found, weekdays=frozenset(day for _number, day in rule.by_day))
    if months := rule.of("BYMONTH"):
        found = replace(found, month=months[0])
    if len(rule.by_day) == 1 and rule.frequency != "WEEKLY":
        places = rule.of("BYSETPOS")
        place = rule.by_day[0][0] or (places[0] if len(places) == 1 else 0)
        found = replace(found, by_weekday=True, place=place, weekday=rule.by_day[0][1])
        rule = replace(rule.having(BYSETPOS=()), by_day=((place, rule.by_day[0][1]),))
    elif days := rule.of("BYMONTHDAY"):
        found = replace(found, month_day=days[0])
    sayable = found.place in (1, 2, 3, 4, -1) and rule.week_start == 0 and rule.frequency in FREQUENCIES
    return found if sayable and found.rule() == _sorted(rule) else None


def _sorted(rule: Rule) -> Rule:
    return replace(rule, by_day=tuple(sorted(rule.by_day))) if rule.frequency == "WEEKLY" else rule
