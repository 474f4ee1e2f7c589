"""Where the sample lies in time: everything around today, so that the desk never looks deserted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from ..domain.calendar import DAY, add_months, monday, week_number
from ..domain.content import Status
from ..exchange.public_holidays import holidays_between
from ..texts import text

#: Days after which a published item counts as evaluated, then as archived.
EVALUATED_AFTER, ARCHIVED_AFTER = 10, 75
_EXITS = frozenset({Status.HOLD, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Days:
    """Turns the plan's weeks and weekdays into dates. `now` is wall time; `free` are public holidays."""

    now: datetime
    anchor: date
    free: frozenset[date]
    language: str

    @classmethod
    def around(cls, now: datetime, region: str, language: str) -> Days:
        """The week of today, from Saturday on the next one: a desk that is opened on Sunday looks ahead."""
        anchor = monday(now.date() + 2 * DAY)
        span = timedelta(weeks=30)
        free = frozenset(one.day for one in holidays_between(region, anchor - span, anchor + span))
        return cls(now, anchor, free, language)

    def on(self, week: int, weekday: int) -> date:
        """The plain date of a week and weekday counted from the anchor."""
        return self.anchor + timedelta(weeks=week, days=weekday)

    def event(self, first: tuple[int, int], last: tuple[int, int]) -> tuple[date, date]:
        """First and last day of an event of others: later where it would meet holidays or the turn of the year."""
        starts, ends = self.on(*first), self.on(*last)
        while any(self._is_quiet(starts + number * DAY) for number in range((ends - starts).days + 1)):
            starts, ends = starts + 7 * DAY, ends + 7 * DAY
        return starts, ends

    def _is_quiet(self, day: date) -> bool:
        return day in self.free or (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, 6)

    def slot(self, raw: Mapping[str, Any]) -> tuple[date | None, time | None]:
        """Day and hour of a slot of the plan: by week and weekday, by working days from today, or none."""
        if "workdays" in raw:
            day = self.workday(int(raw["workdays"]))
        elif "week" in raw:
            day = self.on(int(raw["week"]), int(raw["weekday"]))
            if day in self.free:
                return self._moved(day, time.fromisoformat(raw["time"]))
        else:
            return None, None
        return day, time.fromisoformat(raw["time"])

    def _moved(self, day: date, at: time) -> tuple[date, time]:
        """What falls on a public holiday appears on the next working day, in the afternoon."""
        while day in self.free or day.weekday() > 4:
            day += DAY
        return day, at.replace(hour=at.hour // 2 + 10, minute=(at.minute + 45) % 60)

    def workday(self, count: int) -> date:
        """The day so many working days from today."""
        step, day = (DAY if count > 0 else -DAY), self.now.date()
        left = abs(count)
        while left:
            day += step
            if day.weekday() < 5 and day not in self.free:
                left -= 1
        return day

    def status(self, stage: Status, day: date | None, at: time | None, late: bool) -> Status:
        """What a publication planned as `stage` is by now: what is past has gone out, unless it is `late`."""
        if day is None or stage in _EXITS:
            return stage
        moment = datetime.combine(day, at or time(0))
        if moment > self.now:
            return Status.SCHEDULED if stage is Status.PUBLISHED else stage
        age = (self.now - moment).days
        if late:
            return stage
        if age >= ARCHIVED_AFTER:
            return Status.ARCHIVED
        return Status.EVALUATED if age >= EVALUATED_AFTER else Status.PUBLISHED

    def fill(self, words: str, day: date | None = None) -> str:
        """Put year, week and months into a title or text."""
        if "{" not in words:
            return words
        own, today = day or self.anchor, self.now.date()
        values = {"{year}": str(own.year), "{week}": str(week_number(own))}
        for name, months in (("{last_month}", -1), ("{month}", 0), ("{next_month}", 1)):
            values[name] = text(f"month.{add_months(today, months).month}", self.language)
        for name, value in values.items():
            words = words.replace(name, value)
        return words
