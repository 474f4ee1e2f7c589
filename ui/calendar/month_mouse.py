"""The mouse on the month page: click, Ctrl and Shift, rubber band, double click, hover, explanations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from ..widgets.paint import panel
from .grid_hands import CTRL, SHIFT, GridMouse

if TYPE_CHECKING:
    from .month_grid import MonthGrid
    from .month_layout import Cell

__all__ = ["MonthMouse"]


class MonthMouse(GridMouse):
    """Turns mouse events into selection, drags and requests."""

    grid: MonthGrid

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._band: QRect | None = None
        self._before: set[int] = set()

    # -- buttons ----------------------------------------------------------------------------------------------------

    def pressed(self, event: QMouseEvent) -> None:
        """Select, or begin a drag or a rubber band."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton:
            return
        grid.arrange()
        point = event.position().toPoint()
        page = grid.on_page(point)
        self._start, self._row, self._later, self._band = point, -1, False, None
        place = grid.page.place_at(page)
        if place is not None:
            self._row = place.row
            self.press_chip(place.row, event.modifiers())
            return
        cell = grid.page.cell_at(page)
        if cell is None or any(one.contains(page) for one in (cell.more_rect, cell.gap_rect, cell.meeting_rect)):
            return
        grid.set_current(cell.day.row)
        self._before = set(grid.scene.selected) if event.modifiers() & CTRL else set()
        if not event.modifiers() & (CTRL | SHIFT):
            grid.select_rows([])

    def moved(self, event: QMouseEvent) -> None:
        """Hover, start a drag, or stretch the rubber band."""
        point = event.position().toPoint()
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if self._band is None and (point - self._start).manhattanLength() < QApplication.startDragDistance():
            return
        if self._row >= 0:
            row, self._start, self._row, self._later = self._row, None, -1, False
            self.grid.drag.start(row)
        elif self.grid.page.cell_at(self.grid.on_page(self._start)) is not None:
            self._stretch(QRect(self._start, point).normalized())

    def _stretch(self, band: QRect) -> None:
        grid = self.grid
        self._band = band
        shown = band.translated(0, grid.shift_down())
        rows = {
            one.row for cell in grid.page.cells for one in cell.places if QRect(*one[:4]).intersects(shown)
        } | self._before
        if rows != grid.scene.selected:
            grid.select_rows(sorted(rows))
        grid.viewport().update()

    def released(self, event: QMouseEvent) -> None:
        """Finish what the press began."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        point = event.position().toPoint()
        row, later, band = self._row, self._later, self._band
        self._start, self._row, self._later, self._band = None, -1, False, None
        if band is not None:
            grid.viewport().update()
        elif later:
            self.toggle(row, event.modifiers())
        elif row < 0:
            self._click(grid.on_page(point))

    def _click(self, page: QPoint) -> None:
        grid = self.grid
        week = grid.page.week_at(page)
        if week is not None:
            grid.desk.open_day_requested.emit(week, "week")
            return
        cell = grid.page.cell_at(page)
        if cell is not None and cell.more_rect.contains(page):
            grid.more_requested.emit(cell.day.day)
        elif cell is not None and cell.gap is not None and cell.gap_rect.contains(page):
            grid.open_gap(cell)
        elif cell is not None and cell.meeting_rect.contains(page):
            self._open_meetings(cell)

    def _open_meetings(self, cell: Cell) -> None:
        """The meeting of a day; where there are several, the day shows them all."""
        found = cell.day.meetings
        if len(found) == 1:
            self.grid.desk.show_meeting(found[0].meeting_id)
        else:
            self.grid.more_requested.emit(cell.day.day)

    def double_clicked(self, event: QMouseEvent) -> None:
        """A chip opens; an empty place of a day takes a new item."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton:
            return
        page = grid.on_page(event.position().toPoint())
        place = grid.page.place_at(page)
        self._start = None
        if place is not None:
            entry = grid.days_model.entry(place.row)
            if entry is not None:
                grid.desk.open_item(entry.content_id, entry.publication_id)
            return
        cell = grid.page.cell_at(page)
        taken = (cell.more_rect, cell.gap_rect, cell.meeting_rect) if cell is not None else ()
        if cell is not None and not any(one.contains(page) for one in taken):
            grid.desk.quick_add(cell.day.day, "")

    def context_menu(self, event: QContextMenuEvent) -> None:
        """The menu for the chip below the pointer, or at the focus when a key asked for it."""
        grid = self.grid
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            grid.keys.menu()
            return
        page = grid.on_page(event.pos())
        place, cell = grid.page.place_at(page), grid.page.cell_at(page)
        self.menu_at(place.row if place is not None else -1, cell.day.row if cell else None, event.globalPos())

    # -- hover ------------------------------------------------------------------------------------------------------

    def _hover(self, point: QPoint) -> None:
        grid = self.grid
        page = grid.on_page(point)
        week = grid.page.week_at(page)
        cell = grid.page.cell_at(page)
        more = cell.day.day if cell is not None and cell.more_rect.contains(page) else None
        gap = cell.day.day if cell is not None and cell.gap_rect.contains(page) else None
        self._show_hover(week, more, gap)
        if not (week or more or gap):
            met = cell is not None and cell.meeting_rect.contains(page)
            shape = Qt.CursorShape.PointingHandCursor if met else Qt.CursorShape.ArrowCursor
            if grid.viewport().cursor().shape() != shape:
                grid.viewport().setCursor(shape)

    def _show_hover(self, week: date | None, more: date | None, gap: date | None) -> None:
        scene, viewport = self.grid.scene, self.grid.viewport()
        if (scene.hover_week, scene.hover_more, scene.hover_gap) == (week, more, gap):
            return
        scene.hover_week, scene.hover_more, scene.hover_gap = week, more, gap
        if week is not None:
            self.grid.picture.weeks.prepare(week)
        shape = Qt.CursorShape.PointingHandCursor if week or more or gap else Qt.CursorShape.ArrowCursor
        viewport.setCursor(shape)
        viewport.update()

    def left(self) -> None:
        """The pointer went elsewhere."""
        self._show_hover(None, None, None)

    def explain(self, point: QPoint) -> tuple[str, QRect]:
        """The tooltip at a point and the place for which it holds."""
        grid = self.grid
        page = grid.on_page(point)
        down = grid.shift_down()
        place = grid.page.place_at(page)
        if place is not None:
            index = grid.days_model.index(place.row)
            words = str(grid.days_model.data(index, Qt.ItemDataRole.ToolTipRole))
            return words, QRect(*place[:4]).translated(0, -down)
        week = grid.page.week_at(page)
        if week is not None:
            return grid.picture.weeks.explain(week), QRect()
        cell = grid.page.cell_at(page)
        if cell is not None and cell.gap is not None and cell.gap_rect.contains(page):
            return self._explain_gap(cell.gap.name), cell.gap_rect.translated(0, -down)
        return (self._explain_day(cell), cell.rect.translated(0, -down)) if cell is not None else ("", QRect())

    def _explain_gap(self, channel: str) -> str:
        from .week_words import WeekWords

        return WeekWords(self.grid.desk).gap(channel)

    def _explain_day(self, cell: Cell) -> str:
        grid, day = self.grid, cell.day.day
        every = grid.days_model.month.campaigns if "campaigns" in grid.calendar.bands else ()
        running = [one.name for one in every if (one.starts or day) <= day <= (one.ends or day)]
        return self.day_words(day, running)

    def paint_band(self, painter: QPainter) -> None:
        """The rubber band."""
        if self._band is None:
            return
        theme = self.grid.desk.theme
        fill = QColor(theme.color("accent"))
        fill.setAlpha(28)
        panel(painter, self._band, 0, fill, theme.color("accent"))
