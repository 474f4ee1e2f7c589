"""What is read again and again of a meeting: everything about one of them, and whom its parts belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ..domain.decisions import ActionItem, Decision, Vote
from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import demand_open
from ..domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingFile,
    MeetingNote,
    MeetingSeries,
    MeetingState,
    ParkedTopic,
    Participant,
    Speech,
)
from ..domain.minutes import Addendum, Minutes
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from .meeting_order import following as following
from .meeting_order import previous as previous


def read_case(work: UnitOfWork, meeting_id: int) -> MeetingCase:
    """Everything about one meeting; what is live on the agenda of a planned one as it is now. Raises `Missing`."""
    meeting = work.get(Meeting, meeting_id)
    minutes = tuple(work.all(Minutes, meeting_id=meeting_id))
    addenda = work.all(Addendum, minutes_id=minutes[-1].id) if minutes else ()
    return MeetingCase(
        meeting,
        work.find(MeetingSeries, meeting.series_id),
        tuple(work.all(Participant, meeting_id=meeting_id)),
        _agenda(work, meeting),
        tuple(sorted(work.all(Decision, meeting_id=meeting_id), key=lambda one: one.number)),
        tuple(work.all(Vote, meeting_id=meeting_id)),
        tuple(sorted(work.all(ActionItem, meeting_id=meeting_id), key=lambda one: one.number)),
        tuple(work.all(MeetingNote, meeting_id=meeting_id)),
        tuple(work.all(ParkedTopic, meeting_id=meeting_id)),
        tuple(work.all(Speech, meeting_id=meeting_id)),
        tuple(work.all(MeetingFile, meeting_id=meeting_id)),
        minutes,
        tuple(addenda),
        following(work, meeting),
    )


def _agenda(work: UnitOfWork, meeting: Meeting) -> tuple[AgendaItem, ...]:
    items = tuple(work.all(AgendaItem, meeting_id=meeting.id))
    if meeting.state is not MeetingState.PLANNED:
        return items
    from .agenda_live import refreshed

    return refreshed(work, meeting, items)


def open_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    """The meeting, whose words may still change. Raises `Missing`, `Refused` where its minutes are final."""
    meeting = work.get(Meeting, meeting_id)
    demand_open(meeting)
    return meeting


def running_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    """The meeting, which is in progress. Raises `Missing`, `Refused`."""
    meeting = open_meeting(work, meeting_id)
    if meeting.state is not MeetingState.RUNNING:
        raise Refused("meeting.not_running", title=meeting.title)
    return meeting


def item_of(work: UnitOfWork, meeting_id: int, item_id: int | None) -> AgendaItem | None:
    """The agenda item, None for none. Raises `Refused` where it is one of another meeting."""
    if item_id is None:
        return None
    found = work.get(AgendaItem, item_id)
    if found.meeting_id != meeting_id:
        raise Refused("meeting.other")
    return found


def next_number(work: UnitOfWork, meeting: Meeting) -> int:
    """The number of a meeting that begins: the next of its series, or of the single ones, in its year."""
    same = work.all(Meeting, series_id=meeting.series_id)
    return max((one.number for one in same if one.day.year == meeting.day.year), default=0) + 1


def next_within(work: UnitOfWork, cls: type[Decision] | type[ActionItem], meeting_id: int) -> int:
    """The next number of a decision or an action item in its meeting; a number is never given twice."""
    return max((one.number for one in work.all(cls, meeting_id=meeting_id)), default=0) + 1


def change_meeting(work: UnitOfWork, meeting: Meeting, **values: Any) -> Meeting:
    """The meeting with other values, written."""
    changed = replace(meeting, **values)
    if changed == meeting:
        return meeting
    work.change(changed)
    return work.get(Meeting, meeting.id)
