"""Expert time (Zeitbudget): granted by management, taken back, what waits for it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from ..domain.budget_report import BudgetReport, build_report
from ..domain.events import Changes
from ..domain.input_rules import first_of
from ..domain.inputs import InputRequest, TimeBudget
from ..domain.people import Actor, Department, Person
from ..domain.permissions import DESK, allowed, restricted
from ..domain.time_budgets import (
    BudgetLine,
    Waiting,
    by_month,
    check_grant,
    ended,
    in_line,
    lines,
    month_of,
    months_between,
    room,
    taken_back,
    waits,
)
from ..errors import Refused
from ..storage import budget_queries
from ..storage.unit_of_work import UnitOfWork
from .budget_queue import send_waiting
from .budget_rooms import drawing, room_for
from .options import read_options
from .store import Act, Store

#: Ten years by department are a table that nobody reads.
MOST_MONTHS = 120
FORMATS = (".pdf", ".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class BudgetMonth:
    """Everything about expert time in some months: their lines, all grants, and the requests that wait in any month."""

    months: tuple[date, ...]
    lines: tuple[BudgetLine, ...]
    grants: tuple[TimeBudget, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A report with the names that a file of it needs."""

    report: BudgetReport
    departments: tuple[Department, ...]
    organisation: str
    now: datetime
    language: str


