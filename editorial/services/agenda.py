"""The agenda of a meeting: collected from the workspace with one click each, put in order, timed, carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ..domain.agenda_rules import arranged, discussed, fitted, gathered, joined
from ..domain.meeting_cards import MeetingCase, Suggestion
from ..domain.meeting_rules import ITEM_MINUTES, TEXT_MOST, TITLE_MOST, demand_minutes
from ..domain.meetings import (
    AgendaItem,
    AgendaSource,
    AgendaState,
    Meeting,
    MeetingFile,
    MeetingState,
    ParkedState,
    ParkedTopic,
)
from ..domain.people import Actor
from ..domain.permissions import demand
from ..errors import Refused
from .agenda_carry import add_within, carry_within, copy_of, furnish_within, items_of, refresh_within, renumber
from .agenda_live import LIVE, Looking, refreshed
from .meeting_reading import open_meeting, read_case
from .store import Act, Store

__all__ = ["AgendaService", "carry_within", "furnish_within", "refresh_within", "refreshed"]


class AgendaService:
    """Acts on the agenda. Every one of them is one step and answers with the meeting as it is then."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def suggestions(self, actor: Actor, meeting_id: int) -> tuple[Suggestion, ...]:
        """Everything in the workspace that could stand on the agenda, in the meeting's language, urgent things first.

        What stands there already is marked. Raises `Missing`, `Forbidden` for those who do not plan meetings.
        """
        demand(self._store.known(actor), "meeting.agenda")
        with self._store.read(actor) as work:
            case = read_case(work, meeting_id)
            return Looking(work, case.meeting).suggestions(case.items)

    def take(self, actor: Actor, meeting_id: int, keys: Iterable[str]) -> MeetingCase:
        """Put suggestions on the agenda, all in one step; what stands there already is left alone.

        Raises `Refused` where none of them is there to be taken any more.
        """
        wanted = list(dict.fromkeys(keys))

        def put(work: Act, meeting: Meeting) -> None:
            looking, taken = Looking(work, meeting), 0
            for key in wanted:
                there = items_of(work, meeting_id)
                found = next((one for one in looking.suggestions(there) if one.key == key), None)
                if found is not None and not found.on_agenda:
                    _take(work, meeting, found)
                    taken += 1
            if not taken:
                raise Refused("agenda.suggestion_gone")

        return self._change(actor, meeting_id, put)

    def add(self, actor: Actor, item: AgendaItem) -> MeetingCase:
        """Add an own item, at the end, before what is pinned there. Raises `Refused` for a title or minutes."""

        def put(work: Act, _meeting: Meeting) -> None:
            _check(item)
            add_within(
                work,
                AgendaItem(
                    meeting_id=item.meeting_id,
                    title=item.title.strip(),
                    note=item.note.strip(),
                    section=item.section.strip(),
                    minutes=item.minutes,
                    pinned=item.pinned,
                    subjects=item.subjects,
                    department_id=item.department_id,
                    presenter_id=item.presenter_id,
                ),
            )
            if item.section.strip():
                renumber(work, gathered(items_of(work, item.meeting_id)))

        return self._change(actor, item.meeting_id, put)

    def save(self, actor: Actor, item: AgendaItem) -> MeetingCase:
        """Change title, note, section, minutes, department, presenter of an item, and whether it is pinned.

        Whoever edits its words keeps them: it is no longer kept current from the workspace. Raises `Refused` for a
        title or minutes, `StaleEdit` where somebody was faster.
        """

        def write(work: Act, meeting: Meeting) -> None:
            kept = _own(work, meeting, item.id)
            _check(item)
            shown = kept
            if kept.live:
                looking = Looking(work, meeting)
                shown = looking.current(kept, items_of(work, meeting.id))[0] if kept.source in LIVE else kept
            title, note = item.title.strip(), item.note.strip()
            same = (title, note) in ((shown.title.strip(), shown.note.strip()), (kept.title.strip(), kept.note.strip()))
            work.change(
                replace(
                    kept,
                    version=item.version,
                    title=kept.title if same else title,
                    note=kept.note if same else note,
                    section=item.section.strip(),
                    minutes=item.minutes,
                    pinned=item.pinned,
                    live=kept.live and same,
                    subjects=kept.subjects if same else shown.subjects,
                    department_id=item.department_id,
                    presenter_id=item.presenter_id,
                )
            )
            if item.section.strip() != kept.section:
                renumber(work, gathered(items_of(work, meeting.id)))

        return self._change(actor, item.meeting_id, write)

    def remove(self, actor: Actor, ids: Iterable[int]) -> MeetingCase:
        """Take items off the agenda; a standing one is skipped this time. A recalled topic is parked again.

        Raises `Refused` for what was discussed.
        """

        def take_off(work: Act, meeting: Meeting, chosen: Sequence[AgendaItem]) -> None:
            for one in chosen:
                _demand_untouched(work, meeting, one)
                if one.standing_id is not None:
                    work.change(replace(one, state=AgendaState.SKIPPED))
                else:
                    _remove(work, one)
            renumber(work, items_of(work, meeting.id))

        return self._chosen(actor, ids, take_off)

    def reorder(self, actor: Actor, meeting_id: int, ids: Sequence[int], moved: int = 0) -> MeetingCase:
        """Put the items in this order; pinned ones keep their place, and what is not named follows as it stood.

        `moved` is the item that somebody took to another place: it joins the section in which it stands there.
        """

        def sort(work: Act, _meeting: Meeting) -> None:
            renumber(work, arranged(items_of(work, meeting_id), ids))
            items = items_of(work, meeting_id)
            one = next((each for each in items if each.id == moved), None)
            if one is not None:
                work.change(replace(one, section=joined(items, moved)))

        return self._change(actor, meeting_id, sort)

    def group(self, actor: Actor, ids: Iterable[int], section: str) -> MeetingCase:
        """Give items a section ("" for none); items of a section stand together."""

        def put(work: Act, meeting: Meeting, chosen: Sequence[AgendaItem]) -> None:
            for one in chosen:
                work.change(replace(one, section=section.strip()[:TITLE_MOST]))
            renumber(work, gathered(items_of(work, meeting.id)))

        return self._chosen(actor, ids, put)

    def skip(self, actor: Actor, ids: Iterable[int], skipped: bool = True) -> MeetingCase:
        """Leave items out this time, or not after all; they are back on the next agenda.

        Raises `Refused` for what was discussed.
        """

        def leave_out(work: Act, meeting: Meeting, chosen: Sequence[AgendaItem]) -> None:
            for one in chosen:
                if skipped and one.state is not AgendaState.SKIPPED:
                    _demand_untouched(work, meeting, one)
                    work.change(replace(one, state=AgendaState.SKIPPED))
                elif not skipped and one.state is AgendaState.SKIPPED:
                    work.change(replace(one, state=AgendaState.OPEN))

        return self._chosen(actor, ids, leave_out)

    def pin(self, actor: Actor, ids: Iterable[int], pinned: bool = True) -> MeetingCase:
        """Pin items to their place and their minutes, or let go of them."""

        def fix(work: Act, _meeting: Meeting, chosen: Sequence[AgendaItem]) -> None:
            for one in chosen:
                work.change(replace(one, pinned=pinned))

        return self._chosen(actor, ids, fix)

    def fit(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Let the planned minutes of open items fit the meeting, in proportion; pinned ones keep theirs."""

        def share(work: Act, meeting: Meeting) -> None:
            items = items_of(work, meeting_id)
            for old, new in zip(items, fitted(items, meeting.minutes), strict=True):
                if old.minutes != new.minutes:
                    work.change(new)

        return self._change(actor, meeting_id, share)

    def furnish(self, actor: Actor, meeting_id: int) -> MeetingCase:
        """Put on the agenda what belongs there by itself and is missing: standing items, overdue action items."""
        return self._change(actor, meeting_id, furnish_within)

    def write_running_order(self, actor: Actor, meeting_id: int, path: Path) -> Path:
        """Write the running order with times as a tagged PDF, the whole file or no change at all.

        Raises `Refused` for another ending, a place that cannot be written, a meeting in which the actor takes no
        part, `Missing`.
        """
        from .agenda_paper import write_order

        return write_order(self._store, actor, meeting_id, path)

    # One step -----------------------------------------------------------------------------------------------------

    def _change(self, actor: Actor, meeting_id: int, do: Callable[[Act, Meeting], None]) -> MeetingCase:
        with self._store.act(actor, "meeting.agenda") as work:
            meeting = open_meeting(work, meeting_id)
            do(work, meeting)
            work.detail = {"title": meeting.title, "meeting_id": meeting_id}
            return read_case(work, meeting_id)

    def _chosen(
        self, actor: Actor, ids: Iterable[int], do: Callable[[Act, Meeting, Sequence[AgendaItem]], None]
    ) -> MeetingCase:
        wanted = list(dict.fromkeys(ids))
        with self._store.act(actor, "meeting.agenda") as work:
            chosen = [work.get(AgendaItem, one) for one in wanted]
            homes = {one.meeting_id for one in chosen}
            if len(homes) != 1:
                raise Refused("meeting.other")
            meeting = open_meeting(work, homes.pop())
            do(work, meeting, chosen)
            work.detail = {"title": meeting.title, "meeting_id": meeting.id, "count": len(chosen)}
            return read_case(work, meeting.id)


def _take(work: Act, meeting: Meeting, one: Suggestion) -> None:
    if one.source is AgendaSource.OWN:
        left = work.get(AgendaItem, int(one.key.rpartition(":")[2]))
        add_within(work, copy_of(left, meeting, live=False))
        return
    topic = one.source is AgendaSource.PARKED
    planned = meeting.state is MeetingState.PLANNED
    made = add_within(
        work,
        AgendaItem(
            meeting_id=meeting.id,
            source=one.source,
            title=one.title,
            note="\n".join(one.lines)[:TEXT_MOST],
            minutes=one.minutes,
            live=planned and not topic,
            subjects=one.subjects,
            department_id=one.department_id,
        ),
    )
    if topic:
        recall(work, int(one.key.rpartition(":")[2]), made)


def recall(work: Act, topic_id: int, item: AgendaItem) -> None:
    """A parked topic stands on an agenda again. Raises `Refused` where it is not parked any more."""
    topic = work.get(ParkedTopic, topic_id)
    if topic.state is not ParkedState.PARKED:
        raise Refused("agenda.parked_gone", title=topic.text)
    work.change(replace(topic, state=ParkedState.RECALLED, recalled_id=item.id))


def _check(item: AgendaItem) -> None:
    if not item.title.strip():
        raise Refused("agenda.empty")
    if len(item.title.strip()) > TITLE_MOST:
        raise Refused("agenda.long", most=TITLE_MOST)
    if len(item.note) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)
    demand_minutes(item.minutes, ITEM_MINUTES)


def _own(work: Act, meeting: Meeting, item_id: int) -> AgendaItem:
    found = work.get(AgendaItem, item_id)
    if found.meeting_id != meeting.id:
        raise Refused("meeting.other")
    return found


def _demand_untouched(work: Act, meeting: Meeting, one: AgendaItem) -> None:
    from ..domain.decisions import ActionItem, Decision
    from ..domain.meetings import MeetingNote, Speech

    kinds = (Decision, ActionItem, MeetingNote, Speech)
    touched = discussed(one) or one.state in (AgendaState.DONE, AgendaState.CARRIED) or one.id == meeting.item_id
    said = any(work.all(kind, item_id=one.id) for kind in kinds)
    if touched or said or any(topic.item_id == one.id for topic in work.all(ParkedTopic, item_id=one.id)):
        raise Refused("agenda.discussed", title=one.title)


def _remove(work: Act, one: AgendaItem) -> None:
    for file in work.all(MeetingFile, item_id=one.id):
        work.remove(file)
    for topic in work.all(ParkedTopic, recalled_id=one.id):
        work.change(replace(topic, state=ParkedState.PARKED, recalled_id=None))
    work.remove(one)
