"""Rows that approval asks for: which items it concerns, who wrote them, what waits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, and_, exists, or_, select

from ..domain.approval_content import WRITTEN
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


def authors(connection: Connection, content_id: int) -> set[int]:
    """Everybody who ever wrote text, variants, key message or media of an item, by the journal."""
    found: set[int] = set()
    rows = _entries(connection, "content", [content_id])
    for kind in ("publication", "attachment"):
        rows = [*rows, *_entries(connection, kind, _parts(connection, kind, content_id))]
    for kind, actor_id, before, after in rows:
        was, now = (None if image is None else json.loads(image) for image in (before, after))
        if actor_id is not None and wrote(kind, was, now):
            found.add(int(actor_id))
    return found


def _entries(connection: Connection, kind: str, ids: list[int]) -> list[tuple[str, int | None, str | None, str | None]]:
    table = schema.journal
    query = select(table.c.kind, table.c.actor_id, table.c.before, table.c.after)
    found: list[tuple[str, int | None, str | None, str | None]] = []
    for start in range(0, len(ids), _MANY):
        chosen = query.where(table.c.kind == kind, table.c.row_id.in_(ids[start : start + _MANY]))
        found += [(row[0], row[1], row[2], row[3]) for row in connection.execute(chosen)]
    return found


def _parts(connection: Connection, kind: str, content_id: int) -> list[int]:
    """Ids of what belongs to the item now, and of what once did."""
    from .journal import rows_once_under

    table = schema.metadata.tables[kind]
    now = connection.execute(select(table.c.id).where(table.c.content_id == content_id))
    return sorted({int(row[0]) for row in now} | rows_once_under(connection, kind, "content_id", content_id))


def wrote(kind: str, before: dict[str, object] | None, after: dict[str, object] | None) -> bool:
    """Whether a change of a row, by its images, is writing: words or pictures became others."""
    names = WRITTEN.get(kind, frozenset())
    if before is not None and after is not None:
        return any(name in names for name in (*before, *after))
    return any((before or after or {}).get(name) not in (None, "", "[]") for name in names)


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
