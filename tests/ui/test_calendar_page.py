"""The calendar page: views on demand, one filter, saved views, side panel, shortcuts that stay out of text fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter, SavedView
from tests.builders import ME, TODAY
from ui.calendar.dock_list import CardList
from ui.calendar.page import CalendarPage
from ui.calendar.state import VIEWS
from ui.context import Desk
from ui.span_chip import SpanChip
from ui.widgets.date_field import DateField

Shown = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nobody has used the calendar before."""
    QSettings().remove("calendar")
    yield
    QSettings().remove("calendar")


@pytest.fixture
def page(desk: Desk, shown: Shown) -> CalendarPage:
    """The page at the size of the mock-ups, everything read."""
    made = CalendarPage(desk)
    made.resize(1440, 900)
    shown(made)
    made.reload()
    assert desk.tasks.wait()
    return made


def read(desk: Desk, job: Callable[[Any], Any]) -> Any:
    """What a job of the worker answers."""
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


def test_only_the_first_view_is_made_at_the_start(page: CalendarPage) -> None:
    assert page.current_view() == "month"
    assert list(page._views) == ["month"]
    page.show_view("list")
    assert list(page._views) == ["month", "list"]


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_a_title_and_a_hit_count(page: CalendarPage, desk: Desk, name: str, qtbot: QtBot) -> None:
    page.show_view(name)
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: bool(page._counts.get(name)))
    assert page.toolbar.title.text()
    assert page.toolbar.switch.current() == name


def test_a_view_seen_before_shows_its_hit_count_again_at_once(page: CalendarPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "month" in page._counts)
    count = page._counts["month"]
    page.show_view("board")
    assert desk.tasks.wait()
    page.show_view("month")
    assert str(count) in page.filters.bar._hits.text()


def test_page_keys_turn_the_month_from_the_backlog_as_well(page: CalendarPage, qtbot: QtBot) -> None:
    before = page.state.anchor
    cards = page.findChild(CardList)
    assert cards is not None
    for place in (cards, page.toolbar.panel_button):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_PageDown)
    assert (page.state.anchor.year * 12 + page.state.anchor.month) - (before.year * 12 + before.month) == 2
    qtbot.keyClick(cards, Qt.Key.Key_PageUp)
    assert (page.state.anchor.year * 12 + page.state.anchor.month) - (before.year * 12 + before.month) == 1


def test_the_board_is_not_turned_by_days(page: CalendarPage) -> None:
    page.show_view("board")
    assert page.toolbar.previous.isHidden()
    page.show_view("week")
    assert not page.toolbar.previous.isHidden()


def test_a_day_is_shown_in_the_view_asked_for(page: CalendarPage) -> None:
    page.show_day(date(2026, 6, 17), "week")
    assert page.current_view() == "week"
    assert page.state.anchor == date(2026, 6, 17)
    page.show_today()
    assert page.state.anchor == TODAY


def test_a_large_number_of_hits_is_grouped(page: CalendarPage) -> None:
    page._shown("month", 12932)
    assert page._hits("month", 12932) == "12.932 Treffer"
    assert page._hits("board", 12932) == "12.932 Beiträge"


def test_the_last_view_is_in_front_next_time(page: CalendarPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_view("board")
    again = CalendarPage(desk)
    qtbot.addWidget(again)
    assert again.current_view() == "board"


def test_a_chip_narrows_every_view_and_reset_takes_it_back(page: CalendarPage, desk: Desk) -> None:
    channel = next(one for one in desk.directory.channels if one.name == "Blog")
    page.filters.bar.chip("channels").selection_changed.emit(frozenset())
    page.filters.bar.chip("channels").set_selected({channel.id})
    page.filters.bar.changed.emit(page.filters.bar.values())
    assert page.state.filter.channels == frozenset({channel.id})
    page.filters.bar.reset()
    assert page.state.filter == PlanFilter()


def test_words_are_a_filter_like_any_other(page: CalendarPage, desk: Desk, qtbot: QtBot) -> None:
    chip = page.filters.bar.chip("text")
    chip.open()
    field = next(one for one in page.window().findChildren(QLineEdit) if one.isVisible() and one.window() is not page)
    QTest.keyClicks(field, "PFAS")
    assert page.state.filter.text == "PFAS"
    assert "PFAS" in chip.text()
    field.window().close()
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: 0 < page._counts["month"] < 20)


