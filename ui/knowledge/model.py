"""What was found, as a model in one column: people first, then answers, each under its heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorial.domain.knowledge import Found, Knower, Known

from .words import KnowledgeWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a group with how many there are."""

    key: str
    count: int


Row = Heading | Knower | Known


class KnowledgeModel(QAbstractListModel):
    """`show` gives it what was found."""

    def __init__(self, words: KnowledgeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.rows: tuple[Row, ...] = ()

    def show(self, found: Found) -> None:
        """Show these people and answers."""
        rows: list[Row] = []
        if found.people:
            rows += [Heading("people", len(found.people)), *found.people]
        if found.answers:
            rows += [Heading("answers", found.total), *found.answers]
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> Knower | Known | None:
        """A person or an answer; None for headings and outside."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return None if isinstance(found, Heading) else found

    def place_of(self, key: tuple[str, int]) -> int:
        """The row of a person or an answer, -1 where it is not there."""
        return next((at for at, one in enumerate(self.rows) if key_of(one) == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.row(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            return f"{self.words.group(row.key)}, {row.count}"
        return self.words.spoken(row)


def key_of(row: Row | None) -> tuple[str, int]:
    """What makes it the same row when it is found again."""
    if isinstance(row, Knower):
        return "person", row.expert.person_id
    return ("answer", row.answer_id) if isinstance(row, Known) else ("", 0)
