"""A list of people to choose one of: avatar, name, roles; found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editorial.domain.people import Person
from editorial.domain.words import fold

from ..context import Desk
from ..widgets import paint
from ..widgets.signs import initials, paint_avatar
from .words import who_they_are

Index = QModelIndex | QPersistentModelIndex
ROW = 44
_PERSON, _LINE, _ME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class _Rows(QStyledItemDelegate):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._desk.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._desk.theme, self._desk.theme.px
        person: Person = index.data(_PERSON)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            ground = theme.color("accent_tint" if chosen else "hover")
            paint.panel(painter, QRectF(box).adjusted(0, 1, 0, -1), px(6), fill=ground)
        side = px(28)
        place = QRect(box.left() + px(8), box.top() + (box.height() - side) // 2, side, side)
        paint_avatar(painter, place, person.initials or initials(person.name), theme, bool(index.data(_ME)))
        right = box.right() - px(8)
        if person.password_at is not None:
            lock = QRectF(right - px(16), box.top() + (box.height() - px(16)) / 2, px(16), px(16))
            self._desk.icons.paint(painter, lock, "lock", "muted")
            right -= px(24)
        left = place.right() + px(10)
        name = QRectF(left, box.top() + px(4), right - left, px(20))
        paint.draw_text(painter, name, person.name, theme.font("body", 500), theme.color("text"))
        line = QRectF(left, box.top() + px(23), right - left, px(16))
        paint.draw_text(painter, line, index.data(_LINE), theme.font("caption"), theme.color("muted"))
        painter.restore()


class PeopleList(QWidget):
    """Search field and list; `chosen` carries a person's id, after Enter or a click."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, rows: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._rows = desk, rows
        self._people: tuple[Person, ...] = ()
        self._me: int | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search people"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setMinimumHeight(desk.theme.height("input"))
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Rows(desk, self.list))
        self.list.itemClicked.connect(self._pick)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 3, 3)
        column.setSpacing(desk.theme.px(6))
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)

    def set_people(self, people: Sequence[Person], me: int | None = None) -> None:
        """Show these; `me` works here now."""
        self._people, self._me = tuple(people), me
        self.search.clear()
        self._show("")
        count = min(self._rows, max(1, len(self._people)))
        self.list.setFixedHeight(count * self.desk.theme.px(ROW) + self.desk.theme.px(2))

    def current(self) -> int | None:
        """The id of the person marked in the list."""
        row = self.list.currentRow()
        if row < 0:
            return None
        person: Person = self.list.item(row).data(_PERSON)
        return person.id

    def choose(self, person_id: int) -> None:
        """Mark somebody."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_PERSON).id == person_id:
                self.list.setCurrentRow(row)

    def names(self) -> list[str]:
        """Who can be chosen at the moment, from top to bottom."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _show(self, words: str) -> None:
        wanted = fold(words).split()
        self.list.clear()
        for person in self._people:
            line = who_they_are(self.desk, person)
            known = fold(f"{person.name} {person.initials} {line}").split()
            if all(any(one.startswith(word) for one in known) for word in wanted):
                self._add(person, line)
        self.list.setCurrentRow(0)

    def _add(self, person: Person, line: str) -> None:
        item = QListWidgetItem(person.name, self.list)
        item.setData(_PERSON, person)
        item.setData(_LINE, line)
        item.setData(_ME, person.id == self._me)
        spoken = [person.name, line, self.tr("asks for a password") if person.password_at is not None else ""]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(one for one in spoken if one))
        item.setToolTip("\n".join(one for one in spoken if one))

    def _pick(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PERSON).id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (person_id := self.current()) is not None:
                    self.chosen.emit(person_id)
                return True
            if watched is self.search and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.list.count():
                step = 1 if key == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)
