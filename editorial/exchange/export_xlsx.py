"""The plan as an Excel workbook: real dates and times, a frozen heading, filters, and words that stay words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ..domain.plan_lines import PlanLine
from ..texts import text
from .export_file import replacing
from .export_table import Column, Value, cells, columns_of, headings

#: What a cell holds at most; Excel calls a workbook with more in it damaged.
MOST = 32767
#: Words are never turned into formulas, numbers or links behind the user's back.
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": False,
}
_LIGHT, _LINE = "#EEF1F5", "#C7CED8"
#: Height of a line of text in points, and how many lines of a long text a row shows at most.
_LINE_HEIGHT, _MOST_LINES = 15, 8
#: The last column on paper: more would make the print too small to read.
_PRINTED = "department"


def write_plan_xlsx(path: Path, lines: Iterable[PlanLine], language: str, sheet_code: str = "sheet.plan") -> None:
    """One sheet with the whole plan; what has no date stands at its end. Raises `Refused` (file.unwritable)."""
    with new_book(path, text(sheet_code, language)) as book:
        sheet = book.add_worksheet(text(sheet_code, language))
        found = list(lines)
        columns = columns_of(found)
        last = _fill(book, sheet, found, language, columns)
        _furnish(sheet, last, language, columns)


@contextmanager
def new_book(path: Path, title: str) -> Iterator[Any]:
    """An empty workbook that takes the place of `path` at the end of the block; words in it stay words.

    Raises `Refused` (file.unwritable).
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    with replacing(path) as draft:
        book = Workbook(str(draft), _OPTIONS)
        book.set_properties({"title": title, "comments": "Editorial Desk"})
        yield book
        try:
            book.close()
        except FileCreateError as error:
            cause = error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error))
            raise cause from error


def head_format(book: Any) -> Any:
    """What the headings of a table look like."""
    return book.add_format({"bold": True, "bg_color": _LIGHT, "bottom": 1, "bottom_color": _LINE, "valign": "vcenter"})


def _fill(book: Any, sheet: Any, lines: Iterable[PlanLine], language: str, columns: tuple[Column, ...]) -> int:
    head = head_format(book)
    left = {"valign": "top", "align": "left"}
    plain = book.add_format({**left, "text_wrap": True})
    day = book.add_format({**left, "num_format": "dd.mm.yyyy" if language == "de" else "d mmm yyyy"})
    hour = book.add_format({**left, "num_format": "hh:mm"})
    sheet.set_row(0, 22, head)
    for index, (column, heading) in enumerate(zip(columns, headings(language, columns), strict=True)):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, heading, head)
    row = 0
    for row, line in enumerate(lines, start=1):
        values = cells(line, language, columns)
        sheet.set_row(row, _LINE_HEIGHT * _lines(values, columns))
        for index, value in enumerate(values):
            _cell(sheet, row, index, value, (plain, day, hour))
    return row


def _lines(values: list[Value], columns: tuple[Column, ...]) -> int:
    """How many lines the fullest cell of a row needs: without a height of their own, rows cut or overlap their text."""
    most = 1
    for column, value in zip(columns, values, strict=True):
        if isinstance(value, str):
            most = max(most, sum(1 + len(one) // column.width for one in value.split("\n")[:_MOST_LINES]))
    return min(most, _MOST_LINES)


def _cell(sheet: Any, row: int, column: int, value: Value, formats: tuple[Any, Any, Any]) -> None:
    plain, day, hour = formats
    if value is None:
        return
    if isinstance(value, date) and value.year >= 1900:
        sheet.write_datetime(row, column, datetime.combine(value, time()), day)
    elif isinstance(value, time):
        sheet.write_datetime(row, column, value, hour)
    elif isinstance(value, int):
        sheet.write_number(row, column, value, plain)
    else:
        words = value.isoformat() if isinstance(value, date) else value
        sheet.write_string(row, column, words if len(words) <= MOST else words[: MOST - 1] + "…", plain)


def _furnish(sheet: Any, last: int, language: str, columns: tuple[Column, ...]) -> None:
    """Heading in view, filters on it, and a print that fits the paper."""
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, max(last, 1), next(n for n, one in enumerate(columns) if one.code == _PRINTED))
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{text('sheet.plan', language)}&R&P / &N")
