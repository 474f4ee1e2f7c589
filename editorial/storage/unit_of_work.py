"""One act, one transaction: every changed row is written with its journal entry, or nothing is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from .. import faults
from ..domain.content import Attachment
from ..domain.events import Changes
from ..domain.journal import GENESIS, Entry, Image, Reversal, canonical, link, of_step
from ..domain.people import Actor
from ..errors import Missing, Refused, StaleEdit
from ..pace import steps
from . import bulk, schema, search
from .codec import stamp
from .mapping import BY_CLASS, KINDS, Kind, kind_of

T = TypeVar("T")

#: Kinds whose change alters what search finds, and the column that names the content item.
INDEXED = {"content": "id", "publication": "content_id", "comment": "content_id"}


def _way(value: Any) -> str:
    """How a column is compared with a value."""
    if isinstance(value, (set, frozenset, list, tuple)):
        return "in"
    return "null" if value is None else "="


class UnitOfWork:
    """Collects row changes and journal entries inside an open transaction of `Database.write`."""

    def __init__(self, connection: Connection, actor: Actor, act: str, now: datetime) -> None:
        self.connection = connection
        self.actor = actor
        self.act = act
        self.now = now
        self.detail: dict[str, Any] = {}
        self._entries: list[tuple[str, int, Image | None, Image | None]] = []
        self._counters: dict[str, int] = {}
        self._first: int = 0
        self._stale_index: set[int] = set()
        self._fresh: set[int] = set()

    # Reading ------------------------------------------------------------------------------------------------------

    def get(self, cls: type[T], row_id: int) -> T:
        """The row as a value; raises `Missing`."""
        found = self.find(cls, row_id)
        if found is None:
            raise Missing("missing", kind=BY_CLASS[cls].name, id=row_id)
        return found

    def find(self, cls: type[T], row_id: int | None) -> T | None:
        """The row as a value, or None."""
        if row_id is None:
            return None
        kind = BY_CLASS[cls]
        row = self.connection.execute(kind.by_id, {"row_id": row_id}).first()
        return None if row is None else kind.decode(row)

    def all(self, cls: type[T], **equal: Any) -> list[T]:
        """All rows of a kind, optionally with columns equal to values, in order of position and id."""
        kind = BY_CLASS[cls]
        ways = tuple((name, _way(value)) for name, value in equal.items())
        values = {name: list(equal[name]) if way == "in" else equal[name] for name, way in ways if way != "null"}
        query = kind.chosen(ways)
        return [kind.decode(row) for row in self.connection.execute(query, values).fetchall()]

    def spoilt_files(self) -> Iterator[tuple[str, int, str]]:
        """Files of all kinds whose bytes are gone or not what was stored, for `check`: kind, id, code."""
        from ..domain.inputs import InputFile
        from ..domain.meetings import MeetingFile

        table, verdicts = schema.blob, dict[str, str]()
        files: list[Any] = [one for kind in (Attachment, InputFile, MeetingFile) for one in self.all(kind)]
        for one in files:
            if one.sha256 not in verdicts:
                query = select(table.c.data).where(table.c.sha256 == one.sha256)
                data = self.connection.execute(query).scalar_one_or_none()
                good = data is not None and hashlib.sha256(data).hexdigest() == one.sha256
                verdicts[one.sha256] = "" if good else "check.bytes_gone" if data is None else "check.bytes_changed"
            if verdicts[one.sha256]:
                yield kind_of(one).name, one.id, verdicts[one.sha256]

    # Writing ------------------------------------------------------------------------------------------------------

    def allocate(self, kind: str, count: int = 1) -> int:
        """The first of `count` fresh ids."""
        if kind not in self._counters:
            found = self.connection.execute(
                select(schema.counter.c.next).where(schema.counter.c.kind == kind)
            ).scalar_one_or_none()
            if found is None:
                self.connection.execute(schema.counter.insert().values(kind=kind, next=1))
            self._counters[kind] = found or 1
        first = self._counters[kind]
        self._counters[kind] = first + count
        return first

    def add(self, value: T) -> T:
        """Insert; returns the value with its id and version 1."""
        return self.add_all([value])[0]

    def add_all(self, values: Sequence[T]) -> list[T]:
        """Insert many values of one kind in one go."""
        if not values:
            return []
        kind = kind_of(values[0])
        first = self.allocate(kind.name, len(values))
        made: list[T] = [replace(one, id=first + index, version=1) for index, one in enumerate(values)]  # type: ignore[type-var]
        self._insert(kind, [kind.encode(one) for one in steps(made)])
        return made

    def insert_all(self, values: Sequence[Any], **columns: Sequence[Any]) -> range:
        """`add_all` for very many rows: returns only their ids; `columns` are stored values that differ by row."""
        if not values:
            return range(0)
        kind = kind_of(values[0])
        first = self.allocate(kind.name, len(values))
        images = [kind.encode(one) for one in steps(values)]
        for index, image in enumerate(images):
            image["id"], image["version"] = first + index, 1
            for name, column in columns.items():
                image[name] = column[index]
        self._insert(kind, images)
        return range(first, first + len(values))

    def _insert(self, kind: Kind, images: list[Image]) -> None:
        bulk.insert(self.connection, kind.table, kind.names, [tuple(image.values()) for image in images])
        self._first = self._first or images[0]["id"]
        for image in steps(images):
            self._entries.append((kind.name, image["id"], None, image))
            self._touch(kind, image, fresh=True)

    def put(self, name: str, images: Sequence[Image]) -> None:
        """Insert rows of a kind as they were elsewhere, with their ids and versions: loading a whole workspace."""
        if not images:
            return
        kind = KINDS[name]
        self.connection.execute(kind.table.insert(), list(images))
        for image in images:
            self._entries.append((name, image["id"], None, image))
            self._touch(kind, image, fresh=True)

    def change(self, value: T) -> T:
        """Update a row that was read at `value.version`; raises `StaleEdit` where it is newer, `Missing` where gone.

        A value equal to the row is not written. Returns the value as stored.
        """
        kind = kind_of(value)
        row_id, version = value.id, value.version  # type: ignore[attr-defined]
        current = self.get(type(value), row_id)
        if current.version != version:  # type: ignore[attr-defined]
            name = getattr(current, "title", None) or getattr(current, "name", None) or f"{kind.name} {row_id}"
            raise StaleEdit(current=current, mine=value, name=name)
        if current == value:
            return value
        after_value: T = replace(value, version=version + 1)  # type: ignore[type-var]
        self._update(kind, kind.encode(current), kind.encode(after_value))
        return after_value

    def _update(self, kind: Kind, before: Image, after: Image) -> None:
        names = [name for name in after if before[name] != after[name]]
        table = kind.table
        done = self.connection.execute(
            table.update()
            .where(table.c.id == before["id"], table.c.version == before["version"])
            .values({name: after[name] for name in names})
        )
        if done.rowcount != 1:
            raise StaleEdit(name=f"{kind.name} {before['id']}")
        self._entries.append((kind.name, before["id"], {n: before[n] for n in names}, {n: after[n] for n in names}))
        self._touch(kind, after)

    def remove(self, value: Any) -> None:
        """Delete a row; its image stays in the journal."""
        kind = kind_of(value)
        current = self.get(type(value), value.id)
        self.connection.execute(kind.table.delete().where(kind.table.c.id == value.id))
        image = kind.encode(current)
        self._entries.append((kind.name, value.id, image, None))
        self._touch(kind, image)

    def revert(self, reversal: Reversal) -> None:
        """Take one row of a step back. Raises `Refused` where the row is no longer what the step left."""
        kind = KINDS[reversal.kind]
        row = self.connection.execute(select(*kind.columns).where(kind.table.c.id == reversal.row_id)).first()
        current = None if row is None else kind.encode(kind.decode(row))
        if not reversal.fits(current):
            name = (current or reversal.restore or {}).get("title") or (current or {}).get("name")
            raise Refused("undo.changed", name=name or f"{kind.name} {reversal.row_id}")
        if reversal.restore is None:
            self.remove(kind.decode(row))  # type: ignore[arg-type]
        elif current is None:
            full = kind.encode(kind.decode_image(reversal.restore))
            full["version"] = int(full["version"]) + 1
            self.connection.execute(kind.table.insert(), [full])
            self._entries.append((kind.name, reversal.row_id, None, full))
            self._touch(kind, full)
        else:
            self._update(kind, current, current | reversal.restore | {"version": current["version"] + 1})

    def put_blob(self, sha256: str, data: bytes) -> None:
        """Store bytes once."""
        table = schema.blob
        if self.connection.execute(select(table.c.sha256).where(table.c.sha256 == sha256)).first() is None:
            self.connection.execute(table.insert().values(sha256=sha256, data=data))

    def _touch(self, kind: Kind, image: Image, fresh: bool = False) -> None:
        column = INDEXED.get(kind.name)
        if column is None:
            return
        row_id = int(image[column])
        if fresh and kind.name == "content":
            self._fresh.add(row_id)
        self._stale_index.add(row_id)

    @property
    def entries(self) -> Sequence[tuple[str, int, Image | None, Image | None]]:
        """What was changed so far: kind, id, image before, image after (of a change only the columns it changed)."""
        return self._entries

    # The end ------------------------------------------------------------------------------------------------------

    def finish(self) -> Changes:
        """Write counters, search index and journal. Called once, by the service, inside the transaction."""
        if not self._entries:
            return Changes(act=self.act)
        faults.point("commit.rows")
        for name, following in self._counters.items():
            table = schema.counter
            self.connection.execute(table.update().where(table.c.kind == name).values(next=following))
        faults.point("commit.counted")
        self._index()
        faults.point("commit.indexed")
        step = self._write_journal()
        ids: dict[str, set[int]] = {}
        for kind, row_id, _before, _after in self._entries:
            ids.setdefault(kind, set()).add(row_id)
        frozen = {kind: frozenset(found) for kind, found in ids.items()}
        return Changes(step, self.act, frozen, dict(self.detail), self._first)

    def _index(self) -> None:
        known = self._stale_index - self._fresh
        if known:
            search.reindex(self.connection, known)
        fresh = sorted(self._fresh)
        if self._only_made():
            search.index_new(self.connection, self._fresh_documents())
            return
        for start in range(0, len(fresh), 500):
            search.index_new(self.connection, search.documents(self.connection, fresh[start : start + 500]))

    def _only_made(self) -> bool:
        """Whether every item and publication of this act was created in it and not touched again."""
        return all(before is None for kind, _id, before, _after in self._entries if kind in INDEXED)

    def _fresh_documents(self) -> Iterator[tuple[int, str, str]]:
        """What `search.documents` reads from the rows, from the images at hand."""
        variants: dict[int, list[str | None]] = {}
        for kind, _id, _before, image in self._entries:
            if kind == "publication" and image is not None and (image["text"] is not None or image["title"]):
                variants.setdefault(image["content_id"], []).extend((image["title"], image["text"]))
        for kind, _id, _before, image in self._entries:
            if kind == "comment" and image is not None:
                variants.setdefault(image["content_id"], []).append(image["body"])
        for kind, row_id, _before, image in self._entries:
            if kind == "content" and row_id in self._fresh and image is not None and image["deleted_at"] is None:
                parts = (image[name] for name in search.SEARCHED)
                yield row_id, *search.document(image["title"], *parts, *variants.get(row_id, ()))

    def _write_journal(self) -> int:
        table = schema.journal
        last = self.connection.execute(_LAST).first()
        seq, step, previous = (0, 0, GENESIS) if last is None else last
        step = int(step) + 1
        common = (step, stamp(self.now), self.actor.id, self.actor.name, self.act, canonical(self.detail))
        same, rows = of_step(*common), []
        for number, (kind, row_id, before, after) in enumerate(steps(self._entries), seq + 1):
            was = None if before is None else canonical(before)
            now = None if after is None else canonical(after)
            previous = link(previous, number, same, kind, row_id, was, now)
            rows.append((number, *common, kind, row_id, was, now, previous))
        faults.point("journal.linked")
        bulk.insert(self.connection, table, _ENTRY, rows)
        faults.point("journal.written")
        return step


#: In the order of `Entry`.
_ENTRY = tuple(one.name for one in fields(Entry))
#: Number, step and hash of the newest entry; built once.
_LAST = select(schema.journal.c.seq, schema.journal.c.step, schema.journal.c.hash).order_by(schema.journal.c.seq.desc())
_LAST = _LAST.limit(1)
