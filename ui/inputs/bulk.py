"""Choosing whom to ask: the people of a department with a tick each, and with how often they are asked already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from editorial.domain.people import Person
from editorial.texts import text

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.paint import draw_text, focus_ring, panel, text_width
from ..widgets.signs import initials, paint_avatar
from .bulk_people import Loads
from .words import InputWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
ROW: Final = 46
MOST_SHOWN: Final = 6


class PeopleModel(QAbstractListModel):
    """People with ticks; `ticked` fires with every one."""

    ticked = Signal()

    def __init__(self, desk: Desk, words: InputWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.words = desk, words
        self.people: Sequence[Person] = ()
        self.chosen: set[int] = set()
        self.several = True
        self.fixed = False
        self.loads = Loads(date.min)

    def show(self, people: Iterable[Person]) -> None:
        """These people; ticks of others stay."""
        self.beginResetModel()
        self.people = tuple(people)
        self.endResetModel()

    def set_loads(self, loads: Loads) -> None:
        """How often they are asked is known now."""
        self.loads = loads
        if self.people:
            self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))

    def toggle(self, row: int) -> None:
        """Tick or untick; where only one can be asked the tick moves."""
        if self.fixed or not 0 <= row < len(self.people):
            return
        person_id = self.people[row].id
        if self.several:
            self.chosen ^= {person_id}
        else:
            self.chosen = set() if person_id in self.chosen else {person_id}
        self.dataChanged.emit(self.index(0), self.index(len(self.people) - 1))
        self.ticked.emit()

    def load(self, person: Person) -> str:
        """4 requests in 30 days, 2 open."""
        load = self.loads.of(person.id)
        return self.words.load(load) if load is not None else ""

    def minutes(self, person: Person) -> str:
        """35 of 60 min in May: their own budget, or what they give of that of their department."""
        load, line = self.loads.of(person.id), self.loads.line(person.department_id, person.id)
        if load is None:
            return ""
        month = text(f"month.{self.loads.month.month}", self.desk.language)
        month = month if len(month) < 5 else f"{month[:3]}."
        if line is not None:
            return self.words.minutes_of(line.granted, line.taken, month)
        return self.words.minutes_of(None, load.minutes_reserved + load.minutes_used, month)

    def about(self, person: Person) -> str:
        """The department and what they know about."""
        parts = (self.words.department(person.department_id), person.title or person.competence)
        return " · ".join(part for part in parts if part)

    # What Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.people):
            return None
        person = self.people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            tick = self.tr("asked") if person.id in self.chosen and role != Qt.ItemDataRole.ToolTipRole else ""
            return ", ".join(
                part
                for part in (person.name, tick, self.about(person), self.load(person), self.minutes(person))
                if part
            )
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if person.id in self.chosen else Qt.CheckState.Unchecked
        return None


class _Rows(QStyledItemDelegate):
    def __init__(self, desk: Desk, model: PeopleModel, parent: QListView) -> None:
        super().__init__(parent)
        self.desk, self.model, self.view = desk, model, parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.desk.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, model = self.desk.theme, self.desk.theme.px, self.model
        person, box = model.people[index.row()], QRect(option.rect)
        on = person.id in model.chosen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or option.state & QStyle.StateFlag.State_MouseOver:
            inner = box.adjusted(px(3), px(1), -px(3), -px(1))
            panel(painter, inner, theme.radius("button"), theme.color("accent_tint" if on else "hover"))
        tick, side = QStyleOptionButton(), px(16)
        tick.rect = QRect(box.x() + px(10), box.y() + (box.height() - side) // 2, side, side)
        tick.state = QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        if not model.fixed:
            tick.state |= QStyle.StateFlag.State_Enabled
        kind = QStyle.PrimitiveElement.PE_IndicatorCheckBox if model.several else _RADIO
        QApplication.style().drawPrimitive(kind, tick, painter)
        side, left = px(26), box.x() + px(36)
        circle = QRect(left, box.y() + (box.height() - side) // 2, side, side)
        paint_avatar(painter, circle, initials(person.name), theme, person.id == self.desk.actor.id)
        left += side + px(9)
        room = QRect(left, box.y() + px(5), box.right() - px(10) - left, px(18))
        minutes, small = model.minutes(person), theme.font("caption", tnum=True)
        width = text_width(small, minutes) if minutes else 0
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, room, minutes, small, theme.color("muted"), right, elide=False)
        named = room.adjusted(0, 0, -width - px(8), 0)
        draw_text(painter, named, person.name, theme.font("body", 500), theme.color("text"))
        under = room.translated(0, px(18))
        draw_text(painter, under, model.load(person), small, theme.color("muted"))
        if option.state & QStyle.StateFlag.State_HasFocus and has_keyboard_focus(self.view):
            focus_ring(painter, box.adjusted(px(5), px(4), -px(5), -px(4)), theme, 4)


_RADIO = QStyle.PrimitiveElement.PE_IndicatorRadioButton


class PeopleList(QListView):
    """Space and Enter tick, a click anywhere in a row too."""

    def __init__(self, desk: Desk, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.people = desk, model
        self.setModel(model)
        self.setItemDelegate(_Rows(desk, model, self))
        self.setAccessibleName(self.tr("Who is asked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setProperty("ring", False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._fit)
        desk.theme.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.people.toggle(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.people.toggle(index.row())
        super().mouseReleaseEvent(event)

    def _fit(self) -> None:
        rows = min(MOST_SHOWN, max(2, len(self.people.people)))
        self.setFixedHeight(rows * self.desk.theme.px(ROW) + self.desk.theme.px(4))
