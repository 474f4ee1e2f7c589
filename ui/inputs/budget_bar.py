"""The bar of an expert time budget: what was used, then what is reserved, of what was granted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from editorial.domain.time_budgets import BudgetLine

from ..theme import Theme
from ..widgets.paint import panel

#: How strongly what is only reserved is drawn beside what was used: still 3:1 against the track in both themes.
RESERVED = 0.62


def shares(line: BudgetLine) -> tuple[float, float]:
    """How far the used and the taken minutes reach, 0 to 1; without a limit nothing can be reached."""
    if line.granted is None:
        return 0.0, 0.0
    if line.granted == 0:
        return (1.0, 1.0) if line.taken else (0.0, 0.0)
    return min(1.0, line.used / line.granted), min(1.0, line.taken / line.granted)


def paint_bar(painter: QPainter, box: QRect, line: BudgetLine, theme: Theme, token: str) -> None:
    """Used minutes solid, behind a notch the reserved ones fainter, the rest empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole, radius = QRectF(box), box.height() / 2
    panel(painter, whole, radius, theme.color("track"))
    used, taken = shares(line)
    if taken > 0:
        shape = QPainterPath()
        wide = max(2 * radius, whole.width() * taken)
        shape.addRoundedRect(QRectF(whole.x(), whole.y(), wide, whole.height()), radius, radius)
        painter.setClipPath(shape)
        split = whole.x() + whole.width() * used
        ink = QColor(theme.color(token))
        painter.fillRect(QRectF(whole.x(), whole.y(), split - whole.x(), whole.height()), ink)
        if used < taken:
            notch = theme.px(2) if used > 0 else 0
            ink.setAlphaF(RESERVED)
            painter.fillRect(QRectF(split + notch, whole.y(), whole.x() + wide - split - notch, whole.height()), ink)
    painter.restore()
