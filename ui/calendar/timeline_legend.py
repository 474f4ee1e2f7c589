"""What the signs on the timeline mean, below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain.content import FLOW
from editorial.texts import text

from ..context import Desk
from ..widgets.paint import draw_text, hairline, text_width
from ..widgets.signs import paint_status

__all__ = ["TimelineLegend"]

_HEIGHT: Final = 34
_STATES: Final = FLOW[:8]


class TimelineLegend(QWidget):
    """States by their glyphs; the lock and the line of today at the right. Tight where the width is scarce."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._names = [text(f"status.{one}", desk.language) for one in _STATES]
        self._lock, self._today = self.tr("Embargo"), self.tr("today")
        self.setAccessibleName(self.tr("Legend: {states}").format(states=", ".join(self._names)))
        desk.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(600), self.desk.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(200), self.desk.theme.px(_HEIGHT))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        hairline(painter, QLineF(0, 0, self.width(), 0), theme.color("border"))
        font, ink = theme.font("caption"), theme.color("muted")
        words = sum(text_width(font, one) for one in (*self._names, self._lock, self._today))
        signs = len(self._names) * px(13 + 6) + px(13 + 6) + px(2 + 6) + px(24 + 16)
        gap = (self.width() - words - signs) // (len(self._names) + 2)
        gap = max(px(6), min(px(16), gap))
        left, middle = px(24), self.height() // 2
        for state, name in zip(_STATES, self._names, strict=True):
            paint_status(painter, QRectF(left, middle - px(13) / 2, px(13), px(13)), state, theme)
            left = self._word(painter, left + px(13 + 6), name) + gap
        wide = text_width(font, self._lock) + text_width(font, self._today) + px(13 + 6 + 2 + 6) + gap
        left = max(left, self.width() - px(16) - wide)
        self.desk.icons.paint(painter, QRect(left, middle - px(7), px(13), px(13)), "lock", "warning")
        left = self._word(painter, left + px(13 + 6), self._lock) + gap
        painter.fillRect(QRect(left, middle - px(7), px(2), px(14)), theme.color("danger"))
        draw_text(painter, QRect(left + px(8), 0, px(80), self.height()), self._today, font, ink, elide=False)

    def _word(self, painter: QPainter, left: int, word: str) -> int:
        font = self.desk.theme.font("caption")
        wide = text_width(font, word)
        draw_text(painter, QRect(left, 0, wide, self.height()), word, font, self.desk.theme.color("muted"), elide=False)
        return left + wide
