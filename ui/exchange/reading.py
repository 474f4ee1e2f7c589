"""Reading a plan away from the interface thread, and away from the worker that owns the workspace."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editorial.domain.plan_import import Mapping, PlanOptions
from editorial.errors import Cancelled, EditorialError

from ..courier import courier
from ..tasks import Unexpected

Progress = Callable[[str, int], None]
#: What reads; it must hold nothing of the window.
Job = Callable[[Progress, Callable[[], bool]], object]
log = logging.getLogger("editorial.ui.import")


class PlanReading(QObject):
    """Reads one file at a time; a newer request replaces the one under way. `cancel` stops it without an answer."""

    #: The PlanFile.
    read = Signal(object)
    #: The EditorialError.
    failed = Signal(object)
    #: stage, done
    progressed = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop = threading.Event()
        self._running = False
        self._answers, self._tales = courier().address(self._deliver), courier().address(self._tell)

    def is_running(self) -> bool:
        """Whether a file is being read."""
        return self._running

    def start(self, path: Path, mapping: Mapping | None, options: PlanOptions, today: date) -> None:
        """Read the file as `exchange.plan_files.read_plan` does and answer with `read` or `failed`."""

        def job(progress: Progress, cancelled: Callable[[], bool]) -> object:
            from editorial.exchange.plan_files import read_plan

            return read_plan(
                path, mapping=mapping, today=today, options=options, progress=progress, cancelled=cancelled
            )

        self.begin(job)

    def begin(self, job: Job) -> None:
        """Let `job` read with its progress and the question whether to stop; the answer is what it returns."""
        self.cancel()
        self._stop = threading.Event()
        self._running = True
        order = job, self._stop, self._number, self._answers, self._tales
        threading.Thread(target=_read, args=order, name="plan", daemon=True).start()

    def cancel(self) -> None:
        """Stop what is under way; its answer is dropped."""
        self._stop.set()
        self._number += 1
        self._running = False

    def _tell(self, number: int, stage: str, done: int) -> None:
        if number == self._number:
            self.progressed.emit(stage, done)

    def _deliver(self, number: int, plan: object, error: object) -> None:
        if number != self._number:
            return
        self._running = False
        if plan is not None:
            self.read.emit(plan)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)


def _read(job: Job, stop: threading.Event, number: int, answers: int, tales: int) -> None:
    """In a thread of its own, which knows the page only by its addresses."""
    plan, error = None, None
    try:
        plan = job(lambda stage, done: courier().send(tales, number, stage, done), stop.is_set)
    except EditorialError as expected:
        error = expected
    except Exception as cause:
        log.exception("reading a plan failed")
        error = Unexpected(cause)
    courier().send(answers, number, plan, error)


class CalendarReading(PlanReading):
    """The same for calendars."""

    def start_file(self, path: Path, zone: str) -> None:
        """Read the file as `exchange.ics_files.read_ics` does and answer with `read` or `failed`."""

        def job(progress: Progress, cancelled: Callable[[], bool]) -> object:
            from editorial.exchange.ics_files import read_ics

            return read_ics(path, zone=zone, progress=progress, cancelled=cancelled)

        self.begin(job)


class ResultsReading(PlanReading):
    """The same for results."""

    def start_results(self, path: Path) -> None:
        """Read the file as `exchange.results_files.read_results_file` does and answer with `read` or `failed`."""

        def job(progress: Progress, cancelled: Callable[[], bool]) -> object:
            from editorial.exchange.results_files import read_results_file

            return read_results_file(path, progress=progress, cancelled=cancelled)

        self.begin(job)
