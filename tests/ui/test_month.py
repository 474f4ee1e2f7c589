"""The month view: what it shows, and that keyboard and mouse do the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.domain.cadence import Proposal
from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.strategy import Period, PeriodKind
from tests.builders import ME, TODAY, build_desk, close_desk, make_item
from ui.calendar.drag import of_entries, to_mime
from ui.calendar.month import MonthView
from ui.calendar.month_empty import FilteredAway
from ui.calendar.state import CalendarState
from ui.context import Desk

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Stage:
    """A desk, a state and a shown month over a few items of known names."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.state = CalendarState(TODAY)
        self.view = MonthView(desk, self.state)
        qtbot.addWidget(self.view)
        self.view.resize(1025, 700)
        self.toasts: list[str] = []
        self.hints: list[str] = []
        desk.toast_requested.connect(lambda words, _undo, _meaning: self.toasts.append(words))
        desk.hint_requested.connect(self.hints.append)

    def show(self) -> Stage:
        self.view.show()
        self.settle()
        return self

    def settle(self) -> None:
        assert self.desk.tasks.wait()
        QApplication.processEvents()
        assert self.desk.tasks.wait()
        QApplication.processEvents()

    def make(self, title: str, day: date | None, at: time | None = time(10), **values: Any) -> None:
        self.desk.run(lambda ws: make_item(ws, title, day=day, at=at, **values).id)
        assert self.desk.tasks.wait()

    def row(self, title: str) -> int:
        rows = self.view.grid.days_model.rows
        return next(row for row, one in enumerate(rows) if isinstance(one, Entry) and one.title == title)

    def entry(self, title: str) -> Entry:
        found = self.view.grid.days_model.entry(self.row(title))
        assert found is not None
        return found

    def point(self, title: str) -> QPoint:
        grid = self.view.grid
        return grid.visualRect(grid.days_model.index(self.row(title))).center()

    def click(self, title: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.mouseClick(self.view.grid.viewport(), Qt.MouseButton.LeftButton, keys, self.point(title))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.view.grid, key, keys)

    def selected(self) -> list[str]:
        return [one.title for one in self.view.grid.selected_entries()]

    def focus(self) -> date | None:
        return self.view.grid.current_day()


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    desk = build_desk(qapp, tmp_path, sample=False)
    made = Stage(desk, qtbot)
    made.make("Eins", date(2026, 5, 13), time(9))
    made.make("Zwei", date(2026, 5, 13), time(11))
    made.make("Drei", date(2026, 5, 15), time(10), status=Status.DRAFTING)
    made.make("Draußen", date(2026, 5, 11), time(9), status=Status.PUBLISHED)
    yield made.show()
    close_desk(desk)


def test_the_title_names_the_month_and_a_step_turns_it(stage: Stage) -> None:
    assert stage.view.title() == "Mai 2026"
    stage.view.step(1)
    assert stage.view.title() == "Juni 2026"


def test_the_page_holds_whole_iso_weeks_and_mutes_neighbours(stage: Stage) -> None:
    days = stage.view.grid.days_model.days
    assert (days[0].day, days[-1].day) == (date(2026, 4, 27), date(2026, 5, 31))
    assert days[0].outside
    assert not days[4].outside
    assert days[4].holiday


def test_a_click_selects_for_all_views(stage: Stage) -> None:
    stage.click("Zwei")
    entry = stage.entry("Zwei")
    assert stage.state.selection == {entry.content_id}
    assert stage.state.publications == {entry.publication_id}
    assert stage.state.current == entry.content_id


def test_ctrl_adds_and_takes_away(stage: Stage) -> None:
    stage.click("Eins")
    stage.click("Drei", CTRL)
    assert stage.selected() == ["Eins", "Drei"]
    stage.click("Eins", CTRL)
    assert stage.selected() == ["Drei"]


def test_shift_extends_in_the_order_of_time(stage: Stage) -> None:
    stage.click("Eins")
    stage.click("Drei", SHIFT)
    assert stage.selected() == ["Eins", "Zwei", "Drei"]


def test_a_click_on_an_empty_place_clears_the_selection(stage: Stage) -> None:
    stage.click("Eins")
    cell = stage.view.grid.page.cell_of(date(2026, 5, 20))
    assert cell is not None
    stage.qtbot.mouseClick(stage.view.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.rect.center())
    assert stage.state.selection == frozenset()
    assert stage.focus() == date(2026, 5, 20)


