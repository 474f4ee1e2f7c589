"""People and departments in the organisation page: roles, absence, substitute, password, deactivation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editorial.domain.approvals import Absence
from editorial.domain.people import Actor, Person
from tests.builders import TODAY, actor_for
from ui.context import Desk
from ui.master_detail import MasterDetail
from ui.organisation.absences import AbsencesField
from ui.organisation.page import OrganisationPage
from ui.organisation.password_row import PasswordRow
from ui.organisation.roles import RolesField
from ui.people.absence_dialog import AbsenceDialog
from ui.widgets.dialogs import ConfirmDialog
from ui.widgets.table import TAG

WORD = "reagent glass 7"
Show = Callable[[QWidget], None]


@pytest.fixture
def page(desk_for: Callable[..., Desk], shown: Show) -> OrganisationPage:
    """The people of the English sample; names are read anew after every change, as in the window."""
    desk = desk_for(language="en")
    made = OrganisationPage(desk)

    def fresh(_changes: object) -> None:
        actor = desk.actor
        desk.run(lambda ws: ws.organisation.directory(actor), desk.set_directory)

    desk.live.changed.connect(fresh)
    made.show_part("people")
    made.resize(1200, 800)
    shown(made)
    wait(made)
    return made


def wait(page: OrganisationPage) -> None:
    """Until everything asked for is there."""
    for _round in range(3):
        assert page.desk.tasks.wait()
        QApplication.processEvents()


def part(page: OrganisationPage) -> MasterDetail:
    """The list of people with its form."""
    return page.part("people")


def person(page: OrganisationPage, name: str) -> Person:
    """Somebody of the sample."""
    return next(one for one in page.desk.directory.people if one.name == name)


def choose(page: OrganisationPage, name: str) -> Person:
    """Show somebody in the form."""
    found = person(page, name)
    part(page).choose(found.id)
    wait(page)
    return found


def dialog(page: OrganisationPage) -> Any:
    """The dialog that is open."""
    found = [one for one in page.findChildren(QDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def do(page: OrganisationPage, job: Callable[[Any], object]) -> None:
    """Something happens elsewhere."""
    page.desk.run(job)
    wait(page)


def tag_of(page: OrganisationPage, name: str) -> Any:
    """The chip in the list."""
    model = part(page).model
    row = model.row_of(person(page, name).id)
    return model.index(row, model.columnCount() - 1).data(TAG)


def test_roles_are_ticked_in_a_list_that_says_what_each_is_for(page: OrganisationPage) -> None:
    choose(page, "Jonas Brandt")
    [roles] = page.findChildren(RolesField)
    assert roles.values() == ("editor",)
    assert all(row.accessibleDescription() for row in roles.rows.values())
    roles.rows["approver"].setChecked(True)
    part(page).save()
    wait(page)
    assert person(page, "Jonas Brandt").roles == ("editor", "approver")


def test_showing_a_person_changes_nothing_about_their_roles(page: OrganisationPage) -> None:
    found = choose(page, "Katrin Vogel")
    assert not part(page)._changed()
    assert part(page)._value().roles == found.roles


def test_an_absence_is_entered_and_stands_as_a_chip_in_the_list(page: OrganisationPage) -> None:
    found = choose(page, "Jonas Brandt")
    [field] = page.findChildren(AbsencesField)
    field.add.click()
    asked = dialog(page)
    assert isinstance(asked, AbsenceDialog)
    asked.starts.set_value(TODAY)
    asked.ends.set_value(TODAY - timedelta(days=1))
    asked.accept()
    assert "before the first" in asked.form.fields[1].error()
    asked.ends.set_value(TODAY + timedelta(days=9))
    asked.substitute.set_value(person(page, "Nina Petrov").id)
    asked.note.setText("Training")
    asked.accept()
    wait(page)
    assert tag_of(page, "Jonas Brandt") == ("warning", "absent until 21 May", "calendar-x")
    assert field.texts() == ["Tue 12 May 2026 – Thu 21 May 2026 · Substitute: Nina Petrov · Training"]
    absences: list[Absence] = []
    actor = page.desk.actor
    page.desk.run(lambda ws: ws.people.absences(actor), absences.extend)
    wait(page)
    assert [one.note for one in absences if one.person_id == found.id] == ["Training"]


def test_nobody_is_offered_as_their_own_substitute(page: OrganisationPage) -> None:
    choose(page, "Jonas Brandt")
    editor = next(one for one in part(page).editors if one.name == "substitute_id")
    field: Any = editor.widget
    names = [field.itemText(row) for row in range(field.count())]
    assert "Jonas Brandt" not in names
    assert "Katrin Vogel" in names


def test_people_are_deactivated_never_deleted_and_come_back(page: OrganisationPage) -> None:
    said: list[str] = []
    page.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    choose(page, "Nina Petrov")
    button = part(page).archive_button
    assert button.text() == "Deactivate"
    button.click()
    wait(page)
    assert "Nina Petrov is deactivated; what they did keeps their name." in said[-1]
    assert part(page).model.row_of(person(page, "Nina Petrov").id) < 0
    part(page).archived.setChecked(True)
    assert part(page).archived.text() == "Show deactivated people"
    assert tag_of(page, "Nina Petrov") == ("info", "deactivated", "user-x")
    choose(page, "Nina Petrov")
    assert button.text() == "Reactivate"
    button.click()
    wait(page)
    assert not person(page, "Nina Petrov").archived


def test_an_administrator_takes_a_forgotten_password_away_and_nobody_else_is_offered_it(
    page: OrganisationPage,
) -> None:
    jonas = person(page, "Jonas Brandt")
    do(page, lambda ws: ws.people.set_password(actor_for(jonas), jonas.id, WORD))
    choose(page, "Jonas Brandt")
    [row] = page.findChildren(PasswordRow)
    assert row.state.text() == "set on Tue 12 May 2026"
    assert row.button.text() == "Remove the password …"
    row.button.click()
    asked = dialog(page)
    assert isinstance(asked, ConfirmDialog)
    asked.accept()
    wait(page)
    assert person(page, "Jonas Brandt").password_at is None
    choose(page, "Katrin Vogel")
    assert row.button.text() == "Set a password …"


def test_who_may_not_change_people_reads_the_form_and_why_it_is_closed(page: OrganisationPage) -> None:
    jonas = person(page, "Jonas Brandt")
    page.desk.set_actor(actor_for(jonas))
    page.desk.set_directory(page.desk.directory)
    page.show_part("people")
    choose(page, "Katrin Vogel")
    master = part(page)
    assert not master.save_button.isVisible()
    assert not master.archive_button.isVisible()
    assert not page.new_button.isVisible()
    assert master.closed.isVisible()
    assert not master.editors[0].widget.isEnabled()
    [absences] = page.findChildren(AbsencesField)
    assert not absences.add.isVisible()
    choose(page, "Jonas Brandt")
    # one's own absence everybody enters themselves
    assert absences.add.isVisible()
    assert absences.add.isEnabled()


def test_a_department_shows_lead_members_competence_and_the_channels_it_may_speak_on(page: OrganisationPage) -> None:
    page.show_part("departments")
    wait(page)
    master = page.part("departments")
    laboratory = next(one for one in page.desk.directory.departments if one.name == "Laboratory")
    master.choose(laboratory.id)
    labels = [one.label for one in master.editors]
    assert labels == ["Name", "Short name", "Lead", "Members", "Fields of competence", "May speak on"]
    members: Any = next(one for one in master.editors if one.label == "Members").widget
    assert "Dr Miriam Weber (Expert, Approver)" in members.text()
    lead = next(one for one in master.editors if one.name == "lead_id")
    assert lead.read() == laboratory.lead_id


def test_a_new_person_has_no_absence_and_no_password_before_being_saved(page: OrganisationPage) -> None:
    part(page).new()
    [row] = page.findChildren(PasswordRow)
    [absences] = page.findChildren(AbsencesField)
    assert not row.isVisible()
    assert not absences.isVisible()
    assert isinstance(page.desk.actor, Actor)
