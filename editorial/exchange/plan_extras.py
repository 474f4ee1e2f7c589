"""Cells of a record beyond its plain fields: ticks, lists, addresses, and notes of everything that has no field."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..domain.plan_import import fold
from .plan_cells import is_address, tags_of, yes_or_no
from .plan_columns import Column
from .plan_lines import Line
from .plan_sources import Source
from .plan_words import NOTHING, channel_of
from .plan_years import Resolved
from .tables_grid import EMPTY, Cell

_NOTES = frozenset(("notizen", "notiz", "notes", "note"))
_DASHES = ("-", "–", "—", "/")
_WHEN = frozenset({"week", "month", "year", "weekday"})
#: Of these roles each column is read, or none is.
_ALL_READ = frozenset({"tick", "hashtags", "labels", "ignore", "number", "parent"})
#: Trello writes the colour of a label behind its name.
_COLOUR = re.compile(r"\s*\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black)(?:_dark|_light)?\)$")
Tags = tuple[str, ...]


class Extras:
    """Reads what stands beside the plain fields of one table's records."""

    def __init__(self, columns: list[Column], by_role: dict[str, Column], tool: Source | None) -> None:
        self.by_role = by_role
        self.columns = columns
        self.tool = tool
        self._ticks = [one for one in columns if one.role == "tick"]
        self._titled = "title" in by_role
        self._of: dict[str, list[int]] = {}
        for one in columns:
            self._of.setdefault(one.role, []).append(one.index)
        self._noted = {one.index for one in columns if self._always(one)}

    def _always(self, column: Column) -> bool:
        further = self.by_role.get(column.role) is not column and column.role not in _ALL_READ
        return column.role in ("notes", "result") or further

    def leftovers(self, line: Line, dated: Resolved) -> list[str]:
        """ "Heading: value" of all columns that have no field; notes proper without their heading."""
        extra: list[str] = []
        for column in self.columns:
            cell = line.cells.get(column.index)
            if cell is None or (cell.text in _DASHES and not cell.link):
                continue
            if column.index in self._noted:
                # Settings of the tool that are off say nothing about the post.
                if self.tool is None or not self.tool.rest or yes_or_no(cell.text) is not False:
                    extra.append(note(column, cell))
            elif self._unread(column, cell, dated):
                extra.append(note(column, cell))
            if cell.link and column.role not in ("url", "image", "ignore") and cell.link != cell.text:
                extra.append(cell.link)
        return extra

    def _unread(self, column: Column, cell: Cell, dated: Resolved) -> bool:
        """Date, week, month and weekday cells are kept as words where no date came of them or more stands in them."""
        if column.role == "number":
            return not column.content.running
        if column.role == "date":
            return cell.text.casefold() not in NOTHING and (
                dated.day is None or any(p.code.endswith("range") for p in dated.problems)
            )
        return column.role in _WHEN and dated.day is None

    def ticks(self, line: Line, extra: list[str]) -> tuple[Tags, tuple[tuple[str, str], ...]]:
        """Channels from columns that are named after them: a tick says yes, a text is that channel's own wording."""
        names: list[str] = []
        variants: list[tuple[str, str]] = []
        for column in self._ticks:
            cell = line.cells.get(column.index)
            if cell is None:
                continue
            answer = yes_or_no(cell.text)
            if answer is False or cell.text.casefold() in NOTHING:
                continue
            name = channel_of(column.heading)[0] or column.heading
            names.append(name)
            if answer is None and (len(cell.text) > 30 or not self._titled):
                variants.append((name, cell.text))
            elif answer is None:
                extra.append(note(column, cell))
        return tuple(names), tuple(variants)

    def labels(self, line: Line) -> Tags:
        """The labels of a record; of a board's without their colours."""
        found = self.many(line, "labels", tags_of)
        return tuple(_COLOUR.sub("", one) for one in found) if self.tool and self.tool.board else found

    def many(self, line: Line, role: str, split: Callable[[str], Tags]) -> Tags:
        """The words of all columns of a role, without repetition."""
        cells = [cell for index in self._of.get(role, ()) if (cell := line.cells.get(index))]
        if len(cells) < 2:
            return split(cells[0].text) if cells else ()
        return tuple(dict.fromkeys(one for cell in cells for one in split(cell.text)))

    def address(self, line: Line, role: str, extra: list[str]) -> str:
        """The address of a cell, or of the link behind its word."""
        column = self.by_role.get(role)
        cell = line.cells.get(column.index, EMPTY) if column else EMPTY
        if column and cell.link and not is_address(cell.text):
            if cell.text.casefold() not in ("link", "hier", "here", "url"):
                extra.append(note(column, cell, linked=False))
            return cell.link
        return cell.text


def note(column: Column, cell: Cell, *, linked: bool = True) -> str:
    """A cell as a line of the notes."""
    text = f"{cell.text} ({cell.link})" if cell.link and linked and cell.link != cell.text else cell.text
    # Notes proper need no heading: they come back unchanged when a plan of ours is read again and again.
    return text if not column.heading or fold(column.heading) in _NOTES else f"{column.heading}: {text}"
