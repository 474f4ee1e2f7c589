"""Editorial meetings in week and month: where they lie, what opens them, what they must not cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editorial.domain.calendar import Entry, Month, moment
from editorial.domain.content import Status
from editorial.domain.meeting_cards import MeetingRow
from editorial.domain.meetings import Meeting, MeetingState, Participant
from editorial.domain.people import Role
from tests.builders import ME, TODAY, actor_for, make_person
from ui.calendar.day_popover import DayPopover
from ui.calendar.meeting_dates import MeetingDate, date_parts, read_dates
from ui.calendar.month import MonthView
from ui.calendar.state import CalendarState
from ui.calendar.week import WeekView
from ui.calendar.week_layout import HOUR
from ui.context import Desk

MONDAY = date(2026, 5, 11)
ZONE = "Europe/Berlin"


def planned(day: date, at: time, minutes: int = 60, **values: object) -> Meeting:
    found = Meeting(
        title="Sondersitzung", day=day, time=at, starts_at=moment(day, at, ZONE), minutes=minutes, zone=ZONE
    )
    return replace(found, **values)  # type: ignore[arg-type]


def make_meeting(desk: Desk, meeting: Meeting) -> int:
    """A meeting beside those of the sample."""
    made: list[int] = []
    desk.run(lambda ws: made.append(ws.meetings.save(ME, meeting, (Participant(person_id=1),)).meeting.id))
    assert desk.tasks.wait()
    return made[0]


@pytest.fixture
def opened(desk: Desk) -> list[int]:
    """The ids of the meetings that were asked for."""
    found: list[int] = []
    desk.meeting_requested.connect(found.append)
    return found


@pytest.fixture
def week(desk: Desk, shown: Callable[[QWidget], None]) -> WeekView:
    """A week without the sample's publications, with a meeting on Tuesday from 13:00 to 15:30."""
    view = WeekView(desk, CalendarState(TODAY))
    view.resize(1200, 800)
    shown(view)
    assert desk.tasks.wait()
    return view


@pytest.fixture
def month(desk: Desk, shown: Callable[[QWidget], None]) -> MonthView:
    """The month of today."""
    view = MonthView(desk, CalendarState(TODAY))
    view.resize(1200, 800)
    shown(view)
    assert desk.tasks.wait()
    return view


def meetings_in(month: MonthView) -> None:
    """What the month reads when it has stood for a moment."""
    month._later.stop()
    month._read_meetings()
    assert month.desk.tasks.wait()


def block(view: WeekView, meeting_id: int) -> list[int]:
    view.grid.arrange()
    return [row for row in view.grid.page.meetings if view.grid.days_model.meeting(row).meeting_id == meeting_id]  # type: ignore[union-attr]


def entry(number: int, day: date, at: time) -> Entry:
    return Entry(number, number, f"Beitrag {number}", 1, Status.PLANNED, day, at, None, None, "", None, None)


def only(view: WeekView, *entries: Entry) -> None:
    view.show_week(Month(MONDAY, MONDAY + timedelta(days=6), entries))
    assert view.desk.tasks.wait()
    view.grid.arrange()


