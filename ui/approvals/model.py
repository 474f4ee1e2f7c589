"""The rows of the inbox as a model; what is new to me is counted only for rows that somebody sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from ..context import Desk
from .rows import Group, Item, Row
from .words import InboxWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
#: Milliseconds in which rows that come into sight are collected, to be asked for together.
TOGETHER: Final = 15


class InboxModel(QAbstractListModel):
    """`count_wanted` carries ids of items in sight whose changes are not counted yet; `checks_changed` fires with
    every tick."""

    count_wanted = Signal(object)
    checks_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.words = InboxWords(desk, self)
        self.rows: Sequence[Row] = ()
        self.checked: set[tuple[int, int]] = set()
        self._changed: dict[int, int] = {}
        self._asked: set[int] = set()
        self._pending: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER)
        self._timer.timeout.connect(self._ask)

    # Contents -----------------------------------------------------------------------------------------------------

    def show(self, rows: Sequence[Row], keep: bool = True) -> None:
        """Show these rows; ticks of what is gone are forgotten, and all of them unless `keep`."""
        self.beginResetModel()
        self.rows = rows
        there = {one.key for one in rows if isinstance(one, Item)}
        self.checked = self.checked & there if keep else set()
        self.endResetModel()
        self.checks_changed.emit()

    def forget_counts(self, content_ids: Iterable[int] | None = None) -> None:
        """These items are not what they were (None: all of them): count anew when they are seen."""
        if content_ids is None:
            self._changed.clear()
            self._asked.clear()
            return
        for one in content_ids:
            self._changed.pop(one, None)
            self._asked.discard(one)

    def take_counts(self, found: Mapping[int, int]) -> None:
        """How many changes some items have."""
        self._changed.update(found)
        for place, row in enumerate(self.rows):
            if isinstance(row, Item) and row.content_id in found:
                self.dataChanged.emit(self.index(place), self.index(place))

    def changed(self, item: Item) -> int | None:
        """How many changes there are since my decision; what nobody counted yet is asked for."""
        line = item.line
        if line is None or not line.signed_before:
            return None
        if line.content_id not in self._changed and line.content_id not in self._asked:
            self._pending.add(line.content_id)
            if not self._timer.isActive():
                self._timer.start()
        return self._changed.get(line.content_id)

    def _ask(self) -> None:
        wanted, self._pending = self._pending, set()
        self._asked |= wanted
        self.count_wanted.emit(sorted(wanted))

    def item(self, place: int) -> Item | None:
        """The item in a row; None for headings and outside."""
        row = self.rows[place] if 0 <= place < len(self.rows) else None
        return row if isinstance(row, Item) else None

    def items(self) -> list[Item]:
        """All items in order."""
        return [one for one in self.rows if isinstance(one, Item)]

    def place_of(self, key: tuple[int, int]) -> int:
        """The row of an item and its stage, -1 where it is not."""
        return next((at for at, one in enumerate(self.rows) if isinstance(one, Item) and one.key == key), -1)

    def place_of_content(self, content_id: int) -> int:
        """The first row of an item, whatever its stage; -1 where it is not."""
        return next(
            (at for at, one in enumerate(self.rows) if isinstance(one, Item) and one.content_id == content_id), -1
        )

    def next_place(self, place: int, by: int) -> int:
        """The row of the next item down (1) or up (-1); the last one there is, -1 without any."""
        at = place + by
        while 0 <= at < len(self.rows):
            if isinstance(self.rows[at], Item):
                return at
            at += by
        return place if self.item(place) is not None else -1

    # Ticks --------------------------------------------------------------------------------------------------------

    @staticmethod
    def tickable(item: Item) -> bool:
        """Whether it waits for me, so that it can be decided together with others."""
        return item.line is not None and item.turn is None

    def toggle(self, place: int) -> None:
        """Tick an item for a decision together with others, or untick it."""
        item = self.item(place)
        if item is None or not self.tickable(item):
            return
        self.checked ^= {item.key}
        self.dataChanged.emit(self.index(place), self.index(place))
        self.checks_changed.emit()

    def check(self, keys: Iterable[tuple[int, int]]) -> None:
        """Tick exactly these."""
        self.checked = set(keys)
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.checks_changed.emit()

    def chosen(self) -> list[Item]:
        """What is ticked, in order."""
        return [one for one in self.items() if one.key in self.checked]

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if isinstance(row, Group):
                return f"{self.words.group(row.key)}, {row.count}"
            return row.title if role == Qt.ItemDataRole.DisplayRole else self.spoken(row)
        return None

    def spoken(self, item: Item) -> str:
        """The row in words, for tooltips and screen readers."""
        words, line = self.words, item.line
        if item.decided is not None:
            one = item.decided.sign_off
            return ", ".join((item.title, words.decided(one)[2], words.moment(words.at(one.at))))
        assert line is not None
        channels = [words.channel(one) for one in line.channel_ids]
        chip = words.turn(item) if item.turn is not None else words.chip(line, self._changed.get(line.content_id))
        parts = [line.title, *channels, words.stage(line), words.due_in_words(line.due), chip[2]]
        return ", ".join(part for part in parts if part)
