"""Rules of the agenda: when each item begins, in which order items stand, and how their minutes fit the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from .agenda_overload import overload_of
from .calendar import local
from .meetings import AgendaItem, AgendaSource, AgendaState, Meeting, ResultKind
from .words import fold

#: Sources that give one item for everything there is.
WHOLE = frozenset({AgendaSource.ACTIONS, AgendaSource.RESULTS, AgendaSource.CADENCE, AgendaSource.WEEKS})
#: How people call the item under which everything else comes up, alone or together with something ("Termine und
#: Verschiedenes", "Sonstiges / Termine").
_WORDS = "verschiedenes|sonstiges|allfalliges|varia|diverses|any other business|aob|miscellaneous|other matters"
_CLOSING = re.compile(rf"(.+[ /])?({_WORDS})(( und| and| &|,| ?/) ?.+)?")
#: The name of the group within its source, in the key of a suggestion.
ALL = "all"


@dataclass(frozen=True, slots=True)
class PlannedTime:
    """When an item is planned: wall time of the meeting's zone, and `day` differs from the meeting's after midnight.

    Both are None for a meeting whose hour is not set; `offset` counts minutes from its beginning all the same.
    """

    item_id: int
    offset: int
    minutes: int
    begins: datetime | None = None
    ends: datetime | None = None

    @property
    def day(self) -> date | None:
        """The day on which it begins."""
        return self.begins.date() if self.begins is not None else None


def planned_times(meeting: Meeting, items: Iterable[AgendaItem]) -> tuple[PlannedTime, ...]:
    """When each item is planned to begin and end; what is skipped takes no time and has none.

    Minutes are added in UTC: over midnight, and through a night in which the clocks change.
    """
    found, offset = [], 0
    start = meeting.starts_at if meeting.time is not None else None
    for one in items:
        if one.state is AgendaState.SKIPPED:
            continue
        begins, ends = offset, offset + one.minutes
        if start is None:
            found.append(PlannedTime(one.id, begins, one.minutes))
        else:
            walls = [local(start + timedelta(minutes=at), meeting.zone) for at in (begins, ends)]
            found.append(PlannedTime(one.id, begins, one.minutes, *walls))
        offset = ends
    return tuple(found)


def planned_minutes(items: Iterable[AgendaItem]) -> int:
    """What all items take together; skipped ones take nothing."""
    return sum(one.minutes for one in items if one.state is not AgendaState.SKIPPED)


def spare_minutes(meeting: Meeting, items: Iterable[AgendaItem]) -> int:
    """Minutes of the meeting that no item takes; negative where more is planned than there is time."""
    return meeting.minutes - planned_minutes(items)


# Order ----------------------------------------------------------------------------------------------------------------


def arranged(items: Sequence[AgendaItem], ids: Sequence[int]) -> tuple[AgendaItem, ...]:
    """The items in the order of `ids`; pinned ones keep their place, what `ids` does not name follows as it stood."""
    known = {one.id: one for one in items}
    wanted = [known[one] for one in dict.fromkeys(ids) if one in known]
    rest = [one for one in items if one.id not in set(ids)]
    free = iter([one for one in (*wanted, *rest) if not one.pinned])
    return tuple(one if one.pinned else next(free) for one in items)


def gathered(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Items of a section stand together, sections in the order in which they first appear; pinned ones stay, and what
    closes the agenda stays last."""
    places: dict[str, int] = {}
    last = {items[at].id for at in _closing(items)}
    for one in items:
        places.setdefault(one.section, len(places))
    return arranged(items, [one.id for one in sorted(items, key=lambda one: (one.id in last, places[one.section]))])


def joined(items: Sequence[AgendaItem], moved: int) -> str:
    """The section that an item belongs to where it came to stand: its own beside items of it, or where it is the only
    one of it; else that of the items around it."""
    place = next(at for at, one in enumerate(items) if one.id == moved)
    own = items[place].section
    around = [items[at].section for at in (place - 1, place + 1) if 0 <= at < len(items)]
    alone = bool(own) and sum(one.section == own for one in items) == 1
    return own if own in around or alone or not around else around[0]


def sections(items: Iterable[AgendaItem]) -> tuple[tuple[str, tuple[AgendaItem, ...]], ...]:
    """Runs of items of the same section, as the agenda shows them; "" for those without."""
    found: list[tuple[str, list[AgendaItem]]] = []
    for one in items:
        if not found or found[-1][0] != one.section:
            found.append((one.section, []))
        found[-1][1].append(one)
    return tuple((name, tuple(run)) for name, run in found)


