"""Conflicts in the plan that can be told from it: collisions on a channel, one topic twice, two messages, closed days,
somebody who is away when their item appears, input that comes too late for it. (`agenda_overload`: too much for one.)

Nothing here understands a text. Two key messages that differ are reported as different ones; whether they contradict
each other is for the meeting to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import combinations

from .agenda_overload import overload_of
from .strategy import Period, PeriodKind
from .words import fold

#: Minutes that posts on one channel should lie apart; days within which one topic and one message are compared.
APART = 120
TOPIC_DAYS = 3
MESSAGE_DAYS = 7
#: Of how many titles a word may be a part and still say what they are about.
RARE = 3
_WORD = re.compile(r"[^\W_]{4,}")
#: Words of titles that say nothing about the topic.
_EMPTY = frozenset(
    "aber alle also auch beim damit dass dein deine denn dies diese dieser doch eine einem einen einer eines einfach "
    "erklärt euch euer fragen für heute hier ihre immer jetzt kann kein keine mehr mein nach neue neuen neuer neues "
    "nicht noch oder ohne sein seine sich sind teil tipp über unser unsere unserem unseren unter viel vier vom wann "
    "warum wenn were werden wird wissen zwei zwischen about after does from have here into just more news only over "
    "part that their there they this today what when where which while will with your yours explained".split()
)
_FOLDED = frozenset(fold(one) for one in _EMPTY)


class ConflictKind(StrEnum):
    """What is wrong with one or two publications."""

    SLOT = "slot"
    CLOSE = "close"
    TITLE = "title"
    PILLAR = "pillar"
    CAMPAIGN_MESSAGE = "campaign_message"
    PILLAR_MESSAGE = "pillar_message"
    BLACKOUT = "blackout"
    EMBARGO = "embargo"
    CHANNEL = "channel"
    AWAY = "away"
    INPUT_LATE = "input_late"
    INPUT_CLOSE = "input_close"


#: The heavier, the sooner it should be decided.
WEIGHT = {
    ConflictKind.EMBARGO: 6,
    ConflictKind.SLOT: 5,
    ConflictKind.BLACKOUT: 5,
    ConflictKind.INPUT_LATE: 5,
    ConflictKind.TITLE: 4,
    ConflictKind.AWAY: 4,
    ConflictKind.CAMPAIGN_MESSAGE: 3,
    ConflictKind.CHANNEL: 3,
    ConflictKind.CLOSE: 2,
    ConflictKind.INPUT_CLOSE: 2,
    ConflictKind.PILLAR_MESSAGE: 2,
    ConflictKind.PILLAR: 1,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A publication as the finder looks at it; `in_work`: something still has to be done for it by its owner."""

    content_id: int
    publication_id: int
    title: str
    day: date
    time: time | None = None
    channel_id: int = 0
    department_id: int | None = None
    pillar_id: int | None = None
    campaign_id: int | None = None
    key_message: str = ""
    owner_id: int | None = None
    in_work: bool = True


@dataclass(frozen=True, slots=True)
class AskedInput:
    """Input that an expert was asked for, not answered yet, and until when."""

    request_id: int
    content_id: int
    due: date


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: `amount` is minutes or days between the two, `name_id` the pillar, campaign, period, person or request it is
    about."""

    kind: ConflictKind
    amount: int = 0
    name_id: int = 0


@dataclass(frozen=True, slots=True)
class PlanConflict:
    """One publication that may not stand where it is, or two that get in each other's way, with every reason."""

    publications: tuple[Planned, ...]
    reasons: tuple[Reason, ...]

    @property
    def content_ids(self) -> tuple[int, ...]:
        """Whose publications they are, each once."""
        return tuple(dict.fromkeys(one.content_id for one in self.publications))

    @property
    def weight(self) -> int:
        """How much it matters."""
        return sum(WEIGHT[one.kind] for one in self.reasons)


