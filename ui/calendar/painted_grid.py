"""What month, week and timeline have in common: a list view that paints itself and hands every event to its helpers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QListView, QToolTip

if TYPE_CHECKING:
    from editorial.domain.calendar import Entry

    from .month_model import MonthModel
    from .state import CalendarState


class PaintedGrid(QListView):
    """`keys` and `mouse` are set by the view: what a key, a click, a wish for a tooltip means there."""

    keys: Any
    mouse: Any

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words, box = self.mouse.explain(event.pos())
            QToolTip.showText(event.globalPos(), words, self.viewport(), box)
            return True
        if event.type() == QEvent.Type.Leave:
            self.mouse.left()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.pressed(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double_clicked(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.mouse.context_menu(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


class DayGrid(PaintedGrid):
    """Days with their publications, as month and week show them; `drag` says what a drop means there."""

    drag: Any
    calendar: CalendarState
    days_model: MonthModel
    scene: Any

    def selected_entries(self) -> list[Entry]:
        """The selected publications, in the order of time."""
        found = (self.days_model.entry(row) for row in sorted(self.scene.selected))
        return [one for one in found if one is not None]

    def select_rows(self, rows: Iterable[int], current: int | None = None) -> None:
        """Select exactly these publications and put the focus on `current`."""
        chosen = QItemSelection()
        for row in rows:
            if self.days_model.entry(row) is not None:
                index = self.days_model.index(row)
                chosen.select(index, index)
        if current is not None:
            self.set_current(current)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_current(self, row: int) -> None:
        """Put the focus on a row without selecting it."""
        index = self.days_model.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drag.entered(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drag.moved(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drag.left()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drag.dropped(event)