def days_dropped(page: CalendarPage) -> list[DateField]:
    """The two days of the open period filter."""
    page.filters.bar.chip("span").open()
    return [one for one in page.window().findChildren(DateField) if one.isVisible()]


def test_a_period_is_a_filter_with_its_days_in_the_label(page: CalendarPage, desk: Desk) -> None:
    chip = page.filters.bar.chip("span")
    _first, last = days_dropped(page)
    QTest.keyClicks(last, "31.05.2026")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert page.state.filter.until == date(2026, 5, 31)
    assert page.state.filter.since is None
    assert chip.text().endswith(": bis 31.05.")
    page.show_view("list")
    assert desk.tasks.wait()
    shown = read(desk, lambda ws: ws.plan.rows(ME, page.state.filter))
    assert shown
    assert all(one.day and one.day <= date(2026, 5, 31) for one in shown)
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert page.state.filter == PlanFilter()


def test_a_named_period_turns_the_calendar_there_and_stays_true_in_a_saved_view(page: CalendarPage, desk: Desk) -> None:
    page.state.set_anchor(date(2026, 9, 1))
    chip = page.filters.bar.chip("span")
    assert isinstance(chip, SpanChip)
    chip._pick(QWidget(page), "next_week")
    wanted = page.state.filter
    assert (wanted.since, wanted.until) == (date(2026, 5, 18), date(2026, 5, 24))
    assert page.state.anchor == date(2026, 5, 24)
    view = SavedView(id=7, name="Nächste Woche", view="list", filter=wanted.to_json())
    page.filters.bar.reset()
    page.filters.views._switch(view)
    assert page.state.filter == wanted


def test_a_period_that_ends_before_it_begins_is_refused_with_the_reason(page: CalendarPage) -> None:
    first, last = days_dropped(page)
    QTest.keyClicks(first, "10.06.2026")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.keyClicks(last, "01.06.2026")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert last.property("invalid")
    assert page.state.filter.until is None


def test_the_backlog_stays_whole_under_a_period(page: CalendarPage, desk: Desk) -> None:
    whole = len(read(desk, lambda ws: ws.plan.backlog(ME)))
    page.state.set_filter(PlanFilter(since=date(2026, 6, 1)))
    page.show_backlog()
    dock: Any = page._dock
    dock.reload()
    assert desk.tasks.wait()
    assert dock.list.cards.rowCount() == whole


def test_a_view_is_saved_renamed_overwritten_and_deleted(page: CalendarPage, desk: Desk, qtbot: QtBot) -> None:
    button = page.filters.views
    page.state.set_filter(PlanFilter(statuses=frozenset({Status.REVIEW})))
    desk.run(
        lambda ws: ws.views.save(ME, SavedView(name="Zur Prüfung", view="board", filter=page.state.filter.to_json()))
    )
    button.reload(lambda: button._activate("Zur Prüfung"))
    assert desk.tasks.wait()
    assert button.text() == "Zur Prüfung"
    page.state.set_filter(PlanFilter(statuses=frozenset({Status.REVIEW, Status.APPROVED})))
    assert button.text() != "Zur Prüfung"
    button._overwrite()
    assert desk.tasks.wait()
    saved = next(one for one in read(desk, lambda ws: ws.views.all(ME)) if one.name == "Zur Prüfung")
    assert PlanFilter.from_json(saved.filter).statuses == {Status.REVIEW, Status.APPROVED}
    desk.run(lambda ws: ws.views.rename(ME, saved.id, "Freigabe"))
    button.reload()
    assert desk.tasks.wait()
    assert button.text() == "Freigabe"
    button._delete()
    assert desk.tasks.wait()
    assert "Freigabe" not in [one.name for one in read(desk, lambda ws: ws.views.all(ME))]


