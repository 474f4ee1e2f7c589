"""What the approval services read again and again: team, routes, requests, and what holds for an item."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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
        return route, stages_for(card.item, self.of(route))


class Approving:
    """A reading view of everything around approval; built once for an act or a page, for many items."""

    def __init__(self, work: UnitOfWork) -> None:
        self.work = work

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
        work = self.work
        return ContentCard(
            work.get(ContentItem, content_id),
            tuple(work.all(Publication, content_id=content_id)),
            tuple(work.all(Attachment, content_id=content_id)),
        )

    def request(self, content_id: int) -> ApprovalRequest | None:
        """The approval of an item, if it ever was submitted."""
        return next(iter(self.work.all(ApprovalRequest, content_id=content_id)), None)

    def stages(self, request: ApprovalRequest) -> tuple[RequestStage, ...]:
        """The stages of a request, in order."""
        found = self.work.all(RequestStage, content_id=request.content_id)
        asked = (one for one in found if one.needed > 0)  # none: no longer asked, kept for what was decided there
        return tuple(sorted(asked, key=lambda one: (one.step, one.position, one.id)))

    def sign_offs(self, content_id: int) -> tuple[SignOff, ...]:
        """Every decision about an item, the oldest first."""
        return tuple(sorted(self.work.all(SignOff, content_id=content_id), key=lambda one: one.id))

    def overrides(self, content_id: int) -> tuple[ApprovalOverride, ...]:
        """Every time somebody let it go without approval."""
        return tuple(self.work.all(ApprovalOverride, content_id=content_id))

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
