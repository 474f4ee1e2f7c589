"""Somebody of the desk who is asked something: on Today, and in the panel of the request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.inputs import RequestState
from tests.services.input_makers import InputHouse
from tests.ui.expert_house import desk_of, settle
from ui.context import Desk
from ui.inputs.answering import AnsweringDialog
from ui.inputs.page_offers import offers
from ui.inputs.page_work import InputsWork
from ui.today.page import TodayPage


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
