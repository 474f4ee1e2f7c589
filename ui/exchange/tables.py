"""Models of the import: the rows as read, what was left out, and the report of what would be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ..widgets.table import BADGE, SIGNS, TOKEN

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `spoken` is its whole text where signs stand for words."""

    text: str = ""
    token: str = ""
    signs: object = None
    badge: tuple[str, str] | None = None
    tip: str = ""
    spoken: str = ""


class LazyRows(QAbstractTableModel):
    """Rows whose cells are made when they are painted: ten thousand cost as little as ten."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: Sequence[Any] = ()
        self._make: Callable[[Any], tuple[Cell, ...]] = lambda _row: ()
        self._made: dict[int, tuple[Cell, ...]] = {}

    def set_rows(self, rows: Sequence[Any], make: Callable[[Any], tuple[Cell, ...]]) -> None:
        """Show other rows; `make` turns one into its cells."""
        self.beginResetModel()
        self._rows, self._make, self._made = rows, make, {}
        self.endResetModel()

    def row(self, number: int) -> Any:
        """What lies behind a row."""
        return self._rows[number]

    def cells(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row."""
        if number not in self._made:
            self._made[number] = self._make(self._rows[number])
        return self._made[number]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or cell.tip or (cell.badge[1] if cell.badge else cell.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return {TOKEN: cell.token or None, SIGNS: cell.signs, BADGE: cell.badge}.get(role)
