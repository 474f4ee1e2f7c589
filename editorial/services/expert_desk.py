"""What an expert reads on their own desk: requests to them, and what became of their answers."""

from __future__ import annotations

from collections import Counter
from datetime import date

from ..domain.content import ContentItem, Publication
from ..domain.expert_desk import ExpertView, Fate
from ..domain.input_cards import RequestRow
from ..domain.input_rules import ENDED, WITH_EXPERT
from ..domain.inputs import Answer, Contribution, ContributionState, InputFile, Passage, RequestState
from ..domain.people import Actor
from ..domain.permissions import OUT
from ..storage.unit_of_work import UnitOfWork
from .input_reading import read_rows
from .store import Store


class ExpertDeskService:
    """Reading only; answering is `AnsweringService`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, actor: Actor) -> ExpertView:
        """The requests to whoever acts and those they answered before they passed them on, with their fates."""
        with self._store.read(actor) as work:
            if work.actor.id is None:
                return ExpertView()
            own = work.all(Contribution, person_id=work.actor.id)
            given, today = {one.request_id for one in own}, self._store.wall().date()
            asked = read_rows(work, today, person_id=work.actor.id)
            handled = read_rows(work, today, id=given) if given else ()
            rows = {one.request.id: one for one in (*asked, *handled) if one.request.state is not RequestState.DRAFT}
            fates = _fates(work, {one.id for one in own})
            return ExpertView(tuple(sorted(rows.values(), key=_urgency)), fates, _begun(work, own))


def _urgency(row: RequestRow) -> tuple[int, str, int]:
    """What is to be done first: by due date; then what was given, the newest first."""
    one = row.request
    if one.state in WITH_EXPERT:
        return 0, str(one.due or "9999"), one.id
    return (2 if one.state in ENDED else 1), "", -one.id


def _begun(work: UnitOfWork, own: list[Contribution]) -> dict[int, int]:
    """Answers that are being written to each request."""
    writing = {one.id for one in own if one.state is ContributionState.WRITING}
    answers = work.all(Answer, contribution_id=writing) if writing else []
    with_files = {one.answer_id for one in work.all(InputFile, contribution_id=writing)} if writing else set()
    return Counter(one.request_id for one in answers if one.value or one.id in with_files)


def _fates(work: UnitOfWork, contributions: set[int]) -> tuple[Fate, ...]:
    passages = work.all(Passage, contribution_id=contributions) if contributions else []
    ids = {one.content_id for one in passages}
    if not ids:
        return ()
    items = {one.id: one for one in work.all(ContentItem, id=ids) if one.deleted_at is None}
    days = _first_days(work, ids)
    found = {
        (one.answer_id, one.content_id): Fate(
            one.request_id, one.answer_id, one.content_id, item.title, item.status, days.get(one.content_id)
        )
        for one in sorted(passages, key=lambda each: -each.id)
        if (item := items.get(one.content_id)) is not None
    }
    return tuple(found.values())


def _first_days(work: UnitOfWork, ids: set[int]) -> dict[int, date]:
    """The first day on which each item appeared anywhere."""
    found: dict[int, date] = {}
    for one in work.all(Publication, content_id=ids):
        if one.status in OUT and one.day is not None:
            found[one.content_id] = min(one.day, found.get(one.content_id, one.day))
    return found
