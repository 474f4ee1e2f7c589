"""The days of a meeting series: which meetings are to be entered, and what becomes of those entered when it changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from ..errors import Refused
from .meeting_rules import MEETING_MINUTES, TITLE_MOST, demand_minutes
from .meetings import Meeting, MeetingSeries, MeetingState
from .series import Series
from .series_changes import days_after
from .series_days import first_day, next_days, open_days, rule_days
from .series_rules import read_rule

#: How far ahead the meetings of a series are entered, and how many of each at least.
AHEAD, LEAST = timedelta(weeks=12), 3
_S = MeetingState


def as_series(series: MeetingSeries) -> Series:
    """What the rules of recurring formats need to know of a meeting series."""
    return Series(
        id=series.id,
        title=series.title,
        rule=series.rule,
        starts=series.starts,
        time=series.time,
        zone=series.zone,
        exceptions=series.exceptions,
    )


def checked(series: MeetingSeries) -> MeetingSeries:
    """The series as it may be kept: title, hour, length, a rule in one spelling that brings a day. Raises `Refused`."""
    title = " ".join(series.title.split())
    if not title:
        raise Refused("meeting.title")
    if len(title) > TITLE_MOST:
        raise Refused("meeting.text_long", most=TITLE_MOST)
    if series.time is None:
        raise Refused("meeting.time")
    if series.starts == date.min:
        raise Refused("meeting.series_starts")
    demand_minutes(series.minutes, MEETING_MINUTES)
    if series.quorum < 0:
        raise Refused("meeting.quorum")
    rule = read_rule(series.rule)
    first_day(as_series(series))
    try:
        gone = tuple(sorted({date.fromisoformat(one).isoformat() for one in series.exceptions}))
    except ValueError as error:
        raise Refused("meeting.series_exceptions") from error
    return replace(series, title=title, rule=rule.text(), exceptions=gone)


def wanted(series: MeetingSeries, today: date) -> tuple[date, ...]:
    """The days to come for which a meeting is to be entered; days left out are none."""
    found = as_series(series)
    until = today + AHEAD if date.max - today > AHEAD else date.max
    return tuple(sorted({*open_days(found, today, until).days, *next_days(found, today, LEAST)}))


def missing(series: MeetingSeries, meetings: Iterable[Meeting], today: date) -> tuple[date, ...]:
    """The days for which no meeting was entered yet: one that was moved or cancelled stands for its day."""
    known = {one.original_day for one in meetings if one.series_id == series.id}
    return tuple(one for one in wanted(series, today) if one not in known)


@dataclass(frozen=True, slots=True)
class Fates:
    """What becomes of the meetings of a series that changed: the day on which the rule wants each (by id), those that
    it wants no more, and days on which it wants another although theirs has been."""

    days: dict[int, date] = field(default_factory=dict)
    unwanted: tuple[int, ...] = ()
    been: tuple[date, ...] = ()


def fates(before: MeetingSeries, after: MeetingSeries, meetings: Sequence[Meeting], today: date) -> Fates:
    """Each meeting with a place in the old rule, in the new one: the same in its week, month or year."""
    places = _places(before, after, meetings)
    gone, new = set(after.exceptions), set(after.exceptions) - set(before.exceptions)
    days: dict[int, date] = {}
    unwanted, been, used = list[int](), set[date](), set[date]()
    # Whose day stays what it was has it before others come there.
    for one, original, place in sorted(places, key=lambda each: (each[1] != each[2], each[1], each[0].id)):
        elsewhere = place is not None and place != original
        lost = place in used or (elsewhere and (str(place) in gone or (place or today) < today))
        target = None if lost else place
        if target is not None:
            used.add(target)
        if one.state not in (_S.PLANNED, _S.CANCELLED) or max(one.day, original) < today:
            if elsewhere and target is not None:
                been.add(target)
        elif target is None or (not elsewhere and str(original) in new):
            unwanted.append(one.id)
        else:
            days[one.id] = target
    return Fates(days, tuple(unwanted), tuple(sorted(been)))


def _places(
    before: MeetingSeries, after: MeetingSeries, meetings: Sequence[Meeting]
) -> list[tuple[Meeting, date, date | None]]:
    """Each meeting that stands for a day of the rule, with that day and the one it becomes."""
    old, new = as_series(before), as_series(after)
    found = days_after(old, new, [one.original_day for one in meetings if one.original_day is not None])
    places = list[tuple[Meeting, date, date | None]]()
    for one in meetings:
        if one.original_day is not None:
            # What an older rule entered counts too where the new one comes back to its day.
            again = one.original_day in rule_days(new, one.original_day, one.original_day).days
            places.append((one, one.original_day, one.original_day if again else found.get(one.original_day)))
    return places
