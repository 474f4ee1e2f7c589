"""The guard of clearance: nothing that an expert said in confidence goes into review or beyond, by whatever road.

It runs at the end of every act that touches texts, files, states, channels or answers, inside its transaction and
before the guard of approvals. What would take uncleared words into review is refused; what is there already goes back
to drafting, with the reason; what has been published is only marked (see `clearance_marks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..domain import states
from ..domain.clearance import UNDER, Kept, looser
from ..domain.content import ContentCard, Status
from ..domain.import_report import RowReport
from ..domain.inputs import Answer, Clearance, Contribution, ContributionState, InputRequest
from ..domain.permissions import OUT
from ..domain.plan_import import Problem
from ..domain.states import ENTERED, Need
from ..errors import Coded, Forbidden, Refused
from ..storage import clearance_queries
from ..storage.confined import any_held
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .clearance_asked import ASKING, demand_asked
from .clearance_reading import Hit, Looking, clearers, may_clear, read_kept
from .options import read_options
from .store import Act

#: Acts that bring a workspace whole.
WHOLE = frozenset({"sample.build"})
#: Kinds whose change says what is held back.
GIVEN = frozenset({"answer", "contribution", "input_file"})
#: Of so many items it is asked which of them are in review or beyond, of more it is asked which are at all.
_FEW = 50
_WRITING = str(ContributionState.WRITING)


def enforce(work: Act) -> None:
    """Refuse what may not enter, and bring back what may not stay."""
    if work.act in WHOLE:
        return
    given = "answer" in work.given
    if given:
        _keep_loosening(work)
    if not any_held(work.connection):
        return
    if not ASKING.isdisjoint(work.given):
        demand_asked(work, fresh=not GIVEN.isdisjoint(work.given))
    ids = set(work.owners.values()) | set(work.given.get("passage", {}).values())
    if _speaks_anew(work):
        ids |= set(clearance_queries.under(work.connection))
    if changed := [entry[1] for entry in work.entries if entry[0] == "channel" and _renamed(entry)]:
        ids |= set(clearance_queries.on_channel(work.connection, changed))
    if ids:
        settle(work, ids, read_kept(work.connection, fresh=not GIVEN.isdisjoint(work.given)))


def settle(work: Act, ids: Iterable[int], kept: Kept) -> dict[int, Hit]:
    """Bring items in order; those that went back to drafting, with what stands in them."""
    moved, wanted, back = _Moved.of(work), set(ids), dict[int, Hit]()
    few = wanted if len(wanted) <= _FEW else None
    wanted &= moved.entered | set(clearance_queries.under(work.connection, few))
    if not wanted:
        return back
    looking = Looking(work, kept)
    for card, sources in looking.cards(wanted):
        if not _states(card) & UNDER and card.item.id not in moved.entered:
            continue
        hits = looking.hits(card, sources)
        if not hits:
            continue
        if work.act.startswith("import"):
            _to_drafting(work, card, hits[0], moved.published)
            back[card.item.id] = hits[0]
        elif card.item.id in moved.entered or (work.act.startswith("history.") and card.item.id in moved.touched):
            raise refusal(work, card, hits)
        elif _states(card) & UNDER:
            _to_drafting(work, card, hits[0])
            back[card.item.id] = hits[0]
    return back


def settle_import(work: Act, rows: Sequence[RowReport]) -> tuple[RowReport, ...]:
    """Rows of a plan that say what is not cleared are brought in as drafts; their report says so."""
    kept = read_kept(work.connection)
    back = settle(work, work.owners.values(), kept) if kept else {}
    return tuple(_remarked(one, back[one.content_id]) if one.content_id in back else one for one in rows)


def _remarked(row: RowReport, hit: Hit) -> RowReport:
    said = (("person", hit.secret.person), ("request", hit.secret.request))
    return replace(row, problems=(*row.problems, Problem("plan.problem.uncleared", said)))


def refusal(work: UnitOfWork, card: ContentCard, hits: Sequence[Hit]) -> Refused:
    """The sentence that names request and expert, and who can clear."""
    secret = hits[0].secret
    others = len({one.secret.answer_id for one in hits}) - 1
    undoing = isinstance(work, Act) and work.act.startswith("history.")
    code = "clearance.undo" if undoing else "clearance.file" if hits[0].spot.field == "file" else "clearance.held"
    if secret.is_remark:
        code = "clearance.undo_remark" if undoing else "clearance.remark"
    return Refused(
        code,
        title=card.item.title if hits[0].spot.field != "title" else f"#{card.item.id}",
        request=secret.request,
        person=secret.person or Coded("clearance.somebody"),
        who=named(work, secret.department_id),
        more=Coded("clearance.more", count=others) if others else "",
    )


def demand_cleared(work: UnitOfWork, card: ContentCard) -> None:
    """Raise `Refused` where an item that is to leave the house says what may not."""
    looking = Looking(work, read_kept(work.connection))
    sources = looking.sources([card.item.id]).get(card.item.id, []) if looking.kept else []
    if hits := looking.hits(card, sources):
        raise refusal(work, card, hits)


def clearance_needs(work: UnitOfWork, card: ContentCard) -> tuple[Need, ...]:
    """What the item lacks to go on: the clearance of words that stand in it."""
    looking = Looking(work, read_kept(work.connection))
    if not looking.kept:
        return ()
    sources = looking.sources([card.item.id]).get(card.item.id, [])
    secrets = {one.secret.answer_id: one.secret for one in looking.hits(card, sources)}
    wanted = dict.fromkeys((one.is_remark, one.request, one.person) for one in secrets.values())
    return tuple(
        Need("needs.remark" if remark else "needs.clearance", "text", (("request", request), ("person", who)))
        for remark, request, who in wanted
    )


def named(work: UnitOfWork, department_id: int | None) -> Coded | str:
    """The names of those who can clear."""
    return ", ".join(one.name for one in clearers(work, department_id)[:3]) or Coded("clearance.nobody")


# What an act did ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Moved:
    """Items that an act took into review or beyond, those it touched, and publications it made published ones."""

    entered: frozenset[int]
    touched: frozenset[int]
    published: frozenset[int]

    @staticmethod
    def of(work: Act) -> _Moved:
        published: set[int] = set()
        own = {"content": set[int](), "publication": set[int]()}
        touched = set(work.given.get("passage", {}).values())
        for kind, row_id, before, after in work.entries:
            owner = work.owners.get((kind, row_id))
            if owner is None:
                continue
            if kind in ("content", "publication", "attachment"):
                touched.add(owner)
            if kind in own and _entered(before, after):
                own[kind].add(owner)
                if kind == "publication" and (after or {}).get("status") == Status.PUBLISHED:
                    published.add(row_id)
        alone = own["content"] - own["publication"]
        alone -= clearance_queries.placed(work.connection, alone) if alone else set()
        return _Moved(frozenset(own["publication"] | alone), frozenset(touched), frozenset(published))


def _entered(before: dict[str, Any] | None, after: dict[str, Any] | None) -> bool:
    status = (after or {}).get("status")
    if status is None or Status(status) not in ENTERED:
        return False
    was = (before or {}).get("status")
    return not (status == Status.PUBLISHED and was is not None and Status(was) in OUT)


def _speaks_anew(work: Act) -> bool:
    """Whether an answer that was given, or its clearance, is another one than before; what is still being written is
    only looked for where a text is touched."""
    ids = {one for kind in GIVEN for one in work.given.get(kind, {}).values()}
    found = work.all(Contribution, id=ids) if ids else []
    # Rows that are gone: what their words freed may be held again.
    return len(found) < len(ids) or any(str(one.state) != _WRITING for one in found)


def _renamed(entry: tuple[str, int, dict[str, Any] | None, dict[str, Any] | None]) -> bool:
    before, after = entry[2] or {}, entry[3] or {}
    return any(before.get(name) != after.get(name) for name in ("network", "name"))


def _keep_loosening(work: Act) -> None:
    """Raise `Forbidden` where an answer that was given goes further than before and its department's lead did not do
    it: by undo as well."""
    made = {row_id for kind, row_id, before, _after in work.entries if kind == "answer" and before is None}
    handed_in = {
        row_id
        for kind, row_id, before, _after in work.entries
        if kind == "contribution" and (before is None or before.get("state") == _WRITING)
    }
    for kind, row_id, before, after in work.entries:
        if kind != "answer" or row_id in made or not before or not after or "clearance" not in after:
            continue
        if not looser(Clearance(after["clearance"]), Clearance(before["clearance"])):
            continue
        answer = work.get(Answer, row_id)
        given = work.get(Contribution, answer.contribution_id)
        if given.id in handed_in or given.state is ContributionState.WRITING:
            continue
        request = work.get(InputRequest, answer.request_id)
        if not may_clear(work, request.department_id):
            raise unclearable(work, request)


def unclearable(work: UnitOfWork, request: InputRequest) -> Forbidden:
    """Why somebody may not loosen a clearance of this request."""
    who = named(work, request.department_id)
    return Forbidden("clearance.lead", actor=work.actor.name or "–", request=request.title, who=who)


# Going back -----------------------------------------------------------------------------------------------------------


def _states(card: ContentCard) -> set[Status]:
    return {one.status for one in card.publications} or {card.item.status}


def _to_drafting(work: UnitOfWork, card: ContentCard, hit: Hit, too: frozenset[int] = frozenset()) -> None:
    """Publications that have not gone out, and `too`, become drafts again; the item follows."""
    language = read_options(work).language
    person = hit.secret.person or text("clearance.somebody", language)
    reason = text("clearance.reason", language, request=hit.secret.request, person=person)
    moved = [
        work.change(replace(one, status=Status.DRAFTING, status_reason=reason))
        if one.status in UNDER or one.id in too
        else one
        for one in card.publications
    ]
    own = Status.DRAFTING if card.item.status in ENTERED else card.item.status
    status = states.derive(own, moved)
    item = work.get(type(card.item), card.item.id)
    changed = replace(item, status=status, status_reason=reason if status is Status.DRAFTING else item.status_reason)
    if changed != item:
        work.change(replace(changed, updated_at=work.now))
