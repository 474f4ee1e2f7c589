"""The campaign timeline: layout, focus, moving phases and publications, zoom, reading, empty states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.strategy import Campaign, CampaignPhase, Period, PeriodKind
from tests.builders import ME, TODAY
from ui.calendar.state import CalendarState
from ui.calendar.timeline import TimelineView
from ui.calendar.timeline_data import Row, Timeline
from ui.calendar.timeline_mouse import changed
from ui.context import Desk

DAY = timedelta(days=1)


@pytest.fixture
def view(desk: Desk, shown: Callable[[QWidget], None], tmp_path: Path) -> TimelineView:
    """The sample workspace's campaigns, read and shown."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    found = TimelineView(desk, CalendarState(TODAY))
    found.resize(1300, 700)
    shown(found)
    assert desk.tasks.wait()
    found.grid.set_zoom("quarter")
    found.grid.look_at(TODAY)
    found.grid.arrange()
    return found


def press(view: TimelineView, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(view.grid, QKeyEvent(QEvent.Type.KeyPress, key, keys))


def phase_named(view: TimelineView, name: str) -> tuple[int, CampaignPhase]:
    for index, one in enumerate(view.grid.line.things):
        if isinstance(one, CampaignPhase) and one.name == name:
            return index, one
    raise AssertionError(f"the sample has a phase {name}")


def movable(view: TimelineView) -> tuple[int, Entry]:
    """A publication that stands alone on the timeline and may be moved."""
    for strip in view.grid.page.strips:
        for dot in strip.dots:
            entry = view.grid.line.entry(dot.indexes[0])
            if len(dot.indexes) == 1 and entry is not None and entry.status is Status.PLANNED:
                return dot.indexes[0], entry
    raise AssertionError("the sample has one")


def entry(number: int, day: date | None, status: Status = Status.PLANNED) -> Entry:
    return Entry(number, number, f"Beitrag {number}", 1, status, day, time(9), None, None, "", 1, None)


def laid_out(view: TimelineView, *rows: Row, periods: tuple[Period, ...] = ()) -> None:
    view.show_timeline(Timeline(date(2026, 1, 5), date(2026, 12, 31), rows, periods, (), True))
    view.grid.arrange()


def drag(view: TimelineView, start: QPoint, days: int, keys: Qt.KeyboardModifier | None = None) -> None:
    """Press, move by days, let go."""
    held = keys or Qt.KeyboardModifier.NoModifier
    target = start + QPoint(round(days * view.grid.page.per_day), 0)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    grid = view.grid
    QTest.mousePress(grid.viewport(), left, held, start)
    for place in (start + QPoint(12 if days > 0 else -12, 0), target):
        at = QPointF(place)
        grid.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, none, left, held))
    view.grab()
    QTest.mouseRelease(grid.viewport(), left, held, target)
    assert view.desk.tasks.wait()


def place_of(view: TimelineView, index: int) -> QPoint:
    view.grid.scrollTo(view.grid.line.index(index))
    return view.grid.visualRect(view.grid.line.index(index)).center()


# Layout ---------------------------------------------------------------------------------------------------------------


def test_a_phase_covers_its_days(view: TimelineView) -> None:
    campaign = Campaign(id=1, name="Wasser", starts=date(2026, 4, 1), ends=date(2026, 6, 30))
    phase = CampaignPhase(id=2, campaign_id=1, name="Start", starts=date(2026, 5, 4), ends=date(2026, 5, 10))
    laid_out(view, Row(campaign, (phase,)))
    page = view.grid.page
    (bar,) = page.strips[0].bars
    assert bar.rect.left() == page.x_of(date(2026, 5, 4))
    assert abs(bar.rect.width() - 7 * page.per_day) <= 3


def test_a_campaign_without_phases_is_a_bar_of_its_own(view: TimelineView) -> None:
    campaign = Campaign(id=1, name="Wasser", starts=date(2026, 4, 1), ends=date(2026, 6, 30))
    laid_out(view, Row(campaign))
    (bar,) = view.grid.page.strips[0].bars
    assert bar.thing == campaign


