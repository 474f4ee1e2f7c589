"""Approval routes, the requests that run along them, and the sign-offs they end in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Who(StrEnum):
    """Who may sign at a stage."""

    #: Everybody with a role.
    ROLE = "role"
    #: The approvers and the lead of a certain department, all its members where it has neither.
    DEPARTMENT = "department"
    #: The same of the department that speaks.
    SPEAKING = "speaking"
    #: The lead of the department that speaks.
    LEAD = "lead"
    #: Named people.
    PEOPLE = "people"


class Window(StrEnum):
    """How far a publication may move without losing its sign-offs."""

    EXACT = "exact"
    DAY = "day"
    WEEK = "week"
    ANY = "any"


class Outcome(StrEnum):
    """What became of an approval request."""

    OPEN = "open"
    APPROVED = "approved"
    CHANGES = "changes"
    REJECTED = "rejected"
    HELD = "held"
    WITHDRAWN = "withdrawn"


class Decision(StrEnum):
    """What somebody decides about an item that waits for them."""

    APPROVE = "approve"
    CHANGES = "changes"
    REJECT = "reject"
    HOLD = "hold"


class Validity(StrEnum):
    """Whether a sign-off still counts."""

    VALID = "valid"
    #: The content is no longer what was signed.
    STALE = "stale"
    #: Taken back by the one who gave it.
    WITHDRAWN = "withdrawn"


#: Decisions that need a comment.
WITH_COMMENT = frozenset({Decision.CHANGES, Decision.REJECT, Decision.HOLD})


@dataclass(frozen=True, slots=True)
class ApprovalRoute:
    """An approval route (Freigabeweg): which items take it, and how far they may move in time without a new approval.

    Every criterion that is not empty must hold; a route without any is for everything else. The first that fits, in
    the order of `position`, is taken.
    """

    id: int = 0
    version: int = 0
    name: str = ""
    channel_ids: tuple[int, ...] = ()
    formats: tuple[str, ...] = ()
    campaign_ids: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    window: Window = Window.DAY
    position: int = 0
    archived: bool = False

    @property
    def general(self) -> bool:
        """Whether it is for everything that no other route wants."""
        return not (self.channel_ids or self.formats or self.campaign_ids or self.labels)


@dataclass(frozen=True, slots=True)
class ApprovalStage:
    """A stage (Freigabestufe) of a route. Stages with the same `step` run side by side, the steps one after the other.

    `needed` sign-offs of different people; due `due_hours` before the first publication. With `labels` or
    `campaign_ids` the stage exists only for items that have one of them.
    """

    id: int = 0
    version: int = 0
    route_id: int = 0
    name: str = ""
    step: int = 1
    who: Who = Who.ROLE
    role: str = ""
    department_id: int | None = None
    person_ids: tuple[int, ...] = ()
    needed: int = 1
    due_hours: int = 24
    labels: tuple[str, ...] = ()
    campaign_ids: tuple[int, ...] = ()
    position: int = 0

    @property
    def optional(self) -> bool:
        """Whether a rule decides if the stage is there at all."""
        return bool(self.labels or self.campaign_ids)


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """The approval of one content item: one for its whole life, opened anew with every submission (`round`).

    `author_ids` are the people who wrote what is to be signed: none of them may sign it.
    """

    id: int = 0
    version: int = 0
    content_id: int = 0
    route_id: int | None = None
    route_name: str = ""
    window: Window = Window.DAY
    submitted_by_id: int | None = None
    submitted_by: str = ""
    submitted_at: datetime | None = None
    note: str = ""
    round: int = 1
    outcome: Outcome = Outcome.OPEN
    author_ids: tuple[int, ...] = ()
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestStage:
    """A stage of a running request: what the route said when it was submitted, and whoever it was given to since.

    `source_id` is the stage of the route (negative: of the built-in route). `reason` names the rule that brought an
    optional stage ("label:Recht", "campaign:4"). `reassigned_by` is whoever gave it to other people.
    """

    id: int = 0
    version: int = 0
    request_id: int = 0
    content_id: int = 0
    source_id: int = 0
    name: str = ""
    step: int = 1
    who: Who = Who.ROLE
    role: str = ""
    department_id: int | None = None
    person_ids: tuple[int, ...] = ()
    needed: int = 1
    due_hours: int = 24
    reason: str = ""
    reassigned_by: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class SignOff:
    """A decision (Freigabe) about exactly one content: `sha256` is that of `snapshot`, the canonical content.

    `for_id` is the person it was given for, where a substitute signs. `revision` is the journal step that was the
    newest then. `origin` is "app", or "form" where it came back in an answer file.
    """

    id: int = 0
    version: int = 0
    request_id: int = 0
    stage_id: int = 0
    content_id: int = 0
    person_id: int = 0
    person: str = ""
    for_id: int | None = None
    decision: Decision = Decision.APPROVE
    comment: str = ""
    at: datetime | None = None
    round: int = 1
    sha256: str = ""
    snapshot: str = ""
    revision: int = 0
    origin: str = "app"
    validity: Validity = Validity.VALID
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ApprovalOverride:
    """Somebody with the right to let it go out without approval did so, and why; shown with the item from then on.

    Holds only for the content it was given for (`sha256`).
    """

    id: int = 0
    version: int = 0
    content_id: int = 0
    person_id: int | None = None
    person: str = ""
    at: datetime | None = None
    reason: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalForm:
    """A form that was given out to somebody on another computer; its key is kept apart, outside the journal."""

    id: int = 0
    version: int = 0
    request_id: int = 0
    stage_id: int = 0
    content_id: int = 0
    person_id: int = 0
    nonce: str = ""
    sha256: str = ""
    issued_at: datetime | None = None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    form_version: int = 1
    language: str = "de"


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which somebody is away, both inclusive, and who decides for them meanwhile."""

    id: int = 0
    version: int = 0
    person_id: int = 0
    starts: date = date.min
    ends: date = date.min
    substitute_id: int | None = None
    note: str = ""
