"""The timeline as an item view: painted, scrolled both ways, with selection, keyboard, drag and accessible items."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
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
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar, QWidget

from editorial.domain.calendar import Entry, add_months
from editorial.domain.strategy import Campaign

from ..context import Desk
from ..focus_ring import has_keyboard_focus
from .list_names import Names
from .painted_grid import PaintedGrid
from .state import CalendarState
from .timeline_data import Timeline
from .timeline_keys import TimelineKeys
from .timeline_layout import ZOOMS, TimelineLayout
from .timeline_model import TimelineModel
from .timeline_mouse import TimelineMouse
from .timeline_paint import Scene, TimelinePainter

__all__ = ["TimelineGrid"]

Index = QModelIndex | QPersistentModelIndex
_ONLY: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NO_UPDATE: Final = QItemSelectionModel.SelectionFlag.NoUpdate
_NAMES: Final = tuple(ZOOMS)


class TimelineGrid(PaintedGrid):
    """A list view over `TimelineModel` whose items lie on a time axis; names and head stay in sight."""

    menu_requested = Signal(QPoint)
    act_requested = Signal(str)
    #: The zoom by its name: quarter, half, year.
    zoomed = Signal(str)

    def __init__(self, desk: Desk, state: CalendarState, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.shared = desk, state
        self.line = TimelineModel(names, self)
        self.page = TimelineLayout(desk.theme)
        self.picture = TimelinePainter(desk)
        self.scene = Scene()
        self.zoom = "half"
        self.mouse = TimelineMouse(self)
        self.keys = TimelineKeys(self)
        self._syncing = False
        self._arranged = False
        #: The day that was asked for last, until somebody scrolls: a new size or reading looks at it again.
        self._goal: date | None = None
        self._placing = False
        self._set_up()

    def _set_up(self) -> None:
        self.setModel(self.line)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Campaign timeline"))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._moved)
        self.shared.selection_changed.connect(self.follow)
        self.desk.theme.changed.connect(self.rearrange)

    # -- content ----------------------------------------------------------------------------------------------------

    def show_timeline(self, timeline: Timeline) -> None:
        """Show what was read; focus, selection and place stay."""
        current = self.line.thing(self.scene.current)
        self.arrange()
        left = self.page.day_at(self.horizontalScrollBar().value()) if self.line.timeline.rows else None
        self._syncing = True
        self.line.show(timeline)
        self._syncing = False
        self._arranged = False
        self.scene.current = self.line.find(current) if current is not None else -1
        self.follow()
        self.arrange()
        if self._goal is None and left is not None:
            self._place(self.page.x_of(left))
        else:
            self.look_at(self._goal or self.shared.anchor)
        if self.scene.current >= 0:
            self.set_current(self.scene.current)
        self.viewport().update()

    def look_at(self, day: date) -> None:
        """Scroll so that a day's month is seen with the one before it."""
        self._goal = day
        if not self.line.timeline.rows or self.viewport().width() <= self.page.names:
            return
        self.arrange()
        months = 3 if self.zoom == "year" else 1
        self._place(self.page.x_of(add_months(day.replace(day=1), -months)))

    def _place(self, x: int) -> None:
        """Scroll without that counting as somebody's own scrolling."""
        self._placing = True
        self.horizontalScrollBar().setValue(x)
        self._placing = False

    def set_zoom(self, zoom: str, middle: int | None = None) -> None:
        """Show more or fewer days, keeping the day below `middle` (of the viewport) where it is."""
        if zoom not in ZOOMS or zoom == self.zoom:
            return
        self.arrange()
        room = self.viewport().width() - self.page.names
        away = (middle - self.page.names) if middle is not None and middle > self.page.names else room // 3
        bar = self.horizontalScrollBar()
        day = self.page.day_at(bar.value() + away)
        self.zoom = zoom
        self._arranged = False
        self.arrange()
        bar.setValue(self.page.x_of(day) - away)
        self.viewport().update()
        self.zoomed.emit(zoom)

    def step_zoom(self, step: int, middle: int | None = None) -> None:
        """One step out (1) or in (-1)."""
        at = _NAMES.index(self.zoom) + step
        self.set_zoom(_NAMES[min(len(_NAMES) - 1, max(0, at))], middle)

    def arrange(self) -> None:
        """Lay the page out for the size of the viewport; done once per change."""
        if self._arranged:
            return
        self._arranged = True
        size, page = self.viewport().size(), self.page
        page.arrange(self.line, size.width(), self.zoom)
        self._placing = True
        _fit(self.horizontalScrollBar(), page.width - (size.width() - page.names), size.width() - page.names)
        _fit(self.verticalScrollBar(), page.height - (size.height() - page.header), size.height() - page.header)
        self._placing = False
        self.horizontalScrollBar().setSingleStep(max(1, round(7 * page.per_day)))
        self.verticalScrollBar().setSingleStep(self.desk.theme.px(34))

    def rearrange(self, *_whatever: object) -> None:
        """Size, zoom or theme changed."""
        self._arranged = False
        self.viewport().update()

    def to_page(self, point: QPoint) -> QPoint:
        """A point of the viewport in the layout's coordinates."""
        return QPoint(
            point.x() - self.page.names + self.horizontalScrollBar().value(),
            point.y() - self.page.header + self.verticalScrollBar().value(),
        )

    # -- selection --------------------------------------------------------------------------------------------------

    def selected_entries(self) -> list[Entry]:
        """The selected publications."""
        found = (self.line.entry(one) for one in sorted(self.scene.selected))
        return [one for one in found if one is not None]

    def select_rows(self, indexes: Iterable[int], current: int | None = None) -> None:
        """Select exactly these publications and put the focus on `current`."""
        chosen = QItemSelection()
        for one in indexes:
            if self.line.entry(one) is not None:
                index = self.line.index(one)
                chosen.select(index, index)
        if current is not None:
            self.set_current(current)
        self.selectionModel().select(chosen, _ONLY)

    def set_current(self, index: int) -> None:
        """Put the focus on a campaign, phase or publication without selecting it."""
        self.selectionModel().setCurrentIndex(self.line.index(index), _NO_UPDATE)

    def follow(self, *_whatever: object) -> None:
        """Show what the other views selected."""
        if self._syncing:
            return
        found = self.line.rows_of(self.shared.selection, self.shared.publications)
        self._syncing = True
        self.select_rows(found)
        self._syncing = False
        self.scene.selected = set(found)
        self.viewport().update()

    def _selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        if self._syncing:
            return
        self.scene.selected = {index.row() for index in self.selectionModel().selectedIndexes()}
        entries = self.selected_entries()
        current = self.line.entry(self.currentIndex().row())
        content = frozenset(one.content_id for one in entries)
        focus = current.content_id if current is not None and current.content_id in content else 0
        self._syncing = True
        self.shared.select(content, frozenset(one.publication_id for one in entries), focus)
        self._syncing = False
        self.viewport().update()

    def _moved(self, now: Index, _before: Index) -> None:
        self.scene.current = now.row()
        if not self._syncing:
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
        right, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        box = self.page.rect_of(index.row()).translated(self.page.names - right, self.page.header - down)
        if isinstance(self.line.thing(index.row()), Campaign):
            return QRect(0, box.y(), self.page.names, box.height())
        return box

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.arrange()
        found = self.mouse.index_at(point)
        return self.line.index(found) if found >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        self.arrange()
        place = index.row()
        if not 0 <= place < len(self.line.things):
            return
        strip = self.page.strips[self.line.places[place]]
        down, room = self.verticalScrollBar(), self.viewport().height() - self.page.header
        if strip.y < down.value():
            down.setValue(strip.y)
        elif strip.y + strip.height > down.value() + room:
            down.setValue(strip.y + strip.height - room)
        if place == strip.index:
            return
        box, bar = self.page.rect_of(place), self.horizontalScrollBar()
        wide, gap = self.viewport().width() - self.page.names, self.desk.theme.px(24)
        if box.left() < bar.value() + gap or box.left() > bar.value() + wide - gap:
            bar.setValue(box.left() - wide // 3)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Names and head stay, so the page is painted anew instead of moved."""
        if dx and not self._placing:
            self._goal = None
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    # -- events -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.arrange()
        scene = self.scene
        scene.ring = has_keyboard_focus(self)
        scene.right, scene.down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        scene.periods = "periods" in self.shared.bands
        painter = QPainter(self.viewport())
        self.picture.paint(painter, self.page, self.line, scene, self.viewport().rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        goal = self._goal
        day = self.page.day_at(self.horizontalScrollBar().value()) if self.page.strips else None
        self.rearrange()
        if goal is not None:
            self.look_at(goal)
        elif day is not None:
            self.arrange()
            self._place(self.page.x_of(day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.step_zoom(-1 if turned > 0 else 1, round(event.position().x()))
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
            event.accept()
            return
        super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.scene.current < 0 and self.line.things:
            self._syncing = True
            self.set_current(0)
            self._syncing = False
        self.viewport().update()


def _fit(bar: QScrollBar, most: int, page: int) -> None:
    if bar.maximum() != max(0, most) or bar.pageStep() != max(1, page):
        bar.setRange(0, max(0, most))
        bar.setPageStep(max(1, page))
