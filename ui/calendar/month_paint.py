"""Paints the month page: grounds, bands, day numbers, week column, header; the chips by `ChipPainter`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QLineF, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from editorial.domain.calendar import Entry
from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import weekday

from ..context import Desk
from ..widgets.chip import COMPACT, FOCUSED, SELECTED, ChipPainter, Spot
from ..widgets.paint import draw_text, focus_ring, hairline, hatch, panel, text_width
from .behind import paint_line
from .month_notes import DayNotes
from .month_text import Printed, baseline
from .month_weeks import WeekColumn

if TYPE_CHECKING:
    from .month_layout import Cell, MonthLayout
    from .month_model import MonthModel

__all__ = ["MonthPainter", "Scene"]

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_MONDAY: Final = date(2024, 1, 1)


@dataclass(slots=True)
class Scene:
    """What the page shows beside its model: selection, focus, what the pointer is over, where a drag would land."""

    selected: set[int]
    current: int = -1
    ring: bool = False
    hover_more: date | None = None
    hover_week: date | None = None
    hover_gap: date | None = None
    target: date | None = None
    forbidden: bool = False
    periods: bool = True


class MonthPainter:
    """Draws a `MonthLayout`; keeps fonts, colours and baselines of the theme in force."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.theme = desk, desk.theme
        self.chips = ChipPainter.of(desk)
        self.weeks = WeekColumn(desk)
        self.notes = DayNotes(desk)
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours of the theme in force."""
        theme = self.theme
        self.weeks.restyle()
        self.notes.restyle()
        self._caption = theme.font("caption")
        self._caption_medium = theme.font("caption", 500)
        self._caption_strong = theme.font("caption", 600)
        self._more_base = baseline(self._caption_medium, 0, theme.px(16))
        self._head, self._rest = Printed(self._caption_strong), Printed(self._caption_medium)
        self._inside, self._outside = Printed(self.notes.number_font), Printed(self.notes.outside_font)
        self._lane = QColor(theme.color("accent"))
        self._lane.setAlphaF(0.4)
        self._digits = {one: f"{one}" for one in range(1, 32)}

    # -- the page ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, layout: MonthLayout, model: MonthModel, scene: Scene, clip: QRect) -> None:
        """Everything below the header that touches `clip`, in the layout's own coordinates."""
        theme = self.theme
        painter.fillRect(clip, theme.color("surface"))
        self._grounds(painter, layout, model.month.periods if scene.periods else (), clip)
        self._grid(painter, layout, clip)
        cells = [one for one in layout.cells if one.rect.intersects(clip)]
        self._numbers(painter, cells)
        for lane in layout.lanes:
            painter.fillRect(lane.rect, self._lane)
        self.notes.paint(
            painter, cells, model.month.periods if scene.periods else (), layout.lanes, layout.shows_behind
        )
        for one in cells:
            if one.day.behind and not one.behind_rect.isNull():
                paint_line(painter, one.behind_rect, one.day.behind, theme)
        self._chips(painter, layout, model, scene, cells)
        self._more(painter, cells, scene)
        if layout.has_gaps:
            self._gaps(painter, cells, scene)
        if clip.left() < layout.week_width:
            self.weeks.paint(painter, layout, scene.hover_week)
        if scene.target is not None and (cell := layout.cell_of(scene.target)):
            self._target(painter, cell.rect, scene.forbidden)

    def paint_header(self, painter: QPainter, layout: MonthLayout, width: int) -> None:
        """The names of the days; stays above whatever is scrolled."""
        theme, px = self.theme, self.theme.px
        painter.fillRect(QRect(0, 0, width, layout.header), theme.color("sunken"))
        painter.setFont(self._caption_strong)
        painter.setPen(theme.color("muted"))
        base = baseline(self._caption_strong, 0, layout.header)
        draw = self._head.draw
        draw(painter, px(8), base, QCoreApplication.translate("MonthPainter", "Wk"))
        for index, (x, extent) in enumerate(layout.columns):
            name = weekday(_MONDAY + timedelta(days=index), self.desk.language, short=False)
            if extent <= px(92) or text_width(self._caption_strong, name) > extent - px(14):
                name = weekday(_MONDAY + timedelta(days=index), self.desk.language)
            draw(painter, x + px(10), base, name)
        edge = layout.header - 1 / painter.device().devicePixelRatio()
        hairline(painter, QLineF(0, edge, width, edge), theme.color("border"))

    def _grounds(self, painter: QPainter, layout: MonthLayout, periods: tuple[Period, ...], clip: QRect) -> None:
        theme = self.theme
        bottom = layout.height - layout.header
        sunken = theme.color("sunken")
        painter.fillRect(0, layout.header, layout.week_width, bottom, sunken)
        if len(layout.columns) == 7:
            x = layout.columns[5][0]
            painter.fillRect(x, layout.header, layout.columns[6][0] + layout.columns[6][1] - x, bottom, sunken)
        for cell in layout.cells:
            if cell.day.holiday:
                painter.fillRect(cell.rect, theme.color("holiday_bg"))
            elif cell.day.today:
                painter.fillRect(cell.rect, theme.color("today_bg"))
        for period in periods:
            for cell in layout.cells:
                if period.starts <= cell.day.day <= period.ends and cell.rect.intersects(clip):
                    self._band(painter, cell, period)

    def _band(self, painter: QPainter, cell: Cell, period: Period) -> None:
        theme, rect = self.theme, cell.rect
        if period.kind is PeriodKind.BLACKOUT:
            if not cell.day.holiday:
                painter.fillRect(rect, theme.color("sunken"))
            hatch(painter, rect, theme.color("hatch"), theme.px(8))
        else:
            strip = QRect(rect.x(), rect.y(), rect.width(), theme.px(4))
            hatch(painter, strip, theme.color("warning"), theme.px(4), theme.px(2))

    def _grid(self, painter: QPainter, layout: MonthLayout, clip: QRect) -> None:
        line = self.theme.color("border")
        thin = 1 / painter.device().devicePixelRatio()
        top, bottom = layout.header, layout.height
        for x, _extent in layout.columns:
            hairline(painter, QLineF(x - thin, top, x - thin, bottom), line)
        right = layout.columns[-1][0] + layout.columns[-1][1] if layout.columns else clip.right()
        for y, _extent, _day in layout.weeks[1:]:
            hairline(painter, QLineF(0, y - thin, right, y - thin), line)

    # -- days -------------------------------------------------------------------------------------------------------

    def _numbers(self, painter: QPainter, cells: list[Cell]) -> None:
        theme, notes, digits = self.theme, self.notes, self._digits
        inset, base = theme.px(10), notes.base
        special: list[Cell] = []
        for outside, printed, token in ((True, self._outside, "muted"), (False, self._inside, "text")):
            painter.setFont(printed.font)
            painter.setPen(theme.color(token))
            for cell in cells:
                found = cell.day
                if found.today:
                    special.append(cell)
                elif found.outside is outside:
                    day = found.day.day
                    words = digits[day] if day != 1 else notes.number(found.day)
                    printed.draw(painter, cell.rect.x() + inset, cell.rect.y() + base, words)
        if special:
            self._today(painter, special[0])

    def _today(self, painter: QPainter, cell: Cell) -> None:
        theme, px = self.theme, self.theme.px
        words = self.notes.number(cell.day.day)
        width = max(px(27), text_width(self.notes.number_font, words) + px(12))
        pill = QRect(cell.rect.x() + px(5), cell.rect.y() + px(4), width, px(18))
        panel(painter, pill, px(9), theme.color("accent"))
        painter.setFont(self.notes.number_font)
        painter.setPen(theme.color("on_accent"))
        painter.drawText(pill, int(_CENTRE), words)

    # -- chips ------------------------------------------------------------------------------------------------------

    def _chips(
        self, painter: QPainter, layout: MonthLayout, model: MonthModel, scene: Scene, cells: Iterable[Cell]
    ) -> None:
        # only publications have places, so each row here is an Entry
        rows, marks, selected = model.rows, model.marks, scene.selected
        extra = COMPACT if layout.compact else 0
        focus = scene.current if scene.ring else -1
        spots = []
        for cell in cells:
            for x, y, width, height, row in cell.places:
                sign = marks[row] | extra
                if row in selected:
                    sign |= SELECTED
                if row == focus:
                    sign |= FOCUSED
                spots.append(Spot(x, y, width, height, cast("Entry", rows[row]), sign))
        self.chips.paint_many(painter, spots)

    def _gaps(self, painter: QPainter, cells: Iterable[Cell], scene: Scene) -> None:
        for cell in cells:
            if cell.gap is not None:
                paint_gap(painter, cell.gap_rect, cell.gap.name, self.desk, cell.day.day == scene.hover_gap)

    def _more(self, painter: QPainter, cells: Iterable[Cell], scene: Scene) -> None:
        theme, px = self.theme, self.theme.px
        pattern = QCoreApplication.translate("MonthPainter", "+{count} more")
        painter.setFont(self._caption_medium)
        painter.setPen(theme.color("accent_text"))
        for cell in cells:
            if cell.more:
                words = pattern.format(count=cell.more)
                rect = cell.more_rect
                if cell.day.day == scene.hover_more:
                    width = text_width(self._caption_medium, words)
                    painter.fillRect(rect.x() + px(4), rect.bottom() - px(1), width, 1, theme.color("accent_text"))
                self._rest.draw(painter, rect.x() + px(4), rect.y() + self._more_base, words)
        if not scene.ring:
            return
        for cell in cells:
            first = cell.day.row
            if scene.current == first:
                focus_ring(painter, cell.rect.adjusted(px(4), px(4), -px(5), -px(5)), theme, px(4))
            elif first + len(cell.day.entries) < scene.current <= cell.day.last:
                place = cell.meeting_rect if not cell.meeting_rect.isNull() else cell.rect.adjusted(4, 4, -5, -5)
                focus_ring(painter, place.adjusted(-px(3), 0, px(1), 0), theme, px(4))
            elif cell.more and first + len(cell.places) < scene.current <= first + len(cell.day.entries):
                focus_ring(painter, cell.more_rect.adjusted(px(1), 1, -px(1), -1), theme, px(4))

    def _target(self, painter: QPainter, rect: QRect, forbidden: bool) -> None:
        """Where a drag would land: 2 px inset; dashed where it may not."""
        theme = self.theme
        box = rect.adjusted(0, 0, -1, -1)
        if forbidden:
            panel(painter, box, 0, None, theme.color("danger"), 2, (theme.px(5), theme.px(3)))
        else:
            panel(painter, box, 0, None, theme.color("accent"), 2)


def paint_gap(painter: QPainter, rect: QRect, channel: str, desk: Desk, hovered: bool) -> None:
    """A dashed button where a channel misses a post, in month and week."""
    theme, px = desk.theme, desk.theme.px
    fill = theme.color("hover") if hovered else None
    panel(painter, rect, theme.radius("chip"), fill, theme.color("border_strong"), 1, (float(px(3)), float(px(2))))
    side, left = px(13), rect.x() + px(8)
    place = QRect(left, rect.y() + (rect.height() - side) // 2, side, side)
    desk.icons.paint(painter, place, "plus", "muted")
    words = QCoreApplication.translate("MonthPainter", "{channel} missing").format(channel=channel)
    room = rect.adjusted(px(25), 0, -px(4), 0)
    draw_text(painter, room, words, theme.font("caption"), theme.color("muted"))
