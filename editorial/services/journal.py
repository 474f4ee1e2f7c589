"""The journal for people: its steps page by page, what each changed, and whether it is still the one it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from ..domain.calendar import local
from ..domain.journal_view import Continuation, Earlier, JournalFilter, JournalRow, Overview, StepDetails, Who
from ..domain.people import Actor
from ..storage import journal, journal_pages
from ..storage.codec import unstamp
from .journal_proof import Proof, continuation, prove, read_earlier
from .journal_words import Words
from .store import Store

__all__ = ["JournalService", "Proof"]

#: Rows of a step that are listed; an import may have changed thousands.
MOST_ROWS = 200
EVERYTHING = JournalFilter()


class JournalService:
    """Reads only: the journal is written by acts, and by nothing else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def overview(self, actor: Actor, wanted: JournalFilter = EVERYTHING) -> Overview:
        """Numbers of all steps under the filter, newest first: the keys by which `rows` reads page by page."""
        with self._store.snapshot(actor) as work:
            steps = journal_pages.steps_under(work.connection, wanted, self._store.zone)
            entries, head = journal.head(work.connection)
        return Overview(tuple(steps), entries, head)

    def rows(
        self, actor: Actor, steps: Sequence[int], language: str, about: int | None = None
    ) -> tuple[JournalRow, ...]:
        """These steps in the order given, a page of them at a time; steps that are not there are left out.

        `about` is the content item that somebody asked for: steps that touched many lead to that one.
        """
        with self._store.rows(actor) as connection:
            found = journal_pages.firsts(connection, steps)
            words = Words(connection, language, self._store.zone)
            return tuple(self._row(words, found[one], about) for one in steps if one in found)

    def details(
        self, actor: Actor, step: int, language: str, about: int | None = None, most: int = MOST_ROWS
    ) -> StepDetails | None:
        """What a step changed, before and after, in words; None where there is no such step.

        With `about` only what it changed of that content item and its parts.
        """
        with self._store.snapshot(actor) as work:
            connection = work.connection
            first = journal_pages.firsts(connection, [step]).get(step)
            if first is None:
                return None
            words = Words(connection, language, self._store.zone)
            rows = tuple(words.change(one) for one in journal_pages.step_page(connection, step, most, about))
            return StepDetails(self._row(words, first, about), rows, max(0, first.rows - len(rows)))

    def people(self, actor: Actor) -> tuple[Who, ...]:
        """Everybody who ever acted, by name."""
        with self._store.rows(actor) as connection:
            return tuple(sorted(journal_pages.actors(connection), key=lambda one: one.name.casefold()))

    def groups(self, actor: Actor) -> tuple[str, ...]:
        """Groups of acts of which there is any."""
        with self._store.rows(actor) as connection:
            return tuple(sorted({one.partition(".")[0] for one in journal_pages.acts(connection)}))

    def title_of(self, actor: Actor, content_id: int, language: str) -> str:
        """What an item is called, also one that was deleted for good."""
        with self._store.rows(actor) as connection:
            return Words(connection, language, self._store.zone).named("content", content_id)

    def prove(self, actor: Actor) -> Proof:
        """Go through the whole chain: whether every entry is as it was written, else the first that is not."""
        with self._store.snapshot(actor, whole=True) as work:
            return prove(work.connection)

    def continues(self, actor: Actor, path: Path) -> Continuation:
        """Whether this journal goes on from an earlier one: an exported journal or workspace, or a backup.

        Meaningful together with `prove`, which shows that the hashes belong to what they stand beside. Raises `Refused`
        where the file is none of these, names no head of a chain, or cannot be read; `WorkspaceError` for a backup that
        cannot be opened.
        """
        earlier = read_earlier(path)
        with self._store.snapshot(actor, whole=True) as work:
            return continuation(work.connection, earlier)

    def head(self, actor: Actor) -> Earlier:
        """Number and hash of the last entry, to be kept elsewhere as a proof."""
        with self._store.rows(actor, whole=True) as connection:
            return _head(connection)

    def _row(self, words: Words, first: journal_pages.First, about: int | None) -> JournalRow:
        entry = first.entry
        step = journal.step_of(entry, first.rows)
        at = local(unstamp(entry.at), self._store.zone).replace(tzinfo=None)
        content_id = words.content_of(step, entry) or about
        title = words.title(step, entry, first.alike)
        if about and content_id == about and not first.alike and not step.detail.get("title"):
            title = words.named("content", about) or title
        origin = str(step.detail.get("act", step.act)) if step.act.startswith("history.") else step.act
        form = step.detail.get("origin") == "form"
        brought_in = (step.detail.get("imported_by_id"), str(step.detail.get("imported_by", ""))) if form else None
        return JournalRow(
            step.step,
            entry.seq,
            at,
            step.actor_id,
            step.actor,
            step.act,
            origin,
            title,
            first.rows,
            content_id,
            content_id is not None and words.is_there("content", content_id),
            brought_in,
        )


def _head(connection: Connection) -> Earlier:
    return Earlier(*journal.head(connection))
