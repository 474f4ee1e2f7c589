"""Deciding: submit, sign, request changes, reject, hold, withdraw, give to others, let go without approval."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..domain import states
from ..domain.approval_content import canonical_content, digest
from ..domain.approval_rules import Signer, StageProgress, StageState, complete
from ..domain.approvals import (
    WITH_COMMENT,
    ApprovalOverride,
    ApprovalRequest,
    Decision,
    Outcome,
    RequestStage,
    SignOff,
    Validity,
    Who,
    Window,
)
from ..domain.channels import Channel
from ..domain.content import Comment, ContentItem, Status
from ..domain.events import Changes
from ..domain.people import Actor
from ..errors import Coded, Refused
from ..storage import approval_queries, journal
from ..storage.approval_authors import Authors
from . import slots
from .approval_gate import demand_speaker
from .approval_reading import Approving
from .approval_views import ApprovalCase, WaitingItem, read_case, read_open_stages, read_waiting
from .content import read_card
from .store import Act, Store

_TARGET = {
    Decision.CHANGES: (Status.DRAFTING, Outcome.CHANGES),
    Decision.REJECT: (Status.REJECTED, Outcome.REJECTED),
    Decision.HOLD: (Status.HOLD, Outcome.HELD),
}


class ApprovalService:
    """The approval of content items, from submitting to the last sign-off."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def in_force(self, actor: Actor) -> bool:
        """Whether this workspace has approval: from the second person on."""
        with self._store.rows(actor) as connection:
            return approval_queries.in_force(connection)

    def waiting(self, actor: Actor, person_id: int | None = None) -> tuple[WaitingItem, ...]:
        """What waits for a person (the actor), by due time; what has none comes last."""
        with self._store.read(actor) as work:
            return read_waiting(work, person_id if person_id is not None else actor.id)

    def case(self, actor: Actor, content_id: int) -> ApprovalCase:
        """One item as its approvers see it: content, stages, decisions, what changed since the actor's last one."""
        with self._store.read(actor) as work:
            return read_case(work, content_id)

    def open_stages(self, actor: Actor) -> tuple[WaitingItem, ...]:
        """Every stage of every open request, whoever it waits for; `list approvals` prints it."""
        with self._store.read(actor) as work:
            return read_open_stages(work)

    # Submitting ---------------------------------------------------------------------------------------------------

    def submit(self, actor: Actor, content_ids: Iterable[int], note: str = "") -> Changes:
        """Send items into review; all or none. What all stages have signed as it is goes on at once.

        Raises `Refused` with what is missing.
        """
        with self._store.act(actor, "approval.submit") as work:
            titles = submit_all(work, dict.fromkeys(content_ids), note)
            work.detail = {"count": len(titles), "title": titles[0] if titles else ""}
        return work.changes

    def withdraw_request(self, actor: Actor, content_ids: Iterable[int]) -> Changes:
        """Take items back out of review to go on writing; what was signed stays signed as long as it is the same."""
        with self._store.act(actor, "approval.withdraw_request") as work:
            around, titles = Approving(work), []
            for content_id in dict.fromkeys(content_ids):
                card = read_card(work, content_id)
                request = around.request(card.item.id)
                if card.item.status is not Status.REVIEW and (request is None or request.outcome is not Outcome.OPEN):
                    raise Refused("approval.not_open", title=card.item.title)
                slots.bring(work, card, Status.DRAFTING)
                titles.append(card.item.title)
            work.detail = {"count": len(titles), "title": titles[0] if titles else ""}
        return work.changes

    # Deciding -----------------------------------------------------------------------------------------------------

    def decide(
        self,
        actor: Actor,
        content_id: int,
        decision: Decision,
        comment: str = "",
        *,
        seen: str = "",
        stage_id: int | None = None,
        anchors: Sequence[tuple[str, str]] = (),
        origin: str = "app",
    ) -> Changes:
        """Decide about an item that waits for the actor, at `stage_id` or the first of the actor's open stages.

        `seen` is the hash of what the actor has read; another content now is refused. `anchors` are further comments
        at places of the text: (anchor, words). Raises `Refused` where the decision is not the actor's, where they
        wrote it themselves, and where a comment is needed. A decision is never undone, only withdrawn.
        """
        with self._store.act(actor, f"approval.{decision}") as work:
            title = decide_one(
                work, Approving(work), content_id, Ballot(decision, comment, seen, stage_id, anchors, origin)
            )
            work.detail = {"title": title, "content_id": content_id, "count": 1, "final": True}
        return work.changes

    def decide_all(
        self, actor: Actor, items: Sequence[tuple[int, str]], decision: Decision, comment: str = ""
    ) -> Changes:
        """The same decision about several items, (content id, hash that was seen): all or none."""
        with self._store.act(actor, f"approval.{decision}") as work:
            around = Approving(work)
            titles = [decide_one(work, around, one, Ballot(decision, comment, seen)) for one, seen in items]
            work.detail = {"title": titles[0] if titles else "", "count": len(titles), "final": True}
        return work.changes

    def withdraw(self, actor: Actor, sign_off_id: int, reason: str = "") -> Changes:
        """Take back one's own sign-off; an item that was approved by it goes back to review."""
        with self._store.act(actor, "approval.withdraw") as work:
            one = work.get(SignOff, sign_off_id)
            item = work.get(ContentItem, one.content_id)
            if one.person_id != actor.id:
                raise Refused("approval.not_yours", title=item.title, person=one.person)
            if one.validity is not Validity.VALID or one.decision is not Decision.APPROVE:
                raise Refused("approval.not_valid", title=item.title)
            work.change(replace(one, validity=Validity.WITHDRAWN, ended_at=work.now))
            if reason.strip():
                work.add(_comment(work, one.content_id, reason, "", one.id))
            work.detail = {"title": item.title, "content_id": item.id, "final": True}
        return work.changes

    def reassign(self, actor: Actor, stage_id: int, person_ids: Sequence[int], reason: str) -> Changes:
        """Give a stage that is not through to other people.

        Raises `Refused` without a reason, for too few people, for people who wrote it, and where nothing is open.
        """
        with self._store.act(actor, "approval.reassign") as work:
            stage = work.get(RequestStage, stage_id)
            item = work.get(ContentItem, stage.content_id)
            team = Approving(work).team
            chosen = tuple(dict.fromkeys(one for one in person_ids if team.active(one)))
            _check_reassigning(work, stage, chosen, reason)
            work.change(replace(stage, who=Who.PEOPLE, person_ids=chosen, reassigned_by=actor.name))
            names = ", ".join(team.people[one].name for one in chosen)
            work.detail = {"title": item.title, "content_id": item.id, "to": names, "reason": reason.strip()}
        return work.changes

    def override(self, actor: Actor, content_ids: Iterable[int], reason: str) -> Changes:
        """Let items go without approval: the reason stands with them from then on. Only for what they say now."""
        with self._store.act(actor, "approval.override") as work:
            if not reason.strip():
                raise Refused("approval.reason")
            around = Approving(work)
            titles = [override_one(work, around, one, reason.strip()) for one in dict.fromkeys(content_ids)]
            detail = {"count": len(titles), "title": titles[0] if titles else "", "reason": reason.strip()}
            work.detail = detail | {"final": True}
        return work.changes