def test_phases_that_overlap_lie_under_each_other(view: TimelineView) -> None:
    first = CampaignPhase(id=1, name="A", starts=date(2026, 5, 1), ends=date(2026, 5, 20))
    second = CampaignPhase(id=2, name="B", starts=date(2026, 5, 10), ends=date(2026, 5, 30))
    third = CampaignPhase(id=3, name="C", starts=date(2026, 5, 21), ends=date(2026, 5, 30))
    laid_out(view, Row(Campaign(id=1, name="Wasser"), (first, second, third)))
    tops = [one.rect.top() for one in view.grid.page.strips[0].bars]
    assert tops[0] == tops[2] < tops[1]


def test_publications_too_close_to_each_other_become_one_sign(view: TimelineView) -> None:
    days = (date(2026, 5, 4), date(2026, 5, 4), date(2026, 5, 20))
    entries = tuple(entry(at, day) for at, day in enumerate(days))
    laid_out(view, Row(Campaign(id=1, name="Wasser"), entries=entries))
    assert [len(one.indexes) for one in view.grid.page.strips[0].dots] == [2, 1]


def test_an_embargo_that_ends_in_the_morning_leaves_that_day_free(view: TimelineView) -> None:
    period = Period(id=1, kind=PeriodKind.EMBARGO, starts=date(2026, 5, 11), ends=date(2026, 5, 19), until="09:00")
    phase = CampaignPhase(id=2, name="Start", starts=date(2026, 5, 19), ends=date(2026, 6, 7))
    laid_out(view, Row(Campaign(id=1, name="AquaSens"), (phase,), (period,)), periods=(period,))
    embargo, launch = view.grid.page.strips[0].bars
    assert embargo.rect.top() == launch.rect.top()
    assert embargo.rect.right() <= launch.rect.left()


def test_a_phase_that_is_the_embargo_is_one_bar_with_it(view: TimelineView) -> None:
    period = Period(id=1, kind=PeriodKind.EMBARGO, starts=date(2026, 5, 11), ends=date(2026, 5, 19), until="09:00")
    phase = CampaignPhase(id=2, name="Sperrfrist", starts=date(2026, 5, 11), ends=date(2026, 5, 18))
    laid_out(view, Row(Campaign(id=1, name="AquaSens"), (phase,), (period,)), periods=(period,))
    (bar,) = view.grid.page.strips[0].bars
    assert bar.embargo == period


def test_a_phase_without_dates_is_not_drawn(view: TimelineView) -> None:
    phase = CampaignPhase(id=2, name="Irgendwann")
    laid_out(view, Row(Campaign(id=1, name="Wasser"), (phase,)))
    assert not view.grid.page.strips[0].bars
    assert view.grid.page.rect_of(1).isEmpty()


def test_an_item_counts_as_published_when_all_its_channels_are_out(view: TimelineView) -> None:
    row = next(one for one in view.grid.line.timeline.rows if one.out)
    words = view.grid.line.counts(row)
    assert words == f"{row.items} Beiträge, {row.out} erschienen"


# Seeing ---------------------------------------------------------------------------------------------------------------


def test_the_month_before_the_anchor_is_seen_first(view: TimelineView) -> None:
    assert view.grid.page.day_at(view.grid.horizontalScrollBar().value()) == date(2026, 4, 1)


@pytest.mark.parametrize(("zoom", "days"), [("quarter", 91), ("half", 182), ("year", 365)])
def test_each_zoom_shows_its_number_of_days(view: TimelineView, zoom: str, days: int) -> None:
    view.grid.set_zoom(zoom)
    view.grid.arrange()
    page = view.grid.page
    assert abs((view.grid.viewport().width() - page.names) / page.per_day - days) < 1


def test_ctrl_and_the_wheel_keep_the_day_below_the_pointer(view: TimelineView) -> None:
    grid = view.grid
    at = QPointF(800, 200)
    before = grid.page.day_at(grid.to_page(at.toPoint()).x())
    keys = Qt.KeyboardModifier.ControlModifier
    phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    event = QWheelEvent(at, at, QPoint(), QPoint(0, -120), none, keys, phase, False)
    grid.wheelEvent(event)
    assert grid.zoom == "half"
    after = grid.page.day_at(grid.to_page(at.toPoint()).x())
    assert abs((after - before).days) <= 1


