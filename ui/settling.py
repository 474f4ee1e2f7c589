"""Waiting until a window rests, before its picture is taken."""

from __future__ import annotations

from typing import Any

#: What waits for a rest of selecting or typing waits no longer than this.
REST_MS = 500


def settle(shell: Any) -> None:
    """Until nothing is pending and everything is laid out; who waits for a pause has it now."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    quiet = 0
    while quiet < 3:
        shell.desk.tasks.wait()
        timers = shell.window.findChildren(QTimer)
        pauses = [one for one in timers if one.isActive() and one.isSingleShot() and one.interval() <= REST_MS]
        for one in sorted(pauses, key=QTimer.remainingTime):
            if isValid(one) and one.isActive():
                one.stop()
                one.timeout.emit()
        QApplication.processEvents()
        QApplication.sendPostedEvents()
        quiet = 0 if pauses or shell.desk.tasks.pending else quiet + 1
