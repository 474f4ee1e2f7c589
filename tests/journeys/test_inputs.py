"""Ten minutes of an expert, end to end: in the application, or by the form in a real browser and brought in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.inputs import Clearance, RequestState
from tests.browser import Browser, browsing
from tests.exchange.input_form_driver import click, put, saved
from tests.journeys.steps import ALT, CTRL, LEFT, NONE, Person
from tests.journeys.test_people import switch, worker
from ui.inputs.answering import AnsweringView
from ui.inputs.desk import ExpertDesk
from ui.inputs.desk_rows import GivenRow, OpenRow
from ui.inputs.given_view import GivenView

pytestmark = [pytest.mark.xdist_group("browser"), pytest.mark.timeout(600)]

Key = Qt.Key
ASKED = "What does a false alarm cost?"
COST = "A false alarm costs us half a day: two people drive out, and the plant stands still meanwhile."
TIP = "Replace the seal every spring, and nine of ten alarms never happen."
#: A picture of one dot, whole: portable network graphics (https://www.w3.org/TR/png-3/).
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def experts_page(person: Person) -> Any:
    """The page of the rail."""
    person.key(Key.Key_4, CTRL)
    person.settle()
    return person.shell.window.page("inputs").work


def own_desk(person: Person) -> ExpertDesk:
    """What somebody sees there who is asked."""
    found = experts_page(person)
    assert isinstance(found, ExpertDesk)
    return found


def answering(desk: ExpertDesk) -> AnsweringView:
    """The request that is being answered."""
    assert isinstance(desk.open_case, AnsweringView)
    return desk.open_case


def drop_on(person: Person, widget: QWidget, path: Path) -> None:
    """A file from the desktop, dropped where the question stands."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, point = Qt.DropAction.CopyAction, widget.rect().center()
    entered = QDragEnterEvent(point, copy, mime, LEFT, NONE)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(point), copy, mime, LEFT, NONE))
    person.settle()


def picture_of_a_dot(folder: Path) -> Path:
    """A file to attach."""
    path = folder / "seal.png"
    path.write_bytes(DOT)
    return path


def case_of(person: Person, request_id: int) -> Any:
    """The request as the workspace has it."""
    return person.ask(lambda ws: ws.inputs.case(person.desk.actor, request_id))


def public(person: Person, view: AnsweringView) -> None:
    """From the answer to how far it may go, and there to the first: public."""
    card = view.card
    assert card is not None
    card.clearance.focus()
    person.key(Key.Key_Space)
    assert card.clearance.value() == "public"


def test_an_expert_answers_in_the_application_and_a_passage_of_it_comes_into_a_post(
    person: Person, tmp_path: Path
) -> None:
    switch(person, "Anna Schulte")
    assert worker(person) == "Anna Schulte"
    desk = own_desk(person)
    row = next(one for one in desk.rows.values() if isinstance(one, OpenRow))
    assert row.row.request.title == ASKED
    request_id = row.row.request.id
    desk.focus_content()
    person.key(Key.Key_Return)
    view = answering(desk)
    person.write(COST)
    person.settle()
    assert view.header.standing.text() == "saved"
    public(person, view)
    assert view.card is not None
    drop_on(person, view.card, picture_of_a_dot(tmp_path))
    person.key(Key.Key_Right, ALT)
    view.focus_content()
    person.write(TIP)
    person.key(Key.Key_Return, CTRL)
    assert view.at_end
    person.settle()
    view.finish.naming.focus()
    person.key(Key.Key_Tab)
    person.key(Key.Key_Space)
    assert view.finish.consent.isChecked()
    person.key(Key.Key_Return, CTRL)
    assert isinstance(desk.rows[request_id], GivenRow)
    take_over(person, request_id)
    see_what_became_of_it(person, request_id)


def take_over(person: Person, request_id: int) -> None:
    """The editor reads the answer, accepts it and takes the public one into the post."""
    switch(person, "Jonas Brandt")
    page = experts_page(person)
    person.desk.input_requested.emit(request_id)
    person.settle()
    case = case_of(person, request_id)
    assert case.newest is not None
    first, second = case.newest.answers
    assert (first.value, first.clearance) == (COST, Clearance.PUBLIC)
    assert (second.value, second.clearance) == (TIP, Clearance.CONFIDENTIAL)
    assert [one.name for one in case.newest.files] == ["seal.png"]
    take = next(one for one in page.findChildren(QWidget, "") if getattr(one, "text", str)() == "Take over 1 answer")
    QTest.mouseClick(take, LEFT)
    person.settle()
    case = case_of(person, request_id)
    assert case.request.state is RequestState.ACCEPTED
    card = person.ask(lambda ws: ws.content.card(person.desk.actor, case.request.content_id))
    assert COST in card.item.text
    assert TIP not in card.item.text, "what is confidential is not taken"
    assert [one.answer_id for one in case.passages if one.file_id is None] == [first.id]


def see_what_became_of_it(person: Person, request_id: int) -> None:
    """The expert reads where it stands, and keeps it closer: the post says so."""
    switch(person, "Anna Schulte")
    desk = own_desk(person)
    row = desk.rows[request_id]
    assert isinstance(row, GivenRow)
    assert "stands in “What does a false alarm cost?”" in row.accessibleName()
    row.setFocus()
    person.key(Key.Key_Return)
    view = desk.open_case
    assert isinstance(view, GivenView)
    button = next(iter(view.menus.values()))
    button.setFocus()
    person.key(Key.Key_Space)
    person.pick("Internal")
    case = case_of(person, request_id)
    assert case.newest is not None
    assert case.newest.answers[0].clearance is Clearance.INTERNAL
    person.key(Key.Key_Escape)
    assert desk.open_case is None


def test_an_expert_answers_by_the_form_in_a_browser_and_the_file_is_dropped_on_the_window(
    person: Person, tmp_path: Path
) -> None:
    rows = person.ask(lambda ws: ws.inputs.rows(person.desk.actor))
    request_id = next(one.request.id for one in rows if one.request.title == ASKED and one.answers == 0)
    form = tmp_path / "form.html"
    person.ask(lambda ws: ws.input_forms.write(person.desk.actor, request_id, form))
    with browsing(tmp_path) as browser:
        browser.open(form)
        answer = fill(browser, picture_of_a_dot(tmp_path))
        assert browser.requests() == []
        assert browser.hits() == []
    person.drop_file(answer)
    person.settle()
    person.key(Key.Key_Return)
    person.settle()
    case = case_of(person, request_id)
    assert case.request.state is RequestState.ANSWERED
    assert case.newest is not None
    assert case.newest.answers[0].value == COST
    assert case.newest.contribution.form_id is not None
    assert [one.name for one in case.newest.files] == ["seal.png"]
    switch(person, "Anna Schulte")
    row = own_desk(person).rows[request_id]
    assert "is with the editors" in row.accessibleName()


def fill(browser: Browser, picture: Path) -> Path:
    """Type the first answer, attach a file, say that it may go everywhere and that no name is wanted, and save."""
    put(browser, "a1", COST)
    browser.choose_files("i1", picture)
    browser.until("return document.getElementById('l1').children.length === 1")
    click(browser, "c1-public", "attribution-anonymous")
    return saved(browser)
