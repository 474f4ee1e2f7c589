"""What waited for a grant goes out as soon as there is time for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..domain.inputs import InputRequest, TimeBudget
from ..domain.time_budgets import in_line
from ..errors import Refused
from .budget_rooms import fits
from .input_asking import send_within
from .store import Act


@dataclass(frozen=True, slots=True)
class Sent:
    """Of what waited: what was sent, what there is time for but whose due date has passed, what still lacks time, and
    what cannot be sent for another reason (whoever is asked has left, say)."""

    sent: tuple[InputRequest, ...] = ()
    late: tuple[InputRequest, ...] = ()
    waiting: tuple[InputRequest, ...] = ()
    stuck: tuple[InputRequest, ...] = ()


def send_waiting(work: Act, grants: list[TimeBudget], first: tuple[InputRequest, ...], today: date) -> Sent:
    """Send what waits for one of these grants and fits now: `first`, then the oldest due first."""
    front = {one.id for one in first}
    queue = [*first, *(one for one in in_line(work.all(InputRequest, wants_grant=True)) if one.id not in front)]
    found: dict[str, list[InputRequest]] = {"sent": [], "late": [], "waiting": [], "stuck": []}
    for one in queue:
        if one.id not in front and not any(_concerns(grant, one) for grant in grants):
            continue
        if not fits(work, one):
            found["waiting"].append(one)
        elif one.due is not None and one.due < today:
            found["late"].append(one)
        else:
            try:
                found["sent"].append(send_within(work, one))
            except Refused:
                found["stuck"].append(one)  # its own page says why; the grant holds nevertheless
    return Sent(**{name: tuple(each) for name, each in found.items()})


def _concerns(grant: TimeBudget, request: InputRequest) -> bool:
    if grant.person_id is not None:
        return request.person_id == grant.person_id
    return request.department_id == grant.department_id
