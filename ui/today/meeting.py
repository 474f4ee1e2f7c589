"""The next meeting on Today: when it is, how its agenda begins, and the ways to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.events import Changes
from editorial.domain.wording import day_text, time_text
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.buttons import Kind, make_button
from ..widgets.clearing import clear
from ..widgets.elided import ElidedLabel
from ..widgets.empty import IconSign
from ..widgets.flow import Flow
from ..widgets.ground import Ground
from ..widgets.label import Label
from ..widgets.line import Line
from ..widgets.section import SectionHeader

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingCase
    from editorial.domain.meetings import AgendaItem, Meeting

KINDS = ("meeting", "agenda_item", "participant", "meeting_series", "committee")
#: So many items are shown.
MOST = 4
#: So long before its time a meeting is what one wants to begin.
SOON = timedelta(minutes=30)


class NextMeeting(QWidget):
    """Reads by itself; out of sight where no meeting comes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._serial = 0
        self.case: MeetingCase | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, desk.theme.px(16))
        self._column.setSpacing(desk.theme.px(4))
        self.hide()
        self._clock = QTimer(self)
        self._clock.setInterval(60_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        desk.live.changed.connect(self._changed)
        self.read()

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*KINDS):
            self.read()

    def _tick(self) -> None:
        if self.case is not None and self.isVisible():
            self._show(self.case)

    def read(self) -> None:
        """Read again."""
        self._serial += 1
        serial, actor = self._serial, self.desk.actor

        def job(ws: Workspace) -> MeetingCase | None:
            row = ws.meetings.next(actor)
            return ws.meetings.case(actor, row.meeting.id) if row is not None else None

        def done(case: MeetingCase | None) -> None:
            if serial == self._serial:
                self._show(case)

        def failed(_error: EditorialError) -> None:
            self._show(None)

        self.desk.run(job, done, failed)

    # Showing ------------------------------------------------------------------------------------------------------

    def _show(self, case: MeetingCase | None) -> None:
        self.case = case
        clear(self._column)
        self.setVisible(case is not None)
        if case is None:
            return
        desk, one = self.desk, case.meeting
        head = SectionHeader(desk.theme, self.tr("Next meeting"), role="section")
        head.set_remark(self._until(one))
        self._column.addWidget(head)
        card = Ground(desk.theme, "surface", "border", desk.theme.radius("panel"))
        inside = QVBoxLayout(card)
        px = desk.theme.px
        inside.setContentsMargins(px(14), px(12), px(14), px(14))
        inside.setSpacing(px(6))
        self._fill_head(inside, case)
        inside.addWidget(Line(desk.theme))
        self._fill_agenda(inside, case)
        inside.addSpacing(px(4))
        inside.addWidget(self._buttons(one))
        self._column.addWidget(card)

    def _until(self, one: Meeting) -> str:
        if str(one.state) == "running":
            return self.tr("in progress")
        if one.starts_at is None:
            return day_text(one.day, self.desk.language, year=False)
        left = one.starts_at - self.desk.clock.utc()
        minutes = int(left.total_seconds() // 60)
        if minutes < 0:
            return self.tr("should have begun")
        if minutes < 60:
            return self.tr("in {m} min").format(m=minutes)
        if left < timedelta(hours=12):
            return self.tr("in {h} h {m} min").format(h=minutes // 60, m=minutes % 60)
        days = (one.day - self.desk.clock.today()).days
        if days == 1:
            return self.tr("tomorrow")
        return self.tr("in %n day(s)", "", days) if days else self.tr("today")

    def _fill_head(self, inside: QVBoxLayout, case: MeetingCase) -> None:
        theme, one = self.desk.theme, case.meeting
        title = self.tr("{title} no. {n}").format(title=one.title, n=one.number) if one.number else one.title
        row = QHBoxLayout()
        row.addWidget(ElidedLabel(theme, title, "body", weight=600), 1)
        counted = [item.minutes for item in case.items if str(item.state) != "skipped"]
        if counted:
            words = self.tr("{n} of {m} min").format(n=sum(counted), m=one.minutes)
            over = sum(counted) > one.minutes
            row.addWidget(Label(theme, words, "small", "danger" if over else "muted", tnum=True))
        inside.addLayout(row)
        people = self.tr("%n people", "", len(case.participants)) if case.participants else ""
        day = "" if one.day == self.desk.clock.today() else day_text(one.day, self.desk.language, year=False)
        parts = (day, self._span(one), one.place, people)
        inside.addWidget(ElidedLabel(theme, " · ".join(part for part in parts if part), "small", "muted"))

    @staticmethod
    def _span(one: Meeting) -> str:
        if one.time is None:
            return ""
        end = datetime.combine(one.day, one.time) + timedelta(minutes=one.minutes)
        if one.starts_at is not None:
            end = local(one.starts_at + timedelta(minutes=one.minutes), one.zone)
        return f"{time_text(one.time)}–{end:%H:%M}"

    def _fill_agenda(self, inside: QVBoxLayout, case: MeetingCase) -> None:
        theme = self.desk.theme
        items = [one for one in case.items if str(one.state) != "skipped"]
        for number, one in enumerate(items[:MOST], 1):
            inside.addLayout(self._item(number, one))
        if len(items) > MOST:
            words = self.tr("and %n more item(s)", "", len(items) - MOST)
            inside.addWidget(Label(theme, words, "caption", "muted"))
        if not items:
            inside.addWidget(Label(theme, self.tr("Nothing on the agenda yet."), "small", "muted"))

    def _item(self, number: int, one: AgendaItem) -> QHBoxLayout:
        desk, theme = self.desk, self.desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        count = Label(theme, str(number), "small", "muted", tnum=True)
        count.setFixedWidth(theme.px(16))
        row.addWidget(count)
        row.addWidget(ElidedLabel(theme, one.title, "small"), 1)
        if str(one.source) == "conflict":
            row.addWidget(IconSign(theme, desk.icons, "triangle-alert", "danger", 14, self.tr("Conflict")))
        minutes = Label(theme, self.tr("{m} min").format(m=one.minutes), "small", "muted", tnum=True)
        row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignRight)
        return row

    def _buttons(self, one: Meeting) -> QWidget:
        # one below the other where the column is narrow for both
        desk, place = self.desk, QWidget()
        row = Flow(place, desk.theme.px(8))
        if desk.may("meeting") and desk.answers("moderation_requested"):
            running = str(one.state) == "running"
            soon = one.starts_at is not None and desk.clock.utc() >= one.starts_at - SOON
            words = self.tr("Go on moderating") if running else self.tr("Begin the meeting")
            kind: Kind = "primary" if running or soon else "secondary"
            begin = make_button(desk.theme, desk.icons, kind, words, "presentation")
            begin.clicked.connect(lambda _on=False: desk.moderation_requested.emit(one.id))
            row.addWidget(begin)
        agenda = make_button(desk.theme, desk.icons, "secondary", self.tr("Agenda"), "list-checks")
        agenda.clicked.connect(lambda _on=False: desk.show_meeting(one.id))
        row.addWidget(agenda)
        return place
