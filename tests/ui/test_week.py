"""The week: layout by the hour, the all-day lane, selection, keys, drops, and what it asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Entry, Month
from editorial.domain.content import Status
from editorial.domain.strategy import Campaign, Period, PeriodKind
from tests.builders import ME, TODAY, make_item
from ui.calendar.drag import of_cards, of_entries, to_mime
from ui.calendar.state import CalendarState
from ui.calendar.week import WeekView
from ui.calendar.week_layout import HOUR, WeekLayout
from ui.context import Desk

MONDAY = date(2026, 5, 11)
FRIDAY = date(2026, 5, 15)


@pytest.fixture
def view(desk: Desk, shown: Callable[[QWidget], None]) -> WeekView:
    """The week of the sample workspace's today, read and shown."""
    found = WeekView(desk, CalendarState(TODAY))
    found.resize(1200, 800)
    shown(found)
    assert desk.tasks.wait()
    found.grid.fold(False)
    found.grid.arrange()
    return found


def press(view: WeekView, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(view.grid, QKeyEvent(QEvent.Type.KeyPress, key, keys))


def entry(number: int, day: date, at: time | None, status: Status = Status.PLANNED) -> Entry:
    return Entry(number, number, f"Beitrag {number}", 1, status, day, at, None, None, "", None, None)


def laid_out(view: WeekView, *entries: Entry, **parts: object) -> WeekLayout:
    """The view's page with a week of one's own."""
    ordered = sorted(entries, key=lambda one: (one.day or date.max, one.time or time(0)))
    week = Month(MONDAY, MONDAY + timedelta(days=6), tuple(ordered), **parts)  # type: ignore[arg-type]
    view.show_week(week)
    view.grid.arrange()
    return view.grid.page


def a_chip(view: WeekView, status: Status | None = None) -> tuple[int, Entry]:
    for row in view.grid.page.chips:
        found = view.grid.days_model.entry(row)
        if found is not None and (status is None or found.status is status):
            return row, found
    raise AssertionError("the sample has such a publication this week")


def movable(view: WeekView) -> tuple[int, Entry]:
    return next(
        (row, found)
        for row in view.grid.page.chips
        if (found := view.grid.days_model.entry(row)) and found.status in (Status.REVIEW, Status.DRAFTING)
    )


def chip_place(view: WeekView, row: int) -> QPoint:
    view.grid.scrollTo(view.grid.days_model.index(row))
    return view.grid.page.rect_of(row, view.grid.shift_down()).center()


def drop(view: WeekView, mime: QMimeData, day: date, at: time | None, copy: bool = False) -> bool:
    """A drop event in the middle of a day at an hour; None is the all-day lane."""
    grid = view.grid
    column = grid.page.column_of(day)
    assert column is not None
    x = column.x + column.width // 2
    y = grid.page.header + 8 if at is None else grid.page.head + grid.page.y_of(at) - grid.shift_down()
    keys = Qt.KeyboardModifier.ControlModifier if copy else Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(QPointF(x, y), actions, mime, Qt.MouseButton.LeftButton, keys)
    grid.dropEvent(event)
    assert view.desk.tasks.wait()
    return event.isAccepted()


# Layout ---------------------------------------------------------------------------------------------------------------


def test_the_title_names_the_days_and_the_month(view: WeekView) -> None:
    assert view.title() == "11.–17. Mai 2026"
    assert view.span() == (MONDAY, date(2026, 5, 17))


def test_a_publication_lies_at_its_hour_in_its_column(view: WeekView) -> None:
    page = laid_out(view, entry(1, FRIDAY, time(16, 30)))
    rect = next(iter(page.chips.values()))
    column = page.column_of(FRIDAY)
    assert column is not None
    assert rect.top() == round(16.5 * HOUR)
    assert column.x < rect.left() < rect.right() < column.x + column.width


def test_publications_close_in_time_stand_side_by_side(view: WeekView) -> None:
    page = laid_out(view, entry(1, FRIDAY, time(10)), entry(2, FRIDAY, time(10, 15)), entry(3, FRIDAY, time(12)))
    first, second, third = page.chips.values()
    assert not first.intersects(second)
    assert first.right() < second.left()
    assert third.width() > first.width()


def test_more_than_fits_side_by_side_goes_behind_a_button(view: WeekView) -> None:
    page = laid_out(view, *[entry(at, FRIDAY, time(10)) for at in range(1, 9)])
    assert len(page.chips) + page.more[0].number == 8
    assert all(not page.more[0].rect.intersects(rect) for rect in page.chips.values())


def test_what_has_no_hour_stands_in_the_lane_above(view: WeekView) -> None:
    page = laid_out(view, entry(1, FRIDAY, None), entry(2, FRIDAY, time(9)))
    assert len(page.lane_chips) == 1
    rect = next(iter(page.lane_chips.values()))
    assert page.header < rect.top() < rect.bottom() < page.head


def test_a_full_lane_leaves_room_for_the_hours(view: WeekView) -> None:
    page = laid_out(view, *[entry(at, FRIDAY, None) for at in range(1, 60)])
    assert page.head < view.grid.viewport().height() // 2
    assert page.more[0].head
    assert page.more[0].number + len(page.lane_chips) == 59


def test_bars_show_embargo_blackout_and_campaign_in_that_order(view: WeekView) -> None:
    periods = (
        Period(id=2, kind=PeriodKind.BLACKOUT, name="Umzug", starts=FRIDAY, ends=FRIDAY),
        Period(id=1, kind=PeriodKind.EMBARGO, name="AquaSens", starts=MONDAY, ends=FRIDAY, until="09:00"),
    )
    campaigns = (Campaign(id=3, name="Wasser", starts=date(2026, 5, 1), ends=date(2026, 5, 31)),)
    page = laid_out(view, periods=periods, campaigns=campaigns)
    assert [one.kind for one in page.bars] == ["embargo", "blackout", "campaign"]
    assert view.grid.picture.words.bar(page.bars[0], view.grid.days_model) == "Sperrfrist AquaSens bis Fr 15.05., 09:00"
    view.state.show_band("campaigns", False)
    view.grid.arrange()
    assert [one.kind for one in page.bars] == ["embargo", "blackout"]


def test_an_embargo_named_as_one_is_not_named_twice(view: WeekView) -> None:
    one = Period(id=1, kind=PeriodKind.EMBARGO, name="Sperrfrist AquaSens", starts=MONDAY, ends=FRIDAY)
    assert view.grid.picture.words.period(one) == "Sperrfrist AquaSens bis Fr 15.05."


def test_a_folded_lane_takes_one_line_and_unfolds_at_a_click(view: WeekView) -> None:
    laid_out(view, *[entry(at, FRIDAY, None) for at in range(1, 4)])
    open_head = view.grid.page.head
    place = view.grid.page.fold_rect().center()
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.grid.arrange()
    assert view.grid.page.head < open_head
    assert not view.grid.page.lane_chips


def test_a_low_window_folds_the_lane_by_itself(desk: Desk, shown: Callable[[QWidget], None]) -> None:
    view = WeekView(desk, CalendarState(TODAY))
    view.resize(960, 500)
    shown(view)
    assert view.grid.folded()
    view.resize(960, 800)
    assert not view.grid.folded()


def test_weekends_are_narrow_equal_or_hidden(view: WeekView, desk: Desk) -> None:
    assert view.grid.page.columns[6].width == 92
    desk.change_settings(weekend="equal")
    assert desk.tasks.wait()
    view.grid.arrange()
    widths = {one.width for one in view.grid.page.columns}
    assert max(widths) - min(widths) <= 1
    desk.change_settings(weekend="hidden")
    assert desk.tasks.wait()
    view.grid.arrange()
    assert len(view.grid.page.columns) == 5


def test_the_week_opens_in_the_morning_or_at_its_first_publication(view: WeekView) -> None:
    view._shown = None
    laid_out(view, entry(1, FRIDAY, time(5, 30)))
    top = view.grid.page.time_at(view.grid.shift_down())
    assert time(5) <= top <= time(5, 30)


def test_hours_snap_to_a_quarter(view: WeekView) -> None:
    page = view.grid.page
    assert page.time_at(page.y_of(time(14, 7))) == time(14)
    assert page.time_at(page.y_of(time(14, 8))) == time(14, 15)
    assert page.time_at(99_999) == time(23, 45)
    assert page.time_at(-50) == time(0)


# Selection and requests -----------------------------------------------------------------------------------------------


def test_a_click_selects_and_ctrl_adds(view: WeekView) -> None:
    rows = list(view.grid.page.chips)[:2]
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=chip_place(view, rows[0]))
    assert len(view.state.publications) == 1
    keys = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, keys, chip_place(view, rows[1]))
    assert len(view.state.publications) == 2


