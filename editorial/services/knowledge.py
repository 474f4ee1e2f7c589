"""Knowledge: what experts have contributed, and who knows about what."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.calendar import local
from ..domain.content import ContentItem
from ..domain.input_wording import value_text
from ..domain.inputs import (
    Answer,
    Contribution,
    ContributionState,
    InputFile,
    InputRequest,
    Passage,
    Question,
)
from ..domain.knowledge import Entry, Expert, Found, KnowledgeFilter, Known, find
from ..domain.people import Actor, Department, Person, Role
from ..storage.unit_of_work import UnitOfWork
from .options import read_options
from .store import Store

NOTHING = KnowledgeFilter()
_ASKED = frozenset(str(one) for one in (Role.EXPERT, Role.APPROVER, Role.MANAGEMENT))


class KnowledgeService:
    """Searches accepted contributions; who may see an answer at all is for `storage.visibility` to say."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: tuple[object, list[Entry], list[Expert]] | None = None

    def find(self, actor: Actor, words: str = "", wanted: KnowledgeFilter = NOTHING, most: int = 200) -> Found:
        """Who knows about `words`, and which accepted answers speak of it; without words the newest answers."""
        entries, experts = self._index(actor)
        return find(entries, experts, words, wanted, most)

    def _index(self, actor: Actor) -> tuple[list[Entry], list[Expert]]:
        """All accepted answers made ready; made anew only when the file has changed or somebody else looks."""
        known = self._store.known(actor)
        # Who stands in for whom differs from day to day.
        key = (self._store.database.state(), known.id, known.roles, self._store.wall().date())
        if self._kept is None or self._kept[0] != key:
            with self._store.read(actor) as work:
                experts = _experts(work)
                found = list(_known(work, {one.person_id: one for one in experts}))
            ready = {one.known: one for one in self._kept[1]} if self._kept else {}
            self._kept = key, [ready.get(one) or Entry(one) for one in found], experts
        return self._kept[1], self._kept[2]


def _experts(work: UnitOfWork) -> list[Expert]:
    departments = {one.id: one for one in work.all(Department)}
    found = []
    for one in work.all(Person):
        department = departments.get(one.department_id or 0)
        expert = Expert(
            one.id,
            one.name,
            one.department_id,
            "" if department is None else department.name,
            one.competence,
            "" if department is None or not _ASKED & set(one.roles) else department.competence,
            one.archived,
        )
        found.append(expert)
    return found


def _known(work: UnitOfWork, experts: dict[int, Expert]) -> Iterable[Known]:
    accepted = _newest(work.all(Contribution, state=str(ContributionState.ACCEPTED)))
    if not accepted:
        return
    options = read_options(work)
    requests = {one.id: one for one in work.all(InputRequest)}
    departments = {one.id: one for one in work.all(Department)}
    questions = {one.id: one for one in work.all(Question)}
    files, used = _files(work), _used(work)
    for answer in work.all(Answer):
        given = accepted.get(answer.contribution_id)
        request, question = requests.get(answer.request_id), questions.get(answer.question_id)
        if given is None or request is None or question is None:
            continue
        words = value_text(question, answer.value, options.language)
        if not (words or answer.quotes or answer.id in files):
            continue
        expert = experts.get(given.person_id or 0)
        department = departments.get(request.department_id or 0)
        yield Known(
            answer.id,
            given.id,
            request.id,
            given.person_id,
            given.person,
            request.department_id,
            "" if department is None else department.name,
            " ".join(filter(None, (expert.competence if expert else "", department.competence if department else ""))),
            request.title,
            question.text,
            words,
            answer.quotes,
            answer.clearance,
            given.attribution,
            None if given.at is None else local(given.at, options.zone).date(),
            files.get(answer.id, ()),
            used.get(answer.id, ()),
        )


def _newest(accepted: Iterable[Contribution]) -> dict[int, Contribution]:
    """Of each request the version that was accepted last."""
    by_request: dict[int, Contribution] = {}
    for one in accepted:
        known = by_request.get(one.request_id)
        if known is None or one.number > known.number:
            by_request[one.request_id] = one
    return {one.id: one for one in by_request.values()}


def _files(work: UnitOfWork) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for one in work.all(InputFile):
        found[one.answer_id] = (*found.get(one.answer_id, ()), one.name)
    return found


def _used(work: UnitOfWork) -> dict[int, tuple[str, ...]]:
    passages = work.all(Passage)
    ids = {one.content_id for one in passages}
    titles = {one.id: one.title for one in work.all(ContentItem, id=ids) if one.deleted_at is None} if ids else {}
    found: dict[int, dict[str, None]] = {}
    for one in passages:
        if one.content_id in titles:
            found.setdefault(one.answer_id, {})[titles[one.content_id]] = None
    return {answer_id: tuple(names) for answer_id, names in found.items()}
