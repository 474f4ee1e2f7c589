"""Where a line of text stands, and short texts that come again on every page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

__all__ = ["Printed", "baseline"]

#: Texts are kept until this many are known, then the cache starts again.
_MOST: Final = 2000


def baseline(font: QFont, top: float, line: float) -> int:
    """The baseline of a text whose line begins at `top` and is `line` high."""
    metrics = QFontMetricsF(font)
    return round(top + (line - metrics.height()) / 2 + metrics.ascent())


class Printed:
    """Texts of one font that are drawn again and again, laid out once: drawn so, a text takes less than half the time.

    To the pixel as `QPainter.drawText` draws it, which a test holds.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._ascent = QFontMetricsF(font).ascent()
        self._known: dict[str, QStaticText] = {}

    def draw(self, painter: QPainter, x: int, base: int, words: str) -> None:
        """Draw at a baseline; the painter has this font set."""
        found = self._known.get(words)
        if found is None:
            found = self._lay_out(words)
        painter.drawStaticText(QPointF(x, base - self._ascent), found)

    def _lay_out(self, words: str) -> QStaticText:
        if len(self._known) > _MOST:
            self._known.clear()
        found = self._known[words] = QStaticText(words)
        found.setTextFormat(Qt.TextFormat.PlainText)
        found.prepare(font=self.font)
        return found
