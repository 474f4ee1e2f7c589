"""The navigation rail: only pages that exist."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from .focus_ring import has_keyboard_focus
from .icons import Icons
from .theme import Theme
from .widgets import paint
from .widgets.badges import key_text, paint_count


class RailButton(QAbstractButton):
    """One page: icon over label; a count for what waits for me."""

    def __init__(self, theme: Theme, icons: Icons, icon: str, text: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._icon = theme, icons, icon
        self._narrow = self._low = False
        self._count = 0
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key_text(QKeySequence(keys))})" if keys else text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def set_shape(self, narrow: bool, low: bool) -> None:
        """Icons only; less high."""
        self._narrow, self._low = narrow, low
        self.updateGeometry()
        self.update()

    def set_count(self, count: int) -> None:
        """What waits for me here; 0 shows nothing."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(44 if self._narrow else 72), px(48 if self._low or self._narrow else 54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect()
        on = self.isChecked()
        ground = theme.color("accent_tint") if on else theme.color("hover") if self.underMouse() else None
        if ground is not None:
            paint.panel(painter, QRectF(box), px(8), fill=ground)
        token = "accent_text" if on else "muted"
        side = px(20)
        label = not self._narrow
        top = (box.height() - (side + px(4) + px(16) if label else side)) // 2
        place = QRect((box.width() - side) // 2, top, side, side)
        self._icons.paint(painter, place, self._icon, token)
        if label:
            font = theme.font("caption", "semibold" if on else "medium")
            line = QRectF(0, top + side + px(4), box.width(), px(16))
            paint.draw_text(painter, line, self.text(), font, theme.color(token), Qt.AlignmentFlag.AlignCenter)
        if self._count:
            paint_count(painter, place.right() - px(3), place.top() - px(5), self._count, theme, box.width() - px(2))
        if has_keyboard_focus(self):
            paint.focus_ring(painter, QRectF(box).adjusted(2, 2, -2, -2), theme, px(6))

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()


class Rail(QWidget):
    """The pages, top to bottom; settings at the foot."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._narrow = False
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addStretch(1)
        self._fit()
        theme.changed.connect(self._fit)

    def add(self, name: str, icon: str, text: str, keys: str, foot: bool = False) -> None:
        """One page."""
        button = RailButton(self._theme, self._icons, icon, text, keys, self)
        self._buttons[name] = button
        self._group.addButton(button)
        index = self._layout.count() if foot else len([one for one in self._buttons.values() if one.property("top")])
        button.setProperty("top", not foot)
        self._layout.insertWidget(index, button, 0, Qt.AlignmentFlag.AlignHCenter)
        button.clicked.connect(lambda _on=False: self.chosen.emit(name))
        button.toggled.connect(self._marked)

    def set_shown(self, names: Sequence[str]) -> None:
        """Only these pages, in this order; those at the foot stay there."""
        for button in self._buttons.values():
            button.hide()
        for index, name in enumerate(one for one in names if one in self._buttons):
            button = self._buttons[name]
            button.setVisible(True)
            if button.property("top"):
                self._layout.removeWidget(button)
                self._layout.insertWidget(index, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def shown(self) -> tuple[str, ...]:
        """The pages that can be chosen."""
        return tuple(name for name, one in self._buttons.items() if not one.isHidden())

    def show_current(self, name: str) -> None:
        """Mark the page; a page without a button marks nothing."""
        button = self._buttons.get(name)
        if button is not None:
            button.setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self._buttons.values():
            one.setChecked(False)
        self._group.setExclusive(True)

    def _marked(self, _on: bool) -> None:
        """The bar at the window's edge stands on the rail, outside the button."""
        self.update()

    def set_count(self, name: str, count: int) -> None:
        """What waits for me on a page."""
        self._buttons[name].set_count(count)

    def set_shape(self, narrow: bool, low: bool) -> None:
        """Narrow windows show icons only, low ones less high items."""
        self._narrow = narrow
        for one in self._buttons.values():
            one.set_shape(narrow, low)
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        self.setFixedWidth(px(56 if self._narrow else 84))
        self._layout.setContentsMargins(0, px(4), 0, px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        for one in self._buttons.values():
            if one.isChecked():
                painter = QPainter(self)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                middle = one.geometry().center().y()
                height = self._theme.px(28)
                pen = QPen(self._theme.color("accent"), self._theme.px(3))
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(0.5, middle - height / 2 + 2), QPointF(0.5, middle + height / 2 - 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()
