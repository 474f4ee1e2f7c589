"""One due thing: sign, sentence, and what can be done at once."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLineF, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.reminders import Due, DueKind

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets import paint
from ..widgets.buttons import IconButton
from ..widgets.empty import IconSign
from ..widgets.label import Label
from .later import fill_later
from .words import SIGNS, DueWords

__all__ = ["DueRow"]

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class DueRow(QWidget):
    """Enter or a click opens it, Space ticks an own reminder off, the menu key asks for later, arrows go on."""

    opened = Signal(object)
    ticked = Signal(object)
    #: (Due, wall time)
    put_off = Signal(object, object)
    #: 1 down, -1 up
    step = Signal(int)

    def __init__(self, desk: Desk, one: Due, words: DueWords, now: datetime) -> None:
        super().__init__()
        self.desk, self.one, self._now = desk, one, now
        theme, px = desk.theme, desk.theme.px
        self.own = one.kind is DueKind.REMINDER
        sentence = words.sentence(one, now)
        line = words.moment(one, now) if self.own else ""
        self.setAccessibleName(f"{sentence}, {line}" if line else sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(7), px(12), px(8))
        row.setSpacing(px(10))
        icon, token = SIGNS[one.kind]
        row.addWidget(IconSign(theme, desk.icons, icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(theme, sentence, "body", wrap=True))
        if line:
            texts.addWidget(Label(theme, line, "caption", "muted", tnum=True))
        row.addLayout(texts, 1)
        if self.own:
            self._buttons(row)
        if self.can_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def can_open(self) -> bool:
        """Whether there is something behind it: an item, an input request, or the day on which an embargo ends."""
        return bool(self.one.content_id or self.one.request_id) or self.one.kind is DueKind.EMBARGO

    def _buttons(self, row: QHBoxLayout) -> None:
        theme, icons, title = self.desk.theme, self.desk.icons, self.one.title
        self.tick = IconButton(theme, icons, "check", self.tr("Tick off: {title}").format(title=title), size=26)
        self.tick.clicked.connect(lambda: self.ticked.emit(self.one))
        words = self.tr("Remind later: {title}").format(title=title)
        self.later = IconButton(theme, icons, "alarm-clock", words, size=26)
        self.later.clicked.connect(lambda: self._ask_later(self.later.mapToGlobal(QPoint(0, self.later.height()))))
        for button in (self.tick, self.later):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _ask_later(self, at: QPoint) -> None:
        menu = QMenu(self)
        fill_later(menu, self.desk, lambda until: self.put_off.emit(self.one, until))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _open(self) -> None:
        if self.can_open:
            self.opened.emit(self.one)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.own:
            below = self.mapToGlobal(QPoint(0, self.height()))
            self._ask_later(below if event.reason() == QContextMenuEvent.Reason.Keyboard else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Space:
            if self.own:
                self.ticked.emit(self.one)
        elif self.own and (key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and event.modifiers() & _SHIFT)):
            self._ask_later(self.mapToGlobal(QPoint(0, self.height())))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.desk.theme
        if self.underMouse() and self.can_open:
            painter.fillRect(self.rect(), theme.color("hover"))
        bottom = self.height() - 1
        paint.hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))
        if has_keyboard_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), theme, theme.px(6))
