"""A whole program for a test: a shell with a desk of its own on the sample workspace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from editorial.settings import Settings
from tests.builders import NOW, installed_theme
from ui import i18n
from ui.context import Clock, Desk
from ui.live import Live
from ui.shell import Shell
from ui.tasks import Tasks

#: Timers that wait for a rest of typing or selecting; longer ones are clocks and toasts.
REST_MS = 1000


@contextmanager
def shell_on(app: QApplication, path: Path | None, language: str = "en", theme: str = "light") -> Iterator[Shell]:
    """A shell in its window, with the workspace opened; closed and forgotten afterwards."""
    own, icons = installed_theme(app)
    own.set_mode(theme)  # type: ignore[arg-type]
    translators = i18n.install(language)
    live = Live(app)
    settings = Settings(language=language, theme=theme, reduced_motion=True)
    desk = Desk(own, icons, Tasks(live, app), live, settings, Clock(NOW), language, app)
    shell = Shell(desk)
    try:
        shell.window.resize(1440, 900)
        shell.window.show()
        shell.window.activateWindow()
        if path is None:
            shell.flow.show_start()
        else:
            shell.flow.open_path(path)
            wait_for(lambda: desk.tasks._ready)
        settle(shell)
        yield shell
    finally:
        shell.window.close()
        desk.tasks.close()
        shell.window.deleteLater()
        own.set_mode("light")
        for one in translators:
            QCoreApplication.removeTranslator(one)
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_for(done: object, seconds: float = 15.0) -> None:
    """Process events until `done()`; fails after that time."""
    assert callable(done)
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "what was waited for did not come"
        QCoreApplication.processEvents()


def resting(shell: Shell) -> bool:
    """Whether the worker and everything that waits for a pause is done."""
    if shell.desk.tasks.pending:
        return False
    timers = shell.window.findChildren(QTimer)
    return not any(one.isActive() and one.isSingleShot() and one.interval() <= REST_MS for one in timers)


def settle(shell: Shell) -> None:
    """Until nothing is pending and everything is laid out."""
    for _round in range(3):
        wait_for(lambda: resting(shell))
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
