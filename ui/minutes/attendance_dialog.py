"""Who was there, as the minutes will have it: corrected after the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from editorial.domain.calendar import local, moment
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Attendance, Meeting, Participant
from editorial.texts import text

from ..context import Desk
from ..widgets.choice import Choice
from ..widgets.form import ChoiceField, TimeField
from ..widgets.label import Label
from ..widgets.scroll import Scroll
from .acting import ActingDialog

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor

__all__ = ["MinutesAttendanceDialog"]

#: Design pixels.
ROOM, CHOICE, TIME = 380, 140, 84


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether somebody was there, and from when to when where it was not the whole time."""

    attendance: Attendance
    joined: datetime | None = None
    left: datetime | None = None


@dataclass(slots=True)
class _Row:
    one: Participant
    attendance: ChoiceField
    joined: TimeField
    left: TimeField


class MinutesAttendanceDialog(ActingDialog):
    """`changes` are those whose presence is other than before."""

    def __init__(self, desk: Desk, case: MeetingCase, parent: QWidget) -> None:
        super().__init__(desk, self.tr("Attendance"), 640, parent)
        self._meeting = case.meeting
        words = self.tr("Times only where somebody came late or left early.")
        self.content.addWidget(Label(desk.theme, words, "small", "muted", wrap=True))
        scroll = Scroll(desk.theme, "raised")
        scroll.setMinimumHeight(desk.theme.px(min(ROOM, 44 * (len(case.participants) + 1))))
        scroll.setMaximumHeight(desk.theme.px(ROOM))
        inner = QWidget()
        self.grid = QGridLayout(inner)
        self.grid.setContentsMargins(3, 3, desk.theme.px(8), 3)
        self.grid.setHorizontalSpacing(desk.theme.px(8))
        self.grid.setVerticalSpacing(desk.theme.px(6))
        self.grid.setColumnStretch(0, 1)
        for column, head in enumerate((self.tr("Name"), self.tr("Attendance"), self.tr("From"), self.tr("Until"))):
            self.grid.addWidget(Label(desk.theme, head, "caption", "muted"), 0, column)
        self.rows = [self._row(place, one) for place, one in enumerate(case.participants, 1)]
        scroll.body.addWidget(inner)
        scroll.body.addStretch(1)
        self.content.addWidget(scroll)
        self.set_primary(self.tr("Save"), "check")

    def _row(self, place: int, one: Participant) -> _Row:
        theme, language = self.desk.theme, self.desk.language
        person = self.desk.person(one.person_id)
        name = one.name or (person.name if person else "")
        choices = [Choice(str(kind), text(f"meeting.attendance.{kind}", language)) for kind in Attendance]
        made = _Row(
            one,
            ChoiceField(theme, self.desk.icons, choices, str(one.attendance)),
            TimeField(theme, self._wall(one.joined_at)),
            TimeField(theme, self._wall(one.left_at)),
        )
        self.grid.addWidget(Label(theme, name, wrap=True), place, 0, Qt.AlignmentFlag.AlignVCenter)
        fields: tuple[tuple[QWidget, str, int], ...] = (
            (made.attendance, self.tr("Attendance of {name}"), CHOICE),
            (made.joined, self.tr("{name} came at"), TIME),
            (made.left, self.tr("{name} left at"), TIME),
        )
        for column, (field, words, width) in enumerate(fields, 1):
            field.setAccessibleName(words.format(name=name))
            field.setFixedWidth(theme.px(width))
            self.grid.addWidget(field, place, column)
        made.attendance.changed.connect(lambda _value: self._fits(made))
        self._fits(made)
        return made

    def _fits(self, row: _Row) -> None:
        """Only who was there came and left."""
        there = row.attendance.value() == str(Attendance.PRESENT)
        row.joined.setEnabled(there)
        row.left.setEnabled(there)

    def _wall(self, at: datetime | None) -> time | None:
        return None if at is None else local(at, self._meeting.zone).time().replace(second=0, microsecond=0)

    def _moment(self, at: time | None, before: datetime | None) -> datetime | None:
        """A time that nobody changed keeps its seconds; one before the begin is after midnight."""
        if at is None or at == self._wall(before):
            return before if at is not None else None
        return after_begin(self._meeting, at)

    def changes(self) -> dict[int, Presence]:
        """By participant."""
        found = {}
        for row in self.rows:
            one, value = row.one, row.attendance.value()
            before = Presence(one.attendance, one.joined_at, one.left_at)
            now = Presence(Attendance(value) if isinstance(value, str) else one.attendance)
            if now.attendance is Attendance.PRESENT:
                joined = self._moment(row.joined.value(), one.joined_at)
                now = Presence(now.attendance, joined, self._moment(row.left.value(), one.left_at))
            if now != before:
                found[one.id] = now
        return found


def after_begin(meeting: Meeting, at: time) -> datetime | None:
    """The moment of a wall time while the meeting took place; it may have gone over midnight."""
    begun = meeting.begun_at or meeting.starts_at
    if begun is None:
        return moment(meeting.day, at, meeting.zone)
    day = local(begun, meeting.zone).date()
    found = moment(day, at, meeting.zone)
    if found is not None and found < begun - timedelta(hours=1):
        return moment(day + timedelta(days=1), at, meeting.zone)
    return found


def enter_presence(ws: Workspace, actor: Actor, changes: dict[int, Presence]) -> None:
    """Write who was there."""
    acts = ws.moderation
    for one, presence in changes.items():
        if presence.attendance is Attendance.PRESENT:
            acts.attend(actor, [one], Attendance.EXPECTED)  # takes earlier times away
        acts.attend(actor, [one], presence.attendance)
        if presence.joined is not None:
            acts.joined(actor, one, presence.joined)
        if presence.left is not None:
            acts.left(actor, one, presence.left)
