"""Dragging on the painted grids: what goes along, the picture under the pointer, the target, the drop."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPixmap

from editorial.domain.calendar import Entry

from ..widgets.chip import ChipPainter
from ..widgets.paint import panel
from .drag import Payload, copies, from_mime, of_entries, to_mime
from .drops import Drops

__all__ = ["GridDrag", "chip_picture"]

Spot = TypeVar("Spot")


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


class GridDrag(ABC, Generic[Spot]):
    """Starts drags of chips and answers drags over a grid, wherever they come from.

    A grid says what a place is (`spot_at`), marks it (`over`, `unmark`) and carries a drop out (`drop`).
    """

    def __init__(self, grid: Any) -> None:
        self.grid = grid
        self.drops = Drops(grid.desk, grid)
        self._payload: Payload | None = None

    def payload(self, row: int) -> Payload:
        """What goes along when a chip is grabbed: the selection if it belongs to it, else the chip alone."""
        grid = self.grid
        grabbed = grid.days_model.entry(row)
        chosen = grid.selected_entries() if row in grid.scene.selected else ([grabbed] if grabbed else [])
        return of_entries(chosen, grabbed.day if grabbed else None)

    def carry(self, entry: Entry, row: int, width: int, hot: QPoint) -> None:
        """Drag until the button is let go; Ctrl makes it a copy, Esc ends it."""
        grid, found = self.grid, self.payload(row)
        drag = QDrag(grid)
        drag.setMimeData(to_mime(found))
        drag.setPixmap(chip_picture(grid.picture.chips, entry, width, len(found.items), grid.devicePixelRatioF()))
        drag.setHotSpot(hot)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self.left()

    # -- what each grid answers -------------------------------------------------------------------------------------

    @abstractmethod
    def spot_at(self, point: QPoint) -> Spot | None:
        """The place below a point of the viewport."""

    @abstractmethod
    def over(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        """Mark the place and say what would happen; True if the payload may not go there."""

    @abstractmethod
    def unmark(self) -> None:
        """No place is meant any more."""

    @abstractmethod
    def drop(self, payload: Payload, spot: Spot, copy: bool) -> bool:
        """Carry it out; False where nothing came of it."""

    def near_edge(self, point: QPoint) -> None:
        """The drag is over this point: a grid may scroll."""

    # -- as a target ------------------------------------------------------------------------------------------------

    def entered(self, event: QDragEnterEvent) -> None:
        """Something comes over the grid. Taken even where it is refused: else Qt tells no more about its way."""
        self._payload = from_mime(event.mimeData())
        if self._payload is None:
            event.ignore()
            return
        self.moved(event)
        event.accept()

    def moved(self, event: QDragMoveEvent | QDragEnterEvent) -> None:
        """Mark the place below the pointer and say what would happen."""
        point = event.position().toPoint()
        spot = self.spot_at(point)
        if self._payload is None or spot is None:
            self.unmark()
            event.ignore()
            return
        self.near_edge(point)
        copy = copies(event.modifiers())
        if self.over(self._payload, spot, copy):
            event.ignore()
        else:
            _take(event, copy)

    def left(self) -> None:
        """The drag went elsewhere or ended."""
        self._payload = None
        self.unmark()
        self.grid.desk.hint_requested.emit("")

    def dropped(self, event: QDropEvent) -> None:
        """Carry it out."""
        payload, spot = from_mime(event.mimeData()), self.spot_at(event.position().toPoint())
        copy = copies(event.modifiers())
        self.left()
        if payload is None or spot is None or not self.drop(payload, spot, copy):
            event.ignore()
        else:
            _take(event, copy)


def _take(event: QDropEvent, copy: bool) -> None:
    event.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
    event.accept()
