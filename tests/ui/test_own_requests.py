"""Somebody of the desk who is asked something: on Today, and in the panel of the request; where one begins who both
decides and is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editorial.domain.inputs import InputMessage, InputRequest, MessageKind, RequestState
from editorial.domain.people import Actor, Role
from editorial.services.store import Act
from editorial.services.today import TodayView
from tests.services.input_makers import InputHouse
from tests.ui.expert_house import desk_of, settle
from ui.context import Desk
from ui.inputs.answering import AnsweringDialog
from ui.inputs.page_offers import offers
from ui.inputs.page_work import InputsWork
from ui.rights import home_page
from ui.today.page import TodayPage
from ui.today.rows import ItemRow


@pytest.fixture
def editor(qapp: QApplication, theme: object, tmp_path: Path) -> Iterator[tuple[Desk, InputHouse, int]]:
    """An editor who is asked; others are asked too."""

    def prepare(house: InputHouse) -> int:
        house.request(title="Quittenbrot")
        return house.request(person=house.editor, title="Wie messen wir Reichweite?").id

    with desk_of(qapp, tmp_path, prepare, "editor") as found:
        yield found


def test_today_shows_what_one_is_asked_and_leads_there(
    editor: tuple[Desk, InputHouse, int], shown: Callable[[QWidget], None]
) -> None:
    desk, _house, request_id = editor
    page = TodayPage(desk)
    shown(page)
    settle(desk)
    rows = [one for one in page.findChildren(QWidget) if "Reichweite" in one.accessibleName() and one.focusPolicy()]
    asked: list[int] = []
    desk.input_requested.connect(asked.append)
    rows[0].opened.emit()  # type: ignore[attr-defined]
    assert asked == [request_id]
    assert "1 Anfrage an mich" in page.summary.text()
    assert not [one for one in page.findChildren(QWidget) if "Quittenbrot" in one.accessibleName()]


def test_the_panel_offers_to_answer_only_what_one_is_asked(
    editor: tuple[Desk, InputHouse, int], shown: Callable[[QWidget], None]
) -> None:
    desk, _house, request_id = editor
    found: list[tuple[bool, bool]] = []
    desk.run(
        lambda ws: [one.request for one in ws.inputs.rows(desk.actor)],
        lambda rows: found.extend(
            (one.id == request_id, "answer" in {each.name for each in offers(desk, one)})
            for one in rows
            if one.state is RequestState.SENT
        ),
    )
    settle(desk)
    assert sorted(found) == [(False, False), (True, True)]
    work = InputsWork(desk)
    shown(work)
    settle(desk)
    work.acts.answer(request_id)
    settle(desk)
    dialog = work.window().findChild(AnsweringDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.view.leave()
    settle(desk)


THANKED = "Danke! Ihr Beitrag ist erschienen: https://example.org/blei"


@pytest.fixture
def thanked(qapp: QApplication, theme: object, tmp_path: Path) -> Iterator[tuple[Desk, InputHouse, int]]:
    """The editor and the expert were thanked, the editor long ago for something else as well."""

    def prepare(house: InputHouse) -> int:
        with house.ws.store.act(house.manager, "input.message") as work:
            made = 0
            for who, title, days in ((house.editor, "Blei", 3), (house.expert, "Nitrat", 3), (house.editor, "Alt", 90)):
                request = house_request(house, work, who, title)
                at, body = work.now - timedelta(days=days), THANKED if title == "Blei" else "Danke!"
                kind, by = MessageKind.THANKS, "Katrin Vogel"
                work.add(InputMessage(request_id=request, kind=kind, person_id=who.id, at=at, by=by, body=body))
                made = made or request
        return made

    with desk_of(qapp, tmp_path, prepare, "editor") as found:
        yield found


def house_request(house: InputHouse, work: Act, who: Actor, title: str) -> int:
    """An accepted request, inside an act."""
    blank = InputRequest(title=title, person_id=who.id, department_id=house.lab_id, state=RequestState.ACCEPTED)
    return work.add(blank).id


def test_whoever_asks_others_and_is_asked_reads_the_thanks_of_the_last_weeks_on_today(
    thanked: tuple[Desk, InputHouse, int], shown: Callable[[QWidget], None]
) -> None:
    desk, _house, request_id = thanked
    page = TodayPage(desk)
    shown(page)
    settle(desk)
    rows = page.inputs.thanks(desk_view(desk))
    assert len(rows) == 1
    assert "Blei" in rows[0].accessibleName()
    assert [one for one in page.findChildren(ItemRow) if "Blei" in one.accessibleName()]
    asked: list[int] = []
    desk.input_requested.connect(asked.append)
    rows[0].opened.emit()
    assert asked == [request_id]
    copy = next(one for one in rows[0].findChildren(QPushButton) if "Adresse" in one.text() + one.accessibleName())
    copy.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/blei"


def desk_view(desk: Desk) -> TodayView:
    """Today as the service tells it."""
    found: list[TodayView] = []
    desk.run(lambda ws: ws.today.view(desk.actor), found.append)
    settle(desk)
    return found[0]


@pytest.mark.parametrize(
    ("roles", "page"),
    [
        ({Role.APPROVER}, "approvals"),
        ({Role.APPROVER, Role.EXPERT}, "today"),
        ({Role.EXPERT}, "today"),
        ({Role.EDITOR, Role.EXPERT}, "calendar"),
    ],
)
def test_whoever_decides_and_is_asked_begins_where_both_can_be_seen(
    thanked: tuple[Desk, InputHouse, int], roles: set[Role], page: str
) -> None:
    desk = thanked[0]
    desk.actor = Actor(7, "Jemand", frozenset(roles))
    assert home_page(desk) == page
