"""The agenda of a meeting: settled when it begins, carried over when it ends."""

from __future__ import annotations

from dataclasses import replace

from ..domain.meetings import AgendaItem, AgendaState, Meeting, MeetingState
from .meeting_reading import following
from .store import Act


def refresh_within(work: Act, meeting: Meeting) -> None:
    """The agenda is settled: from now on nothing changes by itself."""
    for one in work.all(AgendaItem, meeting_id=meeting.id):
        if one.live:
            work.change(replace(one, live=False))


def carry_within(work: Act, meeting: Meeting) -> None:
    """What was not discussed stands on the agenda of the next meeting of the series."""
    after = following(work, meeting)
    for one in work.all(AgendaItem, meeting_id=meeting.id):
        if one.state is not AgendaState.OPEN:
            continue
        work.change(replace(one, state=AgendaState.CARRIED))
        if after is not None and after.state is MeetingState.PLANNED and one.standing_id is None:
            work.add(replace(one, meeting_id=after.id, carried_from_id=one.id, started_at=None, seconds=0))
