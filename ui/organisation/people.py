"""People in the organisation page: roles, department, absence and substitute, password, deactivation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from editorial.domain.events import Changes
from editorial.domain.people import Actor, Person
from editorial.domain.presence import active
from editorial.domain.wording import day_text
from editorial.domain.words import initials

from .. import editors
from ..context import Desk
from ..master_detail import Away, Column, Editor, Kind
from ..people.words import role_names
from ..widgets.choice import Choice, Sign
from ..widgets.form import ChoiceField
from .absences import AbsenceBook, AbsencesField
from .password_row import PasswordRow
from .privacy_row import PrivacyRow
from .roles import RolesField

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["People"]


class People(QObject):
    """The kind of entries that are people."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.book = AbsenceBook(desk, self)

    def kind(self) -> Kind:
        """List and form."""
        desk = self.desk
        columns = (
            Column(self.tr("Name"), lambda one: one.name, lambda one: Sign.person(one.name)),
            Column(self.tr("Department"), self._department_name, width=96, wide=150),
            Column(self.tr("Roles"), lambda one: role_names(desk, one.roles), width=0),
            Column(self.tr("State"), self._state_text, tag=self._state, width=180),
        )
        return Kind(
            Person,
            lambda: desk.directory.people,
            columns,
            self._editors,
            list,
            "users-round",
            self.tr("New person"),
            self.tr("Nobody here yet"),
            self.tr("People are responsible for items, comment, approve, and give input."),
            away=self._away(),
            act="people.save",
            changed=self.book.changed,
        )

    def _away(self) -> Away:
        def job(ws: Workspace, actor: Actor, person: Any, away: bool) -> Changes:
            return (ws.people.deactivate if away else ws.people.reactivate)(actor, person.id)

        return Away(
            self.tr("Deactivate"),
            self.tr("Reactivate"),
            self.tr("Show deactivated people"),
            "user-x",
            job,
            self._said,
        )

    def _said(self, person: Any, changes: Changes, away: bool) -> str:
        """What happened, and what is left to settle without them."""
        if not away:
            return self.tr("{person} works here again.").format(person=person.name)
        said = self.tr("{person} is deactivated; what they did keeps their name.").format(person=person.name)
        left: list[str] = []
        if leads := changes.detail.get("leads"):
            left.append(self.tr("lead of {departments}").format(departments=", ".join(leads)))
        if others := changes.detail.get("stands_in_for"):
            left.append(self.tr("substitute for {people}").format(people=", ".join(others)))
        if items := int(changes.detail.get("items", 0)):
            left.append(self.tr("%n open item(s)", "", items))
        return said + " " + self.tr("To be settled: {what}.").format(what=", ".join(left)) if left else said

    def _department_name(self, person: Any) -> str:
        department = self.desk.department(person.department_id)
        return department.name if department is not None else ""

    # The list -----------------------------------------------------------------------------------------------------

    def _state(self, person: Any) -> tuple[str, str, str] | None:
        if person.archived:
            return "info", self.tr("deactivated"), "user-x"
        away = self.book.now(person.id)
        if away is None:
            return None
        near = away.ends.year == self.desk.clock.today().year
        day = day_text(away.ends, self.desk.language, year=not near, with_weekday=False)
        return "warning", self.tr("absent until {day}").format(day=day), "calendar-x"

    def _state_text(self, person: Any) -> str:
        found = self._state(person)
        return found[1] if found is not None else ""

    def _privacy(self) -> Editor:
        row = PrivacyRow(self.desk)
        return Editor("", self.tr("Personal data"), row, row.show_person, lambda: None, free=True, later=True)

    def _competence(self) -> Editor:
        helper = self.tr("What this person knows about; “Who knows about …” finds them by it.")
        return editors.line(self.desk, "competence", self.tr("Field of competence"), helper=helper)

    # The form -----------------------------------------------------------------------------------------------------

    def _editors(self) -> list[Editor]:
        desk = self.desk
        name = editors.line(desk, "name", self.tr("Name"), required=True)
        short = editors.line(desk, "initials", self.tr("Initials"), most=3)
        name.widget.editingFinished.connect(  # type: ignore[attr-defined]
            lambda: short.widget.text() or short.widget.setText(initials(name.read()))  # type: ignore[attr-defined]
        )
        roles = RolesField(desk)
        absences = AbsencesField(desk, self.book)
        password = PasswordRow(desk)
        return [
            name,
            short,
            editors.line(desk, "title", self.tr("Function")),
            editors.line(desk, "email", self.tr("E-mail")),
            editors.choice(desk, "department_id", self.tr("Department"), self._departments, self.tr("none")),
            Editor("roles", self.tr("Roles"), roles, lambda one: roles.set_values(one.roles), roles.values),
            self._competence(),
            self._substitute(),
            Editor("", self.tr("Absences"), absences, absences.show_person, lambda: None, free=True, later=True),
            Editor("", self.tr("Password"), password, password.show_person, lambda: None, free=True, later=True),
            editors.number(desk, "hours", self.tr("Agreed hours a week"), 60),
            self._privacy(),
        ]

    def _substitute(self) -> Editor:
        """Who stands in whenever they are away; never they themselves."""
        field = ChoiceField(self.desk.theme, self.desk.icons, (), none_text=self.tr("nobody"))

        def show(person: Any) -> None:
            others = [one for one in active(self.desk.directory.people) if one.id != person.id]
            field.set_choices([Choice(one.id, one.name, Sign.person(one.name)) for one in others], person.substitute_id)

        helper = self.tr("Stands in whenever no other substitute is entered with the absence.")
        return Editor("substitute_id", self.tr("Standing substitute"), field, show, field.value, helper=helper)

    def _departments(self) -> list[Choice]:
        return [Choice(one.id, one.name) for one in self.desk.directory.departments if not one.archived]
