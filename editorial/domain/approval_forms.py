"""Approval on another computer: what a form shows, what an answer says, and the proof that belongs to it."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, fields
from datetime import datetime

from .approvals import Decision

#: Of the form and its answers; a higher number is from a newer program.
FORM_VERSION = 1
#: What every answer file says it is.
ANSWER_KIND = "editorial-desk-answer"
#: Days that a form is valid if nobody says otherwise, and the most.
DAYS, MOST_DAYS = 14, 90
#: Characters of a comment and of a name; the form does not let more be typed.
MOST_COMMENT, MOST_NAME = 8000, 120


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of the content. `uri` is a data URI where it can be shown, `note` says why it cannot (a code)."""

    name: str
    alt: str = ""
    uri: str = ""
    note: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class FormChannel:
    """A channel as it is signed: monogram and hue of its sign, its name, its time in words."""

    monogram: str
    hue: str
    name: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class FormText:
    """A text and the channels on which it appears; without channels it appears nowhere as it is."""

    channels: tuple[FormChannel, ...]
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class FormChange:
    """Something that changed since the person's last decision. `pieces` are (same|added|removed, words).

    Media stand side by side: `before` and `after`, None where there was or is none.
    """

    place: str
    channel: str = ""
    name: str = ""
    pieces: tuple[tuple[str, str], ...] = ()
    media: bool = False
    before: Picture | None = None
    after: Picture | None = None


@dataclass(frozen=True, slots=True)
class FormStage:
    """A stage of the route: its state, who has signed and when (in words)."""

    name: str
    state: str
    mine: bool = False
    signed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FormPaper:
    """All that a form shows; every word stands in it as it was written, and is escaped where it is rendered.

    Moments are in words of the form's language. `mine` is the person's own last decision: (decision, when, comment).
    """

    language: str
    organisation: str
    title: str
    person: str
    stage: str
    place: int
    places: int
    due: str
    expires: str
    asked_by: str
    reply_to: str
    note: str
    key_message: str
    hashtags: str
    texts: tuple[FormText, ...]
    media: tuple[Picture, ...]
    mine: tuple[str, str, str] | None
    changes: tuple[FormChange, ...]
    comments: tuple[tuple[str, str, str], ...]
    stages: tuple[FormStage, ...]
    sha256: str
    #: What the form carries to be answered, see `Ticket`.
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Ticket:
    """What ties a form to its workspace, request, stage, person and content. `key` is hexadecimal and secret: whoever
    has the form can answer it."""

    workspace: str
    request: int
    stage: int
    content: int
    person: int
    nonce: str
    sha256: str
    key: str
    expires: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was read, types checked and nothing else; `mac` is hexadecimal."""

    workspace: str
    request: int
    stage: int
    content: int
    person: int
    nonce: str
    sha256: str
    decision: Decision
    comment: str
    name: str
    written: str
    mac: str


#: Parts of an answer in the order in which they are signed.
SIGNED = tuple(one.name for one in fields(Answer) if one.name != "mac")


def signed_bytes(answer: Answer) -> bytes:
    """What the code is over: name, length in bytes and value of every part, so that no two answers give the same."""
    parts = [("kind", ANSWER_KIND), ("version", str(FORM_VERSION))]
    parts += [(name, str(getattr(answer, name))) for name in SIGNED]
    return b"".join(_part(name, value) for name, value in parts)


def _part(name: str, value: str) -> bytes:
    words = value.encode("utf-8")
    return b"%s:%d:%s\n" % (name.encode("ascii"), len(words), words)


def answer_code(key: str, answer: Answer) -> str:
    """HMAC-SHA-256 (RFC 2104) of an answer under a form's key, in hexadecimal digits."""
    return hmac.new(bytes.fromhex(key), signed_bytes(answer), hashlib.sha256).hexdigest()


def proves(key: str, answer: Answer) -> bool:
    """Whether the answer was written with this form, unchanged since."""
    return hmac.compare_digest(answer_code(key, answer), answer.mac)


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """Somebody who may be sent a form now: they are asked at an open stage. `standing` as in `approval_rules`."""

    person_id: int
    name: str
    email: str
    stage_id: int
    stage: str
    standing: str
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class FormWritten:
    """A form that was given out: to whom, for which stage, until when (UTC), and who else is asked now."""

    path: str
    title: str
    person: str
    stage: str
    expires_at: datetime
    others: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
