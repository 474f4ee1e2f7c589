"""The gate: nothing is approved, scheduled or handed over that was not decided as it is now."""

from __future__ import annotations

from ..domain.approval_rules import StageState
from ..domain.content import ContentCard, Status
from ..errors import Coded, Refused
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving


def demand_approved(work: UnitOfWork, card: ContentCard, target: Status) -> None:
    """Raise `Refused`, naming the stages that are open, where `card` is neither validly approved nor overridden."""
    if not approval_queries.in_force(work.connection):
        return
    around = Approving(work)
    if around.may_go(card):
        return
    title, to = card.item.title, Coded(f"status.{target}")
    raise Refused("approval.missing", title=title, to=to, stages=missing_stages(around, card))


def missing_stages(around: Approving, card: ContentCard) -> Coded | str:
    """The names of the stages that have not signed what the item says now."""
    request = around.request(card.item.id)
    if request is None:
        return Coded("approval.never")
    names = [one.stage.name for one in around.progress(card, request) if one.state is not StageState.DONE]
    return ", ".join(names) or Coded("approval.never")
