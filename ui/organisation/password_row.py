"""Whether a person works with a password, and the ways to set, change and take it away."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.people import Person, Role
from editorial.domain.presence import active
from editorial.domain.wording import day_text

from ..context import Desk
from ..people.dialogs import PasswordDialog, take_password_away
from ..widgets.buttons import LinkButton
from ..widgets.label import Label

__all__ = ["PasswordRow"]


class PasswordRow(QWidget):
    """One line of state and one button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._person = Person()
        self.state = Label(desk.theme, "", "small")
        self.button = LinkButton(desk.theme, desk.icons, "", "key")
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 3, 0)
        row.setSpacing(desk.theme.px(12))
        row.addWidget(self.state)
        row.addWidget(self.button)
        row.addStretch(1)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._act)

    def show_person(self, person: Person) -> None:
        """Whose password."""
        self._person = person
        since = person.password_at
        if since is None:
            self.state.setText(self.tr("none"))
        else:
            day = day_text(local(since, self.desk.clock.zone).date(), self.desk.language, year=True)
            self.state.setText(self.tr("set on {day}").format(day=day))
        own = person.id == self.desk.actor.id
        if own:
            self.button.setText(self.tr("Set a password …") if since is None else self.tr("Change or remove …"))
        else:
            self.button.setText(self.tr("Remove the password …"))
        self.button.setVisible(bool(person.id) and (own or (since is not None and self._may_take_away())))

    def _may_take_away(self) -> bool:
        """The administrator's way back; where nobody is one, the manager's."""
        led = any(Role.ADMINISTRATOR in one.roles for one in active(self.desk.directory.people))
        return (Role.ADMINISTRATOR if led else Role.MANAGER) in self.desk.actor.roles

    def _act(self) -> None:
        if self._person.id == self.desk.actor.id:
            PasswordDialog(self.desk, self._person, self.window()).open()
        else:
            take_password_away(self.desk, self._person, self.window())
