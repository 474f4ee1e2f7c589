"""Days and moments of events on the clocks that they mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import NamedTuple

from ..domain.calendar import zone
from ..domain.calendar_import import told
from ..domain.plan_import import Problem
from .ics_values import Value, stamp_of
from .ics_zones import Zones, known_zone


class When(NamedTuple):
    """A day, or a wall time in a zone ("": floating). `by_file`: in a zone that only the file describes, so UTC."""

    day: date
    at: time | None = None
    zone: str = ""
    problem: Problem | None = None
    by_file: bool = False

    def iso(self) -> str:
        """The day or local moment in ISO form."""
        return self.day.isoformat() if self.at is None else f"{self.day.isoformat()}T{self.at:%H:%M}"

    def on(self, place: str, home: str) -> When:
        """The same moment on the clocks of another zone; floating times are meant on any clock."""
        if self.at is None or not self.zone or self.zone == (place or home):
            return self
        wall = datetime.combine(self.day, self.at, tzinfo=zone(self.zone)).astimezone(zone(place or home))
        return When(wall.date(), wall.time().replace(microsecond=0), place)


class Moments:
    """Reads the times of one calendar: its zones and the zone that it names for all (X-WR-TIMEZONE)."""

    def __init__(self, zones: Zones, common: str, home: str) -> None:
        self._zones, self.home = zones, home
        self.common = known_zone(common) if common else ""

    def when(self, value: Value) -> When | None:
        """What a DATE or DATE-TIME means; None where it is none."""
        stamp = stamp_of(value.text)
        if stamp is None:
            return None
        if stamp.at is None or value.params.get("VALUE", "").upper() == "DATE":
            return When(stamp.day)
        if stamp.offset is not None:
            if not stamp.offset:
                return When(stamp.day, stamp.at, "UTC")
            moment = datetime.combine(stamp.day, stamp.at, tzinfo=UTC) - stamp.offset
            return When(moment.date(), moment.time(), "UTC")
        tzid = value.params.get("TZID", "")
        if not tzid:
            return When(stamp.day, stamp.at, self.common)
        return self._in(tzid, stamp.day, stamp.at)

    def _in(self, tzid: str, day: date, at: time) -> When:
        name = self._zones.name(tzid, day.year)
        if name:
            return When(day, at, name)
        moment = self._zones.utc(tzid, datetime.combine(day, at))
        if moment is not None:
            return When(moment.date(), moment.time(), "UTC", by_file=True)
        return When(day, at, self.common, told("zone", zone=tzid[:80]))

    def recurring(self, when: When) -> tuple[When, Problem | None]:
        """The start of a series on clocks that keep its hour: UTC of a calendar with a zone means that zone."""
        if when.at is None or when.zone != "UTC":
            return when, None
        if when.by_file:
            return When.on(when, self.home, self.home), told("zone_alike", home=self.home)
        return (when.on(self.common, self.home), None) if self.common else (when, None)

    def last_day(self, written: str, at: time | None, place: str) -> date:
        """The last day that counts, of an UNTIL: in UTC or local. Raises ValueError for nonsense."""
        if written[:4].isdigit() and int(written[:4]) > 2300:
            return date.max
        stamp = stamp_of(written)
        if stamp is None:
            raise ValueError(written)
        if stamp.at is None:
            return stamp.day
        when = When(stamp.day, stamp.at, "UTC" if stamp.offset is not None else "").on(place, self.home)
        if at is not None and when.at is not None and when.at < at:
            return date.fromordinal(when.day.toordinal() - 1)
        return when.day
