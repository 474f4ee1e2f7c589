"""Events of reference calendars that a window may show, and what is known of the calendars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, or_, select

from ..domain.reference import ReferenceEvent
from .mapping import BY_CLASS
from .schema import around, journal

_c = around.reference_event.c
#: Single events that one window can hold; far more than is shown.
_MOST = 5000


def events_for(connection: Connection, calendar_ids: Iterable[int], first: date, last: date) -> list[ReferenceEvent]:
    """Single events that meet the days, all recurring ones and what stands for one of their occurrences."""
    kind = BY_CLASS[ReferenceEvent]
    meets = (_c.starts <= last.isoformat()) & (_c.ends >= first.isoformat())
    query = (
        kind.select.where(_c.calendar_id.in_(sorted(calendar_ids)), or_(meets, _c.rule != "", _c.recurrence != ""))
        .order_by(_c.starts, _c.id)
        .limit(_MOST)
    )
    return [kind.decode(row) for row in connection.execute(query)]


def event_counts(connection: Connection) -> dict[int, int]:
    """How many events each calendar has."""
    query = select(_c.calendar_id, func.count()).group_by(_c.calendar_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def last_imports(connection: Connection, act: str) -> dict[str, str]:
    """When each file was brought last, as stored: by the journal's detail of that act."""
    query = select(journal.c.detail, func.max(journal.c.at)).where(journal.c.act == act).group_by(journal.c.detail)
    return {row[0]: row[1] for row in connection.execute(query)}
