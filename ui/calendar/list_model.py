"""The agenda list as a table model: rows of `Agenda`, words and signs from the directory."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.wording import day_text, time_text, week_text
from editorial.domain.words import fold
from editorial.texts import text

from .list_names import Names
from .list_rows import Agenda, Group, sort_entries

__all__ = ["COLUMNS", "ListModel"]

#: The columns by name, in their order. "date" is shown in flat lists only: groups carry it otherwise.
COLUMNS: Final = (
    "date",
    "time",
    "channel",
    "title",
    "status",
    "department",
    "person",
    "pillar",
    "campaign",
    "field",
)
_BY_ID = {
    "channel": "channel_id",
    "department": "department_id",
    "person": "owner_id",
    "pillar": "pillar_id",
    "campaign": "campaign_id",
}
_DIGITS: Final = re.compile(r"\d+")
_STATUS_ORDER = {one: index for index, one in enumerate(Status)}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
# put together once: Qt asks for every cell at every painting
_HEADING: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_ROW: Final = _HEADING | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class ListModel(QAbstractTableModel):
    """All publications under the filter; sorted and folded in Python, never through a proxy."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self.column, self.descending = "time", False
        self.mime: Callable[[list[Entry]], QMimeData] | None = None
        self._source: list[Entry] = []
        self._folded: set[date | None] = set()
        self.agenda = Agenda([], True, self._folded)
        self._headings = {
            "date": self.tr("Date"),
            "time": self.tr("Time"),
            "channel": self.tr("Channel"),
            "title": self.tr("Title"),
            "status": self.tr("Status"),
            "department": self.tr("Department"),
            "person": self.tr("Responsible"),
            "pillar": self.tr("Pillar"),
            "campaign": self.tr("Campaign"),
            "field": self.tr("Field"),
        }

    # -- content ----------------------------------------------------------------------------------------------------

    def set_entries(self, entries: list[Entry]) -> None:
        """Show other publications, given in the order of day and time with undated ones last."""
        self.beginResetModel()
        self._source = entries
        self._arrange()
        self.endResetModel()

    def sort_by(self, column: str, descending: bool) -> None:
        """Order by a column; by time the list is grouped by day, else it is flat."""
        self.beginResetModel()
        self.column, self.descending = column, descending
        self._arrange()
        self.endResetModel()

    @property
    def grouped(self) -> bool:
        """Whether the list stands in groups by day."""
        return self.agenda.grouped

    def _arrange(self) -> None:
        grouped = self.column == "time"
        entries = sort_entries(self._source, None if self.column in ("time", "date") else self._rank(), self.descending)
        self.agenda = Agenda(entries, grouped, self._folded)

    def _rank(self) -> Callable[[Entry], Any]:
        if self.column == "title":
            return _title_rank
        if self.column == "status":
            return _status_rank
        if self.column == "field":
            return _field_rank
        ranks, attribute = self.names.ranks(self.column), _BY_ID[self.column]
        return lambda entry: ranks.get(getattr(entry, attribute))

    def toggle(self, row: int) -> None:
        """Fold or unfold the group whose heading is at `row`."""
        group = self.agenda.group_at(row)
        if group is None:
            return
        index, folded = self.agenda.group_index(row), group.day in self._folded
        if folded:
            self.beginInsertRows(_NOWHERE, row + 1, row + group.count)
            self.agenda.fold(index, False)
            self.endInsertRows()
        else:
            self.beginRemoveRows(_NOWHERE, row + 1, row + group.count)
            self.agenda.fold(index, True)
            self.endRemoveRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def entry(self, row: int) -> Entry | None:
        """The publication of a row; None for a heading."""
        return self.agenda.entry_at(row)

    def group(self, row: int) -> Group | None:
        """The group whose heading the row is."""
        return self.agenda.group_at(row)

    def is_folded(self, group: Group) -> bool:
        """Whether the group's publications are folded away."""
        return group.day in self._folded

    # -- words ------------------------------------------------------------------------------------------------------

    def heading(self, group: Group) -> str:
        """Di 12.05.2026 · KW 20 · 3; undated ones under a word of their own."""
        language = self.names.desk.language
        if group.day is None:
            return self.tr("Unscheduled") + f" · {group.count}"
        return f"{day_text(group.day, language)} · {week_text(group.day, language)} · {group.count}"

    def words(self, entry: Entry, column: str) -> str:
        """The text of a cell."""
        if column == "title":
            return entry.title
        if column == "time":
            return time_text(entry.time)
        if column == "date":
            return day_text(entry.day, self.names.desk.language) if entry.day else self.tr("Unscheduled")
        if column == "status":
            return self.names.status(entry.status)
        if column == "field":
            return entry.task_field
        if column == "department":
            return self.names.short_department(entry.department_id)
        return self.names.name(column, getattr(entry, _BY_ID[column]))

    def tip(self, entry: Entry, column: str) -> str:
        """The text of a cell in full: task fields by their name."""
        if column == "field" and entry.task_field:
            return text(f"field.{entry.task_field}", self.names.desk.language)
        if column == "department":
            return self.names.name(column, entry.department_id)
        return self.words(entry, column)

    # -- Qt's questions ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.agenda.row_count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _TEXT_ROLES:
            return None
        row, column = index.row(), COLUMNS[index.column()]
        entry = self.entry(row)
        if entry is None:
            group = self.group(row)
            spoken = group is not None and (index.column() == 0 or role == Qt.ItemDataRole.AccessibleTextRole)
            return self.heading(group) if group is not None and spoken else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.names.spoken(entry) if column == "title" else self.tip(entry, column)
        return self.words(entry, column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and COLUMNS[section] == "field":
            return self.tr("Task field")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._headings[COLUMNS[section]]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADING if self.entry(index.row()) is None else _ROW

    def mimeData(self, indexes: Any) -> QMimeData:
        rows = sorted({one.row() for one in indexes})
        entries = [entry for row in rows if (entry := self.entry(row)) is not None]
        return self.mime(entries) if self.mime is not None else QMimeData()


_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _title_rank(entry: Entry) -> str:
    # "Folge 2" before "Folge 12"
    return _DIGITS.sub(_padded, fold(entry.title))


def _padded(number: re.Match[str]) -> str:
    return number.group().zfill(8)


def _status_rank(entry: Entry) -> int:
    return _STATUS_ORDER[entry.status]


def _field_rank(entry: Entry) -> str | None:
    return entry.task_field or None
