"""Action items: who does what until when, across all meetings, until it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.action_cards import OF_ACTIONS, ActionFilter, ActionRow, ActionStep, is_overdue, order, steps_told
from ..domain.content import ContentItem
from ..domain.decision_cards import action_label, decision_label
from ..domain.decision_rules import TEXT_MOST
from ..domain.decisions import ActionItem, ActionState, Decision
from ..domain.events import Changes
from ..domain.meeting_rules import TITLE_MOST, demand_open, demand_text
from ..domain.meetings import Meeting, MeetingState
from ..domain.people import Actor, Department, Person
from ..domain.permissions import DESK
from ..domain.words import fold
from ..errors import Forbidden, Missing, Refused
from ..storage import decision_queries, journal
from ..storage.unit_of_work import UnitOfWork
from .meeting_people import seen_meetings
from .meeting_reading import item_of, next_within
from .store import Act, Store

if TYPE_CHECKING:
    from .clearance_out import Screen

_ALL = ActionFilter()
_OPEN = frozenset({ActionState.OPEN})
#: What finalised minutes say of an action item; the rest of it lives on.
_SAID = ("text", "department_id", "content_id", "item_id", "decision_id", "meeting_id", "number")


class ActionItemService:
    """What people took upon themselves in meetings, or were given between them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def rows(self, actor: Actor, wanted: ActionFilter = _ALL) -> tuple[ActionRow, ...]:
        """Action items that the actor may see: open ones first, by the day they are due."""
        with self._store.read(actor) as work:
            return read_actions(work, wanted, self._store.wall().date())

    def mine(self, actor: Actor) -> tuple[ActionRow, ...]:
        """What the actor still has to do; whoever is no person of the workspace sees what is open."""
        return self.rows(actor, ActionFilter(states=_OPEN, owner_id=actor.id))

    def overdue(self, actor: Actor) -> tuple[ActionRow, ...]:
        """What should have been done by now."""
        return self.rows(actor, ActionFilter(overdue=True))

    def history(self, actor: Actor, action_id: int) -> tuple[ActionStep, ...]:
        """What happened to an action item, oldest first, from the journal. Raises `Missing`."""
        with self._store.read(actor) as work:
            _visible(work, work.get(ActionItem, action_id))
            steps = journal.steps_of_row(work.connection, "action_item", action_id)
        return steps_told(steps, OF_ACTIONS)

    # Writing ------------------------------------------------------------------------------------------------------

    def add(self, actor: Actor, action: ActionItem) -> ActionRow:
        """A new action item, of a meeting whose minutes are open or of none.

        Raises `Refused` without words, and where the meeting has not begun or its minutes are final.
        """
        with self._store.act(actor, "action.save") as work:
            made = self._made(work, action)
            work.detail = _told([made])
            return self._row(work, made.id)

    def _made(self, work: Act, action: ActionItem) -> ActionItem:
        known = work.find(Person, work.actor.id)
        fresh = replace(_tidy(work, action), id=0, version=0, state=ActionState.OPEN, done_at=None, done_by="")
        fresh = replace(fresh, at=work.now, by_id=known.id if known else None, by=work.actor.name)
        if action.meeting_id is None:
            return work.add(replace(fresh, item_id=None, decision_id=None, number=0))
        meeting = work.get(Meeting, action.meeting_id)
        demand_open(meeting)
        if meeting.state is MeetingState.PLANNED:
            raise Refused("meeting.not_running", title=meeting.title)
        return work.add(replace(fresh, number=next_within(work, ActionItem, meeting.id)))

    def save(self, actor: Actor, action: ActionItem) -> ActionRow:
        """Change an action item, read at `action.version`; its state changes by `set_state`.

        Of one in finalised minutes only owner, due day and note change. Raises `Refused`, `StaleEdit`.
        """
        with self._store.act(actor, "action.save") as work:
            current = work.get(ActionItem, action.id)
            kept = {name: getattr(current, name) for name in ("state", "at", "by_id", "by", "done_at", "done_by")}
            places = {name: getattr(current, name) for name in ("meeting_id", "number")}
            wanted = replace(_tidy(work, action), **kept, **places)
            meeting = work.find(Meeting, current.meeting_id)
            if meeting is not None and meeting.state is MeetingState.FINAL:
                if any(getattr(wanted, name) != getattr(current, name) for name in _SAID):
                    raise Refused("minutes.final", title=meeting.title)
            work.change(wanted)
            work.detail = _told([wanted])
            return self._row(work, action.id)

    def set_state(self, actor: Actor, ids: Iterable[int], state: ActionState, note: str = "") -> tuple[ActionRow, ...]:
        """Tick action items off, drop them, or open them again; all or none. A note stands with them from then on.

        For whoever owns them, and the desk; raises `Forbidden` for anybody else.
        """
        with self._store.act(actor, "action.state") as work:
            found = [work.get(ActionItem, one) for one in dict.fromkeys(ids)]
            for one in found:
                if not _may_tick(work, one):
                    who = one.owner or "–"
                    raise Forbidden("action.not_yours", text=one.text, who=who)
                ended = state is not ActionState.OPEN
                at, by = (work.now, work.actor.name) if ended else (None, "")
                changed = replace(one, state=state, note=_note(note) or one.note)
                if state is not one.state:
                    changed = replace(changed, done_at=at, done_by=by)
                work.change(changed)
            work.detail = _told(found) | {"status": str(state)}
            return tuple(self._row(work, one.id) for one in found)

    def remove(self, actor: Actor, ids: Iterable[int]) -> Changes:
        """Remove action items that were entered by mistake; raises `Refused` where finalised minutes hold them."""
        with self._store.act(actor, "action.remove") as work:
            found = [work.get(ActionItem, one) for one in dict.fromkeys(ids)]
            for one in found:
                meeting = work.find(Meeting, one.meeting_id)
                if meeting is not None and meeting.state is MeetingState.FINAL:
                    raise Refused("action.in_minutes", text=one.text, title=meeting.title)
                work.remove(one)
            work.detail = _told(found)
        return work.changes

    def _row(self, work: Act, action_id: int) -> ActionRow:
        return row_of(work, work.get(ActionItem, action_id), self._store.wall().date())

    # Files --------------------------------------------------------------------------------------------------------

    def write_files(
        self, actor: Actor, path: Path, wanted: ActionFilter = _ALL, language: str = ""
    ) -> tuple[ActionRow, ...]:
        """Write action items as tasks (.ics) or as a table (.csv), by the ending; returns what was written.

        Raises `Refused` for another ending and where the file cannot be written.
        """
        from ..exchange.action_files import write_actions
        from .clearance_out import Screen
        from .options import read_options

        rows = self.rows(actor, wanted)
        with self._store.read(actor) as work:
            options = read_options(work)
            tongue = language or options.language
            rows = tuple(_shown(Screen(work, tongue), one) for one in rows)
        write_actions(path, rows, tongue, options.workspace_id, self._store.clock(), options.zone)
        return rows


