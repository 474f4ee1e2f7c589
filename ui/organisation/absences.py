"""Absences in the interface: who is away today, and the list of one person's absences in the form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from editorial.domain.approvals import Absence
from editorial.domain.events import Changes
from editorial.domain.people import Person
from editorial.domain.wording import day_text

from ..context import Desk
from ..people.absence_dialog import AbsenceDialog
from ..widgets.buttons import IconButton, LinkButton
from ..widgets.label import Label

__all__ = ["AbsenceBook", "AbsencesField"]


class AbsenceBook(QObject):
    """Everybody's absences, read when first needed and kept fresh."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._found: tuple[Absence, ...] = ()
        desk.live.changed.connect(self._live)
        self.read()

    def _live(self, changes: Changes) -> None:
        if changes.touches("absence"):
            self.read()

    def read(self) -> None:
        """Read them anew."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.people.absences(actor), self._read, lambda _error: None)

    def _read(self, found: tuple[Absence, ...]) -> None:
        self._found = found
        # the page may be gone by now
        if isValid(self):
            self.changed.emit()

    def of(self, person_id: int) -> tuple[Absence, ...]:
        """The absences of a person that are not over, the earliest first."""
        today = self.desk.clock.today()
        return tuple(one for one in self._found if one.person_id == person_id and one.ends >= today)

    def now(self, person_id: int) -> Absence | None:
        """The absence of today."""
        today = self.desk.clock.today()
        return next((one for one in self.of(person_id) if one.starts <= today), None)


class AbsencesField(QWidget):
    """The absences of one person, with a way to add, change and take out; each is kept at once."""

    def __init__(self, desk: Desk, book: AbsenceBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._book = desk, book
        self._person = Person()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3, 0, 3, 0)
        self._column.setSpacing(desk.theme.px(4))
        self.add = LinkButton(desk.theme, desk.icons, self.tr("Enter an absence …"), "calendar-x")
        self.add.clicked.connect(partial(self._edit, None))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.add)
        book.changed.connect(self._refill)

    def show_person(self, person: Person) -> None:
        """Whose absences."""
        self._person = person
        self._refill()

    def texts(self) -> list[str]:
        """What the rows say."""
        return [row.findChildren(Label)[0].text() for row in self._rows]

    @property
    def _may(self) -> bool:
        return self.desk.may("people.save") or self._person.id == self.desk.actor.id

    def _refill(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in self._book.of(self._person.id)]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)
            row.show()
        self.add.setVisible(self._may)

    def _row(self, absence: Absence) -> QWidget:
        theme, icons = self.desk.theme, self.desk.icons
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        words = self._words(absence)
        line.addWidget(Label(theme, words, "small", wrap=True), 1)
        if self._may:
            edit = IconButton(theme, icons, "pencil", self.tr("Change the absence {when}").format(when=words), size=26)
            gone = IconButton(theme, icons, "trash-2", self.tr("Remove the absence {when}").format(when=words), size=26)
            edit.clicked.connect(partial(self._edit, absence))
            gone.clicked.connect(partial(self._remove, absence))
            line.addWidget(edit)
            line.addWidget(gone)
        return row

    def _words(self, absence: Absence) -> str:
        language = self.desk.language
        first, last = (day_text(one, language, year=True) for one in (absence.starts, absence.ends))
        parts = [first if absence.starts == absence.ends else f"{first} – {last}"]
        substitute = self.desk.person(absence.substitute_id)
        if substitute is not None:
            parts.append(self.tr("Substitute: {person}").format(person=substitute.name))
        if absence.note:
            parts.append(absence.note)
        return " · ".join(parts)

    def _edit(self, absence: Absence | None) -> None:
        AbsenceDialog(self.desk, self._person, absence, self.window()).open()

    def _remove(self, absence: Absence) -> None:
        actor, words = self.desk.actor, self.tr("Absence removed.")
        self.desk.run(lambda ws: ws.people.remove_absence(actor, absence.id), lambda _changes: self.desk.toast(words))
