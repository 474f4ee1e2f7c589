"""Places in a text that a comment speaks of: kept as positions and the words there, found again after edits."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

#: Fields that a comment can be anchored in, by their column; with a publication "text" is its variant.
FIELDS = frozenset({"text", "title", "key_message", "brief"})
#: So many characters before and after the words tell equal words apart.
CONTEXT = 24
#: Longer quotes are cut: the beginning says which place is meant, the length is kept.
MOST_QUOTE = 2000


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place: `start` and `end` are positions in characters of the text as it was, `quote` the words there.

    `publication_id` is 0 for the item's own text. `before` and `after` are what stood beside the words.
    """

    field: str = "text"
    publication_id: int = 0
    start: int = 0
    end: int = 0
    quote: str = ""
    before: str = ""
    after: str = ""


def anchor_at(text: str, start: int, end: int, field: str = "text", publication_id: int = 0) -> Anchor:
    """The anchor of a selection; blanks at its edges do not belong to it. Raises ValueError for nothing but blanks."""
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if field not in FIELDS or end <= start:
        raise ValueError("nothing to anchor at")
    quote = text[start:end][:MOST_QUOTE]
    return Anchor(
        field, publication_id, start, end, quote, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def to_text(anchor: Anchor) -> str:
    """The anchor as a comment keeps it."""
    raw = {
        "field": anchor.field,
        "publication": anchor.publication_id,
        "start": anchor.start,
        "end": anchor.end,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
    }
    return json.dumps({name: value for name, value in raw.items() if value}, ensure_ascii=False, sort_keys=True)


def from_text(raw: str) -> Anchor | None:
    """The anchor that a comment kept; None for a comment about the whole item, and for what is no anchor."""
    if not raw.strip():
        return None
    try:
        found: Any = json.loads(raw)
        anchor = Anchor(
            str(found.get("field", "text")),
            int(found.get("publication", 0)),
            int(found.get("start", 0)),
            int(found.get("end", 0)),
            str(found.get("quote", "")),
            str(found.get("before", "")),
            str(found.get("after", "")),
        )
    except (ValueError, TypeError, AttributeError):
        return None
    return anchor if anchor.field in FIELDS and anchor.quote else None


def find(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the place is in the text as it is now, as positions; None where its words are gone.

    Of several places with the same words the one with the most of what stood beside them counts, then the nearest.
    """
    quote = anchor.quote
    length = max(len(quote), anchor.end - anchor.start if len(quote) == MOST_QUOTE else 0)
    best: tuple[int, int, int] | None = None
    at = text.find(quote) if quote else -1
    while at >= 0:
        rank = (_beside(anchor, text, at, at + len(quote)), -abs(at - anchor.start))
        if best is None or rank > best[:2]:
            best = (*rank, at)
        at = text.find(quote, at + 1)
    return None if best is None else (best[2], min(len(text), best[2] + length))


def _beside(anchor: Anchor, text: str, start: int, end: int) -> int:
    """How many characters beside a place are those that stood there."""
    count = 0
    for old, new in zip(reversed(anchor.before), reversed(text[max(0, start - CONTEXT) : start]), strict=False):
        if old != new:
            break
        count += 1
    for old, new in zip(anchor.after, text[end : end + CONTEXT], strict=False):
        if old != new:
            break
        count += 1
    return count
