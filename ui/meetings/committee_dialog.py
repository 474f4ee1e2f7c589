"""A committee as a form: which departments and people sit in it, and how many of them decide."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.meeting_rules import TITLE_MOST
from editorial.domain.meetings import Committee
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import Form, LineEdit, MultiChoice, SpinField
from ..widgets.label import Label
from . import choices


class CommitteeDialog(BaseDialog):
    """Keeps it by itself; what is refused stays in the form with its reason."""

    def __init__(self, desk: Desk, one: Committee, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, " ", 520, parent)
        title = self.tr("Change the committee") if one.id else self.tr("New committee")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.desk, self._one = desk, one
        theme, icons = desk.theme, desk.icons
        self.form = Form(theme, icons)
        self.name = LineEdit(theme, one.name, most=TITLE_MOST)
        self.form.add(self.tr("Name"), self.name, required=True)
        words = self.tr("Departments")
        offered = choices.departments(desk, one.department_ids)
        self.departments = MultiChoice(theme, icons, words, offered, one.department_ids, self.tr("Add a department"))
        self.form.add(words, self.departments)
        words = self.tr("People")
        known = choices.people(desk, one.person_ids)
        self.people = MultiChoice(theme, icons, words, known, one.person_ids, self.tr("Add a person"))
        self.form.add(words, self.people, helper=self.tr("Empty: everybody of these departments."))
        self.quorum = SpinField(theme, one.quorum, 0, 999)
        self.quorum.setSpecialValueText(self.tr("not counted"))
        helper = self.tr("So many with a vote must be present to decide.")
        self.form.add(self.tr("Quorum"), self.quorum, helper=helper)
        self.problem = Label(theme, "", "small", "danger", wrap=True)
        self.problem.hide()
        self.content.addWidget(self.form)
        self.content.addWidget(self.problem)
        self.set_primary(self.tr("Save"), "check")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def committee(self) -> Committee:
        """The committee as it is to be kept."""
        return replace(
            self._one,
            name=self.name.value(),
            department_ids=tuple(one for one in self.departments.values() if isinstance(one, int)),
            person_ids=tuple(one for one in self.people.values() if isinstance(one, int)),
            quorum=self.quorum.value(),
        )

    def check(self) -> bool:
        if not self.form.check():
            return False
        actor, wanted = self.desk.actor, self.committee()

        def failed(error: EditorialError) -> None:
            self.problem.setText(error.text(self.desk.language))
            self.problem.show()

        def done(_found: object) -> None:
            self.desk.toast(self.tr("“{title}” saved.").format(title=wanted.name))
            self.done(self.DialogCode.Accepted)

        self.desk.run(lambda ws: ws.meetings.save_committee(actor, wanted), done, failed)
        return False
