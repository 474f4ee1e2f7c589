"""Meetings as lists show them, and as scripts do."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from ..domain.calendar import local
from ..domain.meeting_cards import MeetingCase, MeetingRow
from ..domain.meetings import Meeting, MeetingSeries
from ..domain.people import Person
from ..storage import meeting_queries
from ..storage.unit_of_work import UnitOfWork
from .meeting_people import seen_meetings
from .meeting_reading import read_case

#: Ids that one reading names at most.
_MANY = 500


def read_rows(work: UnitOfWork, ids: Collection[int]) -> tuple[MeetingRow, ...]:
    """The meetings with these ids in the order of time, in a handful of queries however many they are."""
    series = {one.id: one.title for one in work.all(MeetingSeries)}
    people = {one.id: one.name for one in work.all(Person)}
    found, wanted = list[Meeting](), sorted(ids)
    for start in range(0, len(wanted), _MANY):
        found += work.all(Meeting, id=wanted[start : start + _MANY])
    counts = meeting_queries.counts(work.connection, wanted)
    numbers = meeting_queries.minutes_numbers(work.connection, wanted)
    return tuple(
        MeetingRow(
            one,
            series=series.get(one.series_id or 0, ""),
            chair=people.get(one.chair_id or 0, ""),
            minute_taker=people.get(one.minute_taker_id or 0, ""),
            minutes_number=numbers.get(one.id, 0),
            **counts.get(one.id, {}),
        )
        for one in sorted(found, key=lambda each: (each.day, str(each.time or ""), each.id))
    )


def shown_case(work: UnitOfWork, meeting_id: int) -> MeetingCase:
    """Everything about one meeting, with the words of its agenda as they are now."""
    return read_case(work, meeting_id)


def meetings_list(work: UnitOfWork, first: date | None = None, last: date | None = None) -> list[dict[str, Any]]:
    """What `list meetings` prints, in the order of time."""
    seen = seen_meetings(work)
    ids = meeting_queries.meeting_ids(work.connection, first, last)
    found = list[dict[str, Any]]()
    for row in read_rows(work, [one for one in ids if seen is None or one in seen]):
        one = row.meeting
        starts = local(one.starts_at, one.zone).isoformat(timespec="seconds") if one.starts_at else None
        found.append(
            {
                "id": one.id,
                "series": row.series or None,
                "title": one.title,
                "starts": starts,
                "state": str(one.state),
                "date": one.day.isoformat(),
                "time": f"{one.time:%H:%M}" if one.time else None,
                "minutes": one.minutes,
                "place": one.place or None,
                "number": one.number or None,
                "chair": row.chair or None,
                "minute_taker": row.minute_taker or None,
                "participants": row.expected,
                "accepted": row.accepted,
                "agenda_items": row.items,
                "decisions": row.decisions,
                "actions": row.actions,
                "original_date": one.original_day.isoformat() if one.original_day else None,
                "reason": one.reason or None,
                "minutes_number": row.minutes_number or None,
            }
        )
    return found
