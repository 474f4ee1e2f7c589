"""Taking a name out of a workspace: out of the rows, and out of what the journal keeps of them.

The journal is append-only, with this one exception: the law gives people a right to be forgotten
(https://eur-lex.europa.eu/eli/reg/2016/679/oj, Article 17). Entries keep their number, moment, act and who (by id);
names in them give way to a pseudonym, and the chain of hashes is computed anew from the first entry that changed. The
act says so in an entry of its own, with the head that the journal had before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, select

from ..domain.journal import GENESIS, Entry, Image, canonical, link, of_step
from ..domain.words import fold
from . import journal, schema, schema_inputs
from .mapping import everything

#: Columns that hold a person's name: by kind the column with the id beside it, "" where there is none.
NAMES: Mapping[str, Mapping[str, str]] = {
    # Why something went back to its draft may end with whose words are not cleared.
    "content": {"status_reason": ""},
    "publication": {"status_reason": ""},
    "comment": {"author": "author_id"},
    "approval_request": {"submitted_by": "submitted_by_id"},
    "request_stage": {"reassigned_by": ""},
    "sign_off": {"person": "person_id"},
    "approval_override": {"person": "person_id"},
    "period": {"set_by": ""},
    "time_budget": {"granted_by": ""},
    "topic_call": {"asked_by": "asked_by_id"},
    "input_request": {"asked_by": "asked_by_id", "passed_by": ""},
    "contribution": {"person": "person_id"},
    "answer": {"cleared_by": "cleared_by_id"},
    "passage": {"taken_by": "taken_by_id"},
    "input_message": {"by": "by_id"},
    # Finalised minutes and their addenda are a record: they keep who was there and who decided.
    "participant": {"name": "person_id"},
    "meeting_note": {"by": "by_id"},
    "parked_topic": {"by": "by_id"},
    "decision": {"owner": "owner_id", "by": "by_id"},
    "action_item": {"owner": "owner_id", "by": "by_id", "done_by": ""},
}
#: Columns with JSON, in which names stand among other words.
LISTED: Mapping[str, tuple[str, ...]] = {
    "meeting_series": ("distribution",),
    "meeting": ("distribution",),
    "decision": ("effects",),
}
#: Columns of a person's own row that say who it is.
OWN = ("name", "initials", "email", "title", "competence")
#: Words about a person in rows that are theirs alone.
PRIVATE = {"absence": ("note",), "reminder": ("text",), "contribution": ("consent_note", "remark")}
PRIVATE |= {"participant": ("email", "reply_note")}


@dataclass(slots=True)
class Wish:
    """Who is to be forgotten: every name they had, the pseudonym, and answers whose words go as well.

    `shared` says that somebody else has one of the names: then only places with the person's id count.
    """

    person_id: int
    pseudonym: str
    names: frozenset[str]
    shared: bool = False
    answers: frozenset[int] = frozenset()
    files: frozenset[int] = frozenset()
    rows: dict[tuple[str, str], set[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the journal was before: number of entries, head, and the first entry that was changed (0: none)."""

    entries: int
    hash: str
    first: int


def names_of(connection: Connection, person_id: int) -> frozenset[str]:
    """Every name and address that the person's row ever had, and under which they acted."""
    found = set[str]()
    for _entry, image in journal.steps_of_row(connection, "person", person_id):
        found.update((str(image.get("name", "")), str(image.get("email", ""))))
    table = schema.journal
    query = select(table.c.actor).where(table.c.actor_id == person_id).distinct()
    found.update(str(row[0]) for row in connection.execute(query))
    own = select(schema.person.c.name, schema.person.c.email).where(schema.person.c.id == person_id)
    row = connection.execute(own).first()
    found.update(() if row is None else (str(one) for one in row))
    return frozenset(one for one in found if one.strip())


def leave_no_trace(connection: Connection) -> None:
    """Let the database overwrite what it frees (https://sqlite.org/pragma.html#pragma_secure_delete)."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")


def forget(connection: Connection, wish: Wish) -> Sealed:
    """Take the person's names out of all rows and of the journal, whose chain is whole again afterwards."""
    _own_rows(connection, wish)
    for kind, columns in NAMES.items():
        for column, beside in columns.items():
            _rename(connection, wish, kind, column, beside)
    for kind, listed in LISTED.items():
        for column in listed:
            _rename_listed(connection, wish, kind, column)
    _blank(connection, wish)
    return _rewrite(connection, wish)


