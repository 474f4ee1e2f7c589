"""Writing to experts about their requests: reminders, word to their lead, thanks; what was missed is caught up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..domain.approval_rules import Team
from ..domain.approvals import Absence
from ..domain.calendar import local
from ..domain.content import ContentItem, Publication, Status
from ..domain.input_reminders import (
    REMINDERS,
    Pending,
    due_messages,
    expired,
    thanks_due,
    way_of,
)
from ..domain.input_rules import WITH_EXPERT
from ..domain.inputs import (
    InputMessage,
    InputRequest,
    MessageKind,
    Passage,
    RequestState,
    TopicCall,
)
from ..domain.people import SYSTEM, Actor, Department, Person
from ..storage.unit_of_work import UnitOfWork
from .input_calls import close_within
from .input_reading import today_of
from .options import read_options
from .store import Act, Store

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
#: Longest text that goes along with a message, in characters.
MOST_WORDS = 5_000


@dataclass(frozen=True, slots=True)
class Appeared:
    """What came of a contribution: where it appeared."""

    content_id: int
    title: str
    day: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class PendingMessage:
    """A message that is due, with what somebody needs to know who sends it. `appeared` is there for thanks."""

    pending: Pending
    request: InputRequest
    person: Person | None
    appeared: tuple[Appeared, ...] = ()


@dataclass(frozen=True, slots=True)
class Caught:
    """What was caught up: messages written in the application, requests that ended, calls that closed."""

    messages: int = 0
    expired: int = 0
    calls: int = 0


class InputMessageService:
    """What is written by itself, and what was written to whoever asks; mails are written by `input_mails`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def appeared(self, actor: Actor, request_id: int) -> tuple[Appeared, ...]:
        """Where something of the request's answers appeared."""
        with self._store.read(actor) as work:
            return appeared_within(work).get(request_id, ())

    def to_me(self, actor: Actor) -> tuple[tuple[InputMessage, InputRequest], ...]:
        """Messages to whoever acts about what still waits for them, or that thank them; the newest first."""
        if actor.id is None:
            return ()
        with self._store.read(actor) as work:
            requests = {one.id: one for one in work.all(InputRequest)}
            found = [one for one in work.all(InputMessage, person_id=actor.id) if one.request_id in requests]
        pairs = [(one, requests[one.request_id]) for one in found]
        kept = [pair for pair in pairs if pair[0].kind is MessageKind.THANKS or pair[1].state in WITH_EXPERT]
        return tuple(sorted(kept, key=lambda pair: (str(pair[0].at), pair[0].id), reverse=True))

    # By itself ----------------------------------------------------------------------------------------------------

    def catch_up(self) -> Caught:
        """Write what is due in the application, let requests expire, close calls: at the start and once a day.

        Nothing is written where nothing is due. The program does it, so nobody's Undo takes it back.
        """
        with self._store.read(SYSTEM) as work:
            around = Around(work)
            if not (around.due_in_app() or around.expired() or around.closing()):
                return Caught()
        with self._store.act(SYSTEM, "input.message") as work:
            around = Around(work)
            calls = around.closing()
            for call in calls:
                close_within(work, call.id)
            around = Around(work)
            messages = around.due_in_app()
            for one in messages:
                record_message(work, one, words_of_thanks(one), by=None)
            ended = Around(work).expired()
            for request in ended:
                work.change(replace(request, state=RequestState.EXPIRED, ended_at=work.now))
            caught = Caught(len(messages), len(ended), len(calls))
            work.detail = {"final": True, "count": caught.messages + caught.expired + caught.calls}
        return caught


def words_of_thanks(one: PendingMessage) -> str:
    """The addresses that thanks link to, one a line: what was published is told, and where."""
    if one.pending.kind is not MessageKind.THANKS:
        return ""
    return "\n".join(" ".join(filter(None, [each.title, each.url])) for each in one.appeared)


def record_message(work: Act, one: PendingMessage, words: str, by: Actor | None) -> None:
    """Write the message down; whoever was only asked so far is reminded now."""
    pending, request = one.pending, one.request
    work.add(
        InputMessage(
            request_id=request.id,
            kind=pending.kind,
            person_id=pending.person_id,
            due_on=pending.due_on,
            at=work.now,
            by_id=None if by is None else by.id,
            by=request.asked_by if by is None else by.name,
            way=pending.way,
            body=words.strip()[:MOST_WORDS],
        )
    )
    if pending.kind in REMINDERS:
        current = work.get(InputRequest, request.id)
        if current.state is RequestState.SENT:
            work.change(replace(current, state=RequestState.REMINDED))


