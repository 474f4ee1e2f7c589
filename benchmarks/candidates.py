"""What the program takes for each act of the budgets: one function per key of `budgets.BUDGETS`.

A function gets the setting of the run, prepares its workspace once, and returns an act: one run of it, in seconds.
Floor functions that need the program itself (the same start with fewer items, say) stand here too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.harness import Act


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a run may write, and how many rounds it counts."""

    folder: Path
    rounds: int
    quick: bool


Prepare = Callable[[Setting], Act]

CANDIDATES: dict[str, Prepare] = {}
FLOORS_OF_OURS: dict[str, Prepare] = {}
