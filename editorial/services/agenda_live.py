"""Keeping the agenda current: what is proposed, and what live items say now. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from ..domain.agenda_rules import WHOLE, identity
from ..domain.meeting_cards import Suggestion
from ..domain.meeting_rules import TEXT_MOST
from ..domain.meetings import AgendaItem, AgendaSource, Meeting, StandingItem
from ..domain.permissions import DESK
from ..storage.unit_of_work import UnitOfWork
from ..texts import LANGUAGES, text
from .agenda_around import Around, Collected
from .agenda_sources import SOURCES, carried

#: Sources whose items say something else when the workspace changes.
LIVE = frozenset(SOURCES)
#: Of each source so many are proposed singly; the group counts the rest.
SHOWN = 60


class Looking:
    """One look for one meeting; each source is asked once, and only if something wants to know."""

    def __init__(self, work: UnitOfWork, meeting: Meeting, also: Iterable[AgendaItem] = ()) -> None:
        self.around = Around(work, meeting, also)
        self._known: dict[AgendaSource, Collected] = {}

    def collected(self, source: AgendaSource) -> Collected:
        """What a source has now."""
        if source not in self._known:
            self._known[source] = SOURCES[source](self.around) if source in SOURCES else Collected()
        return self._known[source]

    @cached_property
    def standing(self) -> dict[int, StandingItem]:
        """The standing agenda of the series."""
        series = self.around.meeting.series_id
        every = self.around.work.all(StandingItem, series_id=series) if series is not None else []
        return {one.id: one for one in every}

    # What is proposed ---------------------------------------------------------------------------------------------

    def suggestions(self, items: Sequence[AgendaItem]) -> tuple[Suggestion, ...]:
        """Everything that could stand on the agenda beside these items, what is urgent first."""
        found = [one for source in SOURCES for one in self._of_source(source, items)]
        found += carried(self.around)
        return tuple(sorted(found, key=lambda one: not one.urgent))

    def _of_source(self, source: AgendaSource, items: Sequence[AgendaItem]) -> list[Suggestion]:
        collected = self.collected(source)
        groups = [one for one in items if one.source is source and is_group_item(one)]
        if source in WHOLE:
            return [replace(collected.group, on_agenda=bool(groups))] if collected.group is not None else []
        alone = self._alone(source, items)
        found = []
        if collected.alone and len(collected.singles) + collected.more > 1:
            group = self.around.regrouped(collected, alone)
            if group is not None:
                found.append(replace(group, on_agenda=bool(groups)))
        for one in collected.singles:
            there = one.key in alone or any(each.live or set(one.subjects[:1]) & set(each.subjects) for each in groups)
            if there or len(found) < SHOWN:
                found.append(replace(one, on_agenda=there))
        return found

    def _alone(self, source: AgendaSource, items: Iterable[AgendaItem]) -> frozenset[str]:
        """Keys of what stands on the agenda by itself."""
        own = {identity(source, one.subjects) for one in items if one.source is source and not is_group_item(one)}
        return frozenset(one.key for one in self.collected(source).singles if identity(source, one.subjects) in own)

    # What is said now ---------------------------------------------------------------------------------------------

    def current(self, item: AgendaItem, items: Iterable[AgendaItem]) -> tuple[AgendaItem, bool]:
        """A live item as it is now, and whether there is still a reason for it."""
        collected, group = self.collected(item.source), is_group_item(item)
        if group:
            found = self.around.regrouped(collected, self._alone(item.source, items))
        else:
            mine = identity(item.source, item.subjects)
            same = (one for one in collected.singles if identity(item.source, one.subjects) == mine)
            found = next(same, None)
        fixed = self.standing.get(item.standing_id or 0)
        title = fixed.title if fixed is not None and fixed.title not in _generic(item.source) else ""
        prepared = [fixed.note] if fixed is not None and fixed.note else []
        if found is None:
            if not title and item.source in WHOLE and fixed is None:
                title = self.around.say(f"group.{item.source}")
            title = title or (fixed.title if fixed is not None and fixed.title else item.title)
            settled = self.around.say(f"{'gone' if group else 'settled'}.{item.source}")
            note = "\n".join([*prepared, settled])
            return replace(item, title=title, note=note, subjects=() if group else item.subjects), False
        note = "\n".join([*prepared, *found.lines])[:TEXT_MOST]
        return replace(item, title=title or found.title, note=note, subjects=found.subjects), True

    def refreshed(self, items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
        """All items, the live ones as they are now."""
        return tuple(self.current(one, items)[0] if one.live and one.source in LIVE else one for one in items)


def is_group_item(item: AgendaItem) -> bool:
    """Whether an item stands for everything that its source has: it recurs, or its title is that of the group."""
    if item.source in WHOLE or (item.standing_id is not None and item.source in LIVE):
        return True
    if item.source not in LIVE:
        return False
    return item.title in {text(f"agenda.group.{item.source}", one) for one in LANGUAGES}


def _generic(source: AgendaSource) -> frozenset[str]:
    """Titles that only name the source: what is found says more."""
    codes = (f"agenda.group.{source}", f"agenda.source.{source}")
    return frozenset({""} | {text(code, one) for code in codes for one in LANGUAGES})


def refreshed(work: UnitOfWork, meeting: Meeting, items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The agenda of a planned meeting as it is now: what nobody edited says what the workspace says.

    Whoever does not see the whole plan reads what was written last: what they see of it is not the agenda.
    """
    if not (work.actor.roles & DESK and any(one.live for one in items)):
        return tuple(items)
    return Looking(work, meeting).refreshed(items)
