"""Who can be asked, with how often they are asked already: read together, put into words before anybody is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from editorial.domain.input_cards import ExpertLoad
from editorial.domain.input_rules import first_of
from editorial.domain.people import Actor, Person
from editorial.domain.time_budgets import BudgetLine

if TYPE_CHECKING:
    from editorial.app import Workspace


@dataclass(frozen=True, slots=True)
class Loads:
    """What is known of everybody's load, and of the time budgets of one month."""

    month: date
    loads: tuple[ExpertLoad, ...] = ()
    lines: tuple[BudgetLine, ...] = ()

    def of(self, person_id: int) -> ExpertLoad | None:
        """The load of a person."""
        return next((one for one in self.loads if one.person_id == person_id), None)

    def line(self, department_id: int | None, person_id: int | None = None) -> BudgetLine | None:
        """The budget of a department, or of a person who has one of their own."""
        if person_id is not None:
            return next((one for one in self.lines if one.person_id == person_id), None)
        return next((one for one in self.lines if one.department_id == department_id and one.person_id is None), None)


def read_loads(ws: Workspace, actor: Actor, people: Iterable[int], month: date) -> Loads:
    """Read both."""
    return Loads(month, ws.inputs.load_of(actor, tuple(people)), ws.budgets.month(actor, first_of(month)))


def askable(people: Iterable[Person]) -> list[Person]:
    """Those who can be asked: everybody who works here still."""
    return [one for one in people if not one.archived and one.anonymised_at is None]


@dataclass(frozen=True, slots=True)
class Need:
    """What some requests would take of one budget: `lack` is what is missing, None where nothing limits it."""

    line: BudgetLine
    minutes: int

    @property
    def lack(self) -> int:
        """The minutes that would have to be granted."""
        return 0 if self.line.left is None else max(0, self.minutes - max(0, self.line.left))


def needs(loads: Loads, people: Iterable[Person], minutes: int) -> list[Need]:
    """What asking these people would take of the budgets of their departments, and of their own."""
    departments: dict[int, int] = {}
    found: list[Need] = []
    for one in people:
        if one.department_id is not None:
            departments[one.department_id] = departments.get(one.department_id, 0) + minutes
        own = loads.line(None, one.id)
        if own is not None:
            found.append(Need(own, minutes))
    of_departments = [
        Need(line, taken) for number, taken in departments.items() if (line := loads.line(number)) is not None
    ]
    return [*of_departments, *found]
