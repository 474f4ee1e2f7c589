"""Editorial meetings before they begin: planning, cancelling, moving, inviting, and what lists show of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from ..domain.calendar import zone
from ..domain.meeting_cards import MeetingCase, MeetingRow
from ..domain.meeting_invitation import InvitationWritten
from ..domain.meeting_rules import (
    DAYS,
    MEETING_MINUTES,
    TEXT_MOST,
    TITLE_MOST,
    demand_minutes,
    demand_step,
    planned_end,
)
from ..domain.meetings import Committee, Meeting, MeetingSeries, MeetingState, Participant, Reply
from ..domain.people import Actor
from ..errors import Coded, Refused
from ..storage import meeting_queries
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .input_reading import today_of
from .meeting_follow import Settling, Side, forget_replies, timed, with_sequence
from .meeting_parts import carry_over, furnish, remove_meeting
from .meeting_people import Around, demand_people, demand_seen, seen_meetings, sees_all, write_people
from .meeting_reading import read_case
from .meeting_rows import read_rows, shown_case
from .meeting_series import LANGUAGES, MeetingSeriesService, demand_short
from .store import Act

_S = MeetingState
#: What somebody edits of a meeting that is planned; all else the program keeps.
_EDITED = (
    *("committee_id", "title", "kind", "occasion", "place", "day", "time", "zone", "minutes", "chair_id"),
    *("minute_taker_id", "quorum", "language", "distribution", "note", "next_note"),
)
_SLOT = ("day", "time", "zone")


class MeetingService(MeetingSeriesService):
    """What people do with meetings until they begin; `ModerationService` takes over then."""

    # Reading ------------------------------------------------------------------------------------------------------

    def rows(self, actor: Actor, since: date | None = None, until: date | None = None) -> tuple[MeetingRow, ...]:
        """Meetings from `since` to `until`, both included, in the order of time, cancelled ones among them.

        Who does not sit at the desk is shown those they take part in.
        """
        with self._store.read(actor) as work:
            seen = seen_meetings(work)
            ids = meeting_queries.meeting_ids(work.connection, since, until)
            return read_rows(work, [one for one in ids if seen is None or one in seen])

    def case(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Everything about one meeting. Raises `Missing`, also for those who take no part in it and see only theirs."""
        with self._store.read(actor) as work:
            demand_seen(work, meeting_id)
            return shown_case(work, meeting_id)

    def next(self, actor: Actor) -> MeetingRow | None:
        """The meeting that runs, else the next one, of those the actor takes part in; who sees every meeting and takes
        part in none is told the next of all."""
        now = self._store.clock()
        with self._store.read(actor) as work:
            states = {str(_S.PLANNED), str(_S.RUNNING)}
            coming = [one for one in work.all(Meeting, state=states) if _is_coming(one, now)]
            own = meeting_queries.meetings_of(work.connection, work.actor.id)
            mine = [one for one in coming if one.id in own]
            wanted = mine or (coming if sees_all(work.actor) else [])
            first = min(wanted, key=lambda one: (one.state is not _S.RUNNING, str(one.starts_at), one.id), default=None)
            return None if first is None else read_rows(work, [first.id])[0]

    # Planning -----------------------------------------------------------------------------------------------------

    def save(self, actor: Actor, meeting: Meeting, participants: Iterable[Participant]) -> MeetingCase:
        """A new meeting (id 0), or a planned one as it was read at `meeting.version`, with these participants, and its
        chair and minute taker where they are not among them.

        What somebody chose for one meeting stays when its series changes. Raises `Refused`, `Missing`, `StaleEdit`.
        """
        with self._store.act(actor, "meeting.save") as work:
            wanted = _checked(work, meeting)
            if not wanted.id:
                stored = _new(work, wanted)
                write_people(work, stored, participants)
                furnish(work, stored)
            else:
                before = work.get(Meeting, wanted.id)
                _demand_planned(before)
                edited = {name: getattr(wanted, name) for name in _EDITED}
                stored = timed(replace(before, version=wanted.version, **edited))
                write_people(work, stored, participants)
                _settle(work, before, stored, own_people=True)
                if _moved(before, stored):
                    forget_replies(work, stored.id)
            work.detail = {"title": wanted.title, "meeting_id": stored.id}
            return read_case(work, stored.id)

    def cancel(self, actor: Actor, meeting_id: int, reason: str) -> MeetingCase:
        """Call a planned meeting off: it stays on the list with the reason, and its chair's turn comes next time.

        Raises `Refused` without a reason, and for a meeting that has begun.
        """
        why = " ".join(reason.split())
        if not why or len(why) > TEXT_MOST:
            raise Refused("meeting.reason")
        return self._set(actor, "meeting.cancel", meeting_id, _S.CANCELLED, why)

    def restore(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """A cancelled meeting takes place after all. Raises `Refused` where it was not cancelled."""
        return self._set(actor, "meeting.restore", meeting_id, _S.PLANNED, "")

    def _set(self, actor: Actor, act: str, meeting_id: int, state: MeetingState, reason: str) -> MeetingCase:
        with self._store.act(actor, act) as work:
            before = work.get(Meeting, meeting_id)
            demand_step(before, state)
            if state is _S.PLANNED and before.state is not _S.CANCELLED:
                raise Refused("meeting.step", title=before.title, state=Coded(f"meeting.state.{before.state}"))
            _settle(work, before, replace(before, state=state, reason=reason))
            if state is _S.CANCELLED:
                # What people put on its agenda stands on the next one.
                carry_over(work, work.get(Meeting, meeting_id))
            work.detail = {"title": before.title, "meeting_id": before.id, "day": before.day.isoformat()}
            return read_case(work, meeting_id)

    def move(self, actor: Actor, meeting_id: int, day: date, at: time, place: str | None = None) -> MeetingCase:
        """Hold a planned meeting on another day, at another hour or (`place`) elsewhere; the rule still counts it.

        Replies were given for the other day and are open again. Raises `Refused` for a meeting that is not planned.
        """
        with self._store.act(actor, "meeting.move") as work:
            before = work.get(Meeting, meeting_id)
            _demand_planned(before)
            where = before.place if place is None else " ".join(place.split())
            _settle(work, before, _checked(work, timed(replace(before, day=day, time=at, place=where))))
            work.detail = {"title": before.title, "meeting_id": before.id, "day": day.isoformat()}
            work.detail["time"] = f"{at:%H:%M}"
            return read_case(work, meeting_id)

    def remove(self, actor: Actor, meeting_id: int) -> None:
        """Take a meeting away that never began; the rule of its series does not bring the day again.

        Raises `Refused` for one that began.
        """
        with self._store.act(actor, "meeting.remove") as work:
            before = work.get(Meeting, meeting_id)
            if before.state not in (_S.PLANNED, _S.CANCELLED) or before.begun_at is not None:
                raise Refused("meeting.begun", title=before.title)
            if before.series_id is not None and before.original_day is not None:
                series = work.get(MeetingSeries, before.series_id)
                gone = tuple(sorted({*series.exceptions, before.original_day.isoformat()}))
                work.change(replace(series, exceptions=gone, sequence=series.sequence + 1))
            _settle(work, before, None)
            work.detail = {"title": before.title, "day": before.day.isoformat()}

    def reply(self, actor: Actor, participant_id: int, reply: Reply, note: str = "") -> MeetingCase:
        """Note down what somebody answered to the invitation. Raises `Refused` where the meeting has been."""
        with self._store.act(actor, "meeting.reply") as work:
            one = work.get(Participant, participant_id)
            meeting = work.get(Meeting, one.meeting_id)
            if meeting.state not in (_S.PLANNED, _S.RUNNING):
                raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))
            if len(note) > TITLE_MOST:
                raise Refused("meeting.text_long", most=TITLE_MOST)
            work.change(replace(one, reply=reply, reply_note=note.strip()))
            work.detail = {"title": meeting.title, "meeting_id": meeting.id, "name": one.name}
            return read_case(work, meeting.id)

    # Inviting -----------------------------------------------------------------------------------------------------

    def write_invitation(self, actor: Actor, meeting_id: int, path: Path) -> InvitationWritten:
        """Write the invitation with its agenda as `.ics`, or as `.eml` draft with the .ics attached, and note down that
        it was written. A cancelled meeting is called off (METHOD:CANCEL).

        Raises `Refused` for another ending, a meeting that has begun, or a place that cannot be written.
        """
        from .meeting_invitations import write_within

        # The file takes its name only after the row is there.
        with ExitStack() as files, self._store.act(actor, "meeting.invite") as work:
            return write_within(work, meeting_id, path, files)


