"""The gate: nothing is approved, scheduled or handed over that was not decided as it is now."""

from __future__ import annotations

from ..domain.approval_rules import StageState, of_speakers
from ..domain.content import ContentCard, Status
from ..domain.states import Need
from ..errors import Coded, Refused
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving

#: Without a department that speaks nobody can check the subject.
SPEAKER = Need("needs.department", "department")


def demand_approved(work: UnitOfWork, card: ContentCard, target: Status) -> None:
    """Raise `Refused`, naming the stages that are open, where `card` is neither validly approved nor overridden."""
    if not approval_queries.in_force(work.connection):
        return
    around = Approving(work)
    if around.may_go(card):
        return
    title, to = card.item.title, Coded(f"status.{target}")
    raise Refused("approval.missing", title=title, to=to, stages=missing_stages(around, card))


def demand_speaker(work: UnitOfWork, card: ContentCard) -> None:
    """Raise `Refused` where a stage belongs to the department that speaks and the item names none."""
    if needs := speaker_needs(work, card):
        missing = tuple(one.coded() for one in needs)
        raise Refused("status.needs", title=card.item.title, to=Coded(f"status.{Status.REVIEW}"), missing=missing)


def speaker_needs(work: UnitOfWork, card: ContentCard) -> tuple[Need, ...]:
    """What the item lacks to walk its route: a department, where a stage belongs to the one that speaks."""
    if card.item.department_id is not None or not approval_queries.in_force(work.connection):
        return ()
    asked = Approving(work).routes.wanted(card)[1]
    return (SPEAKER,) if any(of_speakers(one) for one in asked) else ()


def missing_stages(around: Approving, card: ContentCard) -> Coded | str:
    """The names of the stages that have not signed what the item says now."""
    request = around.request(card.item.id)
    if request is None:
        return Coded("approval.never")
    names = [one.stage.name for one in around.progress(card, request) if one.state is not StageState.DONE]
    return ", ".join(names) or Coded("approval.never")
