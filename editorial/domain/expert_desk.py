"""The expert's own desk: what they are asked, and what became of what they said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .content import Status
from .input_cards import RequestRow
from .inputs import InputRequest, RequestState


@dataclass(frozen=True, slots=True)
class Fate:
    """Something that somebody said stands in a content item; `published` is the first day on which it appeared."""

    request_id: int
    answer_id: int
    content_id: int
    title: str
    status: Status
    published: date | None = None


@dataclass(frozen=True, slots=True)
class ExpertView:
    """The requests to somebody, the most urgent first, and the fate of their answers, the newest first.

    `begun` counts the answers that are written and not given yet, by request.
    """

    rows: tuple[RequestRow, ...] = ()
    fates: tuple[Fate, ...] = ()
    begun: Mapping[int, int] = field(default_factory=dict)

    def fates_of(self, request_id: int) -> tuple[Fate, ...]:
        """Where answers to a request stand; each item once."""
        found = {one.content_id: one for one in self.fates if one.request_id == request_id}
        return tuple(found.values())


def passed_on(request: InputRequest, person_id: int | None) -> bool:
    """Whether a request that was somebody's is now a colleague's."""
    return request.person_id != person_id and bool(request.passed_by)


def answerable(request: InputRequest, person_id: int | None) -> bool:
    """Whether the person can write something to it: it waits for them, or was given and nobody decided yet."""
    takes = {RequestState.SENT, RequestState.REMINDED, RequestState.RETURNED, RequestState.ANSWERED}
    return request.person_id == person_id and request.state in takes | {RequestState.EXPIRED}
