"""Days of recurring formats among the lines of a plan: what is in the calendar is also in the file.

A format may have no end, so a plan without a range takes what the list shows: a month back and a year on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from ..domain.calendar import Entry
from ..domain.content import Publication
from ..domain.plan_lines import PlanLine, series_ref
from ..domain.series import Series
from ..domain.series_entries import STATUS, around, occurrences
from ..domain.series_ids import occurrence_of
from ..storage import series_queries
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .plan_export import Names, PlanRows, Wish, find_channel, item_line, order, placed_line
from .series_occurrence import item_of


def coming(work: UnitOfWork, today: date, wish: Wish) -> tuple[Entry, ...]:
    """Occurrences that a wish lets through; of a single item none, unless it is one itself. Read inside a snapshot."""
    every = {one.id: one for one in work.all(Series, archived=False)}
    if not every:
        return ()
    first, last = around(today, wish.first, wish.last)
    if wish.content_id is not None:
        only = occurrence_of(wish.content_id)
        if only is None or only.series_id not in every:
            return ()
        every, first, last = {only.series_id: every[only.series_id]}, only.day, only.day
    return occurrences(every.values(), series_queries.taken_days(work.connection), first, last, wish.filter).entries


def with_occurrences(plan: PlanRows, lines: Iterable[PlanLine], found: Iterable[Entry], wish: Wish) -> list[PlanLine]:
    """Both in the order of a plan."""
    more = lines_of_entries(plan, found, wish)
    return sorted((*lines, *more), key=order) if more else list(lines)


def lines_of_entries(plan: PlanRows, found: Iterable[Entry], wish: Wish) -> list[PlanLine]:
    """A line for each occurrence, as the item that it would become. Raises `Refused` for an unknown channel."""
    names = Names(plan.rows)
    wanted = find_channel(names.channels.values(), wish.channel).id if wish.channel else None
    series = {one.id: one for one in plan.rows.all(Series)}
    return [_line(plan, names, series, one) for one in found if wanted in (None, one.channel_id)]


def _line(plan: PlanRows, names: Names, series: Mapping[int, Series], entry: Entry) -> PlanLine:
    wanted = series[entry.series_id]
    item = item_of(wanted, entry.day or wanted.starts, entry.content_id)
    place = slots.timed(
        Publication(
            id=entry.publication_id,
            content_id=entry.content_id,
            channel_id=entry.channel_id or None,
            status=STATUS,
            day=entry.day,
            time=entry.time,
            zone=wanted.zone,
        )
    )
    line = placed_line(item_line(item, names, plan.workspace_id), item, place, names, plan.moved)
    return replace(line, ref=series_ref(plan.workspace_id, entry.content_id), sequence=wanted.sequence)
