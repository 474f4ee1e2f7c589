"""What can be decided about an agenda item: at most nine options, the most likely first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from ..domain import states
from ..domain.agenda_overload import overload_of
from ..domain.channels import Channel
from ..domain.content import ContentCard, Publication, Status
from ..domain.decision_cards import Asking, DecisionDraft, DecisionNeed, DecisionOption, DecisionSettings
from ..domain.decision_rules import demand_deciding, subject_ids
from ..domain.decisions import Decision, DecisionKind
from ..domain.inputs import InputRequest
from ..domain.meetings import AgendaItem, AgendaSource, Participant
from ..domain.minutes import Minutes
from ..domain.people import Person
from ..domain.permissions import allowed
from ..domain.wording import day_text, when_text
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .decision_acts import topics_of
from .decision_conflicts import CLOSED_FOR, MINUTES, conflict, open_publication, overload
from .decision_ground import Ground
from .decision_words import quoted, sentence
from .meeting_people import demand_seen
from .minutes_reading import title_of
from .store import Store

#: Keys 1 to 9.
MOST = 9
#: What is only looked at or reported: its many subjects are not decided about together.
_LOOKING = frozenset({AgendaSource.ACTIONS, AgendaSource.RESULTS, AgendaSource.MINUTES})
#: What is collected of many items: each is decided about by itself.
_COLLECTED = frozenset({AgendaSource.IDEAS, AgendaSource.WEEKS, AgendaSource.APPROVAL, AgendaSource.INPUT})


def read_options(store: Store, work: UnitOfWork, item_id: int, language: str = "") -> tuple[DecisionOption, ...]:
    """The options of an agenda item; an item that nothing can be done about has the decision in words alone."""
    item = work.get(AgendaItem, item_id)
    demand_seen(work, item.meeting_id)
    return _options(Maker(Ground(store, work, item), language))


def read_instead(
    store: Store, work: UnitOfWork, decision_id: int, meeting_id: int, language: str = ""
) -> tuple[DecisionOption, ...]:
    """The options of a meeting about what an earlier decision is about, those that do the same kind of thing first."""
    old = work.get(Decision, decision_id)
    for one in (old.meeting_id, meeting_id):
        demand_seen(work, one)
    source = AgendaSource.CONFLICT if old.kind is DecisionKind.CONFLICT else AgendaSource.OWN
    about = AgendaItem(meeting_id=meeting_id, source=source, subjects=old.subjects)
    return _options(Maker(Ground(store, work, about), language), old.kind)


def _options(maker: Maker, first: DecisionKind | None = None) -> tuple[DecisionOption, ...]:
    found = list(maker.all())
    if first is DecisionKind.ASSIGN and len(maker.ground.cards) == 1 and found:
        # It was given to the wrong one: the right one may be anybody.
        found = [one for one in found if one.kind is not first or not one.needs]
        found.insert(0, maker.somebody(maker.ground.cards[0]))
    found = sorted(found, key=lambda one: one.kind is not first)[: MOST - 1]
    found.append(maker.words())
    stopped = maker.stopped()
    return tuple(replace(one, key=key, refused=stopped or one.refused) for key, one in enumerate(found, start=1))


class Maker:
    """Makes the options of one agenda item."""

    def __init__(self, ground: Ground, language: str) -> None:
        self.ground, self.work = ground, ground.work
        self.language = language or ground.meeting.language
        self.base = DecisionDraft(ground.meeting.id, ground.item.id or None)

    def stopped(self) -> str:
        """Why nothing at all can be decided now."""
        people = self.work.all(Participant, meeting_id=self.ground.meeting.id)
        try:
            demand_deciding(self.ground.meeting, people)
        except Refused as error:
            return error.text(self.language)
        return ""

    def all(self) -> Iterator[DecisionOption]:
        """Everything that fits the item, the most likely first."""
        ground, source = self.ground, self.ground.item.source
        cards = [one for one in ground.cards if one.item.status not in CLOSED_FOR] if source not in _LOOKING else []
        if source is AgendaSource.MINUTES:
            yield from self._minutes(subject_ids(ground.item.subjects, "meeting"))
        if ground.asked_channels and not cards:
            yield from self._gaps()
        elif topics := topics_of(self.work, ground.item.subjects) if not cards else ():
            yield from self._topics(topics)
        elif cards and overload_of(ground.item.subjects):
            yield from overload(self, cards)
        elif len(cards) > 1 and source is AgendaSource.CONFLICT:
            yield from conflict(self, cards)
        elif len(cards) > 1:
            yield from self._several(cards)
        elif cards:
            yield from self._single(cards[0])

    # How an option is made ----------------------------------------------------------------------------------------

    def word(self, code: str, **params: Any) -> str:
        """Words of the option in the language of whoever reads it."""
        return Coded(f"decision.option.{code}", **params).text(self.language)

    def make(
        self,
        kind: DecisionKind,
        cards: list[ContentCard],
        title: str,
        line: str,
        settings: DecisionSettings | None = None,
        *needs: DecisionNeed,
        refused: str = "",
        losing: tuple[str, ...] = (),
        **more: Any,
    ) -> DecisionOption:
        """One option with its draft; the sentence of the minutes is in the language of the meeting."""
        subjects = tuple(f"content:{one.item.id}" for one in cards)
        draft = replace(self.base, kind=kind, subjects=subjects, settings=settings or DecisionSettings(), **more)
        if not needs:
            words = sentence(self.work, [one.item for one in cards], draft, self.ground.meeting.language)
            draft = replace(draft, text=words)
        warning = self.word("loses", people=", ".join(losing)) if losing else ""
        refused = refused or self._forbidden(cards)
        return DecisionOption(0, kind, title, line, draft, needs, warning, refused)

    def _forbidden(self, cards: list[ContentCard]) -> str:
        for one in cards:
            if not allowed(self.work.actor, "content.edit", one.item.status):
                return self.word("forbidden", title=one.item.title, status=Coded(f"status.{one.item.status}"))
        return ""

    def words(self) -> DecisionOption:
        """The decision in words alone."""
        draft = replace(self.base, kind=DecisionKind.FREE, subjects=self.ground.item.subjects)
        title, line = self.word("free"), self.word("free_line")
        return DecisionOption(0, DecisionKind.FREE, title, line, draft, (DecisionNeed.TEXT,))

    def when(self, day: date | None, at: time | None) -> str:
        """A day and an hour, without the year where it is the current one."""
        year = day is not None and day.year != self.ground.today.year
        return when_text(day, at, self.language, year=year)

    # One item -----------------------------------------------------------------------------------------------------

    def _single(self, card: ContentCard) -> Iterator[DecisionOption]:
        status = card.item.status
        if status is Status.IDEA:
            yield from self.accept(card)
        else:
            yield from self.moves(card)
        if status in (Status.PLANNED, Status.DRAFTING):
            yield self._approval([card])
        yield from self._assign(card)
        yield from self._input(card)
        yield from self._channel(card)
        if status is not Status.HOLD:
            yield self.hold([card])
        yield self.reject([card])

    def accept(self, card: ContentCard, named: bool = False) -> Iterator[DecisionOption]:
        """An idea is accepted: with the next free slot, and without a day."""
        ground, item = self.ground, card.item
        channel = ground.channel_for(card)
        owner = ground.people.get(item.owner_id or 0) or ground.lead_of(item.department_id)
        free = ground.slot(channel.id) if channel is not None else None
        owner_id = owner.id if owner is not None else None
        who = self.word("owner", person=owner.name) if owner is not None else ""
        title = self.word("accept_named", title=item.title) if named else ""
        stands = open_publication(card)
        if stands is not None and stands.day is not None and stands.day >= ground.today:
            place = ground.channels.get(stands.channel_id or 0)
            there = (
                f"{place.name}, {self.when(stands.day, stands.time)}" if place else self.when(stands.day, stands.time)
            )
            line = " · ".join(one for one in (there, who) if one)
            chosen = DecisionSettings(owner_id=owner_id)
            yield self.make(DecisionKind.ACCEPT_IDEA, [card], title or self.word("accept_there"), line, chosen)
            return
        if channel is not None and free is not None:
            chosen = DecisionSettings(channel_id=channel.id, day=free.day, time=free.time, owner_id=owner_id)
            when = self.when(free.day, free.time)
            line = " · ".join(one for one in (f"{channel.name}, {when}", who) if one)
            yield self.make(DecisionKind.ACCEPT_IDEA, [card], title or self.word("accept"), line, chosen)
        if not named:
            line = " · ".join(one for one in (self.word("accept_open_line"), who) if one)
            chosen = DecisionSettings(owner_id=owner_id)
            yield self.make(DecisionKind.ACCEPT_IDEA, [card], self.word("accept_open"), line, chosen)

    def moves(self, card: ContentCard, named: bool = False) -> Iterator[DecisionOption]:
        """To the next free slot of its channel, and to a day that is to be said."""
        one = open_publication(card)
        if one is None:
            return
        free = self.ground.slot(one.channel_id, one.day, [one.id])
        title = quoted([card.item.title], self.language) if named else ""
        if free is not None:
            yield self.move_to(card, one, free.day, one.time or free.time, title)
        if not named:
            line = self.word("move_day_line", when=self.when(one.day, one.time))
            losing = self.ground.loses(card, day=date.max.replace(year=9000))
            chosen = DecisionSettings(publication_ids=(one.id,)) if one.id > 0 else DecisionSettings()
            need = DecisionNeed.DAY
            yield self.make(DecisionKind.MOVE, [card], self.word("move_day"), line, chosen, need, losing=losing)

    def move_to(self, card: ContentCard, one: Publication, day: date, at: time, title: str = "") -> DecisionOption:
        """One publication to a certain day."""
        when, old = self.when(day, at), self.when(one.day, one.time)
        ids = (one.id,) if one.id > 0 else ()
        chosen = DecisionSettings(publication_ids=ids, day=day, time=at)
        words = self.word("move_named", title=title, when=when) if title else self.word("move", when=when)
        channel = self.ground.channels.get(one.channel_id or 0)
        line = self.word("move_line", channel=channel.name if channel is not None else "–", old=old)
        losing = self.ground.loses(card, day=day, time=at)
        return self.make(DecisionKind.MOVE, [card], words, line, chosen, losing=losing)

    def _assign(self, card: ContentCard) -> Iterator[DecisionOption]:
        lead = self.ground.lead_of(card.item.department_id)
        if lead is not None and lead.id != card.item.owner_id:
            chosen, line = DecisionSettings(owner_id=lead.id), self._so_far(card)
            yield self.make(DecisionKind.ASSIGN, [card], self.word("assign_to", person=lead.name), line, chosen)
        else:
            yield self.somebody(card)

    def somebody(self, card: ContentCard) -> DecisionOption:
        """Somebody who is to be said takes an item over."""
        kind, line = DecisionKind.ASSIGN, self._so_far(card)
        return self.make(kind, [card], self.word("assign"), line, None, DecisionNeed.PERSON)

    def _so_far(self, card: ContentCard) -> str:
        return self.word("assign_line", person=self.ground.name(card.item.owner_id) or self.word("nobody"))

    def _input(self, card: ContentCard) -> Iterator[DecisionOption]:
        expert = self.ground.expert_for(card)
        if expert is None:
            return
        asking = Asking(expert.id, self.question(card), MINUTES, self.ground.input_due(card))
        title = self.word("input", person=expert.name)
        yield self.make(DecisionKind.INPUT, [card], title, self.asked(expert, asking), DecisionSettings(asking=asking))

    def question(self, card: ContentCard) -> str:
        """What an expert is asked about an item, in the language of the meeting."""
        words = Coded("decision.question", title=card.item.title)
        return words.text(self.ground.meeting.language)

    def asked(self, person: Person, asking: Asking) -> str:
        """By when, how long, and whether it goes out at once."""
        assert asking.due is not None
        fits = self.ground.fits_budget(person, asking.minutes, asking.due)
        due = day_text(asking.due, self.language, year=asking.due.year != self.ground.today.year)
        return self.word("input_line" if fits else "input_waits", minutes=asking.minutes, due=due)

    def _channel(self, card: ContentCard) -> Iterator[DecisionOption]:
        one = open_publication(card)
        have = {each.channel_id for each in card.publications}
        more = [each for each in self.ground.channels.values() if each.id not in have]
        if not more:
            return
        names = ", ".join(self._names(card)) or self.word("nowhere")
        replaces = one is not None and one.channel_id is not None
        title = self.word("channel_instead" if replaces else "channel")
        ids = (one.id,) if replaces and one is not None and one.id > 0 else ()
        chosen = DecisionSettings(publication_ids=ids, replaces=replaces)
        line = self.word("channel_line", channels=names)
        losing = self.ground.loses(card, channel_id=-1)
        kind = DecisionKind.CHANNEL
        yield self.make(kind, [card], title, line, chosen, DecisionNeed.CHANNEL, losing=losing)

    def _names(self, card: ContentCard) -> list[str]:
        known = self.ground.channels
        return list(dict.fromkeys(known[one.channel_id].name for one in card.publications if one.channel_id in known))

    # One or several -----------------------------------------------------------------------------------------------

    def hold(self, cards: list[ContentCard], named: bool = False) -> DecisionOption:
        """They wait."""
        titles = quoted([one.item.title for one in cards], self.language)
        title = self.word("hold_named", title=titles) if named else self.word("hold")
        return self.make(DecisionKind.HOLD, cards, title, self.word("hold_line"))

    def reject(self, cards: list[ContentCard], named: bool = False) -> DecisionOption:
        """They do not appear, with a reason."""
        need, titles = DecisionNeed.REASON, quoted([one.item.title for one in cards], self.language)
        title = self.word("reject_named", title=titles) if named else self.word("reject")
        return self.make(DecisionKind.REJECT, cards, title, self.word("reject_line"), None, need)

    def _approval(self, cards: list[ContentCard]) -> DecisionOption:
        from .approval_gate import speaker_needs

        missing = list[states.Need]()
        for one in cards:
            missing += [*states.missing_for(Status.REVIEW, one, self.ground.channels), *speaker_needs(self.work, one)]
        refused = ""
        if missing:
            words = tuple(one.coded() for one in dict.fromkeys(missing))
            refused = self.word("not_ready", missing=words)
        title, line = self.word("approval"), self.word("approval_line")
        return self.make(DecisionKind.APPROVAL, cards, title, line, refused=refused)

    def _several(self, cards: list[ContentCard]) -> Iterator[DecisionOption]:
        """Several items: each by itself first; then, where somebody put them together, all of them."""
        ideas = [one for one in cards if one.item.status is Status.IDEA]
        others = [one for one in cards if one.item.status is not Status.IDEA]
        most = MOST - 1 if self.ground.item.source in _COLLECTED else 4
        for one in ideas[:most]:
            yield from self.accept(one, named=True)
        for one in others[: most - len(ideas[:most])]:
            yield from self.moves(one, named=True)
        if self.ground.item.source in _COLLECTED:
            return
        if not ideas:
            yield self._approval(cards)
        yield self.hold(cards)
        yield self.reject(cards)

    def _minutes(self, meeting_ids: Sequence[int]) -> Iterator[DecisionOption]:
        """Minutes that are finalised and that nobody approved yet."""
        for meeting_id in meeting_ids:
            newest = next(iter(reversed(self.work.all(Minutes, meeting_id=meeting_id))), None)
            if newest is None or newest.reopened_at is not None or newest.approved_at is not None:
                continue
            name = title_of(newest)
            text = Coded("decision.does.minutes", name=name).text(self.ground.meeting.language)
            chosen = DecisionSettings(approves=(meeting_id,))
            draft = replace(self.base, subjects=(f"meeting:{meeting_id}",), settings=chosen, text=text)
            title, line = self.word("minutes", name=name), self.word("minutes_line")
            refused = "" if allowed(self.work.actor, "minutes.approve") else self.word("no_minutes")
            yield DecisionOption(0, DecisionKind.FREE, title, line, draft, refused=refused)

    def _topics(self, topics: Sequence[InputRequest]) -> Iterator[DecisionOption]:
        """Topics that were sent in: each becomes an idea that is accepted, or is not taken up."""
        for one in topics[: (MOST - 1) // 2]:
            subject = (f"request:{one.id}",)
            who = self.ground.department(one.department_id) or self.ground.name(one.person_id)
            named = len(topics) > 1
            title = self.word("topic_named", who=who) if named else self.word("topic")
            draft = replace(self.base, kind=DecisionKind.ACCEPT_IDEA, subjects=subject)
            refused = "" if allowed(self.work.actor, "input.idea") else self.word("no_input")
            yield DecisionOption(0, draft.kind, title, self.word("topic_line"), draft, refused=refused)
            draft = replace(self.base, kind=DecisionKind.REJECT, subjects=subject)
            title = self.word("topic_no_named", who=who) if named else self.word("topic_no")
            needs, line = (DecisionNeed.REASON,), self.word("reject_line")
            yield DecisionOption(0, draft.kind, title, line, draft, needs, refused=refused)

    # Conflicts and gaps -------------------------------------------------------------------------------------------

    def _gaps(self) -> Iterator[DecisionOption]:
        """What could fill the gaps of a channel: ideas and items that wait for a day."""
        channel = self.ground.asked_channels[0]
        free = self.ground.slot(channel.id)
        if free is None:
            return
        from ..domain.cadence import Proposal
        from .plan import PlanService

        found: tuple[Proposal, ...] = PlanService(self.ground.store).proposals(self.work.actor, channel.id, free.day)
        for one in found[: MOST - 1]:
            yield self._fill(one.card.content_id, channel, free.day, free.time)

    def _fill(self, content_id: int, channel: Channel, day: date, at: time) -> DecisionOption:
        from .content import read_card

        found = read_card(self.work, content_id)
        card = replace(found, item=replace(found.item, title=self.ground.clean(found)))
        kind = DecisionKind.ACCEPT_IDEA if card.item.status is Status.IDEA else DecisionKind.MOVE
        open_here = [one for one in card.publications if one.channel_id == channel.id and one.day is None]
        if kind is DecisionKind.MOVE and card.publications and not open_here:
            kind = DecisionKind.CHANNEL
        ids = tuple(one.id for one in open_here) if kind is DecisionKind.MOVE else ()
        chosen = DecisionSettings(ids, channel.id, day=day, time=at)
        title = self.word("fill", title=quoted([card.item.title], self.language))
        line = f"{channel.name}, {self.when(day, at)}"
        return self.make(kind, [card], title, line, chosen)
