"""Approval inside the editor: the main button, what the status offers, and what is said above the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.approvals import Decision, Outcome, Validity
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.errors import EditorialError

from ..approval_words import WITHOUT_ICON, ApprovalWords, StageView
from ..context import Desk

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.services.approval_views import ApprovalCase

    from .jobs import Bundle
    from .page import EditorPage

#: What the status button offers beside states.
SUBMIT, TAKE_BACK, OVERRIDE, DECIDE = "submit", "take_back", "override", "decide"
_SIGNED = frozenset({Status.APPROVED, Status.SCHEDULED})
_KINDS = ("approved", "stale", "override", "returned")


class EditorApproval(QObject):
    """Knows what the item in the editor needs; the page asks it before it moves anything."""

    def __init__(self, desk: Desk, page: EditorPage) -> None:
        super().__init__(page)
        self.desk, self.page, self.session = desk, page, page.session
        self.words = ApprovalWords(desk, self)
        #: The sign-offs that counted when the item was last read, and the own save that may have ended them.
        self._valid: frozenset[int] = frozenset()
        self._ended: frozenset[int] = frozenset()
        self._cause = 0
        self._told: set[int] = set()
        desk.live.changed.connect(self._changed)

    @property
    def case(self) -> ApprovalCase | None:
        """The approval of the item; None where this workspace has none."""
        found = self.session.bundle.case if self.session.bundle else None
        return found if found is not None and found.in_force else None

    # Showing --------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Another item is opened."""
        self._valid, self._ended, self._cause = frozenset(), frozenset(), 0

    def show(self, bundle: Bundle) -> None:
        """Button, tracker and banner of what was read."""
        case = self.case
        self.page.header.status.set_offers(self.offers(), case is not None)
        self.page.tracker.show_item(bundle.card.item, bundle.card.publications, self.stages(), self._without())
        if case is None:
            for kind in _KINDS:
                self.page.notices.clear(kind)
            return
        self._show_button(case)
        self._watch(case)
        self._say(case)

    def stages(self) -> list[StageView]:
        """The stages of the request, or of the one that would be made."""
        case, bundle = self.case, self.session.bundle
        if case is None or bundle is None:
            return []
        if case.request is not None and case.stages:
            running = case.request.outcome is Outcome.OPEN
            return self.words.stages(case.stages, running)
        before = bundle.card.item.status in (Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.REVIEW)
        return self.words.stages(bundle.plan.stages, False) if bundle.plan is not None and before else []

    def _without(self) -> str:
        case = self.case
        if case is None or case.approved or not case.overrides:
            return ""
        out = case.card.item.status not in (Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.REVIEW)
        one = case.override or (case.overrides[-1] if out else None)
        return self.words.without(one) if one is not None else ""

    def _show_button(self, case: ApprovalCase) -> None:
        header, status = self.page.header, case.card.item.status
        target = self.session.bundle.target if self.session.bundle else None
        if target is Status.REVIEW:
            header.show_act(self.tr("Submit for approval"), "send")
        elif status is Status.REVIEW and case.my_stage(self.desk.actor.id) is not None:
            header.show_act(self.tr("Decide"), "stamp")
            header.next.setEnabled(not self.desk.read_only)  # deciding is not writing
        elif status is Status.REVIEW:
            header.show_act(self.tr("Take back from review"), "corner-up-left", "secondary")

    def offers(self) -> list[tuple[str, str, str]]:
        """What the status button offers in the place of states: code, words, icon."""
        case = self.case
        if case is None:
            return []
        status, found = case.card.item.status, []
        if status in (Status.PLANNED, Status.DRAFTING) and self.desk.may("approval.submit"):
            found.append((SUBMIT, self.tr("Submit for approval …"), "send"))
        if status is Status.REVIEW:
            if case.my_stage(self.desk.actor.id) is not None:
                found.append((DECIDE, self.tr("Decide …"), "stamp"))
            found.append((TAKE_BACK, self.tr("Take back from review"), "corner-up-left"))
        if status in (Status.DRAFTING, Status.PLANNED, Status.REVIEW) and self.desk.may("approval.override"):
            found.append((OVERRIDE, self.tr("Let go without approval …"), WITHOUT_ICON))
        return found

    # Banners --------------------------------------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        """A save of this editor that ended sign-offs: undoing it brings them back."""
        if changes.step and changes.touches("sign_off") and changes.step in self.session.steps:
            self._cause = self._cause or changes.step

    def _watch(self, case: ApprovalCase) -> None:
        """Which sign-offs stopped counting while the item is open."""
        valid = frozenset(one.id for one in case.sign_offs if _counts(one.validity, one.decision))
        stale = frozenset(one.id for one in case.sign_offs if one.validity is Validity.STALE)
        self._ended = (self._ended | (self._valid - valid)) & stale
        if not self._ended:
            self._cause = 0
        self._valid = valid

    def _say(self, case: ApprovalCase) -> None:
        notices, item = self.page.notices, case.card.item
        wanted = ""
        if self._ended and item.status is Status.REVIEW:
            wanted = "stale"
            notices.say_stale(len(self._ended), self.undo if self._cause else None)
        elif without := self._without():
            wanted = "override"
            notices.say_override(without)
        elif item.status in _SIGNED and item.id not in self._told and self._valid:
            wanted = "approved"
            notices.say_approved(len(self._valid), self._understood)
        elif item.status is Status.DRAFTING and case.request is not None and case.request.outcome is Outcome.CHANGES:
            last = next((one for one in reversed(case.sign_offs) if one.decision is Decision.CHANGES), None)
            if last is not None:
                wanted = "returned"
                notices.say_returned(last.person, last.comment, self.page.show_comments)
        for kind in _KINDS:
            if kind != wanted:
                notices.clear(kind)

    def _understood(self) -> None:
        self._told.add(self.session.content_id)
        self.page.notices.clear("approved")
        self.page.texts.focus_text()

    # Acting ---------------------------------------------------------------------------------------------------------

    def takes(self, code: str) -> bool:
        """Whether a state or offer is an act of approval; then it is done."""
        case = self.case
        if case is None:
            return False
        status = case.card.item.status
        if code in (SUBMIT, str(Status.REVIEW)) and status not in (Status.APPROVED, Status.SCHEDULED):
            self.submit()
        elif code == OVERRIDE:
            self.override()
        elif code == DECIDE or (code == str(Status.APPROVED) and status is Status.REVIEW):
            self._decide(case)
        elif code == TAKE_BACK or (code == str(Status.DRAFTING) and status is Status.REVIEW):
            self.take_back()
        else:
            return False
        return True

    def submit(self) -> None:
        """Save what is typed, then ask."""
        from ..submit_dialog import ask_submit

        self.session.flush()
        ask_submit(self.desk, [self.session.content_id], self.page.window())

    def _decide(self, case: ApprovalCase) -> None:
        if case.my_stage(self.desk.actor.id) is not None:
            self.session.flush()
            self.desk.decide(self.session.content_id)
        else:
            self.take_back()

    def take_back(self) -> None:
        """Out of review, to go on writing."""
        actor, content_id = self.desk.actor, self.session.content_id
        self.session.flush()
        words = self.tr("Back in work. What was signed counts again as soon as the same text is submitted.")

        def done(changes: Changes) -> None:
            if changes:
                self.desk.toast(words)

        self.desk.run(lambda ws: ws.approvals.withdraw_request(actor, [content_id]), done)

    def override(self) -> None:
        """Without approval, with a reason."""
        from ..override_dialog import OverrideDialog

        self.session.flush()
        card = self.session.card
        if card is not None:
            OverrideDialog(self.desk, [(card.item.id, card.item.title)], self.page.window()).open()

    def undo(self) -> None:
        """Take back the saves since the one that ended the sign-offs, the latest first."""
        actor, cause = self.desk.actor, self._cause
        steps = sorted((one for one in self.session.steps if one >= cause), reverse=True)
        self.session.flush()

        def job(ws: Workspace) -> list[Changes]:
            return [ws.history.undo_step(actor, one) for one in steps]

        self.desk.run(job, self._undone, self._not_undone)

    def _undone(self, found: list[Changes]) -> None:
        self.session.steps.clear()
        self.desk.toast(self.tr("Your change is taken back; the sign-offs count again."), undo=False)

    def _not_undone(self, error: EditorialError) -> None:
        self.session.reload()
        self.desk.error_raised.emit(error)


def _counts(validity: Validity, decision: Decision) -> bool:
    return validity is Validity.VALID and decision is Decision.APPROVE
