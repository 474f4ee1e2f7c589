"""Approval in the calendar: the side panel, the menu of states, drags that would end sign-offs, marks on every view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editorial.domain.approvals import Decision
from editorial.domain.calendar import Card, Entry
from editorial.domain.content import Status
from tests.builders import ME
from tests.ui.approval_house import AT, DAY, House
from ui.calendar.acts import Acts
from ui.calendar.board_hints import Hints
from ui.calendar.drag import of_entries
from ui.calendar.drops import Drops
from ui.calendar.list_names import Names
from ui.calendar.panel_problem import Problems
from ui.calendar.panel_way import Problem
from ui.calendar.state import CalendarState
from ui.context import Desk
from ui.override_dialog import OverrideDialog
from ui.submit_dialog import SubmitDialog
from ui.widgets.chip import WITHOUT, ChipPainter
from ui.widgets.chip_words import chip_spoken, chip_tooltip

Show = Callable[[QWidget], None]


@pytest.fixture
def house(desk_for: Callable[..., Desk]) -> House:
    return House(desk_for(sample=False))


@pytest.fixture
def acts(house: House, shown: Show) -> Acts:
    host = QWidget()
    shown(host)
    return Acts(house.desk, CalendarState(house.desk.clock.today(), house.desk), host)


def marked(house: House) -> None:
    house.desk.set_marks(house.ask(lambda ws: ws.marks.read(ME)))


def entry(house: House, content_id: int) -> Entry:
    return next(one for one in house.ask(lambda ws: ws.plan.span(ME, DAY, DAY)).entries if one.content_id == content_id)


def problem(house: House, acts: Acts, content_id: int) -> Problem | None:
    acts.state.select(frozenset({content_id}))
    acts.reader.read()
    house.settle()
    return Problems(house.desk).find(acts.reader.current)


def states(acts: Acts, house: House, content_id: int) -> list[str]:
    marked(house)
    acts.state.select(frozenset({content_id}))
    acts.reader.read()
    house.settle()
    return [one.text() for one in acts.status_menu().actions() if one.text()]


def test_the_side_panel_offers_to_submit_what_is_ready(house: House, acts: Acts) -> None:
    found = problem(house, acts, house.item())
    assert found is not None
    assert (found.title, found.primary.act) == ("Bereit zur Freigabe", "submit")
    assert "Standardweg" in found.reason


def test_the_side_panel_says_whom_an_overdue_approval_waits_for(house: House, acts: Acts) -> None:
    made, author = house.submitted(), house.actor("Brandt")
    house.ask(lambda ws: ws.planning.schedule_item(author, made, date(2026, 5, 13), time(9)))
    found = problem(house, acts, made)
    assert found is not None
    assert (found.meaning, found.title) == ("danger", "Freigabe überfällig")
    assert "Dr. Miriam Weber" in found.reason
    assert "überfällig seit" in found.reason
    assert found.alternative is not None
    assert found.alternative.act == "take_back"


def test_the_side_panel_says_what_waits_for_me_and_what_was_sent_back(house: House, acts: Acts) -> None:
    made = house.submitted()
    house.work_as("Weber")
    found = problem(house, acts, made)
    assert found is not None
    assert found.title == "Wartet auf Ihre Entscheidung"
    house.decide(made, "Weber", Decision.CHANGES, "Einheit fehlt.")
    house.work_as("Brandt")
    found = problem(house, acts, made)
    assert found is not None
    assert "Dr. Miriam Weber verlangt Änderungen" in found.title
    assert found.reason == "Einheit fehlt."


def test_states_that_come_from_sign_offs_are_not_offered(house: House, acts: Acts) -> None:
    assert "In Prüfung" not in states(acts, house, house.item())
    waiting = states(acts, house, house.submitted("Zweiter"))
    assert "Freigegeben" not in waiting
    assert "Aus der Prüfung zurückholen" in waiting
    assert "Ohne Freigabe zulassen …" not in waiting
    house.work_as("Vogel")
    assert "Ohne Freigabe zulassen …" in states(acts, house, house.item("Dritter"))


def test_a_selection_is_submitted_together(house: House, acts: Acts) -> None:
    first, second = house.item(), house.item("Zweiter")
    marked(house)
    acts.state.select(frozenset({first, second}))
    acts.perform("status:review")
    house.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SubmitDialog) and one.isVisible())
    dialog.accept()
    house.settle()
    assert {house.read(one).status for one in (first, second)} == {Status.REVIEW}


def test_an_item_is_let_go_from_the_menu_with_a_reason(house: House, acts: Acts) -> None:
    made = house.item()
    house.work_as("Vogel")
    acts.state.select(frozenset({made}))
    acts.perform("override")
    house.settle()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, OverrideDialog) and one.isVisible())
    QTest.keyClicks(dialog.reason, "Eilmeldung.")
    dialog.accept()
    house.settle()
    assert house.read(made).status is Status.APPROVED


def test_a_drag_to_another_day_warns_before_the_drop_and_the_toast_says_what_it_did(house: House) -> None:
    made, said = house.approved(), []
    marked(house)
    house.desk.toast_requested.connect(lambda words, undo, _meaning: said.append((words, undo)))
    drops = Drops(house.desk)
    payload = of_entries([entry(house, made)], DAY)
    later = DAY + timedelta(days=1)
    assert "legt 2 Freigaben wieder vor" in drops.hint(payload, later, AT, False)
    assert "legt" not in drops.hint(payload, later, AT, True)
    assert "legt" not in drops.hint(payload, DAY, time(15), False)
    drops.on_day(payload, later)
    house.settle()
    assert house.read(made).status is Status.REVIEW
    words, undo = said[-1]
    assert "2 Freigaben gelten nicht mehr" in words
    assert undo
    house.ask(lambda ws: ws.history.undo(house.desk.actor))
    assert house.read(made).status is Status.APPROVED


def test_what_went_without_approval_is_marked_on_chip_list_and_card(house: House) -> None:
    made, boss = house.item(), house.actor("Vogel")
    house.ask(lambda ws: ws.approvals.override(boss, [made], "Eilmeldung."))
    assert WITHOUT
    one = entry(house, made)
    assert "ohne Freigabe" not in chip_spoken(house.desk, one, 0)
    marked(house)
    assert "ohne Freigabe" in chip_spoken(house.desk, one, 0)
    assert "Katrin Vogel: Eilmeldung." in chip_tooltip(house.desk, one)
    assert "Eilmeldung." in Names(house.desk).spoken(one)
    assert ChipPainter.of(house.desk)._marked[made] & WITHOUT
    card = Card(made, "Laborbesuch", Status.APPROVED, (1,), DAY, AT, 1, None, "", None, None)
    hint = Hints(house.desk).of(card, house.desk.clock.now())
    assert hint is not None
    assert (hint.icon, hint.words) == ("stamp", "ohne Freigabe")
