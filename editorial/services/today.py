"""What Today shows: this week, what waits for a decision, what is mine, what is overdue, what appears next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ..domain.calendar import Card, Entry, Month, monday, together
from ..domain.content import Comment, Status
from ..domain.filters import PlanFilter
from ..domain.people import Actor
from ..storage import approval_queries, plan_queries
from ..storage.unit_of_work import UnitOfWork
from .plan import PlanService
from .store import Store

if TYPE_CHECKING:
    from ..domain.action_cards import ActionRow
    from ..domain.approval_rules import StageProgress
    from ..domain.input_cards import RequestRow
    from ..domain.inputs import InputMessage, InputRequest
    from .approval_views import WaitingItem
    from .input_review import ToClear

    _Inputs = tuple[tuple[RequestRow, ...], tuple[ToClear, ...], tuple[RequestRow, ...], tuple[RequestRow, ...]]
    _Messages = tuple[tuple[InputMessage, InputRequest], ...]

#: How far ahead "mine" and "next" look, in days.
AHEAD = 14
#: How long thanks are shown, in days.
THANKED = 30
#: States in which an item is still work.
OPEN = (Status.PLANNED, Status.DRAFTING)
MOST = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A comment that names me and is not dealt with."""

    comment: Comment
    title: str


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything on the page, read in one go."""

    week: Month
    waiting: tuple[Card, ...] = ()
    mine: tuple[Card, ...] = ()
    mentions: tuple[Mention, ...] = ()
    overdue: tuple[Entry, ...] = ()
    following: tuple[Entry, ...] = ()
    ideas: int = 0
    #: Where approval is in force: what waits for my decision, and which of my items are held up.
    in_force: bool = False
    decisions: tuple[WaitingItem, ...] = ()
    held: tuple[Held, ...] = ()
    #: Of expert input: requests whose answer I have to look at, and answers that wait until I clear them.
    answers: tuple[RequestRow, ...] = ()
    to_clear: tuple[ToClear, ...] = ()
    #: Requests that wait for an answer of mine.
    asked: tuple[RequestRow, ...] = ()
    #: Requests of mine whose answer is overdue, and those of my people that I was told about, with the message.
    late: tuple[RequestRow, ...] = ()
    told: _Messages = ()
    #: Thanks of the last weeks for answers of mine, the newest first.
    thanks: _Messages = ()
    #: What I have to do after meetings, by the day it is due.
    actions: tuple[ActionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """An item in review that does not get on: a stage is overdue, or nobody may sign there."""

    content_id: int
    title: str
    stage: StageProgress


class TodayService:
    """A read model over the plan, for one person."""

    def __init__(self, store: Store, plan: PlanService) -> None:
        self._store, self._plan = store, plan

    def view(self, actor: Actor) -> TodayView:
        """Today for the actor; without a person of their own everybody's open items are theirs."""
        now = self._store.wall()
        first = monday(now.date())
        week = self._plan.span(actor, first, first + timedelta(days=6))
        with self._store.read(actor) as work:
            rows = work.connection
            waiting = plan_queries.cards(rows, PlanFilter(), statuses=[Status.REVIEW])
            own = PlanFilter(people=frozenset({actor.id}) if actor.id is not None else frozenset())
            mine = plan_queries.cards(rows, own, statuses=OPEN)
            counts = plan_queries.status_counts(rows, PlanFilter())
            past = plan_queries.between(rows, now.date() - timedelta(days=60), now.date(), PlanFilter())
            ahead = plan_queries.between(rows, now.date(), now.date() + timedelta(days=AHEAD), PlanFilter())
            mentions = self._mentions(work.all(Comment, done=0), actor, rows)
            in_force = approval_queries.in_force(rows)
            held = self._held(work, actor, waiting) if in_force else ()
        decisions = self._decisions(actor) if in_force else ()
        answers, to_clear, asked, late = self._inputs(actor)
        soon = now.date() + timedelta(days=AHEAD)
        coming = together(ahead, self._plan.span(actor, now.date(), soon).occurrences.entries)
        return TodayView(
            week,
            tuple(sorted(waiting, key=_by_date)),
            tuple(sorted((one for one in mine if one.day is not None and one.day <= soon), key=_by_date)),
            mentions,
            tuple(one for one in past if one.overdue(now)),
            tuple(one for one in coming if _still_to_come(one, now))[:MOST],
            counts.get(Status.IDEA, 0),
            in_force,
            decisions,
            held,
            answers,
            to_clear,
            asked,
            late,
            *self._told(actor, now.date() - timedelta(days=THANKED)),
            self._actions(actor),
        )

    def _actions(self, actor: Actor) -> tuple[ActionRow, ...]:
        """My action items. What meetings are made of is loaded only where there are some."""
        from ..storage.action_marks import any_open

        with self._store.rows(actor) as connection:
            if not any_open(connection):
                return ()
        from .action_items import ActionItemService

        return ActionItemService(self._store).mine(actor)

    def _told(self, actor: Actor, since: date) -> tuple[_Messages, _Messages]:
        """Whose answers are missing that I was told about, each request once; and thanks to me since a day."""
        from ..domain.inputs import MessageKind
        from .input_messages import InputMessageService

        found = InputMessageService(self._store).to_me(actor)
        told = {pair[1].id: pair for pair in reversed(found) if pair[0].kind is MessageKind.ESCALATION}
        thanks = (pair for pair in found if pair[0].kind is MessageKind.THANKS)
        return tuple(reversed(told.values())), tuple(one for one in thanks if one[0].at and one[0].at.date() >= since)

    def _inputs(self, actor: Actor) -> _Inputs:
        """What came back from experts, what I am asked, and who owes me an answer. Loaded with the first look."""
        from ..domain.input_rules import WITH_DESK, WITH_EXPERT
        from ..domain.permissions import allowed
        from .input_review import InputReviewService
        from .inputs import InputService

        rows = InputService(self._store).rows(actor)
        if not rows:
            return (), (), (), ()
        mine = {actor.id, None}
        came = [one for one in rows if one.request.state in WITH_DESK and one.request.asked_by_id in mine]
        looks = allowed(actor, "input.review")
        me = actor.id
        asked = [one for one in rows if me and one.request.person_id == me and one.request.state in WITH_EXPERT]
        to_clear = InputReviewService(self._store).to_clear(actor)
        late = [one for one in rows if one.overdue and one.request.asked_by_id in mine]
        return tuple(came) if looks else (), to_clear, tuple(asked), tuple(late) if looks else ()

    def _decisions(self, actor: Actor) -> tuple[WaitingItem, ...]:
        # Loaded with the first look at this page, not with the window.
        from .approval_inbox import InboxService

        return InboxService(self._store).inbox(actor).waiting

    @staticmethod
    def _held(work: UnitOfWork, actor: Actor, waiting: list[Card]) -> tuple[Held, ...]:
        """Mine whose stage is overdue or stuck; whoever may give stages to others sees everybody's that are stuck."""
        from ..domain.permissions import allowed
        from .approval_reading import Approving

        watches = allowed(actor, "approval.reassign")
        around = Approving(work, [one.content_id for one in waiting])
        found = []
        for card in waiting:
            request = around.request(card.content_id)
            if request is None:
                continue
            mine = actor.id is None or actor.id in (card.owner_id, request.submitted_by_id)
            stages = around.progress(around.card(card.content_id), request) if mine or watches else ()
            hit = next((one for one in stages if one.stuck or (mine and _late(one))), None)
            if hit is not None:
                found.append(Held(card.content_id, card.title, hit))
        return tuple(sorted(found, key=lambda one: (one.stage.due is None, str(one.stage.due), one.content_id)))

    @staticmethod
    def _mentions(comments: list[Comment], actor: Actor, rows: object) -> tuple[Mention, ...]:
        if actor.id is None:
            return ()
        named = [one for one in comments if str(actor.id) in one.mentions]
        titles = plan_queries.titles(rows, [one.content_id for one in named])  # type: ignore[arg-type]
        return tuple(Mention(one, titles[one.content_id]) for one in named if one.content_id in titles)


def _late(one: StageProgress) -> bool:
    return one.overdue and one.state == "open"


def _by_date(card: Card) -> tuple[bool, date, int]:
    return card.day is None, card.day or date.max, card.content_id


def _still_to_come(entry: Entry, now: datetime) -> bool:
    if entry.status in (Status.HOLD, Status.REJECTED, Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED):
        return False
    assert entry.day is not None
    return entry.time is None or datetime.combine(entry.day, entry.time) >= now
