"""The painted part of the stage, and what of an agenda item stands on it in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editorial.domain.meetings import AgendaSource
from editorial.domain.stage import Stage, StageFigures
from editorial.domain.wording import number_text, when_text
from editorial.texts import text

from ..widgets.paint import draw_text, hairline, text_width
from ..widgets.signs import paint_channel_tile
from .blocks import Banner, Block, Brush, Card, Cards, Note, Strip
from .standing import Settlement

__all__ = ["Figures", "StagePaper", "blocks_above", "blocks_below"]

#: Most cards that show all of an item, and most figures of a publication.
FULL, FIGURES = 2, 4
S = AgendaSource
#: Words that were collected for everybody, and what is no list of cards.
_OPEN = frozenset({S.RESULTS, S.CADENCE})
_NO_CARDS = frozenset({S.RESULTS, S.WEEKS})
Picture = Callable[[str], QImage | None]


class Figures:
    """Results in short: a row for each publication."""

    ROW = 38

    def __init__(self, brush: Brush, rows: Sequence[StageFigures]) -> None:
        self.brush, self.rows = brush, rows[:8]

    def high(self, _width: int) -> int:
        return len(self.rows) * self.brush.px(self.ROW)

    def paint(self, painter: QPainter, box: QRect) -> None:
        px, theme = self.brush.px, self.brush.theme
        for number, row in enumerate(self.rows):
            line = QRect(box.left(), box.top() + number * px(self.ROW), box.width(), px(self.ROW))
            self._row(painter, line, row)
            edge = QLineF(line.left(), line.bottom(), line.right(), line.bottom())
            hairline(painter, edge, theme.color("border"))

    def _row(self, painter: QPainter, box: QRect, row: StageFigures) -> None:
        px, theme, brush = self.brush.px, self.brush.theme, self.brush
        channel = brush.desk.channel(row.channel_id) if row.channel_id else None
        left, side = box.left(), px(20)
        if channel is not None:
            tile = QRect(left, box.center().y() - side // 2, side, side)
            paint_channel_tile(painter, tile, channel.monogram, channel.hue, theme)
            left = tile.right() + px(9)
        right = box.right()
        for value, label in reversed(self._said(row)):
            right = self._figure(painter, box, right, value, label)
        room = QRect(left, box.top(), right - left - px(8), box.height())
        draw_text(painter, room, row.title, brush.font(16, 500), theme.color("text"))

    def _figure(self, painter: QPainter, box: QRect, right: int, value: str, label: str) -> int:
        px, theme, brush = self.brush.px, self.brush.theme, self.brush
        for words, font, token in ((label, brush.font(15), "muted"), (value, brush.font(16, 600, True), "text")):
            wide = text_width(font, words)
            at = QRect(right - wide, box.top(), wide + 2, box.height())
            draw_text(painter, at, words, font, theme.color(token), elide=False)
            right = at.left() - px(5)
        return right - px(11)

    def _said(self, row: StageFigures) -> list[tuple[str, str]]:
        language = self.brush.desk.language
        return [
            (number_text(value, language), text(f"metric.{name}", language)) for name, value in row.values[:FIGURES]
        ][: 2 if self.brush.scale == 1 else FIGURES]

    def words(self) -> str:
        said = []
        for row in self.rows:
            figures = ", ".join(f"{value} {label}" for value, label in self._said(row))
            when = when_text(row.day, None, self.brush.desk.language, year=False)
            said.append(f"{row.title} ({when}): {figures}")
        return ". ".join(said)


def _own_words(stage: Stage) -> str:
    """What the agenda says beyond what stands below it: lines that name nothing of that."""
    shown = (
        [one.title for one in stage.cards] + [one.text for one in stage.lines] + [one.title for one in stage.figures]
    )
    shown += [entry.title for day in stage.days for entry in day.entries]
    names = [one for one in shown if len(one) > 3]
    lines = stage.note.split("\n")
    said = (line for line in lines if line.strip() != stage.title and not any(one in line for one in names))
    return "\n".join(said).strip()


def blocks_above(
    brush: Brush, stage: Stage, picture: Picture, *, inside: bool, after: Settlement | None = None
) -> list[Block]:
    """What stands above the lists: cards, and what the agenda says; `inside` for those who work here. `after`: what
    became of a conflict."""
    conflict = stage.source is AgendaSource.CONFLICT
    found: list[Block] = []
    full = len(stage.cards) == 1
    note = _own_words(stage) if inside or stage.source in _OPEN else ""
    if note and not conflict:
        found.append(Note(brush, note, token="muted"))
    if stage.cards and stage.source not in _NO_CARDS:
        cards = [
            Card(brush, one, full=full, image=picture(one.picture) if full and one.picture else None)
            for one in stage.cards
        ]
        found.append(Cards(brush, cards, 1 if full else 2))
    if inside and conflict and stage.note:
        # who, where and when stands on the cards
        found.append(Banner(brush, _own_words(stage) or stage.note, after))
    return found


def blocks_below(brush: Brush, stage: Stage) -> list[Block]:
    """What stands below the lists: figures and the strip of days."""
    found: list[Block] = []
    if stage.figures:
        found.append(Figures(brush, stage.figures))
    if stage.days and stage.source is not AgendaSource.RESULTS:
        found.append(Strip(brush, stage.days))
    return found


class StagePaper(QWidget):
    """Blocks one below the other, as high as they are."""

    GAP = 10

    def __init__(self, brush: Brush) -> None:
        super().__init__()
        self.brush = brush
        self._blocks: list[Block] = []
        self._measured: tuple[int, list[int]] = (-1, [])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        brush.theme.changed.connect(self._anew)

    def show_blocks(self, blocks: list[Block]) -> None:
        """Other blocks."""
        self._blocks, self._measured = blocks, (-1, [])
        self.setVisible(bool(blocks))
        said = ". ".join(one.words() for one in blocks)
        self.setAccessibleName(said)
        self.setToolTip("")
        self._fit()
        self.update()

    def high(self, width: int) -> int:
        """How high all blocks are at a width."""
        gap = self.brush.px(self.GAP)
        return sum(self._heights(width)) + gap * max(0, len(self._blocks) - 1)

    def _heights(self, width: int) -> list[int]:
        """How high each block is; measured once for a width."""
        if self._measured[0] != width:
            self._measured = (width, [one.high(width) for one in self._blocks])
        return self._measured[1]

    def sizeHint(self) -> QSize:
        return QSize(self.brush.px(300), self.high(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _anew(self) -> None:
        """Fonts and sizes are others."""
        self._measured = (-1, [])
        self._fit()

    def _fit(self) -> None:
        wanted = max(1, self.high(max(1, self.width())))
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, top = QPainter(self), 0
        for one, high in zip(self._blocks, self._heights(self.width()), strict=True):
            box = QRect(0, top, self.width(), high)
            if box.intersects(event.rect()):
                painter.save()
                one.paint(painter, box)
                painter.restore()
            top += high + self.brush.px(self.GAP)
