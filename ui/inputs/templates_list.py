"""A list of things with a title, a line about them and a tag: templates, and calls for topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..theme import Theme
from ..widgets.badges import badge_width, paint_tag
from ..widgets.paint import draw_text, focus_ring
from ..widgets.table import paint_row_ground

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
ROW: Final = 56
#: Design pixels.
LIST_WIDTH, LEAST_WIDTH = 320, 190


@dataclass(frozen=True, slots=True)
class Entry:
    """One row; `tag` is a meaning, words and an icon."""

    id: int
    title: str
    about: str
    tag: tuple[str, str, str] | None = None
    quiet: bool = False


class EntryModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.entries):
            return None
        one = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (one.title, one.tag[1] if one.tag else "", one.about) if part)
        return None


class _Rows(QStyledItemDelegate):
    def __init__(self, desk: Desk, model: EntryModel, view: QListView) -> None:
        super().__init__(view)
        self.desk, self.model, self.view = desk, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.desk.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, one, box = self.desk.theme, self.desk.theme.px, self.model.entries[index.row()], QRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, box, theme, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        left, right = box.x() + px(24), box.right() - px(14)
        if one.tag is not None:
            meaning, words, icon = one.tag
            width, high = badge_width(words, theme), theme.height("badge")
            place = QRect(right - width, box.y() + px(9), width, high)
            paint_tag(painter, place, meaning, words, icon, theme, self.desk.icons)
            right = place.x() - px(8)
        ink = theme.color("muted" if one.quiet else "text")
        draw_text(painter, QRect(left, box.y() + px(8), right - left, px(20)), one.title, theme.font("body", 500), ink)
        under = QRect(left, box.y() + px(29), box.right() - px(14) - left, px(17))
        draw_text(painter, under, one.about, theme.font("caption", tnum=True), theme.color("muted"))
        if state & QStyle.StateFlag.State_HasFocus and has_keyboard_focus(self.view):
            focus_ring(painter, box.adjusted(4, 4, -4, -5), theme, 4)


def list_width(theme: Theme, whole: int) -> int:
    """How wide the list is in a tab of that width: a third of it at most."""
    return max(theme.px(LEAST_WIDTH), min(theme.px(LIST_WIDTH), whole // 3))


class EntryList(QListView):
    """`chosen` with the id of the entry in front, `opened` for Enter and a double click."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self.entries = EntryModel(self)
        self._quiet = False
        self.setModel(self.entries)
        self.setItemDelegate(_Rows(desk, self.entries, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_entries(self, entries: Sequence[Entry], chosen: int) -> bool:
        """Show these with one in front, without a signal; False where it is not among them."""
        self._quiet = True
        self.entries.show(entries)
        place = next((at for at, one in enumerate(entries) if one.id == chosen), -1)
        self.setCurrentIndex(self.entries.index(place))
        self._quiet = False
        return place >= 0

    def current(self) -> int:
        """The id of the entry in front, 0 for none."""
        at = self.currentIndex().row()
        return self.entries.entries[at].id if 0 <= at < len(self.entries.entries) else 0

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and now.isValid():
            self.chosen.emit(self.entries.entries[now.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_N and self._desk.settings.single_keys):
            event.ignore()  # the page's: one more of them
        else:
            super().keyPressEvent(event)
