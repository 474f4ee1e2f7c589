"""Lines of our own plan as an import would read them: what a file that comes back is compared with."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..domain.plan_import import Place, PlanFile, PlanRow
from ..domain.plan_lines import PlanLine
from ..texts import text
from .export_csv import write_plan_csv
from .plan_files import read_plan

#: What a column's role says of a row, where role and field are not called the same.
_FIELDS = {
    "date": ("day",),
    "channel": ("channels",),
    "tick": ("channels", "variants"),
    "status": ("status", "status_written"),
    "approved": ("status",),
}


def rows_of(lines: Sequence[PlanLine], language: str, today: date) -> list[PlanRow]:
    """Each line, written to a file in this language and read back, in the same order.

    Raises `Refused` (file.unwritable) where there is no room for that file.
    """
    with tempfile.TemporaryDirectory(prefix="editorial-") as folder:
        path = Path(folder) / "own.csv"
        # Numbers of our own instead of the references: lines of one item stay apart, and order does not matter.
        write_plan_csv(path, (replace(one, ref=f"ED0-{n}") for n, one in enumerate(lines, 1)), language)
        found = {row.ref: row for row in read_plan(path, today=today).rows}
    # A line that the reader takes for a total or a note is compared by its title alone.
    return [
        replace(found.get(f"ED0-{n}", PlanRow(Place(), n, one.title)), ref=one.ref) for n, one in enumerate(lines, 1)
    ]


def language_of(plan: PlanFile) -> str:
    """The language of a plan that we wrote, by its headings."""
    english = text("column.title", "en")
    return "en" if any(one.heading == english for one in plan.columns) else "de"


def offered(plan: PlanFile) -> frozenset[str]:
    """The fields of a row of which the file says anything: it has a column for them."""
    found = {"title", "ref"}
    for one in plan.columns:
        found.update(_FIELDS.get(one.role, (one.role,)))
    return frozenset(found)
