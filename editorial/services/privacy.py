"""Personal data: what the workspace knows of somebody, handed over; and forgetting who they were.

Sources: https://eur-lex.europa.eu/eli/reg/2016/679/oj, Articles 15 and 20 (information, portability) and 17 (erasure).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from ..domain.approvals import Absence, ApprovalForm, SignOff
from ..domain.content import Attachment, Comment, ContentItem
from ..domain.decisions import ActionItem
from ..domain.events import Changes
from ..domain.input_rules import WITH_EXPERT
from ..domain.inputs import (
    Answer,
    Attribution,
    Contribution,
    InputFile,
    InputForm,
    InputMessage,
    InputRequest,
    Passage,
    Question,
    RequestState,
    TimeBudget,
)
from ..domain.meetings import Participant
from ..domain.people import Actor, Department, Person
from ..domain.permissions import LEADERS
from ..domain.reminders import Reminder
from ..errors import Coded, Forbidden, Refused
from ..storage import approval_queries, journal, whole
from ..storage.anonymise import Sealed, Wish, drop_bytes, forget, leave_no_trace, names_of
from ..storage.mapping import kind_of
from ..storage.unit_of_work import UnitOfWork
from .meeting_leaving import leave_meetings, naming
from .options import read_options
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class PersonData:
    """What is known of a person: rows by kind as they are stored, files by their name in the archive."""

    name: str
    parts: dict[str, list[dict[str, Any]]]
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What anonymising would do: how many places have the name, what of theirs is unused, what stays out of reach.

    `minutes` are finalised ones that name the person: they are a record and keep the name.
    """

    person: Person
    requests: int
    contributions: int
    unused_answers: int
    items: int
    steps: int
    minutes: int = 0


