"""The agenda items of the minutes, one below the other, and what each of them still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editorial.domain.meetings import AgendaItem, AgendaState

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring
from ..widgets.table import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ITEM, LACKS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class ItemsModel(QAbstractListModel):
    """Items with how much of each is missing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[AgendaItem, ...] = ()
        self._lacks: dict[int, int] = {}

    def show_items(self, items: Sequence[AgendaItem], lacks: dict[int, int]) -> None:
        """Show others; the same ones only change."""
        same = [one.id for one in items] == [one.id for one in self.items]
        if not same:
            self.beginResetModel()
        self.items, self._lacks = tuple(items), lacks
        if not same:
            self.endResetModel()
        elif items:
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.items[index.row()]
        if role == ITEM:
            return one
        if role == LACKS:
            return self._lacks.get(one.id, 0)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Item {number}: {title}").format(number=index.row() + 1, title=one.title)
            lacks = self._lacks.get(one.id, 0)
            missing = self.tr("%n thing(s) missing", "", lacks)
            return f"{words}, {missing}" if lacks else words
        return None


class _Rows(QStyledItemDelegate):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, self.desk.theme.height("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, icons, px = self.desk.theme, self.desk.icons, self.desk.theme.px
        rect: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, rect, theme, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        one: AgendaItem = index.data(ITEM)
        quiet = one.state in (AgendaState.CARRIED, AgendaState.SKIPPED)
        number = QRect(rect.left() + px(16), rect.top(), px(24), rect.height())
        colour = theme.color("muted")
        draw_text(painter, number, str(index.row() + 1), theme.font("small", tnum=True), colour)
        lacks = index.data(LACKS)
        end = rect.right() - px(12)
        if lacks:
            sign = QRect(end - px(14), rect.center().y() - px(7), px(14), px(14))
            icons.paint(painter, sign, "triangle-alert", "warning")
            end = sign.left() - px(6)
        words = QRect(number.right() + px(4), rect.top(), end - number.right() - px(4), rect.height())
        token = "muted" if quiet else "accent_text" if selected else "text"
        weight = 600 if selected else 400
        draw_text(painter, words, one.title, theme.font("body", weight), theme.color(token))


class ItemList(QListView):
    """`chosen` names the item that is looked at."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows = ItemsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(desk, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Agenda items"))
        self.setProperty("ring", False)
        self.selectionModel().currentChanged.connect(self._current)
        desk.theme.changed.connect(self.viewport().update)

    def show_items(self, items: Sequence[AgendaItem], lacks: dict[int, int]) -> None:
        """Show items; the one that was looked at stays so."""
        before = self.item_id()
        self.rows.show_items(items, lacks)
        if not self.choose(before) and items:
            self.setCurrentIndex(self.rows.index(0))

    def item_id(self) -> int:
        """The item that is looked at, 0 for none."""
        index = self.currentIndex()
        return self.rows.items[index.row()].id if index.isValid() and index.row() < len(self.rows.items) else 0

    def choose(self, item_id: int) -> bool:
        """Look at an item; whether it is there."""
        for place, one in enumerate(self.rows.items):
            if one.id == item_id:
                self.setCurrentIndex(self.rows.index(place))
                return True
        return False

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.items[index.row()].id)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if has_keyboard_focus(self):
            painter = QPainter(self.viewport())
            focus_ring(painter, self.viewport().rect().adjusted(3, 3, -3, -3), self.desk.theme, self.desk.theme.px(4))
