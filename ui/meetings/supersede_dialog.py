"""A new decision in the place of an earlier one, in words, and taking one back from the register."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.decision_cards import DecisionDraft, DecisionRow
from editorial.domain.meetings import Meeting, MeetingState

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Form, TextArea
from ..widgets.label import Label
from .words import MeetingWords

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.people import Actor


class SupersedeDialog(BaseDialog):
    """What is decided instead."""

    def __init__(self, desk: Desk, row: DecisionRow, meeting: str, parent: QWidget) -> None:
        title = self.tr("Supersede {label}").format(label=row.label)
        super().__init__(desk.theme, desk.icons, title, 480, parent)
        self.content.addWidget(Label(desk.theme, row.decision.text, "body", "muted", wrap=True))
        self.form = Form(desk.theme, desk.icons)
        self.words = TextArea(desk.theme, least=3, most=8)
        helper = self.tr("It gets a number in “{meeting}”. What the earlier decision changed stays as it is.")
        self.form.add(self.tr("New decision"), self.words, required=True, helper=helper.format(meeting=meeting))
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Decide"), "gavel")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        return self.form.check()


class DecisionActs(QObject):
    """What is done with a decision from the register."""

    def __init__(self, desk: Desk, words: MeetingWords, owner: QWidget) -> None:
        super().__init__(owner)
        self.desk, self.words, self.owner = desk, words, owner

    def supersede(self, row: DecisionRow) -> None:
        """Ask what is decided instead; the meeting that is in progress decides, or one whose minutes are open."""
        actor = self.desk.actor
        self.desk.run(lambda ws: _where(ws, actor), partial(self._ask, row))

    def _ask(self, row: DecisionRow, where: Meeting | None) -> None:
        if where is None:
            words = self.tr("Only a meeting decides. Begin one, or reopen the newest minutes.")
            self.desk.toast(words, False, "warning")
            return
        dialog = SupersedeDialog(self.desk, row, self.words.crumb(where), self.owner.window())
        actor = self.desk.actor

        def accepted() -> None:
            draft = DecisionDraft(where.id, text=dialog.words.value())
            said = self.tr("{label} is superseded.").format(label=row.label)
            self.desk.run(
                lambda ws: ws.decisions.supersede(actor, row.decision.id, draft), lambda _case: self.desk.toast(said)
            )

        dialog.accepted.connect(accepted)
        dialog.open()

    def take_back(self, row: DecisionRow) -> None:
        """Take it back with what it changed; its number stays."""
        actor, said = self.desk.actor, self.tr("{label} is taken back.").format(label=row.label)
        self.desk.run(lambda ws: ws.decisions.take_back(actor, row.decision.id), lambda _case: self.desk.toast(said))


def _where(ws: Workspace, actor: Actor) -> Meeting | None:
    """The meeting in which is decided now."""
    running = ws.moderation.running(actor)
    if running is not None:
        return running.meeting
    rows = ws.meetings.rows(actor)
    return next((one.meeting for one in reversed(rows) if one.meeting.state is MeetingState.HELD), None)