def test_a_meeting_lies_in_the_week_from_begin_to_end_and_says_who_meets_when(week: WeekView) -> None:
    number = make_meeting(week.desk, planned(date(2026, 5, 14), time(13), 150))
    (row,) = block(week, number)
    place = week.grid.page.meetings[row]
    assert place.top() == week.grid.page.y_of(time(13))
    assert place.height() == week.grid.page.y_of(time(15, 30)) - place.top() > 2 * week.desk.theme.px(HOUR)
    found = week.grid.days_model.meeting(row)
    assert found is not None
    assert found.second() == "13:00–15:30 · 1 Pers."
    spoken = week.grid.days_model.data(week.grid.days_model.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Sondersitzung, Redaktionssitzung, Donnerstag, 14. Mai")
    assert "13:00–15:30" in spoken
    assert "Sondersitzung" in week.grid.days_model.day_words(week.grid.days_model.day_row(found.day))  # type: ignore[arg-type]
    week.grid.scroll_to_hour(time(12))
    picture = week.grid.viewport().grab().toImage()
    seen = week.grid.visualRect(week.grid.days_model.index(row))
    ratio = picture.devicePixelRatio()
    edge = picture.pixelColor(round(seen.center().x() * ratio), round(seen.top() * ratio))
    assert edge == week.desk.theme.color("accent")


def test_a_click_and_the_enter_key_open_the_meeting_of_the_week(week: WeekView, opened: list[int]) -> None:
    number = make_meeting(week.desk, planned(date(2026, 5, 17), time(13)))
    (row,) = block(week, number)
    grid = week.grid
    grid.scroll_to_hour(time(12))
    spot = grid.visualRect(grid.days_model.index(row)).center()
    assert grid.indexAt(spot).row() == row
    assert grid.mouse.explain(spot)[0].startswith("Sondersitzung\n13:00–14:00")
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [number]
    assert not week.state.selection
    grid.keys.to_day(date(2026, 5, 17))
    while grid.currentIndex().row() != row:
        before = grid.currentIndex().row()
        QTest.keyClick(grid, Qt.Key.Key_Down)
        assert grid.currentIndex().row() == before + 1
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened == [number, number]


def test_a_meeting_over_midnight_is_cut_at_the_edge_of_the_day(week: WeekView) -> None:
    number = make_meeting(week.desk, planned(date(2026, 5, 13), time(22, 30), 180))
    page = week.grid.page
    first, second = block(week, number)
    assert page.meetings[first].bottom() + 1 == page.height
    assert page.meetings[second].top() == 0
    assert page.meetings[second].height() == page.y_of(time(1, 30))
    days = [week.grid.days_model.meeting(row).day.day for row in (first, second)]  # type: ignore[union-attr]
    assert days == [13, 14]


def test_a_meeting_of_the_evening_before_reaches_into_the_first_day_of_the_week(week: WeekView) -> None:
    number = make_meeting(week.desk, planned(date(2026, 5, 10), time(23), 120))
    (row,) = block(week, number)
    assert week.grid.days_model.day_of(row) == MONDAY


def test_parts_of_a_meeting_follow_the_clocks_of_its_place() -> None:
    late = date_parts(MeetingRow(planned(date(2026, 5, 12), time(22), 120)))
    assert [(one.day, one.at, one.until) for one in late] == [(date(2026, 5, 12), time(22), None)]
    spring = date_parts(MeetingRow(planned(date(2026, 3, 29), time(1, 30), 60)))
    assert [(one.at, one.until) for one in spring] == [(time(1, 30), time(3, 30))]
    autumn = date_parts(MeetingRow(planned(date(2026, 10, 25), time(2, 30), 60)))
    assert [(one.at, one.until) for one in autumn] == [(time(2, 30), time(2, 30))]
    whole = date_parts(MeetingRow(planned(date(2026, 5, 12), time(0), 1440)))
    assert [(one.day, one.until) for one in whole] == [(date(2026, 5, 12), None)]
    assert date_parts(MeetingRow(planned(date(2026, 5, 12), time(9), state=MeetingState.CANCELLED))) == []


@pytest.mark.parametrize("width", [640, 1200])
def test_no_meeting_pushes_a_publication_out_of_sight(week: WeekView, width: int) -> None:
    number = make_meeting(week.desk, planned(date(2026, 5, 13), time(13), 120))
    week.resize(width, 800)
    QApplication.processEvents()
    chips = [entry(1, date(2026, 5, 13), time(13)), entry(2, date(2026, 5, 13), time(14, 15))]
    only(week, *chips)
    page, model = week.grid.page, week.grid.days_model
    assert {model.entry(row).publication_id for row in page.chips} == {1, 2}  # type: ignore[union-attr]
    assert page.more == []
    (row,) = block(week, number)
    place = page.meetings[row]
    beside = not any(one.intersects(place) for one in page.chips.values())
    assert beside is (width == 1200)
    if not beside:
        assert row in page.covered
        strip = QPoint(place.x() + 4, place.y() + page.head - week.grid.shift_down() + 4)
        assert page.meeting_at(strip, week.grid.shift_down()) == row


def test_cancelled_meetings_are_not_shown_and_experts_see_their_own(desk: Desk) -> None:
    number = make_meeting(desk, planned(date(2026, 5, 14), time(13)))
    mine = make_meeting(desk, planned(date(2026, 5, 15), time(13)))
    found: list[dict[date, tuple[MeetingDate, ...]]] = []

    def job(ws: object) -> None:
        from editorial.app import Workspace

        assert isinstance(ws, Workspace)
        expert = actor_for(make_person(ws, "Jana Fremd", Role.EXPERT))
        case = ws.meetings.case(ME, mine)
        ws.meetings.save(ME, case.meeting, (*case.participants, Participant(person_id=expert.id)))
        span = date(2026, 5, 14), date(2026, 5, 15)
        found.append(read_dates(ws, ME, *span))
        found.append(read_dates(ws, expert, *span))
        ws.meetings.cancel(ME, number, "Feiertag")
        found.append(read_dates(ws, ME, *span))

    desk.run(job)
    assert desk.tasks.wait()
    ids = [sorted({two.meeting_id for one in part.values() for two in one}) for part in found]
    assert number in ids[0]
    assert mine in ids[0]
    assert ids[1] == [mine]
    assert number not in ids[2]
    assert mine in ids[2]


def test_the_month_says_the_hour_beside_the_number_and_moves_no_publication(
    month: MonthView, opened: list[int]
) -> None:
    meetings_in(month)
    grid, day = month.grid, date(2026, 5, 14)
    grid.arrange()
    before = [list(one.places) for one in grid.page.cells if one.day.day == day]
    number = make_meeting(month.desk, planned(day, time(13)))
    meetings_in(month)
    grid.arrange()
    cell = grid.page.cell_of(day)
    assert cell is not None
    assert [len(one) for one in before] == [len(cell.places)]
    assert [one[:4] for one in before[0]] == [one[:4] for one in cell.places]
    assert cell.rect.contains(cell.meeting_rect)
    assert all(not cell.meeting_rect.intersects(type(cell.rect)(*one[:4])) for one in cell.places)
    assert "13:00–14:00 Sondersitzung" in grid.mouse.explain(cell.meeting_rect.center())[0]
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.meeting_rect.center())
    assert opened == [number]