def override_one(work: Act, around: Approving, content_id: int, reason: str) -> str:
    """Let one item go inside an act, as `ApprovalService.override` does; returns its title.

    Nobody lets go what they wrote: that would be a way round four eyes.
    """
    card = read_card(work, content_id)
    if needs := states.missing_for(Status.APPROVED, card, {one.id: one for one in work.all(Channel)}):
        missing = tuple(one.coded() for one in needs)
        raise Refused("status.needs", title=card.item.title, to=Coded(f"status.{Status.APPROVED}"), missing=missing)
    request = around.request(card.item.id)
    wrote = set(request.author_ids) if request else Authors(work.connection).of(card.item.id)
    if work.actor.id in wrote:
        raise Refused("approval.override_author", title=card.item.title)
    sha256 = digest(canonical_content(card, Window.DAY))
    who = work.actor.id if work.actor.id in around.team.people else None
    work.add(ApprovalOverride(0, 0, card.item.id, who, work.actor.name, work.now, reason, sha256))
    if card.item.status not in (Status.APPROVED, Status.SCHEDULED):
        slots.bring(work, card, Status.APPROVED)
    return card.item.title


def _check_reassigning(work: Act, stage: RequestStage, chosen: tuple[int, ...], reason: str) -> None:
    around = Approving(work)
    card, request = around.card(stage.content_id), around.request(stage.content_id)
    if request is None or request.outcome is not Outcome.OPEN or stage.needed == 0:
        raise Refused("approval.not_open", title=card.item.title)
    if not reason.strip():
        raise Refused("approval.reason")
    wrote = [around.team.people[one].name for one in chosen if one in request.author_ids]
    if wrote:
        raise Refused("approval.authors", title=card.item.title, people=", ".join(wrote))
    found = next(one for one in around.progress(card, request) if one.stage.id == stage.id)
    if found.state is StageState.DONE:
        raise Refused("approval.through", stage=stage.name, title=card.item.title)
    signed = {one.person_id for one in found.signed}
    if not chosen or len(signed.union(chosen)) < stage.needed:
        raise Refused("approval.nobody", stage=stage.name)


def submit_all(work: Act, content_ids: Iterable[int], note: str = "") -> list[str]:
    """Send items into review inside an act, as `ApprovalService.submit` does; returns their titles."""
    channels = {one.id: one for one in work.all(Channel)}
    around, titles = Approving(work), []
    for content_id in content_ids:
        card = read_card(work, content_id)
        states.check_move(card, Status.REVIEW, "", channels)
        demand_speaker(work, card)
        slots.bring(work, card, Status.APPROVED if around.approved(card, anew=True) else Status.REVIEW)
        _note(work, card.item.id, note)
        titles.append(card.item.title)
    return titles


