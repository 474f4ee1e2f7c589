"""Sheets of random plan words: whatever lies in them, reading ends in rows or in one refusal."""

from __future__ import annotations

import random
from datetime import date, datetime, time

import pytest

from editorial.domain.plan_import import PlanFile, PlanOptions
from editorial.errors import Refused
from editorial.exchange.plan_reader import read_book
from editorial.exchange.tables_grid import Book, Cell, Row, Sheet, Typed

WORDS = (
    "Datum|Kanal|Thema|Text|Status|LinkedIn|Instagram|x|KW 12|KW|12|5.|Mo|Montag|Januar 2026|Januar|05.01.2026|"
    "12.01.|5/6/2026|13/6/2026|10:00|9 Uhr|Legende|Summe|3|Idee|Geplant|#a #b|https://x.de|alle|-|Hinweis: x|a\nb|"
    "31.02.2026|2026|Tag|Woche|Woche vom 01.06.2026|29.02.|KW 53/2026|KW 60|53|Monat|Jahr|Uhrzeit|Freigabe|ja|FB|IG|"
    "✓|()|...|/|&|."
).split("|")
TYPED: tuple[Typed, ...] = (
    date(2026, 1, 5),
    datetime(2026, 1, 5, 9, 0),
    time(9, 0),
    46000.0,
    5.0,
    0.5,
    1e300,
    -3.0,
    99999999.0,
)
NAMES = ("", "Plan 2026", "Juni", "LinkedIn", "KW 3", "2025/2026")


def noise(seed: int) -> Sheet:
    """A sheet of random cells, the same for the same seed."""
    dice = random.Random(seed)
    sheet = Sheet(dice.choice(NAMES))
    for line in range(1, dice.randint(2, 14)):
        row = Row()
        for column in range(1, dice.randint(2, 9)):
            chance = dice.random()
            if chance < 0.6:
                row[column] = Cell(dice.choice(WORDS))
            elif chance < 0.7:
                typed = dice.choice(TYPED)
                row[column] = Cell(str(typed), typed)
        if row and dice.random() > 0.15:
            sheet.rows[line] = row
    if dice.random() < 0.3:
        sheet.merges = [(dice.randint(1, 5), 1, dice.randint(5, 9), dice.randint(1, 4))]
    return sheet


def read(sheet: Sheet) -> PlanFile | str:
    """The plan of a sheet, or the code with which it was refused."""
    try:
        return read_book(
            Book("xlsx", [sheet]), "plan.xlsx", mapping=None, today=date(2026, 1, 1), options=PlanOptions()
        )
    except Refused as refusal:
        return refusal.code


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_any_sheet_ends_in_rows_or_in_one_refusal(start: int) -> None:
    for seed in range(start, start + 100):
        plan = read(noise(seed))
        if isinstance(plan, str):
            assert plan in ("plan.no_table", "plan.no_rows")
            continue
        assert all(row.title for row in plan.rows)
        assert [row.number for row in plan.rows] == list(range(1, plan.read + 1))
        assert all(row.day is None or 2000 < row.day.year < 2100 for row in plan.rows)
