"""Two people changed the same row: field by field, and only what both changed is a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from editorial.domain.content import ContentCard, ContentItem, Publication

#: A row: ("content", id) or ("publication", id).
Key = tuple[str, int]
Row = ContentItem | Publication


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same field was changed here and elsewhere."""

    key: Key
    field: str
    mine: Any
    theirs: Any


def merge(key: Key, base: Row | None, theirs: Row, draft: dict[str, Any]) -> tuple[dict[str, Any], list[Conflict]]:
    """What of the draft is still to be saved over their row, and where a person has to choose."""
    kept: dict[str, Any] = {}
    conflicts = []
    for name, mine in draft.items():
        now = getattr(theirs, name)
        if now == mine:
            continue
        kept[name] = mine
        if base is None or now != getattr(base, name):
            conflicts.append(Conflict(key, name, mine, now))
    return kept, conflicts


def rows_of(card: ContentCard) -> dict[Key, Row]:
    """All rows of an item that carry text."""
    rows: dict[Key, Row] = {("content", card.item.id): card.item}
    rows.update({("publication", one.id): one for one in card.publications})
    return rows


def lost_texts(texts: dict[str, str], rows: dict[Key, Row]) -> dict[str, str]:
    """Those rescued texts that differ from what is stored."""
    found = {}
    for name, text in texts.items():
        key, field = split_name(name)
        row = rows.get(key)
        if row is not None and hasattr(row, field) and (getattr(row, field) or "") != text:
            found[name] = text
    return found


def split_name(name: str) -> tuple[Key, str]:
    """ "content.5.text" as key and field; ValueError for anything else."""
    kind, row_id, field = name.split(".", 2)
    return (kind, int(row_id)), field


def joined_name(key: Key, field: str) -> str:
    """A key and field as one word, for the rescue file."""
    return f"{key[0]}.{key[1]}.{field}"
