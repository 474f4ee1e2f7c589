"""Days on which somebody is away, and who decides for them meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from editorial.domain.approvals import Absence
from editorial.domain.events import Changes
from editorial.domain.people import Person
from editorial.domain.presence import active
from editorial.errors import EditorialError

from ..context import Desk
from ..widgets.choice import Choice, Sign
from ..widgets.dialogs import BaseDialog
from ..widgets.form import ChoiceField, DateField, Field, Form, LineEdit

__all__ = ["AbsenceDialog"]


class AbsenceDialog(BaseDialog):
    """Writes down a new absence, or changes one."""

    def __init__(self, desk: Desk, person: Person, absence: Absence | None, parent: QWidget) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("Absence of {person}").format(person=person.name), 460, parent)
        self.desk, self.person = desk, person
        self.absence = absence or Absence(person_id=person.id, substitute_id=person.substitute_id)
        theme, icons = desk.theme, desk.icons
        first, last = (absence.starts, absence.ends) if absence is not None else (None, None)
        self.starts = DateField(theme, icons, desk.language, first, desk.clock.today)
        self.ends = DateField(theme, icons, desk.language, last, desk.clock.today)
        others = [one for one in active(desk.directory.people) if one.id != person.id]
        choices = [Choice(one.id, one.name, Sign.person(one.name)) for one in others]
        self.substitute = ChoiceField(theme, icons, choices, self.absence.substitute_id, none_text=self.tr("nobody"))
        self.note = LineEdit(theme, self.absence.note, most=200)
        self.form = Form(theme, icons)
        self.form.add_row(
            Field(theme, icons, self.tr("First day"), self.starts, required=True),
            Field(theme, icons, self.tr("Last day"), self.ends, required=True, validate=self._order),
        )
        helper = self.tr("Decides on approvals meanwhile, and is asked in their place.")
        self.form.add(self.tr("Substitute"), self.substitute, helper=helper)
        self.form.add(self.tr("Note"), self.note)
        self.content.addWidget(self.form)
        self.set_primary(self.tr("Save"), "check")
        self.starts.changed.connect(self._follow)
        self.starts.setFocus()

    def _follow(self, first: date | None) -> None:
        if first is not None and self.ends.value() is None:
            self.ends.set_value(first)

    def _order(self) -> str:
        first, last = self.starts.value(), self.ends.value()
        wrong = first is not None and last is not None and last < first
        return self.tr("The last day lies before the first. Choose a later one.") if wrong else ""

    def accept(self) -> None:
        """Checks and saves; the dialog goes when it is kept."""
        if not self.form.check():
            self.adjustSize()
            return
        first, last, substitute = self.starts.value(), self.ends.value(), self.substitute.value()
        assert first is not None
        assert last is not None
        wanted = replace(
            self.absence,
            starts=first,
            ends=last,
            substitute_id=substitute if isinstance(substitute, int) else None,
            note=self.note.value(),
        )
        actor = self.desk.actor

        def done(_changes: Changes) -> None:
            super(AbsenceDialog, self).accept()
            self.desk.toast(self.tr("Absence saved."))

        self.desk.run(lambda ws: ws.people.save_absence(actor, wanted), done, self._refused)

    def _refused(self, error: EditorialError) -> None:
        self.form.fields[1].set_error(error.text(self.desk.language))
        self.adjustSize()
