"""Somebody is forgotten: meetings to come do without them; finalised minutes are a record and keep the name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..domain.meetings import Committee, Meeting, MeetingSeries, MeetingState, Participant
from ..domain.minutes import Minutes
from ..domain.minutes_document import MinutesDocument, thaw
from ..storage.unit_of_work import UnitOfWork


def leave_meetings(work: UnitOfWork, person_id: int) -> None:
    """No series, no committee and no planned meeting counts on the person any more."""
    for board in work.all(Committee):
        if person_id in board.person_ids:
            work.change(replace(board, person_ids=_without(board.person_ids, person_id)))
    for one in work.all(MeetingSeries):
        fresh = replace(
            one,
            required_ids=_without(one.required_ids, person_id),
            optional_ids=_without(one.optional_ids, person_id),
            chair_ids=_without(one.chair_ids, person_id),
            minute_taker_ids=_without(one.minute_taker_ids, person_id),
        )
        if fresh != one:
            work.change(fresh)
    for meeting in work.all(Meeting, state=str(MeetingState.PLANNED)):
        for participant in work.all(Participant, meeting_id=meeting.id, person_id=person_id):
            work.remove(participant)
        chair = None if meeting.chair_id == person_id else meeting.chair_id
        taker = None if meeting.minute_taker_id == person_id else meeting.minute_taker_id
        if (chair, taker) != (meeting.chair_id, meeting.minute_taker_id):
            work.change(replace(meeting, chair_id=chair, minute_taker_id=taker))


def _without(ids: tuple[int, ...], person_id: int) -> tuple[int, ...]:
    return tuple(one for one in ids if one != person_id)


def naming(work: UnitOfWork, names: Iterable[str]) -> int:
    """How many finalised minutes name somebody who has any of these names."""
    wanted = set(names)
    return sum(bool(wanted & set(_people(thaw(one.text)))) for one in work.all(Minutes))


def _people(document: MinutesDocument) -> Iterable[str]:
    yield from (document.chair, document.minute_taker, document.finalised_by)
    for group in (document.present, document.excused, document.absent, document.guests):
        yield from (one.name for one in group)
    for entry in document.entries:
        yield from (row.owner for row in entry.rows)
