"""What the palette lists: commands in both languages, content items, people; found by folded words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from editorial.domain.words import fold

from .actions import Actions
from .widgets.badges import key_text
from .widgets.choice import Sign

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a heading (no `run`) or something to choose."""

    text: str
    run: Callable[[], None] | None = None
    sign: Sign | None = None
    hint: str = ""
    keys: str = ""
    #: A second line: where the words stand, if not in the title.
    detail: str = ""

    @property
    def height(self) -> int:
        """In design pixels."""
        return 28 if self.heading else 50 if self.detail else 32

    @property
    def heading(self) -> bool:
        """Whether this is only a heading."""
        return self.run is None


class PaletteModel(QAbstractListModel):
    """Rows in groups; headings cannot be selected."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def set_rows(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: int) -> Row:
        """The row at a place."""
        return self._rows[index]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.detail, row.hint, row.keys) if part)
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def first(self) -> int:
        """The first row that can be chosen, or -1."""
        return next((index for index, row in enumerate(self._rows) if not row.heading), -1)

    def beside(self, index: int, step: int) -> int:
        """The next row up or down that can be chosen, going round."""
        count = len(self._rows)
        for offset in range(1, count + 1):
            place = (index + step * offset) % count
            if not self._rows[place].heading:
                return place
        return -1


def commands(actions: Actions, words: str, most: int = 8) -> list[Row]:
    """Commands whose name in either language has all words; without words the first few."""
    wanted = fold(words).split()
    found: list[tuple[int, int, QAction]] = []
    for place, (_group, action) in enumerate(actions.all()):
        if not action.isEnabled() or not action.isVisible():
            continue
        names = (action.text().replace("&", ""), actions.other_name(action))
        ranks = [_rank(fold(name), wanted) for name in names]
        if any(rank >= 0 for rank in ranks):
            found.append((min(rank for rank in ranks if rank >= 0), place, action))
    found.sort(key=lambda one: one[:2])
    return [_command(action) for _rank_of, _place, action in found[:most]]


def _rank(name: str, wanted: list[str]) -> int:
    """0: begins with the words; 1: each begins a word; 2: each occurs; -1: no."""
    if not all(word in name for word in wanted):
        return -1
    if name.startswith(" ".join(wanted)):
        return 0
    parts = name.split()
    return 1 if all(any(part.startswith(word) for part in parts) for word in wanted) else 2


def _command(action: QAction) -> Row:
    keys = key_text(action.shortcut()) if not action.shortcut().isEmpty() else ""
    sign = Sign.icon(str(action.property("icon_name") or "command"))
    return Row(action.text().replace("&", ""), action.trigger, sign, keys=keys)
