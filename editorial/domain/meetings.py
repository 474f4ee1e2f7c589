"""Editorial meetings: series, single meetings, who takes part, what is on the agenda, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class MeetingState(StrEnum):
    """Where a meeting stands. `HELD`: it has ended and its minutes are being written; `FINAL`: they are finalised."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"
    FINAL = "final"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """Why somebody takes part."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    GUEST = "guest"


class Reply(StrEnum):
    """What somebody answered to the invitation; kept by hand."""

    OPEN = "open"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class Attendance(StrEnum):
    """Who was there. `EXPECTED`: nobody has looked yet."""

    EXPECTED = "expected"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


class AgendaSource(StrEnum):
    """Where an agenda item comes from; all but `OWN` are collected from the workspace."""

    OWN = "own"
    MINUTES = "minutes"
    ACTIONS = "actions"
    RESULTS = "results"
    IDEAS = "ideas"
    TOPICS = "topics"
    CONFLICT = "conflict"
    CADENCE = "cadence"
    INPUT = "input"
    APPROVAL = "approval"
    WEEKS = "weeks"
    PARKED = "parked"


class AgendaState(StrEnum):
    """What became of an agenda item. `CARRIED`: it was not discussed and stands on the next agenda."""

    OPEN = "open"
    DONE = "done"
    CARRIED = "carried"
    SKIPPED = "skipped"


class ResultKind(StrEnum):
    """How an agenda item ended where nothing was decided; `NONE`: nobody has said yet."""

    NONE = ""
    INFORMATION = "information"
    NOTED = "noted"
    POSTPONED = "postponed"


class ParkedState(StrEnum):
    """What became of a parked topic."""

    PARKED = "parked"
    RECALLED = "recalled"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee (Gremium): the departments that sit in it and the people who do, where not all of them.

    `quorum` is how many of those with a vote must be present to decide (0: nobody counts).
    """

    id: int = 0
    version: int = 0
    name: str = ""
    department_ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()
    quorum: int = 0
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class MeetingSeries:
    """A meeting series (Sitzungsreihe) and what each of its meetings starts with.

    `rule` is the value of an RRULE (RFC 5545, 3.3.10) from `starts` on; `time` is wall time in `zone`, kept across
    daylight saving; `minutes` is how long a meeting takes. `chair_ids` and `minute_taker_ids` take turns in that order.
    `exceptions` are ISO days that were left out. `distribution` are further recipients of the minutes: names or
    addresses. `kind` is what the minutes call it.
    """

    id: int = 0
    version: int = 0
    title: str = ""
    kind: str = ""
    occasion: str = ""
    committee_id: int | None = None
    rule: str = ""
    starts: date = date.min
    time: time | None = None
    zone: str = "Europe/Berlin"
    minutes: int = 60
    place: str = ""
    required_ids: tuple[int, ...] = ()
    optional_ids: tuple[int, ...] = ()
    chair_ids: tuple[int, ...] = ()
    minute_taker_ids: tuple[int, ...] = ()
    quorum: int = 0
    language: str = "de"
    distribution: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    uid: str = ""
    sequence: int = 0
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item of the standing agenda: it stands on the agenda of every meeting of the series."""

    id: int = 0
    version: int = 0
    series_id: int = 0
    source: AgendaSource = AgendaSource.OWN
    title: str = ""
    note: str = ""
    section: str = ""
    minutes: int = 5
    position: int = 0
    department_id: int | None = None
    presenter_id: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """An editorial meeting (Redaktionssitzung).

    `number` counts the meetings of a series in a calendar year, from the moment it begins (0: not begun). `starts_at`
    is UTC and follows from `day`, `time` and `zone`; `minutes` is how long it is planned to take. `original_day` is the
    day on which the rule of its series wanted it. While it runs, `item_id` is the agenda item that is discussed, since
    `item_since` (None: the clock is stopped). `reason` is why it was cancelled. `uid` and `sequence` are those of
    calendars (RFC 5545).
    """

    id: int = 0
    version: int = 0
    series_id: int | None = None
    committee_id: int | None = None
    number: int = 0
    title: str = ""
    kind: str = ""
    occasion: str = ""
    place: str = ""
    day: date = date.min
    time: time | None = None
    zone: str = "Europe/Berlin"
    starts_at: datetime | None = None
    minutes: int = 60
    state: MeetingState = MeetingState.PLANNED
    chair_id: int | None = None
    minute_taker_id: int | None = None
    quorum: int = 0
    language: str = "de"
    distribution: tuple[str, ...] = ()
    note: str = ""
    original_day: date | None = None
    uid: str = ""
    sequence: int = 0
    reason: str = ""
    invited_at: datetime | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    item_id: int | None = None
    item_since: datetime | None = None
    next_note: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody at a meeting: a person of the workspace, or a guest (`person_id` None) with name and organisation.

    `joined_at` and `left_at` are set where they were not there from the beginning, or not to the end.
    """

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    person_id: int | None = None
    name: str = ""
    organisation: str = ""
    email: str = ""
    part: Part = Part.REQUIRED
    votes: bool = True
    reply: Reply = Reply.OPEN
    reply_note: str = ""
    attendance: Attendance = Attendance.EXPECTED
    joined_at: datetime | None = None
    left_at: datetime | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item (TOP).

    `subjects` name what it is about: "content:12", "publication:3", "request:4", "action:5", "parked:6", "meeting:7",
    "channel:8", "call:9", and whose week is too full "person:10" with "week:2026-05-18"; with `source` they say what it
    is, so that nothing stands on an agenda twice. `live` marks one whose words are kept current from the workspace
    until the meeting begins; whoever edits it takes that away. `minutes` is planned, `seconds` what it has taken so
    far. `fact` is what was reported, `result` what came out.
    """

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    source: AgendaSource = AgendaSource.OWN
    title: str = ""
    note: str = ""
    section: str = ""
    minutes: int = 5
    position: int = 0
    pinned: bool = False
    live: bool = False
    state: AgendaState = AgendaState.OPEN
    subjects: tuple[str, ...] = ()
    department_id: int | None = None
    presenter_id: int | None = None
    standing_id: int | None = None
    carried_from_id: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    seconds: int = 0
    fact: str = ""
    result: str = ""
    result_kind: ResultKind = ResultKind.NONE


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody asked to speak (Wortmeldung); `seconds` is how long they spoke, once they have ended."""

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    item_id: int | None = None
    participant_id: int = 0
    asked_at: datetime | None = None
    began_at: datetime | None = None
    ended_at: datetime | None = None
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class MeetingNote:
    """Something that was noted in passing; it stands in the minutes only where notes are asked for."""

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    item_id: int | None = None
    text: str = ""
    position: int = 0
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class ParkedTopic:
    """A parked topic (Themenspeicher); `recall_on` is the day from which it is proposed again."""

    id: int = 0
    version: int = 0
    meeting_id: int | None = None
    item_id: int | None = None
    text: str = ""
    note: str = ""
    subjects: tuple[str, ...] = ()
    department_id: int | None = None
    recall_on: date | None = None
    state: ParkedState = ParkedState.PARKED
    recalled_id: int | None = None
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A file that belongs to a meeting or to one of its agenda items; the bytes are found by `sha256`."""

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    item_id: int | None = None
    name: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    position: int = 0
