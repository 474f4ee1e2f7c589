"""What calendars brought in: found again by UID, and what the last import said of a row."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from .codec import Image
from .schema import journal, publication

_CHUNK = 500


def said_by(connection: Connection, act: str, kind: str, row_ids: Iterable[int]) -> dict[int, Image]:
    """The fields of rows as steps of this act left them, undone and redone ones followed; others are left out."""
    wanted = sorted(set(row_ids))
    found: dict[int, Image] = {}
    c = journal.c
    for start in range(0, len(wanted), _CHUNK):
        query = (
            select(c.row_id, c.act, c.detail, c.after)
            .where(c.kind == kind, c.row_id.in_(wanted[start : start + _CHUNK]))
            .order_by(c.seq)
        )
        for row_id, done, detail, after in connection.execute(query):
            if done != act and not (done.startswith("history.") and json.loads(detail).get("act") == act):
                continue
            found[row_id] = {} if after is None else found.get(row_id, {}) | json.loads(after)
    return found


def publications_by_uid(connection: Connection, uids: Iterable[str]) -> dict[str, int]:
    """Ids of publications by UID."""
    wanted = sorted(set(uids))
    found: dict[str, int] = {}
    for start in range(0, len(wanted), _CHUNK):
        query = select(publication.c.uid, publication.c.id).where(publication.c.uid.in_(wanted[start : start + _CHUNK]))
        found.update((uid, row_id) for uid, row_id in connection.execute(query))
    return found
