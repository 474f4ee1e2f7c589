"""Rows that expert time asks for: what draws on a month, and what became of contributions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import Connection, exists, or_, select

from ..domain.inputs import Contribution, ContributionState, InputRequest
from ..domain.permissions import OUT
from . import schema, schema_inputs
from .mapping import BY_CLASS

_request = schema_inputs.input_request
_MANY = 500


def drawing(connection: Connection, months: Iterable[date]) -> list[InputRequest]:
    """Requests that may draw on one of the months: those booked there, those answered in it, and those that name no
    month yet."""
    kind, c, given = BY_CLASS[InputRequest], _request.c, schema_inputs.contribution.c
    wanted = sorted(one.isoformat() for one in months)
    here = or_(c.month.in_(wanted), c.month.is_(None), c.wants_grant == 1)
    if wanted:
        # A day more at both ends: the workspace's clocks are not those of UTC.
        first, last = date.fromisoformat(wanted[0]), date.fromisoformat(wanted[-1])
        since, until = (first - timedelta(days=1)).isoformat(), (last + timedelta(days=33)).isoformat()
        here = or_(here, c.id.in_(select(given.request_id).where(given.at >= since, given.at < until)))
    rows = connection.execute(select(*kind.columns).where(here).order_by(c.id)).fetchall()
    return [kind.decode(row) for row in rows]


def given_to(connection: Connection, request_ids: Iterable[int]) -> list[Contribution]:
    """The contributions to these requests that were given."""
    kind, c, found = BY_CLASS[Contribution], schema_inputs.contribution.c, list[Contribution]()
    ids = sorted(request_ids)
    for start in range(0, len(ids), _MANY):
        query = select(*kind.columns).where(c.request_id.in_(ids[start : start + _MANY]), c.at.is_not(None))
        query = query.where(c.state != str(ContributionState.WRITING))
        found += [kind.decode(row) for row in connection.execute(query)]
    return found


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