def _is_coming(meeting: Meeting, now: datetime) -> bool:
    end = planned_end(meeting)
    return meeting.state is _S.RUNNING or (end is not None and end > now)


def _demand_planned(meeting: Meeting) -> None:
    if meeting.state is not _S.PLANNED:
        raise Refused("meeting.step", title=meeting.title, state=Coded(f"meeting.state.{meeting.state}"))


def _moved(before: Meeting, after: Meeting) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in _SLOT)


def _checked(work: UnitOfWork, meeting: Meeting) -> Meeting:
    """The meeting as it may be kept. Raises `Refused`, `Missing`."""
    title = " ".join(meeting.title.split())
    if not title:
        raise Refused("meeting.title")
    demand_short(title, meeting.place, meeting.kind, meeting.occasion)
    if len(meeting.note) > TEXT_MOST or len(meeting.next_note) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)
    if meeting.time is None:
        raise Refused("meeting.time")
    if not DAYS[0] <= meeting.day <= DAYS[1]:
        raise Refused("meeting.day")
    demand_minutes(meeting.minutes, MEETING_MINUTES)
    zone(meeting.zone)
    if meeting.quorum < 0:
        raise Refused("meeting.quorum")
    if meeting.language not in LANGUAGES:
        raise Refused("meeting.language", given=meeting.language)
    demand_people(work, filter(None, (meeting.chair_id, meeting.minute_taker_id)))
    if meeting.committee_id is not None:
        work.get(Committee, meeting.committee_id)
    recipients = tuple(one.strip() for one in meeting.distribution if one.strip())
    return timed(replace(meeting, title=title, place=" ".join(meeting.place.split()), distribution=recipients))


def _new(work: Act, wanted: Meeting) -> Meeting:
    """A planned meeting; one of a series comes beside those that its rule wants."""
    if wanted.series_id is not None:
        series = work.get(MeetingSeries, wanted.series_id)
        if series.archived:
            raise Refused("meeting.series_archived", title=series.title)
    values = {name: getattr(wanted, name) for name in _EDITED}
    return work.add(timed(Meeting(series_id=wanted.series_id, uid=slots.new_uid(), **values)))


def _settle(work: Act, before: Meeting, after: Meeting | None, own_people: bool = False) -> None:
    """Write one meeting (None: take it away); in a series the turns of those that follow change with it."""
    if before.series_id is None:
        if after is None:
            remove_meeting(work, before)
            return
        work.change(with_sequence(before, after))
        if _moved(before, after) and not own_people:
            forget_replies(work, after.id)
        return
    series = work.get(MeetingSeries, before.series_id)
    side = Side(series, Around(work))
    settling = Settling(work, side, side, today_of(work))
    others = [one for one in settling.stored if one.id != before.id]
    wanted = others if after is None else [*others, after]
    going = [before] if after is None else []
    settling.write(wanted, going, enter=False, by_hand=before.id if own_people else 0)
