"""Approval routes as they are made: what a route must have, and why an item takes this one and not another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..errors import Coded, Refused
from .approval_rules import Team, base_signers
from .approvals import ApprovalRoute, ApprovalStage, RequestStage, Who
from .content import ContentItem
from .words import fold

#: Criteria of a route, in the order in which they are shown.
CRITERIA = ("channels", "formats", "campaigns", "labels")
#: Sensible bounds: nobody asks for more sign-offs, and no post is decided half a year ahead.
MOST_NEEDED = 9
MOST_HOURS = 24 * 180


@dataclass(frozen=True, slots=True)
class Fit:
    """One criterion of a route held against an item: whether it holds, and by which ids or words.

    `found` are those of the route that the item has, `wanted` all that the route names.
    """

    criterion: str
    holds: bool
    wanted: tuple[int | str, ...]
    found: tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A route held against an item; `taken` is the one that the item takes."""

    route: ApprovalRoute
    fits: tuple[Fit, ...]
    taken: bool = False

    @property
    def holds(self) -> bool:
        """Whether every criterion holds."""
        return all(one.holds for one in self.fits)


def in_turn(routes: Iterable[ApprovalRoute]) -> tuple[ApprovalRoute, ...]:
    """Routes in the order in which they are tried: those with criteria first, whatever their position."""
    return tuple(sorted(routes, key=lambda one: (one.general, one.position, one.id)))


def fits_of(route: ApprovalRoute, item: ContentItem, channel_ids: Iterable[int | None]) -> tuple[Fit, ...]:
    """Every criterion that the route has, held against the item."""
    channels, labels = set(channel_ids), {fold(one) for one in item.labels}
    has: dict[str, tuple[tuple[int | str, ...], tuple[int | str, ...]]] = {
        "channels": (route.channel_ids, tuple(one for one in route.channel_ids if one in channels)),
        "formats": (route.formats, tuple(one for one in route.formats if fold(one) == fold(item.format))),
        "campaigns": (route.campaign_ids, tuple(one for one in route.campaign_ids if one == item.campaign_id)),
        "labels": (route.labels, tuple(one for one in route.labels if fold(one) in labels)),
    }
    return tuple(Fit(name, bool(has[name][1]), has[name][0], has[name][1]) for name in CRITERIA if has[name][0])


def try_all(
    routes: Iterable[ApprovalRoute], built_in: ApprovalRoute, item: ContentItem, channel_ids: Iterable[int | None]
) -> tuple[Tried, ...]:
    """The routes up to the one that the item takes, each with the reason; the built-in one is the last resort."""
    channels = tuple(channel_ids)
    found: list[Tried] = []
    for one in in_turn(route for route in routes if not route.archived):
        tried = Tried(one, fits_of(one, item, channels))
        if tried.holds:
            return (*found, replace(tried, taken=True))
        found.append(tried)
    return (*found, Tried(built_in, (), True))


def steps_in_row(stages: Sequence[ApprovalStage]) -> tuple[ApprovalStage, ...]:
    """The stages by step and place, with the steps counted 1, 2, 3 without a gap."""
    ordered = sorted(stages, key=lambda one: (one.step, one.position))
    number = {step: index for index, step in enumerate(sorted({one.step for one in ordered}), 1)}
    return tuple(replace(one, step=number[one.step], position=index) for index, one in enumerate(ordered))


def check_route(route: ApprovalRoute, stages: Sequence[ApprovalStage], team: Team) -> None:
    """Raise `Refused` with a clear sentence where a route could never work."""
    if not route.name.strip():
        raise Refused("name.empty")
    if not stages:
        raise Refused("route.stages", route=route.name.strip())
    if all(one.optional for one in stages):
        raise Refused("route.optional", route=route.name.strip())
    for one in stages:
        if not one.name.strip():
            raise Refused("route.stage_name", step=one.step)
        if not 1 <= one.needed <= MOST_NEEDED or not 0 <= one.due_hours <= MOST_HOURS:
            raise Refused("route.numbers", stage=one.name.strip())
        there = available(one, team)
        if not there:
            raise Refused("route.nobody", stage=one.name.strip(), who=Coded(f"route.who.{one.who}"))
        if one.needed > there:
            raise Refused("route.needed", stage=one.name.strip(), needed=one.needed, there=there)


def available(stage: ApprovalStage, team: Team) -> int:
    """How many people could sign a stage; where the speaking department decides, in the best staffed department."""
    probe = RequestStage(who=stage.who, role=stage.role, department_id=stage.department_id, person_ids=stage.person_ids)
    if stage.who in (Who.SPEAKING, Who.LEAD):
        houses = [one.id for one in team.departments.values() if not one.archived]
        return max((len(base_signers(probe, one, team)) for one in houses), default=0)
    return len(base_signers(probe, None, team))
