"""The guard of approvals: whatever changed an item, nothing stays approved that was not signed as it is now.

It runs at the end of every act, inside its transaction, so that the editor, a drag, undo, an import, a series, a
restored revision and a change of many all meet it, and one undo takes back what it did with what caused it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..domain import states
from ..domain.approval_content import fingerprint
from ..domain.approval_rules import joined, of_speakers
from ..domain.approvals import ApprovalRequest, Outcome, RequestStage, SignOff, Validity
from ..domain.content import ContentCard, ContentItem, Publication, Status
from ..storage import approval_authors, approval_queries
from .approval_reading import Approving
from .store import Act

_GONE = frozenset({Status.APPROVED, Status.SCHEDULED})
_ENDED = {Status.HOLD: Outcome.HELD, Status.REJECTED: Outcome.REJECTED}
#: What decides which route an item takes, which of its rules hold and who speaks.
_DECIDES = {
    "content": frozenset({"format", "campaign_id", "labels", "department_id"}),
    "publication": frozenset({"channel_id", "content_id"}),
}
#: Acts that bring a workspace whole, approvals and all.
WHOLE = frozenset({"sample.build"})


def enforce(work: Act) -> None:
    """Make sign-offs of another content stale, bring their items back to review, open and end requests."""
    if work.act in WHOLE or approval_queries.asleep(work.connection):
        return
    ids = approval_queries.concerned(work.connection, work.owners.values())
    if not ids:
        return
    around = Approving(work, ids)
    guard = _Guard(work, around, approval_queries.in_force(work.connection))
    guard.look()
    for content_id in ids:
        guard.settle(content_id)
    guard.open_all()


@dataclass(slots=True)
class _Guard:
    """One run. `wrote` are the items of which this act wrote words or pictures, `anew` those it sorted anew, `made`
    those it made, `back` those whose request came back by Redo; `opening` waits for its request."""

    work: Act
    around: Approving
    in_force: bool
    wrote: set[int] = field(default_factory=set)
    anew: set[int] = field(default_factory=set)
    made: set[int] = field(default_factory=set)
    back: set[int] = field(default_factory=set)
    opening: list[ContentCard] = field(default_factory=list)
    _journal: approval_authors.Authors | None = None

    @property
    def journal(self) -> approval_authors.Authors:
        """Who wrote by the journal, read when somebody asks."""
        if self._journal is None:
            self._journal = approval_authors.Authors(self.work.connection)
        return self._journal

    def look(self) -> None:
        """What this act did to whom."""
        # Whoever undoes an own step writes nothing: what stands there afterwards was there before.
        writing = self.work.act != "history.undo"
        for kind, row_id, before, after in self.work.entries:
            owner = self.work.owners.get((kind, row_id))
            if owner is None:
                continue
            if kind == "content" and before is None:
                self.made.add(owner)
            if kind == "approval_request" and before is None:
                self.back.add(owner)
            if writing and approval_authors.wrote(kind, before, after):
                self.wrote.add(owner)
            if not _DECIDES.get(kind, frozenset()).isdisjoint((*(before or ()), *(after or ()))):
                self.anew.add(owner)

    def settle(self, content_id: int) -> None:
        """Bring one item in order; a request that it lacks is only noted down."""
        around, anew = self.around, content_id in self.anew
        card, request = around.card(content_id), around.request(content_id)
        if request is not None:
            request = self._with_author(card, request)
            self._follow_speakers(card, request)
            self._make_stale(card, request)
        if not self.in_force:
            return
        if _states(card) & _GONE and not around.may_go(card, anew=anew):
            card = self._back_to_review(card)
        if Status.REVIEW in _states(card):
            if request is None:
                self.opening.append(card)
            else:
                self._run(card, request, anew)
        elif request is not None and request.outcome is Outcome.OPEN:
            self.work.change(replace(request, outcome=_outcome(card), ended_at=self.work.now))
            around.forget(content_id)

    # What was signed ----------------------------------------------------------------------------------------------

    def _with_author(self, card: ContentCard, request: ApprovalRequest) -> ApprovalRequest:
        """Whoever wrote is an author from now on; what nobody by name wrote counts as the owner's."""
        new = self._writers(card)
        if card.item.id in self.back:
            new |= self.journal.of(card.item.id)  # who wrote while there was no request
        new -= set(request.author_ids)
        if not new:
            return request
        self.around.forget(card.item.id)
        return self.work.change(replace(request, author_ids=(*request.author_ids, *sorted(new))))

    def _writers(self, card: ContentCard) -> set[int]:
        if card.item.id not in self.wrote:
            return set()
        who = self.work.actor.id if self.work.actor.id is not None else card.item.owner_id
        found = set() if who is None else {who}
        if self.work.act == "content.revision":
            found |= self.journal.of(card.item.id)  # with an old revision the words of others come back
        return found

    def _make_stale(self, card: ContentCard, request: ApprovalRequest) -> None:
        """Sign-offs of another content, and those of people who have become authors, count no longer."""
        given = [one for one in self.around.sign_offs(card.item.id) if one.validity is Validity.VALID]
        if given:
            now, wrote = fingerprint(card, request.window), set(request.author_ids)
            self._end([one for one in given if one.sha256 != now or one.person_id in wrote])

    def _end(self, given: Sequence[SignOff]) -> None:
        for one in given:
            self.work.change(replace(one, validity=Validity.STALE, ended_at=self.work.now))
            self.around.forget(one.content_id)

    def _follow_speakers(self, card: ContentCard, request: ApprovalRequest) -> None:
        """Another department speaks: what the former one signed as such says nothing about it."""
        if card.item.id not in self.anew:
            return
        for stage in self.around.stages(request):
            if of_speakers(stage) and stage.department_id != card.item.department_id:
                given = [one for one in self.around.sign_offs(card.item.id) if one.stage_id == stage.id]
                self._end([one for one in given if one.validity is Validity.VALID])
                self.work.change(replace(stage, department_id=card.item.department_id))
                self.around.forget(card.item.id)

    # Where it stands ----------------------------------------------------------------------------------------------

    def _back_to_review(self, card: ContentCard) -> ContentCard:
        work = self.work
        moved = tuple(
            work.change(replace(one, status=Status.REVIEW, status_reason="")) if one.status in _GONE else one
            for one in card.publications
        )
        item = self._followed(card, moved)
        self.around.forget(item.id)
        return replace(card, item=item, publications=moved)

    def _followed(self, card: ContentCard, moved: tuple[Publication, ...]) -> ContentItem:
        item = card.item
        status = states.derive(Status.REVIEW if item.status in _GONE else item.status, moved)
        if status is item.status:
            return item
        return self.work.change(replace(item, status=status, status_reason="", updated_at=self.work.now))

    # Requests -----------------------------------------------------------------------------------------------------

    def _run(self, card: ContentCard, request: ApprovalRequest, anew: bool) -> None:
        """The request of an item in review is open; it keeps its stages, unless the item itself was sorted anew."""
        if request.outcome is Outcome.OPEN and not anew:
            return
        around, work = self.around, self.work
        route, wanted = around.routes.wanted(card)
        other = request.route_id != (route.id or None)
        fresh = replace(request, route_id=route.id or None, route_name=route.name)
        if other:
            fresh = replace(fresh, window=route.window)
        elif not any(one.validity is Validity.VALID for one in around.sign_offs(card.item.id)):
            fresh = replace(fresh, window=route.window)  # a sign-off that counts is bound to its own window
        if request.outcome is not Outcome.OPEN:
            fresh = self._submitted(replace(fresh, outcome=Outcome.OPEN, round=request.round + 1, ended_at=None))
            other = True
        changed = work.change(fresh) if fresh != request else request
        if other:
            self._drop(changed, wanted)
        around.forget(card.item.id)
        self._join(card, changed, wanted)
        self._make_stale(card, changed)

    def _join(self, card: ContentCard, request: ApprovalRequest, wanted: Sequence[RequestStage]) -> None:
        lacking = joined(self.around.stages(request), wanted)
        if lacking:
            self.work.add_all([replace(one, request_id=request.id, content_id=card.item.id) for one in lacking])
            self.around.forget(card.item.id)

    def _drop(self, request: ApprovalRequest, wanted: Sequence[RequestStage]) -> None:
        """In a new round and on another route: stages that it does not ask for go.

        One at which somebody decided stays: as the very same stage of that route, else as asked no longer.
        """
        decided = {one.stage_id for one in self.around.sign_offs(request.content_id)}
        kept = self.around.stages(request)
        have = {one.source_id for one in kept}
        for one in kept:
            if one.source_id in {stage.source_id for stage in wanted}:
                continue
            if one.id not in decided:
                self.work.remove(one)
                continue
            same = next((it for it in wanted if _alike(it, one) and it.source_id not in have), None)
            if same is None:
                self.work.change(replace(one, needed=0))
            else:
                have.add(same.source_id)
                here = replace(same, request_id=one.request_id, content_id=one.content_id)
                self.work.change(replace(here, id=one.id, version=one.version))

    def open_all(self) -> None:
        """The requests of items that never had one, with their stages, all in one go."""
        wanted = [self.around.routes.wanted(card) for card in self.opening]
        authors = self._authors()
        fresh = [
            ApprovalRequest(
                content_id=card.item.id,
                route_id=route.id or None,
                route_name=route.name,
                window=route.window,
                author_ids=tuple(sorted(authors[card.item.id])),
            )
            for card, (route, _stages) in zip(self.opening, wanted, strict=True)
        ]
        made = self.work.add_all([self._submitted(one) for one in fresh])
        self.work.add_all(
            [
                replace(stage, request_id=request.id, content_id=request.content_id)
                for request, (_route, stages) in zip(made, wanted, strict=True)
                for stage in stages
            ]
        )

    def _authors(self) -> dict[int, set[int]]:
        """By the journal, which knows nothing yet of this act, and by this act."""
        found = dict[int, set[int]]()
        for card in self.opening:
            item = card.item
            fresh = item.id in self.made and not (item.source_id or item.series_id)
            found[item.id] = self._writers(card) | (set() if fresh else self.journal.of(item.id))
        return found

    def _submitted(self, request: ApprovalRequest) -> ApprovalRequest:
        work = self.work
        return replace(request, submitted_by_id=work.actor.id, submitted_by=work.actor.name, submitted_at=work.now)


def _states(card: ContentCard) -> set[Status]:
    return {card.item.status, *(one.status for one in card.publications)}


def _alike(one: RequestStage, other: RequestStage) -> bool:
    def ask(stage: RequestStage) -> tuple[object, ...]:
        return stage.name, stage.who, stage.role, stage.department_id, stage.person_ids

    return ask(one) == ask(other)


def _outcome(card: ContentCard) -> Outcome:
    if card.item.status in _ENDED:
        return _ENDED[card.item.status]
    if _states(card) & (_GONE | {Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED}):
        return Outcome.APPROVED
    return Outcome.WITHDRAWN
