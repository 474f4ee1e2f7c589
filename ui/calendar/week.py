"""The week: seven days with their hours, what has none above them, and the line of now."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Final

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorial.domain.calendar import Month, monday
from editorial.domain.wording import week_span

from ..context import Desk
from .list_reload import Reader
from .meeting_dates import MeetingDates
from .state import CalendarState
from .view import CalendarView
from .week_grid import WeekGrid

__all__ = ["WeekView"]

_MORNING: Final = time(8)
_EARLY: Final = 5
_MINUTE: Final = 60_000


class WeekView(CalendarView):
    """One ISO week; turned by weeks."""

    def __init__(self, desk: Desk, state: CalendarState, parent: QWidget | None = None) -> None:
        super().__init__(desk, state, parent)
        self.grid = WeekGrid(desk, state, self)
        self._reader = Reader(self)
        self._meetings = MeetingDates(desk, self)
        self._shown: date | None = None
        self._week: Month | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.grid.menu_requested.connect(self.menu_requested)
        self.grid.act_requested.connect(self.act_requested)
        self.grid.more_requested.connect(self.open_day)
        state.anchor_changed.connect(self._turned)
        state.bands_changed.connect(self.grid.rearrange)
        self._meetings.arrived.connect(self._met)
        self._meetings.forgotten.connect(self._want_meetings)
        desk.settings_changed.connect(self._reader.refresh)
        desk.directory_changed.connect(self.grid.viewport().update)
        desk.marks_changed.connect(self.grid.viewport().update)
        # the line of now moves on by itself
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self.grid.viewport().update)
        self._clock.start()

    def span(self) -> tuple[date, date]:
        """Monday and Sunday of the week shown."""
        first = monday(self.state.anchor)
        return first, first + timedelta(days=6)

    def title(self) -> str:
        """11.–17. Mai 2026."""
        return week_span(*self.span(), self.desk.language)

    def step(self, direction: int) -> None:
        """A week on or back."""
        self.state.set_anchor(self.state.anchor + timedelta(days=7 * direction))

    def focus_content(self) -> None:
        """Give the keyboard to the chips."""
        self.grid.setFocus()

    def reload(self) -> None:
        """Read the week of the anchor."""
        first, last = self.span()
        actor, wanted = self.desk.actor, self.state.filter
        self._reader.read(("week", first, wanted), lambda ws: ws.plan.span(actor, first, last, wanted), self.show_week)

    def show_week(self, week: Month) -> None:
        """Show a week that was read; a new one opens at eight, its first publication or now, whichever is first."""
        self._week = week
        self.grid.days_model.meetings = self._meetings.at_hand(week.first, week.last)
        wanted = self.state.filter
        self.grid.weeks.count(week.shown, wanted.channels, wanted.count > (1 if wanted.channels else 0))
        self.grid.show_week(week)
        if self._shown != week.first:
            self._shown = week.first
            hours = [one.time for one in week.shown if one.time is not None]
            now = self.desk.clock.now()
            if week.first <= now.date() <= week.last:
                # the line of now is in sight too, at least for early risers
                hours.append(time(max(now.hour, _EARLY)))
            self.grid.scroll_to_hour(min([*hours, _MORNING]))
        self.state.counted.emit("gaps", self.grid.weeks.of(week.first).gaps)
        self.state.counted.emit("behind", len(week.behind))
        self.shown.emit(len(week.shown))
        self._want_meetings()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_meetings()

    def _want_meetings(self) -> None:
        """The meetings of the week, read when its publications are there."""
        if self._week is not None and self.isVisible():
            self._meetings.want(self._week.first, self._week.last)

    def _met(self, first: date, last: date) -> None:
        week = self._week
        if week is None or (first, last) != (week.first, week.last):
            return
        found = self._meetings.at_hand(first, last)
        if found != self.grid.days_model.meetings:
            self.grid.days_model.meetings = found
            self.grid.show_week(week)

    def _turned(self, day: date) -> None:
        if monday(day) != self._shown:
            self._reader.refresh()
        elif self.grid.current_day() != day:
            self.grid.go_to(day)

    def open_day(self, day: date) -> None:
        """The popover with the whole day, beside its column."""
        if self._week is None:
            return
        from .day_popover import DayPopover

        grid = self.grid
        met = self.grid.days_model.meetings.get(day, ())
        popover = DayPopover(self.desk, self.state, self._week, day, self, met)
        popover.act_requested.connect(self.act_requested)
        popover.menu_requested.connect(self.menu_requested)
        entry, found = grid.current_entry(), grid.days_model.day_row(day)
        box = grid.page.rect_of(found.row, grid.shift_down()) if found is not None else grid.rect()
        popover.open_at(QRect(grid.viewport().mapToGlobal(box.topLeft()), box.size()), back=grid)
        popover.first(entry.publication_id if entry is not None and entry.day == day else 0)
