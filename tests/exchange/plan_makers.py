"""Plans as people keep them, written to files for the reader's tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

from editorial.domain.plan_import import Mapping, PlanFile, PlanOptions, PlanRow
from editorial.exchange.plan_files import read_plan

TODAY = date(2026, 6, 1)


def csv_plan(
    folder: Path,
    text: str,
    name: str = "plan.csv",
    encoding: str = "utf-8",
    mapping: Mapping | None = None,
    options: PlanOptions | None = None,
) -> PlanFile:
    """The plan that is read from this text, written in this encoding."""
    path = folder / name
    path.write_bytes(dedent(text).lstrip("\n").encode(encoding))
    return read_plan(path, mapping=mapping, today=TODAY, options=options)


def xlsx_plan(
    folder: Path,
    sheets: dict[str, Any],
    name: str = "plan.xlsx",
    merges: tuple[str, ...] = (),
    mapping: Mapping | None = None,
    options: PlanOptions | None = None,
) -> PlanFile:
    """The plan that is read from a workbook with these sheets; merges concern the first one."""
    return read_plan(workbook(folder, sheets, name, merges), mapping=mapping, today=TODAY, options=options)


def workbook(folder: Path, sheets: dict[str, Any], name: str = "plan.xlsx", merges: tuple[str, ...] = ()) -> Path:
    """A workbook with these sheets; None leaves a cell empty."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for line, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(line, column, value)
    for one in merges:
        book.worksheets[0].merge_cells(one)
    path = folder / name
    book.save(path)
    return path


def days(plan: PlanFile) -> list[str]:
    """The dates of all rows, "" for none."""
    return [row.day.isoformat() if row.day else "" for row in plan.rows]


def titles(plan: PlanFile) -> list[str]:
    """The titles of all rows."""
    return [row.title for row in plan.rows]


def codes(row: PlanRow) -> list[str]:
    """The problem codes of a row, without their area."""
    return [one.code.removeprefix("plan.problem.") for one in row.problems]


def left(plan: PlanFile) -> list[str]:
    """The codes of what was left out, without their area."""
    return [one.code.removeprefix("plan.left.") for one in plan.left_out]
