"""Giving a stage of an item's route to other people: which stage, to whom, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from editorial.domain.approval_rules import StageProgress, StageState
from editorial.domain.people import Role
from editorial.errors import EditorialError
from editorial.services.approval_views import ApprovalCase

from ..approval_words import ApprovalWords
from ..context import Changes, Desk
from ..widgets.banner import Banner
from ..widgets.choice import Choice, Sign
from ..widgets.choice_field import ChoiceField, MultiChoice
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Field, TextArea
from ..widgets.label import Label


class ReassignDialog(BaseDialog):
    """Reassigns by itself; nobody is offered who wrote on the item."""

    def __init__(self, desk: Desk, case: ApprovalCase, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, "", 520, parent)
        self.setWindowTitle(self.tr("Give the stage to others"))
        self.title.setText(self.tr("Give the stage to others"))
        self.desk, self._case, self._sent = desk, case, False
        self.words = ApprovalWords(desk, self)
        self.problem = Banner(desk.theme, desk.icons, "danger", "", parent=self)
        self.problem.hide()
        self.content.addWidget(self.problem)
        self.content.addWidget(Label(desk.theme, case.card.item.title, "body", weight=600, wrap=True))
        stages = [one for one in case.stages if one.stage.id and one.state is not StageState.DONE]
        choices = [Choice(one.stage.id, one.stage.name, hint=self._asked(one)) for one in stages]
        wanted = next((one.stage.id for one in stages if one.stuck or one.state is StageState.OPEN), None)
        self.stage = ChoiceField(desk.theme, desk.icons, choices, wanted)
        self.content.addWidget(Field(desk.theme, desk.icons, self.tr("Stage"), self.stage))
        self.people = MultiChoice(
            desk.theme, desk.icons, self.tr("Decide instead"), self._people(), add_text=self.tr("Choose people")
        )
        self._people_field = Field(desk.theme, desk.icons, self.tr("Decide instead"), self.people)
        self.content.addWidget(self._people_field)
        self.reason = TextArea(desk.theme, placeholder=self.tr("Why others decide; it stands in the journal"))
        self._reason_field = Field(desk.theme, desk.icons, self.tr("Reason"), self.reason, required=True)
        self.content.addWidget(self._reason_field)
        self.set_primary(self.tr("Give to others"), "user-plus")

    def _asked(self, one: StageProgress) -> str:
        return self.words.stage(one, True).short

    def _people(self) -> list[Choice]:
        request = self._case.request
        barred = set(request.author_ids) if request else set()
        people = self.desk.directory.people
        able = [one for one in people if not one.archived and one.id not in barred and set(one.roles) - {Role.VIEWER}]
        return [Choice(one.id, one.name, Sign.person(one.name)) for one in able]

    def check(self) -> bool:
        """Closes when it went through."""
        if self._sent:
            return True
        chosen = [int(str(one)) for one in self.people.values()]
        self._people_field.set_error("" if chosen else self.tr("Choose at least one person."))
        reason = self.reason.value()
        self._reason_field.set_error("" if reason else self.tr("Give a reason, so that everybody can follow it."))
        if not chosen or not reason:
            (self.people if not chosen else self.reason).setFocus()
            return False
        actor, stage_id = self.desk.actor, int(str(self.stage.value()))

        def done(changes: Changes) -> None:
            self._sent = True
            self.accept()
            words = self.tr("{people} decide now: {title}")
            detail = changes.detail
            self.desk.toast(words.format(people=detail.get("to", ""), title=detail.get("title", "")))

        self.desk.run(lambda ws: ws.approvals.reassign(actor, stage_id, chosen, reason), done, self._refused)
        return False

    def _refused(self, error: EditorialError) -> None:
        self.problem.set_banner("danger", error.text(self.desk.language))
        self.problem.show()
