"""The row of backlog cards: scrolls sideways card by card, selects, drags out."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QListView, QWidget

from editorial.domain.calendar import Card

from ..context import Desk
from ..widgets.paint import draw_text, panel
from .dock_cards import CARD_HEIGHT, CARD_WIDTH, GAP, BacklogModel, CardDelegate
from .drag import of_cards, to_mime
from .state import CalendarState

__all__ = ["CardList", "MoreCard"]

#: Keys that mean something above the row of cards: out of it, and to another month or week.
_FOR_THE_PAGE = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CardList(QListView):
    """Cards beside each other; whole cards only."""

    act_requested = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.calendar = desk, state
        self.cards = BacklogModel(desk, self)
        self.empty_words = ""
        self._syncing = False
        self.setModel(self.cards)
        self.painter = CardDelegate(desk, self.cards, self)
        self.setItemDelegate(self.painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAutoScroll(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Unscheduled content items"))
        # messages stand above it (`widgets.toast.TOAST_ABOVE`, which is not loaded at the start)
        self.setProperty("toast_above", True)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._selected)
        state.selection_changed.connect(self.follow)

    # -- selection --------------------------------------------------------------------------------------------------

    def selected_cards(self) -> list[Card]:
        """The selected cards, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards.cards[row] for row in rows]

    def follow(self, *_whatever: object) -> None:
        """Show what the other views selected."""
        if self._syncing:
            return
        chosen = QItemSelection()
        for row, card in enumerate(self.cards.cards):
            if card.content_id in self.calendar.selection:
                chosen.select(self.cards.index(row), self.cards.index(row))
        self._syncing = True
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._syncing = False

    def _selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        if self._syncing:
            return
        ids = frozenset(one.content_id for one in self.selected_cards())
        row = self.currentIndex().row()
        current = self.cards.cards[row].content_id if 0 <= row < len(self.cards.cards) else 0
        self._syncing = True
        self.calendar.select(ids, frozenset(), current if current in ids else 0)
        self._syncing = False

    # -- keyboard and mouse -----------------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        self.desk.open_item(self.cards.cards[index.row()].content_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        chosen = bool(self.selected_cards())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Delete and chosen:
            self.act_requested.emit("delete")
        elif key == Qt.Key.Key_T and plain and chosen and self.desk.settings.single_keys:
            self.act_requested.emit("schedule")
        elif key == Qt.Key.Key_Escape and chosen:
            self.calendar.select(frozenset())
        elif event.text().isprintable() and event.text() and key != Qt.Key.Key_Space:
            event.ignore()
        elif key in _FOR_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_requested.emit(corner if keyboard else event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y() or event.angleDelta().x()
        if delta:
            self.turn(-1 if delta > 0 else 1)
        event.accept()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected cards out."""
        cards = self.selected_cards()
        if not cards:
            return
        drag = QDrag(self)
        drag.setMimeData(to_mime(of_cards(cards)))
        drag.setPixmap(self._picture(cards[0], len(cards)))
        drag.setHotSpot(QPoint(self.desk.theme.px(24), self.desk.theme.px(16)))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self.desk.hint_requested.emit("")

    def _picture(self, card: Card, count: int) -> QPixmap:
        theme, px = self.desk.theme, self.desk.theme.px
        dpr = self.devicePixelRatioF()
        size = QSize(px(CARD_WIDTH) + px(8), px(CARD_HEIGHT) + px(8))
        pixmap = QPixmap(size * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(0.9)
        box = QRect(0, px(8), px(CARD_WIDTH), px(CARD_HEIGHT))
        panel(painter, box, theme.radius("card"), theme.color("surface"), theme.color("accent"))
        self.painter.paint_words(painter, box, card)
        if count > 1:
            painter.setOpacity(1)
            badge = QRect(size.width() - px(19), 0, px(18), px(18))
            panel(painter, badge, px(9), theme.color("accent"))
            middle = Qt.AlignmentFlag.AlignCenter
            draw_text(painter, badge, str(count), theme.font("count"), theme.color("on_accent"), middle)
        painter.end()
        return pixmap

    # -- scrolling --------------------------------------------------------------------------------------------------

    def step(self) -> int:
        """How far one card is from the next."""
        return self.desk.theme.px(CARD_WIDTH) + self.desk.theme.px(GAP)

    def turn(self, cards: int) -> None:
        """Scroll by whole cards."""
        bar = self.horizontalScrollBar()
        first = round(bar.value() / self.step()) + cards
        bar.setValue(max(0, min(bar.maximum(), first * self.step())))

    def hidden_right(self) -> int:
        """How many cards lie beyond the right edge."""
        bar = self.horizontalScrollBar()
        return max(0, round((bar.maximum() - bar.value()) / self.step()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.cards.cards and self.empty_words:
            theme = self.desk.theme
            box = self.viewport().rect().adjusted(theme.px(3), 0, 0, 0)
            draw_text(QPainter(self.viewport()), box, self.empty_words, theme.font("small"), theme.color("muted"))


class MoreCard(QAbstractButton):
    """The card at the end: how many more there are; at the last one the way back to the first."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.count = 0
        self.setProperty("ring_radius", 7)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_count(self, count: int) -> None:
        """Say how many cards follow."""
        self.count = count
        words = self.tr("{count} more cards").format(count=count) if count else self.tr("Back to the first card")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.desk.theme.px(52), self.desk.theme.px(CARD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.desk.theme
        painter = QPainter(self)
        fill = theme.color("hover") if self.underMouse() else None
        dash = (float(theme.px(3)), float(theme.px(2)))
        panel(painter, self.rect(), theme.radius("card"), fill, theme.color("border_btn"), 1, dash)
        if self.count:
            middle = Qt.AlignmentFlag.AlignCenter
            words = f"+{self.count}"
            draw_text(painter, self.rect(), words, theme.font("caption", 500), theme.color("muted"), middle)
        else:
            side = theme.px(16)
            box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            self.desk.icons.paint(painter, box, "chevron-first", "muted")
