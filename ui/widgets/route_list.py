"""The approval route of one item from top to bottom: sign, stage, who, until when; with the problem below its stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..icons import Icons
from ..theme import Theme
from .paint import draw_text, text_width
from .signs import paint_status

__all__ = ["LOOKS", "RouteList", "StageLine"]

#: Look of a stage: icon and token; "now" is painted as the glyph of the state.
LOOKS = {"done": ("circle-check", "accent"), "later": ("circle", "border_strong"), "stale": ("history", "warning")}
_ROW, _SIGN = 26, 16


class StageLine(Protocol):
    """What a line needs to know of a stage."""

    @property
    def name(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def due(self) -> str: ...
    @property
    def look(self) -> str: ...
    @property
    def late(self) -> bool: ...
    @property
    def stuck(self) -> bool: ...
    @property
    def said(self) -> str: ...


class RouteList(QWidget):
    """Painted rows; each says all of itself in its tooltip and in the accessible name."""

    def __init__(
        self, theme: Theme, icons: Icons, stages: Sequence[StageLine] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.icons = theme, icons
        self._stages: tuple[StageLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self.show_stages(stages)

    def show_stages(self, stages: Sequence[StageLine]) -> None:
        """Show these."""
        self._stages = tuple(stages)
        self.setAccessibleName(self.tr("Approval route") + ": " + "; ".join(one.said for one in stages))
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(_ROW) * max(1, len(self._stages)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = event.pos().y() // self.theme.px(_ROW)
            QToolTip.showText(event.globalPos(), self._stages[row].said if 0 <= row < len(self._stages) else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row, one in enumerate(self._stages):
            self._paint_row(painter, QRect(0, row * self.theme.px(_ROW), self.width(), self.theme.px(_ROW)), one)

    def _paint_row(self, painter: QPainter, box: QRect, one: StageLine) -> None:
        theme, px = self.theme, self.theme.px
        side = px(_SIGN)
        sign = QRect(box.left() + px(1), box.top() + (box.height() - side) // 2, side, side)
        if one.look == "now":
            paint_status(painter, sign, "review", theme)
        else:
            icon, token = LOOKS[one.look]
            self.icons.paint(painter, sign, icon, token)
        left = sign.right() + px(8)
        caption = theme.font("caption", tnum=True)
        due_width = min(text_width(caption, one.due), box.width() // 2)
        due = QRect(box.right() + 1 - due_width, box.top(), due_width, box.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        alarm = "danger" if one.late else "muted"
        draw_text(painter, due, one.due, caption, theme.color(alarm), right)
        font = theme.font("small", 600 if one.look == "now" else 400)
        middle = due.left() - px(8)
        name_width = min(text_width(font, one.name), int((middle - left) * 0.55))
        name = QRect(left, box.top(), name_width, box.height())
        draw_text(painter, name, one.name, font, theme.color("muted" if one.look == "later" else "text"))
        who = QRect(name.right() + px(10), box.top(), max(0, middle - name.right() - px(10)), box.height())
        words = self.tr("outdated · {who}").format(who=one.who) if one.look == "stale" else one.who
        token = "danger" if one.stuck else "warning" if one.look == "stale" else "muted"
        draw_text(painter, who, words, caption, theme.color(token))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
