"""Action items as they are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .decisions import ActionItem, ActionState
from .journal import Entry, Image, changed

#: What the history of an action item tells; numbers of rows and who entered it stand elsewhere.
OF_ACTIONS = frozenset({"text", "owner", "due", "state", "note"})
#: The same of a decision.
OF_DECISIONS = frozenset({"text", "reason", "owner", "due", "state", "votes_for", "votes_against", "abstentions"})


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which action items are listed; what is empty asks for nothing.

    `since` and `until` bound the day they are due, `overdue` leaves those that should have been done, `unowned` those
    that nobody has. `text` is searched in text, note and name.
    """

    text: str = ""
    states: frozenset[ActionState] = frozenset()
    meeting_id: int | None = None
    series_id: int | None = None
    department_id: int | None = None
    owner_id: int | None = None
    content_id: int | None = None
    since: date | None = None
    until: date | None = None
    overdue: bool = False
    unowned: bool = False


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action item with what it belongs to.

    `label` is its number as it is read ("19-1"), `owner` who does it, `decision` the label of the decision it carries
    out. `mine` says whether the one who reads is its owner, `editable` whether they may tick it off.
    """

    action: ActionItem
    label: str = ""
    owner: str = ""
    department: str = ""
    meeting: str = ""
    meeting_day: date | None = None
    series_id: int | None = None
    item: str = ""
    decision: str = ""
    content: str = ""
    overdue: bool = False
    mine: bool = False
    editable: bool = False


@dataclass(frozen=True, slots=True)
class ActionStep:
    """One thing that happened to an action item or a decision: when, who, what was done, and the fields it changed.

    `fields` are (name, before, after) as they are stored; names are those of `ActionItem` and `Decision`.
    """

    at: str
    actor: str
    act: str
    fields: tuple[tuple[str, str, str], ...] = ()


def is_overdue(action: ActionItem, today: date) -> bool:
    """Whether it should have been done."""
    return action.state is ActionState.OPEN and action.due is not None and action.due < today


def order(row: ActionRow) -> tuple[int, bool, date, int, int]:
    """Open ones first, by the day they are due; those without a day last; what is done, the newest first."""
    one = row.action
    rank = {ActionState.OPEN: 0, ActionState.DONE: 1, ActionState.DROPPED: 2}[one.state]
    ended = -int(one.done_at.timestamp()) if rank and one.done_at else 0
    return rank, one.due is None, one.due or date.max, ended, one.id


def steps_told(steps: Iterable[tuple[Entry, Image]], told: frozenset[str]) -> tuple[ActionStep, ...]:
    """The history of a row from every state it has had, oldest first; of its fields those that are `told`."""
    before: Image = {}
    found = []
    for entry, image in steps:
        names = [name for name in changed(before, image) if name in told] if image else []
        pairs = ((name, str(before.get(name) or ""), str(image.get(name) or "")) for name in names)
        found.append(ActionStep(entry.at, entry.actor, entry.act, tuple(one for one in pairs if one[1] != one[2])))
        before = image
    return tuple(found)
