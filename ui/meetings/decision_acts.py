"""What is done with a decision from the register: superseding it, taking it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editorial.domain.decision_cards import DecisionDraft, DecisionRow
from editorial.domain.meetings import Meeting

from ..context import Desk
from ..widgets.dialogs import ConfirmDialog
from .supersede_dialog import Ground, SupersedeDialog, ground_of
from .words import MeetingWords

__all__ = ["DecisionActs"]


class DecisionActs(QObject):
    """What is done with a decision from the register."""

    def __init__(self, desk: Desk, words: MeetingWords, owner: QWidget) -> None:
        super().__init__(owner)
        self.desk, self.words, self.owner = desk, words, owner

    def supersede(self, row: DecisionRow) -> None:
        """Ask what is decided instead; the meeting that is in progress decides, or one whose minutes are open."""
        actor, decision_id, language = self.desk.actor, row.decision.id, self.desk.language
        self.desk.run(lambda ws: ground_of(ws, actor, decision_id, language), partial(self._ask, row))

    def _ask(self, row: DecisionRow, ground: Ground) -> None:
        if ground.meeting is None:
            self._nobody_meets(ground.next)
            return
        where = self.words.crumb(ground.meeting)
        dialog = SupersedeDialog(self.desk, row, where, ground.options, self.owner.window())
        dialog.wanted.connect(partial(self._supersede, dialog, row))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _supersede(self, dialog: SupersedeDialog, row: DecisionRow, draft: DecisionDraft) -> None:
        actor, said = self.desk.actor, self.tr("{label} is superseded.").format(label=row.label)

        def done(_case: object) -> None:
            dialog.close_done()
            self.desk.toast(said)

        self.desk.run(lambda ws: ws.decisions.supersede(actor, row.decision.id, draft), done, dialog.refuse)

    def _nobody_meets(self, coming: Meeting | None) -> None:
        """Only a meeting decides: the next one is offered, where there is one."""
        if coming is None:
            words = self.tr("Only a meeting decides. Begin one, or reopen the newest minutes.")
            self.desk.toast(words, False, "warning")
            return
        title, verb = self.tr("Only a meeting decides"), self.tr("Open the next meeting")
        words = self.tr(
            "None is in progress, and no minutes are open. The next one is {meeting}: begin it, then decide."
        )
        theme, icons = self.desk.theme, self.desk.icons
        text = words.format(meeting=self.words.crumb(coming))
        dialog = ConfirmDialog(theme, icons, title, text, verb, False, self.owner.window())
        dialog.accepted.connect(lambda: self.desk.show_meeting(coming.id))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def take_back(self, row: DecisionRow) -> None:
        """Take it back with what it changed; its number stays."""
        actor, said = self.desk.actor, self.tr("{label} is taken back.").format(label=row.label)
        self.desk.run(lambda ws: ws.decisions.take_back(actor, row.decision.id), lambda _case: self.desk.toast(said))
