"""The list of the inbox: one painted column whose rows have two heights, so that a thousand cost what ten do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ..context import Desk
from .delegate import GROUP_HEIGHT, ROW_HEIGHT, SHORT_HEIGHT, InboxDelegate
from .model import InboxModel
from .rows import Group, Item


class InboxList(QTableView):
    """`current_changed` when another item is in front, `opened` for Enter and a double click, `menu_wanted` with a
    global place."""

    current_changed = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)
    #: An arrow without any item in front.
    step_wanted = Signal(int)

    def __init__(self, desk: Desk, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.inbox = desk, model
        #: Rows that were made as low as headings are.
        self._headings: list[int] = []
        self.setAccessibleName(self.tr("What waits for approval"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        # fixed: asking every row for its size costs more than painting those in sight
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        self.painter = InboxDelegate(desk, model, self)
        self.setItemDelegate(self.painter)
        model.modelReset.connect(self._fit)
        desk.theme.changed.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._fit()

    def current(self) -> Item | None:
        """The item in front."""
        return self.inbox.item(self.currentIndex().row())

    def go(self, place: int) -> bool:
        """Bring the item in a row to the front; False where there is none."""
        if self.inbox.item(place) is None:
            return False
        self.setCurrentIndex(self.inbox.index(place))
        above = self.inbox.index(place - 1) if place and isinstance(self.inbox.rows[place - 1], Group) else None
        if above is not None:
            self.scrollTo(above)
        self.scrollTo(self.inbox.index(place))
        return True

    def step(self, by: int) -> None:
        """To the next item or the one before."""
        if self.current() is None:
            self.step_wanted.emit(by)
            return
        self.go(self.inbox.next_place(self.currentIndex().row(), by))

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit()

    def _fit(self) -> None:
        px, head = self.desk.theme.px, self.verticalHeader()
        # decisions have no line with channels and stage
        first = next((one for one in self.inbox.rows if isinstance(one, Item)), None)
        usual = px(ROW_HEIGHT if first is None or first.line is not None else SHORT_HEIGHT)
        head.setMinimumSectionSize(px(GROUP_HEIGHT))
        head.setDefaultSectionSize(usual)
        # a header keeps the heights of its rows when they are others
        for place in self._headings:
            if place < len(self.inbox.rows):
                head.resizeSection(place, usual)
        self._headings = [place for place, row in enumerate(self.inbox.rows) if isinstance(row, Group)]
        for place in self._headings:
            head.resizeSection(place, px(GROUP_HEIGHT))
        self.viewport().update()

    # Keyboard and mouse -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.current() is not None:
            self.opened.emit()
        elif key == Qt.Key.Key_Space and plain:
            self.inbox.toggle(self.currentIndex().row())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Home:
            self.go(self.inbox.next_place(-1, 1))
        elif key == Qt.Key.Key_End:
            self.go(self.inbox.next_place(len(self.inbox.rows), -1))
        elif key in (Qt.Key.Key_Escape,) or (event.text().isprintable() and event.text()):
            event.ignore()  # the page's letters
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        px = self.desk.theme.px
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            reach = self.painter.check_rect(self.visualRect(index)).adjusted(-px(8), -px(8), px(8), px(8))
            if reach.contains(event.position().toPoint()) and self.inbox.item(index.row()):
                self.inbox.toggle(index.row())
                event.accept()
                return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if self.inbox.item(index.row()) is None:
            return
        self.setCurrentIndex(index)
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(corner if keyboard else event.globalPos())
