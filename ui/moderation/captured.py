"""What was captured at the current item: decisions, action items, notes, parked topics."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.decisions import ActionState, DecisionState
from editorial.domain.wording import day_text

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageLabel
from .look import paint_words, wrapped
from .state import Moderation

__all__ = ["Captured", "CapturedPart"]

#: Design pixels.
LINE, EDGE, WORDS = 21, 16, 41
_ICONS = {"decision": "gavel", "action": "square-check", "note": "pencil-line", "park": "inbox"}


@dataclass(frozen=True, slots=True)
class Captured:
    """One entry: `kind` is "decision", "action", "note" or "park"."""

    kind: str
    row_id: int
    text: str
    line: str = ""
    gone: bool = False


class _CapturedList(PaintedList[Captured]):
    def words(self, row: Captured) -> str:
        kind = {
            "decision": self.tr("Decision"),
            "action": self.tr("Action item"),
            "note": self.tr("Note"),
            "park": self.tr("Parked"),
        }[row.kind]
        return f"{kind}: {row.text}. {row.line}".strip(". ")

    def _lines(self, row: Captured, width: int) -> tuple[list[str], list[str]]:
        px, font = self.desk.theme.px, self.desk.theme.font_px(15)
        room = width - px(WORDS + EDGE)
        return wrapped(row.text, font, room, 4), wrapped(row.line, font, room, 1) if row.line else []

    def row_size(self, row: Captured, width: int) -> QSize:
        text, line = self._lines(row, width)
        return QSize(width, (len(text) + len(line)) * self.desk.theme.px(LINE) + self.desk.theme.px(8))

    def paint_row(self, painter: QPainter, box: QRect, row: Captured, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if hovered:
            painter.fillRect(box, theme.color("hover"))
        top = box.top() + px(4)
        sign = QRect(box.left() + px(EDGE), top + px(2), px(17), px(17))
        self.desk.icons.paint(painter, sign, _ICONS[row.kind], "accent" if row.kind == "decision" else "muted")
        text, line = self._lines(row, box.width())
        font = theme.font_px(15)
        if row.gone:
            font.setStrikeOut(True)
        at = QPoint(box.left() + px(WORDS), top)
        below = paint_words(painter, at, text, font, theme.color("muted" if row.gone else "text"), px(LINE))
        paint_words(painter, QPoint(at.x(), below), line, theme.font_px(15), theme.color("muted"), px(LINE))


class CapturedPart(QWidget):
    """Head with the count, and the list; `opened` wants to change an entry, `removed` to take it away."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, state: Moderation) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        px = desk.theme.px
        self.count = StageLabel(desk, "")
        self.list = _CapturedList(desk, self.tr("Captured"))
        self.list.chosen.connect(self.opened)
        self.list.removed.connect(self.removed)
        self.empty = StageLabel(desk, self.tr("Nothing yet."))
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(8), px(EDGE), px(4))
        head.addWidget(StageLabel(desk, self.tr("Captured"), 15, "text", 600), 1)
        head.addWidget(self.count)
        self.empty.setContentsMargins(px(EDGE), 0, px(EDGE), px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def refresh(self) -> None:
        """What is there at the current item, the newest below."""
        rows = self.entries()
        self.list.show_rows(rows)
        self.empty.setVisible(not rows)
        self.count.setText(str(len(rows)))

    def entries(self) -> list[Captured]:
        """All entries of the item in front; behind the agenda those of the meeting as a whole."""
        case, at, language = self.state.case, self.state.case.meeting.item_id, self.desk.language
        rows = []
        for one in case.decisions:
            if one.item_id == at:
                gone = one.state is DecisionState.TAKEN_BACK
                rows.append(Captured("decision", one.id, one.text, self.tr("taken back") if gone else "", gone))
        for action in case.actions:
            if action.item_id == at:
                until = day_text(action.due, language, year=False) if action.due else ""
                by = self.tr("until {day}").format(day=until) if until else ""
                who = action.owner or self._name(action.owner_id)
                line = " ".join(part for part in (who, by) if part)
                rows.append(Captured("action", action.id, action.text, line, action.state is ActionState.DONE))
        rows += [Captured("note", one.id, one.text) for one in case.notes if one.item_id == at]
        rows += [Captured("park", one.id, one.text) for one in case.parked if one.item_id == at]
        return rows

    def _name(self, person_id: int | None) -> str:
        person = self.desk.person(person_id)
        return person.name if person is not None else ""

    def wanted(self) -> int:
        """How high all of it is."""
        px = self.desk.theme.px
        rows = self.list.rows.rows
        width = max(px(100), self.list.viewport().width())
        return px(38) + (sum(self.list.row_size(one, width).height() for one in rows) + px(6) if rows else px(32))
