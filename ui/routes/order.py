"""The routes in the order in which they are tried; moved by dragging or with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editorial.domain.approvals import ApprovalRoute

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel
from .words import RouteWords

Index = QModelIndex | QPersistentModelIndex
_ROUTE = Qt.ItemDataRole.UserRole


class _Rows(QStyledItemDelegate):
    def __init__(self, desk: Desk, words: RouteWords, view: QListView) -> None:
        super().__init__(view)
        self.desk, self.words, self.view = desk, words, view
        self.taken = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.desk.theme.px(160), self.desk.theme.px(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self.desk.theme, self.desk.theme.px
        route: ApprovalRoute = index.data(_ROUTE)
        box: QRect = option.rect
        inner = box.adjusted(px(6), px(2), -px(6), -px(2))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            panel(painter, inner, theme.radius("panel"), theme.color("accent_tint" if chosen else "hover"))
        left = inner.left() + px(10)
        token = "disabled" if route.archived else "muted"
        number = QRect(left, inner.top(), px(16), inner.height())
        if route.id == 0:
            side = px(14)
            sign = QRect(left, inner.center().y() - side // 2, side, side)
            self.desk.icons.paint(painter, sign, "lock", "muted")
        elif not route.archived:
            draw_text(painter, number, f"{index.row() + 1}", theme.font("small", 600, tnum=True), theme.color("muted"))
        room = QRect(left + px(22), inner.top() + px(5), inner.right() - left - px(28), px(19))
        right = room.right()
        if index.row() == self.taken:
            side = px(16)
            sign = QRect(right - side, inner.center().y() - side // 2, side, side)
            self.desk.icons.paint(painter, sign, "circle-check", "accent")
            room.setRight(right - px(22))
        ink = "disabled" if route.archived else "accent_text" if chosen else "text"
        draw_text(painter, room, route.name, theme.font("body", 600 if chosen else 500), theme.color(ink))
        below = QRect(room.left(), room.bottom(), room.width(), px(17))
        draw_text(painter, below, self._line(route), theme.font("caption"), theme.color(token))
        if chosen and has_keyboard_focus(self.view):
            focus_ring(painter, inner, theme, theme.radius("panel"))

    def _line(self, route: ApprovalRoute) -> str:
        return self.tr("built in") if route.id == 0 else self.words.criteria(route)


class RouteOrder(QListView):
    """Selecting shows a route; `moved` carries the ids in their new order."""

    chosen = Signal(int)
    moved = Signal(object)

    def __init__(self, desk: Desk, words: RouteWords) -> None:
        super().__init__()
        self.desk = desk
        self.read_only = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.rows = _Rows(desk, words, self)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(self.tr("Approval routes in the order in which they are tried"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("ring", False)
        self.setMouseTracking(True)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._current)
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def show_routes(self, routes: Sequence[ApprovalRoute], chosen: int) -> None:
        """Show these, the built-in one last."""
        self.selectionModel().blockSignals(True)
        self._model.clear()
        for one in routes:
            item = QStandardItem(one.name)
            item.setData(one, _ROUTE)
            item.setToolTip(f"{one.name}\n{self.rows._line(one)}")
            item.setData(f"{one.name}, {self.rows._line(one)}", Qt.ItemDataRole.AccessibleTextRole)
            item.setDragEnabled(one.id > 0 and not one.archived)
            item.setDropEnabled(False)
            self._model.appendRow(item)
        row = next((index for index, one in enumerate(routes) if one.id == chosen), 0)
        self.setCurrentIndex(self._model.index(row, 0))
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def routes(self) -> list[ApprovalRoute]:
        """What is shown."""
        return [self._model.item(row).data(_ROUTE) for row in range(self._model.rowCount())]

    def set_taken(self, route_id: int | None) -> None:
        """The route that the item of the test field takes."""
        ids = [one.id for one in self.routes()]
        self.rows.taken = ids.index(route_id) if route_id in ids else -1
        self.viewport().update()

    def _current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(_ROUTE).id)

    def _move(self, start: int, target: int) -> None:
        """Routes of people keep their place before the built-in one and before archived ones."""
        ids = [one.id for one in self.routes() if one.id and not one.archived]
        if self.read_only or not 0 <= start < len(ids):
            return
        target = min(max(target, 0), len(ids) - 1)
        if target != start:
            ids.insert(target, ids.pop(start))
            self.moved.emit(ids)

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        at = self.indexAt(point)
        start = self.currentIndex().row()
        target = at.row() if at.isValid() else self._model.rowCount()
        if at.isValid() and point.y() > self.visualRect(at).center().y():
            target += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._move(start, target - (1 if target > start else 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.currentIndex().row()
            self._move(row, row + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        shades = self.palette()
        shades.setColor(QPalette.ColorRole.Base, self.desk.theme.color("sunken"))
        self.setPalette(shades)
        self.doItemsLayout()
