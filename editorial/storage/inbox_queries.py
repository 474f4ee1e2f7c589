"""Rows for the inbox of approvals: all that waits in four queries, whatever its number, and who wrote what since."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from sqlalchemy import Connection, Table, and_, func, select

from ..domain.approvals import ApprovalRequest, Decision, Outcome, RequestStage, SignOff, Validity, Who
from ..domain.content import ContentItem, Publication
from ..domain.journal import Entry
from . import schema
from .mapping import BY_CLASS

# looked up instead of called: a thousand items have thousands of them
_WHO = {str(one): one for one in Who}
_DECISIONS = {str(one): one for one in Decision}
_VALID = {str(one): one for one in Validity}
_request = schema.approvals.approval_request
_content = schema.content
_OPEN = and_(_request.c.outcome == str(Outcome.OPEN), _content.c.deleted_at.is_(None))
_JOINED = _request.join(_content, _content.c.id == _request.c.content_id)


def open_items(connection: Connection) -> list[tuple[ApprovalRequest, ContentItem]]:
    """Every open request with what the rules of approval ask of its item."""
    c, r = _content.c, _request.c
    columns = (r.id, r.content_id, r.author_ids, c.title, c.format, c.campaign_id, c.department_id, c.labels)
    query = select(*columns).select_from(_JOINED).where(_OPEN).order_by(r.content_id)
    return [
        (
            ApprovalRequest(row[0], content_id=row[1], author_ids=_list(row[2])),
            ContentItem(
                row[1], title=row[3], format=row[4], campaign_id=row[5], department_id=row[6], labels=_list(row[7])
            ),
        )
        for row in connection.execute(query).fetchall()
    ]


def _list(stored: str) -> tuple[Any, ...]:
    return tuple(json.loads(stored)) if stored else ()


def open_publications(connection: Connection) -> dict[int, list[Publication]]:
    """When and where those items appear, by item."""
    c = schema.publication.c
    found: dict[int, list[Publication]] = {}
    for row in _of_open(connection, schema.publication, c.id, c.content_id, c.channel_id, c.day, c.time, c.zone):
        day = date.fromisoformat(row[3]) if row[3] else None
        at = time(int(row[4][:2]), int(row[4][3:5])) if row[4] else None
        found.setdefault(row[1], []).append(Publication(row[0], 0, row[1], row[2], day=day, time=at, zone=row[5]))
    return found


def open_stages(connection: Connection) -> dict[int, list[RequestStage]]:
    """The stages of those items, by item."""
    c = BY_CLASS[RequestStage].table.c
    names = ("id", "content_id", "source_id", "name", "step", "who", "role", "department_id", "person_ids", "needed")
    columns = [c[name] for name in (*names, "due_hours", "position")]
    found: dict[int, list[RequestStage]] = {}
    for row in _of_open(connection, BY_CLASS[RequestStage].table, *columns):
        made, content_id, source, name, step, who, role, department, people, needed, hours, position = row
        one = RequestStage(
            made,
            0,
            0,
            content_id,
            source,
            name,
            step,
            _WHO[who],
            role,
            department,
            _list(people),
            needed,
            hours,
            "",
            "",
            position,
        )
        found.setdefault(content_id, []).append(one)
    return found


def open_sign_offs(connection: Connection) -> dict[int, list[SignOff]]:
    """Every decision about those items, by item, the oldest first; without what was signed."""
    c = schema.approvals.sign_off.c
    columns = (c.id, c.stage_id, c.content_id, c.person_id, c.decision, c.validity)
    found: dict[int, list[SignOff]] = {}
    for made, stage, content_id, person, decision, validity in _of_open(
        connection, schema.approvals.sign_off, *columns
    ):
        one = SignOff(made, 0, 0, stage, content_id, person, "", None, _DECISIONS[decision], validity=_VALID[validity])
        found.setdefault(content_id, []).append(one)
    return found


def _of_open(connection: Connection, table: Table, *columns: Any) -> list[Any]:
    joined = _JOINED.join(table, table.c.content_id == _request.c.content_id)
    return list(connection.execute(select(*columns).select_from(joined).where(_OPEN).order_by(table.c.id)).fetchall())


def decided_by(connection: Connection, person_id: int, most: int) -> list[tuple[SignOff, str]]:
    """The last decisions of a person with the titles of their items, the newest first; without what was signed."""
    kind = BY_CLASS[SignOff]
    columns = [func.substr("", 1) if name == "snapshot" else kind.table.c[name] for name in kind.names]
    query = (
        select(*columns, _content.c.title)
        .select_from(kind.table.join(_content, _content.c.id == kind.table.c.content_id))
        .where(kind.table.c.person_id == person_id)
        .order_by(kind.table.c.id.desc())
        .limit(most)
    )
    return [(kind.decode(row[:-1]), str(row[-1])) for row in connection.execute(query)]


def last_decisions(connection: Connection, person_id: int, content_ids: Iterable[int]) -> dict[int, SignOff]:
    """The newest decision of a person about each of some items."""
    kind = BY_CLASS[SignOff]
    c = kind.table.c
    wanted = list(content_ids)
    newest = select(func.max(c.id)).where(c.person_id == person_id, c.content_id.in_(wanted)).group_by(c.content_id)
    query = select(*kind.columns).where(c.id.in_(newest))
    return {one.content_id: one for one in map(kind.decode, connection.execute(query).fetchall())}


def entries_since(connection: Connection, kind: str, row_ids: Iterable[int], after: int) -> list[Entry]:
    """What the journal says of some rows of a kind behind an entry, in order."""
    c = schema.journal.c
    query = select(*schema.journal.columns).where(c.seq > after, c.kind == kind, c.row_id.in_(list(row_ids)))
    return [Entry(*row) for row in connection.execute(query.order_by(c.seq))]


def removed_since(connection: Connection, kind: str, content_id: int, after: int) -> set[int]:
    """Parts of an item that went away behind an entry of the journal."""
    c = schema.journal.c
    query = select(c.row_id, c.before).where(c.seq > after, c.kind == kind, c.after.is_(None))
    return {row[0] for row in connection.execute(query) if json.loads(row[1]).get("content_id") == content_id}


def steps_at(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """The steps to which entries of the journal belong."""
    c = schema.journal.c
    return {row[0]: row[1] for row in connection.execute(select(c.seq, c.step).where(c.seq.in_(list(numbers))))}
