"""Moderating a meeting: it begins, goes from item to item, ends; everything is written the moment it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..domain.decisions import ActionItem, Decision
from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import demand_step, spent
from ..domain.meetings import (
    AgendaItem,
    AgendaState,
    Attendance,
    Meeting,
    MeetingNote,
    MeetingState,
    ParkedTopic,
    Participant,
    Reply,
    ResultKind,
)
from ..domain.people import Actor
from ..errors import Refused
from .meeting_reading import change_meeting, item_of, next_number, read_case, running_meeting
from .moderation_floor import FloorActs, end_floor
from .moderation_words import WordActs
from .store import Act, Store

#: What somebody who answered the invitation is taken for when the meeting begins; the chair looks once more.
_BY_REPLY = {Reply.ACCEPTED: Attendance.PRESENT, Reply.DECLINED: Attendance.EXCUSED}


class ModerationService(FloorActs, WordActs):
    """What the chair does while a meeting runs. Every act answers with the meeting as it is then.

    What happens by itself (the clock, the next item, who comes and goes, who speaks) is written like everything else,
    but Undo passes over it: it takes back what somebody wrote or decided.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def running(self, actor: Actor) -> MeetingCase | None:
        """The meeting that is in progress, if there is one: also after a crash."""
        with self._store.read(actor) as work:
            found = work.all(Meeting, state=str(MeetingState.RUNNING))
            return read_case(work, found[0].id) if found else None

    def begin(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Begin the meeting with its first item; it gets its number. Raises `Refused` while another one runs."""

        def start(work: Act, meeting: Meeting) -> None:
            demand_step(meeting, MeetingState.RUNNING)
            for other in work.all(Meeting, state=str(MeetingState.RUNNING)):
                raise Refused("meeting.running_other", title=other.title)
            from .agenda import refresh_within

            refresh_within(work, meeting)
            number = meeting.number or next_number(work, meeting)
            begun = change_meeting(work, meeting, state=MeetingState.RUNNING, begun_at=work.now, number=number)
            self._arrive(work, begun)
            first = next((one for one in _items(work, meeting_id) if one.state is AgendaState.OPEN), None)
            _turn(work, begun, first)

        return self._flow(actor, "meeting.begin", meeting_id, start, running=False)

    @staticmethod
    def _arrive(work: Act, meeting: Meeting) -> None:
        for one in work.all(Participant, meeting_id=meeting.id):
            leads = one.person_id is not None and one.person_id in (meeting.chair_id, work.actor.id)
            here = Attendance.PRESENT if leads else _BY_REPLY.get(one.reply)
            if one.attendance is Attendance.EXPECTED and here is not None:
                work.change(replace(one, attendance=here))

    def add_item(self, actor: Actor, item: AgendaItem) -> MeetingCase:
        """Put an own item on the agenda while the meeting runs; where nothing is in front, it is there at once.

        One step, which Undo takes back as a whole. Raises `Refused` for a title or minutes.
        """
        from .agenda import AgendaService

        with self._store.act(actor, "meeting.agenda") as work, self._store.joining(work):
            meeting = running_meeting(work, item.meeting_id)
            before = {one.id for one in _items(work, meeting.id)}
            case = AgendaService(self._store).add(actor, item)
            if meeting.item_id is None:
                case = self.go(actor, meeting.id, next(one.id for one in case.items if one.id not in before))
            work.detail = {"title": meeting.title, "meeting_id": meeting.id}
            return case

    def go(self, actor: Actor, meeting_id: int, item_id: int) -> MeetingCase:
        """Go to an item, also to one that was discussed or skipped; the one before it is done."""

        def turn(work: Act, meeting: Meeting) -> None:
            _turn(work, meeting, item_of(work, meeting_id, item_id))

        return self._flow(actor, "meeting.step", meeting_id, turn)

    def next(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """The next item that is open; after the last one there is none, and the meeting waits to be ended."""

        def turn(work: Act, meeting: Meeting) -> None:
            _turn(work, meeting, following_item(_items(work, meeting_id), meeting.item_id))

        return self._flow(actor, "meeting.step", meeting_id, turn)

    def back(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """The item before, whatever became of it; from behind the last one back to that."""

        def turn(work: Act, meeting: Meeting) -> None:
            found = previous_item(_items(work, meeting_id), meeting.item_id)
            if found is not None:
                # who goes back from an item of which nothing is recorded has not done it: next comes to it again
                _turn(work, meeting, found, keep=_untouched(work, meeting.item_id))

        return self._flow(actor, "meeting.step", meeting_id, turn)

    def stop(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Stop the clock of the item; twice is once."""

        def halt(work: Act, meeting: Meeting) -> None:
            item = item_of(work, meeting_id, meeting.item_id)
            if item is not None and meeting.item_since is not None:
                work.change(replace(item, seconds=spent(item, meeting, work.now)))
                change_meeting(work, meeting, item_since=None)

        return self._flow(actor, "meeting.clock", meeting_id, halt)

    def run(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Let it run again."""

        def start(work: Act, meeting: Meeting) -> None:
            if meeting.item_id is not None and meeting.item_since is None:
                change_meeting(work, meeting, item_since=work.now)

        return self._flow(actor, "meeting.clock", meeting_id, start)

    def end(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """End the meeting: what was not discussed stands on the next agenda, and the minutes can be checked."""

        def stop(work: Act, meeting: Meeting) -> None:
            from .agenda import carry_within

            demand_step(meeting, MeetingState.HELD)
            end_floor(work, meeting_id)
            closed = _turn(work, meeting, None)
            ended = change_meeting(work, closed, state=MeetingState.HELD, ended_at=work.now)
            carry_within(work, ended)

        return self._flow(actor, "meeting.end", meeting_id, stop)

    def resume(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Go on with a meeting that was ended too early; what was carried over comes back."""

        def again(work: Act, meeting: Meeting) -> None:
            demand_step(meeting, MeetingState.RUNNING)
            for other in work.all(Meeting, state=str(MeetingState.RUNNING)):
                raise Refused("meeting.running_other", title=other.title)
            _bring_back(work, meeting)
            begun = change_meeting(work, meeting, state=MeetingState.RUNNING, ended_at=None)
            _turn(work, begun, next((one for one in _items(work, meeting_id) if one.state is AgendaState.OPEN), None))

        return self._flow(actor, "meeting.resume", meeting_id, again, running=False)

    def _flow(
        self, actor: Actor, act: str, meeting_id: int, do: Callable[[Act, Meeting], None], *, running: bool = True
    ) -> MeetingCase:
        with self._store.act(actor, act) as work:
            meeting = running_meeting(work, meeting_id) if running else work.get(Meeting, meeting_id)
            do(work, meeting)
            work.detail = {"title": meeting.title, "meeting_id": meeting_id, "passing": True}
            return read_case(work, meeting_id)


def _items(work: Act, meeting_id: int) -> list[AgendaItem]:
    return work.all(AgendaItem, meeting_id=meeting_id)


def following_item(items: list[AgendaItem], item_id: int | None) -> AgendaItem | None:
    """The next open item after this one; None after the last one, or where there is no current one."""
    places = [one.id for one in items]
    if item_id not in places:
        return None
    return next((one for one in items[places.index(item_id) + 1 :] if one.state is AgendaState.OPEN), None)


def previous_item(items: list[AgendaItem], item_id: int | None) -> AgendaItem | None:
    """The item before this one that was not skipped; the last one where there is no current one."""
    places = [one.id for one in items]
    before = items[: places.index(item_id)] if item_id in places else items
    return next((one for one in reversed(before) if one.state is not AgendaState.SKIPPED), None)


def _bring_back(work: Act, meeting: Meeting) -> None:
    """What was carried over is open again, and its copies leave the agendas to come."""
    for one in _items(work, meeting.id):
        if one.state is not AgendaState.CARRIED:
            continue
        for copy in work.all(AgendaItem, carried_from_id=one.id):
            if work.get(Meeting, copy.meeting_id).state is MeetingState.PLANNED:
                work.remove(copy)
        work.change(replace(one, state=AgendaState.OPEN))


def _untouched(work: Act, item_id: int | None) -> bool:
    """Whether nothing of an item would stand in the minutes."""
    item = work.find(AgendaItem, item_id) if item_id is not None else None
    if item is None or item.fact.strip() or item.result.strip() or item.result_kind is not ResultKind.NONE:
        return False
    return not any(work.all(kind, item_id=item.id) for kind in (Decision, ActionItem, MeetingNote, ParkedTopic))


def _turn(work: Act, meeting: Meeting, item: AgendaItem | None, *, keep: bool = False) -> Meeting:
    """From the current item to another one, or to none: the one is done, or kept open; the other's clock begins."""
    if item is not None and item.id == meeting.item_id:
        return meeting
    leaving = item_of(work, meeting.id, meeting.item_id)
    if leaving is not None:
        seconds = spent(leaving, meeting, work.now)
        if keep:
            work.change(replace(leaving, seconds=seconds, started_at=None, ended_at=None))
        else:
            work.change(replace(leaving, seconds=seconds, state=AgendaState.DONE, ended_at=work.now))
        end_floor(work, meeting.id)
    if item is None:
        return change_meeting(work, meeting, item_id=None, item_since=None)
    work.change(replace(item, state=AgendaState.OPEN, started_at=item.started_at or work.now, ended_at=None))
    return change_meeting(work, meeting, item_id=item.id, item_since=work.now)
