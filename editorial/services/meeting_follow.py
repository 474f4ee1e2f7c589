"""Meetings of a series: entered ahead, following their series where nobody changed them, chaired in rotation.

A field follows where it still says what the series said, a meeting moves where it still stands at the day and hour of
the rule, the chair changes where it is still the one of the rotation; of the participants only those come and go who
came or went in the series. What has begun never changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from ..domain.calendar import moment
from ..domain.journal import Entry
from ..domain.meeting_days import fates, missing
from ..domain.meeting_rotation import ByHand, Turn, chosen_by_hand, turns
from ..domain.meetings import Meeting, MeetingSeries, MeetingState, Participant, Reply
from ..storage import journal
from ..storage.unit_of_work import UnitOfWork
from . import meeting_parts, slots
from .meeting_people import Around

#: What a meeting takes from its series and keeps following; day, hour and people have rules of their own.
FIELDS = ("title", "kind", "occasion", "committee_id", "minutes", "place", "language", "distribution")
#: What a change of makes an invitation an update (RFC 5545, 3.8.7.4).
_NEWS = ("day", "time", "zone", "minutes", "place", "state")
_SLOT = ("day", "time", "zone")


class Side(NamedTuple):
    """A series and the people around it, before or after a change."""

    series: MeetingSeries
    around: Around

    def said(self, name: str) -> Any:
        """What the series says of a field of its meetings."""
        return self.around.quorum(self.series) if name == "quorum" else getattr(self.series, name)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the meetings of a series: how many were entered, changed, removed."""

    entered: int = 0
    changed: int = 0
    removed: int = 0