@dataclass(slots=True)
class _Found:
    pairs: dict[tuple[int, ...], tuple[tuple[Planned, ...], dict[ConflictKind, Reason]]] = field(default_factory=dict)

    def add(self, reason: Reason, *involved: Planned) -> None:
        key = tuple(sorted({one.content_id for one in involved}))
        _known, reasons = self.pairs.setdefault(key, (involved, {}))
        reasons.setdefault(reason.kind, reason)


def conflicts(
    planned: Iterable[Planned],
    periods: Iterable[Period] = (),
    speaks: Mapping[int, frozenset[int]] | None = None,
    *,
    away: Callable[[int, date], bool] = lambda _person_id, _day: False,
    asked: Iterable[AskedInput] = (),
    free: Container[date] = frozenset(),
) -> tuple[PlanConflict, ...]:
    """Every conflict among publications, the heaviest first, then the soonest.

    `speaks` names the channels of departments that have channels of their own: others may speak anywhere. `away` says
    whether somebody is away on a day with nobody in their place, `free` are days on which nobody works.
    """
    entries = sorted(planned, key=lambda one: (one.day, one.time or time.min, one.publication_id))
    found = _Found()
    _on_channels(entries, found)
    _topics(entries, found)
    _messages(entries, found)
    _closed(entries, list(periods), speaks or {}, found)
    _away(entries, away, found)
    _inputs(entries, asked, free, found)
    made = [PlanConflict(pair, tuple(reasons.values())) for pair, reasons in found.pairs.values()]
    return tuple(sorted(made, key=lambda one: (-one.weight, one.publications[0].day, one.content_ids)))


def _on_channels(entries: Sequence[Planned], found: _Found) -> None:
    by_channel: dict[int, list[Planned]] = {}
    for one in entries:
        if one.channel_id and one.time is not None:
            by_channel.setdefault(one.channel_id, []).append(one)
    for same in by_channel.values():
        for one, other in zip(same, same[1:], strict=False):
            if one.content_id == other.content_id:
                continue
            minutes = int((_wall(other) - _wall(one)).total_seconds()) // 60
            if minutes == 0:
                found.add(Reason(ConflictKind.SLOT), one, other)
            elif minutes < APART:
                found.add(Reason(ConflictKind.CLOSE, minutes), one, other)


def _wall(one: Planned) -> datetime:
    return datetime.combine(one.day, one.time or time.min)


def _topics(entries: Sequence[Planned], found: _Found) -> None:
    """One topic by two departments: titles alike, or one pillar on one day."""
    words = {one.content_id: _words(one.title) for one in entries}
    owners: dict[str, set[int]] = {}
    for content_id, own in words.items():
        for word in own:
            owners.setdefault(word, set()).add(content_id)
    for one, other in _near(entries, TOPIC_DAYS):
        if not _two_houses(one, other):
            continue
        apart = (other.day - one.day).days
        if _alike(words[one.content_id], words[other.content_id], owners, one, other):
            found.add(Reason(ConflictKind.TITLE, apart), one, other)
        elif not apart and one.pillar_id is not None and one.pillar_id == other.pillar_id:
            found.add(Reason(ConflictKind.PILLAR, 0, one.pillar_id), one, other)


def _words(title: str) -> frozenset[str]:
    return frozenset(found for one in _WORD.findall(title) if (found := fold(one)) not in _FOLDED)


def _alike(
    mine: frozenset[str], theirs: frozenset[str], owners: Mapping[str, set[int]], one: Planned, other: Planned
) -> bool:
    shared = mine & theirs
    if len(shared) >= 2 and 2 * len(shared) >= min(len(mine), len(theirs)):
        return True
    # One rare word is enough where both belong to the same pillar or campaign.
    same = (one.pillar_id is not None and one.pillar_id == other.pillar_id) or (
        one.campaign_id is not None and one.campaign_id == other.campaign_id
    )
    return same and any(len(owners[word]) <= RARE for word in shared)


