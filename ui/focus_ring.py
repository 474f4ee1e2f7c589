"""One focus ring for all widgets: a frame that follows the focus, on keyboard focus only (always in text fields).

Laid over the window instead of painted by each widget, so no parent clips it. Item views and other scrolled views paint
the focus of their items themselves. A widget opts out by the property `ring` = False, a view opts in by True;
`ring_radius` tells the corner radius in design pixels (6 without it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from .theme import Theme

__all__ = ["FocusRing", "has_keyboard_focus", "wants_ring"]

_KEYBOARD = Qt.WidgetAttribute.WA_KeyboardFocusChange
_TEXT = (QTextEdit, QPlainTextEdit, QAbstractSpinBox)


def has_keyboard_focus(widget: QWidget) -> bool:
    """Whether the widget has the focus and a key brought it there; views paint their item focus by this."""
    return widget.hasFocus() and widget.window().testAttribute(_KEYBOARD)


def wants_ring(widget: QWidget) -> bool:
    """Whether the widget, having the focus now, is to be ringed."""
    chosen = widget.property("ring")
    if chosen is False or isinstance(widget, (QMenu, QMenuBar, QMainWindow)) or widget.isWindow():
        return False
    if isinstance(widget, QLineEdit):
        return widget.hasFrame()
    if isinstance(widget, _TEXT) or (isinstance(widget, QComboBox) and widget.isEditable()):
        return True
    if isinstance(widget, QAbstractScrollArea) and chosen is not True:
        return False
    return widget.window().testAttribute(_KEYBOARD)


class FocusRing(QObject):
    """Follows the application's focus with a frame; the style paints it."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__(app)
        self.theme = theme
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._moved)

    def target(self) -> QWidget | None:
        """The widget that wears the ring."""
        if self._frame is None or not shiboken6.isValid(self._frame):
            return None
        return self._frame.widget()

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # Qt leaves the attribute set when a click moves the focus
            new.window().setAttribute(_KEYBOARD, False)
        wanted = new if new is not None and wants_ring(new) else None
        if self._frame is not None and not shiboken6.isValid(self._frame):
            self._frame = None
        if wanted is None:
            if self._frame is not None:
                unset: Any = None
                self._frame.setWidget(unset)
            return
        if self._frame is None:
            self._frame = QFocusFrame()
            self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame.setWidget(wanted)
