"""Reads months for the month view: keeps the ones seen and the neighbours, so that a flip shows at once."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.calendar import Month, add_months, month_grid
from editorial.domain.filters import PlanFilter

from ..context import Changes, Desk

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["KINDS", "MonthData"]

#: What the page shows of the workspace.
KINDS = (
    "content",
    "publication",
    "period",
    "campaign",
    "channel",
    "department",
    "option",
    "series",
    "reference_calendar",
    "reference_event",
)
_MOST = 24
Key = tuple[date, date, PlanFilter]


class MonthData(QObject):
    """`arrived` carries a `Month` that was asked for and is new."""

    arrived = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        #: Whether the neighbours are read as well, a moment later.
        self.ahead = True
        self._kept: OrderedDict[Key, Month] = OrderedDict()
        self._asked: set[tuple[Key, int]] = set()
        self._wanted: Key | None = None
        self._version = 0
        self._neighbours: list[Key] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(40)
        self._idle.timeout.connect(self._prefetch)

    def want(self, anchor: date, wanted: PlanFilter) -> Month | None:
        """The month of `anchor` if it is known; else it is read and `arrived` tells. Neighbours follow when idle."""
        key = (*month_grid(anchor), wanted)
        self._wanted = key
        self._neighbours = [(*month_grid(add_months(anchor, step)), wanted) for step in (1, -1)]
        if self.ahead:
            self._idle.start()
        found = self._kept.get(key)
        if found is None:
            self._read(key)
        else:
            self._kept.move_to_end(key)
        return found

    def keep(self, month: Month, wanted: PlanFilter) -> None:
        """Take a month that somebody else has read."""
        key = (month.first, month.last, wanted)
        self._kept[key] = month
        self._kept.move_to_end(key)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)

    def forget(self) -> None:
        """The workspace changed: nothing kept is true any more."""
        self._kept.clear()
        self._version += 1

    def concerns(self, changes: Changes) -> bool:
        """Whether a commit touched what a month shows."""
        return changes.touches(*KINDS)

    def _read(self, key: Key) -> None:
        ticket = (key, self._version)
        if ticket in self._asked:
            return
        self._asked.add(ticket)
        actor = self.desk.actor
        first, last, wanted = key

        def job(ws: Workspace) -> Month:
            return ws.plan.span(actor, first, last, wanted)

        def done(month: Month) -> None:
            self._asked.discard(ticket)
            if ticket[1] != self._version:
                return
            self.keep(month, wanted)
            if key == self._wanted:
                self.arrived.emit(month)

        def failed(error: Any) -> None:
            self._asked.discard(ticket)
            if key == self._wanted:
                self.desk.error_raised.emit(error)

        self.desk.run(job, done, failed)

    def _prefetch(self) -> None:
        for key in self._neighbours:
            if key not in self._kept:
                self._read(key)
