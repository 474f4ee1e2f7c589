"""The keyboard on the timeline: everything the mouse can do (visual language, section 7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editorial.domain.calendar import Entry
from editorial.domain.strategy import CampaignPhase

from .list_keys import act_of
from .timeline_mouse import changed

if TYPE_CHECKING:
    from .timeline_grid import TimelineGrid
    from .timeline_model import Thing

__all__ = ["TimelineKeys"]

Key = Qt.Key
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class TimelineKeys:
    """Turns keys into movement, selection and acts.

    A campaign has three lines: its name, its phases, its publications. Left and right move in a line, up and down from
    line to line. Alt with left and right moves what has the focus by a day; with Shift the end of a phase.
    """

    def __init__(self, grid: TimelineGrid) -> None:
        self.grid = grid

    def pressed(self, event: QKeyEvent) -> bool:
        """True if the key meant something here."""
        grid = self.grid
        key, keys = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and keys & _ALT:
            return self._push(_ARROWS[key][0], bool(keys & _SHIFT))
        if key in _ARROWS:
            self._arrow(*_ARROWS[key], keys)
        elif key in (Key.Key_Plus, Key.Key_Minus) and not keys & _CTRL:
            grid.step_zoom(-1 if key == Key.Key_Plus else 1)
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            bar = grid.horizontalScrollBar()
            bar.setValue(bar.value() + (1 if key == Key.Key_PageDown else -1) * bar.pageStep())
        elif key == Key.Key_Home:
            grid.shared.set_anchor(grid.desk.clock.today())
            grid.look_at(grid.desk.clock.today())
        elif key in (Key.Key_Return, Key.Key_Enter):
            grid.mouse.open(grid.scene.current)
        elif key == Key.Key_Menu or (key == Key.Key_F10 and keys & _SHIFT):
            self.menu()
        elif key == Key.Key_Space:
            return self._space()
        else:
            return self._act(event, keys)
        return True

    # -- acts -------------------------------------------------------------------------------------------------------

    def _act(self, event: QKeyEvent, keys: Qt.KeyboardModifier) -> bool:
        grid = self.grid
        if event.key() == Key.Key_A and keys == _CTRL:
            grid.select_rows(range(len(grid.line.things)))
            return True
        if event.key() == Key.Key_Escape:
            if grid.mouse.cancel():
                return True
            if grid.shared.selection:
                grid.shared.select(frozenset())
                return True
            return False
        act = act_of(event, grid.desk) if grid.shared.selection else ""
        if act:
            grid.act_requested.emit(act)
        return bool(act)

    def _push(self, days: int, end: bool) -> bool:
        """Move what has the focus by a day."""
        thing = self.grid.line.thing(self.grid.scene.current)
        if thing is None or not days:
            return days == 0
        if isinstance(thing, Entry):
            self.grid.mouse.move_entries(thing, days)
        else:
            self.grid.mouse.save(changed(thing, "end" if end else "middle", days))
        return True

    def _space(self) -> bool:
        grid = self.grid
        index = grid.scene.current
        if grid.line.entry(index) is None:
            return False
        grid.select_rows(sorted(grid.scene.selected ^ {index}), index)
        return True

    def menu(self) -> None:
        """The context menu at the focus."""
        grid = self.grid
        index = grid.scene.current
        if grid.line.entry(index) is None:
            return
        if index not in grid.scene.selected:
            grid.select_rows([index], index)
        grid.menu_requested.emit(grid.viewport().mapToGlobal(grid.visualRect(grid.currentIndex()).bottomLeft()))

    # -- movement ---------------------------------------------------------------------------------------------------

    def _arrow(self, along: int, down: int, keys: Qt.KeyboardModifier) -> None:
        grid = self.grid
        if not grid.line.things:
            return
        lines = self._lines()
        at = next((one for one, line in enumerate(lines) if grid.scene.current in line), 0)
        if along:
            line = lines[at]
            place = line.index(grid.scene.current) + along if grid.scene.current in line else 0
            if 0 <= place < len(line):
                self._land(line[place], keys)
            return
        if 0 <= at + down < len(lines):
            self._land(self._nearest(lines[at + down]), keys)

    def _lines(self) -> list[list[int]]:
        """The lines of all campaigns from top to bottom; empty ones are left out."""
        found: list[list[int]] = []
        for strip in self.grid.page.strips:
            first = strip.index + 1
            last = first + len(strip.row.phases)
            lines = [[strip.index], list(range(first, last)), list(range(last, last + len(strip.row.entries)))]
            found += [line for line in lines if line]
        return found

    def _nearest(self, line: list[int]) -> int:
        """The thing of a line that is nearest in time to what has the focus."""
        current = self.grid.line.thing(self.grid.scene.current)
        wanted = _day(current) or self.grid.desk.clock.today()

        def distance(index: int) -> int:
            day = _day(self.grid.line.thing(index))
            return abs((day - wanted).days) if day is not None else 0

        return min(line, key=distance)

    def _land(self, index: int, keys: Qt.KeyboardModifier) -> None:
        """On a publication: select it, with Ctrl only the focus moves, with Shift it is added."""
        grid = self.grid
        if grid.line.entry(index) is None:
            grid.select_rows([], index)
        elif keys & _CTRL:
            grid.set_current(index)
        elif keys & _SHIFT:
            grid.select_rows(sorted(grid.scene.selected | {index}), index)
        else:
            grid.select_rows([index], index)


def _day(thing: Thing | None) -> date | None:
    if isinstance(thing, Entry):
        return thing.day
    # a campaign's name stands for today, not for its beginning
    return thing.starts if isinstance(thing, CampaignPhase) else None
