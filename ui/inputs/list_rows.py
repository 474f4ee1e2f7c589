"""The rows of the list of requests: filtered, put into groups by what is to be done, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
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


@dataclass(frozen=True, slots=True)
class Bundle:
    """The requests of one call for topics that stand alike, in one row; `opened` shows them below it one by one.

    `everybody` says that no request of the call stands elsewhere.
    """

    members: tuple[RequestRow, ...]
    everybody: bool = True
    opened: bool = False

    @property
    def key(self) -> BundleKey:
        """By which it is known again: its group and its call."""
        return group_of(self.members[0]), self.members[0].request.call_id or 0

    @property
    def minutes(self) -> int:
        """What is estimated for all of them."""
        return sum(one.request.minutes for one in self.members)


BundleKey = tuple[str, int]
Row = Group | Bundle | RequestRow
#: Here nobody is looked at one by one as long as nothing came: what is late or answered stands for itself.
_BUNDLED: Final = frozenset({WAITS, ASKED, DRAFT})


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


def listed(
    found: Iterable[RequestRow], folded: Collection[str] = FOLDED, opened: Collection[BundleKey] = ()
) -> list[Row]:
    """Headings and requests in their order; ended ones newest first. A heading counts a call for topics once."""
    groups: dict[str, list[RequestRow]] = {}
    calls: Counter[int | None] = Counter()
    for row in found:
        groups.setdefault(group_of(row), []).append(row)
        calls[row.request.call_id] += 1
    rows: list[Row] = []
    for key in GROUPS:
        members = sorted(groups.get(key, ()), key=_order)
        if key in FOLDED:
            members = sorted(members, key=lambda one: str(one.request.ended_at or ""), reverse=True)
        if members:
            hidden, shown = key in folded, _bundled(members, calls, opened) if key in _BUNDLED else list[Row](members)
            rows += [Group(key, len(shown), hidden), *(() if hidden else _unfolded(shown))]
    return rows


def _bundled(
    members: Sequence[RequestRow], calls: Mapping[int | None, int], opened: Collection[BundleKey]
) -> list[Row]:
    """The rows of a group: the requests of a call where its first one stands."""
    by_call: dict[int, list[RequestRow]] = {}
    for one in members:
        by_call.setdefault(one.request.call_id or 0, []).append(one)
    found: list[Row] = []
    for one in members:
        same = by_call[one.request.call_id or 0]
        if not one.request.call_id or len(same) == 1:
            found.append(one)
        elif one is same[0]:
            bundle = Bundle(tuple(same), calls[one.request.call_id] == len(same))
            found.append(replace(bundle, opened=bundle.key in opened))
    return found


def _unfolded(found: Iterable[Row]) -> Iterator[Row]:
    for one in found:
        yield one
        if isinstance(one, Bundle) and one.opened:
            yield from one.members
