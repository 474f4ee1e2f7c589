"""Approval routes: made, changed, put in order, put away; and which of them an item would take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..domain.approval_routes import Tried, check_route, in_turn, steps_in_row, try_all
from ..domain.approval_rules import StageProgress, progress
from ..domain.approvals import ApprovalRequest, ApprovalRoute, ApprovalStage, Outcome
from ..domain.content import ContentCard
from ..domain.events import Changes
from ..domain.people import Actor
from ..errors import Missing, Refused
from ..storage import approval_authors, approval_marks
from .approval_reading import Approving, Routes
from .content import read_card
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class RoutePreview:
    """Which route an item takes and why: those tried before it, its stages, and who would be asked at each.

    `missing` says what stands in the way: "department" (no speaking department, but a stage needs one). A stage that
    nobody may sign is `stuck`; `authors` are those who wrote the item, and the one who would submit it.
    """

    content_id: int
    title: str
    tried: tuple[Tried, ...]
    stages: tuple[StageProgress, ...]
    authors: tuple[int, ...]
    missing: tuple[str, ...] = ()

    @property
    def route(self) -> ApprovalRoute:
        """The route that is taken."""
        return self.tried[-1].route

    @property
    def stuck(self) -> tuple[StageProgress, ...]:
        """Stages that too few people may sign."""
        return tuple(one for one in self.stages if one.stuck)


class RouteService:
    """The approval routes of a workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, actor: Actor) -> Routes:
        """Every route with its stages in the order in which they are tried, and the built-in one behind them."""
        with self._store.read(actor) as work:
            found = Approving(work).routes
        stages = sorted(found.stages, key=lambda one: (one.route_id, one.step, one.position, one.id))
        return replace(found, routes=in_turn(found.routes), stages=tuple(stages))

    def words(self, actor: Actor) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Formats and labels that criteria and rules can name: those of content items and of routes."""
        with self._store.read(actor) as work:
            return _words(Approving(work).routes, *approval_marks.words_used(work.connection))

    def save(self, actor: Actor, route: ApprovalRoute, stages: Sequence[ApprovalStage]) -> Changes:
        """Make a route (id 0, also from the built-in one) or change one, with exactly these stages, as one step.

        Stages with an id of the route are changed, others are new, those left out go. Requests that run keep the
        stages they have. Raises `Refused` where the route could never work, `StaleEdit` where somebody was faster.
        """
        with self._store.act(actor, "route.save") as work:
            wanted = steps_in_row([_tidy(one) for one in stages])
            check_route(route, wanted, Approving(work).team)
            _check_name(work, route)
            saved = _written(work, replace(route, name=route.name.strip()))
            _write_stages(work, saved.id, wanted)
            work.detail = {"title": saved.name, "route_id": saved.id}
        return work.changes

    def copy(self, actor: Actor, route_id: int, name: str) -> Changes:
        """A copy of a route (0: of the built-in one) under another name, with the same criteria and stages."""
        found = self.all(actor)
        source = found.built_in if route_id == 0 else next((r for r in found.routes if r.id == route_id), None)
        if source is None:
            raise Missing("missing", kind="approval_route", id=route_id)
        stages = [replace(one, id=0, version=0) for one in found.of(source)]
        return self.save(actor, replace(source, id=0, version=0, name=name, archived=False, position=0), stages)

    def archive(self, actor: Actor, route_id: int, archived: bool = True) -> Changes:
        """Put a route away, so that no further item takes it, or bring it back."""
        with self._store.act(actor, "route.archive") as work:
            current = work.get(ApprovalRoute, route_id)
            if not archived:
                _check_name(work, current)
            work.change(replace(current, archived=archived))
            work.detail = {"title": current.name}
        return work.changes

    def reorder(self, actor: Actor, route_ids: Iterable[int]) -> Changes:
        """Try the routes in this order; a route for everything still comes after those with criteria."""
        with self._store.act(actor, "route.reorder") as work:
            for index, route_id in enumerate(dict.fromkeys(route_ids)):
                current = work.get(ApprovalRoute, route_id)
                if current.position != index:
                    work.change(replace(current, position=index))
        return work.changes

    def preview(self, actor: Actor, content_id: int) -> RoutePreview:
        """Which route the item would take if it were submitted now, why, and who would be asked."""
        with self._store.read(actor) as work:
            around, card = Approving(work), read_card(work, content_id)
            wrote = approval_authors.Authors(work.connection).of(content_id) if content_id > 0 else set()
            return _preview(around, card, tuple(sorted(wrote)))


def _words(routes: Routes, formats: Iterable[str], labels: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    asked = [one for stage in (*routes.stages, *routes.built_in_stages) for one in stage.labels]
    own = [one for route in routes.routes for one in route.labels]
    found = {one for route in routes.routes for one in route.formats}
    return (
        tuple(sorted({*formats, *found}, key=str.casefold)),
        tuple(sorted({*labels, *asked, *own}, key=str.casefold)),
    )


def _tidy(one: ApprovalStage) -> ApprovalStage:
    return replace(one, name=one.name.strip(), person_ids=tuple(dict.fromkeys(one.person_ids)))


def _check_name(work: Act, route: ApprovalRoute) -> None:
    name = route.name.strip().casefold()
    others = (one for one in work.all(ApprovalRoute) if one.id != route.id and not one.archived)
    if any(one.name.strip().casefold() == name for one in others):
        raise Refused("name.taken", name=route.name.strip())


def _written(work: Act, route: ApprovalRoute) -> ApprovalRoute:
    if route.id:
        return work.change(route)
    return work.add(replace(route, version=0, position=len(work.all(ApprovalRoute))))


def _write_stages(work: Act, route_id: int, wanted: Sequence[ApprovalStage]) -> None:
    there = {one.id: one for one in work.all(ApprovalStage, route_id=route_id)}
    kept = {one.id for one in wanted}
    for one in there.values():
        if one.id not in kept:
            work.remove(one)
    for one in wanted:
        if one.id in there:
            work.change(replace(one, route_id=route_id, version=there[one.id].version))
        else:
            work.add(replace(one, id=0, version=0, route_id=route_id))


def _preview(around: Approving, card: ContentCard, authors: tuple[int, ...]) -> RoutePreview:
    channels = [one.channel_id for one in card.publications]
    tried = try_all(around.routes.routes, around.routes.built_in, card.item, channels)
    stages = around.routes.wanted(card)[1]
    numbered = tuple(replace(one, id=-1 - index) for index, one in enumerate(stages))
    asked = ApprovalRequest(content_id=card.item.id, outcome=Outcome.OPEN, author_ids=authors)
    found = progress(asked, numbered, (), card.item, card.publications, around.team, around.work.now)
    needs = any(one.stage.who in ("speaking", "lead") for one in found)
    missing = ("department",) if needs and card.item.department_id is None else ()
    return RoutePreview(card.item.id, card.item.title, tried, found, authors, missing)
