"""A workspace in which very many items wait for one approver: rows in bulk, as a sample brings them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from editorial.app import Workspace, create_workspace
from editorial.domain.approval_content import canonical_content, digest
from editorial.domain.approvals import ApprovalRequest, RequestStage, SignOff, Validity, Who, Window
from editorial.domain.channels import Channel
from editorial.domain.content import ContentCard, ContentItem, Publication, Status
from editorial.domain.people import SYSTEM, Actor, Department, Person, Role
from editorial.services.store import Act

#: Who decides; everything waits for her.
APPROVER = Actor(2, "Katrin Vogel", frozenset({Role.APPROVER, Role.MANAGER}))
_AUTHOR, _EXPERT = 1, 3
_PEOPLE = (("Jonas Brandt", "editor"), ("Katrin Vogel", "manager"), ("Miriam Weber", "approver"))
_STAGES = ((-1, "Fachprüfung", 1, Who.SPEAKING, ""), (-3, "Letztes Wort", 3, Who.ROLE, str(Role.MANAGER)))
TEXT = "Betreiber müssen die Prüfung alle zwei Jahre dokumentieren.\n" + "Ein Absatz, der so bleibt, wie er war.\n" * 6


def make(path: Path, count: int, clock: Callable[[], datetime]) -> Workspace:
    """A workspace with `count` items that wait for `APPROVER`, every third changed since she signed it last."""
    workspace = create_workspace(path, language="de", clock=clock)
    with workspace.store.act(SYSTEM, "sample.build") as work:
        house, channel = work.add(Department(name="Labor", short="Lab")), work.add(Channel(name="Blog", monogram="Bl"))
        for name, role in _PEOPLE:
            work.add(Person(name=name, roles=(role,), department_id=house.id))
        items = work.add_all([_item(number, house.id) for number in range(count)])
        today = clock().date()
        places = [
            Publication(0, 0, item.id, channel.id, Status.REVIEW, day=today + timedelta(days=number % 40), time=time(9))
            for number, item in enumerate(items)
        ]
        _approval(work, items, work.add_all(places))
    return workspace


def _item(number: int, department_id: int) -> ContentItem:
    return ContentItem(
        title=f"Beitrag {number:04}",
        text=TEXT,
        department_id=department_id,
        owner_id=_AUTHOR,
        status=Status.REVIEW,
    )


def _approval(work: Act, items: list[ContentItem], places: list[Publication]) -> None:
    """Requests that the expert signed, the last word is asked for, and was given before the text changed."""
    requests = work.add_all(
        [
            ApprovalRequest(0, 0, item.id, route_name="Weg", submitted_by_id=_AUTHOR, author_ids=(_AUTHOR,))
            for item in items
        ]
    )
    stages = work.add_all(
        [
            RequestStage(0, 0, request.id, request.content_id, source, name, step, who, role, position=step)
            for request in requests
            for source, name, step, who, role in _STAGES
        ]
    )
    signed = []
    for number, (item, place, request) in enumerate(zip(items, places, requests, strict=True)):
        now = canonical_content(ContentCard(item, (place,)), Window.DAY)
        signed.append(_signed(request, stages[2 * number], _EXPERT, now, Validity.VALID))
        if number % 3 == 0:
            before = now.replace("alle zwei Jahre", "jährlich")
            signed.append(_signed(request, stages[2 * number + 1], APPROVER.id or 0, before, Validity.STALE))
    work.add_all(signed)


def _signed(request: ApprovalRequest, stage: RequestStage, person: int, text: str, validity: Validity) -> SignOff:
    return SignOff(
        request_id=request.id,
        stage_id=stage.id,
        content_id=request.content_id,
        person_id=person,
        sha256=digest(text),
        snapshot=text,
        validity=validity,
    )