def test_plus_and_minus_zoom_and_the_choice_is_remembered(view: TimelineView, desk: Desk) -> None:
    press(view, Qt.Key.Key_Minus)
    assert view.grid.zoom == "half"
    assert view.tools().current() == "half"  # type: ignore[attr-defined]
    press(view, Qt.Key.Key_Minus)
    other = TimelineView(desk, CalendarState(TODAY))
    assert other.grid.zoom == "year"
    other.deleteLater()


def test_a_step_turns_by_what_is_seen(view: TimelineView) -> None:
    view.step(1)
    assert view.state.anchor == date(2026, 8, 12)
    assert view.grid.page.day_at(view.grid.horizontalScrollBar().value()) == date(2026, 7, 1)


def test_far_away_the_timeline_is_read_anew(view: TimelineView, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.shown):
        view.state.set_anchor(date(2028, 5, 1))
    assert view.grid.line.timeline.last > date(2028, 12, 1)
    assert view.grid.page.day_at(view.grid.horizontalScrollBar().value()) == date(2028, 4, 1)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [(1300, 700), (900, 420)])
def test_the_timeline_paints_in_every_theme_language_and_size(
    desk_for: Callable[..., Desk],
    shown: Callable[[QWidget], None],
    theme: str,
    language: str,
    size: tuple[int, int],
) -> None:
    desk = desk_for(theme=theme, language=language)
    view = TimelineView(desk, CalendarState(TODAY))
    view.resize(*size)
    shown(view)
    assert desk.tasks.wait()
    view.focus_content()
    for zoom in ("quarter", "half", "year"):
        view.grid.set_zoom(zoom)
        view.grid.look_at(TODAY)
        image = view.grid.viewport().grab().toImage()
        page = view.grid.page
        x = page.x_of(TODAY) + round(page.per_day / 2) + page.names - view.grid.horizontalScrollBar().value()
        assert image.pixelColor(x, page.header + 4) == desk.theme.color("danger")


# Moving ---------------------------------------------------------------------------------------------------------------


def test_changed_moves_the_start_the_end_or_the_whole() -> None:
    phase = CampaignPhase(name="A", starts=date(2026, 5, 4), ends=date(2026, 5, 6))
    assert changed(phase, "start", 1) == CampaignPhase(name="A", starts=date(2026, 5, 5), ends=date(2026, 5, 6))
    assert changed(phase, "end", 2) == CampaignPhase(name="A", starts=date(2026, 5, 4), ends=date(2026, 5, 8))
    assert changed(phase, "middle", -1) == CampaignPhase(name="A", starts=date(2026, 5, 3), ends=date(2026, 5, 5))
    assert changed(phase, "start", 3) is None
    assert changed(CampaignPhase(name="A"), "middle", 1) is None


def test_dragging_a_phase_moves_it_and_says_so(view: TimelineView, desk: Desk, qtbot: QtBot) -> None:
    index, phase = phase_named(view, "Markteinführung")
    start = place_of(view, index)
    with qtbot.waitSignal(desk.toast_requested) as signal:
        drag(view, start, 5)
    assert "Markteinführung" in signal.args[0]
    assert signal.args[1] is True
    _index, moved = phase_named(view, "Markteinführung")
    assert phase.starts is not None
    assert phase.ends is not None
    assert (moved.starts, moved.ends) == (phase.starts + 5 * DAY, phase.ends + 5 * DAY)


def test_dragging_the_edge_of_a_phase_moves_its_end_alone(view: TimelineView) -> None:
    index, phase = phase_named(view, "Markteinführung")
    place_of(view, index)
    box = view.grid.visualRect(view.grid.line.index(index))
    drag(view, QPoint(box.right() - 1, box.center().y()), 3)
    _index, moved = phase_named(view, "Markteinführung")
    assert phase.ends is not None
    assert (moved.starts, moved.ends) == (phase.starts, phase.ends + 3 * DAY)


def test_dragging_a_publication_moves_its_day_and_keeps_its_hour(view: TimelineView) -> None:
    index, found = movable(view)
    drag(view, place_of(view, index), 4)
    moved = view.grid.line.entry(view.grid.line.find(found))
    assert moved is not None
    assert found.day is not None
    assert (moved.day, moved.time) == (found.day + 4 * DAY, found.time)


