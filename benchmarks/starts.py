"""Starts of whole processes: the bare window and the program with few and with many items, in turn, once a round.

One start of the program tells when its first page stood, when it could be worked in, and its memory, so that every row
of the table that needs a start takes its figure from the same rounds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Literal

from benchmarks import workspaces
from benchmarks.harness import Act

ROOT = Path(__file__).resolve().parent.parent
#: A start that takes longer than this, in seconds, will never end: the workspace could not be opened, say.
PATIENCE = 60
Kind = Literal["bare", "small", "large"]


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from the start of the process to the first painted page and to the first edit, and its memory in KiB."""

    page: float
    ready: float
    kib: int


def run(command: list[str], environment: dict[str, str]) -> Started:
    """Start a program that prints the two moments on the monotonic clock and its memory; wait for its end."""
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    page, ready, kib = done.stdout.split()[:3]
    return Started(float(page) - begin, float(ready) - begin, int(kib))


def bare() -> Started:
    """The least a Qt program needs."""
    return run(["-m", "benchmarks.bare_window"], {})


def ours(folder: Path, items: int) -> Started:
    """The program with a workspace of so many items, until it can be worked in."""
    environment = workspaces.own_folders(folder) | {"EDITORIAL_DESK_MARK": "ready"}
    return run(["main.py", str(workspaces.workspace(folder, items))], environment)


class Starts:
    """Runs a round when the first row asks for it, and remembers it for the others."""

    def __init__(self, folder: Path, small: int, large: int) -> None:
        self._runs: dict[Kind, Callable[[], Started]] = {
            "bare": bare,
            "small": lambda: ours(folder, small),
            "large": lambda: ours(folder, large),
        }
        self._rounds: list[dict[Kind, Started]] = []

    def act(self, kind: Kind, value: Callable[[Started], float]) -> Act:
        """Its n-th call tells what the n-th start of `kind` took, measured by `value`."""
        numbers = count()
        return lambda: value(self._round(next(numbers))[kind])

    def _round(self, number: int) -> dict[Kind, Started]:
        while len(self._rounds) <= number:
            self._rounds.append({kind: start() for kind, start in self._runs.items()})
        return self._rounds[number]


@cache
def of(folder: Path, small: int, large: int) -> Starts:
    """The rounds of this run."""
    return Starts(folder, small, large)


def page(started: Started) -> float:
    return started.page


def ready(started: Started) -> float:
    return started.ready


def memory(started: Started) -> float:
    return float(started.kib)
