"""Drawing helpers every painted widget shares: crisp edges, hairlines, focus ring, hatch, shadow, elided text.

All of them keep edges on whole device pixels at any ratio (1, 1.25, 1.5, 2). Colours come from tokens only.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

if TYPE_CHECKING:
    from .theme import Theme

__all__ = [
    "draw_text",
    "edge_width",
    "focus_ring",
    "hairline",
    "hatch",
    "panel",
    "shadow",
    "snapped",
    "text_width",
]

Rect = QRect | QRectF


def edge_width(painter: QPainter, design: float = 1.0) -> float:
    """`design` logical pixels brought down to whole device pixels, at least one."""
    ratio = painter.device().devicePixelRatio()
    return max(1, floor(design * ratio + 0.01)) / ratio


def snapped(painter: QPainter, rect: Rect) -> QRectF:
    """The rectangle with all edges on device pixels."""
    ratio = painter.device().devicePixelRatio()
    box = QRectF(rect)
    left, top = round(box.left() * ratio) / ratio, round(box.top() * ratio) / ratio
    right, bottom = round(box.right() * ratio) / ratio, round(box.bottom() * ratio) / ratio
    return QRectF(left, top, right - left, bottom - top)


def hairline(painter: QPainter, line: QLineF, color: QColor) -> None:
    """A horizontal or vertical line, one device pixel thick, from the line's own position downwards or rightwards."""
    ratio = painter.device().devicePixelRatio()
    thin = 1 / ratio
    x, y = round(line.x1() * ratio) / ratio, round(line.y1() * ratio) / ratio
    if line.y1() == line.y2():
        painter.fillRect(QRectF(x, y, line.x2() - line.x1(), thin), color)
    else:
        painter.fillRect(QRectF(x, y, thin, line.y2() - line.y1()), color)


def panel(
    painter: QPainter,
    rect: Rect,
    radius: float = 0,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    dash: tuple[float, float] | None = None,
) -> None:
    """A rounded box with fill and edge; the edge lies inside the rectangle. `dash` = stroke, gap in pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = snapped(painter, rect)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        thick = edge_width(painter, width)
        pen = QPen(edge, thick)
        if dash is not None:
            pen.setDashPattern([dash[0] / thick, dash[1] / thick])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        box.adjust(thick / 2, thick / 2, -thick / 2, -thick / 2)
        radius = max(0.0, radius - thick / 2)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if radius:
        painter.drawRoundedRect(box, radius, radius)
    else:
        painter.drawRect(box)
    painter.restore()


def focus_ring(painter: QPainter, rect: Rect, theme: Theme, radius: float = 6) -> None:
    """The keyboard focus ring round `rect`: 1 px gap, 2 px `focus`, radius + 2. Needs 3 px of room outside."""
    box = QRectF(rect).adjusted(-3, -3, 3, 3)
    panel(painter, box, radius + 3, edge=theme.color("focus"), width=2)


def draw_text(
    painter: QPainter,
    rect: Rect,
    text: str,
    font: QFont,
    color: QColor,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    elide: bool = True,
) -> bool:
    """One line of text in `rect`, elided at the end; True if something was cut (then a tooltip is due)."""
    painter.setFont(font)
    painter.setPen(color)
    box = rect.toAlignedRect() if isinstance(rect, QRectF) else rect
    shown = text
    if elide:
        metrics = QFontMetrics(font)
        if metrics.horizontalAdvance(text) > box.width():
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
    return shown != text


def text_width(font: QFont, text: str) -> int:
    """The width a text needs, rounded up."""
    return QFontMetrics(font).horizontalAdvance(text) + 1


def hatch(painter: QPainter, rect: Rect, color: QColor, step: float = 8, width: float = 1) -> None:
    """45 degree lines, clipped to `rect`; text never stands on it without a pad."""
    box = QRectF(rect)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    # anchored to the origin, so that neighbouring cells join
    span = box.width() + box.height()
    start = box.left() + box.top() - (box.left() + box.top()) % step
    lines = []
    position = start
    while position < box.left() + box.top() + span + step:
        lines.append(QLineF(QPointF(position - box.top(), box.top()), QPointF(position - box.bottom(), box.bottom())))
        position += step
    painter.drawLines(lines)
    painter.restore()


def shadow(painter: QPainter, rect: Rect, radius: float, theme: Theme, blur: int = 18, offset: int = 6) -> None:
    """The soft shadow under a popover: stacked rounded boxes, so no graphics effect is needed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    base = theme.shadow()
    layers = 9
    box = QRectF(rect).translated(0, offset)
    for layer in range(layers):
        grow = blur * 0.5 * (1 - 2 * layer / layers)
        colour = QColor(base)
        colour.setAlphaF(base.alphaF() / layers)
        painter.setBrush(colour)
        painter.drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow)
    painter.restore()
