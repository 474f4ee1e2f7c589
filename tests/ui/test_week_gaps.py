"""Posts that are missing, in the week: where they are proposed, what fills them, what counts as planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.series import Series
from editorial.domain.strategy import Campaign, Period
from tests.builders import ME, TODAY, channel_named, make_item
from ui.calendar.filters import CalendarFilters
from ui.calendar.month import MonthView
from ui.calendar.state import CalendarState
from ui.calendar.week import WeekView
from ui.context import Desk

MONDAY = date(2026, 5, 18)
Make = Callable[..., WeekView]


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """LinkedIn wants three posts a week and has one in the week of 18 May; X wants none."""
    made = desk_for(sample=False)
    made.run(lambda ws: make_item(ws, "Dienstagsbeitrag", day=date(2026, 5, 19), at=time(10), status=Status.PLANNED).id)
    made.run(lambda ws: make_item(ws, "Idee im Vorrat").id)
    assert made.tasks.wait()
    return made


@pytest.fixture
def make(desk: Desk, shown: Callable[[QWidget], None]) -> Make:
    """Week views that are read and shown, with the lane open."""

    def view(day: date = MONDAY, **filters: Any) -> WeekView:
        state = CalendarState(day)
        state.set_filter(PlanFilter(**filters))
        found = WeekView(desk, state)
        found.resize(1200, 800)
        shown(found)
        assert desk.tasks.wait()
        found.grid.fold(False)
        found.grid.arrange()
        return found

    return view


def gaps(view: WeekView) -> list[tuple[date, str]]:
    """Days and channels of the buttons that are seen."""
    view.grid.arrange()
    return [(one.day, one.name) for _rect, one in view.grid.page.gap_places]


def menu_of(view: WeekView) -> QMenu:
    """The menu that opened."""
    assert view.desk.tasks.wait()
    return next(one for one in view.grid.findChildren(QMenu) if one.isVisible())


def test_every_missing_post_has_a_day_of_its_own_in_the_week(make: Make) -> None:
    view = make()
    found = gaps(view)
    assert [name for _day, name in found] == ["LinkedIn", "LinkedIn"]
    assert len({day for day, _name in found}) == 2
    assert date(2026, 5, 19) not in {day for day, _name in found}
    assert all(day.weekday() < 5 for day, _name in found)
    assert {rect.height() for rect, _gap in view.grid.page.gap_places} == {view.desk.theme.px(20)}


def test_the_month_proposes_as_many_as_before(desk: Desk, shown: Callable[[QWidget], None]) -> None:
    view = MonthView(desk, CalendarState(TODAY))
    view.resize(1200, 800)
    shown(view)
    view.reload()
    assert desk.tasks.wait()
    weeks = [one.day.isocalendar().week for one in view.grid.gaps]
    assert max(weeks.count(one) for one in weeks) <= 2


def test_days_past_holidays_and_blackouts_are_not_proposed(desk: Desk, make: Make) -> None:
    desk.run(
        lambda ws: ws.organisation.save(ME, Period(name="Messe", starts=date(2026, 5, 15), ends=date(2026, 5, 15)))
    )
    assert desk.tasks.wait()
    found = {day for day, _name in gaps(make(TODAY))}
    # the Thursday is Ascension Day, on Friday nobody sends
    assert found == {date(2026, 5, 12), date(2026, 5, 13)}


def test_a_week_across_two_months_proposes_days_of_the_other_month_too(make: Make) -> None:
    view = make(date(2026, 6, 30))
    assert len(gaps(view)) == 3
    assert 7 in {day.month for day, _name in gaps(view)}


def test_an_occurrence_of_a_recurring_format_reserves_its_slot(desk: Desk, make: Make) -> None:
    def job(ws: Any) -> object:
        linkedin = channel_named(ws, "LinkedIn").id
        return ws.series.save(
            ME,
            Series(
                title="Tipp am Mittwoch",
                rule="FREQ=WEEKLY;BYDAY=WE,TH",
                starts=date(2026, 5, 20),
                time=time(10),
                channel_ids=(linkedin,),
            ),
        )

    desk.run(job)
    assert desk.tasks.wait()
    view = make()
    assert gaps(view) == []
    assert view.grid.weeks.of(MONDAY).planned == 3
    assert "fehl" not in view.grid.weeks.explain(MONDAY)
    month = MonthView(desk, CalendarState(MONDAY))
    month.resize(1200, 800)
    month.show()
    month.reload()
    assert desk.tasks.wait()
    assert month.grid.picture.weeks.of(MONDAY).gaps == 0
    month.close()


def test_a_click_on_a_gap_proposes_ideas_and_fills_it(make: Make) -> None:
    view = make()
    rect, gap = view.grid.page.gap_places[0]
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    menu = menu_of(view)
    action = next(one for one in menu.actions() if one.text() == "Idee im Vorrat")
    action.trigger()
    menu.close()
    assert view.desk.tasks.wait()
    found: list[Any] = []
    view.desk.run(lambda ws: ws.plan.rows(ME), found.extend)
    assert view.desk.tasks.wait()
    assert next(one.day for one in found if one.title == "Idee im Vorrat") == gap.day


def test_the_plus_key_proposes_for_the_day_also_where_the_lane_is_folded(make: Make) -> None:
    view = make()
    view.grid.fold(True)
    view.grid.arrange()
    assert view.grid.page.gap_places == []
    view.grid.go_to(view.grid.gaps[0].day)
    QApplication.sendEvent(view.grid, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier))
    menu = menu_of(view)
    assert any("Idee im Vorrat" in one.text() for one in menu.actions())
    menu.close()


def test_a_gap_is_explained_and_spoken(make: Make) -> None:
    view = make()
    rect, gap = view.grid.page.gap_places[0]
    words, place = view.grid.mouse.explain(rect.center())
    assert words.startswith("LinkedIn fehlt ein Beitrag")
    assert place == rect
    model = view.grid.days_model
    row = model.day_row(gap.day)
    assert row is not None
    assert "LinkedIn fehlt" in str(model.data(model.index(row.row), Qt.ItemDataRole.AccessibleTextRole))


def test_the_hint_toggle_stands_in_the_week_with_its_count(desk: Desk, make: Make) -> None:
    view = make()
    bar = CalendarFilters(desk, view.state)
    counts: list[tuple[str, int]] = []
    view.state.counted.connect(lambda band, count: counts.append((band, count)))
    view.reload()
    view.state.show_band("gaps", False)
    view.reload()
    assert desk.tasks.wait()
    assert gaps(view) == []
    bar.views.view = "week"
    bar.show_bands(True, True)
    assert bar.gaps.isVisibleTo(bar)
    view.show_week(view._week)  # type: ignore[arg-type]
    assert ("gaps", 2) in counts
    bar.views.view = "list"
    bar.show_bands(False, False)
    assert not bar.gaps.isVisibleTo(bar)
    bar.deleteLater()


def test_a_plan_narrowed_to_people_has_no_gaps(make: Make) -> None:
    assert gaps(make(people=frozenset({99}))) == []


def test_a_double_click_on_a_gap_asks_for_no_new_item(make: Make) -> None:
    view = make()
    wanted: list[object] = []
    view.desk.quick_add_requested.connect(lambda *words: wanted.append(words))
    rect, _gap = view.grid.page.gap_places[0]
    QTest.mouseDClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert wanted == []
    QTest.mouseMove(view.grid.viewport(), rect.center())
    view.grid.mouse._hover(rect.center())
    assert view.grid.scene.hover_gap is not None
    view.grid.mouse.left()
    assert view.grid.scene.hover_gap is None
    assert view.grid.page.gap_at(QPoint(0, 0)) is None


def test_campaigns_leave_a_line_to_what_is_missing(desk: Desk, make: Make) -> None:
    for number in range(9):
        wanted = Campaign(name=f"Kampagne {number}", starts=date(2026, 5, 1), ends=date(2026, 6, 30))
        desk.run(lambda ws, wanted=wanted: ws.organisation.save(ME, wanted))  # type: ignore[misc]
    view = make()
    view.resize(1000, 480)
    assert len(gaps(view)) == 2
    assert view.grid.page.more[0].number > 0


def test_a_gap_of_the_month_is_explained_too(desk: Desk, shown: Callable[[QWidget], None]) -> None:
    view = MonthView(desk, CalendarState(TODAY))
    view.resize(1400, 1300)
    shown(view)
    view.reload()
    assert desk.tasks.wait()
    view.grid.arrange()
    cell = next(one for one in view.grid.page.cells if one.gap is not None)
    words, place = view.grid.mouse.explain(cell.gap_rect.center())
    assert words.startswith("LinkedIn fehlt ein Beitrag")
    assert place == cell.gap_rect
