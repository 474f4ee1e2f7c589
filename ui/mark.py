"""For the measurements: says when the first page was painted or the window can be worked in, and ends the program.

Only loaded where `EDITORIAL_DESK_MARK` is set ("page" or "ready"); prints the moments of the first page
and of the end on the monotonic clock, and the memory in KiB.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

if TYPE_CHECKING:
    from .calendar.month import MonthView
    from .shell import Shell

VARIABLE = "EDITORIAL_DESK_MARK"


def memory_kib() -> int:
    """Proportional set size of this process; 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text("ascii").splitlines() if line.startswith("Pss:"))


class Mark(QObject):
    """Watches the month of the first page."""

    def __init__(self, shell: Shell, wanted: str) -> None:
        super().__init__(shell)
        self._shell = shell
        self._ready = wanted == "ready"
        self._page = 0.0
        self._view: MonthView = shell.window.page("calendar").view("month")
        self._view.grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint event of a month with entries; what is painted after it in the same pass counts too."""
        if event.type() == QEvent.Type.Paint and any(one.entries for one in self._view.grid.days_model.days):
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """The picture stands."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        self._page = time.monotonic()
        if self._ready:
            self._shell.session.opened.connect(self._opened)
        else:
            self._say()
        return True

    def _opened(self, _path: object) -> None:
        # whoever asked something of the workspace in answer to its opening has the answer when this job comes back
        self._shell.desk.run(lambda _workspace: None, lambda _none: self._say())

    def _say(self) -> None:
        print(f"{self._page:.6f} {time.monotonic():.6f} {memory_kib()}", flush=True)
        self._shell.window.close()
