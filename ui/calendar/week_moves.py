"""What dropping and Alt with arrows do: publications change day and hour, or are copied there, and a toast answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.calendar import Entry
from editorial.domain.events import Changes
from editorial.domain.people import Actor
from editorial.errors import Coded, Refused

from ..context import Desk
from .acts_words import ActWords
from .drag import DragItem, Payload

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["Mover"]


class Mover(QObject):
    """Runs moves on the worker and says what they did."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._words = ActWords(desk, self)

    def run(self, job: Callable[[Workspace], Changes]) -> None:
        """One act with its toast; a refusal is shown as an error."""
        self.desk.run(job, self.answer)

    def answer(self, changes: Changes) -> None:
        """The toast for what was done."""
        sentence = self._words.answer(changes)
        if sentence:
            self.desk.toast(sentence)

    def shift(self, entries: Sequence[Entry], days: int, minutes: int = 0) -> None:
        """Move publications by days and minutes; minutes leave those without an hour alone."""
        ids = [one.publication_id for one in entries if one.day is not None and (days or one.time is not None)]
        actor = self.desk.actor
        if ids:
            self.run(lambda ws: ws.planning.shift(actor, ids, days, minutes))

    def refusal(self, payload: Payload, copied: bool) -> str:
        """Why a drop is not possible, or nothing."""
        fixed = payload.fixed
        if fixed is not None and not copied:
            return self.tr("“{title}” has been published; hold Ctrl to put a copy here.").format(title=fixed.title)
        return ""

    def drop(self, payload: Payload, day: date, at: time | None, copied: bool) -> None:
        """Land a payload on a day; `at` is the hour of the grabbed one, None keeps every hour as it was."""
        actor = self.desk.actor
        places = [(one, payload.day_for(one, day), _hour(payload, one, at)) for one in payload.items]
        if copied:
            self.run(lambda ws: _copy(ws, actor, places))
        else:
            self.run(lambda ws: _move(ws, actor, places))


Place = tuple[DragItem, date, time | None]


def _hour(payload: Payload, item: DragItem, at: time | None) -> time | None:
    """A single one takes the hour it was dropped at; of several each keeps its own, if it has one."""
    if at is None or (len(payload.items) > 1 and item.time is not None):
        return item.time
    return at


def _move(ws: Workspace, actor: Actor, places: Sequence[Place]) -> Changes:
    from editorial.services.planning import Move

    moves = [Move(one.publication_id, day, at) for one, day, at in places if one.publication_id]
    items = [(one, day, at) for one, day, at in places if not one.publication_id]
    if moves and not items:
        return ws.planning.schedule(actor, moves)
    changes = ws.planning.schedule(actor, moves) if moves else Changes()
    for one, day, at in items:
        channels = [one.channel_id] if one.channel_id else []
        changes = ws.planning.schedule_item(actor, one.content_id, day, at, channels)
    return changes


def _copy(ws: Workspace, actor: Actor, places: Sequence[Place]) -> Changes:
    wanted: dict[int, list[tuple[int, date | None, time | None]]] = {}
    for one, day, at in places:
        if not one.channel_id:
            raise Refused("status.needs", title=one.title, to=day.isoformat(), missing=(Coded("needs.channel"),))
        wanted.setdefault(one.content_id, []).append((one.channel_id, day, at))
    return ws.content.copy_all(actor, list(wanted.items()))
