"""The next free slot of a channel: what a decision proposes unless somebody says another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from .calendar import Entry, monday

#: How far ahead a slot is looked for, in days.
AHEAD = 120
#: The hour that is proposed on a channel that has none of its own.
USUAL = time(10)


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A day and an hour."""

    day: date
    time: time


def usual_time(entries: Iterable[Entry]) -> time:
    """The hour at which a channel appears most often."""
    found = Counter(one.time for one in entries if one.time is not None)
    return min(found, key=lambda one: (-found[one], one)) if found else USUAL


def next_slot(
    entries: Collection[Entry], after: date, per_week: int, blocked: Collection[date], mine: Collection[int] = ()
) -> FreeSlot | None:
    """The first working day after `after` on which the channel is free, within its cadence (0: none is set).

    `entries` are what stands on the channel around these days, `blocked` days on which nothing appears, `mine` the
    publications that are looked for and so do not stand in their own way.
    """
    others = [one for one in entries if one.publication_id not in mine]
    days = {one.day for one in others}
    weeks = Counter(monday(one.day) for one in others if one.day is not None)
    at = usual_time(entries)
    for ahead in range(1, AHEAD + 1):
        day = after + timedelta(days=ahead)
        full = bool(per_week) and weeks[monday(day)] >= per_week
        if day.weekday() < 5 and day not in days and day not in blocked and not full:
            return FreeSlot(day, at)
    return None
