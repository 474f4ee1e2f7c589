"""Where everything of the timeline lies, in pixels from the first day and the first campaign; no painting here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QRect

from editorial.domain.calendar import Entry
from editorial.domain.strategy import Campaign, CampaignPhase, Period

from ..theme import Theme
from .timeline_data import Row, Timeline
from .timeline_model import TimelineModel

__all__ = ["ZOOMS", "Bar", "Dot", "Strip", "TimelineLayout"]

#: Days that fit into the view, by the name of the zoom.
ZOOMS: Final = {"quarter": 91, "half": 182, "year": 365}
_NAMES, _NAMES_NARROW, _ROOM = 232, 176, 1000
_HEADER, _LEAST, _TOP, _BAR, _LANE, _DOTS = 46, 68, 12, 22, 26, 34
#: Publications closer than this become one sign with their number.
_APART: Final = 17


class Bar(NamedTuple):
    """A phase, a campaign without phases, or an embargo; `at` is its place in the model, -1 for an embargo.

    `embargo` is the period that a phase merely gives a name to: the two are one bar.
    """

    rect: QRect
    at: int
    thing: CampaignPhase | Campaign | Period
    embargo: Period | None = None


class Dot(NamedTuple):
    """One publication, or several too close to each other; `x` is the middle."""

    x: int
    y: int
    indexes: tuple[int, ...]


@dataclass(slots=True)
class Strip:
    """A campaign's row."""

    row: Row
    index: int
    y: int
    height: int
    bars: list[Bar] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)


