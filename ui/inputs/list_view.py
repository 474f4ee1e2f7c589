"""The list of requests: one painted column, keyboard, selection of several, groups that fold."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QLineF, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from editorial.domain.input_cards import RequestRow

from ..context import Desk
from ..widgets.paint import draw_text, hairline
from .list_columns import LEFT, columns
from .list_delegate import GROUP_HEIGHT, ROW_HEIGHT, RequestDelegate
from .list_model import RequestModel
from .list_rows import OVERDUE, Group
from .words import InputWords

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ListHeader(QWidget):
    """The names of the columns, where those of the table stand."""

    def __init__(self, desk: Desk, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._table = desk, table
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(100, self.desk.theme.height("table_header"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.desk.theme
        painter.fillRect(self.rect(), theme.color("sunken"))
        place = columns(QRect(0, 0, self._table.viewport().width(), self.height()), theme)
        font, ink = theme.font("caption", 500), theme.color("muted")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for box, words in (
            (place.title, self.tr("Request")),
            (place.person, self.tr("Asked")),
            (place.department, self.tr("Department")),
        ):
            if box.width():
                draw_text(painter, box, words, font, ink)
        draw_text(painter, place.minutes, self.tr("Min."), font, ink, right, elide=False)
        draw_text(painter, place.due, self.tr("Due"), font, ink, right, elide=False)
        bottom = self.height() - 1 / self.devicePixelRatioF()
        hairline(painter, QLineF(0, bottom, self.width(), bottom), theme.color("border"))

    def _restyle(self) -> None:
        self.setFixedHeight(self.desk.theme.height("table_header"))
        self.update()


class RequestTable(QTableView):
    """`current_changed` when another request is in front, `opened` for Enter and a double click."""

    current_changed = Signal()
    selection_changed = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)
    #: Of a group its name, of a bundle its key.
    fold_wanted = Signal(object, bool)
    #: The words at the right of the heading of what is overdue were clicked.
    remind_wanted = Signal()
    #: The rows are as wide as they are now: a scroll bar came or went.
    resized = Signal()

    def __init__(self, desk: Desk, model: RequestModel, words: InputWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.requests = desk, model
        self._headings: list[int] = []
        self.setAccessibleName(self.tr("Requests"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setModel(model)
        self.painter = RequestDelegate(desk, model, words, self)
        self.setItemDelegate(self.painter)
        model.modelReset.connect(self._fit)
        desk.theme.changed.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.selectionModel().selectionChanged.connect(lambda *_both: self.selection_changed.emit())
        self.doubleClicked.connect(self._double)
        self._fit()

    def current(self) -> RequestRow | None:
        """The request in front."""
        return self.requests.row(self.currentIndex().row())

    def selected(self) -> list[RequestRow]:
        """What is selected, from the top."""
        places = sorted({one.row() for one in self.selectionModel().selectedIndexes()})
        return list({row.request.id: row for place in places for row in self.requests.members(place)}.values())

    def go(self, place: int) -> bool:
        """Bring a row to the front and select it alone; False where there is none."""
        index = self.requests.index(place)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect if self.requests.members(place) else flags.Clear
        self.selectionModel().setCurrentIndex(index, how)
        if self.requests.group(place - 1) is not None:
            self.scrollTo(self.requests.index(place - 1))
        self.scrollTo(index)
        return True

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit()

    def _double(self, index: QModelIndex) -> None:
        if self.requests.members(index.row()):
            self.opened.emit()

    def _fit(self) -> None:
        px, head = self.desk.theme.px, self.verticalHeader()
        head.setMinimumSectionSize(px(GROUP_HEIGHT))
        head.setDefaultSectionSize(px(ROW_HEIGHT))
        # a header keeps the heights of its rows when they are others
        for place in self._headings:
            if place < len(self.requests.rows):
                head.resizeSection(place, px(ROW_HEIGHT))
        self._headings = [place for place, row in enumerate(self.requests.rows) if isinstance(row, Group)]
        for place in self._headings:
            head.resizeSection(place, px(GROUP_HEIGHT))
        self.viewport().update()

    # Folding ------------------------------------------------------------------------------------------------------

    def fold(self, place: int, folded: bool) -> None:
        """Fold or unfold the group of a row; its heading is in front then."""
        key = self.requests.group_key(place)
        if key:
            self.fold_wanted.emit(key, folded)

    def _toggle(self, group: Group) -> None:
        self.fold_wanted.emit(group.key, not group.folded)

    def _step(self, place: int, inward: bool) -> None:
        """Left and right: bundles first, then groups."""
        group, bundle, above = self.requests.group(place), self.requests.bundle(place), self.requests.bundle_of(place)
        if bundle is not None and bundle.opened is not inward:
            self.fold_wanted.emit(bundle.key, not inward)
        elif not inward and (over := self.requests.bundle(above)) is not None:
            self.fold_wanted.emit(over.key, True)
        elif group is None or group.folded is inward:
            self.fold(place, not inward)

    # Keyboard and mouse -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~_KEYPAD
        place = self.currentIndex().row()
        group = self.requests.group(place)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if group is not None:
                self._toggle(group)
            elif self.requests.members(place):
                self.opened.emit()
        elif key == Qt.Key.Key_Space and plain and group is not None:
            self._toggle(group)
        elif key == Qt.Key.Key_Space and plain and place >= 0:
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Toggle)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain and place >= 0:
            self._step(place, key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self.go(max(0, place + (1 if key == Qt.Key.Key_Down else -1)))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self.go(0 if key == Qt.Key.Key_Home else len(self.requests.rows) - 1)
        elif key == Qt.Key.Key_Escape or (plain and event.text().isprintable() and event.text()):
            event.ignore()  # the page's letters
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        group = self.requests.group(index.row()) if index.isValid() else None
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            link = self.painter.link_rect(self.visualRect(index), group)
            if group.key == OVERDUE and link.contains(event.position().toPoint()):
                self.remind_wanted.emit()
            else:
                self._toggle(group)
            event.accept()
            return
        bundle = self.requests.bundle(index.row()) if index.isValid() else None
        if bundle is not None and event.position().x() < self.desk.theme.px(LEFT):
            self.fold_wanted.emit(bundle.key, bundle.opened)
            event.accept()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not self.requests.members(index.row()):
            return
        if not self.selectionModel().isSelected(index):
            self.go(index.row())
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(corner if keyboard else event.globalPos())


class RequestList(QWidget):
    """Heading and table below each other."""

    def __init__(self, desk: Desk, model: RequestModel, words: InputWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RequestTable(desk, model, words, self)
        self.header = ListHeader(desk, self.table, self)
        self.table.resized.connect(self.header.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.table, 1)
