"""The cells of one worksheet as a stream: attributes and values, straight from the XML parser.

No tree is built: a sheet of a hundred thousand rows has a million cells, and building an element for each takes three
times as long as reading it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from ..errors import Refused

_PIECE = 256 * 1024
#: A cell's attributes, its value, and whether it has a formula.
RawCell = tuple[dict[str, str], str, bool]
TakeRow = Callable[[str, list[RawCell]], None]


class SheetParser:
    """Feeds rows to `take_row` (line as written, its cells); merged ranges and links are there at the end."""

    def __init__(self, take_row: TakeRow) -> None:
        self.merges: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._take_row = take_row
        self._line = ""
        self._cells: list[RawCell] = []
        self._cell: dict[str, str] = {}
        self._value: list[str] = []
        self._formula = self._phonetic = False
        self._kept = 0
        self._prefix = self._tag_c = self._tag_v = ""
        self._parser = _parser(self._root, self._end, self._value.append)

    def read(self, stream: IO[bytes]) -> None:
        """Parse the whole part. Raises `expat.ExpatError` for broken XML, `Refused` for declarations."""
        _feed(self._parser, stream)

    def _root(self, name: str, _values: dict[str, str]) -> None:
        """The first element tells under which prefix, if any, all names of the sheet stand."""
        self._prefix = name[: name.rfind(":") + 1]
        self._tag_c, self._tag_v = f"{self._prefix}c", f"{self._prefix}v"
        self._parser.StartElementHandler = self._start

    def _start(self, name: str, values: dict[str, str]) -> None:
        if name == self._tag_c:
            self._cell, self._formula, self._kept = values, False, 0
            self._value.clear()
        elif name != self._tag_v:
            self._start_other(name.removeprefix(self._prefix), values)

    def _start_other(self, tag: str, values: dict[str, str]) -> None:
        if tag == "row":
            self._line, self._cells = values.get("r", ""), []
        elif tag == "t":
            del self._value[self._kept :]  # blanks between the elements
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "mergeCell":
            self.merges.append(values.get("ref", ""))
        elif tag == "hyperlink":
            relation = next((value for name, value in values.items() if name.endswith(":id")), "")
            self.links.append((values.get("ref", ""), relation))

    def _end(self, name: str) -> None:
        if name == self._tag_c:
            value = self._value
            self._cells.append((self._cell, value[0] if len(value) == 1 else "".join(value), self._formula))
        elif name != self._tag_v:
            self._end_other(name.removeprefix(self._prefix))

    def _end_other(self, tag: str) -> None:
        if tag == "row":
            self._take_row(self._line, self._cells)
        elif tag == "f":
            self._formula = True
            self._value.clear()
        elif tag == "t" and not self._phonetic:
            self._kept = len(self._value)
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "is":
            del self._value[self._kept :]


def read_strings(stream: IO[bytes]) -> list[str]:
    """The shared strings of a workbook, in order, without phonetic hints."""
    found: list[str] = []
    parts: list[str] = []
    kept, phonetic = 0, False

    def start(name: str, _values: dict[str, str]) -> None:
        nonlocal kept, phonetic
        if name == "t" or name.endswith(":t"):
            del parts[kept:]  # blanks between the elements
        elif name == "si" or name.endswith(":si"):
            kept = 0
            parts.clear()
        elif name == "rPh" or name.endswith(":rPh"):
            phonetic = True

    def end(name: str) -> None:
        nonlocal kept, phonetic
        if name == "t" or name.endswith(":t"):
            kept = kept if phonetic else len(parts)
        elif name == "si" or name.endswith(":si"):
            found.append("".join(parts[:kept]))
        elif name == "rPh" or name.endswith(":rPh"):
            phonetic = False

    _feed(_parser(start, end, parts.append), stream)
    return found


def _parser(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], text: Callable[[str], None]
) -> expat.XMLParserType:
    """A parser that refuses a document type: only there can entities be declared."""

    def refuse(*_names: object) -> None:
        raise Refused("plan.entities")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _feed(parser: expat.XMLParserType, stream: IO[bytes]) -> None:
    while piece := stream.read(_PIECE):
        parser.Parse(piece, False)
    parser.Parse(b"", True)
