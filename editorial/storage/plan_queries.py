"""The read models of calendar, list, board and backlog: rows, never entities."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from ..domain.calendar import Card, Entry
from ..domain.content import Status
from ..domain.filters import PlanFilter
from . import schema, search

_STATUS = {one.value: one for one in Status}
c = schema.content.c
p = schema.publication.c
_ENTRY = (
    p.id,
    c.id,
    c.title,
    p.channel_id,
    p.status,
    p.day,
    p.time,
    c.department_id,
    c.owner_id,
    c.task_field,
    c.campaign_id,
    c.pillar_id,
    p.version,
    c.format,
    c.evergreen,
    c.series_id,
)


@lru_cache(maxsize=2048)
def _time(text: str | None) -> time | None:
    return None if text is None else time(int(text[:2]), int(text[3:5]))


@lru_cache(maxsize=4096)
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def entry(row: Sequence[Any]) -> Entry:
    """A row of the calendar's SELECT as an `Entry`."""
    a, b, title, channel, status, day, at, dep, owner, field, camp, pillar, version, form, ever, series = row
    return Entry(
        a,
        b,
        title,
        channel or 0,
        _STATUS[status],
        _day(day),
        _time(at),
        dep,
        owner,
        field or "",
        camp,
        pillar,
        version,
        form,
        bool(ever),
        series or 0,
    )


def conditions(connection: Connection, wanted: PlanFilter, *, status: Any = p.status) -> list[ColumnElement[bool]]:
    """WHERE clauses of the filter bar over content joined with publication."""
    found: list[ColumnElement[bool]] = [c.deleted_at.is_(None)]
    pairs = (
        (p.channel_id, wanted.channels),
        (status, {str(one) for one in wanted.statuses}),
        (c.pillar_id, wanted.pillars),
        (c.task_field, wanted.fields),
        (c.campaign_id, wanted.campaigns),
        (c.department_id, wanted.departments),
        (c.owner_id, wanted.people),
    )
    found += [column.in_(sorted(values)) for column, values in pairs if values]
    if wanted.since:
        found.append(p.day >= wanted.since.isoformat())
    if wanted.until:
        found.append(p.day <= wanted.until.isoformat())
    if wanted.text.strip():
        found.append(c.id.in_(search.matching_ids(connection, wanted.text)))
    return found


def _entries(connection: Connection, wanted: PlanFilter) -> Select[Any]:
    return (
        select(*_ENTRY)
        .select_from(schema.publication.join(schema.content, p.content_id == c.id))
        .where(*conditions(connection, wanted))
    )


def _dated(query: Select[Any]) -> Select[Any]:
    return query.where(p.day >= bindparam("first"), p.day <= bindparam("last")).order_by(p.day, p.time, p.id)


#: The calendar turned without any filter: built once, since building takes as long as reading a month.
_UNFILTERED = PlanFilter()
_SPAN = _dated(
    select(*_ENTRY)
    .select_from(schema.publication.join(schema.content, p.content_id == c.id))
    .where(c.deleted_at.is_(None))
)


def between(connection: Connection, first: date, last: date, wanted: PlanFilter) -> list[Entry]:
    """Dated publications from first to last, in the order of day and time."""
    query = _SPAN if wanted == _UNFILTERED else _dated(_entries(connection, wanted))
    rows = connection.execute(query, {"first": first.isoformat(), "last": last.isoformat()})
    return [entry(row) for row in rows.fetchall()]


def everything(connection: Connection, wanted: PlanFilter) -> list[Entry]:
    """All publications that pass the filter: dated ones in time order, then those without a date."""
    query = _entries(connection, wanted).order_by(p.day.is_(None), p.day, p.time, p.id)
    return [entry(row) for row in connection.execute(query).fetchall()]


def of_content(connection: Connection, ids: Iterable[int]) -> list[Entry]:
    """The publications of some items."""
    query = select(*_ENTRY).select_from(schema.publication.join(schema.content, p.content_id == c.id))
    query = query.where(c.id.in_(sorted(set(ids))), c.deleted_at.is_(None)).order_by(
        p.day.is_(None), p.day, p.time, p.id
    )
    return [entry(row) for row in connection.execute(query)]


_CARD = (
    c.id,
    c.title,
    c.status,
    c.department_id,
    c.owner_id,
    c.task_field,
    c.campaign_id,
    c.pillar_id,
    c.labels,
    c.evergreen,
    c.version,
    c.status_reason,
)


def _of_items(connection: Connection, wanted: PlanFilter) -> list[ColumnElement[bool]]:
    """WHERE clauses of the filter bar over content items: one of their publications has the channel and the day."""
    found: list[ColumnElement[bool]] = []
    if any((wanted.channels, wanted.since, wanted.until)):
        inner: list[ColumnElement[bool]] = [p.content_id == c.id]
        if wanted.channels:
            inner.append(p.channel_id.in_(sorted(wanted.channels)))
        if wanted.since:
            inner.append(p.day >= wanted.since.isoformat())
        if wanted.until:
            inner.append(p.day <= wanted.until.isoformat())
        found.append(select(p.id).where(*inner).exists())
    rest = replace(wanted, channels=frozenset(), since=None, until=None)
    return found + conditions(connection, rest, status=c.status)


