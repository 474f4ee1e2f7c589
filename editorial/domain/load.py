"""What a week asks of each person: items, and the work they are expected to take against the agreed hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .calendar import Entry
from .content import Status
from .people import Person

_OFF = frozenset({Status.HOLD, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Effort:
    """The work an item is expected to take, in minutes, and the first day on which it appears."""

    minutes: int
    first: date


@dataclass(frozen=True, slots=True)
class Load:
    """A person's week. `minutes` is the estimated work, `open` how many items have no estimate, `hours` the agreed
    editorial time a week (0: none agreed)."""

    person_id: int
    items: int
    minutes: int = 0
    open: int = 0
    hours: int = 0

    @property
    def measured(self) -> bool:
        """Whether work and agreed time are both known, so that they can be compared."""
        return self.hours > 0 and self.minutes > 0

    @property
    def excess(self) -> int:
        """Minutes above the agreed time; 0 where there are none, or where they cannot be compared."""
        return max(0, self.minutes - self.hours * 60) if self.measured else 0


def loads(
    entries: Iterable[Entry], efforts: Mapping[int, Effort], people: Iterable[Person], first: date, last: date
) -> tuple[Load, ...]:
    """The load of a week's owners, the fullest first.

    An item counts once, however many channels it goes to. Its work belongs to the week in which it first appears: what
    comes back on another channel a week later is not done twice.
    """
    owned: dict[int, set[int]] = {}
    for one in entries:
        if one.owner_id is not None and one.status not in _OFF:
            owned.setdefault(one.owner_id, set()).add(one.content_id)
    hours = {one.id: one.hours for one in people}
    found = []
    for person_id, items in owned.items():
        known = [efforts[item] for item in items if item in efforts]
        minutes = sum(one.minutes for one in known if first <= one.first <= last)
        found.append(Load(person_id, len(items), minutes, len(items) - len(known), hours.get(person_id, 0)))
    return tuple(sorted(found, key=lambda one: (-one.excess, -one.items, -one.minutes, one.person_id)))
