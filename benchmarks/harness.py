"""How everything is measured, so that a figure means the same on every machine.

A floor is the least the platform needs for an act (a bare window, plain SQL); a candidate is the program doing it.
Each round runs the floor and every candidate in turn, so that whatever slows the machine slows both. The first round
warms up and is dropped. What counts is the median of the ratios within the rounds, not the quotient of two medians.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

#: One run of an act; returns the seconds it took, so that preparation and clearing up do not count.
Act = Callable[[], float]

PROCESS_ROUNDS = 15
LONG_ROUNDS = 5
FLIP_ROUNDS = 41
QUICK_ROUNDS = 3
QUIET = 0.12
STAT = Path("/proc/stat")


@dataclass(frozen=True, slots=True)
class Series:
    """The seconds one act took, round by round, without the first."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        ranked = sorted(self.seconds)
        return ranked[min(len(ranked) - 1, round(0.95 * (len(ranked) - 1)))]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A floor and what was measured against it in the same rounds."""

    floor: Series
    candidates: tuple[Series, ...]

    def ratio(self, name: str) -> float:
        """Median of candidate / floor within each round."""
        series = next(candidate for candidate in self.candidates if candidate.name == name)
        return statistics.median(ours / base for ours, base in zip(series.seconds, self.floor.seconds, strict=True))


def timed(act: Callable[[], object]) -> Act:
    """An act without preparation of its own, timed as a whole."""

    def run() -> float:
        start = time.perf_counter()
        act()
        return time.perf_counter() - start

    return run


def compare(floor: tuple[str, Act], candidates: Mapping[str, Act], rounds: int, *, patience: float = 20) -> Comparison:
    """Interleave floor and candidates over `rounds` counted rounds, after one that is dropped."""
    acts = {floor[0]: floor[1], **candidates}
    seconds: dict[str, list[float]] = {name: [] for name in acts}
    wait_until_quiet(patience)
    for number in range(rounds + 1):
        gc.collect()
        for name, act in acts.items():
            took = act()
            if number:
                seconds[name].append(took)
    series = [Series(name, tuple(values)) for name, values in seconds.items()]
    return Comparison(series[0], tuple(series[1:]))


def busy(interval: float = 0.3) -> float:
    """Share of all processor time that was used during `interval`; 0 where the system does not say."""
    if not STAT.exists():
        return 0.0
    before = _ticks()
    time.sleep(interval)
    after = _ticks()
    total = sum(after) - sum(before)
    idle = (after[3] + after[4]) - (before[3] + before[4])
    return 1 - idle / total if total else 0.0


def _ticks() -> Sequence[int]:
    return [int(value) for value in STAT.read_text(encoding="ascii").splitlines()[0].split()[1:9]]


def wait_until_quiet(patience: float) -> bool:
    """Wait until little else runs on the machine, at most `patience` seconds; whether it became quiet."""
    end = time.monotonic() + patience
    while busy() > QUIET:
        if time.monotonic() > end:
            return False
    return True
