"""How large the window is and where it stands: the first time, and as it was left."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QWidget

__all__ = ["FRAME", "MINIMUM", "WISHED", "keep", "restore", "size_on"]

MINIMUM = QSize(1024, 640)
#: The size of the first start, and what a title bar and the edges take from the screen.
WISHED = QSize(1440, 900)
FRAME = QSize(16, 48)
_KEY = "window/geometry"


def size_on(screen: QSize) -> QSize:
    """The size of the first start on this much free screen: the wished one, or what fits with its title bar."""
    if screen.width() < MINIMUM.width() or screen.height() < MINIMUM.height():
        return WISHED
    return WISHED.boundedTo(screen - FRAME).expandedTo(MINIMUM)


def restore(window: QWidget) -> None:
    """As the window was left; the first time so that all of it is on the screen."""
    found = QSettings().value(_KEY)
    if isinstance(found, QByteArray) and not found.isEmpty():
        window.restoreGeometry(found)
    else:
        window.resize(size_on(window.screen().availableSize()))


def keep(window: QWidget) -> None:
    """Remember size and place for the next start."""
    QSettings().setValue(_KEY, window.saveGeometry())