def test_a_saved_view_brings_its_filter_and_its_view(page: CalendarPage) -> None:
    wanted = PlanFilter(statuses=frozenset({Status.IDEA}))
    page.filters.views._switch(SavedView(id=99, name="Ideen", view="board", filter=wanted.to_json()))
    assert page.state.filter == wanted
    assert page.current_view() == "board"


def test_single_keys_do_not_fire_in_a_text_field(
    page: CalendarPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = read(desk, lambda ws: ws.plan.rows(ME))[0]
    page.state.select(frozenset({entry.content_id}))
    done: list[str] = []
    monkeypatch.setattr(page.acts, "perform", done.append)
    for name, action in page.acts.actions.items():
        action.triggered.disconnect()
        action.triggered.connect(partial(done.append, name))
    panel: Any = page.panel()
    qtbot.waitUntil(lambda: panel.item.field is not None)
    panel.item.field.setFocus()
    QTest.keyClicks(panel.item.field, "ts")
    assert panel.item.field.text() == "ts"
    assert done == []
    page.focus_content()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_T)
    assert done == ["schedule"]


def test_single_keys_can_be_switched_off(page: CalendarPage, desk: Desk) -> None:
    assert not page.acts.actions["schedule"].shortcut().isEmpty()
    desk.change_settings(single_keys=False)
    assert page.acts.actions["schedule"].shortcut().isEmpty()
    assert not page.acts.actions["copy"].shortcut().isEmpty()


def test_a_narrow_window_lays_the_panel_over_the_sheet(page: CalendarPage) -> None:
    width = page.body.main.width()
    assert width < page.body.width()
    page.resize(1100, 700)
    assert not page.toolbar.panel_button.isChecked()
    page.toolbar.panel_button.setChecked(True)
    page.panel()
    assert page.body.main.width() == page.body.width()
    assert page.body.panel is not None
    assert page.body.panel.geometry().right() == page.body.rect().right()


def test_escape_closes_the_panel_and_the_view_has_the_keyboard(page: CalendarPage) -> None:
    panel = page.panel()
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert page.view().isAncestorOf(page.focusWidget()) or page.view().focusProxy() is page.focusWidget()


def test_the_panel_stays_as_it_was_left_in_each_view(page: CalendarPage) -> None:
    assert page.toolbar.panel_button.isChecked()
    page.show_view("board")
    assert not page.toolbar.panel_button.isChecked()
    page.toolbar.panel_button.setChecked(True)
    page.show_view("month")
    page.toolbar.panel_button.setChecked(False)
    page.show_view("board")
    assert page.toolbar.panel_button.isChecked()


def test_a_refusal_stands_above_the_view_and_goes_with_the_next_act(page: CalendarPage, desk: Desk) -> None:
    entry = next(one for one in read(desk, lambda ws: ws.plan.rows(ME)) if one.status is Status.DRAFTING)
    page.state.select(frozenset({entry.content_id}))
    page.acts.perform("status:approved")
    assert desk.tasks.wait()
    assert page._refused is not None
    assert "Freigegeben" in page._refused.accessibleName()
    page.acts.perform("status:planned")
    assert desk.tasks.wait()
    assert page._refused is None


def test_quick_add_is_asked_for_by_the_field(page: CalendarPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.quick_add_requested):
        qtbot.mouseClick(page.toolbar.quick_add, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))


def test_bands_are_switched_for_all_views(page: CalendarPage) -> None:
    page.filters.campaigns.click()
    assert "campaigns" not in page.state.bands
    page.show_view("board")
    assert page.filters.campaigns.isHidden()
    page.show_view("month")
    assert not page.filters.campaigns.isHidden()
    assert not page.filters.campaigns.isChecked()


def test_the_start_shows_the_month_that_was_read_before_the_services(desk: Desk, qtbot: QtBot) -> None:
    month = read(desk, lambda ws: ws.plan.span(ME, date(2026, 4, 27), date(2026, 5, 31)))
    made = CalendarPage(desk)
    qtbot.addWidget(made)
    made.preload(month)
    assert made._counts["month"] == len(month.entries)
