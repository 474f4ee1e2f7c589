"""What is shown of clearance: what stands in an item, where an answer stands, what may be taken."""

from __future__ import annotations

from dataclasses import dataclass

from .content import Status
from .inputs import Attribution, Clearance


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words of an answer stand in an item: `field` as in `said_in` ("file" for an attachment)."""

    field: str
    start: int = 0
    end: int = 0
    words: str = ""
    publication_id: int | None = None
    attachment_id: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer in an item: taken with its source (`passage_id`), or found by its words.

    `cleared` says whether it may stand there now, `is_remark` that it was written beside the answers (`Secret`).
    `speaker` is how the expert is to be named ("" for anonymous), `waits_for` whoever can clear it. `file` is the name
    of a file that was taken.
    """

    answer_id: int
    request_id: int
    request: str
    clearance: Clearance
    cleared: bool
    passage_id: int | None = None
    words: str = ""
    file: str = ""
    attribution: Attribution = Attribution.NAMED
    speaker: str = ""
    person: str = ""
    department: str = ""
    waits_for: str = ""
    question: str = ""
    spots: tuple[Spot, ...] = ()

    @property
    def is_remark(self) -> bool:
        """Whether it was written beside the answers: nobody clears that."""
        return self.answer_id < 0


@dataclass(frozen=True, slots=True)
class Place:
    """An item in which words of an answer stand. `held` says that they may not stand there."""

    content_id: int
    title: str
    status: Status
    held: bool
    taken: bool = False
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """An accepted answer that may be taken into an item. `own` says that it was asked for this very item."""

    answer_id: int
    request_id: int
    request: str
    question: str
    value: str
    quotes: tuple[str, ...]
    clearance: Clearance
    attribution: Attribution
    person: str
    department: str
    own: bool
    files: tuple[tuple[int, str, int, str], ...] = ()