def read_actions(work: UnitOfWork, wanted: ActionFilter, today: date) -> tuple[ActionRow, ...]:
    """Action items that the actor of `work` may see, in their order: one's own, and those of meetings that one sees."""
    rows = decision_queries.actions(work.connection, wanted, today)
    near, me = seen_meetings(work), work.actor.id
    if near is not None:
        rows = [one for one in rows if one[0].owner_id == me or one[0].meeting_id in near]
    if wanted.text.strip():
        words = fold(wanted.text).split()
        rows = [(one, more) for one, more in rows if _says(one, more, words)]
    found = []
    for one, more in rows:
        title, day, number, series_id, _state, item, department, owner, decision, content = more
        row = ActionRow(
            one,
            action_label(number or 0, one.number),
            owner or one.owner,
            department or "",
            title or "",
            date.fromisoformat(day) if day else None,
            series_id,
            item or "",
            decision_label(number or 0, decision) if decision is not None else "",
            content or "",
            is_overdue(one, today),
            me is not None and one.owner_id == me,
            _may_tick(work, one),
        )
        found.append(row)
    return tuple(sorted(found, key=order))


def actions_list(
    work: UnitOfWork, today: date, first: date | None = None, last: date | None = None
) -> list[dict[str, Any]]:
    """What `list actions` prints: action items in plain values; a range keeps what is due in it."""
    return [
        {
            "id": row.action.id,
            "number": row.label or None,
            "title": row.action.text,
            "owner": row.owner or None,
            "department": row.department or None,
            "due": row.action.due.isoformat() if row.action.due else None,
            "state": str(row.action.state),
            "overdue": row.overdue,
            "meeting_id": row.action.meeting_id,
            "meeting": row.meeting or None,
            "meeting_date": row.meeting_day.isoformat() if row.meeting_day else None,
            "agenda_item": row.item or None,
            "decision": row.decision or None,
            "content_id": row.action.content_id,
            "content": row.content or None,
            "note": row.action.note or None,
            "done_by": row.action.done_by or None,
        }
        for row in read_actions(work, ActionFilter(since=first, until=last), today)
    ]


