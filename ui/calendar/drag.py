"""What travels while something is dragged between calendar views and the backlog."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, time

from PySide6.QtCore import QMimeData, Qt

from editorial.domain.calendar import Card, Entry
from editorial.domain.content import CLOSED, Status

__all__ = ["MIME", "DragItem", "Payload", "copies", "from_mime", "of_cards", "of_entries", "to_mime"]

MIME = "application/x-editorial-desk-items"


@dataclass(frozen=True, slots=True)
class DragItem:
    """One publication, or with `publication_id` 0 an item of the backlog. `channel_id` 0: it has no channel yet."""

    content_id: int
    publication_id: int = 0
    channel_id: int = 0
    campaign_id: int | None = None
    title: str = ""
    status: str = Status.IDEA.value
    day: date | None = None
    time: time | None = None
    series_id: int = 0

    @property
    def fixed(self) -> bool:
        """Out or rejected: it may be copied, not moved."""
        return self.status in CLOSED


@dataclass(frozen=True, slots=True)
class Payload:
    """Everything dragged together; `origin` is the day it was grabbed on, None for the backlog."""

    items: tuple[DragItem, ...] = ()
    origin: date | None = None

    @property
    def content_ids(self) -> frozenset[int]:
        """The content items."""
        return frozenset(one.content_id for one in self.items)

    @property
    def publication_ids(self) -> frozenset[int]:
        """The publications; empty for backlog items."""
        return frozenset(one.publication_id for one in self.items if one.publication_id)

    @property
    def fixed(self) -> DragItem | None:
        """The first item that may not be moved."""
        return next((one for one in self.items if one.fixed), None)

    def day_for(self, item: DragItem, target: date) -> date:
        """Where an item lands when the grabbed one is dropped on `target`: several keep their distances."""
        if item.day is None or self.origin is None:
            return target
        return item.day + (target - self.origin)


def of_entries(entries: Iterable[Entry], origin: date | None) -> Payload:
    """Publications, in their order."""
    items = tuple(
        DragItem(
            one.content_id,
            one.publication_id,
            one.channel_id,
            one.campaign_id,
            one.title,
            one.status.value,
            one.day,
            one.time,
            one.series_id,
        )
        for one in entries
    )
    return Payload(items, origin)


def of_cards(cards: Iterable[Card]) -> Payload:
    """Items of the backlog."""
    items = tuple(
        DragItem(
            one.content_id,
            channel_id=one.channel_ids[0] if one.channel_ids else 0,
            campaign_id=one.campaign_id,
            title=one.title,
            status=one.status.value,
        )
        for one in cards
    )
    return Payload(items)


def to_mime(payload: Payload) -> QMimeData:
    """The payload for our own views, and the titles as text for everybody else."""
    raw = {
        "origin": payload.origin.isoformat() if payload.origin else None,
        "items": [
            asdict(one)
            | {
                "day": one.day.isoformat() if one.day else None,
                "time": one.time.isoformat() if one.time else None,
            }
            for one in payload.items
        ],
    }
    mime = QMimeData()
    mime.setData(MIME, json.dumps(raw).encode())
    mime.setText("\n".join(one.title for one in payload.items))
    return mime


def from_mime(mime: QMimeData) -> Payload | None:
    """The payload, or None for anything that is not ours."""
    if not mime.hasFormat(MIME):
        return None
    try:
        raw = json.loads(bytes(mime.data(MIME).data()))
        items = tuple(
            DragItem(
                **one
                | {
                    "day": date.fromisoformat(one["day"]) if one["day"] else None,
                    "time": time.fromisoformat(one["time"]) if one["time"] else None,
                }
            )
            for one in raw["items"]
        )
        origin = date.fromisoformat(raw["origin"]) if raw["origin"] else None
    except (ValueError, KeyError, TypeError):
        return None
    return Payload(items, origin)


def copies(modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a drop with these keys held makes a copy."""
    return bool(modifiers & Qt.KeyboardModifier.ControlModifier)
