"""Where everything of the month page lies: columns, rows, chips; and what lies at a point. No painting here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect

from editorial.domain.strategy import Campaign, PeriodKind

from ..theme import Theme
from ..widgets.paint import text_width
from .behind import BAND, LINE
from .month_gaps import Gap
from .month_model import DayRow, MonthModel

if TYPE_CHECKING:
    from .meeting_dates import MeetingDate

__all__ = ["Cell", "Lane", "MonthLayout", "Place", "meeting_hour"]

WEEK_COLUMN: Final = 52
WEEKEND_COLUMN: Final = 92
_HEADER, _NUMBER, _LINE, _GAP, _SIDE, _BOTTOM, _GAP_CHIP = 26, 24, 16, 3, 5, 2, 22
_MOST_LANES: Final = 2


class Place(NamedTuple):
    """A chip: its place and its row in the model."""

    x: int
    y: int
    width: int
    height: int
    row: int


class _Sizes(NamedTuple):
    """What a cell is filled with, in zoomed pixels."""

    number: int
    chip: int
    gap: int
    line: int
    side: int
    bottom: int
    missing: int


@dataclass(slots=True)
class Cell:
    """A day on the page. `more` are the publications that do not fit; `pad` is the place of a blackout's name,
    `gap` a channel that misses a post."""

    rect: QRect
    day: DayRow
    places: list[Place] = field(default_factory=list)
    more: int = 0
    more_rect: QRect = field(default_factory=QRect)
    pad: QRect = field(default_factory=QRect)
    gap: Gap | None = None
    gap_rect: QRect = field(default_factory=QRect)
    behind_rect: QRect = field(default_factory=QRect)
    #: Where the day's meetings stand, at the right of its number; null where there are none or no room.
    meeting_rect: QRect = field(default_factory=QRect)


def meeting_hour(found: Sequence[MeetingDate]) -> str:
    """What stands behind the sign of meetings: 11:00, or 11:00 +1 where there are more."""
    more = f" +{len(found) - 1}" if len(found) > 1 else ""
    return f"{found[0].at:%H:%M}{more}"


class Lane(NamedTuple):
    """A campaign's band in one week, and the day that carries its name."""

    rect: QRect
    campaign: Campaign
    day: date


