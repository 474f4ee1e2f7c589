"""The keyboard in the week: everything the mouse can do (visual language, section 7)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editorial.domain.calendar import Entry

from .grid_hands import CTRL, SHIFT, GridKeys
from .list_keys import act_of, shift_of

if TYPE_CHECKING:
    from .week_grid import WeekGrid

__all__ = ["WeekKeys"]

Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class WeekKeys(GridKeys):
    """Turns keys into movement, selection and acts."""

    grid: WeekGrid

    def pressed(self, event: QKeyEvent) -> bool:
        """True if the key meant something here."""
        grid = self.grid
        key, keys = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if shift_of(event) != (0, 0):
            self._shift(*shift_of(event))
        elif key in _ARROWS:
            self._arrow(*_ARROWS[key], keys)
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            grid.calendar.set_anchor(grid.calendar.anchor + timedelta(days=7 if key == Key.Key_PageDown else -7))
        elif key == Key.Key_Home:
            self.to_day(grid.desk.clock.today())
        elif key in (Key.Key_Return, Key.Key_Enter):
            return self.enter()
        elif key == Key.Key_Space:
            return self.space(bool(keys & CTRL))
        elif key == Key.Key_Menu or (key == Key.Key_F10 and keys & SHIFT):
            self.menu()
        elif key == Key.Key_A and keys == CTRL:
            self.select_all()
        elif key == Key.Key_Plus and not keys & CTRL:
            return self._gap()
        else:
            return self._act(event)
        return True

    # -- acts -------------------------------------------------------------------------------------------------------

    def _act(self, event: QKeyEvent) -> bool:
        grid = self.grid
        if not grid.calendar.selection:
            return False
        if event.key() == Key.Key_Escape:
            grid.calendar.select(frozenset())
            return True
        act = act_of(event, grid.desk)
        if act:
            grid.act_requested.emit(act)
        return bool(act)

    def _gap(self) -> bool:
        """What could fill the gap of the day."""
        grid = self.grid
        grid.arrange()
        gap = grid.page.gap_on(grid.current_day() or date.min)
        if gap is not None:
            grid.open_gap(gap)
        return gap is not None

    def _shift(self, days: int, minutes: int) -> None:
        entries = self.grid.selected_entries()
        current = self.grid.current_entry()
        if not entries and current is not None:
            entries = [current]
        self.grid.drag.mover.shift(entries, days, minutes)

    def hidden(self, row: int) -> bool:
        page = self.grid.page
        self.grid.arrange()
        return row not in page.chips and row not in page.lane_chips and row not in page.meetings

    # -- movement ---------------------------------------------------------------------------------------------------

    def _arrow(self, days: int, step: int, keys: Qt.KeyboardModifier) -> None:
        grid = self.grid
        day = grid.current_day()
        if day is None:
            grid.go_to(grid.calendar.anchor)
            return
        if step:
            found = grid.days_model.day_row(day)
            row = grid.currentIndex().row() + step
            if found is not None and found.row < row <= found.last:
                self.land(row, keys)
            return
        entry = grid.current_entry()
        self.to_day(self.skip_hidden(day + timedelta(days=days), days), entry, keys)

    def to_day(
        self, day: date, like: Entry | None = None, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Put the focus on a day, on the publication nearest in time to `like`; turns the page where needed."""
        grid = self.grid
        found = grid.days_model.day_row(day)
        if found is None:
            grid.calendar.set_anchor(day)
            return
        if not found.entries:
            grid.select_rows([], found.row)
            return
        wanted = _minutes(like) if like is not None else 0
        nearest = min(range(len(found.entries)), key=lambda at: abs(_minutes(found.entries[at]) - wanted))
        self.land(found.row + 1 + nearest, keys)


def _minutes(entry: Entry) -> int:
    """Minutes of the day; without an hour before everything."""
    return entry.time.hour * 60 + entry.time.minute if entry.time is not None else -60
