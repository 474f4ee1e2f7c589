"""The table of the agenda list: rows as the unit of focus and selection, folding, type-ahead."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QLineF, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editorial.domain.calendar import Entry
from editorial.domain.words import fold

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import hairline, panel
from .list_columns import ColumnKeeper
from .list_delegate import ListDelegate
from .list_header import ListHeader
from .list_keys import act_of, shift_of
from .list_model import COLUMNS, ListModel

__all__ = ["ListTable"]

_K = Qt.Key
_PAUSE: Final = 1.0
_SELECT: Final = QItemSelectionModel.SelectionFlag


class ListTable(QTableView):
    """Emits what the user wants of the selected publications."""

    opened = Signal(object)
    act_wanted = Signal(str)
    shift_wanted = Signal(int, int)
    menu_wanted = Signal(QPoint)
    today_wanted = Signal()
    drag_wanted = Signal()

    def __init__(self, desk: Desk, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows = model
        self.hovered = -1
        #: The leftmost visible column, which carries the bar of a selected row.
        self.first_column = 0
        self.now: datetime = desk.clock.now()
        self._typed, self._typed_at = "", 0.0
        self.setModel(model)
        self.setItemDelegate(ListDelegate(self, model))
        self._set_up()
        self.keeper = ColumnKeeper(self, model, desk.theme)
        self.keeper.fitted.connect(self._fitted)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("List of publications"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(ListHeader(self.desk, self))
        self.horizontalHeader().setSortIndicatorShown(True)

    def _restyle(self) -> None:
        theme = self.desk.theme
        self.verticalHeader().setMinimumSectionSize(theme.px(16))
        self.verticalHeader().setDefaultSectionSize(theme.height("table_row"))
        header = self.horizontalHeader()
        header.setFixedHeight(theme.height("table_header"))
        header.setMinimumSectionSize(theme.px(40))
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        self.setPalette(shades)
        self.viewport().update()

    def _fitted(self) -> None:
        self.first_column = next((at for at in range(len(COLUMNS)) if not self.isColumnHidden(at)), 0)
        self.viewport().update()

    # -- what is selected -------------------------------------------------------------------------------------------

    def selected_entries(self) -> list[Entry]:
        """The selected publications from top to bottom."""
        found = []
        for span in sorted(self.selectionModel().selection().toList(), key=_top):
            for row in range(span.top(), span.bottom() + 1):
                entry = self.rows.entry(row)
                if entry is not None:
                    found.append(entry)
        return found

    def current_entry(self) -> Entry | None:
        """The publication that has the focus."""
        index = self.currentIndex()
        return self.rows.entry(index.row()) if index.isValid() else None

    def select_rows(self, rows: list[int], current: int | None = None) -> None:
        """Select exactly these rows."""
        last = len(COLUMNS) - 1
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.rows.index(row, 0), self.rows.index(row, last))
        if current is not None:
            at = self.rows.index(current, COLUMNS.index("title"))
            self.selectionModel().setCurrentIndex(at, _SELECT.NoUpdate)
        self.selectionModel().select(chosen, _SELECT.ClearAndSelect)

    def scroll_to_row(self, row: int) -> None:
        """Bring a row to the top."""
        # after a reset the scroll bar still has its old range
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        if 0 <= row < self.rows.rowCount():
            at = self.rows.index(row, COLUMNS.index("title"))
            self.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtTop)

    def scrollTo(
        self, index: Any, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Rows are the unit: moving the focus never scrolls sideways."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(before)

    # -- mouse ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.rows.group(index.row()) is not None:
            if event.button() == Qt.MouseButton.LeftButton:
                self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
                self.rows.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        entry = self.rows.entry(index.row()) if index.isValid() else None
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(entry)
        elif index.isValid():
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            old, self.hovered = self.hovered, row
            for one in (old, row):
                if one >= 0:
                    self.viewport().update(self._row_box(one))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.drag_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self._row_box(self.currentIndex().row())
            place = self.viewport().mapToGlobal(box.topLeft() + QPoint(self.desk.theme.px(80), box.height()))
        if self.selectionModel().hasSelection():
            self.menu_wanted.emit(place)

    # -- keyboard ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """While somebody types a title, letters belong to the search and to no shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._searching() and event.text().strip() and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._searching() and event.text().isprintable() and event.text() and not event.modifiers():
            self.keyboardSearch(event.text())
        elif shift_of(event) != (0, 0):
            self.shift_wanted.emit(*shift_of(event))
        elif act := act_of(event, self.desk):
            self.act_wanted.emit(act)
        elif not self._moved(event):
            super().keyPressEvent(event)

    def _moved(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        row = self.currentIndex().row()
        if key in (_K.Key_Return, _K.Key_Enter):
            entry = self.current_entry()
            if entry is not None:
                self.opened.emit(entry)
            else:
                self.rows.toggle(row)
        elif key == _K.Key_Home and plain:
            self.today_wanted.emit()
        elif key == _K.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif key in (_K.Key_Left, _K.Key_Right) and plain:
            self._fold(row, key == _K.Key_Left)
        elif key == _K.Key_Space and self.rows.group(row) is not None:
            self.rows.toggle(row)
        else:
            return False
        return True

    def _fold(self, row: int, away: bool) -> None:
        group = self.rows.group(row)
        if group is not None:
            if self.rows.is_folded(group) != away:
                self.rows.toggle(row)
        elif away and self.rows.grouped and row >= 0:
            head = self.rows.agenda.head_row(self.rows.agenda.group_index(row))
            self.setCurrentIndex(self.rows.index(head, COLUMNS.index("title")))

    def _searching(self) -> bool:
        return bool(self._typed) and time.monotonic() - self._typed_at < _PAUSE

    def keyboardSearch(self, search: str) -> None:
        """Jump to the next title that begins with what is typed, then to one that has a word beginning so."""
        going_on = self._searching()
        self._typed = (self._typed if going_on else "") + search
        self._typed_at = time.monotonic()
        wanted = fold(self._typed.strip())
        row = self.currentIndex().row() + (0 if going_on else 1)
        found = self._find(wanted, max(0, row)) if wanted else None
        if found is not None:
            at = self.rows.index(found, COLUMNS.index("title"))
            self.selectionModel().setCurrentIndex(at, _SELECT.ClearAndSelect | _SELECT.Rows)
            self.scrollTo(at)

    def _find(self, wanted: str, start: int) -> int | None:
        count, inside = self.rows.rowCount(), None
        for offset in range(count):
            row = (start + offset) % count
            entry = self.rows.entry(row)
            if entry is None:
                continue
            title = fold(entry.title)
            if title.startswith(wanted):
                return row
            if inside is None and f" {wanted}" in title:
                inside = row
        return inside

    # -- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.now = self.desk.clock.now()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._paint_lines(painter)
        index = self.currentIndex()
        if index.isValid() and has_keyboard_focus(self):
            box = self._row_box(index.row()).adjusted(1, 1, -2, -2)
            panel(painter, box, self.desk.theme.px(5), edge=self.desk.theme.color("focus"), width=2)

    def _paint_lines(self, painter: QPainter) -> None:
        """Hairlines below the rows, drawn once a row instead of once a cell."""
        tall = self.verticalHeader().defaultSectionSize()
        first, wide = self.rowAt(0), self.viewport().width()
        if first < 0:
            return
        thin, border = 1 / self.devicePixelRatioF(), self.desk.theme.color("border")
        last = min(self.rows.rowCount() - 1, first + self.viewport().height() // tall + 1)
        top = self.rowViewportPosition(first)
        for row in range(last - first + 1):
            below = top + (row + 1) * tall - thin
            hairline(painter, QLineF(0, below, wide, below), border)

    def _row_box(self, row: int) -> QRect:
        top = self.rowViewportPosition(row)
        return QRect(0, top, self.viewport().width(), self.rowHeight(row))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        for one in (current, previous):
            if one.isValid():
                self.viewport().update(self._row_box(one.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keeper.fit()


def _top(span: Any) -> int:
    return int(span.top())
