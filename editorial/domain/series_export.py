"""A series as the calendars of others take it: one event with its rule and the days on which it does not count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from .series import Series
from .series_changes import ended, remaining
from .series_days import MOST, first_day, last_day, next_days, rule_days
from .series_rules import read_rule


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """What is written. `rule` has no UNTIL of its own: that is `last`, whose form depends on hour and zone.

    `left_out` are days that were left out or are written as publications of their own.
    """

    uid: str
    sequence: int
    title: str
    description: str
    channels: tuple[str, ...]
    monogram: str
    starts: date
    time: time | None
    zone: str
    rule: str
    last: date | None
    left_out: tuple[date, ...]
    updated_at: datetime | None = None


def event_of(
    series: Series, taken: Iterable[date], first: date | None, last: date | None, channels: tuple[tuple[str, str], ...]
) -> SeriesEvent | None:
    """The event of a series between two days (None: no bound); `channels` are names and monograms.

    None where nothing of it would be seen.
    """
    part = series
    if first is not None and first > series.starts:
        part = remaining(series, first)
    if last is not None:
        part = ended(part, last)
    gone = {date.fromisoformat(one) for one in series.exceptions} | set(taken)
    open_part = replace(part, exceptions=tuple(sorted(one.isoformat() for one in gone)))
    if not next_days(open_part, part.starts, 1):
        return None
    starts = first_day(part)
    end = last_day(part)
    known = rule_days(part, starts, max(gone, default=starts), MOST).days
    return SeriesEvent(
        uid=series.uid,
        sequence=series.sequence,
        title=series.title,
        description=series.text or series.brief or series.key_message,
        channels=tuple(name for name, _monogram in channels),
        monogram=" ".join(monogram for _name, monogram in channels),
        starts=starts,
        time=series.time,
        zone=series.zone,
        rule=replace(read_rule(part.rule), until=None, until_utc=None).text(),
        last=end,
        left_out=tuple(sorted(gone & set(known))),
    )
