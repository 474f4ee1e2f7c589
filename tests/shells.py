"""A whole program for a test: a shell with a desk of its own on the sample workspace."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editorial.settings import Settings
from tests.builders import NOW, installed_theme
from ui import i18n
from ui.context import Clock, Desk
from ui.live import Live
from ui.shell import Shell
from ui.tasks import Tasks

#: Timers that wait for a rest of typing or selecting; longer ones are clocks and toasts.
REST_MS = 1000
#: How often somebody who waits looks up.
BEAT_MS = 2


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
    """Process events until `done()`; fails after that time. It rests between events: the worker needs the processor."""
    assert callable(done)
    end = time.monotonic() + seconds
    QCoreApplication.processEvents()
    if done():
        return
    # what is waited for may come from a thread, a file or another process, which wake nobody up
    beat = QTimer()
    beat.start(BEAT_MS)
    while not done():
        assert time.monotonic() < end, "what was waited for did not come"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    beat.stop()


def pauses(shell: Shell) -> list[QTimer]:
    """Timers that wait for a pause of typing or selecting, the next one first."""
    timers = shell.findChildren(QTimer) + shell.window.findChildren(QTimer)
    found = [one for one in timers if one.isActive() and one.isSingleShot() and one.interval() <= REST_MS]
    return sorted(found, key=QTimer.remainingTime)


def settle(shell: Shell) -> None:
    """Until nothing is pending and everything is laid out; whoever waits for a pause has it now."""
    tasks = shell.desk.tasks
    end, quiet = time.monotonic() + 15.0, 0
    while quiet < 3:
        wait_for(lambda: not tasks.pending)
        waiting = pauses(shell)
        for one in waiting:
            if isValid(one) and one.isActive():
                one.stop()
                one.timeout.emit()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        quiet = 0 if waiting or tasks.pending else quiet + 1
        assert time.monotonic() < end, "it does not come to rest"
