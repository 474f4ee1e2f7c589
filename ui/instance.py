"""One window per workspace: a second start brings the first to the front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editorial.places import home, resolved

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

WAIT = 400
RAISE = b"raise\n"


def server_name(path: Path) -> str:
    """The local address of the window of a workspace, different for every user and workspace."""
    import hashlib

    mark = hashlib.sha256(f"{home()}|{resolved(path)}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return f"editorial-desk-{mark}"


def windows() -> Path:
    """The folder of the windows that listen; it is gone while there is none."""
    return home() / "windows"


def marker(name: str) -> Path:
    """An empty file that lies there while a window listens: without it nobody needs to be asked, which costs time."""
    return windows() / name


def raise_other(path: Path) -> bool:
    """Ask the window that has this workspace to come to the front; False where there is none."""
    if not windows().is_dir() or not marker(server_name(path)).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server_name(path))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(RAISE)
    socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return True


class Instance(QObject):
    """Listens for second starts while a workspace is open."""

    raise_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._marker: Path | None = None

    def claim(self, path: Path) -> None:
        """Be the window of this workspace."""
        from PySide6.QtNetwork import QLocalServer

        self.release()
        name = server_name(path)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            # Left behind by a program that was killed: nobody answered there, or we would not be here.
            QLocalServer.removeServer(name)
            server.listen(name)
        server.newConnection.connect(self._called)
        self._server = server
        self._put_marker(name)

    def _put_marker(self, name: str) -> None:
        path = marker(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        except OSError:
            return  # Nowhere to write: a second start opens a second window, as it would on another computer.
        self._marker = path

    def _called(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_requested.emit()

    def release(self) -> None:
        """Give the name back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._marker is not None:
            self._marker.unlink(missing_ok=True)
            try:
                self._marker.parent.rmdir()
            except OSError:
                pass  # Other windows are open.
            self._marker = None