class PrivacyService:
    """Handing over and forgetting what is personal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Handing over -------------------------------------------------------------------------------------------------

    def export(self, actor: Actor, person_id: int, path: Path) -> Path:
        """Write all that is known of a person as .zip (data.json and files). Raises `Refused`, `Forbidden`.

        Everybody may have their own; somebody else's those who lead the desk, for whoever asks them.
        """
        from ..exchange.person_data import write_person_data

        with self._store.act(actor, "people.export") as work:
            person = work.get(Person, person_id)
            if work.actor.id != person_id and not work.actor.roles & LEADERS:
                who = tuple(Coded(f"role.{one}") for one in sorted(LEADERS))
                raise Forbidden("people.export_other", actor=work.actor.name or "–", person=person.name, who=who)
            data = _collect(work, person)
        write_person_data(path, data.name, data.parts, data.files)
        return path

    # Forgetting ---------------------------------------------------------------------------------------------------

    def would_forget(self, actor: Actor, person_id: int) -> Forgetting:
        """What anonymising somebody would concern."""
        with self._store.read(actor) as work:
            person = work.get(Person, person_id)
            contributions = work.all(Contribution, person_id=person_id)
            answers, _files = _unused(work, contributions)
            return Forgetting(
                person,
                len(work.all(InputRequest, person_id=person_id)),
                len(contributions),
                len(answers),
                len(work.all(ContentItem, owner_id=person_id)),
                journal.steps_by(work.connection, person_id),
                naming(work, names_of(work.connection, person_id)),
            )

    def anonymise(self, actor: Actor, person_id: int, *, words: bool = False) -> Changes:
        """Take somebody's name out of the workspace and its journal; with `words` also answers that stand nowhere.

        What they did stays, under a pseudonym; their answers are anonymous from now on. Open requests to them end. It
        cannot be undone; backups from before still have the name. Raises `Refused` for oneself, for somebody who is
        anonymous already, and for the last who leads the desk.
        """
        with self._store.act(actor, "people.anonymise") as work:
            person = work.get(Person, person_id)
            if person.anonymised_at is not None:
                raise Refused("people.anonymous_already", person=person.name)
            if work.actor.id == person_id:
                raise Refused("people.anonymise_self")
            contributions = work.all(Contribution, person_id=person_id)
            _end_requests(work, person_id)
            _make_anonymous(work, contributions)
            _leave(work, person)
            sealed = self._forget(work, person, contributions, words)
            # Only now: a row that goes stays in the journal as it was, and that is without the name.
            leave_meetings(work, person.id)
            fresh = work.get(Person, person_id)
            fresh = replace(fresh, archived=True, anonymised_at=work.now, roles=(), hours=0, substitute_id=None)
            work.change(replace(fresh, password_at=None))
            for name in (f"password:{person_id}", f"attempts:{person_id}"):
                approval_queries.keep_secret(work.connection, name, None)
            work.detail = {
                "final": True,
                "title": fresh.name,
                "sealed": {"entries": sealed.entries, "hash": sealed.hash, "first": sealed.first},
            }
        return work.changes

    def _forget(self, work: Act, person: Person, contributions: list[Contribution], words: bool) -> Sealed:
        """Rows and journal without the name; what this act itself has changed so far is not in the journal yet."""
        from ..texts import text

        leave_no_trace(work.connection)
        names = names_of(work.connection, person.id)
        others = {one.name for one in work.all(Person) if one.id != person.id}
        answers, files = _unused(work, contributions) if words else ([], [])
        pseudonym = text("people.pseudonym", read_options(work).language, number=person.id)
        wish = Wish(
            person.id,
            pseudonym,
            names,
            bool(names & others),
            frozenset(one.id for one in answers),
            frozenset(one.id for one in files),
        )
        sealed = forget(work.connection, wish)
        for one in files:
            work.remove(work.get(InputFile, one.id))
        drop_bytes(work.connection, [one.sha256 for one in files])
        return sealed


#: Rows that name the person in `person_id`, besides requests: nobody knows of one before it was sent.
_OF_PERSON: tuple[tuple[str, type[Any]], ...] = (
    ("absences", Absence),
    ("reminders", Reminder),
    ("sign_offs", SignOff),
    ("approval_forms", ApprovalForm),
    ("contributions", Contribution),
    ("messages", InputMessage),
    ("input_forms", InputForm),
    ("time_budgets", TimeBudget),
    ("meetings", Participant),
)


def _collect(work: UnitOfWork, person: Person) -> PersonData:
    parts: dict[str, list[dict[str, Any]]] = {}
    files: dict[str, bytes] = {}

    def add(name: str, values: Iterable[Any]) -> None:
        rows = [_plain(one) for one in values]
        if rows:
            parts[name] = rows

    add("person", [person])
    add("departments_led", [one for one in work.all(Department) if one.lead_id == person.id])
    requests = [one for one in work.all(InputRequest, person_id=person.id) if one.state is not RequestState.DRAFT]
    add("input_requests", requests)
    for name, cls in _OF_PERSON:
        add(name, work.all(cls, person_id=person.id))
    add("comments", work.all(Comment, author_id=person.id))
    owned = work.all(ContentItem, owner_id=person.id)
    add("content", owned)
    add("action_items", work.all(ActionItem, owner_id=person.id))
    ids = [one.id for one in work.all(Contribution, person_id=person.id)]
    if requests:
        add("questions", work.all(Question, request_id={one.id for one in requests}))
    if ids:
        add("answers", work.all(Answer, contribution_id=ids))
        add("passages", work.all(Passage, contribution_id=ids))
        found = work.all(InputFile, contribution_id=ids)
        add("files", found)
        names = {one.sha256: f"{one.id}-{one.stored}" for one in found}
        files = {names[mark]: data for mark, data in whole.blobs(work.connection, names)}
    steps = journal.acts_by(work.connection, person.id)
    if steps:
        parts["journal"] = steps
    return PersonData(person.name, parts, files)


def _plain(value: Any) -> dict[str, Any]:
    """A row as stored, without what is empty."""
    image = kind_of(value).encode(value)
    return {one.name: image[one.name] for one in fields(value) if image[one.name] not in (None, "", 0)}


def _end_requests(work: Act, person_id: int) -> None:
    for one in work.all(InputRequest, person_id=person_id):
        if one.state is RequestState.DRAFT:
            work.change(replace(one, person_id=None, wants_grant=False))
        elif one.state in WITH_EXPERT:
            work.change(replace(one, state=RequestState.EXPIRED, ended_at=work.now))


def _make_anonymous(work: Act, contributions: Iterable[Contribution]) -> None:
    for one in contributions:
        work.change(replace(one, attribution=Attribution.ANONYMOUS, consent=False))
        for passage in work.all(Passage, contribution_id=one.id):
            work.change(replace(passage, attribution=Attribution.ANONYMOUS))


def _leave(work: Act, person: Person) -> None:
    """Nobody waits for them any more: departments without their lead, people without them as substitute."""
    for department in work.all(Department):
        if department.lead_id == person.id:
            work.change(replace(department, lead_id=None))
    for other in work.all(Person):
        if other.substitute_id == person.id:
            work.change(replace(other, substitute_id=None))


def _unused(work: UnitOfWork, contributions: Iterable[Contribution]) -> tuple[list[Answer], list[InputFile]]:
    """Answers of these contributions that stand in no content item, with their files."""
    ids = [one.id for one in contributions]
    if not ids:
        return [], []
    used = {one.answer_id for one in work.all(Passage, contribution_id=ids)}
    attached = {one.sha256 for one in work.all(Attachment)}
    answers = [one for one in work.all(Answer, contribution_id=ids) if one.id not in used]
    free = {one.id for one in answers}
    files = [one for one in work.all(InputFile, contribution_id=ids) if one.answer_id in free]
    return answers, [one for one in files if one.sha256 not in attached]
