"""What random sequences over roads share: what was done and refused, one sequence after the other, and the long run."""

from __future__ import annotations

import sys
import tempfile
import time as clocks
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editorial.errors import EditorialError


@dataclass
class Figures:
    """What was done and seen."""

    sequences: int = 0
    acts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """In one line."""
        return f"{self.sequences} sequences, {sum(self.acts.values())} acts ({sum(self.refused.values())} refused)"

    def play(
        self,
        world: Any,
        roads: Sequence[Any],
        weights: Sequence[int],
        look: Callable[[str, Any], None],
        length: int,
        *,
        fresh: Sequence[int],
    ) -> None:
        """One sequence: some items, then about `length` acts; `look` after each with what it was and answered."""
        world.items = []
        for _count in range(world.dice.choice(fresh)):
            world.fresh()
        look("fresh", None)
        for _act in range(world.dice.randrange(length - 4, length + 5)):
            road = world.dice.choices(roads, weights)[0]
            self.acts[road.__name__] += 1
            try:
                done = road(world)
            except EditorialError as error:
                self.refused[f"{road.__name__} {error.code}"] += 1
                continue  # rolled back: nothing is different
            except (IndexError, ValueError) as error:
                if isinstance(error, ValueError) and "empty range" not in str(error):
                    raise
                self.refused[f"{road.__name__} nothing there"] += 1
                continue
            look(road.__name__, done)
            world.clock.forward(minutes=1)
        self.sequences += 1


def long_run(run: Callable[[Path, int, int], Figures], wanted: int) -> int:
    """Run as many as the command line says (default: `wanted`) from its seed, print the figures; 1 for violations."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else wanted
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    begun = clocks.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = run(Path(folder), wanted, seed)
    print(figures.line, f"in {clocks.monotonic() - begun:.0f} s")
    print(dict(figures.acts))
    print(dict(figures.refused.most_common(40)))
    for one in figures.violations[:20]:
        print(one)
    return 1 if figures.violations else 0
