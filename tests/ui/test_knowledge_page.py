"""The page of knowledge: who knows about what, answers in full, and taking them into a text with their source."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.inputs import Clearance
from editorial.domain.knowledge import Knower, Known
from editorial.domain.people import Actor
from tests.builders import actor_for
from ui.context import Desk
from ui.knowledge.model import Heading
from ui.knowledge.page import KnowledgePage
from ui.widgets.choice_list import ChoiceList

Show = Callable[[QWidget], None]


@pytest.fixture
def page(desk_for: Callable[..., Desk], shown: Show) -> KnowledgePage:
    """The knowledge of the German sample, as its manager sees it."""
    desk = desk_for(language="de")
    desk.actor = actor_for(next(one for one in desk.directory.people if one.name == "Katrin Vogel"))
    made = KnowledgePage(desk)
    made.resize(1300, 800)
    shown(made)
    rest(made)
    return made


def rest(page: KnowledgePage) -> None:
    for _round in range(3):
        assert page.desk.tasks.wait()
        QApplication.processEvents()


def look_for(page: KnowledgePage, words: str, qtbot: QtBot) -> None:
    """Typed, and searched at once."""
    page.search.clear()
    qtbot.keyClicks(page.search, words)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    rest(page)


def test_the_newest_contributions_are_there_before_anybody_asks(page: KnowledgePage) -> None:
    model: QAbstractItemModel = page.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model)
    assert isinstance(page.model.rows[0], Heading)
    assert page.found.total > 10
    assert page.found.people == ()


def test_who_knows_about_it_stands_on_top_and_is_shown_in_full(page: KnowledgePage, qtbot: QtBot) -> None:
    look_for(page, "Massenspektrometrie", qtbot)
    first = page.model.row(1)
    assert isinstance(first, Knower)
    assert first.expert.name == "Dr. Miriam Weber"
    assert page.panel.row == first
    assert not page.panel.isHidden()


def test_the_keyboard_goes_through_what_was_found(page: KnowledgePage, qtbot: QtBot) -> None:
    look_for(page, "Nanogramm", qtbot)
    assert page.list.hasFocus() or not page.list.isActiveWindow()
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    rest(page)
    assert isinstance(page.panel.row, Known)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.panel.isHidden()
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.panel.isHidden()


def test_nothing_found_says_so_and_offers_the_way_back(page: KnowledgePage, qtbot: QtBot) -> None:
    look_for(page, "Quantenradierer", qtbot)
    assert page.body.stack.currentWidget() is page.empty
    page.empty.acted.emit()
    rest(page)
    assert page.body.stack.currentWidget() is page.list
    assert page.search.value() == ""


def test_the_clearance_is_a_filter_and_a_word_on_every_answer(page: KnowledgePage) -> None:
    page.filters.set_values({"clearances": frozenset({Clearance.CONFIDENTIAL})})
    page.search_now()
    rest(page)
    answers = [one for one in page.model.rows if isinstance(one, Known)]
    assert answers
    assert {one.clearance for one in answers} == {Clearance.CONFIDENTIAL}
    assert all("Vertraulich" in page.words.spoken(one) for one in answers)


def test_an_answer_is_taken_into_a_content_item_with_its_source(page: KnowledgePage, qtbot: QtBot) -> None:
    look_for(page, "Salzkorn", qtbot)
    place = next(at for at, one in enumerate(page.model.rows) if isinstance(one, Known))
    page._go(place)
    answer = page.panel.row
    assert isinstance(answer, Known)
    assert page.panel.take is not None
    qtbot.mouseClick(page.panel.take, Qt.MouseButton.LeftButton)
    rest(page)
    rows = next(one for one in page.window().findChildren(ChoiceList) if one.isVisible())
    content_id = next(iter(_values(rows)))
    rows.picked.emit(content_id)
    rest(page)
    found: list[object] = []
    actor = page.desk.actor
    page.desk.run(lambda ws: ws.clearing.standing(actor, content_id), found.extend)
    rest(page)
    assert found
    assert page.panel.problem.isHidden()


def _values(rows: ChoiceList) -> list[int]:
    found = [rows._choice(at).value for at in range(3)]
    return [one for one in found if isinstance(one, int)]


def test_whoever_only_looks_on_finds_what_is_public_and_takes_nothing(page: KnowledgePage, qtbot: QtBot) -> None:
    viewer: Actor = actor_for(next(one for one in page.desk.directory.people if one.roles == ("viewer",)))
    page.desk.actor = viewer
    look_for(page, "Nanogramm", qtbot)
    answers = [one for one in page.model.rows if isinstance(one, Known)]
    assert {one.clearance for one in answers} == {Clearance.PUBLIC}
    page._go(page.model.rows.index(answers[0]))
    assert page.panel.take is None


def test_all_that_somebody_said_is_one_press_away(page: KnowledgePage, qtbot: QtBot) -> None:
    look_for(page, "Massenspektrometrie", qtbot)
    person = page.panel.row
    assert isinstance(person, Knower)
    page.panel.person_wanted.emit(person.expert.person_id)
    rest(page)
    answers = [one for one in page.model.rows if isinstance(one, Known)]
    assert {one.person_id for one in answers} == {person.expert.person_id}