def closes(title: str) -> bool:
    """Whether a title says that everything else comes up there: any other business, in the words that are usual."""
    return bool(_CLOSING.fullmatch(fold(title)))


def _closing(items: Sequence[AgendaItem]) -> tuple[int, ...]:
    """Places of what closes the agenda: what is called so, wherever it stands; else the last item of the standing
    agenda where nothing stands behind it, it is in own words, and others stand before it."""
    named = tuple(at for at, one in enumerate(items) if one.source is AgendaSource.OWN and closes(one.title))
    if named:
        return named
    last = _before_pinned(items)
    standing = [one for one in items if one.standing_id is not None]
    own = last and len(standing) > 1 and items[last - 1] == standing[-1] and standing[-1].source is AgendaSource.OWN
    return (last - 1,) if own else ()


def _before_pinned(items: Sequence[AgendaItem]) -> int:
    last = len(items)
    while last and items[last - 1].pinned:
        last -= 1
    return last or len(items)


def place_for_new(items: Sequence[AgendaItem]) -> int:
    """Where a new item goes, a carried one too: at the end, but before what is pinned there, and before what closes the
    agenda."""
    last = _before_pinned(items)
    return min((last, *_closing(items)))


def place_for_standing(items: Sequence[AgendaItem], item: AgendaItem, order: Sequence[int]) -> int:
    """Where a standing item goes: among the others as the standing agenda has them, whose ids are `order`."""
    own = order.index(item.standing_id or 0)
    ranks = [(at, order.index(one.standing_id)) for at, one in enumerate(items) if one.standing_id in order]
    after = max((at + 1 for at, rank in ranks if rank < own), default=0)
    before = min((at for at, rank in ranks if rank > own), default=None)
    if before is not None:
        return after if 0 < after <= before else before
    if item.source is AgendaSource.OWN and closes(item.title):
        return max(after, _before_pinned(items))
    return max(after, place_for_new(items))


def fitted(items: Sequence[AgendaItem], minutes: int) -> tuple[AgendaItem, ...]:
    """The items with minutes that together fit the meeting: in proportion, at least one each; pinned ones keep theirs.

    What was discussed, skipped, or has no time keeps what it has too.
    """
    loose = [one for one in items if one.minutes and not one.pinned and one.state is AgendaState.OPEN]
    kept = planned_minutes(items) - sum(one.minutes for one in loose)
    room, planned = max(len(loose), minutes - kept), sum(one.minutes for one in loose)
    if not loose or room == planned:
        return tuple(items)
    shares = {one.id: max(1, one.minutes * room // planned) for one in loose}
    # What rounding left goes to the largest remainders; what the least of one minute took comes off the longest.
    by_rest = sorted(loose, key=lambda one: (-(one.minutes * room % planned), one.position))
    left = room - sum(shares.values())
    for one in by_rest[: max(0, left)]:
        shares[one.id] += 1
    while left < 0:
        longest = max(shares, key=lambda key: shares[key])
        shares[longest] -= 1
        left += 1
    return tuple(replace(one, minutes=shares.get(one.id, one.minutes)) for one in items)


# What stands there already --------------------------------------------------------------------------------------------


def identity(source: AgendaSource, subjects: Iterable[str]) -> tuple[str, ...]:
    """What an item is about, as long as it is about one thing: a conflict is its content items, or whose week is too
    full, all else the first."""
    subjects = tuple(subjects)
    if source is AgendaSource.CONFLICT:
        if whose := overload_of(subjects):
            return whose
        return tuple(sorted(one for one in subjects if one.startswith("content:")))
    return subjects[:1]


def discussed(item: AgendaItem) -> bool:
    """Whether an item was dealt with: begun, or something was written about it."""
    return item.started_at is not None or bool(item.fact or item.result) or item.result_kind is not ResultKind.NONE


def to_carry(item: AgendaItem) -> bool:
    """Whether an item stands on the next agenda too: it was not discussed, skipped this time, or postponed.

    Standing items recur anyway.
    """
    if item.standing_id is not None:
        return False
    waits = item.state in (AgendaState.CARRIED, AgendaState.SKIPPED)
    return waits or item.result_kind is ResultKind.POSTPONED