def test_a_rubber_band_selects_what_it_touches(stage: Stage) -> None:
    grid, page = stage.view.grid, stage.view.grid.page
    first, last = page.cell_of(date(2026, 5, 13)), page.cell_of(date(2026, 5, 15))
    assert first is not None
    assert last is not None
    start, end = first.rect.bottomLeft() + QPoint(2, -2), last.rect.center() - QPoint(0, last.rect.height() // 4)
    stage.qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=start)
    stage.qtbot.mouseMove(grid.viewport(), start + QPoint(20, -10))
    grid.mouse._stretch(first.rect.united(last.rect))
    stage.qtbot.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert stage.selected() == ["Eins", "Zwei", "Drei"]


def test_a_selection_of_another_view_is_shown(stage: Stage) -> None:
    stage.state.select(frozenset({stage.entry("Drei").content_id}))
    assert stage.selected() == ["Drei"]


def test_double_click_opens_a_chip_and_adds_on_an_empty_day(stage: Stage) -> None:
    entry = stage.entry("Eins")
    with stage.qtbot.waitSignal(stage.desk.open_item_requested) as opened:
        stage.qtbot.mouseDClick(stage.view.grid.viewport(), Qt.MouseButton.LeftButton, pos=stage.point("Eins"))
    assert opened.args == [entry.content_id, entry.publication_id]
    cell = stage.view.grid.page.cell_of(date(2026, 5, 20))
    assert cell is not None
    with stage.qtbot.waitSignal(stage.desk.quick_add_requested) as added:
        stage.qtbot.mouseDClick(stage.view.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.rect.center())
    assert added.args == [date(2026, 5, 20), "", None]


