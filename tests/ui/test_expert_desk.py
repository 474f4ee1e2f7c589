"""The expert's own desk: their requests only, one question at a time, everything kept, in words anybody understands."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import ContentItem, Status
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import Attribution, Clearance, ContributionState, Question, QuestionKind, RequestState
from editorial.services.content import Draft, Slot
from tests.builders import TODAY
from tests.services.input_makers import PNG, InputHouse
from tests.ui.expert_house import ask, desk_of, settle
from ui.context import Desk
from ui.inputs.answering import AnsweringDialog, AnsweringView, open_answering
from ui.inputs.answering_dialogs import DeclineDialog, PassOnDialog
from ui.inputs.desk import ExpertDesk
from ui.inputs.desk_rows import GivenRow, OpenRow
from ui.inputs.given_view import GivenView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHORT = (
    Question(text="Wie viel Wasser brauchen Sie?", kind=QuestionKind.NUMBER, unit="ml", required=True),
    Question(text="Was hat Sie überrascht?", kind=QuestionKind.LONG, example="Ein Stoff."),
    Question(text="Darf ein Foto gezeigt werden?", kind=QuestionKind.YES_NO),
)
Shown = Callable[[QWidget], None]


class Table:
    """A page of somebody, and what a test does there."""

    def __init__(self, desk: Desk, house: InputHouse, made: Any, page: ExpertDesk) -> None:
        self.desk, self.house, self.made, self.page = desk, house, made, page

    def settle(self) -> None:
        settle(self.desk)

    def open(self, request_id: int) -> AnsweringView:
        self.page.show_request(request_id)
        self.settle()
        view = self.page.open_case
        assert isinstance(view, AnsweringView)
        return view

    def case(self, request_id: int) -> Any:
        return ask(self.desk, lambda ws: ws.inputs.case(self.house.manager, request_id))

    def words(self) -> str:
        return "\n".join(
            part.accessibleName() + (part.text() if isinstance(part, QLabel | QPushButton) else "")
            for part in self.page.findChildren(QWidget)
            if part.isVisible()
        )


def _press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def _type(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


@pytest.fixture
def table(qapp: QApplication, theme: object, shown: Shown, tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Opens the page for somebody of the house after `prepare` made the requests."""
    opened = []

    def build(prepare: Callable[[InputHouse], Any], who: str = "expert") -> Table:
        manager = desk_of(qapp, tmp_path, prepare, who)
        desk, house, made = manager.__enter__()
        page = ExpertDesk(desk)
        page.resize(1000, 640)
        shown(page)
        settle(desk)
        opened.append(manager)
        return Table(desk, house, made, page)

    yield build
    for one in opened:
        one.__exit__(None, None, None)


def _two(house: InputHouse) -> tuple[int, int]:
    own = house.request(questions=SHORT)
    foreign = house.request(title="Quittenbrot", person=house.colleague)
    return own.id, foreign.id


# The list -------------------------------------------------------------------------------------------------------------


def test_an_expert_sees_their_own_requests_and_until_when_and_how_long(table: Callable[..., Table]) -> None:
    found = table(_two)
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


def test_no_word_of_the_trade_stands_on_the_page(table: Callable[..., Table]) -> None:
    found = table(lambda house: (house.request(questions=SHORT), house.answered())[0].id)
    said = found.words()
    found.open(found.made)
    said += found.words()
    for word in ("Status", "Workflow", "Contribution", "Fassung", "Beitrag ", "Entwurf", "Redaktionsplan", "Token"):
        assert word not in said, word


# One question at a time -----------------------------------------------------------------------------------------------


