"""What mouse and keyboard mean on every grid of days: select, extend, toggle, open, menu, land on a chip."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt

from editorial.domain.wording import long_day

from .band_words import band_words
from .behind import BAND, behind_words

__all__ = ["ALT", "CTRL", "SHIFT", "GridKeys", "GridMouse"]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class GridMouse:
    """Selection by pointer: a press on a chip, Shift from the last clicked one, Ctrl adds and takes away."""

    def __init__(self, grid: Any) -> None:
        self.grid = grid
        self._start: QPoint | None = None
        self._row = -1
        self._later = False
        self.anchor = -1

    def press_chip(self, row: int, keys: Qt.KeyboardModifier) -> None:
        """What is selected already stays until the release: it may be dragged."""
        grid = self.grid
        if keys & SHIFT and self.anchor >= 0:
            self.extend(row)
        elif keys & CTRL:
            self._later = True
        elif row in grid.scene.selected:
            self._later = True
            grid.set_current(row)
        else:
            self.anchor = row
            grid.select_rows([row], row)

    def extend(self, row: int) -> None:
        """Select everything in the order of time between the last clicked chip and this one."""
        low, high = sorted((max(self.anchor, 0), row))
        self.grid.select_rows(range(low, high + 1), row)

    def toggle(self, row: int, keys: Qt.KeyboardModifier) -> None:
        """The release on a chip: with Ctrl in or out, else only this one."""
        self.anchor = row
        self.grid.select_rows(sorted(self.grid.scene.selected ^ {row} if keys & CTRL else {row}), row)

    def menu_at(self, row: int, day_row: int | None, at: QPoint) -> None:
        """The context menu for a chip (-1: none) or an empty place of a day."""
        grid = self.grid
        if row >= 0 and row not in grid.scene.selected:
            self.anchor = row
            grid.select_rows([row], row)
        elif row < 0:
            grid.select_rows([], day_row)
        grid.menu_requested.emit(at)

    def day_words(self, day: date, more: Iterable[str] = ()) -> str:
        """What there is to say about a day; only days with something about them are explained."""
        grid = self.grid
        found = grid.days_model.day_row(day)
        if found is None:
            return ""
        parts = [one for one in (found.holiday, found.school) if one]
        parts += [band_words(one, grid.desk.language) for one in grid.days_model.periods_on(day)]
        parts += [one for one in more if one]
        parts += [one.tip() for one in found.meetings]
        parts += [behind_words(one) for one in found.behind] if BAND in grid.calendar.bands else []
        return "\n".join([long_day(day, grid.desk.language), *parts]) if parts else ""


class GridKeys(ABC):
    """Focus and selection by keys; `hidden` says which chips lie behind "+N more"."""

    def __init__(self, grid: Any) -> None:
        self.grid = grid

    @abstractmethod
    def hidden(self, row: int) -> bool:
        """Whether the chip lies behind "+N more"."""

    def enter(self) -> bool:
        """Open the chip or the meeting; behind "+N more" the whole day; on an empty day a new item."""
        grid = self.grid
        row = grid.currentIndex().row()
        day, entry, meeting = (
            one(row) for one in (grid.days_model.day_of, grid.days_model.entry, grid.days_model.meeting)
        )
        if day is None:
            return False
        if meeting is not None:
            grid.desk.show_meeting(meeting.meeting_id)
        elif entry is None:
            grid.desk.quick_add(day, "")
        elif self.hidden(row):
            grid.more_requested.emit(day)
        else:
            grid.desk.open_item(entry.content_id, entry.publication_id)
        return True

    def space(self, toggle: bool) -> bool:
        """Select the chip at the focus, or take it out of the selection."""
        grid = self.grid
        row = grid.currentIndex().row()
        if grid.days_model.entry(row) is None:
            return False
        if self.hidden(row):
            return self.enter()
        grid.mouse.anchor = row
        chosen = grid.scene.selected ^ {row} if toggle or row in grid.scene.selected else {row}
        grid.select_rows(sorted(chosen), row)
        return True

    def select_all(self) -> None:
        """Everything in view."""
        self.grid.select_rows(range(len(self.grid.days_model.rows)))

    def menu(self) -> None:
        """The context menu at the focus."""
        grid = self.grid
        index = grid.currentIndex()
        row = index.row()
        if grid.days_model.entry(row) is not None and not grid.scene.selected and not self.hidden(row):
            grid.select_rows([row], row)
        box = grid.visualRect(index)
        grid.menu_requested.emit(grid.viewport().mapToGlobal(box.bottomLeft()))

    def skip_hidden(self, day: date, step: int) -> date:
        """Hidden weekends are stepped over."""
        if self.grid.desk.settings.weekend == "hidden":
            while day.weekday() > 4:
                day += timedelta(days=1 if step > 0 else -1)
        return day

    def land(self, row: int, keys: Qt.KeyboardModifier) -> None:
        """On a chip: select it, with Shift everything up to it, with Ctrl only the focus moves."""
        grid = self.grid
        if keys & CTRL or self.hidden(row):
            grid.set_current(row)
        elif keys & SHIFT and grid.mouse.anchor >= 0:
            grid.mouse.extend(row)
        else:
            grid.mouse.anchor = row
            grid.select_rows([row], row)
