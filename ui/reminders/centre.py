"""Due things in the window: the bell's count, the list, toast, banner, and the desktop's own message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from editorial.domain.events import Changes
from editorial.domain.reminders import Due, DueKind

from ..context import Desk
from .watcher import Watcher
from .words import DueWords

if TYPE_CHECKING:
    from editorial.app import Workspace

    from ..shell import Shell
    from .panel import DuePanel
    from .tray import Tray

__all__ = ["Reminders"]


class Reminders(QObject):
    """One for each window; made when its workspace has been opened."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.desk: Desk = shell.desk
        self.watcher = Watcher(shell.desk, self)
        self.words = DueWords(shell.desk, self)
        self.panel: DuePanel | None = None
        self.tray: Tray | None = None
        #: What the last message of the desktop was about.
        self._told: tuple[Due, ...] = ()
        self._waiting: tuple[Due, ...] = ()
        self.watcher.changed.connect(self._count)
        self.watcher.became_due.connect(self._became_due)
        self.watcher.missed_found.connect(self._missed)
        shell.toast.closed.connect(self._say_waiting)
        shell.session.closed.connect(self.stop)

    def start(self, path: Path) -> None:
        """A workspace was opened, a moment ago: by now it may be another one, or none."""
        if self._shell.session.path == path:
            self.watcher.start(path)

    def stop(self) -> None:
        """It was closed."""
        self.watcher.stop()
        self._waiting = ()
        self._shell.window.header.bell.set_count(0)
        if self.panel is not None:
            self.panel.close()
        if self.tray is not None:
            self.tray.take_away()

    # Telling ------------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        self._shell.window.header.bell.set_count(len(self.watcher.waiting))

    def _became_due(self, found: tuple[Due, ...]) -> None:
        self._notify(found)
        if self._shell.toast.isVisible():
            # the answer to an edit, with its Undo, is read first
            self._waiting += found
        else:
            self._say(found)

    def _say_waiting(self) -> None:
        found, self._waiting = self._waiting, ()
        if found:
            self._say(found)

    def _say(self, found: tuple[Due, ...]) -> None:
        offer = self.tr("Open") if len(found) == 1 else self.tr("Show")
        self._shell.toast.say(self._sentence(found), False, "info", (offer, lambda: self._follow(found)))

    def _sentence(self, found: tuple[Due, ...]) -> str:
        if len(found) == 1:
            words = self.words.sentence(found[0], self.desk.clock.now())
            return self.tr("Reminder: {words}").format(words=words) if found[0].kind is DueKind.REMINDER else words
        return self.words.count(len(found))

    def _missed(self, found: tuple[Due, ...]) -> None:
        self._shell.notices.missed(self.words.count(len(found)), self.open)

    def _notify(self, found: tuple[Due, ...]) -> None:
        if not self.desk.settings.notify or self._shell.locked:
            return
        from .tray import Tray

        if not Tray.possible():
            return
        if self.tray is None:
            self.tray = Tray(self)
            self.tray.clicked.connect(self._notice_clicked)
        self._told = found
        now = self.desk.clock.now()
        title = self.words.count(len(found)) if len(found) > 1 else self._shell.window.windowTitle()
        self.tray.say(title, "\n".join(self.words.sentence(one, now) for one in found[:4]))

    def _notice_clicked(self) -> None:
        self._shell.come_to_front()
        if self._told:
            self._follow(self._told)

    def _follow(self, found: tuple[Due, ...]) -> None:
        if len(found) == 1 and (found[0].content_id or found[0].request_id or found[0].kind is DueKind.EMBARGO):
            self.go_to(found[0])
        else:
            self.open()

    # Acting -------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """The list, under the bell."""
        if self._shell.session.path is None or self._shell.locked:
            return
        if self.panel is None:
            from .panel import DuePanel

            self.panel = DuePanel(self.desk, self.watcher, self._shell.window)
            self.panel.opened.connect(self.go_to)
            self.panel.ticked.connect(self.tick)
            self.panel.put_off.connect(self.put_off)
            self.panel.new_wanted.connect(self.ask)
        self._shell.notices.take_away("missed")
        self.panel.open_for(self._shell.window.header.bell)

    def go_to(self, one: Due) -> None:
        """Open what it is about."""
        if one.content_id:
            self.desk.open_item(one.content_id, one.publication_id)
        elif one.request_id:
            self.desk.show_request(one.request_id)
        elif one.kind is DueKind.EMBARGO:
            self.desk.open_day_requested.emit(one.at.date(), "month")

    def tick(self, one: Due) -> None:
        """Done with it."""
        actor = self.desk.actor
        words = self.tr("“{title}” is ticked off.").format(title=one.title)
        self._act(lambda ws: ws.reminders.done(actor, one.reminder_id), words)

    def put_off(self, one: Due, until: datetime) -> None:
        """Tell it again later."""
        actor = self.desk.actor
        when = self.words.when(until.date(), until.time(), self.desk.clock.today())
        words = self.tr("“{title}” is told again {when}.").format(title=one.title, when=when)
        self._act(lambda ws: ws.reminders.snooze(actor, one.reminder_id, until), words)

    def ask(self) -> None:
        """A reminder about anything."""
        from .dialog import remind

        remind(self.desk, self._shell.window)

    def _act(self, job: Callable[[Workspace], Changes], words: str) -> None:
        def done(changes: Any) -> None:
            self.watcher.read()
            if changes:
                self.desk.toast(words)

        self.desk.run(job, done)
