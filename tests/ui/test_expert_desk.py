"""The expert's own desk: their requests only, one question at a time, everything kept, in words anybody understands."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import ContentItem, Status
from editorial.domain.inputs import Clearance, ContributionState, RequestState
from editorial.services.content import Draft, Slot
from tests.builders import TODAY
from tests.services.input_makers import InputHouse
from tests.ui.expert_house import (
    SHORT,
    Table,
    drop_files,
    picture_in,
    press,
    tables,
    two_requests,
    type_words,
)
from ui.inputs.desk_rows import GivenRow, OpenRow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(
    qapp: QApplication, theme: object, shown: Callable[[QWidget], None], tmp_path: Path
) -> Iterator[Callable[..., Table]]:
    """Opens the page for somebody of the house."""
    with tables(qapp, tmp_path, shown) as build:
        yield build


# The list -------------------------------------------------------------------------------------------------------------


def test_an_expert_sees_their_own_requests_and_until_when_and_how_long(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    own, foreign = found.made
    assert set(found.page.rows) == {own}
    row = found.page.rows[own]
    assert isinstance(row, OpenRow)
    said = row.accessibleName()
    assert "bis Mo 18.05." in said
    assert "etwa 10 Minuten" in said
    assert "3 Fragen" in said
    assert "Quittenbrot" not in found.words()
    assert foreign not in found.page.rows
    assert found.page.summary.text() == "1 Anfrage wartet auf Sie, etwa 10 Minuten."


def _published(house: InputHouse) -> int:
    case = house.answered()
    house.ws.inputs.accept(house.manager, case.request.id)
    slot = Slot(1, TODAY, None, "Text", Status.PUBLISHED)
    item = ContentItem(title="Laborbesuch", status=Status.DRAFTING)
    made = house.ws.content.create(house.manager, Draft(item, (slot,))).made
    answer = house.case(case.request.id).contributions[-1].answers[1]
    house.ws.clearing.take(house.manager, made, answer.id, answer.value)
    with house.ws.store.act(house.manager, "content.edit") as work:
        from dataclasses import replace

        work.change(replace(work.get(ContentItem, made), status=Status.PUBLISHED))
    return case.request.id


def test_it_says_what_became_of_an_earlier_answer(table: Callable[..., Table]) -> None:
    found = table(_published)
    row = found.page.rows[found.made]
    assert isinstance(row, GivenRow)
    assert "steht in „Laborbesuch“, veröffentlicht am Di 12.05.2026" in row.accessibleName()


def test_nothing_to_do_is_said_in_one_sentence(table: Callable[..., Table]) -> None:
    found = table(lambda house: None)
    assert "Es wartet nichts auf Sie." in found.page.summary.text()
    assert "Im Moment fragt Sie niemand" in found.words()


def test_the_keys_of_clearing_work_as_soon_as_the_page_of_a_lead_comes_to_the_front(
    table: Callable[..., Table],
) -> None:
    found = table(lambda house: house.answered(), "lead")
    clearing = found.page.clearing
    assert clearing is not None
    waiting = len(clearing.cards)
    assert waiting
    found.page.focus_content()
    assert clearing.cards[0].hasFocus()
    press(Qt.Key.Key_1)
    found.settle()
    while clearing._again.isActive():
        QApplication.processEvents()
    found.settle()
    assert len(clearing.cards) == waiting - 1


def test_no_word_of_the_trade_stands_on_the_page(table: Callable[..., Table]) -> None:
    found = table(lambda house: (house.request(questions=SHORT), house.answered())[0].id)
    said = found.words()
    found.open(found.made)
    said += found.words()
    for word in ("Status", "Workflow", "Contribution", "Fassung", "Beitrag ", "Entwurf", "Redaktionsplan", "Token"):
        assert word not in said, word


# One question at a time -----------------------------------------------------------------------------------------------


def test_one_question_is_shown_at_a_time_and_the_keyboard_goes_through_them(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    assert view.footer.count.text() == "1 von 3"
    shown = [card for card in view._cards.values() if card.isVisible()]
    assert [one.question.text for one in shown] == ["Wie viel Wasser brauchen Sie?"]
    assert view.footer.skip.isVisible()
    type_words("50")
    assert not view.footer.skip.isVisible(), "what is answered is not skipped"
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert view.footer.count.text() == "2 von 3"
    type_words("Erste Zeile")
    press(Qt.Key.Key_Return)
    type_words("zweite")
    assert view.question is not None
    assert view.state.values[view.question.id] == "Erste Zeile\nzweite"
    press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert view.footer.count.text() == "3 von 3"
    press(Qt.Key.Key_Left, ALT)
    QApplication.processEvents()
    assert view.footer.count.text() == "2 von 3"
    press(Qt.Key.Key_Right, ALT)
    QApplication.processEvents()
    QTest.mouseClick(view.footer.skip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert view.at_end
    assert view.footer.next.text() == "Abgeben"


def test_a_wrong_number_is_explained_and_stays(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    type_words("viel")
    press(Qt.Key.Key_Return)
    card = view.card
    assert card is not None
    assert view.footer.count.text() == "1 von 3"
    assert "keine Zahl" in card.problem.text()
    assert card.control.value() == "viel"


def test_what_is_typed_is_kept_within_two_seconds_and_said_quietly(table: Callable[..., Table], qtbot: QtBot) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    began = time.monotonic()
    type_words("50")
    assert view.header.standing.text() == "wird geschrieben"
    qtbot.waitUntil(lambda: view.state.standing == "saved", timeout=4000)
    assert time.monotonic() - began < 2.0
    assert view.header.standing.text() == "gespeichert"
    case = found.case(found.made[0])
    assert [one.value for one in case.contributions[0].answers] == ["50"]
    assert case.contributions[0].contribution.state is ContributionState.WRITING
    assert case.request.state is RequestState.SENT


def test_without_a_choice_an_answer_is_confidential_and_it_is_said(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    type_words("50")
    card = view.card
    assert card is not None
    assert card.clearance.value() == ""
    assert "gilt die Antwort als vertraulich" in card.meaning.text()
    view.state.keep()
    found.settle()
    assert found.case(found.made[0]).contributions[0].answers[0].wished is Clearance.CONFIDENTIAL
    QTest.mouseClick(card.clearance.cards["public"], Qt.MouseButton.LeftButton)
    assert "überall" in card.meaning.text()
    view.state.keep()
    found.settle()
    assert found.case(found.made[0]).contributions[0].answers[0].wished is Clearance.PUBLIC


def test_leaving_and_coming_back_goes_on_where_one_was(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    found.open(found.made[0])
    type_words("50")
    press(Qt.Key.Key_Escape)
    found.settle()
    assert found.page.open_case is None
    row = found.page.rows[found.made[0]]
    assert isinstance(row, OpenRow)
    assert row.button.text() == "Weiterschreiben"
    view = found.open(found.made[0])
    assert view.footer.count.text() == "2 von 3"
    assert view.state.values[view.path[0].id] == "50"


def test_closing_the_window_keeps_what_was_typed_a_moment_ago(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    found.open(found.made[0])
    type_words("50")
    assert found.page.close_request()
    found.settle()
    assert [one.value for one in found.case(found.made[0]).contributions[0].answers] == ["50"]


# Files ----------------------------------------------------------------------------------------------------------------


def test_files_are_attached_by_drag_and_a_program_is_refused_in_one_sentence(
    table: Callable[..., Table], tmp_path: Path
) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    program = tmp_path / "spiel.exe"
    program.write_bytes(b"MZ")
    card = view.card
    assert card is not None
    drop_files(card, [picture_in(tmp_path), program])
    found.settle()
    assert [one.name for one in view.state.files(card.question.id)] == ["pipette.png"]
    assert "spiel.exe" in card.files.problem.text()
    assert view.header.standing.text() == "gespeichert"
    card.files.removed.emit(view.state.files(card.question.id)[0].id)
    found.settle()
    assert view.state.files(card.question.id) == ()
    assert not found.case(found.made[0]).contributions[0].files


def test_files_are_chosen_by_the_button_as_well(
    table: Callable[..., Table], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    card = view.card
    assert card is not None
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [str(picture_in(tmp_path))], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    QTest.mouseClick(card.files.button, Qt.MouseButton.LeftButton)
    found.settle()
    assert [one.name for one in view.state.files(card.question.id)] == ["pipette.png"]
    assert "*.pdf" in asked[0]
    assert "*.exe" not in asked[0]


def test_what_was_typed_before_a_file_came_is_not_lost(table: Callable[..., Table], tmp_path: Path) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    type_words("50")
    card = view.card
    assert card is not None
    card.take([picture_in(tmp_path)])
    found.settle()
    answers = found.case(found.made[0]).contributions[0].answers
    assert [one.value for one in answers] == ["50"]


def test_arrows_choose_how_far_an_answer_may_go_and_tab_passes_the_three_at_once(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    card = view.card
    assert card is not None
    press(Qt.Key.Key_Tab)
    cards = card.clearance.cards
    assert QApplication.focusWidget() is cards["public"]
    press(Qt.Key.Key_Right)
    assert (card.clearance.value(), QApplication.focusWidget()) == ("internal", cards["internal"])
    assert view.state.clearances[card.question.id] is Clearance.INTERNAL
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.files.button
