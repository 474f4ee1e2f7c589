"""Rows for the agenda: ideas, key messages, minutes that wait for approval, what other agendas have taken up."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, or_, select

from ..domain.content import Status
from ..domain.decisions import DecisionKind, DecisionState
from ..domain.meetings import AgendaSource, AgendaState, MeetingState
from . import schema, schema_meetings

c = schema.content.c
_meeting, _minutes = schema_meetings.meeting, schema_meetings.minutes
_item = schema_meetings.agenda_item
#: SQLite takes 999 values at a time in old builds.
_PART = 500


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea that nobody has decided about."""

    content_id: int
    title: str
    department_id: int | None
    owner_id: int | None
    key_message: str


def ideas(connection: Connection, most: int, also: Iterable[int] = ()) -> tuple[list[IdeaRow], int]:
    """The newest ideas, so many, and those with these ids; and how many ideas there are."""
    open_ = (c.status == str(Status.IDEA), c.deleted_at.is_(None))
    query = select(c.id, c.title, c.department_id, c.owner_id, c.key_message).where(*open_)
    newest = query.order_by(c.updated_at.desc(), c.id.desc()).limit(most)
    rows = [IdeaRow(*row) for row in connection.execute(newest).fetchall()]
    if len(rows) < most:
        return rows, len(rows)
    count = connection.execute(select(func.count()).where(*open_).select_from(schema.content)).scalar_one()
    missing = sorted(set(also) - {one.content_id for one in rows})[:_PART]
    if missing:
        rows += [IdeaRow(*row) for row in connection.execute(query.where(c.id.in_(missing)).order_by(c.id))]
    return rows, int(count)


def key_messages(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    """The key messages of items that have one."""
    wanted, found = sorted(set(ids)), dict[int, str]()
    for start in range(0, len(wanted), _PART):
        query = select(c.id, c.key_message).where(c.id.in_(wanted[start : start + _PART]), c.key_message != "")
        found.update({row[0]: row[1] for row in connection.execute(query)})
    return found


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """Minutes that no meeting has approved, without their text."""

    meeting_id: int
    number: int
    year: int
    title: str
    day: str


def unapproved(
    connection: Connection, series_id: int | None, committee_id: int | None, before: str
) -> list[MinutesRow]:
    """Final minutes of the series (without one: of the committee) that wait for approval, the oldest first."""
    if series_id is None and committee_id is None:
        return []
    m, n = _meeting.c, _minutes.c
    same = m.series_id == series_id if series_id is not None else m.committee_id == committee_id
    query = (
        select(m.id, n.number, n.year, m.title, m.day)
        .select_from(_minutes.join(_meeting, m.id == n.meeting_id))
        .where(same, n.reopened_at.is_(None), n.approved_at.is_(None), m.state == str(MeetingState.FINAL))
        .where(m.day <= before)
        .order_by(m.day, m.id)
    )
    return [MinutesRow(*row) for row in connection.execute(query)]


def settled(connection: Connection) -> list[tuple[tuple[str, ...], str]]:
    """What decisions in force about conflicts name as their subjects, each with the settings they were made with.

    Among them those in words alone, that all stays as it is. What moves or rejects an item leaves no conflict, or a new
    one.
    """
    d = schema_meetings.decision.c
    joined = schema_meetings.decision.outerjoin(_item, _item.c.id == d.item_id)
    words = and_(d.kind == str(DecisionKind.FREE), _item.c.source == str(AgendaSource.CONFLICT))
    about = or_(d.kind == str(DecisionKind.CONFLICT), words)
    query = select(d.subjects, d.settings).select_from(joined).where(d.state == str(DecisionState.IN_FORCE), about)
    return [
        (tuple(json.loads(subjects)) if subjects else (), settings) for subjects, settings in connection.execute(query)
    ]


def copied(connection: Connection, item_ids: Iterable[int]) -> set[int]:
    """Which of these agenda items stand on a later agenda already; one that was cancelled does not count."""
    query = (
        select(_item.c.carried_from_id)
        .select_from(_item.join(_meeting, _meeting.c.id == _item.c.meeting_id))
        .where(_item.c.carried_from_id.in_(sorted(set(item_ids))), _meeting.c.state != str(MeetingState.CANCELLED))
    )
    return {int(row[0]) for row in connection.execute(query)}


def left_over(connection: Connection, before: str) -> list[int]:
    """Ids of items of single meetings that were carried over, the newest first."""
    query = (
        select(_item.c.id)
        .select_from(_item.join(_meeting, _meeting.c.id == _item.c.meeting_id))
        .where(_meeting.c.series_id.is_(None), _item.c.state == str(AgendaState.CARRIED), _meeting.c.day <= before)
        .order_by(_meeting.c.day.desc(), _item.c.position)
        .limit(_PART)
    )
    return [int(row[0]) for row in connection.execute(query)]