def test_a_click_beside_lets_go(view: WeekView) -> None:
    row, _found = a_chip(view)
    view.grid.select_rows([row], row)
    column = view.grid.page.columns[6]
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(column.x + 40, 700))
    assert not view.state.selection
    assert view.state.anchor == column.day.day


def test_what_another_view_selects_is_selected_here(view: WeekView) -> None:
    row, found = a_chip(view)
    view.state.select(frozenset({found.content_id}), frozenset({found.publication_id}))
    assert view.grid.scene.selected == {row}


def test_a_double_click_on_an_empty_hour_begins_a_new_item_there(view: WeekView, qtbot: QtBot) -> None:
    grid = view.grid
    grid.scroll_to_hour(time(18))
    column = grid.page.columns[3]
    y = grid.page.head + grid.page.y_of(time(19)) - grid.shift_down() + 20
    with qtbot.waitSignal(view.desk.quick_add_requested) as signal:
        QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(column.x + 40, y))
    assert signal.args == [column.day.day, "19:00 ", None]


def test_a_double_click_on_a_chip_opens_it(view: WeekView, qtbot: QtBot) -> None:
    row, found = a_chip(view)
    with qtbot.waitSignal(view.desk.open_item_requested) as signal:
        QTest.mouseDClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=chip_place(view, row))
    assert signal.args == [found.content_id, found.publication_id]