def test_escape_ends_a_drag_without_moving_anything(view: TimelineView, qtbot: QtBot) -> None:
    index, phase = phase_named(view, "Markteinführung")
    start = place_of(view, index)
    grid, left = view.grid, Qt.MouseButton.LeftButton
    QTest.mousePress(grid.viewport(), left, Qt.KeyboardModifier.NoModifier, start)
    at = QPointF(start + QPoint(60, 0))
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    grid.mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, at, at, none, left, keys))
    assert "(" in str(getattr(grid.scene.ghost, "words", ""))
    press(view, Qt.Key.Key_Escape)
    assert grid.scene.ghost is None
    QTest.mouseRelease(grid.viewport(), left, keys, at.toPoint())
    assert view.desk.tasks.wait()
    assert phase_named(view, "Markteinführung")[1] == phase


def test_alt_and_arrows_move_what_has_the_focus_by_a_day(view: TimelineView, desk: Desk) -> None:
    index, phase = phase_named(view, "Markteinführung")
    view.grid.set_current(index)
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.tasks.wait()
    press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.tasks.wait()
    _index, moved = phase_named(view, "Markteinführung")
    assert phase.starts is not None
    assert phase.ends is not None
    assert (moved.starts, moved.ends) == (phase.starts + DAY, phase.ends + 2 * DAY)
    index, found = movable(view)
    view.grid.select_rows([index], index)
    press(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.tasks.wait()
    later = view.grid.line.entry(view.grid.line.find(found))
    assert later is not None
    assert found.day is not None
    assert later.day == found.day - DAY


def test_what_is_published_stays_where_it_is(view: TimelineView, desk: Desk, qtbot: QtBot) -> None:
    done = next(
        index
        for index, one in enumerate(view.grid.line.things)
        if isinstance(one, Entry) and one.status is Status.PUBLISHED
    )
    view.grid.select_rows([done], done)
    with qtbot.waitSignal(desk.toast_requested) as signal:
        press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert signal.args[1] is False


# Focus, selection, requests -------------------------------------------------------------------------------------------


def test_arrows_go_along_a_line_and_down_to_the_next(view: TimelineView) -> None:
    view.focus_content()
    view.grid.set_current(0)
    press(view, Qt.Key.Key_Down)
    assert isinstance(view.grid.line.thing(view.grid.scene.current), CampaignPhase)
    press(view, Qt.Key.Key_Down)
    first = view.grid.line.entry(view.grid.scene.current)
    assert first is not None
    assert view.state.publications == {first.publication_id}
    press(view, Qt.Key.Key_Right)
    second = view.grid.line.entry(view.grid.scene.current)
    assert second is not None
    assert (first.day or date.min) <= (second.day or date.min)
    press(view, Qt.Key.Key_Down)
    assert isinstance(view.grid.line.thing(view.grid.scene.current), Campaign)
    assert not view.state.selection


def test_a_click_on_a_sign_of_several_selects_them_all(view: TimelineView) -> None:
    view.grid.set_zoom("year")
    view.grid.arrange()
    dot = next(one for strip in view.grid.page.strips for one in strip.dots if len(one.indexes) > 1)
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, dot.indexes[0]))
    assert len(view.state.publications) == len(dot.indexes)


def test_enter_opens_a_publication_and_the_strategy_of_a_campaign(view: TimelineView, qtbot: QtBot) -> None:
    index, found = movable(view)
    view.grid.select_rows([index], index)
    with qtbot.waitSignal(view.desk.open_item_requested) as signal:
        press(view, Qt.Key.Key_Return)
    assert signal.args == [found.content_id, found.publication_id]
    view.grid.set_current(0)
    with qtbot.waitSignal(view.desk.open_page_requested) as other:
        press(view, Qt.Key.Key_Return)
    assert other.args == ["strategy"]


def test_a_double_click_on_a_sign_of_several_looks_closer(view: TimelineView) -> None:
    view.grid.set_zoom("year")
    view.grid.arrange()
    dot = next(one for strip in view.grid.page.strips for one in strip.dots if len(one.indexes) > 1)
    QTest.mouseDClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, dot.indexes[0]))
    assert view.grid.zoom == "half"


