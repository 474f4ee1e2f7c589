"""A panel that drops from a control: translucent top-level with a painted shadow, plain edge without compositing.

Esc and a click outside close it; focus goes back to where it came from.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.compositing import can_be_translucent
from ui.theme import Theme

from .paint import panel, shadow
from .tab_order import focus_next

__all__ = ["Popover"]


class Popover(QWidget):
    """A floating panel for content of its own: put widgets into `body`, then `open_below(widget)`.

    `closed` fires after it went away, however that happened.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, padding: int = 6) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.theme = theme
        self._soft = can_be_translucent()
        self._padding = padding
        self._back: QWidget | None = None
        if self._soft:
            self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self._restyle()
        theme.changed.connect(self._restyle)

    def open_below(self, anchor: QWidget, right: bool = False) -> None:
        """Show it under `anchor`, left edges aligned (or right edges), above it where there is no room below."""
        corner = anchor.mapToGlobal(QPoint(0, 0))
        self.open_at(QRect(corner, anchor.size()), right, anchor)

    def open_at(self, place: QRect, right: bool = False, back: QWidget | None = None) -> None:
        """Show it at a rectangle in global coordinates, such as a calendar cell; `back` gets the focus afterwards."""
        self._back = back or QApplication.focusWidget()
        self.adjustSize()
        margin, gap = self._margin(), self.theme.px(4)
        size = self.size()
        left = place.right() + 1 + margin - size.width() if right else place.left() - margin
        top = place.bottom() + 1 + gap - margin
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if top + size.height() - margin > room.bottom() and place.top() - gap - size.height() + margin > room.top():
            top = place.top() - gap - size.height() + margin
        left = max(room.left() - margin, min(left, room.right() + margin - size.width()))
        self.move(left, max(room.top() - margin, top))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def panel_rect(self) -> QRect:
        """The visible panel inside the shadow."""
        margin = self._margin()
        return self.rect().adjusted(margin, margin, -margin, -margin)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        if self._soft:
            shadow(painter, self.panel_rect(), theme.radius("popover"), theme)
        radius = theme.radius("popover") if self._soft else 0
        panel(painter, self.panel_rect(), radius, theme.color("raised"), theme.color("border_btn"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return focus_next(self, forward)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # what had the focus may have gone meanwhile, a popover before this one for example
        if self._back is not None and shiboken6.isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self._back = None
        self.closed.emit()

    def _margin(self) -> int:
        return self.theme.px(16) if self._soft else 0

    def _restyle(self) -> None:
        inner = self._margin() + self.theme.px(self._padding)
        self.body.setContentsMargins(inner, inner, inner, inner)
        self.update()
