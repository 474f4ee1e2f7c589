"""What the page of minutes says: names, moments, numbers."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from editorial.domain.calendar import local
from editorial.domain.decision_cards import action_label, decision_label
from editorial.domain.decision_rules import vote_words
from editorial.domain.decisions import ActionItem, Decision
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Meeting
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk


class MinutesWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def meeting(self, one: Meeting) -> str:
        """Editorial meeting no. 19."""
        title = one.title or self.tr("Without a title")
        return self.tr("{title} no. {n}").format(title=title, n=one.number) if one.number else title

    def title(self, case: MeetingCase) -> str:
        """Minutes no. 19/2026, or that they are a draft."""
        final = case.final
        if final is not None:
            return self.tr("Minutes no. {n}/{year}").format(n=final.number, year=final.year)
        return self.tr("Minutes: draft")

    def moment(self, at: datetime | None, zone: str) -> str:
        """12.05.2026, 12:31."""
        if at is None:
            return ""
        wall = local(at, zone)
        return f"{day_text(wall.date(), self.desk.language, with_weekday=False, year=True)}, {wall:%H:%M}"

    def person(self, person_id: int | None, otherwise: str = "") -> str:
        """Somebody's name."""
        found = self.desk.person(person_id)
        return found.name if found else otherwise

    def decision(self, case: MeetingCase, one: Decision) -> str:
        """B 19-3."""
        return decision_label(case.meeting.number, one.number)

    def action(self, case: MeetingCase, one: ActionItem) -> str:
        """19-1."""
        return action_label(case.meeting.number, one.number)

    def votes(self, one: Decision) -> str:
        """5 for, 1 against, 1 abstention (carried); nothing where nobody voted."""
        return vote_words(one, self.desk.language)

    def code(self, code: str) -> str:
        """Words of the catalogues."""
        return text(code, self.desk.language)
