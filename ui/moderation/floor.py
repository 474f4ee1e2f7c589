"""The speakers' list: who has the floor and for how long, who waits, and how long everybody has spoken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.interview import clock_text

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageLabel
from ..widgets.buttons import IconButton
from ..widgets.paint import draw_text, text_width
from ..widgets.signs import initials, paint_avatar
from .look import cap_width, paint_cap
from .state import Moderation

__all__ = ["FloorPart"]

#: Design pixels.
HIGH, FACE, EDGE = 38, 30, 16


@dataclass(frozen=True, slots=True)
class _Row:
    """Somebody on the list: `place` 0 has the floor, 1 and up wait, -1 has spoken already."""

    participant_id: int
    speech_id: int
    name: str
    place: int
    time: str
    me: bool


class _Floor(PaintedList[_Row]):
    def words(self, row: _Row) -> str:
        said = self.tr("has the floor") if row.place == 0 else self.tr("has spoken")
        if row.place > 0:
            said = self.tr("waits, place {number}").format(number=row.place)
        return f"{row.name}, {said}, {row.time}" if row.time else f"{row.name}, {said}"

    def row_size(self, _row: _Row, width: int) -> QSize:
        return QSize(width, self.desk.theme.px(HIGH))

    def paint_row(self, painter: QPainter, box: QRect, row: _Row, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        if hovered:
            painter.fillRect(box, theme.color("hover"))
        middle = box.center().y()
        sign = QRect(box.left() + px(EDGE - 1), middle - px(9), px(18), px(18))
        if row.place == 0:
            self.desk.icons.paint(painter, sign, "mic", "accent")
        elif row.place > 0:
            font = theme.font_px(15, 400, True)
            center = Qt.AlignmentFlag.AlignCenter
            draw_text(painter, sign, str(row.place), font, theme.color("muted"), center, elide=False)
        face = QRect(box.left() + px(EDGE + 27), middle - px(FACE) // 2, px(FACE), px(FACE))
        paint_avatar(painter, face, initials(row.name), theme, row.me)
        figures = theme.font_px(15, 400, True)
        wide = text_width(figures, row.time) + px(10) if row.time else 0
        left = face.right() + px(11)
        room = QRect(left, box.top(), box.right() - px(EDGE) - wide - left, box.height())
        ink = theme.color("muted" if row.place < 0 else "text")
        draw_text(painter, room, row.name, theme.font_px(16, 600 if row.place == 0 else 400), ink)
        if row.time:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            at = QRect(box.left(), box.top(), box.width() - px(EDGE), box.height())
            draw_text(painter, at, row.time, figures, theme.color("muted"), right, elide=False)


class _Cap(QWidget):
    """The cap of a key."""

    def __init__(self, desk: Desk, keys: str) -> None:
        super().__init__()
        self.desk, self.keys = desk, keys
        self.setFixedSize(cap_width(keys, desk.theme, 24), desk.theme.px(24))

    def paintEvent(self, _event: object) -> None:
        paint_cap(QPainter(self), self.rect(), self.keys, self.desk.theme)


class FloorPart(QWidget):
    """Head with the key, and the list; `asked` wants to enter somebody, `given` gives the floor to a speech (0: the
    next), `ended` takes it, `withdrawn` takes somebody off the list."""

    asked = Signal()
    given = Signal(int)
    ended = Signal()
    withdrawn = Signal(int)

    def __init__(self, desk: Desk, state: Moderation) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        px = desk.theme.px
        self.list = _Floor(desk, self.tr("Speakers’ list"))
        self.list.chosen.connect(self._choose)
        self.list.removed.connect(self._withdraw)
        self.next = IconButton(desk.theme, desk.icons, "skip-forward", self.tr("Floor to the next (S)"), size=26)
        self.next.clicked.connect(lambda _on=False: self.given.emit(0))
        self.empty = StageLabel(desk, self.tr("Nobody has asked to speak."))
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), px(4), px(EDGE), px(2))
        head.addWidget(StageLabel(desk, self.tr("Speakers’ list"), 15, "text", 600), 1)
        head.addWidget(self.next)
        head.addWidget(_Cap(desk, "W"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(0)
        column.addLayout(head)
        self.empty.setContentsMargins(px(EDGE), px(4), px(EDGE), px(4))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def _withdraw(self, row: _Row) -> None:
        if row.speech_id:
            self.withdrawn.emit(row.speech_id)

    def _choose(self, row: _Row) -> None:
        if row.place == 0:
            self.ended.emit()
        elif row.place > 0:
            self.given.emit(row.speech_id)

    def refresh(self) -> None:
        """Who is on the list, and the time of each."""
        state = self.state
        rows = []
        speaking, waiting = state.speaking(), state.waiting()
        for place, one in enumerate([*([speaking] if speaking else []), *waiting], 0 if speaking else 1):
            rows.append(self._row(one.participant_id, one.id, place))
        listed = {one.participant_id for one in rows}
        spoken = dict.fromkeys(one.participant_id for one in state.case.speeches if one.participant_id not in listed)
        rows += [self._row(one, 0, -1) for one in spoken if state.spoken(one)]
        self.list.show_rows(rows)
        self.empty.setVisible(not rows)
        self.next.setEnabled(bool(waiting))

    def wanted(self, most: int = 0) -> int:
        """How high all of it is, or with so many rows."""
        px = self.desk.theme.px
        count = most or len(self.list.rows.rows)
        return px(36) + (count * px(HIGH) if count else px(32))

    def fit(self, most: int) -> None:
        """Take the height of all rows, or of so many."""
        count = len(self.list.rows.rows)
        shown = min(count, most)
        self.list.setFixedHeight(self.desk.theme.px(HIGH) * shown)
        self.setFixedHeight(self.wanted(shown))

    def _row(self, participant_id: int, speech_id: int, place: int) -> _Row:
        state = self.state
        one = state.participant(participant_id)
        name = state.name(one) if one is not None else ""
        speaking = state.speaking()
        if place == 0 and speaking is not None and speaking.began_at is not None:
            seconds = max(0, int((self.desk.clock.utc() - speaking.began_at).total_seconds()))
        else:
            seconds = state.spoken(participant_id)
        me = one is not None and one.person_id is not None and one.person_id == state.actor.id
        return _Row(participant_id, speech_id, name, place, clock_text(seconds) if seconds or place == 0 else "", me)
