"""The cells of one worksheet as a stream: references, types, styles and values, straight from the XML parser.

No tree is built: a sheet of a hundred thousand rows has a million cells, and building an element for each takes three
times as long as reading it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from ..errors import Refused

_PIECE = 256 * 1024
#: Reference, type, style number, value, formula or not.
RawCell = tuple[str, str, str, str, bool]
TakeRow = Callable[[str, list[RawCell]], None]


class SheetParser:
    """Feeds rows to `take_row` (line as written, its cells); merged ranges and links are there at the end."""

    def __init__(self, take_row: TakeRow, relation_names: frozenset[str]) -> None:
        self.merges: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._take_row = take_row
        self._relations = relation_names
        self._cells: list[RawCell] = []
        self._line = ""
        self._cell: dict[str, str] = {}
        self._value: list[str] = []
        self._formula = self._phonetic = False
        self._reading = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse

    def read(self, stream: IO[bytes]) -> None:
        """Parse the whole part. Raises `expat.ExpatError` for broken XML, `Refused` for declarations."""
        while piece := stream.read(_PIECE):
            self._parser.Parse(piece, False)
        self._parser.Parse(b"", True)

    def _refuse(self, *_names: object) -> None:
        raise Refused("plan.entities")

    def _start(self, name: str, values: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._cell, self._value, self._formula = values, [], False
        elif tag == "v" or tag == "t":
            if not self._phonetic:
                self._parser.CharacterDataHandler = self._value.append
        elif tag == "row":
            self._line, self._cells = values.get("r", ""), []
        elif tag == "f":
            self._formula = True
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "mergeCell":
            self.merges.append(values.get("ref", ""))
        elif tag == "hyperlink":
            relation = next((values[one] for one in self._relations if one in values), "")
            self.links.append((values.get("ref", ""), relation))

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "v" or tag == "t":
            self._parser.CharacterDataHandler = None
        elif tag == "c":
            cell = self._cell
            self._cells.append(
                (cell.get("r", ""), cell.get("t", "n"), cell.get("s", ""), "".join(self._value), self._formula)
            )
        elif tag == "row":
            self._take_row(self._line, self._cells)
        elif tag == "rPh":
            self._phonetic = False


def read_strings(stream: IO[bytes]) -> list[str]:
    """The shared strings of a workbook, in order, without phonetic hints."""
    found: list[str] = []
    parts: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    phonetic = [False]

    def start(name: str, _values: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "t" and not phonetic[0]:
            parser.CharacterDataHandler = parts.append
        elif tag == "rPh":
            phonetic[0] = True

    def end(name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "t":
            parser.CharacterDataHandler = None
        elif tag == "si":
            found.append("".join(parts))
            parts.clear()
        elif tag == "rPh":
            phonetic[0] = False

    def refuse(*_names: object) -> None:
        raise Refused("plan.entities")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    while piece := stream.read(_PIECE):
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return found
