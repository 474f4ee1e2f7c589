"""Excel plans: merged cells, sheets as months or channels, serial dates, wall calendars, crosses, neighbours."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from .plan_makers import codes, days, left, titles, xlsx_plan


def test_merged_weeks_and_dates_hold_for_all_their_lines(tmp_path: Path) -> None:
    rows = [
        ["Redaktionsplan"],
        [],
        ["KW", "Datum", "Kanal", "Thema"],
        ["KW 23", date(2026, 6, 1), "LinkedIn", "A"],
        [None, None, "Instagram", "B"],
        [None, date(2026, 6, 3), "Facebook", "C"],
    ]
    plan = xlsx_plan(tmp_path, {"Juni 2026": rows}, merges=("A1:D1", "A4:A6", "B4:B5"))
    assert days(plan) == ["2026-06-01", "2026-06-01", "2026-06-03"]
    assert [row.place.line for row in plan.rows] == [4, 5, 6]
    assert left(plan) == ["title"]


def test_week_lines_across_the_table_are_sections(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Kanal", "Thema", "Status"],
        ["KW 23"],
        ["01.06.", "LinkedIn", "A", "Idee"],
        ["KW 24"],
        ["08.06.", "LinkedIn", "B", "Idee"],
    ]
    plan = xlsx_plan(tmp_path, {"Plan 2026": rows}, merges=("A2:D2", "A4:D4"))
    assert days(plan) == ["2026-06-01", "2026-06-08"]
    assert left(plan) == ["section", "section"]


def test_a_sheet_for_each_month_dates_lone_day_numbers_by_the_year_of_the_file_name(tmp_path: Path) -> None:
    sheets = {
        "Januar": [["Tag", "Kanal", "Thema"], [5, "LinkedIn", "A"], [12, "Instagram", "B"]],
        "Februar": [["Tag", "Kanal", "Thema"], [2, "LinkedIn", "C"]],
    }
    plan = xlsx_plan(tmp_path, sheets, name="Redaktionsplan 2026.xlsx")
    assert days(plan) == ["2026-01-05", "2026-01-12", "2026-02-02"]
    undated = xlsx_plan(tmp_path, sheets, name="Redaktionsplan.xlsx")
    assert days(undated) == ["", "", ""]


def test_a_sheet_for_each_channel_names_it_and_a_legend_sheet_is_left_out(tmp_path: Path) -> None:
    sheets = {
        "LinkedIn": [["Datum", "Thema"], [date(2026, 1, 5), "A"]],
        "Instagram": [["Datum", "Thema"], [date(2026, 1, 6), "B"]],
        "Legende": [["Farbe", "Bedeutung"], ["rot", "offen"]],
    }
    plan = xlsx_plan(tmp_path, sheets)
    assert [(row.title, row.channels, row.channel_source) for row in plan.rows] == [
        ("A", ("LinkedIn",), "sheet"),
        ("B", ("Instagram",), "sheet"),
    ]
    assert left(plan) == ["sheet"]


def test_serial_numbers_and_fractions_are_dates_and_times(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Uhrzeit", "Kanal", "Thema"],
        [46027, 0.75, "LinkedIn", "A"],
        [46034, time(9, 30), "Instagram", "B"],
        [datetime(2026, 1, 20, 14, 0), None, "X", "C"],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert days(plan) == ["2026-01-05", "2026-01-12", "2026-01-20"]
    assert [row.time for row in plan.rows] == [time(18), time(9, 30), time(14)]


def test_a_table_may_begin_in_any_column(tmp_path: Path) -> None:
    plan = xlsx_plan(tmp_path, {"P": [[], [None, None, "Datum", "Thema"], [None, None, date(2026, 1, 5), "A"]]})
    assert days(plan) == ["2026-01-05"]
    assert plan.columns[0].index == 3


def test_a_wall_calendar_with_full_dates_keeps_them(tmp_path: Path) -> None:
    rows = [
        ["KW", "Montag", "Dienstag", "Mittwoch"],
        ["KW 2", date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)],
        [None, "A", "B", None],
        ["KW 3", date(2026, 1, 12), date(2026, 1, 13), date(2026, 1, 14)],
        [None, None, "C", None],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert [(row.title, row.day) for row in plan.rows] == [
        ("A", date(2026, 1, 5)),
        ("B", date(2026, 1, 6)),
        ("C", date(2026, 1, 13)),
    ]
    assert plan.blocks[0].kind == "wall"


def test_a_channel_before_a_colon_in_a_wall_calendar_is_the_channel(tmp_path: Path) -> None:
    rows = [
        ["KW", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"],
        [9, "01.03.2027", "02.03.2027", "03.03.2027", "04.03.2027", "05.03.2027"],
        ["", "LinkedIn: Wochenstart", "", "Insta + FB: Reel Labor", "Tipp: Sonden spülen", "Newsletter"],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert [(row.title, row.channels) for row in plan.rows] == [
        ("Wochenstart", ("LinkedIn",)),
        ("Reel Labor", ("Instagram", "Facebook")),
        ("Tipp: Sonden spülen", ()),
        ("Newsletter", ()),
    ]


def test_a_wall_calendar_whose_weekdays_are_wrong_is_wholly_undated(tmp_path: Path) -> None:
    rows = [
        ["Mo", "Di", "Mi", "Do", "Fr"],
        [2, 3, 4, 5, 6],
        ["A", None, "B", None, None],
    ]
    plan = xlsx_plan(tmp_path, {"Juni 2026": rows})
    assert days(plan) == ["", ""]
    assert codes(plan.rows[0]) == ["wall"]


def test_a_cross_of_channels_and_weekdays_under_a_calendar_week_is_dated(tmp_path: Path) -> None:
    rows = [
        ["Redaktionsplan 2026"],
        ["KW 12", "Mo", "Di", "Mi", "Do", "Fr"],
        ["LinkedIn", "A", None, "B", None, None],
        ["Instagram", None, "C", None, None, "D"],
        ["KW 13", "Mo", "Di", "Mi", "Do", "Fr"],
        ["LinkedIn", None, "E", None, None, None],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert days(plan) == ["2026-03-16", "2026-03-18", "2026-03-17", "2026-03-20", "2026-03-24"]
    assert [row.channels[0] for row in plan.rows] == ["LinkedIn", "LinkedIn", "Instagram", "Instagram", "LinkedIn"]


def test_records_that_run_from_left_to_right_are_turned(tmp_path: Path) -> None:
    rows = [
        ["Datum", date(2026, 1, 5), date(2026, 1, 6)],
        ["Kanal", "LinkedIn", "Instagram"],
        ["Thema", "A", "B"],
        ["Text", "lang", "kurz"],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert [(row.title, row.channels[0], row.text) for row in plan.rows] == [
        ("A", "LinkedIn", "lang"),
        ("B", "Instagram", "kurz"),
    ]
    assert days(plan) == ["2026-01-05", "2026-01-06"]
    assert plan.rows[1].place.column == 3


def test_a_second_table_below_with_other_headings_is_read_with_its_own(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Kanal", "Thema", "Status"],
        [date(2026, 1, 5), "LinkedIn", "A", "Idee"],
        [],
        ["Themenspeicher"],
        ["Thema", "Fachbereich", "Idee von"],
        ["Sommerfest", "HR", "Weber"],
    ]
    plan = xlsx_plan(tmp_path, {"P": rows})
    assert titles(plan) == ["A", "Sommerfest"]
    assert plan.rows[1].department == "HR"
    assert plan.rows[1].notes == "Idee von: Weber"


def test_a_legend_beside_the_table_is_no_column_of_it(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Kanal", "Thema", None, "Legende", "Bedeutung"],
        [date(2026, 1, 5), "LinkedIn", "A", None, "rot", "offen"],
        [date(2026, 1, 6), "LinkedIn", "B", None, "grün", "fertig"],
        [None, None, None, None, "gelb", "egal"],
    ]
    plan = xlsx_plan(tmp_path, {"P": rows})
    assert titles(plan) == ["A", "B"]
    assert all(not row.notes for row in plan.rows)
    assert "note" in left(plan)


def test_results_stay_as_notes_where_they_are_filled(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Kanal", "Thema", "Reichweite", "Likes"],
        [date(2026, 1, 5), "LinkedIn", "A", 1200, 34],
        [date(2026, 1, 6), "LinkedIn", "B", None, None],
    ]
    plan = xlsx_plan(tmp_path, {"P": rows})
    assert plan.rows[0].notes == "Reichweite: 1200\nLikes: 34"
    assert plan.rows[1].notes == ""


def test_a_second_heading_line_names_the_channels(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Thema", "Kanäle", None, None, "Status"],
        [None, None, "FB", "IG", "LI", None],
        [date(2026, 1, 5), "A", "x", None, "x", "Idee"],
        [date(2026, 1, 6), "B", None, "x", None, "Idee"],
    ]
    plan = xlsx_plan(tmp_path, {"P": rows}, merges=("C1:E1",))
    assert [row.channels for row in plan.rows] == [("Facebook", "LinkedIn"), ("Instagram",)]


def test_a_plan_in_an_unknown_language_is_read_by_its_contents(tmp_path: Path) -> None:
    rows = [
        ["Päivä", "Kanava", "Aihe"],
        [date(2026, 1, 5), "LinkedIn", "Ensimmäinen aihe"],
        [date(2026, 1, 6), "Instagram", "Toinen aihe täällä"],
    ]
    plan = xlsx_plan(tmp_path, {"P": rows})
    assert days(plan) == ["2026-01-05", "2026-01-06"]
    assert titles(plan) == ["Ensimmäinen aihe", "Toinen aihe täällä"]
    assert plan.rows[1].channels == ("Instagram",)


def test_hidden_sheets_are_left_alone(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    from editorial.exchange.plan_files import read_plan

    from .plan_makers import TODAY, workbook

    sheets = {"Plan": [["Datum", "Thema"], [date(2026, 1, 5), "A"]], "Listen": [["Datum", "Thema"], ["x", "y"]]}
    path = workbook(tmp_path, sheets)
    book = load_workbook(path)
    book["Listen"].sheet_state = "hidden"
    book.save(path)
    plan = read_plan(path, today=TODAY)
    assert titles(plan) == ["A"]
    assert left(plan) == ["hidden"]


def test_lists_and_contacts_beside_the_plan_are_no_entries(tmp_path: Path) -> None:
    sheets = {
        "Plan": [["Datum", "Thema"], [date(2026, 1, 5), "A"]],
        "Kontakte": [["Name", "Abteilung", "E-Mail"], ["Weber", "HR", "weber@example.com"]],
        "Auswahl": [["Kanal", "Status"], ["LinkedIn", "Idee"], ["Instagram", "Entwurf"]],
        "Werte": [["Kanal", "Status"], ["LinkedIn", "Idee"], ["Instagram", "Entwurf"]],
        "Ideen": [["Thema", "Fachbereich"], ["Sommerfest", "HR"]],
    }
    plan = xlsx_plan(tmp_path, sheets)
    assert titles(plan) == ["A", "Sommerfest"]
    assert left(plan) == ["sheet"] * 3


def test_months_side_by_side_date_their_lone_day_numbers(tmp_path: Path) -> None:
    rows = [
        ["Januar", None, "Februar", None],
        ["Tag", "Thema", "Tag", "Thema"],
        [1, "A", 1, "X"],
        [2, None, 2, "Y"],
        [3, "B", 3, None],
    ]
    plan = xlsx_plan(tmp_path, {"2026": rows})
    assert days(plan) == ["2026-01-01", "2026-01-03", "2026-02-01", "2026-02-02"]
    assert left(plan) == ["title", "empty_day", "empty_day"]


def test_channel_sections_of_one_year_begin_again_in_january(tmp_path: Path) -> None:
    rows = [
        ["Datum", "Thema", "Status"],
        ["LinkedIn"],
        ["12.01.", "A", "Idee"],
        ["14.12.", "B", "Idee"],
        ["Instagram"],
        ["13.01.", "C", "Idee"],
        ["15.12.", "D", "Idee"],
    ]
    plan = xlsx_plan(tmp_path, {"Plan 2026": rows}, merges=("A2:C2", "A5:C5"))
    assert days(plan) == ["2026-01-12", "2026-12-14", "2026-01-13", "2026-12-15"]
    assert [row.channels[0] for row in plan.rows] == ["LinkedIn"] * 2 + ["Instagram"] * 2


def test_the_period_in_a_title_proves_the_year(tmp_path: Path) -> None:
    rows = [["Redaktionsplan 01.06.2026 – 30.06.2026"], ["Datum", "Thema"], ["02.06.", "A"], ["09.06.", "B"]]
    assert days(xlsx_plan(tmp_path, {"P": rows})) == ["2026-06-02", "2026-06-09"]
