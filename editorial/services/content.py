"""Content items: create, edit, move through states, assign, label, delete and restore."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from ..domain import states
from ..domain.channels import Channel
from ..domain.content import (
    Attachment,
    ChecklistEntry,
    Comment,
    ContentCard,
    ContentItem,
    Publication,
    Status,
)
from ..domain.events import Changes
from ..domain.people import Actor
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class Slot:
    """Where and when a new item is to appear; `day` None is the backlog."""

    channel_id: int | None
    day: date | None = None
    time: time | None = None
    text: str | None = None
    status: Status | None = None
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A content item to be created with its publications and checklist."""

    item: ContentItem
    slots: tuple[Slot, ...] = field(default=())
    checklist: tuple[str, ...] = ()


class ContentService:
    """What people do with content items."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def card(self, actor: Actor, content_id: int) -> ContentCard:
        """Everything about one item. Raises `Missing`."""
        with self._store.read(actor) as work:
            return read_card(work, content_id)

    def bin(self, actor: Actor) -> tuple[ContentItem, ...]:
        """Deleted items, the last deleted first."""
        with self._store.read(actor) as work:
            gone = [one for one in work.all(ContentItem) if one.deleted_at is not None]
        return tuple(sorted(gone, key=lambda one: str(one.deleted_at), reverse=True))

    # Creating -----------------------------------------------------------------------------------------------------

    def create(self, actor: Actor, draft: Draft) -> Changes:
        """One new item. Raises `Refused` without a title."""
        with self._store.act(actor, "content.create") as work:
            made = add_draft(work, draft, self._store.zone)
            work.detail = {"title": made.title, "content_id": made.id}
        return work.changes

    def copy(
        self, actor: Actor, content_id: int, days: Sequence[tuple[int | None, date | None, time | None]] = ()
    ) -> Changes:
        """A new item with the same content; `days` are (channel, day, time), or none: the copy goes to the backlog.

        Status starts again at planned (or idea); sign-offs, results and comments stay with the original.
        """
        with self._store.act(actor, "content.copy") as work:
            made = self._copy(work, content_id, days)
            work.detail = {"title": made.title, "content_id": made.id}
        return work.changes

    def copy_all(
        self,
        actor: Actor,
        wanted: Sequence[tuple[int, Sequence[tuple[int | None, date | None, time | None]]]],
        status: Status | None = None,
    ) -> Changes:
        """Copies of several items in one step, each as `copy` makes it; `status` overrides the state they start in."""
        with self._store.act(actor, "content.copy") as work:
            made = [self._copy(work, content_id, days, status) for content_id, days in wanted]
            work.detail = {"count": len(made), "title": made[0].title if made else ""}
            work.detail["made"] = [one.id for one in made]
        return work.changes

    def _copy(
        self,
        work: UnitOfWork,
        content_id: int,
        days: Sequence[tuple[int | None, date | None, time | None]],
        status: Status | None = None,
    ) -> ContentItem:
        card = _original(work, content_id)
        said = {one.channel_id: (one.text, one.title) for one in card.publications}
        wanted = days or [(one.channel_id, None, None) for one in card.publications]
        first = status or (Status.PLANNED if any(day for _c, day, _t in wanted) else Status.IDEA)
        own = status or Status.IDEA
        item = replace(card.item, ref="", status=own, status_reason="", source_id=max(content_id, 0) or None)
        item = replace(item, series_id=None, series_day=None)  # The copy is no second occurrence.
        found = []
        for channel, day, at in wanted:
            text, title = said.get(channel, (None, ""))
            found.append(Slot(channel, day, at, text, first, title=title))
        made = add_draft(work, Draft(item, tuple(found), tuple(one.text for one in card.checklist)), self._store.zone)
        for one in card.attachments:
            work.add(replace(one, content_id=made.id))
        if content_id > 0:
            from ..domain.inputs import Passage

            # Words keep their source wherever they are copied to; a variant of the copy is looked at as a whole.
            taken = work.all(Passage, content_id=content_id)
            work.add_all([replace(one, content_id=made.id, publication_id=None) for one in taken])
        return made

    # Editing ------------------------------------------------------------------------------------------------------

    def edit(self, actor: Actor, item: ContentItem) -> Changes:
        """Save the item's own fields, read at `item.version`. Raises `StaleEdit`, `Refused` without a title."""
        with self._store.act(actor, "content.edit") as work:
            if not item.title.strip():
                raise Refused("title.empty")
            current = work.get(ContentItem, item.id)
            kept = replace(item, status=current.status, created_at=current.created_at, deleted_at=current.deleted_at)
            if kept == current:
                return Changes(act="content.edit")
            work.change(replace(kept, updated_at=work.now))
            work.detail = {"title": item.title, "content_id": item.id}
        return work.changes

    def classify(self, actor: Actor, content_ids: Iterable[int], **values: Any) -> Changes:
        """Set some of pillar_id, campaign_id, goal_id, department_id, task_field, evergreen, format on many items."""
        with self._store.act(actor, "content.edit") as work:
            count = self._each(work, content_ids, lambda item: replace(item, **values))
            work.detail = {"count": count}
        return work.changes

    def assign(self, actor: Actor, content_ids: Iterable[int], owner_id: int | None) -> Changes:
        """Make a person responsible for items (None: nobody)."""
        with self._store.act(actor, "content.assign") as work:
            count = self._each(work, content_ids, lambda item: replace(item, owner_id=owner_id))
            work.detail = {"count": count, "owner_id": owner_id}
        return work.changes

    def label(
        self, actor: Actor, content_ids: Iterable[int], add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> Changes:
        """Add and remove internal labels."""
        gone, new = set(remove), [one.strip().lstrip("#") for one in add if one.strip("# ")]

        def change(item: ContentItem) -> ContentItem:
            kept = [one for one in item.labels if one not in gone]
            return replace(item, labels=tuple(dict.fromkeys([*kept, *new])))

        with self._store.act(actor, "content.label") as work:
            count = self._each(work, content_ids, change)
            work.detail = {"count": count, "labels": new}
        return work.changes

    @staticmethod
    def _each(work: UnitOfWork, ids: Iterable[int], change: Any) -> int:
        count = 0
        for content_id in dict.fromkeys(ids):
            item = work.get(ContentItem, content_id)
            changed = change(item)
            if changed != item:
                work.change(replace(changed, updated_at=work.now))
                count += 1
        return count

    # States -------------------------------------------------------------------------------------------------------

    def set_status(self, actor: Actor, content_ids: Iterable[int], target: Status, reason: str = "") -> Changes:
        """Move items to a state, and their publications but those that are further or already out.

        All or none; raises `Refused` with what is missing.
        """
        with self._store.act(actor, "content.status") as work:
            channels = {one.id: one for one in work.all(Channel)}
            titles = []
            for content_id in dict.fromkeys(content_ids):
                card = read_card(work, content_id)
                states.check_move(card, target, reason, channels)
                check_approved(work, card, target)
                slots.bring(work, card, target, reason)
                titles.append(card.item.title)
            work.detail = {"count": len(titles), "title": titles[0] if titles else "", "status": str(target)}
        return work.changes

    def set_publication_status(
        self, actor: Actor, publication_ids: Iterable[int], target: Status, reason: str = "", url: str = ""
    ) -> Changes:
        """Move single publications (one channel goes out before the others); the item's status follows."""
        with self._store.act(actor, "content.status") as work:
            channels = {one.id: one for one in work.all(Channel)}
            titles = []
            for publication_id in dict.fromkeys(publication_ids):
                one = work.get(Publication, publication_id)
                card = read_card(work, one.content_id)
                alone = replace(card, item=replace(card.item, status=one.status), publications=(one,))
                states.check_move(alone, target, reason, channels)
                check_approved(work, card, target)
                work.change(replace(one, status=target, status_reason=reason, url=url or one.url))
                slots.follow(work, one.content_id)
                titles.append(card.item.title)
            work.detail = {"count": len(titles), "title": titles[0] if titles else "", "status": str(target)}
        return work.changes

    def missing_for_next(self, actor: Actor, content_id: int) -> tuple[Status | None, tuple[states.Need, ...]]:
        """The next state and what is missing before it; advice that does not stop comes after the hard needs."""
        with self._store.read(actor) as work:
            card = read_card(work, content_id)
            channels = {one.id: one for one in work.all(Channel)}
            target = states.next_status(card.item.status)
            if target is None:
                return None, ()
            needs = states.missing_for(target, card, channels)
            if target is Status.REVIEW:
                from .approval_gate import speaker_needs

                needs += speaker_needs(work, card)
            if content_id > 0 and target in states.ENTERED:
                from .clearance_guard import clearance_needs

                needs += clearance_needs(work, card)
        return target, needs + states.advice_for(target, card)

    # Bin ----------------------------------------------------------------------------------------------------------

    def delete(self, actor: Actor, content_ids: Iterable[int]) -> Changes:
        """Into the bin; publications keep their times for a restore. Occurrences of a series are left out instead."""
        ids = list(dict.fromkeys(content_ids))
        act = "series.leave_out" if ids and all(one < 0 for one in ids) else "content.delete"
        with self._store.act(actor, act) as work:
            titles = [_leave_out(work, one) for one in ids if one < 0]
            items = [work.get(ContentItem, one) for one in ids if one >= 0]
            for item in items:
                work.change(replace(item, deleted_at=work.now))
            titles += [one.title for one in items]
            work.detail = {"count": len(titles), "title": titles[0] if titles else ""}
        return work.changes

    def restore(self, actor: Actor, content_ids: Iterable[int]) -> Changes:
        """Out of the bin."""
        with self._store.act(actor, "content.restore") as work:
            items = [work.get(ContentItem, one) for one in dict.fromkeys(content_ids)]
            for item in items:
                work.change(replace(item, deleted_at=None, updated_at=work.now))
            work.detail = {"count": len(items), "title": items[0].title if items else ""}
        return work.changes


def read_card(work: UnitOfWork, content_id: int) -> ContentCard:
    """One item with everything that belongs to it; an occurrence that is only looked at, as what it would become."""
    if content_id < 0 and not isinstance(work, Act):
        from . import series_occurrence

        return series_occurrence.card(work, content_id)
    return ContentCard(
        work.get(ContentItem, content_id),
        tuple(sorted(work.all(Publication, content_id=content_id), key=slots.order)),
        tuple(work.all(Attachment, content_id=content_id)),
        tuple(work.all(ChecklistEntry, content_id=content_id)),
        tuple(work.all(Comment, content_id=content_id)),
    )


def check_approved(work: UnitOfWork, card: ContentCard, target: Status) -> None:
    """Raise `Refused` where the item shall be approved or scheduled without being validly approved as it is, and where
    it goes into review though nobody could check it."""
    if target not in (Status.REVIEW, Status.APPROVED, Status.SCHEDULED):
        return
    from .approval_gate import demand_approved, demand_speaker

    if target is Status.REVIEW:
        demand_speaker(work, card)
    else:
        demand_approved(work, card, target)


def _original(work: UnitOfWork, content_id: int) -> ContentCard:
    """What is copied; copying an occurrence of a series is no reason to take it up."""
    if content_id >= 0:
        return read_card(work, content_id)
    from .series_occurrence import card

    return card(work, content_id)


def _leave_out(work: UnitOfWork, content_id: int) -> str:
    from .series_occurrence import leave_out

    return leave_out(work, content_id).title


def add_draft(work: UnitOfWork, draft: Draft, zone: str) -> ContentItem:
    """Insert a draft; the item's status follows from its publications."""
    if not draft.item.title.strip():
        raise Refused("title.empty")
    now = work.now
    publications = [
        slots.timed(
            Publication(
                channel_id=one.channel_id,
                status=one.status or draft.item.status,
                day=one.day,
                time=one.time if one.day else None,
                zone=zone,
                text=one.text,
                title=one.title,
                url=one.url,
                uid=slots.new_uid(),
            )
        )
        for one in draft.slots
    ]
    status = states.derive(draft.item.status, publications)
    item = replace(
        draft.item, title=draft.item.title.strip(), status=status, created_at=now, updated_at=now, deleted_at=None
    )
    made = work.add(item)
    if publications:
        work.add_all([replace(one, content_id=made.id) for one in publications])
    if draft.checklist:
        entries = enumerate(draft.checklist)
        work.add_all([ChecklistEntry(content_id=made.id, text=text, position=index) for index, text in entries])
    return made
