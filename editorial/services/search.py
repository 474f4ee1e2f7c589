"""Search as you type over content items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from ..domain.content import Status
from ..domain.people import Actor
from ..domain.words import fold
from ..storage import schema, search
from .store import Store


@dataclass(frozen=True, slots=True)
class Hit:
    """One found item with the line in which the words stand."""

    content_id: int
    title: str
    status: Status
    day: date | None
    snippet: str


class SearchService:
    """Finds content items by any of their texts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, actor: Actor, words: str, most: int = 50) -> tuple[Hit, ...]:
        """The best matches, best first; no words, no hits."""
        with self._store.rows(actor) as connection:
            ids = search.find(connection, words, most)
            if not ids:
                return ()
            c, p = schema.content.c, schema.publication.c
            rows = {
                row[0]: row
                for row in connection.execute(
                    select(c.id, c.title, c.status, c.text, c.brief, c.key_message).where(c.id.in_(ids))
                )
            }
            days: dict[int, str] = {}
            for content_id, day in connection.execute(
                select(p.content_id, p.day).where(p.content_id.in_(ids), p.day.is_not(None)).order_by(p.day.desc())
            ):
                days[content_id] = day
        return tuple(self._hit(rows[one], days.get(one), words) for one in ids if one in rows)

    @staticmethod
    def _hit(row: Any, day: str | None, words: str) -> Hit:
        content_id, title, status, *texts = row
        when = date.fromisoformat(day) if day else None
        return Hit(content_id, title, Status(status), when, snippet(texts, words))


def snippet(texts: list[str], words: str, width: int = 80) -> str:
    """The stretch of the first text in which a word stands; the texts are original, only the comparison is folded."""
    wanted = [part for part in fold(words).split() if part]
    for text in texts:
        flat = " ".join(text.split())
        folded = fold(flat)
        at = min((folded.find(one) for one in wanted if one in folded), default=-1)
        if at < 0:
            continue
        # Folding may shorten a text by a letter here and there: close enough to cut a stretch of it.
        start = max(0, at - width // 4)
        cut = flat[start : start + width]
        return ("… " if start else "") + cut.strip() + (" …" if start + width < len(flat) else "")
    return ""
