"""Departments, people, channels; goals, pillars, campaigns, periods: created, edited, archived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..domain.channels import Channel, new_channel
from ..domain.directory import Directory
from ..domain.events import Changes
from ..domain.people import Actor, Department, DepartmentChannel, Person
from ..domain.strategy import (
    Campaign,
    CampaignDepartment,
    CampaignPhase,
    CampaignPillar,
    ContentPillar,
    Goal,
    Period,
    PillarGoal,
    Strategy,
)
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from .options import read_options
from .store import Store

if TYPE_CHECKING:
    from ..domain.quick_add.model import Vocabulary

USUAL_CHANNELS = ("LinkedIn", "Instagram", "Facebook", "YouTube", "X", "Blog", "Newsletter", "Intranet")
STRATEGY_KINDS = (Goal, ContentPillar, Campaign, CampaignPhase, Period, PillarGoal, CampaignPillar, CampaignDepartment)


@dataclass(frozen=True, slots=True)
class Links:
    """Links of an entry as they shall be: Links(DepartmentChannel, "department_id", "channel_id", {1, 2})."""

    kind: type[Any]
    own: str
    other: str
    ids: frozenset[int]


class OrganisationService:
    """One way to save and archive every master entry; links are replaced as sets."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def directory(self, actor: Actor) -> Directory:
        """All entries, in their order."""
        with self._store.read(actor) as work:
            return Directory(
                tuple(work.all(Department)),
                tuple(work.all(Person)),
                tuple(work.all(Channel)),
                tuple(work.all(ContentPillar)),
                tuple(work.all(Campaign)),
                tuple(work.all(Goal)),
                tuple(work.all(DepartmentChannel)),
            )

    def strategy(self, actor: Actor) -> Strategy:
        """Positioning, goals, pillars, campaigns and how they hang together."""
        with self._store.read(actor) as work:
            return Strategy(
                read_options(work).positioning,
                tuple(work.all(Goal)),
                tuple(work.all(ContentPillar)),
                tuple(work.all(Campaign)),
                tuple(work.all(CampaignPhase)),
                tuple(work.all(PillarGoal)),
                tuple(work.all(CampaignPillar)),
                tuple(work.all(CampaignDepartment)),
            )

    def periods(self, actor: Actor) -> tuple[Period, ...]:
        """Blackouts and embargoes."""
        with self._store.read(actor) as work:
            return tuple(sorted(work.all(Period), key=lambda one: (one.starts, one.id)))

    def vocabulary(self, actor: Actor) -> Vocabulary:
        """The names that quick add knows."""
        # With it comes the whole grammar of quick add, which nobody needs to open a workspace.
        from .vocabulary import build_vocabulary

        return build_vocabulary(self.directory(actor))

    def save(self, actor: Actor, value: Any, links: Iterable[Links] = ()) -> Changes:
        """Create (id 0) or change an entry of the organisation or the strategy, with its links, as one step.

        Raises `Refused` for an empty or taken name, a taken monogram or dates in the wrong order; `StaleEdit`.
        """
        act = "strategy.save" if isinstance(value, STRATEGY_KINDS) else "people.save"
        if isinstance(value, Period) and value.id == 0 and not value.set_by:
            value = replace(value, set_by=actor.name)
        with self._store.act(actor, act) as work:
            saved = save_entry(work, value)
            for one in links:
                replace_links(work, one.kind, (one.own, saved.id), one.other, one.ids)
            work.detail = {"title": getattr(value, "name", "")}
        return work.changes

    def add_usual_channels(self, actor: Actor) -> Changes:
        """The channels most organisations have, for a workspace that begins empty; edited or archived as needed."""
        with self._store.act(actor, "people.save") as work:
            for name in USUAL_CHANNELS:
                save_entry(work, new_channel(name, frozenset(one.monogram for one in work.all(Channel))))
            work.detail = {"title": ", ".join(USUAL_CHANNELS), "final": True}
        return work.changes

    def archive(self, actor: Actor, value: Any, archived: bool = True) -> Changes:
        """Put an entry away or bring it back; nothing that refers to it changes."""
        act = "strategy.archive" if isinstance(value, STRATEGY_KINDS) else "people.archive"
        with self._store.act(actor, act) as work:
            current = work.get(type(value), value.id)
            work.change(replace(current, archived=archived))
            work.detail = {"title": current.name}
        return work.changes

    def remove(self, actor: Actor, value: CampaignPhase | Period) -> Changes:
        """Delete a phase or a period; nothing refers to these. Everything else is archived: raises `Refused`."""
        if not isinstance(value, (CampaignPhase, Period)):
            raise Refused("never_deleted", name=value.name)
        with self._store.act(actor, "strategy.save") as work:
            work.remove(value)
            work.detail = {"title": value.name}
        return work.changes

    def link(self, actor: Actor, kind: type[Any], left: tuple[str, int], right: str, ids: Iterable[int]) -> Changes:
        """Make the links of one side exactly these: link(actor, PillarGoal, ("pillar_id", 3), "goal_id", {1, 2})."""
        act = "people.save" if kind is DepartmentChannel else "strategy.save"
        with self._store.act(actor, act) as work:
            replace_links(work, kind, left, right, ids)
        return work.changes

    def reorder(self, actor: Actor, values: Iterable[Any]) -> Changes:
        """Save the order of entries of one kind."""
        ordered = list(values)
        act = "strategy.save" if ordered and isinstance(ordered[0], STRATEGY_KINDS) else "people.save"
        with self._store.act(actor, act) as work:
            for index, one in enumerate(ordered):
                current = work.get(type(one), one.id)
                work.change(replace(current, position=index))
        return work.changes


