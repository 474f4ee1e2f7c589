"""What a meeting has in front of it: an agenda item with its content, as it may be shown in a room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from .meetings import AgendaSource
from .status import Status


@dataclass(frozen=True, slots=True)
class StagePlace:
    """Where and when an item goes out; `channel_id` None: the channel is open."""

    publication_id: int
    channel_id: int | None
    day: date | None
    time: time | None
    status: Status


@dataclass(frozen=True, slots=True)
class StageCard:
    """A content item on the stage. `picture` is the hash of its first picture that may be shown, "" for none."""

    content_id: int
    title: str
    text: str = ""
    key_message: str = ""
    status: Status = Status.IDEA
    department_id: int | None = None
    owner_id: int | None = None
    pillar_id: int | None = None
    places: tuple[StagePlace, ...] = ()
    picture: str = ""
    alt_text: str = ""


@dataclass(frozen=True, slots=True)
class StageLine:
    """One line of a list: `kind` names the row it speaks of ("action", "request", "channel", "parked", "meeting").

    `state` is the code of its state in that kind. `inside`: it is for those who work here, not for an audience.
    """

    kind: str
    row_id: int
    text: str
    who: str = ""
    day: date | None = None
    state: str = ""
    done: bool = False
    late: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True)
class StageEntry:
    """A publication in the strip of days; `marked`: the agenda item is about it."""

    publication_id: int
    title: str
    channel_id: int
    time: time | None
    status: Status
    marked: bool = False


@dataclass(frozen=True, slots=True)
class StageDay:
    """A day of the strip; `free` is the name of a public holiday, in its own language and in English."""

    day: date
    entries: tuple[StageEntry, ...] = ()
    free: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class StageFigures:
    """What a publication brought: names of figures (as `domain.results`) and values."""

    title: str
    channel_id: int | None
    day: date | None
    values: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class StageDecision:
    """A decision that was taken about the item; `votes` are for, against and abstentions, None without a vote."""

    decision_id: int
    number: int
    text: str
    effects: str = ""
    votes: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """An agenda item with all that is shown of it. `note` is what the agenda says; it is for those who work here."""

    item_id: int
    source: AgendaSource
    title: str
    note: str = ""
    cards: tuple[StageCard, ...] = ()
    lines: tuple[StageLine, ...] = ()
    days: tuple[StageDay, ...] = ()
    figures: tuple[StageFigures, ...] = ()
    decisions: tuple[StageDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class StageBook:
    """Some stages by agenda item, and the titles of all items of the meeting as they may be shown."""

    stages: Mapping[int, Stage] = field(default_factory=dict)
    titles: Mapping[int, str] = field(default_factory=dict)
