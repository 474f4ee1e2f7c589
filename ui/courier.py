"""Brings what threads have found to the interface thread.

A thread must hold no object of Qt that a window owns: if it were the last to let go, the object would be taken apart in
that thread, and an answer sent at the moment in which the window closes would reach into what is being deleted. So
threads hold the courier, which lives as long as the program, and a number; who waits is known on the interface thread
alone, and weakly.
"""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from itertools import count
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

__all__ = ["Courier", "courier"]


class Courier(QObject):
    """One for the program: `courier()`."""

    _came = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count(1)
        self._waiting: dict[int, WeakMethod[Callable[..., None]]] = {}
        self._came.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        # again and again: what is thrown away while one is sent may send as well
        self._door, self._open = threading.RLock(), True
        # registered after Qt's own, and so called before it
        atexit.register(self.close)

    def address(self, taken: Callable[..., None]) -> int:
        """A number under which threads reach a method of a QObject, as long as that object lives."""
        number = next(self._numbers)
        self._waiting[number] = WeakMethod(taken, lambda _gone: self._waiting.pop(number, None))
        return number

    def send(self, number: int, *values: Any) -> None:
        """From any thread: call the method with these values on the interface thread, soon. Nobody there: no matter."""
        with self._door:
            if self._open:
                self._came.emit(number, values)

    def close(self) -> None:
        """The program ends: nothing is sent any more, and nobody is sending when this returns. Qt takes its objects
        apart next, and a thread that is still at work would reach into them."""
        with self._door:
            self._open = False

    def _hand_over(self, number: int, values: tuple[Any, ...]) -> None:
        found = self._waiting.get(number)
        taken: Any = None if found is None else found()
        if taken is not None and isValid(taken.__self__):
            taken(*values)


_COURIER: list[Courier] = []


def courier() -> Courier:
    """The courier; first asked for on the interface thread, never taken away."""
    if not _COURIER:
        _COURIER.append(Courier())
    return _COURIER[0]
