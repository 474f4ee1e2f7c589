"""Expert time: what management granted for a month, what is held and used of it, and what still has room.

A department for which nothing was ever granted has no limit. From the first month for which something was granted its
time is managed: a month in which no grant holds has none. A person has a budget of their own in those months only in
which a grant to them holds; in all others they share that of the department.

Time is held and booked in the month in which an answer is due. What is sent once more is held anew in its new month;
what was used for it before stays in the month in which it was used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from ..errors import Refused
from .input_rules import first_of, held_minutes, used_minutes
from .inputs import Contribution, ContributionState, InputRequest, RequestState, TimeBudget

#: More than all experts of a big department could give in a month.
MOST_MINUTES = 100_000


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """The expert time of a department in a month, or of one of its people who has a budget of their own; minutes.

    `granted` is None where nothing limits it. `reserved` is held by requests that were sent, `used` what answers took,
    `waiting` what requests ask for that wait for a grant.
    """

    month: date
    department_id: int
    person_id: int | None = None
    granted: int | None = None
    reserved: int = 0
    used: int = 0
    waiting: int = 0

    @property
    def taken(self) -> int:
        """What is held and used together."""
        return self.reserved + self.used

    @property
    def left(self) -> int | None:
        """What may still be asked for; below 0 what is over; None where nothing limits it."""
        return None if self.granted is None else self.granted - self.taken

    @property
    def over(self) -> int:
        """The minutes beyond what was granted."""
        return 0 if self.left is None else max(0, -self.left)


@dataclass(frozen=True, slots=True)
class Room:
    """What a request needs and what is there for it; the lines do not count what the request itself holds.

    `department` is None for a request without department, `person` where the asked one has no budget of their own.
    """

    month: date
    needed: int
    department: BudgetLine | None = None
    person: BudgetLine | None = None

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """The budgets it draws on."""
        return tuple(one for one in (self.department, self.person) if one is not None)

    @property
    def left(self) -> int | None:
        """The minutes that are there for it; None where nothing limits them."""
        found = [one.left for one in self.lines if one.left is not None]
        return min(found) if found else None

    @property
    def fits(self) -> bool:
        """Whether it may be sent without a further grant; what asks for no time always may."""
        return self.needed <= 0 or self.left is None or self.needed <= self.left

    @property
    def missing(self) -> int:
        """The minutes that would have to be granted for it."""
        return 0 if self.fits or self.left is None else self.needed - self.left

    @property
    def short(self) -> tuple[tuple[BudgetLine, int], ...]:
        """The budgets that lack time for it, with the minutes that each lacks."""
        if self.fits:
            return ()
        lacking = ((one, self.needed - one.left) for one in self.lines if one.left is not None)
        return tuple((one, minutes) for one, minutes in lacking if minutes > 0)


class Used(NamedTuple):
    """Minutes that an answer took, the month in which it was given, whose they were, and when it was given (UTC)."""

    month: date
    minutes: int
    person_id: int | None = None
    at: datetime | None = None


#: By request the minutes of each of its answers.
Usage = Mapping[int, Sequence[Used]]
NO_USAGE: Usage = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request that waits for a grant, what is there for it, and whether its due date has passed meanwhile."""

    request: InputRequest
    room: Room
    late: bool = False


# Months ---------------------------------------------------------------------------------------------------------------


def month_of(request: InputRequest, today: date) -> date:
    """The month whose budget a request draws on, as its first day: that of its due date until it is sent."""
    if request.state is not RequestState.DRAFT and request.month is not None and not waits(request):
        return first_of(request.month)
    if request.due is not None:
        return first_of(request.due)
    sent = request.sent_at if request.state is not RequestState.DRAFT else None
    return first_of(today if sent is None else sent.date())


