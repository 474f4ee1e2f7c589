"""Who is there: the people of the meeting as circles with a sign each, and whether they can decide."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout

from editorial.domain import meeting_rules as rules
from editorial.domain.meetings import Attendance, Part

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import StageLabel
from ..widgets.empty import IconSign
from ..widgets.ground import Ground
from ..widgets.signs import initials, paint_avatar
from .state import Moderation

__all__ = ["SIGNS", "FacesCard", "standing_of"]

#: Design pixels.
FACE, CELL, ROW, EDGE = 38, 66, 50, 16
#: By attendance: icon and colour. Somebody who left early counts as left.
SIGNS = {
    "present": ("circle-check", "success"),
    "excused": ("circle-minus", "muted"),
    "absent": ("circle-x", "danger"),
    "left": ("log-out", "muted"),
    "expected": ("circle-dashed", "muted"),
}


def standing_of(attendance: Attendance, left: bool) -> str:
    """How somebody is there, as one word of `SIGNS`."""
    return "left" if left and attendance is Attendance.PRESENT else str(attendance)


@dataclass(frozen=True, slots=True)
class _Face:
    participant_id: int
    name: str
    standing: str
    guest: bool
    me: bool


class _Faces(PaintedList[_Face]):
    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(0)
        self.setUniformItemSizes(True)

    def words(self, row: _Face) -> str:
        said = {
            "present": self.tr("present"),
            "excused": self.tr("excused"),
            "absent": self.tr("absent"),
            "left": self.tr("has left"),
            "expected": self.tr("not looked at yet"),
        }[row.standing]
        return f"{row.name}, {said}"

    def row_size(self, _row: _Face, width: int) -> QSize:
        px = self.desk.theme.px
        columns = max(1, width // px(CELL))
        return QSize((width - 1) // columns, px(ROW))

    def paint_row(self, painter: QPainter, box: QRect, row: _Face, hovered: bool) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(FACE)
        face = QRect(box.center().x() - side // 2, box.top() + px(2), side, side)
        if row.standing != "present":
            painter.setOpacity(0.85)
        paint_avatar(painter, face, initials(row.name), theme, row.me)
        painter.setOpacity(1.0)
        icon, token = SIGNS[row.standing]
        sign = QRect(face.right() - px(10), face.bottom() - px(11), px(16), px(16))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(sign.adjusted(-1, -1, 1, 1))
        self.desk.icons.paint(painter, sign, icon, token)


class FacesCard(Ground):
    """`opened` wants to enter the attendance."""

    opened = Signal()

    def __init__(self, desk: Desk, state: Moderation) -> None:
        super().__init__(desk.theme, "surface", "border", 10)
        self.desk, self.state = desk, state
        px = desk.theme.px
        self.count = StageLabel(desk, "")
        self.sign = IconSign(desk.theme, desk.icons, "circle-check", "success", 18)
        self._narrow = False
        self._shown: object = None
        self.list = _Faces(desk, self.tr("Attendance"))
        self.list.chosen.connect(lambda _row: self.opened.emit())
        head = QHBoxLayout()
        head.setContentsMargins(px(EDGE), 0, px(EDGE), 0)
        head.addWidget(StageLabel(desk, self.tr("Present"), 15, "text", 600), 1)
        head.setSpacing(px(6))
        head.addWidget(self.count)
        head.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(1), px(9), px(1), px(4))
        column.setSpacing(px(8))
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(px(11), 0, px(11), 0)
        row.addWidget(self.list)
        column.addLayout(row)
        column.addStretch(1)

    def refresh(self) -> None:
        """Who is there now; people who are the same are not looked at again."""
        state, case = self.state, self.state.case
        shown = (case.participants, case.meeting.quorum, self._narrow)
        if shown == self._shown:
            return
        self._shown = shown
        me = state.actor.id
        self.list.show_rows(
            [
                _Face(
                    one.id,
                    state.name(one),
                    standing_of(one.attendance, one.left_at is not None),
                    one.part is Part.GUEST,
                    one.person_id is not None and one.person_id == me,
                )
                for one in case.participants
            ]
        )
        there, whole = len(rules.present(case.participants)), len(case.participants)
        words = self.tr("{present} of {count}").format(present=there, count=whole)
        enough = rules.has_quorum(case.meeting, case.participants)
        said = self.tr("quorate") if enough else self.tr("no quorum")
        words = words if whole else self.tr("nobody yet")
        if not self._narrow and whole:
            words += f", {said}"
        self.sign.setVisible(self._narrow and bool(whole))
        self.sign.set_icon("circle-check" if enough else "circle-x", "success" if enough else "danger")
        self.sign.setAccessibleName(said)
        self.sign.setToolTip(said)
        self.count.setText(words)
        self.count.set_token("muted" if enough else "danger")

    def set_shape(self, low: bool, narrow: bool) -> None:
        """Only the head where there is little height; a sign for words where it is narrow."""
        self._narrow = narrow
        self.list.setVisible(not low)
        self.refresh()

    def wanted(self, rows: int = 0) -> int:
        """How high all of it is, or with so many rows of faces."""
        px = self.desk.theme.px
        columns = max(1, max(px(CELL), self.list.viewport().width()) // px(CELL))
        need = max(1, -(-len(self.list.rows.rows) // columns))
        shown = min(need, rows) if rows else need
        self.list.setFixedHeight(px(ROW) * shown)
        if self.list.isHidden():
            return px(40)
        return px(48) + px(ROW) * shown
