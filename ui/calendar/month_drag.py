"""Dragging on the month page: the picture under the pointer, the target, the drop."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPixmap

from editorial.domain.calendar import Entry

from ..widgets.chip import ChipPainter
from ..widgets.paint import panel
from .drag import Payload, copies, from_mime, of_entries, to_mime
from .drops import Drops

if TYPE_CHECKING:
    from .month_grid import MonthGrid

__all__ = ["MonthDrag", "chip_picture"]


def chip_picture(chips: ChipPainter, entry: Entry, width: int, count: int, dpr: float) -> QPixmap:
    """What hangs on the pointer: the grabbed chip, and how many go with it."""
    theme = chips.theme
    height, rim = chips.height(), theme.px(8)
    pixmap = QPixmap(round((width + rim) * dpr), round((height + rim) * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(0.9)
    chips.paint(painter, QRect(0, rim, width, height), entry)
    if count > 1:
        painter.setOpacity(1.0)
        side = theme.px(18)
        badge = QRect(width + rim - side - 1, 0, side, side)
        panel(painter, badge, side / 2, theme.color("accent"))
        painter.setFont(theme.font("count"))
        painter.setPen(theme.color("on_accent"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(count))
    painter.end()
    return pixmap


class MonthDrag:
    """Starts drags of chips and answers drags over the page, wherever they come from."""

    def __init__(self, grid: MonthGrid) -> None:
        self.grid = grid
        self.drops = Drops(grid.desk, grid)
        self._payload: Payload | None = None

    def payload(self, row: int) -> Payload:
        """What goes along when a chip is grabbed: the selection if it belongs to it, else the chip alone."""
        grid = self.grid
        grabbed = grid.days_model.entry(row)
        chosen = grid.selected_entries() if row in grid.scene.selected else ([grabbed] if grabbed else [])
        return of_entries(chosen, grabbed.day if grabbed else None)

    def start(self, row: int) -> None:
        """Drag until the button is let go; Ctrl makes it a copy, Esc ends it."""
        grid = self.grid
        entry = grid.days_model.entry(row)
        if entry is None:
            return
        found = self.payload(row)
        drag = QDrag(grid)
        drag.setMimeData(to_mime(found))
        width = max(one[1] for one in grid.page.columns) - grid.desk.theme.px(10)
        chips = grid.picture.chips
        drag.setPixmap(chip_picture(chips, entry, width, len(found.items), grid.devicePixelRatioF()))
        drag.setHotSpot(QPoint(grid.desk.theme.px(24), grid.desk.theme.px(24)))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self.left()

    def refuse_selection(self) -> bool:
        """Whether the selection may not be moved; the reason goes to the status bar."""
        reason = self.drops.refusal(of_entries(self.grid.selected_entries(), None), False)
        if reason:
            self.grid.desk.hint_requested.emit(reason)
        return bool(reason)

    # -- as a target ------------------------------------------------------------------------------------------------

    def entered(self, event: QDragEnterEvent) -> None:
        """Something comes over the page."""
        self._payload = from_mime(event.mimeData())
        if self._payload is None:
            event.ignore()
            return
        self.moved(event)

    def moved(self, event: QDragMoveEvent | QDragEnterEvent) -> None:
        """Mark the day below the pointer and say what would happen."""
        day = self.day_at(event.position().toPoint())
        if self._payload is None or day is None:
            self.mark(None, False)
            event.ignore()
            return
        copy = copies(event.modifiers())
        refused = self.over(self._payload, day, copy)
        if refused:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
            event.accept()

    def over(self, payload: Payload, day: date, copy: bool) -> bool:
        """Mark the day as target; True if the payload may not go there."""
        refused = bool(self.drops.refusal(payload, copy))
        self.mark(day, refused)
        periods = self.grid.days_model.month.periods
        self.grid.desk.hint_requested.emit(self.drops.hint(payload, day, self.drops.hour(payload), copy, periods))
        return refused

    def left(self) -> None:
        """The drag went elsewhere or ended."""
        self._payload = None
        self.mark(None, False)
        self.grid.desk.hint_requested.emit("")

    def dropped(self, event: QDropEvent) -> None:
        """Carry it out."""
        payload, day = from_mime(event.mimeData()), self.day_at(event.position().toPoint())
        copy = copies(event.modifiers())
        self.left()
        if payload is None or day is None or not self.drops.on_day(payload, day, copy):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
        event.accept()

    def day_at(self, point: QPoint) -> date | None:
        """The day below a point of the viewport."""
        cell = self.grid.page.cell_at(self.grid.on_page(point))
        return cell.day.day if cell else None

    def mark(self, day: date | None, forbidden: bool) -> None:
        """Show (or no longer show) where a drop would go."""
        scene = self.grid.scene
        if (scene.target, scene.forbidden) != (day, forbidden):
            scene.target, scene.forbidden = day, forbidden
            self.grid.viewport().update()
