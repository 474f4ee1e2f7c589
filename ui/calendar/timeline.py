"""The campaign timeline: campaigns under each other, their phases and publications along the weeks."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from editorial.domain.calendar import add_months
from editorial.domain.filters import PlanFilter

from ..context import Desk
from ..widgets.empty import EmptyState
from ..widgets.segmented import Segmented
from .list_names import Names
from .list_reload import Reader
from .state import CalendarState
from .timeline_data import Timeline, read_timeline
from .timeline_grid import TimelineGrid
from .timeline_legend import TimelineLegend
from .view import CalendarView

__all__ = ["TimelineView"]

_MONTHS: Final = {"quarter": 3, "half": 6, "year": 12}
_KEY: Final = "calendar/timeline/zoom"


class TimelineView(CalendarView):
    """Who speaks about what over the months; phases and publications are moved here with the mouse or the keyboard."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk, state, parent)
        self.names = Names(desk, self)
        self.grid = TimelineGrid(desk, state, self.names, self)
        self.legend = TimelineLegend(desk, self)
        self.empty = EmptyState(desk.theme, desk.icons, "megaphone", " ", parent=self)
        self._tools: Segmented | None = None
        self._reader = Reader(self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.legend)
        self._body = body
        self._layout = QStackedLayout(self)
        self._layout.addWidget(body)
        self._layout.addWidget(self.empty)
        self.setFocusProxy(self.grid)
        self._connect()
        self.grid.set_zoom(str(QSettings().value(_KEY, "half")))

    def _connect(self) -> None:
        self.grid.menu_requested.connect(self.menu_requested)
        self.grid.act_requested.connect(self.act_requested)
        self.grid.zoomed.connect(self._zoomed)
        self.empty.acted.connect(self._help)
        self.names.changed.connect(self.grid.viewport().update)
        self.state.anchor_changed.connect(self._turned)
        self.state.bands_changed.connect(self.grid.viewport().update)

    # -- what the page asks -----------------------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the view; months and weeks stand in its own head."""
        return self.tr("Campaigns")

    def tools(self) -> QWidget:
        """How many months are seen at once."""
        if self._tools is None:
            options = (("quarter", self.tr("Quarter")), ("half", self.tr("Half-year")), ("year", self.tr("Year")))
            self._tools = Segmented(self.desk.theme, options, self.tr("Time shown"))
            self._tools.set_current(self.grid.zoom)
            self._tools.changed.connect(self.grid.set_zoom)
        return self._tools

    def step(self, direction: int) -> None:
        """As many months on or back as are seen at once."""
        self.state.set_anchor(add_months(self.state.anchor, direction * _MONTHS[self.grid.zoom]))

    def focus_content(self) -> None:
        """Give the keyboard to the campaigns."""
        (self.grid if self._layout.currentWidget() is self._body else self.empty.button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def reload(self) -> None:
        """Read all campaigns under the filter."""
        actor, wanted, anchor = self.desk.actor, self.state.filter, self.state.anchor
        self._reader.read(
            ("timeline", wanted, anchor), lambda ws: read_timeline(ws, actor, anchor, wanted), self.show_timeline
        )

    def show_timeline(self, timeline: Timeline) -> None:
        """Show what was read."""
        filled = bool(timeline.rows)
        if filled:
            self.grid.show_timeline(timeline)
        else:
            self._say_empty(timeline.any)
        self._layout.setCurrentWidget(self._body if filled else self.empty)
        self.setFocusProxy(self.grid if filled else self.empty.button)
        self.shown.emit(timeline.entries)

    # -- moving -----------------------------------------------------------------------------------------------------

    def _turned(self, day: date) -> None:
        self.grid.look_at(day)
        timeline = self.grid.line.timeline
        if timeline.rows and not add_months(timeline.first, 3) <= day <= add_months(timeline.last, -8):
            self._reader.refresh()

    def _zoomed(self, zoom: str) -> None:
        QSettings().setValue(_KEY, zoom)
        if self._tools is not None:
            self._tools.set_current(zoom)

    # -- empty ------------------------------------------------------------------------------------------------------

    def _say_empty(self, filtered: bool) -> None:
        if filtered:
            self.empty.set_text(self.tr("No campaign matches these filters"), "", self.tr("Reset"))
            return
        self.empty.set_text(
            self.tr("Campaigns stand here with their phases and publications"),
            self.tr("A campaign goes across departments and channels and has one key message."),
            self.tr("Create a campaign"),
        )

    def _help(self) -> None:
        if self.state.filter.count:
            self.state.set_filter(PlanFilter())
        else:
            self.desk.open_page_requested.emit("strategy")