def test_one_question_is_shown_at_a_time_and_the_keyboard_goes_through_them(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    assert view.footer.count.text() == "1 von 3"
    shown = [card for card in view._cards.values() if card.isVisible()]
    assert [one.question.text for one in shown] == ["Wie viel Wasser brauchen Sie?"]
    assert view.footer.skip.isVisible()
    _type("50")
    assert not view.footer.skip.isVisible(), "what is answered is not skipped"
    _press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert view.footer.count.text() == "2 von 3"
    _type("Erste Zeile")
    _press(Qt.Key.Key_Return)
    _type("zweite")
    assert view.question is not None
    assert view.state.values[view.question.id] == "Erste Zeile\nzweite"
    _press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert view.footer.count.text() == "3 von 3"
    _press(Qt.Key.Key_Left, ALT)
    QApplication.processEvents()
    assert view.footer.count.text() == "2 von 3"
    _press(Qt.Key.Key_Right, ALT)
    QApplication.processEvents()
    QTest.mouseClick(view.footer.skip, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert view.at_end
    assert view.footer.next.text() == "Abgeben"


def test_a_wrong_number_is_explained_and_stays(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _type("viel")
    _press(Qt.Key.Key_Return)
    card = view.card
    assert card is not None
    assert view.footer.count.text() == "1 von 3"
    assert "keine Zahl" in card.problem.text()
    assert card.control.value() == "viel"


def test_what_is_typed_is_kept_within_two_seconds_and_said_quietly(table: Callable[..., Table], qtbot: QtBot) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    began = time.monotonic()
    _type("50")
    assert view.header.standing.text() == "wird geschrieben"
    qtbot.waitUntil(lambda: view.state.standing == "saved", timeout=4000)
    assert time.monotonic() - began < 2.0
    assert view.header.standing.text() == "gespeichert"
    case = found.case(found.made[0])
    assert [one.value for one in case.contributions[0].answers] == ["50"]
    assert case.contributions[0].contribution.state is ContributionState.WRITING
    assert case.request.state is RequestState.SENT


def test_without_a_choice_an_answer_is_confidential_and_it_is_said(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _type("50")
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
    found = table(_two)
    found.open(found.made[0])
    _type("50")
    _press(Qt.Key.Key_Escape)
    found.settle()
    assert found.page.open_case is None
    row = found.page.rows[found.made[0]]
    assert isinstance(row, OpenRow)
    assert row.button.text() == "Weiterschreiben"
    view = found.open(found.made[0])
    assert view.footer.count.text() == "2 von 3"
    assert view.state.values[view.path[0].id] == "50"


# Files ----------------------------------------------------------------------------------------------------------------


def _drop(widget: QWidget, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, left, none))


def _picture(folder: Path) -> Path:
    path = folder / "pipette.png"
    path.write_bytes(PNG[:8] + b"\x00\x00\x00\rIHDR" + PNG[8:])
    return path


def test_files_are_attached_by_drag_and_a_program_is_refused_in_one_sentence(
    table: Callable[..., Table], tmp_path: Path
) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    program = tmp_path / "spiel.exe"
    program.write_bytes(b"MZ")
    card = view.card
    assert card is not None
    _drop(card, [_picture(tmp_path), program])
    found.settle()
    assert [one.name for one in view.state.files(card.question.id)] == ["pipette.png"]
    assert "spiel.exe" in card.files.problem.text()
    assert view.header.standing.text() == "gespeichert"
    card.files.removed.emit(view.state.files(card.question.id)[0].id)
    found.settle()
    assert view.state.files(card.question.id) == ()
    assert not found.case(found.made[0]).contributions[0].files


def test_what_was_typed_before_a_file_came_is_not_lost(table: Callable[..., Table], tmp_path: Path) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _type("50")
    card = view.card
    assert card is not None
    card.take([_picture(tmp_path)])
    found.settle()
    answers = found.case(found.made[0]).contributions[0].answers
    assert [one.value for one in answers] == ["50"]


# Handing in -----------------------------------------------------------------------------------------------------------


def _fill(view: AnsweringView) -> None:
    for question, value in zip(view.path, ("50", "Ein Stoff.", "yes"), strict=True):
        view.state.write(question.id, value)
    view.go(len(view.path))
    QApplication.processEvents()


def test_the_last_step_asks_how_to_be_named_with_consent_and_hands_in(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _fill(view)
    names = [card.text() for card in view.finish.naming.cards.values()]
    assert names == ["Dr. Miriam Weber, Labor", "Nur „Labor“", "Gar nicht"]
    _press(Qt.Key.Key_Return, CTRL)
    assert view.finish.consent_problem.isVisible(), "nobody is named who did not agree"
    QTest.mouseClick(view.finish.consent, Qt.MouseButton.LeftButton, pos=QPoint(8, view.finish.consent.height() // 2))
    view.finish.minutes.setValue(7)
    view.finish.remark.setPlainText("Gern wieder.")
    QTest.mouseClick(view.footer.next, Qt.MouseButton.LeftButton)
    found.settle()
    case = found.case(found.made[0])
    card = case.newest
    assert card is not None
    given = card.contribution
    assert (case.request.state, case.request.minutes_used) == (RequestState.ANSWERED, 7)
    assert (given.attribution, given.consent, given.remark) == (Attribution.NAMED, True, "Gern wieder.")
    assert given.consent_note.endswith("2026-05-12.")
    assert isinstance(found.page.rows[found.made[0]], GivenRow)


def test_who_wants_no_name_need_not_agree_to_one(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _fill(view)
    QTest.mouseClick(view.finish.naming.cards["anonymous"], Qt.MouseButton.LeftButton)
    assert not view.finish.consent.isVisible()
    view.forward()
    found.settle()
    card = found.case(found.made[0]).newest
    assert card is not None
    assert card.contribution.attribution is Attribution.ANONYMOUS


def test_a_needed_answer_that_is_missing_is_gone_to_instead_of_handing_in(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    view.go(3)
    QApplication.processEvents()
    assert view.finish.missing.isVisible()
    view.forward()
    assert view.question == view.path[0]


# Saying no, passing on ------------------------------------------------------------------------------------------------


def test_declining_wants_a_reason(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    QTest.mouseClick(view.header.decline, Qt.MouseButton.LeftButton)
    found.settle()
    dialog = view.window().findChild(DeclineDialog)
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible()
    dialog.reason.setPlainText("Nicht mein Gebiet")
    dialog.accept()
    found.settle()
    request = found.case(found.made[0]).request
    assert (request.state, request.reason) == (RequestState.DECLINED, "Nicht mein Gebiet")
    assert "haben Sie abgesagt" in found.page.rows[found.made[0]].accessibleName()


def test_passing_on_offers_colleagues_of_the_department_and_takes_a_line_along(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    _type("50")
    QTest.mouseClick(view.header.pass_on, Qt.MouseButton.LeftButton)
    found.settle()
    dialog = view.window().findChild(PassOnDialog)
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible(), "somebody has to be chosen"
    dialog.whom.set_value(found.house.colleague.id)
    dialog.note.setPlainText("Das wissen Sie besser.")
    dialog.accept()
    found.settle()
    case = found.case(found.made[0])
    assert case.request.person_id == found.house.colleague.id
    assert [one.body for one in case.messages] == ["Das wissen Sie besser."]
    assert case.contributions[0].answers[0].value == "50"


# After a return, and later --------------------------------------------------------------------------------------------


def _returned(house: InputHouse) -> int:
    case = house.answered()
    more = (Question(text="Gilt das auch für Regenwasser?", kind=QuestionKind.LONG),)
    house.ws.inputs.return_(house.manager, case.request.id, more, "Der Winter ist uns unklar.")
    return case.request.id


def test_after_a_return_the_new_question_comes_first_with_what_the_desk_asked(table: Callable[..., Table]) -> None:
    found = table(_returned)
    row = found.page.rows[found.made]
    assert isinstance(row, OpenRow)
    view = found.open(found.made)
    assert view.question is not None
    assert view.question.text == "Gilt das auch für Regenwasser?"
    assert view.footer.count.text() == "1 von 1"
    assert "Der Winter ist uns unklar." in found.words()
    _type("Ja, auch dort.")
    _press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert view.at_end
    earlier = view.state.case.questions[1]
    view.finish.question_wanted.emit(earlier.id)
    QApplication.processEvents()
    assert view.question == earlier
    view.forward()
    QApplication.processEvents()
    assert view.at_end
    view.forward()
    found.settle()
    case = found.case(found.made)
    assert case.request.state is RequestState.ANSWERED
    assert len(case.contributions) == 2
    assert len(case.contributions[1].answers) == 8, "what was answered before came along"


def test_an_answer_already_given_can_be_kept_closer_but_not_further(table: Callable[..., Table]) -> None:
    found = table(lambda house: house.answered().request.id)
    found.page.show_request(found.made)
    found.settle()
    view = found.page.open_case
    assert isinstance(view, GivenView)
    card = view.mine
    assert card is not None
    public = card.answers[0]
    menu = view.closer_menu(public, view)
    assert [one.text().split(":")[0] for one in menu.actions()] == ["Intern", "Vertraulich"]
    confidential = next(one for one in card.answers if one.clearance is Clearance.CONFIDENTIAL)
    assert confidential.id not in view.menus
    view.tighten(public, Clearance.CONFIDENTIAL)
    found.settle()
    answer = found.case(found.made).contributions[0].answers[0]
    assert answer.clearance is Clearance.CONFIDENTIAL


def test_somebody_with_more_to_do_answers_their_own_request_in_a_window_of_its_own(
    table: Callable[..., Table], qtbot: QtBot
) -> None:
    found = table(lambda house: house.request(person=house.editor, questions=SHORT).id, "editor")
    open_answering(found.desk, found.made, found.page)
    found.settle()
    dialog = found.page.findChild(AnsweringDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.view.state.write(dialog.view.path[0].id, "50")
    dialog.reject()
    found.settle()
    assert not dialog.isVisible()
    assert found.case(found.made).contributions[0].answers[0].value == "50"


def test_somebody_else_at_the_same_desk_sees_nothing_of_it(table: Callable[..., Table]) -> None:
    found = table(_two)
    found.open(found.made[0])
    _type("50")
    refused: list[object] = []
    found.desk.error_raised.connect(refused.append)
    found.desk.set_actor(found.house.colleague)
    found.settle()
    assert found.page.open_case is None
    assert set(found.page.rows) == {found.made[1]}
    assert not refused
    answers = found.case(found.made[0]).contributions[0].answers
    assert [one.value for one in answers] == ["50"], "what was typed is kept in the name of whoever typed it"


def test_whoever_was_asked_second_reads_what_was_written_before(table: Callable[..., Table]) -> None:
    def prepare(house: InputHouse) -> int:
        request = house.request(questions=SHORT)
        first = house.case(request.id).questions[0]
        house.ws.answering.keep(house.expert, request.id, Given((GivenAnswer(first.id, "50"),)))
        house.ws.inputs.pass_on(house.expert, request.id, house.colleague.id or 0, "Bitte")
        return request.id

    found = table(prepare, "colleague")
    view = found.open(found.made)
    assert view.state.values[view.path[0].id] == "50"
    assert "Dr. Miriam Weber schreibt" in found.words()


def test_arrows_choose_how_far_an_answer_may_go_and_tab_passes_the_three_at_once(table: Callable[..., Table]) -> None:
    found = table(_two)
    view = found.open(found.made[0])
    card = view.card
    assert card is not None
    _press(Qt.Key.Key_Tab)
    cards = card.clearance.cards
    assert QApplication.focusWidget() is cards["public"]
    _press(Qt.Key.Key_Right)
    assert (card.clearance.value(), QApplication.focusWidget()) == ("internal", cards["internal"])
    assert view.state.clearances[card.question.id] is Clearance.INTERNAL
    _press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.files.button