def row_of(work: UnitOfWork, action: ActionItem, today: date) -> ActionRow:
    """One action item as it is listed."""
    found = read_actions(work, ActionFilter(meeting_id=action.meeting_id), today)
    row = next((one for one in found if one.action.id == action.id), None)
    if row is None:
        raise Missing("missing", kind="action_item", id=action.id)
    return row


def _shown(screen: Screen, row: ActionRow) -> ActionRow:
    """A row as it may leave the house: without words that are not cleared."""
    one, item = row.action, row.action.content_id
    action = replace(one, text=screen.clean(one.text, item), note=screen.clean(one.note, item))
    return replace(row, action=action, item=screen.clean(row.item), content=screen.clean(row.content, item))


def _says(one: ActionItem, more: Iterable[object], words: Iterable[str]) -> bool:
    text = fold(" ".join((one.text, one.note, one.owner, *(str(part) for part in more if isinstance(part, str)))))
    return all(each in text for each in words)


def _visible(work: UnitOfWork, action: ActionItem) -> None:
    near = seen_meetings(work)
    if near is not None and action.owner_id != work.actor.id and action.meeting_id not in near:
        raise Missing("missing", kind="action_item", id=action.id)


def _may_tick(work: UnitOfWork, action: ActionItem) -> bool:
    actor = work.actor
    return bool(actor.roles & DESK) or (actor.id is not None and action.owner_id == actor.id)


def _note(note: str) -> str:
    clean = note.strip()
    if len(clean) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)
    return clean


def _tidy(work: Act, action: ActionItem) -> ActionItem:
    """Words without blanks around them, the name of the owner, and a place that belongs to the meeting."""
    text = demand_text(action.text, TEXT_MOST)
    owner = work.find(Person, action.owner_id)
    before = work.find(ActionItem, action.id) if action.id else None
    if owner is not None and owner.archived and (before is None or before.owner_id != owner.id):
        raise Refused("decision.person_gone", person=owner.name)
    if action.meeting_id is not None:
        item_of(work, action.meeting_id, action.item_id)
        decision = work.find(Decision, action.decision_id)
        if decision is not None and decision.meeting_id != action.meeting_id:
            raise Refused("meeting.other")
    if action.content_id is not None:
        action = replace(action, content_id=work.get(ContentItem, action.content_id).id)
    department = action.department_id or (owner.department_id if owner is not None and before is None else None)
    if department is not None:
        work.get(Department, department)
    name = owner.name if owner is not None else action.owner.strip()[:TITLE_MOST]
    return replace(action, text=text, owner=name, note=_note(action.note), department_id=department)


def _told(found: Iterable[ActionItem]) -> dict[str, object]:
    every = list(found)
    detail: dict[str, object] = {"title": every[0].text if every else "", "count": len(every)}
    if len(every) == 1:
        detail["action_id"] = every[0].id
    return detail