def test_the_context_menu_selects_what_it_is_for(view: WeekView, qtbot: QtBot) -> None:
    row, _found = a_chip(view)
    place = chip_place(view, row)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.grid.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.menu_requested):
        view.grid.contextMenuEvent(event)
    assert view.grid.scene.selected == {row}


def test_a_full_day_opens_as_a_popover(view: WeekView) -> None:
    laid_out(view, *[entry(at, FRIDAY, time(10)) for at in range(1, 9)])
    more = view.grid.page.more[0]
    view.grid.scroll_to_hour(time(9))
    place = more.rect.center() + QPoint(0, view.grid.page.head - view.grid.shift_down())
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popover = QApplication.activePopupWidget()
    assert popover is not None
    popover.close()


def test_chips_bars_and_days_are_explained(view: WeekView) -> None:
    row, found = a_chip(view)
    assert found.title in view.grid.mouse.explain(chip_place(view, row))[0]
    holiday = view.grid.page.columns[3]
    assert "Himmelfahrt" in view.grid.mouse.explain(QPoint(holiday.x + 20, 10))[0]
    bar = next(iter(view.grid.page.bars))
    assert "bis" in view.grid.mouse.explain(bar.rect.center())[0]
    QToolTip.hideText()


# Keyboard -------------------------------------------------------------------------------------------------------------


def test_arrows_go_through_days_and_chips(view: WeekView) -> None:
    view.grid.go_to(MONDAY)
    press(view, Qt.Key.Key_Right)
    assert view.grid.current_day() == TODAY
    first = view.grid.current_entry()
    press(view, Qt.Key.Key_Down)
    second = view.grid.current_entry()
    assert first is not None
    assert second is not None
    assert (first.time or time(0)) <= (second.time or time(0))
    assert view.state.publications == {second.publication_id}


def test_the_arrow_beyond_sunday_turns_the_week(view: WeekView, desk: Desk) -> None:
    view.grid.go_to(date(2026, 5, 17))
    press(view, Qt.Key.Key_Right)
    assert desk.tasks.wait()
    assert view.title() == "18.–24. Mai 2026"
    assert view.grid.current_day() == date(2026, 5, 18)


