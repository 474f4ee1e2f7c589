"""Whether expert time is left for a request, asked wherever one is sent."""

from __future__ import annotations

from ..domain.inputs import InputRequest, TimeBudget
from ..domain.people import Person
from ..domain.time_budgets import Room, month_of, needed_minutes, room
from ..errors import Refused
from ..storage import budget_queries
from ..storage.unit_of_work import UnitOfWork
from .input_reading import today_of


def room_for(work: UnitOfWork, request: InputRequest) -> Room:
    """What is there for a request in the month of its due date: of its department, and of the person where they have
    a budget of their own. What the request itself already holds does not count against it."""
    today = today_of(work)
    requests = budget_queries.drawing(work.connection, [month_of(request, today)])
    return room(work.all(TimeBudget), requests, request, today)


def fits(work: UnitOfWork, request: InputRequest) -> bool:
    """Whether a request may be sent without a further grant."""
    return room_for(work, request).fits


def check_person(work: UnitOfWork, request: InputRequest) -> None:
    """Raise `Refused` where whoever a request goes to has a budget of their own, and it is not enough for it.

    The department holds the time already: only that of the person is new.
    """
    own = room_for(work, request).person
    if own is not None and own.left is not None and needed_minutes(request) > own.left:
        person = work.get(Person, own.person_id or 0)
        raise Refused("budget.person", person=person.name, minutes=needed_minutes(request), left=max(0, own.left))
