"""The end of answering: handing in, saying no, passing on, being asked again, and what was said before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import Attribution, Clearance, Question, QuestionKind, RequestState
from tests.services.input_makers import InputHouse
from tests.ui.expert_house import (
    SHORT,
    Table,
    press,
    tables,
    two_requests,
    type_words,
)
from ui.inputs.answering import AnsweringDialog, AnsweringView, open_answering
from ui.inputs.answering_dialogs import DeclineDialog, PassOnDialog
from ui.inputs.desk_rows import GivenRow, OpenRow
from ui.inputs.given_view import GivenView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(
    qapp: QApplication, theme: object, shown: Callable[[QWidget], None], tmp_path: Path
) -> Iterator[Callable[..., Table]]:
    """Opens the page for somebody of the house."""
    with tables(qapp, tmp_path, shown) as build:
        yield build


# Handing in -----------------------------------------------------------------------------------------------------------


def _fill(view: AnsweringView) -> None:
    for question, value in zip(view.path, ("50", "Ein Stoff.", "yes"), strict=True):
        view.state.write(question.id, value)
    view.go(len(view.path))
    QApplication.processEvents()


def test_the_last_step_asks_how_to_be_named_with_consent_and_hands_in(table: Callable[..., Table]) -> None:
    found = table(two_requests)
    view = found.open(found.made[0])
    _fill(view)
    names = [card.text() for card in view.finish.naming.cards.values()]
    assert names == ["Dr. Miriam Weber, Labor", "Nur „Labor“", "Gar nicht"]
    press(Qt.Key.Key_Return, CTRL)
    assert view.finish.consent_problem.isVisible(), "nobody is named who did not agree"
    assert view.finish.consent.hasFocus()
    assert view.finish.minutes.suffix().strip() == "Min."
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
    assert given.consent_note.endswith(" 12.05.2026.")
    assert isinstance(found.page.rows[found.made[0]], GivenRow)


def test_who_wants_no_name_need_not_agree_to_one(table: Callable[..., Table]) -> None:
    found = table(two_requests)
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
    found = table(two_requests)
    view = found.open(found.made[0])
    view.go(3)
    QApplication.processEvents()
    assert view.finish.missing.isVisible()
    view.forward()
    assert view.question == view.path[0]


# Saying no, passing on ------------------------------------------------------------------------------------------------


def test_declining_wants_a_reason(table: Callable[..., Table]) -> None:
    found = table(two_requests)
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
    found = table(two_requests)
    view = found.open(found.made[0])
    type_words("50")
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
    type_words("Ja, auch dort.")
    press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert view.at_end
    assert view.finish.minutes.value() == 1, "one more question does not take the whole estimate again"
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
    found = table(two_requests)
    found.open(found.made[0])
    type_words("50")
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
