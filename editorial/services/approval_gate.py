"""The gate: nothing is approved, scheduled or handed over that was not decided as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from ..domain.approval_rules import StageState, of_speakers
from ..domain.calendar import local
from ..domain.content import ContentCard, Status
from ..domain.states import Need
from ..errors import Coded, Refused
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving
from .options import read_options

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


class Gate:
    """What is to leave the house, item by item; everything goes while there is no approval."""

    def __init__(self, work: UnitOfWork, content_ids: Iterable[int]) -> None:
        self._ids = sorted(set(content_ids))
        self._around = Approving(work, self._ids)
        self._in_force = approval_queries.in_force(work.connection)

    def demand(self, code: str) -> None:
        """Raise `Refused(code)` for the first item that may not go, with its open stages; `code`_more for several."""
        if not self._in_force:
            return
        held = [card for card in map(self._around.card, self._ids) if not self._around.may_go(card)]
        if held:
            more = {"count": len(held) - 1} if len(held) > 1 else {}
            stages = missing_stages(self._around, held[0])
            raise Refused(f"{code}_more" if more else code, title=held[0].item.title, stages=stages, **more)

    def signed(self, content_id: int) -> tuple[tuple[str, str, date], ...]:
        """Stage, person and day of every sign-off that lets the item go."""
        around, request = self._around, self._around.request(content_id)
        card = around.card(content_id)
        if request is None or not around.approved(card):
            return ()
        found = around.progress(card, request)
        return tuple((one.stage.name, said.person, self._day(said.at)) for one in found for said in one.signed)

    def override(self, content_id: int) -> tuple[str, date, str] | None:
        """Who let the item go without approval, on which day and why; None where it was approved."""
        card = self._around.card(content_id)
        found = None if self._around.approved(card) else self._around.overridden(card)
        return None if found is None else (found.person, self._day(found.at), found.reason)

    def _day(self, at: datetime | None) -> date:
        return local(at or self._around.work.now, read_options(self._around.work).zone).date()


def missing_stages(around: Approving, card: ContentCard) -> Coded | str:
    """The names of the stages that have not signed what the item says now."""
    request = around.request(card.item.id)
    if request is None:
        return Coded("approval.never")
    names = [one.stage.name for one in around.progress(card, request) if one.state is not StageState.DONE]
    return ", ".join(names) or Coded("approval.never")
