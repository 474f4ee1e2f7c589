"""What a decision does, done by the services that do it everywhere else: each under its own permission and rules.

Everything here runs inside the act of the decision (`Store.joining`). No kind approves anything, and none asks the
storage for something that a service refuses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication, Status
from ..domain.decision_cards import Asking, ConflictWay, DecisionDraft, DecisionNeed
from ..domain.decision_rules import subject_ids
from ..domain.decisions import ActionItem, DecisionKind
from ..domain.inputs import InputRequest, Question, QuestionKind, Way
from ..domain.meetings import AgendaItem, Meeting, MeetingState, ResultKind
from ..domain.people import Actor, Person, actor_of
from ..domain.permissions import OUT, allowed
from ..errors import Coded, Refused
from ..storage.unit_of_work import UnitOfWork
from .content import ContentService
from .planning import Move, PlanningService
from .store import Act, Store

T = TypeVar("T")

#: Kinds after which somebody has something to do.
_CARRIED = frozenset(
    {DecisionKind.ACCEPT_IDEA, DecisionKind.MOVE, DecisionKind.ASSIGN, DecisionKind.CHANNEL, DecisionKind.CONFLICT}
) | {DecisionKind.INPUT}


def content_of(work: UnitOfWork, subjects: Iterable[str]) -> tuple[int, ...]:
    """The content items that subjects are about: themselves, their publications, input to them, tasks about them."""
    named = tuple(subjects)
    found = list(subject_ids(named, "content"))
    found += [one.content_id for one in _rows(work, Publication, subject_ids(named, "publication"))]
    asked = _rows(work, InputRequest, subject_ids(named, "request"))
    tasks = _rows(work, ActionItem, subject_ids(named, "action"))
    found += [one for one in (*(it.content_id for it in asked), *(it.content_id for it in tasks)) if one is not None]
    return tuple(dict.fromkeys(found))


def topics_of(work: UnitOfWork, subjects: Iterable[str]) -> tuple[InputRequest, ...]:
    """Topics that were sent in and belong to no content item yet."""
    asked = _rows(work, InputRequest, subject_ids(subjects, "request"))
    return tuple(one for one in asked if one.content_id is None and one.call_id is not None)


def _rows(work: UnitOfWork, cls: type[T], ids: Iterable[int]) -> list[T]:
    found = [work.find(cls, row_id) for row_id in ids]
    return [one for one in found if one is not None]


class CarryOut:
    """One decision being carried out; `contents` are the items it is about, in the order of its subjects."""

    def __init__(self, store: Store, work: Act, actor: Actor, meeting: Meeting, draft: DecisionDraft) -> None:
        self.store, self.work, self.actor, self.meeting, self.draft = store, work, actor, meeting, draft
        self.content, self.planning = ContentService(store), PlanningService(store)
        ids = content_of(work, draft.subjects)
        self.contents = tuple(one for one in (work.get(ContentItem, each) for each in ids) if one.deleted_at is None)
        self.topics = () if self.contents else topics_of(work, draft.subjects)

    def prepare(self) -> None:
        """A topic that a department sent in becomes an idea before it is accepted as one."""
        from .inputs import InputService

        if self.draft.kind is DecisionKind.ACCEPT_IDEA and self.topics:
            inputs = InputService(self.store)
            self.contents = tuple(inputs.make_idea(self.actor, one.id) for one in self.topics)

    @property
    def subjects(self) -> tuple[str, ...]:
        """What it is about; an occurrence of a series is named as the item that it has become."""
        made = self.topics and self.contents
        if made or any(":-" in one for one in self.draft.subjects):
            return tuple(f"content:{one.id}" for one in self.contents)
        return self.draft.subjects

    def carried(self, draft: DecisionDraft) -> DecisionDraft:
        """The draft with who carries it out until when, and for which department, where that follows from it."""
        chosen, asking = draft.settings, draft.settings.asking
        first = self.work.find(ContentItem, self.contents[0].id) if self.contents else None
        if draft.department_id is None and first is not None:
            draft = replace(draft, department_id=first.department_id)
        if draft.kind not in _CARRIED:
            return draft
        if draft.owner_id is None and not draft.owner:
            draft = replace(draft, owner_id=chosen.owner_id or (first.owner_id if first is not None else None))
        return replace(draft, due=draft.due or chosen.day or (asking.due if asking is not None else None))

    def run(self) -> None:
        """Do what the draft says. Raises `Refused` as the services do, or where something is not said."""
        for meeting_id in self.draft.settings.approves:
            from .minutes import MinutesService

            MinutesService(self.store).approve(self.actor, meeting_id, self.meeting.id)
        if self.draft.kind is DecisionKind.FREE:
            return
        if self.draft.kind is DecisionKind.REJECT and self.topics:
            self._decline()
            return
        if not self.contents:
            raise Refused("decision.no_subject")
        acts: dict[DecisionKind, Callable[[], None]] = {
            DecisionKind.ACCEPT_IDEA: self._accept,
            DecisionKind.MOVE: lambda: self._move(self.contents),
            DecisionKind.ASSIGN: self._assign,
            DecisionKind.REJECT: lambda: self._reject(self.contents, self.draft.reason),
            DecisionKind.HOLD: lambda: self._hold(self.contents),
            DecisionKind.CHANNEL: self._channel,
            DecisionKind.CONFLICT: self._conflict,
            DecisionKind.INPUT: lambda: self._ask(self.contents[0], self._asking()),
            DecisionKind.APPROVAL: self._submit,
        }
        acts[self.draft.kind]()

    def _need(self, *lacking: DecisionNeed) -> Refused:
        return Refused("decision.needs", needs=tuple(Coded(f"decision.need.{one}") for one in lacking))

    # Ideas --------------------------------------------------------------------------------------------------------

    def _accept(self) -> None:
        """An idea becomes planned; where a channel or a day is said it gets its place, and somebody does it."""
        chosen = self.draft.settings
        for item in self.contents:
            if item.status is not Status.IDEA:
                raise Refused("decision.no_idea", title=item.title, status=Coded(f"status.{item.status}"))
            self._give(item.id)
            if chosen.day is not None:
                self._place(item)
            elif chosen.channel_id is not None and not self._stands_on(item.id, chosen.channel_id):
                self.planning.add_channel(self.actor, item.id, chosen.channel_id)
            self.content.set_status(self.actor, [item.id], Status.PLANNED)

    def _stands_on(self, content_id: int, channel_id: int) -> bool:
        return any(one.channel_id == channel_id for one in self.work.all(Publication, content_id=content_id))

    def _place(self, item: ContentItem) -> None:
        """Give an item its day: where it stands already, and where a channel is named, there."""
        chosen = self.draft.settings
        assert chosen.day is not None
        here = [one for one in self.work.all(Publication, content_id=item.id) if one.status not in OUT]
        if chosen.channel_id is not None:
            here = [one for one in here if one.channel_id == chosen.channel_id]
        if here:
            self._put(one.id for one in here)
        else:
            channels = [] if chosen.channel_id is None else [chosen.channel_id]
            self.planning.schedule_item(self.actor, item.id, chosen.day, chosen.time, channels)

    def _put(self, publication_ids: Iterable[int]) -> None:
        chosen = self.draft.settings
        moves = [Move(one, chosen.day, chosen.time, keep_time=chosen.time is None) for one in publication_ids]
        self.planning.schedule(self.actor, moves)

    def _give(self, content_id: int) -> None:
        chosen = self.draft.settings
        if chosen.owner_id is not None:
            if self.work.get(Person, chosen.owner_id).archived:
                raise Refused("decision.person_gone", person=self.work.get(Person, chosen.owner_id).name)
            self.content.assign(self.actor, [content_id], chosen.owner_id)
        if chosen.department_id is not None:
            self.content.classify(self.actor, [content_id], department_id=chosen.department_id)

    # Content ------------------------------------------------------------------------------------------------------

    def _chosen(self, content_id: int) -> list[Publication]:
        """The publications that are meant: those that are named, else all that are not out yet."""
        here = self.work.all(Publication, content_id=content_id)
        named = set(self.draft.settings.publication_ids)
        return [one for one in here if one.id in named] if named else [one for one in here if one.status not in OUT]

    def _demand_known(self, items: Iterable[ContentItem]) -> None:
        """Raise `Refused` where publications are named of which none belongs to these items: nothing would happen."""
        named = bool(self.draft.settings.publication_ids)
        if named and not any(self._chosen(one.id) for one in items):
            raise Refused("decision.no_subject")

    def _move(self, items: Sequence[ContentItem]) -> None:
        self._demand_known(items)
        if self.draft.settings.day is None:
            raise self._need(DecisionNeed.DAY)
        for item in items:
            if here := self._chosen(item.id):
                self._put(one.id for one in here)
            elif not self.draft.settings.publication_ids:
                self._place(item)

    def _assign(self) -> None:
        chosen = self.draft.settings
        if chosen.owner_id is None and chosen.department_id is None:
            raise self._need(DecisionNeed.PERSON)
        for item in self.contents:
            self._give(item.id)

    def _reject(self, items: Iterable[ContentItem], reason: str) -> None:
        self.content.set_status(self.actor, [one.id for one in items], Status.REJECTED, reason.strip())

    def _decline(self) -> None:
        """A topic that was sent in is not taken up: whoever sent it reads the reason."""
        from .inputs import InputService

        InputService(self.store).withdraw(self.actor, [one.id for one in self.topics], self.draft.reason)

    def _hold(self, items: Iterable[ContentItem]) -> None:
        self.content.set_status(self.actor, [one.id for one in items], Status.HOLD, self.draft.reason.strip())

    def _channel(self) -> None:
        chosen = self.draft.settings
        if chosen.channel_id is None:
            raise self._need(DecisionNeed.CHANNEL)
        channel = self.work.get(Channel, chosen.channel_id)
        self._demand_known(self.contents)
        for item in self.contents:
            if not chosen.replaces:
                self.planning.add_channel(self.actor, item.id, channel.id, chosen.day, chosen.time)
                continue
            if channel.archived:
                raise Refused("channel.archived", name=channel.name)
            for one in self._chosen(item.id):
                self._demand_free(item, one, channel)
                day = chosen.day or one.day
                at = chosen.time or one.time
                self.planning.schedule(self.actor, [Move(one.id, day, at, channel_id=channel.id)])

    def _demand_free(self, item: ContentItem, one: Publication, channel: Channel) -> None:
        """As adding a channel: the same item does not stand twice at the same time on it."""
        there = [other for other in self.work.all(Publication, content_id=item.id) if other.id != one.id]
        if any(other.channel_id == channel.id and other.day == one.day for other in there):
            raise Refused("publication.twice", title=item.title, channel=channel.name)

    # Conflicts ----------------------------------------------------------------------------------------------------

    def _conflict(self) -> None:
        chosen = self.draft.settings
        if chosen.way is ConflictWay.POSTPONE:
            self._hold(self.contents)
            self._postpone()
            return
        kept = next((one for one in self.contents if one.id == chosen.keep_id), None)
        if kept is None or chosen.way is None:
            raise Refused("decision.no_choice")
        if chosen.way is ConflictWay.MOVE:
            self._move([kept])
            return
        others = [one for one in self.contents if one.id != kept.id]
        if not others:
            raise Refused("decision.nothing_to_merge", title=kept.title)
        reason = Coded("decision.merged_with", title=kept.title).text(self.meeting.language)
        self._reject(others, "\n".join(one for one in (reason, self.draft.reason.strip()) if one))
        if chosen.day is not None:
            self._move([kept])
        if chosen.asking is not None:
            self._ask(kept, chosen.asking)

    def _postpone(self) -> None:
        from .agenda_carry import carry_within

        item = self.work.find(AgendaItem, self.draft.item_id)
        if item is not None and item.result_kind is not ResultKind.POSTPONED:
            self.work.change(replace(item, result_kind=ResultKind.POSTPONED))
            if self.meeting.state is MeetingState.HELD:
                # What is carried over at the end of a meeting has been carried over already.
                carry_within(self.work, self.meeting)

    # Input and approval -------------------------------------------------------------------------------------------

    def _asking(self) -> Asking:
        asking = self.draft.settings.asking
        if asking is None or asking.person_id is None:
            raise self._need(DecisionNeed.EXPERT)
        return asking

    def _ask(self, item: ContentItem, asking: Asking) -> None:
        """An input request, sent within the time budget; beyond it it waits for a grant as it does elsewhere."""
        from .inputs import InputService

        if asking.person_id is None:
            raise self._need(DecisionNeed.EXPERT)
        if not asking.question.strip():
            raise self._need(DecisionNeed.QUESTION)
        person, inputs = self.work.get(Person, asking.person_id), InputService(self.store)
        may = allowed(actor_of(person, len(self.work.all(Person))), "input.answer")
        request = InputRequest(
            title=item.title,
            purpose=self.draft.reason.strip() or item.brief,
            content_id=item.id,
            person_id=person.id,
            minutes=asking.minutes,
            due=asking.due,
            language=self.meeting.language,
            way=Way.APP if may else Way.FORM,
        )
        made = inputs.save(self.actor, request, [Question(kind=QuestionKind.LONG, text=asking.question.strip())])
        if asking.send:
            inputs.send(self.actor, [made.request.id])

    def _submit(self) -> None:
        from .approvals import ApprovalService

        ApprovalService(self.store).submit(self.actor, [one.id for one in self.contents], self.draft.reason.strip())