def test_page_keys_turn_weeks_and_home_comes_back(view: WeekView, desk: Desk) -> None:
    press(view, Qt.Key.Key_PageDown)
    assert desk.tasks.wait()
    assert view.span()[0] == date(2026, 5, 18)
    press(view, Qt.Key.Key_PageUp)
    press(view, Qt.Key.Key_PageUp)
    assert desk.tasks.wait()
    assert view.span()[0] == date(2026, 5, 4)
    press(view, Qt.Key.Key_Home)
    assert desk.tasks.wait()
    assert view.span()[0] == MONDAY
    assert view.grid.current_day() == TODAY


def test_alt_and_arrows_move_by_a_day_and_a_quarter_of_an_hour(view: WeekView, desk: Desk, qtbot: QtBot) -> None:
    row, found = movable(view)
    view.grid.select_rows([row], row)
    with qtbot.waitSignal(desk.toast_requested) as signal:
        press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.tasks.wait()
    assert found.title in signal.args[0]
    moved = view.grid.current_entry()
    assert moved is not None
    assert found.time is not None
    assert moved.time is not None
    assert (moved.time.hour * 60 + moved.time.minute) - (found.time.hour * 60 + found.time.minute) == 15
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.tasks.wait()
    later = view.grid.current_entry()
    assert later is not None
    assert later.day is not None
    assert found.day is not None
    assert (later.day - found.day).days == 1
    assert later.time == moved.time


@pytest.mark.parametrize(
    ("key", "act"), [(Qt.Key.Key_T, "schedule"), (Qt.Key.Key_M, "shift"), (Qt.Key.Key_Delete, "delete")]
)
def test_keys_ask_for_acts_on_the_selection(view: WeekView, qtbot: QtBot, key: Qt.Key, act: str) -> None:
    row, _found = a_chip(view)
    view.grid.select_rows([row], row)
    with qtbot.waitSignal(view.act_requested) as signal:
        press(view, key)
    assert signal.args == [act]


def test_enter_opens_a_chip_and_fills_an_empty_day(view: WeekView, qtbot: QtBot) -> None:
    row, found = a_chip(view)
    view.grid.select_rows([row], row)
    with qtbot.waitSignal(view.desk.open_item_requested) as signal:
        press(view, Qt.Key.Key_Return)
    assert signal.args == [found.content_id, found.publication_id]
    view.grid.go_to(date(2026, 5, 17))
    with qtbot.waitSignal(view.desk.quick_add_requested) as other:
        press(view, Qt.Key.Key_Return)
    assert other.args == [date(2026, 5, 17), "", None]


def test_space_escape_and_ctrl_a_change_the_selection(view: WeekView) -> None:
    row, _found = a_chip(view)
    view.grid.set_current(row)
    press(view, Qt.Key.Key_Space)
    assert view.grid.scene.selected == {row}
    press(view, Qt.Key.Key_Escape)
    assert not view.state.selection
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.grid.scene.selected) == len(view.grid.days_model.month.entries)


def test_the_menu_key_opens_the_menu_at_the_focus(view: WeekView, qtbot: QtBot) -> None:
    row, _found = a_chip(view)
    view.grid.set_current(row)
    with qtbot.waitSignal(view.menu_requested):
        press(view, Qt.Key.Key_Menu)
    assert view.grid.scene.selected == {row}


def test_focus_on_a_hidden_lane_chip_unfolds_the_lane(view: WeekView) -> None:
    laid_out(view, entry(1, FRIDAY, None))
    view.grid.fold(True)
    view.grid.arrange()
    view.grid.set_current(view.grid.rows_of_publication(1)[0])
    assert not view.grid.folded()


# Dropping -------------------------------------------------------------------------------------------------------------


def test_a_drop_lands_at_the_day_and_the_snapped_hour(view: WeekView, desk: Desk) -> None:
    row, found = movable(view)
    mime = to_mime(of_entries([found], found.day))
    assert drop(view, mime, date(2026, 5, 16), time(18, 50))
    moved = view.grid.days_model.entry(view.grid.rows_of_publication(found.publication_id)[0])
    assert moved is not None
    assert (moved.day, moved.time) == (date(2026, 5, 16), time(18, 45))
    assert row >= 0


