"""Status moves: which steps exist, what each needs, and how an item's status follows from its publications."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..errors import Coded, Refused
from .channels import TITLE_COUNTING, Channel
from .content import FLOW, ContentCard, Publication, Status

S = Status

#: From each state the states a person may choose next; going back is always possible until something is out.
STEPS: dict[Status, tuple[Status, ...]] = {
    S.IDEA: (S.PLANNED, S.DRAFTING, S.HOLD, S.REJECTED),
    S.PLANNED: (S.DRAFTING, S.REVIEW, S.IDEA, S.HOLD, S.REJECTED),
    S.DRAFTING: (S.REVIEW, S.PLANNED, S.IDEA, S.HOLD, S.REJECTED),
    S.REVIEW: (S.APPROVED, S.DRAFTING, S.PLANNED, S.HOLD, S.REJECTED),
    S.APPROVED: (S.SCHEDULED, S.PUBLISHED, S.REVIEW, S.DRAFTING, S.HOLD, S.REJECTED),
    S.SCHEDULED: (S.PUBLISHED, S.APPROVED, S.DRAFTING, S.HOLD, S.REJECTED),
    S.PUBLISHED: (S.EVALUATED, S.ARCHIVED, S.SCHEDULED),
    S.EVALUATED: (S.ARCHIVED, S.PUBLISHED),
    S.ARCHIVED: (S.EVALUATED, S.PUBLISHED),
    S.HOLD: (S.IDEA, S.PLANNED, S.DRAFTING, S.REJECTED),
    S.REJECTED: (S.IDEA, S.PLANNED),
}
#: States that are entered only with a reason.
WITH_REASON = frozenset({S.REJECTED})
#: What is entered only with words that are cleared (`domain.clearance`).
ENTERED = frozenset({S.REVIEW, S.APPROVED, S.SCHEDULED, S.PUBLISHED})
_ORDER = {status: index for index, status in enumerate(FLOW)}


@dataclass(frozen=True, slots=True)
class Need:
    """Something missing before a state: a code of `editorial.texts` (needs.*) and the field that would fill it."""

    code: str
    field: str
    params: tuple[tuple[str, str], ...] = ()

    def coded(self) -> Coded:
        """As a parameter of an error sentence."""
        return Coded(self.code, **dict(self.params))


def derive(own: Status, publications: Iterable[Publication]) -> Status:
    """The item's status: without publications its own; else the least advanced publication that is still going."""
    found = [one.status for one in publications]
    if not found:
        return own
    going = [one for one in found if one in _ORDER]
    if going:
        return min(going, key=_ORDER.__getitem__)
    return S.HOLD if S.HOLD in found else S.REJECTED


#: What one channel has reached stays when the item goes back or on: a post that is out cannot be called back.
_OUT = frozenset({S.PUBLISHED, S.EVALUATED, S.ARCHIVED})


def goes_along(status: Status, item: Status, target: Status) -> bool:
    """Whether a publication moves when its item goes from `item` to `target`."""
    if status is target:
        return False
    if item in _OUT:
        return True
    if status in _OUT:
        return False
    return not (target in _ORDER and item in _ORDER and _ORDER[item] <= _ORDER[target] < _ORDER.get(status, -1))


def next_status(status: Status) -> Status | None:
    """The main way forward."""
    following = {S.HOLD: S.PLANNED, S.REJECTED: S.IDEA}
    if status in following:
        return following[status]
    index = _ORDER[status] + 1
    return FLOW[index] if index < len(FLOW) else None


