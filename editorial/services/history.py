"""Undo, redo, revisions and the journal: all read the one journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import exc

from ..domain.content import ContentItem, Publication
from ..domain.events import Changes
from ..domain.journal import BOOKKEEPING, Entry, Image, Reversal, Step, UndoState, changed, reversals, undo_state
from ..domain.people import Actor
from ..errors import Refused
from ..storage import journal
from ..storage.codec import unstamp
from ..storage.mapping import KINDS, ORDER
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved state (Fassung) of a content item: its own fields, variant texts and public titles by publication."""

    number: int
    step: int
    at: datetime
    actor: str
    act: str
    item: ContentItem
    variants: tuple[tuple[int, str | None], ...]
    fields: tuple[str, ...]
    titles: tuple[tuple[int, str], ...] = ()


class HistoryService:
    """Going back, and seeing what was."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def state(self, actor: Actor) -> UndoState:
        """What Undo and Redo would do next."""
        with self._store.rows(actor) as connection:
            return undo_state(journal.recent_steps(connection), actor.id)

    def undo(self, actor: Actor) -> Changes:
        """Take back the actor's last step. Raises `Refused` where there is none or somebody changed it since."""
        return self._back(actor, "history.undo")

    def redo(self, actor: Actor) -> Changes:
        """Take back the actor's last undo."""
        return self._back(actor, "history.redo")

    def undo_step(self, actor: Actor, step: int) -> Changes:
        """Take back one certain step of the actor, the one a toast speaks of."""
        return self._back(actor, "history.undo", step)

    def _back(self, actor: Actor, act: str, wanted: int | None = None) -> Changes:
        undoing = act == "history.undo"
        with self._store.act(actor, act) as work:
            state = undo_state(journal.recent_steps(work.connection), actor.id)
            target = state.undo if undoing else state.redo
            if target is None:
                raise Refused("undo.nothing" if undoing else "redo.nothing")
            if wanted is not None and target.step != wanted:
                raise Refused("undo.changed", name=f"#{wanted}")
            try:
                for one in _reversals(work, target, undoing):
                    work.revert(one)
            except exc.IntegrityError as error:
                raise Refused("undo.changed", name=target.detail.get("title", "")) from error
            # Others may have added or removed publications beside those that went back.
            slots.follow_all(work, work.owners.values())
            work.detail = {"undoes" if undoing else "redoes": target.step, "act": _origin(target)}
            work.detail |= {key: target.detail[key] for key in ("title", "count", "drafts") if key in target.detail}
        return self._with_files(work.changes, target, undoing)

    def _with_files(self, changes: Changes, target: Step, undoing: bool) -> Changes:
        """What a step wrote goes and comes with it; `detail` tells how many are gone and how many stay."""
        files = self._store.files
        if not undoing:
            files.bring_back(target.step, changes.step)
            return changes
        back = files.take_back(target.step, changes.step, int(target.detail.get("drafts", 0)))
        if not (back.gone or back.kept):
            return changes
        return replace(changes, detail=changes.detail | {"files_gone": back.gone, "files_kept": back.kept})

    def steps(self, actor: Actor, most: int = 200) -> tuple[Step, ...]:
        """The last steps of everybody, newest first."""
        with self._store.rows(actor) as connection:
            return tuple(reversed(journal.recent_steps(connection, most)))

    def revisions(self, actor: Actor, content_id: int) -> tuple[Revision, ...]:
        """Every revision of an item, oldest first; steps that changed no word of it are left out."""
        with self._store.read(actor) as work:
            return _revisions(work, content_id)

    def restore_revision(self, actor: Actor, content_id: int, step: int) -> Changes:
        """Make texts and fields of the item what they were after `step`; places and states stay as they are."""
        with self._store.act(actor, "content.revision") as work:
            found = [one for one in _revisions(work, content_id) if one.step == step]
            if not found:
                raise Refused("missing", kind="revision", id=step)
            _restore(work, content_id, found[0])
            work.detail = {"title": found[0].item.title, "number": found[0].number, "content_id": content_id}
        return work.changes


