"""The end of every act: what it changed, against the permission table, whatever road the change came by.

`Store.act` asks whether somebody may do such a thing at all; only here it is known to which content, in which state,
and whose. The editor, a drag, a change of many, undo and a restored revision all meet it before anything is committed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..domain.content import Comment, ContentItem, Publication, Status
from ..domain.people import Person, Role
from ..domain.permissions import DESK, LEADERS, OUT, SEES_MEETINGS, Whose, allowed, demand, demand_for, rules_for
from ..domain.series import Series
from ..errors import Coded, Forbidden, Missing, Refused
from ..storage import visibility
from ..storage.mapping import KINDS, kind_of

if TYPE_CHECKING:
    from ..storage.unit_of_work import UnitOfWork
    from .store import Act

#: Kinds whose rows belong to a content item.
PARTS = ("content", "publication", "attachment", "checklist", "comment")
#: Acts whose rules speak of content; any other that changes content edits it.
_OF_CONTENT = ("content", "approval", "results")
_MANY = 500


@dataclass(slots=True)
class _Touched:
    """What an act did to a content item: its state and owner before, and whether it made or removed it."""

    before: dict[str, Any]
    made: bool = False
    out: Status | None = None


def check(work: Act, owners: dict[tuple[str, int], int], taken: Iterable[int]) -> None:
    """Raise `Refused` where the act changed what its actor may not change.

    `owners` names the content item of every changed part, `taken` the items that were occurrences of a series.
    """
    kinds = {entry[0] for entry in work.entries}
    if "person" in kinds:
        _keep_a_leader(work)
    if "comment" in kinds:
        _keep_comments(work)
    if "absence" in kinds and not work.actor.roles & LEADERS:
        _own_absence(work)
    # Granting time sends what waited for it, whoever was asked; so does taking that back.
    if work.outside and not str(work.detail.get("act", "")).startswith("budget."):
        _keep_requests(work)
    act = _meant(work)
    if kinds.isdisjoint(PARTS) or all(allowed(work.actor, act, one, Whose.ANY) for one in Status):
        return
    for item, touched in _items(work, owners, set(taken)):
        status = touched.before.get("status", item.status)
        statuses = {Status(status), *(() if touched.out is None else (touched.out,))}
        for one in sorted(statuses):
            _demand(work, act, item, one, touched)


def _meant(work: UnitOfWork) -> str:
    """The act whose rules decide: of undo and redo the one they take back, of others that change content editing."""
    act = work.act
    if act.startswith("history."):
        act = str(work.detail.get("act", act))
        demand(work.actor, act)
    return act if act.partition(".")[0] in _OF_CONTENT else "content.edit"


def _demand(work: Act, act: str, item: ContentItem, status: Status, touched: _Touched) -> None:
    if allowed(work.actor, act, status, Whose.ANY):
        return
    demand_for(work.actor, act, item, status, _nearness(work, act, item, touched))


def _nearness(work: Act, act: str, item: ContentItem, touched: _Touched) -> Whose:
    person_id, rules = work.actor.id, rules_for(act)
    if person_id is None:
        return Whose.ANY
    if touched.made or touched.before.get("owner_id", item.owner_id) == person_id:
        return Whose.OWN
    from ..storage.approval_authors import Authors

    # The journal knows nothing of this act yet: changing what is foreign does not make it one's own.
    made = visibility.made_by(work.connection, person_id, item.id)
    if made or person_id in Authors(work.connection).of(item.id):
        return Whose.OWN
    if not any(one.whose is Whose.CONCERNED for one in rules):
        return Whose.ANY
    written = [row_id for kind, row_id, before, _after in work.entries if kind == "comment" and before is None]
    near = visibility.concerning(work.connection, person_id, work.today, written)
    return Whose.CONCERNED if item.id in near else Whose.ANY


def _items(
    work: UnitOfWork, owners: dict[tuple[str, int], int], taken: set[int]
) -> Iterator[tuple[ContentItem, _Touched]]:
    """Every content item of which the act changed something, as it is now, with what it was."""
    found = {content_id: _Touched({}) for content_id in owners.values()}
    back = work.act == "history.undo"
    for kind, row_id, before, after in work.entries:
        content_id = owners.get((kind, row_id))
        if content_id is None:
            continue
        touched = found[content_id]
        if kind == "content":
            if content_id not in taken:
                touched.made = touched.made or before is None
            # Undo returns to the state in which the act was allowed.
            for name, value in ((after if back else before) or {}).items():
                touched.before.setdefault(name, value)
        elif kind == "publication" and before is not None:
            _went_out(work, touched, row_id, (after if back and after is not None else before))
    now = _current(work, found)
    for content_id, touched in found.items():
        yield now.get(content_id) or KINDS["content"].decode_image(touched.before), touched


def _went_out(work: UnitOfWork, touched: _Touched, row_id: int, image: dict[str, Any]) -> None:
    """Remember where a publication that had appeared was changed."""
    status = image.get("status")
    if status is None:
        one = work.find(Publication, row_id)
        status = None if one is None else one.status
    if status in OUT:
        touched.out = Status(status)


def _current(work: UnitOfWork, ids: Iterable[int]) -> dict[int, ContentItem]:
    wanted, found = sorted(ids), dict[int, ContentItem]()
    for start in range(0, len(wanted), _MANY):
        found |= {one.id: one for one in work.all(ContentItem, id=wanted[start : start + _MANY])}
    return found


def demand_seen(work: UnitOfWork, found: object, near: set[int]) -> None:
    """Raise `Forbidden`, without a title, where somebody who sees only what concerns them takes hold of another item,
    of a part of it or of a format; what the act itself made is theirs."""
    if isinstance(found, ContentItem):
        content_id: int | None = found.id
    elif isinstance(found, Series):
        if found.owner_id == work.actor.id or any(one.id in near for one in work.all(ContentItem, series_id=found.id)):
            return
        content_id = 0
    else:
        content_id = getattr(found, "content_id", None)
    if content_id is None or content_id in near or getattr(found, "owner_id", 0) == work.actor.id:
        return
    if not any(one[0] == "content" and one[1] == content_id and one[2] is None for one in work.entries):
        who = tuple(Coded(f"role.{one}") for one in Role if one in DESK)
        raise Forbidden("forbidden.hidden", actor=work.actor.name, who=who)


def demand_asked(work: Act, found: object) -> bool:
    """Whether `found` is part of an input request. Raises `Forbidden`, without a title, where somebody who does not sit
    at the desk takes hold of one that is neither to them nor to a department they lead."""
    from ..storage.visibility_inputs import request_of

    request_id = request_of(found)
    if request_id is None:
        return False
    if request_id not in work.requests_near:
        raise _hidden_request(work)
    return True


def demand_met(work: Act, found: object) -> None:
    """Raise `Missing`, without a title, where somebody takes hold of a meeting in which they take no part, or of
    something of it; an action item is also its owner's."""
    from ..domain.meetings import Meeting

    meeting_id = found.id if isinstance(found, Meeting) else getattr(found, "meeting_id", None)
    if meeting_id is None or work.actor.roles & SEES_MEETINGS or meeting_id in work.meetings_near:
        return
    if getattr(found, "owner_id", None) != work.actor.id:
        # As if it were not there: of meetings of others they learn nothing.
        raise Missing("missing", kind=kind_of(found).name, id=getattr(found, "id", meeting_id))


