"""The minutes (Ergebnisprotokoll) as a document: everything that stands in them, in the language they are written in.

Words are worded already; what is counted, dated or belongs to somebody stands beside them as it is, so that every form
of the document (paper, text, page, mail) says the same. A finalised one is kept as canonical JSON, and its checksum is
the SHA-256 of exactly that text.
"""

from __future__ import annotations

import hashlib
import json
import types
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from .journal import canonical

#: Of the way a document is written as JSON.
FORMAT = 1
DECISION, ACTION, INFORMATION = "B", "A", "I"
DRAFT, FINAL = "draft", "final"
#: What is known only after the document was frozen; it stays out of the text that the checksum covers.
_LATER: dict[str, Any] = {"sha256": "", "addenda": (), "approved": "", "reopened": ""}


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody at the meeting. `belongs` is the department, or the organisation of a guest.

    `joined` and `left` are times such as 11:20, where they were not there from the beginning or not to the end; `words`
    says all of it in one go: "Dr. A. Lorenz (Recht), ab 11:20 Uhr".
    """

    name: str = ""
    short: str = ""
    belongs: str = ""
    votes: bool = True
    joined: str = ""
    left: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class VoteCount:
    """How was voted: the count, by name where it was taken so (names by choice), and the sentence about it."""

    votes_for: int = 0
    votes_against: int = 0
    abstentions: int = 0
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstaining: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class EffectLine:
    """What a decision changed, in words: of which title which field, before and after."""

    title: str = ""
    name: str = ""
    before: str = ""
    after: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """A row of the minutes: decision (`kind` B), action item (A) or information (I).

    `mark` is its number as it is spoken of (19-3); `text` what was decided or is to be done. `who` is short as tables
    need it, `owner` the whole name. `item` is the number of its agenda item; ids are those of the workspace.
    """

    kind: str = INFORMATION
    mark: str = ""
    text: str = ""
    reason: str = ""
    vote: VoteCount | None = None
    effects: tuple[EffectLine, ...] = ()
    who: str = ""
    owner: str = ""
    department: str = ""
    until: date | None = None
    until_words: str = ""
    item: int = 0
    row_id: int = 0
    department_id: int | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that belongs to the minutes; `item` is the number of its agenda item, 0 for one of the whole meeting."""

    name: str = ""
    size: int = 0
    item: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class MinutesEntry:
    """An agenda item (TOP) in the minutes: what was reported, what came out, and its rows.

    `art` is the sign in the column of that name (B, I, nothing where only tasks follow); `result` stands as it was
    written, or as the program words it where nobody wrote one (`worded`). Where nothing was discussed, `state` is
    "carried". Ids are those of the workspace, for excerpts.
    """

    number: int = 0
    title: str = ""
    section: str = ""
    art: str = ""
    presenter: str = ""
    department: str = ""
    fact: str = ""
    result: str = ""
    worded: bool = False
    state: str = ""
    rows: tuple[MinutesRow, ...] = ()
    attachments: tuple[Attached, ...] = ()
    item_id: int = 0
    department_id: int | None = None


