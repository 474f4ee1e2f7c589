"""What can be decided about a conflict: one stays, both stay, later; and about too much for one person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

from ..domain.content import ContentCard, Publication, Status
from ..domain.decision_cards import Asking, ConflictWay, DecisionNeed, DecisionOption, DecisionSettings
from ..domain.decisions import DecisionKind
from ..domain.permissions import OUT
from .decision_words import quoted

if TYPE_CHECKING:
    from .decision_options import Maker

#: About what stands there nothing is decided any more.
CLOSED_FOR = OUT | {Status.REJECTED}
#: What an expert is asked for, in minutes, unless somebody says otherwise.
MINUTES = 10
#: So many items are proposed to be given away or moved: two keys each.
_ITEMS = 3


def conflict(maker: Maker, cards: list[ContentCard]) -> Iterator[DecisionOption]:
    first, second = cards[0], cards[1]
    yield _merge(maker, first, second, cards)
    for card in (second, first):
        one = open_publication(card)
        free = None if one is None else maker.ground.slot(one.channel_id, one.day, [one.id])
        if one is not None and free is not None:
            yield _keep_both(maker, card, cards, one, free.day, one.time or free.time)
    yield _merge(maker, second, first, cards)
    chosen = DecisionSettings(way=ConflictWay.POSTPONE)
    both = len(cards) == 2
    title, line = maker.word("postpone"), maker.word("postpone_both" if both else "postpone_line", n=len(cards))
    yield maker.make(DecisionKind.CONFLICT, cards, title, line, chosen)
    yield maker.reject([second], named=True)
    yield maker.reject([first], named=True)


def _merge(maker: Maker, kept: ContentCard, other: ContentCard, cards: list[ContentCard]) -> DecisionOption:
    """One stays; whoever knows about the other is asked for what it would have said."""
    speaks, gives = (maker.ground.department(one.item.department_id) for one in (kept, other))
    same = speaks == gives or not speaks or not gives
    expert = None if same else maker.ground.expert_for(other) or maker.ground.people.get(other.item.owner_id or 0)
    asking = None
    if expert is not None:
        asking = Asking(expert.id, maker.question(other), MINUTES, maker.ground.input_due(kept))
    chosen = DecisionSettings(way=ConflictWay.MERGE, keep_id=kept.item.id, asking=asking)
    stays = quoted([kept.item.title], maker.language)
    title = maker.word("merge_speaks", speaks=speaks, gives=gives) if asking else maker.word("merge", title=stays)
    one = open_publication(kept)
    parts = [maker.word("merge_line", title=stays, when=maker.when(one.day, one.time) if one else "–")]
    if expert is not None and asking is not None:
        parts.append(f"{maker.word('merge_asks', person=expert.name)} {maker.asked(expert, asking)}")
    return maker.make(DecisionKind.CONFLICT, cards, title, " · ".join(parts), chosen)


def _keep_both(
    maker: Maker, card: ContentCard, cards: list[ContentCard], one: Publication, day: date, at: time
) -> DecisionOption:
    ids = (one.id,) if one.id > 0 else ()
    chosen = DecisionSettings(ids, day=day, time=at, way=ConflictWay.MOVE, keep_id=card.item.id)
    who = maker.ground.department(card.item.department_id) or quoted([card.item.title], maker.language)
    title = maker.word("keep_both", who=who, when=maker.when(day, at))
    line = maker.word("keep_both_line", title=card.item.title, old=maker.when(one.day, one.time))
    losing = maker.ground.loses(card, day=day, time=at)
    return maker.make(DecisionKind.CONFLICT, cards, title, line, chosen, losing=losing)


def overload(maker: Maker, cards: list[ContentCard]) -> Iterator[DecisionOption]:
    """Somebody else takes an item over, or it moves; the last ones of the week first, they hurt least."""
    late = sorted(cards, key=_appears, reverse=True)
    for card in late[:_ITEMS]:
        title = quoted([card.item.title], maker.language)
        line = maker.word("assign_line", person=maker.ground.name(card.item.owner_id) or maker.word("nobody"))
        words = maker.word("assign_named", title=title)
        yield maker.make(DecisionKind.ASSIGN, [card], words, line, None, DecisionNeed.PERSON)
        yield from maker.moves(card, named=True)
    yield maker.hold(late[:1], named=True)


def _appears(card: ContentCard) -> date:
    one = open_publication(card)
    return one.day if one is not None and one.day is not None else date.max


def open_publication(card: ContentCard) -> Publication | None:
    """The publication that a decision about a date is about: the first that is not out yet."""
    return next((one for one in card.publications if one.status not in CLOSED_FOR), None)
