"""What of the clearance is marked on every view of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Held:
    """Uncleared words in an item: of which request and expert, and of how many answers more."""

    request: str
    person: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class ClearanceMarks:
    """By content item what is held back there."""

    held: Mapping[int, Held] = field(default_factory=dict)
