"""Taking a decision back: everything that it changed goes back, and its number stays."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from ..domain.content import ContentItem, Publication, Status
from ..domain.decision_rules import TEXT_MOST, demand_in_force
from ..domain.decisions import Decision, DecisionKind, DecisionState
from ..domain.inputs import Contribution, InputRequest, RequestState
from ..domain.journal import Entry, Image, Reversal, reversals
from ..domain.meeting_rules import demand_open
from ..domain.meetings import AgendaItem, AgendaState, Meeting
from ..domain.people import Actor
from ..errors import Coded, Refused
from ..storage import journal
from ..storage.mapping import KINDS, ORDER
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .decision_words import label_of
from .store import Act, Store

#: The decision itself, and what stands as it is or is looked at by itself.
_ELSEWHERE = frozenset({"decision", "vote", "agenda_item"})
#: Where these were made, they are ended by their own service instead: an expert may have been told.
_ASKED = frozenset({"input_request", "question", "input_message", "input_form"})


def take_back(store: Store, work: Act, actor: Actor, decision_id: int, why: str) -> Decision:
    """Take a decision back inside an act, as `DecisionService.take_back` does; returns it as it stands then."""
    decision = work.get(Decision, decision_id)
    meeting = work.get(Meeting, decision.meeting_id)
    demand_open(meeting)
    back = _Back(store, work, actor, decision, meeting)
    demand_in_force(decision, back.label)
    if len(why) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)
    if decision.step:
        back.run()
    for old in work.all(Decision, superseded_by_id=decision.id):
        work.change(replace(old, state=DecisionState.IN_FORCE, superseded_by_id=None))
    state = DecisionState.TAKEN_BACK
    return work.change(replace(decision, state=state, taken_back_at=work.now, taken_back_why=why.strip()))


class _Back:
    def __init__(self, store: Store, work: Act, actor: Actor, decision: Decision, meeting: Meeting) -> None:
        self.store, self.work, self.actor, self.decision, self.meeting = store, work, actor, decision, meeting
        self.label = label_of(work, decision)
        self.entries = journal.step_entries(work.connection, decision.step) if decision.step else []

    def run(self) -> None:
        """Take back what it did; raises `Refused` where something of it was changed since."""
        work = self.work
        made = {(one.kind, one.row_id) for one in self.entries if one.kind in _ASKED and one.before is None}
        own = [one for one in self.entries if one.kind not in _ELSEWHERE and (one.kind, one.row_id) not in made]
        if self.decision.kind is DecisionKind.APPROVAL:
            self._withdraw_approval(own)
        else:
            found = reversals(own, ORDER)
            self._demand_unchanged(found)
            for one in found:
                work.revert(one)
        with self.store.joining(work):
            self._withdraw_input(work)
        slots.follow_all(work, work.owners.values())
        self._discuss_again()

    def _demand_unchanged(self, found: Iterable[Reversal]) -> None:
        for one in found:
            kind = KINDS[one.kind]
            row: object | None = UnitOfWork.find(self.work, kind.cls, one.row_id)
            image = None if row is None else kind.encode(row)
            if not one.fits(image):
                raise Refused("decision.changed", label=self.label, name=self._name(one, image))

    def _name(self, one: Reversal, image: Image | None) -> str:
        """The title of the content item that a row belongs to."""
        known: Image = image or one.left or one.restore or {}
        content_id = one.row_id if one.kind == "content" else known.get("content_id")
        item = UnitOfWork.find(self.work, ContentItem, content_id)
        return item.title if item is not None else str(known.get("title") or known.get("name") or self.decision.text)

    # Approval -----------------------------------------------------------------------------------------------------

    def _withdraw_approval(self, own: list[Entry]) -> None:
        """What went into review comes out of it by the approval's own road, and stands where it stood before."""
        from .approvals import ApprovalService

        before = {(one.kind, one.row_id): _status(one) for one in reversed(own) if _status(one)}
        items = [row_id for kind, row_id in before if kind == "content"]
        for content_id in items:
            item = self.work.get(ContentItem, content_id)
            if item.status is not Status.REVIEW:
                raise Refused("decision.changed", label=self.label, name=item.title)
        with self.store.joining(self.work):
            ApprovalService(self.store).withdraw_request(self.actor, items)
        for (kind, row_id), status in before.items():
            row = self.work.find(ContentItem, row_id) if kind == "content" else self.work.find(Publication, row_id)
            if row is not None and row.status is Status.DRAFTING:
                self.work.change(replace(row, status=Status(status)))

    # Input --------------------------------------------------------------------------------------------------------

    def _withdraw_input(self, work: Act) -> None:
        from .inputs import InputService

        inputs = InputService(self.store)
        made = [one.row_id for one in self.entries if one.kind == "input_request" and one.before is None]
        for request_id in dict.fromkeys(made):
            request = work.find(InputRequest, request_id)
            if request is None or request.state in (RequestState.DECLINED, RequestState.EXPIRED):
                continue
            if request.answered_at is not None or work.all(Contribution, request_id=request.id):
                raise Refused("decision.answered", label=self.label, name=request.title)
            if request.state is RequestState.DRAFT:
                inputs.remove(self.actor, [request_id])
            else:
                reason = Coded("decision.withdrawn", label=self.label).text(request.language)
                inputs.withdraw(self.actor, [request_id], reason)

    def _discuss_again(self) -> None:
        """What the decision wrote at agenda items goes, where nobody has written over it; so do those that it made."""
        for one in reversals([each for each in self.entries if each.kind == "agenda_item"], ORDER):
            item = self.work.find(AgendaItem, one.row_id)
            if item is None:
                continue
            if one.restore is None:
                if item.state is AgendaState.OPEN:
                    self.work.remove(item)
            elif one.fits(KINDS["agenda_item"].encode(item)):
                self.work.revert(one)


def _status(entry: Entry) -> str:
    """The status that a content item or publication had before an entry changed it."""
    if entry.kind not in ("content", "publication") or entry.before is None:
        return ""
    found: Image = json.loads(entry.before)
    return str(found.get("status", ""))


def kept_numbers(work: Act, found: list[Reversal]) -> list[Reversal]:
    """What an undo of a decision does: as `reversals`, but the decision and its votes stay, as taken back.

    A number that was said in a meeting is not given again. Raises `Refused` where the decision does not hold any more.
    """
    rest = []
    for one in found:
        if one.kind == "decision" and one.restore is None:
            decision = work.find(Decision, one.row_id)
            if decision is None or decision.state is not DecisionState.IN_FORCE:
                raise Refused("undo.changed", name=decision.text if decision is not None else f"#{one.row_id}")
            work.change(replace(decision, state=DecisionState.TAKEN_BACK, taken_back_at=work.now))
        elif one.kind != "vote" or one.restore is not None:
            rest.append(one)
    return rest
