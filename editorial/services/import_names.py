"""Names in a plan against the names of the workspace: found, created, or kept as a note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..domain.channels import Channel, new_channel, preset
from ..domain.content import TaskField
from ..domain.import_report import Unknown
from ..domain.people import Department, Person
from ..domain.plan_import import PlanRow
from ..domain.strategy import Campaign, ContentPillar, Goal
from ..domain.words import fold, initials, name_words
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .organisation import save_entry

KINDS: dict[str, type[Any]] = {
    "channel": Channel,
    "person": Person,
    "campaign": Campaign,
    "pillar": ContentPillar,
    "department": Department,
    "goal": Goal,
}
Name = tuple[str, str]


def names_of(row: PlanRow) -> list[Name]:
    """(kind, name) of everything the row refers to."""
    found: list[Name] = [("channel", one) for one in row.channels]
    found += [("channel", one) for one, _text in row.variants if one not in row.channels]
    pairs = (("person", row.owner), ("campaign", row.campaign), ("pillar", row.pillar), ("goal", row.goal))
    found += [(kind, name) for kind, name in (*pairs, ("department", row.department)) if name.strip()]
    return found


def task_field(written: str) -> TaskField | None:
    """One of the six by its letters or its name in either language."""
    wanted = fold(written)
    for one in TaskField:
        if wanted in (one.value.lower(), *(fold(text(f"field.{one}", tongue)) for tongue in ("de", "en"))):
            return one
    return None


@dataclass
class Names:
    """Finds ids for names; what it cannot find is `unknown` until somebody lets it be created."""

    found: dict[Name, int] = field(default_factory=dict)
    unknown: Counter[Name] = field(default_factory=Counter)

    @classmethod
    def read(cls, work: UnitOfWork, rows: Iterable[PlanRow]) -> Names:
        """Look up every name of the plan once."""
        entries = {kind: work.all(entity) for kind, entity in KINDS.items()}
        names = cls()
        for row in rows:
            for kind, name in dict.fromkeys(names_of(row)):
                key = (kind, name)
                if key in names.unknown:
                    names.unknown[key] += 1
                elif key not in names.found:
                    one = _look_up(kind, name, entries[kind])
                    if one is None:
                        names.unknown[key] += 1
                    else:
                        names.found[key] = one
        return names

    def unknown_list(self) -> tuple[Unknown, ...]:
        """For the question what to do with them, channels first."""
        order = list(KINDS)
        keys = sorted(self.unknown, key=lambda key: (order.index(key[0]), -self.unknown[key], key[1]))
        return tuple(Unknown(kind, name, self.unknown[kind, name]) for kind, name in keys)

    def create(self, work: UnitOfWork, wanted: Iterable[Name]) -> tuple[Name, ...]:
        """Create entries for these unknown names, in the order in which they stand in the plan."""
        made: list[Name] = []
        for kind, name in wanted:
            if (kind, name) not in self.unknown or (kind, name) in self.found:
                continue
            # Another spelling of the same name may have been created a moment ago.
            existing = _look_up(kind, name, work.all(KINDS[kind]))
            self.found[kind, name] = existing or int(save_entry(work, _entry(work, kind, name)).id)
            made.append((kind, name))
        return tuple(made)

    def id(self, kind: str, name: str) -> int | None:
        """The id of a name, or None."""
        return self.found.get((kind, name))


def _look_up(kind: str, name: str, entries: list[Any]) -> int | None:
    wanted = fold(name)
    active = sorted(entries, key=lambda one: one.archived)
    for one in active:
        if fold(one.name) == wanted or wanted == fold(getattr(one, "short", "") or "\0"):
            return int(one.id)
    if kind == "channel":
        known = preset(name)
        for one in active:
            if known is not None and fold(one.network) == fold(known.name):
                return int(one.id)
    if kind == "person":
        return _person(name, active)
    return None


def _person(name: str, people: list[Person]) -> int | None:
    """By all words of the name, by its last or first word, by initials; only where one person fits."""
    wanted = [fold(one) for one in name_words(name)]

    def by_words(one: Person) -> bool:
        return bool(wanted) and set(wanted) <= {fold(word) for word in name_words(one.name)}

    def by_initials(one: Person) -> bool:
        return fold(one.initials) == fold(name.strip())

    for test in (by_words, by_initials):
        fitting = [one for one in people if test(one)]
        if len(fitting) == 1:
            return int(fitting[0].id)
    return None


def _entry(work: UnitOfWork, kind: str, name: str) -> Any:
    if kind == "channel":
        taken = frozenset(one.monogram for one in work.all(Channel))
        return new_channel(name, taken)
    if kind == "person":
        return Person(name=name, initials=initials(name), roles=("editor",))
    return KINDS[kind](name=name)
