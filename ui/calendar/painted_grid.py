"""What month, week and timeline have in common: a list view that paints itself and hands every event to its helpers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent
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


class DropGrid(PaintedGrid):
    """A painted grid that things are dropped on; `drag` says what that means."""

    drag: Any

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drag.entered(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.drag.moved(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drag.left()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drag.dropped(event)
