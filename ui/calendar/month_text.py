"""Where a line of text stands."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

__all__ = ["baseline"]


def baseline(font: QFont, top: float, line: float) -> int:
    """The baseline of a text whose line begins at `top` and is `line` high."""
    metrics = QFontMetricsF(font)
    return round(top + (line - metrics.height()) / 2 + metrics.ascent())
