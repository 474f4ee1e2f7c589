"""The estimated work of items and when they first appear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from ..domain.load import Effort
from . import schema

c = schema.content.c
p = schema.publication.c
#: SQLite takes 999 values at a time in old builds.
_PART = 500


def efforts(connection: Connection, content_ids: Iterable[int]) -> dict[int, Effort]:
    """Of these items those with an estimate and a date, by id."""
    wanted = sorted(set(content_ids))
    found: dict[int, Effort] = {}
    for start in range(0, len(wanted), _PART):
        query = (
            select(c.id, c.effort, func.min(p.day))
            .select_from(schema.publication.join(schema.content, p.content_id == c.id))
            .where(c.id.in_(wanted[start : start + _PART]), c.effort > 0, p.day.is_not(None))
            .group_by(c.id, c.effort)
        )
        for number, minutes, day in connection.execute(query):
            found[number] = Effort(minutes, date.fromisoformat(day))
    return found