def test_ctrl_makes_a_copy_of_what_is_dropped(view: WeekView, desk: Desk) -> None:
    _row, found = movable(view)
    before = len(view.grid.days_model.month.entries)
    assert drop(view, to_mime(of_entries([found], found.day)), date(2026, 5, 17), time(11), copy=True)
    assert len(view.grid.days_model.month.entries) == before + 1


def test_a_drop_on_the_lane_takes_the_hour_away(view: WeekView) -> None:
    _row, found = movable(view)
    assert drop(view, to_mime(of_entries([found], found.day)), date(2026, 5, 16), None)
    moved = view.grid.days_model.entry(view.grid.rows_of_publication(found.publication_id)[0])
    assert moved is not None
    assert (moved.day, moved.time) == (date(2026, 5, 16), None)


def test_what_is_published_is_refused_and_copied_only(view: WeekView) -> None:
    _row, found = a_chip(view, Status.PUBLISHED)
    mime = to_mime(of_entries([found], found.day))
    assert not drop(view, mime, date(2026, 5, 16), time(11))
    assert drop(view, mime, date(2026, 5, 16), time(11), copy=True)


def test_a_card_of_the_backlog_gets_its_day_and_hour(desk_for: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = desk_for(sample=False)
    desk.run(lambda ws: make_item(ws, "Laborbesuch"))
    cards: list[object] = []
    desk.run(lambda ws: ws.plan.backlog(ME), cards.append)
    assert desk.tasks.wait()
    view = WeekView(desk, CalendarState(TODAY))
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    assert desk.tasks.wait()
    view.grid.arrange()
    assert drop(view, to_mime(of_cards(cards[0])), FRIDAY, time(10))  # type: ignore[arg-type]
    (found,) = view.grid.days_model.month.entries
    assert (found.title, found.day, found.time) == ("Laborbesuch", FRIDAY, time(10))


def test_a_drag_shows_where_it_would_land_and_says_so(view: WeekView, qtbot: QtBot) -> None:
    _row, found = movable(view)
    payload = of_entries([found], found.day)
    with qtbot.waitSignal(view.desk.hint_requested) as signal:
        refused = view.grid.drag.over(payload, (FRIDAY, time(14)), False)
    assert not refused
    assert "14:00" in signal.args[0]
    ghost = view.grid.scene.ghost
    assert ghost is not None
    assert (ghost.day, ghost.at, ghost.title) == (FRIDAY, time(14), found.title)
    view.grab()
    view.grid.drag.left()
    assert view.grid.scene.ghost is None


# Reading and painting -------------------------------------------------------------------------------------------------


def test_a_hidden_week_reads_only_when_it_is_seen_again(view: WeekView, desk: Desk, qtbot: QtBot) -> None:
    _row, found = movable(view)
    view.hide()
    with qtbot.assertNotEmitted(view.shown):
        desk.run(lambda ws: ws.planning.unschedule(ME, [found.publication_id]))
        assert desk.tasks.wait()
    with qtbot.waitSignal(view.shown):
        view.show()
    assert not view.grid.rows_of_publication(found.publication_id)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1200, 800), (900, 430)])
def test_the_week_paints_in_every_theme_language_and_size(
    desk_for: Callable[..., Desk],
    shown: Callable[[QWidget], None],
    theme: str,
    language: str,
    size: tuple[int, int],
) -> None:
    desk = desk_for(theme=theme, language=language)
    view = WeekView(desk, CalendarState(TODAY))
    view.resize(*size)
    shown(view)
    assert desk.tasks.wait()
    view.focus_content()
    image = view.grab().toImage()
    today = view.grid.page.column_of(TODAY)
    assert today is not None
    y = view.grid.page.head + view.grid.page.y_of(desk.clock.now().time()) - view.grid.shift_down()
    assert image.pixelColor(today.x + today.width // 2, y) == desk.theme.color("danger")


def test_screen_readers_reach_days_and_chips(view: WeekView) -> None:
    interface = QAccessible.queryAccessibleInterface(view.grid)
    assert interface.text(QAccessible.Text.Name) == "Woche"
    assert interface.childCount() == view.grid.days_model.rowCount()
    row, found = a_chip(view)
    words = view.grid.days_model.data(view.grid.days_model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert found.title in str(words)
