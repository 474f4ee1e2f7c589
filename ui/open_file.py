"""A file that lies in the workspace, opened in the program that the system has for it: from a copy under its name."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editorial.app import Workspace
from editorial.domain.people import Actor
from editorial.errors import EditorialError, Refused

from .context import Desk

__all__ = ["export_file", "open_stored", "show_folder"]


def open_stored(desk: Desk, name: str, sha256: str, failed: Callable[[EditorialError], None]) -> None:
    """Open an attachment that the actor may see; `failed` is told why it cannot be."""
    actor = desk.actor
    target = Path(tempfile.gettempdir()) / "editorial-desk" / sha256[:12] / (Path(name).name or "file")
    desk.run(lambda ws: export_file(ws, actor, sha256, target), _show, failed)


def export_file(ws: Workspace, actor: Actor, sha256: str, target: Path) -> Path:
    """Write an attachment's bytes to a file for another program. Raises `Missing`, `Refused`."""
    data = ws.parts.data(actor, sha256)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise Refused("file.unwritable", path=str(target), why=error.strerror or str(error)) from error
    return target


def show_folder(path: Path) -> None:
    """The folder of a file that was written."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
