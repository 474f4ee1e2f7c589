"""Dragging in the week: the ghost at the snapped hour, the all-day lane, the drop."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from .drag import Payload
from .grid_drag import GridDrag
from .week_moves import Mover
from .week_paint import Ghost

if TYPE_CHECKING:
    from .week_grid import WeekGrid

__all__ = ["WeekDrag"]

Spot = tuple[date, time | None]


class WeekDrag(GridDrag[Spot]):
    """Drags of the week."""

    grid: WeekGrid

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__(grid)
        self.mover = Mover(grid.desk, grid)
        #: How far below the top of the grabbed chip the pointer holds it.
        self._held = 0

    def start(self, row: int, held: int) -> None:
        """A chip is pulled away, held so far below its top."""
        grid, px = self.grid, self.grid.desk.theme.px
        entry = grid.days_model.entry(row)
        if entry is not None:
            self._held = held
            # beside the ghost, which shows where it would land
            self.carry(entry, row, px(140), QPoint(-px(12), -px(8)))
            self._held = 0

    def spot_at(self, point: QPoint) -> Spot | None:
        """The day and the snapped hour at a point of the viewport; no hour over the lane."""
        grid = self.grid
        grid.arrange()
        page = grid.page
        column = page.column_at(point.x())
        if column is None:
            return None
        if point.y() < page.head:
            return column.day.day, None
        return column.day.day, page.time_at(point.y() - page.head + grid.shift_down() - self._held)

    def over(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        grid = self.grid
        day, at = spot
        refused = bool(self.drops.refusal(payload, copy))
        first = payload.items[0] if payload.items else None
        channel = grid.desk.channel(first.channel_id) if first is not None else None
        title = first.title if first is not None else ""
        if len(payload.items) > 1:
            title = f"{title} +{len(payload.items) - 1}"
        self.mark(Ghost(day, at, title, channel.name if channel else "", refused))
        hint = self.drops.hint(payload, day, at, copy, grid.days_model.month.periods)
        if at is None and not refused and not copy:
            hint = f"{hint} · {grid.picture.words.lane_target()}"
        grid.desk.hint_requested.emit(hint)
        return refused

    def near_edge(self, point: QPoint) -> None:
        grid, px = self.grid, self.grid.desk.theme.px
        bar = grid.verticalScrollBar()
        if grid.page.head <= point.y() < grid.page.head + px(20):
            bar.setValue(bar.value() - px(12))
        elif point.y() > grid.viewport().height() - px(24):
            bar.setValue(bar.value() + px(12))

    def drop(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        """Land on a day and an hour; on the lane publications lose their hour, copies and backlog items get none."""
        day, at = spot
        timed = any(one.time is not None for one in payload.items)
        if at is None and timed and not copy:
            if self.drops.refusal(payload, copy):
                return False
            first = payload.items[0]
            if len(payload.items) == 1 and first.series_id:
                slot = (payload.day_for(first, day), None)
                self.drops.ask_scope(first, slot, lambda: self.mover.without_hour(payload, day))
            else:
                self.mover.without_hour(payload, day)
            return True
        return self.drops.on_day(payload, day, copy, at)

    def unmark(self) -> None:
        self.mark(None)

    def mark(self, ghost: Ghost | None) -> None:
        """Show (or no longer show) where a drop would go."""
        if self.grid.scene.ghost != ghost:
            self.grid.scene.ghost = ghost
            self.grid.viewport().update()
