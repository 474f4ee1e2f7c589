"""CSV from anywhere to a grid: encoding, delimiter, multi-line cells, and a clear no to what is none."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from ..errors import Refused
from .plan_headings import known_heading
from .tables_grid import EMPTY, MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, TELL_EVERY, Book, Cell, Row, Sheet

DELIMITERS = (",", ";", "\t", "|")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_END = "\x1e\x1eend\x1e\x1e"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: Signs that Mac and DOS umlauts turn into when read as cp1252, standing inside words.
_MAC = re.compile(r"[a-zA-Z][Šš§Ÿ†…]|[Ššž€Ÿ][a-z]{2}")
_FORMULA = frozenset("=+-@\t\n＝＋－＠")
_MONTH_DAY = re.compile(r"(?:[^\W\d_]{2,12}\.?\s+)?[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"20\d\d")
_UMLAUT = re.compile(r"[äöüÄÖÜß]")


def read_csv(data: bytes, tell: Callable[[int], None] | None = None) -> Book:
    """The grid of a CSV file; `tell` is called with the number of filled lines now and then.

    Raises `Refused` with plan.empty, plan.binary, plan.encoding, plan.truncated, plan.columns or plan.rows.
    """
    if not data.strip(b"\x00\r\n\t ;,\xef\xbb\xbf\xff\xfe"):
        raise Refused("plan.empty")
    text, encoding = decode(data)
    text, told = _told_delimiter(text)
    delimiter = told or sniff(text)
    sheet = Sheet("")
    cells, empty = 0, False
    known: dict[str, Cell] = {}
    for line, record in _records(text, delimiter):
        row = _row(record, known)
        cells += len(row)
        if row:
            sheet.rows[line] = row
            if tell and len(sheet.rows) % TELL_EVERY == 0:
                tell(len(sheet.rows))
            if empty:
                sheet.gaps.add(line)
        empty = not row
        if len(sheet.rows) > MAX_ROWS or cells > MAX_CELLS:
            raise Refused("plan.rows", limit=MAX_ROWS)
    if not sheet.rows:
        raise Refused("plan.empty")
    _mend_dates(sheet)
    return Book("csv", [sheet], encoding, delimiter)


def _mend_dates(sheet: Sheet) -> None:
    """Writers that forget the quotes tear "March 2, 2026" apart and push the rest of the record one column on: where
    nearly every record is torn at the same column, it is put together again."""
    torn: Counter[int] = Counter()
    for row in sheet.rows.values():
        for after, cell in row.items():
            if len(cell.text) == 4 and _YEAR.fullmatch(cell.text):
                before = row.get(after - 1, EMPTY).text
                torn[after - 1] += len(before) < 30 and _MONTH_DAY.fullmatch(before) is not None
    column, count = torn.most_common(1)[0] if torn else (0, 0)
    if not count:
        return
    records = {line for line, row in sheet.rows.items() if any(map(str.isdigit, row.get(column, EMPTY).text))}
    widest = max(max(row) for row in sheet.rows.values())
    if count < 0.8 * len(records) or all(max(sheet.rows[one]) == widest for one in sheet.rows):
        return
    for line in records:
        row = sheet.rows[line]
        if _YEAR.fullmatch(row.get(column + 1, EMPTY).text):
            whole = {one - (one > column): cell for one, cell in row.items() if one != column + 1}
            sheet.rows[line] = whole | {column: Cell(f"{row[column].text}, {row[column + 1].text}")}


def decode(data: bytes) -> tuple[str, str]:
    """The text of the bytes and the name of their encoding: byte order mark, strict UTF-8, then what Windows, Mac or
    DOS wrote."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _with_mark(data, mark, name), name
    if b"\x00" in data[:4096]:
        return _without_mark(data)
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        text, encoding = _eight_bit(data, error)
    if len(_CONTROL.findall(text[:200_000])) > 2:
        raise Refused("plan.binary")
    return text, encoding


def _with_mark(data: bytes, mark: bytes, name: str) -> str:
    body = data[len(mark) :]
    if name != "utf-8" and len(body) % 2:
        raise Refused("plan.truncated")
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        raise Refused("plan.encoding", line=body[: error.start].count(b"\n") + 1) from error
    if len(_CONTROL.findall(text[:200_000])) > 2:
        raise Refused("plan.binary")
    return text


