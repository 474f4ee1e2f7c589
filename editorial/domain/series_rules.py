"""Reading and writing the rule of a series: an RRULE value (RFC 5545, section 3.3.10).

https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10. What cannot be counted in days (HOURLY, BYHOUR) is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import lru_cache

from ..errors import Refused

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TOO_FINE = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
#: Parts with numbers, and the greatest.
_NUMBERS = {"BYMONTHDAY": 31, "BYMONTH": 12, "BYSETPOS": 366, "BYWEEKNO": 53, "BYYEARDAY": 366}
_ONLY_POSITIVE = frozenset({"BYMONTH"})
#: Where BYDAY may carry a number (RFC 5545: MONTHLY and YEARLY).
_WITH_ORDINAL = frozenset({"MONTHLY", "YEARLY"})
_MOST_COUNT = 100_000


@dataclass(frozen=True, slots=True)
class Rule:
    """An RRULE in parts. `by_day` pairs an ordinal (0: each) with a weekday (0 Monday); `until` is the last day."""

    frequency: str
    interval: int = 1
    by_day: tuple[tuple[int, int], ...] = ()
    numbers: tuple[tuple[str, tuple[int, ...]], ...] = ()
    count: int | None = None
    until: date | None = None
    #: The UNTIL in UTC, whose last day depends on the zone and hour of the series.
    until_utc: datetime | None = None
    week_start: int = 0

    def of(self, name: str) -> tuple[int, ...]:
        """The numbers of a part such as BYMONTHDAY."""
        return dict(self.numbers).get(name, ())

    def having(self, **parts: tuple[int, ...]) -> Rule:
        """With other numbers; an empty tuple takes the part away."""
        kept = dict(self.numbers) | parts
        return replace(self, numbers=tuple((name, kept[name]) for name in _NUMBERS if kept.get(name)))

    def text(self) -> str:
        """As RRULE value, in one order, so that equal rules are equal texts."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        parts += [f"{name}={','.join(map(str, values))}" for name, values in self.numbers if name != "BYSETPOS"]
        if self.by_day:
            parts.append("BYDAY=" + ",".join(f"{number or ''}{WEEKDAYS[day]}" for number, day in self.by_day))
        if places := self.of("BYSETPOS"):
            parts.append(f"BYSETPOS={','.join(map(str, places))}")
        if self.week_start:
            parts.append(f"WKST={WEEKDAYS[self.week_start]}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until_utc is not None:
            parts.append(f"UNTIL={self.until_utc:%Y%m%dT%H%M%SZ}")
        elif self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)


@lru_cache(maxsize=512)
def read_rule(text: str) -> Rule:
    """The rule in a text such as `RRULE:FREQ=WEEKLY;BYDAY=TU`; blanks, case and the name in front do not matter.

    Raises `Refused` (series.rule.*) with the part that cannot be used.
    """
    cleaned = "".join(text.split()).upper().removeprefix("RRULE:").strip(";")
    if not cleaned:
        raise Refused("series.rule.empty")
    parts: dict[str, str] = {}
    for one in cleaned.split(";"):
        name, equals, value = one.partition("=")
        if not equals or not value or name in parts:
            raise Refused("series.rule.part", part=one)
        parts[name] = value
    frequency = parts.pop("FREQ", "")
    if frequency in _TOO_FINE or not frequency or frequency not in FREQUENCIES:
        raise Refused("series.rule.frequency", part=frequency or cleaned)
    return _rule(frequency, parts)


def _rule(frequency: str, parts: dict[str, str]) -> Rule:
    interval = _number("INTERVAL", parts.pop("INTERVAL", "1"), 1, 1000)
    count = parts.pop("COUNT", None)
    until = parts.pop("UNTIL", None)
    if count is not None and until is not None:
        raise Refused("series.rule.two_ends")
    week_start = parts.pop("WKST", "MO")
    if week_start not in WEEKDAYS:
        raise Refused("series.rule.part", part=f"WKST={week_start}")
    by_day = tuple(_weekday(one, frequency) for one in parts.pop("BYDAY", "").split(",") if one)
    numbers = []
    for name, most in _NUMBERS.items():
        if name in parts:
            least = 1 if name in _ONLY_POSITIVE else -most
            values = (_number(name, one, least, most) for one in parts.pop(name).split(",") if one)
            numbers.append((name, tuple(dict.fromkeys(values))))
    if parts:
        name, value = next(iter(parts.items()))
        raise Refused("series.rule.part", part=f"{name}={value}")
    last, moment = _until(until) if until else (None, None)
    found = Rule(
        frequency,
        interval,
        tuple(dict.fromkeys(by_day)),
        tuple(numbers),
        _number("COUNT", count, 1, _MOST_COUNT) if count is not None else None,
        last,
        moment,
        WEEKDAYS.index(week_start),
    )
    _fits(found)
    return found


def _fits(rule: Rule) -> None:
    """Parts that RFC 5545 allows with some frequencies only."""
    if rule.of("BYWEEKNO") and rule.frequency != "YEARLY":
        raise Refused("series.rule.part", part=f"BYWEEKNO + {rule.frequency}")
    if rule.of("BYYEARDAY") and rule.frequency != "YEARLY":
        raise Refused("series.rule.part", part=f"BYYEARDAY + {rule.frequency}")
    if rule.of("BYMONTHDAY") and rule.frequency == "WEEKLY":
        raise Refused("series.rule.part", part="BYMONTHDAY + WEEKLY")
    if rule.of("BYSETPOS") and not rule.by_day and not any(rule.of(one) for one in _NUMBERS if one != "BYSETPOS"):
        raise Refused("series.rule.part", part="BYSETPOS")


def _whole(text: str) -> int | None:
    """The number with its sign, None where it is none. No patterns: compiling them would cost the first picture."""
    digits = text[1:] if text[:1] in ("+", "-") else text
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 6 else None


def _number(name: str, text: str, least: int, most: int) -> int:
    found = _whole(text)
    if not found or not least <= found <= most:
        raise Refused("series.rule.part", part=f"{name}={text}")
    return found


def _weekday(text: str, frequency: str) -> tuple[int, int]:
    number, name = (_whole(text[:-2]) if text[:-2] else 0), text[-2:]
    if name not in WEEKDAYS or number is None or abs(number) > 53 or (text[:-2] and not number):
        raise Refused("series.rule.part", part=f"BYDAY={text}")
    if number and frequency not in _WITH_ORDINAL:
        raise Refused("series.rule.part", part=f"BYDAY={text}")
    return number, WEEKDAYS.index(name)


def _until(text: str) -> tuple[date | None, datetime | None]:
    """A day (an hour without zone is the day's own), or a moment in UTC."""
    digits = text.removesuffix("Z").replace("T", "", 1)
    shaped = len(digits) == 8 or (len(digits) == 14 and text[8] == "T")
    try:
        if shaped and digits.isascii() and digits.isdigit():
            day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
            if text.endswith("Z") and len(digits) == 14:
                at = time(int(digits[8:10]), int(digits[10:12]), int(digits[12:]))
                return None, datetime.combine(day, at, tzinfo=UTC)
            if not text.endswith("Z"):
                return day, None
    except ValueError:
        pass
    raise Refused("series.rule.part", part=f"UNTIL={text}")