def _reversals(work: Act, target: Step, undoing: bool) -> list[Reversal]:
    """The rows of a step as they go back; a decision of a meeting keeps its number, as one that was taken back."""
    found = reversals(journal.step_entries(work.connection, target.step), ORDER)
    if undoing and target.act in ("meeting.decide", "meeting.supersede"):
        from .decision_back import kept_numbers

        return kept_numbers(work, found)
    return found


def _origin(target: Step) -> str:
    return str(target.detail.get("act", target.act))


def revisions_of(work: UnitOfWork, content_id: int) -> tuple[Revision, ...]:
    """Every revision of an item, oldest first, for services that number them."""
    return _revisions(work, content_id)


_WORDS = frozenset(
    {"title", "brief", "key_message", "audience", "text", "format", "hashtags", "labels", "notes", "task_field"}
    | {"pillar_id", "campaign_id", "goal_id", "owner_id", "department_id", "evergreen"}
)


#: Text (None: the item's) and public title of a publication.
_Said = tuple[str | None, str]


def _revisions(work: UnitOfWork, content_id: int) -> tuple[Revision, ...]:
    events: list[tuple[Entry, Image]] = journal.steps_of_row(work.connection, "content", content_id)
    for publication_id in _publications(work, content_id):
        events += journal.steps_of_row(work.connection, "publication", publication_id)
    events.sort(key=lambda one: one[0].seq)
    item: Image = {}
    said: dict[int, _Said] = {}
    found: list[Revision] = []
    for entry, image in events:
        names = _apply(entry, image, item, said)
        if found and found[-1].step == entry.step:
            # Also what says nothing new: an item's first revision knows the publications made with it.
            found[-1] = replace(found[-1], **_by_publication(said))
        if not names or not item:
            continue
        revision = Revision(
            len(found) + 1,
            entry.step,
            unstamp(entry.at),
            entry.actor,
            entry.act,
            KINDS["content"].decode_image(item),
            fields=names,
            **_by_publication(said),
        )
        if found and found[-1].step == entry.step:
            merged = tuple(dict.fromkeys((*found[-1].fields, *names)))
            found[-1] = replace(revision, number=found[-1].number, fields=merged)
        else:
            found.append(revision)
    return tuple(found)


def _by_publication(said: dict[int, _Said]) -> dict[str, Any]:
    found = sorted(said.items())
    return {
        "variants": tuple((one, text) for one, (text, _title) in found),
        "titles": tuple((one, title) for one, (_text, title) in found if title),
    }


def _apply(entry: Entry, image: Image, item: Image, said: dict[int, _Said]) -> tuple[str, ...]:
    if entry.kind == "content":
        names = tuple(name for name in changed(item, image) if name in _WORDS)
        item.clear()
        item.update(image)
        return names
    before = said.get(entry.row_id, (None, ""))
    if not image:
        said.pop(entry.row_id, None)
        return ()
    now = said[entry.row_id] = (image.get("text"), image.get("title") or "")
    return ("variant",) if before != now else ()


def _publications(work: UnitOfWork, content_id: int) -> list[int]:
    """Ids of all publications the item has or had: deleted ones live on in the journal."""
    now = {one.id for one in work.all(Publication, content_id=content_id)}
    return sorted(now | journal.rows_once_under(work.connection, "publication", "content_id", content_id))


def _restore(work: UnitOfWork, content_id: int, revision: Revision) -> None:
    current = work.get(ContentItem, content_id)
    kind = KINDS["content"]
    old, new = kind.encode(revision.item), kind.encode(current)
    image = new | {name: old[name] for name in _WORDS if name not in BOOKKEEPING}
    restored: ContentItem = kind.decode_image(image)
    if restored != current:
        work.change(replace(restored, updated_at=work.now))
    titles = dict(revision.titles)
    for publication_id, text in revision.variants:
        one, title = work.find(Publication, publication_id), titles.get(publication_id, "")
        if one is not None and (one.text, one.title) != (text, title):
            work.change(replace(one, text=text, title=title))
    slots.follow(work, content_id)