class MonthLayout:
    """Computed anew for every month and size; all figures in pixels of the viewport, before scrolling."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.header = self.week_width = self.height = 0
        self.columns: list[tuple[int, int]] = []
        self.weeks: list[tuple[int, int, date]] = []
        self.cells: list[Cell] = []
        self.lanes: list[Lane] = []
        self.compact = False
        self._sizes = self._measure()
        self._gaps: dict[date, Gap] = {}
        self._bands: frozenset[str] = frozenset()

    def arrange(
        self,
        model: MonthModel,
        width: int,
        height: int,
        *,
        weekend: str,
        compact: bool,
        bands: frozenset[str] = frozenset(),
        gaps: Iterable[Gap] = (),
    ) -> None:
        """Lay the model's days out. `weekend` is narrow, equal or hidden; short rows turn compact by themselves."""
        px = self.theme.px
        self.header, self.week_width = px(_HEADER), px(WEEK_COLUMN)
        number = 5 if weekend == "hidden" else 7
        self.columns = self._columns(width - self.week_width, number, weekend == "narrow")
        count = max(1, -(-len(model.days) // number))
        least = px(_NUMBER) + px(20) + px(_LINE) + px(_BOTTOM)
        tall = max((height - self.header) // count, least)
        spare = max(0, height - self.header - tall * count)
        self.compact = compact or tall < self._roomy(model)
        self._sizes = self._measure()
        self._gaps = {one.day: one for one in gaps}
        self._bands = bands
        self.cells, self.weeks, self.lanes = [], [], []
        y = self.header
        for week in range(count):
            rows = model.days[week * number : (week + 1) * number]
            extent = tall + (1 if week < spare else 0)
            if rows:
                self.weeks.append((y, extent, rows[0].day))
                self._week(model, rows, y, extent)
            y += extent
        self.height = y

    @property
    def has_gaps(self) -> bool:
        """Whether any day proposes a post."""
        return bool(self._gaps)

    @property
    def shows_behind(self) -> bool:
        """Whether other people's dates are shown."""
        return BAND in self._bands

    def _roomy(self, model: MonthModel) -> int:
        """How tall a week must be for chips of two lines: the fullest day shows two, and how many more there are."""
        px, most = self.theme.px, max((len(one.entries) for one in model.days), default=0)
        chips = min(most, 2)
        rest = px(_LINE) if most > 2 else 0
        return px(_NUMBER) + chips * self.theme.height("chip") + max(0, chips - 1) * px(_GAP) + rest + px(_BOTTOM)

    def _measure(self) -> _Sizes:
        px = self.theme.px
        tall, gap = (px(20), px(2)) if self.compact else (self.theme.height("chip"), px(_GAP))
        return _Sizes(px(_NUMBER), tall, gap, px(_LINE), px(_SIDE), px(_BOTTOM), px(_GAP_CHIP))

    def _columns(self, width: int, number: int, narrow: bool) -> list[tuple[int, int]]:
        """Left edge and width of each day's column; what is left over by rounding goes to the first ones."""
        slim = min(self.theme.px(WEEKEND_COLUMN), width // 7) if narrow else 0
        free = 5 if narrow else number
        wide, rest = divmod(max(0, width - 2 * slim), free)
        found, x = [], self.week_width
        for column in range(number):
            extent = slim if narrow and column > 4 else wide + (1 if column < rest else 0)
            found.append((x, extent))
            x += extent
        return found

    def _week(self, model: MonthModel, rows: list[DayRow], y: int, extent: int) -> None:
        if "campaigns" in self._bands:
            self._lanes(model, rows, y)
        for (x, width), day in zip(self.columns, rows, strict=False):
            cell = Cell(QRect(x, y, width, extent), day)
            self._fill(model, cell, x, y, width, extent)
            if day.meetings:
                self._meetings(cell)
            self.cells.append(cell)

    def _lanes(self, model: MonthModel, rows: list[DayRow], y: int) -> None:
        """Thin bands along the top of the week for the campaigns that run in it, at most two under each other."""
        px = self.theme.px
        first, last = rows[0].day, rows[-1].day
        # the hatch of an embargo lies there already, and the number needs the rest
        embargo = any(
            one.kind is PeriodKind.EMBARGO and one.starts <= last and one.ends >= first for one in model.month.periods
        )
        top, most, count = (y + px(4), 1, 0) if embargo else (y, _MOST_LANES, 0)
        for one in model.month.campaigns:
            starts, ends = max(one.starts or first, first), min(one.ends or last, last)
            inside = [index for index, row in enumerate(rows) if starts <= row.day <= ends]
            if not inside or count == most:
                continue
            left = self.columns[inside[0]][0]
            x, width = self.columns[inside[-1]]
            lane = QRect(left, top + count * px(3), x + width - 1 - left, px(2))
            self.lanes.append(Lane(lane, one, rows[inside[0]].day))
            count += 1

    def _fill(self, model: MonthModel, cell: Cell, x: int, y: int, width: int, extent: int) -> None:
        """Chips from top to bottom; when one does not fit, the last line says how many more there are."""
        number, tall, gap, line, side, bottom, low = self._sizes
        entries = cell.day.entries
        top, x, width = y + number, x + side, width - 2 * side
        if self._named_below(model, cell):
            cell.pad = QRect(x, top, width, self.theme.px(18))
            top += self.theme.px(20)
        room = y + extent - bottom - top
        count = fitting = len(entries)
        if count:
            fitting = min(count, max(0, (room + gap) // (tall + gap)))
            if fitting < count:
                fitting = max(0, (room - line + gap) // (tall + gap))
                cell.more = count - fitting
                cell.more_rect = QRect(x, min(top + fitting * (tall + gap), y + extent - line), width, line)
            first = cell.day.row + 1
            cell.places = [Place(x, top + index * (tall + gap), width, tall, first + index) for index in range(fitting)]
        found = self._gaps.get(cell.day.day)
        if found is not None and not cell.more and room - fitting * (tall + gap) >= low:
            cell.gap = found
            cell.gap_rect = QRect(x, top + fitting * (tall + gap), width, low)
        if cell.day.behind and BAND in self._bands and not cell.more:
            used = top + fitting * (tall + gap) + (low if cell.gap else 0)
            line_of = y + extent - self.theme.px(LINE + 3)
            if line_of >= used:
                cell.behind_rect = QRect(x, line_of, width, self.theme.px(LINE))

    def _meetings(self, cell: Cell) -> None:
        """A sign and an hour in the line of the number: publications keep all the rest of the day."""
        px, rect = self.theme.px, cell.rect
        words = meeting_hour(cell.day.meetings)
        width = px(13 + 4) + text_width(self.theme.font("caption", 500, tnum=True), words) + px(4)
        if rect.width() - width >= px(42):
            cell.meeting_rect = QRect(rect.right() - px(5) - width, rect.y() + px(4), width, px(18))

    def _named_below(self, model: MonthModel, cell: Cell) -> bool:
        """Whether a blackout's name needs a line of its own: there is no room beside the number."""
        if not model.month.periods or "periods" not in self._bands or cell.rect.width() >= self.theme.px(120):
            return False
        found = [one for one in model.periods_on(cell.day.day) if one.kind is PeriodKind.BLACKOUT]
        return bool(found) and bool(found[0].name)

    # -- questions --------------------------------------------------------------------------------------------------

    def cell_at(self, point: QPoint) -> Cell | None:
        """The day at a point below the header."""
        if point.y() < self.header:
            return None
        return next((one for one in self.cells if one.rect.contains(point)), None)

    def cell_of(self, day: date) -> Cell | None:
        """The cell of a day."""
        return next((one for one in self.cells if one.day.day == day), None)

    def place_at(self, point: QPoint) -> Place | None:
        """The chip at a point."""
        cell = self.cell_at(point)
        for one in cell.places if cell else ():
            if QRect(*one[:4]).contains(point):
                return one
        return None

    def week_at(self, point: QPoint) -> date | None:
        """The Monday of the week whose number lies at a point."""
        if point.x() >= self.week_width:
            return None
        for y, extent, day in self.weeks:
            if y <= point.y() < y + extent:
                return day - timedelta(days=day.weekday())
        return None

    def rect_of(self, row: int) -> QRect:
        """Where a row of the model is seen: the chip, the line "+N more" that hides it, or the day's number."""
        for cell in self.cells:
            first = cell.day.row
            if first <= row <= cell.day.last:
                if row > first + len(cell.day.entries):
                    return QRect(cell.meeting_rect)
                if row == first:
                    return QRect(cell.rect.x(), cell.rect.y(), cell.rect.width(), self.theme.px(_NUMBER))
                offset = row - first - 1
                return QRect(*cell.places[offset][:4]) if offset < len(cell.places) else cell.more_rect
        return QRect()
