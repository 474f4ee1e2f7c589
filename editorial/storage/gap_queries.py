"""Evergreens and when they last stood on a channel."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from ..domain.calendar import Card
from ..domain.content import Status
from . import plan_queries, schema

c = schema.content.c
p = schema.publication.c
_OUT = (Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED, Status.SCHEDULED, Status.APPROVED)


def evergreens(connection: Connection) -> list[Card]:
    """Evergreen items that are written and have a date somewhere."""
    dated = select(p.content_id).where(p.content_id == c.id, p.day.is_not(None)).exists()
    ids = select(c.id).where(c.evergreen == 1, c.deleted_at.is_(None), c.status.in_([str(one) for one in _OUT]), dated)
    return plan_queries.cards_of(connection, [row[0] for row in connection.execute(ids)])


def last_days(connection: Connection, channel_id: int) -> dict[int, date]:
    """The newest day of evergreen items on a channel, planned ones included."""
    query = (
        select(p.content_id, func.max(p.day))
        .select_from(schema.publication.join(schema.content, p.content_id == c.id))
        .where(c.evergreen == 1, c.deleted_at.is_(None), p.channel_id == channel_id, p.day.is_not(None))
        .group_by(p.content_id)
    )
    return {row[0]: date.fromisoformat(row[1]) for row in connection.execute(query)}
