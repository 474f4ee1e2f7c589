"""What the acts do in the workspace: each runs on the worker thread and answers with `Changes`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from editorial.domain.content import ContentCard, Publication, Status
from editorial.domain.events import Changes
from editorial.domain.people import Actor

if TYPE_CHECKING:
    from editorial.app import Workspace

#: Channel (None: still open), day, hour.
Place = tuple[int | None, date | None, time | None]
#: States that one channel may reach before the others of its item do.
SINGLE = frozenset({Status.SCHEDULED, Status.PUBLISHED, Status.EVALUATED})
#: States in which a copy may begin.
BEGINNINGS = frozenset({Status.IDEA, Status.PLANNED, Status.DRAFTING})


@dataclass(frozen=True, slots=True)
class Target:
    """Content items and, where a view of times selected them, single publications."""

    items: tuple[int, ...]
    publications: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A date as the dialog gives it. `keep_gaps` moves many as a group: the earliest goes to `day`."""

    day: date
    time: time | None = None
    keep_time: bool = True
    channels: tuple[int, ...] = ()
    keep_gaps: bool = False


def cards_of(ws: Workspace, actor: Actor, target: Target) -> list[ContentCard]:
    """The items with their parts."""
    return [ws.content.card(actor, one) for one in target.items]


def slots_of(ws: Workspace, actor: Actor, target: Target) -> list[Publication]:
    """The publications meant: the chosen ones, else all of the items'."""
    found = [slot for card in cards_of(ws, actor, target) for slot in card.publications]
    return [one for one in found if one.id in target.publications] or found


def schedule(ws: Workspace, actor: Actor, target: Target, wish: Wish) -> Changes:
    """Put publications on a day; items without a channel get the named ones, or leave it open."""
    from editorial.services.planning import Move

    slots = slots_of(ws, actor, target)
    first = min((one.day for one in slots if one.day is not None), default=wish.day)
    moves = []
    for one in slots:
        gap = one.day - first if wish.keep_gaps and one.day is not None else timedelta()
        moves.append(Move(one.id, wish.day + gap, wish.time, wish.keep_time))
    new = [
        (card.item.id, channel, wish.day, wish.time)
        for card in cards_of(ws, actor, target)
        if not card.publications or (wish.channels and any(one.channel_id is None for one in card.publications))
        for channel in wish.channels or (None,)
    ]
    return ws.planning.place(actor, moves, new)


def shift(ws: Workspace, actor: Actor, target: Target, days: int) -> Changes:
    """Move dated publications by days."""
    return ws.planning.shift(actor, [one.id for one in slots_of(ws, actor, target)], days)


def unschedule(ws: Workspace, actor: Actor, target: Target) -> Changes:
    """Back to the backlog."""
    dated = [one.id for one in slots_of(ws, actor, target) if one.day is not None]
    return ws.planning.unschedule(actor, dated)


def copy(
    ws: Workspace, actor: Actor, items: Sequence[int], day: date | None = None, status: Status | None = None
) -> Changes:
    """Copies: with `day` the earliest lands there and the others keep their distance, else all go to the backlog."""
    cards = [ws.content.card(actor, one) for one in items]
    dated = [slot.day for card in cards for slot in card.publications if slot.day is not None]
    first = min(dated, default=None)
    wanted: list[tuple[int, list[Place]]] = []
    for card in cards:
        places: list[Place] = []
        for slot in card.publications:
            if day is None:
                places.append((slot.channel_id, None, None))
            else:
                gap = slot.day - first if slot.day and first else timedelta()
                places.append((slot.channel_id, day + gap, slot.time))
        wanted.append((card.item.id, places))
    return ws.content.copy_all(actor, wanted, status if status in BEGINNINGS else None)


def set_status(ws: Workspace, actor: Actor, target: Target, status: Status, reason: str = "", url: str = "") -> Changes:
    """Move items to a state, or single publications where only some of an item's channels are meant."""
    slots = slots_of(ws, actor, target)
    partly = bool(target.publications) and len(slots) < sum(
        len(one.publications) for one in cards_of(ws, actor, target)
    )
    if slots and status in SINGLE and (partly or url):
        moving = [one.id for one in slots if one.status is not status]
        return ws.content.set_publication_status(actor, moving or [one.id for one in slots], status, reason, url)
    return ws.content.set_status(actor, target.items, status, reason)


def add_channel(ws: Workspace, actor: Actor, target: Target, channel: int) -> Changes:
    """One more channel for each item that has not got it, on the day of its first publication."""
    new = []
    for card in cards_of(ws, actor, target):
        if any(one.channel_id == channel for one in card.publications):
            continue
        first = card.publications[0] if card.publications else Publication()
        new.append((card.item.id, channel, first.day, first.time))
    if not new:
        return Changes(act="content.channel")
    if len(new) == 1:
        return ws.planning.add_channel(actor, *new[0])
    return ws.planning.place(actor, (), new)


def relabel(ws: Workspace, actor: Actor, target: Target, add: Iterable[str], remove: Iterable[str]) -> Changes:
    """Add and take away labels."""
    return ws.content.label(actor, target.items, tuple(add), tuple(remove))