def _keep_requests(work: Act) -> None:
    """The same for whatever road a change came by, undo as well."""
    from ..storage.unit_of_work import UnitOfWork
    from ..storage.visibility_inputs import OF_REQUEST, request_of

    for kind, row_id, before, after in work.entries:
        column = OF_REQUEST.get(kind)
        if column is None:
            continue
        request_id = row_id if column == "id" else ((before or {}) | (after or {})).get(column)
        if request_id is None:
            row: object | None = UnitOfWork.find(work, KINDS[kind].cls, row_id)
            request_id = None if row is None else request_of(row)
        if request_id not in work.requests_near:
            raise _hidden_request(work)


def _hidden_request(work: Act) -> Forbidden:
    who = tuple(Coded(f"role.{one}") for one in Role if one in DESK)
    return Forbidden("forbidden.hidden_request", actor=work.actor.name or "–", who=who)


# People, absence, comments --------------------------------------------------------------------------------------------


def _keep_a_leader(work: UnitOfWork) -> None:
    """Raise `Refused` where a change of people leaves nobody who could undo it."""
    people = {one.id: one for one in work.all(Person)}
    changed = {row_id for kind, row_id, before, after in work.entries if kind == "person" and before and after}
    if not changed or any(_leads(one, len(people)) for one in people.values()):
        return
    for kind, row_id, before, _after in work.entries:
        if kind == "person" and before is not None and row_id in people:
            was = KINDS["person"].encode(people[row_id]) | before
            if _leads(KINDS["person"].decode_image(was), len(people)):
                raise Refused("people.last", person=people[row_id].name)


def _leads(person: Person, of: int) -> bool:
    return not person.archived and (of == 1 or bool(LEADERS & set(person.roles)))


def _own_absence(work: UnitOfWork) -> None:
    for kind, _id, before, after in work.entries:
        if kind != "absence":
            continue
        for image in (before, after):
            if image is not None and image.get("person_id", work.actor.id) != work.actor.id:
                raise _forbidden(work, "forbidden.absence")
        row = None if before is None or after is None else _absent(work, _id)
        if row is not None and row != work.actor.id:
            raise _forbidden(work, "forbidden.absence")


def _absent(work: UnitOfWork, row_id: int) -> int | None:
    from ..domain.approvals import Absence

    found = work.find(Absence, row_id)
    return None if found is None else found.person_id


def _keep_comments(work: UnitOfWork) -> None:
    """What was said in a decision stays; others' comments are taken away only by those who lead the desk."""
    for kind, _id, before, after in work.entries:
        if kind != "comment" or before is None or after is not None:
            continue
        said: Comment = KINDS["comment"].decode_image(before)
        if said.sign_off_id is not None:
            raise Refused("comment.decision")
        if said.author_id != work.actor.id and not work.actor.roles & LEADERS:
            raise _forbidden(work, "forbidden.comment", author=said.author)


def _forbidden(work: UnitOfWork, code: str, **params: object) -> Forbidden:
    who = tuple(Coded(f"role.{one}") for one in sorted(LEADERS))
    return Forbidden(code, actor=work.actor.name or "–", who=who, **params)
