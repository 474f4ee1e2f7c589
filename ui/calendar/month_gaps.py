"""Where a post is missing against a channel's target: which days are proposed for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from editorial.domain.calendar import monday
from editorial.domain.strategy import PeriodKind

if TYPE_CHECKING:
    from .month_model import DayRow, MonthModel
    from .month_weeks import Figures

__all__ = ["Gap", "propose_gaps"]

#: More proposals than this in one week of the month would be noise; the week itself has room for one a day.
_MOST_A_WEEK = 2


class Gap(NamedTuple):
    """A channel that misses a post, and the day on which one would fit."""

    day: date
    channel_id: int
    name: str


def propose_gaps(
    model: MonthModel, figures: Callable[[date], Figures], today: date, *, whole_week: bool = False
) -> list[Gap]:
    """At most one a day: working days from today on without a holiday, a blackout or that channel.

    A month proposes two a week, in its own days; a `whole_week` every post that is missing, as far as days are free.
    """
    weeks: dict[date, list[DayRow]] = {}
    for row in model.days:
        if row.day >= today and (whole_week or not row.outside):
            weeks.setdefault(monday(row.day), []).append(row)
    found: list[Gap] = []
    for first, rows in weeks.items():
        free = [row for row in rows if _fits(model, row)]
        missing = figures(first).missing
        wanted = _each(missing) if whole_week else missing[:_MOST_A_WEEK]
        for channel_id, name, _count in wanted:
            open_days = [row for row in free if all(one.channel_id != channel_id for one in row.entries)]
            if open_days:
                chosen = min(open_days, key=lambda row: (len(row.entries), -row.day.weekday()))
                free.remove(chosen)
                found.append(Gap(chosen.day, channel_id, name))
    return found


def _each(missing: tuple[tuple[int, str, int], ...]) -> list[tuple[int, str, int]]:
    """Every missing post by itself: each channel's first, then each one's second."""
    most = max((count for _channel, _name, count in missing), default=0)
    return [one for turn in range(most) for one in missing if one[2] > turn]


def _fits(model: MonthModel, row: DayRow) -> bool:
    if row.day.weekday() > 4 or row.holiday:
        return False
    return all(one.kind is not PeriodKind.BLACKOUT for one in model.periods_on(row.day))
