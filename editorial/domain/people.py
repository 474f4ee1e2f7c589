"""Departments, people, roles, and the actor behind every act."""

from __future__ import annotations

from dataclasses import dataclass
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
    """A person of the organisation. `hours` is the agreed editorial time a week."""

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


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. A workspace of one person has no people to choose from: then id is None and the role manager."""

    id: int | None = None
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.MANAGER})


#: The actor of imports by script and of start-up work.
SYSTEM = Actor(None, "System", frozenset({Role.ADMINISTRATOR}))
