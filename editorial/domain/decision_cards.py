"""Decisions as they are proposed, drafted and listed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from .decision_effects import Effect
from .decisions import Choice, Decision, DecisionKind, DecisionState
from .journal import canonical


class ConflictWay(StrEnum):
    """How a conflict is resolved."""

    #: One item stays, the others are rejected as merged with it.
    MERGE = "merge"
    #: All stay, one of them moves.
    MOVE = "move"
    #: All are put on hold, and the agenda item stands on the next agenda.
    POSTPONE = "postpone"


class DecisionNeed(StrEnum):
    """What an option still has to be told before it can be decided; names the field that fills it."""

    DAY = "day"
    TIME = "time"
    CHANNEL = "channel"
    PERSON = "person"
    DEPARTMENT = "department"
    EXPERT = "expert"
    QUESTION = "question"
    REASON = "reason"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Asking:
    """An input request that a decision makes: whom it asks what, how long it takes them, until when.

    `send` False leaves it a draft.
    """

    person_id: int | None = None
    question: str = ""
    minutes: int = 10
    due: date | None = None
    send: bool = True


@dataclass(frozen=True, slots=True)
class DecisionSettings:
    """What was chosen for a decision that acts; each kind reads of it what it needs.

    `publication_ids` are what is moved or, with `replaces`, taken off its channel for `channel_id`; empty: those of the
    subjects that are not out yet. `day` and `time` are wall time in the workspace's zone, `time` None keeps the hour.
    `keep_id` is the content item that stays, or with `ConflictWay.MOVE` that moves. `approves` are meetings whose
    finalised minutes are approved; any kind may do that, in practice words alone.
    """

    publication_ids: tuple[int, ...] = ()
    channel_id: int | None = None
    replaces: bool = False
    day: date | None = None
    time: time | None = None
    owner_id: int | None = None
    department_id: int | None = None
    way: ConflictWay | None = None
    keep_id: int | None = None
    asking: Asking | None = None
    approves: tuple[int, ...] = ()

    def to_json(self) -> str:
        """What is set, as canonical JSON; empty where nothing is."""
        kept = {name: value for name, value in asdict(self).items() if value not in (None, (), False)}
        return canonical(_plain(kept)) if kept else ""

    @classmethod
    def from_json(cls, text: str) -> DecisionSettings:
        """The settings that `to_json` wrote."""
        found: dict[str, Any] = json.loads(text) if text else {}
        for name in ("publication_ids", "approves"):
            if name in found:
                found[name] = tuple(found[name])
        if found.get("day"):
            found["day"] = date.fromisoformat(found["day"])
        if found.get("time"):
            found["time"] = time.fromisoformat(found["time"])
        if found.get("way"):
            found["way"] = ConflictWay(found["way"])
        if found.get("asking"):
            asked = dict(found["asking"])
            asked["due"] = date.fromisoformat(asked["due"]) if asked.get("due") else None
            found["asking"] = Asking(**asked)
        known = {one.name for one in fields(cls)}
        return cls(**{name: value for name, value in found.items() if name in known})


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, (date, time)):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True)
class Tally:
    """How many voted how, without names."""

    for_: int = 0
    against: int = 0
    abstentions: int = 0


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What shall be decided. `text` empty: the program words it in the language of the meeting.

    `subjects` empty: those of the agenda item. `reason` is asked for where something is rejected. `owner_id` or `owner`
    carries it out until `due`. `tally`, or `choices` by participant id, is how the meeting voted.
    """

    meeting_id: int
    item_id: int | None = None
    kind: DecisionKind = DecisionKind.FREE
    text: str = ""
    reason: str = ""
    subjects: tuple[str, ...] = ()
    settings: DecisionSettings = DecisionSettings()
    department_id: int | None = None
    owner_id: int | None = None
    owner: str = ""
    due: date | None = None
    tally: Tally | None = None
    choices: tuple[tuple[int, Choice], ...] = ()


def told(draft: DecisionDraft, need: DecisionNeed, value: Any) -> DecisionDraft:
    """The draft that has been told one thing more."""
    chosen = draft.settings
    if need is DecisionNeed.TEXT:
        return replace(draft, text=str(value))
    if need is DecisionNeed.REASON:
        return replace(draft, reason=str(value))
    if need in _ASKED:
        asking = chosen.asking or Asking()
        return replace(draft, settings=replace(chosen, asking=replace(asking, **{_ASKED[need]: value})))
    return replace(draft, settings=replace(chosen, **{_SET[need]: value}))


_ASKED = {DecisionNeed.EXPERT: "person_id", DecisionNeed.QUESTION: "question"}
_SET = {
    DecisionNeed.DAY: "day",
    DecisionNeed.TIME: "time",
    DecisionNeed.CHANNEL: "channel_id",
    DecisionNeed.PERSON: "owner_id",
    DecisionNeed.DEPARTMENT: "department_id",
}


@dataclass(frozen=True, slots=True)
class DecisionOption:
    """Something that can be decided about an agenda item now.

    `key` is the digit that chooses it (1 to 9), `title` and `line` say what it will do, `warning` what is lost by it.
    `needs` names what `draft` still has to be told. `refused` says why it cannot be done as things stand.
    """

    key: int
    kind: DecisionKind
    title: str
    line: str
    draft: DecisionDraft
    needs: tuple[DecisionNeed, ...] = ()
    warning: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions a register shows; what is empty asks for nothing. `text` is searched in text and reason."""

    text: str = ""
    kinds: frozenset[DecisionKind] = frozenset()
    states: frozenset[DecisionState] = frozenset()
    meeting_id: int | None = None
    series_id: int | None = None
    department_id: int | None = None
    owner_id: int | None = None
    content_id: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision in the register, with what it belongs to.

    `label` is its number as it is read ("B 19-3"), `superseded_by` and `supersedes` those of its neighbours. `links`
    are the content items it is about: id and title. `final`: the minutes that hold it are finalised.
    """

    decision: Decision
    label: str
    meeting: str = ""
    day: date = date.min
    series_id: int | None = None
    item: str = ""
    department: str = ""
    owner: str = ""
    superseded_by: str = ""
    supersedes: str = ""
    links: tuple[tuple[int, str], ...] = ()
    effects: tuple[Effect, ...] = ()
    final: bool = False


def decision_label(meeting_number: int, number: int) -> str:
    """B 19-3: the third decision of meeting 19; of a meeting that has no number B 3."""
    return f"B {meeting_number}-{number}" if meeting_number else f"B {number}"


def action_label(meeting_number: int, number: int) -> str:
    """19-1: the first action item of meeting 19; empty for one that comes from no meeting."""
    if not number:
        return ""
    return f"{meeting_number}-{number}" if meeting_number else str(number)
