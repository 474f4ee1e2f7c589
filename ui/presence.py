"""Who works at this window: decided when a workspace is opened, changed by signing in, remembered on this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editorial.domain.people import Actor, actor_of
from editorial.domain.presence import Start, reduced, start_of
from editorial.memory import recall, remember

from .context import Desk

if TYPE_CHECKING:
    from editorial.domain.directory import Directory, WorkspaceOptions

#: While nobody has signed in nothing is read: whoever has no role may do nothing.
NOBODY = Actor(None, "", frozenset())


def may_show_at_once(path: Path, directory: Directory, options: WorkspaceOptions) -> bool:
    """Whether the month may be painted before the services are there: not what a password or a role keeps back."""
    start = start_of(directory.people, _last(path, directory), options.me)
    return not start.covered and (start.person is None or not reduced(actor_of(start.person, len(directory.people))))


def _last(path: Path, directory: Directory) -> str:
    """The id of whoever worked here last; of one person nobody needs to know."""
    return recall(path).me if len(directory.people) > 1 else ""


class Presence(QObject):
    """The person behind the desk's actor."""

    #: Nothing may be seen before somebody signs in.
    covered = Signal()
    #: Several people, nobody chosen yet.
    unknown = Signal()
    #: Somebody else works here now.
    taken = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.start = Start()
        self._path: Path | None = None
        self._person_id: int | None = None
        self._chosen = self._put_off = False
        #: Who gave their password in the window before this one, which was made anew in another language.
        self.proven: tuple[Path, int] | None = None

    @property
    def waiting(self) -> bool:
        """Whether somebody has to sign in before anything may be seen."""
        return self.desk.actor is NOBODY

    def begin(self, path: Path, directory: Directory, options: WorkspaceOptions) -> None:
        """A workspace is being opened, and its people are known."""
        self._path, self._put_off = path, False
        last = _last(path, directory)
        self.start = start_of(directory.people, last, options.me)
        person = self.start.person
        self._person_id = person.id if person is not None else None
        self._chosen = person is not None and str(person.id) == last
        if self.start.locked and person is not None and self.proven == (path, person.id):
            self.start = Start(person)
        self.proven = None
        if self.start.covered:
            self.desk.actor = NOBODY
            self.covered.emit()
        else:
            self.desk.set_actor(actor_of(person, len(directory.people)) if person is not None else Actor())

    def follow(self, path: Path, directory: Directory, options: WorkspaceOptions) -> None:
        """People or settings were read anew: roles may be others, and who works here may have been deactivated."""
        if path != self._path:
            self.begin(path, directory, options)
            return
        if self.waiting:
            return
        person = next((one for one in directory.people if one.id == self._person_id and not one.archived), None)
        if person is not None and (self._chosen or str(person.id) == options.me):
            self.desk.set_actor(actor_of(person, len(directory.people)))
            return
        start = start_of(directory.people, "", options.me)
        if start.locked or (start.must and person is None and self._person_id is not None):
            self.start, self._chosen = start, False
            self._person_id = start.person.id if start.person is not None else None
            self.desk.actor = NOBODY
            self.covered.emit()
            return
        self._person_id, self._chosen = (start.person.id if start.person is not None else None), False
        self.desk.set_actor(actor_of(start.person, len(directory.people)) if start.person is not None else Actor())

    def ask_if_unknown(self) -> None:
        """The workspace stands: ask once who is working, where that can only be guessed."""
        if self.start.ask and not self.waiting and self._person_id is None and not self._put_off:
            self._put_off = True
            self.unknown.emit()

    def end(self) -> None:
        """The workspace is closed: nobody works in it."""
        self._path, self._person_id, self.start = None, None, Start()
        self.desk.actor = Actor()

    def take(self, actor: Actor) -> None:
        """Somebody has signed in."""
        self._person_id, self._chosen = actor.id, True
        if (path := self._path) is not None:
            self.desk.tasks.run_free(partial(remember, path, me=str(actor.id)))
        self.desk.set_actor(actor)
        self.taken.emit()
