"""The month page as an item view: painted, with selection, keyboard, drag and accessible items."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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
from .month_keys import MonthKeys
from .month_layout import Cell, MonthLayout
from .month_model import MonthModel
from .month_mouse import MonthMouse
from .month_paint import MonthPainter, Scene
from .painted_grid import DayGrid
from .state import CalendarState

if TYPE_CHECKING:
    from .gap_menu import GapMenu
    from .month_drag import MonthDrag

__all__ = ["MonthGrid"]

Index = QModelIndex | QPersistentModelIndex


class MonthGrid(DayGrid):
    """A list view over `MonthModel` whose items lie in the cells of a calendar page."""

    #: The whole of a day is wanted (datetime.date).
    more_requested = Signal(object)
    #: Context menu at a global position.
    menu_requested = Signal(QPoint)
    #: An act by name for the selection.
    act_requested = Signal(str)

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.calendar = desk, state
        self.page = MonthLayout(desk.theme)
        self.gaps: list[Gap] = []
        self.picture = MonthPainter(desk)
        self.scene = Scene(set())
        self.days_model = MonthModel(desk, self)
        self.mouse = MonthMouse(self)
        self.keys = MonthKeys(self)
        self._drag: MonthDrag | None = None
        self._gap_menu: GapMenu | None = None
        self._syncing = False
        self._arranged = False
        self._shown: tuple[int, int] = (0, 0)
        self.setModel(self.days_model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Month"))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._moved)
        state.selection_changed.connect(self.follow)
        state.bands_changed.connect(self.rearrange)
        desk.theme.changed.connect(self.restyle)

    @property
    def drag(self) -> MonthDrag:
        """Dragging; loaded when something is first dragged or shifted, not at start."""
        if self._drag is None:
            from .month_drag import MonthDrag

            self._drag = MonthDrag(self)
        return self._drag

    @property
    def gap_menu(self) -> GapMenu:
        """The menu of gaps, made on first use."""
        if self._gap_menu is None:
            from .gap_menu import GapMenu

            self._gap_menu = GapMenu(self.desk, self.drag.drops, self)
        return self._gap_menu

    # -- content ----------------------------------------------------------------------------------------------------

    def show_month(self, month: Month) -> None:
        """Show a span that was read; selection and focus stay on what they were on."""
        day = self.current_day()
        row = self.currentIndex().row()
        entry, meeting = self.days_model.entry(row), self.days_model.meeting(row)
        self._syncing = True
        weekend = self.desk.settings.weekend != "hidden"
        self.days_model.show(month, self.calendar.anchor, self.desk.clock.now(), weekend)
        self.gaps = propose_gaps(self.days_model, self.picture.weeks.of, self.desk.clock.today())
        shown = self.gaps if "gaps" in self.calendar.bands else ()
        self.days_model.missing = {one.day: one.name for one in shown}
        self._syncing = False
        self._arranged = False
        self.follow()
        if entry is not None and (rows := self.rows_of_publication(entry.publication_id)):
            self.set_current(rows[0])
        elif meeting is not None and meeting in self.days_model.rows:
            self.set_current(self.days_model.rows.index(meeting))
        else:
            turned = self._shown != self._month()
            self.go_to(self.calendar.anchor if turned or day is None else day)
        self._shown = self._month()
        self.viewport().update()

    def rows_of_publication(self, publication_id: int) -> list[int]:
        """The row that shows a publication, if any."""
        rows = enumerate(self.days_model.rows)
        return [row for row, one in rows if one.__class__ is Entry and one[0] == publication_id]  # its first field

    def arrange(self) -> None:
        """Lay the page out for the size of the viewport; done once per change."""
        if self._arranged:
            return
        self._arranged = True
        size = self.viewport().size()
        self.page.arrange(
            self.days_model,
            size.width(),
            size.height(),
            weekend=self.desk.settings.weekend,
            compact=self.desk.settings.density == "compact",
            bands=self.calendar.bands,
            gaps=self.gaps if "gaps" in self.calendar.bands else (),
        )
        bar = self.verticalScrollBar()
        most = max(0, self.page.height - size.height())
        if bar.maximum() != most:
            bar.setRange(0, most)
            bar.setPageStep(size.height())
            bar.setSingleStep(self.desk.theme.px(40))

    def rearrange(self, *_whatever: object) -> None:
        """Size, density or bands changed."""
        self.scene.periods = "periods" in self.calendar.bands
        self._arranged = False
        self.viewport().update()

    def restyle(self) -> None:
        """The theme changed."""
        self.picture.restyle()
        self.rearrange()

    def open_gap(self, cell: Cell) -> None:
        """The menu of what could fill a day's gap."""
        if cell.gap is not None:
            corner = cell.gap_rect.translated(0, -self.shift_down()).bottomLeft()
            self.gap_menu.open(cell.gap, self.viewport().mapToGlobal(corner))

    @property
    def shown_month(self) -> tuple[int, int]:
        """Year and month of the page."""
        return self._shown

    def shift_down(self) -> int:
        """How far the page is scrolled."""
        return self.verticalScrollBar().value()

    def on_page(self, point: QPoint) -> QPoint:
        """A point of the viewport in the layout's coordinates; what lies under the header stays there."""
        return point if point.y() < self.page.header else point + QPoint(0, self.shift_down())

    # -- selection --------------------------------------------------------------------------------------------------

    def current_day(self) -> date | None:
        """The day that has the focus."""
        return self.days_model.day_of(self.currentIndex().row())

    def go_to(self, day: date) -> None:
        """Put the focus on a day, on its first publication if it has any; nothing is selected."""
        if found := self.days_model.day_row(day):
            self.set_current(found.row + 1 if found.entries else found.row)

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
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        self.scene.selected = rows
        entries = self.selected_entries()
        current = self.days_model.entry(self.currentIndex().row())
        content = frozenset(one.content_id for one in entries)
        focus = current.content_id if current is not None and current.content_id in content else 0
        self._syncing = True
        self.calendar.select(content, frozenset(one.publication_id for one in entries), focus)
        self._syncing = False
        self.viewport().update()

    def _moved(self, now: Index, _before: Index) -> None:
        self.scene.current = now.row()
        day = self.days_model.day_of(now.row())
        if not self._syncing and day is not None and (day.year, day.month) == self._month():
            self.calendar.set_anchor(day)
        self.scrollTo(now)
        self.viewport().update()

    def _month(self) -> tuple[int, int]:
        return self.calendar.anchor.year, self.calendar.anchor.month

    # -- item view --------------------------------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Items lie where the page says; Qt's own layout, asked for after every reset, has nothing to do."""

    def updateGeometries(self) -> None:
        """The scroll bars follow the page."""

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        self.arrange()
        return self.page.rect_of(index.row()).translated(0, -self.shift_down())

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.arrange()
        found = self.on_page(point)
        place = self.page.place_at(found)
        if place is not None:
            return self.days_model.index(place.row)
        cell = self.page.cell_at(found)
        return self.days_model.index(cell.day.row) if cell else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        if self.verticalScrollBar().maximum() == 0:
            return
        box = self.visualRect(index)
        if box.top() < self.page.header:
            self.verticalScrollBar().setValue(self.shift_down() + box.top() - self.page.header)
        elif box.bottom() > self.viewport().height():
            self.verticalScrollBar().setValue(self.shift_down() + box.bottom() - self.viewport().height() + 1)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The header stays, so the page is painted anew instead of moved."""
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
        painter = QPainter(self.viewport())
        self.scene.ring = has_keyboard_focus(self)
        down = self.shift_down()
        clip = event.rect()
        if down:
            painter.translate(0, -down)
        self.picture.paint(painter, self.page, self.days_model, self.scene, clip.translated(0, down))
        if down:
            painter.translate(0, down)
        if clip.top() < self.page.header:
            self.picture.paint_header(painter, self.page, self.viewport().width())
        self.mouse.paint_band(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rearrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(self.calendar.anchor)
        self.viewport().update()
