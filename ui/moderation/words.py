"""What is typed in a meeting: beside the workspace at once, in it a blink after the last key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.meeting_cards import MeetingCase
from editorial.errors import EditorialError

from ..context import Desk
from ..typed_starts import Starts
from .reading import write_words
from .rescue import MeetingRescue, Place, Spot

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["Words"]

#: Milliseconds from the last key to the workspace, and from the first one that it does not have.
AFTER_LAST: Final = 220
AFTER_FIRST: Final = 1500
#: What is kept only beside the workspace until it is entered.
_DRAFTS: Final = frozenset({"action", "park", "decision"})


class Words(QObject):
    """`standing` is "" (nothing typed yet), "writing", "saving", "saved" or "failed"; `took` carries the meeting as it
    is after words were saved, `met` says that somebody else had written in the same place."""

    standing_changed = Signal(str)
    took = Signal(object)
    failed = Signal(object)
    met = Signal()

    def __init__(self, desk: Desk, case: Callable[[], MeetingCase], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self._case, self.actor = desk, case, desk.actor
        self.file = MeetingRescue(desk.options.workspace_id, case().meeting.id)
        self.standing = ""
        self._typed: dict[Spot, str] = {}
        self._dirty: set[Spot] = set()
        self._made: dict[int, int] = {}
        self._starts = Starts[Spot]()
        self._met: set[Spot] = set()
        self._pending = 0
        self._last, self._first = self._timer(AFTER_LAST), self._timer(AFTER_FIRST)

    def _timer(self, after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(self.keep)
        return timer

    def take(self, place: Place | None) -> list[Spot]:
        """Words that a crash caught go on being typed; answers with where. What has lost its place becomes a note."""
        case = self._case()
        known = {"fact": {one.id for one in case.items}, "note": {one.id for one in case.notes}}
        known |= dict.fromkeys(("result", "new_note", *_DRAFTS), known["fact"] | {0})
        for spot, said in (place.words if place else {}).items():
            lost = spot.row_id not in known.get(spot.kind, set())
            target = Spot("new_note", case.meeting.item_id or 0) if lost else self._begun(spot, said)
            before = self._typed.get(target, "")
            if target == spot and place is not None and not before:
                self._starts.recall(spot, place.starts.get(spot, ()), self.text(spot))
            self.type(target, f"{before}\n{said}" if before else said)
        return list(self._typed)

    def _begun(self, spot: Spot, said: str) -> Spot:
        """A note of which the workspace has the beginning goes on there."""
        if spot.kind != "new_note":
            return spot
        notes = [one for one in self._case().notes if (one.item_id or 0) == spot.row_id]
        same = [one.id for one in notes if said.strip().startswith(one.text)]
        return Spot("note", max(same)) if same else spot

    # Typing -------------------------------------------------------------------------------------------------------

    def text(self, spot: Spot) -> str:
        """What stands there: what is typed, else what the workspace has."""
        if spot in self._typed:
            return self._typed[spot]
        case = self._case()
        if spot.kind == "note":
            return next((one.text for one in case.notes if one.id == spot.row_id), "")
        item = case.item(spot.row_id)
        if item is None or spot.kind not in ("fact", "result"):
            return ""
        return item.fact if spot.kind == "fact" else item.result

    def type(self, spot: Spot, said: str) -> None:
        """Something was typed. Without another word: it is on the disk beside the workspace at once."""
        if said == self.text(spot):
            return
        if spot.kind in _DRAFTS:
            self._typed[spot] = said
            if not said:
                self._typed.pop(spot)
            self._note_beside()
            return
        self._starts.begin(spot, self.text(spot))
        self._typed[spot] = said
        self._dirty.add(spot)
        self._say("writing")
        self._note_beside()
        self._last.start()
        if not self._first.isActive():
            self._first.start()

    def drop(self, spot: Spot) -> None:
        """What was entered there is somewhere else now, or is not wanted."""
        self._dirty.discard(spot)
        self._starts.forget(spot)
        if self._typed.pop(spot, None) is not None:
            self._note_beside()

    def finish_note(self, item_id: int) -> None:
        """The note that is being written is done: the next words at this item are another one."""
        spot, made = Spot("new_note", item_id), self._made
        self.keep()
        self._typed.pop(spot, None)
        self._starts.forget(spot)
        self.desk.run(lambda _ws: made.pop(item_id, None))

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that the workspace does not have."""
        return bool(self._dirty) or self._pending > 0

    def _note_beside(self) -> None:
        words = {spot: said for spot, said in self._typed.items() if spot in self._dirty or spot.kind in _DRAFTS}
        self.file.write(words, {spot: known for spot in words if (known := self._starts.known(spot))})

    # Keeping ------------------------------------------------------------------------------------------------------

    def keep(self, then: Callable[[], None] | None = None) -> None:
        """Put what is typed into the workspace; `then` runs when it is there."""
        self._last.stop()
        self._first.stop()
        if not self._dirty:
            if then is not None:
                then()
            return
        words, actor, case, made = {one: self._typed[one] for one in self._dirty}, self.actor, self._case(), self._made
        starts, bases = self._starts, self._starts.sent(words)
        self._pending += 1
        self._say("saving")

        def job(ws: Workspace) -> MeetingCase:
            starts.writing(bases)
            return write_words(ws, actor, case, words, made, starts)

        def done(after: MeetingCase) -> None:
            self._pending -= 1
            there = self._go_on(words, after)
            self.took.emit(after)
            self._settle(there)
            if then is not None:
                then()

        def failed(error: EditorialError) -> None:
            self._pending -= 1
            for spot, said in words.items():
                starts.failed(spot, said)
            self._say("failed")
            self.failed.emit(error)

        self.desk.run(job, done, failed)

    def _go_on(self, words: dict[Spot, str], after: MeetingCase) -> dict[Spot, str]:
        """What stands in the workspace now; what is typed goes on from there, with what somebody else wrote."""
        found = dict(words)
        for spot, said in words.items():
            there = _stored(after, spot)
            if there is None or (spot.kind == "note" and there == said.strip()):
                there = said
            typed = self._starts.answered(spot, said, there, self._typed.get(spot, there))
            if spot in self._typed:
                self._typed[spot] = typed
            found[spot] = there
            if there != said and spot not in self._met:
                self._met.add(spot)
                self.met.emit()
        return found

    def _settle(self, words: dict[Spot, str]) -> None:
        """What was kept and is still what stands there need not be kept again."""
        for spot, said in words.items():
            if spot in self._dirty and self._typed.get(spot, said) == said:
                self._dirty.discard(spot)
                if spot.kind != "new_note":
                    self._typed.pop(spot, None)
                    self._starts.forget(spot)
        self._note_beside()
        self._say("writing" if self._dirty else "saved")
        if self._dirty and not self._last.isActive():
            self._last.start()

    def said_saved(self) -> None:
        """Something else than words was saved."""
        if not self.unsaved:
            self._say("saved")

    def _say(self, standing: str) -> None:
        if standing != self.standing:
            self.standing = standing
            self.standing_changed.emit(standing)


def _stored(case: MeetingCase, spot: Spot) -> str | None:
    """What the workspace has there; None where that is nothing that can be gone on from."""
    if spot.kind == "note":
        return next((one.text for one in case.notes if one.id == spot.row_id), None)
    item = case.item(spot.row_id) if spot.kind in ("fact", "result") else None
    return None if item is None else item.fact if spot.kind == "fact" else item.result
