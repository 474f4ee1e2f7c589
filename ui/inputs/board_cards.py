"""The cards of one column of the board: model, painting, keyboard, and taking hold of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editorial.domain.input_cards import RequestRow

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from ..widgets.signs import initials, paint_avatar
from .words import WAY_SIGNS, InputWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
MIME: Final = "application/x-editorial-desk-request"
#: Room around a card for the focus ring, and below it.
SIDE, GAP = 4, 8
HEIGHT: Final = 88
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def dragged_in(mime: QMimeData) -> int:
    """The request that is dragged, 0 for none."""
    data = bytes(mime.data(MIME).data()).decode("ascii", "replace") if mime.hasFormat(MIME) else ""
    return int(data) if data.isdigit() else 0


class CardModel(QAbstractListModel):
    """Requests of one state."""

    def __init__(self, words: InputWords) -> None:
        super().__init__(words)
        self.words = words
        self.cards: Sequence[RequestRow] = ()

    def show(self, cards: Sequence[RequestRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def row(self, place: int) -> RequestRow | None:
        """The request of a row."""
        return self.cards[place] if 0 <= place < len(self.cards) else None

    def place_of(self, request_id: int) -> int:
        """The row of a request, -1 where it is not here."""
        return next((at for at, one in enumerate(self.cards) if one.request.id == request_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.request.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words.spoken(row)
        return None


class CardDelegate(QStyledItemDelegate):
    """Title in two lines; below who is asked, the way, the minutes and the date."""

    def __init__(self, desk: Desk, words: InputWords, view: QListView) -> None:
        super().__init__(view)
        self.desk, self.words, self.view = desk, words, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.view.viewport().width(), self.desk.theme.px(HEIGHT + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self.view.model()
        assert isinstance(model, CardModel)
        row = model.cards[index.row()]
        theme, px, state = self.desk.theme, self.desk.theme.px, option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(px(SIDE), px(2), -px(SIDE), -px(GAP - 2))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = "accent_tint" if selected else "hover" if hovered else "surface"
        edge, width = ("accent", 2) if selected else ("danger" if row.overdue else "border_btn", 1)
        panel(painter, box, theme.radius("card"), theme.color(fill), theme.color(edge), width)
        self._paint_title(painter, box, row)
        self._paint_person(painter, box, row)
        self._paint_foot(painter, box, row)
        if state & QStyle.StateFlag.State_HasFocus and has_keyboard_focus(self.view):
            focus_ring(painter, box.adjusted(1, 1, -1, -1), theme, theme.radius("card"))

    def _paint_title(self, painter: QPainter, box: QRect, row: RequestRow) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        font = theme.font("body", 500)
        room = QRect(box.x() + px(10), box.y() + px(7), box.width() - px(20), px(18))
        first, rest = _broken(row.request.title or "–", QFontMetrics(font), room.width())
        draw_text(painter, room, first, font, theme.color("text"))
        if rest:
            draw_text(painter, room.translated(0, px(17)), rest, font, theme.color("text"))

    def _paint_person(self, painter: QPainter, box: QRect, row: RequestRow) -> None:
        theme, px, one = self.desk.theme, self.desk.theme.px, row.request
        name, side = self.words.person(one.person_id), px(18)
        left, top = box.x() + px(10), box.y() + px(43)
        if name:
            paint_avatar(
                painter, QRect(left, top, side, side), initials(name), theme, one.person_id == self.desk.actor.id
            )
            left += side + px(6)
        department = self.words.department(one.department_id)
        words = ", ".join(part for part in (self.words.short(one.person_id), department) if part)
        room = QRect(left, top, box.right() - px(10) - left, side)
        draw_text(painter, room, words, theme.font("caption"), theme.color("muted"))

    def _paint_foot(self, painter: QPainter, box: QRect, row: RequestRow) -> None:
        theme, px, one, icons = self.desk.theme, self.desk.theme.px, row.request, self.desk.icons
        top, side, left = box.y() + px(65), px(13), box.x() + px(11)
        icons.paint(painter, QRect(left, top + px(2), side, side), WAY_SIGNS[one.way], "muted")
        font = theme.font("caption", tnum=True)
        minutes = self.tr("{count} min").format(count=self.words.minutes(one))
        room = QRect(left + side + px(6), top, px(70), px(17))
        draw_text(painter, room, minutes, font, theme.color("muted"))
        token = "danger" if row.overdue else "muted"
        words, right = self.words.due(one.due), box.right() - px(9)
        font = theme.font("caption", 500 if row.overdue else None, tnum=True)
        width = text_width(font, words)
        place = QRect(right - width, top, width, px(17))
        draw_text(painter, place, words, font, theme.color(token), elide=False)
        if row.overdue:
            icons.paint(painter, QRect(place.x() - side - px(4), top + px(2), side, side), "clock-alert", "danger")


def _broken(words: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """A title in two lines; the second is elided by whoever paints it."""
    if metrics.horizontalAdvance(words) <= width:
        return words, ""
    parts = words.split(" ")
    first = parts[0]
    for place, part in enumerate(parts[1:], 1):
        if metrics.horizontalAdvance(f"{first} {part}") > width:
            return first, " ".join(parts[place:])
        first = f"{first} {part}"
    return first, ""


class CardList(QListView):
    """`wandered` to the neighbour column, `moved` to the neighbour state, `opened`, `picked` another card."""

    wandered = QtSignal(int)
    moved = QtSignal(int)
    opened = QtSignal()
    picked = QtSignal()
    menu_wanted = QtSignal(QPoint)
    #: A request hovers (0 when it left), or was dropped.
    hovered = QtSignal(int)
    dropped = QtSignal(int)

    def __init__(self, desk: Desk, model: CardModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.cards = desk, model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(desk, model.words, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def current(self) -> RequestRow | None:
        """The card with the keyboard."""
        return self.cards.row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~_KEYPAD
        plain = held == Qt.KeyboardModifier.NoModifier
        if key in _ARROWS and (plain or held == Qt.KeyboardModifier.AltModifier):
            (self.wandered if plain else self.moved).emit(_ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if self.current() is not None:
                self.opened.emit()
        elif key == Qt.Key.Key_Escape or (
            plain and key != Qt.Key.Key_Space and event.text().isprintable() and event.text()
        ):
            event.ignore()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.picked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.picked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current() is not None:
            corner = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
            self.menu_wanted.emit(corner if keyboard else event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        row = self.current()
        if row is None:
            return
        mime, drag, box = QMimeData(), QDrag(self), self.visualRect(self.currentIndex())
        mime.setData(MIME, str(row.request.id).encode("ascii"))
        drag.setMimeData(mime)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.92)
        painter.drawPixmap(QPoint(0, 0), self.viewport().grab(box))
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(self.desk.theme.px(24), self.desk.theme.px(18)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        found = dragged_in(event.mimeData())
        if not found:
            event.ignore()
            return
        self.hovered.emit(found)
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hovered.emit(0)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        found = dragged_in(event.mimeData())
        self.hovered.emit(0)
        if found:
            event.accept()
            self.dropped.emit(found)

    def _restyle(self) -> None:
        shades = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            shades.setColor(role, self.desk.theme.color("sunken"))
        self.setPalette(shades)
        self.viewport().update()
