"""Rows that approval asks for: which items it concerns, who wrote them, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, and_, exists, or_, select

from ..domain.content import Status
from . import schema

#: States in which an item is being decided on, or was.
UNDER = (Status.REVIEW, Status.APPROVED, Status.SCHEDULED)
_MANY = 500


def in_force(connection: Connection) -> bool:
    """Whether there is approval at all: a workspace of one person asks nothing. Deactivated people count."""
    query = select(schema.person.c.id).limit(2)
    return len(connection.execute(query).fetchall()) > 1


def concerned(connection: Connection, content_ids: Iterable[int]) -> list[int]:
    """Those of the items that are under approval or have been."""
    content, publication, request = schema.content, schema.publication, schema.approvals.approval_request
    states = [str(one) for one in UNDER]
    asked = exists().where(request.c.content_id == content.c.id)
    part = exists().where(and_(publication.c.content_id == content.c.id, publication.c.status.in_(states)))
    ids, found = sorted(set(content_ids)), []
    for start in range(0, len(ids), _MANY):
        query = (
            select(content.c.id)
            .where(content.c.id.in_(ids[start : start + _MANY]))
            .where(or_(content.c.status.in_(states), asked, part))
        )
        found += [int(row[0]) for row in connection.execute(query)]
    return found


def secrets(connection: Connection, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Password hashes and keys of forms, by name."""
    table = schema.approvals.secret
    for row in connection.execute(select(table.c.name, table.c.value).where(table.c.name.in_(list(names)))):
        yield str(row[0]), str(row[1])


def keep_secret(connection: Connection, name: str, value: str | None) -> None:
    """Store, replace or (None) forget one; not in the journal, which everybody reads."""
    table = schema.approvals.secret
    connection.execute(table.delete().where(table.c.name == name))
    if value is not None:
        connection.execute(table.insert().values(name=name, value=value))
