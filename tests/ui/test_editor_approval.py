"""Approval inside the editor, by real key presses: submitting, typing into what is approved, comments at places."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.anchors import from_text
from editorial.domain.approvals import Decision, Validity
from editorial.domain.content import Status
from editorial.errors import StaleEdit
from tests.builders import ME
from tests.ui.approval_house import House
from ui.content import rescue
from ui.content.approval import OVERRIDE, SUBMIT, TAKE_BACK
from ui.content.page import EditorPage
from ui.context import Desk
from ui.override_dialog import OverrideDialog
from ui.submit_dialog import SubmitDialog
from ui.widgets.elided import ElidedLabel

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def own_rescue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    monkeypatch.setenv("EDITORIAL_DESK_HOME", str(tmp_path / "home"))
    yield
    rescue.settled()


@pytest.fixture
def house(desk_for: Callable[..., Desk]) -> House:
    return House(desk_for(sample=False))


@pytest.fixture
def page(house: House, shown: Show) -> Generator[EditorPage]:
    made = EditorPage(house.desk)
    made.resize(1346, 802)
    shown(made)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.reject()
    made.session.finish(2)


def opened(page: EditorPage, house: House, content_id: int) -> None:
    page.open(content_id)
    house.settle()


def dialog(kind: type[QDialog]) -> QDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def type_into(page: EditorPage, house: House, words: str) -> None:
    page.texts.focus_text()
    area = page.texts.area()
    assert area is not None
    QTest.keyClicks(area, words)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    page.session.reload()
    house.settle()


# Submitting -----------------------------------------------------------------------------------------------------------


def test_the_tracker_shows_the_stages_with_people_and_due_times(page: EditorPage, house: House) -> None:
    opened(page, house, house.item())
    words = [(one.words, one.more) for one in page.tracker.steps()]
    assert ("Fachprüfung", "M. Weber, bis Di 19.05.") in words
    assert ("Letztes Wort", "K. Vogel, bis Do 21.05.") in words
    assert "Fachprüfung" in page.tracker.accessibleName()


def test_submitting_by_keyboard_says_the_route_and_who_is_asked_and_takes_a_note(
    page: EditorPage, house: House
) -> None:
    made = house.item()
    opened(page, house, made)
    assert page.header.next.text() == "Zur Freigabe einreichen"
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    asked = dialog(SubmitDialog)
    assert isinstance(asked, SubmitDialog)
    said = " ".join(one.accessibleName() for one in asked.findChildren(QWidget))
    assert "Dr. Miriam Weber" in said
    assert "Katrin Vogel" in said
    QTest.keyClicks(asked.note, "Bitte bis Freitag.")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    assert house.read(made).status is Status.REVIEW
    assert [one.body for one in house.ask(lambda ws: ws.content.card(ME, made)).comments] == ["Bitte bis Freitag."]
    assert not asked.isVisible()


def test_without_a_speaking_department_the_dialog_says_so_and_takes_one(page: EditorPage, house: House) -> None:
    made = house.item(department_id=None)
    opened(page, house, made)
    page.approval.submit()
    house.settle()
    asked = dialog(SubmitDialog)
    assert isinstance(asked, SubmitDialog)
    assert asked.department.isVisible()
    asked.department.changed.emit(1)
    house.settle()
    house.settle()
    assert not asked.department.isVisible()
    assert not asked.stuck.isVisible()
    assert house.read(made).department_id == 1


def test_a_stage_that_nobody_may_sign_is_said_before_submitting_with_the_way_out(
    page: EditorPage, house: House, qtbot: QtBot
) -> None:
    house.work_as("Vogel")
    made = house.item()
    opened(page, house, made)
    type_into(page, house, "Von der Leitung. ")
    page.approval.submit()
    house.settle()
    asked = dialog(SubmitDialog)
    assert isinstance(asked, SubmitDialog)
    assert asked.stuck.isVisible()
    assert "Letztes Wort" in asked.stuck.accessibleName()
    assert "Katrin Vogel" in asked.stuck.accessibleName()
    with qtbot.waitSignal(house.desk.open_page_requested) as wanted:
        asked.stuck.primary.click()
    assert wanted.args == ["routes"]


def test_an_item_in_review_can_be_taken_back(page: EditorPage, house: House) -> None:
    made = house.submitted()
    opened(page, house, made)
    assert page.header.next.text() == "Aus der Prüfung zurückholen"
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    assert house.read(made).status is Status.DRAFTING


def test_changes_that_were_asked_for_are_said_above_the_text(page: EditorPage, house: House) -> None:
    made = house.submitted()
    house.decide(made, "Weber", Decision.CHANGES, "Bitte die Einheit nennen.")
    opened(page, house, made)
    assert page.notices.kind == "returned"
    assert "Bitte die Einheit nennen." in page.notices.accessibleName()


# The status -----------------------------------------------------------------------------------------------------------


def test_approved_is_never_chosen_by_hand_where_approval_is_in_force(page: EditorPage, house: House) -> None:
    opened(page, house, house.submitted())
    assert Status.APPROVED not in page.header.status.targets()
    assert [code for code, _words, _icon in page.approval.offers()] == [TAKE_BACK]
    opened(page, house, house.item("Anderer"))
    assert [code for code, _words, _icon in page.approval.offers()] == [SUBMIT]


def test_letting_go_without_approval_needs_the_right_and_a_reason(page: EditorPage, house: House) -> None:
    made = house.item()
    opened(page, house, made)
    assert OVERRIDE not in [code for code, _words, _icon in page.approval.offers()]
    house.work_as("Vogel")
    assert OVERRIDE in [code for code, _words, _icon in page.approval.offers()]
    page.header.status.chosen.emit(OVERRIDE)
    house.settle()
    asked = dialog(OverrideDialog)
    assert isinstance(asked, OverrideDialog)
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.isVisible()
    QTest.keyClicks(asked.reason, "Eilmeldung.")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    page.session.reload()
    house.settle()
    assert house.read(made).status is Status.APPROVED
    assert page.notices.kind == "override"
    assert "Eilmeldung." in page.notices.accessibleName()
    assert "without" in [one.look for one in page.tracker.steps()]


# Typing into what is approved -----------------------------------------------------------------------------------------


def test_before_typing_into_an_approved_item_it_is_said_once_what_that_does(page: EditorPage, house: House) -> None:
    made = house.approved()
    opened(page, house, made)
    assert page.notices.kind == "approved"
    page.notices.primary.click()
    page.session.reload()
    house.settle()
    assert page.notices.kind == ""


def test_typing_into_an_approved_item_brings_it_back_to_review_without_a_false_conflict(
    page: EditorPage, house: House
) -> None:
    refused: list[object] = []
    house.desk.error_raised.connect(refused.append)
    made = house.approved(channels=("LinkedIn", "X"))
    opened(page, house, made)
    page.texts.set_current(0)
    for words in (" Neu.", " Noch mehr.", " Und weiter."):
        type_into(page, house, words)
    found = house.read(made)
    assert found.text == "Ein Tropfen Wasser. Neu. Noch mehr. Und weiter."
    assert found.status is Status.REVIEW
    assert page.session.state == "saved"
    assert not page.session.conflicts
    assert not [one for one in refused if isinstance(one, StaleEdit)]
    assert page.notices.kind == "stale"
    assert "2 Freigaben" in page.notices.accessibleName()
    looks = {one.words: one.look for one in page.tracker.steps()}
    assert looks["Fachprüfung"] == "stale"
    assert "veraltet" in next(one.more for one in page.tracker.steps() if one.words == "Fachprüfung")


def test_text_and_variant_typed_at_once_are_both_saved(page: EditorPage, house: House) -> None:
    made = house.approved(channels=("LinkedIn", "X"))
    opened(page, house, made)
    card = house.ask(lambda ws: ws.content.card(ME, made))
    page.session.set_item("text", "Anderer Grundtext.")
    page.session.set(("publication", card.publications[1].id), "text", "Kurzfassung.")
    page.session.flush()
    house.settle()
    page.session.flush()
    house.settle()
    after = house.ask(lambda ws: ws.content.card(ME, made))
    assert (after.item.text, after.publications[1].text) == ("Anderer Grundtext.", "Kurzfassung.")
    assert page.session.state == "saved"


def test_undo_in_the_banner_brings_the_sign_offs_back(page: EditorPage, house: House) -> None:
    made = house.approved()
    opened(page, house, made)
    page.texts.set_current(0)
    type_into(page, house, "Neu. ")
    type_into(page, house, "Mehr. ")
    assert page.notices.kind == "stale"
    page.notices.primary.click()
    house.settle()
    page.session.reload()
    house.settle()
    found = house.read(made)
    assert (found.text, found.status) == ("Ein Tropfen Wasser.", Status.APPROVED)
    case = house.ask(lambda ws: ws.approvals.case(ME, made))
    assert {one.validity for one in case.sign_offs} == {Validity.VALID}
    area = page.texts.area()
    assert area is not None
    assert area.toPlainText() == "Ein Tropfen Wasser."
    assert page.notices.kind != "stale"


# Comments -------------------------------------------------------------------------------------------------------------


def select_words(page: EditorPage, words: str) -> None:
    area = page.texts.area()
    assert area is not None
    start = area.toPlainText().index(words)
    cursor = area.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)


def remark(page: EditorPage, house: House, qtbot: QtBot, words: str, body: str) -> None:
    """By keys: the button of the shortcut is pressed for a moment before it acts."""
    page.texts.focus_text()
    select_words(page, words)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.texts.area() or page, Qt.Key.Key_M, keys)
    qtbot.waitUntil(page.side.comments.input.hasFocus)
    QTest.keyClicks(page.side.comments.input, body)
    QTest.keyClick(page.side.comments.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    page.session.reload()
    house.settle()


def test_a_comment_on_a_selection_is_anchored_and_marked_in_the_text(
    page: EditorPage, house: House, qtbot: QtBot
) -> None:
    made = house.item()
    opened(page, house, made)
    page.texts.set_current(0)
    remark(page, house, qtbot, "Tropfen", "Welcher?")
    comment = house.ask(lambda ws: ws.content.card(ME, made)).comments[0]
    anchor = from_text(comment.anchor)
    assert anchor is not None
    assert (anchor.quote, anchor.start, comment.outside) == ("Tropfen", 4, False)
    area = page.texts.area()
    assert area is not None
    cursor = area.textCursor()
    cursor.setPosition(6)
    area.setTextCursor(cursor)
    assert area.note() == comment.id


def test_a_place_moves_with_the_text_and_is_said_to_be_gone_when_its_words_are(
    page: EditorPage, house: House, qtbot: QtBot
) -> None:
    made = house.item()
    opened(page, house, made)
    page.texts.set_current(0)
    remark(page, house, qtbot, "Tropfen", "Welcher?")
    page.session.set_item("text", "Heute: Ein Tropfen Wasser.")
    page.texts.refresh()
    page.remarks.show_place(house.ask(lambda ws: ws.content.card(ME, made)).comments[0].id)
    area = page.texts.area()
    assert area is not None
    assert area.textCursor().selectedText() == "Tropfen"
    page.session.set_item("text", "Nur Wasser.")
    page.texts.refresh()
    said = " ".join(one.text() for one in page.side.comments.findChildren(ElidedLabel))
    assert "Stelle nicht mehr vorhanden: „Tropfen“" in said


def test_from_the_place_one_gets_to_the_comment(page: EditorPage, house: House, qtbot: QtBot) -> None:
    made = house.item()
    opened(page, house, made)
    page.texts.set_current(0)
    remark(page, house, qtbot, "Wasser", "Trinkwasser?")
    comment = house.ask(lambda ws: ws.content.card(ME, made)).comments[0]
    page.columns.show_side("preview")
    page.remarks.show_comment(comment.id)
    assert page.side.current() == "comments"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.side.comments.isAncestorOf(focused)


def test_comments_for_outside_are_a_list_of_their_own_and_internal_is_the_default(
    page: EditorPage, house: House
) -> None:
    made = house.item()
    opened(page, house, made)
    page.columns.show_side("comments")
    comments = page.side.comments
    assert not comments.outside
    comments.input.setPlainText("Intern")
    comments.send()
    comments.switch.set_current("outside")
    comments.switch.changed.emit("outside")
    comments.input.setPlainText("Für die Agentur")
    comments.send()
    house.settle()
    page.session.reload()
    house.settle()
    stored = house.ask(lambda ws: ws.content.card(ME, made)).comments
    assert [(one.body, one.outside) for one in stored] == [("Intern", False), ("Für die Agentur", True)]
    bodies = " ".join(one.text() for one in comments.findChildren(QWidget) if hasattr(one, "text") and one.isVisible())
    assert "Agentur" in bodies
    assert ">Intern<" not in bodies
