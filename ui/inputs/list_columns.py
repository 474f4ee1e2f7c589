"""Where the columns of the list of requests stand; heading and rows ask the same place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ..theme import Theme

#: Design pixels: left and right edge, and the widths from the right.
LEFT, RIGHT = 24, 16
DUE, WAY, MINUTES, DEPARTMENT, PERSON, GAP = 104, 24, 40, 96, 152, 12
#: Below this width department and then the person make room for the title.
NARROW, NARROWER = 620, 500


@dataclass(frozen=True, slots=True)
class Columns:
    """One rectangle a column; an empty one is not shown."""

    title: QRect
    person: QRect
    department: QRect
    minutes: QRect
    way: QRect
    due: QRect


def columns(box: QRect, theme: Theme) -> Columns:
    """The columns in a row."""
    px = theme.px
    right = box.right() + 1 - px(RIGHT)
    found: list[QRect] = []
    for width, needed in ((DUE, 0), (WAY, 0), (MINUTES, 0), (DEPARTMENT, NARROW), (PERSON, NARROWER)):
        wide = px(width) if box.width() >= px(needed) else 0
        found.append(QRect(right - wide, box.y(), wide, box.height()))
        right -= wide + (px(GAP) if wide else 0)
    left = box.x() + px(LEFT)
    title = QRect(left, box.y(), max(0, right - left), box.height())
    due, way, minutes, department, person = found
    return Columns(title, person, department, minutes, way, due)