def test_a_click_on_the_week_number_opens_the_week(stage: Stage) -> None:
    cell = stage.view.grid.page.cell_of(date(2026, 5, 13))
    assert cell is not None
    with stage.qtbot.waitSignal(stage.desk.open_day_requested) as opened:
        place = QPoint(10, cell.rect.center().y())
        stage.qtbot.mouseClick(stage.view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [date(2026, 5, 11), "week"]


def test_arrows_walk_through_chips_and_days(stage: Stage) -> None:
    stage.view.grid.go_to(date(2026, 5, 13))
    stage.press(KEY.Key_Down)
    assert stage.selected() == ["Zwei"]
    stage.press(KEY.Key_Up)
    assert stage.selected() == ["Eins"]
    stage.press(KEY.Key_Right)
    assert stage.focus() == date(2026, 5, 14)
    stage.press(KEY.Key_Right)
    assert stage.selected() == ["Drei"]
    stage.press(KEY.Key_Down)
    assert stage.focus() == date(2026, 5, 22)


def test_arrows_turn_the_page_at_its_edge(stage: Stage) -> None:
    stage.view.grid.go_to(date(2026, 5, 31))
    stage.press(KEY.Key_Right)
    stage.settle()
    assert stage.view.title() == "Juni 2026"


def test_page_keys_turn_months_and_home_goes_to_today(stage: Stage) -> None:
    stage.press(KEY.Key_PageDown)
    stage.press(KEY.Key_PageDown)
    stage.settle()
    assert stage.view.title() == "Juli 2026"
    stage.press(KEY.Key_Home)
    stage.settle()
    assert stage.state.anchor == TODAY
    assert stage.focus() == TODAY


def test_enter_opens_and_escape_clears(stage: Stage) -> None:
    stage.click("Eins")
    with stage.qtbot.waitSignal(stage.desk.open_item_requested):
        stage.press(KEY.Key_Return)
    stage.press(KEY.Key_Escape)
    assert stage.state.selection == frozenset()


def test_enter_on_an_empty_day_adds_there(stage: Stage) -> None:
    stage.view.grid.go_to(date(2026, 5, 20))
    with stage.qtbot.waitSignal(stage.desk.quick_add_requested) as added:
        stage.press(KEY.Key_Return)
    assert added.args == [date(2026, 5, 20), "", None]


@pytest.mark.parametrize(
    ("key", "act"), [(KEY.Key_T, "schedule"), (KEY.Key_M, "shift"), (KEY.Key_Delete, "delete")], ids=["T", "M", "Del"]
)
def test_letters_and_delete_ask_for_acts_on_the_selection(stage: Stage, key: Qt.Key, act: str) -> None:
    stage.click("Eins")
    with stage.qtbot.waitSignal(stage.view.act_requested) as asked:
        stage.press(key)
    assert asked.args == [act]


def test_without_single_keys_letters_do_nothing(stage: Stage) -> None:
    stage.desk.change_settings(single_keys=False)
    stage.click("Eins")
    with stage.qtbot.assertNotEmitted(stage.view.act_requested):
        stage.press(KEY.Key_T)


def test_alt_arrows_shift_by_a_day_and_by_a_week(stage: Stage) -> None:
    stage.click("Eins")
    stage.press(KEY.Key_Right, ALT)
    stage.settle()
    assert stage.entry("Eins").day == date(2026, 5, 14)
    assert stage.selected() == ["Eins"]
    stage.press(KEY.Key_Down, ALT)
    stage.settle()
    assert stage.entry("Eins").day == date(2026, 5, 21)
    assert len(stage.toasts) == 2


def test_what_is_out_is_not_shifted_and_the_reason_is_said(stage: Stage) -> None:
    stage.click("Draußen")
    stage.press(KEY.Key_Right, ALT)
    stage.settle()
    assert stage.entry("Draußen").day == date(2026, 5, 11)
    assert "Draußen" in stage.hints[-1]


def test_shift_f10_opens_the_menu_for_the_chip(stage: Stage) -> None:
    stage.click("Eins")
    with stage.qtbot.waitSignal(stage.view.menu_requested):
        stage.press(KEY.Key_F10, SHIFT)


def test_a_full_day_counts_what_does_not_fit_and_opens_it(stage: Stage) -> None:
    for hour in range(8, 18):
        stage.make(f"Nummer {hour}", date(2026, 5, 20), time(hour))
    stage.view.reload()
    stage.settle()
    cell = stage.view.grid.page.cell_of(date(2026, 5, 20))
    assert cell is not None
    assert cell.more + len(cell.places) == 10
    assert all(cell.rect.contains(QPoint(one.x, one.y + one.height)) for one in cell.places)
    with stage.qtbot.waitSignal(stage.view.grid.more_requested) as wanted:
        stage.qtbot.mouseClick(stage.view.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.more_rect.center())
    assert wanted.args == [date(2026, 5, 20)]


def test_a_change_elsewhere_is_shown_at_once(stage: Stage) -> None:
    with stage.qtbot.waitSignal(stage.view.shown):
        stage.desk.run(lambda ws: ws.planning.shift(ME, [stage.entry("Drei").publication_id], 3))
        stage.settle()
    assert stage.entry("Drei").day == date(2026, 5, 18)


def test_a_hidden_view_reads_when_it_is_seen_again(stage: Stage) -> None:
    publication = stage.entry("Drei").publication_id
    stage.view.hide()
    stage.desk.run(lambda ws: ws.planning.shift(ME, [publication], 3))
    stage.settle()
    assert stage.entry("Drei").day == date(2026, 5, 15)
    stage.view.show()
    stage.settle()
    assert stage.entry("Drei").day == date(2026, 5, 18)


def test_turning_back_shows_a_known_month_without_waiting(stage: Stage) -> None:
    stage.view.step(1)
    stage.settle()
    stage.view.step(-1)
    assert stage.view.grid.days_model.day_row(date(2026, 5, 13)) is not None


def test_a_month_read_beforehand_is_shown_without_the_worker(stage: Stage) -> None:
    found: list[Any] = []
    stage.desk.run(lambda ws: ws.plan.span(ME, date(2026, 4, 27), date(2026, 5, 31)), found.append)
    stage.settle()
    fresh = MonthView(stage.desk, CalendarState(TODAY))
    stage.qtbot.addWidget(fresh)
    fresh.preload(found[0])
    assert len(fresh.grid.days_model.month.entries) == 4


def test_hidden_weekends_are_stepped_over(stage: Stage) -> None:
    stage.desk.change_settings(weekend="hidden")
    assert len(stage.view.grid.page.columns or [0]) in (5, 7)
    stage.view.grid.go_to(date(2026, 5, 15))
    stage.press(KEY.Key_Right)
    assert stage.focus() == date(2026, 5, 18)


def test_a_post_in_a_blackout_is_in_conflict_and_says_why(stage: Stage) -> None:
    day = date(2026, 5, 15)
    period = Period(kind=PeriodKind.BLACKOUT, name="Messe", starts=day, ends=day + timedelta(days=1))
    stage.desk.run(lambda ws: ws.organisation.save(ME, period))
    stage.settle()
    model = stage.view.grid.days_model
    assert model.in_conflict(stage.row("Drei"))
    assert stage.view.conflicts() == 1
    index = model.index(stage.row("Drei"))
    assert "Messe" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    spoken = "Drei, LinkedIn, Fr 15. Mai 10 Uhr, in Arbeit, Konflikt"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_a_chip_is_spoken_with_channel_day_hour_state_and_conflict(stage: Stage) -> None:
    model = stage.view.grid.days_model
    spoken = model.data(model.index(stage.row("Drei")), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Drei, LinkedIn, Fr 15. Mai 10 Uhr, in Arbeit, kein Konflikt"


def test_the_week_column_counts_against_the_channels_targets(stage: Stage) -> None:
    found = stage.view.grid.picture.weeks.of(date(2026, 5, 11))
    assert (found.planned, found.target, found.gaps) == (4, 3, 0)
    later = stage.view.grid.picture.weeks.of(date(2026, 5, 18))
    assert (later.planned, later.gaps) == (0, 3)


def test_a_missing_post_is_proposed_on_a_free_working_day(stage: Stage) -> None:
    found = {(one.day.isocalendar().week, one.name): one for one in stage.view.grid.gaps}
    assert (20, "LinkedIn") not in found
    gap = found[21, "LinkedIn"]
    assert gap.day.weekday() < 5
    assert gap.day >= TODAY
    assert stage.view.gaps() == 6


def test_a_gap_offers_ideas_of_its_channel_and_a_new_item(stage: Stage) -> None:
    stage.make("Idee im Vorrat", None, None)
    grid = stage.view.grid
    gap = grid.gaps[0]
    found: list[tuple[Proposal, ...]] = []
    stage.desk.run(lambda ws: ws.plan.proposals(ME, gap.channel_id, gap.day), found.append)
    stage.settle()
    menu = grid.gap_menu.show(gap, found[0], QPoint(0, 0))
    offered = [one for one in menu.actions() if not one.isSeparator()]
    assert offered[0].text() == "Idee im Vorrat"
    assert "LinkedIn" in offered[-1].text()
    offered[0].trigger()
    menu.close()
    stage.settle()
    assert stage.entry("Idee im Vorrat").day == gap.day


def test_without_the_band_no_gap_is_shown(stage: Stage) -> None:
    stage.state.show_band("gaps", False)
    stage.view.grid.arrange()
    assert all(cell.gap is None for cell in stage.view.grid.page.cells)


def test_filtered_to_nothing_says_so_and_offers_the_way_back(stage: Stage) -> None:
    stage.state.set_filter(PlanFilter(text="gibtesnicht"))
    stage.settle()
    panel = stage.view.findChild(FilteredAway)
    assert panel is not None
    assert panel.isVisible()
    panel.button.click()
    stage.settle()
    assert stage.state.filter == PlanFilter()
    assert not panel.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1025, 700), (934, 380), (700, 300)], ids=["wide", "small", "tiny"])