def _without_mark(data: bytes) -> tuple[str, str]:
    """UTF-16 without its mark is recognised by every second byte being zero; anything else with zeros is no text."""
    head = data[:4096]
    for name, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if (
            head[offset::2].count(0) > 0.7 * len(head) / 2
            and head[1 - offset :: 2].count(0) == 0
            and len(data) % 2 == 0
        ):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                break
    raise Refused("plan.binary")


def _eight_bit(data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Text that is not UTF-8. Mostly UTF-8 with few bad bytes is damage, not another encoding."""
    if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
        raise Refused("plan.truncated")
    good = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]+", data))
    bad = len(re.findall(rb"[\x80-\xff]+", data)) - good
    if good > 3 * max(bad, 1):
        raise Refused("plan.encoding", line=data[: error.start].count(b"\n") + 1)
    try:
        windows = data.decode("cp1252")
    except UnicodeDecodeError:
        windows = ""
    if windows and (_UMLAUT.search(windows) or not _MAC.search(windows)):
        return windows, "cp1252"
    for other in ("mac_roman", "cp850"):
        text = data.decode(other)
        if re.search(r"[a-z][äöüß]|[äöüÄÖÜ][a-z]{2}", text):
            return text, other
    if windows:
        return windows, "cp1252"
    raise Refused("plan.encoding", line=data[: error.start].count(b"\n") + 1)


def _told_delimiter(text: str) -> tuple[str, str]:
    """Excel's own first line "sep=;" names the delimiter and is no record. A line is left so that line numbers stay
    true."""
    found = re.match(r"\s*\"?sep=(.)\"?[ \t]*\r?(?=\n)", text)
    return (text[found.end() :], found.group(1)) if found else (text, "")


def sniff(text: str) -> str:
    """The delimiter under which the first records form a table: same width in most of them, known headings in one."""
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        score = _score(text[:120_000], delimiter)
        if score > best_score + 1e-9:
            best, best_score = delimiter, score
    return best


def _score(text: str, delimiter: str) -> float:
    try:
        records = list(islice(csv.reader(_lines(text), delimiter=delimiter), 200))
    except csv.Error:
        return 0.0
    filled = [one for one in records if any(cell.strip() for cell in one)]
    widths = Counter(len(one) for one in filled)
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return 0.0
    count, width = max(wide)
    known = max(sum(known_heading(cell) for cell in one if len(cell) < 60) for one in filled[:40])
    return count / len(filled) + 0.6 * min(known, 6) + min(width, 8) / 100


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """(first line, record). A quote that is never closed means a file that breaks off, unless it is a lone sign."""
    csv.field_size_limit(8 * 1024 * 1024)
    reader = csv.reader(
        _lines(text, _END), delimiter=delimiter, quoting=csv.QUOTE_NONE if text.count('"') == 1 else csv.QUOTE_MINIMAL
    )
    line, last = 1, [""]
    try:
        for record in reader:
            if record[:1] == [_END]:
                return
            last = record
            yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused("plan.binary") from error
    raise Refused("plan.truncated") if _END in last[-1] else Refused("plan.binary")


def _lines(text: str, end: str = "") -> Iterator[str]:
    """Lines with LF, CRLF or CR ends; not `splitlines`, which also breaks at form feeds and Unicode separators."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    for line in plain.split("\n"):
        yield line + "\n"
    if end:
        yield end


def _row(record: list[str], known: dict[str, Cell]) -> Row:
    """The filled cells of a record. `known` are the short cells seen before: plans repeat channels and names."""
    row: Row = {}
    for column, written in enumerate(record, start=1):
        if not written:
            continue
        if (cell := known.get(written)) is None:
            text = unguarded(clean(written))
            if not text:
                continue
            cell = Cell(text)
            if len(written) < 40:
                known[written] = cell
        row[column] = cell
    if len(row) > MAX_COLUMNS or (row and max(row) > 4 * MAX_COLUMNS):
        raise Refused("plan.columns", limit=MAX_COLUMNS)
    return row


def unguarded(text: str) -> str:
    """Without the apostrophe that exports put before what a spreadsheet would calculate (ours do, too)."""
    return text[1:].strip() if text[:1] == "'" and text[1:2] in _FORMULA else text


def clean(written: str) -> str:
    """Without outer blanks of any kind, line ends as LF, control signs gone."""
    if written.isprintable():  # nearly every cell: neither line ends nor signs without a look of their own
        return written.strip()[:MAX_CELL]
    text = (
        written.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\xa0", " ")
        .replace("\ufeff", "")
        .replace("\u200b", "")
    )
    text = _CONTROL.sub("", text)
    return text.strip()[:MAX_CELL]
