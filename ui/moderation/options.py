"""What can be decided: numbered options, each with what it will do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from editorial.domain.decision_cards import DecisionOption
from editorial.domain.stage import StageLine
from editorial.domain.wording import day_text

from ..context import Desk
from ..painted_list import WholeList
from ..widgets.paint import draw_text, panel, text_width
from .look import paint_cap, paint_words, wrapped

__all__ = ["LineList", "OptionList"]

#: Design pixels.
GAP, CAP_W, CAP_H, WORDS, SIGN = 8, 34, 30, 60, 22


@dataclass(frozen=True, slots=True)
class _Row:
    option: DecisionOption
    chosen: bool


class OptionList(WholeList[_Row]):
    """`picked` carries the option that was chosen by mouse or Enter."""

    picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Decision"))
        self.chosen.connect(lambda row: self.picked.emit(row.option))

    def show_options(self, options: Sequence[DecisionOption], chosen: DecisionOption | None) -> None:
        """The options, and which of them is chosen."""
        self.show_rows([_Row(one, chosen is not None and one.key == chosen.key) for one in options])
        self.setVisible(bool(options))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row()
        if row is not None and row.chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # it is chosen already: now it is decided
        else:
            super().keyPressEvent(event)

    def words(self, row: _Row) -> str:
        said = self.tr("chosen") if row.chosen else ""
        one = row.option
        parts = (str(one.key), one.title, one.refused or one.line, one.warning, said)
        return ", ".join(part for part in parts if part)

    def _lines(self, row: _Row, width: int) -> tuple[list[str], list[str]]:
        theme, px, one = self.desk.theme, self.desk.theme.px, row.option
        room = width - px(WORDS + SIGN + 26)
        below = one.refused or " · ".join(part for part in (one.line, one.warning) if part)
        title = wrapped(one.title, theme.font_px(18, 600), room, 2)
        return title, wrapped(below, theme.font_px(15), room, 3) if below else []

    def row_size(self, row: _Row, width: int) -> QSize:
        px = self.desk.theme.px
        title, below = self._lines(row, width)
        return QSize(width, max(px(72), len(title) * px(25) + len(below) * px(21) + px(24)) + px(GAP))

    def paint_row(self, painter: QPainter, box: QRect, row: _Row, hovered: bool) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, row.option
        card = box.adjusted(1, 1, -1, -px(GAP) - 1)
        fill = "accent_tint" if row.chosen else "hover" if hovered and not one.refused else "surface"
        edge = "accent" if row.chosen else "border_btn"
        panel(painter, card, px(7), theme.color(fill), theme.color(edge), 2 if row.chosen else 1)
        middle = card.center().y()
        cap = QRect(card.left() + px(14), middle - px(CAP_H) // 2, px(CAP_W), px(CAP_H))
        paint_cap(painter, cap, str(one.key), theme, "muted" if one.refused else "text")
        title, below = self._lines(row, box.width())
        top = middle - (len(title) * px(25) + len(below) * px(21)) // 2
        at = QPoint(card.left() + px(WORDS), top)
        ink = theme.color("muted" if one.refused else "text")
        end = paint_words(painter, at, title, theme.font_px(18, 600), ink, px(25))
        token = "warning" if one.warning and not one.refused else "muted"
        paint_words(painter, QPoint(at.x(), end), below, theme.font_px(15), theme.color(token), px(21))
        sign = QRect(card.right() - px(14 + SIGN), middle - px(SIGN) // 2, px(SIGN), px(SIGN))
        icon = "lock" if one.refused else "circle-check" if row.chosen else "circle"
        self.desk.icons.paint(painter, sign, icon, "accent" if row.chosen else "border_strong")


class LineList(WholeList[StageLine]):
    """Lines of an item: open action items that can be ticked, requests, parked topics. `ticked` carries an action."""

    ticked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("What it is about"))
        self.chosen.connect(self._tick)

    def _tick(self, row: StageLine) -> None:
        if row.kind == "action":
            self.ticked.emit(row)

    def show_lines(self, lines: Sequence[StageLine]) -> None:
        """Other lines; as high as all of them."""
        self.show_rows(lines)
        self.setVisible(bool(lines))
        self.fit()

    def words(self, row: StageLine) -> str:
        done = self.tr("done") if row.done else self.tr("overdue") if row.late else ""
        return ", ".join(one for one in (row.text, self._right(row), done) if one)

    def _right(self, row: StageLine) -> str:
        until = day_text(row.day, self.desk.language, year=False) if row.day else ""
        return " · ".join(one for one in (row.who, until) if one)

    def _room(self, row: StageLine, width: int) -> int:
        px = self.desk.theme.px
        return width - px(50) - text_width(self.desk.theme.font_px(15, 400, True), self._right(row)) - px(28)

    def _lines(self, row: StageLine, width: int) -> list[str]:
        return wrapped(row.text, self.desk.theme.font_px(16), max(80, self._room(row, width)), 2)

    def row_size(self, row: StageLine, width: int) -> QSize:
        px = self.desk.theme.px
        return QSize(width, len(self._lines(row, width)) * px(23) + px(15))

    def paint_row(self, painter: QPainter, box: QRect, row: StageLine, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if hovered and row.kind == "action":
            panel(painter, box, px(6), theme.color("hover"))
        top = box.top() + px(7)
        icon = {"request": "message-square-quote", "parked": "inbox", "meeting": "scroll-text"}.get(row.kind, "")
        if row.kind == "action":
            icon = "square-check" if row.done else "square"
        token = "success" if row.done else "danger" if row.late else "border_strong"
        if icon:
            sign = QRect(box.left() + px(8), top + px(2), px(20), px(20))
            self.desk.icons.paint(painter, sign, icon, token)
        font = theme.font_px(16)
        font.setStrikeOut(row.done)
        ink = theme.color("muted" if row.done else "text")
        paint_words(painter, QPoint(box.left() + px(40), top), self._lines(row, box.width()), font, ink, px(23))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        at = QRect(box.left(), top, box.width() - px(8), px(23))
        token = "danger" if row.late else "muted"
        figures = theme.font_px(15, 400, True)
        draw_text(painter, at, self._right(row), figures, theme.color(token), right, elide=False)
        if row.late:
            left = at.right() - text_width(figures, self._right(row)) - px(22)
            self.desk.icons.paint(
                painter, QRect(left, at.center().y() - px(8), px(16), px(16)), "clock-alert", "danger"
            )
