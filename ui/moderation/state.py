"""A meeting in progress as the window has it: the next item is there at once, the workspace follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.app import Workspace
from editorial.domain import meeting_rules as rules
from editorial.domain.decision_cards import DecisionDraft, DecisionOption
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, AgendaState, MeetingState, Participant, Speech
from editorial.domain.stage import Stage
from editorial.errors import EditorialError
from editorial.services.moderation import following_item, previous_item

from ..context import Desk
from .reading import Ahead, Opened, around, read_ahead
from .standing import open_items
from .words import Words

__all__ = ["Moderation"]

#: Most stages that are kept: every one of a usual meeting.
KEPT: Final = 80
#: Milliseconds from the next item in front to the workspace; two pictures.
AFTER_PICTURE: Final = 33


class Moderation(QObject):
    """Reads and acts; what is in front changes before the workspace has answered."""

    #: Something of the meeting is other than before.
    changed = Signal()
    #: Another item is in front.
    turned = Signal()
    #: The stage of an item, and what can be decided about it, was read: item id.
    staged = Signal(int)
    failed = Signal(object)
    #: The meeting is not in progress any more.
    over = Signal()

    def __init__(self, desk: Desk, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.case, self.actor = desk, opened.case, desk.actor
        self.stages: dict[int, Stage] = {}
        self.titles: dict[int, str] = {}
        self.options: dict[int, tuple[DecisionOption, ...]] = {}
        self._turn = 0
        self._asked: set[int] = set()
        self._generation = 0
        self._waiting: list[Callable[[], None]] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(AFTER_PICTURE)
        self._rest.timeout.connect(self.flush)
        self._take_ahead(opened.ahead)
        self.words = Words(desk, lambda: self.case, self)
        self.words.took.connect(self._words_taken)
        self.words.failed.connect(self.failed)
        self.words.take(opened.rescued)

    # Reading ------------------------------------------------------------------------------------------------------

    @property
    def id(self) -> int:
        """The id of the meeting."""
        return self.case.meeting.id

    @property
    def item(self) -> AgendaItem | None:
        """What is discussed; None when the agenda is through."""
        return self.case.current

    @property
    def stage(self) -> Stage | None:
        """The stage of the current item; None while it is being read, or there is none."""
        return self.stages.get(self.case.meeting.item_id or 0)

    def title(self, item: AgendaItem) -> str:
        """The title of an item as it may be shown in a room."""
        return self.titles.get(item.id, "") or item.title

    def number(self, item: AgendaItem) -> int:
        """The place of an item in the agenda, from 1."""
        return 1 + next(place for place, one in enumerate(self.case.items) if one.id == item.id)

    def end_words(self) -> str:
        """What is so where no item is in front."""
        if not self.case.items:
            return self.tr("There is no agenda yet")
        left = len(open_items(self.case))
        return self.tr("%n item(s) still open", "", left) if left else self.tr("All items have been discussed")

    def following(self) -> AgendaItem | None:
        """The item that Right goes to; from the end of the agenda the first one that is still open."""
        if self.item is None:
            return next(iter(open_items(self.case)), None)
        return following_item(list(self.case.items), self.case.meeting.item_id)

    def clock(self) -> rules.Clock:
        """The clock of the current item."""
        item = self.item
        return rules.Clock() if item is None else rules.clock(item, self.case.meeting, self.desk.clock.utc())

    def name(self, one: Participant) -> str:
        """The name of somebody who takes part."""
        person = self.desk.person(one.person_id)
        return one.name or (person.name if person is not None else "")

    def participant(self, participant_id: int) -> Participant | None:
        """Somebody who takes part, by their id."""
        return next((one for one in self.case.participants if one.id == participant_id), None)

    def speaking(self) -> Speech | None:
        """Who has the floor."""
        return next((one for one in self.case.speeches if one.began_at and one.ended_at is None), None)

    def waiting(self) -> list[Speech]:
        """Who asked to speak and waits, in their order."""
        return [one for one in self.case.speeches if one.began_at is None and one.ended_at is None]

    def spoken(self, participant_id: int) -> int:
        """Seconds that somebody has spoken in this meeting until now."""
        found = 0
        for one in self.case.speeches:
            if one.participant_id == participant_id and one.began_at is not None:
                running = one.ended_at is None
                now = self.desk.clock.utc()
                found += max(0, int((now - one.began_at).total_seconds())) if running else one.seconds
        return found

    # Going --------------------------------------------------------------------------------------------------------

    def go(self, item_id: int) -> None:
        """To an item; it is in front before the workspace knows."""
        item, meeting_id, actor = self.case.item(item_id), self.id, self.actor
        if item is None or item_id == self.case.meeting.item_id:
            return
        self.words.keep()
        self._show(item)
        self._soon(lambda: self._send(lambda ws: ws.moderation.go(actor, meeting_id, item_id)))

    def next(self) -> None:
        """The next open item; behind the last one there is none."""
        found = self.following()
        if found is not None:
            self.go(found.id)
            return
        if self.item is None:
            return
        meeting_id, actor = self.id, self.actor
        self.words.keep()
        self._show(None)
        self._soon(lambda: self._send(lambda ws: ws.moderation.next(actor, meeting_id)))

    def back(self) -> None:
        """The item before."""
        found = previous_item(list(self.case.items), self.case.meeting.item_id)
        if found is not None:
            self.go(found.id)

    def _show(self, item: AgendaItem | None) -> None:
        """What the workspace is about to do, done here at once."""
        case, now = self.case, self.desk.clock.utc()
        leaving, meeting = case.current, case.meeting
        changed = {}
        if leaving is not None:
            seconds = rules.spent(leaving, meeting, now)
            changed[leaving.id] = replace(leaving, seconds=seconds, state=AgendaState.DONE, ended_at=now)
        if item is not None:
            changed[item.id] = replace(item, state=AgendaState.OPEN, started_at=item.started_at or now, ended_at=None)
        self.case = replace(
            case,
            meeting=replace(meeting, item_id=item.id if item else None, item_since=now if item else None),
            items=tuple(changed.get(one.id, one) for one in case.items),
            speeches=tuple(self._hushed(case.speeches)),
        )
        self._turn += 1  # answers that are under way know nothing of this
        self.turned.emit()
        self._soon(self.look_ahead)

    def _soon(self, act: Callable[[], None]) -> None:
        """After the next picture: the worker shares the processor with whoever paints."""
        self._waiting.append(act)
        self._rest.start()

    def flush(self) -> None:
        """Hand over to the worker what waits for the picture."""
        self._rest.stop()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def _hushed(self, speeches: Iterable[Speech]) -> Iterable[Speech]:
        """The list of speakers ends with the item; who spoke keeps their time."""
        now = self.desk.clock.utc()
        for one in speeches:
            if one.ended_at is not None:
                yield one
            elif one.began_at is not None:
                yield replace(one, ended_at=now, seconds=max(0, int((now - one.began_at).total_seconds())))

    def toggle(self) -> None:
        """Stop the clock, or let it run."""
        item, meeting, now = self.item, self.case.meeting, self.desk.clock.utc()
        if item is None:
            return
        meeting_id, actor, stops = self.id, self.actor, meeting.item_since is not None
        seconds = rules.spent(item, meeting, now)
        items = tuple(replace(one, seconds=seconds) if one.id == item.id else one for one in self.case.items)
        since = None if stops else now
        self.case = replace(
            self.case, meeting=replace(meeting, item_since=since), items=items if stops else self.case.items
        )
        self.changed.emit()
        if stops:
            self.act(lambda ws: ws.moderation.stop(actor, meeting_id))
        else:
            self.act(lambda ws: ws.moderation.run(actor, meeting_id))

    # Acting -------------------------------------------------------------------------------------------------------

    def act(
        self,
        job: Callable[[Workspace], MeetingCase],
        then: Callable[[], object] | None = None,
        failed: Callable[[EditorialError], object] | None = None,
        *,
        fresh: bool = False,
    ) -> None:
        """Do something on the worker; what is shown follows with the last answer. `fresh`: content may be other than
        before, so that stages are read anew."""
        self.flush()
        self._send(job, then, failed, fresh=fresh)

    def _send(
        self,
        job: Callable[[Workspace], MeetingCase],
        then: Callable[[], object] | None = None,
        failed: Callable[[EditorialError], object] | None = None,
        *,
        fresh: bool = False,
    ) -> None:
        self._turn += 1
        turn = self._turn

        def done(case: MeetingCase) -> None:
            self.words.said_saved()
            self._took(case, turn)
            if fresh:
                self.refresh()
            if then is not None:
                then()

        def refused(error: EditorialError) -> None:
            self.read_again()
            (failed or self.failed.emit)(error)

        self.desk.run(job, done, refused)

    def decide(
        self, draft: DecisionDraft, then: Callable[[], object], failed: Callable[[EditorialError], object]
    ) -> None:
        """Decide; it acts at once."""
        actor = self.actor
        self.words.keep()
        self.act(lambda ws: ws.decisions.decide(actor, draft), then, failed, fresh=True)

    def undo(self, then: Callable[[], object]) -> None:
        """Take the last step back."""
        actor, meeting_id = self.actor, self.id

        def job(ws: Workspace) -> MeetingCase:
            ws.history.undo(actor)
            return ws.meetings.case(actor, meeting_id)

        self.words.keep()
        self.act(job, then, fresh=True)

    def read_again(self) -> None:
        """The meeting as the workspace has it."""
        self._turn += 1
        turn, actor, meeting_id = self._turn, self.actor, self.id
        self.desk.run(lambda ws: ws.meetings.case(actor, meeting_id), lambda case: self._took(case, turn))

    def _words_taken(self, case: MeetingCase) -> None:
        """What was typed and kept, whatever else is under way."""
        kept = {one.id: one for one in case.items}
        items = (
            replace(one, fact=kept[one.id].fact, result=kept[one.id].result) if one.id in kept else one
            for one in self.case.items
        )
        self.case = replace(self.case, items=tuple(items), notes=case.notes)
        self.changed.emit()

    def _took(self, case: MeetingCase, turn: int) -> None:
        if turn != self._turn:
            return  # a later act is under way; what is shown knows of it already
        turned = case.meeting.item_id != self.case.meeting.item_id
        before = self.case
        able = rules.has_quorum(self.case.meeting, self.case.participants)
        self.case = case
        if case.meeting.state is not MeetingState.RUNNING:
            self.over.emit()
            return
        if turned:
            self.turned.emit()
        elif not _looks_alike(before, case):
            self.changed.emit()
        if able != rules.has_quorum(case.meeting, case.participants):
            self.refresh()  # what can be decided is other than before
        self.look_ahead()

    # Reading ahead ------------------------------------------------------------------------------------------------

    def look_ahead(self) -> None:
        """Read what is not there yet of the current item and its neighbours."""
        wanted = [one for one in around(self.case) if one not in self.stages and one not in self._asked]
        if wanted:
            self._read(wanted)

    def refresh(self) -> None:
        """Content changed: what was read is read anew, the current item first; it stays in front meanwhile."""
        self._generation += 1
        kept = self.case.meeting.item_id or 0
        self.stages = {key: one for key, one in self.stages.items() if key == kept}
        self.options = {key: one for key, one in self.options.items() if key == kept}
        self._asked.clear()
        self._read(around(self.case))

    def _read(self, ids: list[int]) -> None:
        self._asked.update(ids)
        actor, meeting_id, language, generation = self.actor, self.id, self.desk.language, self._generation

        def done(ahead: Ahead) -> None:
            if generation == self._generation:
                self._take_ahead(ahead)
                for one in ahead.book.stages:
                    self.staged.emit(one)

        def lost(error: EditorialError) -> None:
            self._asked.difference_update(ids)
            self.failed.emit(error)

        self.desk.run(lambda ws: read_ahead(ws, actor, meeting_id, ids, language), done, lost)

    def _take_ahead(self, ahead: Ahead) -> None:
        for item_id, stage in ahead.book.stages.items():
            self._asked.discard(item_id)
            self.stages[item_id] = stage
        self.options |= dict(ahead.options)
        self.titles = dict(ahead.book.titles)
        while len(self.stages) > KEPT:
            self.stages.pop(next(iter(self.stages)))


def _looks_alike(before: MeetingCase, after: MeetingCase) -> bool:
    """Whether nothing that is shown is other than what was shown already; versions and blinks of the clock are not."""

    def shown(case: MeetingCase) -> object:
        items = [
            (one.id, one.title, one.minutes, one.state, one.seconds, one.fact, one.result, one.result_kind)
            for one in case.items
        ]
        speaking = [(one.id, one.began_at is None, one.ended_at is None, one.seconds) for one in case.speeches]
        meeting = case.meeting
        head = (
            meeting.item_id,
            meeting.item_since is None,
            meeting.state,
            meeting.number,
            meeting.title,
            meeting.place,
        )
        captured = (case.decisions, case.votes, case.actions, case.notes, case.parked)
        return head, items, [one.result for one in case.items], speaking, case.participants, captured

    return shown(before) == shown(after)
