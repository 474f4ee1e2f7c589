"""Personal data in the organisation page and under one's own name: exported, and forgotten for good."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.people import Person
from tests.builders import actor_for
from ui.context import Desk
from ui.organisation.page import OrganisationPage
from ui.organisation.privacy_row import PrivacyRow
from ui.people.privacy import AnonymiseDialog, export_data

Show = Callable[[QWidget], None]
NAME = "Dr Miriam Weber"


@pytest.fixture
def page(desk_for: Callable[..., Desk], shown: Show) -> OrganisationPage:
    """The people of the English sample, as their manager sees them."""
    desk = desk_for(language="en")
    desk.actor = actor_for(named(desk, "Katrin Vogel"))
    made = OrganisationPage(desk)

    def fresh(_changes: object) -> None:
        actor = desk.actor
        desk.run(lambda ws: ws.organisation.directory(actor), desk.set_directory)

    desk.live.changed.connect(fresh)
    made.show_part("people")
    made.resize(1200, 800)
    shown(made)
    wait(desk)
    return made


def wait(desk: Desk) -> None:
    for _round in range(3):
        assert desk.tasks.wait()
        QApplication.processEvents()


def named(desk: Desk, name: str) -> Person:
    return next(one for one in desk.directory.people if one.name == name)


def row(page: OrganisationPage, name: str) -> PrivacyRow:
    """The row of somebody's form."""
    page.part("people").choose(named(page.desk, name).id)
    wait(page.desk)
    found = page.findChild(PrivacyRow)
    assert isinstance(found, PrivacyRow)
    return found


def test_somebodys_data_is_written_as_an_archive(
    page: OrganisationPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "weber"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    row(page, NAME).export.click()
    wait(page.desk)
    with zipfile.ZipFile(target.with_suffix(".zip")) as archive:
        data = json.loads(archive.read("data.json"))
    assert data["person"][0]["name"] == NAME
    assert data["answers"]


def test_nothing_is_written_where_no_place_was_chosen(page: OrganisationPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    export_data(page.desk, named(page.desk, NAME), page)
    assert page.desk.tasks.wait()


def test_one_is_not_offered_to_anonymise_oneself(page: OrganisationPage) -> None:
    own = row(page, "Katrin Vogel")
    assert own.export.isVisible()
    assert not own.anonymise.isVisible()


def test_whoever_may_not_change_people_is_offered_neither(page: OrganisationPage) -> None:
    page.desk.actor = actor_for(named(page.desk, "Jonas Brandt"))
    other = row(page, NAME)
    other.show_person(named(page.desk, NAME))
    assert not other.export.isVisible()
    assert not other.anonymise.isVisible()


def test_anonymising_says_what_it_means_and_takes_the_name_out(page: OrganisationPage, qtbot: QtBot) -> None:
    person = named(page.desk, NAME)
    row(page, NAME).anonymise.click()
    dialog = next(one for one in page.window().findChildren(AnonymiseDialog) if one.isVisible())
    wait(page.desk)
    assert "journal" in dialog.counted.text()
    assert dialog.cancel.hasFocus() or not dialog.isActiveWindow()
    dialog.accept()
    wait(page.desk)
    assert not dialog.isVisible()
    fresh = next(one for one in page.desk.directory.people if one.id == person.id)
    assert fresh.name == f"Anonymised person {person.id}"
    page.part("people").archived.setChecked(True)
    again = row(page, fresh.name)
    again.show_person(fresh)
    assert again.state.text().startswith("anonymised on")
    assert not again.anonymise.isVisible()


def test_what_is_refused_is_said_in_the_dialog(page: OrganisationPage) -> None:
    dialog = AnonymiseDialog(page.desk, named(page.desk, "Katrin Vogel"), page.window())
    dialog.open()
    wait(page.desk)
    dialog.accept()
    wait(page.desk)
    assert dialog.isVisible()
    assert "yourself" in dialog.problem.toolTip() or dialog.problem.isVisible()
    dialog.reject()


def test_it_is_said_that_finalised_minutes_keep_the_name(page: OrganisationPage) -> None:
    dialog = AnonymiseDialog(page.desk, named(page.desk, NAME), page.window())
    wait(page.desk)
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Finalised minutes are a record and keep the name." in said
    counted = re.search(r"(\d+) sets of finalised minutes keep the name", dialog.counted.text())
    assert counted is not None, dialog.counted.text()
    assert int(counted.group(1)) >= 2, "the sample's minutes name her"
