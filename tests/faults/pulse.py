"""How long the window did not answer, less what other programs on the machine took from it."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

_TASKS = Path("/proc/self/task")


def _waiting() -> dict[str, int]:
    """Nanoseconds for which each thread could have run but others had the cores; only Linux tells."""
    found = {}
    try:
        for one in _TASKS.iterdir():
            try:
                found[one.name] = int((one / "schedstat").read_text("ascii").split()[1])
            except (OSError, ValueError, IndexError):
                continue  # It has just ended.
    except OSError:
        pass  # Another system.
    return found


class Pulse(QObject):
    """Measures the longest time for which the event loop did not come round.

    Time in which any thread of the program was ready to run and did not get a core is taken off: the interface
    thread waits for the interpreter as long as whoever holds it is kept from running. A thread that sleeps, because it
    waits for a lock or the disk, is not ready to run; so what this test is after stays in the figure.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last, self._waited = time.perf_counter(), _waiting()
        self.longest = 0.0
        self.beats = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(4)

    def _beat(self) -> None:
        now, waited = time.perf_counter(), _waiting()
        kept = sum(value - self._waited.get(name, 0) for name, value in waited.items()) / 1e9
        self.longest = max(self.longest, now - self._last - kept)
        self._last, self._waited = now, waited
        self.beats += 1

    def lap(self) -> float:
        """The longest time until now, this moment included; measures anew from here."""
        self._beat()
        found, self.longest = self.longest, 0.0
        return found
