"""The week as an item view: painted, with selection, keyboard, drag and accessible items."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editorial.domain.calendar import Entry, Month

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from .month_gaps import Gap, propose_gaps
from .month_model import MonthModel
from .month_weeks import WeekColumn
from .painted_grid import DayGrid
from .state import CalendarState
from .week_drag import WeekDrag
from .week_keys import WeekKeys
from .week_layout import HOUR, WeekLayout
from .week_mouse import WeekMouse
from .week_paint import Scene, WeekPainter

if TYPE_CHECKING:
    from .gap_menu import GapMenu

__all__ = ["WeekGrid"]

Index = QModelIndex | QPersistentModelIndex
#: Below this height of the window the all-day lane is folded unless the user unfolded it.
_LOW: Final = 760


class WeekGrid(DayGrid):
    """A list view over the days and publications of a week; days and lane stay, the hours scroll below them."""

    #: The whole of a day is wanted (datetime.date).
    more_requested = Signal(object)
    menu_requested = Signal(QPoint)
    act_requested = Signal(str)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.calendar = desk, state
        self.page = WeekLayout(desk.theme)
        self.picture = WeekPainter(desk)
        self.scene = Scene()
        self.days_model = MonthModel(desk, self)
        self.mouse = WeekMouse(self)
        self.keys = WeekKeys(self)
        self.drag = WeekDrag(self)
        #: Planned against target; counted before a week is shown.
        self.weeks = WeekColumn(desk)
        self.gaps: list[Gap] = []
        self._gap_menu: GapMenu | None = None
        self._fold_choice: bool | None = None
        self._syncing = False
        self._arranged = False
        self._set_up()

    def _set_up(self) -> None:
        self.setModel(self.days_model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Week"))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._moved)
        self.calendar.selection_changed.connect(self.follow)
        self.desk.theme.changed.connect(self.rearrange)

    # -- content ----------------------------------------------------------------------------------------------------

    def show_week(self, week: Month) -> None:
        """Show a span that was read; selection and focus stay on what they were on."""
        entry, day = self.current_entry(), self.current_day()
        meeting = self.days_model.meeting(self.currentIndex().row())
        self._syncing = True
        weekend = self.desk.settings.weekend != "hidden"
        self.days_model.show(week, self.calendar.anchor, self.desk.clock.now(), weekend)
        self.gaps = propose_gaps(self.days_model, self.weeks.of, self.desk.clock.today(), whole_week=True)
        self.days_model.missing = {one.day: one.name for one in self._shown_gaps()}
        self._syncing = False
        self._arranged = False
        self.follow()
        rows = self.rows_of_publication(entry.publication_id) if entry is not None else []
        if rows:
            self.set_current(rows[0])
        elif meeting is not None and meeting in self.days_model.rows:
            self.set_current(self.days_model.rows.index(meeting))
        else:
            anchor = self.calendar.anchor
            self.go_to(day if day is not None and self.days_model.day_row(day) and anchor == day else anchor)
        self.viewport().update()

    def rows_of_publication(self, publication_id: int) -> list[int]:
        """The row that shows a publication, if any."""
        found = enumerate(self.days_model.rows)
        return [row for row, one in found if isinstance(one, Entry) and one.publication_id == publication_id]

    def folded(self) -> bool:
        """Whether the all-day lane is folded to its heading."""
        if self._fold_choice is not None:
            return self._fold_choice
        return self.window().height() < self.desk.theme.px(_LOW)

    def fold(self, folded: bool) -> None:
        """Fold or unfold the lane; the user's choice holds from now on."""
        self._fold_choice = folded
        self.rearrange()

    def arrange(self) -> None:
        """Lay the page out for the size of the viewport; done once per change."""
        if self._arranged:
            return
        self._arranged = True
        size = self.viewport().size()
        weekend, bands = self.desk.settings.weekend, self.calendar.bands
        page, folded, gaps = self.page, self.folded(), self._shown_gaps()
        page.arrange(
            self.days_model, size.width(), size.height(), weekend=weekend, folded=folded, bands=bands, gaps=gaps
        )
        bar = self.verticalScrollBar()
        most = max(0, page.height - (size.height() - page.head))
        if bar.maximum() != most or bar.pageStep() != size.height() - page.head:
            bar.setRange(0, most)
            bar.setPageStep(max(1, size.height() - page.head))
            bar.setSingleStep(self.desk.theme.px(HOUR) // 2)

    def _shown_gaps(self) -> list[Gap]:
        return self.gaps if "gaps" in self.calendar.bands else []

    def open_gap(self, gap: Gap) -> None:
        """The menu of what could fill a gap, at its button or below its day."""
        if self._gap_menu is None:
            from .gap_menu import GapMenu

            self._gap_menu = GapMenu(self.desk, self.drag.drops, self)
        place = next((rect for rect, one in self.page.gap_places if one == gap), None)
        column = self.page.column_of(gap.day)
        if place is None and column is not None:
            place = QRect(column.x, 0, column.width, self.page.head)
        if place is not None:
            self._gap_menu.open(gap, self.viewport().mapToGlobal(place.bottomLeft()))

    def rearrange(self, *_whatever: object) -> None:
        """Size, theme, folding or bands changed."""
        self._arranged = False
        self.viewport().update()

    def shift_down(self) -> int:
        """How far the hours are scrolled."""
        return self.verticalScrollBar().value()

    def scroll_to_hour(self, hour: time) -> None:
        """Bring an hour to the top, with a little room above it."""
        self.arrange()
        self.verticalScrollBar().setValue(self.page.y_of(hour) - self.desk.theme.px(10))

    # -- selection --------------------------------------------------------------------------------------------------

    def current_day(self) -> date | None:
        """The day that has the focus."""
        return self.days_model.day_of(self.currentIndex().row())

    def current_entry(self) -> Entry | None:
        """The publication that has the focus."""
        return self.days_model.entry(self.currentIndex().row())

    def go_to(self, day: date) -> None:
        """Put the focus on a day, on its first publication if it has any; nothing is selected."""
        if found := self.days_model.day_row(day):
            self._syncing = True
            self.set_current(found.row + 1 if found.entries else found.row)
            self._syncing = False

    def follow(self, *_whatever: object) -> None:
        """Show what the other views selected."""
        if self._syncing:
            return
        rows = self.days_model.rows_of(self.calendar.selection, self.calendar.publications)
        self._syncing = True
        self.select_rows(rows)
        self._syncing = False
        self.scene.selected = set(rows)
        self.viewport().update()

    def _selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        if self._syncing:
            return
        self.scene.selected = {index.row() for index in self.selectionModel().selectedIndexes()}
        entries = self.selected_entries()
        current = self.current_entry()
        content = frozenset(one.content_id for one in entries)
        focus = current.content_id if current is not None and current.content_id in content else 0
        self._syncing = True
        self.calendar.select(content, frozenset(one.publication_id for one in entries), focus)
        self._syncing = False
        self.viewport().update()

    def _moved(self, now: Index, _before: Index) -> None:
        self.scene.current = now.row()
        day = self.days_model.day_of(now.row())
        if not self._syncing:
            if day is not None:
                self.calendar.set_anchor(day)
            self.scrollTo(now)
        self.viewport().update()

    # -- item view --------------------------------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Items lie where the page says; Qt's own layout has nothing to do."""
        self.rearrange()

    def updateGeometries(self) -> None:
        """The scroll bars follow the page."""

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        self.arrange()
        return self.page.rect_of(index.row(), self.shift_down())

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.arrange()
        row = max(self.page.row_at(point, self.shift_down()), self.page.meeting_at(point, self.shift_down()))
        if row >= 0:
            return self.days_model.index(row)
        column = self.page.column_at(point.x())
        return self.days_model.index(column.day.row) if column else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        self.arrange()
        entry = self.days_model.entry(index.row())
        if entry is None and self.days_model.meeting(index.row()) is None:
            return
        if entry is not None and entry.time is None:
            if self.page.folded:
                self.fold(False)
            return
        box, bar = self.visualRect(index), self.verticalScrollBar()
        gap = self.desk.theme.px(6)
        if box.top() < self.page.head + gap:
            bar.setValue(bar.value() + box.top() - self.page.head - gap)
        elif box.bottom() > self.viewport().height() - gap:
            bar.setValue(bar.value() + box.bottom() - self.viewport().height() + gap)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The head stays, so the page is painted anew instead of moved."""
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.shift_down()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    # -- events -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.arrange()
        self.scene.ring = has_keyboard_focus(self)
        painter = QPainter(self.viewport())
        self.picture.paint(painter, self.page, self.days_model, self.scene, self.shift_down())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rearrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(self.calendar.anchor)
        self.viewport().update()
