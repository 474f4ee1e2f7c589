"""What can be done with somebody's personal data: hand it over, forget who they were."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editorial.domain.calendar import local
from editorial.domain.people import Person
from editorial.domain.wording import day_text

from ..context import Desk
from ..people.privacy import AnonymiseDialog, export_data
from ..widgets.buttons import LinkButton
from ..widgets.label import Label

__all__ = ["PrivacyRow"]


class PrivacyRow(QWidget):
    """Two buttons, or since when the person is anonymous."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._person = Person()
        self.state = Label(desk.theme, "", "small")
        self.export = LinkButton(desk.theme, desk.icons, self.tr("Export …"), "download")
        self.anonymise = LinkButton(desk.theme, desk.icons, self.tr("Anonymise …"), "user-x")
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 3, 0)
        row.setSpacing(desk.theme.px(12))
        for one in (self.state, self.export, self.anonymise):
            row.addWidget(one)
        row.addStretch(1)
        self.setFocusProxy(self.export)
        self.export.clicked.connect(self._export)
        self.anonymise.clicked.connect(self._anonymise)

    def show_person(self, person: Person) -> None:
        """Whose data."""
        self._person = person
        since = person.anonymised_at
        self.state.setVisible(since is not None)
        if since is not None:
            day = day_text(local(since, self.desk.clock.zone).date(), self.desk.language, year=True)
            self.state.setText(self.tr("anonymised on {day}").format(day=day))
        own = person.id == self.desk.actor.id
        self.export.setVisible(bool(person.id) and (own or self.desk.may("people.anonymise")))
        able = bool(person.id) and since is None and not own and self.desk.may("people.anonymise")
        self.anonymise.setVisible(able)

    def _export(self) -> None:
        export_data(self.desk, self._person, self.window())

    def _anonymise(self) -> None:
        AnonymiseDialog(self.desk, self._person, self.window()).open()
