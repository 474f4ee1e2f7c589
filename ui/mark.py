"""For the measurements: says when the first page was painted or the window can be worked in, and ends the program.

Only loaded where `EDITORIAL_DESK_MARK` is set ("page" or "ready"); prints the moments of the first page
and of the end on the monotonic clock, the memory in KiB, and the processor time used.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

if TYPE_CHECKING:
    from .main_window import MainWindow
    from .shell import Shell

VARIABLE = "EDITORIAL_DESK_MARK"


def memory_kib() -> int:
    """Proportional set size of this process; 0 where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text("ascii").splitlines() if line.startswith("Pss:"))


class Mark(QObject):
    """Watches the window for its first picture with entries."""

    def __init__(self, window: MainWindow, wanted: str) -> None:
        super().__init__(window)
        self._window = window
        self._ready = wanted == "ready"
        self._page = 0.0
        self._shell: Shell | None = None
        window.installEventFilter(self)

    def follow(self, shell: Shell) -> None:
        """The session is there."""
        self._shell = shell
        shell.session.opened.connect(self._opened)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is painted after the window in the same pass, its pages, counts too."""
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """A picture stands: with the month in it?"""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        if not self._page and self._shows_month():
            self._page = time.monotonic()
            if not self._ready:
                self._say()
        return True

    def _shows_month(self) -> bool:
        picture = self._window.picture
        if picture is not None:
            return picture.drawn and bool(picture.found[0].entries)
        if not self._window.has_page("calendar"):
            return False
        return any(one.entries for one in self._window.page("calendar").view("month").grid.days_model.days)

    def _opened(self, _path: object) -> None:
        # whoever asked something of the workspace in answer to its opening has the answer when this job comes back
        if self._ready:
            self._window.desk.run(lambda _workspace: None, lambda _none: self._say())

    def _say(self) -> None:
        now, used = time.monotonic(), time.process_time()
        print(f"{self._page:.6f} {now:.6f} {memory_kib()} {used:.6f}", flush=True)
        self._window.close()
        QCoreApplication.quit()
