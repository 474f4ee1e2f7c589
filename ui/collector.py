"""Garbage is looked for on the interface thread only.

Python collects in whichever thread happens to allocate. On the worker that would take apart what is left of windows and
dialogs there, and Qt objects die only in the thread they live in: the process would end with a fault of memory.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

__all__ = ["Collector"]

#: How often is looked whether there is enough to collect.
_EVERY_MS = 2_000


class Collector(QObject):
    """From `begin` to `end` the automatic collector is off, and a timer of this thread does its work."""

    #: How many have begun: the automatic one comes back with the last.
    _running = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Another thread starts to work."""
        if not self._begun:
            self._begun = True
            Collector._running += 1
            gc.disable()
            self._timer.start()

    def end(self) -> None:
        """No other thread works any more."""
        if self._begun:
            self._begun = False
            Collector._running -= 1
            self._timer.stop()
            self.free()

    @classmethod
    def free(cls) -> None:
        """The automatic collector may work, unless another thread does."""
        if not cls._running:
            gc.enable()

    def look(self) -> None:
        """Collect as the automatic one would: the oldest generation whose time has come, with all younger ones."""
        due = [level for level, (count, most) in enumerate(_levels()) if count > most]
        if due and due[0] == 0:
            gc.collect(max(due))


def _levels() -> list[tuple[int, int]]:
    return list(zip(gc.get_count(), gc.get_threshold(), strict=True))
