"""Action items as tasks for calendars and as a table."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from editorial.domain.action_cards import ActionRow
from editorial.domain.decisions import ActionItem, ActionState
from editorial.errors import Refused
from editorial.exchange.action_files import write_actions

NOW = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)
ACTION = ActionItem(
    id=7,
    version=3,
    meeting_id=1,
    number=2,
    text="Kundenfragen zu PFAS sammeln;\nals Input liefern",
    due=date(2026, 5, 15),
    note="Zwölf Fragen",
    at=datetime(2026, 5, 12, 9, 30, 15, 250_000, tzinfo=UTC),
)
ROW = ActionRow(
    ACTION,
    "19-2",
    "Tobias Krüger",
    "Vertrieb",
    "Redaktionssitzung",
    date(2026, 5, 12),
    1,
    "PFAS",
    "B 19-3",
    "Grenzwerte",
)


def tasks(path: Path, *rows: ActionRow, language: str = "de") -> list[Any]:
    write_actions(path, rows, language, "4711", NOW)
    return list(Calendar.from_ical(path.read_bytes()).walk("VTODO"))


def test_a_task_has_title_due_day_state_and_says_where_it_comes_from(tmp_path: Path) -> None:
    task = tasks(tmp_path / "a.ics", ROW)[0]
    assert task["uid"] == "action-7@4711"
    assert task["summary"] == "Kundenfragen zu PFAS sammeln; als Input liefern"
    assert task["due"].dt == date(2026, 5, 15)
    assert task["status"] == "NEEDS-ACTION"
    assert "completed" not in task
    assert str(task["description"]).split("\n") == [
        "Nr.: 19-2",
        "Zuständig: Tobias Krüger",
        "Sitzung: Redaktionssitzung, Di 12.05.2026",
        "TOP: PFAS",
        "Beschluss: B 19-3",
        "Beitrag: Grenzwerte",
        "Zwölf Fragen",
    ]
    english = str(tasks(tmp_path / "a.ics", ROW, language="en")[0]["description"])
    assert "Responsible: Tobias Krüger" in english


def test_the_same_task_keeps_its_uid_and_a_change_raises_its_sequence(tmp_path: Path) -> None:
    later = replace(ROW, action=replace(ACTION, version=4, due=None))
    first, second = (tasks(tmp_path / "a.ics", one)[0] for one in (ROW, later))
    assert first["uid"] == second["uid"]
    assert (first["sequence"], second["sequence"]) == (2, 3)
    assert "due" not in second


def test_what_is_done_or_dropped_says_so(tmp_path: Path) -> None:
    at = datetime(2026, 5, 13, 8, 0, tzinfo=UTC)
    done = replace(ROW, action=replace(ACTION, state=ActionState.DONE, done_at=at))
    dropped = replace(ROW, action=replace(ACTION, state=ActionState.DROPPED, done_at=at))
    first, second = (tasks(tmp_path / "a.ics", one)[0] for one in (done, dropped))
    assert (first["status"], first["completed"].dt) == ("COMPLETED", at)
    assert second["status"] == "CANCELLED"
    assert "completed" not in second


def test_the_table_opens_in_german_spreadsheets_and_no_cell_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    evil = replace(ROW, action=replace(ACTION, text='=HYPERLINK("x")', note="+1"), owner="@weber", label="-1")
    write_actions(path, [ROW, evil], "de", "4711", NOW)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 3
    with path.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.reader(stream, delimiter=";"))
    assert found[0][:6] == ["Nr.", "Aufgabe", "Zuständig", "Fachbereich", "Termin", "Status"]
    assert found[1][:6] == ["19-2", ACTION.text, "Tobias Krüger", "Vertrieb", "15.05.2026", "Offen"]
    assert [found[2][place] for place in (0, 1, 2, 12)] == ["'-1", '\'=HYPERLINK("x")', "'@weber", "'+1"]


def test_no_other_ending_and_no_bad_place_is_written(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\.docx"):
        write_actions(tmp_path / "a.docx", [ROW], "de", "4711", NOW)
    with pytest.raises(Refused, match="cannot be written"):
        write_actions(tmp_path / "nirgends" / "a.ics", [ROW], "de", "4711", NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_list_without_tasks_is_a_calendar_all_the_same(tmp_path: Path) -> None:
    assert tasks(tmp_path / "a.ics") == []
