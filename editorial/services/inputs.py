"""Input requests: what the desk asks of experts, what they say to it, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from ..domain.content import ContentItem
from ..domain.events import Changes
from ..domain.input_calls import CallCard
from ..domain.input_cards import ExpertLoad, RequestCase, RequestRow
from ..domain.inputs import InputRequest, InputTemplate, Question, RequestState, TopicCall
from ..domain.people import Actor, Person
from ..storage import input_queries
from . import input_asking, input_calls, input_replies, input_templates
from .budget_rooms import usage_for
from .input_load import loads
from .input_reading import read_case, read_rows
from .store import Act, Store


class InputService:
    """Requests to experts from the first draft to the accepted answer, their templates, and calls for topics."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def rows(self, actor: Actor) -> tuple[RequestRow, ...]:
        """All requests that the actor may see, the one due first first; in a handful of queries."""
        with self._store.read(actor) as work:
            return read_rows(work, self._store.wall().date())

    def case(self, actor: Actor, request_id: int) -> RequestCase:
        """Everything about one request. Raises `Missing`."""
        with self._store.read(actor) as work:
            return read_case(work, request_id)

    def load_of(self, actor: Actor, person_ids: Sequence[int]) -> tuple[ExpertLoad, ...]:
        """How often these people are asked and what they gave of their time, in the order given."""
        wanted = tuple(dict.fromkeys(person_ids))
        with self._store.read(actor) as work:
            asked = input_queries.requests(work.connection, person_id=set(wanted)) if wanted else []
            usage = usage_for(work, (one[0].id for one in asked))
        return loads((one[0] for one in asked), wanted, self._store.clock(), self._store.wall().date(), usage)

    # Asking -------------------------------------------------------------------------------------------------------

    def save(self, actor: Actor, request: InputRequest, questions: Sequence[Question]) -> RequestCase:
        """Make a draft (id 0) or change a request with exactly these questions.

        Once it was sent only due day, minutes and way can change. Raises `Refused` for what cannot be asked like that
        and where the time that was granted is not enough for a change, `StaleEdit` where somebody was faster.
        """
        with self._store.act(actor, "input.save") as work:
            saved = input_asking.save_request(work, request, questions)
            work.detail = _told([saved])
            return read_case(work, saved.id)

    def bulk(
        self,
        actor: Actor,
        request: InputRequest,
        questions: Sequence[Question],
        person_ids: Iterable[int],
        send: bool = False,
    ) -> tuple[InputRequest, ...]:
        """The same request to several people, one each under the same `batch`; with `send` as `send` does it.

        Writing and sending are two steps: undoing the sending leaves the draft with all that was typed.
        """
        with self._store.act(actor, "input.save") as work:
            made = input_asking.bulk_requests(work, request, questions, person_ids)
            for one in made if send else ():
                input_asking.check_complete(work, one)
            work.detail = _told(made)
        return self.send(actor, [one.id for one in made]) if send else tuple(made)

    def copy(self, actor: Actor, request_id: int) -> RequestCase:
        """A draft with the same words and questions, for somebody else or once more."""
        with self._store.act(actor, "input.save") as work:
            made = input_asking.copy_request(work, request_id)
            work.detail = _told([made])
            return read_case(work, made.id)

    def send(self, actor: Actor, request_ids: Iterable[int]) -> tuple[InputRequest, ...]:
        """Send drafts, and once more what expired; all or none.

        What goes beyond the time budget stays as it is and waits (`wants_grant`) until more is granted. Raises
        `Refused`, naming what is missing, for a request without person, questions, due day or minutes.
        """
        with self._store.act(actor, "input.send") as work:
            sent = [input_asking.send_within(work, one) for one in _requests(work, request_ids)]
            work.detail = _told(sent)
        return tuple(sent)

    def remove(self, actor: Actor, request_ids: Iterable[int]) -> Changes:
        """Remove drafts with their questions; raises `Refused` for a request that somebody was sent."""
        with self._store.act(actor, "input.remove") as work:
            gone = list(_requests(work, request_ids))
            for one in gone:
                input_asking.remove_request(work, one)
            work.detail = _told(gone)
        return work.changes

    def withdraw(self, actor: Actor, request_ids: Iterable[int], reason: str) -> tuple[InputRequest, ...]:
        """Take back what was sent: it stands as declined, with the reason. What was answered took its time."""
        with self._store.act(actor, "input.withdraw") as work:
            ended = []
            for one in _requests(work, request_ids):
                input_replies.demand_reason(one, reason)
                ended.append(input_asking.end_request(work, one, RequestState.DECLINED, reason))
            work.detail = _told(ended) | {"reason": reason.strip()}
        return tuple(ended)

    # The expert ---------------------------------------------------------------------------------------------------

    def decline(self, actor: Actor, request_id: int, reason: str) -> RequestCase:
        """The asked person says no, with a reason. Raises `Forbidden` for anybody else."""
        with self._store.act(actor, "input.decline") as work:
            work.detail = _told([input_replies.decline_request(work, request_id, reason)]) | {"reason": reason.strip()}
            return read_case(work, request_id)

    def pass_on(self, actor: Actor, request_id: int, person_id: int, note: str = "") -> RequestCase:
        """The asked person hands it to a colleague of the same department, with what is written so far.

        From then on it is the colleague's; `passed_by` names who passed it on. Raises `Refused` for people of other
        departments and such as are deactivated.
        """
        with self._store.act(actor, "input.pass_on") as work:
            passed, person = input_replies.pass_on_request(work, request_id, person_id, note)
            work.detail = _told([passed]) | {"from": work.actor.name, "to": person.name, "note": note.strip()}
            return read_case(work, request_id)

    def colleagues(self, actor: Actor, request_id: int) -> tuple[Person, ...]:
        """To whom the asked person can pass a request on: those of its department who are active and may answer."""
        with self._store.read(actor) as work:
            request = read_case(work, request_id).request
            return input_asking.colleagues(work, request)

    # The desk reviews ---------------------------------------------------------------------------------------------

    def open_review(self, actor: Actor, request_id: int) -> RequestCase:
        """The desk reads what was answered, or looks again at what it accepted."""
        return self._step(actor, "input.review", request_id, input_replies.review_request)

    def return_(
        self,
        actor: Actor,
        request_id: int,
        follow_ups: Sequence[Question] = (),
        note: str = "",
        due: date | None = None,
    ) -> RequestCase:
        """Give an answer back with further questions, a note, or both; `due` is the day the answer to them is due."""
        with self._store.act(actor, "input.return") as work:
            told = input_replies.return_request(work, request_id, follow_ups, note, due)
            work.detail = _told([told]) | {"reason": told.reason, "questions": len(follow_ups)}
            return read_case(work, request_id)

    def accept(self, actor: Actor, request_id: int) -> RequestCase:
        """Accept the newest version of the answer. How far it may go is another question (`ws.clearing`)."""
        return self._step(actor, "input.accept", request_id, input_replies.accept_request)

    def _step(self, actor: Actor, act: str, request_id: int, step: Callable[[Act, int], InputRequest]) -> RequestCase:
        with self._store.act(actor, act) as work:
            work.detail = _told([step(work, request_id)])
            return read_case(work, request_id)

    # Templates ----------------------------------------------------------------------------------------------------

    def templates(self, actor: Actor, language: str = "") -> tuple[InputTemplate, ...]:
        """Templates in their order, archived ones too; before them the built-in ones (ids below zero) in a language
        (default: the workspace's), save those of which there is an own version."""
        with self._store.read(actor) as work:
            return input_templates.read_templates(work, language)

    def template(self, actor: Actor, template_id: int) -> tuple[InputTemplate, tuple[Question, ...]]:
        """A template, own or built-in, with its questions. Raises `Missing`."""
        with self._store.read(actor) as work:
            return input_templates.read_template(work, template_id)

    def save_template(self, actor: Actor, template: InputTemplate, questions: Sequence[Question]) -> InputTemplate:
        """Make a template (id 0, or that of a built-in one) or change one, with exactly these questions.

        Raises `Refused` without a name or questions and for a name that is taken, `StaleEdit`.
        """
        with self._store.act(actor, "input.template") as work:
            saved = input_templates.write_template(work, template, questions)
            work.detail = {"title": saved.name, "count": 1}
        return saved

    def archive_template(self, actor: Actor, template_id: int, archived: bool = True) -> InputTemplate:
        """Put a template away, own or built-in, or bring it back."""
        with self._store.act(actor, "input.template") as work:
            saved = input_templates.put_away(work, template_id, archived)
            work.detail = {"title": saved.name, "count": 1}
        return saved

    # Calls for topics ---------------------------------------------------------------------------------------------

    def calls(self, actor: Actor) -> tuple[CallCard, ...]:
        """All calls: those that are open by the day they close, then the closed ones, the newest first."""
        with self._store.read(actor) as work:
            return input_calls.read_calls(work)

    def save_call(self, actor: Actor, call: TopicCall, questions: Sequence[Question]) -> CallCard:
        """Make a call (id 0) or change one; whoever has been asked keeps the questions, but the new closing day holds.

        Raises `Refused` where it does not close before the editorial meeting, `StaleEdit`.
        """
        with self._store.act(actor, "input.call") as work:
            saved = input_calls.write_call(work, call, questions)
            work.detail = {"title": saved.title, "count": 1}
            return input_calls.read_call(work, saved.id)

    def send_call(self, actor: Actor, call_id: int, person_ids: Iterable[int] = ()) -> tuple[InputRequest, ...]:
        """Ask these people (default: everybody of the call's departments) for topics, each by a request of their own.

        Nobody is asked twice in the same call. What goes beyond the time budget waits, as in `send`.
        """
        with self._store.act(actor, "input.send") as work:
            made = input_calls.send_out(work, call_id, tuple(dict.fromkeys(person_ids)))
            work.detail = _told(made)
        return tuple(made)

    def close_call(self, actor: Actor, call_id: int) -> CallCard:
        """Close a call: what is still open of it ends as expired, what was sent in stays."""
        with self._store.act(actor, "input.call") as work:
            closed = input_calls.close_within(work, call_id)
            work.detail = {"title": closed.title, "count": 1}
            return input_calls.read_call(work, call_id)

    def make_idea(self, actor: Actor, request_id: int) -> ContentItem:
        """What was sent in becomes a content idea that names its source; each answer in it is a passage of its own.

        Raises `Refused` where nothing was answered and where it has become a content item already.
        """
        with self._store.act(actor, "input.idea") as work:
            item = input_calls.idea_of(work, request_id, self._store.zone)
            work.detail = {"title": item.title, "content_id": item.id, "count": 1}
        return item


def _requests(work: Act, request_ids: Iterable[int]) -> Iterator[InputRequest]:
    for request_id in dict.fromkeys(request_ids):
        yield work.get(InputRequest, request_id)


def _told(requests: Sequence[InputRequest]) -> dict[str, object]:
    """What the journal and the toast say of a step."""
    found: dict[str, object] = {"title": requests[0].title if requests else "", "count": len(requests)}
    if len(requests) == 1:
        found["request_id"] = requests[0].id
    if waits := sum(one.wants_grant for one in requests):
        found["waiting"] = waits
    return found
