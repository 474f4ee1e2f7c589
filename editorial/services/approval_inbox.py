"""The inbox of approvals: what waits for whom, read in one go however much it is, and what changed since one's own."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from ..domain.approval_changes import ContentChange, Version, attributed, content_changes, count_content_changes
from ..domain.approval_content import canonical_content, differences
from ..domain.approval_rules import TO_LEAD, Signer, StageProgress, StageState, due_at, signed_by, signers
from ..domain.approvals import ApprovalRequest, Decision, RequestStage, SignOff, Validity
from ..domain.content import ContentCard
from ..domain.people import Actor
from ..storage import approval_queries, inbox_queries
from ..storage.codec import unstamp
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving, asked
from .approval_views import ApprovalCase, WaitingItem, by_due, line, read_case
from .history import revisions_of
from .store import Store

#: Decisions that the history of one's own shows.
MOST = 500


@dataclass(frozen=True, slots=True)
class Turn:
    """A stage whose turn it is, for those who look after all: who may decide there now."""

    line: WaitingItem
    signer_ids: tuple[int, ...] = ()
    barred_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """One of my decisions with the title of its item; without what was signed."""

    sign_off: SignOff
    title: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """What the page lists. `in_force` is whether the workspace has approval at all; `people` are active ones."""

    waiting: tuple[WaitingItem, ...] = ()
    turns: tuple[Turn, ...] = ()
    decided: tuple[Decided, ...] = ()
    in_force: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One item with the changes since the actor's own last decision, each with who made it.

    `revisions` are the steps of the journal that made its revisions, oldest first; `steps` those of the decisions.
    """

    case: ApprovalCase
    changes: tuple[ContentChange, ...] = ()
    revisions: tuple[int, ...] = ()
    steps: Mapping[int, int] = field(default_factory=dict)

    @property
    def revision(self) -> int:
        """The number of the revision that would be signed now."""
        return max(1, len(self.revisions))

    def revision_of(self, one: SignOff) -> int:
        """The number of the revision that was the newest when somebody decided."""
        return max(1, bisect_right(self.revisions, self.steps.get(one.id, 0)))


class InboxService:
    """Reading for approvers; whatever changes something is `ApprovalService`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def inbox(self, actor: Actor, scope: str = "mine") -> Inbox:
        """What waits for the actor (`mine`), every stage whose turn it is (`all`), or what they decided (`decided`)."""
        with self._store.read(actor) as work:
            if not approval_queries.in_force(work.connection):
                return Inbox(in_force=False)
            if scope == "decided":
                found = inbox_queries.decided_by(work.connection, actor.id, MOST) if actor.id is not None else []
                return Inbox(decided=tuple(Decided(one, title) for one, title in found))
            if scope == "all":
                return Inbox(turns=_turns(work))
            return Inbox(_waiting(work, actor.id))

    def count(self, actor: Actor) -> int:
        """How many items wait for the actor."""
        with self._store.read(actor) as work:
            return len(_waiting(work, actor.id)) if approval_queries.in_force(work.connection) else 0

    def changed(self, actor: Actor, content_ids: Iterable[int]) -> dict[int, int]:
        """How many changes there are since the actor's own last decision, for items they decided about before."""
        wanted = list(content_ids)
        with self._store.read(actor) as work:
            if actor.id is None or not wanted:
                return {}
            around, found = Approving(work), dict[int, int]()
            for content_id, mine in inbox_queries.last_decisions(work.connection, actor.id, wanted).items():
                request = around.request(content_id)
                if request is not None:
                    text = canonical_content(around.card(content_id), request.window)
                    found[content_id] = count_content_changes(differences(mine.snapshot, text))
            return found

    def reading(self, actor: Actor, content_id: int) -> Reading:
        """One item as its approver reads it. Raises `Missing`."""
        with self._store.read(actor) as work:
            case = read_case(work, content_id)
            after = case.mine.revision if case.mine is not None else 0
            made = _Makers(work, case.card, after)
            changes = tuple(made.name(one) for one in content_changes(case.changes))
            entries = {one.revision for one in case.sign_offs}
            steps = inbox_queries.steps_at(work.connection, entries)
            decided = {one.id: steps.get(one.revision, 0) for one in case.sign_offs}
            return Reading(case, changes, tuple(one.step for one in revisions_of(work, content_id)), decided)


# What waits -----------------------------------------------------------------------------------------------------------


