"""Reading the journal for people: steps under a filter, newest first, page by page, and what their rows are called."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from ..domain.calendar import zone
from ..domain.journal import Entry
from ..domain.journal_view import JournalFilter, Who
from .codec import stamp
from .mapping import KINDS
from .schema import journal

#: Parts of a content item: rows of these kinds name it.
PARTS = tuple(name for name, kind in KINDS.items() if "content_id" in kind.names and name != "import_row")


@dataclass(frozen=True, slots=True)
class First:
    """A step by its first entry, how many entries it has, and whether they are all of one kind."""

    entry: Entry
    rows: int
    alike: bool


def steps_under(connection: Connection, wanted: JournalFilter, zone_name: str) -> list[int]:
    """Numbers of all steps that the filter leaves, newest first."""
    query = select(journal.c.step).distinct().order_by(journal.c.step.desc())
    for part in _conditions(connection, wanted, zone_name):
        query = query.where(part)
    return list(connection.execute(query).scalars())


def firsts(connection: Connection, steps: Iterable[int]) -> dict[int, First]:
    """The first entry of each of these steps; steps that are not there are left out."""
    numbers = list(steps)
    counted = (
        select(
            func.min(journal.c.seq).label("seq"),
            func.count().label("rows"),
            (func.min(journal.c.kind) == func.max(journal.c.kind)).label("alike"),
        )
        .where(journal.c.step.in_(numbers))
        .group_by(journal.c.step)
        .subquery()
    )
    query = select(counted.c.rows, counted.c.alike, *journal.c).join_from(
        counted, journal, journal.c.seq == counted.c.seq
    )
    return {row[3]: First(Entry(*row[2:]), row[0], bool(row[1])) for row in connection.execute(query)}


def step_page(connection: Connection, step: int, most: int, content_id: int | None = None) -> list[Entry]:
    """The first entries of a step, or of those that are about an item."""
    query = select(*journal.c).where(journal.c.step == step).order_by(journal.c.seq).limit(most)
    if content_id is not None:
        query = query.where(_about(connection, content_id))
    return [Entry(*row) for row in connection.execute(query)]


def actors(connection: Connection) -> list[Who]:
    """Everybody who ever acted, by the name of their last step."""
    query = select(journal.c.actor_id, journal.c.actor, func.max(journal.c.seq)).group_by(
        journal.c.actor_id, journal.c.actor
    )
    found: dict[int | str, tuple[int, str]] = {}
    for actor_id, name, seq in connection.execute(query):
        key = name if actor_id is None else actor_id
        if key not in found or found[key][0] < seq:
            found[key] = (seq, name)
    return [Who(key, name) for key, (_seq, name) in found.items()]


def acts(connection: Connection) -> list[str]:
    """Every act that was ever done."""
    return list(connection.execute(select(journal.c.act).distinct()).scalars())


def hashes(connection: Connection, numbers: Sequence[int] | None = None) -> dict[int, str]:
    """Hashes by the numbers of their entries: of these, or of all."""
    query = select(journal.c.seq, journal.c.hash).order_by(journal.c.seq)
    if numbers is not None:
        query = query.where(journal.c.seq.in_(list(numbers)))
    return {row[0]: row[1] for row in connection.execute(query)}


def current(connection: Connection, kind: str, ids: Iterable[int], names: Sequence[str]) -> dict[int, tuple[Any, ...]]:
    """Columns of rows as they are now, by id."""
    table = KINDS[kind].table
    query = select(table.c.id, *(table.c[name] for name in names)).where(table.c.id.in_(list(ids)))
    return {row[0]: tuple(row[1:]) for row in connection.execute(query)}


def last_images(connection: Connection, kind: str, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Rows that are no more, as they were when they were removed."""
    query = (
        select(journal.c.row_id, journal.c.before)
        .where(journal.c.kind == kind, journal.c.row_id.in_(list(ids)), journal.c.after.is_(None))
        .order_by(journal.c.seq)
    )
    return {row[0]: json.loads(row[1]) for row in connection.execute(query) if row[1] is not None}


def _conditions(connection: Connection, wanted: JournalFilter, zone_name: str) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.content_id is not None:
        found.append(_about(connection, wanted.content_id))
    if wanted.people:
        ids = [one for one in wanted.people if isinstance(one, int)]
        names = [one for one in wanted.people if isinstance(one, str)]
        found.append(or_(journal.c.actor_id.in_(ids), and_(journal.c.actor_id.is_(None), journal.c.actor.in_(names))))
    if wanted.groups:
        found.append(or_(*(journal.c.act.startswith(f"{one}.", autoescape=True) for one in sorted(wanted.groups))))
    if wanted.since is not None:
        found.append(journal.c.at >= stamp(_midnight(wanted.since, zone_name)))
    if wanted.until is not None and wanted.until < date.max:
        found.append(journal.c.at < stamp(_midnight(wanted.until + timedelta(days=1), zone_name)))
    if words := wanted.text.strip():
        found.append(_says(words))
    return found


def _midnight(day: date, zone_name: str) -> datetime:
    return datetime.combine(day, time(), zone(zone_name))


def _says(words: str) -> ColumnElement[bool]:
    """What is written somewhere in the entry. The images are JSON: quotes and line breaks are written as there.

    Databases fold only A to Z; words with other letters are looked for as typed, small, large and with a capital.
    """
    ways = {words}
    if not words.isascii():
        ways |= {words.lower(), words.upper(), words.capitalize()}
    places = (journal.c.after, journal.c.before, journal.c.detail, journal.c.actor)
    found: list[ColumnElement[bool]] = []
    for way in sorted(ways):
        written = json.dumps(way, ensure_ascii=False)[1:-1]
        found += [place.icontains(written, autoescape=True) for place in places]
    return or_(*found)


def _about(connection: Connection, content_id: int) -> ColumnElement[bool]:
    """Entries on an item and on its parts, those included that were removed."""
    ways: list[ColumnElement[bool]] = [and_(journal.c.kind == "content", journal.c.row_id == content_id)]
    for kind in PARTS:
        table = KINDS[kind].table
        now = connection.execute(select(table.c.id).where(table.c.content_id == content_id)).scalars()
        ids = set(now) | _removed_parts(connection, kind, content_id)
        if ids:
            ways.append(and_(journal.c.kind == kind, journal.c.row_id.in_(sorted(ids))))
    return or_(*ways)


def _removed_parts(connection: Connection, kind: str, content_id: int) -> set[int]:
    """Canonical images: names stand in quotes that no text can imitate, for its own are escaped."""
    mark = f'"content_id":{content_id}'
    query = select(journal.c.row_id).where(
        journal.c.kind == kind,
        journal.c.after.is_(None),
        or_(journal.c.before.contains(f"{mark},"), journal.c.before.contains(f"{mark}}}")),
    )
    return set(connection.execute(query).scalars())


def seals(connection: Connection) -> list[dict[str, Any]]:
    """What acts that took names out of the journal say of how it was before, oldest first."""
    query = select(journal.c.detail).where(journal.c.act == "people.anonymise").order_by(journal.c.seq)
    found = (json.loads(row[0]).get("sealed") for row in connection.execute(query))
    unlike = dict.fromkeys(json.dumps(one, sort_keys=True) for one in found if one)
    return [json.loads(one) for one in unlike]
