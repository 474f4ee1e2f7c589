"""Rows that expert time asks for: what draws on a month, and what became of contributions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, exists, or_, select

from ..domain.inputs import InputRequest
from ..domain.permissions import OUT
from . import schema, schema_inputs
from .mapping import BY_CLASS

_request = schema_inputs.input_request


def drawing(connection: Connection, months: Iterable[date]) -> list[InputRequest]:
    """Requests that may draw on one of the months: those booked there, and those that name no month yet."""
    kind, c = BY_CLASS[InputRequest], _request.c
    wanted = sorted(one.isoformat() for one in months)
    here = or_(c.month.in_(wanted), c.month.is_(None), c.wants_grant == 1)
    rows = connection.execute(select(*kind.columns).where(here).order_by(c.id)).fetchall()
    return [kind.decode(row) for row in rows]


def standing(connection: Connection) -> dict[int, frozenset[tuple[int, bool]]]:
    """Of each request the content items in which words or files of its answers stand, and whether they have appeared.

    What lies in the bin counts no longer.
    """
    taken, content, publication = schema_inputs.passage.c, schema.content.c, schema.publication.c
    states = [str(one) for one in sorted(OUT)]
    appeared = exists().where(publication.content_id == content.id, publication.status.in_(states))
    query = (
        select(taken.request_id, content.id, or_(content.status.in_(states), appeared))
        .distinct()
        .select_from(schema_inputs.passage.join(schema.content, content.id == taken.content_id))
        .where(content.deleted_at.is_(None))
    )
    found: dict[int, set[tuple[int, bool]]] = {}
    for request_id, content_id, out in connection.execute(query):
        found.setdefault(request_id, set()).add((content_id, bool(out)))
    return {one: frozenset(each) for one, each in found.items()}
