"""Who is there: present, excused, absent, come late, gone early, and guests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.app import Workspace
from editorial.domain import meeting_rules as rules
from editorial.domain.calendar import local, moment
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Attendance, Part, Participant
from editorial.errors import EditorialError
from editorial.texts import text

from ..context import Desk
from ..painted_list import PaintedList
from ..stage_look import enlarge, stage_theme
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, LineEdit, TimeField
from ..widgets.label import Label
from ..widgets.paint import draw_text, panel
from ..widgets.signs import initials, paint_avatar
from .faces import SIGNS, standing_of
from .state import Moderation

__all__ = ["AttendanceDialog"]

_KINDS = (Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT)
#: Design pixels.
HIGH, STEP = 56, 42


@dataclass(frozen=True, slots=True)
class _Row:
    participant_id: int
    name: str
    line: str
    attendance: Attendance
    standing: str


class _List(PaintedList[_Row]):
    """1 present, 2 excused, 3 absent."""

    entered = Signal(int, object)

    def words(self, row: _Row) -> str:
        said = text(f"meeting.attendance.{row.attendance}", self.desk.language)
        return ", ".join(one for one in (row.name, row.line, said) if one)

    def row_size(self, _row: _Row, width: int) -> QSize:
        return QSize(width, self.desk.theme.px(HIGH))

    def paint_row(self, painter: QPainter, box: QRect, row: _Row, hovered: bool) -> None:
        theme, px = stage_theme(self.desk), self.desk.theme.px
        chosen = row == self.row()
        if chosen or hovered:
            inner = box.adjusted(px(1), px(1), -px(1), -px(1))
            panel(painter, inner, px(6), theme.color("accent_tint" if chosen else "hover"))
        face = QRect(box.left() + px(8), box.center().y() - px(16), px(32), px(32))
        paint_avatar(painter, face, initials(row.name), theme)
        room = box.adjusted(px(50), 0, -px(3 * STEP + 12), 0)
        name = room.adjusted(0, px(3), 0, -px(22)) if row.line else room
        draw_text(painter, name, row.name, theme.font("body", 600), theme.color("text"))
        if row.line:
            below = room.adjusted(0, px(26), 0, -px(3))
            draw_text(painter, below, row.line, theme.font("small"), theme.color("muted"))
        for place, one in enumerate(_KINDS):
            self._sign(painter, box, place, one, row)

    def _sign(self, painter: QPainter, box: QRect, place: int, kind: Attendance, row: _Row) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        side = px(20)
        left = box.right() - px(STEP) * (len(_KINDS) - place) + px(STEP) // 2 - side // 2 - px(6)
        sign = QRect(left, box.center().y() - side // 2, side, side)
        here = row.attendance is kind
        icon, token = SIGNS[row.standing if here else str(kind)]
        if here:
            around = sign.adjusted(-px(7), -px(7), px(7), px(7))
            panel(painter, around, px(6), theme.color("surface"), theme.color("border_btn"))
        self.desk.icons.paint(painter, sign, icon, token if here else "border_strong")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Enter is the button's
            return
        row = self.row()
        keys = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), _KINDS, strict=True))
        kind = keys.get(Qt.Key(event.key()))
        if row is not None and kind is not None:
            at = self.currentIndex().row()
            self.entered.emit(row.participant_id, kind)
            self.setCurrentIndex(self.rows.index(min(at + 1, self.rows.rowCount() - 1)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row, px = self.row(), self.desk.theme.px
        place = (int(event.position().x()) + px(6) - (self.viewport().width() - 3 * px(STEP))) // px(STEP)
        if row is not None and 0 <= place < len(_KINDS):
            self.entered.emit(row.participant_id, _KINDS[place])


class AttendanceDialog(BaseDialog):
    """Everything entered is saved at once; the button only closes."""

    def __init__(self, desk: Desk, state: Moderation, parent: QWidget) -> None:
        theme, px = stage_theme(desk), desk.theme.px
        super().__init__(theme, desk.icons, self.tr("Attendance"), 640, parent)
        self.desk, self.state = desk, state
        self.count = Label(theme, "", "body", weight=600)
        keys = Label(theme, self.tr("Keys: 1 present, 2 excused, 3 absent"), "small", "muted")
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self.count)
        head.addWidget(keys)
        self.content.addLayout(head)
        self.list = _List(desk, self.tr("Attendance"))
        people = px(HIGH) * len(state.case.participants)
        self.list.setMinimumHeight(max(px(230), min(people, parent.height() - px(420))))
        self.list.entered.connect(self._enter)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._follow())
        self.content.addWidget(self.list, 1)
        self._times()
        self._guests()
        self.problem = Label(theme, "", "body", "danger", wrap=True)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.everybody = self.add_button("secondary", self.tr("All the others are present"), "check-check")
        self.everybody.clicked.connect(lambda _on=False: self._enter_all())
        self.set_primary(self.tr("Done"))
        self.cancel.hide()
        state.changed.connect(self.refresh)
        self.refresh()
        self.list.setCurrentIndex(self.list.rows.index(0))
        self.list.setFocus()

    def _times(self) -> None:
        theme, icons = stage_theme(self.desk), self.desk.icons
        self.came, self.went = TimeField(theme), TimeField(theme)
        self.came.editingFinished.connect(self._came)
        self.went.editingFinished.connect(self._went)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.joined = Field(theme, icons, self.tr("Came late at"), self.came)
        self.left = Field(theme, icons, self.tr("Left early at"), self.went)
        row.addWidget(self.joined, 1)
        row.addWidget(self.left, 1)
        self.content.addLayout(row)

    def _guests(self) -> None:
        theme = stage_theme(self.desk)
        self.guest = LineEdit(theme, placeholder=self.tr("Guest: name, organisation"))
        self.guest.setAccessibleName(self.tr("Guest: name, organisation"))
        enlarge(self.desk, self.guest, 16)
        self.guest.returnPressed.connect(self._add_guest)
        self.content.addWidget(self.guest)

    # Showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Everybody as they are there now."""
        case = self.state.case
        self.list.show_rows([self._row(one) for one in case.participants])
        there = len(rules.present(case.participants))
        words = self.tr("{present} of {count} present").format(present=there, count=len(case.participants))
        if case.meeting.quorum:
            enough = rules.has_quorum(case.meeting, case.participants)
            quorum = self.tr("quorate") if enough else self.tr("no quorum, it takes {quorum}")
            words += ", " + quorum.format(quorum=case.meeting.quorum)
        self.count.setText(words)
        self._follow()

    def _row(self, one: Participant) -> _Row:
        person = self.desk.person(one.person_id)
        department = self.desk.department(person.department_id) if person is not None else None
        parts = [department.name if department else one.organisation]
        if one.part is Part.GUEST:
            parts.append(self.tr("guest"))
        for words, at in ((self.tr("from {time}"), one.joined_at), (self.tr("until {time}"), one.left_at)):
            if at is not None:
                parts.append(words.format(time=f"{local(at, self.state.case.meeting.zone):%H:%M}"))
        line = ", ".join(part for part in parts if part)
        standing = standing_of(one.attendance, one.left_at is not None)
        return _Row(one.id, self.state.name(one), line, one.attendance, standing)

    def _chosen(self) -> Participant | None:
        row = self.list.row()
        return self.state.participant(row.participant_id) if row is not None else None

    def _follow(self) -> None:
        one, zone = self._chosen(), self.state.case.meeting.zone
        there = one is not None and one.attendance is Attendance.PRESENT
        pairs = ((self.came, one.joined_at if one else None), (self.went, one.left_at if one else None))
        for field, at in pairs:
            field.setEnabled(there)
            if not field.hasFocus():
                field.set_value(local(at, zone).time().replace(second=0, microsecond=0) if at else None)

    # Entering -----------------------------------------------------------------------------------------------------

    def _act(self, job: Callable[[Workspace], MeetingCase]) -> None:
        self.problem.hide()
        self.state.act(job, failed=self._failed)

    def _failed(self, error: EditorialError) -> None:
        self.problem.setText(error.text(self.desk.language))
        self.problem.show()

    def _enter(self, participant_id: int, attendance: object) -> None:
        actor = self.state.actor
        if isinstance(attendance, Attendance):
            kind = attendance
            self._act(lambda ws: ws.moderation.attend(actor, [participant_id], kind))

    def _enter_all(self) -> None:
        case, actor = self.state.case, self.state.actor
        ids = [one.id for one in case.participants if one.attendance is Attendance.EXPECTED]
        if ids:
            self._act(lambda ws: ws.moderation.attend(actor, ids, Attendance.PRESENT))

    def _moment(self, at: time) -> datetime | None:
        """A time of the clock, nearest to when it began: also past midnight, and where it was held on another day."""
        meeting = self.state.case.meeting
        begun = meeting.begun_at
        if begun is None:
            return moment(meeting.day, at, meeting.zone)
        day = local(begun, meeting.zone).date()
        near = [moment(day + timedelta(days=by), at, meeting.zone) for by in (-1, 0, 1)]
        return min((one for one in near if one is not None), key=lambda one: abs(one - begun), default=None)

    def _came(self) -> None:
        one, at = self._chosen(), self.came.value()
        known = one.joined_at if one is not None else None
        if one is None or self.came.problem() or (at is None and known is None):
            return
        if at is None:
            self._forget(one)
        elif self._moment(at) != known:
            participant_id, actor, when = one.id, self.state.actor, self._moment(at)
            self._act(lambda ws: ws.moderation.joined(actor, participant_id, when))

    def _went(self) -> None:
        one, at = self._chosen(), self.went.value()
        known = one.left_at if one is not None else None
        if one is None or self.went.problem() or (at is None and known is None):
            return
        if at is None:
            self._forget(one)
        elif self._moment(at) != known:
            participant_id, actor, when = one.id, self.state.actor, self._moment(at)
            self._act(lambda ws: ws.moderation.left(actor, participant_id, when))

    def _forget(self, one: Participant) -> None:
        """They were there from the beginning to the end after all; the time that is still given stays."""
        participant_id, actor = one.id, self.state.actor
        came = self._moment(value) if (value := self.came.value()) else None
        went = self._moment(value) if (value := self.went.value()) else None

        def job(ws: Workspace) -> MeetingCase:
            ws.moderation.attend(actor, [participant_id], Attendance.EXPECTED)
            case = ws.moderation.attend(actor, [participant_id], Attendance.PRESENT)
            if came is not None:
                case = ws.moderation.joined(actor, participant_id, came)
            return ws.moderation.left(actor, participant_id, went) if went is not None else case

        self._act(job)

    def _add_guest(self) -> None:
        name, _, organisation = self.guest.text().partition(",")
        actor, meeting_id = self.state.actor, self.state.id
        if name.strip():
            self.guest.clear()
            self._act(lambda ws: ws.moderation.guest(actor, meeting_id, name.strip(), organisation.strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typing = any(one.hasFocus() for one in (self.guest, self.came, self.went))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typing:
            event.accept()  # the field has taken it; what is typed after it must not reach the keys of the stage
        else:
            super().keyPressEvent(event)
