"""What came of the expert time that was granted: by department and month, with totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from .input_rules import BOOKING
from .inputs import InputRequest, RequestState, TimeBudget
from .time_budgets import NO_USAGE, Usage, by_month, line, month_of, months_between

#: The id under which requests without department are counted.
NO_DEPARTMENT = 0
_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class ReportLine:
    """Expert time and what came of it, of a department (None: of all) in a month (None: in all of the report).

    Minutes as in `BudgetLine`; `sent`, `answered` and `accepted` count requests; `median_days` is the median time from
    sending to the answer, in days, None without answers; `items` counts content items in which words or files of the
    answers stand, `published` those of them that have appeared.
    """

    department_id: int | None
    month: date | None
    granted: int | None = None
    reserved: int = 0
    used: int = 0
    waiting: int = 0
    sent: int = 0
    answered: int = 0
    accepted: int = 0
    median_days: float | None = None
    items: int = 0
    published: int = 0


@dataclass(frozen=True, slots=True)
class BudgetReport:
    """The report of some months: `lines` by department, then by month; `departments` are the totals of each department,
    `by_month` those of each month, `total` that of all."""

    months: tuple[date, ...]
    lines: tuple[ReportLine, ...]
    departments: tuple[ReportLine, ...]
    by_month: tuple[ReportLine, ...]
    total: ReportLine

    def line(self, department_id: int, month: date) -> ReportLine:
        """That of a department in a month."""
        return next(one for one in self.lines if (one.department_id, one.month) == (department_id, month))


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all lines are reckoned from: `drawing` are the requests by department and month."""

    grants: Sequence[TimeBudget]
    drawing: Mapping[tuple[int, date], Sequence[InputRequest]]
    standing: Mapping[int, frozenset[tuple[int, bool]]]
    today: date
    usage: Usage

    def of(self, department_id: int, month: date) -> Sequence[InputRequest]:
        """The requests that draw on the budget of a department in a month."""
        return self.drawing.get((department_id, month), ())


def build_report(
    grants: Sequence[TimeBudget],
    requests: Sequence[InputRequest],
    standing: Mapping[int, frozenset[tuple[int, bool]]],
    department_ids: Sequence[int],
    since: date,
    until: date,
    today: date,
    usage: Usage = NO_USAGE,
) -> BudgetReport:
    """The report from the month of `since` to that of `until`.

    `standing` tells of each request in which content items its answers stand and whether those have appeared. Requests
    without department are counted under `NO_DEPARTMENT`, which is a line only where there are any.
    """
    months = months_between(since, until)
    drawing: dict[tuple[int, date], list[InputRequest]] = {}
    for month, found in by_month(requests, today, usage).items():
        for one in found:
            # Those without department stand under a number of their own, as if it were one.
            number = NO_DEPARTMENT if one.department_id is None else one.department_id
            mine = one if one.department_id is not None else replace(one, department_id=number)
            drawing.setdefault((number, month), []).append(mine)
    ground = _Ground(grants, drawing, standing, today, usage)
    ids = [*department_ids]
    if any(number == NO_DEPARTMENT and month in months for number, month in drawing):
        ids.append(NO_DEPARTMENT)
    return BudgetReport(
        months,
        tuple(_line(ground, [number], [month]) for number in ids for month in months),
        tuple(_line(ground, [number], months) for number in ids),
        tuple(_line(ground, ids, [month]) for month in months),
        _line(ground, ids, months),
    )


def _line(ground: _Ground, ids: Sequence[int], months: Sequence[date]) -> ReportLine:
    parts = [
        line(ground.grants, ground.of(number, month), month, ground.today, number, None, ground.usage)
        for number in ids
        for month in months
    ]
    known = [one.granted for one in parts if one.granted is not None]
    counted = [
        one
        for number in ids
        for month in months
        for one in ground.of(number, month)
        if one.state is not RequestState.DRAFT and month_of(one, ground.today) == month
    ]
    answered = [one for one in counted if one.answered_at is not None or one.state in BOOKING]
    where = frozenset[tuple[int, bool]]().union(*(ground.standing.get(one.id, frozenset()) for one in counted))
    return ReportLine(
        ids[0] if len(ids) == 1 else None,
        months[0] if len(months) == 1 else None,
        sum(known) if known else None,
        sum(one.reserved for one in parts),
        sum(one.used for one in parts),
        sum(one.waiting for one in parts),
        len(counted),
        len(answered),
        sum(one.state is RequestState.ACCEPTED for one in counted),
        median_days(answered),
        len({number for number, _out in where}),
        len({number for number, out in where if out}),
    )


def median_days(requests: Iterable[InputRequest]) -> float | None:
    """The median time from sending to the answer, in days to one digit."""
    found = [
        (one.answered_at - one.sent_at).total_seconds() / _SECONDS
        for one in requests
        if one.answered_at is not None and one.sent_at is not None and one.answered_at >= one.sent_at
    ]
    return round(median(found), 1) if found else None
