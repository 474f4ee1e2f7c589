"""Pictures of attachments, read on the worker thread and kept small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from editorial.domain.people import Actor
from editorial.errors import EditorialError

from .context import Desk

if TYPE_CHECKING:
    from editorial.app import Workspace

LONGEST = 1200
MOST = 40


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made small enough for where it is shown; null where the bytes are no picture Qt can read."""

    image: QImage
    size: QSize


def read_picture(ws: Workspace, actor: Actor, sha256: str, longest: int) -> Picture:
    """A picture of the workspace, no side longer than `longest` pixels. Decoding happens here, not in the window."""
    data = QByteArray(ws.parts.data(actor, sha256))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    full = reader.size()
    if full.isValid() and max(full.width(), full.height()) > longest:
        reader.setScaledSize(full.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    return Picture(reader.read(), full)


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
