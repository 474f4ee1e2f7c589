"""Rows of the Today page: a sign, title and line, a tag, and what can be done at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets import paint
from ..widgets.badges import Tag
from ..widgets.buttons import Button, make_button
from ..widgets.elided import ElidedLabel

#: A row narrower than this keeps its title and lets buttons go.
NARROW = 620


class ItemRow(QWidget):
    """One item; a click or Enter opens it. `height` in design pixels."""

    opened = Signal()

    def __init__(self, desk: Desk, sign: QWidget | None, title: str, line: str, height: int = 50) -> None:
        super().__init__()
        self.desk = desk
        theme, px = desk.theme, desk.theme.px
        self.setFixedHeight(px(height))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{title}, {line}" if line else title)
        self._spare: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(4), 0, px(4), 0)
        self._row.setSpacing(px(10))
        if sign is not None:
            self._row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(ElidedLabel(theme, title, "body", weight=500))
        if line:
            words.addWidget(ElidedLabel(theme, line, "caption", "muted"))
        words.addStretch(1)
        self._row.addLayout(words, 1)

    def add(self, part: QWidget) -> None:
        """Something at the right: a date, a tag, a badge."""
        self._row.addWidget(part)

    def add_tag(self, meaning: str, text: str, icon: str = "") -> None:
        """A tag at the right."""
        self.add(Tag(self.desk.theme, self.desk.icons, meaning, text, icon))

    def add_button(self, kind: str, text: str, act: Callable[[], None], icon: str = "") -> Button:
        """A button at the right."""
        button = make_button(self.desk.theme, self.desk.icons, kind, text, icon=icon)  # type: ignore[arg-type]
        button.clicked.connect(lambda _on=False: act())
        self.add(button)
        return button

    def spare(self, part: QWidget) -> None:
        """What a click on the row does as well: it gives way where the title needs the room."""
        self._spare.append(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in self._spare:
            part.setVisible(self.width() >= self.desk.theme.px(NARROW))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.desk.theme
        if self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        bottom = self.height() - 1
        paint.hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))
        if has_keyboard_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), theme, theme.px(6))