def test_no_chip_is_cut_and_everything_paints(stage: Stage, theme: str, size: tuple[int, int]) -> None:
    stage.desk.theme.set_mode(theme)  # type: ignore[arg-type]
    stage.view.resize(*size)
    stage.settle()
    picture = stage.view.grab()
    assert not picture.isNull()
    for cell in stage.view.grid.page.cells:
        for one in cell.places:
            assert one.y + one.height <= cell.rect.bottom() + 1
        assert cell.more + len(cell.places) == len(cell.day.entries)


def test_a_refused_drag_is_told_about_every_day_it_passes(stage: Stage) -> None:
    grid = stage.view.grid
    entry = next(one for row in range(len(grid.days_model.rows)) if (one := grid.days_model.entry(row)) is not None)
    rejected = entry._replace(status=Status.REJECTED)
    mime = to_mime(of_entries([rejected], rejected.day))
    grid.arrange()
    first, second = (
        QPointF(cell.rect.center() - QPoint(0, grid.shift_down())) for cell in (grid.page.cells[8], grid.page.cells[9])
    )
    moves, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(first.toPoint(), moves, mime, left, none)
    grid.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert (grid.scene.target, grid.scene.forbidden) == (grid.page.cells[8].day.day, True)
    move = QDragMoveEvent(second.toPoint(), moves, mime, left, none)
    grid.dragMoveEvent(move)
    assert not move.isAccepted()
    assert (grid.scene.target, grid.scene.forbidden) == (grid.page.cells[9].day.day, True)
