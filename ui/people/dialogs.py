"""Dialogs about people at this computer: sign in, who is working here, one's own password."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from editorial.domain.events import Changes
from editorial.domain.people import Person
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.buttons import Button
from ..widgets.dialogs import BaseDialog, ConfirmDialog
from ..widgets.form import Field
from ..widgets.label import Label
from .password_form import PasswordField, SignInForm
from .people_list import PeopleList
from .words import protection

if TYPE_CHECKING:
    from editorial.app import Workspace

translate = QCoreApplication.translate

__all__ = ["PasswordDialog", "SignInDialog", "WhoDialog", "take_password_away"]


class SignInDialog(BaseDialog):
    """Asks for the password of whoever takes over. `entered` carries person id and password."""

    entered = Signal(int, str)

    def __init__(self, desk: Desk, person: Person, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Sign in"), 420, parent)
        self.form = SignInForm(desk)
        self.form.set_person(person)
        self.form.entered.connect(self._entered)
        self.form.ready_changed.connect(self._ready)
        self.content.addWidget(self.form)
        self.content.addWidget(Label(desk.theme, protection(), "caption", "muted", wrap=True))
        self._sign_in = self.set_primary(self.tr("Sign in"), "log-in")
        self.form.setFocus()

    def accept(self) -> None:
        """Asks; `done` comes with the answer."""
        self.form.submit()

    def _entered(self, person_id: int, password: str) -> None:
        self.form.set_busy(True)
        self._sign_in.setText(self.tr("Checking …"))
        self.entered.emit(person_id, password)

    def refuse(self, error: EditorialError) -> None:
        """The password was wrong, or came too early."""
        self._sign_in.setText(self.tr("Sign in"))
        self.form.refuse(error)
        self.adjustSize()

    def _ready(self, ready: bool) -> None:
        self._sign_in.setEnabled(ready)


class WhoDialog(BaseDialog):
    """Asks once who is working at this computer; can be put off. `chosen` carries the person's id."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, people: Sequence[Person], parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Who is working here?"), 440, parent)
        words = self.tr(
            "Several people work with this workspace. Choose yourself, so that what you do carries your name. This "
            "computer remembers you; you can change it at any time at the top right."
        )
        self.content.addWidget(Label(desk.theme, words, wrap=True))
        self.people = PeopleList(desk)
        self.people.set_people(people)
        self.people.chosen.connect(self._picked)
        self.content.addWidget(self.people)
        self.set_primary(self.tr("Go on"), "check")
        self.set_cancel(self.tr("Later"))
        self.people.setFocus()

    def check(self) -> bool:
        """Somebody is marked."""
        return self.people.current() is not None

    def accept(self) -> None:
        """Whoever is marked."""
        if (person_id := self.people.current()) is not None:
            self._picked(person_id)

    def _picked(self, person_id: int) -> None:
        super().accept()
        self.chosen.emit(person_id)


class PasswordDialog(BaseDialog):
    """Set, change or remove one's own password."""

    def __init__(self, desk: Desk, person: Person, parent: QWidget) -> None:
        has_one = person.password_at is not None
        title = self.tr("Change the password") if has_one else self.tr("Set a password")
        super().__init__(desk.theme, desk.icons, title, 580 if has_one else 460, parent)
        self.desk, self.person = desk, person
        self.content.addWidget(Label(desk.theme, person.name, "body", "muted"))
        self.old = self._field(self.tr("Password until now"))
        self.new = self._field(self.tr("New password"), self.tr("At least 8 characters."))
        self.again = self._field(self.tr("New password once more"))
        self.old.setVisible(has_one)
        self.content.addWidget(Label(desk.theme, protection(), "caption", "muted", wrap=True))
        self._words = title
        self._save = self.set_primary(title, "key")
        self.remove: Button | None = None
        if has_one:
            self.remove = self.add_button("danger", self.tr("Remove the password"), "trash-2")
            self.remove.clicked.connect(self._remove)
        (self.old if has_one else self.new).editor.setFocus()

    def _field(self, label: str, helper: str = "") -> Field:
        field = Field(self.desk.theme, self.desk.icons, label, PasswordField(self.desk), helper=helper)
        self.content.addWidget(field)
        return field

    @staticmethod
    def _text(field: Field) -> str:
        assert isinstance(field.editor, PasswordField)
        return field.editor.value()

    def accept(self) -> None:
        """Sends it to be checked and kept; the dialog goes when it is."""
        for field in (self.old, self.new, self.again):
            field.set_error("")
        new, old = self._text(self.new), self._text(self.old)
        if new != self._text(self.again):
            self.again.set_error(self.tr("This is not the same as above. Type it once more."))
            self.adjustSize()
            self.again.editor.setFocus()
            return
        actor, person_id, words = self.desk.actor, self.person.id, self.tr("Your password is set.")
        self._run(lambda ws: ws.people.set_password(actor, person_id, new, old), words)

    def _remove(self) -> None:
        actor, person_id, old = self.desk.actor, self.person.id, self._text(self.old)
        words = self.tr("Your password is removed.")
        self._run(lambda ws: ws.people.clear_password(actor, person_id, old), words)

    def _run(self, job: Callable[[Workspace], Changes], words: str) -> None:
        self._busy(True)

        def done(_changes: Changes) -> None:
            super(PasswordDialog, self).accept()
            self.desk.toast(words, undo=False)

        self.desk.run(job, done, self._refused)

    def _busy(self, busy: bool) -> None:
        for field in (self.old, self.new, self.again):
            field.editor.setEnabled(not busy)
        self._save.setEnabled(not busy)
        self._save.setText(self.tr("One moment …") if busy else self._words)
        if self.remove is not None:
            self.remove.setEnabled(not busy)

    def _refused(self, error: EditorialError) -> None:
        self._busy(False)
        field = self.old if error.code in ("people.password", "people.wait") else self.new
        field.set_error(error.text(self.desk.language))
        self.adjustSize()
        field.editor.setFocus()


def take_password_away(desk: Desk, person: Person, parent: QWidget) -> None:
    """The administrator's way back for somebody who forgot theirs. Asked first: it cannot be undone."""
    asked = ConfirmDialog(
        desk.theme,
        desk.icons,
        translate("People", "Remove the password of {person}?").format(person=person.name),
        translate(
            "People",
            "{person} then works without a password and can set a new one. It stands in the journal that you did this.",
        ).format(person=person.name),
        translate("People", "Remove the password"),
        parent=parent,
    )

    def go() -> None:
        actor, words = (
            desk.actor,
            translate("People", "The password of {person} is removed.").format(person=person.name),
        )
        desk.run(lambda ws: ws.people.clear_password(actor, person.id), lambda _changes: desk.toast(words, undo=False))

    asked.accepted.connect(go)
    asked.open()
