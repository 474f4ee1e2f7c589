"""The whole day behind "+N more": every publication of it as a chip, and a way to add one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editorial.domain.calendar import Entry, Month
from editorial.domain.wording import long_day

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from ..widgets.buttons import IconButton, make_button
from ..widgets.chip import FOCUSED, SELECTED, ChipPainter
from ..widgets.elided import ElidedLabel
from ..widgets.label import Label
from ..widgets.popover import Popover
from .behind import BAND, behind_words
from .month_model import MonthModel
from .state import CalendarState

if TYPE_CHECKING:
    from .meeting_dates import MeetingDate

__all__ = ["DayPopover"]

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _GAP, _MOST = 260, 4, 9


class _ChipDelegate(QStyledItemDelegate):
    """Paints the rows of the popover as chips."""

    def __init__(self, desk: Desk, model: MonthModel, view: QListView) -> None:
        super().__init__(view)
        self._desk, self._model, self._view = desk, model, view
        self._chips = ChipPainter.of(desk)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._desk.theme.px(_WIDTH), self._chips.height() + self._desk.theme.px(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entry(index.row())
        if entry is None:
            return
        px = self._desk.theme.px
        marks = self._model.marks[index.row()]
        if option.state & QStyle.StateFlag.State_Selected:
            marks |= SELECTED
        if index.row() == self._view.currentIndex().row() and has_keyboard_focus(self._view):
            marks |= FOCUSED
        rect: QRect = option.rect
        self._chips.paint(painter, rect.adjusted(px(4), px(2), -px(4), -px(2)), entry, marks)


class _ChipList(QListView):
    """The chips of one day."""

    opened = Signal(int)
    acted = Signal(str)

    def __init__(self, desk: Desk, model: MonthModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setModel(model)
        self.setRowHidden(0, True)
        self.setItemDelegate(_ChipDelegate(desk, model, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete:
            self.acted.emit("delete")
        elif key == Qt.Key.Key_T and self._desk.settings.single_keys:
            self.acted.emit("schedule")
        elif key == Qt.Key.Key_M and self._desk.settings.single_keys:
            self.acted.emit("shift")
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class DayPopover(Popover):
    """Shows one day; a click selects, a double click or Enter opens, T, M and Delete act as on the page."""

    act_requested = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(
        self,
        desk: Desk,
        state: CalendarState,
        month: Month,
        day: date,
        parent: QWidget,
        meetings: Sequence[MeetingDate] = (),
    ) -> None:
        super().__init__(desk.theme, parent, padding=8)
        self.desk, self.state, self.day = desk, state, day
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = tuple(one for one in month.shown if one.day == day)
        self._model = MonthModel(desk, self)
        only = Month(day, day, entries, month.periods, month.campaigns, month.holidays, month.breaks)
        self._model.show(only, day, desk.clock.now())
        self.list = _ChipList(desk, self._model, self)
        self.list.setAccessibleName(long_day(day, desk.language))
        self.list.opened.connect(self._open)
        self.list.acted.connect(self._act)
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self._behind = [one for one in month.behind if one.day == day] if BAND in state.bands else []
        self._meetings = tuple(meetings)
        self._build(len(entries))
        self.setFocusProxy(self.list)

    def _build(self, count: int) -> None:
        theme, px = self.theme, self.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(4), 0, 0, px(4))
        head.addWidget(Label(theme, long_day(self.day, self.desk.language), "body", weight=600))
        found = self._model.days[0]
        if about := found.holiday or found.school:
            head.addWidget(Label(theme, about, "small", "muted"))
        head.addStretch(1)
        head.addWidget(Label(theme, str(count), "small", "muted", tnum=True))
        close = IconButton(theme, self.desk.icons, "x", self.tr("Close"), size=26)
        close.clicked.connect(self.close)
        head.addWidget(close)
        self.body.addLayout(head)
        tall = ChipPainter.of(self.desk).height() + px(_GAP)
        self.list.setFixedSize(px(_WIDTH) + px(12), tall * min(count, _MOST) + px(2))
        self.body.addWidget(self.list)
        for met in self._meetings[:_MOST]:
            self.body.addWidget(self._meeting(met))
        for one in self._behind[:_MOST]:
            quiet = ElidedLabel(theme, behind_words(one), "small", "muted", parent=self)
            quiet.setFixedWidth(px(_WIDTH))
            self.body.addWidget(quiet)
        add = make_button(
            theme, self.desk.icons, "ghost", self.tr("New on this day"), icon="calendar-plus", size="small"
        )
        add.clicked.connect(self._add)
        self.body.addSpacing(px(4))
        self.body.addWidget(add)

    def _meeting(self, one: MeetingDate) -> QWidget:
        """A meeting of the day; opens it."""
        words = f"{one.hours()} {one.title}"
        button = make_button(self.theme, self.desk.icons, "ghost", words, icon="users-round", size="small")
        button.setMaximumWidth(self.theme.px(_WIDTH))
        button.setAccessibleName(one.spoken(self.desk.language))
        button.setToolTip(one.tip())

        def opened() -> None:
            self.close()
            self.desk.show_meeting(one.meeting_id)

        button.clicked.connect(opened)
        return button

    def first(self, publication_id: int = 0) -> None:
        """Put the focus on a publication, or on the first one."""
        rows = range(1, self._model.rowCount())
        wanted = (row for row in rows if (one := self._model.entry(row)) and one.publication_id == publication_id)
        only_focus = QItemSelectionModel.SelectionFlag.NoUpdate
        self.list.selectionModel().setCurrentIndex(self._model.index(next(wanted, 1)), only_focus)

    def _entries(self) -> list[Entry]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        found = (self._model.entry(row) for row in rows)
        return [one for one in found if one is not None]

    def _selected(self) -> None:
        entries = self._entries()
        current = self._model.entry(self.list.currentIndex().row())
        ids = frozenset(one.content_id for one in entries)
        focus = current.content_id if current and current.content_id in ids else 0
        self.state.select(ids, frozenset(one.publication_id for one in entries), focus)

    def _open(self, row: int) -> None:
        entry = self._model.entry(row)
        if entry is not None:
            self.close()
            self.desk.open_item(entry.content_id, entry.publication_id)

    def _act(self, name: str) -> None:
        if self._entries():
            self.close()
            self.act_requested.emit(name)

    def _menu(self, point: QPoint) -> None:
        if self._entries():
            place = self.list.viewport().mapToGlobal(point)
            self.close()
            self.menu_requested.emit(place)

    def _add(self) -> None:
        self.close()
        self.desk.quick_add(self.day, "")
