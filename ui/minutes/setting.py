"""Setting minutes away from the interface thread: read on the worker, set in a process that a thread watches."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from editorial.domain.minutes_options import MinutesOptions
from editorial.errors import Cancelled, EditorialError

from ..context import Desk
from ..courier import courier
from ..paper.pages import PREVIEW, Folder, Pages
from ..tasks import Unexpected

if TYPE_CHECKING:
    from editorial.services.minutes_preparing import PreparedMinutes

log = logging.getLogger("editorial.ui.minutes")

#: Pages are set at 96 dots an inch where the scale is 1.
_SCREEN = 96


class Setting(QObject):
    """One document at a time; a newer request replaces the one under way. `cancel` stops it without an answer."""

    #: The `Pages` of a preview, or the `WrittenMinutes` of a file.
    done = Signal(object)
    #: The EditorialError; `Cancelled` is none.
    failed = Signal(object)
    #: It was stopped by `stop`, and nothing was written.
    stopped = Signal()
    #: A page of the file was set: its number.
    page = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._number = 0
        self._stop = threading.Event()
        self._running = False
        self._answers = courier().address(self._deliver)
        self._pages = courier().address(self._paged)

    def is_running(self) -> bool:
        """Whether something is being read or set."""
        return self._running

    def preview(self, meeting_id: int, options: MinutesOptions) -> None:
        """Set the pages as pictures; answers with `done`."""
        self._start(meeting_id, options, _pictures)

    def write(self, meeting_id: int, options: MinutesOptions, path: Path) -> None:
        """Write the file; answers with `done`."""
        paged = self._pages

        def make(prepared: PreparedMinutes, stop: threading.Event) -> Any:
            from editorial.services.minutes_files import write_prepared

            def progress(_what: str, number: int) -> None:
                courier().send(paged, number)

            return write_prepared(prepared, path, progress, stop.is_set)

        self._start(meeting_id, options, make)

    def _start(
        self,
        meeting_id: int,
        options: MinutesOptions,
        make: Callable[[PreparedMinutes, threading.Event], Any],
    ) -> None:
        self.cancel()
        self._stop, self._running = threading.Event(), True
        number, actor, stop, answers = self._number, self.desk.actor, self._stop, self._answers

        def read(prepared: PreparedMinutes) -> None:
            if number == self._number:
                order = make, prepared, stop, number, answers
                threading.Thread(target=_work, args=order, name="minutes", daemon=True).start()

        self.desk.run(
            lambda ws: ws.minutes_files.prepared(actor, meeting_id, options),
            read,
            lambda error: self._deliver(number, None, error),
        )

    def stop(self) -> None:
        """Stop what is under way; answers with `stopped`, or with `done` where that was too late."""
        self._stop.set()

    def cancel(self) -> None:
        """Stop what is under way; its answer is dropped."""
        self._stop.set()
        self._number += 1
        self._running = False

    def _deliver(self, number: int, found: object, error: object) -> None:
        if number != self._number:
            return
        self._running = False
        if error is None:
            self.done.emit(found)
        elif isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)

    def _paged(self, number: int) -> None:
        if self._running:
            self.page.emit(number)


def _pictures(prepared: PreparedMinutes, stop: threading.Event) -> Pages:
    from editorial.services.minutes_files import preview_prepared

    folder, files = Folder(), []
    for place, data in enumerate(preview_prepared(prepared, PREVIEW / _SCREEN, stop.is_set)):
        path = folder.path / f"{place:04}.png"
        path.write_bytes(data)
        files.append(path)
    return Pages(tuple(files), PREVIEW, folder)


def _work(
    make: Callable[[PreparedMinutes, threading.Event], Any],
    prepared: PreparedMinutes,
    stop: threading.Event,
    number: int,
    answers: int,
) -> None:
    """In a thread of its own, which knows the page only by its address."""
    found, error = None, None
    try:
        found = make(prepared, stop)
    except EditorialError as expected:
        error = expected
    except Exception as cause:
        log.exception("setting minutes failed")
        error = Unexpected(cause)
    courier().send(answers, number, found, error)