def test_keys_reach_the_meeting_of_a_day_behind_its_publications(month: MonthView, opened: list[int]) -> None:
    day = next(one.day for one in month.grid.days_model.days if len(one.entries) >= 1 and not one.outside)
    number = make_meeting(month.desk, planned(day, time(0, 5)))
    meetings_in(month)
    grid = month.grid
    found = grid.days_model.day_row(day)
    assert found is not None
    grid.set_current(found.row)
    for _ in range(len(found.entries) + 1):
        if grid.days_model.meeting(grid.currentIndex().row()) is not None:
            break
        QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.days_model.meeting(grid.currentIndex().row()) is not None
    grid.viewport().grab()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened == [number]


def test_the_whole_day_lists_its_meetings(month: MonthView, opened: list[int]) -> None:
    day = date(2026, 5, 14)
    numbers = [make_meeting(month.desk, planned(day, time(hour))) for hour in (13, 15)]
    meetings_in(month)
    cell = month.grid.page.cell_of(day)
    assert cell is not None
    QTest.mouseClick(month.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell.meeting_rect.center())
    popover = month.findChild(DayPopover)
    assert popover is not None
    buttons = [one for one in popover.findChildren(QPushButton) if "Sondersitzung" in one.text()]
    assert len(buttons) == 2
    buttons[1].click()
    assert opened == [numbers[1]]


def test_a_month_is_painted_before_its_meetings_are_read_and_asks_once(
    desk: Desk, month: MonthView, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = make_meeting(desk, planned(date(2026, 5, 14), time(13)))
    month._later.stop()
    asked: list[tuple[date, date]] = []

    def answer(_ws: object, _actor: object, first: date, last: date) -> dict[date, tuple[MeetingDate, ...]]:
        asked.append((first, last))
        return {}

    monkeypatch.setattr("ui.calendar.meeting_dates.read_dates", answer)
    for day in (date(2026, 6, 9), TODAY, date(2026, 6, 9), TODAY):
        month.state.set_anchor(day)
        assert desk.tasks.wait()
    assert month.grid.shown_month == (2026, 5)
    assert asked == []
    meetings_in(month)
    meetings_in(month)
    assert len(asked) == 1
    assert number > 0


def test_the_hour_of_the_meeting_is_that_of_the_whole_meeting_on_both_days() -> None:
    both = date_parts(MeetingRow(planned(date(2026, 5, 12), time(22, 30), 180)))
    assert [one.hours() for one in both] == ["22:30–01:30"] * 2
    assert [one.begins for one in both] == [True, False]
    assert both[0].begin == datetime(2026, 5, 12, 22, 30)
