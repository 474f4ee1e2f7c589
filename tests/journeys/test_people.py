"""People by real keys: switch with a password, mistype it five times, lock, unlock, go, and be deactivated."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from editorial.domain.people import Person as Somebody
from editorial.memory import recall
from tests.builders import TODAY, actor_for
from tests.journeys.steps import CTRL, LEFT, NONE, SHIFT, Person
from ui.people.cover import Cover
from ui.people.dialogs import PasswordDialog, SignInDialog
from ui.people.menu import PersonMenu

Key = Qt.Key
WORD = "reagent glass 7"


def named(person: Person, name: str) -> Somebody:
    """A person of the workspace."""
    return next(one for one in person.desk.directory.people if one.name == name)


def give_password(person: Person, name: str, word: str = WORD) -> None:
    """They set one on another day."""
    them = named(person, name)
    person.ask(lambda ws: ws.people.set_password(actor_for(them), them.id, word))


def open_menu(person: Person) -> PersonMenu:
    """Ctrl+Shift+P."""
    person.key(Key.Key_P, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PersonMenu)
    return menu


def switch(person: Person, name: str, word: str = "") -> None:
    """Type the name in the menu, Enter, and the password where one is asked for."""
    open_menu(person)
    person.write(name)
    person.key(Key.Key_Return)
    if word:
        assert isinstance(person.dialog(), SignInDialog)
        person.write(word)
        person.key(Key.Key_Return)


def worker(person: Person) -> str:
    """Whose name stands in the header."""
    return str(person.shell.window.header.person.text())


def cover_of(person: Person) -> Cover:
    """What lies on the window."""
    found = person.shell.window.findChildren(Cover)
    assert len(found) == 1
    return found[0]


def enter(person: Person, word: str) -> None:
    """Type a password at the lock, Enter."""
    field = cover_of(person).form.password
    QTest.keyClicks(field, word)
    QTest.keyClick(field, Key.Key_Return)
    person.settle()


def lock(person: Person) -> Cover:
    """Ctrl+L."""
    person.key(Key.Key_L, CTRL)
    return cover_of(person)


def test_a_person_takes_over_with_the_password_and_everything_they_do_is_theirs(person: Person) -> None:
    give_password(person, "Jonas Brandt")
    switch(person, "jonas", WORD)
    assert worker(person) == "Jonas Brandt"
    assert person.desk.actor.name == "Jonas Brandt"
    assert person.shell.toast.text() == "Jonas Brandt is working here now."
    assert person.shell.session.path is not None
    assert recall(person.shell.session.path).me == str(person.desk.actor.id)
    # what the one before did is not theirs to take back
    assert not person.shell.actions["undo"].isEnabled()
    person.look_at(TODAY)
    person.shell.desk.quick_add(None, "Measured on Tuesday")
    person.settle()
    person.key(Key.Key_Return)
    steps = person.ask(lambda ws: ws.history.steps(person.desk.actor, 1))
    assert steps[0].actor == "Jonas Brandt"
    assert person.shell.actions["undo"].isEnabled()


def test_a_wrong_password_is_said_in_the_field_and_after_five_a_wait_counts_down(person: Person) -> None:
    give_password(person, "Jonas Brandt")
    switch(person, "jonas", "reagent glass 8")
    dialog = person.dialog()
    assert isinstance(dialog, SignInDialog)
    assert "not the password of Jonas Brandt" in dialog.form.field.error()
    for _mistake in range(4):
        person.write("still wrong")
        person.key(Key.Key_Return)
    assert "next try is possible in" in dialog.form.field.error()
    assert not dialog.form.password.isEnabled()
    assert dialog.primary is not None
    assert not dialog.primary.isEnabled()
    before = dialog.form.field.error()
    dialog.form.tick()
    assert dialog.form.field.error() != before
    # the right one does not help during the wait, not even past the dialog
    jonas = named(person, "Jonas Brandt")
    refused: list[Any] = []
    person.desk.run(lambda ws: ws.people.sign_in(jonas.id, WORD), None, refused.append)
    person.settle()
    assert refused[0].code == "people.wait"
    person.key(Key.Key_Escape)
    assert worker(person) == "Katrin Vogel"


def test_a_locked_window_shows_nothing_hears_nothing_and_keeps_what_was_typed(person: Person) -> None:
    give_password(person, "Katrin Vogel")
    person.shell.window.open_item(person.item("Lab visit: from drop to result").id)
    person.settle()
    editor = person.shell.window.page("editor")
    editor.focus_content()
    editor.session.set_item("brief", "Half a sentence that")
    cover = lock(person)
    window = person.shell.window
    assert cover.isVisible()
    for part in (window.header, window.rail, window.sheet, window.status):
        assert not part.isVisible()
    assert cover.form.head.name.text() == "Katrin Vogel"
    picture = window.grab().toImage()
    assert picture.size() == window.size() * window.devicePixelRatio()
    for key, held in (
        *((Key.Key_K, CTRL), (Key.Key_N, NONE), (Key.Key_Z, CTRL), (Key.Key_1, CTRL), (Key.Key_I, CTRL)),
        *((Key.Key_P, CTRL | SHIFT), (Key.Key_F1, NONE), (Key.Key_W, CTRL), (Key.Key_R, CTRL), (Key.Key_E, CTRL)),
    ):
        person.key(key, held)
        assert QApplication.activePopupWidget() is None
        assert QApplication.activeModalWidget() is None
        assert cover.isVisible()
    person.shell.quick_add()
    person.shell.come_to_front()
    person.shell.window.open_day(TODAY, "month")
    person.settle()
    assert cover.isVisible()
    assert not window.sheet.isVisible()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/plan.csv")])
    entered = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    QApplication.sendEvent(window, entered)
    assert not entered.isAccepted()
    enter(person, WORD)
    assert window.sheet.isVisible()
    assert not window.findChildren(Cover)
    assert worker(person) == "Katrin Vogel"
    assert editor.session.item_value("brief") == "Half a sentence that"


def test_the_wrong_password_keeps_the_lock_and_somebody_else_can_take_over_from_it(person: Person) -> None:
    give_password(person, "Katrin Vogel")
    cover = lock(person)
    enter(person, "wrong word")
    assert cover.isVisible()
    assert "not the password" in cover.form.field.error()
    cover.other.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cover.other, Key.Key_Return)
    assert cover.title.text() == "Who is working here?"
    QTest.keyClicks(cover.people.search, "nina")
    QTest.keyClick(cover.people.search, Key.Key_Return)
    person.settle()
    assert not person.shell.locked
    assert worker(person) == "Nina Petrov"


def test_text_typed_before_the_switch_is_saved_under_the_old_name(person: Person) -> None:
    item = person.item("Lab visit: from drop to result")
    person.shell.window.open_item(item.id)
    person.settle()
    editor = person.shell.window.page("editor")
    editor.session.set_item("brief", "What Katrin typed")
    switch(person, "jonas")
    assert worker(person) == "Jonas Brandt"
    card = person.ask(lambda ws: ws.content.card(person.desk.actor, item.id))
    assert card.item.brief == "What Katrin typed"
    steps = person.ask(lambda ws: ws.history.steps(person.desk.actor, 20))
    assert next(one.actor for one in steps if one.act == "content.edit") == "Katrin Vogel"


def test_whoever_is_deactivated_is_gone_from_the_choice(person: Person) -> None:
    nina = named(person, "Nina Petrov")
    katrin = person.desk.actor
    assert "Nina Petrov" in open_menu(person).people.names()
    person.key(Key.Key_Escape)
    person.ask(lambda ws: ws.people.deactivate(katrin, nina.id))
    assert "Nina Petrov" not in open_menu(person).people.names()
    person.write("nina")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PersonMenu)
    assert menu.people.names() == []
    person.key(Key.Key_Return)
    assert menu.isVisible()
    person.key(Key.Key_Escape)
    assert worker(person) == "Katrin Vogel"


def test_one_sets_changes_and_removes_ones_own_password_by_keys(person: Person) -> None:
    person.shell.people.own_password()
    person.settle()
    dialog = person.dialog()
    assert isinstance(dialog, PasswordDialog)
    said = " ".join(one.text() for one in dialog.findChildren(type(dialog.title)))
    assert "does not protect from somebody who can edit the file" in said
    person.write("short")
    person.key(Key.Key_Tab)
    person.write("short")
    person.key(Key.Key_Return)
    assert "at least 8" in dialog.new.error()
    for word in (WORD, WORD):
        field = person.focused()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        person.write(word)
        person.key(Key.Key_Tab)
    person.key(Key.Key_Return)
    assert named(person, "Katrin Vogel").password_at is not None
    assert person.shell.actions["lock"].isVisible()


def test_a_comment_that_was_not_sent_is_not_lost_by_switching(person: Person) -> None:
    person.shell.window.open_item(person.item("Lab visit: from drop to result").id)
    person.settle()
    editor = person.shell.window.page("editor")
    editor.columns.show_side("comments")
    editor.side.comments.input.setPlainText("Half a remark")
    person.shell.people.switch_to(named(person, "Jonas Brandt").id)
    person.settle()
    assert worker(person) == "Katrin Vogel"
    assert "not saved yet" in person.shell.toast.text()
    assert editor.side.comments.unsent() == "Half a remark"
