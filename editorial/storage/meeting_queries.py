"""Which meetings lie in a range and whose they are, and what lists count of them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, case, func, or_, select

from ..domain.decisions import DecisionState
from ..domain.meetings import AgendaState, Part, Reply
from . import schema_meetings as schema

#: Ids that one query names at most.
_MANY = 500


def meeting_ids(connection: Connection, since: date | None, until: date | None) -> list[int]:
    """Ids of the meetings from `since` to `until`, both included; None leaves that side open."""
    c = schema.meeting.c
    query = select(c.id)
    if since is not None:
        query = query.where(c.day >= since.isoformat())
    if until is not None:
        query = query.where(c.day <= until.isoformat())
    return [int(one) for one in connection.execute(query).scalars()]


def meetings_of(connection: Connection, person_id: int | None) -> frozenset[int]:
    """Ids of the meetings in which the person takes part, chairs or writes."""
    if person_id is None:
        return frozenset()
    p, m = schema.participant.c, schema.meeting.c
    takes_part = connection.execute(select(p.meeting_id).where(p.person_id == person_id)).scalars()
    leads = connection.execute(select(m.id).where(or_(m.chair_id == person_id, m.minute_taker_id == person_id)))
    return frozenset(takes_part) | frozenset(leads.scalars())


def counts(connection: Connection, ids: Collection[int]) -> dict[int, dict[str, int]]:
    """By meeting, as far as there is anything: items, planned (minutes), decisions, actions, expected, accepted."""
    found: dict[int, dict[str, int]] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), _MANY):
        chunk = wanted[start : start + _MANY]
        for table, columns, where in _countings():
            query = select(table.c.meeting_id, *columns).where(table.c.meeting_id.in_(chunk), *where)
            for row in connection.execute(query.group_by(table.c.meeting_id)).mappings():
                values = {name: int(row[name] or 0) for name in row if name != "meeting_id"}
                found.setdefault(row["meeting_id"], {}).update(values)
    return found


def _countings() -> list[tuple[Table, list[Any], list[Any]]]:
    items, people = schema.agenda_item, schema.participant
    there = people.c.part != str(Part.GUEST)
    accepted = case((people.c.reply == str(Reply.ACCEPTED), 1), else_=0)
    taken_back = schema.TABLES["decision"].c.state != str(DecisionState.TAKEN_BACK)
    return [
        (
            items,
            [func.count().label("items"), func.sum(items.c.minutes).label("planned")],
            [items.c.state != str(AgendaState.SKIPPED)],
        ),
        (schema.TABLES["decision"], [func.count().label("decisions")], [taken_back]),
        (schema.TABLES["action_item"], [func.count().label("actions")], []),
        (people, [func.count().label("expected"), func.sum(accepted).label("accepted")], [there]),
    ]


def minutes_numbers(connection: Connection, ids: Collection[int]) -> dict[int, int]:
    """By meeting: the number of its newest minutes."""
    table, found = schema.TABLES["minutes"], dict[int, int]()
    wanted = sorted(ids)
    for start in range(0, len(wanted), _MANY):
        chunk = wanted[start : start + _MANY]
        query = select(table.c.meeting_id, table.c.number).where(table.c.meeting_id.in_(chunk)).order_by(table.c.id)
        for meeting_id, number in connection.execute(query):
            found[meeting_id] = number
    return found
