"""The mouse on the month page: click, Ctrl and Shift, rubber band, double click, hover, explanations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from editorial.domain.wording import long_day

from ..widgets.paint import panel
from .band_words import band_words

if TYPE_CHECKING:
    from .month_grid import MonthGrid
    from .month_layout import Cell

__all__ = ["MonthMouse"]

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class MonthMouse:
    """Turns mouse events into selection, drags and requests."""

    def __init__(self, grid: MonthGrid) -> None:
        self.grid = grid
        self._start: QPoint | None = None
        self._row = -1
        self._later = False
        self._band: QRect | None = None
        self._before: set[int] = set()
        self.anchor = -1

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
            self._press_chip(place.row, event.modifiers())
            return
        cell = grid.page.cell_at(page)
        if cell is None or cell.more_rect.contains(page) or cell.gap_rect.contains(page):
            return
        grid.set_current(cell.day.row)
        self._before = set(grid.scene.selected) if event.modifiers() & _CTRL else set()
        if not event.modifiers() & (_CTRL | _SHIFT):
            grid.select_rows([])

    def _press_chip(self, row: int, keys: Qt.KeyboardModifier) -> None:
        grid = self.grid
        if keys & _SHIFT and self.anchor >= 0:
            self.extend(row)
        elif keys & _CTRL:
            self._later = True
        elif row in grid.scene.selected:
            self._later = True
            grid.set_current(row)
        else:
            self.anchor = row
            grid.select_rows([row], row)

    def extend(self, row: int) -> None:
        """Select everything in the order of time between the last clicked chip and this one."""
        low, high = sorted((max(self.anchor, 0), row))
        self.grid.select_rows(range(low, high + 1), row)

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
            self._toggle(row, event.modifiers())
        elif row < 0:
            self._click(grid.on_page(point))

    def _toggle(self, row: int, keys: Qt.KeyboardModifier) -> None:
        self.anchor = row
        chosen = {row}
        if keys & _CTRL:
            chosen = self.grid.scene.selected ^ {row}
        self.grid.select_rows(sorted(chosen), row)

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
        if cell is not None and not (cell.more_rect.contains(page) or cell.gap_rect.contains(page)):
            grid.desk.quick_add(cell.day.day, "")

    def context_menu(self, event: QContextMenuEvent) -> None:
        """The menu for the chip below the pointer, or at the focus when a key asked for it."""
        grid = self.grid
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            grid.keys.menu()
            return
        page = grid.on_page(event.pos())
        place = grid.page.place_at(page)
        if place is not None and place.row not in grid.scene.selected:
            self.anchor = place.row
            grid.select_rows([place.row], place.row)
        elif place is None:
            cell = grid.page.cell_at(page)
            grid.select_rows([], cell.day.row if cell else None)
        grid.menu_requested.emit(event.globalPos())

    # -- hover ------------------------------------------------------------------------------------------------------

    def _hover(self, point: QPoint) -> None:
        grid = self.grid
        page = grid.on_page(point)
        week = grid.page.week_at(page)
        cell = grid.page.cell_at(page)
        more = cell.day.day if cell is not None and cell.more_rect.contains(page) else None
        gap = cell.day.day if cell is not None and cell.gap_rect.contains(page) else None
        self._show_hover(week, more, gap)

    def _show_hover(self, week: date | None, more: date | None, gap: date | None) -> None:
        scene, viewport = self.grid.scene, self.grid.viewport()
        if (scene.hover_week, scene.hover_more, scene.hover_gap) == (week, more, gap):
            return
        scene.hover_week, scene.hover_more, scene.hover_gap = week, more, gap
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
        return (self._explain_day(cell), cell.rect.translated(0, -down)) if cell is not None else ("", QRect())

    def _explain_day(self, cell: Cell) -> str:
        """Only days with something about them are explained."""
        grid, found = self.grid, cell.day
        parts = [one for one in (found.holiday, found.school) if one]
        parts += [band_words(one, grid.desk.language) for one in grid.days_model.periods_on(found.day)]
        shown = "campaigns" in grid.calendar.bands
        for campaign in grid.days_model.month.campaigns if shown else ():
            if (campaign.starts or found.day) <= found.day <= (campaign.ends or found.day):
                parts.append(campaign.name)
        if not any(parts):
            return ""
        return "\n".join([long_day(found.day, grid.desk.language), *(one for one in parts if one)])

    def paint_band(self, painter: QPainter) -> None:
        """The rubber band."""
        if self._band is None:
            return
        theme = self.grid.desk.theme
        fill = QColor(theme.color("accent"))
        fill.setAlpha(28)
        panel(painter, self._band, 0, fill, theme.color("accent"))
