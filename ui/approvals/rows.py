"""The rows of the inbox: what waits put into groups by its due time, and in the order that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from editorial.domain.approval_rules import Standing
from editorial.domain.calendar import local, monday
from editorial.services.approval_inbox import Decided, Inbox, Turn
from editorial.services.approval_views import WaitingItem

#: What the list can show, and its orders.
MINE, ALL, DECIDED = "mine", "all", "decided"
BY_DUE, BY_PUBLICATION, BY_DEPARTMENT = "due", "publication", "department"
#: Groups by due time, the most urgent first.
OVERDUE, TODAY, WEEK, LATER, UNDATED = "overdue", "today", "week", "later", "undated"
#: Groups of what is not one's own turn: for somebody who is away, and what came by escalation.
ESCALATED: Final = "escalated"
FOR: Final = "for:"
STUCK, RUNNING = "stuck", "running"
#: A group by day or department says it after the colon.
DAY: Final = "day:"
DEPARTMENT: Final = "department:"
_SPANS: Final = (OVERDUE, TODAY, WEEK, LATER, UNDATED)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with the number of rows below it; `key` says what they have in common."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Item:
    """One row: what waits, whose turn it is (scope `all`), or what was decided (scope `decided`)."""

    line: WaitingItem | None = None
    turn: Turn | None = None
    decided: Decided | None = None

    @property
    def content_id(self) -> int:
        """The item that it is about."""
        return self.line.content_id if self.line else self.decided.sign_off.content_id if self.decided else 0

    @property
    def title(self) -> str:
        """The item's title."""
        return self.line.title if self.line else self.decided.title if self.decided else ""

    @property
    def key(self) -> tuple[int, int]:
        """What tells rows apart: the item, and its stage or the decision."""
        other = self.line.stage_id if self.line else self.decided.sign_off.id if self.decided else 0
        return self.content_id, other


Row = Group | Item


def span_of(due: datetime | None, now: datetime, zone: str) -> str:
    """The group of a due time (UTC), seen from `now` on the clocks of `zone`."""
    if due is None:
        return UNDATED
    if due <= now:
        return OVERDUE
    today, day = local(now, zone).date(), local(due, zone).date()
    if day == today:
        return TODAY
    return WEEK if day < monday(today) + timedelta(days=7) else LATER


def waiting_rows(found: Sequence[WaitingItem], order: str, now: datetime, zone: str) -> list[Row]:
    """What waits for me, in groups; by due time what waits for others stands apart below."""
    if order == BY_PUBLICATION:
        ranked = sorted(found, key=lambda one: (one.day is None, one.day or date.max, one.time or time(0)))
        return _grouped([Item(one) for one in ranked], lambda one: f"{DAY}{one.day.isoformat() if one.day else ''}")
    if order == BY_DEPARTMENT:
        ranked = sorted(found, key=lambda one: (one.department_id is None, one.department_id or 0))
        return _grouped([Item(one) for one in ranked], lambda one: f"{DEPARTMENT}{one.department_id or ''}")
    keyed = [(_key(one, now, zone), one) for one in found]
    others = list(dict.fromkeys(key for key, _one in keyed if key not in _SPANS))
    rows: list[Row] = []
    for group in (*_SPANS, *sorted(others)):
        members = [Item(one) for key, one in keyed if key == group]
        if members:
            rows += [Group(group, len(members)), *members]
    return rows


def _key(one: WaitingItem, now: datetime, zone: str) -> str:
    if one.standing is Standing.SUBSTITUTE:
        return f"{FOR}{one.for_id or ''}"
    if one.standing in (Standing.ESCALATED, Standing.LEAD):
        return ESCALATED
    return span_of(one.due, now, zone)


def _grouped(items: Iterable[Item], key: Callable[[WaitingItem], str]) -> list[Row]:
    rows: list[Row] = []
    groups: dict[str, list[Item]] = {}
    for one in items:
        if one.line is not None:
            groups.setdefault(key(one.line), []).append(one)
    for name, members in groups.items():
        rows += [Group(name, len(members)), *members]
    return rows


def turn_rows(found: Sequence[Turn], order: str, now: datetime, zone: str) -> list[Row]:
    """Everything under approval: what nobody can decide first, then by due time."""
    items = [Item(one.line, one) for one in found]
    if order in (BY_PUBLICATION, BY_DEPARTMENT):
        turns = {one.line: one for one in found}
        plain = waiting_rows([one.line for one in found], order, now, zone)
        return [_turned(one, turns) for one in plain]
    rows: list[Row] = []
    stuck = [one for one in items if one.line and one.line.stuck]
    if stuck:
        rows += [Group(STUCK, len(stuck)), *stuck]
    for group in _SPANS:
        members = [
            one for one in items if one.line and not one.line.stuck and span_of(one.line.due, now, zone) == group
        ]
        rows += [Group(group, len(members)), *members] if members else []
    return rows


def decided_rows(found: Sequence[Decided], zone: str) -> list[Row]:
    """My decisions by the day on which I took them."""
    groups: dict[str, list[Item]] = {}
    for one in found:
        at = one.sign_off.at
        day = local(at, zone).date().isoformat() if at else ""
        groups.setdefault(f"{DAY}{day}", []).append(Item(decided=one))
    rows: list[Row] = []
    for key, items in groups.items():
        rows += [Group(key, len(items)), *items]
    return rows


def _turned(row: Row, turns: dict[WaitingItem, Turn]) -> Row:
    return Item(row.line, turns[row.line]) if isinstance(row, Item) and row.line is not None else row


def listed(inbox: Inbox, scope: str, order: str, now: datetime, zone: str) -> list[Row]:
    """The rows of what was read, in their groups and order."""
    if scope == DECIDED:
        return decided_rows(inbox.decided, zone)
    return turn_rows(inbox.turns, order, now, zone) if scope == ALL else waiting_rows(inbox.waiting, order, now, zone)
