"""Dragging in the week: the ghost at the snapped hour, the all-day lane, the drop."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent

from .drag import Payload, copies, from_mime, of_entries, to_mime
from .drops import Drops
from .month_drag import chip_picture
from .week_moves import Mover
from .week_paint import Ghost

if TYPE_CHECKING:
    from .week_grid import WeekGrid

__all__ = ["WeekDrag"]

Spot = tuple[date, time | None]


class WeekDrag:
    """Starts drags of chips and answers drags over the week, wherever they come from."""

    def __init__(self, grid: WeekGrid) -> None:
        self.grid = grid
        self.drops = Drops(grid.desk, grid)
        self.mover = Mover(grid.desk, grid)
        self._payload: Payload | None = None
        #: How far below the top of the grabbed chip the pointer holds it.
        self._held = 0

    def payload(self, row: int) -> Payload:
        """What goes along when a chip is grabbed: the selection if it belongs to it, else the chip alone."""
        grid = self.grid
        grabbed = grid.days_model.entry(row)
        chosen = grid.selected_entries() if row in grid.scene.selected else ([grabbed] if grabbed else [])
        return of_entries(chosen, grabbed.day if grabbed else None)

    def start(self, row: int, held: int) -> None:
        """Drag until the button is let go; Ctrl makes it a copy, Esc ends it."""
        grid = self.grid
        entry = grid.days_model.entry(row)
        if entry is None:
            return
        found = self.payload(row)
        self._held = held
        drag = QDrag(grid)
        drag.setMimeData(to_mime(found))
        width = grid.desk.theme.px(140)
        picture = chip_picture(grid.picture.chips, entry, width, len(found.items), grid.devicePixelRatioF())
        drag.setPixmap(picture)
        # beside the ghost, which shows where it would land
        drag.setHotSpot(QPoint(-grid.desk.theme.px(12), -grid.desk.theme.px(8)))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._held = 0
        self.left()

    # -- as a target ------------------------------------------------------------------------------------------------

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

    def entered(self, event: QDragEnterEvent) -> None:
        """Something comes over the week."""
        self._payload = from_mime(event.mimeData())
        if self._payload is None:
            event.ignore()
            return
        self.moved(event)

    def moved(self, event: QDragMoveEvent | QDragEnterEvent) -> None:
        """Show the ghost and say what would happen; near the edges the hours scroll."""
        point = event.position().toPoint()
        spot = self.spot_at(point)
        if self._payload is None or spot is None:
            self.mark(None)
            event.ignore()
            return
        self._scroll(point)
        copy = copies(event.modifiers())
        if self.over(self._payload, spot, copy):
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
            event.accept()

    def over(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        """Show the target; True if the payload may not go there."""
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

    def _scroll(self, point: QPoint) -> None:
        grid, px = self.grid, self.grid.desk.theme.px
        bar = grid.verticalScrollBar()
        if grid.page.head <= point.y() < grid.page.head + px(20):
            bar.setValue(bar.value() - px(12))
        elif point.y() > grid.viewport().height() - px(24):
            bar.setValue(bar.value() + px(12))

    def left(self) -> None:
        """The drag went elsewhere or ended."""
        self._payload = None
        self.mark(None)
        self.grid.desk.hint_requested.emit("")

    def dropped(self, event: QDropEvent) -> None:
        """Carry it out."""
        payload, spot = from_mime(event.mimeData()), self.spot_at(event.position().toPoint())
        copy = copies(event.modifiers())
        self.left()
        if payload is None or spot is None or not self.drop(payload, spot, copy):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
        event.accept()

    def drop(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        """Land on a day and an hour; on the lane publications lose their hour, copies and backlog items get none."""
        day, at = spot
        timed = any(one.time is not None for one in payload.items)
        if at is None and timed and not copy:
            if self.drops.refusal(payload, copy):
                return False
            self.mover.without_hour(payload, day)
            return True
        return self.drops.on_day(payload, day, copy, at)

    def mark(self, ghost: Ghost | None) -> None:
        """Show (or no longer show) where a drop would go."""
        if self.grid.scene.ghost != ghost:
            self.grid.scene.ghost = ghost
            self.grid.viewport().update()
