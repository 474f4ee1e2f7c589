"""The full check in the background: on a fresh backup, in a process of its own, in nobody's way."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

log = logging.getLogger("editorial.ui.check")


class FullCheck(QObject):
    """Runs `editorial.services.check_worker`; `done` carries a `Report`. One check at a time."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def start(self, path: Path) -> None:
        """Check a file that nobody changes meanwhile."""
        self.stop()
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
        process.setProcessEnvironment(environment)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        process.start(sys.executable, ["-m", "editorial.services.check_worker", str(path)])

    def stop(self) -> None:
        """Nobody wants to know any more."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._finished)
            process.errorOccurred.disconnect(self._failed)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _finished(self, _code: int, _status: object) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        words = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        try:
            self.done.emit(report_of(json.loads(words)))
        except (ValueError, KeyError, TypeError):
            log.warning("the check in the background gave no answer")

    def _failed(self, error: object) -> None:
        log.warning("the check in the background did not run: %s", error)


def report_of(answer: dict[str, Any]) -> Any:
    """The worker's answer as the services' `Report`."""
    from editorial.services.maintenance import Finding, Report

    findings = tuple(Finding(str(where), str(code), str(detail)) for where, code, detail in answer["findings"])
    return Report(not findings, findings, int(answer["entries"]), "", int(answer["contents"]), 0)