def _messages(entries: Sequence[Planned], found: _Found) -> None:
    """Two departments with two key messages in one campaign or pillar within a week.

    One department that says two things means to.
    """
    for one, other in _near([each for each in entries if each.key_message.strip()], MESSAGE_DAYS):
        if not _two_houses(one, other) or fold(one.key_message).split() == fold(other.key_message).split():
            continue
        apart = (other.day - one.day).days
        if one.campaign_id is not None and one.campaign_id == other.campaign_id:
            found.add(Reason(ConflictKind.CAMPAIGN_MESSAGE, apart, one.campaign_id), one, other)
        elif one.pillar_id is not None and one.pillar_id == other.pillar_id:
            found.add(Reason(ConflictKind.PILLAR_MESSAGE, apart, one.pillar_id), one, other)


def _near(entries: Sequence[Planned], most: int) -> Iterator[tuple[Planned, Planned]]:
    """Pairs of two items that lie at most so many days apart, each pair of items once."""
    seen: set[tuple[int, int]] = set()
    for index, one in enumerate(entries):
        for other in entries[index + 1 :]:
            if (other.day - one.day).days > most:
                break
            key = (min(one.content_id, other.content_id), max(one.content_id, other.content_id))
            if key[0] != key[1] and key not in seen:
                seen.add(key)
                yield one, other


def _two_houses(one: Planned, other: Planned) -> bool:
    return None not in (one.department_id, other.department_id) and one.department_id != other.department_id


def _closed(
    entries: Sequence[Planned], periods: Sequence[Period], speaks: Mapping[int, frozenset[int]], found: _Found
) -> None:
    for one in entries:
        for period in periods:
            if not period.starts <= one.day <= period.ends:
                continue
            if period.kind is PeriodKind.BLACKOUT and period.campaign_id in (None, one.campaign_id):
                found.add(Reason(ConflictKind.BLACKOUT, 0, period.id), one)
            elif period.kind is PeriodKind.EMBARGO and _held(period, one):
                found.add(Reason(ConflictKind.EMBARGO, 0, period.id), one)
        own = speaks.get(one.department_id or 0)
        if own and one.channel_id and one.channel_id not in own:
            found.add(Reason(ConflictKind.CHANNEL, 0, one.channel_id), one)


def _away(entries: Sequence[Planned], away: Callable[[int, date], bool], found: _Found) -> None:
    """Nobody answers for an item on the day on which it appears."""
    for one in entries:
        if one.in_work and one.owner_id is not None and away(one.owner_id, one.day):
            found.add(Reason(ConflictKind.AWAY, 0, one.owner_id), one)


def _inputs(entries: Sequence[Planned], asked: Iterable[AskedInput], free: Container[date], found: _Found) -> None:
    """Input is due when its item has appeared, or when no working day is left to make something of it."""
    first: dict[int, Planned] = {}
    for one in entries:
        if one.in_work:
            first.setdefault(one.content_id, one)
    for request in asked:
        item = first.get(request.content_id)
        if item is None:
            continue
        days = (request.due - item.day).days
        if days >= 0:
            found.add(Reason(ConflictKind.INPUT_LATE, days, request.request_id), item)
        elif not any(_working(request.due + timedelta(days=step), free) for step in range(1, -days)):
            found.add(Reason(ConflictKind.INPUT_CLOSE, -days, request.request_id), item)


def _working(day: date, free: Container[date]) -> bool:
    return day.weekday() < 5 and day not in free


def _held(period: Period, one: Planned) -> bool:
    """Whether an embargo on a campaign holds for a publication of it; on its last day until its hour."""
    if period.campaign_id is None or period.campaign_id != one.campaign_id:
        return False
    over = one.day == period.ends and period.until and one.time is not None and f"{one.time:%H:%M}" >= period.until
    return not over


def pairs_of(subjects: Iterable[Sequence[str]]) -> frozenset[tuple[str, ...]]:
    """What decisions about conflicts settle: pairs of content items, single ones, or too much for somebody."""
    found: set[tuple[str, ...]] = set()
    for all_ in subjects:
        if whose := overload_of(all_):
            found.add(whose)
            continue
        own = sorted(one for one in all_ if one.startswith("content:"))
        found.update(combinations(own, 2))
        if len(own) == 1:
            found.add((own[0],))
    return frozenset(found)
