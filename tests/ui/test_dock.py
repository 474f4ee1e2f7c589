"""The backlog dock: cards, order, folding, drag and drop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Card
from editorial.domain.content import Status
from tests.builders import ME, TODAY, build_desk, close_desk, make_item
from ui.calendar.dock import BacklogDock
from ui.calendar.dock_cards import sort_cards
from ui.calendar.month_model import MonthModel
from ui.calendar.state import CalendarState
from ui.context import Desk

CARD = Card(1, "Eins", Status.IDEA, (), None, None, None, None, "", None, None)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = build_desk(qapp, tmp_path, sample=False)
    yield made
    close_desk(made)


def shown(desk: Desk, qtbot: QtBot, titles: tuple[str, ...], width: int = 1000) -> BacklogDock:
    def job(ws: object) -> None:
        for title in titles:
            make_item(ws, title, day=None)  # type: ignore[arg-type]

    desk.run(job)
    dock = BacklogDock(desk, CalendarState(TODAY))
    dock.set_folded(False)
    qtbot.addWidget(dock)
    dock.resize(width, dock.height())
    dock.show()
    assert desk.tasks.wait()
    QApplication.processEvents()
    return dock


def titles(dock: BacklogDock) -> list[str]:
    return [one.title for one in dock.list.cards.cards]


def test_cards_are_sorted_by_campaign_end_then_by_how_far_they_are() -> None:
    late = replace(CARD, content_id=2, title="Spät", campaign_id=1, status=Status.IDEA)
    soon = replace(CARD, content_id=3, title="Bald", campaign_id=2)
    far = replace(CARD, content_id=4, title="Weit", status=Status.REVIEW)
    ends = {1: date(2026, 6, 30), 2: date(2026, 5, 20)}
    assert [one.title for one in sort_cards([CARD, late, soon, far], "urgency", ends)] == [
        "Bald",
        "Spät",
        "Weit",
        "Eins",
    ]
    assert [one.title for one in sort_cards([late, CARD, soon], "title", ends)] == ["Bald", "Eins", "Spät"]


def test_the_dock_shows_what_has_no_date(desk: Desk, qtbot: QtBot) -> None:
    desk.run(lambda ws: make_item(ws, "Mit Termin", day=TODAY, at=time(9)).id)
    dock = shown(desk, qtbot, ("Eins", "Zwei"))
    assert sorted(titles(dock)) == ["Eins", "Zwei"]
    assert dock.more.isHidden()


def test_the_last_card_counts_what_does_not_fit(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, tuple(f"Nummer {one}" for one in range(9)))
    assert not dock.more.isHidden()
    counts = [dock.more.count]
    for _click in range(3):
        qtbot.mouseClick(dock.more, Qt.MouseButton.LeftButton)
        counts.append(dock.more.count)
    assert counts == [5, 1, 0, 5]


def test_sorting_by_title_says_so(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Zebra", "Affe"))
    dock.sort_by("title")
    assert titles(dock) == ["Affe", "Zebra"]


def test_folding_leaves_the_header_and_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins",))
    assert dock.height() == 118
    dock.set_folded(True)
    assert dock.height() == 34
    assert not dock.list.isVisible()
    other = BacklogDock(desk, CalendarState(TODAY))
    qtbot.addWidget(other)
    assert other.folded


def test_selecting_a_card_selects_for_all_views(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins", "Zwei"))
    index = dock.list.cards.index(1)
    qtbot.mouseClick(dock.list.viewport(), Qt.MouseButton.LeftButton, pos=dock.list.visualRect(index).center())
    assert dock.state.selection == {dock.list.cards.cards[1].content_id}
    assert dock.state.publications == frozenset()


def test_t_asks_for_a_date_and_delete_deletes(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins",))
    dock.list.setCurrentIndex(dock.list.cards.index(0))
    with qtbot.waitSignal(dock.act_requested) as asked:
        qtbot.keyClick(dock.list, Qt.Key.Key_T)
    assert asked.args == ["schedule"]
    with qtbot.waitSignal(dock.act_requested) as asked:
        qtbot.keyClick(dock.list, Qt.Key.Key_Delete)
    assert asked.args == ["delete"]


def test_enter_opens_the_item(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins",))
    dock.list.setCurrentIndex(dock.list.cards.index(0))
    with qtbot.waitSignal(desk.open_item_requested) as opened:
        qtbot.keyClick(dock.list, Qt.Key.Key_Return)
    assert opened.args == [dock.list.cards.cards[0].content_id, 0]


def test_a_date_given_elsewhere_takes_the_card_away(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins", "Zwei"))
    content = dock.list.cards.cards[0].content_id
    desk.run(lambda ws: ws.planning.schedule_item(ME, content, TODAY))
    assert desk.tasks.wait()
    QApplication.processEvents()
    assert len(titles(dock)) == 1


def test_a_card_is_spoken_with_its_state_and_without_a_date(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins",))
    model = dock.list.cards
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Eins, LinkedIn, Idee, ohne Termin"


def test_both_models_keep_qts_rules(desk: Desk, qtbot: QtBot) -> None:
    dock = shown(desk, qtbot, ("Eins", "Zwei"))
    failing = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(dock.list.cards, failing)
    dock.sort_by("title")
    model = MonthModel(desk)
    QAbstractItemModelTester(model, failing)
    months: list[object] = []
    desk.run(lambda ws: ws.plan.span(ME, date(2026, 4, 27), date(2026, 5, 31)), months.append)
    assert desk.tasks.wait()
    model.show(months[0], TODAY, desk.clock.now())  # type: ignore[arg-type]
    assert model.rowCount() == 35