class BudgetService:
    """The expert time of a workspace. Experts see that of their own department and their own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def month(self, actor: Actor, first_day: date) -> tuple[BudgetLine, ...]:
        """The budgets of every department in a month, each followed by those of its people who have one of their own.

        Departments that are put away only where something was granted to or taken by them.
        """
        return self.view(actor, first_day).lines

    def view(self, actor: Actor, since: date, until: date | None = None) -> BudgetMonth:
        """The lines of a month, or of all from one to another, with all grants and all that waits, read at one moment.

        Raises `Refused` (budget.span, budget.long_span).
        """
        months, today = _months(since, until or since), self._store.wall().date()
        # Sums of what an expert may not see in detail are right only over everything.
        with self._store.snapshot(actor, whole=True) as work:
            grants, own = work.all(TimeBudget), _Own(work)
            drawn, usage = drawing(work, months)
            requests = by_month(drawn, today, usage)
            found = list[BudgetLine]()
            for month in months:
                here = requests.get(month, [])
                found += lines(grants, here, month, today, _departments(work, grants, here, month), usage)
            return BudgetMonth(
                months,
                tuple(one for one in found if own.sees(one.department_id, one.person_id)),
                tuple(one for one in _newest(grants) if own.sees(one.department_id, one.person_id)),
                tuple(_waiting(work, today)) if own.waiting else (),
            )

    def grants(self, actor: Actor) -> tuple[TimeBudget, ...]:
        """Every grant there ever was, also ended and taken back ones, the newest first."""
        with self._store.read(actor, whole=True) as work:
            own = _Own(work)
            return tuple(one for one in _newest(work.all(TimeBudget)) if own.sees(one.department_id, one.person_id))

    def waiting(self, actor: Actor) -> tuple[Waiting, ...]:
        """The requests that wait for a grant, the oldest due first, with what each lacks."""
        return self.view(actor, self._store.wall().date()).waiting

    def report(self, actor: Actor, since: date, until: date) -> BudgetReport:
        """What came of expert time, by department and month, from the month of `since` to that of `until`.

        Raises `Refused` (budget.span, budget.long_span).
        """
        return self._sheet(actor, since, until, "de").report

    def write_report(self, actor: Actor, path: Path, since: date, until: date, language: str) -> Path:
        """Write the report as a tagged PDF, an Excel workbook or CSV, as the ending of the file says.

        The file is written whole or not at all. Raises as `report` does, and `Refused` for another ending or a place
        that cannot be written.
        """
        ending = path.suffix.lower()
        if ending not in FORMATS:
            raise Refused("format.unknown", what=path.name, ending=ending, possible=", ".join(FORMATS))
        sheet = self._sheet(actor, since, until, language)
        from ..exchange import budget_files

        write = {
            ".pdf": budget_files.write_budget_pdf,
            ".xlsx": budget_files.write_budget_xlsx,
            ".csv": budget_files.write_budget_csv,
        }
        names = {one.id: one.name for one in sheet.departments}
        head = budget_files.Head(sheet.organisation, sheet.now, language, names)
        write[ending](path, sheet.report, head)
        return path

    def _sheet(self, actor: Actor, since: date, until: date, language: str) -> ReportSheet:
        months = _months(since, until)
        now = self._store.wall()
        with self._store.snapshot(actor, whole=True) as work:
            grants, own = work.all(TimeBudget), _Own(work)
            requests, usage = drawing(work, months)
            of_month = by_month(requests, now.date(), usage)
            ids = dict.fromkeys(
                number for one in months for number in _departments(work, grants, of_month.get(one, []), one)
            )
            if own.confined:
                requests = [one for one in requests if one.department_id == own.department_id]
            seen = [one for one in ids if own.sees(one, None)]
            report = build_report(
                grants, requests, budget_queries.standing(work.connection), seen, since, until, now.date(), usage
            )
            options = read_options(work)
            name = options.organisation or options.name
            return ReportSheet(report, tuple(work.all(Department)), name, now, language)

    # Granting -----------------------------------------------------------------------------------------------------

    def grant(self, actor: Actor, budget: TimeBudget) -> Changes:
        """Grant time (id 0), or correct a grant; then what waited for it and fits now is sent, the oldest due first.

        Months are taken as their first days; a grant without granter or day is the actor's, of today.
        `detail` says who got how much ("title", "minutes"), what was sent ("sent"), what still waits ("waiting"), what
        waits although there is time, because its due date has passed ("late") or it cannot be sent as it is ("stuck"),
        each as titles. One undo takes back all of it. Raises `Refused`, `StaleEdit`, `Forbidden`.
        """
        today = self._store.wall().date()
        with self._store.act(actor, "budget.grant") as work:
            written = _written(work, _tidy(work, budget, today), today)
            self._pass_on(work, [written], (), today)
        return work.changes

    def grant_missing(self, actor: Actor, request_id: int) -> Changes:
        """Grant exactly what a waiting request lacks, once, in its month, and send it; `detail` as of `grant`.

        Where the department and the person lack time, both are granted theirs. Raises `Refused` where the request
        waits no longer, or is overdue already.
        """
        today = self._store.wall().date()
        with self._store.act(actor, "budget.grant") as work:
            request = work.get(InputRequest, request_id)
            if not waits(request):
                raise Refused("budget.not_waiting", title=request.title)
            if request.due is not None and request.due < today:
                raise Refused("budget.late", title=request.title, day=request.due.isoformat())
            found = room_for(work, request)
            made = [
                _written(work, _tidy(work, _once(line, minutes, request), today), today)
                for line, minutes in found.short
            ]
            self._pass_on(work, made, (request,), today)
        return work.changes

    def remove(self, actor: Actor, budget_id: int) -> Changes:
        """Take a grant back: from this month on it gives nothing; months that have passed keep what they had.

        What was sent stays sent and only shows as over. Raises `Refused` where nothing of it is left to take back.
        """
        month = first_of(self._store.wall().date())
        with self._store.act(actor, "budget.remove") as work:
            current = work.get(TimeBudget, budget_id)
            if taken_back(current):
                raise Refused("budget.taken_back")
            last = current.month if current.once else current.until
            if last is not None and last < month:
                raise Refused("budget.passed")
            work.change(ended(current, month))
            work.detail = {"title": _scope_name(work, current), "minutes": current.minutes}
        return work.changes

    def _pass_on(self, work: Act, made: list[TimeBudget], first: Iterable[InputRequest], today: date) -> None:
        """Send what waited and fits now; `first` before all others."""
        done = send_waiting(work, made, tuple(first), today)
        names = dict.fromkeys(_scope_name(work, one) for one in made)
        work.detail = {
            "title": ", ".join(names) or ", ".join(one.title for one in first),
            "minutes": max((one.minutes for one in made), default=0),
            "sent": [one.title for one in done.sent],
            "late": [one.title for one in done.late],
            "waiting": [one.title for one in done.waiting],
            "stuck": [one.title for one in done.stuck],
            "count": len(done.sent),
        }


class _Own:
    """What of expert time its actor may see: experts that of their department and their own, others all of it.

    `waiting`: drafts are seen at the desk only, and by those who grant the time that they wait for.
    """

    def __init__(self, work: UnitOfWork) -> None:
        actor = work.actor
        person = work.find(Person, actor.id)
        self.confined = actor.id is not None and restricted(actor)
        self.waiting = bool(actor.roles & DESK) or allowed(actor, "budget.grant")
        self.person_id = actor.id
        self.department_id = None if person is None else person.department_id

    def sees(self, department_id: int, person_id: int | None) -> bool:
        """Whether a line or a grant concerns them."""
        if not self.confined:
            return True
        return department_id == self.department_id if person_id is None else person_id == self.person_id


def _months(since: date, until: date) -> tuple[date, ...]:
    found = months_between(since, until)
    if not found:
        raise Refused("budget.span", start=since.isoformat(), end=until.isoformat())
    if len(found) > MOST_MONTHS:
        raise Refused("budget.long_span", most=MOST_MONTHS)
    return found


def _departments(work: UnitOfWork, grants: list[TimeBudget], requests: list[InputRequest], month: date) -> list[int]:
    """Departments in their order; those put away only with a grant that has begun, or with requests in the month."""
    used = {one.department_id for one in grants if one.month <= month}
    used |= {one.department_id for one in requests if one.department_id}
    return [one.id for one in work.all(Department) if not one.archived or one.id in used]


def _newest(grants: list[TimeBudget]) -> list[TimeBudget]:
    return sorted(grants, key=lambda one: (one.month, one.id), reverse=True)


def _waiting(work: UnitOfWork, today: date) -> list[Waiting]:
    queue = in_line(work.all(InputRequest, wants_grant=True))
    grants = work.all(TimeBudget)
    requests, usage = drawing(work, {month_of(one, today) for one in queue})
    return [
        Waiting(one, room(grants, requests, one, today, usage), one.due is not None and one.due < today)
        for one in queue
    ]


def _tidy(work: Act, budget: TimeBudget, today: date) -> TimeBudget:
    found = replace(
        budget,
        month=first_of(budget.month),
        until=None if budget.once or budget.until is None else first_of(budget.until),
        granted_by=budget.granted_by.strip() or _granter(work),
        granted_on=budget.granted_on or today,
        note=budget.note.strip(),
    )
    check_grant(found, today)
    return found


def _granter(work: Act) -> str:
    """Whoever acts; where nobody has been entered as a person yet, the organisation."""
    options = read_options(work)
    return work.actor.name.strip() or options.organisation.strip() or options.name.strip()


def _written(work: Act, budget: TimeBudget, today: date) -> TimeBudget:
    department = work.get(Department, budget.department_id)
    if budget.person_id is not None:
        person = work.get(Person, budget.person_id)
        if person.department_id != department.id:
            raise Refused("budget.stranger", person=person.name, department=department.name)
    if not budget.id:
        return work.add(replace(budget, version=0))
    if taken_back(work.get(TimeBudget, budget.id)):
        raise Refused("budget.taken_back")
    return work.change(budget)


def _once(line: BudgetLine, minutes: int, request: InputRequest) -> TimeBudget:
    return TimeBudget(
        department_id=line.department_id,
        person_id=line.person_id,
        month=line.month,
        minutes=minutes,
        once=True,
        note=request.title,
    )


def _scope_name(work: Act, budget: TimeBudget) -> str:
    if budget.person_id is not None and (person := work.find(Person, budget.person_id)) is not None:
        return person.name
    department = work.find(Department, budget.department_id)
    return "" if department is None else department.name
