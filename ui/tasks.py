"""One worker thread owns the workspace; the interface thread never waits for it."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from types import CellType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from shiboken6 import isValid

from editorial.domain.events import Changes
from editorial.errors import EditorialError

from . import collector

if TYPE_CHECKING:
    from editorial.app import Workspace

    from .live import Live

log = logging.getLogger("editorial.ui.tasks")
T = TypeVar("T")


class Unexpected(EditorialError):
    """A fault of the program inside a job, worded for people; the cause is in the log."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__("unexpected", why=f"{type(cause).__name__}: {cause}")
        self.cause = cause


class Tasks(QObject):
    """Jobs for the workspace, run one after the other in the order given."""

    #: True while jobs wait or run.
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._queue: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._workspace: Workspace | None = None
        self._pending = 0
        #: Jobs under way with those who wait for them. They stay here, on the interface thread, until they are
        #: answered: what the worker lets go of last would take windows apart in its thread.
        self._waiting: dict[int, tuple[Any, Any, Any]] = {}
        self._ticket = 0
        self._ready = False
        self._held: list[tuple[Any, ...]] = []
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Whether a workspace is there; before that jobs only wait."""
        return self._workspace is not None

    @property
    def pending(self) -> int:
        """Jobs that have not come back yet."""
        return self._pending

    def open(
        self,
        opener: Callable[[], Workspace],
        done: Callable[[Workspace], None] | None = None,
        failed: Callable[[EditorialError], None] | None = None,
    ) -> None:
        """Start the worker with a workspace opened on it; jobs given before and meanwhile run after it."""

        def job(_none: Workspace) -> Workspace:
            self._workspace = opener()
            return self._workspace

        self._ready = True
        self._start()
        self._put(job, done, failed, True)
        held, self._held = self._held, []
        for early in held:
            self._put(*early)

    def run(
        self,
        job: Callable[[Workspace], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EditorialError], None] | None = None,
    ) -> None:
        """Queue a job; see `Desk.run`. Before a workspace is being opened it waits for that."""
        if not self._ready:
            self._held.append((job, done, failed))
            return
        self._start()
        self._put(job, done, failed)

    def run_free(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[EditorialError], None] | None = None,
    ) -> None:
        """Queue work that needs no workspace, such as copying a backup."""
        self._start()
        self._put(lambda _none: job(), done, failed, True)

    def _put(self, job: Any, done: Any, failed: Any, opens: bool = False) -> None:
        self._pending += 1
        if self._pending == 1:
            self.busy_changed.emit(True)
        self._ticket += 1
        self._waiting[self._ticket] = (job, done, failed)
        self._queue.put((self._ticket, job, opens))

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            collector.begin()
            self._thread = threading.Thread(target=self._work, name="workspace", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while True:
            entry = self._queue.get()
            if entry is None:
                return
            ticket, job, opens = entry
            error: EditorialError | None = None
            result: Any = None
            # opening failed: who waited for this workspace waits no longer
            lost = self._workspace is None and not opens
            try:
                result = None if lost else job(self._workspace)
            except EditorialError as expected:
                error = expected
            except Exception as cause:
                log.exception("a job failed")
                error = Unexpected(cause)
            changes = [] if self._workspace is None else self._workspace.store.take_committed()
            entry = job = None
            try:
                self._finished.emit((ticket, result, error, lost, changes))
            except RuntimeError:
                return  # The window is gone; so is everybody who waited.
            result = error = None

    def _deliver(self, packet: tuple[Any, ...]) -> None:
        ticket, result, error, lost, changes = packet
        _job, done, failed = self._waiting.pop(ticket)
        if lost:
            done = failed = None
        self._pending -= 1
        if self._pending == 0:
            self.busy_changed.emit(False)
        # Whatever a job answers with, what it committed is announced, also where it failed half-way.
        for one in changes:
            self._live.changed.emit(one)
        if isinstance(result, Changes) and result and all(one.step != result.step for one in changes):
            self._live.changed.emit(result)
        if error is not None:
            if failed is not None and still_there(failed):
                failed(error)
            return
        if done is not None and still_there(done):
            done(result)

    def wait(self, seconds: float = 30.0) -> bool:
        """Process events until no job is pending: for tests, the tour and closing."""
        end = time.monotonic() + seconds
        while self._pending and time.monotonic() < end:
            QCoreApplication.processEvents()
            if self._pending:
                time.sleep(0.001)
        return self._pending == 0

    def close(self) -> None:
        """Finish all jobs, close the workspace, end the thread."""
        if self._thread is None:
            return

        self._ready = False
        self._held.clear()

        def shut(workspace: Workspace | None) -> None:
            if workspace is not None:
                workspace.close()

        self._put(shut, None, None)
        self.wait()
        self._queue.put(None)
        self._thread.join(10)
        self._thread = None
        self._workspace = None


def still_there(act: Callable[..., object]) -> bool:
    """Whether the objects that an answer goes to still exist: a page may have gone while its question was under way,
    because somebody else works here now or another workspace is open."""
    while isinstance(act, partial):
        act = act.func
    inside = [cell.cell_contents for cell in getattr(act, "__closure__", None) or () if _filled(cell)]
    return all(isValid(one) for one in (getattr(act, "__self__", None), *inside) if isinstance(one, QObject))


def _filled(cell: CellType) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False
