"""The month view: the page, its data, the popover of a full day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.calendar import Month, add_months
from editorial.domain.wording import month_text

from ..context import Changes, Desk
from .month_data import MonthData
from .month_grid import MonthGrid
from .state import CalendarState
from .view import CalendarView

if TYPE_CHECKING:
    from .meeting_dates import MeetingDates
    from .month_empty import FilteredAway

__all__ = ["MonthView"]

#: Milliseconds for which a month must stand before its meetings are read.
_MEETINGS_AFTER: Final = 250


class MonthView(CalendarView):
    """Six weeks at most, whole ISO weeks, Monday first."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk, state, parent)
        self.data = MonthData(desk, self)
        self.grid = MonthGrid(desk, state, self)
        self._month: Month | None = None
        self._dirty = True
        self._empty: FilteredAway | None = None
        self._filter = state.filter
        self._named: tuple[object, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.data.arrived.connect(self._arrived)
        self.grid.menu_requested.connect(self.menu_requested)
        self.grid.act_requested.connect(self.act_requested)
        self.grid.more_requested.connect(self.open_day)
        state.anchor_changed.connect(self._turn)
        state.filter_changed.connect(self._refresh)
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self._names_changed)
        desk.marks_changed.connect(self.grid.viewport().update)
        desk.settings_changed.connect(self._again)
        # meetings come when the month stands still: neither the first picture nor a flip waits for them
        self._meetings: MeetingDates | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_MEETINGS_AFTER)
        self._later.timeout.connect(self._read_meetings)
        self._minute = QTimer(self)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._tick)
        self._minute.start()

    # -- what the page asks -----------------------------------------------------------------------------------------

    def title(self) -> str:
        return month_text(self.state.anchor, self.desk.language)

    def step(self, direction: int) -> None:
        self.state.set_anchor(add_months(self.state.anchor, direction))

    def reload(self) -> None:
        """Read the month anew, whatever is kept."""
        self.data.forget()
        if self._meetings is not None:
            self._meetings.forget()
        self._ask()

    def focus_content(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def preload(self, month: Month) -> None:
        """Show a month that was read before the worker is up."""
        self.data.keep(month, self.state.filter)
        if month.first <= self.state.anchor <= month.last:
            self._dirty = False
            self._show(month)

    def conflicts(self) -> int:
        """How many of the shown publications lie in a blackout or embargo."""
        model = self.grid.days_model
        return sum(1 for row, mark in enumerate(model.marks) if mark and model.in_conflict(row))

    def gaps(self) -> int:
        """How many posts are missing against the channels' targets, in the weeks shown from this one on."""
        weeks = self.grid.picture.weeks
        return sum(weeks.of(day.day).gaps for day in self.grid.days_model.days if day.day.weekday() == 0)

    # -- data -------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty:
            self._ask()
        elif self._meetings is not None:
            self._later.start()

    def _ask(self) -> None:
        """Show the month if it is known; else it is read, and the old picture stays until then."""
        self._dirty = False
        found = self.data.want(self.state.anchor, self.state.filter)
        if found is not None:
            self._show(found)
            self._later.start()

    def _refresh(self, *_whatever: object) -> None:
        if self.isVisible():
            self._ask()
        else:
            self._dirty = True

    def _turn(self, anchor: date) -> None:
        month = self._month
        inside = month is not None and self.grid.shown_month == (anchor.year, anchor.month)
        if inside and not self._dirty:
            return
        self._refresh()

    def _changed(self, changes: Changes) -> None:
        if self.data.concerns(changes):
            self.data.forget()
            self._refresh()

    def _arrived(self, month: Month) -> None:
        """A month was read; the one that is shown already, as after the opening, needs no new picture."""
        turned = self.grid.shown_month != (self.state.anchor.year, self.state.anchor.month)
        if turned or month != self._month or self.state.filter != self._filter:
            self._show(month)
        else:
            self.shown.emit(len(month.shown))
        self._later.start()

    # -- meetings ---------------------------------------------------------------------------------------------------

    def _read_meetings(self) -> None:
        """The meetings of the month shown; loaded and read once for each."""
        if self._month is None or not self.isVisible():
            return
        if self._meetings is None:
            from .meeting_dates import MeetingDates

            self._meetings = MeetingDates(self.desk, self)
            self._meetings.arrived.connect(self._met)
            self._meetings.forgotten.connect(self._later.start)
        self._meetings.want(self._month.first, self._month.last)

    def _met(self, first: date, last: date) -> None:
        month = self._month
        if month is None or self._meetings is None or (first, last) != (month.first, month.last):
            return
        if self._meetings.at_hand(first, last) != self.grid.days_model.meetings:
            self._show(month)

    def _show(self, month: Month) -> None:
        if self._meetings is not None:
            self.grid.days_model.meetings = self._meetings.at_hand(month.first, month.last)
        self._month = month
        self._named = self._names()
        wanted = self._filter = self.state.filter
        narrowed = wanted.count > (1 if wanted.channels else 0)
        self.grid.picture.weeks.count(month.shown, wanted.channels, narrowed)
        self.grid.show_month(month)
        self._say_empty(not month.shown and wanted.count > 0)
        self.state.counted.emit("gaps", self.gaps())
        self.state.counted.emit("behind", len(month.behind))
        self.shown.emit(len(month.shown))

    def _say_empty(self, empty: bool) -> None:
        if empty and self._empty is None:
            from .month_empty import FilteredAway

            self._empty = FilteredAway(self.desk, self.state, self)
        if self._empty is not None:
            self._empty.setVisible(empty)
            self._empty.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._empty is not None:
            self._empty.place()

    def _names(self) -> tuple[object, ...]:
        """What the page shows of people's names and signs; read again after every change, mostly the same."""
        directory = self.desk.directory
        return directory.channels, directory.departments, self.desk.options

    def _names_changed(self) -> None:
        if self._names() != self._named:
            self._again()

    def _again(self) -> None:
        """Settings or the clock changed: the same month, laid out anew."""
        if self._month is not None:
            self._show(self._month)

    def _tick(self) -> None:
        """Posts become overdue and days end while the window stays open."""
        if self.isVisible() and self._month is not None and self.grid.days_model.outdated(self.desk.clock.now()):
            self._again()

    # -- requests ---------------------------------------------------------------------------------------------------

    def open_day(self, day: date) -> None:
        """The popover with the whole day, beside its cell."""
        if self._month is None:
            return
        grid = self.grid
        cell = grid.page.cell_of(day)
        if cell is None:
            return
        from .day_popover import DayPopover

        popover = DayPopover(self.desk, self.state, self._month, day, self, grid.days_model.meetings.get(day, ()))
        popover.act_requested.connect(self.act_requested)
        popover.menu_requested.connect(self.menu_requested)
        entry = grid.days_model.entry(grid.currentIndex().row())
        shown = cell.rect.translated(0, -grid.shift_down())
        corner = grid.viewport().mapToGlobal(shown.topLeft())
        popover.open_at(QRect(corner, shown.size()), back=grid)
        popover.first(entry.publication_id if entry is not None and entry.day == day else 0)
