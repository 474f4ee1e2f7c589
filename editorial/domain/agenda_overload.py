"""Too much for one person in one week: more work than the time they have for it, as far as the plan knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import Entry, monday
from .load import Effort, Load, loads
from .people import Person
from .status import CLOSED, Status

#: So many items that are still in work appear for one person in a week before it is too much, where nobody said how
#: many hours the person has and what the items take: two on every working day.
ITEMS = 10
#: Nothing is left to do for them.
READY = CLOSED | {Status.HOLD, Status.REJECTED, Status.SCHEDULED}


@dataclass(frozen=True, slots=True)
class Overload:
    """Somebody's week from `week` (a Monday), and their entries in it that are still in work, one of each item.

    With `load.excess` the work is more than the agreed time; without, there are more than `ITEMS` items.
    """

    week: date
    load: Load
    entries: tuple[Entry, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What names it among the subjects of an agenda item."""
        return f"person:{self.load.person_id}", f"week:{self.week.isoformat()}"


def overload_of(subjects: Iterable[str]) -> tuple[str, ...]:
    """The key of the overload that subjects name, () where they name none."""
    found = tuple(one for one in subjects if one.startswith(("person:", "week:")))
    return tuple(sorted(found)) if len(found) == 2 else ()


def overloads(
    entries: Iterable[Entry], efforts: Mapping[int, Effort], people: Sequence[Person], weeks: Iterable[date]
) -> tuple[Overload, ...]:
    """Whom a week asks too much of, the soonest first; `weeks` are Mondays, `entries` the whole plan of them."""
    by_week: dict[date, list[Entry]] = {}
    for one in entries:
        if one.day is not None:
            by_week.setdefault(monday(one.day), []).append(one)
    found = []
    for week in sorted(set(weeks)):
        there = by_week.get(week, [])
        for load in loads(there, efforts, people, week, week + timedelta(days=6)):
            own = {one.content_id: one for one in reversed(there) if one.owner_id == load.person_id}
            open_ = tuple(one for one in reversed(own.values()) if one.status not in READY)
            if open_ and (load.excess or (not load.measured and len(open_) > ITEMS)):
                found.append(Overload(week, load, open_))
    return tuple(found)
