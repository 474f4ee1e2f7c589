"""What approvers see: what waits for them, and one item with everything they need to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from ..domain.approval_content import Difference, canonical_content, differences, digest, first_moment
from ..domain.approval_rules import Signer, StageProgress, StageState, Standing, progress
from ..domain.approvals import ApprovalOverride, ApprovalRequest, Outcome, SignOff, Window
from ..domain.content import ContentCard
from ..storage import approval_queries, inbox_queries
from ..storage.unit_of_work import UnitOfWork
from .approval_reading import Approving, asked
from .content import read_card

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """A line of the inbox: an item at one of its stages. `due` is UTC; `place` of `places` counts the stages.

    `standing` and `for_id` say as what it waits for the person (None in lists that are nobody's); `signed_before`
    that the person signed an earlier content of it.
    """

    content_id: int
    title: str
    channel_ids: tuple[int | None, ...]
    day: date | None
    time: time | None
    department_id: int | None
    stage_id: int
    stage: str
    state: StageState
    place: int
    places: int
    due: datetime | None
    overdue: bool
    standing: Standing | None = None
    for_id: int | None = None
    signed_before: bool = False
    stuck: bool = False


@dataclass(frozen=True, slots=True)
class ApprovalCase:
    """One item before its approvers.

    `sha256` and `content` are the hash and the canonical form of what would be signed now. `mine` is the actor's
    last decision about it (withdrawn ones count too: it was read), `changes` what became different since then.
    `approved` is whether every stage signed exactly this; `override` who let exactly this go without.
    """

    card: ContentCard
    request: ApprovalRequest | None
    stages: tuple[StageProgress, ...]
    sign_offs: tuple[SignOff, ...]
    overrides: tuple[ApprovalOverride, ...]
    content: str
    sha256: str
    mine: SignOff | None
    changes: tuple[Difference, ...]
    approved: bool
    override: ApprovalOverride | None
    in_force: bool = True

    def my_stage(self, person_id: int | None) -> StageProgress | None:
        """The stage at which the person may decide now."""
        if self.request is None or self.request.outcome is not Outcome.OPEN:
            return None
        return next((one for one in self.stages if one.signer(person_id) is not None), None)


def read_case(work: UnitOfWork, content_id: int) -> ApprovalCase:
    """Read one item for the one who reads."""
    around = Approving(work)
    card, request = read_card(work, content_id), around.request(content_id)
    given = around.sign_offs(content_id)
    text = canonical_content(card, request.window if request else Window.DAY)
    own = [one for one in given if one.person_id == work.actor.id]
    mine = own[-1] if own else None
    return ApprovalCase(
        card,
        request,
        around.progress(card, request) if request else (),
        given,
        around.overrides(content_id),
        text,
        digest(text),
        mine,
        differences(mine.snapshot, text) if mine else (),
        around.approved(card),
        around.overridden(card),
        approval_queries.in_force(work.connection),
    )


def read_waiting(work: UnitOfWork, person_id: int | None) -> tuple[WaitingItem, ...]:
    """What waits for a person, by due time."""
    found = []
    for card, stages, given in _open(work):
        for place, one in enumerate(stages, 1):
            signer = one.signer(person_id)
            if signer is not None:
                before = any(each.person_id == person_id for each in given)
                found.append(line(card, one, place, len(stages), signer, before))
                break
    return by_due(found)


def read_open_stages(work: UnitOfWork) -> tuple[WaitingItem, ...]:
    """All stages of all open requests."""
    found = [
        line(card, one, place, len(stages))
        for card, stages, _given in _open(work)
        for place, one in enumerate(stages, 1)
    ]
    return by_due(found)


def _open(work: UnitOfWork) -> Iterator[tuple[ContentCard, tuple[StageProgress, ...], Sequence[SignOff]]]:
    """Every open request with its stages and decisions, from a handful of queries, however many there are."""
    connection, team = work.connection, Approving(work).team
    publications = inbox_queries.open_publications(connection)
    stages = inbox_queries.open_stages(connection)
    sign_offs = inbox_queries.open_sign_offs(connection)
    for request, item in inbox_queries.open_items(connection):
        card, given = ContentCard(item, tuple(publications.get(item.id, ()))), sign_offs.get(item.id, [])
        kept = asked(stages.get(item.id, ()))
        yield card, progress(request, kept, given, item, card.publications, team, work.now), given


def line(
    card: ContentCard, one: StageProgress, place: int, places: int, signer: Signer | None = None, before: bool = False
) -> WaitingItem:
    """An item at one of its stages; `signer` is as what it waits for the reader, who decided `before` or not."""
    first = first_moment(card)
    return WaitingItem(
        card.item.id,
        card.item.title,
        tuple(dict.fromkeys(publication.channel_id for publication in card.publications)),
        first[0] if first else None,
        first[1] if first else None,
        card.item.department_id,
        one.stage.id,
        one.stage.name,
        one.state,
        place,
        places,
        one.due,
        one.overdue,
        signer.standing if signer else None,
        signer.for_id if signer else None,
        before,
        one.stuck,
    )


def by_due(found: Iterable[WaitingItem]) -> tuple[WaitingItem, ...]:
    """The most urgent first; what has no due time comes last."""
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or _NEVER, one.content_id)))
