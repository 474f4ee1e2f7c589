"""Where menus and popovers of the acts open when the keyboard asked for them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


def popup_place(host: QWidget | None, left: int) -> QRect:
    """Below the item with the keyboard; else near the middle of `host`, so far to the left; else at the pointer."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QAbstractItemView) and focus.currentIndex().isValid():
        box = focus.visualRect(focus.currentIndex())
        return QRect(focus.viewport().mapToGlobal(box.bottomLeft()), QSize(box.width(), 1))
    if host is None or not host.isVisible():
        return QRect(QCursor.pos(), QSize(1, 1))
    middle = host.mapToGlobal(QPoint(host.width() // 2, host.height() // 3))
    return QRect(middle - QPoint(left, 0), QSize(1, 1))