class Ballot:
    """One decision on its way in: at `stage_id`, or the first of the actor's open stages."""

    __slots__ = ("anchors", "comment", "decision", "origin", "seen", "stage_id")

    def __init__(
        self,
        decision: Decision,
        comment: str,
        seen: str,
        stage_id: int | None = None,
        anchors: Sequence[tuple[str, str]] = (),
        origin: str = "app",
    ) -> None:
        self.decision, self.comment, self.seen = decision, comment.strip(), seen
        self.stage_id, self.origin = stage_id, origin
        self.anchors = [(anchor, words.strip()) for anchor, words in anchors if words.strip()]

    @property
    def reason(self) -> str:
        """What stands at the item: the comment, else the first one at a place of the text."""
        return self.comment or next((words for _anchor, words in self.anchors), "")


def decide_within(
    work: Act, content_id: int, decision: Decision, comment: str, *, seen: str, stage_id: int, origin: str
) -> str:
    """A decision of the one who acts, as a part of a larger step (an answer that comes in); the title of the item.

    Raises as `ApprovalService.decide`.
    """
    ballot = Ballot(decision, comment, seen, stage_id, (), origin)
    return decide_one(work, Approving(work), content_id, ballot)


def decide_one(work: Act, around: Approving, content_id: int, ballot: Ballot) -> str:
    """Decide about one item inside an act, as `ApprovalService.decide` does; returns its title."""
    card, request = around.card(content_id), around.request(content_id)
    title = card.item.title
    if request is None or request.outcome is not Outcome.OPEN or card.item.deleted_at is not None:
        raise Refused("approval.not_open", title=title)
    text = canonical_content(card, request.window)
    if ballot.seen and ballot.seen != digest(text):
        raise Refused("approval.changed", title=title)
    if ballot.decision in WITH_COMMENT and not ballot.reason:
        raise Refused("approval.comment")
    found, signer = _turn(around.progress(card, request), work.actor, ballot.stage_id, title)
    made = work.add(_sign_off(work, request, found.stage, signer, ballot, text))
    if ballot.comment:
        work.add(_comment(work, content_id, ballot.comment, "", made.id))
    for anchor, words in ballot.anchors:
        work.add(_comment(work, content_id, words, anchor, made.id))
    if ballot.decision is not Decision.APPROVE:
        status, outcome = _TARGET[ballot.decision]
        work.change(replace(request, outcome=outcome, ended_at=work.now))
        slots.bring(work, read_card(work, content_id), status, ballot.reason)
    elif complete(around.progress(card, request)):
        work.change(replace(request, outcome=Outcome.APPROVED, ended_at=work.now))
        slots.bring(work, read_card(work, content_id), Status.APPROVED)
    return title


def _turn(
    found: Sequence[StageProgress], actor: Actor, stage_id: int | None, title: str
) -> tuple[StageProgress, Signer]:
    """The stage at which the actor decides, and as what; raises `Refused` with the reason why not."""
    asked = [one for one in found if stage_id is None or one.stage.id == stage_id]
    for one in asked:
        if (signer := one.signer(actor.id)) is not None:
            return one, signer
    open_now = [one for one in asked if one.state is StageState.OPEN]
    if any(actor.id in one.barred for one in open_now):
        raise Refused("approval.four_eyes", title=title)
    if any(actor.id in {given.person_id for given in one.signed} for one in asked):
        raise Refused("approval.signed", title=title)
    raise Refused("approval.not_asked", title=title)


def _sign_off(
    work: Act, request: ApprovalRequest, stage: RequestStage, signer: Signer, ballot: Ballot, text: str
) -> SignOff:
    entries, _head = journal.head(work.connection)
    return SignOff(
        request_id=request.id,
        stage_id=stage.id,
        content_id=request.content_id,
        person_id=signer.person_id,
        person=work.actor.name,
        for_id=signer.for_id,
        decision=ballot.decision,
        comment=ballot.comment,
        at=work.now,
        round=request.round,
        sha256=digest(text),
        snapshot=text,
        revision=entries,
        origin=ballot.origin,
    )


def _comment(work: Act, content_id: int, words: str, anchor: str, sign_off_id: int) -> Comment:
    return Comment(
        content_id=content_id,
        author_id=work.actor.id,
        author=work.actor.name,
        body=words.strip(),
        at=work.now,
        anchor=anchor,
        sign_off_id=sign_off_id,
    )


def _note(work: Act, content_id: int, note: str) -> None:
    """What the author tells the approvers, as a comment; nothing where nothing was written."""
    if note.strip():
        work.add(Comment(0, 0, content_id, work.actor.id, work.actor.name, note.strip(), (), work.now))
