"""New, open, sample, bring a plan, cannot open: the ways into and out of a workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.errors import EditorialError

from .shell_actions import set_open

if TYPE_CHECKING:
    from editorial.storage.backup import Backup

    from .shell import Shell

ENDING = ".editorial"
#: Milliseconds after which the opening is told to take longer than usual.
OPENING_AFTER = 500


#: What is brought into a workspace, as the file dialog writes it.
_BROUGHT = " (*.csv *.xlsx *.xlsm *.tsv *.txt *.ics *.ical *.vcs)"


class WorkspaceFlow(QObject):
    """Asks for files and moves the window between start page and workspace."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._plan_after = ""

    # Asking -------------------------------------------------------------------------------------------------------

    def _folder(self) -> str:
        recent = self._shell.desk.settings.recent
        if recent:
            return str(Path(recent[0]).parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _ask_new(self, title: str, name: str) -> Path | None:
        kinds = self.tr("Workspaces") + f" (*{ENDING})"
        found, _kind = QFileDialog.getSaveFileName(
            self._shell.window, title, str(Path(self._folder()) / f"{name}{ENDING}"), kinds
        )
        from .save_file import with_ending

        return with_ending(self._shell.desk, self._shell.window, found, ENDING)

    def new(self) -> None:
        """An empty workspace at a place of the user's choice."""
        path = self._ask_new(self.tr("New workspace"), self.tr("Editorial plan"))
        if path is not None:
            self.create(path)

    def sample(self) -> None:
        """The sample at a place of the user's choice."""
        path = self._ask_new(self.tr("Open the sample"), "Lindenau")
        if path is not None:
            self.create(path, sample=True)

    def open(self) -> None:
        """An existing workspace."""
        kinds = self.tr("Workspaces") + f" (*{ENDING});;" + self.tr("Plans and calendars") + _BROUGHT
        found, _kind = QFileDialog.getOpenFileName(self._shell.window, self.tr("Open workspace"), self._folder(), kinds)
        if Path(found).suffix.lower() in _BROUGHT.strip(" ()").replace("*", "").split():
            self._shell.desk.import_requested.emit(found)
        elif found:
            self.open_path(Path(found))

    def bring_plan(self, plan: str = "") -> None:
        """First start with a spreadsheet: a workspace of the same name beside it, then the import."""
        if not plan:
            kinds = self.tr("Plans and calendars") + _BROUGHT
            plan, _kind = QFileDialog.getOpenFileName(
                self._shell.window, self.tr("Bring an editorial plan"), self._folder(), kinds
            )
        if not plan:
            return
        path = self._ask_new(self.tr("Where should the new workspace lie?"), Path(plan).stem)
        if path is not None:
            self._plan_after = plan
            self.create(path)

    def opener(self, path: str) -> Callable[[], None]:
        """A handler that opens this workspace."""
        return lambda: self.open_path(Path(path))

    # Doing --------------------------------------------------------------------------------------------------------

    def create(self, path: Path, *, sample: bool = False) -> None:
        """Make and open it."""
        self._leave()
        path.unlink(missing_ok=True)  # The file dialog asked before overwriting.
        self._shell.window.show_file(path)
        self._shell.session.create(path, sample=sample, name=path.stem, channels=not self._plan_after)

    def open_path(self, path: Path) -> None:
        """Open it, the first page at once where the file allows."""
        from .instance import raise_other

        if self._shell.session.path == path:
            return
        if raise_other(path):
            return
        self._leave()
        self._shell.window.show_file(path)
        if self._shell.session.preview(path):
            # Let the first page be painted before the worker's imports compete for the interpreter.
            self._shell.after_picture(lambda: self._shell.session.open(path))
        else:
            self._shell.session.open(path)
            QTimer.singleShot(OPENING_AFTER, self, lambda: self._say_opening(path))

    def _say_opening(self, path: Path) -> None:
        """Opening waits for another program: the window says so instead of standing empty."""
        shell = self._shell
        if shell.session.path != path or shell.desk.tasks.pending == 0 or shell.window.current:
            return
        from .cannot_open import OpeningPage

        shell.window.show_widget(OpeningPage(shell.desk, path))

    def _leave(self) -> None:
        if self._shell.session.path is not None:
            self.close()

    def close(self) -> None:
        """Back to the start page; a request that is being written stays as a draft."""
        window = self._shell.window
        if window.has_page("inputs"):
            window.page("inputs").keep()
        self._shell.leave_workspace()
        self.show_start()

    def opened(self) -> None:
        """The workspace is there: go on with the plan that was brought, if any."""
        plan, self._plan_after = self._plan_after, ""
        if plan:
            self._shell.desk.import_requested.emit(plan)

    def save_copy(self) -> None:
        """A read-only workspace, copied to where it can be changed, and opened there."""
        path = self._shell.session.path
        target = self._ask_new(self.tr("Save a copy as"), path.stem if path else "")
        if target is None:
            return
        desk, actor, now = self._shell.desk, self._shell.desk.actor, self._shell.desk.clock.now()
        desk.run(lambda ws: ws.maintenance.back_up(actor, now, target), lambda _path: self.open_path(target))

    def failed(self, path: Path, error: EditorialError) -> None:
        """A clear page with the ways out; whether there is a good backup takes time to find out."""
        from editorial.start import newest_backup

        from .cannot_open import REPAIRABLE, CannotOpenPage

        self._shell.leave_workspace()
        page = CannotOpenPage(self._shell.desk, path, error)
        page.retry_requested.connect(self.open_path)
        page.restore_requested.connect(lambda backup: self.restore_backup(backup, path))
        page.start_requested.connect(self.show_start)
        self._show_alone(page)
        if error.code not in REPAIRABLE:
            return

        def found(backup: Backup | None) -> None:
            if self._shell.window.sheet.stack.currentWidget() is page:
                page.offer(backup)

        self._shell.desk.tasks.run_free(lambda: newest_backup(path), found, lambda _error: found(None))

    def restore_backup(self, backup: Path, original: Path) -> None:
        """Write the backup beside the original under a new name and open it; nothing is overwritten."""
        from editorial.start import restore_backup

        name = self.tr("{name} restored").format(name=original.stem)
        path = self._ask_new(self.tr("Restore the backup as"), name)
        if path is None:
            return
        desk = self._shell.desk
        desk.tasks.run_free(
            lambda: restore_backup(backup, path), lambda _done: self.open_path(path), desk.error_raised.emit
        )

    def restore_file(self) -> None:
        """A backup or an exported workspace from anywhere, as a new file."""
        kinds = self.tr("Backups and exported workspaces") + f" (*{ENDING} *.json)"
        found, _kind = QFileDialog.getOpenFileName(
            self._shell.window, self.tr("Open a backup"), str(self._backups()), kinds
        )
        if found:
            self.restore_backup(Path(found), Path(found))

    def _backups(self) -> Path:
        from editorial.places import home

        kept = home() / "backups"
        return kept if kept.is_dir() else Path(self._folder())

    def show_start(self) -> None:
        """The start page."""
        from .start_page import StartPage

        page = StartPage(self._shell.desk)
        page.new_requested.connect(self.new)
        page.open_requested.connect(self.open)
        page.sample_requested.connect(self.sample)
        page.backup_requested.connect(self.restore_file)
        page.plan_requested.connect(self.bring_plan)
        page.path_requested.connect(self.open_path)
        self._show_alone(page)

    def _show_alone(self, page: QWidget) -> None:
        """A page without a workspace behind it."""
        set_open(self._shell.actions, False)
        self._shell.window.set_open(False)
        self._shell.window.show_widget(page)
