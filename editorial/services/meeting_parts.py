"""What belongs to a meeting before it begins: whether somebody worked on it, taking it away, its standing items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..domain.decisions import ActionItem, Decision
from ..domain.meetings import (
    AgendaItem,
    AgendaSource,
    AgendaState,
    Meeting,
    MeetingFile,
    MeetingNote,
    MeetingState,
    ParkedState,
    ParkedTopic,
    Participant,
    Speech,
    StandingItem,
)
from ..domain.minutes import Minutes
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork

#: What an agenda item takes from the standing agenda and keeps following.
_FIELDS = ("source", "title", "note", "section", "minutes", "department_id", "presenter_id")

#: What outlives the meeting it came from.
_KEPT: tuple[type, ...] = (Decision, ActionItem, Minutes)


def as_entered(work: UnitOfWork, meeting_id: int) -> bool:
    """Whether the agenda is only what the program put there by itself, and nothing was attached or noted."""
    if any(work.all(kind, meeting_id=meeting_id) for kind in (*_KEPT, MeetingFile, MeetingNote, ParkedTopic)):
        return False
    items = work.all(AgendaItem, meeting_id=meeting_id)
    standing = {one.id: one for one in work.all(StandingItem, id={each.standing_id or 0 for each in items})}
    return all(_by_itself(one, standing.get(one.standing_id or 0)) for one in items)


def _by_itself(item: AgendaItem, standing: StandingItem | None) -> bool:
    if item.pinned or item.carried_from_id is not None or item.state is not AgendaState.OPEN:
        return False
    if item.standing_id is None:
        # Overdue action items come to the next agenda by themselves; everything else somebody took.
        return item.live and item.source is AgendaSource.ACTIONS
    return standing is not None and says(item, standing)


def says(item: AgendaItem, standing: StandingItem) -> bool:
    """Whether an agenda item still is what the standing agenda made of it; words kept current are the program's."""
    own = ("title", "note") if item.live else ()
    return all(getattr(item, name) == getattr(standing, name) for name in _FIELDS if name not in own)


def remove_meeting(work: UnitOfWork, meeting: Meeting) -> None:
    """Take a meeting away that never began, with all that belongs to it; parked topics it had recalled wait again.

    Raises `Refused` where something came out of it that stays.
    """
    if any(work.all(kind, meeting_id=meeting.id) for kind in _KEPT):
        raise Refused("meeting.begun", title=meeting.title)
    items = work.all(AgendaItem, meeting_id=meeting.id)
    ids = {one.id for one in items}
    for topic in work.all(ParkedTopic):
        if topic.state is ParkedState.RECALLED and topic.recalled_id in ids:
            work.change(replace(topic, state=ParkedState.PARKED, recalled_id=None))
        elif topic.meeting_id == meeting.id:
            work.change(replace(topic, meeting_id=None, item_id=None))
    notes, people = work.all(MeetingNote, meeting_id=meeting.id), work.all(Participant, meeting_id=meeting.id)
    speeches = work.all(Speech, meeting_id=meeting.id)
    for one in (*speeches, *work.all(MeetingFile, meeting_id=meeting.id), *notes, *people, *items):
        work.remove(one)
    work.remove(work.get(Meeting, meeting.id))


def write_standing(work: UnitOfWork, series_id: int, wanted: Sequence[StandingItem]) -> None:
    """Make the standing agenda of a series those items, in that order; the agendas of meetings to come follow."""
    stored = {one.id: one for one in work.all(StandingItem, series_id=series_id)}
    kept = [replace(one, series_id=series_id, position=place) for place, one in enumerate(wanted)]
    after = [work.change(one) if one.id else work.add(one) for one in kept]
    now = {one.id: one for one in after}
    planned = work.all(Meeting, series_id=series_id, state=str(MeetingState.PLANNED))
    for meeting in planned:
        _follow(work, meeting, stored, now)
    for one in stored.values():
        if one.id not in now:
            work.remove(one)
    if any(one not in stored for one in now):
        for meeting in planned:
            furnish(work, meeting)


def _follow(
    work: UnitOfWork, meeting: Meeting, before: Mapping[int, StandingItem], after: Mapping[int, StandingItem]
) -> None:
    items = work.all(AgendaItem, meeting_id=meeting.id)
    for item in items:
        old, new = before.get(item.standing_id or 0), after.get(item.standing_id or 0)
        if old is None or item.state is not AgendaState.OPEN:
            continue
        if new is not None:
            names = [name for name in _FIELDS if getattr(item, name) == getattr(old, name)]
            work.change(replace(item, **{name: getattr(new, name) for name in names}))
        elif says(item, old) and not item.pinned:
            work.remove(item)
        else:
            work.change(replace(item, standing_id=None))


def furnish(work: UnitOfWork, meeting: Meeting) -> None:
    """Put on the agenda what belongs there by itself; twice is once."""
    from .agenda_carry import furnish_within

    furnish_within(work, meeting)


def carry_over(work: UnitOfWork, meeting: Meeting) -> None:
    """What of a meeting that is called off somebody wanted to discuss stands on the next agenda."""
    from .agenda_carry import carry_within

    carry_within(work, meeting)
