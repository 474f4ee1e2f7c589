"""An action item of the minutes: what, who, until when."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from editorial.domain.decisions import ActionItem

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField, DateField, Field, Form, TextArea
from .acting import ActingDialog

__all__ = ["ActionDialog", "people_of"]


def people_of(desk: Desk) -> list[Choice]:
    """Everybody who can take something on."""
    found = [one for one in desk.directory.people if not one.archived]
    return [Choice(one.id, one.name, Sign.person(one.name)) for one in found]


class ActionDialog(ActingDialog):
    """`action` is the action item as the form says: a new one where it has no id yet."""

    def __init__(self, desk: Desk, one: ActionItem, parent: QWidget) -> None:
        new = not one.id
        title = self.tr("Add an action item") if new else self.tr("Change the action item")
        super().__init__(desk, title, 520, parent)
        self._one = one
        theme, icons = desk.theme, desk.icons
        self.form = Form(theme, icons)
        self.words = TextArea(theme, one.text, least=2, most=6)
        self.form.add(self.tr("What is to be done"), self.words, required=True)
        self.owner = ChoiceField(theme, icons, people_of(desk), one.owner_id, one.owner or self.tr("nobody yet"))
        self.due = DateField(theme, icons, desk.language, one.due, desk.clock.today)
        self.form.add_row(
            Field(theme, icons, self.tr("Owner"), self.owner), Field(theme, icons, self.tr("Due"), self.due)
        )
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Add") if new else self.tr("Save"), "plus" if new else "check")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        return self.form.check()

    def action(self) -> ActionItem:
        """As it is to be kept; a name that is nobody of the workspace stays until somebody else is chosen."""
        owner = self.owner.value()
        owner_id = owner if isinstance(owner, int) else None
        name = "" if owner_id is not None else self._one.owner
        return replace(self._one, text=self.words.value().strip(), owner_id=owner_id, owner=name, due=self.due.value())