def next_month(month: date) -> date:
    """The first day of the month after."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def month_before(month: date) -> date:
    """The first day of the month before."""
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def months_between(since: date, until: date) -> tuple[date, ...]:
    """The months from that of `since` to that of `until`, as their first days; none where they are the wrong way."""
    found, month = list[date](), first_of(since)
    while month <= until:
        found.append(month)
        month = next_month(month)
    return tuple(found)


# Grants ---------------------------------------------------------------------------------------------------------------


def of_scope(grants: Iterable[TimeBudget], department_id: int | None, person_id: int | None = None) -> list[TimeBudget]:
    """The grants to a department itself, or to a person: theirs count whichever department granted them."""
    if person_id is not None:
        return [one for one in grants if one.person_id == person_id]
    return [one for one in grants if one.person_id is None and one.department_id == department_id]


def holds(grant: TimeBudget, month: date) -> bool:
    """Whether a grant was given for that month (another may have taken its place)."""
    if grant.once:
        return grant.month == month and not taken_back(grant)
    return grant.month <= month and (grant.until is None or month <= grant.until)


def taken_back(grant: TimeBudget) -> bool:
    """Whether a grant was taken back before it held in any month."""
    return grant.until is not None and grant.until < grant.month


def regular(grants: Iterable[TimeBudget], month: date) -> TimeBudget | None:
    """Of the grants of one scope the monthly one that holds in a month: the newest that has begun and not ended."""
    found = [one for one in grants if not one.once and holds(one, month)]
    return max(found, key=lambda one: (one.month, one.id), default=None)


def granted(grants: Sequence[TimeBudget], month: date) -> int | None:
    """The minutes that the grants of one scope give a month; None where nothing limits it."""
    if not any(holds(one, month) if one.person_id is not None else one.month <= month for one in grants):
        return None
    monthly = regular(grants, month)
    extra = sum(one.minutes for one in grants if one.once and holds(one, month))
    return extra + (0 if monthly is None else monthly.minutes)


def ended(grant: TimeBudget, month: date) -> TimeBudget:
    """The grant without what it gives from `month` on; months that have passed keep what they had."""
    return replace(grant, until=month_before(grant.month if grant.once else max(grant.month, month)))


def check_grant(grant: TimeBudget, today: date) -> None:
    """Raise `Refused` where it is no grant: without granter, date, department or month, or beyond reason."""
    if not grant.department_id:
        raise Refused("budget.department")
    if not grant.granted_by.strip() or grant.granted_on is None:
        raise Refused("budget.granter")
    if grant.granted_on > today:
        raise Refused("budget.future", day=grant.granted_on)
    if grant.minutes < (1 if grant.once else 0) or grant.minutes > MOST_MINUTES:
        raise Refused("budget.minutes", most=MOST_MINUTES)
    if grant.month == date.min or (grant.until is not None and first_of(grant.until) < first_of(grant.month)):
        raise Refused("budget.months")


# Lines and room -------------------------------------------------------------------------------------------------------


def reserved_minutes(request: InputRequest) -> int:
    """What a request holds; of one that goes back to the expert only what its estimate still leaves, of one that is
    sent once more all of it."""
    return max(0, held_minutes(request) - (0 if request.answered_at is None else used_minutes(request)))


def needed_minutes(request: InputRequest) -> int:
    """What a request takes of a budget once it is sent, beside what was used for it before."""
    anew = request.answered_at is None or request.state in (RequestState.DRAFT, RequestState.EXPIRED)
    return request.minutes if anew else max(0, request.minutes - used_minutes(request))


def usage_of(given: Iterable[tuple[Contribution, date]]) -> dict[int, tuple[Used, ...]]:
    """What answers took, by request; each with the day on which it was given.

    A form that was saved again counts once: its minutes are those of all its saving, and each time books what is new.
    """
    found: dict[int, list[Used]] = {}
    said: dict[int, int] = {}
    for one, day in sorted(given, key=lambda each: (each[0].request_id, each[0].number)):
        if one.state is ContributionState.WRITING:
            continue
        before = said.get(one.form_id, 0) if one.form_id is not None else 0
        if one.form_id is not None:
            said[one.form_id] = one.minutes
        if one.minutes != before:
            found.setdefault(one.request_id, []).append(
                Used(first_of(day), one.minutes - before, one.person_id, one.at)
            )
    return {number: tuple(each) for number, each in found.items()}


def used_by(request: InputRequest, month: date, usage: Usage) -> tuple[Used, ...]:
    """What a request took, by month; `month` is the one it draws on.

    What was given since it was sent last is booked where it was held, and so are minutes of which no answer is known.
    """
    known, booked = usage.get(request.id, ()), _booked(request, month)
    rest = used_minutes(request) - sum(one.minutes for one in known)
    found = [
        one
        if one.at is not None and request.sent_at is not None and one.at < request.sent_at
        else one._replace(month=booked)
        for one in known
    ]
    return (*found, Used(booked, rest, request.person_id)) if rest else tuple(found)


def waits(request: InputRequest) -> bool:
    """Whether a request waits for a grant: a draft, or one that expired and is to be sent once more."""
    return request.wants_grant and request.state in (RequestState.DRAFT, RequestState.EXPIRED)


def line(
    grants: Iterable[TimeBudget],
    requests: Iterable[InputRequest],
    month: date,
    today: date,
    department_id: int,
    person_id: int | None = None,
    usage: Usage = NO_USAGE,
) -> BudgetLine:
    """The budget of a department, or of a person, in a month."""
    reserved = used = waiting = 0
    for one in requests:
        if person_id is None and one.department_id != department_id:
            continue
        mine = month_of(one, today)
        spent = [each for each in used_by(one, mine, usage) if each.month == month]
        used += sum(each.minutes for each in spent if person_id is None or each.person_id == person_id)
        if person_id is not None and one.person_id != person_id:
            continue
        reserved += reserved_minutes(one) if mine == month else 0
        waiting += one.minutes if mine == month and waits(one) else 0
    minutes = granted(of_scope(grants, department_id, person_id), month)
    return BudgetLine(month, department_id, person_id, minutes, reserved, used, waiting)


def _booked(request: InputRequest, month: date) -> date:
    """Where its used minutes count: what a draft took before it was taken up again stays where it was booked."""
    return month if request.month is None else first_of(request.month)


def by_month(requests: Iterable[InputRequest], today: date, usage: Usage = NO_USAGE) -> dict[date, list[InputRequest]]:
    """The requests that draw on each month, so that not every line looks at all of them."""
    found: dict[date, list[InputRequest]] = {}
    for one in requests:
        month = month_of(one, today)
        for each in {month, *(spent.month for spent in used_by(one, month, usage))}:
            found.setdefault(each, []).append(one)
    return found


def budgeted(grants: Iterable[TimeBudget]) -> dict[int, int]:
    """Who has a budget of their own, and the department that it was last granted in."""
    found: dict[int, int] = {}
    for one in sorted(grants, key=lambda each: (each.month, each.id)):
        if one.person_id is not None:
            found[one.person_id] = one.department_id
    return found


def lines(
    grants: Sequence[TimeBudget],
    requests: Sequence[InputRequest],
    month: date,
    today: date,
    department_ids: Iterable[int],
    usage: Usage = NO_USAGE,
) -> tuple[BudgetLine, ...]:
    """The budgets of departments in a month, each followed by those of its people who have one of their own."""
    own, found = budgeted(grants), list[BudgetLine]()
    for number in department_ids:
        found.append(line(grants, requests, month, today, number, None, usage))
        people = sorted(person for person, department in own.items() if department == number)
        each = (line(grants, requests, month, today, number, person, usage) for person in people)
        found += [one for one in each if one.granted is not None]
    return tuple(found)


def room(
    grants: Sequence[TimeBudget],
    requests: Sequence[InputRequest],
    request: InputRequest,
    today: date,
    usage: Usage = NO_USAGE,
) -> Room:
    """What is there for a request in its month; `requests` are all that draw on that month."""
    month = month_of(request, today)
    # What it holds itself does not stand in its way, what it took before does.
    others = [replace(one, minutes=0) if request.id and one.id == request.id else one for one in requests]
    department = person = None
    if request.department_id is not None:
        department = line(grants, others, month, today, request.department_id, None, usage)
    if request.person_id is not None and request.person_id in (own := budgeted(grants)):
        found = line(grants, others, month, today, own[request.person_id], request.person_id, usage)
        person = None if found.granted is None else found
    return Room(month, needed_minutes(request), department, person)


def in_line(requests: Iterable[InputRequest]) -> tuple[InputRequest, ...]:
    """Those that wait for a grant, the oldest due first; what has no due date comes last."""
    return tuple(sorted((one for one in requests if waits(one)), key=lambda one: (one.due or date.max, one.id)))
