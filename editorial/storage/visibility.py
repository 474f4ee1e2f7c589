"""What concerns a person, and reading nothing else: experts see only that.

While they read, views of the same names lie before the tables, in the connection's own temporary schema, which is
looked in first (https://sqlite.org/lang_naming.html; PostgreSQL's pg_temp alike). So every query is confined, also
those that know nothing of it; nothing of the file changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select, text

from ..domain.approvals import Outcome, Who
from . import schema
from . import visibility_inputs as inputs
from . import visibility_meetings as meetings
from .confined import OPEN, SCHEMAS, SEEN, confined

_PARTS = (
    "publication",
    "attachment",
    "checklist",
    "comment",
    "approval_request",
    "request_stage",
    "sign_off",
    "approval_override",
    "approval_form",
    "import_row",
)
_IDS = "seen_content"
_OPEN_IDS = "seen_inputs"


def concerning(connection: Connection, person_id: int, today: date | None = None, but: Iterable[int] = ()) -> set[int]:
    """Ids of the content items that concern a person: theirs, written or commented on by them, naming them, decided by
    them, waiting at a stage that asks them, their department or somebody they stand in for, or in need of what they
    know (see `visibility_inputs`).

    `but` are comments that do not count: those that are being written.
    """
    asked = _asked(connection, person_id, today)
    requests = inputs.requests_of(connection, person_id, inputs.led(connection, person_id, today))
    asked |= inputs.content_of(connection, person_id, requests)
    return {content_id for one in _own(person_id, list(but)) for content_id in _ids(connection, one)} | asked


def requests_near(connection: Connection, person_id: int, today: date | None = None) -> set[int]:
    """Ids of the input requests of which the person may take hold: they are asked, or lead who is asked."""
    found = inputs.requests_of(connection, person_id, inputs.led(connection, person_id, today))
    return {request_id for request_id, reach in found.items() if reach > inputs.Reach.HANDLED}


def made_by(connection: Connection, person_id: int, content_id: int) -> bool:
    """Whether the person entered the item, words or none."""
    j = schema.journal.c
    query = select(j.seq).where(j.kind == "content", j.row_id == content_id, j.before.is_(None))
    return connection.execute(query.where(j.actor_id == person_id).limit(1)).first() is not None


def _own(person_id: int, but: list[int]) -> Iterator[Any]:
    c, j, k = schema.content.c, schema.journal.c, schema.comment.c
    named = f'%"{int(person_id)}"%'
    yield select(c.id).where(c.owner_id == person_id)
    yield select(j.row_id).where(j.kind == "content", j.actor_id == person_id)
    for kind in ("publication", "attachment"):
        table = schema.metadata.tables[kind].c
        wrote = select(j.row_id).where(j.kind == kind, j.actor_id == person_id)
        yield select(table.content_id).where(table.id.in_(wrote))
    yield select(k.content_id).where(or_(k.author_id == person_id, k.mentions.like(named)), k.id.not_in(but))
    for kept in (schema.approvals.sign_off.c, schema.approvals.approval_form.c, schema.around.reminder.c):
        yield select(kept.content_id).where(kept.person_id == person_id, kept.content_id.is_not(None))


def _ids(connection: Connection, query: Any) -> set[int]:
    return {int(row[0]) for row in connection.execute(query)}


def _asked(connection: Connection, person_id: int, today: date | None) -> set[int]:
    """Items at a stage of which somebody is asked whose word the person may give: they themselves or whom they stand
    in for. Wider than who may sign at this minute: who is asked next, or once it is late, has a reason to look."""
    p, request = schema.person.c, schema.approvals.approval_request.c
    people = {row.id: row for row in connection.execute(select(p.id, p.department_id, p.roles, p.substitute_id))}
    d = schema.department.c
    leads = {one.id: one.lead_id for one in connection.execute(select(d.id, d.lead_id))}
    voices = [people[one] for one in _voices(connection, people, person_id, today) if one in people]
    stage, content = schema.approvals.request_stage, schema.content
    query = (
        select(stage.c.content_id, stage.c.who, stage.c.role, stage.c.department_id, stage.c.person_ids)
        .add_columns(content.c.department_id.label("speaks"))
        .select_from(stage.join(content, content.c.id == stage.c.content_id))
        .where(stage.c.request_id.in_(select(request.id).where(request.outcome == str(Outcome.OPEN))))
    )
    return {int(row.content_id) for row in connection.execute(query) if any(_calls(row, one, leads) for one in voices)}


def _voices(connection: Connection, people: dict[int, Any], person_id: int, today: date | None) -> set[int]:
    a = schema.approvals.absence.c
    query = select(a.person_id).where(a.substitute_id == person_id)
    if today is not None:
        query = query.where(a.ends >= today.isoformat())
    return {person_id, *_ids(connection, query), *(one.id for one in people.values() if one.substitute_id == person_id)}


def _calls(stage: Any, person: Any, leads: dict[int, int | None]) -> bool:
    if stage.who == Who.PEOPLE:
        return person.id in (json.loads(stage.person_ids) if stage.person_ids else ())
    if stage.who == Who.ROLE:
        return stage.role in (json.loads(person.roles) if person.roles else ())
    department = stage.department_id if stage.who == Who.DEPARTMENT else stage.speaks
    if leads.get(department or 0) == person.id:
        return True
    return stage.who != Who.LEAD and department is not None and person.department_id == department


# Reading nothing else ----------------------------------------------------------------------------------------------


@contextmanager
def only(
    connection: Connection, person_id: int, state: Callable[[], tuple[int, int]], today: date | None = None
) -> Iterator[None]:
    """Let the block read nothing but what concerns the person. `state` says whether the file has changed since."""
    if confined(connection):
        yield
        return
    real, own = SCHEMAS.get(connection.dialect.name, SCHEMAS[""])
    _fill(connection, own, person_id, state, today)
    with _before(connection, own, _views(person_id, real, own), SEEN):
        yield


@contextmanager
def only_public(
    connection: Connection,
    person_id: int,
    state: Callable[[], tuple[int, int]],
    today: date | None = None,
    *,
    every_meeting: bool = True,
) -> Iterator[None]:
    """Let the block read the whole plan, but of expert input only what is public, their own or their department's, and
    of meetings only those in which they take part unless they see `every_meeting`."""
    every_meeting = every_meeting or not meetings.ever_met(connection)
    open_all = every_meeting and not inputs.ever_asked(connection)
    if confined(connection) or connection.info.get(OPEN) or open_all:
        yield
        return
    real, own = SCHEMAS.get(connection.dialect.name, SCHEMAS[""])
    known, now = connection.info.get(_OPEN_IDS), (person_id, today, state())
    if known != now:
        _fill_inputs(connection, own, person_id, today)
        connection.info[_OPEN_IDS] = (person_id, today, state())
    with _before(connection, own, _open_views(person_id, real, own, every_meeting), OPEN):
        yield


@contextmanager
def _before(connection: Connection, own: str, views: Iterable[tuple[str, str]], mark: str) -> Iterator[None]:
    """Views of these names lie before the tables during the block."""
    names = []
    try:
        for name, query in views:
            connection.exec_driver_sql(f"CREATE TEMP VIEW {name} AS {query}")
            names.append(name)
        connection.info[mark] = True
        yield
    finally:
        connection.info.pop(mark, None)
        for name in reversed(names):
            connection.exec_driver_sql(f"DROP VIEW {own}.{name}")


def _fill(
    connection: Connection, own: str, person_id: int, state: Callable[[], tuple[int, int]], today: date | None
) -> None:
    """The ids, kept from one reading to the next as long as nothing changes."""
    known = connection.info.get(_IDS)
    if known == (person_id, today, state()):
        return
    connection.exec_driver_sql(f"CREATE TEMP TABLE IF NOT EXISTS {_IDS} (id INTEGER PRIMARY KEY)")
    found = sorted(concerning(connection, person_id, today))
    connection.exec_driver_sql(f"DELETE FROM {own}.{_IDS}")
    if found:
        connection.execute(text(f"INSERT INTO {own}.{_IDS} VALUES (:id)"), [{"id": one} for one in found])
    _fill_inputs(connection, own, person_id, today)
    connection.info.pop(_OPEN_IDS, None)
    connection.info[_IDS] = (person_id, today, state())


def _fill_inputs(connection: Connection, own: str, person_id: int, today: date | None) -> None:
    connection.info.pop(_IDS, None)
    departments = inputs.led(connection, person_id, today)
    inputs.fill(connection, own, inputs.requests_of(connection, person_id, departments), departments)


def _views(person_id: int, real: str, own: str) -> Iterator[tuple[str, str]]:
    me, seen = int(person_id), f"(SELECT id FROM {own}.{_IDS})"
    yield "content", f"SELECT * FROM {real}.content WHERE id IN {seen}"
    for name in _PARTS:
        yield name, f"SELECT * FROM {real}.{name} WHERE content_id IN {seen}"
    mine = f"content_id IS NULL AND (person_id IS NULL OR person_id = {me})"
    yield "reminder", f"SELECT * FROM {real}.reminder WHERE content_id IN {seen} OR {mine}"
    formats = f"SELECT series_id FROM {real}.content WHERE id IN {seen}"
    yield "series", f"SELECT * FROM {real}.series WHERE owner_id = {me} OR id IN ({formats})"
    posted = f"SELECT id FROM {real}.publication WHERE content_id IN {seen}"
    yield "post", f"SELECT * FROM {real}.post WHERE publication_id IN ({posted})"
    posts = f"SELECT id FROM {real}.post WHERE publication_id IN ({posted})"
    yield "post_metric", f"SELECT * FROM {real}.post_metric WHERE post_id IN ({posts})"
    files = f"SELECT sha256 FROM {real}.attachment WHERE content_id IN {seen}"
    answered = inputs.files(me, real, own, others=False)
    kept = " OR ".join(f"sha256 IN ({one})" for one in (files, answered, meetings.files(me, real)))
    yield "blob", f"SELECT * FROM {real}.blob WHERE {kept}"
    yield from inputs.views(me, real, own, others=False)
    yield from meetings.views(me, real)

    def about(entry: str) -> str:
        given = inputs.about(entry, me, real, own, others=False)
        return " OR ".join((_about(entry, real, seen), *given, *meetings.about(entry, me, real)))

    yield "journal", _journal(real, about)


def _open_views(person_id: int, real: str, own: str, every_meeting: bool) -> Iterator[tuple[str, str]]:
    me, hidden = int(person_id), (*inputs.KINDS_OF_INPUT, *(() if every_meeting else meetings.KINDS_OF_MEETINGS))
    kinds = ", ".join(f"'{one}'" for one in hidden)
    kept = [f"SELECT sha256 FROM {real}.attachment", inputs.files(me, real, own, others=True)]
    every = f"SELECT sha256 FROM {real}.input_file"
    if not every_meeting:
        kept.append(meetings.files(me, real))
        every += f" UNION SELECT sha256 FROM {real}.meeting_file"
    seen = " OR ".join(f"sha256 IN ({one})" for one in kept)
    yield "blob", f"SELECT * FROM {real}.blob WHERE {seen} OR sha256 NOT IN ({every})"
    yield from inputs.views(me, real, own, others=True)
    if not every_meeting:
        yield from meetings.views(me, real)

    def about(entry: str) -> str:
        met = () if every_meeting else meetings.about(entry, me, real)
        return " OR ".join((f"{entry}.kind NOT IN ({kinds})", *inputs.about(entry, me, real, own, others=True), *met))

    yield "journal", _journal(real, about)


def _journal(real: str, about: Callable[[str], str]) -> str:
    """Entries on what is seen; what a step is called only where all of it is seen: it may name another item."""
    columns = [f"j.{one.name}" for one in schema.journal.columns]
    hidden = f"SELECT 1 FROM {real}.journal o WHERE o.step = j.step AND NOT ({about('o')})"
    columns[columns.index("j.detail")] = f"CASE WHEN EXISTS ({hidden}) THEN '{{}}' ELSE j.detail END AS detail"
    return f"SELECT {', '.join(columns)} FROM {real}.journal j WHERE {about('j')}"


def _about(entry: str, real: str, seen: str) -> str:
    ways = [f"{entry}.kind = 'content' AND {entry}.row_id IN {seen}"]
    for name in _PARTS:
        rows = f"SELECT id FROM {real}.{name} WHERE content_id IN {seen}"
        ways.append(f"{entry}.kind = '{name}' AND {entry}.row_id IN ({rows})")
    return " OR ".join(ways)
