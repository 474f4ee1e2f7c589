"""What a commit changed: sent from the services to every page that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and ids that one transaction touched.

    `step` is its number in the journal (0: nothing was written), `act` what it was, `detail` words for the toast
    (title, count ...), `made` the id of what was created first, if anything was.
    """

    step: int = 0
    act: str = ""
    ids: dict[str, frozenset[int]] = field(default_factory=dict)
    detail: dict[str, Any] = field(default_factory=dict)
    made: int = 0

    def touches(self, *kinds: str) -> bool:
        """Whether any of `kinds` changed."""
        return any(kind in self.ids for kind in kinds)

    def __bool__(self) -> bool:
        return self.step > 0
