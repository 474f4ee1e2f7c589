"""Watches the clock: what becomes due is told once, also what did so while the program was closed."""

from __future__ import annotations

import logging
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.events import Changes
from editorial.domain.people import SYSTEM
from editorial.domain.reminders import Due, Told, tell
from editorial.memory import recall, remember

from ..context import Desk

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.errors import EditorialError

__all__ = ["Watcher"]

log = logging.getLogger("editorial.ui.reminders")
#: The clock is looked at once a minute at least: it may have been set, or the computer was asleep.
_LOOK: Final = 60_000
#: Several changes in a row are read once.
_REST: Final = 300
#: The list is read anew this often even where nothing happens: it looks only a day ahead.
_AGAIN: Final = timedelta(hours=1)
_KINDS: Final = ("content", "publication", "reminder", "period", "option", "series", "input_request", "input_message")


class Watcher(QObject):
    """Keeps the list of due things of one workspace; nothing here blocks, everything is read on the worker."""

    #: The list was read, or somebody's turn came.
    changed = Signal()
    #: Things just became due: a tuple of `Due`.
    became_due = Signal(object)
    #: Things became due while the program was closed: a tuple of `Due`.
    missed_found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.found: tuple[Due, ...] = ()
        #: Marks of what was missed; known until the workspace is closed.
        self.missed: frozenset[str] = frozenset()
        self._path: Path | None = None
        self._told = Told()
        self._first = True
        self._read_at: datetime | None = None
        #: On which day messages to experts were written last, and in which workspace.
        self._caught_up: tuple[Path, date] | None = None
        self._next: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.read)
        desk.live.changed.connect(self._changed)
        desk.directory_changed.connect(self._soon)

    # Begin and end ------------------------------------------------------------------------------------------------

    def start(self, path: Path) -> None:
        """A workspace was opened: what was missed since it was closed is found with the first reading."""
        self._path, self._first = path, True
        self.found, self.missed = (), frozenset()
        self.read()

    def stop(self) -> None:
        """The workspace was closed; what was told is remembered with every reading."""
        self._path = None
        self._timer.stop()
        self._rest.stop()
        self.found, self.missed = (), frozenset()

    # Reading ------------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the list anew."""
        path, actor, first = self._path, self.desk.actor, self._first
        self._rest.stop()
        if path is None:
            return
        today = self.desk.clock.today()
        new_day, self._caught_up = self._caught_up != (path, today), (path, today)

        def job(ws: Workspace) -> tuple[tuple[Due, ...], Told | None]:
            if new_day:
                _catch_up(ws)
            return ws.reminders.due(actor), _kept(path) if first else None

        self.desk.run(job, lambda result: self._show(path, *result), self._failed)

    def look(self) -> None:
        """The clock went on: read where something is to happen, or where the clock was set back."""
        now = self.desk.clock.now()
        if self._next is None or now >= self._next or (self._read_at is not None and now < self._read_at):
            self.read()
        else:
            self._wait(now)

    def _show(self, path: Path, found: tuple[Due, ...], kept: Told | None) -> None:
        if path != self._path:
            return
        now = self.desk.clock.now()
        if kept is not None and self._first:
            self._told = kept
        fresh, told = tell(found, self._told, now)
        first, self._first = self._first, False
        self.found, self._told, self._read_at = found, told, now
        self.desk.tasks.run(lambda _ws: _keep(path, told))
        if fresh and first:
            self.missed = frozenset(one.mark for one in fresh)
        self._wait(now)
        self.changed.emit()
        if fresh:
            (self.missed_found if first else self.became_due).emit(fresh)

    def _failed(self, error: EditorialError) -> None:
        log.warning("due things: %s", error)
        self._timer.start(_LOOK)

    # Waiting ------------------------------------------------------------------------------------------------------

    def _wait(self, now: datetime) -> None:
        midnight = datetime.combine(now.date() + timedelta(days=1), time())
        moments = [one for due in self.found for one in (due.tell, due.at) if one > now]
        self._next = min([*moments, midnight, (self._read_at or now) + _AGAIN])
        rest = int((self._next - now).total_seconds() * 1000) + 50
        self._timer.start(max(50, min(_LOOK, rest)))

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._soon()

    def _soon(self) -> None:
        if self._path is not None:
            self._rest.start()

    # The list -----------------------------------------------------------------------------------------------------

    @property
    def waiting(self) -> tuple[Due, ...]:
        """What is due now: it waits for somebody."""
        now = self.desk.clock.now()
        return tuple(one for one in self.found if one.tell <= now)


def _catch_up(ws: Workspace) -> None:
    """Write what is due to experts, enter meetings to come; where the file takes nothing, the next start does."""
    try:
        ws.input_messages.catch_up()
        ws.meetings.ahead(SYSTEM)
    except EditorialError as error:
        log.warning("what is due by itself: %s", error)


def _kept(path: Path) -> Told:
    memory = recall(path)
    try:
        until = datetime.fromisoformat(memory.told) if memory.told else None
    except ValueError:
        until = None
    return Told(until, tuple(memory.told_things.split()))


def _keep(path: Path, told: Told) -> None:
    if told.until is not None:
        remember(path, told=told.until.isoformat(), told_things=" ".join(told.marks))
