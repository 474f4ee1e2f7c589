"""Reading the journal: steps, the history of a row, the chain."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from ..domain.journal import GENESIS, Entry, Image, Step
from .codec import unstamp
from .mapping import Kind
from .schema import journal

_COLUMNS = tuple(journal.columns)
#: What every entry of a step says alike, with its first number.
_STEP = tuple(journal.c[name] for name in ("seq", "step", "at", "actor_id", "actor", "act", "detail"))


def entries(connection: Connection, *, after: int = 0, most: int | None = None) -> Iterator[Entry]:
    """Entries in the order of their numbers."""
    query = select(*_COLUMNS).where(journal.c.seq > after).order_by(journal.c.seq)
    if most is not None:
        query = query.limit(most)
    for row in connection.execute(query):
        yield Entry(*row)


def step_entries(connection: Connection, step: int) -> list[Entry]:
    """All entries of one step."""
    query = select(*_COLUMNS).where(journal.c.step == step).order_by(journal.c.seq)
    return [Entry(*row) for row in connection.execute(query)]


def recent_steps(connection: Connection, most: int = 400) -> list[Step]:
    """The last steps, oldest first.

    Only their first entries are read, found by stepping through the index: an import may have made 300,000 of them.
    """
    last = connection.execute(select(journal.c.seq, journal.c.step).order_by(journal.c.seq.desc()).limit(1)).first()
    if last is None:
        return []
    rows = connection.execute(_FIRSTS, {"before": last.step - most}).fetchall()
    following = [row.seq for row in rows[1:]] + [last.seq + 1]
    return [_step((*row[1:], after - row.seq)) for row, after in zip(rows, following, strict=True)]


def _first_entries() -> Select[Any]:
    """The first entry of every step after `before`: numbers of entries and of steps grow together, without gaps."""
    first = select(func.min(journal.c.step).label("step")).where(journal.c.step > bindparam("before"))
    steps = first.cte("steps", recursive=True)
    further = journal.alias("further")
    following = select(func.min(further.c.step)).where(further.c.step > steps.c.step).scalar_subquery()
    steps = steps.union_all(select(following).where(steps.c.step.is_not(None)))
    inside = journal.alias("inside")
    begins = select(func.min(inside.c.seq)).where(inside.c.step == steps.c.step).scalar_subquery()
    return select(*_STEP).select_from(steps.join(journal, journal.c.seq == begins)).order_by(journal.c.seq)


_FIRSTS = _first_entries()


def steps_of_row(connection: Connection, kind: str, row_id: int) -> list[tuple[Entry, Image]]:
    """Every state a row has had, oldest first: the entry and the full image after it (empty when removed)."""
    query = select(*_COLUMNS).where(journal.c.kind == kind, journal.c.row_id == row_id).order_by(journal.c.seq)
    image: Image = {}
    found: list[tuple[Entry, Image]] = []
    for row in connection.execute(query):
        entry = Entry(*row)
        image = {} if entry.after is None else image | json.loads(entry.after)
        found.append((entry, dict(image)))
    return found


def last_changes(connection: Connection, kind: str) -> dict[int, str]:
    """When each row of a kind was changed last, as stored."""
    query = select(journal.c.row_id, func.max(journal.c.at)).where(journal.c.kind == kind).group_by(journal.c.row_id)
    return {row[0]: row[1] for row in connection.execute(query)}


def highest_ids(connection: Connection) -> dict[str, int]:
    """The highest number that a row of each kind has ever had."""
    query = select(journal.c.kind, func.max(journal.c.row_id)).group_by(journal.c.kind)
    return {row[0]: row[1] for row in connection.execute(query)}


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; (0, zeros) in an empty journal."""
    row = connection.execute(select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)).first()
    return (0, GENESIS) if row is None else (row[0], row[1])


def _step(row: Any) -> Step:
    step, at, actor_id, actor, act, detail, rows = row
    return Step(step, unstamp(at), actor_id, actor, act, json.loads(detail), rows)


def step_of(entry: Entry, rows: int) -> Step:
    """The step that an entry belongs to."""
    return _step((entry.step, entry.at, entry.actor_id, entry.actor, entry.act, entry.detail, rows))


def rows_once_under(connection: Connection, kind: str, column: str, parent: int) -> set[int]:
    """Ids of rows that were created under a parent and removed since, found in the images of their removal."""
    query = select(journal.c.row_id, journal.c.before).where(journal.c.kind == kind, journal.c.after.is_(None))
    return {row_id for row_id, before in connection.execute(query) if json.loads(before).get(column) == parent}


def unlike_rows(connection: Connection, kinds: Mapping[str, Kind]) -> list[tuple[str, str]]:
    """Rows that are not what the journal last said of them: (where, code of what is wrong)."""
    last: dict[tuple[str, int], Image | None] = {}
    query = select(journal.c.kind, journal.c.row_id, journal.c.after).order_by(journal.c.seq)
    for kind, row_id, after in connection.execute(query):
        key = (kind, row_id)
        last[key] = None if after is None else (last.get(key) or {}) | json.loads(after)
    found: list[tuple[str, str]] = []
    for name, kind in kinds.items():
        seen: set[int] = set()
        for row in connection.execute(select(*kind.columns)):
            image = dict(zip(kind.names, row, strict=True))
            seen.add(image["id"])
            expected = last.get((name, image["id"]))
            if expected is None:
                found.append((f"{name} {image['id']}", "check.unjournalled"))
            elif any(image[key] != value for key, value in expected.items() if key in image):
                found.append((f"{name} {image['id']}", "check.differs"))
        gone = [row_id for (other, row_id), image in last.items() if other == name and image is not None]
        found += [(f"{name} {row_id}", "check.missing") for row_id in gone if row_id not in seen]
    return found


def steps_by(connection: Connection, person_id: int) -> int:
    """How many steps a person has done."""
    query = select(func.count(func.distinct(journal.c.step))).where(journal.c.actor_id == person_id)
    return int(connection.execute(query).scalar_one())


def acts_by(connection: Connection, person_id: int) -> list[dict[str, Any]]:
    """What a person did and when, one entry a step, oldest first."""
    first = select(func.min(journal.c.seq)).where(journal.c.actor_id == person_id).group_by(journal.c.step)
    query = select(journal.c.at, journal.c.act, journal.c.detail).where(journal.c.seq.in_(first))
    rows = connection.execute(query.order_by(journal.c.seq))
    return [{"at": at, "act": act, "detail": json.loads(detail)} for at, act, detail in rows]
