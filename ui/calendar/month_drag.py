"""Dragging on the month page: a drop goes to a day and keeps the hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from .drag import Payload, of_entries
from .grid_drag import GridDrag

if TYPE_CHECKING:
    from .month_grid import MonthGrid

__all__ = ["MonthDrag"]


class MonthDrag(GridDrag[date]):
    """Drags of the month."""

    grid: MonthGrid

    def start(self, row: int) -> None:
        """A chip is pulled away."""
        grid = self.grid
        entry = grid.days_model.entry(row)
        if entry is not None:
            px = grid.desk.theme.px
            width = max(one[1] for one in grid.page.columns) - px(10)
            self.carry(entry, row, width, QPoint(px(24), px(24)))

    def refuse_selection(self) -> bool:
        """Whether the selection may not be moved; the reason goes to the status bar."""
        reason = self.drops.refusal(of_entries(self.grid.selected_entries(), None), False)
        if reason:
            self.grid.desk.hint_requested.emit(reason)
        return bool(reason)

    def spot_at(self, point: QPoint) -> date | None:
        cell = self.grid.page.cell_at(self.grid.on_page(point))
        return cell.day.day if cell else None

    def over(self, payload: Payload, spot: date, copy: bool) -> bool:
        refused = bool(self.drops.refusal(payload, copy))
        self.mark(spot, refused)
        periods = self.grid.days_model.month.periods
        self.grid.desk.hint_requested.emit(self.drops.hint(payload, spot, self.drops.hour(payload), copy, periods))
        return refused

    def drop(self, payload: Payload, spot: date, copy: bool) -> bool:
        return self.drops.on_day(payload, spot, copy)

    def unmark(self) -> None:
        self.mark(None, False)

    def mark(self, day: date | None, forbidden: bool) -> None:
        """Show (or no longer show) where a drop would go."""
        scene = self.grid.scene
        if (scene.target, scene.forbidden) != (day, forbidden):
            scene.target, scene.forbidden = day, forbidden
            self.grid.viewport().update()
