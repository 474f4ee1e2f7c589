"""Whoever computes beside the window lets it go first.

Python's lock goes round in equal turns: a picture of three milliseconds takes six and more while another thread
computes, and far more where the machine is busy, for each turn waits for a processor as well. So what computes for long
passes here again and again (`breathe`, `steps`) and pauses while the interface thread is at work. Whether it is, that
thread's own processor clock tells (https://docs.python.org/3/library/time.html#time.pthread_getcpuclockid): a window
that sleeps, or that only looks now and then whether something has come, holds nobody up. Modules that are loaded when
they are first needed pass here, too.

Without a window, and on systems without such a clock, nothing ever pauses.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import Final, TypeVar

__all__ = ["Pace", "breathe", "favour", "steps"]

T = TypeVar("T")

#: Seconds of computing between two looks at the other thread, and of one pause, after which is looked again.
_STRETCH: Final = 0.0003
_PAUSE: Final = 0.002
#: The share of the time between two looks above which the other thread is at work.
_BUSY: Final = 0.2
#: Seconds for which a window may hold us up in one go; as long as we work it earns them back. Where they are used up,
#: we go on for a turn of so many seconds, whatever it does: one that never rests takes half of the time.
_CREDIT: Final = 0.25
_TURN: Final = 0.01


class Pace:
    """Knows when to pause for a thread; `worked` tells the seconds of processor time that it has used so far."""

    def __init__(
        self,
        worked: Callable[[], float],
        now: Callable[[], float] = time.perf_counter,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._worked, self._now, self._pause = worked, now, pause
        self._at, self._used, self._due = now(), worked(), 0.0
        self._credit, self._since = _CREDIT, self._at

    def breathe(self) -> None:
        """Pause if the other thread is at work, until it rests or has had its share."""
        now = self._now()
        if now < self._due:
            return
        self._credit = min(_CREDIT, self._credit + now - self._since)
        rested = self._rests()
        while not rested and self._at - now < self._credit:
            self._pause(_PAUSE)
            rested = self._rests()
        self._credit -= self._at - now
        self._since = self._at
        self._due = self._at + (_STRETCH if rested else _TURN)

    def _rests(self) -> bool:
        """Whether the other thread has done next to nothing since the last look."""
        before, used = self._at, self._used
        self._at, self._used = self._now(), self._worked()
        return self._used - used < _BUSY * (self._at - before)


#: The thread that goes first, and who watches it; none without a window.
_FIRST: tuple[int, Pace] | None = None


def favour() -> None:
    """From now on the calling thread goes first."""
    global _FIRST
    clock = getattr(time, "pthread_getcpuclockid", None)
    if clock is not None:
        first = threading.get_ident()
        number = clock(first)
        _FIRST = first, Pace(lambda: time.clock_gettime(number))
        if _LOADING not in sys.meta_path:
            sys.meta_path.insert(0, _LOADING)


def breathe() -> None:
    """Let the window go first; to be called often, for it costs next to nothing."""
    if _FIRST is not None and threading.get_ident() != _FIRST[0]:
        _FIRST[1].breathe()


def steps(things: Iterable[T]) -> Iterable[T]:
    """The same things one by one, with a breath before each."""
    return things if _FIRST is None or threading.get_ident() == _FIRST[0] else _breathing(_FIRST[1], things)


def _breathing(pace: Pace, things: Iterable[T]) -> Iterator[T]:
    for one in things:
        pace.breathe()
        yield one


class _Loading:
    """Asked before every module that is loaded; finds none."""

    def find_spec(self, _name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> None:
        breathe()


_LOADING: Final = _Loading()
