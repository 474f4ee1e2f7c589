"""What Alt with arrows and the all-day lane do: publications change their hour, and a toast answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.events import Changes
from editorial.domain.wording import when_text
from editorial.texts import text

from ..context import Desk
from .drag import Payload

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["Mover"]

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})


class Mover(QObject):
    """Runs moves on the worker and says what they did."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def shift(self, entries: Sequence[Entry], days: int, minutes: int = 0) -> None:
        """Move publications by days and minutes; minutes leave those without an hour alone, what is out stays."""
        moving = [one for one in entries if one.day is not None and (days or one.time is not None)]
        stays = next((one for one in moving if one.status in _OUT), None)
        if stays is not None:
            status = text(f"status.{stays.status}", self.desk.language)
            words = self.tr("“{title}” is {status} and stays where it is.")
            self.desk.toast(
                words.format(title=stays.title, status=status[:1].lower() + status[1:]), undo=False, meaning="info"
            )
            return
        if not moving:
            return
        actor, ids = self.desk.actor, [one.publication_id for one in moving]
        self._run(lambda ws: ws.planning.shift(actor, ids, days, minutes), self._moved(moving, days, minutes))

    def without_hour(self, payload: Payload, day: date) -> None:
        """Put publications on a day and take their hour away."""
        actor = self.desk.actor
        places = [(one.publication_id, payload.day_for(one, day)) for one in payload.items if one.publication_id]

        def job(ws: Workspace) -> Changes:
            from editorial.services.planning import Move

            return ws.planning.schedule(actor, [Move(one, at, None, keep_time=False) for one, at in places])

        if len(places) == 1:
            self._run(job, self._says(payload.items[0].title, when_text(day, None, self.desk.language, year=False)))
        elif places:
            self._run(job, self._many(len(places)))

    def _moved(self, entries: Sequence[Entry], days: int, minutes: int) -> str:
        one = entries[0]
        if len(entries) > 1 or one.day is None:
            return self._many(len(entries))
        wall = datetime.combine(one.day, one.time or datetime.min.time()) + timedelta(days=days, minutes=minutes)
        at = wall.time() if one.time is not None else None
        return self._says(one.title, when_text(wall.date(), at, self.desk.language, year=False))

    def _says(self, title: str, when: str) -> str:
        return self.tr("“{title}” moved to {when}.").format(title=title, when=when)

    def _many(self, count: int) -> str:
        return self.tr("{count} publications moved.").format(count=count)

    def _run(self, job: Callable[[Workspace], Changes], sentence: str) -> None:
        def done(changes: Changes) -> None:
            if changes:
                self.desk.toast(sentence)

        self.desk.run(job, done)
