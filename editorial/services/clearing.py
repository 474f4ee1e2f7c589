"""Clearance of experts' answers, and taking them into texts with their source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..domain.clearance import looser, words_of
from ..domain.clearance_marks import ClearanceMarks
from ..domain.clearance_shown import Offer, Place, Standing
from ..domain.content import Comment, ContentItem, Publication
from ..domain.events import Changes
from ..domain.inputs import Answer, Clearance, Contribution, ContributionState, InputFile, InputRequest, Passage
from ..domain.people import Actor, Person
from ..domain.permissions import DESK, demand
from ..errors import Forbidden, Refused
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .clearance_guard import named, unclearable
from .clearance_reading import Looking, clearers, may_clear, read_kept
from .options import read_options
from .passages import keep_file, keep_words
from .store import Store


class ClearingService:
    """How far answers may go, and where their words stand."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # How far an answer may go -------------------------------------------------------------------------------------

    def set_clearance(self, actor: Actor, answer_ids: Iterable[int], clearance: Clearance, note: str = "") -> Changes:
        """Make answers public, internal or confidential, as of now, wherever their words stand.

        Only the lead of the request's department (the substitute while the lead is absent) lets an answer go further;
        the desk and the expert may keep it closer. Items in review, approved or scheduled in which words stand that may
        not stand there any more go back to drafting. Raises `Forbidden`, and `Refused` for what is still being written.
        """
        with self._store.act(actor, "input.clear") as work:
            title, count = "", 0
            for answer_id in dict.fromkeys(answer_ids):
                answer = work.get(Answer, answer_id)
                request = work.get(InputRequest, answer.request_id)
                title = title or request.title
                if answer.clearance is clearance and (not note.strip() or note.strip() == answer.clearance_note):
                    continue
                self._demand(work, answer, request, clearance)
                work.change(
                    replace(
                        answer,
                        clearance=clearance,
                        cleared_by_id=work.actor.id,
                        cleared_by=work.actor.name,
                        cleared_at=work.now,
                        clearance_note=note.strip(),
                    )
                )
                count += 1
            work.detail = {"title": title, "count": count, "clearance": str(clearance)}
        return work.changes

    @staticmethod
    def _demand(work: UnitOfWork, answer: Answer, request: InputRequest, clearance: Clearance) -> None:
        given = work.get(Contribution, answer.contribution_id)
        if given.state is ContributionState.WRITING:
            raise Refused("clearance.writing", request=request.title)
        if may_clear(work, request.department_id):
            return
        if looser(clearance, answer.clearance):
            raise unclearable(work, request)
        who = work.actor
        if not (who.roles & DESK or (who.id is not None and who.id in (request.person_id, given.person_id))):
            raise Forbidden("clearance.own", actor=who.name or "–", request=request.title)

    # Taking -------------------------------------------------------------------------------------------------------

    def take(
        self,
        actor: Actor,
        content_id: int,
        answer_id: int,
        words: str,
        publication_id: int | None = None,
        *,
        at: int | None = None,
        put: bool = True,
    ) -> Changes:
        """Take words of an accepted answer into the item's text, or a variant, and keep their source.

        They are put at the character `at`, else as a paragraph at the end; with `put` False they stand there already,
        as where an editor wrote them at the cursor. Raises `Refused` where the words are not the answer's or the
        contribution is not accepted, `Forbidden`.
        """
        with self._store.act(actor, "input.take") as work:
            item = work.get(ContentItem, content_id)
            answer, request, given = _accepted(work, answer_id)
            words = words.strip()
            if not _stands_in(words, (answer.value, *answer.quotes)):
                raise Refused("clearance.words")
            place = work.get(Publication, publication_id) if publication_id is not None else None
            if put and place is not None:
                said = item.text if place.text is None else place.text
                work.change(replace(place, text=_put(said, words, at)))
            elif put:
                work.change(replace(item, text=_put(item.text, words, at), updated_at=work.now))
            keep_words(work, item.id, answer, given, words, place.id if place else None)
            work.detail = {"title": item.title, "content_id": item.id, "request": request.title}
        return work.changes

    def take_file(self, actor: Actor, content_id: int, file_id: int) -> Changes:
        """Attach a file of an accepted answer to the item and keep its source. Raises as `take`."""
        with self._store.act(actor, "input.take") as work:
            item, file = work.get(ContentItem, content_id), work.get(InputFile, file_id)
            answer, request, given = _accepted(work, file.answer_id)
            keep_file(work, item.id, answer, given, file)
            work.detail = {"title": item.title, "content_id": item.id, "request": request.title, "name": file.name}
        return work.changes

    def ask(self, actor: Actor, content_id: int, answer_ids: Iterable[int]) -> Changes:
        """Ask whoever may clear these answers to do so: a comment at the item that names them, without the words."""
        with self._store.act(actor, "content.comment") as work:
            item = work.get(ContentItem, content_id)
            language, people, said = read_options(work).language, dict[int, Person](), dict[str, None]()
            for answer_id in dict.fromkeys(answer_ids):
                request = work.get(InputRequest, work.get(Answer, answer_id).request_id)
                people |= {one.id: one for one in clearers(work, request.department_id)}
                said[f"„{request.title}“" if language == "de" else f"“{request.title}”"] = None
            called = ", ".join("@" + one.name.split()[-1] for one in people.values())
            body = text("clearance.ask", language, people=called, requests=", ".join(said))
            mentions = tuple(str(one) for one in people)
            work.add(Comment(0, 0, item.id, work.actor.id, work.actor.name, body, mentions, work.now))
            names = ", ".join(one.name for one in people.values())
            work.detail = {"title": item.title, "content_id": item.id, "people": names}
        return work.changes

    def drop(self, actor: Actor, passage_id: int) -> Changes:
        """Forget where a passage came from. Raises `Refused` as long as it stands there and is not cleared."""
        with self._store.act(actor, "input.drop") as work:
            passage = work.get(Passage, passage_id)
            item = work.get(ContentItem, passage.content_id)
            looking = Looking(work, read_kept(work.connection))
            for card, sources in looking.cards([item.id]):
                hit = next(
                    (
                        one
                        for one in looking.hits(card, sources)
                        if (one.source is not None and one.source.passage_id == passage_id)
                        or (passage.file_id is not None and one.secret.answer_id == passage.answer_id)
                    ),
                    None,
                )
                if hit is not None:
                    who = named(work, hit.secret.department_id)
                    raise Refused("clearance.standing", title=item.title, request=hit.secret.request, who=who)
            work.remove(passage)
            work.detail = {"title": item.title, "content_id": item.id}
        return work.changes

    # Looking ------------------------------------------------------------------------------------------------------

    def standing(self, actor: Actor, content_id: int) -> tuple[Standing, ...]:
        """Everything of experts that stands in an item: what was taken with its source, and what is found by its words.

        What is held back comes first.
        """
        from .clearance_views import read_standing

        with self._store.read(actor) as work:
            return read_standing(work, content_id)

    def places(self, actor: Actor, answer_id: int) -> tuple[Place, ...]:
        """Every item in which words or files of an answer stand, whatever its clearance; held back ones first."""
        from .clearance_views import read_places

        with self._store.read(actor) as work:
            return read_places(work, answer_id)

    def offered(self, actor: Actor, content_id: int) -> tuple[Offer, ...]:
        """Accepted answers that may be taken into an item: those asked for it first, then the newest of all others."""
        from .clearance_views import read_offers

        with self._store.read(actor) as work:
            demand(work.actor, "input.take")
            return read_offers(work, content_id)

    def marks(self, actor: Actor) -> ClearanceMarks:
        """The items in which uncleared words stand, for every view; nothing to read where no answer is held back."""
        with self._store.read(actor) as work:
            kept = read_kept(work.connection)
            if not kept:
                return ClearanceMarks()
            from .clearance_views import read_marks

            return read_marks(work, kept)

    def demand_copy(self, actor: Actor, content_id: int, words: str, channel_id: int | None = None) -> None:
        """Raise `Refused` where words on their way to a channel contain what is held back, saved or not."""
        from .clearance_out import demand_copy

        with self._store.read(actor) as work:
            demand_copy(work, content_id, words, channel_id)


def _accepted(work: UnitOfWork, answer_id: int) -> tuple[Answer, InputRequest, Contribution]:
    answer = work.get(Answer, answer_id)
    request, given = work.get(InputRequest, answer.request_id), work.get(Contribution, answer.contribution_id)
    if given.state is not ContributionState.ACCEPTED:
        raise Refused("clearance.not_accepted", request=request.title)
    return answer, request, given


def _stands_in(words: str, texts: Iterable[str]) -> bool:
    wanted = " ".join(one.folded for one in words_of(words))
    return bool(wanted) and any(
        f" {wanted} " in f" {' '.join(one.folded for one in words_of(each))} " for each in texts
    )


def _put(text: str, words: str, at: int | None) -> str:
    if at is None:
        return f"{text.rstrip()}\n\n{words}" if text.strip() else words
    return text[:at] + words + text[at:]
