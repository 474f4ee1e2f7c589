"""The rows of the list of requests: filtered, put into groups by what is to be done, the most urgent first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from editorial.domain.calendar import monday
from editorial.domain.input_cards import RequestRow
from editorial.domain.inputs import RequestState

#: Groups from the top; the last two are folded until somebody looks inside.
OVERDUE, WAITS, ANSWERED, REVIEW, RETURNED = "overdue", "waits", "answered", "review", "returned"
ASKED, DRAFT, ACCEPTED, ENDED = "asked", "draft", "accepted", "ended"
GROUPS: Final = (OVERDUE, WAITS, ANSWERED, REVIEW, RETURNED, ASKED, DRAFT, ACCEPTED, ENDED)
FOLDED: Final = frozenset({ACCEPTED, ENDED})
#: Spans of the filter by due date.
LATE, TODAY, WEEK, MONTH, LATER, UNDATED = "late", "today", "week", "month", "later", "undated"
_GROUP_OF: Final = {
    RequestState.DRAFT: DRAFT,
    RequestState.SENT: ASKED,
    RequestState.REMINDED: ASKED,
    RequestState.ANSWERED: ANSWERED,
    RequestState.REVIEW: REVIEW,
    RequestState.RETURNED: RETURNED,
    RequestState.ACCEPTED: ACCEPTED,
    RequestState.DECLINED: ENDED,
    RequestState.EXPIRED: ENDED,
}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading: its key, how many requests it has, and whether they are hidden."""

    key: str
    count: int
    folded: bool = False


Row = Group | RequestRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty sets restrict nothing."""

    text: str = ""
    departments: frozenset[int] = field(default_factory=frozenset)
    people: frozenset[int] = field(default_factory=frozenset)
    states: frozenset[str] = field(default_factory=frozenset)
    due: frozenset[str] = field(default_factory=frozenset)
    contents: frozenset[int] = field(default_factory=frozenset)

    @property
    def restricts(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text or self.departments or self.people or self.states or self.due or self.contents)


def group_of(row: RequestRow) -> str:
    """The group of a request: overdue and waiting for time go before its state."""
    if row.overdue:
        return OVERDUE
    if row.request.state is RequestState.DRAFT and row.request.wants_grant:
        return WAITS
    return _GROUP_OF[row.request.state]


def span_of(due: date | None, today: date) -> str:
    """The span of a due date, seen from today."""
    if due is None:
        return UNDATED
    if due <= today:
        return LATE if due < today else TODAY
    if due < monday(today) + timedelta(days=7):
        return WEEK
    return MONTH if (due.year, due.month) == (today.year, today.month) else LATER


def fits(row: RequestRow, wanted: Wanted, today: date, name: str = "") -> bool:
    """Whether a request is looked for; `name` is that of whoever is asked."""
    one = row.request
    if wanted.departments and one.department_id not in wanted.departments:
        return False
    if wanted.people and one.person_id not in wanted.people:
        return False
    if wanted.states and str(one.state) not in wanted.states:
        return False
    if wanted.due and span_of(one.due, today) not in wanted.due:
        return False
    if wanted.contents and one.content_id not in wanted.contents:
        return False
    where = " ".join((one.title, one.purpose, name, row.content_title, row.call_title)).casefold()
    return all(word in where for word in wanted.text.casefold().split())


def _order(row: RequestRow) -> tuple[bool, date, str, int]:
    one = row.request
    return one.due is None, one.due or date.max, one.title.casefold(), one.id


def listed(found: Iterable[RequestRow], folded: Collection[str] = FOLDED) -> list[Row]:
    """Headings and requests in their order; ended ones newest first."""
    groups: dict[str, list[RequestRow]] = {}
    for row in found:
        groups.setdefault(group_of(row), []).append(row)
    rows: list[Row] = []
    for key in GROUPS:
        members = sorted(groups.get(key, ()), key=_order)
        if key in FOLDED:
            members = sorted(members, key=lambda one: str(one.request.ended_at or ""), reverse=True)
        if members:
            hidden = key in folded
            rows += [Group(key, len(members), hidden), *(() if hidden else members)]
    return rows


def waiting_for_desk(found: Sequence[RequestRow]) -> int:
    """How many answers wait for a decision."""
    return sum(1 for one in found if one.request.state in (RequestState.ANSWERED, RequestState.REVIEW))
