"""Who works at a window: whoever did last, once they have proven it where they have a password."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .people import Actor, Person, Role


@dataclass(frozen=True, slots=True)
class Start:
    """Who works here when a workspace is opened.

    `ask`: several people and nobody chosen yet; `must` where that cannot be put off, because somebody has a password.
    `locked`: the person has one and has not given it yet.
    """

    person: Person | None = None
    ask: bool = False
    must: bool = False
    locked: bool = False

    @property
    def covered(self) -> bool:
        """Whether nothing of the workspace may be seen yet."""
        return self.locked or (self.ask and self.must)


def active(people: Iterable[Person]) -> tuple[Person, ...]:
    """Those who may work here: nobody who was deactivated."""
    return tuple(one for one in people if not one.archived)


def guarded(people: Sequence[Person]) -> bool:
    """Whether anybody is told from others by a password. A workspace of one person has nobody to tell apart."""
    return len(people) > 1 and any(one.password_at is not None for one in active(people))


def start_of(people: Sequence[Person], last: str, me: str) -> Start:
    """`last` is the id of whoever worked at this computer last, `me` the one in the workspace's settings; "" for none.

    A workspace with one person or none asks nothing.
    """
    found = {str(one.id): one for one in active(people)}
    person = found.get(last) or found.get(me)
    if len(people) <= 1:
        return Start(person)
    must = guarded(people)
    if person is None:
        return Start(None, ask=must or len(found) > 1, must=must)
    return Start(person, locked=person.password_at is not None)


def reduced(actor: Actor) -> bool:
    """Whether the actor sees only what concerns them, so that the month as it is in the file must not be shown."""
    if Role.EXPERT not in actor.roles:
        return False
    # Loaded for them alone: the start of everybody else is measured.
    from .permissions import restricted

    return restricted(actor)


def main_role(actor: Actor) -> Role | None:
    """The role by which somebody is called who does not run the desk; None for those who do."""
    if actor.roles & {Role.MANAGER, Role.ADMINISTRATOR}:
        return None
    order = (Role.APPROVER, Role.EDITOR, Role.COMMUNITY, Role.MANAGEMENT, Role.EXPERT, Role.VIEWER)
    return next((one for one in order if one in actor.roles), None)