def save_entry(work: UnitOfWork, value: Any) -> Any:
    """Check the rules of a master entry and write it."""
    if hasattr(value, "name") and not isinstance(value, (Period, CampaignPhase)):
        _check_name(work, value)
    if isinstance(value, Channel):
        _check_monogram(work, value)
    if isinstance(value, Person):
        value = _checked_person(work, value)
    starts, ends = getattr(value, "starts", None), getattr(value, "ends", None)
    if starts and ends and ends < starts:
        raise Refused("dates.order", start=starts.isoformat(), end=ends.isoformat())
    if value.id == 0:
        if hasattr(value, "position") and value.position == 0:
            value = replace(value, position=len(work.all(type(value))))
        return work.add(value)
    return work.change(value)


def _check_name(work: UnitOfWork, value: Any) -> None:
    name = value.name.strip()
    if not name:
        raise Refused("name.empty")
    wanted = name.casefold()
    if any(one.id != value.id and one.name.strip().casefold() == wanted for one in work.all(type(value))):
        raise Refused("name.taken", name=name)


def _checked_person(work: UnitOfWork, value: Person) -> Person:
    """Somebody active stands in, who is not the person; when the password was set, only `people` says."""
    current = work.find(Person, value.id) if value.id else None
    if current is None or current.substitute_id != value.substitute_id:
        check_substitute(work, value, value.substitute_id)
    kept = current or Person()
    return replace(value, password_at=kept.password_at, anonymised_at=kept.anonymised_at)


def check_substitute(work: UnitOfWork, person: Person, substitute_id: int | None) -> None:
    """Raise `Refused` unless the substitute is somebody else who is active, or nobody."""
    if substitute_id is None:
        return
    if substitute_id == person.id:
        raise Refused("people.substitute_self", person=person.name)
    other = work.get(Person, substitute_id)
    if other.archived:
        raise Refused("people.substitute_gone", person=other.name)


def _check_monogram(work: UnitOfWork, value: Channel) -> None:
    if not 1 <= len(value.monogram) <= 2:
        raise Refused("monogram.length")
    if any(one.id != value.id and one.monogram == value.monogram for one in work.all(Channel)):
        raise Refused("monogram.taken", name=value.monogram)


def replace_links(work: UnitOfWork, kind: type[Any], left: tuple[str, int], right: str, ids: Iterable[int]) -> None:
    """Inside an act: links of `left` become exactly `ids`."""
    wanted = set(ids)
    for one in work.all(kind, **{left[0]: left[1]}):
        if getattr(one, right) in wanted:
            wanted.discard(getattr(one, right))
        else:
            work.remove(one)
    for one in sorted(wanted):
        work.add(kind(**{left[0]: left[1], right: one}))
