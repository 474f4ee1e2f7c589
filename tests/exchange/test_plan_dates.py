"""Dates in CSV plans: what proves a year or an order, and what does not. No date is ever invented."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from editorial.domain.plan_import import PlanOptions, problem_text
from editorial.exchange.plan_dates import Reading, parse_date_text, parse_time_text

from .plan_makers import codes, csv_plan, days, left, titles


def test_title_lines_above_the_headings_prove_the_year_and_cp1252_keeps_its_umlauts(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Redaktionsplan 2026 – Stadtwerke Lindenau
        Stand: 12.12.2025; Verantwortlich: Frau Weber

        KW;Tag;Datum;Uhrzeit;Kanal;Thema;Text;Verantwortlich;Status
        2;Mo;05.01.;9 Uhr;LinkedIn, Facebook;Neujahrsgrüße;Alles Gute!;Weber;Freigegeben
        2;Mi;07.01.;10:30;Instagram;Blick ins Labor;Schön;Müller;in Arbeit
        3;Do;12.01.;17.00 Uhr;FB/IG;Größe zählt;;Weber;Idee
        """,
        encoding="cp1252",
    )
    assert plan.encoding == "cp1252"
    assert plan.delimiter == ";"
    assert days(plan) == ["2026-01-05", "2026-01-07", "2026-01-12"]
    assert titles(plan) == ["Neujahrsgrüße", "Blick ins Labor", "Größe zählt"]
    assert [row.time for row in plan.rows] == [time(9), time(10, 30), time(17)]
    assert plan.rows[2].channels == ("Facebook", "Instagram")
    assert [row.status for row in plan.rows] == ["approved", "drafting", "idea"]
    assert left(plan) == ["title", "title"]
    assert plan.rows[0].place.line == 5