class Settling:
    """One change of a series or of one of its meetings, and what follows from it for the others."""

    def __init__(self, work: UnitOfWork, before: Side, after: Side, today: date) -> None:
        self._work, self._before, self._after, self._today = work, before, after, today
        self.stored = work.all(Meeting, series_id=before.series.id)
        self._hand = self._by_hand()

    def _by_hand(self) -> dict[int, ByHand]:
        rotation = self._before.around.rotation(self._before.series)
        return chosen_by_hand(self.stored, rotation, self._today, self._meant)

    def _meant(self, meeting: Meeting, name: str) -> bool:
        """Whether somebody set the field by hand: the journal knows who changed it last."""
        last, by = None, None
        for entry, image in journal.steps_of_row(self._work.connection, "meeting", meeting.id):
            if image.get(name) != last:
                last, by = image.get(name), entry
        return by is not None and _is_by_hand(by, meeting.id)

    # What is wanted -----------------------------------------------------------------------------------------------

    def follow(self) -> tuple[list[Meeting], list[Meeting], tuple[date, ...]]:
        """The meetings as they are to be, those to be removed, and days of the new rule whose meeting has been."""
        found = fates(self._before.series, self._after.series, self.stored, self._today)
        kept, removed = list[Meeting](), list[Meeting]()
        for one in self.stored:
            if one.id in found.unwanted:
                (removed if self._untouched(one) else kept).append(one)
            elif one.id in found.days:
                kept.append(self._followed(one, found.days[one.id]))
            else:
                kept.append(one)
        return kept, removed, found.been

    def leave(self) -> tuple[list[Meeting], list[Meeting]]:
        """The same for a series that brings no more meetings: those to come that nobody touched are removed."""
        going = [one for one in self.stored if self._to_come(one) and self._untouched(one)]
        ids = {one.id for one in going}
        return [one for one in self.stored if one.id not in ids], going

    def _to_come(self, one: Meeting) -> bool:
        return one.state is MeetingState.PLANNED and one.original_day is not None and one.day >= self._today

    def _at_slot(self, one: Meeting) -> bool:
        series = self._before.series
        return (one.day, one.time, one.zone) == (one.original_day, series.time, series.zone)

    def _followed(self, one: Meeting, target: date) -> Meeting:
        if one.state is not MeetingState.PLANNED:
            return replace(one, original_day=target)
        names = [name for name in (*FIELDS, "quorum") if getattr(one, name) == self._before.said(name)]
        changed = replace(one, original_day=target, **{name: self._after.said(name) for name in names})
        if self._at_slot(one):
            series = self._after.series
            changed = timed(replace(changed, day=target, time=series.time, zone=series.zone))
        return changed

    def _untouched(self, one: Meeting) -> bool:
        """Whether everything of a planned meeting still is what its series made of it, and nobody was invited."""
        if one.state is not MeetingState.PLANNED or one.begun_at or one.invited_at or one.note or one.next_note:
            return False
        hand = self._hand.get(one.id, ByHand())
        if hand.chair or hand.minute_taker or not self._at_slot(one):
            return False
        if any(getattr(one, name) != self._before.said(name) for name in (*FIELDS, "quorum")):
            return False
        return self._same_people(one) and meeting_parts.as_entered(self._work, one.id)

    def _same_people(self, one: Meeting) -> bool:
        people = self._work.all(Participant, meeting_id=one.id)
        if any(each.person_id is None or each.reply is not Reply.OPEN for each in people):
            return False
        around = self._before.around
        asked = around.invited(self._before.series, Turn(one.chair_id, one.minute_taker_id))
        return {each.person_id for each in people if around.active(each.person_id or 0)} == {
            each.person_id for each in asked
        }

    # Writing ------------------------------------------------------------------------------------------------------

    def write(
        self,
        wanted: Sequence[Meeting],
        removed: Iterable[Meeting] = (),
        *,
        enter: bool = True,
        by_hand: int = 0,
    ) -> Settled:
        """Write the meetings as `wanted`, enter what is missing, and let the rotation say who chairs.

        `by_hand` is the meeting that somebody edits: whom they name for it stays.
        """
        if by_hand:
            self._keep(next(one for one in wanted if one.id == by_hand))
        removing = list(removed)
        for one in removing:
            meeting_parts.remove_meeting(self._work, one)
        days = missing(self._after.series, wanted, self._today) if enter and not self._after.series.archived else ()
        fresh = [self._fresh(day, -number) for number, day in enumerate(days, 1)]
        found = self._turned([*wanted, *fresh])
        known = {one.id: one for one in self.stored}
        changed = 0
        for one in found:
            if one.id > 0:
                changed += self._change(known[one.id], one, one.id != by_hand)
        for one in sorted((each for each in found if each.id < 0), key=lambda each: each.day):
            self._enter(one)
        return Settled(len(fresh), changed, len(removing))

    def _keep(self, edited: Meeting) -> None:
        stored = next(one for one in self.stored if one.id == edited.id)
        hand = self._hand.get(edited.id, ByHand())
        chair = hand.chair or stored.chair_id != edited.chair_id
        taker = hand.minute_taker or stored.minute_taker_id != edited.minute_taker_id
        self._hand[edited.id] = ByHand(chair, taker)

    def turned(self) -> list[Meeting]:
        """The meetings as they are with the chairs that the rotation says now: somebody may be away since."""
        return self._turned(self.stored)

    def _turned(self, meetings: list[Meeting]) -> list[Meeting]:
        rotation = self._after.around.rotation(self._after.series)
        found: Mapping[int, Turn] = turns(meetings, rotation, self._today, self._hand)
        return [
            replace(one, chair_id=found[one.id].chair_id, minute_taker_id=found[one.id].minute_taker_id)
            if one.id in found
            else one
            for one in meetings
        ]

    def _fresh(self, day: date, number: int) -> Meeting:
        series = self._after.series
        values = {name: self._after.said(name) for name in (*FIELDS, "quorum")}
        fresh = Meeting(id=number, series_id=series.id, day=day, original_day=day, time=series.time, zone=series.zone)
        return timed(replace(fresh, **values))

    def _enter(self, one: Meeting) -> None:
        made = self._work.add(replace(one, id=0, uid=slots.new_uid()))
        turn = Turn(made.chair_id, made.minute_taker_id)
        around = self._after.around
        asked = around.invited(self._after.series, turn)
        self._work.add_all([around.participant(made.id, each, place) for place, each in enumerate(asked)])
        meeting_parts.furnish(self._work, made)

    def _change(self, stored: Meeting, wanted: Meeting, people: bool) -> bool:
        if stored == wanted:
            changed = False
        else:
            self._work.change(with_sequence(stored, wanted))
            changed = True
        if people and wanted.state is MeetingState.PLANNED and wanted.day >= self._today:
            changed = self._merge_people(stored, wanted) or changed
            if any(getattr(stored, name) != getattr(wanted, name) for name in _SLOT):
                forget_replies(self._work, wanted.id)
        return changed

    def _merge_people(self, stored: Meeting, wanted: Meeting) -> bool:
        """Let come and go who came and went in the series; whoever was added or taken away by hand stays so."""
        old = {one.person_id: one for one in self._asked(self._before, stored)}
        new = {one.person_id: one for one in self._asked(self._after, wanted)}
        if old == new:
            return False
        rows = self._work.all(Participant, meeting_id=wanted.id)
        here = {one.person_id: one for one in rows if one.person_id is not None}
        for person_id, one in here.items():
            was, now = old.get(person_id or 0), new.get(person_id or 0)
            if was is not None and now is None:
                self._work.remove(one)
            elif was is not None and now is not None and (one.part, one.votes) == (was.part, was.votes):
                self._work.change(replace(one, part=now.part, votes=now.votes))
        place = max((one.position for one in rows), default=-1) + 1
        coming = [one for person_id, one in new.items() if person_id not in old and person_id not in here]
        self._work.add_all(
            [self._after.around.participant(wanted.id, one, place + number) for number, one in enumerate(coming)]
        )
        return True

    @staticmethod
    def _asked(side: Side, meeting: Meeting) -> list[Any]:
        return side.around.invited(side.series, Turn(meeting.chair_id, meeting.minute_taker_id))


def _is_by_hand(entry: Entry, meeting_id: int) -> bool:
    """Whether a step was somebody's word about this very meeting: others change with their series, or with one of it.

    What came from elsewhere, such as a loaded workspace, is taken as somebody's word.
    """
    detail = json.loads(entry.detail)
    act = detail.get("act", "") if entry.act == "history.redo" else entry.act
    if act == "meeting.save":
        return bool(detail.get("meeting_id", meeting_id) == meeting_id)
    return act != "history.undo" and not str(act).startswith("meeting.")


def timed(meeting: Meeting) -> Meeting:
    """The meeting with its UTC moment following from day, time and zone."""
    return replace(meeting, starts_at=moment(meeting.day, meeting.time, meeting.zone))


def with_sequence(stored: Meeting, wanted: Meeting) -> Meeting:
    """The meeting with the next SEQUENCE where it says something new about when, where and whether."""
    news = any(getattr(stored, name) != getattr(wanted, name) for name in _NEWS)
    return replace(wanted, sequence=stored.sequence + 1) if news else wanted


def forget_replies(work: UnitOfWork, meeting_id: int) -> None:
    """Replies were given for another day or hour: everybody is asked anew."""
    for one in work.all(Participant, meeting_id=meeting_id):
        if one.reply is not Reply.OPEN:
            work.change(replace(one, reply=Reply.OPEN))