class _Turns:
    """The open stages of every open request, as the rules see them, from a handful of queries.

    What very many items have in common (who may sign such a stage) is asked once.
    """

    def __init__(self, work: UnitOfWork) -> None:
        self._work, self._around = work, Approving(work)
        connection = work.connection
        self._publications = inbox_queries.open_publications(connection)
        self._stages = inbox_queries.open_stages(connection)
        self._sign_offs = inbox_queries.open_sign_offs(connection)
        self._signers: dict[tuple[object, ...], tuple[tuple[Signer, ...], tuple[int, ...]]] = {}

    def __iter__(self) -> Iterator[tuple[ContentCard, StageProgress, int, int, Sequence[SignOff]]]:
        """Item, open stage, its place among how many, and every decision about the item."""
        for request, item in inbox_queries.open_items(self._work.connection):
            card = ContentCard(item, tuple(self._publications.get(item.id, ())))
            given = self._sign_offs.get(item.id, [])
            stages = asked(self._stages.get(item.id, ()))
            signed: dict[int, list[SignOff]] = {}
            for one in given:
                if one.decision is Decision.APPROVE and one.validity is Validity.VALID:
                    signed.setdefault(one.stage_id, []).append(one)
            reached: int | None = None
            for place, stage in enumerate(stages, 1):
                done = signed.get(stage.id, ())
                if signed_by(done) >= stage.needed:
                    continue
                if reached is not None and stage.step != reached:
                    break
                reached = stage.step
                yield card, self._open(card, request, stage, tuple(done)), place, len(stages), given

    def _open(
        self, card: ContentCard, request: ApprovalRequest, stage: RequestStage, done: tuple[SignOff, ...]
    ) -> StageProgress:
        due, now = due_at(stage, card.publications), self._work.now
        late = due is not None and now >= due
        longer = due is not None and now >= due + timedelta(hours=TO_LEAD)
        home = card.item.department_id
        whom = (stage.who, stage.role, stage.department_id, stage.person_ids, home)
        key = (*whom, request.author_ids, late, longer)
        if key not in self._signers:
            self._signers[key] = signers(stage, home, self._around.team, request.author_ids, now, due)
        open_now, barred = self._signers[key]
        return StageProgress(stage, StageState.OPEN, done, (), due, late, open_now, barred)


def _waiting(work: UnitOfWork, person_id: int | None) -> tuple[WaitingItem, ...]:
    found: dict[int, WaitingItem] = {}
    for card, one, place, places, given in _Turns(work) if person_id is not None else ():
        signer = one.signer(person_id)
        if signer is not None and card.item.id not in found:
            before = any(each.person_id == person_id for each in given)
            found[card.item.id] = line(card, one, place, places, signer, before)
    return by_due(found.values())


def _turns(work: UnitOfWork) -> tuple[Turn, ...]:
    found = {}
    for card, one, place, places, _given in _Turns(work):
        waits = line(card, one, place, places)
        signer_ids = tuple(each.person_id for each in one.signers)
        found[waits.content_id, waits.stage_id] = Turn(waits, signer_ids, one.barred)
    return tuple(found[one.content_id, one.stage_id] for one in by_due([each.line for each in found.values()]))


# Who made it ----------------------------------------------------------------------------------------------------------


class _Makers:
    """Names the author of each change of an item behind an entry of the journal."""

    def __init__(self, work: UnitOfWork, card: ContentCard, after: int) -> None:
        self._work, self._card, self._after = work, card, after

    def name(self, change: ContentChange) -> ContentChange:
        """The change with who made it."""
        found = self._versions(change)
        if not found:
            return change
        if change.paragraph:
            return attributed(change, [Version(change.difference.old, "", found[0].at), *found])
        return replace(change, by=found[-1].by, at=found[-1].at)

    def _versions(self, change: ContentChange) -> list[Version]:
        kind, columns = _KEPT[change.place]
        content_id = self._card.item.id
        if kind == "content":
            return self._read(kind, (content_id,), columns)
        if kind == "publication":
            ids = tuple(one.id for one in self._card.publications if one.channel_id == change.difference.channel_id)
        else:
            ids = tuple(one.id for one in self._card.attachments if one.name == change.difference.name)
        ids = ids or tuple(inbox_queries.removed_since(self._work.connection, kind, content_id, self._after))
        found = self._read(kind, ids, columns)
        if not found and change.place == "variant":
            # the variant follows the item's own text
            return self._read("content", (content_id,), ("text",))
        return found

    def _read(self, kind: str, ids: tuple[int, ...], columns: tuple[str, ...]) -> list[Version]:
        found = []
        for entry in inbox_queries.entries_since(self._work.connection, kind, ids, self._after) if ids else ():
            image = json.loads(entry.after if entry.after is not None else entry.before or "{}")
            if not columns or any(name in image for name in columns):
                words = str(image.get(columns[0]) or "") if columns else ""
                found.append(Version(words, entry.actor, unstamp(entry.at)))
        return found


#: Where a place is kept: kind of row and columns; no columns: whatever happened to it.
_KEPT: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "title": ("content", ("title",)),
    "key_message": ("content", ("key_message",)),
    "text": ("content", ("text",)),
    "hashtags": ("content", ("hashtags",)),
    "variant": ("publication", ("text",)),
    "public_title": ("publication", ("title",)),
    "time": ("publication", ("day", "time")),
    "channels": ("publication", ()),
    "media": ("attachment", ()),
    "alt": ("attachment", ("alt_text",)),
    "media_order": ("attachment", ("position",)),
}