def cards(
    connection: Connection,
    wanted: PlanFilter,
    *,
    statuses: Iterable[Status] | None = None,
    backlog: bool = False,
    most: int | None = None,
) -> list[Card]:
    """Content items as cards; `backlog` keeps those that still have no date anywhere and are not closed."""
    query = select(*_CARD).where(*_of_items(connection, wanted))
    slots = select(p.content_id).where(p.content_id == c.id)
    if statuses is not None:
        query = query.where(c.status.in_([str(one) for one in statuses]))
    if backlog:
        query = query.where(~slots.where(p.day.is_not(None)).exists())
    query = query.order_by(c.updated_at.desc(), c.id)
    if most is not None:
        query = query.limit(most)
    return _fill(connection, [tuple(row) for row in connection.execute(query)])


def cards_of(connection: Connection, ids: Iterable[int]) -> list[Card]:
    """These items as cards, in the order of their ids."""
    rows: list[tuple[Any, ...]] = []
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), 500):
        query = select(*_CARD).where(c.id.in_(wanted[start : start + 500])).order_by(c.id)
        rows += [tuple(row) for row in connection.execute(query)]
    return _fill(connection, rows)


def _fill(connection: Connection, rows: list[tuple[Any, ...]]) -> list[Card]:
    ids = [row[0] for row in rows]
    slots: dict[int, list[Any]] = {}
    counts: dict[int, int] = {}
    done: dict[int, tuple[int, int]] = {}
    k, t = schema.comment.c, schema.checklist.c
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        query = select(p.content_id, p.channel_id, p.day, p.time).where(p.content_id.in_(part))
        for row in connection.execute(query.order_by(p.day.is_(None), p.day, p.time, p.id)):
            slots.setdefault(row[0], []).append(row)
        grouped = select(k.content_id, func.count()).where(k.content_id.in_(part)).group_by(k.content_id)
        counts.update({row[0]: row[1] for row in connection.execute(grouped)})
        tally = select(t.content_id, func.sum(t.done), func.count()).where(t.content_id.in_(part))
        done.update({row[0]: (row[1], row[2]) for row in connection.execute(tally.group_by(t.content_id))})
    return [_card(row, slots.get(row[0], []), counts.get(row[0], 0), done.get(row[0], (0, 0))) for row in rows]


def _card(row: Sequence[Any], slots: list[Any], comments: int, done: tuple[int, int]) -> Card:
    first = slots[0] if slots else (0, 0, None, None)
    channels = tuple(dict.fromkeys(one[1] for one in slots if one[1]))
    return Card(
        content_id=row[0],
        title=row[1],
        status=_STATUS[row[2]],
        channel_ids=channels,
        day=_day(first[2]),
        time=_time(first[3]),
        department_id=row[3],
        owner_id=row[4],
        task_field=row[5] or "",
        campaign_id=row[6],
        pillar_id=row[7],
        labels=tuple(json.loads(row[8])) if row[8] else (),
        comments=comments,
        checklist_done=done[0],
        checklist_all=done[1],
        evergreen=bool(row[9]),
        version=row[10],
        dated=sum(1 for one in slots if one[2] is not None),
        reason=row[11] or "",
    )


def status_counts(connection: Connection, wanted: PlanFilter) -> dict[Status, int]:
    """How many items stand in each state under the filter."""
    query = select(c.status, func.count()).where(*_of_items(connection, wanted)).group_by(c.status)
    return {_STATUS[row[0]]: row[1] for row in connection.execute(query)}


def week_counts(connection: Connection, first: date, last: date) -> dict[tuple[date, int], int]:
    """Publications per (Monday, channel) in a span, for the cadence figures."""
    query = (
        select(p.day, p.channel_id, func.count())
        .select_from(schema.publication.join(schema.content, p.content_id == c.id))
        .where(p.day >= first.isoformat(), p.day <= last.isoformat(), c.deleted_at.is_(None))
        .where(p.status.not_in([Status.HOLD, Status.REJECTED]), p.channel_id.is_not(None))
        .group_by(p.day, p.channel_id)
    )
    from ..domain.calendar import monday

    found: dict[tuple[date, int], int] = {}
    for day, channel, count in connection.execute(query):
        key = (monday(date.fromisoformat(day)), channel)
        found[key] = found.get(key, 0) + count
    return found


def usage(connection: Connection, first: date, last: date) -> dict[tuple[str, int], int]:
    """Items with a publication in a span, counted per pillar and per campaign: (kind, id) -> count."""
    found: dict[tuple[str, int], int] = {}
    for kind, column in (("pillar", c.pillar_id), ("campaign", c.campaign_id)):
        query = (
            select(column, func.count(func.distinct(c.id)))
            .select_from(schema.publication.join(schema.content, p.content_id == c.id))
            .where(p.day >= first.isoformat(), p.day <= last.isoformat(), c.deleted_at.is_(None), column.is_not(None))
            .group_by(column)
        )
        found.update({(kind, row[0]): row[1] for row in connection.execute(query)})
    return found


def titles(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    """Titles of items that are not in the bin."""
    query = select(c.id, c.title).where(c.id.in_(sorted(set(ids))), c.deleted_at.is_(None))
    return {row[0]: row[1] for row in connection.execute(query)}
