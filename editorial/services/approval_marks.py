"""The marks of the approval, read in one go for every view."""

from __future__ import annotations

from ..domain.approval_marks import Marks, Signed
from ..domain.approvals import ApprovalOverride, Window
from ..domain.content import Status
from ..domain.people import Actor
from ..storage import approval_marks, approval_queries
from ..storage.confined import any_held
from ..storage.unit_of_work import UnitOfWork
from .store import Store

_BEFORE = frozenset({Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.REVIEW, Status.HOLD, Status.REJECTED})


class MarksService:
    """Who let what go without approval, and what a change of an item would end."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, actor: Actor) -> Marks:
        """All marks; few rows, whatever the size of the workspace."""
        with self._store.read(actor) as work:
            rows = work.connection
            guarded = any_held(rows)
            held = _held(work) if guarded else frozenset[int]()
            if not approval_queries.in_force(rows):
                return Marks(held=held, guarded=guarded)
            found = approval_marks.signed(rows)
            signed = {content_id: Signed(count, Window(window)) for content_id, (count, window) in found.items()}
            return Marks(without_approval(work), signed, True, held, guarded)


def _held(work: UnitOfWork) -> frozenset[int]:
    from .clearance_reading import read_kept  # The start asks for the marks, and most workspaces need none of this.
    from .clearance_views import read_marks

    return frozenset(read_marks(work, read_kept(work.connection)).held)


def without_approval(work: UnitOfWork) -> dict[int, ApprovalOverride]:
    """Items that go, or went, without approval: let go, and not validly approved since."""
    ids = approval_marks.overridden(work.connection)
    if not ids:
        return {}
    from .approval_reading import Approving  # The start asks for the marks, and there are seldom any.

    around = Approving(work, ids)
    found: dict[int, ApprovalOverride] = {}
    for content_id in ids:
        card = around.card(content_id)
        valid = around.overridden(card)
        states = {card.item.status, *(one.status for one in card.publications)}
        one = valid or (around.overrides(content_id)[-1] if states - _BEFORE else None)
        if one is not None and not around.approved(card):
            found[content_id] = one
    return found