class Around:
    """What decides about messages, read once for all requests."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self.today, self._zone = today_of(work), read_options(work).zone
        waiting = {str(one) for one in (*WITH_EXPERT, RequestState.ACCEPTED)}
        self.requests = work.all(InputRequest, state=waiting)
        self._messages: dict[int, list[InputMessage]] = {}
        for one in work.all(InputMessage):
            self._messages.setdefault(one.request_id, []).append(one)
        self.people = {one.id: one for one in work.all(Person)}
        self._team = Team.of(self.people.values(), work.all(Department), work.all(Absence))
        self._published: Mapping[int, tuple[Appeared, ...]] | None = None

    def messages_of(self, request_id: int) -> list[InputMessage]:
        """What was written about a request."""
        return self._messages.get(request_id, [])

    def asked_on(self, request: InputRequest) -> date:
        """The day on which the expert was asked last."""
        anew = [one.at for one in self._messages.get(request.id, ()) if one.kind is MessageKind.FOLLOW_UP and one.at]
        last = max((*anew, *filter(None, [request.sent_at])), default=None)
        return date.min if last is None else local(last, self._zone).date()

    def _told(self, request: InputRequest) -> int | None:
        """Who hears when nothing helps: the lead, whoever stands in while they are away, or whoever asked where that is
        the expert."""
        department = self._team.departments.get(request.department_id or 0)
        lead = None if department is None else department.lead_id
        if lead is not None and self._team.absence(lead, self.today) is not None:
            lead = self._team.substitute(lead, self.today) or lead
        someone = lead if lead is not None and lead != request.person_id else request.asked_by_id
        person = self.people.get(someone or 0)
        return None if person is None or person.archived else person.id

    def due(self) -> list[PendingMessage]:
        """Everything that is due today, thanks included."""
        found = []
        for request in self.requests:
            messages = self._messages.get(request.id, [])
            for one in due_messages(request, self.asked_on(request), messages, self._told(request), self.today):
                found.append(PendingMessage(one, request, self.people.get(one.person_id or 0)))
            appeared = self._appeared(request)
            if thanks_due(request, messages, bool(appeared)):
                pending = Pending(request.id, MessageKind.THANKS, self.today, request.person_id, way_of(request))
                found.append(PendingMessage(pending, request, self.people.get(request.person_id or 0), appeared))
        return [one for one in found if one.person is not None and not one.person.archived]

    def due_in_app(self) -> list[PendingMessage]:
        """What is said in the application."""
        return [one for one in self.due() if one.pending.way == "app"]

    def _appeared(self, request: InputRequest) -> tuple[Appeared, ...]:
        if request.state is not RequestState.ACCEPTED:
            return ()
        if self._published is None:
            self._published = appeared_within(self._work)
        return self._published.get(request.id, ())

    def expired(self) -> list[InputRequest]:
        """Requests that nobody will answer any more."""
        return [one for one in self.requests if expired(one, self.asked_on(one), self.today)]

    def closing(self) -> list[TopicCall]:
        """Calls whose last day has passed."""
        return [one for one in self._work.all(TopicCall, closed_at=None) if one.closes < self.today]


def appeared_within(work: UnitOfWork) -> Mapping[int, tuple[Appeared, ...]]:
    """By request: where passages of its answers appeared."""
    places: dict[int, set[int]] = {}
    for one in work.all(Passage):
        places.setdefault(one.request_id, set()).add(one.content_id)
    wanted = sorted({each for ids in places.values() for each in ids})
    if not wanted:
        return {}
    titles = {one.id: one.title for one in work.all(ContentItem, id=wanted) if one.deleted_at is None}
    out: dict[int, Appeared] = {}
    for place in work.all(Publication, content_id=wanted):
        if place.status in _OUT and place.content_id in titles:
            known = out.get(place.content_id)
            if known is None or (place.url and not known.url):
                out[place.content_id] = Appeared(place.content_id, titles[place.content_id], place.day, place.url)
    return {request: tuple(out[each] for each in sorted(ids) if each in out) for request, ids in places.items()}
