"""The rows of the agenda list: publications grouped by day with folds, or flat in the order of a column.

Nothing is copied a row: groups know where they begin, so that 100,000 publications cost one pass.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from editorial.domain.calendar import Entry

__all__ = ["Agenda", "Group", "sort_entries"]


@dataclass(frozen=True, slots=True)
class Group:
    """One day (None: without a date) and how many publications it has."""

    day: date | None
    count: int


class Agenda:
    """Display rows over a list of entries. Grouped, the entries must come day by day."""

    def __init__(self, entries: list[Entry], grouped: bool, folded: set[date | None]) -> None:
        self.entries = entries
        self.grouped = grouped
        self.folded = folded
        self.groups: list[Group] = []
        self._starts: list[int] = []
        self._heads: list[int] = []
        if grouped:
            self._group()
        self._count_rows()

    def _group(self) -> None:
        missing: Any = object()
        day, starts = missing, self._starts
        for index, one in enumerate(self.entries):
            if one.day is not day and one.day != day:
                day = one.day
                starts.append(index)
        ends = [*starts[1:], len(self.entries)] if starts else []
        self.groups = [Group(self.entries[start].day, end - start) for start, end in zip(starts, ends, strict=True)]

    def _count_rows(self) -> None:
        self._heads = []
        row = 0
        for one in self.groups:
            self._heads.append(row)
            row += 1 + (0 if one.day in self.folded else one.count)
        self.row_count = row if self.grouped else len(self.entries)

    def group_index(self, row: int) -> int:
        """The group that the row belongs to; -1 in a flat list."""
        return bisect_right(self._heads, row) - 1 if self.grouped else -1

    def head_row(self, group: int) -> int:
        """The row of a group's heading."""
        return self._heads[group]

    def group_at(self, row: int) -> Group | None:
        """The group whose heading the row is."""
        index = self.group_index(row)
        return self.groups[index] if index >= 0 and self._heads[index] == row else None

    def entry_at(self, row: int) -> Entry | None:
        """The publication of a row; None for a heading."""
        if not self.grouped:
            return self.entries[row] if 0 <= row < len(self.entries) else None
        index = self.group_index(row)
        offset = row - self._heads[index] if index >= 0 else 0
        return self.entries[self._starts[index] + offset - 1] if offset > 0 else None

    def row_of(self, entry_index: int) -> int:
        """The row of the entry at an index; its heading's where the group is folded."""
        if not self.grouped:
            return entry_index
        index = bisect_right(self._starts, entry_index) - 1
        folded = self.groups[index].day in self.folded
        return self._heads[index] + (0 if folded else 1 + entry_index - self._starts[index])

    def rows_of(self, publication_ids: frozenset[int]) -> list[int]:
        """The rows of publications that are not folded away."""
        if not publication_ids:
            return []
        found = [index for index, one in enumerate(self.entries) if one.publication_id in publication_ids]
        rows = [self.row_of(index) for index in found]
        return [row for row in rows if self.group_at(row) is None]

    def row_of_day(self, day: date) -> int:
        """The heading of the first day that is not before `day` (the last heading if all are); -1 in a flat list."""
        for index, one in enumerate(self.groups):
            if one.day is None or one.day >= day:
                return self._heads[index]
        return self._heads[-1] if self._heads else -1

    def fold(self, group: int, folded: bool) -> None:
        """Fold or unfold a group."""
        day = self.groups[group].day
        (self.folded.add if folded else self.folded.discard)(day)
        self._count_rows()


def sort_entries(entries: list[Entry], rank: Callable[[Entry], Any] | None, descending: bool) -> list[Entry]:
    """A new order. `rank` None means by day and time, which is the order the entries come in; undated ones stay last.

    A rank of None stands at the end in both directions; equal ranks keep the order of time.
    """
    if rank is None:
        return _reversed_days(entries) if descending else entries
    ranked = [(rank(one), one) for one in entries]
    known = [pair for pair in ranked if pair[0] is not None]
    known.sort(key=_first, reverse=descending)
    return [one for _rank, one in known] + [one for found, one in ranked if found is None]


def _first(pair: tuple[Any, Entry]) -> Any:
    return pair[0]


def _reversed_days(entries: list[Entry]) -> list[Entry]:
    """Days backwards, hours of a day forwards."""
    plain = Agenda(entries, True, set())
    starts = [*plain._starts, len(entries)]
    spans = [slice(start, end) for start, end in zip(starts, starts[1:], strict=False)]
    undated = spans.pop() if plain.groups and plain.groups[-1].day is None else slice(0, 0)
    found: list[Entry] = []
    for span in reversed(spans):
        found += entries[span]
    return found + entries[undated]
