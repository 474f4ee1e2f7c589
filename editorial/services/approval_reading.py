"""What the approval services read again and again: team, routes, requests, and what holds for an item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from ..domain.approval_content import fingerprint
from ..domain.approval_default import default_route
from ..domain.approval_rules import StageProgress, Team, choose_route, complete, joined, progress, stages_for
from ..domain.approvals import (
    Absence,
    ApprovalOverride,
    ApprovalRequest,
    ApprovalRoute,
    ApprovalStage,
    RequestStage,
    SignOff,
    Window,
)
from ..domain.content import Attachment, ContentCard, ContentItem, Publication
from ..domain.people import Department, Person
from ..storage.unit_of_work import UnitOfWork
from .options import read_options

T = TypeVar("T")

#: Kinds that belong to one item, read for many at once.
_PARTS = (Publication, Attachment, ApprovalRequest, RequestStage, SignOff, ApprovalOverride)
_MANY = 500


@dataclass(frozen=True, slots=True)
class Routes:
    """All routes of the workspace with their stages; the built-in one is taken where none fits."""

    routes: tuple[ApprovalRoute, ...]
    stages: tuple[ApprovalStage, ...]
    built_in: ApprovalRoute
    built_in_stages: tuple[ApprovalStage, ...]

    def of(self, route: ApprovalRoute) -> tuple[ApprovalStage, ...]:
        """The stages of a route."""
        if route.id == 0:
            return self.built_in_stages
        return tuple(one for one in self.stages if one.route_id == route.id)

    def wanted(self, card: ContentCard) -> tuple[ApprovalRoute, tuple[RequestStage, ...]]:
        """The route of an item and the stages it has to pass there."""
        channels = [one.channel_id for one in card.publications]
        route = choose_route(card.item, channels, self.routes, self.built_in)
        found = stages_for(card.item, self.of(route))
        # Where a route has only stages by rule and none of the rules holds, somebody decides all the same.
        return (route, found) if found else (self.built_in, stages_for(card.item, self.built_in_stages))


class Approving:
    """A reading view of everything around approval; built once for an act or a page, for many items.

    `content_ids` are read in a few queries; what an act changes of them it has to `forget`.
    """

    def __init__(self, work: UnitOfWork, content_ids: Iterable[int] = ()) -> None:
        self.work = work
        self._items: dict[int, ContentItem] = {}
        self._held: dict[tuple[type, int], list[object]] = {}
        ids = sorted(set(content_ids))
        for start in range(0, len(ids), _MANY):
            self._hold(set(ids[start : start + _MANY]))

    def _hold(self, ids: set[int]) -> None:
        self._items |= {one.id: one for one in self.work.all(ContentItem, id=ids)}
        for cls in _PARTS:
            self._held |= {(cls, content_id): [] for content_id in ids}
            rows: list[Any] = self.work.all(cls, content_id=ids)
            for one in rows:
                self._held[cls, one.content_id].append(one)

    def forget(self, content_id: int) -> None:
        """Read this item anew from now on."""
        self._items.pop(content_id, None)
        for cls in _PARTS:
            self._held.pop((cls, content_id), None)

    def _of(self, cls: type[T], content_id: int) -> list[T]:
        held = self._held.get((cls, content_id))
        return self.work.all(cls, content_id=content_id) if held is None else held  # type: ignore[return-value]

    @cached_property
    def team(self) -> Team:
        """People, departments, absences."""
        work = self.work
        return Team.of(work.all(Person), work.all(Department), work.all(Absence))

    @cached_property
    def routes(self) -> Routes:
        """Routes with their stages."""
        language = read_options(self.work).language
        built_in, stages = default_route(self.team.departments.values(), language)
        return Routes(tuple(self.work.all(ApprovalRoute)), tuple(self.work.all(ApprovalStage)), built_in, stages)

    def card(self, content_id: int) -> ContentCard:
        """The parts of an item that a sign-off is about."""
        item = self._items.get(content_id) or self.work.get(ContentItem, content_id)
        return ContentCard(item, tuple(self._of(Publication, content_id)), tuple(self._of(Attachment, content_id)))

    def request(self, content_id: int) -> ApprovalRequest | None:
        """The approval of an item, if it ever was submitted."""
        return next(iter(self._of(ApprovalRequest, content_id)), None)

    def stages(self, request: ApprovalRequest) -> tuple[RequestStage, ...]:
        """The stages of a request, in order."""
        return asked(self._of(RequestStage, request.content_id))

    def sign_offs(self, content_id: int) -> tuple[SignOff, ...]:
        """Every decision about an item, the oldest first."""
        return tuple(sorted(self._of(SignOff, content_id), key=lambda one: one.id))

    def overrides(self, content_id: int) -> tuple[ApprovalOverride, ...]:
        """Every time somebody let it go without approval."""
        return tuple(self._of(ApprovalOverride, content_id))

    def progress(self, card: ContentCard, request: ApprovalRequest, *, anew: bool = False) -> tuple[StageProgress, ...]:
        """Where the stages of a request stand: those it took with it when it was submitted.

        `anew`: with those that have become necessary since, because the item takes another route or meets a rule.
        A route that is changed meanwhile changes nothing for what already runs along it.
        """
        stages = self.stages(request)
        lacking = joined(stages, self.routes.wanted(card)[1]) if anew else ()
        return progress(
            request,
            (*stages, *lacking),
            self.sign_offs(request.content_id),
            card.item,
            card.publications,
            self.team,
            self.work.now,
        )

    def approved(self, card: ContentCard, *, anew: bool = False) -> bool:
        """Whether every stage signed exactly this content; `anew` as in `progress`."""
        request = self.request(card.item.id)
        if request is None or not complete(found := self.progress(card, request, anew=anew)):
            return False
        now = fingerprint(card, request.window)
        return all(one.sha256 == now for stage in found for one in stage.signed)

    def overridden(self, card: ContentCard) -> ApprovalOverride | None:
        """Who let exactly this content go without approval, if anybody did."""
        found = self.overrides(card.item.id)
        now = fingerprint(card, Window.DAY) if found else ""
        return next((one for one in reversed(found) if one.sha256 == now), None)

    def may_go(self, card: ContentCard, *, anew: bool = False) -> bool:
        """Whether the item may be scheduled and handed over: validly approved, or overridden as it is."""
        return self.approved(card, anew=anew) or self.overridden(card) is not None


def asked(stages: Iterable[RequestStage]) -> tuple[RequestStage, ...]:
    """Those that have to sign, in order; one that needs nobody is kept only for what was decided there."""
    found = (one for one in stages if one.needed > 0)
    return tuple(sorted(found, key=lambda one: (one.step, one.position, one.id)))
