"""Recurring formats for calendars: those that a wish lets through, with what was left out or taken up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..domain.channels import Channel
from ..domain.people import Actor
from ..domain.series import Series
from ..domain.series_entries import passes
from ..domain.series_export import SeriesEvent, event_of
from ..storage import journal, series_queries
from ..storage.codec import unstamp
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen
from .plan_export import Wish, find_channel
from .store import Store


def series_events(store: Store, actor: Actor, wish: Wish) -> list[SeriesEvent]:
    """One event for each format that has days nobody has begun; none where one item is asked for.

    Raises `Refused` for a channel that does not exist.
    """
    if wish.content_id is not None:
        return []
    with store.snapshot(actor) as work:
        every = [one for one in work.all(Series, archived=False) if passes(one, wish.filter)]
        screen = Screen(work, wish.language)
        return [screen.event(one) for one in _events(work, every, wish)] if every else []


def _events(work: UnitOfWork, every: Iterable[Series], wish: Wish) -> list[SeriesEvent]:
    taken = series_queries.taken_days(work.connection)
    moved = journal.last_changes(work.connection, "series")
    channels = {one.id: one for one in work.all(Channel)}
    wanted = find_channel(channels.values(), wish.channel).id if wish.channel else None
    found = []
    for series in every:
        if wanted is not None and wanted not in series.channel_ids:
            continue
        shown = [channels[one] for one in series.channel_ids if one in channels and wanted in (None, one)]
        names = tuple((one.name, one.monogram) for one in shown)
        event = event_of(series, taken.get(series.id, ()), wish.first, wish.last, names)
        if event is not None:
            at = moved.get(series.id)
            found.append(replace(event, updated_at=unstamp(at) if at else None))
    return found
