"""Waiting until a window rests, before its picture is taken."""

from __future__ import annotations

from typing import Any

#: What waits for a rest of selecting or typing waits no longer than this.
REST_MS = 500


def settle(shell: Any) -> None:
    """Until nothing is pending and everything is laid out."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def waiting() -> bool:
        timers = shell.window.findChildren(QTimer)
        return any(one.isActive() and one.isSingleShot() and one.interval() <= REST_MS for one in timers)

    for _round in range(4):
        shell.desk.tasks.wait()
        QApplication.processEvents()
        while waiting():
            QApplication.processEvents()
        QApplication.sendPostedEvents()
