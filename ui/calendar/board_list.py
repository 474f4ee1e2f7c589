"""The cards of one column: keyboard, mouse, drag and drop."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editorial.domain.calendar import Card

from ..context import Desk
from ..widgets.badges import key_cap_width, paint_key_cap
from .board_delegate import CardDelegate
from .board_model import CardModel
from .drag import Payload, copies, from_mime, of_cards, to_mime

_ALL = QKeySequence.StandardKey.SelectAll
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """`wandered` left or right to the neighbour column, `moved` to the neighbour state (-1, 1), `opened` a card."""

    wandered = Signal(int)
    moved = Signal(int)
    opened = Signal()
    added = Signal()
    #: The selection of this column changed by a person; True: other columns give theirs up.
    picked = Signal(bool)
    menu_wanted = Signal(QPoint)
    #: A payload hovers (or None when it left), with whether a copy is meant.
    hovered = Signal(object, bool)
    dropped = Signal(object, bool)

    def __init__(self, desk: Desk, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.cards = desk, model
        self.dragged: list[Card] = []
        self.setModel(model)
        self.delegate = CardDelegate(desk, self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.doubleClicked.connect(self._double)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def selected(self) -> list[Card]:
        """The selected cards, from the top."""
        rows = sorted(one.row() for one in self.selectionModel().selectedIndexes())
        return [card for card in map(self.cards.card, rows) if card is not None]

    def current(self) -> Card | None:
        """The card with the keyboard."""
        return self.cards.card(self.currentIndex().row())

    def relayout(self) -> None:
        """Sizes changed."""
        self.delegate.measure()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Keyboard -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
            signal = self.moved if held else self.wandered
            signal.emit(_ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before or key == Qt.Key.Key_Space or event.matches(_ALL):
                alone = held == Qt.KeyboardModifier.NoModifier and key != Qt.Key.Key_Space
                self.picked.emit(alone)

    def _enter(self, row: int) -> None:
        if self.cards.is_add(row):
            self.added.emit()
        elif self.cards.card(row) is not None:
            if not self.selectionModel().isSelected(self.currentIndex()):
                self.setCurrentIndex(self.currentIndex())
                self.picked.emit(True)
            self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            index = self.cards.index(0, 0)
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)

    # Mouse --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if event.button() == Qt.MouseButton.LeftButton and self.cards.is_add(row):
            self.added.emit()
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.picked.emit(not held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.picked.emit(not held)

    def _double(self) -> None:
        if self.current() is not None:
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.selected():
            self.menu_wanted.emit(place)

    # Dragging -----------------------------------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        cards = self.dragged or self.selected()
        if not cards:
            return
        drag = QDrag(self)
        drag.setMimeData(to_mime(of_cards(cards)))
        drag.setPixmap(self._picture(len(cards)))
        drag.setHotSpot(QPoint(self.desk.theme.px(24), self.desk.theme.px(18)))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def _picture(self, count: int) -> QPixmap:
        """The dragged card, with how many go along."""
        box = self.visualRect(self.currentIndex())
        ratio = self.devicePixelRatioF()
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.92)
        painter.drawPixmap(QPoint(0, 0), self.viewport().grab(box))
        if count > 1:
            words, theme = str(count), self.desk.theme
            width = key_cap_width(words, theme)
            place = QRect(box.width() - width - theme.px(6), theme.px(6), width, theme.px(18))
            paint_key_cap(painter, place, words, theme)
        painter.end()
        return picture

    def _payload(self, mime: QMimeData) -> Payload | None:
        return from_mime(mime)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._payload(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        payload = self._payload(event.mimeData())
        if payload is None:
            event.ignore()
            return
        self.hovered.emit(payload, copies(event.modifiers()))
        event.setDropAction(Qt.DropAction.CopyAction if copies(event.modifiers()) else Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(None, False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        payload = self._payload(event.mimeData())
        self.hovered.emit(None, False)
        if payload is None:
            event.ignore()
            return
        event.accept()
        self.dropped.emit(payload, copies(event.modifiers()))

    # Look ---------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout()

    def _restyle(self) -> None:
        shades = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            shades.setColor(role, self.desk.theme.color("sunken"))
        self.setPalette(shades)
        self.relayout()
