"""Lists of this page as values: headings that fold, lines of cells, and the model that Qt asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ..widgets.choice import Sign

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in design pixels (0: what is left), and the least width of a list that has
    it."""

    words: str
    width: int = 0
    needs: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column; `tag` is a meaning, words and an icon, `below` a second, quieter line."""

    text: str = ""
    sign: Sign | None = None
    token: str = "text"
    weight: int | None = None
    below: str = ""
    below_token: str = "muted"
    tag: tuple[str, str, str] | None = None
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: cells in the order of the columns, what a screen reader says, and what it stands for.

    `tick` is None where there is nothing to tick off.
    """

    key: int | str
    cells: tuple[Cell, ...]
    spoken: str
    value: Any = None
    tick: bool | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group; `link` are the words of its act at the right."""

    key: str
    words: str
    count: int = 0
    folded: bool = False
    icon: str = ""
    token: str = "muted"
    link: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group as a tab gives it: heading and lines."""

    heading: Heading
    lines: tuple[Line, ...]


class RowsModel(QAbstractListModel):
    """`show` gives it groups; one without words has no heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Heading | Line] = ()
        #: The groups that somebody folded or unfolded by hand.
        self.chosen: dict[str, bool] = {}
        self._groups: tuple[Group, ...] = ()

    def show(self, groups: Iterable[Group]) -> None:
        """Show these groups; empty ones whose heading offers nothing are left out."""
        self._groups = tuple(groups)
        self.beginResetModel()
        self.rows = self._listed()
        self.endResetModel()

    def _listed(self) -> list[Heading | Line]:
        found: list[Heading | Line] = []
        for group in self._groups:
            head = group.heading
            if not group.lines and not head.link:
                continue
            folded = self.chosen.get(head.key, head.folded)
            if head.words:
                found.append(replace(head, count=head.count or len(group.lines), folded=folded))
            if not folded or not head.words:
                found += group.lines
        return found

    def fold(self, key: str, folded: bool) -> None:
        """Hide or show the lines of a group."""
        self.chosen[key] = folded
        self.show(self._groups)

    def line(self, place: int) -> Line | None:
        """The line at a place; None for headings and outside."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return found if isinstance(found, Line) else None

    def heading(self, place: int) -> Heading | None:
        """The heading at a place; None for lines and outside."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return found if isinstance(found, Heading) else None

    def place_of(self, key: int | str) -> int:
        """Where a line stands, -1 where it is not in sight."""
        return next((at for at, one in enumerate(self.rows) if isinstance(one, Line) and one.key == key), -1)

    def place_of_heading(self, key: str) -> int:
        """Where a heading stands, -1 without one."""
        return next((at for at, one in enumerate(self.rows) if isinstance(one, Heading) and one.key == key), -1)

    def heading_of(self, place: int) -> Heading | None:
        """The heading over a place."""
        for at in range(min(place, len(self.rows) - 1), -1, -1):
            found = self.heading(at)
            if found is not None:
                return found
        return None

    def unfold_for(self, key: int | str) -> None:
        """Unfold the group in which a line is."""
        for group in self._groups:
            if any(one.key == key for one in group.lines):
                if self.chosen.get(group.heading.key, group.heading.folded):
                    self.fold(group.heading.key, folded=False)
                return

    def lines(self) -> list[Line]:
        """All of them, folded away or not."""
        return [one for group in self._groups for one in group.lines]

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.heading(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            words = f"{row.words}, {row.count}"
            folded = self.tr("folded")
            return f"{words}, {folded}" if row.folded else words
        if role == Qt.ItemDataRole.DisplayRole:
            return next((one.text for one in row.cells if one.text), row.spoken)
        return row.spoken
