"""Who wrote an item, by the journal: none of them may sign it."""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, func, select

from ..domain.approval_content import WRITTEN
from ..domain.journal import Image
from . import schema

_journal = schema.journal.c
_content = schema.content.c
_PARTS = ("publication", "attachment")


def wrote(kind: str, before: Image | None, after: Image | None) -> bool:
    """Whether a change of a row, by its images, is writing: words or pictures became others."""
    names = WRITTEN.get(kind, frozenset())
    if before is not None and after is not None:
        return any(name in names for name in (*before, *after))
    return any((before or after or {}).get(name) not in (None, "", "[]") for name in names)


class Authors:
    """Reads who wrote; made once for the items of one act."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, content_id: int) -> set[int]:
        """Everybody who ever wrote text, variants, key message or media of an item, and of what it was copied from.

        The words of an occurrence are those of its series. What nobody by name wrote counts as the owner's.
        """
        found: set[int] = set()
        seen: set[int] = set()
        todo: list[tuple[int, int | None]] = [(content_id, None)]
        while todo:
            one, until = todo.pop()
            if one in seen:
                continue
            seen.add(one)
            owner, sources, series = self._links(one)
            writers = self._of_item(one, until) | self._writers("series", sorted(series), None)
            found |= {who for who in (owner if each is None else each for each in writers) if who is not None}
            todo += [(source, self._born(one)) for source in sources]
        return found

    def _links(self, content_id: int) -> tuple[int | None, set[int], set[int]]:
        """The owner of an item; what it was ever copied from, and the series it ever came out of."""
        owner: int | None = None
        images: list[Image] = []
        query = select(_content.owner_id, _content.source_id, _content.series_id).where(_content.id == content_id)
        for row in self._connection.execute(query):
            owner = row[0]
            images.append({"source_id": row[1], "series_id": row[2]})
        past = select(_journal.before, _journal.after).where(_journal.kind == "content", _journal.row_id == content_id)
        for pair in self._connection.execute(past):
            images += [json.loads(one) for one in pair if one is not None]
        sources = {int(one["source_id"]) for one in images if one.get("source_id")}
        return owner, sources, {int(one["series_id"]) for one in images if one.get("series_id")}

    def _of_item(self, content_id: int, until: int | None) -> set[int | None]:
        found = self._writers("content", [content_id], until)
        for kind in _PARTS:
            found |= self._writers(kind, self._parts(kind, content_id), until)
        return found

    def _writers(self, kind: str, ids: list[int], until: int | None) -> set[int | None]:
        if not ids:
            return set()
        query = select(_journal.actor_id, _journal.before, _journal.after)
        query = query.where(_journal.kind == kind, _journal.row_id.in_(ids))
        if until is not None:
            query = query.where(_journal.seq <= until)
        found: set[int | None] = set()
        for actor_id, before, after in self._connection.execute(query):
            images = (None if one is None else json.loads(one) for one in (before, after))
            if actor_id not in found and wrote(kind, *images):
                found.add(actor_id)
        return found

    def _born(self, content_id: int) -> int | None:
        """The journal's entry with which an item began; what its source became later is not in it."""
        query = select(func.min(_journal.seq)).where(_journal.kind == "content", _journal.row_id == content_id)
        found: int | None = self._connection.execute(query).scalar_one_or_none()
        return found

    def _parts(self, kind: str, content_id: int) -> list[int]:
        """Ids of what belongs to the item now, and of what once did."""
        table = schema.metadata.tables[kind]
        now = self._connection.execute(select(table.c.id).where(table.c.content_id == content_id))
        return sorted({int(row[0]) for row in now} | self._gone[kind].get(content_id, set()))

    @cached_property
    def _gone(self) -> dict[str, dict[int, set[int]]]:
        """Parts that were removed, by kind and item."""
        found: dict[str, dict[int, set[int]]] = {kind: {} for kind in _PARTS}
        query = select(_journal.kind, _journal.row_id, _journal.before)
        for kind, row_id, before in self._connection.execute(
            query.where(_journal.kind.in_(_PARTS), _journal.after.is_(None))
        ):
            image: dict[str, Any] = json.loads(before)
            found[kind].setdefault(int(image["content_id"]), set()).add(int(row_id))
        return found
