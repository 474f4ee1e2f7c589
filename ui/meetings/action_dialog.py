"""An action item as a form; or only the question until when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.decisions import ActionItem
from editorial.domain.meeting_rules import TITLE_MOST

from ..context import Desk
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit, TextArea
from ..widgets.label import Label
from . import choices


class ActionDialog(BaseDialog):
    """`action` is what the form says."""

    def __init__(self, desk: Desk, one: ActionItem, parent: QWidget, due_only: bool = False) -> None:
        super().__init__(desk.theme, desk.icons, " ", 440 if due_only else 520, parent)
        title = self.tr("Change the action item") if one.id else self.tr("New action item")
        if due_only:
            title = self.tr("Due")
        self.setWindowTitle(title)
        self.title.setText(title)
        self._one, self._due_only = one, due_only
        theme, icons = desk.theme, desk.icons
        self.form = Form(theme, icons)
        self.due = DateField(theme, icons, desk.language, one.due, desk.clock.today)
        if due_only:
            self.content.addWidget(Label(theme, one.text, "body", weight=500, wrap=True))
            self.form.add(self.tr("Due"), self.due)
        else:
            self._lay_out(desk, one)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Save") if one.id else self.tr("Add"), "check")
        # only now: what is not in the window yet cannot have its focus
        (self.due if due_only else self.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, desk: Desk, one: ActionItem) -> None:
        theme, icons = desk.theme, desk.icons
        self.words = TextArea(theme, one.text, least=2, most=5)
        self.note = TextArea(theme, one.note, least=2, most=5)
        people, departments = choices.people(desk, [one.owner_id]), choices.departments(desk, [one.department_id])
        self.owner = ChoiceField(theme, icons, people, one.owner_id, self.tr("somebody else"))
        self.name = LineEdit(theme, "" if one.owner_id else one.owner, most=TITLE_MOST)
        self.department = ChoiceField(theme, icons, departments, one.department_id, self.tr("none"))
        self.form.add(self.tr("What is to be done"), self.words, required=True)
        self.form.add_row(
            Field(theme, icons, self.tr("Owner"), self.owner),
            Field(theme, icons, self.tr("Due"), self.due),
        )
        self.form.add_row(
            Field(theme, icons, self.tr("Name, where it is somebody else"), self.name),
            Field(theme, icons, self.tr("Department"), self.department),
        )
        self.form.add(self.tr("Note"), self.note)
        self.owner.changed.connect(lambda _value: self._fit_name())
        self._fit_name()

    def _fit_name(self) -> None:
        self.name.setEnabled(self.owner.value() is None)

    def action(self) -> ActionItem:
        """The action item as it is to be kept."""
        if self._due_only:
            return replace(self._one, due=self.due.value())
        owner, department = self.owner.value(), self.department.value()
        return replace(
            self._one,
            text=self.words.value(),
            note=self.note.value(),
            due=self.due.value(),
            owner_id=owner if isinstance(owner, int) else None,
            owner="" if isinstance(owner, int) else self.name.value(),
            department_id=department if isinstance(department, int) else None,
        )

    def check(self) -> bool:
        return self.form.check()
