"""Weeks in English plans: "week 5", "wk 5", "W05" and "2026-W05" with a weekday are what "KW 5" is."""

from __future__ import annotations

from pathlib import Path

import pytest

from editorial.domain.plan_import import PlanOptions
from editorial.exchange.plan_dates import Reading, parse_date_text

from .plan_makers import codes, csv_plan, days


@pytest.mark.parametrize("form", ["Week {}", "week {}", "wk {}", "Wk. {}", "W{:02}", "W{}", "CW {}", "KW {}", "{}"])
def test_week_and_weekday_make_a_day_where_the_year_is_readable(form: str, tmp_path: Path) -> None:
    lines = [f"{form.format(week)},{day},Topic {day}" for week, day in ((5, "Monday"), (5, "Wed"), (7, "Fri"))]
    plan = csv_plan(tmp_path, "Content plan 2026\nWeek,Day,Topic\n" + "\n".join(lines) + "\n")
    assert days(plan) == ["2026-01-26", "2026-01-28", "2026-02-13"]
    assert [codes(row) for row in plan.rows] == [[], [], []]


@pytest.mark.parametrize("form", ["Week {}", "wk {}", "W{:02}", "{}"])
def test_without_a_readable_year_they_go_to_the_backlog(form: str, tmp_path: Path) -> None:
    text = f"Week,Day,Topic\n{form.format(5)},Monday,A\n{form.format(6)},Tuesday,B\n"
    plan = csv_plan(tmp_path, text)
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["week_without_year"]
    stated = csv_plan(tmp_path, text, options=PlanOptions(year=2026))
    assert days(stated) == ["2026-01-26", "2026-02-03"]


def test_an_iso_week_brings_its_year_along(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Week,Weekday,Topic\n2026-W05,Mon,A\n2026-W53,Sun,B\n2027-W53,Sun,C\n")
    assert days(plan) == ["2026-01-26", "2027-01-03", ""]
    assert codes(plan.rows[2]) == ["impossible"]


def test_a_date_cell_may_hold_week_and_weekday(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "Plan 2026\nDate,Topic,Platform\nWeek 5 Mon,A,LinkedIn\nWk 6 Tue,B,LinkedIn\nW07 Fri,C,LinkedIn\n"
    )
    assert days(plan) == ["2026-01-26", "2026-02-03", "2026-02-13"]


def test_week_lines_above_their_days_are_sections(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "Plan 2026\nDay,Topic,Channel\nWeek 5,,\nMon,A,LinkedIn\nWed,B,X\nWeek 6,,\nMon,C,LinkedIn\n"
    )
    assert days(plan) == ["2026-01-26", "2026-01-28", "2026-02-02"]


@pytest.mark.parametrize("title", ["Plan 2026", "Content plan June 2026", "Launch programme 2026"])
def test_weeks_that_count_from_one_are_the_plans_own(title: str, tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, f"{title}\nWeek,Day,Topic\nWeek 1,Mon,A\nWeek 2,Mon,B\nWeek 3,Mon,C\nWeek 6,Mon,D\n")
    assert days(plan) == [""] * 4
    assert "Week: Week 1" in plan.rows[0].notes


def test_the_second_week_of_a_month_is_no_second_week_of_the_year(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "June 2026\nWeek,Day,Topic\nWeek 2,Mon,A\nWeek 3,Mon,B\n")
    assert days(plan) == ["", ""]
    fits = csv_plan(tmp_path, "June 2026\nWeek,Day,Topic\nWeek 24,Mon,A\nWeek 25,Mon,B\n")
    assert days(fits) == ["2026-06-08", "2026-06-15"]


def test_dates_beside_other_weeks_prove_that_they_are_no_calendar_weeks(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "Plan 2026\nWeek,Day,Date,Topic\n5,Mon,01.06.2026,A\n6,Mon,08.06.2026,B\n7,Mon,,C\n8,Tue,,D\n"
    )
    assert days(plan) == ["2026-06-01", "2026-06-08", "", ""]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("wk 5 Mon", Reading(week=5, weekday=0)),
        ("W05", Reading(week=5)),
        ("2026-W05", Reading(week=5, week_year=2026)),
        ("Week 5", Reading(week=5, counted=True)),
        ("Week 5, 2026", Reading(week=5, week_year=2026)),
        ("Week 54", Reading(reason="unreadable")),
    ],
)
def test_a_week_says_what_is_written(written: str, expected: Reading) -> None:
    assert parse_date_text(written) == expected
