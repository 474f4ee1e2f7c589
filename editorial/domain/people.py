"""Departments, people, roles, and the actor behind every act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a person is in the editorial work; a person may have several roles."""

    ADMINISTRATOR = "administrator"
    MANAGER = "manager"
    COMMUNITY = "community"
    EDITOR = "editor"
    EXPERT = "expert"
    APPROVER = "approver"
    MANAGEMENT = "management"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Department:
    """A department (Fachbereich): its lead, its fields of competence."""

    id: int = 0
    version: int = 0
    name: str = ""
    short: str = ""
    lead_id: int | None = None
    competence: str = ""
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class DepartmentChannel:
    """The department is authorised to speak on the channel."""

    id: int = 0
    version: int = 0
    department_id: int = 0
    channel_id: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the organisation. `hours` is the agreed editorial time a week.

    `archived` is deactivated: acts and decides no more, while everything they did keeps their name. `substitute_id`
    stands in for them; `password_at` is when they set the password they work with, None where they have none.
    `competence` is what they know about. Who was anonymised (`anonymised_at`) keeps the row and loses the name.
    """

    id: int = 0
    version: int = 0
    name: str = ""
    initials: str = ""
    email: str = ""
    title: str = ""
    department_id: int | None = None
    roles: tuple[str, ...] = ()
    hours: int = 0
    position: int = 0
    archived: bool = False
    substitute_id: int | None = None
    password_at: datetime | None = None
    competence: str = ""
    anonymised_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. A workspace of one person has no people to choose from: then id is None and the role manager."""

    id: int | None = None
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.MANAGER})


#: The actor of imports by script and of start-up work.
SYSTEM = Actor(None, "System", frozenset({Role.ADMINISTRATOR}))


def actor_of(person: Person, of: int = 0) -> Actor:
    """The person as the one who acts; whoever has no role that is known only looks on.

    `of` is how many people the workspace has, where that is known: the only one may do everything.
    """
    known = {role.value for role in Role}
    roles = frozenset(Role(one) for one in person.roles if one in known)
    return Actor(person.id, person.name, (roles or frozenset({Role.VIEWER})) | ({Role.MANAGER} if of == 1 else set()))
