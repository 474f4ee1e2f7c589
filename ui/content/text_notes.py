"""Places in the text that comments speak of: marked in it, and found by a click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock

if TYPE_CHECKING:
    from ..theme import Theme
    from .text_area import LineLayout


@dataclass(frozen=True, slots=True)
class Note:
    """A place: positions in Qt's units, the comment that speaks of it, and whether it is the one in front."""

    start: int
    end: int
    comment_id: int
    current: bool = False
    meaning: str = "info"


def segments(lines: LineLayout, block: QTextBlock, start: int, end: int) -> Iterator[tuple[float, float, float, bool]]:
    """The parts of a range that lie in the lines of a block: left, right, the line's top, whether it goes on below."""
    first, last = max(0, start - block.position()), min(block.length(), end - block.position())
    if last <= first:
        return
    layout = block.layout()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        beyond = index == layout.lineCount() - 1 and last > line.textStart() + line.textLength()
        if high < low or (high == low and not beyond):
            continue
        top = line.y() - (lines.pitch - line.height()) / 2
        yield x_of(line, low), x_of(line, high), top, beyond


def paint_notes(
    painter: QPainter, theme: Theme, lines: LineLayout, block: QTextBlock, at: QPointF, notes: list[Note]
) -> None:
    """A tint below the words and a line under them, heavier for the place in front."""
    for note in notes:
        thick = theme.px(3 if note.current else 2)
        for left, right, top, _beyond in segments(lines, block, note.start, note.end):
            box = QRectF(at.x() + left, at.y() + top, right - left, lines.pitch)
            painter.fillRect(box, theme.tint(note.meaning))
            under = QRectF(box.left(), box.bottom() - thick, box.width(), thick)
            painter.fillRect(under, theme.color(note.meaning))


def note_at(notes: list[Note], position: int) -> int:
    """The comment whose place a position lies in, the shortest place first; 0 for none."""
    hit = [one for one in notes if one.start <= position <= one.end]
    return min(hit, key=lambda one: one.end - one.start).comment_id if hit else 0


def x_of(line: object, position: int) -> float:
    """Where a position stands in a line."""
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
