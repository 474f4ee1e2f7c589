"""Which meeting of a series comes before another, and which after it."""

from __future__ import annotations

from typing import Any

from ..domain.meetings import Meeting, MeetingState
from ..storage.unit_of_work import UnitOfWork


def following(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    """The next meeting of the same series that will take place."""
    if meeting.series_id is None:
        return None
    later = [one for one in work.all(Meeting, series_id=meeting.series_id) if _place(one) > _place(meeting)]
    return min((one for one in later if one.state is not MeetingState.CANCELLED), key=_place, default=None)


def previous(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    """The last meeting of the same series that took place before."""
    if meeting.series_id is None:
        return None
    held = (MeetingState.HELD, MeetingState.FINAL)
    found = [one for one in work.all(Meeting, series_id=meeting.series_id) if one.state in held]
    return max((one for one in found if _place(one) < _place(meeting)), key=_place, default=None)


def _place(meeting: Meeting) -> tuple[Any, ...]:
    return meeting.day, str(meeting.time or ""), meeting.id
