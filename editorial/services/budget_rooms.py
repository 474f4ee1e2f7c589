"""Whether expert time is left for a request, asked wherever one is sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..domain.calendar import local
from ..domain.inputs import InputRequest, TimeBudget
from ..domain.people import Person
from ..domain.time_budgets import Room, Usage, month_of, needed_minutes, room, usage_of
from ..errors import Refused
from ..storage import budget_queries
from ..storage.unit_of_work import UnitOfWork
from .input_reading import today_of
from .options import read_options


def drawing(work: UnitOfWork, months: Iterable[date]) -> tuple[list[InputRequest], Usage]:
    """The requests that may draw on one of the months, and what each of their answers took."""
    requests = budget_queries.drawing(work.connection, months)
    return requests, usage_for(work, (one.id for one in requests if one.minutes_used))


def usage_for(work: UnitOfWork, request_ids: Iterable[int]) -> Usage:
    """What each answer to these requests took, in the month in which it was given on the workspace's clocks."""
    zone = read_options(work).zone
    given = budget_queries.given_to(work.connection, request_ids)
    return usage_of((one, local(one.at, zone).date()) for one in given if one.at is not None)


def room_for(work: UnitOfWork, request: InputRequest) -> Room:
    """What is there for a request in the month of its due date: of its department, and of the person where they have
    a budget of their own. What the request itself already holds does not count against it."""
    today = today_of(work)
    requests, usage = drawing(work, [month_of(request, today)])
    return room(work.all(TimeBudget), requests, request, today, usage)


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