def _table(kind: str) -> Any:
    return everything().tables[kind]


def _own_rows(connection: Connection, wish: Wish) -> None:
    table = schema.person
    values = dict.fromkeys(OWN, "") | {"name": wish.pseudonym}
    connection.execute(table.update().where(table.c.id == wish.person_id).values(values))


def _rename(connection: Connection, wish: Wish, kind: str, column: str, beside: str) -> None:
    table = _table(kind)
    if beside:
        chosen = table.c[beside] == wish.person_id
    elif wish.shared:
        return
    else:
        chosen = table.c[column] != ""
    rows = connection.execute(select(table.c.id, table.c[column]).where(chosen)).fetchall()
    for row_id, value in rows:
        wish.rows.setdefault((kind, column), set()).add(int(row_id))
        fresh = renamed(value, wish)
        if fresh != value:
            connection.execute(table.update().where(table.c.id == row_id).values({column: fresh}))


def _rename_listed(connection: Connection, wish: Wish, kind: str, column: str) -> None:
    if wish.shared:
        return
    table = _table(kind)
    for row_id, value in connection.execute(
        select(table.c.id, table.c[column]).where(table.c[column] != "")
    ).fetchall():
        fresh = _listed(value, wish)
        if fresh != value:
            connection.execute(table.update().where(table.c.id == row_id).values({column: fresh}))


def _listed(value: str, wish: Wish) -> str:
    """JSON without the names; a name may stand in it between bars, with what else belongs there."""
    if wish.shared or not any(json.dumps(one, ensure_ascii=False)[1:-1] in value for one in wish.names):
        return value
    return canonical(_walked(json.loads(value), lambda one: "|".join(renamed(part, wish) for part in one.split("|"))))


def _blank(connection: Connection, wish: Wish) -> None:
    for kind, columns in PRIVATE.items():
        table = _table(kind)
        ids = [int(row[0]) for row in connection.execute(select(table.c.id).where(table.c.person_id == wish.person_id))]
        for column in columns:
            wish.rows[kind, column] = set(ids)
            for row_id in ids:
                connection.execute(table.update().where(table.c.id == row_id).values({column: ""}))
    answer, file = schema_inputs.answer, schema_inputs.input_file
    for row_id in sorted(wish.answers):
        values = {"value": "", "quotes": "", "clearance_note": ""}
        connection.execute(answer.update().where(answer.c.id == row_id).values(values))
    for row_id in sorted(wish.files):
        connection.execute(file.update().where(file.c.id == row_id).values({"name": ""}))


def drop_bytes(connection: Connection, marks: Iterable[str]) -> None:
    """Let go of the bytes of files, where nothing else has them."""
    blob, file, attachment = schema.blob, schema_inputs.input_file, schema.attachment
    for mark in dict.fromkeys(marks):
        named = select(file.c.id).where(file.c.sha256 == mark)
        attached = select(attachment.c.id).where(attachment.c.sha256 == mark)
        if connection.execute(named).first() is None and connection.execute(attached).first() is None:
            connection.execute(blob.delete().where(blob.c.sha256 == mark))


def renamed(value: str, wish: Wish) -> str:
    """A column's value without the names: it may hold several people, parted by commas, as may a name."""
    found = f", {', '.join(one.strip() for one in value.split(','))}, "
    for name in sorted(wish.names, key=len, reverse=True):
        plain = ", ".join(one.strip() for one in name.split(","))
        # Twice: neighbours share the comma between them.
        for _time in range(2):
            found = found.replace(f", {plain}, ", f", {wish.pseudonym}, ")
    return found[2:-2] if wish.pseudonym in found else value


# The journal ----------------------------------------------------------------------------------------------------------


def _rewrite(connection: Connection, wish: Wish) -> Sealed:
    entries, head = journal.head(connection)
    first, previous, changed = 0, GENESIS, list[dict[str, Any]]()
    for entry, fresh in _rewritten(connection, wish):
        if fresh is None and not first:
            previous = entry.hash
            continue
        now = fresh or entry
        first = first or entry.seq
        same = of_step(now.step, now.at, now.actor_id, now.actor, now.act, now.detail)
        previous = link(previous, now.seq, same, now.kind, now.row_id, now.before, now.after)
        changed.append(
            {
                "number": now.seq,
                "actor": now.actor,
                "detail": now.detail,
                "before": now.before,
                "after": now.after,
                "hash": previous,
            }
        )
        if len(changed) >= 2000:
            _write(connection, changed)
            changed = []
    _write(connection, changed)
    return Sealed(entries, head, first)


