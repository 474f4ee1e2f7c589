"""People in words: their roles, and what a password is good for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editorial.domain.people import Person, Role
from editorial.texts import text

from ..context import Desk


def role_names(desk: Desk, roles: tuple[str, ...]) -> str:
    """The roles, in the order of the list of roles; whoever has none only looks on."""
    found = [text(f"role.{one}", desk.language) for one in Role if one.value in roles]
    return ", ".join(found) or text(f"role.{Role.VIEWER}", desk.language)


def who_they_are(desk: Desk, person: Person) -> str:
    """Roles and department, in one line."""
    department = desk.department(person.department_id)
    roles = role_names(desk, person.roles)
    return f"{roles} · {department.name}" if department is not None else roles


def protection() -> str:
    """What a password protects from, and what not; said wherever one is asked for or set."""
    return QCoreApplication.translate(
        "People",
        "A password keeps colleagues at one computer apart, so that nobody works in somebody else's name by mistake. "
        "It does not protect from somebody who can edit the file.",
    )