def missing_for(target: Status, card: ContentCard, channels: Mapping[int, Channel]) -> tuple[Need, ...]:
    """What still stands between the item and `target`; empty when it may go there."""
    needs: list[Need] = []
    if target not in _ORDER:
        return ()
    rank = _ORDER[target]
    item = card.item
    # What has gone out is a fact: the text may stand elsewhere, as in a plan brought from a spreadsheet.
    before = rank <= _ORDER[S.SCHEDULED]
    if before and rank >= _ORDER[S.REVIEW]:
        needs += _text_needs(card, channels)
    if rank >= _ORDER[S.REVIEW] and (not card.publications or any(one.channel_id is None for one in card.publications)):
        needs.append(Need("needs.channel", "channels"))
    if before and rank >= _ORDER[S.APPROVED] and item.owner_id is None:
        needs.append(Need("needs.owner", "owner"))
    if target in (S.SCHEDULED, S.PUBLISHED):
        if any(one.day is None for one in card.publications):
            needs.append(Need("needs.date", "date"))
        elif target is S.SCHEDULED and any(one.time is None for one in card.publications):
            needs.append(Need("needs.time", "date"))
    return tuple(needs)


def advice_for(target: Status, card: ContentCard) -> tuple[Need, ...]:
    """What is worth doing before `target` but does not stop it."""
    if target not in _ORDER or _ORDER[target] < _ORDER[S.REVIEW]:
        return ()
    needs: list[Need] = []
    if not card.item.key_message.strip():
        needs.append(Need("needs.key_message", "key_message"))
    if any(not one.done for one in card.checklist):
        needs.append(Need("needs.checklist", "checklist"))
    if any(one.media_type.startswith("image/") and not one.alt_text.strip() for one in card.attachments):
        needs.append(Need("needs.alt", "attachments"))
    return tuple(needs)


def _text_needs(card: ContentCard, channels: Mapping[int, Channel]) -> list[Need]:
    # It compiles long patterns: loaded where a text is counted, not at the start.
    from .text_metrics import count, hashtags

    texts = [(one, one.text if one.text is not None else card.item.text) for one in card.publications]
    needs: list[Need] = []
    if not card.item.text.strip() and (not texts or any(not text.strip() for _one, text in texts)):
        needs.append(Need("needs.text", "text"))
    found: set[tuple[str, str, str]] = set()
    for one, text in texts:
        channel = channels.get(one.channel_id or 0)
        if channel is None:
            continue
        if channel.limit and count(text, channel.counting) > channel.limit:
            found.add(("needs.limit", "text", channel.name))
        if channel.max_hashtags and len(hashtags(text)) > channel.max_hashtags:
            found.add(("needs.hashtags", "text", channel.name))
        if channel.title_limit and count(one.title or card.item.title, TITLE_COUNTING) > channel.title_limit:
            found.add(("needs.public_title", "public_title", channel.name))
    return needs + [Need(code, field, (("channel", name),)) for code, field, name in sorted(found)]


def check_step(title: str, current: Status, target: Status, reason: str) -> None:
    """Raise `Refused` where the step does not exist or lacks its reason."""
    if target is current:
        return
    if target not in STEPS[current]:
        possible = tuple(Coded(f"status.{one}") for one in STEPS[current])
        raise Refused(
            "status.step",
            title=title,
            from_=Coded(f"status.{current}"),
            to=Coded(f"status.{target}"),
            possible=possible,
        )
    if target in WITH_REASON and not reason.strip():
        raise Refused("status.reason", to=Coded(f"status.{target}"))


def check_day(title: str, status: Status, *, step: bool = False) -> None:
    """Raise `Refused` where a publication cannot be given another day.

    The day of what is out may be put right by naming it, not by a `step` in passing.
    """
    if status is S.REJECTED:
        raise Refused("move.rejected", title=title)
    if step and status in _OUT:
        raise Refused("move.out", title=title, status=Coded(f"status.{status}"))


def check_move(card: ContentCard, target: Status, reason: str, channels: Mapping[int, Channel]) -> None:
    """Raise `Refused` where the item may not go to `target` now; going back needs nothing but the step."""
    current = card.item.status
    check_step(card.item.title, current, target, reason)
    if target in _ORDER and current in _ORDER and _ORDER[target] < _ORDER[current]:
        return
    if needs := missing_for(target, card, channels):
        missing = tuple(one.coded() for one in needs)
        raise Refused("status.needs", title=card.item.title, to=Coded(f"status.{target}"), missing=missing)
