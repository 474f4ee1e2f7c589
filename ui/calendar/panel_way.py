"""What the side panel says is wrong, and the ways out."""

from __future__ import annotations

from dataclasses import dataclass

from .acts_jobs import Target, Wish

#: What is worth doing before a state but does not stop it.
ADVICE = frozenset({"needs.key_message", "needs.checklist", "needs.alt"})


@dataclass(frozen=True, slots=True)
class Way:
    """A way out: its words and an act, or a date to put publications on."""

    words: str
    act: str = ""
    wish: Wish | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What the panel's banner says."""

    meaning: str
    icon: str
    title: str
    reason: str
    primary: Way
    alternative: Way | None = None
