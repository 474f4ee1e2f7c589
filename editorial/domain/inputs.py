"""Expert input: what is asked of whom, and what came back, version by version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class RequestState(StrEnum):
    """Where an input request stands."""

    DRAFT = "draft"
    SENT = "sent"
    REMINDED = "reminded"
    ANSWERED = "answered"
    REVIEW = "review"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


class Way(StrEnum):
    """How a request is answered."""

    APP = "app"
    FORM = "form"
    INTERVIEW = "interview"


class QuestionKind(StrEnum):
    """What kind of answer a question wants."""

    SHORT = "short"
    LONG = "long"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    FILE = "file"


class Clearance(StrEnum):
    """How far an answer may go: everywhere, inside the organisation only, nowhere until the lead clears it."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Attribution(StrEnum):
    """How the expert is named."""

    NAMED = "named"
    DEPARTMENT = "department"
    ANONYMOUS = "anonymous"


class ContributionState(StrEnum):
    """What became of a version of an answer."""

    #: The expert, or the interviewer, is still at it.
    WRITING = "writing"
    #: Given; nobody at the desk has decided about it.
    DRAFT = "draft"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class MessageKind(StrEnum):
    """Why somebody was written to about a request."""

    REQUEST = "request"
    BEFORE = "before"
    ON_DUE = "on_due"
    AFTER = "after"
    ESCALATION = "escalation"
    FOLLOW_UP = "follow_up"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """Expert time that management granted (Zeitbudget): to a department, or to one of its people.

    `minutes` a month from `month` (its first day) to `until` (the first day of the last month, None: until another
    grant takes its place); with `once` on top of that, in that month only. `granted_by` is who granted it.
    """

    id: int = 0
    version: int = 0
    department_id: int = 0
    person_id: int | None = None
    month: date = date.min
    until: date | None = None
    minutes: int = 0
    once: bool = False
    granted_by: str = ""
    granted_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class InputTemplate:
    """A ready-made request with questions, for a format (product news, portrait, how-to ...)."""

    id: int = 0
    version: int = 0
    name: str = ""
    format: str = ""
    purpose: str = ""
    audience: str = ""
    example: str = ""
    minutes: int = 10
    language: str = "de"
    position: int = 0
    archived: bool = False


@dataclass(frozen=True, slots=True)
class TopicCall:
    """A call for topics (Themenaufruf): what the departments are asked to send in, until `closes`.

    `meets` is the day of the editorial meeting that decides about them; the call closes before it. `closed_at` is when
    it was closed.
    """

    id: int = 0
    version: int = 0
    title: str = ""
    purpose: str = ""
    audience: str = ""
    closes: date = date.min
    meets: date | None = None
    minutes: int = 5
    language: str = "de"
    department_ids: tuple[int, ...] = ()
    asked_by_id: int | None = None
    asked_by: str = ""
    created_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InputRequest:
    """An input request (Input-Anfrage) to one expert.

    `purpose` says why it matters, `example` what a good answer looks like. `minutes` is estimated, `minutes_used` what
    it took. `month` (a first day) is the one whose time budget it draws on, from the day it was sent. `wants_grant`
    marks one that waits until management grants the time. `batch` is shared by requests that were sent together.
    `passed_by` names whoever passed it on to this person. `reason` is why it was declined, returned or expired.
    """

    id: int = 0
    version: int = 0
    title: str = ""
    purpose: str = ""
    audience: str = ""
    example: str = ""
    content_id: int | None = None
    call_id: int | None = None
    template_id: int | None = None
    department_id: int | None = None
    person_id: int | None = None
    asked_by_id: int | None = None
    asked_by: str = ""
    language: str = "de"
    way: Way = Way.APP
    minutes: int = 10
    minutes_used: int = 0
    due: date | None = None
    state: RequestState = RequestState.DRAFT
    reason: str = ""
    month: date | None = None
    wants_grant: bool = False
    batch: str = ""
    passed_by: str = ""
    created_at: datetime | None = None
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a request, a template or a call: exactly one of the three ids is set.

    `options` are those of a choice, `unit` that of a number. `round` is 1, and one more for every follow-up.
    """

    id: int = 0
    version: int = 0
    request_id: int | None = None
    template_id: int | None = None
    call_id: int | None = None
    kind: QuestionKind = QuestionKind.SHORT
    text: str = ""
    hint: str = ""
    example: str = ""
    options: tuple[str, ...] = ()
    unit: str = ""
    required: bool = False
    round: int = 1
    position: int = 0


@dataclass(frozen=True, slots=True)
class Contribution:
    """One version (`number`) of what an expert contributed (Expertenbeitrag) to a request.

    `consent` says that the expert agreed to be named as `attribution` says, `consent_note` how and when; `sha256` is
    that of the answer file it came in.
    """

    id: int = 0
    version: int = 0
    request_id: int = 0
    number: int = 1
    person_id: int | None = None
    person: str = ""
    way: Way = Way.APP
    state: ContributionState = ContributionState.WRITING
    at: datetime | None = None
    minutes: int = 0
    attribution: Attribution = Attribution.NAMED
    consent: bool = False
    consent_note: str = ""
    remark: str = ""
    form_id: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question in one contribution.

    `value` is text in the form `input_rules.check_value` demands (a number as 1234.5, a date ISO, yes or no, several
    choices as a JSON list). `quotes` are sentences taken down word for word. `wished` is the clearance the expert gave,
    `clearance` the one that holds, `cleared_by` whoever of the department changed it.
    """

    id: int = 0
    version: int = 0
    contribution_id: int = 0
    request_id: int = 0
    question_id: int = 0
    value: str = ""
    quotes: tuple[str, ...] = ()
    wished: Clearance = Clearance.CONFIDENTIAL
    clearance: Clearance = Clearance.CONFIDENTIAL
    cleared_by_id: int | None = None
    cleared_by: str = ""
    cleared_at: datetime | None = None
    clearance_note: str = ""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that came with an answer. `stored` is the random name under which it leaves the workspace."""

    id: int = 0
    version: int = 0
    request_id: int = 0
    contribution_id: int = 0
    answer_id: int = 0
    name: str = ""
    stored: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an answer (or a file of it) that were taken into a content item, and their source.

    `publication_id` names the variant they stand in, None the item's own text. `attribution` is the one that held when
    they were taken.
    """

    id: int = 0
    version: int = 0
    content_id: int = 0
    publication_id: int | None = None
    answer_id: int = 0
    contribution_id: int = 0
    request_id: int = 0
    file_id: int | None = None
    words: str = ""
    attribution: Attribution = Attribution.NAMED
    taken_by_id: int | None = None
    taken_by: str = ""
    taken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InputMessage:
    """Somebody was written to about a request: `way` is "app" or "mail". `due_on` is the day it was for."""

    id: int = 0
    version: int = 0
    request_id: int = 0
    kind: MessageKind = MessageKind.REQUEST
    person_id: int | None = None
    due_on: date | None = None
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""
    way: str = "app"
    body: str = ""


@dataclass(frozen=True, slots=True)
class InputForm:
    """A form that was given out. `edition` is that of the newest answer that came back with it; its key is a secret."""

    id: int = 0
    version: int = 0
    request_id: int = 0
    person_id: int = 0
    nonce: str = ""
    issued_at: datetime | None = None
    expires_at: datetime | None = None
    used_at: datetime | None = None
    edition: int = 0
    form_version: int = 1
    language: str = "de"
