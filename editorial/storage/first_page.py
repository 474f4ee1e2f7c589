"""The first page, read with the plain driver before SQLAlchemy is loaded: the start budget needs it.

Read-only; whatever goes wrong here, the full opening that follows explains it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

from ..domain.calendar import Entry, Month, Occurrences
from ..domain.channels import Channel
from ..domain.directory import Directory, WorkspaceOptions
from ..domain.people import Department, Person
from ..domain.status import Status
from ..domain.strategy import Campaign, Period
from ..places import resolved
from .codec import Codec

#: Kept equal to `schema.APPLICATION_ID` by a test; that module would load SQLAlchemy.
APPLICATION_ID = 0x45444954
#: Seconds that the window may stand still for somebody who writes at this very moment.
_WAIT = 0.05

ENTRIES = (
    "SELECT p.id, c.id, c.title, p.channel_id, p.status, p.day, p.time, c.department_id, c.owner_id, c.task_field,"
    " c.campaign_id, c.pillar_id, p.version, c.format, c.evergreen, c.series_id"
    " FROM publication p JOIN content c INDEXED BY ix_content_card ON c.id = p.content_id"
    " WHERE c.deleted_at IS NULL AND p.day >= ? AND p.day <= ? ORDER BY p.day, p.time, p.id"
)


def read_first_page(
    path: Path, first: date, last: date, version: int
) -> tuple[Month, Directory, WorkspaceOptions] | None:
    """Entries from first to last with the names they need; None where the file is no ordinary workspace of today."""
    try:
        if not path.is_file() or not _is_ours(path):
            return None
        connection = sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro", uri=True, timeout=_WAIT)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != version:
                return None
            return _read(connection, first, last)
        finally:
            connection.close()
    except (sqlite3.Error, OSError, ValueError, KeyError):
        return None


def _is_ours(path: Path) -> bool:
    """Opening a pipe would stop the window for ever, and a database of others may get files beside it by being opened.

    Nobody in this process has the workspace open yet, so reading its head behind SQLite's back takes no lock away.
    """
    with path.open("rb") as stream:
        head = stream.read(72)
    return head[:16] == b"SQLite format 3\0" and int.from_bytes(head[68:72], "big") == APPLICATION_ID


def _read(connection: sqlite3.Connection, first: date, last: date) -> tuple[Month, Directory, WorkspaceOptions]:
    rows = connection.execute(ENTRIES, (first.isoformat(), last.isoformat())).fetchall()
    entries = tuple(_entry(row) for row in rows)
    periods = tuple(one for one in _table(connection, "period", Period) if one.starts <= last and one.ends >= first)
    campaigns = tuple(one for one in _table(connection, "campaign", Campaign))
    directory = Directory(
        departments=tuple(_table(connection, "department", Department)),
        people=tuple(_table(connection, "person", Person)),
        channels=tuple(_table(connection, "channel", Channel)),
        campaigns=campaigns,
    )
    stored = dict(connection.execute("SELECT name, value FROM option").fetchall())
    known = {name: stored[name] for name in WorkspaceOptions.__slots__ if name in stored}
    options = replace(WorkspaceOptions(), **known)
    meeting = tuple(one for one in campaigns if not one.archived and _meets(one, first, last))
    found = Month(first, last, entries, periods, meeting, occurrences=_occurrences(connection, first, last))
    return found, directory, options


def _occurrences(connection: sqlite3.Connection, first: date, last: date) -> Occurrences:
    if connection.execute("SELECT 1 FROM series WHERE archived = 0 LIMIT 1").fetchone() is None:
        return Occurrences()
    from ..domain.series import Series
    from ..domain.series_entries import occurrences

    taken: dict[int, set[date]] = {}
    for series_id, day in connection.execute("SELECT series_id, series_day FROM content WHERE series_id IS NOT NULL"):
        if day:
            taken.setdefault(series_id, set()).add(date.fromisoformat(day))
    days = {series_id: frozenset(found) for series_id, found in taken.items()}
    return occurrences(_table(connection, "series", Series), days, first, last)


def _meets(campaign: Campaign, first: date, last: date) -> bool:
    if campaign.starts is None and campaign.ends is None:
        return False
    return (campaign.starts or date.min) <= last and (campaign.ends or date.max) >= first


def _entry(row: tuple[Any, ...]) -> Entry:
    day, at = row[5], row[6]
    return Entry(
        row[0],
        row[1],
        row[2],
        row[3] or 0,
        Status(row[4]),
        date.fromisoformat(day),
        time(int(at[:2]), int(at[3:5])) if at else None,
        row[7],
        row[8],
        row[9] or "",
        row[10],
        row[11],
        row[12],
        row[13],
        bool(row[14]),
        row[15] or 0,
    )


def _table(connection: sqlite3.Connection, name: str, cls: type) -> list[Any]:
    codec = Codec(cls)
    columns = ", ".join(f'"{one}"' for one in codec.names)
    order = "position, id" if "position" in codec.names else "id"
    return [codec.decode(row) for row in connection.execute(f"SELECT {columns} FROM {name} ORDER BY {order}")]