@dataclass(frozen=True, slots=True)
class ParkedLine:
    """A parked topic: what, and when it comes back."""

    text: str = ""
    note: str = ""
    item: int = 0
    recall_on: date | None = None
    words: str = ""
    department_id: int | None = None


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Something noted in passing; `item` is the number of its agenda item, 0 without one."""

    text: str = ""
    item: int = 0
    at: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class AddendumLine:
    """A correction that was made later: number, day and hour in words, by whom."""

    number: int = 0
    text: str = ""
    at: datetime | None = None
    by: str = ""
    words: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to be signed on: who, and as what."""

    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    """The whole of it. `begin` and `end` carry the offset of the meeting's clocks; `when` says both in words.

    `name` is what it is called ("Protokoll Nr. 19/2026"), `headline` what it is about ("Redaktionssitzung Nr. 19").
    `edition` counts how often these minutes were finalised. `next_words` is empty where nobody knows the next date.
    `sha256`, `addenda`, `approved` and `reopened` are known only later and are no part of the checksum.
    """

    format: int = FORMAT
    language: str = "de"
    organisation: str = ""
    title: str = ""
    name: str = ""
    headline: str = ""
    kind: str = ""
    meeting_title: str = ""
    number: int = 0
    year: int = 0
    edition: int = 1
    occasion: str = ""
    place: str = ""
    day: date | None = None
    zone: str = "Europe/Berlin"
    begin: datetime | None = None
    end: datetime | None = None
    when: str = ""
    chair: str = ""
    minute_taker: str = ""
    present: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    absent: tuple[Attendee, ...] = ()
    guests: tuple[Attendee, ...] = ()
    quorum: str = ""
    agenda: tuple[tuple[int, str], ...] = ()
    entries: tuple[MinutesEntry, ...] = ()
    parked: tuple[ParkedLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    next_day: date | None = None
    next_words: str = ""
    attachments: tuple[Attached, ...] = ()
    distribution: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    place_date: str = ""
    meeting_id: int = 0
    status: str = DRAFT
    finalised_at: datetime | None = None
    finalised_by: str = ""
    finalised: str = ""
    sha256: str = ""
    addenda: tuple[AddendumLine, ...] = ()
    approved: str = ""
    reopened: str = ""

    @property
    def final(self) -> bool:
        """Whether it is finalised."""
        return self.status == FINAL

    @property
    def decisions(self) -> tuple[MinutesRow, ...]:
        """Every decision, in the order of the agenda."""
        return tuple(row for one in self.entries for row in one.rows if row.kind == DECISION)

    @property
    def actions(self) -> tuple[MinutesRow, ...]:
        """Every action item, in the order of the agenda."""
        return tuple(row for one in self.entries for row in one.rows if row.kind == ACTION)

    def row_count(self) -> int:
        """How many rows the table of the minutes has: agenda items with what follows from each."""
        return sum(1 + len(one.rows) for one in self.entries)


# JSON, both ways -----------------------------------------------------------------------------------------------------


def frozen_text(document: MinutesDocument) -> str:
    """The canonical JSON that is kept and that the checksum covers."""
    return canonical(to_json(replace(document, **_LATER)))


def checksum(text: str) -> str:
    """SHA-256 of the frozen text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def chained(previous: str, number: int, at: str, by: str, text: str) -> str:
    """The checksum of an addendum: it covers its words and the checksum of what came before it.

    `previous` is the checksum of the addendum before, or of the minutes themselves. Length prefixes keep the fields
    from running together.
    """
    parts = (previous, str(number), at, by, text)
    return checksum("".join(f"{len(one)}:{one}" for one in parts))


def thaw(text: str) -> MinutesDocument:
    """The document from its frozen text; raises `ValueError` where it is none."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("minutes: no object")
    return from_json(data)


def short_checksum(sha256: str) -> str:
    """3f9a 61c7 … 8e04: enough to compare by eye."""
    return f"{sha256[:4]} {sha256[4:8]} … {sha256[-4:]}" if len(sha256) == 64 else ""


def to_json(value: Any) -> Any:
    """The document, or a part of it, as plain values: days and moments in ISO 8601, tuples as lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_json(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_json(one) for one in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value


def from_json(data: dict[str, Any]) -> MinutesDocument:
    """The document from what `to_json` gave. What is missing keeps its default, what is unknown is left out."""
    found: MinutesDocument = _read(MinutesDocument, data)
    return found


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _read(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise ValueError(f"minutes: {hint.__name__}")
        hints = _hints(hint)
        return hint(**{name: _read(hints[name], one) for name, one in value.items() if name in hints})
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _read(next(one for one in get_args(hint) if one is not type(None)), value)
    if origin is tuple:
        parts = get_args(hint)
        each = parts[:1] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_read(one, item) for one, item in zip(each, value, strict=True))
    if hint in (date, datetime):
        return hint.fromisoformat(value)
    if not isinstance(value, hint):
        raise ValueError(f"minutes: {value!r}")
    return value
