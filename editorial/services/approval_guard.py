"""The guard of approvals: whatever changed an item, nothing stays approved that was not signed as it is now.

It runs at the end of every act, inside its transaction, so that the editor, a drag, undo, an import, a series, a
restored revision and a change of many all meet it, and one undo takes back what it did with what caused it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain import states
from ..domain.approval_content import fingerprint
from ..domain.approval_rules import joined
from ..domain.approvals import ApprovalRequest, Outcome, RequestStage, Validity
from ..domain.content import ContentCard, ContentItem, Publication, Status
from ..storage import approval_queries
from .approval_reading import Approving
from .store import Act

_GONE = frozenset({Status.APPROVED, Status.SCHEDULED})
_ENDED = {Status.HOLD: Outcome.HELD, Status.REJECTED: Outcome.REJECTED}
#: What decides which route an item takes and which of its rules hold.
_DECIDES = {
    "content": frozenset({"format", "campaign_id", "labels"}),
    "publication": frozenset({"channel_id", "content_id"}),
}
#: Acts that bring a workspace whole, approvals and all.
WHOLE = frozenset({"sample.build"})


def enforce(work: Act) -> None:
    """Make sign-offs of another content stale, bring their items back to review, open and end requests."""
    if work.act in WHOLE:
        return
    ids = approval_queries.concerned(work.connection, work.owners.values())
    if not ids or not approval_queries.in_force(work.connection):
        return
    around, wrote, sorted_anew = Approving(work), _written(work), _sorted_anew(work)
    for content_id in ids:
        _settle(work, around, content_id, content_id in wrote, content_id in sorted_anew)


def _written(work: Act) -> set[int]:
    """Items of which this act wrote words or pictures."""
    found = set()
    for kind, row_id, before, after in work.entries:
        owner = work.owners.get((kind, row_id))
        if owner is not None and approval_queries.wrote(kind, before, after):
            found.add(owner)
    return found


def _sorted_anew(work: Act) -> set[int]:
    """Items of which this act changed what decides about their route and its rules."""
    found = set()
    for kind, row_id, before, after in work.entries:
        owner = work.owners.get((kind, row_id))
        names = set(before or ()) | set(after or ())
        if owner is not None and names & _DECIDES.get(kind, frozenset()):
            found.add(owner)
    return found


def _settle(work: Act, around: Approving, content_id: int, wrote: bool, anew: bool) -> None:
    card, request = around.card(content_id), around.request(content_id)
    if request is not None:
        _make_stale(work, around, card, request)
    if _states(card) & _GONE and not around.may_go(card, anew=anew):
        card = _back_to_review(work, card)
    if Status.REVIEW in _states(card):
        request = _open(work, around, card, request, anew)
    elif request is not None and request.outcome is Outcome.OPEN:
        request = work.change(replace(request, outcome=_outcome(card), ended_at=work.now))
    if request is not None and wrote and work.actor.id is not None and work.actor.id not in request.author_ids:
        work.change(replace(request, author_ids=(*request.author_ids, work.actor.id)))


def _states(card: ContentCard) -> set[Status]:
    return {card.item.status, *(one.status for one in card.publications)}


def _make_stale(work: Act, around: Approving, card: ContentCard, request: ApprovalRequest) -> None:
    given = [one for one in around.sign_offs(card.item.id) if one.validity is Validity.VALID]
    if not given:
        return
    now = fingerprint(card, request.window)
    for one in given:
        if one.sha256 != now:
            work.change(replace(one, validity=Validity.STALE, ended_at=work.now))


def _back_to_review(work: Act, card: ContentCard) -> ContentCard:
    moved = tuple(
        work.change(replace(one, status=Status.REVIEW, status_reason="")) if one.status in _GONE else one
        for one in card.publications
    )
    return _followed(work, card, moved, Status.REVIEW if card.item.status in _GONE else card.item.status)


def _followed(work: Act, card: ContentCard, moved: tuple[Publication, ...], own: Status) -> ContentCard:
    status = states.derive(own, moved)
    item: ContentItem = card.item
    if status is not item.status:
        item = work.change(replace(item, status=status, status_reason="", updated_at=work.now))
    return replace(card, item=item, publications=moved)


def _open(
    work: Act, around: Approving, card: ContentCard, request: ApprovalRequest | None, anew: bool
) -> ApprovalRequest:
    """The open request of an item in review: made, opened for another round, or as it is.

    A request that runs keeps its stages, unless the item itself takes another route now or meets another rule.
    """
    if request is not None and request.outcome is Outcome.OPEN and not anew:
        return request
    route, wanted = around.routes.wanted(card)
    if request is None:
        request = work.add(_fresh(work, card, replace(ApprovalRequest(), route_name=route.name, window=route.window)))
        request = work.change(replace(request, route_id=route.id or None))
    elif request.outcome is not Outcome.OPEN:
        again = replace(request, outcome=Outcome.OPEN, round=request.round + 1, ended_at=None)
        still = any(one.validity is Validity.VALID for one in around.sign_offs(card.item.id))
        window = request.window if still else route.window  # a sign-off that counts is bound to its own window
        again = replace(again, route_id=route.id or None, route_name=route.name, window=window)
        request = work.change(_submitted(work, again))
        _drop(work, around, request, wanted)
    elif request.route_id != (route.id or None):
        request = work.change(replace(request, route_id=route.id or None, route_name=route.name))
        _drop(work, around, request, wanted)
    lacking = joined(around.stages(request), wanted)
    if lacking:
        work.add_all([replace(one, request_id=request.id, content_id=card.item.id) for one in lacking])
    return request


def _fresh(work: Act, card: ContentCard, request: ApprovalRequest) -> ApprovalRequest:
    authors = sorted(approval_queries.authors(work.connection, card.item.id))
    return _submitted(work, replace(request, content_id=card.item.id, author_ids=tuple(authors)))


def _submitted(work: Act, request: ApprovalRequest) -> ApprovalRequest:
    return replace(request, submitted_by_id=work.actor.id, submitted_by=work.actor.name, submitted_at=work.now)


def _drop(work: Act, around: Approving, request: ApprovalRequest, wanted: Sequence[RequestStage]) -> None:
    """In a new round and on another route: stages that it does not ask for go.

    One at which somebody decided stays: as the stage of the same name that is asked now, else as asked no longer.
    """
    decided = {one.stage_id for one in around.sign_offs(request.content_id)}
    kept = around.stages(request)
    have = {one.source_id for one in kept}
    for one in kept:
        if one.source_id in {stage.source_id for stage in wanted}:
            continue
        if one.id not in decided:
            work.remove(work.get(RequestStage, one.id))
            continue
        same = next((it for it in wanted if it.name == one.name and it.source_id not in have), None)
        if same is None:
            work.change(replace(one, needed=0))
        else:
            have.add(same.source_id)
            ids = (one.request_id, one.content_id)
            work.change(replace(same, id=one.id, version=one.version, request_id=ids[0], content_id=ids[1]))


def _outcome(card: ContentCard) -> Outcome:
    if card.item.status in _ENDED:
        return _ENDED[card.item.status]
    if _states(card) & (_GONE | {Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED}):
        return Outcome.APPROVED
    return Outcome.WITHDRAWN
