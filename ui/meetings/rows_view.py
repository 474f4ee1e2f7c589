"""A list of this page: keyboard, selection, groups that fold, lines that are ticked off or dragged to another place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QLineF, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QVBoxLayout, QWidget

from ..context import Desk
from ..widgets.paint import draw_text, hairline
from .rows import Column, Heading, Line, RowsModel
from .rows_paint import RowsDelegate, places

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsHeader(QWidget):
    """The names of the columns."""

    def __init__(self, desk: Desk, view: RowsView) -> None:
        super().__init__()
        self.desk, self._view = desk, view
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(100, self.desk.theme.height("table_header"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, view = QPainter(self), self.desk.theme, self._view
        painter.fillRect(self.rect(), theme.color("sunken"))
        box = QRect(0, 0, view.viewport().width(), self.height())
        font, ink = theme.font("caption", 500), theme.color("muted")
        columns = view.painter.columns
        for column, place in zip(
            columns, places(columns, box, theme, view.painter.edge, view.painter.ticks), strict=True
        ):
            if place.width() and column.words:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                draw_text(painter, place, column.words, font, ink, side | Qt.AlignmentFlag.AlignVCenter)
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))

    def _restyle(self) -> None:
        self.setFixedHeight(self.desk.theme.height("table_header"))
        self.update()


class RowsView(QListView):
    """`current_changed` when another line is in front, `opened` for Enter and a double click, `ticked` for Space and a
    click on the box, `link_wanted` for the act of a heading, `moved` for a line that goes up (-1) or down (1) or to a
    place of another."""

    current_changed = Signal()
    clicked_line = Signal()
    opened = Signal()
    ticked = Signal()
    menu_wanted = Signal(QPoint)
    link_wanted = Signal(str)
    moved = Signal(int)
    dropped = Signal(object, object)
    resized = Signal()

    def __init__(self, desk: Desk, columns: Sequence[Column], name: str, height: int = 38) -> None:
        super().__init__()
        self.desk = desk
        self.lines = RowsModel(self)
        self.painter = RowsDelegate(desk, self.lines, columns, self, height)
        self.movable = False
        #: Where the last click on a line was.
        self.clicked_at = QPoint()
        self._pressed: tuple[QPoint, int] | None = None
        self._target = -1
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(self.lines)
        self.setItemDelegate(self.painter)
        self.selectionModel().currentChanged.connect(lambda *_both: self.current_changed.emit())
        self.doubleClicked.connect(self._double)
        desk.theme.changed.connect(self.scheduleDelayedItemsLayout)

    # What is in front ---------------------------------------------------------------------------------------------

    def current(self) -> Line | None:
        """The line in front."""
        return self.lines.line(self.currentIndex().row())

    def current_value(self) -> Any:
        """What it stands for; None without one."""
        line = self.current()
        return line.value if line is not None else None

    def selected(self) -> list[Line]:
        """What is selected, from the top."""
        found = sorted({one.row() for one in self.selectionModel().selectedIndexes()})
        return [line for line in map(self.lines.line, found) if line is not None]

    def go(self, place: int) -> bool:
        """Bring a row to the front; False where there is none."""
        index = self.lines.index(place)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect if self.lines.line(place) is not None else flags.Clear
        self.selectionModel().setCurrentIndex(index, how)
        if self.lines.heading(place - 1) is not None:
            self.scrollTo(self.lines.index(place - 1))
        self.scrollTo(index)
        return True

    def go_to(self, key: int | str) -> bool:
        """Bring a line to the front, unfolding its group."""
        self.lines.unfold_for(key)
        return self.go(self.lines.place_of(key))

    def go_first(self) -> bool:
        """Bring the first line to the front."""
        first = next((at for at in range(len(self.lines.rows)) if self.lines.line(at) is not None), -1)
        return self.go(first)

    def _double(self, index: QModelIndex) -> None:
        if self.lines.line(index.row()) is not None:
            self.opened.emit()

    # Folding ------------------------------------------------------------------------------------------------------

    def fold(self, place: int, folded: bool) -> None:
        """Fold or unfold the group of a row; its heading is in front then."""
        head = self.lines.heading_of(place)
        if head is not None:
            self.lines.fold(head.key, folded)
            self.go(self.lines.place_of_heading(head.key))

    def _toggle(self, place: int, head: Heading) -> None:
        self.fold(place, not head.folded)

    # Keyboard -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~_KEYPAD
        place = self.currentIndex().row()
        if key == Qt.Key.Key_Escape and self._target >= 0:
            self._stop_drag()
        elif held == Qt.KeyboardModifier.AltModifier and self.movable and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif held == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_F10:
            # Windows makes a menu event of it, X11 and macOS do not
            self._menu_at_current()
        elif not held and self._plain_key(key, place):
            event.accept()
        elif key == Qt.Key.Key_Escape or (not held and event.text().isprintable() and event.text()):
            event.ignore()  # the page's letters
        else:
            super().keyPressEvent(event)

    def _plain_key(self, key: int, place: int) -> bool:
        head = self.lines.heading(place)
        if key in _ENTER and head is not None:
            if head.link:
                self.link_wanted.emit(head.key)
            else:
                self._toggle(place, head)
        elif key in _ENTER and self.current() is not None:
            self.opened.emit()
        elif key == Qt.Key.Key_Space and head is not None:
            self._toggle(place, head)
        elif key == Qt.Key.Key_Space and self.current() is not None:
            self.ticked.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and place >= 0:
            if head is None or head.folded is not (key == Qt.Key.Key_Left):
                self.fold(place, key == Qt.Key.Key_Left)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.go(min(max(0, place + (1 if key == Qt.Key.Key_Down else -1)), len(self.lines.rows) - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.lines.rows) - 1)
        else:
            return False
        return True

    # Mouse --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        place = index.row() if index.isValid() else -1
        head, line = self.lines.heading(place), self.lines.line(place)
        if event.button() == Qt.MouseButton.LeftButton and head is not None:
            if head.link and self.painter.link_rect(self.visualRect(index), head).contains(at):
                self.link_wanted.emit(head.key)
            else:
                self._toggle(place, head)
            return
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or line is None:
            return
        if self.painter.ticks and line.tick is not None:
            spot = self.painter.tick_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6)
            if spot.contains(at):
                self.ticked.emit()
                return
        self._pressed, self.clicked_at = (at, place), at
        self.clicked_line.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.movable:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if (at - self._pressed[0]).manhattanLength() < QApplication.startDragDistance() and self._target < 0:
            return
        self._target = self._gap_at(at)
        self.scrollTo(self.lines.index(min(self._target, len(self.lines.rows) - 1)))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, target = self._pressed, self._target
        self._stop_drag()
        if pressed is not None and target >= 0:
            line = self.lines.line(pressed[1])
            before = self.lines.line(target)
            if line is not None and target not in (pressed[1], pressed[1] + 1):
                self.dropped.emit(line.key, before.key if before is not None else None)

    def _stop_drag(self) -> None:
        self._pressed, self._target = None, -1
        self.unsetCursor()
        self.viewport().update()

    def _gap_at(self, at: QPoint) -> int:
        """The row before which something would come to stand."""
        index = self.indexAt(at)
        if not index.isValid():
            return len(self.lines.rows) if at.y() > 0 else 0
        below = at.y() > self.visualRect(index).center().y()
        return index.row() + (1 if below else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target < 0:
            return
        if self._target < len(self.lines.rows):
            y = self.visualRect(self.lines.index(self._target)).top()
        else:
            y = self.visualRect(self.lines.index(len(self.lines.rows) - 1)).bottom() + 1
        painter, px = QPainter(self.viewport()), self.desk.theme.px
        painter.fillRect(QRect(0, y - px(1), self.viewport().width(), px(2)), self.desk.theme.color("accent"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if self.lines.line(index.row()) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.go(index.row())
        if keyboard:
            self._menu_at_current()
        else:
            self.menu_wanted.emit(event.globalPos())

    def _menu_at_current(self) -> None:
        index = self.currentIndex()
        if self.lines.line(index.row()) is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class RowsList(QWidget):
    """Headings of the columns and the list below each other."""

    def __init__(self, desk: Desk, columns: Sequence[Column], name: str, height: int = 38) -> None:
        super().__init__()
        self.view = RowsView(desk, columns, name, height)
        self.header = RowsHeader(desk, self.view)
        self.view.resized.connect(self.header.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
