"""What the page of meetings says: names, dates, where a meeting stands."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject

from editorial.domain.calendar import local
from editorial.domain.decisions import ActionState, DecisionState
from editorial.domain.meeting_cards import MeetingRow
from editorial.domain.meetings import AgendaSource, Meeting, MeetingState, Reply
from editorial.domain.wording import day_text, time_text, week_span, week_text
from editorial.texts import text

from ..context import Desk

#: Meaning and icon of each state.
STATE_TAGS: Final = {
    MeetingState.PLANNED: ("info", "calendar"),
    MeetingState.RUNNING: ("warning", "presentation"),
    MeetingState.HELD: ("warning", "pencil-line"),
    MeetingState.FINAL: ("success", "lock"),
    MeetingState.CANCELLED: ("danger", "calendar-x"),
}
REPLY_SIGNS: Final = {
    Reply.OPEN: ("circle-dashed", "muted"),
    Reply.ACCEPTED: ("circle-check", "success"),
    Reply.TENTATIVE: ("circle-help", "warning"),
    Reply.DECLINED: ("circle-x", "danger"),
}
SOURCE_SIGNS: Final = {
    AgendaSource.OWN: "pencil",
    AgendaSource.MINUTES: "badge-check",
    AgendaSource.ACTIONS: "list-checks",
    AgendaSource.RESULTS: "chart-column",
    AgendaSource.IDEAS: "lightbulb",
    AgendaSource.TOPICS: "message-square-plus",
    AgendaSource.CONFLICT: "triangle-alert",
    AgendaSource.CADENCE: "circle-dashed",
    AgendaSource.INPUT: "graduation-cap",
    AgendaSource.APPROVAL: "stamp",
    AgendaSource.WEEKS: "calendar-days",
    AgendaSource.PARKED: "inbox",
}
DECISION_TAGS: Final = {
    DecisionState.IN_FORCE: ("success", "circle-check"),
    DecisionState.TAKEN_BACK: ("danger", "undo-2"),
    DecisionState.SUPERSEDED: ("warning", "history"),
}
ACTION_SIGNS: Final = {
    ActionState.OPEN: ("circle", "muted"),
    ActionState.DONE: ("circle-check", "success"),
    ActionState.DROPPED: ("circle-x", "muted"),
}


class MeetingWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def code(self, code: str) -> str:
        """Words of the catalogues."""
        return text(code, self.desk.language)

    def person(self, person_id: int | None, otherwise: str = "") -> str:
        """Somebody's name."""
        found = self.desk.person(person_id)
        return found.name if found else otherwise

    def department(self, department_id: int | None) -> str:
        """A department's name."""
        found = self.desk.department(department_id)
        return found.name if found else ""

    # Times --------------------------------------------------------------------------------------------------------

    def day(self, day: date | None, *, year: bool | None = None) -> str:
        """Tue 12 May; with the year where it is another one."""
        if day is None:
            return ""
        named = day.year != self.desk.clock.today().year if year is None else year
        return day_text(day, self.desk.language, year=named)

    def when(self, meeting: Meeting, *, year: bool | None = None) -> str:
        """Tue 12 May, 11:00–12:00."""
        return ", ".join(part for part in (self.day(meeting.day, year=year), self.span(meeting)) if part)

    def span(self, meeting: Meeting) -> str:
        """11:00–12:00; over midnight and by any clock it is the wall time of the end."""
        if meeting.time is None:
            return ""
        end = datetime.combine(meeting.day, meeting.time) + timedelta(minutes=meeting.minutes)
        if meeting.starts_at is not None:
            end = local(meeting.starts_at + timedelta(minutes=meeting.minutes), meeting.zone)
        return f"{time_text(meeting.time)}–{end:%H:%M}"

    def week(self, day: date) -> str:
        """Week 20 · 11–17 May 2026; this and the next one by name."""
        monday = day - timedelta(days=day.weekday())
        today = self.desk.clock.today()
        own = today - timedelta(days=today.weekday())
        name = week_text(day, self.desk.language)
        if monday == own:
            name = self.tr("This week")
        elif monday == own + timedelta(days=7):
            name = self.tr("Next week")
        return f"{name} · {week_span(monday, monday + timedelta(days=6), self.desk.language)}"

    def minutes(self, minutes: int) -> str:
        """45 min"""
        return self.tr("{n} min").format(n=minutes)

    # Meetings -----------------------------------------------------------------------------------------------------

    def state(self, meeting: Meeting) -> str:
        """Planned, in progress, ..."""
        return text(f"meeting.state.{meeting.state}", self.desk.language)

    def title(self, meeting: Meeting) -> str:
        """Editorial meeting no. 19."""
        return self.numbered(meeting.title or self.tr("Without a title"), meeting.number)

    def numbered(self, title: str, number: int) -> str:
        """With its number, once it has one."""
        return self.tr("{title} no. {n}").format(title=title, n=number) if number else title

    def crumb(self, meeting: Meeting) -> str:
        """Editorial meeting Tue 12 May."""
        title = meeting.title or self.tr("Without a title")
        return f"{title} {self.day(meeting.day)}"

    def accepted(self, row: MeetingRow) -> str:
        """5 of 8."""
        return self.tr("{n} of {m}").format(n=row.accepted, m=row.expected) if row.expected else ""

    def minutes_state(self, row: MeetingRow) -> str:
        """Where the minutes of a past meeting stand."""
        state = row.meeting.state
        if state is MeetingState.FINAL and row.minutes_number:
            return self.tr("Minutes {n}/{year}").format(n=row.minutes_number, year=row.meeting.day.year)
        if state is MeetingState.PLANNED:
            return self.tr("Not held")
        return text(f"meeting.state.{state}", self.desk.language)

    def source(self, source: AgendaSource) -> str:
        """Where an agenda item comes from."""
        return text(f"agenda.source.{source}", self.desk.language)

    def reply(self, reply: Reply) -> str:
        """What somebody answered."""
        return text(f"meeting.reply.{reply}", self.desk.language)