def _write(connection: Connection, rows: list[dict[str, Any]]) -> None:
    table = schema.journal
    if rows:
        fresh: dict[str, Any] = {
            name: bindparam(f"new_{name}") for name in ("actor", "detail", "before", "after", "hash")
        }
        renamed_rows = [{("number" if k == "number" else f"new_{k}"): v for k, v in row.items()} for row in rows]
        connection.execute(table.update().where(table.c.seq == bindparam("number")).values(fresh), renamed_rows)


def _rewritten(connection: Connection, wish: Wish) -> Iterator[tuple[Entry, Entry | None]]:
    """Every entry with what becomes of it, None where nothing does; read in parts, for they are written meanwhile."""
    last = 0
    while True:
        part = list(journal.entries(connection, after=last, most=2000))
        if not part:
            return
        for entry in part:
            yield entry, _without(entry, wish)
        last = part[-1].seq


def _without(entry: Entry, wish: Wish) -> Entry | None:
    own = entry.actor_id == wish.person_id
    actor = wish.pseudonym if own else entry.actor
    detail = _detail(entry.detail, wish, own)
    before, after = _image(entry, entry.before, wish), _image(entry, entry.after, wish)
    if (actor, detail, before, after) == (entry.actor, entry.detail, entry.before, entry.after):
        return None
    return Entry(
        entry.seq,
        entry.step,
        entry.at,
        entry.actor_id,
        actor,
        entry.act,
        detail,
        entry.kind,
        entry.row_id,
        before,
        after,
    )


def _detail(text: str, wish: Wish, own: bool) -> str:
    if wish.shared and not own:
        return text
    if any(json.dumps(one, ensure_ascii=False)[1:-1] in text for one in wish.names):
        text = canonical(_walked(json.loads(text), lambda one: renamed(one, wish)))
    # Forms and answers are files that are called after the person (`exchange.form_kit.file_stem`).
    if '"file":' in text and any(one in fold(str(json.loads(text).get("file"))) for one in _in_files(wish)):
        text = canonical(json.loads(text) | {"file": ""})
    return text


def _in_files(wish: Wish) -> set[str]:
    return {f"-{fold(one.split()[-1])}" for one in wish.names if one.strip()}


def _walked(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_walked(one, change) for one in value]
    if isinstance(value, dict):
        return {name: _walked(one, change) for name, one in value.items()}
    return value


def _image(entry: Entry, text: str | None, wish: Wish) -> str | None:
    if text is None:
        return None
    columns = _columns(entry, wish)
    if not columns:
        return text
    image: Image = json.loads(text)
    fresh = dict(image)
    for name, change in columns:
        if isinstance(fresh.get(name), str):
            fresh[name] = change(fresh[name])
    return text if fresh == image else canonical(fresh)


def _columns(entry: Entry, wish: Wish) -> Iterable[tuple[str, Callable[[str], str]]]:
    """The columns of this entry's row that are changed, and how."""
    kind, row_id = entry.kind, entry.row_id

    def rename(value: str) -> str:
        return renamed(value, wish)

    if kind == "person" and row_id == wish.person_id:
        return [("name", lambda _value: wish.pseudonym), *((name, _blanked) for name in OWN if name != "name")]
    found: list[tuple[str, Callable[[str], str]]] = [
        (name, rename) for name in NAMES.get(kind, {}) if _belongs(entry, name, wish)
    ]
    found += [(name, lambda value: _listed(value, wish)) for name in LISTED.get(kind, ())]
    found += [(name, _blanked) for name in PRIVATE.get(kind, ()) if row_id in wish.rows.get((kind, name), ())]
    if kind == "answer" and row_id in wish.answers:
        found += [(name, _blanked) for name in ("value", "quotes", "clearance_note")]
    if kind == "input_file" and row_id in wish.files:
        found.append(("name", _blanked))
    return found


def _blanked(_value: str) -> str:
    return ""


def _belongs(entry: Entry, name: str, wish: Wish) -> bool:
    """Whether a column with names speaks of the person: where somebody has the same name, only rows known as theirs."""
    return not wish.shared or entry.row_id in wish.rows.get((entry.kind, name), ())
