"""What the expert's own desk says, in plain words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from editorial.domain.content import Status
from editorial.domain.expert_desk import ExpertView, Fate, passed_on
from editorial.domain.input_cards import RequestRow
from editorial.domain.input_rules import WITH_EXPERT
from editorial.domain.inputs import InputRequest, RequestState
from editorial.domain.permissions import OUT
from editorial.domain.wording import day_text
from editorial.texts import text

from ..context import Desk

__all__ = ["DeskWords"]

#: Sign and colour of where a request stands, as the expert sees it.
SIGNS: Final = {
    RequestState.RETURNED: ("corner-up-left", "review"),
    RequestState.ANSWERED: ("send", "muted"),
    RequestState.REVIEW: ("eye", "muted"),
    RequestState.ACCEPTED: ("circle-check", "success"),
    RequestState.DECLINED: ("circle-x", "muted"),
    RequestState.EXPIRED: ("calendar-x", "muted"),
}


class DeskWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def summary(self, view: ExpertView) -> str:
        """What waits, in one line under the title."""
        waiting = [one.request for one in view.rows if self.waits(one)]
        if not waiting:
            return self.tr("Nothing waits for you.")
        minutes = sum(one.minutes for one in waiting)
        count = self.tr("%n request(s) wait for you", "", len(waiting))
        return f"{count}, {self.minutes(minutes)}."

    def waits(self, row: RequestRow) -> bool:
        """Whether it waits for an answer of whoever works here."""
        return row.request.state in WITH_EXPERT and row.request.person_id == self.desk.actor.id

    def minutes(self, minutes: int) -> str:
        """about 10 minutes."""
        code = "input_form.minutes.one" if minutes == 1 else "input_form.minutes"
        return text(code, self.desk.language, n=minutes)

    def open_line(self, row: RequestRow, count: int = 0) -> str:
        """Who asks, how long it takes, how many questions it has, and how many answers (`count`) are written."""
        one = row.request
        begun = "" if one.state is RequestState.RETURNED or not count else self.tr("%n answered", "", count)
        parts = [self.minutes(one.minutes), self.tr("%n question(s)", "", row.questions), begun]
        if one.state is RequestState.RETURNED:
            parts = []
        if one.asked_by:
            parts.append(self.tr("{name} asks").format(name=one.asked_by))
        if one.passed_by:
            parts.append(self.tr("passed on by {name}").format(name=one.passed_by))
        return " · ".join(each for each in parts if each)

    def due(self, row: RequestRow) -> tuple[str, str]:
        """Until when, and the colour of it."""
        day = row.request.due
        if day is None:
            return "", "muted"
        today = self.desk.clock.today()
        away = (day - today).days
        if away < 0:
            shown = day_text(day, self.desk.language, year=False)
            return self.tr("was due on {day}").format(day=shown), "danger"
        if away <= 1:
            return (self.tr("until tomorrow") if away else self.tr("until today")), "warning"
        return self.tr("until {day}").format(day=day_text(day, self.desk.language, year=False)), "muted"

    def standing(self, request: InputRequest) -> str:
        """Where something that was given stands."""
        if passed_on(request, self.desk.actor.id):
            person = self.desk.person(request.person_id)
            return self.tr("passed on to {name}").format(name=person.name if person else "–")
        return {
            RequestState.ANSWERED: self.tr("is with the editors"),
            RequestState.REVIEW: self.tr("is being read"),
            RequestState.ACCEPTED: self.tr("was accepted with thanks"),
            RequestState.DECLINED: self.tr("you declined"),
            RequestState.EXPIRED: self.tr("is no longer needed"),
        }.get(request.state, self.tr("is being answered"))

    def sign(self, request: InputRequest) -> tuple[str, str]:
        """Icon and colour of that."""
        if passed_on(request, self.desk.actor.id):
            return "users-round", "muted"
        return SIGNS.get(request.state, ("pencil", "muted"))

    def fate(self, fate: Fate) -> str:
        """Stands in “Laborbesuch”, published on 21 May 2026."""
        if fate.status in OUT:
            if fate.published is None:
                return self.tr("stands in “{title}”, published").format(title=fate.title)
            day = day_text(fate.published, self.desk.language)
            return self.tr("stands in “{title}”, published on {day}").format(title=fate.title, day=day)
        if fate.status in (Status.APPROVED, Status.SCHEDULED):
            return self.tr("stands in “{title}”, which appears soon").format(title=fate.title)
        return self.tr("stands in “{title}”, which is being worked on").format(title=fate.title)
