"""What could fill a gap in a channel's cadence: ideas that fit, evergreens that rested, ideas without a channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from .calendar import Card
from .content import CLOSED, Status

#: An evergreen may come back on the same channel after this time.
REST: Final = timedelta(days=90)


class Fit(StrEnum):
    """Why an item is proposed: meant for the channel, an evergreen, or open for any channel."""

    CHANNEL = "channel"
    EVERGREEN = "evergreen"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that could fill a gap. `last` is when an evergreen last stood on the channel, None for never.

    `takes_slot`: the item waits for a date and gets this one; else it gets one more publication.
    """

    card: Card
    fit: Fit
    last: date | None = None
    takes_slot: bool = True


def proposals(
    waiting: Iterable[Card],
    evergreens: Iterable[Card],
    channel_id: int,
    day: date,
    last: Mapping[int, date],
    barred: frozenset[int] = frozenset(),
) -> tuple[Proposal, ...]:
    """What fits a channel's gap on `day`, best first: meant for it, then evergreens, then items without a channel.

    `waiting` are open items without a date, `evergreens` evergreens with dates elsewhere or earlier, `last` the newest
    day on this channel by item, `barred` departments that may not speak there. Further on comes first, then longer
    rested.
    """
    found: list[Proposal] = []
    for card in waiting:
        if card.department_id in barred or card.status in CLOSED:
            continue
        if channel_id in card.channel_ids:
            found.append(Proposal(card, Fit.CHANNEL))
        elif card.evergreen:
            found.append(Proposal(card, Fit.EVERGREEN))
        elif not card.channel_ids:
            found.append(Proposal(card, Fit.OPEN))
    for card in evergreens:
        before = last.get(card.content_id)
        rested = before is None or before + REST <= day
        if rested and card.department_id not in barred and card.status not in (Status.REJECTED, Status.HOLD):
            found.append(Proposal(card, Fit.EVERGREEN, before, takes_slot=False))
    return tuple(sorted(found, key=_rank))


def _rank(one: Proposal) -> tuple[int, int, date, str, int]:
    order = {Fit.CHANNEL: 0, Fit.EVERGREEN: 1, Fit.OPEN: 2}
    ahead = -list(Status).index(one.card.status) if one.takes_slot else 0
    return order[one.fit], ahead, one.last or date.min, one.card.title.casefold(), one.card.content_id
