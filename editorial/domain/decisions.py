"""What a meeting decides (Beschlüsse), how it voted, and who does what until when (Aufgaben)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DecisionKind(StrEnum):
    """What a decision does. `FREE` is words alone; there is none that approves: that is left to the approval route."""

    FREE = "free"
    ACCEPT_IDEA = "accept_idea"
    MOVE = "move"
    ASSIGN = "assign"
    REJECT = "reject"
    HOLD = "hold"
    CHANNEL = "channel"
    CONFLICT = "conflict"
    INPUT = "input"
    APPROVAL = "approval"


class DecisionState(StrEnum):
    """Whether a decision holds."""

    IN_FORCE = "in_force"
    TAKEN_BACK = "taken_back"
    SUPERSEDED = "superseded"


class Choice(StrEnum):
    """How somebody voted by name."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


class ActionState(StrEnum):
    """Whether an action item is done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision (Beschluss), numbered within its meeting.

    `subjects` name what it is about (as in `AgendaItem`), `settings` is what was chosen and `effects` what it changed,
    both JSON (`decision_effects` reads them). `step` is the journal's step in which it acted (0: it changed nothing).
    `votes_for` and so on count where `voted`. `superseded_by_id` is the later decision that takes its place.
    """

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    item_id: int | None = None
    number: int = 0
    kind: DecisionKind = DecisionKind.FREE
    text: str = ""
    reason: str = ""
    subjects: tuple[str, ...] = ()
    settings: str = ""
    effects: str = ""
    step: int = 0
    state: DecisionState = DecisionState.IN_FORCE
    superseded_by_id: int | None = None
    voted: bool = False
    votes_for: int = 0
    votes_against: int = 0
    abstentions: int = 0
    department_id: int | None = None
    owner_id: int | None = None
    owner: str = ""
    due: date | None = None
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""
    taken_back_at: datetime | None = None
    taken_back_why: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """How one participant voted on a decision."""

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    decision_id: int = 0
    participant_id: int = 0
    choice: Choice = Choice.FOR


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action item (Aufgabe): who does what until when.

    `number` counts within its meeting (0: it comes from none). `owner` is their name, also where they are no person of
    the workspace. It lives on until done, whatever became of the meeting.
    """

    id: int = 0
    version: int = 0
    meeting_id: int | None = None
    item_id: int | None = None
    decision_id: int | None = None
    number: int = 0
    text: str = ""
    owner_id: int | None = None
    owner: str = ""
    department_id: int | None = None
    due: date | None = None
    state: ActionState = ActionState.OPEN
    note: str = ""
    content_id: int | None = None
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""
    done_at: datetime | None = None
    done_by: str = ""
