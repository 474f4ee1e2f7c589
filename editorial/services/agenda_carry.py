"""What comes to an agenda by itself: standing items, what was not discussed, overdue action items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ..domain.agenda_rules import WHOLE, discussed, identity, place_for_new, place_for_standing, to_carry
from ..domain.decisions import ActionItem, ActionState, Decision
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
    ResultKind,
    Speech,
    StandingItem,
)
from ..storage import agenda_queries
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .agenda_live import LIVE, Looking, is_group_item
from .meeting_order import previous


def furnish_within(work: UnitOfWork, meeting: Meeting, *, bring: bool = False) -> None:
    """Put on the agenda of a planned meeting what belongs there and is not there yet; twice is once.

    Standing items come to every meeting, overdue action items to the next one; what was carried over too, when the
    meeting is entered or with `bring`: what somebody took off the agenda does not come back.
    """
    if meeting.state is not MeetingState.PLANNED:
        return
    fresh = not items_of(work, meeting.id)
    _recur(work, meeting)
    if not _is_next(work, meeting):
        return
    if fresh or bring:
        _bring(work, meeting, _pending(work, meeting))
    if _overdue(work, meeting) and not _has_actions(work, meeting):
        title = text("agenda.group.actions", meeting.language)
        add_within(work, AgendaItem(meeting_id=meeting.id, source=AgendaSource.ACTIONS, title=title, live=True))


def refresh_within(work: UnitOfWork, meeting: Meeting) -> None:
    """The agenda is settled, at the beginning: it says what it says now, and nothing changes by itself any more.

    What has no reason left goes, unless it is pinned or stands there every time.
    """
    furnish_within(work, meeting)
    items, looking = items_of(work, meeting.id), Looking(work, meeting)
    for one in items:
        if not one.live:
            continue
        now, reason = looking.current(one, items)
        if reason or one.pinned or one.standing_id is not None or referred(work, one):
            work.change(replace(now, live=False))
        else:
            work.remove(one)


def carry_within(work: UnitOfWork, meeting: Meeting) -> None:
    """What was not discussed stands on the next agenda, there or as soon as there is one.

    Of a meeting that was cancelled that is what people put on its agenda; it stays there too, in case it is held after
    all.
    """
    held = meeting.state is not MeetingState.CANCELLED
    for one in items_of(work, meeting.id) if held else ():
        if one.state is AgendaState.OPEN and not discussed(one):
            work.change(replace(one, state=AgendaState.CARRIED))
    after = next_planned(work, meeting)
    if after is not None:
        furnish_within(work, after, bring=True)


def short_of_actions(work: UnitOfWork) -> list[Meeting]:
    """The next meetings of series whose agenda lacks the action items that will be overdue by then."""
    late = [one for one in work.all(ActionItem, state=str(ActionState.OPEN)) if one.due is not None]
    if not late:
        return []
    following: dict[int, Meeting] = {}
    for one in sorted(work.all(Meeting, state=str(MeetingState.PLANNED)), key=_place):
        if one.series_id is not None:
            following.setdefault(one.series_id, one)
    return [one for one in following.values() if _overdue(work, one) and not _has_actions(work, one)]


def _has_actions(work: UnitOfWork, meeting: Meeting) -> bool:
    return any(one.source is AgendaSource.ACTIONS for one in items_of(work, meeting.id))


# Standing items -------------------------------------------------------------------------------------------------------


def _recur(work: UnitOfWork, meeting: Meeting) -> None:
    if meeting.series_id is None:
        return
    items = items_of(work, meeting.id)
    standing = {one.id: one for one in work.all(StandingItem, series_id=meeting.series_id)}
    for item in items:
        if item.standing_id is not None and item.standing_id not in standing and not referred(work, item):
            work.remove(item)
    there, order = {one.standing_id for one in items}, list(standing)
    for one in standing.values():
        if one.id not in there:
            _put(work, _standing(meeting, one), lambda items, item: place_for_standing(items, item, order))


def _standing(meeting: Meeting, one: StandingItem) -> AgendaItem:
    live = one.source in LIVE
    return AgendaItem(
        meeting_id=meeting.id,
        source=one.source,
        title=one.title or text(f"agenda.group.{one.source}" if live else "agenda.source.own", meeting.language),
        note=one.note,
        section=one.section,
        minutes=one.minutes,
        live=live,
        department_id=one.department_id,
        presenter_id=one.presenter_id,
        standing_id=one.id,
    )


# Carrying over --------------------------------------------------------------------------------------------------------


def _pending(work: UnitOfWork, meeting: Meeting) -> list[AgendaItem]:
    """What the last meeting did not come to or postponed, and own items of meetings that were cancelled since."""
    if meeting.series_id is None:
        return []
    before = previous(work, meeting)
    found = [one for one in items_of(work, before.id) if to_carry(one)] if before is not None else []
    since = before.day if before is not None else date.min
    for other in work.all(Meeting, series_id=meeting.series_id, state=str(MeetingState.CANCELLED)):
        if since <= other.day <= meeting.day:
            found += [one for one in items_of(work, other.id) if _own(one)]
    gone = agenda_queries.copied(work.connection, [one.id for one in found]) if found else set()
    return [one for one in found if one.id not in gone]


def _own(item: AgendaItem) -> bool:
    fresh = item.standing_id is None and item.carried_from_id is None
    return fresh and item.source is AgendaSource.OWN and item.state is AgendaState.OPEN


def _bring(work: UnitOfWork, meeting: Meeting, pending: Sequence[AgendaItem]) -> None:
    looking = Looking(work, meeting, pending)
    for one in pending:
        if not _stands(one, items_of(work, meeting.id)):
            made = add_within(work, copy_of(one, meeting, live=_lives(looking, one)))
            recalled(work, one.id, made.id)


def copy_of(item: AgendaItem, meeting: Meeting, *, live: bool) -> AgendaItem:
    """An item once more for another meeting, as if nobody had spoken about it."""
    return replace(
        item,
        id=0,
        version=0,
        meeting_id=meeting.id,
        carried_from_id=item.id,
        standing_id=None,
        state=AgendaState.OPEN,
        live=live,
        started_at=None,
        ended_at=None,
        seconds=0,
        fact="",
        result="",
        result_kind=ResultKind.NONE,
    )


def _lives(looking: Looking, item: AgendaItem) -> bool:
    """Whether nobody gave it words of its own: then it is kept current again."""
    if item.source in WHOLE or item.source not in LIVE or item.source is AgendaSource.PARKED:
        return item.source in WHOLE
    if is_group_item(item):
        return True
    now, reason = looking.current(item, [item])
    return reason and now.title == item.title


def _stands(item: AgendaItem, there: Iterable[AgendaItem]) -> bool:
    """Whether the same thing is on the agenda already."""
    same = [one for one in there if one.source is item.source]
    if item.source is AgendaSource.OWN:
        return any(one.carried_from_id == item.id for one in same)
    if is_group_item(item):
        return any(is_group_item(one) for one in same)
    mine = identity(item.source, item.subjects)
    return any(identity(one.source, one.subjects) == mine for one in same if not is_group_item(one))


def _overdue(work: UnitOfWork, meeting: Meeting) -> bool:
    """Whether an action item of the series, or of no series, will be late when the meeting begins."""
    late = [one for one in work.all(ActionItem, state=str(ActionState.OPEN)) if one.due and one.due < meeting.day]
    ids = sorted({one.meeting_id for one in late if one.meeting_id is not None})
    known = {one.id: one.series_id for one in work.all(Meeting, id=ids)} if ids else {}
    return any(known.get(one.meeting_id or 0) in (None, meeting.series_id) for one in late)


def next_planned(work: UnitOfWork, meeting: Meeting) -> Meeting | None:
    """The first meeting of the series behind this one that is planned."""
    if meeting.series_id is None:
        return None
    every = work.all(Meeting, series_id=meeting.series_id, state=str(MeetingState.PLANNED))
    later = [one for one in every if one.id != meeting.id and _place(one) > _place(meeting)]
    return min(later, key=_place, default=None)


def _is_next(work: UnitOfWork, meeting: Meeting) -> bool:
    """Whether no other planned meeting of the series comes before; a single meeting is always the next."""
    if meeting.series_id is None:
        return True
    every = work.all(Meeting, series_id=meeting.series_id, state=str(MeetingState.PLANNED))
    return min(every, key=_place, default=meeting).id == meeting.id


def _place(meeting: Meeting) -> tuple[date, str, int]:
    return meeting.day, str(meeting.time or ""), meeting.id


# Rows -----------------------------------------------------------------------------------------------------------------


def items_of(work: UnitOfWork, meeting_id: int) -> list[AgendaItem]:
    """The agenda in its order."""
    return work.all(AgendaItem, meeting_id=meeting_id)


def add_within(work: UnitOfWork, item: AgendaItem) -> AgendaItem:
    """Add an item at the end, before what is pinned there and what closes the agenda."""
    return _put(work, item, lambda items, _item: place_for_new(items))


def _put(work: UnitOfWork, item: AgendaItem, where: Callable[[Sequence[AgendaItem], AgendaItem], int]) -> AgendaItem:
    items = items_of(work, item.meeting_id)
    place = where(items, item)
    renumber(work, items, lambda at: at if at < place else at + 1)
    return work.add(replace(item, position=place))


def renumber(work: UnitOfWork, items: Sequence[AgendaItem], place: Callable[[int], int] = lambda at: at) -> None:
    """Write the places of items, as they follow each other."""
    for at, one in enumerate(items):
        if one.position != place(at):
            work.change(replace(one, position=place(at)))


def recalled(work: UnitOfWork, old_id: int, new_id: int) -> None:
    """A parked topic that was recalled as an item now stands on the agenda as another one."""
    for topic in work.all(ParkedTopic, recalled_id=old_id, state=str(ParkedState.RECALLED)):
        work.change(replace(topic, recalled_id=new_id))


def referred(work: UnitOfWork, item: AgendaItem) -> bool:
    """Whether something was decided, noted, parked, asked or attached with an item."""
    if discussed(item):
        return True
    kinds = (Decision, ActionItem, MeetingNote, ParkedTopic, Speech, MeetingFile)
    return any(work.all(kind, item_id=item.id) for kind in kinds)
