"""Editing one item: what was read, what is typed and not saved yet, and saving it by itself.

Timing: a save starts 1.2 s after the last key and at the latest 1.7 s after the first unsaved one, so that it is on the
disk within 2 s. Typing goes on while a save runs. A row that somebody else changed meanwhile is merged field by field;
only where both changed the same field, a person has to choose.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from editorial.domain.events import Changes
from editorial.errors import EditorialError, Missing, StaleEdit

from ..context import Desk
from .jobs import Bundle, Saved, read_bundle, save_row, with_values
from .keeper import Keeper
from .merge import NEVER_EMPTY, Conflict, Key, Orphan, Row, joined_name, lost_texts, merge, orphans, rows_of, split_name
from .own_steps import OwnSteps
from .rescue import Rescued, RescueFile
from .values import Values

PAUSE_MS = 1200
LATEST_MS = 1700
RETRY_MS = 5000
REFRESH_MS = 250

#: Kinds whose change can concern the item that is shown; of approval where it is not a change of the item itself.
PARTS = ("publication", "attachment", "checklist", "comment", "sign_off", "approval_request", "approval_override")


class EditSession(Values):
    """The state behind the editor page; knows no widgets."""

    #: Bundle of an item that was just opened.
    loaded = Signal(object)
    #: Bundle after somebody (this editor too) changed something; drafts are kept.
    refreshed = Signal(object)
    #: One of saved, dirty, saving, failed, conflict.
    state_changed = Signal(str)
    #: `Conflict`
    conflicted = Signal(object)
    #: `Orphan`: words for a part that somebody else took away
    orphaned = Signal(object)
    #: `EditorialError` of a save; the text is kept.
    failed = Signal(object)
    #: The item does not exist (any more).
    gone = Signal(object)
    #: Something is saved: time to read the revisions anew.
    recorded = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saved_at: datetime | None = None
        self.state = "saved"
        self.error: EditorialError | None = None
        #: Steps of the journal that this editor saved since the item was opened.
        self.steps: list[int] = []
        self._running: dict[Key, dict[str, Any]] = {}
        self._conflicts: list[Conflict] = []
        self._orphans: list[Orphan] = []
        self._keeper = Keeper(desk, self._unsaved_texts, self)
        self._own = OwnSteps()
        self._serial = 0
        self._urgent = False
        self._pause = self._timer(PAUSE_MS, self.flush)
        self._latest = self._timer(LATEST_MS, self.flush)
        self._retry = self._timer(RETRY_MS, self.flush)
        self._reading = self._timer(REFRESH_MS, self.reload)
        desk.live.changed.connect(self._changed)

    def _timer(self, milliseconds: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    # Opening --------------------------------------------------------------------------------------------------------

    def open(self, content_id: int) -> None:
        """Read an item; what was typed into another one is saved first."""
        self.flush()
        self.keep()
        self._forget()
        self.content_id = content_id
        self._serial += 1
        workspace_id = self.desk.options.workspace_id or "workspace"
        self._keeper.open(workspace_id, content_id)
        actor = self.desk.actor
        self.desk.run(
            lambda ws: read_bundle(ws, actor, content_id, workspace_id),
            partial(self._opened, self._serial),
            partial(self._lost, self._serial),
        )

    def reload(self) -> None:
        """Read again what is shown."""
        if not self.content_id:
            return
        content_id, actor = self.content_id, self.desk.actor
        self.desk.run(
            lambda ws: read_bundle(ws, actor, content_id),
            partial(self._reread, self._serial),
            partial(self._lost, self._serial),
        )

    def _forget(self) -> None:
        for timer in (self._pause, self._latest, self._retry, self._reading):
            timer.stop()
        self._keeper.forget()
        self.bundle, self.saved_at, self.error = None, None, None
        self._rows, self._drafts, self._running, self._conflicts, self._orphans = {}, {}, {}, [], []
        self.steps = []
        self._own = OwnSteps()
        self._say("saved")

    def _opened(self, serial: int, bundle: Bundle) -> None:
        if serial != self._serial:
            return
        self.bundle = bundle
        self._rows = rows_of(bundle.card)
        at = bundle.card.item.updated_at
        self.saved_at = at
        self.loaded.emit(bundle)

    def _reread(self, serial: int, bundle: Bundle) -> None:
        if serial != self._serial or self.bundle is None:
            return
        self.bundle = bundle
        fresh = rows_of(bundle.card)
        for key, row in fresh.items():
            old = self._rows.get(key)
            if key in self._running or (old is not None and row.version < old.version):
                continue  # an answer that is on its way is newer than this
            if old is not None and row.version != old.version:
                self._own.forget(key)
                if key in self._drafts:
                    self._merge(key, row)
            self._rows[key] = row
        for key in [one for one in self._rows if one not in fresh and one not in self._running]:
            self._lose(key)
        self.refreshed.emit(bundle)
        self._settle()

    def _lose(self, key: Key) -> None:
        """A part was taken away elsewhere: what was typed for it stays until a person says what becomes of it."""
        found = orphans(key, self._rows.pop(key, None), self._drafts.pop(key, {}))
        self._conflicts = [one for one in self._conflicts if one.key != key]
        self._orphans += found
        for one in found:
            self._keeper.start()
            self.orphaned.emit(one)

    def _lost(self, serial: int, error: EditorialError) -> None:
        if serial == self._serial:
            self.gone.emit(error)

    def _changed(self, changes: Changes) -> None:
        if self.content_id and (self.content_id in changes.ids.get("content", ()) or changes.touches(*PARTS)):
            self._reading.start()

    # Values ---------------------------------------------------------------------------------------------------------

    def set(self, key: Key, field: str, value: Any, at_once: bool = False) -> None:
        """A person changed a field. Saved soon, or `at_once` for choices."""
        row = self._rows.get(key)
        if row is None or self.value(key, field) == value:
            return
        draft = self._drafts.setdefault(key, {})
        running = self._running.get(key, {})
        if value == getattr(row, field) and field not in running:
            draft.pop(field, None)
            if not draft:
                del self._drafts[key]
        else:
            draft[field] = value
        self._plan(at_once)

    def set_item(self, field: str, value: Any, at_once: bool = False) -> None:
        """A person changed a field of the item."""
        self.set(self.item_key, field, value, at_once)

    def discard(self, key: Key) -> None:
        """The person takes the part away: what was typed for it goes with it."""
        self._drafts.pop(key, None)
        self._plan(False)

    def _plan(self, at_once: bool) -> None:
        if not self._drafts:
            self._pause.stop()
            self._latest.stop()
            self._settle()
            return
        self._say("saving" if self._running else "dirty")
        self._keeper.start()
        if at_once:
            self._urgent = bool(self._running)
            self.flush()
            return
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    # Saving ---------------------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Save now whatever can be saved; does nothing when nothing changed."""
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
        blocked = {one.key for one in self._conflicts}
        for key in list(self._drafts):
            if key not in self._running and key not in blocked:
                self._save(key)
        self._settle()

    def _save(self, key: Key) -> None:
        draft = self._drafts[key]
        values = {name: one for name, one in draft.items() if (key[0], name) not in NEVER_EMPTY or one.strip()}
        row = self._rows.get(key)
        if not values or row is None:
            return
        wanted = with_values(row, values)
        if wanted == row:
            self._drafts[key] = {name: value for name, value in self._drafts[key].items() if name not in values}
            return
        self._running[key] = values
        actor, steps = self.desk.actor, self._own.back_to(key, row, wanted)
        self.desk.run(
            lambda ws: save_row(ws, actor, wanted, steps),
            partial(self._done, self._serial, key, self._keeper.file),
            partial(self._failed, self._serial, key),
        )

    def _done(self, serial: int, key: Key, rescue: RescueFile | None, saved: Saved) -> None:
        if serial == self._serial:
            values = self._running.pop(key, {})
            self._own.note(key, self._rows.get(key), values, saved)
            self._rows[key] = saved.row
            self.steps += [] if saved.taken_back else [one.step for one in saved.changes if one]
            draft = self._drafts.get(key, {})
            for name, value in values.items():
                if name in draft and draft[name] == value:
                    del draft[name]
            if not draft:
                self._drafts.pop(key, None)
            self.saved_at = self.desk.clock.utc()
            self.error = None
            self._settle()
        elif rescue is not None:
            rescue.remove()
        for changes in saved.changes:
            if changes:
                self.desk.live.changed.emit(changes)
                self.recorded.emit()
        if serial == self._serial and self._drafts and (self._urgent or not self._latest.isActive()):
            urgent, self._urgent = self._urgent, False
            self._plan(urgent)

    def _failed(self, serial: int, key: Key, error: EditorialError) -> None:
        if serial != self._serial:
            self.desk.error_raised.emit(error)
            return
        self._running.pop(key, None)
        if isinstance(error, Missing) and key != self.item_key:
            self._lose(key)
            self.reload()
            self._settle()
            return
        if isinstance(error, StaleEdit) and isinstance(error.current, Row):
            self._merge(key, error.current)
            self._rows[key] = error.current
            if not self._conflicts:
                self.flush()
            return
        self.error = error
        self._say("failed")
        self.failed.emit(error)
        if not isinstance(error, Missing):
            self._retry.start()

    def _merge(self, key: Key, theirs: Row) -> None:
        """Keep my fields over their row; where both changed the same one, ask."""
        kept, conflicts = merge(key, self._rows.get(key), theirs, self._drafts.get(key, {}))
        self._drafts[key] = kept
        if not kept:
            del self._drafts[key]
        for one in conflicts:
            self._ask(one)

    def _ask(self, conflict: Conflict) -> None:
        self._conflicts = [one for one in self._conflicts if (one.key, one.field) != (conflict.key, conflict.field)] + [
            conflict
        ]
        self._say("conflict")
        self.conflicted.emit(conflict)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What waits for a decision."""
        return tuple(self._conflicts)

    def resolve(self, conflict: Conflict, mine: bool) -> None:
        """Save what is typed here, or take what is stored; typing after the question counts as mine."""
        if conflict not in self._conflicts:
            return
        self._conflicts.remove(conflict)
        if not mine:
            draft = self._drafts.get(conflict.key, {})
            draft.pop(conflict.field, None)
            if not draft:
                self._drafts.pop(conflict.key, None)
            if self.bundle is not None:
                self.refreshed.emit(self.bundle)
        self.flush()

    # Safety ---------------------------------------------------------------------------------------------------------

    def unsaved(self) -> dict[tuple[Key, str], Any]:
        """Everything typed that is not known to be saved."""
        lost = {(one.key, one.field): one.text for one in self._orphans}
        return lost | {(key, name): value for key, draft in self._drafts.items() for name, value in draft.items()}

    def _unsaved_texts(self) -> dict[str, str]:
        return {joined_name(*place): value for place, value in self.unsaved().items() if isinstance(value, str)}

    @property
    def orphans(self) -> tuple[Orphan, ...]:
        """Words that wait for a place."""
        return tuple(self._orphans)

    def release(self, orphan: Orphan) -> None:
        """The words have a new place, or nobody wants them."""
        self._orphans = [one for one in self._orphans if one != orphan]
        self._settle()

    def finish(self, seconds: float = 10.0) -> bool:
        """Save everything before closing; False where a conflict or an error stands in the way."""
        for _attempt in range(3):
            self.flush()
            self.desk.tasks.wait(seconds)
            if not self._drafts or self._conflicts or self.error is not None:
                break
        return not self._drafts and not self._orphans

    def drop_rescue(self) -> None:
        """The person does not want what a crash left."""
        self._keeper.drop()

    def take_rescued(self, rescued: Rescued) -> None:
        """Put what a crash left into the fields and save it."""
        self._keeper.taken(rescued)
        for name, text in self.lost_texts(rescued).items():
            key, field = split_name(name)
            if key in self._rows:
                self.set(key, field, text)
            else:
                self._drafts[key] = {field: text}
                self._lose(key)
        self.flush()
        if self.bundle is not None:
            self.refreshed.emit(self.bundle)

    def lost_texts(self, rescued: Rescued) -> dict[str, str]:
        """Those rescued texts that differ from what is stored."""
        return lost_texts(rescued.texts, self._rows)

    def keep(self) -> None:
        """Put what is typed and not saved into the rescue file."""
        self._keeper.keep()

    def _settle(self) -> None:
        if not self._drafts and not self._orphans:
            self._keeper.settle()
        if self._conflicts or self._orphans:
            self._say("conflict")
        elif self._running:
            self._say("saving")
        elif self._drafts:
            self._say("failed" if self.error is not None else "dirty")
        else:
            self._say("saved")

    def _say(self, state: str) -> None:
        if state == self.state and state != "saved":
            return
        self.state = state
        self.state_changed.emit(state)
