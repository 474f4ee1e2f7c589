"""XLSX to a grid: values with their types, merged ranges, hyperlinks; nothing else of the workbook is opened.

The sheets are read as a stream without declarations rather than through openpyxl's read-only worksheets, because those
know neither merged cells nor hyperlinks, fill up to the farthest cell (XFD1048576) and refuse a workbook over styles
that a plan does not need. Number formats and serial dates are openpyxl's. Call it in the worker process only
(`plan_worker`).
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from posixpath import dirname, join, normpath
from typing import IO
from xml.etree.ElementTree import Element, ParseError
from xml.parsers import expat

from ..errors import Refused
from .tables_csv import clean
from .tables_grid import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, TELL_EVERY, Book, Cell, Row, Sheet
from .tables_xlsx_rows import RawCell, SheetParser, read_strings

#: Unpacked sizes beyond which a part is no part of a plan.
MAX_PART = 150 * 1024 * 1024
MAX_STRINGS = 60 * 1024 * 1024
MAX_RATIO = 1200
MAX_MERGES = 20_000
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def read_xlsx(data: bytes, tell: Callable[[int], None] | None = None) -> Book:
    """The grid of an XLSX or XLSM workbook; `tell` is called with the number of filled lines now and then.

    Raises `Refused` with plan.damaged, plan.encrypted, plan.other_kind, plan.bomb, plan.entities, plan.columns,
    plan.rows or plan.empty.
    """
    from defusedxml.common import DefusedXmlException

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Workbook(archive, tell).read()
    except DefusedXmlException as error:
        raise Refused("plan.entities") from error
    except (
        zipfile.BadZipFile,
        ParseError,
        EOFError,
        LookupError,
        ValueError,
        OverflowError,
        zlib.error,
        expat.ExpatError,
    ) as error:
        raise Refused("plan.damaged") from error
    except (NotImplementedError, RuntimeError) as error:
        raise Refused("plan.encrypted") from error


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


class _Workbook:
    """One open workbook: its parts in the order in which they are needed."""

    def __init__(self, archive: zipfile.ZipFile, tell: Callable[[int], None] | None) -> None:
        self.archive, self.tell = archive, tell
        self.parts = {one.filename.lstrip("/"): one for one in archive.infolist()}
        self.cells = self.rows = self.uncalculated = 0
        self.old_epoch = False
        self.strings: list[str] = []
        self.formats: list[str] = []
        self.shared: dict[str, Cell | None] = {}
        self.numbers: dict[tuple[str, str], Cell] = {}

    def read(self) -> Book:
        """All sheets that can hold a plan, chart sheets left aside."""
        main = self._main_part()
        relations = self._relations(main)
        sheets = self._sheet_list(main)
        if strings := self._related(relations, "sharedStrings"):
            with self._open(strings, MAX_STRINGS) as stream:
                self.strings = read_strings(stream)
        if styles := self._related(relations, "styles"):
            self.formats = self._styles(styles)
        book = Book("xlsx", [])
        for name, relation, hidden in sheets:
            kind, target = relations.get(relation, ("", ""))
            if kind == "worksheet" and target in self.parts:
                sheet = self._sheet(name, target, self._relations(target))
                sheet.hidden = hidden
                book.sheets.append(sheet)
        if not any(one.rows for one in book.sheets):
            raise Refused("plan.empty")
        book.uncalculated = self.uncalculated
        return book

    def _open(self, name: str, limit: int = MAX_PART) -> IO[bytes]:
        info = self.parts[name]
        if info.file_size > limit or info.file_size > MAX_RATIO * max(info.compress_size, 4096):
            raise Refused("plan.bomb")
        return self.archive.open(info)

    def _whole(self, name: str) -> Element:
        from defusedxml.ElementTree import fromstring

        with self._open(name, 20 * 1024 * 1024) as stream:
            root: Element = fromstring(stream.read(), forbid_dtd=True)
        return root

    def _main_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind == "officeDocument" and target in self.parts:
                if _tag(self._whole(target)) != "workbook":
                    raise Refused("plan.other_kind")
                return target
        raise Refused("plan.other_kind")

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """id -> (kind, target) of a part's relationships; targets outside the file stay as written."""
        folder, _slash, name = part.rpartition("/")
        path = join(folder, "_rels", f"{name}.rels")
        if path not in self.parts:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for one in self._whole(path):
            target = one.get("Target", "")
            if one.get("TargetMode") != "External":
                target = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
            found[one.get("Id", "")] = (one.get("Type", "").rpartition("/")[2], target)
        return found

    def _related(self, relations: dict[str, tuple[str, str]], kind: str) -> str:
        return next((target for one, target in relations.values() if one == kind and target in self.parts), "")

    def _sheet_list(self, main: str) -> list[tuple[str, str, bool]]:
        sheets = []
        for element in self._whole(main).iter():
            if _tag(element) == "workbookPr":
                self.old_epoch = element.get("date1904") in ("1", "true")
            if _tag(element) == "sheet":
                relation = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
                sheets.append((element.get("name", ""), relation, element.get("state", "visible") != "visible"))
        return sheets

    def _styles(self, name: str) -> list[str]:
        """The number format of each cell style."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS

        root = self._whole(name)
        own = {int(one.get("numFmtId", 0)): one.get("formatCode", "") for one in root.iter() if _tag(one) == "numFmt"}
        styles = next((one for one in root if _tag(one) == "cellXfs"), ())
        codes = (int(one.get("numFmtId", 0)) for one in styles if _tag(one) == "xf")
        return [own.get(code) or _local_date(code) or BUILTIN_FORMATS.get(code, "General") for code in codes]

    def _sheet(self, name: str, part: str, relations: dict[str, tuple[str, str]]) -> Sheet:
        sheet = Sheet(name, old_epoch=self.old_epoch)
        line = 0

        def take_row(written: str, cells: list[RawCell]) -> None:
            nonlocal line
            line = int(written or line + 1)
            if row := self._row(cells):
                sheet.rows[line] = row
                self.rows += 1
                if self.tell and self.rows % TELL_EVERY == 0:
                    self.tell(self.rows)
                self.cells += len(row)
            if self.rows > MAX_ROWS or self.cells > MAX_CELLS:
                raise Refused("plan.rows", limit=MAX_ROWS)

        parser = SheetParser(take_row)
        with self._open(part) as stream:
            parser.read(stream)
        sheet.merges = [_range(one) for one in parser.merges]
        lines = sheet.lines()
        sheet.gaps = {after for before, after in pairwise(lines) if after > before + 1}
        _set_links(sheet, [(ref, relations.get(one, ("", ""))[1]) for ref, one in parser.links])
        _check_width(sheet)
        _spread(sheet)
        return sheet

    def _row(self, cells: list[RawCell]) -> Row:
        column, row = 0, Row()
        for values, value, formula in cells:
            column = _column_of(values.get("r", "").rstrip("0123456789")) or column + 1
            kind = values.get("t", "n")
            if kind == "s" and value:
                cell = self._string(value)
            else:
                cell = self._cell(kind, values.get("s", ""), value, formula)
            if cell is not None:
                row[column] = cell
        return row

    def _cell(self, kind: str, style: str, value: str, formula: bool) -> Cell | None:
        if kind == "inlineStr":
            return _text_cell(value)
        if not value.strip():
            self.uncalculated += kind == "n" and formula
            return None
        if kind in ("str", "e"):
            return _text_cell(value) if kind == "str" else None
        if kind == "b":
            return Cell("TRUE" if value.strip() == "1" else "FALSE")
        if kind == "d":
            return _typed_cell(datetime.fromisoformat(value.strip().replace("Z", "")))
        number = int(style or 0)
        code = self.formats[number] if number < len(self.formats) else "General"
        key = (value, code)
        if key not in self.numbers:
            self.numbers[key] = self._number(float(value), code)
        return self.numbers[key]

    def _string(self, index: str) -> Cell | None:
        """The cell of a shared string; cells with the same string share it."""
        found = self.shared.get(index)
        if found is None and index not in self.shared:
            found = self.shared[index] = _text_cell(self.strings[int(index)])
        return found

    def _number(self, value: float, code: str) -> Cell:
        from openpyxl.styles.numbers import is_date_format, is_timedelta_format
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        if is_date_format(code):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    moment = from_excel(
                        value, MAC_EPOCH if self.old_epoch else WINDOWS_EPOCH, timedelta=is_timedelta_format(code)
                    )
            except (ValueError, OverflowError):
                moment = None
            if moment is not None:
                return _typed_cell(moment)
        if code.strip() in ("0%", "0.00%"):
            return Cell(f"{value * 100:g}%", value)
        return Cell(str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value), value)


def _local_date(code: int) -> str:
    """Built-in codes whose look depends on the country, but which are dates everywhere."""
    return "yyyy-mm-dd" if 27 <= code <= 36 or 50 <= code <= 58 else ""


def _text_cell(written: str) -> Cell | None:
    text = clean(written.replace("_x000D_", "").replace("_x000d_", ""))
    return Cell(text) if text else None


def _typed_cell(moment: datetime | date | time | timedelta) -> Cell:
    """A typed date or time with the text that stands for it in samples and notes."""
    if isinstance(moment, timedelta):
        seconds = int(moment.total_seconds()) % 86400
        moment = time(seconds // 3600, seconds // 60 % 60)
    if isinstance(moment, datetime):
        moment = _rounded(moment)
        if moment.time() == time(0):
            return Cell(moment.date().isoformat(), moment.date())
        return Cell(f"{moment:%Y-%m-%d %H:%M}", moment)
    if isinstance(moment, date):
        return Cell(moment.isoformat(), moment)
    return Cell(f"{moment:%H:%M}", moment)


def _rounded(moment: datetime) -> datetime:
    return (moment + timedelta(milliseconds=500)).replace(microsecond=0)


@lru_cache(maxsize=20_000)
def _column_of(letters: str) -> int:
    """The number of a column, 0 for none: A, $AB."""
    name = letters.strip("$")
    return _column(name) if 1 <= len(name) <= 3 and name.isalpha() and name.isascii() and name.isupper() else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _range(reference: str) -> tuple[int, int, int, int]:
    """(first line, first column, last line, last column) of "A1:C3"; a damaged one gives the empty range."""
    found = _REFERENCE.findall(reference.upper())
    if not found:
        return 0, 0, 0, 0
    first, last = found[0], found[-1]
    return int(first[1]), _column(first[0]), int(last[1]), _column(last[0])


def _set_links(sheet: Sheet, links: list[tuple[str, str]]) -> None:
    for reference, target in links:
        top, left, _bottom, _right = _range(reference)
        cell = sheet.rows.get(top, {}).get(left)
        if cell and target:
            sheet.rows[top][left] = Cell(cell.text, cell.typed, target)


def _check_width(sheet: Sheet) -> None:
    """A few stray cells far to the right are dropped; a sheet that really is that wide is no plan."""
    far = [(line, column) for line, row in sheet.rows.items() for column in row if column > MAX_COLUMNS]
    if len(far) > 20:
        raise Refused("plan.columns", limit=MAX_COLUMNS)
    for line, column in far:
        del sheet.rows[line][column]
        if not sheet.rows[line]:
            del sheet.rows[line]


def _spread(sheet: Sheet) -> None:
    """The value of merged cells stands in each line that they cover and that has something of its own, marked as
    spread."""
    lines = sheet.lines()
    for top, left, bottom, right in sheet.merges[:MAX_MERGES]:
        cell = sheet.rows.get(top, {}).get(left)
        if cell is None or bottom == top or right - left > 3:
            continue
        for line in lines[bisect_right(lines, top) : bisect_right(lines, bottom)]:
            if left not in sheet.rows[line]:
                sheet.rows[line][left] = Cell(cell.text, cell.typed, cell.link, spread=True)
