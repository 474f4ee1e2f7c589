"""Keeps what is typed and not saved in the rescue file, every second, and takes it away once it is in the workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ..context import Desk
from .rescue import Rescued, RescueFile

RESCUE_MS = 1000


class Keeper(QObject):
    """The rescue file of the item in front; `unsaved` answers the texts by their joined names."""

    def __init__(self, desk: Desk, unsaved: Callable[[], dict[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._unsaved = desk, unsaved
        self.file: RescueFile | None = None
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(RESCUE_MS)
        self._timer.timeout.connect(self.keep)

    def open(self, workspace_id: str, content_id: int) -> None:
        """Another item is in front."""
        self.file = RescueFile(workspace_id, content_id)

    def forget(self) -> None:
        """Nothing of what was kept belongs to what comes; its file stays."""
        self._timer.stop()
        self._kept = {}

    def start(self) -> None:
        """Something is typed."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Put what is typed and not saved into the file."""
        texts = self._unsaved()
        if self.file is not None and texts and texts != self._kept:
            self._kept = texts
            self.file.write(self.desk.clock.now().isoformat(timespec="seconds"), texts)

    def taken(self, rescued: Rescued) -> None:
        """What a crash left is in the fields now."""
        self._kept = dict(rescued.texts)

    def settle(self) -> None:
        """Everything is in the workspace."""
        self._timer.stop()
        if self._kept and self.file is not None:
            self._kept = {}
            self.file.remove()

    def drop(self) -> None:
        """Nobody wants what was kept."""
        if self.file is not None:
            self.file.remove()
