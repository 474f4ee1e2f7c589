"""CSV as German spreadsheets open it: semicolons, UTF-8 with its mark, CRLF, TT.MM.JJJJ; no cell can be a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, time
from pathlib import Path

from ..domain.plan_lines import PlanLine
from .export_file import replacing
from .export_table import Value, cells, columns_of, headings

#: A cell that begins with one of these is calculated by spreadsheets, or may be after they cut a leading sign.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write_plan_csv(path: Path, lines: Iterable[PlanLine], language: str) -> None:
    """The plan as a table. Raises `Refused` (file.unwritable)."""
    found = list(lines)
    columns = columns_of(found)
    write_csv(path, headings(language, columns), (cells(one, language, columns) for one in found))


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Any table of ours. Raises `Refused` (file.unwritable)."""
    with replacing(path) as draft, draft.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
        writer.writerow(head)
        for row in rows:
            writer.writerow([written(one) for one in row])


def written(value: Value) -> str:
    """A value as it stands in the file; words that would be a formula get an apostrophe before them."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02}.{value.month:02}.{value.year:04}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value.startswith(FORMULA) else value
