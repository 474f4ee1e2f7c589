"""The life of a workspace in the window: open, create, keep fresh, back up, close."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.calendar import Month, month_grid
from editorial.domain.events import Changes
from editorial.domain.people import SYSTEM, Actor, actor_of
from editorial.domain.presence import reduced
from editorial.errors import EditorialError, ReadOnly
from editorial.places import writable
from editorial.settings import save_settings
from editorial.start import Found, first_page
from editorial.texts import text

from .context import Desk
from .presence import Presence

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.approval_marks import Marks
    from editorial.domain.directory import Directory, WorkspaceOptions
    from editorial.domain.journal import Step, UndoState
    from editorial.services.maintenance import Report
    from editorial.storage.place import Place

    from .full_check import FullCheck

log = logging.getLogger("editorial.ui.session")

#: A backup at the start unless one is younger; then every so often while there were changes.
BACKUP_AGE = timedelta(hours=12)
BACKUP_EVERY = 4 * 60 * 60 * 1000
#: Days after which everything is checked even if nothing happened.
CHECK_AGE = 7
#: As the day of the last check: everything is to be checked at the next opening.
NEVER = date.min.isoformat()
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
    #: What was found out about the file: "place", "damaged", "unsound", "sound", "no_backup", and what belongs to it.
    told = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        #: Who works here.
        self.presence = Presence(desk, self)
        self.path: Path | None = None
        #: Whether it stands: its names are read, too.
        self.is_open = False
        #: What the first picture has read already, with the file it comes from.
        self.read_early: tuple[Path, Found] | None = None
        self._changed_since_backup = False
        #: Whether the program ended last time without closing the workspace, and whether everything is to be checked.
        self._unclean = self._check_due = False
        #: Whether new backups may take the place of old ones: not while something is wrong with the file.
        self._sound = True
        self._full: FullCheck | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_EVERY)
        self._timer.timeout.connect(self._back_up_if_changed)
        desk.live.changed.connect(self._changed)

    # Opening ------------------------------------------------------------------------------------------------------

    def preview(self, path: Path) -> bool:
        """Read the month of today with the plain driver; True where it could be shown at once."""
        early, self.read_early = self.read_early, None
        if early is not None and early[0] == path:
            found: Found | None = early[1]
        else:
            found = first_page(path, *month_grid(self.desk.clock.today()))
        if found is None:
            return False
        month: Month
        month, directory, options = found
        self.desk.set_directory(directory, options)
        self.presence.begin(path, directory, options)
        if self.presence.waiting or reduced(self.desk.actor):
            return False
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
                workspace.organisation.add_usual_channels(Actor())
            return workspace

        self._start(path, opener)

    def _start(self, path: Path, opener: Callable[[], Workspace]) -> None:
        self.path = path
        self._sound, self._check_due = True, False
        today = self.desk.clock.today()

        def begin() -> Workspace:
            from editorial.memory import recall, remember

            before = recall(path)
            remember(path, open=True, checked=before.checked or today.isoformat())
            try:
                workspace = opener()
            except BaseException:
                remember(path, open=before.open)
                raise
            self._unclean = before.open
            broken_off = before.open or workspace.maintenance.recovered(SYSTEM)
            self._check_due = broken_off or _days_since(before.checked, today) >= CHECK_AGE
            return workspace

        self.desk.tasks.open(begin, self._opened, lambda error: self.failed.emit(path, error))

    def _opened(self, workspace: Workspace) -> None:
        assert self.path is not None
        reason = ReadOnly("workspace.readonly", path=self.path.name)
        self.desk.read_only = "" if writable(self.path) else reason.text(self.desk.language)
        self.desk.settings = self.desk.settings.with_recent(self.path)
        save_settings(self.desk.settings)
        self.read_names(self._say_opened)
        self.desk.run(_read_marks, self.desk.set_marks, self._quiet)
        self.read_undo()
        self._timer.start()
        QTimer.singleShot(3000, self, self.settle)

    def _say_opened(self) -> None:
        if (path := self.path) is None:
            return
        self.is_open = True
        self.opened.emit(path)

        def tell(place: Place | None) -> None:
            if place is not None:
                self.told.emit("place", place)

        self.desk.run(lambda ws: _untold_place(ws, path), tell, self._quiet)

    def settle(self) -> None:
        """What has time after the start: backup, journal check; after an unclean end, and once a week, everything."""
        if self.path is None:
            return
        if self._check_due:
            self._check_due = False
            self._check_all()
            return
        now = self.desk.clock.now()

        def job(ws: Workspace) -> tuple[datetime | None, bool]:
            newest = ws.maintenance.backups(SYSTEM)
            made = newest[0].made.replace(tzinfo=None) if newest else None
            # A backup "of tomorrow" is one from before the clock was set back.
            if made is None or abs(now - made) > BACKUP_AGE:
                ws.maintenance.back_up(SYSTEM, now)
                made = now
            return made, ws.maintenance.journal_whole(SYSTEM)

        def done(result: tuple[datetime | None, bool]) -> None:
            self.backed_up.emit(result[0])
            self.checked.emit(result[1])

        self.desk.run(job, done, self._no_backup)

    def _check_all(self) -> None:
        """A fresh backup is checked in the background: nobody waits, and it is known to be good."""
        from .full_check import FullCheck

        if self._full is None:
            self._full = FullCheck(self)
            self._full.done.connect(self._checked_all)
        now, full = self.desk.clock.now(), self._full

        def made(path: Path) -> None:
            self.backed_up.emit(now)
            if self.path is not None:
                full.start(path)

        def failed(error: EditorialError) -> None:
            self._no_backup(error)
            if error.code != "workspace.damaged" and self.path is not None:
                self.desk.run(lambda ws: ws.maintenance.check(SYSTEM), self._checked_all, self._quiet)

        self.desk.run(lambda ws: ws.maintenance.back_up(SYSTEM, now, thin=False), made, failed)

    def _checked_all(self, report: Report) -> None:
        from editorial.memory import remember

        if self.path is None:
            return
        self.checked.emit(report.ok)
        if report.ok:
            remember(self.path, checked=self.desk.clock.today().isoformat())
            if self._unclean:
                self.told.emit("sound", report)
        elif report.only_search:
            self.mend_search()
        else:
            self._mistrust()
            self.told.emit("unsound", report)

    def _mistrust(self) -> None:
        """New backups take no old one's place, and the next opening checks everything again."""
        from editorial.memory import remember

        self._sound = False
        if self.path is not None:
            remember(self.path, checked=NEVER)

    def mend_search(self) -> None:
        """Nothing but the search is wrong: it is made anew without asking."""

        def done(_items: int) -> None:
            self.checked.emit(True)
            self.told.emit("mended", None)

        self.desk.run(lambda ws: ws.maintenance.mend_search(SYSTEM), done, self._quiet)

    def _back_up_if_changed(self) -> None:
        if self.path is None or not self._changed_since_backup:
            return
        self._changed_since_backup = False
        now, thin = self.desk.clock.now(), self._sound
        self.desk.run(
            lambda ws: ws.maintenance.back_up(SYSTEM, now, thin=thin),
            lambda _path: self.backed_up.emit(now),
            self._no_backup,
        )

    def _no_backup(self, error: EditorialError) -> None:
        """The next one is tried again; but a person has to know."""
        self._changed_since_backup = True
        self._quiet(error)
        if error.code == "workspace.damaged":
            self._mistrust()
            self.checked.emit(False)
            self.told.emit("damaged", error)
        else:
            self.told.emit("no_backup", error)

    @staticmethod
    def _quiet(error: EditorialError) -> None:
        log.warning("background work: %s", error)

    # Keeping fresh ------------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self._changed_since_backup = True
        if changes.touches(*_NAMES):
            self.read_names()
        if self.desk.marks.aged_by(changes):
            self.desk.run(_read_marks, self.desk.set_marks, self._quiet)
        self.read_undo()

    def read_names(self, then: object = None) -> None:
        """Read the directory and the settings of the workspace anew."""
        path = self.path

        def done(result: tuple[Directory, WorkspaceOptions]) -> None:
            directory, options = result
            self.desk.set_directory(directory, options)
            if path is not None and path == self.path:
                self.presence.follow(path, directory, options)
            if callable(then):
                then()

        self.desk.run(lambda ws: (ws.organisation.directory(SYSTEM), ws.options.read(SYSTEM)), done)

    def read_undo(self) -> None:
        """What Undo and Redo would do."""
        actor = self.desk.actor
        if not self.presence.waiting:
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
        from .undone import say_undone

        say_undone(self.desk, changes, self._words(changes))

    def _redone(self, changes: Changes) -> None:
        words = self._words(changes)
        self.desk.toast(self.tr("Done again: {act}").format(act=words), undo=True)

    def _words(self, changes: Changes) -> str:
        words = text(f"act.{changes.detail['act']}", self.desk.language)
        title = changes.detail.get("title")
        said = f"„{title}“" if self.desk.language == "de" else f"“{title}”"
        return f"{words} {said}" if title else words

    # Closing ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the workspace."""
        self._timer.stop()
        if self._full is not None:
            self._full.stop()
        if (path := self.path) is not None:
            self.desk.tasks.run(lambda _ws: _forget_open(path))
        self.desk.tasks.close()
        self.path, self.is_open = None, False
        self.presence.end()
        self.closed.emit()


def _read_marks(ws: Workspace) -> Marks:
    return ws.marks.read(SYSTEM)


def _untold_place(ws: Workspace, path: Path) -> Place | None:
    """The shared place of a workspace, once: of the next opening it is known to have been told."""
    from editorial.memory import recall, remember

    place = ws.maintenance.place(SYSTEM)
    if place is None or recall(path).place == place.name:
        return None
    remember(path, place=place.name)
    return place


def _forget_open(path: Path) -> None:
    """The last job of a workspace: it ends as it should."""
    from editorial.memory import remember

    remember(path, open=False)


def _days_since(day: str, today: date) -> int:
    try:
        return abs((today - date.fromisoformat(day)).days)
    except ValueError:
        return 0 if not day else CHECK_AGE


def _actor(directory: Directory, options: WorkspaceOptions) -> Actor:
    """The person who works here, or the one nameless manager of a workspace of one."""
    me = next((one for one in directory.people if options.me and str(one.id) == options.me), None)
    if me is None:
        return Actor()
    return actor_of(me, len(directory.people))
