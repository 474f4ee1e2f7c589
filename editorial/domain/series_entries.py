"""Occurrences of series as the calendar shows them: entries with ids of their own kind (`series_ids`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from .calendar import Card, Entry, Occurrences
from .content import Status
from .series import Series
from .series_days import open_days
from .series_ids import content_id_of, publication_id_of

if TYPE_CHECKING:
    from .filters import PlanFilter

#: An occurrence is decided, though nobody has worked on it: it is found among what is planned.
STATUS = Status.PLANNED
_BACK, _AHEAD = timedelta(days=31), timedelta(days=366)


def around(today: date, first: date | None, last: date | None) -> tuple[date, date]:
    """The days of which occurrences are shown where only one end is named, or none: a month back and a year on."""
    return first or today - _BACK, last or today + _AHEAD


def occurrences(
    every: Iterable[Series],
    taken: Mapping[int, frozenset[date]],
    first: date,
    last: date,
    wanted: PlanFilter | None = None,
) -> Occurrences:
    """The occurrences of series between two days under a filter, in the order of time.

    `taken` are the days by series id that became content items, those in the bin included: they are not shown again.
    At most `series_days.MOST` of each series; whose more are left out is named in `cut`.
    """
    if wanted is not None:
        first, last = max(first, wanted.since or first), min(last, wanted.until or last)
    found: list[Entry] = []
    cut: list[str] = []
    for series in every:
        if series.archived or last < first or (wanted is not None and not passes(series, wanted)):
            continue
        days = open_days(series, first, last, taken.get(series.id, frozenset()))
        if days.cut:
            cut.append(series.title)
        channels = series.channel_ids or (0,)
        only = wanted.channels if wanted is not None else frozenset()
        shown = [index for index, channel in enumerate(channels) if not only or channel in only]
        found += [_entry(series, day, index, channels[index]) for day in days.days for index in shown]
    found.sort(key=_order)
    return Occurrences(tuple(found), tuple(cut))


def upcoming(
    every: Iterable[Series], taken: Mapping[int, frozenset[date]], today: date, wanted: PlanFilter
) -> list[Entry]:
    """What is next of each format, in the order of time; all of a period where the filter names one."""
    if wanted.since is not None or wanted.until is not None:
        return list(occurrences(every, taken, *around(today, wanted.since, wanted.until), wanted).entries)
    next_ones: dict[int, int] = {}
    found = occurrences(every, taken, *around(today, today, None), wanted).entries
    return [one for one in found if next_ones.setdefault(one.series_id, one.content_id) == one.content_id]


def cards(entries: Iterable[Entry], every: Iterable[Series]) -> list[Card]:
    """Occurrences as cards, one for all channels of a day."""
    series = {one.id: one for one in every}
    found: dict[int, Card] = {}
    for one in entries:
        known = found.get(one.content_id)
        channels = (one.channel_id,) if one.channel_id else ()
        if known is not None:
            found[one.content_id] = replace(known, channel_ids=known.channel_ids + channels, dated=known.dated + 1)
            continue
        found[one.content_id] = Card(
            one.content_id,
            one.title,
            one.status,
            channels,
            one.day,
            one.time,
            one.department_id,
            one.owner_id,
            one.task_field,
            one.campaign_id,
            one.pillar_id,
            series[one.series_id].labels,
            dated=1,
        )
    return list(found.values())


def _entry(series: Series, day: date, index: int, channel_id: int) -> Entry:
    content_id = content_id_of(series.id, day)
    return Entry(
        publication_id_of(content_id, index),
        content_id,
        series.title,
        channel_id,
        STATUS,
        day,
        series.time,
        series.department_id,
        series.owner_id,
        series.task_field or "",
        series.campaign_id,
        series.pillar_id,
        0,
        series.format,
        False,
        series.id,
    )


def passes(series: Series, wanted: PlanFilter) -> bool:
    """The filter bar over what every occurrence has in common."""
    pairs = (
        (series.pillar_id, wanted.pillars),
        (series.task_field or "", wanted.fields),
        (series.campaign_id, wanted.campaigns),
        (series.department_id, wanted.departments),
        (series.owner_id, wanted.people),
        (STATUS, wanted.statuses),
    )
    if any(values and value not in values for value, values in pairs):
        return False
    if wanted.channels and not wanted.channels & set(series.channel_ids):
        return False
    if not wanted.text.strip():
        return True
    from .words import fold  # the first picture does without

    words = fold(wanted.text).split()
    parts = (series.title, series.text, series.brief, series.key_message, series.format, *series.labels)
    said = fold(" ".join(parts))
    return all(word in said for word in words)


def _order(one: Entry) -> tuple[date, time, int]:
    return one.day or date.max, one.time or time(0), -one.publication_id
