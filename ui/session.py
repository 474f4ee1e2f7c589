"""The life of a workspace in the window: open, create, keep fresh, back up, close."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.calendar import Month, month_grid
from editorial.domain.events import Changes
from editorial.domain.people import Actor, Role
from editorial.errors import EditorialError, ReadOnly
from editorial.places import writable
from editorial.settings import save_settings
from editorial.start import first_page
from editorial.texts import text

from .context import Desk

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.directory import Directory, WorkspaceOptions
    from editorial.domain.journal import Step, UndoState

log = logging.getLogger("editorial.ui.session")

#: A backup at the start unless one is younger; then every so often while there were changes.
BACKUP_AGE = timedelta(hours=12)
BACKUP_EVERY = 4 * 60 * 60 * 1000
_NAMES = ("department", "person", "channel", "pillar", "campaign", "goal", "department_channel", "option")


class Session(QObject):
    """One workspace at a time behind the desk."""

    #: The first page is read (Month) before anything else is there.
    previewed = Signal(object)
    opened = Signal(object)
    #: (path, EditorialError)
    failed = Signal(object, object)
    closed = Signal()
    #: (undo text, redo text), empty where there is nothing
    undo_changed = Signal(str, str)
    #: (moment of the newest backup or None)
    backed_up = Signal(object)
    #: The journal was checked: True, False
    checked = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.path: Path | None = None
        self._changed_since_backup = False
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY)
        self._timer.timeout.connect(self._back_up_if_changed)
        desk.live.changed.connect(self._changed)

    # Opening ------------------------------------------------------------------------------------------------------

    def preview(self, path: Path) -> bool:
        """Read the month of today with the plain driver; True where it could be shown at once."""
        first, last = month_grid(self.desk.clock.today())
        found = first_page(path, first, last)
        if found is None:
            return False
        month: Month
        month, directory, options = found
        self.desk.actor = _actor(directory, options)
        self.desk.set_directory(directory, options)
        self.previewed.emit(month)
        return True

    def open(self, path: Path) -> None:
        """Open an existing workspace on the worker."""

        def opener() -> Workspace:
            from editorial.app import open_workspace

            return open_workspace(path, clock=self.desk.clock.utc)

        self._start(path, opener)

    def create(self, path: Path, *, sample: bool, name: str = "", channels: bool = True) -> None:
        """A new workspace with the usual channels (none where a plan brings its own), or with the sample."""
        language, clock = self.desk.language, self.desk.clock.utc

        def opener() -> Workspace:
            from editorial.app import create_workspace

            workspace = create_workspace(path, language=language, name=name, clock=clock)
            if sample:
                from editorial.services.sample import build_sample

                build_sample(workspace, language)
            elif channels:
                workspace.organisation.add_usual_channels(self.desk.actor)
            return workspace

        self._start(path, opener)

    def _start(self, path: Path, opener: object) -> None:
        self.path = path
        self.desk.tasks.open(opener, self._opened, lambda error: self.failed.emit(path, error))  # type: ignore[arg-type]

    def _opened(self, workspace: Workspace) -> None:
        assert self.path is not None
        reason = ReadOnly("workspace.readonly", path=self.path.name)
        self.desk.read_only = "" if writable(self.path) else reason.text(self.desk.language)
        self.desk.settings = self.desk.settings.with_recent(self.path)
        save_settings(self.desk.settings)
        self.read_names(lambda: self.opened.emit(self.path))
        self.read_undo()
        self._timer.start()
        QTimer.singleShot(3000, self, self.settle)

    def settle(self) -> None:
        """What has time after the start: backup, journal check."""
        if self.path is None:
            return
        actor, now = self.desk.actor, self.desk.clock.now()

        def job(ws: Workspace) -> tuple[datetime | None, bool]:
            newest = ws.maintenance.backups(actor)
            made = newest[0].made.replace(tzinfo=None) if newest else None
            if made is None or now - made > BACKUP_AGE:
                ws.maintenance.back_up(actor, now)
                made = now
            return made, ws.maintenance.journal_whole(actor)

        def done(result: tuple[datetime | None, bool]) -> None:
            self.backed_up.emit(result[0])
            self.checked.emit(result[1])

        self.desk.run(job, done, self._quiet)

    def _back_up_if_changed(self) -> None:
        if self.path is None or not self._changed_since_backup:
            return
        self._changed_since_backup = False
        actor, now = self.desk.actor, self.desk.clock.now()
        self.desk.run(lambda ws: ws.maintenance.back_up(actor, now), lambda _p: self.backed_up.emit(now), self._quiet)

    @staticmethod
    def _quiet(error: EditorialError) -> None:
        log.warning("background work: %s", error)

    # Keeping fresh ------------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self._changed_since_backup = True
        if changes.touches(*_NAMES):
            self.read_names()
        self.read_undo()

    def read_names(self, then: object = None) -> None:
        """Read the directory and the settings of the workspace anew."""
        actor = self.desk.actor

        def done(result: tuple[Directory, WorkspaceOptions]) -> None:
            directory, options = result
            self.desk.actor = _actor(directory, options)
            self.desk.set_directory(directory, options)
            if callable(then):
                then()

        self.desk.run(lambda ws: (ws.organisation.directory(actor), ws.options.read(actor)), done)

    def read_undo(self) -> None:
        """What Undo and Redo would do."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.history.state(actor), self._show_undo, self._quiet)

    def _show_undo(self, state: UndoState) -> None:
        self.undo_changed.emit(self._step_text(state.undo), self._step_text(state.redo))

    def _step_text(self, step: Step | None) -> str:
        if step is None:
            return ""
        words = text(f"act.{step.detail.get('act', step.act)}", self.desk.language)
        title = step.detail.get("title")
        return f"{words}: {title}" if title else words

    def undo(self) -> None:
        """Take back the last step."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.history.undo(actor), self._undone)

    def redo(self) -> None:
        """Do again what was taken back."""
        actor = self.desk.actor
        self.desk.run(lambda ws: ws.history.redo(actor), self._redone)

    def _undone(self, changes: Changes) -> None:
        words = self._words(changes)
        self.desk.toast(self.tr("Undone: {act}").format(act=words), undo=False)

    def _redone(self, changes: Changes) -> None:
        words = self._words(changes)
        self.desk.toast(self.tr("Done again: {act}").format(act=words), undo=True)

    def _words(self, changes: Changes) -> str:
        words = text(f"act.{changes.detail['act']}", self.desk.language)
        title = changes.detail.get("title")
        if not title:
            return words
        return f"{words} „{title}“" if self.desk.language == "de" else f"{words} “{title}”"

    # Closing ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the workspace."""
        self._timer.stop()
        self.desk.tasks.close()
        self.path = None
        self.closed.emit()


def _actor(directory: Directory, options: WorkspaceOptions) -> Actor:
    """The person who works here, or the one nameless manager of a workspace of one."""
    me = next((one for one in directory.people if options.me and str(one.id) == options.me), None)
    if me is None:
        return Actor()
    known = {role.value for role in Role}
    roles = frozenset(Role(one) for one in me.roles if one in known)
    return Actor(me.id, me.name, roles or frozenset({Role.VIEWER}))
