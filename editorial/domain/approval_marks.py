"""What of the approval is marked on every view of an item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from .approval_content import within
from .approvals import ApprovalOverride, Window
from .content import Publication
from .events import Changes

_DECIDING = ("sign_off", "approval_override", "approval_request", "person", "answer", "contribution", "passage")
#: With these words may come and go that are not cleared.
_WRITTEN = ("content", "publication", "attachment", "channel")


@dataclass(frozen=True, slots=True)
class Signed:
    """Sign-offs of an item that count, and the window of time that they hold for."""

    count: int
    window: Window = Window.DAY


@dataclass(frozen=True, slots=True)
class Marks:
    """By content item: who let it go `without` approval, and the sign-offs that a change would end.

    `in_force` says whether the workspace has approval at all. `held` are items in which words of experts stand that are
    not cleared, `guarded` says whether any answer is not public.
    """

    without: Mapping[int, ApprovalOverride] = field(default_factory=dict)
    signed: Mapping[int, Signed] = field(default_factory=dict)
    in_force: bool = False
    held: frozenset[int] = frozenset()
    guarded: bool = False

    def aged_by(self, changes: Changes) -> bool:
        """Whether they have to be read anew after a change."""
        return changes.touches(*_DECIDING) or (self.guarded and changes.touches(*_WRITTEN))

    def ended_by(self, moves: Iterable[tuple[int, date | None, time | None, date | None, time | None]]) -> int:
        """How many sign-offs end if publications move: (content id, day and time before, day and time after)."""
        hit: dict[int, int] = {}
        for content_id, day, at, new_day, new_at in moves:
            found = self.signed.get(content_id)
            if found is None:
                continue
            before = within(Publication(day=day, time=at), found.window)
            after = within(Publication(day=new_day, time=new_at), found.window)
            if before != after:
                hit[content_id] = found.count
        return sum(hit.values())
