"""What is said of messages to experts: kinds, ways, counts; used where they are written and where they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from editorial.domain.input_reminders import REMINDERS
from editorial.domain.inputs import InputMessage, InputRequest, MessageKind
from editorial.domain.wording import day_text
from editorial.services.input_mails import MailsWritten
from editorial.services.input_messages import PendingMessage

from ..context import Desk

__all__ = ["MESSAGE_SIGNS", "MessageWords", "addresses"]

_K = MessageKind
#: Sign and colour of each kind.
MESSAGE_SIGNS = {
    _K.REQUEST: ("send", "muted"),
    _K.BEFORE: ("bell", "accent_text"),
    _K.ON_DUE: ("bell", "warning"),
    _K.AFTER: ("bell", "danger"),
    _K.ESCALATION: ("clock-alert", "danger"),
    _K.FOLLOW_UP: ("corner-up-left", "review"),
    _K.THANKS: ("message-square-quote", "success"),
}


def addresses(body: str) -> list[str]:
    """The addresses of the web that a message names, in their order."""
    return [one for one in body.split() if one.startswith(("https://", "http://"))]


class MessageWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def due(self, found: Sequence[PendingMessage]) -> str:
        """3 Erinnerungen und 1 Dank sind zu versenden."""
        reminders = sum(1 for one in found if one.pending.kind in REMINDERS)
        asked = sum(1 for one in found if one.pending.kind is _K.FOLLOW_UP)
        thanks = sum(1 for one in found if one.pending.kind is _K.THANKS)
        parts = [
            self.tr("%n reminder(s)", "", reminders) if reminders else "",
            self.tr("%n follow-up(s)", "", asked) if asked else "",
            self.tr("%n thanks", "", thanks) if thanks else "",
        ]
        named = [one for one in parts if one]
        listed = self._listed(named)
        words = self.tr("{what} is to be sent by mail") if len(found) == 1 else self.tr("{what} are to be sent by mail")
        return words.format(what=listed)

    def _listed(self, parts: Sequence[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return self.tr("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])

    def kind(self, kind: MessageKind) -> str:
        """What it is, shortly."""
        if kind in REMINDERS:
            return self.tr("Reminder")
        return {
            _K.REQUEST: self.tr("Request"),
            _K.ESCALATION: self.tr("Word to the lead"),
            _K.FOLLOW_UP: self.tr("Follow-up"),
            _K.THANKS: self.tr("Thanks"),
        }[kind]

    def way(self, way: str) -> str:
        """How it got there."""
        return self.tr("by mail") if way == "mail" else self.tr("in the application")

    def pending(self, one: PendingMessage) -> str:
        """Erinnerung · Leon Richter · Interview Dr. Weber."""
        person = one.person.name if one.person is not None else ""
        return " · ".join(part for part in (self.kind(one.pending.kind), person, one.request.title) if part)

    def written(self, made: MailsWritten) -> str:
        """What was done: who was reminded in the application, and where drafts lie."""
        parts = []
        if made.in_app:
            parts.append(self.tr("%n message(s) in the application", "", made.in_app))
        if made.paths:
            folder = Path(made.paths[0]).parent.name or str(Path(made.paths[0]).parent)
            words = self.tr("%n mail draft(s) in “{folder}”", "", len(made.paths))
            parts.append(words.format(folder=folder))
        said = self._listed(parts)
        if made.without_address:
            nobody = self.tr("no address is known for {people}").format(people=", ".join(made.without_address))
            said = f"{said}; {nobody}"
        return f"{said}."

    def said(self, one: InputMessage, request: InputRequest) -> str:
        """What a message says to whoever it is for."""
        asked_by = one.by or request.asked_by
        words = {
            _K.REQUEST: self.tr("{name} asks you"),
            _K.BEFORE: self.tr("Please answer soon"),
            _K.ON_DUE: self.tr("Your answer is due today"),
            _K.AFTER: self.tr("Your answer is still missing"),
            _K.FOLLOW_UP: self.tr("{name} has one more question"),
            _K.THANKS: self.tr("{name} says thank you"),
        }
        if one.kind is _K.ESCALATION:
            return self.late(request)
        if one.kind is _K.ON_DUE and one.due_on is not None and one.due_on != self.desk.clock.today():
            day = day_text(one.due_on, self.desk.language, year=False)
            return self.tr("Your answer was due on {day}").format(day=day)
        return words[one.kind].format(name=asked_by or self.tr("The desk"))

    def late(self, request: InputRequest) -> str:
        """Leon Richter hat seit 4 Tagen nicht geantwortet."""
        person = self.desk.person(request.person_id)
        name = person.name if person is not None else self.tr("Nobody")
        days = (self.desk.clock.today() - request.due).days if request.due is not None else 0
        if days < 1:
            return self.tr("{name} has not answered yet").format(name=name)
        return self.tr("{name} has owed an answer for %n day(s)", "", days).format(name=name)
