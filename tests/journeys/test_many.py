"""Deleting and restoring, several at once, saved views, and a change made behind the interface's back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from editorial.app import open_workspace
from editorial.domain.content import ContentItem, Status
from editorial.services.content import Draft, Slot
from tests.builders import ME, FixedClock
from tests.journeys.steps import CTRL, LEFT, Person

KEY = Qt.Key
DAY = date(2026, 6, 3)
TITLES = ("First of three", "Second of three", "Third of three")


def make(person: Person, *titles: str) -> list[int]:
    """Ideas on LinkedIn, all on one day."""
    channel, actor = person.desk.directory.channels[0].id, person.desk.actor
    drafts = [Draft(ContentItem(title=title), (Slot(channel, DAY),)) for title in titles]
    return [person.ask(lambda ws, draft=draft: ws.content.create(actor, draft)).made for draft in drafts]


def choose_all(person: Person) -> None:
    """Click the first chip, the others with Ctrl."""
    person.shell.window.resize(1440, 1200)
    person.look_at(DAY)
    for number, title in enumerate(TITLES):
        place = person.chip(title)
        QTest.mouseClick(place.widget, LEFT, CTRL if number else Qt.KeyboardModifier.NoModifier, place.point)
        person.settle()
    assert len(person.page.state.selection) == len(TITLES)


def test_what_is_deleted_comes_back_from_the_bin(person: Person) -> None:
    make(person, TITLES[0])
    person.look_at(DAY)
    place = person.chip(TITLES[0])
    QTest.mouseClick(place.widget, LEFT, pos=place.point)
    person.key(KEY.Key_Delete)
    assert not person.entries(TITLES[0])
    person.shell.actions["bin"].trigger()
    person.settle()
    dialog = person.dialog()
    search = dialog.findChildren(QLineEdit)[0]
    search.setFocus()
    QTest.keyClicks(search, "first of")
    person.settle()
    person.key(KEY.Key_Return)
    dialog.reject()
    person.settle()
    assert person.days(TITLES[0]) == [DAY]


def test_several_are_assigned_and_labelled_in_one_step_each(person: Person) -> None:
    make(person, *TITLES)
    choose_all(person)
    person.key(KEY.Key_A)
    person.key(KEY.Key_Down, times=2)
    person.key(KEY.Key_Return)
    owners = {person.item(title).owner_id for title in TITLES}
    assert len(owners) == 1
    assert owners != {None}
    choose_all(person)
    person.key(KEY.Key_L)
    person.write("Anniversary")
    person.key(KEY.Key_Return)
    person.key(KEY.Key_Return)
    assert {person.item(title).labels for title in TITLES} == {("Anniversary",)}
    person.undo(2)
    assert {person.item(title).labels for title in TITLES} == {()}
    assert {person.item(title).owner_id for title in TITLES} == {None}


def test_a_state_that_is_refused_is_explained_above_the_view_and_nothing_changes(person: Person) -> None:
    make(person, *TITLES)
    choose_all(person)
    person.page.acts.perform("status:evaluated")
    person.settle()
    banner = person.page._refused
    assert banner is not None
    assert banner.isVisible()
    assert len(banner._title.text()) > 20
    assert {person.item(title).status for title in TITLES} == {Status.IDEA}
    person.shell.window.activateWindow()
    person.page.focus_content()
    # once for the selection, once for the sentence
    person.key(KEY.Key_Escape, times=2)
    assert person.page._refused is None


def test_a_filter_is_saved_reset_and_switched_back_to(person: Person) -> None:
    person.look_at(DAY, "list")
    filters, state = person.page.filters, person.page.state
    wanted = replace(state.filter, statuses=frozenset({Status.REVIEW}))
    state.set_filter(wanted)
    person.settle()
    filters.views._ask_new()
    person.settle()
    person.write("In review")
    person.key(KEY.Key_Return)
    assert filters.views.text() == "In review"
    filters.bar.reset()
    person.settle()
    assert not state.filter.count
    filters.views._fill()
    action = next(one for one in filters.views.drop_menu().actions() if one.text() == "In review")
    action.trigger()
    person.settle()
    assert state.filter.statuses == wanted.statuses
    assert person.page.current_view() == "list"


def test_a_change_behind_the_interfaces_back_asks_and_loses_nothing(person: Person) -> None:
    made = make(person, TITLES[0])
    person.ask(lambda ws: None)
    person.shell.window.open_item(made[0])
    person.settle()
    editor = person.shell.window.page("editor")
    field = editor.brief.findChild(QPlainTextEdit)
    field.setFocus()
    person.write("Mine")
    path = person.shell.session.path
    assert path is not None
    other = open_workspace(path, clock=FixedClock())
    item = other.content.card(ME, made[0]).item
    other.content.edit(ME, replace(item, brief="Theirs"))
    other.close()
    person.shell.window.activateWindow()
    editor.save_now()
    person.settle()
    dialog = person.dialog()
    shown = {one.toPlainText() for one in dialog.findChildren(QPlainTextEdit)}
    assert {"Mine", "Theirs"} <= shown
    dialog.accept()
    person.settle()
    assert person.item(TITLES[0]).brief == "Mine"
    revisions = person.ask(lambda ws: ws.history.revisions(person.desk.actor, made[0]))
    assert len(revisions) >= 2
