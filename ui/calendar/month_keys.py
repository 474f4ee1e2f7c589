"""The keyboard on the month page: everything the mouse can do (visual language, section 7)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editorial.domain.calendar import add_months

from .grid_hands import ALT, CTRL, SHIFT, GridKeys

if TYPE_CHECKING:
    from .month_grid import MonthGrid

__all__ = ["MonthKeys"]

Key = Qt.Key
_ARROWS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}
_LETTERS = {Key.Key_T: "schedule", Key.Key_M: "shift"}


class MonthKeys(GridKeys):
    """Turns keys into movement, selection and acts."""

    grid: MonthGrid

    def pressed(self, event: QKeyEvent) -> bool:
        """True if the key meant something here."""
        key, keys = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS:
            return self._arrow(key, keys)
        if key in (Key.Key_PageUp, Key.Key_PageDown):
            self._month(1 if key == Key.Key_PageDown else -1)
            return True
        if key == Key.Key_Home:
            today = self.grid.desk.clock.today()
            self.grid.calendar.set_anchor(today)
            self.to_day(today)
            return True
        if key in (Key.Key_Return, Key.Key_Enter):
            return self.enter()
        if key == Key.Key_Space:
            return self.space(bool(keys & CTRL))
        if key == Key.Key_Escape:
            return self._escape()
        if key == Key.Key_Menu or (key == Key.Key_F10 and keys & SHIFT):
            self.menu()
            return True
        if key == Key.Key_Plus:
            return self._gap()
        return self._act(key, keys)

    # -- acts -------------------------------------------------------------------------------------------------------

    def _act(self, key: Key, keys: Qt.KeyboardModifier) -> bool:
        grid = self.grid
        if key == Key.Key_A and keys == CTRL:
            self.select_all()
            return True
        if not grid.scene.selected:
            return False
        if key == Key.Key_Delete and not keys:
            grid.act_requested.emit("delete")
            return True
        if key in _LETTERS and not keys and grid.desk.settings.single_keys:
            grid.act_requested.emit(_LETTERS[key])
            return True
        return False

    def _escape(self) -> bool:
        """Step back: first the selection goes; then the page decides."""
        if not self.grid.calendar.selection:
            return False
        self.grid.calendar.select(frozenset())
        return True

    def _gap(self) -> bool:
        """What could fill the gap of the day."""
        grid = self.grid
        grid.arrange()
        cell = grid.page.cell_of(grid.current_day() or date.min)
        if cell is None or cell.gap is None:
            return False
        grid.open_gap(cell)
        return True

    # -- movement ---------------------------------------------------------------------------------------------------

    def _arrow(self, key: Key, keys: Qt.KeyboardModifier) -> bool:
        grid = self.grid
        step = _ARROWS[key]
        if keys == ALT:
            dated = [one.publication_id for one in grid.selected_entries()]
            if dated and not grid.drag.refuse_selection():
                grid.drag.drops.shift(dated, step)
            return True
        day = grid.current_day()
        if day is None:
            grid.go_to(grid.calendar.anchor)
            return True
        if abs(step) == 7 and self._inside(1 if step > 0 else -1, keys):
            return True
        self.to_day(self.skip_hidden(day + timedelta(days=step), step), self._slot(step), keys)
        return True

    def _slot(self, step: int) -> int:
        """Sideways the same line of the neighbouring day; from above its first chip, from below its last."""
        grid = self.grid
        if step == 7:
            return 0
        if step == -7:
            return 10_000
        found = grid.days_model.day_row(grid.current_day() or date.min)
        return max(0, grid.currentIndex().row() - found.row - 1) if found else 0

    def _inside(self, step: int, keys: Qt.KeyboardModifier) -> bool:
        """One chip up or down within the day; False at its ends."""
        grid = self.grid
        found = grid.days_model.day_row(grid.current_day() or date.min)
        now = grid.currentIndex().row()
        row = now + step
        if found is None or not found.row < row <= found.last:
            return False
        chips = found.row + len(found.entries)
        if now <= chips and self.hidden(now) and step > 0:
            # what "+N more" hides is one stop; the day's meetings come after it
            row = chips + 1
        elif now == chips + 1 and step < 0 and self.hidden(row):
            row = self._first_hidden(found.row)
        if row > found.last:
            return False
        self.land(row, keys)
        return True

    def hidden(self, row: int) -> bool:
        grid = self.grid
        grid.arrange()
        cell = grid.page.cell_of(grid.days_model.day_of(row) or date.min)
        return cell is not None and cell.day.row + len(cell.places) < row <= cell.day.row + len(cell.day.entries)

    def _first_hidden(self, day_row: int) -> int:
        cell = self.grid.page.cell_of(self.grid.days_model.day_of(day_row) or date.min)
        return day_row + (len(cell.places) if cell is not None else 0) + 1

    def to_day(self, day: date, slot: int = 0, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Put the focus on a day, turning the page where needed."""
        grid = self.grid
        found = grid.days_model.day_row(day)
        if found is None:
            grid.calendar.set_anchor(day)
            found = grid.days_model.day_row(day)
            if found is None:
                return
        if not found.entries:
            grid.set_current(found.row)
            return
        grid.arrange()
        cell = grid.page.cell_of(day)
        stops = (len(cell.places) + (1 if cell.more else 0)) if cell else len(found.entries)
        self.land(found.row + 1 + min(slot, max(0, stops - 1)), keys)

    def _month(self, step: int) -> None:
        grid = self.grid
        grid.calendar.set_anchor(add_months(grid.calendar.anchor, step))
