"""The mouse in the week: click, Ctrl and Shift, drag, double click, hover, explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from .grid_hands import CTRL, SHIFT, GridMouse

if TYPE_CHECKING:
    from .meeting_dates import MeetingDate
    from .week_grid import WeekGrid

__all__ = ["WeekMouse"]


class WeekMouse(GridMouse):
    """Turns mouse events into selection, drags and requests."""

    grid: WeekGrid

    def pressed(self, event: QMouseEvent) -> None:
        """Select a chip, or put the focus on a day."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton:
            return
        grid.arrange()
        point = event.position().toPoint()
        self._start, self._row, self._later = point, grid.page.row_at(point, grid.shift_down()), False
        if self._row >= 0:
            self.press_chip(self._row, event.modifiers())
            return
        if grid.page.more_at(point, grid.shift_down()) or grid.page.fold_rect().contains(point):
            return
        if grid.page.gap_at(point) is not None:
            return
        met = grid.page.meeting_at(point, grid.shift_down())
        if met >= 0:
            grid.select_rows([], met)
            return
        column = grid.page.column_at(point.x())
        if column is not None:
            if not event.modifiers() & (CTRL | SHIFT):
                grid.select_rows([])
            grid.set_current(column.day.row)

    def moved(self, event: QMouseEvent) -> None:
        """Hover, or start a drag."""
        point = event.position().toPoint()
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        far = (point - self._start).manhattanLength() >= QApplication.startDragDistance()
        if far and self._row >= 0:
            row, start = self._row, self._start
            self._start, self._row, self._later = None, -1, False
            held = start.y() - self.grid.page.rect_of(row, self.grid.shift_down()).top()
            self.grid.drag.start(row, held)

    def released(self, event: QMouseEvent) -> None:
        """Finish what the press began."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton or self._start is None:
            return
        point, row, later = event.position().toPoint(), self._row, self._later
        self._start, self._row, self._later = None, -1, False
        if later:
            self.toggle(row, event.modifiers())
        elif row < 0:
            more = grid.page.more_at(point, grid.shift_down())
            gap = grid.page.gap_at(point)
            if more is not None:
                grid.more_requested.emit(more.day)
            elif gap is not None:
                grid.open_gap(gap[1])
            elif (met := self._meeting_at(point)) is not None:
                grid.desk.show_meeting(met.meeting_id)
            elif grid.page.fold_rect().contains(point) or (grid.page.folded and self._in_lane(point)):
                grid.fold(not grid.page.folded)

    def _meeting_at(self, point: QPoint) -> MeetingDate | None:
        grid = self.grid
        return grid.days_model.meeting(grid.page.meeting_at(point, grid.shift_down()))

    def _in_lane(self, point: QPoint) -> bool:
        return self.grid.page.header <= point.y() < self.grid.page.head

    def double_clicked(self, event: QMouseEvent) -> None:
        """A chip opens; an empty hour takes a new item."""
        grid = self.grid
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._start = None
        point = event.position().toPoint()
        entry = grid.days_model.entry(grid.page.row_at(point, grid.shift_down()))
        if entry is not None:
            grid.desk.open_item(entry.content_id, entry.publication_id)
            return
        column = grid.page.column_at(point.x())
        if column is None or grid.page.more_at(point, grid.shift_down()) or grid.page.gap_at(point):
            return
        if self._meeting_at(point) is not None:
            return
        if point.y() < grid.page.head:
            grid.desk.quick_add(column.day.day, "")
            return
        at = grid.page.time_at(point.y() - grid.page.head + grid.shift_down() - grid.desk.theme.px(14), 30)
        grid.desk.quick_add(column.day.day, f"{at:%H:%M} ")

    def context_menu(self, event: QContextMenuEvent) -> None:
        """The menu for the chip below the pointer, or at the focus when a key asked for it."""
        grid = self.grid
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            grid.keys.menu()
            return
        row, column = grid.page.row_at(event.pos(), grid.shift_down()), grid.page.column_at(event.pos().x())
        self.menu_at(row, column.day.row if column else None, event.globalPos())

    # -- hover ------------------------------------------------------------------------------------------------------

    def _hover(self, point: QPoint) -> None:
        grid = self.grid
        more, found = grid.page.more_at(point, grid.shift_down()), grid.page.gap_at(point)
        gap = found[1] if found is not None else None
        hand = (
            more is not None
            or gap is not None
            or self._meeting_at(point) is not None
            or grid.page.fold_rect().contains(point)
        )
        grid.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        if (grid.scene.hover, grid.scene.hover_gap) != (more, gap):
            grid.scene.hover, grid.scene.hover_gap = more, gap
            grid.viewport().update()

    def left(self) -> None:
        """The pointer went elsewhere."""
        scene = self.grid.scene
        if scene.hover is not None or scene.hover_gap is not None:
            scene.hover = scene.hover_gap = None
            self.grid.viewport().update()

    def explain(self, point: QPoint) -> tuple[str, QRect]:
        """The tooltip at a point and the place for which it holds."""
        grid = self.grid
        grid.arrange()
        down = grid.shift_down()
        row = grid.page.row_at(point, down)
        if row >= 0:
            words = grid.days_model.data(grid.days_model.index(row), Qt.ItemDataRole.ToolTipRole)
            return str(words), grid.page.rect_of(row, down)
        if (met := self._meeting_at(point)) is not None:
            return f"{met.title}\n{met.second()}" + (f"\n{met.place}" if met.place else ""), QRect()
        gap = grid.page.gap_at(point)
        if gap is not None:
            return grid.picture.words.gap(gap[1].name), gap[0]
        bar = grid.page.bar_at(point)
        if bar is not None:
            return grid.picture.words.bar(bar, grid.days_model), bar.rect
        if grid.page.fold_rect().contains(point):
            return grid.picture.words.fold_tip(grid.page.folded), grid.page.fold_rect()
        column = grid.page.column_at(point.x())
        if column is None or point.y() >= grid.page.head:
            return "", QRect()
        day = grid.days_model.day_of(column.day.row)
        return self.day_words(day) if day else "", QRect(column.x, 0, column.width, grid.page.head)
