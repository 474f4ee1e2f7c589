"""A table as it lies in a file: sheets of cells, before anybody knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

#: More columns than any plan has; a file beyond this is not a plan.
MAX_COLUMNS = 400
#: Rows with something in them, over all sheets.
MAX_ROWS = 120_000
#: Characters kept of one cell.
MAX_CELL = 200_000
#: Cells with something in them, over all sheets.
MAX_CELLS = 1_500_000

#: Lines read between two reports of progress.
TELL_EVERY = 4000
Typed = date | datetime | time | float | None


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    """One cell: its text without outer blanks, its typed value where the file has types, its hyperlink.

    `spread` marks a value that stands here only because cells are merged. Cells are shared and never changed; they are
    not frozen only because a million of them are made, and frozen ones take three times as long.
    """

    text: str
    typed: Typed = None
    link: str = ""
    spread: bool = False


EMPTY = Cell("")
Row = dict[int, Cell]


@dataclass(slots=True)
class Sheet:
    """One sheet: rows by line number (from 1), each with its filled cells by column number (from 1).

    `merges` are (first line, first column, last line, last column). `old_epoch` is Excel's 1904 counting of days;
    `gaps` are the filled lines below an empty one; `turned` marks a sheet whose records run from left to right and that
    was turned for reading.
    """

    name: str
    rows: dict[int, Row] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: bool = False
    old_epoch: bool = False
    turned: bool = False
    gaps: set[int] = field(default_factory=set)
    _above: dict[int, int] = field(default_factory=dict)

    def above(self, line: int) -> int:
        """The line directly above, where it is filled; 0 below an empty line and at the top. The lines of a multi-line
        cell are no gap."""
        if not self._above:
            lines = self.lines()
            pairs = zip([0, *lines], lines, strict=False)
            self._above = {after: 0 if after in self.gaps else before for before, after in pairs}
        return self._above.get(line, 0)

    def lines(self) -> list[int]:
        """The filled lines in order."""
        return sorted(self.rows)


@dataclass(slots=True)
class Book:
    """A whole file as sheets; `encoding` and `delimiter` are empty for a workbook. `uncalculated` counts formulas whose
    result the file does not hold."""

    format: str
    sheets: list[Sheet]
    encoding: str = ""
    delimiter: str = ""
    uncalculated: int = 0
