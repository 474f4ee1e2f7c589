"""Starting the window: application, desk, shell, and the first page as fast as it can be painted."""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

# Before PySide6 would cost less per import, but SQLAlchemy is not needed for the first page: it loads on the worker.
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from editorial import pace
from editorial.log import start_logging
from editorial.settings import Settings, load_settings

from . import i18n
from .context import Clock, Desk
from .first_picture import FirstPicture
from .icons import Icons
from .live import Live
from .main_window import MainWindow
from .tasks import Tasks
from .theme import Theme

if TYPE_CHECKING:
    from .mark import Mark


def make_application(argv: list[str]) -> QApplication:
    """The one QApplication, named so that QSettings and the window manager know it."""
    # How long the worker may keep the interpreter while the window waits for it: 5 ms a wait would be seen in a flip.
    sys.setswitchinterval(0.0005)
    pace.favour()
    QCoreApplication.setOrganizationName("EditorialDesk")
    QCoreApplication.setApplicationName("EditorialDesk")
    app = QApplication.instance() or QApplication(argv)
    assert isinstance(app, QApplication)
    app.setDesktopFileName("editorial-desk")
    return app


def make_desk(
    app: QApplication, settings: Settings, *, language: str = "", fixed: datetime | None = None, bare: bool = False
) -> tuple[Desk, list[QTranslator]]:
    """A desk without a workspace yet, and the translators that their owner removes when the language changes.

    `bare` leaves the look of Qt's own widgets to whoever needs them first: `desk.theme.install`.
    """
    tongue = language or i18n.language_for(settings.language)
    translators = i18n.install(tongue)
    theme = Theme(settings.theme, settings.zoom / 100, settings.reduced_motion or None, app)  # type: ignore[arg-type]
    if not bare:
        theme.install(app)
    live = Live(app)
    desk = Desk(theme, Icons(theme), Tasks(live, app), live, settings, Clock(fixed), tongue, app)
    return desk, translators


#: Milliseconds after the first picture until what is loaded counts as there to stay: then the workspace is loaded, too.
COLLECT_AFTER = 1500


def settle() -> None:
    """What the start put off: the log file now, and later what is to stay."""
    start_logging()
    QTimer.singleShot(COLLECT_AFTER, collect)


def collect() -> None:
    """Everything loaded until now is there to stay; from here on garbage is looked for, where it may be."""
    from . import collector

    gc.freeze()
    collector.free()


def fail() -> None:
    """Keep the fault that is on its way in the log."""
    from editorial.log import start_logging

    start_logging()
    logging.getLogger("editorial.ui").exception("the window could not be made")


def mark_of(window: MainWindow) -> Mark | None:
    """For the measurements, where they ask for it."""
    wanted = os.environ.get("EDITORIAL_DESK_MARK")
    if not wanted:
        return None
    from .mark import Mark

    return Mark(window, wanted)


class Application(QObject):
    """Keeps the shell; makes it anew when the language changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.shell: object = None
        self._translators: list[QTranslator] = []
        #: Who had signed in to which workspace, for the window that comes in its place.
        self._proven: tuple[Path, int] | None = None

    def start(self, path: Path | None) -> None:
        """Show the window, with the workspace or the start page."""
        desk, self._translators = make_desk(self._app, load_settings(), bare=True)
        window = MainWindow(desk, furnished=False)
        window.restore_geometry()
        self._mark = mark_of(window) if path is not None else None
        picture = FirstPicture.of(desk, path, window) if path is not None else None
        if picture is None:
            self._furnish(window, path)
            window.show()
            return
        window.picture = picture
        window.painted.connect(self._follow, Qt.ConnectionType.SingleShotConnection)
        self._window = window
        window.show()

    def _follow(self) -> None:
        """The first picture stands: everything else, painted at once when it is there."""
        window, picture = self._window, self._window.picture
        assert picture is not None
        window.setUpdatesEnabled(False)
        try:
            self._furnish(window, picture.path)
            window.unveil()
        except Exception:
            fail()
            self._app.exit(1)
            raise
        finally:
            window.setUpdatesEnabled(True)

    def _furnish(self, window: MainWindow, path: Path | None) -> None:
        """Everything in the window and behind it."""
        from .shell import Shell
        from .undo import UndoRouter

        window.desk.theme.install(self._app)
        shell = Shell(window.desk, self, window)
        self.shell = shell
        shell.restart_requested.connect(self._restart)
        shell.after_picture(settle)
        if path is None:
            shell.flow.show_start()
        else:
            shell.session.presence.proven, self._proven = self._proven, None
            if window.picture is not None:
                shell.session.read_early = (path, window.picture.found)
            shell.flow.open_path(path)
        self._undo = UndoRouter(self._app)
        if self._mark is not None:
            self._mark.follow(shell)

    def _restart(self) -> None:
        """The same workspace in another language."""
        from .shell import Shell

        shell = self.shell
        assert isinstance(shell, Shell)
        path, me = shell.session.path, shell.desk.actor.id
        self._proven = (path, me) if path is not None and me is not None and not shell.locked else None
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
        fail()
        raise
    return app.exec()


def _quit_if_closed() -> None:
    """A change of language closes one window and opens the next in between."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not any(one.isVisible() for one in app.topLevelWidgets()):
        app.quit()
