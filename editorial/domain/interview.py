"""The time of a guided interview: how long it runs, at which question, and how it stands to what was planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from math import ceil

#: From this part of the planned time on the clock warns.
NEAR = 0.8


class Pace(StrEnum):
    """How the time stands."""

    CALM = "calm"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Seconds at each question. It runs since `since` at `question_id`; None: it rests. `planned` is in minutes."""

    planned: int
    question_id: int = 0
    since: datetime | None = None
    spent: Mapping[int, float] = field(default_factory=dict)

    @property
    def runs(self) -> bool:
        """Whether the time is being counted."""
        return self.since is not None

    def start(self, now: datetime) -> Stopwatch:
        """Count from now on; one that runs already goes on as it is."""
        return self if self.runs else replace(self, since=now)

    def rest(self, now: datetime) -> Stopwatch:
        """Stop counting, and keep what was counted."""
        if self.since is None:
            return self
        return replace(self, since=None, spent=self._counted(now))

    def turn(self, question_id: int, now: datetime) -> Stopwatch:
        """Count for another question from now on, if it counts."""
        since = now if self.runs else None
        return replace(self, question_id=question_id, since=since, spent=self._counted(now))

    def seconds(self, now: datetime) -> float:
        """All of it."""
        return sum(self._counted(now).values())

    def at(self, question_id: int, now: datetime) -> float:
        """The seconds at one question."""
        return self._counted(now).get(question_id, 0.0)

    def left(self, now: datetime) -> float:
        """Seconds to the end of what was planned; below zero it is over."""
        return self.planned * 60 - self.seconds(now)

    def pace(self, now: datetime) -> Pace:
        """How the time stands to the plan."""
        spent, plan = self.seconds(now), self.planned * 60
        if spent > plan:
            return Pace.OVER
        return Pace.NEAR if plan and spent >= NEAR * plan else Pace.CALM

    def minutes(self, now: datetime) -> int:
        """What it took, in minutes to be booked: every one that was begun."""
        return ceil(round(self.seconds(now)) / 60)

    def _counted(self, now: datetime) -> dict[int, float]:
        found = dict(self.spent)
        if self.since is not None:
            # a clock that was set back takes nothing away
            run = max(0.0, (now - self.since).total_seconds())
            found[self.question_id] = found.get(self.question_id, 0.0) + run
        return found


def clock_text(seconds: float) -> str:
    """2:12; 1:02:12 from an hour on."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def left_text(left: float) -> str:
    """2:12 as long as something is left, +4:00 beyond the plan; a second that has begun still counts as left."""
    return clock_text(ceil(left)) if left >= 0 else f"+{clock_text(-left)}"
