"""Decisions and action items across all meetings, in a handful of queries however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from ..domain.action_cards import ActionFilter
from ..domain.decision_cards import DecisionFilter
from ..domain.decisions import ActionItem, ActionState, Decision
from ..domain.meetings import MeetingState
from . import schema
from .mapping import BY_CLASS
from .schema_meetings import TABLES

_MANY = 500
d, m, i, a = (TABLES[name].c for name in ("decision", "meeting", "agenda_item", "action_item"))
_later = TABLES["decision"].alias("later")
_later_meeting = TABLES["meeting"].alias("later_meeting")
_person, _department = schema.person.c, schema.department.c


def next_step(connection: Connection) -> int:
    """The number that the journal will give the step that is being made."""
    return int(connection.execute(select(func.coalesce(func.max(schema.journal.c.step), 0))).scalar_one()) + 1


_MEETING = (m.title, m.day, m.number, m.series_id, m.state)
_SHOWN = (*_MEETING, i.title, _department.name, _person.name)


def decisions(connection: Connection, wanted: DecisionFilter) -> list[tuple[Decision, Sequence[Any]]]:
    """Decisions with what they belong to, the newest first.

    Beside each: title, day, number, series and state of its meeting, title of its agenda item, names of department and
    person, and number and meeting number of the decision that superseded it.
    """
    kind = BY_CLASS[Decision]
    table = TABLES["decision"]
    source = (
        table.join(TABLES["meeting"], m.id == d.meeting_id)
        .outerjoin(TABLES["agenda_item"], i.id == d.item_id)
        .outerjoin(schema.department, _department.id == d.department_id)
        .outerjoin(schema.person, _person.id == d.owner_id)
        .outerjoin(_later, _later.c.id == d.superseded_by_id)
        .outerjoin(_later_meeting, _later_meeting.c.id == _later.c.meeting_id)
    )
    query = select(*kind.columns, *_SHOWN, _later.c.number, _later_meeting.c.number).select_from(source)
    query = query.where(*_of_decisions(wanted)).order_by(m.day.desc(), m.id.desc(), d.number.desc())
    width = len(kind.names)
    return [(kind.decode(row[:width]), row[width:]) for row in connection.execute(query).fetchall()]


def _of_decisions(wanted: DecisionFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.kinds:
        found.append(d.kind.in_([str(one) for one in wanted.kinds]))
    if wanted.states:
        found.append(d.state.in_([str(one) for one in wanted.states]))
    for column, value in (
        (d.meeting_id, wanted.meeting_id),
        (m.series_id, wanted.series_id),
        (d.department_id, wanted.department_id),
        (d.owner_id, wanted.owner_id),
    ):
        if value is not None:
            found.append(column == value)
    if wanted.since is not None:
        found.append(m.day >= wanted.since.isoformat())
    if wanted.until is not None:
        found.append(m.day <= wanted.until.isoformat())
    if wanted.content_id is not None:
        found.append(d.subjects.contains(f'"content:{wanted.content_id}"', autoescape=True))
    return found


def superseding(connection: Connection, ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """By decision the number of the one it superseded, and of its meeting."""
    chosen, found = sorted(set(ids)), dict[int, tuple[int, int]]()
    source = TABLES["decision"].join(TABLES["meeting"], m.id == d.meeting_id)
    for start in range(0, len(chosen), _MANY):
        query = select(d.superseded_by_id, d.number, m.number).select_from(source)
        query = query.where(d.superseded_by_id.in_(chosen[start : start + _MANY]))
        found |= {row[0]: (row[1], row[2]) for row in connection.execute(query)}
    return found


def actions(connection: Connection, wanted: ActionFilter, today: date) -> list[tuple[ActionItem, Sequence[Any]]]:
    """Action items with what they belong to.

    Beside each: title, day, number, series and state of its meeting, title of its agenda item, names of department and
    person, number of its decision, title of its content item.
    """
    kind = BY_CLASS[ActionItem]
    table = TABLES["action_item"]
    source = (
        table.outerjoin(TABLES["meeting"], m.id == a.meeting_id)
        .outerjoin(TABLES["agenda_item"], i.id == a.item_id)
        .outerjoin(schema.department, _department.id == a.department_id)
        .outerjoin(schema.person, _person.id == a.owner_id)
        .outerjoin(TABLES["decision"], d.id == a.decision_id)
        .outerjoin(schema.content, schema.content.c.id == a.content_id)
    )
    query = select(*kind.columns, *_SHOWN, d.number, schema.content.c.title).select_from(source)
    query = query.where(*_of_actions(wanted, today)).order_by(a.id)
    width = len(kind.names)
    return [(kind.decode(row[:width]), row[width:]) for row in connection.execute(query).fetchall()]


def _of_actions(wanted: ActionFilter, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.states:
        found.append(a.state.in_([str(one) for one in wanted.states]))
    for column, value in (
        (a.meeting_id, wanted.meeting_id),
        (m.series_id, wanted.series_id),
        (a.department_id, wanted.department_id),
        (a.owner_id, wanted.owner_id),
        (a.content_id, wanted.content_id),
    ):
        if value is not None:
            found.append(column == value)
    if wanted.since is not None:
        found.append(a.due >= wanted.since.isoformat())
    if wanted.until is not None:
        found.append(a.due <= wanted.until.isoformat())
    if wanted.overdue:
        found += [a.state == str(ActionState.OPEN), a.due < today.isoformat()]
    if wanted.unowned:
        found += [a.owner_id.is_(None), a.owner == ""]
    return found


def is_final(state: str) -> bool:
    """Whether a meeting in this stored state has finalised minutes."""
    return state == str(MeetingState.FINAL)