def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_kept(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Tag;Kanal;Thema\n05.01.2026;Di;LinkedIn;A\n")
    assert days(plan) == ["2026-01-05"]
    assert codes(plan.rows[0]) == ["weekday"]
    assert "Dienstag" in problem_text(plan.rows[0].problems[0], "de")
    assert "5 January 2026" in problem_text(plan.rows[0].problems[0], "en") or "5 Jan 2026" in problem_text(
        plan.rows[0].problems[0], "en"
    )


def test_calendar_week_and_weekday_make_a_date_where_the_year_is_proved(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Redaktionsplan 2026
        KW;Wochentag;Kanal;Thema
        12;Montag;LinkedIn;A
        ;Mittwoch;Instagram;B
        13;Freitag;Facebook;C
        """,
    )
    assert days(plan) == ["2026-03-16", "2026-03-18", "2026-03-27"]


def test_calendar_week_and_weekday_without_a_year_stay_undated(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "KW;Wochentag;Kanal;Thema\n12;Montag;LinkedIn;A\n12;Mittwoch;Instagram;B\n")
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["week_without_year"]
    stated = csv_plan(tmp_path, "KW;Wochentag;Thema\n12;Montag;A\n12;Mittwoch;B\n", options=PlanOptions(year=2026))
    assert days(stated) == ["2026-03-16", "2026-03-18"]


def test_weeks_that_are_not_called_calendar_weeks_are_no_dates(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Plan 2026\nWoche;Tag;Kanal;Thema\n1;Mo;LinkedIn;A\n2;Di;Instagram;B\n")
    assert days(plan) == ["", ""]


def test_days_without_year_stay_undated_with_their_reason(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n12.01.;LinkedIn;A\n14.01.;Instagram;B\n")
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["no_year"]
    assert "Datum: 12.01." in plan.rows[0].notes


def test_weekdays_beside_days_prove_their_year(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path, "Datum;Kanal;Thema\nMo, 12.01.;LinkedIn;A\nMi, 14.01.;Instagram;B\nFr, 16.01.;Instagram;C\n"
    )
    assert days(plan) == ["2026-01-12", "2026-01-14", "2026-01-16"]
    assert plan.problems[0].code == "plan.problem.year_by_weekdays"


def test_dated_rows_prove_the_year_of_the_rows_between_them(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n05.01.2026;X;A\n07.01.;X;B\n09.01.;X;C\n12.01.2026;X;D\n")
    assert days(plan) == ["2026-01-05", "2026-01-07", "2026-01-09", "2026-01-12"]


def test_no_row_is_dated_across_new_year_without_proof(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Kanal;Thema\n28.12.2025;X;A\n03.01.;X;B\n")
    assert days(plan) == ["2025-12-28", ""]
    titled = csv_plan(tmp_path, "Redaktionsplan 2025\nDatum;Kanal;Thema\n08.12.;X;A\n15.12.;X;B\n05.01.;X;C\n")
    assert days(titled) == ["2025-12-08", "2025-12-15", ""]


def test_a_title_with_two_years_dates_a_run_across_new_year(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Plan 2025/2026\nDatum;Kanal;Thema\n08.12.;X;A\n15.12.;X;B\n05.01.;X;C\n")
    assert days(plan) == ["2025-12-08", "2025-12-15", "2026-01-05"]


def test_the_day_of_export_in_a_file_name_proves_no_year(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema\n12.01.;A\n", name="Export_2025-12-18.csv")
    assert days(plan) == [""]
    named = csv_plan(tmp_path, "Datum;Thema\n12.01.;A\n", name="Redaktionsplan_2026.csv")
    assert days(named) == ["2026-01-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date,Topic\n5/6/2026,A\n13/6/2026,B\n", ["2026-06-05", "2026-06-13"]),
        ("Date,Topic\n5/6/2026,A\n6/13/2026,B\n", ["2026-05-06", "2026-06-13"]),
        ("Date,Topic\n5/6/2026,A\n7/6/2026,B\n8/8/2026,C\n", ["", "", "2026-08-08"]),
        ("Date,Topic\n13/6/2026,A\n6/14/2026,B\n5/6/2026,C\n", ["2026-06-13", "2026-06-14", ""]),
        ("Date,Day,Topic\n5/6/2026,Wed,A\n7/6/2026,Mon,B\n", ["2026-05-06", "2026-07-06"]),
    ],
)
def test_day_and_month_are_told_apart_only_where_the_column_proves_it(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    assert days(csv_plan(tmp_path, text)) == expected


def test_the_user_may_state_the_order_of_day_and_month(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Date,Topic\n5/6/2026,A\n", options=PlanOptions(month_first=False))
    assert days(plan) == ["2026-06-05"]


def test_an_empty_date_cell_takes_no_date_from_the_row_above(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        "Datum;Uhrzeit;Kanal;Thema\n05.01.2026;9:00;LinkedIn;A\n;12:00;Instagram;B\n06.01.2026;9:00;LinkedIn;C\n",
    )
    assert days(plan) == ["2026-01-05", "", "2026-01-06"]
    assert codes(plan.rows[1]) == ["blank_date"]


def test_week_sections_with_their_span_date_the_weekdays_below(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Wochentag;Kanal;Thema
        KW 23 (01.06.2026 - 07.06.2026);;
        Mo;LinkedIn;A
        Mi;Instagram;B
        Woche vom 08.06.2026;;
        Di;Instagram;C
        """,
    )
    assert days(plan) == ["2026-06-01", "2026-06-03", "2026-06-09"]


def test_year_month_and_day_may_stand_in_columns_of_their_own(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Jahr;Monat;Tag;Kanal;Thema\n2026;Januar;5;LinkedIn;A\n2026;Januar;12;LinkedIn;B\n")
    assert days(plan) == ["2026-01-05", "2026-01-12"]


def test_a_list_of_ideas_without_dates_is_a_plan(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Themenspeicher\nThema\nSommerfest\nAzubis stellen sich vor\n")
    assert titles(plan) == ["Sommerfest", "Azubis stellen sich vor"]


def test_two_dates_in_a_cell_and_spans_give_the_first_day_and_say_so(tmp_path: Path) -> None:
    plan = csv_plan(tmp_path, "Datum;Thema\n05.01.2026 und 07.01.2026;A\n12.-14.01.2026;B\n")
    assert days(plan) == ["2026-01-05", "2026-01-12"]
    assert [codes(row) for row in plan.rows] == [["range"], ["range"]]


def test_a_date_is_day_month_and_clock_of_its_cell(tmp_path: Path) -> None:
    plan = csv_plan(
        tmp_path,
        """
        Veröffentlichung;Beitragstext;Netzwerk
        Mo., 05.01.2026, 9.30 Uhr;Eins;Facebook
        2026-01-06T10:15:00;Zwei;Instagram
        7. Januar 2026;Drei;Instagram
        31.02.2026;Vier;Instagram
        Anfang März;Fünf;Instagram
        tbd;Sechs;Instagram
        """,
    )
    assert days(plan) == ["2026-01-05", "2026-01-06", "2026-01-07", "", "", ""]
    assert [row.time for row in plan.rows[:3]] == [time(9, 30), time(10, 15), None]
    assert [codes(row) for row in plan.rows[3:]] == [["impossible"], ["vague"], []]
    assert plan.rows[0].day == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("05.06.2026", Reading(day=date(2026, 6, 5))),
        ("5.6.26", Reading(day=date(2026, 6, 5))),
        ("2026-06-05T09:40:00Z", Reading(day=date(2026, 6, 5), time=time(9, 40))),
        ("20260605", Reading(day=date(2026, 6, 5))),
        ("46178", Reading(day=date(2026, 6, 5))),
        ("Freitag, den 5. Juni 2026 um 18 Uhr", Reading(day=date(2026, 6, 5), weekday=4, time=time(18))),
        ("June 5th, 2026", Reading(day=date(2026, 6, 5))),
        ("vendredi 5 juin 2026", Reading(day=date(2026, 6, 5), weekday=4)),
        ("5 jun 2026", Reading(day=date(2026, 6, 5))),
        ("2026년 6월 5일", Reading(day=date(2026, 6, 5))),
        ("2026. 6. 5.", Reading(day=date(2026, 6, 5))),
        ("28.12. bis 03.01.2026", Reading(day=date(2025, 12, 28), ranged=True)),
        ("Mo, 12.01.", Reading(month_days=((1, 12),), weekday=0)),
        ("6 October", Reading(month_days=((10, 6),))),
        ("3/4", Reading(month_days=((4, 3), (3, 4)))),
        ("1/27/2026 17:30", Reading(choices=(None, date(2026, 1, 27)), time=time(17, 30))),
        ("KW 12 Di", Reading(week=12, weekday=1)),
        ("KW12/2026", Reading(week=12, week_year=2026)),
        ("2026-W12-2", Reading(week=12, week_year=2026, weekday=1)),
        ("KW 23 - 24", Reading(week=23)),
        ("5.", Reading(number=5, reason="day_only")),
        ("Di", Reading(weekday=1, reason="weekday_only")),
        ("7 Novermber", Reading(reason="unreadable")),
        ("31.02.2026", Reading(reason="impossible")),
        ("Anfang Juni", Reading(month=6, reason="vague")),
        ("tbd", Reading(reason="open")),
        ("", Reading()),
    ],
)
def test_a_date_cell_says_what_is_written_and_nothing_more(written: str, expected: Reading) -> None:
    assert parse_date_text(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10:00 AM", time(10)),
        ("12:00 PM", time(12)),
        ("12 am", time(0)),
        ("17:55 Uhr", time(17, 55)),
        ("9h", time(9)),
        ("9h30", time(9, 30)),
        ("18", time(18)),
        ("1730", time(17, 30)),
        ("18.30", time(18, 30)),
        ("10:00-11:00", time(10)),
        ("9 bis 10 Uhr", time(9)),
        ("10-12 Uhr", time(10)),
        ("ab 9 Uhr", time(9)),
        ("오후 3시", time(15)),
        ("vormittags", None),
        ("25:00", None),
    ],
)
def test_a_time_cell_gives_its_beginning(written: str, expected: time | None) -> None:
    assert parse_time_text(written) == expected


def test_the_heading_tells_the_order_of_day_and_month(tmp_path: Path) -> None:
    assert days(csv_plan(tmp_path, "Date (MM/DD/YYYY),Topic\n5/6/2026,A\n")) == ["2026-05-06"]
    assert days(csv_plan(tmp_path, "Date (DD/MM/YYYY),Topic\n5/6/2026,A\n")) == ["2026-06-05"]


def test_a_due_day_is_the_date_only_where_nothing_better_stands_there(tmp_path: Path) -> None:
    tasks = csv_plan(tmp_path, "Name,Created At,Due Date\nA,2026-01-01,2026-02-03\n")
    assert days(tasks) == ["2026-02-03"]
    assert "Created At: 2026-01-01" in tasks.rows[0].notes
    plan = csv_plan(tmp_path, "Thema;Datum;Deadline\nA;05.02.2026;01.02.2026\n")
    assert days(plan) == ["2026-02-05"]
    assert "Deadline: 01.02.2026" in plan.rows[0].notes
    created = csv_plan(tmp_path, "Name,Created At\nA,2026-01-01\n")
    assert days(created) == [""]
