"""Meetings as they are shown: values that are put together from several rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .decisions import ActionItem, Decision, Vote
from .meetings import (
    AgendaItem,
    AgendaSource,
    Meeting,
    MeetingFile,
    MeetingNote,
    MeetingSeries,
    ParkedTopic,
    Participant,
    Speech,
    StandingItem,
)
from .minutes import Addendum, Minutes


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in lists. `expected` counts participants, `accepted` those who said they come."""

    meeting: Meeting
    series: str = ""
    chair: str = ""
    minute_taker: str = ""
    items: int = 0
    planned: int = 0
    decisions: int = 0
    actions: int = 0
    expected: int = 0
    accepted: int = 0
    minutes_number: int = 0


@dataclass(frozen=True, slots=True)
class MeetingCase:
    """Everything about one meeting, read in one go.

    `minutes` are all that were finalised, the newest last; `addenda` belong to the newest. Agenda items stand in their
    order, decisions and action items in that of their numbers, those taken back among them. `following` is the next
    meeting of the series.
    """

    meeting: Meeting
    series: MeetingSeries | None = None
    participants: tuple[Participant, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    votes: tuple[Vote, ...] = ()
    actions: tuple[ActionItem, ...] = ()
    notes: tuple[MeetingNote, ...] = ()
    parked: tuple[ParkedTopic, ...] = ()
    speeches: tuple[Speech, ...] = ()
    files: tuple[MeetingFile, ...] = ()
    minutes: tuple[Minutes, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    following: Meeting | None = None

    def item(self, item_id: int | None) -> AgendaItem | None:
        """The agenda item, if it is one of this meeting's."""
        return next((one for one in self.items if one.id == item_id), None)

    @property
    def current(self) -> AgendaItem | None:
        """What is discussed now."""
        return self.item(self.meeting.item_id)

    @property
    def final(self) -> Minutes | None:
        """The minutes that hold, if they are finalised and were not reopened."""
        newest = self.minutes[-1] if self.minutes else None
        return newest if newest is not None and newest.reopened_at is None else None


@dataclass(frozen=True, slots=True)
class MeetingSeriesLine:
    """A series as its list shows it: the standing agenda and the days to come."""

    series: MeetingSeries
    standing: tuple[StandingItem, ...] = ()
    next_days: tuple[date, ...] = ()
    held: int = 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something of the workspace that could stand on an agenda: taken with one click.

    `key` names it within its source, `lines` say in detail what it is about, `minutes` is what is proposed.
    """

    source: AgendaSource
    key: str
    title: str
    lines: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    minutes: int = 5
    department_id: int | None = None
    urgent: bool = False
    on_agenda: bool = False
