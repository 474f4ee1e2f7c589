"""Lists of painted rows, never a widget each, with words for whoever cannot see them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from .context import Desk
from .focus_ring import has_keyboard_focus
from .widgets.paint import panel

__all__ = ["PaintedList", "Rows", "WholeList"]

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
#: Most sizes that are kept.
KEPT = 2000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rows(QAbstractListModel):
    """The rows of a list; `words` of the list say each."""

    def __init__(self, shown: PaintedList[Any]) -> None:
        super().__init__(shown)
        self._list = shown
        self.rows: list[Any] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._list.words(self.rows[index.row()])
        return None

    def _changed(self, row: int, old: Any, new: Any) -> None:
        """A view lays everything out anew for one changed row; one that stays as high is only painted."""
        shown = self._list
        width = shown.viewport().width()
        if shown.size_of(old, width) == shown.size_of(new, width):
            shown.viewport().update()
        else:
            self.dataChanged.emit(self.index(row), self.index(row))

    def show(self, rows: Sequence[Any]) -> bool:
        """Other rows; True where there are more or fewer, so that they have to be laid out anew."""
        fresh = list(rows)
        if fresh == self.rows:
            return False
        if len(fresh) == len(self.rows):
            before, self.rows = self.rows, fresh
            for row, (old, new) in enumerate(zip(before, fresh, strict=True)):
                if old != new:
                    self._changed(row, old, new)
            return False
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()
        return True


class _Delegate(QStyledItemDelegate):
    def __init__(self, shown: PaintedList[Any]) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        shown = self._list
        return shown.size_of(shown.rows.rows[index.row()], shown.viewport().width())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = self._list
        box = QRect(option.rect)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        shown.paint_row(painter, box, shown.rows.rows[index.row()], hovered)
        painter.restore()
        if index == shown.currentIndex() and has_keyboard_focus(shown):
            px = shown.desk.theme.px
            edge = shown.desk.theme.color("focus")
            panel(painter, box.adjusted(px(2), px(2), -px(2), -px(2)), px(6), None, edge, 2)


class PaintedList(QListView, Generic[T]):
    """A list of values. `chosen` carries the row that was clicked or entered, `removed` the one to be taken away."""

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk = desk
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self.chosen.emit(self.rows.rows[index.row()]))
        #: Sizes of rows by row and width: a list is laid out at every change, and its words seldom are other ones.
        self._known: dict[tuple[T, int], QSize] = {}
        desk.theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._known.clear()
        self.doItemsLayout()

    def size_of(self, row: T, width: int) -> QSize:
        """The size of a row, measured once."""
        key = (row, width)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > KEPT:
                self._known.clear()
            found = self._known[key] = self.row_size(row, width)
        return found

    # What a list says and shows -----------------------------------------------------------------------------------

    @abstractmethod
    def words(self, row: T) -> str:
        """A row in words."""

    @abstractmethod
    def row_size(self, row: T, width: int) -> QSize:
        """How large a row is in a list of that width."""

    @abstractmethod
    def paint_row(self, painter: QPainter, box: QRect, row: T, hovered: bool) -> None:
        """Paint a row; whatever is changed of the painter is put back."""

    def show_rows(self, rows: Sequence[T]) -> None:
        """Other rows."""
        current = self.currentIndex().row()
        if self.rows.show(rows) and 0 <= current < len(rows):
            self.setCurrentIndex(self.rows.index(current))

    def row(self) -> T | None:
        """The row that the keyboard is on."""
        at = self.currentIndex().row()
        found: T | None = self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None
        return found

    # Keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and plain and event.key() in _ENTER:
            self.chosen.emit(row)
        elif row is not None and plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row)
        elif event.key() in (Qt.Key.Key_Escape, *_ENTER):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class WholeList(PaintedList[T]):
    """As high as all of its rows: what is around it scrolls."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.theme.changed.connect(self.fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that all rows need."""
        width = max(1, self.viewport().width())
        wanted = sum(self.size_of(one, width).height() for one in self.rows.rows)
        if wanted != self.maximumHeight():
            self.setFixedHeight(wanted)
