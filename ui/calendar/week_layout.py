"""Where everything of the week lies: columns, the all-day lane, chips at their hours; what lies at a point.

Two systems: the head (days and lane) in pixels of the viewport, the hours in pixels from midnight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect

from editorial.domain.reference import Behind
from editorial.domain.strategy import PeriodKind

from ..theme import Theme
from ..widgets.chip import CONFLICT, OVERDUE
from .behind import BAND, LINE
from .month_gaps import Gap
from .month_model import DayRow, MonthModel
from .week_meetings import STRIP, Slot, clusters, lanes_of, meeting_slots

__all__ = ["HOUR", "SNAP", "Bar", "More", "WeekLayout"]

HOUR: Final = 57
#: Minutes to which a dragged publication snaps.
SNAP: Final = 15
GUTTER: Final = 52
_WEEKEND, _HEADER, _FOLDED = 92, 44, 34
_LINE, _STEP, _PAD = 20, 24, 5
_LEAST, _PLUS = 62, 30
_SIDE: Final = 4
_MOST_SHARE: Final = 0.38


class Bar(NamedTuple):
    """A bar over several days of the all-day lane: embargo, blackout or campaign."""

    rect: QRect
    kind: str
    title: str


class More(NamedTuple):
    """What does not fit: a button that shows the whole day."""

    rect: QRect
    day: date
    number: int
    head: bool


@dataclass(slots=True)
class Column:
    """A day: its left edge and width."""

    day: DayRow
    x: int
    width: int


@dataclass(slots=True)
class _Lane:
    """Which lines of the lane are taken, by line and column."""

    taken: set[tuple[int, int]] = field(default_factory=set)

    def put(self, first: int, last: int, most: int) -> int:
        """The first line free in all columns, taken from now on; `most` where none of so many is."""
        for line in range(most):
            if not any((line, column) in self.taken for column in range(first, last + 1)):
                self.taken.update((line, column) for column in range(first, last + 1))
                return line
        return most


class WeekLayout:
    """Computed anew for every week and size."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.columns: list[Column] = []
        self.bars: list[Bar] = []
        self.more: list[More] = []
        self.lane_chips: dict[int, QRect] = {}
        self.chips: dict[int, QRect] = {}
        self.bare: set[int] = set()
        #: Editorial meetings by their rows, and those whose words lie behind publications.
        self.meetings: dict[int, QRect] = {}
        self.covered: set[int] = set()
        #: Other people's dates: lines of the lane, and blocks of the hours.
        self.quiet: list[tuple[QRect, tuple[Behind, ...]]] = []
        self.blocks: list[tuple[QRect, Behind, bool]] = []
        #: Channels that miss a post, on the days proposed for it; all of them, and those with a place in the lane.
        self.gaps: tuple[Gap, ...] = ()
        self.gap_places: list[tuple[QRect, Gap]] = []
        self.folded = False
        self.header = self.head = self.gutter = self.height = self.width = 0

    def arrange(
        self,
        model: MonthModel,
        width: int,
        height: int,
        *,
        weekend: str,
        folded: bool,
        bands: frozenset[str],
        gaps: Iterable[Gap] = (),
    ) -> None:
        """Lay the model's days out in a viewport of this size."""
        px = self.theme.px
        self.width, self.folded = width, folded
        self.gaps, self.gap_places = tuple(gaps), []
        self.gutter, self.header = px(GUTTER), px(_HEADER)
        self.height = 24 * px(HOUR)
        self.columns = self._columns(model, width, weekend)
        self.bars, self.more, self.lane_chips, self.chips, self.bare = [], [], {}, {}, set()
        self.quiet, self.blocks, self.meetings, self.covered = [], [], {}, set()
        lines = self._lane(model, bands, height)
        lane = px(_FOLDED) if folded else px(_PAD) * 2 + max(1, lines) * px(_STEP) - px(4)
        self.head = self.header + lane
        for column in self.columns:
            self._hours(model, column)
            if BAND in bands:
                self._behind(column)

    def _behind(self, column: Column) -> None:
        """Other people's dates with an hour, from begin to end behind the chips, and whether one covers the top."""
        px = self.theme.px
        for one in column.day.behind:
            if one.at is not None:
                top = min(self.y_of(one.at), self.height - px(LINE + 2))
                end = self.y_of(one.until) if one.until is not None and one.until > one.at else top
                tall = max(end - top, px(LINE + 2))
                rect = QRect(column.x + px(2), top, column.width - px(4), tall)
                head = rect.adjusted(0, 0, 0, px(LINE) - tall)
                covered = any(chip.intersects(head) for chip in self.chips.values())
                self.blocks.append((rect, one, covered))

    def _columns(self, model: MonthModel, width: int, weekend: str) -> list[Column]:
        number = max(1, len(model.days))
        room = max(0, width - self.gutter)
        narrow = weekend == "narrow" and number == 7
        slim = min(self.theme.px(_WEEKEND), room // 7) if narrow else 0
        wide, rest = divmod(room - 2 * slim, 5 if narrow else number)
        found, x = [], self.gutter
        for index, day in enumerate(model.days):
            extent = slim if narrow and index > 4 else wide + (1 if index < rest else 0)
            found.append(Column(day, x, extent))
            x += extent
        return found

    # -- the all-day lane -------------------------------------------------------------------------------------------

    def _lane(self, model: MonthModel, bands: frozenset[str], height: int) -> int:
        """Bars, then publications without an hour; the number of lines. What is too much goes behind "+N more"."""
        px = self.theme.px
        most = max(3, int(height * _MOST_SHARE - self.header) // px(_STEP))
        # long bars leave a line to what is missing
        wide = most - (1 if self.gaps else 0)
        lane = _Lane()
        hidden: dict[int, int] = {}
        lines = 0
        for kind, title, starts, ends in self._bands(model, bands):
            inside = [at for at, one in enumerate(self.columns) if starts <= one.day.day <= ends]
            if not inside:
                continue
            line = lane.put(inside[0], inside[-1], wide)
            if line >= wide:
                hidden[inside[0]] = hidden.get(inside[0], 0) + 1
                continue
            lines = max(lines, line + 1)
            first, last = self.columns[inside[0]], self.columns[inside[-1]]
            rect = self._slot(first.x, last.x + last.width, line)
            # what goes on beyond the week runs out of its edge
            before = 0 if starts >= first.day.day else self.theme.px(_SIDE) - 1
            after = 0 if ends <= last.day.day else self.theme.px(_SIDE)
            self.bars.append(Bar(rect.adjusted(-before, 0, after, 0), kind, title))
        for at, column in enumerate(self.columns):
            for offset, entry in enumerate(column.day.entries):
                if entry.time is not None:
                    continue
                line = lane.put(at, at, most)
                if line >= most:
                    hidden[at] = hidden.get(at, 0) + 1
                    continue
                lines = max(lines, line + 1)
                self.lane_chips[column.day.row + 1 + offset] = self._slot(column.x, column.x + column.width, line)
        lines = max(lines, self._gaps(lane, most))
        if BAND in bands:
            lines = max(lines, self._quiet(lane, most))
        if self.folded:
            self.bars, self.lane_chips, self.gap_places = [], {}, []
            return 1
        return self._lane_more(hidden, lines)

    def _gaps(self, lane: _Lane, most: int) -> int:
        """A line for each missing post below what is planned; the number of lines that this makes."""
        lines = 0
        for at, column in enumerate(self.columns):
            for gap in self.gaps:
                line = lane.put(at, at, most) if gap.day == column.day.day else most
                if line < most:
                    lines = max(lines, line + 1)
                    self.gap_places.append((self._slot(column.x, column.x + column.width, line), gap))
        return lines

    def _quiet(self, lane: _Lane, most: int) -> int:
        """A line for the whole days of other calendars, below everything; the number of lines that this makes."""
        lines = 0
        for at, column in enumerate(self.columns):
            whole = tuple(one for one in column.day.behind if one.at is None)
            line = lane.put(at, at, most) if whole else most
            if line < most:
                lines = max(lines, line + 1)
                self.quiet.append((self._slot(column.x, column.x + column.width, line), whole))
        return lines

    def _lane_more(self, hidden: dict[int, int], lines: int) -> int:
        for at, count in hidden.items():
            column = self.columns[at]
            rect = self._slot(column.x, column.x + column.width, lines)
            self.more.append(More(rect, column.day.day, count, True))
        return lines + (1 if hidden else 0)

    def _slot(self, left: int, right: int, line: int) -> QRect:
        px = self.theme.px
        top = self.header + px(_PAD) + line * px(_STEP)
        return QRect(left + px(_SIDE) - 1, top, right - left - 2 * px(_SIDE) + 1, px(_LINE))

    @staticmethod
    def _bands(model: MonthModel, bands: frozenset[str]) -> list[tuple[str, str, date, date]]:
        found = []
        if "periods" in bands:
            order = {PeriodKind.EMBARGO: 0, PeriodKind.BLACKOUT: 1}
            for one in sorted(model.month.periods, key=lambda one: (order[one.kind], one.starts)):
                found.append((one.kind.value, str(one.id), one.starts, one.ends))
        if "campaigns" in bands:
            for two in sorted(model.month.campaigns, key=lambda two: (two.starts or date.min, two.position)):
                found.append(("campaign", str(two.id), two.starts or date.min, two.ends or date.max))
        return found

    # -- the hours --------------------------------------------------------------------------------------------------

    def y_of(self, at: time) -> int:
        """Pixels from midnight."""
        return round((at.hour * 60 + at.minute + at.second / 60) * self.theme.px(HOUR) / 60)

    def time_at(self, y: int, snap: int = SNAP) -> time:
        """The hour at a height, snapped; never past the last step of the day."""
        minutes = round(y * 60 / self.theme.px(HOUR) / snap) * snap
        minutes = min(max(0, minutes), 24 * 60 - snap)
        return time(minutes // 60, minutes % 60)

    def _hours(self, model: MonthModel, column: Column) -> None:
        """Publications and meetings close in time stand side by side."""
        tall, day = self.theme.height("chip"), column.day
        slots = [
            Slot(day.row + 1 + offset, min(self.y_of(entry.time), self.height - tall), tall)
            for offset, entry in enumerate(day.entries)
            if entry.time is not None
        ]
        chips = day.row + len(day.entries)
        for cluster in clusters([*slots, *meeting_slots(self, column)]):
            self._place(model, column, cluster, chips)

    def _place(self, model: MonthModel, column: Column, cluster: list[Slot], chips: int, inset: int = 0) -> None:
        px = self.theme.px
        lanes, count = lanes_of(cluster)
        left, room = column.x + px(_SIDE) + 1 + inset, column.width - 2 * px(_SIDE) - 1 - inset
        fitting = max(1, room // px(_LEAST))
        if count > fitting and any(one.row > chips for one in cluster):
            self._behind_chips(model, column, cluster, chips)
            return
        shown = count
        if shown > fitting:
            shown = max(1, (room - px(_PLUS)) // px(_LEAST))
            room -= px(_PLUS)
        hidden: list[Slot] = []
        share = room / shown
        for one, lane in zip(cluster, lanes, strict=True):
            if lane >= shown:
                hidden.append(one)
                continue
            x = left + round(lane * share)
            width = round((lane + 1) * share) - round(lane * share) - (px(2) if lane < count - 1 else 0)
            places = self.meetings if one.row > chips else self.chips
            places[one.row] = QRect(x, one.top, width, one.tall)
            # neighbours are a pixel apart in width and must look alike
            if one.row <= chips and int(share) - px(2) < self._needs(model.marks[one.row]):
                self.bare.add(one.row)
        if hidden:
            rect = QRect(left + room, hidden[0].top, px(_PLUS), hidden[0].tall)
            self.more.append(More(rect, column.day.day, len(hidden), False))

    def _behind_chips(self, model: MonthModel, column: Column, cluster: list[Slot], chips: int) -> None:
        """Too narrow for all: meetings lie behind, so that none pushes a publication out of sight."""
        px = self.theme.px
        met = [one for one in cluster if one.row > chips]
        lanes, count = lanes_of(met)
        share = (column.width - 2 * px(_SIDE) - 1) / count
        for one, lane in zip(met, lanes, strict=True):
            x = column.x + px(_SIDE) + 1 + round(lane * share)
            self.meetings[one.row] = QRect(x, one.top, round(share) - (px(2) if lane < count - 1 else 0), one.tall)
        for group in clusters(one for one in cluster if one.row <= chips):
            over = [
                one
                for one in met
                if any(one.top < two.top + two.tall and two.top < one.top + one.tall for two in group)
            ]
            self._place(model, column, group, chips, px(STRIP) if over else 0)
            ends = self.theme.px(_LINE)
            self.covered |= {one.row for one in over if any(two.top < one.top + ends + px(18) for two in group)}

    def _needs(self, marks: int) -> int:
        """The width from which a chip's hour has room beside its signs."""
        flags = bool(marks & CONFLICT) + bool(marks & OVERDUE)
        return self.theme.px(10 + 15 + 4 + 30 + 4 + 13 + 5 + flags * 17)

    # -- questions --------------------------------------------------------------------------------------------------

    def column_at(self, x: int) -> Column | None:
        """The day at a distance from the left."""
        return next((one for one in self.columns if one.x <= x < one.x + one.width), None)

    def column_of(self, day: date) -> Column | None:
        """The column of a day."""
        return next((one for one in self.columns if one.day.day == day), None)

    def row_at(self, point: QPoint, down: int) -> int:
        """The publication at a point of the viewport, or -1; `down` is how far the hours are scrolled."""
        places, spot = self.lane_chips, point
        if point.y() >= self.head:
            places, spot = self.chips, QPoint(point.x(), point.y() - self.head + down)
        return next((row for row, rect in places.items() if rect.contains(spot)), -1)

    def meeting_at(self, point: QPoint, down: int) -> int:
        """The row of the meeting at a point of the viewport, or -1; publications in front of it come first."""
        if point.y() < self.head or self.row_at(point, down) >= 0:
            return -1
        spot = QPoint(point.x(), point.y() - self.head + down)
        return next((row for row, rect in self.meetings.items() if rect.contains(spot)), -1)

    def more_at(self, point: QPoint, down: int) -> More | None:
        """The button "+N" at a point of the viewport."""
        head = point.y() < self.head
        spot = point if head else QPoint(point.x(), point.y() - self.head + down)
        return next((one for one in self.more if one.head == head and one.rect.contains(spot)), None)

    def bar_at(self, point: QPoint) -> Bar | None:
        """The bar of the lane at a point."""
        return next((one for one in self.bars if one.rect.contains(point)), None)

    def gap_at(self, point: QPoint) -> tuple[QRect, Gap] | None:
        """The missing post at a point of the viewport."""
        return next((one for one in self.gap_places if one[0].contains(point)), None)

    def gap_on(self, day: date) -> Gap | None:
        """The missing post proposed for a day, seen or behind the folded lane."""
        return next((one for one in self.gaps if one.day == day), None)

    def fold_rect(self) -> QRect:
        """The place of the lane's own heading, which folds it."""
        return QRect(0, self.header, self.gutter, self.head - self.header)

    def rect_of(self, row: int, down: int) -> QRect:
        """Where a row of the model is seen in the viewport; a hidden publication's is its "+N", a day's its number."""
        if row in self.lane_chips:
            return self.lane_chips[row]
        if (place := self.chips.get(row) or self.meetings.get(row)) is not None:
            return place.translated(0, self.head - down)
        for one in self.columns:
            last = one.day.row + len(one.day.entries)
            if one.day.row < row <= last:
                found = next((more for more in self.more if more.day == one.day.day), None)
                if found is not None:
                    return found.rect if found.head else found.rect.translated(0, self.head - down)
            if one.day.row <= row <= last:
                return QRect(one.x, 0, one.width, self.header)
        return QRect()
