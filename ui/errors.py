"""Errors shown to people: refusals as a dialog with one sentence, faults of the program as the crash dialog."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editorial import __version__
from editorial.errors import EditorialError
from editorial.places import home

from .context import Desk
from .widgets.dialogs import BaseDialog
from .widgets.label import Label

log = logging.getLogger("editorial.ui")


#: What passes by itself or is put right outside the program: the same act may go through in a moment.
PASSING = {"workspace.locked", "workspace.full", "workspace.untaken"}


class RefusalDialog(BaseDialog):
    """What was refused, why, and what to do; nothing was changed. `again` where trying again may help."""

    again = Signal()

    def __init__(self, desk: Desk, error: EditorialError, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("This did not work"), 460, parent)
        self.content.addWidget(Label(desk.theme, error.text(desk.language), wrap=True))
        if error.again is not None and error.code in PASSING:
            self.set_primary(self.tr("Try again"), "refresh-cw")
            self.set_cancel(self.tr("Close"))
            self.accepted.connect(self.again)
        else:
            self.set_primary(self.tr("Close"))
            self.cancel.hide()


def rescue(texts: dict[str, str]) -> Path | None:
    """Write text that is not saved yet to a file of its own; None where there is none or no room."""
    if not texts:
        return None
    folder = home() / "rescued"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{datetime.now().astimezone():%Y-%m-%d_%H-%M-%S}.txt"
        parts = [f"{name}\n{'=' * len(name)}\n{body}\n" for name, body in texts.items()]
        path.write_text("\n".join(parts), "utf-8")
    except OSError:
        return None
    return path


class CrashDialog(BaseDialog):
    """The program met a fault: says what is safe, where unsaved text lies, and gives the report to copy."""

    def __init__(self, desk: Desk, report: str, rescued: Path | None, parent: QWidget | None) -> None:
        super().__init__(desk.theme, desk.icons, self.tr("The program met a fault"), 620, parent)
        safe = self.tr("Everything saved so far is safe in the workspace.")
        if rescued is not None:
            safe += " " + self.tr("Text that was not saved yet was written to {path}.").format(path=rescued)
        self.content.addWidget(Label(desk.theme, safe, wrap=True))
        field = QPlainTextEdit(report)
        field.setReadOnly(True)
        field.setAccessibleName(self.tr("Technical details"))
        field.setMinimumHeight(desk.theme.px(180))
        self.content.addWidget(field)
        self._report = report
        self.set_primary(self.tr("Go on"))
        self.cancel.hide()
        copy = self.add_button("secondary", self.tr("Copy details"), "copy")
        copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class CrashGuard(QObject):
    """Takes exceptions that nobody caught, from any thread, to the log and to the dialog."""

    _caught = Signal(str)

    def __init__(self, desk: Desk, unsaved: Callable[[], dict[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._unsaved, self._window = desk, unsaved, parent
        self._showing = False
        self._caught.connect(self._show)
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def remove(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        log.error("fault", exc_info=(kind, error, trace))
        report = "".join(traceback.format_exception(kind, error, trace))
        versions = f"Qt {qVersion()}, Python {platform.python_version()}, {platform.system()}"
        head = f"Editorial Desk {__version__}, {versions}"
        self._caught.emit(f"{head}\n\n{report}")

    def _show(self, report: str) -> None:
        if self._showing:
            return
        self._showing = True
        try:
            dialog = CrashDialog(self._desk, report, rescue(self._unsaved()), self._window)
            dialog.finished.connect(self._done)
            dialog.open()
        except Exception:
            self._showing = False
            log.exception("the crash dialog failed")

    def _done(self, _result: int) -> None:
        self._showing = False
