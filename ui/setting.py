"""Setting a document away from the interface thread: read on the worker, made in a process that a thread watches."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editorial.errors import Cancelled, EditorialError

from .context import Desk
from .courier import courier
from .tasks import Unexpected

if TYPE_CHECKING:
    from editorial.app import Workspace

    Read = Callable[[Workspace], Any]
    Make = Callable[[Any, threading.Event], Any]

log = logging.getLogger("editorial.ui.setting")

__all__ = ["Setting"]


class Setting(QObject):
    """One document at a time; a newer request replaces the one under way. `cancel` stops it without an answer."""

    #: What was made.
    done = Signal(object)
    #: The EditorialError; `Cancelled` is none.
    failed = Signal(object)
    #: It was stopped by `stop`, and nothing was made.
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._number = 0
        self._stop = threading.Event()
        self._running = False
        self._answers = courier().address(self._deliver)

    def is_running(self) -> bool:
        """Whether something is being read or made."""
        return self._running

    def begin(self, read: Read, make: Make, name: str) -> None:
        """Read on the worker, make of that a document in a thread called `name`; answers with `done`.

        `make` runs in that thread and knows nothing of any window.
        """
        self.cancel()
        self._stop, self._running = threading.Event(), True
        number, stop, answers = self._number, self._stop, self._answers

        def found(what: Any) -> None:
            if number == self._number:
                order = make, what, stop, number, answers
                threading.Thread(target=_work, args=order, name=name, daemon=True).start()

        self.desk.run(read, found, lambda error: self._deliver(number, None, error))

    def stop(self) -> None:
        """Stop what is under way; answers with `stopped`, or with `done` where that was too late."""
        self._stop.set()

    def cancel(self) -> None:
        """Stop what is under way; its answer is dropped."""
        self._stop.set()
        self._number += 1
        self._running = False

    def _deliver(self, number: int, made: object, error: object) -> None:
        if number != self._number:
            return
        self._running = False
        if error is None:
            self.done.emit(made)
        elif isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)


def _work(make: Make, what: Any, stop: threading.Event, number: int, answers: int) -> None:
    """In a thread of its own, which knows who waits only by its address."""
    made, error = None, None
    try:
        made = make(what, stop)
    except EditorialError as expected:
        error = expected
    except Exception as cause:
        log.exception("setting a document failed")
        error = Unexpected(cause)
    courier().send(answers, number, made, error)
