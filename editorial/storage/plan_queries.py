"""The read models of calendar, list, board and backlog: rows, never entities."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, time
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Select, bindparam, func, select

from ..domain.calendar import Card, Entry
from ..domain.content import Status
from ..domain.filters import PlanFilter
from . import database, schema, search
from .confined import confined

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


class _Days(dict[str | None, date | None]):
    def __missing__(self, text: str) -> date:
        found = self[text] = date.fromisoformat(text)
        return found


class _Times(dict[str | None, time | None]):
    def __missing__(self, text: str) -> time:
        found = self[text] = time(int(text[:2]), int(text[3:5]))
        return found


#: What was read once is not parsed again: a plan has few days and hours beside its posts.
_day = _Days({None: None}).__getitem__
_time = _Times({None: None}).__getitem__
_make = partial(tuple.__new__, Entry)
#: How many rows are turned round at a time.
_PART = 5000


def entries(rows: Sequence[Sequence[Any]]) -> list[Entry]:
    """Rows of the calendar's SELECT; column by column, which spares a call of a Python function for every row."""
    found: list[Entry] = []
    for start in range(0, len(rows), _PART):
        columns: list[Iterable[Any]] = list(zip(*rows[start : start + _PART], strict=True))
        for place, convert in _CONVERTERS:
            columns[place] = map(convert, columns[place])
        for place, nothing in _FILLED:
            columns[place] = [value or nothing for value in columns[place]]
        found += map(_make, zip(*columns, strict=True))
    return found


def _place(name: str) -> int:
    return Entry._fields.index(name)


_CONVERTERS: tuple[tuple[int, Callable[[Any], Any]], ...] = (
    (_place("status"), _STATUS.__getitem__),
    (_place("day"), _day),
    (_place("time"), _time),
    (_place("evergreen"), bool),
)
#: Columns that may be empty, and what stands for that.
_FILLED: tuple[tuple[int, Any], ...] = ((_place("channel_id"), 0), (_place("task_field"), ""), (_place("series_id"), 0))


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


@lru_cache(maxsize=2)
def _span(dialect: Dialect) -> tuple[str, Sequence[str]]:
    """The statement, and the names of its values in their order; none where it takes them by name."""
    query = _SPAN.compile(dialect=dialect)
    return database.through(query, "content", "ix_content_card"), getattr(query, "positiontup", None) or ()


def between(connection: Connection, first: date, last: date, wanted: PlanFilter) -> list[Entry]:
    """Dated publications from first to last, in the order of day and time."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    if wanted != _UNFILTERED or confined(connection):
        return entries(connection.execute(_dated(_entries(connection, wanted)), values).fetchall())
    # The turn of a page: by the driver's own cursor, since the way through Core takes a quarter of the whole.
    query, names = _span(connection.dialect)
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query, tuple(values[name] for name in names) if names else values)
        return entries(cursor.fetchall())
    finally:
        cursor.close()


def everything(connection: Connection, wanted: PlanFilter) -> list[Entry]:
    """All publications that pass the filter: dated ones in time order, then those without a date."""
    query = _entries(connection, wanted).order_by(p.day.is_(None), p.day, p.time, p.id)
    return entries(connection.execute(query).fetchall())


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
