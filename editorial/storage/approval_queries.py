"""Rows that approval asks for: which items it concerns, who wrote them, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, exists, or_, select

from ..domain.content import Status
from . import schema

#: States in which an item is being decided on, or was.
UNDER = (Status.REVIEW, Status.APPROVED, Status.SCHEDULED)
_MANY = 500


def in_force(connection: Connection) -> bool:
    """Whether there is approval at all: a workspace of one person asks nothing. Deactivated people count."""
    return len(connection.execute(_two_people()).fetchall()) > 1


@cache
def _two_people() -> Select[Any]:
    return select(schema.person.c.id).limit(2)


def asleep(connection: Connection) -> bool:
    """Whether approval concerns nobody: it is not in force and nobody has ever asked for one.

    Asked at the end of every act, so it is one short question in a workspace of one person.
    """
    return not in_force(connection) and connection.execute(_any_request()).first() is None


@cache
def _any_request() -> Select[Any]:
    return select(schema.approvals.approval_request.c.id).limit(1)


@cache
def _concerned() -> Select[Any]:
    """Built once: that takes longer than to run it."""
    content, publication, request = schema.content, schema.publication, schema.approvals.approval_request
    states = [str(one) for one in UNDER]
    asked = exists().where(request.c.content_id == content.c.id)
    part = exists().where(and_(publication.c.content_id == content.c.id, publication.c.status.in_(states)))
    wanted = content.c.id.in_(bindparam("ids", expanding=True))
    return select(content.c.id).where(wanted).where(or_(content.c.status.in_(states), asked, part))


def concerned(connection: Connection, content_ids: Iterable[int]) -> list[int]:
    """Those of the items that are under approval or have been."""
    ids, found = sorted(set(content_ids)), []
    for start in range(0, len(ids), _MANY):
        rows = connection.execute(_concerned(), {"ids": ids[start : start + _MANY]})
        found += [int(row[0]) for row in rows]
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
