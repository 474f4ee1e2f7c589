"""Two people changed the same row: field by field, and only what both changed is a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from editorial.domain.content import Attachment, ChecklistEntry, ContentCard, ContentItem, Publication

#: A row: ("content", id), ("publication", id), ("checklist", id) or ("attachment", id).
Key = tuple[str, int]
Row = ContentItem | Publication | ChecklistEntry | Attachment
#: Fields that may not be empty: what is half deleted is not saved.
NEVER_EMPTY = frozenset({("content", "title"), ("checklist", "text")})
_KINDS = {ContentItem: "content", Publication: "publication", ChecklistEntry: "checklist", Attachment: "attachment"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same field was changed here and elsewhere."""

    key: Key
    field: str
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Orphan:
    """Words typed into a part that somebody else took away; `row` is the part, None where only a crash left them."""

    key: Key
    field: str
    text: str
    row: Row | None = None


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


def orphans(key: Key, row: Row | None, draft: dict[str, Any]) -> list[Orphan]:
    """What of a draft is worth keeping when its row is gone: words."""
    return [Orphan(key, name, text, row) for name, text in draft.items() if isinstance(text, str) and text.strip()]


def key_of(row: Row) -> Key:
    """The key of a row."""
    return (_KINDS[type(row)], row.id)


def rows_of(card: ContentCard) -> dict[Key, Row]:
    """All rows of an item that carry text."""
    rows: list[Row] = [card.item, *card.publications, *card.checklist, *card.attachments]
    return {key_of(one): one for one in rows}


def lost_texts(texts: dict[str, str], rows: dict[Key, Row]) -> dict[str, str]:
    """Those rescued texts that differ from what is stored, or whose part is gone."""
    found = {}
    for name, text in texts.items():
        key, field = split_name(name)
        row = rows.get(key)
        if row is None:
            wanted = bool(text.strip()) and key[0] in _KINDS.values()
        else:
            wanted = hasattr(row, field) and (getattr(row, field) or "") != text
        if wanted:
            found[name] = text
    return found


def split_name(name: str) -> tuple[Key, str]:
    """ "content.5.text" as key and field; ValueError for anything else."""
    kind, row_id, field = name.split(".", 2)
    return (kind, int(row_id)), field


def joined_name(key: Key, field: str) -> str:
    """A key and field as one word, for the rescue file."""
    return f"{key[0]}.{key[1]}.{field}"
