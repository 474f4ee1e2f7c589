"""The stage of a meeting: what of an agenda item may be shown in a room, read in one go.

Words of experts that are not cleared are withheld, as they are wherever something leaves the house: a meeting has
guests, and a projector has many readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..domain.calendar import Month, monday
from ..domain.content import ContentCard, ContentItem, Publication
from ..domain.decision_effects import from_json, to_json
from ..domain.decisions import ActionItem, ActionState, Decision, DecisionState
from ..domain.inputs import InputRequest
from ..domain.meetings import AgendaItem, AgendaSource, Meeting, ParkedTopic
from ..domain.people import Actor, Person
from ..domain.stage import (
    Stage,
    StageBook,
    StageCard,
    StageDay,
    StageDecision,
    StageEntry,
    StageFigures,
    StageLine,
    StagePlace,
)
from ..storage import result_queries
from ..storage.unit_of_work import UnitOfWork
from .clearance_out import Screen
from .content import read_card
from .plan import PlanService
from .store import Store

#: Most items and lines that one agenda item shows; the rest is counted by whoever shows it.
MOST = 40
#: Days of the strip: one week, and for the coming weeks and gaps two.
WEEK, WEEKS = 7, 14
_TWO_WEEKS = frozenset({AgendaSource.WEEKS, AgendaSource.CADENCE})


class StageService:
    """Reads for moderation mode and its audience; nothing here writes."""

    def __init__(self, store: Store, plan: PlanService) -> None:
        self._store, self._plan = store, plan

    def read(self, actor: Actor, meeting_id: int, item_ids: Iterable[int], language: str = "de") -> StageBook:
        """The stages of some agenda items, and all titles. Raises `Missing` where there is no such meeting."""
        wanted = set(item_ids)
        with self._store.read(actor) as work:
            meeting = work.get(Meeting, meeting_id)
            screen = Screen(work, language)
            items = work.all(AgendaItem, meeting_id=meeting_id)
            reader = _Reader(work, screen, meeting)
            stages = {one.id: reader.stage(one) for one in items if one.id in wanted}
            titles = {one.id: screen.clean(one.title) for one in items}
        today = self._store.wall().date()
        full = {key: self._with_days(actor, one, screen, today) for key, one in stages.items()}
        return StageBook(full, titles)

    def _with_days(self, actor: Actor, stage: Stage, screen: Screen, today: date) -> Stage:
        """The stage with the strip of days that belongs to it: the week of its items, or the weeks to come."""
        dated = [place.day for card in stage.cards for place in card.places if place.day is not None]
        if stage.source in _TWO_WEEKS:
            first, count = monday(min(dated, default=today)), WEEKS
        elif dated:
            first, count = monday(min((one for one in dated if one >= today), default=max(dated))), WEEK
        else:
            return stage
        month = self._plan.span(actor, first, first + timedelta(days=count - 1))
        marked = set() if stage.source in _TWO_WEEKS else {card.content_id for card in stage.cards}
        return replace(stage, days=_days(month, screen, marked))


def _days(month: Month, screen: Screen, marked: set[int]) -> tuple[StageDay, ...]:
    free = {one.day: (one.name, one.english) for one in month.holidays}
    by_day: dict[date, list[StageEntry]] = {}
    for one in screen.titled(month.shown):
        if one.day is not None:
            entry = StageEntry(
                one.publication_id, one.title, one.channel_id, one.time, one.status, one.content_id in marked
            )
            by_day.setdefault(one.day, []).append(entry)
    count = (month.last - month.first).days + 1
    days = [month.first + timedelta(days=number) for number in range(count)]
    return tuple(StageDay(day, tuple(by_day.get(day, ())), free.get(day, ("", ""))) for day in days)


class _Reader:
    """Reads the subjects of agenda items within one reading."""

    def __init__(self, work: UnitOfWork, screen: Screen, meeting: Meeting) -> None:
        self._work, self._screen, self._meeting = work, screen, meeting
        self._people = {one.id: one.name for one in work.all(Person)}
        self._decisions = work.all(Decision, meeting_id=meeting.id)

    def stage(self, item: AgendaItem) -> Stage:
        """One agenda item without its strip of days."""
        clean = self._screen.clean
        named = [_parted(one) for one in item.subjects[:MOST]]
        cards = self._cards(named)
        figures = self._figures(cards) if item.source is AgendaSource.RESULTS else ()
        lines = tuple(found for kind, row_id in named if (found := self._line(kind, row_id)) is not None)
        decided = tuple(self._decision(one) for one in self._decisions if one.item_id == item.id and _holds(one))
        return Stage(
            item.id,
            item.source,
            clean(item.title),
            clean(item.note),
            cards,
            lines,
            (),
            figures,
            decided,
        )

    # Content ------------------------------------------------------------------------------------------------------

    def _cards(self, named: Sequence[tuple[str, int]]) -> tuple[StageCard, ...]:
        found: dict[int, StageCard] = {}
        for kind, row_id in named:
            content_id, first = row_id, 0
            if kind == "publication":
                publication = self._work.find(Publication, row_id)
                content_id, first = (publication.content_id, row_id) if publication else (0, 0)
            elif kind != "content":
                continue
            item = self._work.find(ContentItem, content_id) if content_id else None
            if item is not None and item.deleted_at is None and content_id not in found:
                found[content_id] = self._card(read_card(self._work, content_id), first)
        return tuple(found.values())

    def _card(self, card: ContentCard, first: int) -> StageCard:
        item, screen = card.item, self._screen
        ordered = sorted(card.publications, key=lambda one: (one.id != first, one.day or date.max, one.id))
        pictures = [one for one in card.attachments if one.media_type.startswith("image/")]
        shown = next((one for one in pictures if not screen.file(one.sha256, item.id)), None)
        return StageCard(
            item.id,
            screen.clean(item.title, item.id),
            screen.clean(item.text or item.brief, item.id),
            screen.clean(item.key_message, item.id),
            item.status,
            item.department_id,
            item.owner_id,
            item.pillar_id,
            tuple(StagePlace(one.id, one.channel_id, one.day, one.time, one.status) for one in ordered),
            shown.sha256 if shown else "",
            screen.clean(shown.alt_text, item.id) if shown else "",
        )

    def _figures(self, cards: Iterable[StageCard]) -> tuple[StageFigures, ...]:
        places = {one.publication_id: (card.title, one) for card in cards for one in card.places}
        rows = result_queries.posts_of_publications(self._work.connection, list(places))
        known = result_queries.figures_of(self._work.connection, [row[0] for row in rows])
        found = []
        for row in rows:
            title, place = places[row[1]]
            values = tuple(sorted(known.get(row[0], {}).items()))
            if values:
                found.append(StageFigures(title, place.channel_id, place.day, values))
        return tuple(found)

    # Lines --------------------------------------------------------------------------------------------------------

    def _line(self, kind: str, row_id: int) -> StageLine | None:
        if kind == "action":
            return self._action(row_id)
        if kind == "request":
            return self._request(row_id)
        if kind == "parked":
            topic = self._work.find(ParkedTopic, row_id)
            return StageLine(kind, row_id, self._screen.clean(topic.text), day=topic.recall_on) if topic else None
        if kind == "meeting":
            other = self._work.find(Meeting, row_id)
            return StageLine(kind, row_id, other.title, day=other.day) if other else None
        return None

    def _action(self, row_id: int) -> StageLine | None:
        one = self._work.find(ActionItem, row_id)
        if one is None:
            return None
        done, late = one.state is not ActionState.OPEN, bool(one.due and one.due < self._today)
        who = one.owner or self._people.get(one.owner_id or 0, "")
        words = self._screen.clean(one.text, one.content_id)
        return StageLine("action", row_id, words, who, one.due, str(one.state), done, late and not done)

    def _request(self, row_id: int) -> StageLine | None:
        one = self._work.find(InputRequest, row_id)
        if one is None:
            return None
        who, late = self._people.get(one.person_id or 0, ""), bool(one.due and one.due < self._today)
        words = self._screen.clean(one.title, one.content_id)
        return StageLine("request", row_id, words, who, one.due, str(one.state), late=late, inside=True)

    @property
    def _today(self) -> date:
        return self._meeting.day

    def _decision(self, one: Decision) -> StageDecision:
        votes = (one.votes_for, one.votes_against, one.abstentions) if one.voted else None
        return StageDecision(one.id, one.number, self._screen.clean(one.text), self._effects(one), votes)

    def _effects(self, one: Decision) -> str:
        """What it did, as kept; what was said in confidence since it was written is withheld as well."""
        clean = self._screen.clean
        return to_json(replace(each, title=clean(each.title)) for each in from_json(one.effects)) if one.effects else ""


def _holds(one: Decision) -> bool:
    return one.state is DecisionState.IN_FORCE


def _parted(subject: str) -> tuple[str, int]:
    kind, _, number = subject.partition(":")
    return kind, int(number) if number.isdigit() else 0
