"""Who is at a meeting, and who has the floor."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import TITLE_MOST, demand_text
from ..domain.meetings import Attendance, Meeting, Part, Participant, Reply, Speech
from ..domain.people import Actor
from ..errors import Refused
from .meeting_reading import open_meeting, read_case, running_meeting
from .store import Act, Store


class FloorActs:
    """Attendance and the speakers' list, as a part of `ModerationService`."""

    _store: Store

    # Attendance ---------------------------------------------------------------------------------------------------

    def attend(self, actor: Actor, participant_ids: Iterable[int], attendance: Attendance) -> MeetingCase:
        """Enter for some who was there, before the minutes are final. They belong to one meeting."""

        def enter(_work: Act, one: Participant) -> Participant:
            gone = attendance in (Attendance.ABSENT, Attendance.EXCUSED, Attendance.EXPECTED)
            return replace(
                one,
                attendance=attendance,
                joined_at=None if gone else one.joined_at,
                left_at=None if gone else one.left_at,
            )

        return self._participants(actor, participant_ids, enter)

    def joined(self, actor: Actor, participant_id: int, at: datetime | None = None) -> MeetingCase:
        """Somebody came later: now, or at `at` (UTC)."""

        def enter(work: Act, one: Participant) -> Participant:
            return replace(one, attendance=Attendance.PRESENT, joined_at=at or work.now, left_at=None)

        return self._participants(actor, [participant_id], enter)

    def left(self, actor: Actor, participant_id: int, at: datetime | None = None) -> MeetingCase:
        """Somebody left early: now, or at `at` (UTC); their request to speak goes with them."""

        def enter(work: Act, one: Participant) -> Participant:
            if one.attendance is not Attendance.PRESENT:
                raise Refused("meeting.not_present", name=one.name)
            if at is not None and one.joined_at is not None and at < one.joined_at:
                raise Refused("meeting.left_before", name=one.name)
            for speech in _waiting(work, one.meeting_id):
                if speech.participant_id == one.id:
                    _finish(work, speech)
            return replace(one, left_at=at or work.now)

        return self._participants(actor, [participant_id], enter)

    def guest(self, actor: Actor, meeting_id: int, name: str, organisation: str = "") -> MeetingCase:
        """Somebody who is no person of the workspace is there. Raises `Refused` without a name."""
        with self._store.act(actor, "meeting.attend") as work:
            meeting = open_meeting(work, meeting_id)
            place = len(work.all(Participant, meeting_id=meeting_id))
            known = demand_text(name, TITLE_MOST)
            work.add(
                Participant(
                    meeting_id=meeting_id,
                    name=known,
                    organisation=organisation.strip()[:TITLE_MOST],
                    part=Part.GUEST,
                    votes=False,
                    reply=Reply.ACCEPTED,
                    attendance=Attendance.PRESENT,
                    joined_at=None,
                    position=place,
                )
            )
            work.detail = {"title": meeting.title, "name": known, "meeting_id": meeting_id}
            return read_case(work, meeting_id)

    def _participants(
        self, actor: Actor, ids: Iterable[int], change: Callable[[Act, Participant], Participant]
    ) -> MeetingCase:
        with self._store.act(actor, "meeting.attend") as work:
            meeting: Meeting | None = None
            for participant_id in dict.fromkeys(ids):
                one = work.get(Participant, participant_id)
                if meeting is not None and meeting.id != one.meeting_id:
                    raise Refused("meeting.other")
                meeting = meeting or open_meeting(work, one.meeting_id)
                changed = change(work, one)
                if changed != one:
                    work.change(changed)
            if meeting is None:
                raise Refused("meeting.other")
            work.detail = {"title": meeting.title, "meeting_id": meeting.id, "passing": True}
            return read_case(work, meeting.id)

    # Speakers' list -----------------------------------------------------------------------------------------------

    def ask(self, actor: Actor, participant_id: int) -> MeetingCase:
        """Somebody who is there asks to speak about the item; who is alone on the list has the floor at once."""
        with self._store.act(actor, "meeting.speak") as work:
            one = work.get(Participant, participant_id)
            meeting = running_meeting(work, one.meeting_id)
            if one.attendance is not Attendance.PRESENT or one.left_at is not None:
                raise Refused("meeting.not_present", name=one.name)
            waiting = _waiting(work, meeting.id)
            if any(speech.participant_id == one.id for speech in waiting):
                raise Refused("meeting.speaks_already", name=one.name)
            began = None if waiting else work.now
            work.add(Speech(0, 0, meeting.id, meeting.item_id, one.id, work.now, began))
            return _spoken(work, meeting)

    def give_floor(self, actor: Actor, meeting_id: int, speech_id: int | None = None) -> MeetingCase:
        """The next on the list, or this one, has the floor; who spoke has ended."""
        with self._store.act(actor, "meeting.speak") as work:
            meeting = running_meeting(work, meeting_id)
            waiting = _waiting(work, meeting_id)
            for speech in waiting:
                if speech.began_at is not None and speech.id != speech_id:
                    _finish(work, speech)
            quiet = [one for one in waiting if one.began_at is None]
            chosen = next((one for one in quiet if speech_id in (None, one.id)), None)
            if chosen is not None:
                work.change(replace(chosen, began_at=work.now))
            return _spoken(work, meeting)

    def end_speech(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Who has the floor has ended; nobody follows by themselves."""
        with self._store.act(actor, "meeting.speak") as work:
            meeting = running_meeting(work, meeting_id)
            end_floor(work, meeting_id, waiting=False)
            return _spoken(work, meeting)

    def withdraw_speech(self, actor: Actor, speech_id: int) -> MeetingCase:
        """A request to speak is taken back; who spoke already has ended."""
        with self._store.act(actor, "meeting.speak") as work:
            speech = work.get(Speech, speech_id)
            meeting = running_meeting(work, speech.meeting_id)
            if speech.ended_at is None:
                _finish(work, speech)
            return _spoken(work, meeting)


def _spoken(work: Act, meeting: Meeting) -> MeetingCase:
    work.detail = {"title": meeting.title, "meeting_id": meeting.id, "passing": True}
    return read_case(work, meeting.id)


def _waiting(work: Act, meeting_id: int) -> list[Speech]:
    return work.all(Speech, meeting_id=meeting_id, ended_at=None)


def _finish(work: Act, speech: Speech) -> None:
    """Who spoke keeps their time; who only waited leaves nothing behind."""
    if speech.began_at is None:
        work.remove(speech)
        return
    seconds = max(0, int((work.now - speech.began_at).total_seconds()))
    work.change(replace(speech, ended_at=work.now, seconds=seconds))


def end_floor(work: Act, meeting_id: int, *, waiting: bool = True) -> None:
    """End whoever speaks; with `waiting` also take those off the list who have not spoken: their item is over."""
    for speech in _waiting(work, meeting_id):
        if waiting or speech.began_at is not None:
            _finish(work, speech)
