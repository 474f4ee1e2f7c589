"""Garbage is looked for on the interface thread only.

Python collects in whichever thread happens to allocate. In one of ours that would take apart what is left of windows
and dialogs there, and Qt objects die only in the thread they live in: the process would end with a fault of memory. So
from the first thread on the automatic collector stays off until the program ends: threads that read a picture or set a
document may outlive the workspace and the window that asked for it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

__all__ = ["begin", "free", "look"]

#: How often is looked whether there is enough to collect.
_EVERY_MS = 2_000
_TIMERS: list[QTimer] = []


def begin() -> None:
    """Another thread starts to work: from now on a timer of this thread does what the automatic collector did."""
    gc.disable()
    if _TIMERS:
        return
    app = QCoreApplication.instance()
    assert isinstance(app, QObject)
    timer = QTimer(app)
    timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
    timer.setInterval(_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
    _TIMERS.append(timer)


def free() -> None:
    """The automatic collector may work, unless other threads have."""
    if not _TIMERS:
        gc.enable()


def look() -> None:
    """Collect as the automatic one would: the oldest generation whose time has come, with all younger ones."""
    due = [level for level, (count, most) in enumerate(_levels()) if count > most]
    if due and due[0] == 0:
        gc.collect(max(due))


def _levels() -> list[tuple[int, int]]:
    return list(zip(gc.get_count(), gc.get_threshold(), strict=True))
