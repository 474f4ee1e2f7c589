"""People at work: absence and who stands in, deactivation, passwords, and working as somebody."""

from __future__ import annotations

import math
import secrets
from dataclasses import replace
from datetime import timedelta

from ..domain import passwords
from ..domain.approvals import Absence
from ..domain.content import CLOSED, ContentItem
from ..domain.events import Changes
from ..domain.passwords import Attempts
from ..domain.people import SYSTEM, Actor, Department, Person, Role, actor_of
from ..errors import Coded, Forbidden, ReadOnly, Refused
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from .organisation import check_substitute
from .store import Store


class PeopleService:
    """What is done about people themselves; their entries are saved by `OrganisationService`.

    Passwords keep colleagues at one computer apart. Who can open the file with other means is not kept out, and may
    take any password away (`forget_password`).
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    # Absence ------------------------------------------------------------------------------------------------------

    def absences(self, actor: Actor) -> tuple[Absence, ...]:
        """All absences, the earliest first."""
        with self._store.read(actor) as work:
            return tuple(sorted(work.all(Absence), key=lambda one: (one.starts, one.ends, one.id)))

    def save_absence(self, actor: Actor, absence: Absence) -> Changes:
        """Write down or change days on which somebody is away; one's own, or with the right to people anybody's.

        Raises `Refused` for dates in the wrong order and a substitute who is the person or is deactivated.
        """
        with self._store.act(actor, "absence.save") as work:
            person = work.get(Person, absence.person_id)
            if absence.ends < absence.starts:
                raise Refused("dates.order", start=absence.starts.isoformat(), end=absence.ends.isoformat())
            check_substitute(work, person, absence.substitute_id)
            if absence.id == 0:
                work.add(absence)
            else:
                work.change(absence)
            work.detail = {"title": person.name}
        return work.changes

    def remove_absence(self, actor: Actor, absence_id: int) -> Changes:
        """Take an absence out again."""
        with self._store.act(actor, "absence.save") as work:
            absence = work.get(Absence, absence_id)
            work.remove(absence)
            work.detail = {"title": work.get(Person, absence.person_id).name}
        return work.changes

    # Deactivation -------------------------------------------------------------------------------------------------

    def deactivate(self, actor: Actor, person_id: int) -> Changes:
        """Let somebody act and decide no more; everything they did keeps their name.

        `detail` of the answer names what is left without them: "leads" (departments), "stands_in_for" (people),
        "items" (how many open items they are responsible for). Raises `Refused` for the last administrator or manager.
        """
        with self._store.act(actor, "people.deactivate") as work:
            person = work.get(Person, person_id)
            work.change(replace(person, archived=True))
            work.detail = {"title": person.name} | _left_behind(work, person)
        return work.changes

    def reactivate(self, actor: Actor, person_id: int) -> Changes:
        """Let them act again."""
        with self._store.act(actor, "people.reactivate") as work:
            person = work.get(Person, person_id)
            work.change(replace(person, archived=False))
            work.detail = {"title": person.name}
        return work.changes

    # Passwords ----------------------------------------------------------------------------------------------------

    def has_password(self, person_id: int) -> bool:
        """Whether working as this person asks for one."""
        return self._secret(_password(person_id)) is not None

    def set_password(self, actor: Actor, person_id: int, new: str, old: str = "") -> Changes:
        """Set or change one's own password. Raises `Refused` where it is another's, too short, or `old` is wrong."""
        person = self._person(person_id)
        if actor.id != person_id:
            raise Forbidden("password.own", person=person.name)
        if code := passwords.problem(new):
            raise Refused(code)
        self._prove(person, old)
        return self._keep(actor, person_id, passwords.hashed(new, secrets.token_bytes(passwords.SALT)))

    def clear_password(self, actor: Actor, person_id: int, old: str = "") -> Changes:
        """Remove one's own password (which has to be told), or somebody else's who forgot it: the administrator's way
        back; where nobody is administrator, the manager's."""
        person = self._person(person_id)
        if actor.id == person_id:
            self._prove(person, old)
        else:
            self._demand_way_back(actor)
        if not self.has_password(person_id):
            raise Refused("password.none", person=person.name)
        return self._keep(actor, person_id, None)

    def forget_password(self, person_id: int) -> Changes:
        """The way back for whoever has the file in hand, such as the only administrator who forgot theirs.

        It gives no right that they do not have: whoever has the file can edit it. It stands in the journal.
        """
        person = self._person(person_id)
        if not self.has_password(person_id):
            raise Refused("password.none", person=person.name)
        return self._keep(SYSTEM, person_id, None)

    def sign_in(self, person_id: int, password: str = "") -> Actor:
        """The person as the one who acts from now on.

        Raises `Refused`: people.deactivated, people.password (wrong), people.wait (`seconds` until the next try).
        """
        person = self._person(person_id)
        if person.archived:
            raise Refused("people.deactivated", person=person.name)
        self._prove(person, password)
        with self._store.read(SYSTEM) as work:
            return actor_of(person, len(work.all(Person)))

    def _prove(self, person: Person, password: str) -> None:
        """Raise `Refused` unless this is the password of the person, or they have none."""
        kept = self._secret(_password(person.id))
        if kept is None:
            return
        name = _attempts(person.id)
        before, now = Attempts.from_json(self._secret(name)), self._store.clock()
        if wait := before.wait(now):
            raise _told_to_wait(person, wait)
        # Counted before it is looked at: ending the program in between is no way around.
        after = before.one_more(now)
        self._remember(name, after.to_json())
        if passwords.matches(password, kept):
            self._remember(name, None)
        elif wait := after.wait(now):
            raise _told_to_wait(person, wait)
        else:
            raise Refused("people.password", person=person.name)

    def _keep(self, actor: Actor, person_id: int, kept: str | None) -> Changes:
        with self._store.act(actor, "people.password") as work:
            person = work.get(Person, person_id)
            approval_queries.keep_secret(work.connection, _password(person_id), kept)
            approval_queries.keep_secret(work.connection, _attempts(person_id), None)
            work.change(replace(person, password_at=None if kept is None else work.now))
            # Undo would bring back the date without the password.
            work.detail = {"title": person.name, "set": kept is not None, "final": True}
        return work.changes

    def _demand_way_back(self, actor: Actor) -> None:
        with self._store.read(actor) as work:
            active = [one for one in work.all(Person) if not one.archived]
        mine = next((set(one.roles) for one in active if one.id == actor.id), set())
        led = any(Role.ADMINISTRATOR in one.roles for one in active)
        wanted = Role.ADMINISTRATOR if led else Role.MANAGER
        if wanted not in mine:
            act, who = Coded("act.people.password"), (Coded(f"role.{wanted}"),)
            raise Forbidden("forbidden", actor=actor.name or "–", act=act, who=who)

    # Around -------------------------------------------------------------------------------------------------------

    def _person(self, person_id: int) -> Person:
        with self._store.read(SYSTEM) as work:
            return work.get(Person, person_id)

    def _secret(self, name: str) -> str | None:
        with self._store.database.read() as connection:
            return dict(approval_queries.secrets(connection, [name])).get(name)

    def _remember(self, name: str, value: str | None) -> None:
        try:
            with self._store.database.write() as connection:
                approval_queries.keep_secret(connection, name, value)
        except ReadOnly:
            pass  # Who only looks on may still say who they are.


def _left_behind(work: UnitOfWork, person: Person) -> dict[str, object]:
    open_items = [
        one for one in work.all(ContentItem, owner_id=person.id) if one.deleted_at is None and one.status not in CLOSED
    ]
    return {
        "leads": [one.name for one in work.all(Department, lead_id=person.id) if not one.archived],
        "stands_in_for": [one.name for one in work.all(Person, substitute_id=person.id) if not one.archived],
        "items": len(open_items),
    }


def _told_to_wait(person: Person, wait: timedelta) -> Refused:
    seconds = max(1, math.ceil(wait.total_seconds()))
    return Refused("people.wait", person=person.name, time=_spoken(seconds), seconds=seconds)


def _spoken(seconds: int) -> Coded:
    unit, count = ("second", seconds) if seconds < 90 else ("minute", math.ceil(seconds / 60))
    return Coded(f"people.wait.{unit}" if count == 1 else f"people.wait.{unit}s", count=count)


def _password(person_id: int) -> str:
    return f"password:{person_id}"


def _attempts(person_id: int) -> str:
    return f"sign_in:{person_id}"
