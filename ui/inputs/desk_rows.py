"""Rows of the expert's desk: what is open, large and with one button; what was given, small and with its fate."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editorial.domain.expert_desk import ExpertView
from editorial.domain.input_cards import RequestRow
from editorial.domain.inputs import RequestState

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.badges import Tag
from ..widgets.buttons import make_button
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.label import Label
from ..widgets.paint import focus_ring, hairline
from .desk_words import DeskWords

__all__ = ["GivenRow", "OpenRow"]

SIGN: Final = 16


class _Row(QWidget):
    """A row that opens by click, Enter or the space bar; arrows go from one to the next."""

    opened = Signal(int)

    def __init__(self, desk: Desk, row: RequestRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.row = desk, row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _open(self) -> None:
        self.opened.emit(self.row.request.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        if self.underMouse():
            painter.fillRect(self.rect(), theme.color("hover"))
        bottom = self.height() - 1
        hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))
        if has_keyboard_focus(self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), theme, theme.px(6))


class OpenRow(_Row):
    """A request that waits for an answer, of which `begun` are written. `first` has the page's one filled button."""

    def __init__(self, desk: Desk, row: RequestRow, words: DeskWords, begun: int, first: bool, parent: QWidget) -> None:
        super().__init__(desk, row, parent)
        theme, px, one = desk.theme, desk.theme.px, row.request
        due, token = words.due(row)
        line = words.open_line(row, begun)
        column = QVBoxLayout()
        column.setSpacing(px(3))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(ElidedLabel(theme, one.title, "section", weight=600))
        if one.state is RequestState.RETURNED:
            head.addWidget(Tag(theme, desk.icons, "info", self.tr("one more question"), "corner-up-left"))
        head.addStretch(1)
        column.addLayout(head)
        said = one.reason if one.state is RequestState.RETURNED and one.reason else one.purpose
        if said:
            column.addWidget(ElidedLabel(theme, said, "body"))
        column.addWidget(ElidedLabel(theme, line, "small", "muted"))
        box = QHBoxLayout(self)
        box.setContentsMargins(px(8), px(12), px(8), px(13))
        box.setSpacing(px(12))
        box.addLayout(column, 1)
        if due:
            if token != "muted":
                box.addWidget(IconSign(theme, desk.icons, "clock-alert", token, 14))
                box.setSpacing(px(8))
            box.addWidget(Label(theme, due, "body", token, 500))
        verb = self.tr("Go on") if begun and one.state is not RequestState.RETURNED else self.tr("Answer")
        self.button = make_button(theme, desk.icons, "primary" if first else "secondary", verb, size="decision")
        self.button.setAccessibleName(f"{verb}: {one.title}")
        self.button.clicked.connect(lambda _on=False: self._open())
        box.addWidget(self.button)
        self.setAccessibleName(", ".join(each for each in (one.title, due, line) if each))


class GivenRow(_Row):
    """A request that was given, declined or passed on, and what became of it."""

    def __init__(
        self, desk: Desk, row: RequestRow, view: ExpertView, words: DeskWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, row, parent)
        theme, px, one = desk.theme, desk.theme.px, row.request
        icon, token = words.sign(one)
        fates = [words.fate(each) for each in view.fates_of(one.id)]
        column = QVBoxLayout()
        column.setSpacing(px(1))
        column.addWidget(ElidedLabel(theme, one.title, "body", weight=500))
        for line in fates or [words.standing(one)]:
            column.addWidget(ElidedLabel(theme, line, "small", "success" if fates else "muted"))
        box = QHBoxLayout(self)
        box.setContentsMargins(px(8), px(9), px(8), px(10))
        box.setSpacing(px(12))
        box.addWidget(IconSign(theme, desk.icons, icon, token, SIGN), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(column, 1)
        box.addWidget(IconSign(theme, desk.icons, "chevron-right", "muted", 14))
        self.setAccessibleName(", ".join([one.title, *(fates or [words.standing(one)])]))
