"""Starting the window: application, desk, shell, and the first page as fast as it can be painted."""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import datetime
from pathlib import Path

# Before PySide6 would cost less per import, but SQLAlchemy is not needed for the first page: it loads on the worker.
from PySide6.QtCore import QCoreApplication, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from editorial.log import start_logging
from editorial.settings import Settings, load_settings

from . import i18n
from .context import Clock, Desk
from .icons import Icons
from .live import Live
from .tasks import Tasks
from .theme import Theme


def make_application(argv: list[str]) -> QApplication:
    """The one QApplication, named so that QSettings and the window manager know it."""
    QCoreApplication.setOrganizationName("EditorialDesk")
    QCoreApplication.setApplicationName("EditorialDesk")
    app = QApplication.instance() or QApplication(argv)
    assert isinstance(app, QApplication)
    app.setDesktopFileName("editorial-desk")
    return app


def make_desk(
    app: QApplication, settings: Settings, *, language: str = "", fixed: datetime | None = None
) -> tuple[Desk, list[QTranslator]]:
    """A desk without a workspace yet, and the translators that their owner removes when the language changes."""
    tongue = language or i18n.language_for(settings.language)
    translators = i18n.install(tongue)
    theme = Theme(settings.theme, settings.zoom / 100, settings.reduced_motion or None, app)  # type: ignore[arg-type]
    theme.install(app)
    live = Live(app)
    desk = Desk(theme, Icons(theme), Tasks(live, app), live, settings, Clock(fixed), tongue, app)
    return desk, translators


def settle() -> None:
    """What the start put off: the log file, and the collector, for which all that is loaded now is there to stay."""
    start_logging()
    gc.freeze()
    gc.enable()


class Application(QObject):
    """Keeps the shell; makes it anew when the language changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.shell: object = None
        self._translators: list[QTranslator] = []

    def start(self, path: Path | None) -> None:
        """Build the window and show it, with the workspace or the start page."""
        from .shell import Shell
        from .undo import UndoRouter

        desk, self._translators = make_desk(self._app, load_settings())
        shell = Shell(desk, self)
        self.shell = shell
        shell.restart_requested.connect(self._restart)
        shell.after_picture(settle)
        shell.window.restore_geometry()
        if path is None:
            shell.flow.show_start()
        else:
            shell.flow.open_path(path)
        shell.window.show()
        self._undo = UndoRouter(self._app)
        if os.environ.get("EDITORIAL_DESK_MARK") and path is not None:
            from .mark import Mark

            self._mark = Mark(shell, os.environ["EDITORIAL_DESK_MARK"])

    def _restart(self) -> None:
        """The same workspace in another language."""
        from .shell import Shell

        shell = self.shell
        assert isinstance(shell, Shell)
        path = shell.session.path
        shell.window.close()
        if shell.window.isVisible():
            return
        shell.window.deleteLater()
        i18n.remove(self._translators)
        QTimer.singleShot(0, lambda: self.start(path))


def last_workspace(settings: Settings) -> Path | None:
    """The workspace to open without being asked: the last one, if it is still there."""
    for name in settings.recent[:1]:
        path = Path(name)
        if path.exists():
            return path
    return None


def run_window(path: Path | None) -> int:
    """Open the window; returns the exit code."""
    app = make_application(sys.argv)
    target = path or last_workspace(load_settings())
    if target is not None:
        from .instance import raise_other

        if raise_other(target):
            return 0
    app.setQuitOnLastWindowClosed(False)
    app.lastWindowClosed.connect(lambda: QTimer.singleShot(50, _quit_if_closed))
    application = Application(app)
    try:
        application.start(target)
    except Exception:
        start_logging()
        logging.getLogger("editorial.ui").exception("the window could not be made")
        raise
    return app.exec()


def _quit_if_closed() -> None:
    """A change of language closes one window and opens the next in between."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not any(one.isVisible() for one in app.topLevelWidgets()):
        app.quit()
