"""Publications of an item: small steps that several services share."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import time

from ..domain.calendar import moment
from ..domain.content import ContentCard, ContentItem, Publication, Status
from ..domain.states import derive, goes_along
from ..storage.unit_of_work import UnitOfWork


def new_uid() -> str:
    """A UID for calendars, unique without asking anybody."""
    return str(uuid.uuid4())


def timed(one: Publication) -> Publication:
    """The publication with its UTC moment following from day, time and zone."""
    return replace(one, starts_at=moment(one.day, one.time, one.zone))


def order(one: Publication) -> tuple[bool, str, time, int]:
    """Sort key: dated first, by time."""
    return (one.day is None, str(one.day or ""), one.time or time(0), one.id)


def bring(work: UnitOfWork, card: ContentCard, target: Status, reason: str = "") -> None:
    """Bring an item, as it was just read, and its publications to a state, but those further on or already out."""
    moved = [
        work.change(replace(one, status=target, status_reason=reason))
        if goes_along(one.status, card.item.status, target)
        else one
        for one in card.publications
    ]
    status = derive(target, moved)
    if card.item.status is not status or card.item.status_reason != reason:
        work.change(replace(card.item, status=status, status_reason=reason, updated_at=work.now))


def follow(work: UnitOfWork, content_id: int) -> None:
    """Let the item's status follow from its publications."""
    item = work.get(ContentItem, content_id)
    status = derive(item.status, work.all(Publication, content_id=content_id))
    if status is not item.status:
        work.change(replace(item, status=status, updated_at=work.now))


def follow_all(work: UnitOfWork, content_ids: Iterable[int]) -> None:
    """The same for many items, those that are gone left out."""
    ids = sorted(set(content_ids))
    for start in range(0, len(ids), 500):
        chunk = set(ids[start : start + 500])
        publications: dict[int, list[Publication]] = {}
        for one in work.all(Publication, content_id=chunk):
            publications.setdefault(one.content_id, []).append(one)
        for item in work.all(ContentItem, id=chunk):
            status = derive(item.status, publications.get(item.id, ()))
            if status is not item.status:
                work.change(replace(item, status=status, updated_at=work.now))