def test_keys_ask_for_acts_only_when_a_publication_is_selected(view: TimelineView, qtbot: QtBot) -> None:
    view.grid.set_current(0)
    with qtbot.assertNotEmitted(view.act_requested):
        press(view, Qt.Key.Key_T)
    index, _found = movable(view)
    view.grid.select_rows([index], index)
    with qtbot.waitSignal(view.act_requested) as signal:
        press(view, Qt.Key.Key_Delete)
    assert signal.args == ["delete"]
    with qtbot.waitSignal(view.menu_requested):
        press(view, Qt.Key.Key_Menu)


def test_what_another_view_selects_is_selected_here(view: TimelineView) -> None:
    index, found = movable(view)
    view.state.select(frozenset({found.content_id}), frozenset({found.publication_id}))
    assert view.grid.scene.selected == {index}


def test_everything_is_explained(view: TimelineView) -> None:
    index, phase = phase_named(view, "Markteinführung")
    assert phase.name in view.grid.mouse.explain(place_of(view, index))[0]
    index, found = movable(view)
    assert found.title in view.grid.mouse.explain(place_of(view, index))[0]
    name = view.grid.line.timeline.rows[0].campaign.name
    view.grid.verticalScrollBar().setValue(0)
    assert name in view.grid.mouse.explain(QPoint(40, view.grid.page.header + 20))[0]


# Reading --------------------------------------------------------------------------------------------------------------


def test_focus_and_place_survive_a_reload(view: TimelineView, desk: Desk) -> None:
    index, phase = phase_named(view, "Markteinführung")
    view.grid.set_current(index)
    view.grid.horizontalScrollBar().setValue(view.grid.page.x_of(date(2026, 5, 1)))
    view.reload()
    assert desk.tasks.wait()
    assert view.grid.line.thing(view.grid.scene.current) == phase
    assert view.grid.page.day_at(view.grid.horizontalScrollBar().value()) == date(2026, 5, 1)


def test_a_campaign_without_any_dates_has_a_row(view: TimelineView, desk: Desk) -> None:
    desk.run(lambda ws: ws.organisation.save(ME, Campaign(name="Irgendwann")))
    assert desk.tasks.wait()
    assert view.grid.line.timeline.rows[-1].campaign.name == "Irgendwann"


def test_a_date_a_century_away_does_not_stretch_the_timeline(view: TimelineView, desk: Desk) -> None:
    far = Campaign(name="Vertippt", starts=date(2126, 1, 1), ends=date(2126, 2, 1))
    desk.run(lambda ws: ws.organisation.save(ME, far))
    assert desk.tasks.wait()
    assert view.grid.page.days < 366 * 13


def test_the_filter_narrows_campaigns_and_offers_its_end(view: TimelineView, desk: Desk) -> None:
    wanted = view.grid.line.timeline.rows[1].campaign.id
    view.state.set_filter(PlanFilter(campaigns=frozenset({wanted})))
    assert desk.tasks.wait()
    assert [one.campaign.id for one in view.grid.line.timeline.rows] == [wanted]
    view.state.set_filter(PlanFilter(campaigns=frozenset({99_999})))
    assert desk.tasks.wait()
    assert view.empty.isVisible()
    view.empty.button.click()
    assert desk.tasks.wait()
    assert view.grid.isVisible()


def test_without_campaigns_the_way_to_the_first_is_shown(
    desk_for: Callable[..., Desk], shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    desk = desk_for(sample=False)
    view = TimelineView(desk, CalendarState(TODAY))
    shown(view)
    assert desk.tasks.wait()
    assert view.empty.isVisible()
    with qtbot.waitSignal(desk.open_page_requested) as signal:
        view.empty.button.click()
    assert signal.args == ["strategy"]


def test_screen_readers_reach_campaigns_phases_and_publications(view: TimelineView) -> None:
    interface = QAccessible.queryAccessibleInterface(view.grid)
    assert interface.text(QAccessible.Text.Name) == "Kampagnenverlauf"
    assert interface.childCount() == view.grid.line.rowCount()
    spoken = [
        str(view.grid.line.data(view.grid.line.index(one), Qt.ItemDataRole.AccessibleTextRole)) for one in range(3)
    ]
    assert spoken[0].startswith("Kampagne ")
    assert spoken[1].startswith("Phase ")
    assert "Freigegeben" in view.legend.accessibleName()
