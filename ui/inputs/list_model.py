"""The requests and their headings as a model, in one column that the delegate parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorial.domain.input_cards import RequestRow

from ..context import Desk
from .list_rows import FOLDED, Bundle, BundleKey, Group, Row, group_of, listed
from .words import InputWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class RequestModel(QAbstractListModel):
    """`show` gives it requests; groups fold and unfold."""

    def __init__(self, desk: Desk, words: InputWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.rows: Sequence[Row] = ()
        self.folded: frozenset[str] = FOLDED
        self.opened: frozenset[BundleKey] = frozenset()
        self._found: tuple[RequestRow, ...] = ()

    def show(self, found: Iterable[RequestRow]) -> None:
        """Show these requests."""
        self._found = tuple(found)
        self.beginResetModel()
        self.rows = listed(self._found, self.folded, self.opened)
        self.endResetModel()

    def fold(self, key: str | BundleKey, folded: bool) -> int:
        """Hide or show the requests of a group or a bundle; its row."""
        if isinstance(key, str):
            self.folded = self.folded | {key} if folded else self.folded - {key}
        else:
            self.opened = self.opened - {key} if folded else self.opened | {key}
        self.show(self._found)
        return self.place_of_group(key) if isinstance(key, str) else self.place_of_bundle(key)

    def bring_out(self, request_id: int) -> None:
        """Unfold and open whatever a request lies in."""
        row = self.known(request_id)
        if row is None:
            return
        key = group_of(row)
        self.folded -= {key}
        self.opened |= {(key, row.request.call_id or 0)}
        self.show(self._found)

    def bundle(self, place: int) -> Bundle | None:
        """The bundle in a row; None for everything else."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return found if isinstance(found, Bundle) else None

    def members(self, place: int) -> tuple[RequestRow, ...]:
        """The requests that a row stands for; none for headings and outside."""
        bundle, row = self.bundle(place), self.row(place)
        return bundle.members if bundle is not None else () if row is None else (row,)

    def place_of_bundle(self, key: BundleKey) -> int:
        """The row of a bundle, -1 where there is none."""
        return next((at for at, one in enumerate(self.rows) if isinstance(one, Bundle) and one.key == key), -1)

    def bundle_of(self, place: int) -> int:
        """The row of the opened bundle that a request stands below, -1 for every other row."""
        row = self.row(place)
        return -1 if row is None else self.place_of_bundle((group_of(row), row.request.call_id or 0))

    def row(self, place: int) -> RequestRow | None:
        """The request in a row; None for headings and outside."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return found if isinstance(found, RequestRow) else None

    def group(self, place: int) -> Group | None:
        """The heading in a row; None for requests and outside."""
        found = self.rows[place] if 0 <= place < len(self.rows) else None
        return found if isinstance(found, Group) else None

    def place_of(self, request_id: int) -> int:
        """The row of a request, or of the closed bundle that it is in; -1 where it is not in sight."""
        for at, one in enumerate(self.rows):
            if isinstance(one, RequestRow) and one.request.id == request_id:
                return at
            if isinstance(one, Bundle) and not one.opened and request_id in (each.request.id for each in one.members):
                return at
        return -1

    def place_of_group(self, key: str) -> int:
        """The row of a heading, -1 where there is none."""
        return next((at for at, one in enumerate(self.rows) if isinstance(one, Group) and one.key == key), -1)

    def known(self, request_id: int) -> RequestRow | None:
        """A request by its id, folded away or not."""
        return next((one for one in self._found if one.request.id == request_id), None)

    def requests(self) -> tuple[RequestRow, ...]:
        """All of them, folded away or not."""
        return self._found

    def group_key(self, place: int) -> str:
        """The group that a row belongs to."""
        own = self.group(place)
        if own is not None:
            return own.key
        return next((group_of(one) for one in self.members(place)), "")

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.group(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.rows[index.row()]
        if isinstance(row, Group):
            words = f"{self.words.group(row.key)}, {row.count}"
            folded = self.tr("folded")
            return f"{words}, {folded}" if row.folded else words
        if isinstance(row, Bundle):
            title = row.members[0].request.title
            return title if role == Qt.ItemDataRole.DisplayRole else self.words.spoken_bundle(row)
        return row.request.title if role == Qt.ItemDataRole.DisplayRole else self.words.spoken(row)
