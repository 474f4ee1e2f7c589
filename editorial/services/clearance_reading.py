"""What is held back, read once, and what of it stands in content items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine

from ..domain.approval_rules import Team
from ..domain.approvals import Absence
from ..domain.channels import Channel
from ..domain.clearance import Kept, Secret, held_back, inside_only, said_in, spans_of
from ..domain.clearance_shown import Spot
from ..domain.content import Attachment, ContentCard, ContentItem, Publication
from ..domain.inputs import InputFile
from ..domain.people import Department, Person
from ..domain.permissions import LEADERS
from ..storage import clearance_queries
from ..storage.confined import any_held
from ..storage.unit_of_work import UnitOfWork
from .input_reading import today_of

T = TypeVar("T", Publication, Attachment)

_MANY = 500
_known: WeakKeyDictionary[Engine, tuple[int, Kept]] = WeakKeyDictionary()


def read_kept(connection: Connection, *, fresh: bool = False) -> Kept:
    """Everything that is not public, ready to be looked for; the same again as long as no answer changed.

    `fresh` is for acts that change answers themselves: what may still be taken back is not remembered.
    """
    if not any_held(connection):
        return Kept(())
    if fresh:
        return Kept(clearance_queries.secrets(connection))
    last, known = clearance_queries.last_entry(connection), _known.get(connection.engine)
    if known is None or last < known[0] or clearance_queries.spoken_since(connection, known[0]):
        known = (last, Kept(clearance_queries.secrets(connection)))
    _known[connection.engine] = last, known[1]
    return known[1]


@dataclass(frozen=True, slots=True)
class Source:
    """A passage of an item: its row, answer and words, or the hash and name of its file."""

    passage_id: int
    answer_id: int
    words: str = ""
    sha256: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words or a file that may not stand in an item: whose, where, and the source where it was taken with one."""

    secret: Secret
    spot: Spot
    source: Source | None = None


@dataclass(slots=True)
class Looking:
    """One look at many items: their parts are read in a few queries."""

    work: UnitOfWork
    kept: Kept
    channels: Mapping[int, Channel] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.kept and not self.channels:
            self.channels = {one.id: one for one in self.work.all(Channel)}

    def cards(self, content_ids: Iterable[int]) -> Iterator[tuple[ContentCard, list[Source]]]:
        """The items that are there, in the order of their ids, with what they say and their sources."""
        ids = sorted(set(content_ids))
        for start in range(0, len(ids), _MANY):
            chunk = ids[start : start + _MANY]
            items = self.work.all(ContentItem, id=chunk)
            places = _by_item(self.work.all(Publication, content_id=chunk))
            media = _by_item(self.work.all(Attachment, content_id=chunk))
            taken = self.sources(chunk)
            for item in sorted(items, key=lambda one: one.id):
                card = ContentCard(item, tuple(places.get(item.id, ())), tuple(media.get(item.id, ())))
                yield card, taken.get(item.id, [])

    def sources(self, content_ids: Iterable[int]) -> dict[int, list[Source]]:
        """The passages of items."""
        rows = clearance_queries.sources(self.work.connection, content_ids)
        wanted = {one[3] for all_ in rows.values() for one in all_ if one[3] is not None}
        files = {one.id: one for one in self.work.all(InputFile, id=wanted)} if wanted else {}
        return {
            content_id: [
                Source(row_id, answer, words, files[file].sha256, files[file].name)
                if file in files
                else Source(row_id, answer, words)
                for row_id, answer, words, file in all_
            ]
            for content_id, all_ in rows.items()
        }

    def inside(self, card: ContentCard) -> bool:
        """Whether the item goes nowhere but inside the organisation."""
        return inside_only((one.channel_id for one in card.publications), self.channels)

    def hits(self, card: ContentCard, sources: Iterable[Source]) -> list[Hit]:
        """Everything in an item that may not stand there."""
        if not self.kept:
            return []
        inside, said = self.inside(card), said_in(card)
        found: list[Hit] = []
        for one in said:
            for secret, start, end in self.kept.find(one.text, inside=inside):
                spot = Spot(one.field, start, end, one.text[start:end], one.publication_id, one.attachment_id)
                found.append(Hit(secret, spot))
        for file in card.attachments:
            owner = self.kept.file(file.sha256, inside=inside)
            if owner is not None:
                found.append(Hit(owner, Spot("file", words=file.name, attachment_id=file.id)))
        for source in sources:
            secret_ = self.kept.by_answer.get(source.answer_id)
            if secret_ is None or source.sha256:
                continue
            if held_back(self.kept.level(source.answer_id, source.words), inside=inside):
                found += [Hit(secret_, spot, source) for spot in spots_of(source, card)]
        return found


def spots_of(source: Source, card: ContentCard) -> list[Spot]:
    """Where a passage stands in an item."""
    if source.sha256:
        same = [one for one in card.attachments if one.sha256 == source.sha256]
        return [Spot("file", words=one.name, attachment_id=one.id) for one in same]
    return [
        Spot(one.field, start, end, one.text[start:end], one.publication_id, one.attachment_id)
        for one in said_in(card)
        for start, end in spans_of(source.words, one.text)
    ]


def _by_item(rows: Iterable[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for one in rows:
        found.setdefault(one.content_id, []).append(one)
    return found


# Who clears -----------------------------------------------------------------------------------------------------------


def clearers(work: UnitOfWork, department_id: int | None) -> tuple[Person, ...]:
    """Who may clear answers of a department now: its lead, or while the lead is away the substitute; where nobody
    leads it (or the lead is deactivated), managers and administrators; in a workspace of one person that person."""
    team = Team.of(work.all(Person), work.all(Department), work.all(Absence))
    if len(team.people) <= 1:
        return tuple(team.people.values())
    department = team.departments.get(department_id or 0)
    lead = department.lead_id if department is not None else None
    if lead is not None and team.active(lead):
        today = today_of(work)
        stand_in = team.substitute(lead, today) if team.absence(lead, today) is not None else None
        return tuple(team.people[one] for one in (lead, stand_in) if one is not None)
    leading = {str(one) for one in LEADERS}
    return tuple(one for one in team.people.values() if not one.archived and leading & set(one.roles))


def may_clear(work: UnitOfWork, department_id: int | None) -> bool:
    """Whether whoever acts may loosen a clearance; without a name only where there are no people."""
    found = clearers(work, department_id)
    if work.actor.id is None:
        return bool(work.actor.roles & LEADERS) and len(work.all(Person)) <= 1
    return work.actor.id in {one.id for one in found}
