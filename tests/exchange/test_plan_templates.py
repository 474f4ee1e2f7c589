"""Workbooks as social media managers keep them: prefilled templates, dropdown lists, sheets beside the plan."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.errors import Refused
from editorial.exchange.plan_files import read_plan

from .plan_makers import TODAY, days, left, titles, workbook, xlsx_plan

WEEKDAYS = "Mo Di Mi Do Fr Sa So".split()


def year(posts: dict[int, str], *rest: str) -> list[list[object]]:
    """A line for each day of 2026 with its weekday; posts by day of the year, the other cells prefilled."""
    lines: list[list[object]] = [["Datum", "Tag", "Thema", "Kanal", "Zuständig", "Status"]]
    for number in range(1, 366):
        day = date(2026, 1, 1) + timedelta(days=number - 1)
        lines.append([day, WEEKDAYS[day.weekday()], posts.get(number), *rest])
    return lines


def test_a_year_of_prefilled_days_holds_only_its_posts(tmp_path: Path) -> None:
    plan = xlsx_plan(tmp_path, {"2026": year({5: "Eisblumen", 200: "Hitzefrei"})})
    assert titles(plan) == ["Eisblumen", "Hitzefrei"]
    assert left(plan).count("empty_day") == 363


def test_prefilled_channels_and_owners_make_no_posts_of_empty_days(tmp_path: Path) -> None:
    plan = xlsx_plan(tmp_path, {"2026": year({5: "Eisblumen", 200: "Hitzefrei"}, "Instagram", "Team", "offen")})
    assert titles(plan) == ["Eisblumen", "Hitzefrei"]
    assert days(plan) == ["2026-01-05", "2026-07-19"]


def test_a_weekly_slot_without_a_topic_stays_an_entry(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Datum", "Thema", "Kanal", "Status"]]
    rows += [[date(2026, 1, 5) + timedelta(weeks=n), None, "Instagram", "offen"] for n in range(12)]
    rows.append([date(2026, 3, 30), "Frühling", "Instagram", "offen"])
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert plan.read == 13


def test_a_template_without_a_single_post_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_plan(workbook(tmp_path, {"2026": year({})}), today=TODAY)
    assert refused.value.code == "plan.no_rows"


def test_dropdown_lists_beside_the_table_are_no_column_of_it(tmp_path: Path) -> None:
    gap: list[object] = [None] * 6
    rows = [
        ["Datum", "Kanal", "Thema", "Status", *gap, "Kanäle", "Status"],
        [date(2026, 8, 3), "LinkedIn", "A", "Idee", *gap, "LinkedIn", "Idee"],
        [date(2026, 8, 4), "XING", "B", "Entwurf", *gap, "Instagram", "Entwurf"],
        [None, None, None, None, *gap, "XING", "Freigegeben"],
        [None, None, None, None, *gap, "Facebook", None],
    ]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert titles(plan) == ["A", "B"]
    assert [row.notes for row in plan.rows] == ["", ""]


def test_figures_and_access_data_on_other_sheets_are_no_entries(tmp_path: Path) -> None:
    plan = xlsx_plan(
        tmp_path,
        {
            "Plan": [["Datum", "Kanal", "Titel", "Status"], [date(2026, 2, 2), "LinkedIn", "Eins", "geplant"]],
            "Zahlen": [["Monat", "Follower", "Beiträge"], ["Januar", 1000, 12], ["Februar", 1100, 9]],
            "Zugänge": [["Kanal", "Benutzer", "Link"], ["LinkedIn", "firma", "https://example.org/a"]],
            "Ideen": [["Idee", "Kanal"], ["Ein Tag im Lager", "Instagram"]],
        },
    )
    assert titles(plan) == ["Eins", "Ein Tag im Lager"]
    assert left(plan).count("sheet") == 2


def test_ticks_about_the_work_are_notes_and_posted_is_a_status(tmp_path: Path) -> None:
    plan = xlsx_plan(
        tmp_path,
        {
            "Plan": [
                ["Datum", "Kanal", "Thema", "Grafik fertig", "Text fertig", "Gepostet"],
                [date(2026, 8, 3), "LinkedIn", "A", True, True, True],
                [date(2026, 8, 4), "LinkedIn", "B", True, False, False],
                [date(2026, 8, 5), "XING", "C", False, False, False],
            ]
        },
    )
    assert [row.text for row in plan.rows] == ["", "", ""]
    assert [row.status for row in plan.rows] == ["published", None, None]
    assert "Text fertig: TRUE" in plan.rows[0].notes


def test_a_dropdown_that_nobody_touched_says_nothing(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Datum", "Kanal", "Thema", "Format"]]
    rows += [[date(2026, 8, 3), "bitte wählen", "A", "Post"], [date(2026, 8, 4), "LinkedIn", "B", "Reel"]]
    rows += [[None, "bitte wählen", None, "bitte wählen"] for _number in range(5)]
    plan = xlsx_plan(tmp_path, {"Plan": rows})
    assert titles(plan) == ["A", "B"]
    assert [row.channels for row in plan.rows] == [(), ("LinkedIn",)]


def test_formulas_without_their_results_are_told(tmp_path: Path) -> None:
    plan = xlsx_plan(
        tmp_path,
        {"Plan": [["Datum", "Thema", "Kanal"], [date(2026, 4, 3), "A", "LinkedIn"], ["=A2+1", "B", "LinkedIn"]]},
    )
    assert days(plan) == ["2026-04-03", ""]
    assert [(one.code, one.params) for one in plan.problems] == [("plan.problem.formulas", (("count", "1"),))]


def test_a_workbook_with_damaged_contents_is_called_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"Plan": [["Datum", "Thema"], *([date(2026, 4, 3), f"T{n}"] for n in range(300))]})
    data = bytearray(path.read_bytes())
    start = data.index(b"xl/worksheets/sheet1.xml") + 60
    data[start : start + 200] = bytes(200)
    path.write_bytes(bytes(data))
    with pytest.raises(Refused) as refused:
        read_plan(path, today=TODAY)
    assert refused.value.code == "plan.damaged"
