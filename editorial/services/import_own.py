"""Plans that this program wrote itself and that come back: the reference in each line says which item it is.

A line of this workspace is compared with what an export would say now; only what differs is changed, on exactly the
publications for which the line stands. Lines with the same reference are one item, in any workspace.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..domain.calendar import Entry
from ..domain.content import ContentItem, Publication
from ..domain.people import Actor
from ..domain.plan_import import PlanFile, PlanRow
from ..domain.plan_lines import PlanLine, own_content_id, together
from ..domain.plan_match import SAID, Known, Match, match_rows, said
from ..domain.series import Series
from ..domain.series_entries import occurrences
from ..domain.series_ids import occurrence_of
from ..exchange.plan_own import language_of, offered, rows_of
from ..storage import series_queries
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .clearance_out import withheld_in
from .import_names import Names
from .import_write import PLACED, Writer
from .options import read_options
from .plan_export import Wish, lines_of, read_rows
from .series_lines import lines_of_entries
from .store import Store

#: The word in which a status is written and the reference itself are no changes.
_SILENT = frozenset({"status_written", "ref"})


@dataclass(frozen=True, slots=True)
class OwnPlan:
    """The lines of this workspace that a file speaks of, and each as an import would read it now."""

    workspace_id: str = ""
    lines: tuple[PlanLine, ...] = ()
    rows: tuple[PlanRow, ...] = ()
    offered: frozenset[str] = frozenset()
    items: frozenset[int] = frozenset()
    #: Days of recurring formats that became items: id of the occurrence -> id of the item.
    taken: Mapping[int, int] = field(default_factory=dict)
    #: Days of recurring formats of this workspace that its rule no longer wants.
    gone: frozenset[int] = frozenset()

    def item_of(self, row: PlanRow) -> int | None:
        """The item of this workspace that a row names, or None."""
        found = own_content_id(row.ref, self.workspace_id) if row.ref else None
        found = self.taken.get(found, found) if found is not None else None
        return found if found in self.items else None

    def is_gone(self, row: PlanRow) -> bool:
        """Whether a row names a day of a recurring format that was left out since: it stays left out."""
        return bool(self.gone) and own_content_id(row.ref, self.workspace_id) in self.gone

    def line_of(self, match: Match) -> PlanLine | None:
        """The line that a match speaks of; their records count downwards from -1."""
        if match.known is None or match.known.record_id >= 0:
            return None
        return self.lines[-match.known.record_id - 1]


def own_plan(store: Store, actor: Actor, plan: PlanFile) -> OwnPlan:
    """Read what the file speaks of; empty for a plan from elsewhere."""
    with store.snapshot(actor) as work:
        workspace_id = read_options(work).workspace_id
        named = [own_content_id(row.ref, workspace_id) for row in plan.rows if row.ref]
        if not set(named) - {None}:
            return OwnPlan(workspace_id)
        found = read_rows(work, Wish())
        taken, entries = _occurrences(work, {one for one in named if one is not None and one < 0})
    counts = Counter(taken.get(one, one) for one in named if one is not None)
    single = [one for one in lines_of(found, Wish(), bin_too=True) if one.content_id in counts]
    single += lines_of_entries(found, entries, Wish())
    lines = _as_written(single, counts)
    rows = rows_of(lines, language_of(plan), store.wall().date())
    items = frozenset(one.content_id for one in lines)
    gone = frozenset(one for one in named if one is not None and one < 0) - items - taken.keys()
    return OwnPlan(workspace_id, tuple(lines), tuple(rows), offered(plan), items, taken, gone)


def _occurrences(work: UnitOfWork, ids: set[int]) -> tuple[dict[int, int], list[Entry]]:
    """Of these occurrences those that became items, and those that still are none."""
    taken: dict[int, int] = {}
    found: list[Entry] = []
    every = {one.id: one for one in work.all(Series, archived=False)} if ids else {}
    for content_id in ids:
        one = occurrence_of(content_id)
        if one is not None and (item := series_queries.taken_by(work.connection, one.series_id, one.day)):
            taken[content_id] = item
        elif one is not None and one.series_id in every:
            found += occurrences([every[one.series_id]], {}, one.day, one.day).entries
    return taken, found


def _as_written(single: list[PlanLine], counts: Counter[int]) -> list[PlanLine]:
    """A plan names the channels that say the same in one line, a calendar has a line for each: told by their number."""
    by_item: dict[int, list[PlanLine]] = defaultdict(list)
    for one in single:
        by_item[one.content_id].append(one)
    found: list[PlanLine] = []
    for content_id, lines in by_item.items():
        grouped = together(lines)
        found += lines if counts[content_id] > len(grouped) else grouped
    return found


def match_own(own: OwnPlan, rows: Iterable[PlanRow]) -> list[Match]:
    """Pair the rows of own items with their lines, item by item; a row beyond those has no known one."""
    by_item: dict[int, list[PlanRow]] = defaultdict(list)
    for row in rows:
        if (content_id := own.item_of(row)) is not None:
            by_item[content_id].append(row)
    known: dict[int, list[Known]] = defaultdict(list)
    for index, (line, read) in enumerate(zip(own.lines, own.rows, strict=True), 1):
        known[line.content_id].append(Known(-index, line.content_id, said(read)))
    found: list[Match] = []
    for content_id, mine in by_item.items():
        lines = known[content_id]
        # Without a column for it a file says nothing about a field: it stays as it is.
        filled = [_with(row, own.rows[-lines[0].record_id - 1], own.offered) for row in mine]
        found += _leftovers(match_rows(filled if len(lines) == 1 else mine, lines), lines)
    return [_settled(own, one) for one in found]


def _with(row: PlanRow, other: PlanRow, keep: frozenset[str]) -> PlanRow:
    values: dict[str, Any] = {name: getattr(other, name) for name in SAID if name not in keep}
    return replace(row, **values)


def _leftovers(matches: list[Match], known: Sequence[Known]) -> list[Match]:
    """What no rule could pair is paired in order: the references say that it is the same item."""
    used = {one.known.record_id for one in matches if one.known}
    rest = iter([one for one in known if one.record_id not in used])
    return [one if one.known else replace(one, known=next(rest, None)) for one in matches]


def _settled(own: OwnPlan, match: Match) -> Match:
    if match.known is None:
        return match
    line = own.rows[-match.known.record_id - 1]
    row = _with(match.row, line, own.offered - withheld_in(match.row))
    words = said(row)
    changed = tuple(name for name in SAID if name not in _SILENT and match.known.said.get(name) != words.get(name))
    return Match(row, words, match.known, changed)


class OwnWriter:
    """Brings changed lines into the workspace, inside the act of the import service."""

    def __init__(self, work: UnitOfWork, names: Names, writer: Writer) -> None:
        self._work, self._names, self._writer = work, names, writer

    def change(self, line: PlanLine, row: PlanRow, changed: Sequence[str]) -> bool:
        """Apply what differs; False where the item lies in the bin: deleted stays deleted."""
        names = set(changed)
        if "text" in names and line.variant:
            names = names - {"text"} | {"variants"}
        if not self._writer.change(line.content_id, row, sorted(names - PLACED)):
            return False
        if PLACED & names:
            self._place(line, row, names)
            slots.follow(self._work, line.content_id)
        return True

    def _place(self, line: PlanLine, row: PlanRow, names: set[str]) -> None:
        work = self._work
        places = [work.get(Publication, one) for one in line.publications]
        if not places:
            self._first_places(line.content_id, row, names)
            return
        if "channels" in names:
            places = self._channels(places, row)
        for one in places:
            values: dict[str, Any] = {name: getattr(row, name) for name in ("day", "time", "url") if name in names}
            if "status" in names:
                values["status"] = self._writer.status(row)
            if "variants" in names:
                values["text"] = row.text
            if "public_title" in names:
                values["title"] = row.public_title
            changed = replace(one, **values)
            work.change(slots.timed(changed if changed.day else replace(changed, time=None)))

    def _first_places(self, content_id: int, row: PlanRow, names: set[str]) -> None:
        if not self.join(content_id, row) and "status" in names:
            item = self._work.get(ContentItem, content_id)
            self._work.change(replace(item, status=self._writer.status(row)))

    def _channels(self, places: list[Publication], row: PlanRow) -> list[Publication]:
        """The publications of the line after its channels became those of the row; unknown names change nothing."""
        wanted = [self._names.id("channel", one) for one in row.channels]
        known = list(dict.fromkeys(one for one in wanted if one is not None))
        if row.channels and not known:
            return places
        ids: list[int | None] = [*known] or [None]
        kept = [one for one in places if one.channel_id in ids]
        gone = [one for one in places if one.channel_id not in ids]
        for channel_id in ids:
            if channel_id in {one.channel_id for one in kept}:
                continue
            if gone:
                kept.append(self._work.change(replace(gone.pop(0), channel_id=channel_id)))
            else:
                kept.append(self._work.add(replace(places[0], channel_id=channel_id, uid=slots.new_uid())))
        for one in gone:
            self._work.remove(one)
        return kept

    def join(self, content_id: int, row: PlanRow) -> bool:
        """Further publications of an item that has a line already; False where there is nothing to add."""
        work = self._work
        item = work.get(ContentItem, content_id)
        have = {(one.channel_id, one.day, one.time) for one in work.all(Publication, content_id=content_id)}
        own = row.text if row.text and row.text != item.text else None
        new = [one for one in self._writer.places(row) if (one.channel_id, one.day, one.time) not in have]
        work.add_all([replace(one, content_id=content_id, text=one.text if one.text else own) for one in new])
        if new:
            slots.follow(work, content_id)
        return bool(new)
