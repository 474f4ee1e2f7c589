"""Which days of series have become content items."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select

from . import schema

_c = schema.content.c
_TAKEN = select(_c.series_id, _c.series_day, _c.id).where(_c.series_id.is_not(None), _c.series_day.is_not(None))


def taken_days(connection: Connection) -> dict[int, frozenset[date]]:
    """Days by series id, those of items in the bin included."""
    found: dict[int, set[date]] = {}
    for series_id, day, _item in connection.execute(_TAKEN):
        found.setdefault(series_id, set()).add(date.fromisoformat(day))
    return {series_id: frozenset(days) for series_id, days in found.items()}


def taken_by(connection: Connection, series_id: int, day: date) -> int:
    """The content item that an occurrence became, 0 where it has not been taken up."""
    query = _TAKEN.where(_c.series_id == series_id, _c.series_day == day.isoformat()).order_by(_c.id)
    row = connection.execute(query).first()
    return row[2] if row else 0
