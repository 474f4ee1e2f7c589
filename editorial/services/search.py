"""Search as you type over content items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..domain.content import Status
from ..domain.people import Actor
from ..domain.series import Series
from ..domain.words import fold
from ..storage import search, series_queries
from ..storage.unit_of_work import UnitOfWork
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
    """Finds content items by any of their texts, and recurring formats by theirs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._series: tuple[tuple[int, int, int | None], list[Series], dict[int, frozenset[date]]] | None = None

    def find(self, actor: Actor, words: str, most: int = 50) -> tuple[Hit, ...]:
        """The best matches, best first; no words, no hits. A recurring format is found as its next occurrence."""
        with self._store.read(actor) as work:
            rows = search.find(work.connection, words, most)
            series, taken = self._recurring(work)
        wanted = _folded(words)
        phrase = " ".join(wanted)
        # The index knows words, not their order: what begins with the very words, or holds them so, comes first.
        found = [
            Hit(row[0], row[1], Status(row[2]), date.fromisoformat(row[3]) if row[3] else None, _cut(row[4:], wanted))
            for row in rows
        ]
        if series and wanted:
            found = _next_ones(series, taken, self._store.wall().date(), words) + found
        return tuple(sorted(found, key=lambda one: _rank(fold(one.title), phrase))[:most])

    def _recurring(self, work: UnitOfWork) -> tuple[list[Series], dict[int, frozenset[date]]]:
        """Formats and the days that became items: few, and read once for all letters of a search."""
        state = *self._store.database.state(), self._store.seen_by(work.actor)
        if self._series is None or self._series[0] != state:
            every = work.all(Series, archived=False)
            self._series = (state, every, series_queries.taken_days(work.connection) if every else {})
        return self._series[1:]


def _next_ones(every: list[Series], taken: dict[int, frozenset[date]], today: date, words: str) -> list[Hit]:
    from ..domain.filters import PlanFilter
    from ..domain.series_entries import upcoming

    by_id, wanted = {one.id: one for one in every}, _folded(words)
    found: dict[int, Hit] = {}
    for one in upcoming(every, taken, today, PlanFilter(text=words)):
        series = by_id[one.series_id]
        texts = (series.text, series.brief, series.key_message)
        found.setdefault(one.content_id, Hit(one.content_id, one.title, one.status, one.day, _cut(texts, wanted)))
    return list(found.values())


def _rank(title: str, phrase: str) -> int:
    return 0 if title.startswith(phrase) else 1 if phrase in title else 2


def _folded(words: str) -> list[str]:
    return [part for part in fold(words).split() if part]


def snippet(texts: Sequence[str], words: str, width: int = 80) -> str:
    """The stretch of the first text in which a word stands; the texts are original, only the comparison is folded."""
    return _cut(texts, _folded(words), width)


def _cut(texts: Sequence[str | None], wanted: list[str], width: int = 80) -> str:
    for text in texts:
        if not text:
            continue
        flat = " ".join(text.split())
        folded = fold(flat) if flat else ""
        at = min((folded.find(one) for one in wanted if one in folded), default=-1)
        if at < 0:
            continue
        # Folding may shorten a text by a letter here and there: close enough to cut a stretch of it.
        start = max(0, at - width // 4)
        end = min(len(flat), start + width)
        # whole words only, unless one is as long as the stretch
        if start and flat[start - 1] != " ":
            start = flat.find(" ", start, at) + 1 or start
        if end < len(flat) and flat[end] != " ":
            end = max(flat.rfind(" ", at + 1, end), 0) or end
        return ("… " if start else "") + flat[start:end].strip() + (" …" if end < len(flat) else "")
    return ""
