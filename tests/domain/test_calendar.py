"""Days, ISO weeks, moments in zones: the arithmetic that must never be off by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editorial.domain.calendar import (
    Entry,
    Holiday,
    add_months,
    days,
    local,
    moment,
    monday,
    month_grid,
    week_number,
    zone,
)
from editorial.domain.content import Status
from editorial.errors import Refused

BERLIN = "Europe/Berlin"
DATES = st.dates(date(1990, 1, 1), date(2090, 12, 31))
#: The tables of the Physikalisch-Technische Bundesanstalt: summer time 2026 from 29 March to 25 October.
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        (date(2026, 1, 15), time(10), "2026-01-15T09:00"),
        (date(2026, 7, 15), time(10), "2026-07-15T08:00"),
        (SPRING, time(1, 59), "2026-03-29T00:59"),
        (SPRING, time(3, 0), "2026-03-29T01:00"),
        # 02:30 does not exist on that day: it moves forward to 03:30.
        (SPRING, time(2, 30), "2026-03-29T01:30"),
        # 02:30 exists twice: the first one, still summer time, is meant.
        (AUTUMN, time(2, 30), "2026-10-25T00:30"),
        (AUTUMN, time(3, 30), "2026-10-25T02:30"),
        (date(2026, 5, 12), None, "2026-05-11T22:00"),
    ],
)
def test_a_wall_time_in_berlin_becomes_the_right_moment(day: date, at: time | None, utc: str) -> None:
    assert moment(day, at, BERLIN) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_a_time_in_the_spring_gap_shows_an_hour_later() -> None:
    found = moment(SPRING, time(2, 30), BERLIN)
    assert found is not None
    assert local(found, BERLIN).time() == time(3, 30)


def test_without_a_day_there_is_no_moment() -> None:
    assert moment(None, time(10), BERLIN) is None


@given(DATES, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_wall_times_outside_the_spring_gap_come_back_as_they_were(day: date, at: time) -> None:
    found = moment(day, at, BERLIN)
    assert found is not None
    shown = local(found, BERLIN).replace(tzinfo=None)
    wanted = datetime.combine(day, at)
    assert shown in (wanted, wanted + timedelta(hours=1))


@pytest.mark.parametrize("name", ["Atlantis/Capital", "", "../etc/passwd", "Europe", "/etc/localtime", "Europe/\0"])
def test_an_unknown_zone_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(Refused) as caught:
        zone(name)
    assert caught.value.code == "zone.unknown"


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2020, 12, 31), 53),
        (date(2021, 1, 3), 53),
        (date(2021, 1, 4), 1),
        (date(2026, 12, 31), 53),
        (date(2027, 1, 3), 53),
        (date(2027, 1, 4), 1),
        (date(2026, 1, 1), 1),
        (date(2024, 12, 30), 1),
        (date(2026, 5, 12), 20),
    ],
)
def test_week_numbers_follow_iso_8601_with_week_53(day: date, week: int) -> None:
    assert week_number(day) == week


@given(DATES)
def test_a_week_begins_on_its_monday(day: date) -> None:
    first = monday(day)
    assert first.weekday() == 0
    assert 0 <= (day - first).days < 7
    assert week_number(first) == week_number(day)


@given(DATES)
def test_a_month_is_shown_in_whole_weeks_and_no_more_than_it_touches(day: date) -> None:
    first, last = month_grid(day)
    inside = [one for one in days(first, last) if (one.year, one.month) == (day.year, day.month)]
    assert first.weekday() == 0
    assert last.weekday() == 6
    assert (last - first).days + 1 in (28, 35, 42)
    assert first <= inside[0] <= first + timedelta(days=6)
    assert last - timedelta(days=6) <= inside[-1] <= last
    assert inside[0].day == 1


def test_a_february_that_starts_on_monday_has_four_weeks() -> None:
    assert month_grid(date(2027, 2, 10)) == (date(2027, 2, 1), date(2027, 2, 28))
    assert month_grid(date(2026, 8, 1)) == (date(2026, 7, 27), date(2026, 9, 6))


@pytest.mark.parametrize(
    ("day", "months", "wanted"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
        (date(2026, 5, 12), 20, date(2028, 1, 12)),
    ],
)
def test_months_are_added_to_the_same_day_or_the_last(day: date, months: int, wanted: date) -> None:
    assert add_months(day, months) == wanted


@given(DATES, st.integers(-30, 30))
def test_added_months_always_lie_in_the_month_meant(day: date, months: int) -> None:
    found = add_months(day, months)
    assert found.year * 12 + found.month == day.year * 12 + day.month + months
    assert found.day <= day.day


def test_days_include_both_ends_and_none_where_they_are_swapped() -> None:
    assert list(days(SPRING, SPRING)) == [SPRING]
    assert len(list(days(date(2026, 1, 1), date(2026, 12, 31)))) == 365
    assert list(days(AUTUMN, SPRING)) == []


def _entry(status: Status, day: date | None, at: time | None) -> Entry:
    return Entry(1, 1, "Tipp", 1, status, day, at, None, None, "", None, None)


NOON = datetime(2026, 5, 12, 12, 0)


@pytest.mark.parametrize("status", list(Status))
def test_only_what_should_be_out_and_is_not_is_overdue(status: Status) -> None:
    open_states = {"idea", "planned", "drafting", "review", "approved", "scheduled"}
    assert _entry(status, date(2026, 5, 12), time(9)).overdue(NOON) is (status.value in open_states)


def test_a_day_without_hour_is_overdue_only_when_it_is_over() -> None:
    assert not _entry(Status.DRAFTING, date(2026, 5, 12), None).overdue(NOON)
    assert _entry(Status.DRAFTING, date(2026, 5, 11), None).overdue(NOON)
    assert not _entry(Status.DRAFTING, None, None).overdue(NOON)


def test_a_holiday_is_named_in_the_language_of_the_interface() -> None:
    one = Holiday(date(2026, 5, 14), "Christi Himmelfahrt", "Ascension Day")
    assert (one.named("de"), one.named("en")) == ("Christi Himmelfahrt", "Ascension Day")
    assert Holiday(date(2026, 5, 14), "Kirmes").named("en") == "Kirmes"
