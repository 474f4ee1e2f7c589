"""Pictures of attachments, read on the worker thread and kept small."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from editorial.errors import EditorialError

from ..context import Desk
from .jobs import Picture, read_picture

LONGEST = 1200
MOST = 40


class Pictures(QObject):
    """A small cache by hash. `ready` names the hash of a picture that can be shown now."""

    ready = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._found: dict[str, Picture] = {}
        self._asked: set[str] = set()

    def get(self, sha256: str) -> Picture | None:
        """The picture, or None while it is being read."""
        found = self._found.get(sha256)
        if found is None and sha256 and sha256 not in self._asked:
            self._asked.add(sha256)
            actor = self.desk.actor
            self.desk.run(
                lambda ws: read_picture(ws, actor, sha256, LONGEST),
                lambda picture: self._came(sha256, picture),
                self._lost,
            )
        return found

    def _came(self, sha256: str, picture: Picture) -> None:
        self._asked.discard(sha256)
        while len(self._found) >= MOST:
            self._found.pop(next(iter(self._found)))
        self._found[sha256] = picture
        self.ready.emit(sha256)

    def _lost(self, _error: EditorialError) -> None:
        return  # the hash stays asked for: the row shows its file icon, `check` reports the missing bytes
