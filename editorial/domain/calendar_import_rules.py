"""Recurrence rules of calendar files, cleaned: what strangers' programs write, as RFC 5545, 3.3.10 means it.

https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from ..errors import Refused
from . import series_rules
from .calendar_import import told
from .plan_import import Problem
from .series import Series
from .series_days import final_day, first_day, rule_days

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_LIMITS = {"BYMONTH": (1, 12), "BYMONTHDAY": (1, 31), "BYYEARDAY": (1, 366), "BYWEEKNO": (1, 53), "BYSETPOS": (1, 366)}
_CLOCK = {"BYHOUR": 23, "BYMINUTE": 59, "BYSECOND": 60}
#: A rule that comes back more often than this is endless for every view.
MOST = 50_000
#: With more occurrences than this a rule is kept by its last day.
_COUNTED = 2000


class BadRule(ValueError):
    """A rule that cannot be followed; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as kept: its value, and the hour it names itself (None: that of the start)."""

    value: str = ""
    at: time | None = None


def read_rule(written: str, starts: date, at: time | None, until: Callable[[str], date]) -> Rule:
    """The rule behind RRULE's value; an empty one is no rule. `until` turns its UNTIL into the last day that counts.

    Raises `BadRule`: more than once a day, nonsense, or a day that never comes.
    """
    parts = _parts(written)
    if not parts:
        return Rule()
    frequency = parts.pop("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise BadRule(told("too_often", frequency=frequency))
    if frequency not in FREQUENCIES:
        raise BadRule(told("rule", rule=written[:80]))
    if parts.pop("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise BadRule(told("rule", rule=written[:80]))
    kept = [f"FREQ={frequency}"]
    try:
        hour = _hour(parts, at, written)
        kept += [f"{name}={value}" for name, value in _numbers(parts, starts, until)]
        kept += [f"{name}={value}" for name, value in _filters(parts, frequency)]
    except (ValueError, OverflowError) as error:
        if isinstance(error, BadRule):
            raise
        raise BadRule(told("rule", rule=written[:80])) from error
    return Rule(_checked(";".join(kept), starts, written[:80]), hour)


def _checked(value: str, starts: date, written: str) -> str:
    """The rule as recurring formats keep it, which must come true at least once; "" where its end leaves the start."""
    series = Series(rule=value, starts=starts)
    try:
        rule = series_rules.read_rule(value)
        first_day(replace(series, rule=replace(rule, until=None).text()))
        if rule.until is not None and not rule_days(series, starts, rule.until, 1).days:
            return ""
    except Refused as error:
        raise BadRule(told("never" if error.code == "series.rule.never" else "rule", rule=written)) from error
    if rule.count is not None and rule.count > _COUNTED:
        # Counted once here: otherwise every picture of a month would count from the start.
        rule = replace(rule, count=None, until=final_day(series))
    return rule.text()


def _parts(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in "".join(written.split()).upper().strip(";").split(";"):
        name, _equals, value = part.partition("=")
        if name and value.strip(","):
            found[name] = value.strip(",")
    return found


def _numbers(parts: dict[str, str], starts: date, until: Callable[[str], date]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if "INTERVAL" in parts:
        every = int(parts["INTERVAL"])
        if not 1 <= every <= 1000:
            raise ValueError(every)
        if every > 1:
            found.append(("INTERVAL", str(every)))
    if "UNTIL" in parts:
        last = until(parts["UNTIL"])
        # One that ends before it begins still has its first occurrence.
        found.append(("UNTIL", f"{max(last, starts):%Y%m%d}"))
    elif "COUNT" in parts:
        count = int(parts["COUNT"])
        if count < 1:
            raise ValueError(count)
        if count <= MOST:
            found.append(("COUNT", str(count)))
    return found


def _filters(parts: dict[str, str], frequency: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, (least, most) in _LIMITS.items():
        if name in parts and not (name == "BYWEEKNO" and frequency != "YEARLY"):
            values = [int(one) for one in parts[name].split(",") if one]
            if not all(least <= abs(one) <= most for one in values) or (name == "BYMONTH" and min(values) < 0):
                raise ValueError(parts[name])
            found.append((name, ",".join(str(one) for one in dict.fromkeys(values))))
    if frequency == "WEEKLY":
        found = [one for one in found if one[0] != "BYMONTHDAY"]
    if frequency != "YEARLY":
        found = [one for one in found if one[0] != "BYYEARDAY"]
    if "BYDAY" in parts:
        days = [_weekday(one, frequency) for one in parts["BYDAY"].split(",") if one]
        found.append(("BYDAY", ",".join(dict.fromkeys(days))))
    if parts.get("WKST") in DAYS and parts["WKST"] != "MO":
        found.append(("WKST", parts["WKST"]))
    return found


def _weekday(written: str, frequency: str) -> str:
    match = _DAY.fullmatch(written)
    if match is None:
        raise ValueError(written)
    place = int(match[1]) if match[1] and frequency in ("MONTHLY", "YEARLY") else 0
    if abs(place) > 53:
        raise ValueError(written)
    return f"{place or ''}{match[2]}"


def _hour(parts: dict[str, str], at: time | None, written: str) -> time | None:
    """The hour that the rule itself names. Several a day are more than a recurring format knows."""
    if at is None or not any(name in parts for name in _CLOCK):
        return None
    values = {"BYHOUR": at.hour, "BYMINUTE": at.minute}
    for name, most in _CLOCK.items():
        found = {int(one) for one in parts.get(name, "").split(",") if one}
        if any(not 0 <= one <= most for one in found):
            raise ValueError(parts[name])
        if len(found) > 1:
            raise BadRule(told("hours", rule=written[:80]))
        if found:
            values[name] = found.pop()
    return time(values["BYHOUR"], values["BYMINUTE"])


def occurrence_days(
    rule: str, starts: date, exceptions: tuple[str, ...], first: date, last: date
) -> tuple[tuple[date, ...], bool]:
    """The days between two, both included, on which a rule counts, and whether there were more than 1000."""
    found = rule_days(Series(rule=rule, starts=starts), first, last)
    gone = set(exceptions)
    return tuple(one for one in found.days if one.isoformat() not in gone), found.cut


def shifted_rule(rule: str, days: int) -> str | None:
    """A rule whose occurrences all fall some days later (or earlier); None where it has no such form."""
    if not days:
        return rule
    parts = series_rules.read_rule(rule)
    if parts.numbers or any(number for number, _day in parts.by_day):
        return None
    if parts.frequency in ("MONTHLY", "YEARLY"):
        return None
    weekdays = tuple((0, (day + days) % 7) for _number, day in parts.by_day)
    until = None if parts.until is None else parts.until + timedelta(days=days)
    return replace(parts, by_day=weekdays, until=until).text()