class TimelineLayout:
    """Computed anew for every reading, size and zoom."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.strips: list[Strip] = []
        self.first = date.min
        self.days = 1
        self.per_day = 1.0
        self.names = self.header = self.width = self.height = 0

    def arrange(self, model: TimelineModel, width: int, zoom: str) -> None:
        """Lay all rows out for a viewport of this width."""
        px, timeline = self.theme.px, model.timeline
        self.names = px(_NAMES if width >= px(_ROOM) else _NAMES_NARROW)
        self.header = px(_HEADER)
        self.first = timeline.first
        self.days = max(1, (timeline.last - timeline.first).days + 1)
        self.per_day = max(1.0, (width - self.names) / ZOOMS[zoom])
        self.width = round(self.days * self.per_day)
        self.strips = []
        y = index = 0
        for row in timeline.rows:
            strip = Strip(row, index, y, 0)
            self._fill(strip, timeline)
            self.strips.append(strip)
            y += strip.height
            index += 1 + len(row.phases) + len(row.entries)
        self.height = y

    def x_of(self, day: date) -> int:
        """The left edge of a day."""
        return round((day - self.first).days * self.per_day)

    def day_at(self, x: int) -> date:
        """The day at a distance from the first."""
        return self.first + timedelta(days=min(self.days - 1, max(0, int((x + 0.51) / self.per_day))))

    # -- a campaign's row -------------------------------------------------------------------------------------------

    def _fill(self, strip: Strip, timeline: Timeline) -> None:
        px, row = self.theme.px, strip.row
        lanes: list[int] = []
        twins = {phase.id: period for phase in row.phases for period in row.embargoes if _same(phase, period)}
        named = [one.id for one in twins.values()]
        for period in row.embargoes:
            if period.id in named:
                continue
            # an embargo that ends in the morning leaves that day to what begins on it
            morning = bool(period.until) and period.starts < period.ends
            last = period.ends - timedelta(days=1) if morning else period.ends
            self._bar(strip, lanes, period.starts, last, Bar(QRect(), -1, period))
        for offset, phase in enumerate(row.phases):
            starts, ends = phase.starts or row.campaign.starts, phase.ends or row.campaign.ends
            bar = Bar(QRect(), strip.index + 1 + offset, phase, twins.get(phase.id))
            self._bar(strip, lanes, starts, ends, bar)
        if not row.phases:
            campaign = row.campaign
            self._bar(strip, lanes, campaign.starts, campaign.ends, Bar(QRect(), strip.index, campaign))
        down = px(_TOP) + max(1, len(lanes)) * px(_LANE)
        strip.height = max(px(_LEAST), down + px(_DOTS) - px(4))
        self._dots(strip, strip.y + down + px(_DOTS - 8) // 2)

    def _bar(self, strip: Strip, lanes: list[int], starts: date | None, ends: date | None, bar: Bar) -> None:
        """Bars that overlap in time lie under each other."""
        if starts is None and ends is None:
            return
        px = self.theme.px
        last = self.first + timedelta(days=self.days - 1)
        first_day, last_day = max(starts or self.first, self.first), min(ends or last, last)
        if last_day < first_day:
            return
        left, right = self.x_of(first_day), self.x_of(last_day + timedelta(days=1)) - px(2)
        right = max(right, left + px(6))
        lane = next((at for at, end in enumerate(lanes) if end <= left), len(lanes))
        lanes[lane:] = [right, *lanes[lane + 1 :]]
        top = strip.y + px(_TOP) + lane * px(_LANE)
        strip.bars.append(bar._replace(rect=QRect(left, top, right - left, px(_BAR))))

    def _dots(self, strip: Strip, y: int) -> None:
        first = strip.index + 1 + len(strip.row.phases)
        group: list[int] = []
        start = last = 0
        for offset, entry in enumerate(strip.row.entries):
            x = self._middle(entry)
            if group and x - (start + last) // 2 >= self.theme.px(_APART):
                strip.dots.append(self._dot(strip, group, y))
                group = []
            if not group:
                start = x
            last = x
            group.append(first + offset)
        if group:
            strip.dots.append(self._dot(strip, group, y))

    def _dot(self, strip: Strip, group: list[int], y: int) -> Dot:
        first = strip.index + 1 + len(strip.row.phases)
        ends = (self._middle(strip.row.entries[group[0] - first]), self._middle(strip.row.entries[group[-1] - first]))
        return Dot(sum(ends) // 2, y, tuple(group))

    def _middle(self, entry: Entry) -> int:
        return self.x_of(entry.day or self.first) + round(self.per_day / 2)

    # -- questions --------------------------------------------------------------------------------------------------

    def strip_at(self, y: int) -> Strip | None:
        """The campaign's row at a height."""
        return next((one for one in self.strips if one.y <= y < one.y + one.height), None)

    def bar_at(self, x: int, y: int) -> Bar | None:
        """The bar at a point; of two that touch the later one."""
        strip = self.strip_at(y)
        found = [one for one in strip.bars if one.rect.contains(x, y)] if strip is not None else []
        return found[-1] if found else None

    def dot_at(self, x: int, y: int) -> Dot | None:
        """The sign of publications at a point."""
        strip = self.strip_at(y)
        if strip is None:
            return None
        reach = self.theme.px(10)
        near = [one for one in strip.dots if abs(one.x - x) <= reach and abs(one.y - y) <= reach]
        return min(near, key=lambda one: abs(one.x - x)) if near else None

    def rect_of(self, index: int) -> QRect:
        """The place of a thing; a campaign's is the whole row."""
        for strip in self.strips:
            if strip.index == index:
                return QRect(0, strip.y, self.width, strip.height)
            for bar in strip.bars:
                if bar.at == index:
                    return bar.rect
            for dot in strip.dots:
                if index in dot.indexes:
                    side = self.theme.px(16)
                    return QRect(dot.x - side // 2, dot.y - side // 2, side, side)
        return QRect()


def _same(phase: CampaignPhase, period: Period) -> bool:
    """Whether a phase stands for the embargo: both run over the same days, give or take the morning of the last."""
    if phase.starts is None or phase.ends is None:
        return False
    return abs((phase.starts - period.starts).days) <= 1 and abs((phase.ends - period.ends).days) <= 1
