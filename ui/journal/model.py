"""Rows of the journal: their number is known at once, their words are read page by page as they come into sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editorial.domain.journal_view import JournalRow
from editorial.domain.wording import number_text, when_text
from editorial.services.journal_words import act_words, who_words

from ..context import Desk
from ..widgets.choice import Sign
from ..widgets.table import SIGNS, TOKEN

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()

#: Steps that are read together.
PAGE = 100
#: Rows from the end of a page at which the next one is read ahead: who scrolls on never waits.
NEAR = 30
COLUMNS = ("when", "who", "what", "title", "rows")


class JournalModel(QAbstractTableModel):
    """Steps, newest first. `page_wanted` carries the steps of a page that somebody looks at and that was not read."""

    page_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.steps: tuple[int, ...] = ()
        self._rows: dict[int, JournalRow] = {}
        self._asked: set[int] = set()
        self._headings = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Title"), self.tr("Rows"))

    # Contents -----------------------------------------------------------------------------------------------------

    def set_steps(self, steps: tuple[int, ...]) -> None:
        """Show these. What only came on top is put in there, so that selection and place stay as they are."""
        fresh = len(steps) - len(self.steps)
        self._asked.clear()
        if self.steps and fresh >= 0 and steps[fresh:] == self.steps:
            if fresh:
                self.beginInsertRows(QModelIndex(), 0, fresh - 1)
                self.steps = steps
                self.endInsertRows()
            self._redraw(0, len(steps) - 1)
            return
        self.beginResetModel()
        self.steps = steps
        self.endResetModel()

    def take(self, asked: Sequence[int], rows: Iterable[JournalRow]) -> None:
        """The words of some steps."""
        for one in rows:
            self._rows[one.step] = one
        found = [self.place_of(one) for one in asked]
        found = [one for one in found if one >= 0]
        if found:
            self._redraw(min(found), max(found))

    def refuse(self, asked: Sequence[int]) -> None:
        """They could not be read; they are asked for again when somebody looks."""
        self._asked -= {self.place_of(one) // PAGE for one in asked}

    def _redraw(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def step(self, number: int) -> int:
        """The step of a row; 0 outside."""
        return self.steps[number] if 0 <= number < len(self.steps) else 0

    def row(self, number: int) -> JournalRow | None:
        """What is known of a row; what is not is asked for."""
        if not 0 <= number < len(self.steps):
            return None
        page, at = divmod(number, PAGE)
        self._ask(page)
        if at < NEAR:
            self._ask(page - 1)
        elif at >= PAGE - NEAR:
            self._ask(page + 1)
        return self._rows.get(self.steps[number])

    def _ask(self, page: int) -> None:
        if page not in self._asked and 0 <= page * PAGE < len(self.steps):
            self._asked.add(page)
            self.page_wanted.emit(self.steps[page * PAGE : (page + 1) * PAGE])

    def place_of(self, step: int) -> int:
        """The row of a step, -1 where the filter leaves it out."""
        at = bisect_left(self.steps, -step, key=lambda one: -one)
        return at if at < len(self.steps) and self.steps[at] == step else -1

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] == "rows":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight) if name == "rows" else None
        row = self.row(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and name == "title" else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row, name)
        if role == TOKEN:
            return "muted" if name in ("when", "rows") or (name == "title" and not row.there) else None
        if role == SIGNS and name == "who":
            return Sign.person(row.actor) if row.actor_id is not None else Sign.icon("building-2")
        return None

    def words(self, row: JournalRow, name: str) -> str:
        """A cell of a row."""
        language = self.desk.language
        if name == "when":
            return when_text(row.at.date(), row.at.time(), language)
        if name == "who":
            return who_words(row.actor_id, row.actor, language)
        if name == "what":
            return act_words(row.act, row.origin, language)
        return row.title if name == "title" else number_text(row.rows, language)
