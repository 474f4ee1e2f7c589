"""Full-text search over content items: FTS5 on SQLite, behind this one module.

The index holds folded text (`editorial.domain.words.fold`), so that arger, aerger and Ärger are one word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, or_, select, text

from ..domain.words import fold
from ..pace import steps
from . import schema
from .bulk import AT_ONCE
from .confined import confined


def create_index(connection: Connection) -> None:
    """The virtual table of a new workspace."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE content_fts USING fts5(title, body, tokenize='unicode61 remove_diacritics 2', "
        "prefix='2 3')"
    )


#: Columns of an item, beside its title, that are searched.
SEARCHED = ("text", "brief", "key_message", "labels", "hashtags", "notes")


def document(title: str, *parts: str | None) -> tuple[str, str]:
    """The folded (title, body) of one item."""
    return fold(title), fold("\n".join([part for part in parts if part]))


def index_new(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Add items that are not in the index yet: (id, folded title, folded body)."""
    coming = iter(steps(rows))
    while batch := list(islice(coming, AT_ONCE)):
        connection.exec_driver_sql("INSERT INTO content_fts(rowid, title, body) VALUES (?, ?, ?)", batch)


_REMOVE = text("DELETE FROM content_fts WHERE rowid IN :ids").bindparams(bindparam("ids", expanding=True))


def reindex(connection: Connection, ids: Iterable[int]) -> None:
    """Bring the index up to date for these content items; deleted ones leave it."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        connection.execute(_REMOVE, {"ids": part})
        index_new(connection, documents(connection, part))


@cache
def _documents() -> tuple[Select[Any], Select[Any], Select[Any]]:
    """Items, variants and comments; built once, for that takes longer than to run them on the one item of an edit."""
    c, p, said = schema.content.c, schema.publication.c, schema.comment.c
    ids: BindParameter[Any] = bindparam("ids", expanding=True)
    items = select(c.id, c.title, *(c[name] for name in SEARCHED)).where(c.id.in_(ids), c.deleted_at.is_(None))
    varied = or_(p.text.is_not(None), p.title != "")
    return (
        items,
        select(p.content_id, p.title, p.text).where(p.content_id.in_(ids), varied),
        select(said.content_id, said.body).where(said.content_id.in_(ids)).order_by(said.id),
    )


def documents(connection: Connection, ids: list[int]) -> list[tuple[int, str, str]]:
    """The folded documents of existing, not deleted items among `ids`."""
    values = {"ids": ids}
    of_items, of_publications, of_comments = _documents()
    rows = connection.execute(of_items, values).fetchall()
    variants: dict[int, list[str | None]] = {}
    for content_id, title, variant in connection.execute(of_publications, values):
        variants.setdefault(content_id, []).extend((title, variant))
    for content_id, body in connection.execute(of_comments, values):
        variants.setdefault(content_id, []).append(body)
    return [(row[0], *document(row[1], *row[2:], *variants.get(row[0], ()))) for row in rows]


def unlike_rows(connection: Connection) -> list[int]:
    """Content items that the index knows otherwise than the rows do, for `check`."""
    found = connection.exec_driver_sql("SELECT rowid, title, body FROM content_fts").fetchall()
    indexed = {row[0]: (row[1], row[2]) for row in found}
    c, wrong = schema.content.c, set[int]()
    ids = [row[0] for row in connection.execute(select(c.id).where(c.deleted_at.is_(None)).order_by(c.id))]
    for start in range(0, len(ids), 500):
        for content_id, title, body in documents(connection, ids[start : start + 500]):
            if indexed.pop(content_id, None) != (title, body):
                wrong.add(content_id)
    return sorted(wrong | set(indexed))


def rebuild(connection: Connection) -> int:
    """Make the index anew from the rows, whatever state it is in; answers with the number of items in it."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS content_fts")
    create_index(connection)
    c = schema.content.c
    ids = [row[0] for row in connection.execute(select(c.id).where(c.deleted_at.is_(None)).order_by(c.id))]
    for start in range(0, len(ids), 500):
        index_new(connection, documents(connection, ids[start : start + 500]))
    return len(ids)


def check_words(connection: Connection) -> None:
    """Hold the lists of words against the texts they were made of; a difference raises `DatabaseError`."""
    connection.exec_driver_sql("INSERT INTO content_fts(content_fts) VALUES ('integrity-check')")


def expression(words: str) -> str:
    """What the user typed as an FTS5 query: every word must occur, the last one as a beginning."""
    parts = [part for part in "".join(one if one.isalnum() else " " for one in fold(words)).split() if part]
    if not parts:
        return ""
    return " ".join([f'"{part}"' for part in parts[:-1]] + [f'"{parts[-1]}" *'])


#: In one statement, for search as you type: three through the expression language take three times as long.
_HITS = (
    "SELECT c.id, c.title, c.status, (SELECT min(p.day) FROM publication p WHERE p.content_id = c.id), "
    "c.text, c.brief, c.key_message, "
    "(SELECT group_concat(p.text, char(10)) FROM publication p WHERE p.content_id = c.id), "
    "(SELECT group_concat(k.body, char(10)) FROM comment k WHERE k.content_id = c.id), c.notes "
    "FROM (SELECT rowid AS id, rank AS place FROM content_fts "
    "WHERE content_fts MATCH ? AND rank MATCH 'bm25(10.0, 1.0)' ORDER BY rank LIMIT ?) f "
    "JOIN content c ON c.id = f.id ORDER BY f.place"
)

#: The plus keeps the index from being asked anew for every item.
_SEEN = "AND +rowid IN (SELECT id FROM content) ORDER BY rank"


def find(connection: Connection, words: str, most: int = 50) -> list[tuple[Any, ...]]:
    """The best matches, best first: (id, title, status, first day) of each and the texts a stretch is shown of: text,
    brief, key message, variants, comments, notes.

    Titles weigh ten times as much as texts.
    """
    query = expression(words)
    if not query:
        return []
    # The best of what may be seen at all: the index knows every item.
    hits = _HITS.replace("ORDER BY rank", _SEEN) if confined(connection) else _HITS
    return [tuple(row) for row in connection.exec_driver_sql(hits, (query, most)).fetchall()]


def matching_ids(connection: Connection, words: str) -> set[int]:
    """Ids of all matches, for the filter bar."""
    query = expression(words)
    if not query:
        return set()
    rows = connection.exec_driver_sql("SELECT rowid FROM content_fts WHERE content_fts MATCH ?", (query,))
    return {row[0] for row in rows}


#: Phrases in one question; the expression of FTS5 may not nest deeper.
_PHRASES = 60


def texts(connection: Connection) -> Iterator[tuple[int, str]]:
    """Id and folded text of every item in the index."""
    for row in connection.exec_driver_sql("SELECT rowid, title, body FROM content_fts"):
        yield int(row[0]), f"{row[1]}\n{row[2]}"


def with_phrases(connection: Connection, phrases: Iterable[str]) -> set[int]:
    """Ids of items in which one of these runs of folded words stands, anywhere in what is indexed."""
    wanted, found = sorted({one for one in phrases if one}), set[int]()
    for start in range(0, len(wanted), _PHRASES):
        query = " OR ".join(f'"{one}"' for one in wanted[start : start + _PHRASES])
        rows = connection.exec_driver_sql("SELECT rowid FROM content_fts WHERE content_fts MATCH ?", (query,))
        found |= {int(row[0]) for row in rows}
    return found
