"""What `list approvals` prints and `export approval` writes as data: stages and decisions in plain values."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from ..domain.approval_content import canonical_content, digest
from ..domain.approval_rules import StageProgress
from ..domain.approvals import ApprovalRequest, Outcome
from ..domain.calendar import local
from ..domain.content import ContentCard
from ..errors import Missing
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving
from .options import read_options

Row = dict[str, Any]


def approvals_list(work: UnitOfWork, first: date | None = None, last: date | None = None) -> list[Row]:
    """The stages of all open requests by due time, those without one last; a range keeps what is due in it."""
    requests = work.all(ApprovalRequest, outcome=str(Outcome.OPEN))
    around, zone = Approving(work, (one.content_id for one in requests)), read_options(work).zone
    found: list[tuple[datetime | None, Row]] = []
    for request in requests:
        card = around.card(request.content_id)
        if card.item.deleted_at is not None:
            continue
        for place, one in enumerate(around.progress(card, request), 1):
            if _inside(one.due, zone, first, last):
                found.append((one.due, _row(around, card, one, place, zone)))
    return [row for _due, row in sorted(found, key=lambda pair: (pair[0] is None, str(pair[0]), pair[1]["content_id"]))]


def _inside(due: datetime | None, zone: str, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    return due is not None and (first or date.min) <= local(due, zone).date() <= (last or date.max)


def _row(around: Approving, card: ContentCard, one: StageProgress, place: int, zone: str) -> Row:
    people = around.team.people
    signed = {given.person_id for given in one.signed}
    asked = [people[who.person_id].name for who in one.signers if who.person_id not in signed]
    return {
        "content_id": card.item.id,
        "title": card.item.title,
        "stage": one.stage.name,
        "state": str(one.state),
        "due": stamp(one.due, zone),
        "waiting_for": asked if str(one.state) == "open" else [],
        "place": place,
        "overdue": one.overdue,
        "signed": [given.person for given in one.signed],
        "needed": one.stage.needed,
        "stage_id": one.stage.id or None,
    }


def stamp(at: datetime | None, zone: str) -> str | None:
    """A moment with the offset of the workspace's clocks, or None."""
    return None if at is None else local(at, zone).isoformat(timespec="seconds")


def approval_record(work: UnitOfWork, content_id: int) -> Row:
    """The approval of one item as data: what is signed, its hash, stages and decisions. Raises `Missing`."""
    around, zone = Approving(work), read_options(work).zone
    request, card = around.request(content_id), around.card(content_id)
    if request is None:
        raise Missing("missing", kind="approval_request", id=content_id)
    content = canonical_content(card, request.window)
    decisions = [
        {
            "person": one.person,
            "decision": str(one.decision),
            "at": stamp(one.at, zone),
            "comment": one.comment,
            "validity": str(one.validity),
            "origin": one.origin,
            "sha256": one.sha256,
        }
        for one in around.sign_offs(content_id)
    ]
    overrides = [
        {"person": one.person, "at": stamp(one.at, zone), "reason": one.reason, "sha256": one.sha256}
        for one in around.overrides(content_id)
    ]
    return {
        "content_id": content_id,
        "title": card.item.title,
        "status": str(card.item.status),
        "route": request.route_name,
        "outcome": str(request.outcome),
        "round": request.round,
        "approved": around.approved(card),
        "sha256": digest(content),
        "content": json.loads(content),
        "stages": [_row(around, card, one, place, zone) for place, one in enumerate(around.progress(card, request), 1)],
        "decisions": decisions,
        "overrides": overrides,
    }
