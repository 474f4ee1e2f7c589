"""What the desktop itself is told: a message of the system's tray, where there is one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from ..icons import app_icon

__all__ = ["Tray"]

#: Milliseconds; most desktops have a mind of their own about it.
_SHOWN = 15_000


class Tray(QObject):
    """Made with the first message; its icon stays in the tray until the window is closed."""

    #: The message, or the icon, was clicked.
    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(app_icon(), self)
        self._icon.messageClicked.connect(self.clicked)
        self._icon.activated.connect(self._activated)

    @staticmethod
    def possible() -> bool:
        """Whether this desktop has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def say(self, title: str, words: str) -> None:
        """Show a message; without its icon in the tray no desktop shows one."""
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, words, app_icon(), _SHOWN)

    def take_away(self) -> None:
        """The window is being closed."""
        self._icon.hide()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()
