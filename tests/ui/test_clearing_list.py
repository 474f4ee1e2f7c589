"""What waits for a lead: each answer with its question, cleared with one key, for whoever stands in as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editorial.app import Workspace
from editorial.domain.approvals import Absence
from editorial.domain.inputs import Clearance
from tests.ui import review_house as house
from ui.context import Desk
from ui.inputs.clearing_list import ClearingList
from ui.today.page import TodayPage

Shown = Callable[[QWidget], None]


class Lead:
    """Somebody who clears, with what waits in front of them."""

    def __init__(self, desk: Desk, shown: Shown, name: str = "Sommer") -> None:
        self.desk = desk
        self.toasts: list[str] = []
        desk.toast_requested.connect(lambda words, _undo, _meaning: self.toasts.append(words))
        self.case = self.ask(house.answered)
        self.become(name)
        self.host = QWidget()
        self.list = ClearingList(desk, self.host)
        self.list.resize(700, 600)
        self.host.resize(720, 640)
        shown(self.host)
        self.settle()

    def ask(self, job: Callable[[Workspace], Any]) -> Any:
        """Something of the workspace."""
        found: list[Any] = []
        self.desk.run(job, found.append)
        assert self.desk.tasks.wait()
        return found[0]

    def become(self, name: str) -> None:
        """Somebody works here."""
        self.desk.set_actor(self.ask(lambda ws: house.actor_named(ws, name)))

    def settle(self) -> None:
        """Until what changed is read again."""
        for _round in range(3):
            assert self.desk.tasks.wait()
            QApplication.processEvents()
            while self.list._again.isActive():
                QApplication.processEvents()

    def said(self) -> list[str]:
        """The answers that wait."""
        return [one.one.answer.value for one in self.list.cards]

    def clearance(self, value: str) -> list[Clearance]:
        """How far the answers with these words may go now."""
        case = self.ask(lambda ws: ws.inputs.case(house.actor_named(ws, "Vogel"), self.case.request.id))
        return [one.clearance for one in case.newest.answers if one.value == value]


@pytest.fixture
def lead(desk: Desk, shown: Shown) -> Lead:
    """Henrik Sommer, who leads the lab."""
    return Lead(desk, shown)


def test_each_answer_that_waits_stands_with_its_question_and_source(lead: Lead) -> None:
    assert house.HURDLE in lead.said()
    card = next(one for one in lead.list.cards if one.one.request.id == lead.case.request.id)
    words = [one.text() for one in card.findChildren(QLabel)]
    assert words == [f"Dr. Miriam Weber · {house.TITLE}", "Was war die größte Hürde?", house.HURDLE]


@pytest.mark.parametrize(("key", "wanted"), [(Qt.Key.Key_1, house.PUBLIC), (Qt.Key.Key_2, house.INTERNAL)])
def test_one_key_clears_an_answer_and_the_next_one_has_the_keyboard(lead: Lead, key: Qt.Key, wanted: Clearance) -> None:
    before = len(lead.list.cards)
    card = next(one for one in lead.list.cards if one.one.request.id == lead.case.request.id)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card, key)
    lead.settle()
    assert lead.clearance(house.HURDLE) == [wanted]
    assert len(lead.list.cards) == before - 1
    assert lead.toasts[-1].startswith("Die Antwort auf „Was war die größte Hürde?“ ist jetzt")
    assert not lead.list.cards or any(one.hasFocus() for one in lead.list.cards)


def test_an_answer_that_stays_confidential_waits_no_more_and_says_who_decided(lead: Lead) -> None:
    card = next(one for one in lead.list.cards if one.one.request.id == lead.case.request.id)
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card, Qt.Key.Key_3)
    lead.settle()
    assert lead.clearance(house.HURDLE) == [house.CONFIDENTIAL]
    assert lead.case.request.id not in [one.one.request.id for one in lead.list.cards]
    review = lead.ask(lambda ws: ws.input_review.reading(house.actor_named(ws, "Vogel"), lead.case.request.id))
    kept = next(one for one in review.case.newest.answers if one.value == house.HURDLE)
    assert review.settled == {kept.id}
    assert (kept.cleared_by, kept.clearance_note) == ("Dr. Henrik Sommer", "bleibt vertraulich")


def test_keys_of_one_letter_that_are_switched_off_clear_nothing(lead: Lead) -> None:
    lead.desk.settings = replace(lead.desk.settings, single_keys=False)
    card = lead.list.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_1)
    lead.settle()
    assert lead.clearance(house.HURDLE) == [house.CONFIDENTIAL]


def test_where_nothing_waits_nothing_is_shown(desk: Desk, shown: Shown) -> None:
    who = Lead(desk, shown, "Vogel")
    assert who.list.cards == []
    assert not who.list.isVisible()


def test_whoever_stands_in_for_the_lead_finds_it_too(desk: Desk, shown: Shown) -> None:
    who = Lead(desk, shown, "Richter")
    assert who.said() == []

    def leave(ws: Workspace) -> Any:
        lead, other = house.actor_named(ws, "Sommer"), house.actor_named(ws, "Richter")
        away = Absence(person_id=lead.id or 0, starts=date(2026, 5, 11), ends=date(2026, 5, 15), substitute_id=other.id)
        return ws.people.save_absence(house.actor_named(ws, "Vogel"), away)

    who.ask(leave)
    who.settle()
    assert house.HURDLE in who.said()


def test_today_tells_a_lead_what_is_to_be_cleared_and_makes_it_public(desk: Desk, shown: Shown) -> None:
    who = Lead(desk, shown)
    page = TodayPage(desk)
    shown(page)
    who.settle()
    row = next(one for one in page.inputs.to_clear(who.ask(lambda ws: ws.today.view(desk.actor))))
    assert row.accessibleName()
    page.inputs._clear(who.list.cards[-1].one)
    cleared = who.list.cards[-1].one.answer.id
    who.settle()
    assert cleared not in [one.one.answer.id for one in who.list.cards]
