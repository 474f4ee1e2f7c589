"""What a drop does: on a day, with Ctrl as a copy, or back to the backlog. Shared by all calendar views."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editorial.domain.content import Status
from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import when_text
from editorial.texts import text

from ..context import Changes, Desk
from .acts_words import ActWords
from .drag import DragItem, Payload

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["Drops"]


class Drops(QObject):
    """Judges a drag while it moves and carries the drop out through the services."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._words = ActWords(desk, self)

    # -- judging ----------------------------------------------------------------------------------------------------

    def refusal(self, payload: Payload, copy: bool) -> str:
        """Why the payload may not be moved; empty if it may. Copies are always possible."""
        if self.desk.read_only:
            return self.desk.read_only
        if copy or payload.fixed is None:
            return ""
        if payload.fixed.status == Status.REJECTED:
            return text("move.rejected", self.desk.language, title=payload.fixed.title)
        status = text(f"status.{payload.fixed.status}", self.desk.language)
        return self.tr("“{title}” is {status} and stays where it is; Ctrl makes a copy.").format(
            title=payload.fixed.title, status=status[:1].lower() + status[1:]
        )

    def warning(self, payload: Payload, day: date, periods: Iterable[Period]) -> str:
        """What speaks against the day without forbidding it; empty if nothing does."""
        for one in periods:
            if not one.starts <= day <= one.ends:
                continue
            if one.kind is PeriodKind.BLACKOUT:
                return self.tr("lies in the blackout “{name}”").format(name=one.name)
            if one.campaign_id is not None and any(item.campaign_id == one.campaign_id for item in payload.items):
                return self.tr("lies in the embargo “{name}”").format(name=one.name)
        return ""

    def hint(self, payload: Payload, day: date, at: time | None, copy: bool, periods: Iterable[Period] = ()) -> str:
        """The line in the status bar while something is over a day."""
        if reason := self.refusal(payload, copy):
            return reason
        when = when_text(day, at, self.desk.language, year=False)
        words = (self.tr("Copy to {when}") if copy else self.tr("Move to {when}")).format(when=when)
        against = [self.warning(payload, day, periods), "" if copy else self.ending(payload, day, at)]
        reasons = ", ".join(one for one in against if one)
        return f"{words}: {reasons}" if reasons else words

    def ending(self, payload: Payload, day: date, at: time | None) -> str:
        """How many sign-offs a move would end; empty for none."""
        moves = [
            (one.content_id, one.day, one.time, payload.day_for(one, day), at if at is not None else one.time)
            for one in payload.items
            if one.publication_id
        ]
        count = self.desk.marks.ended_by(moves)
        return self.tr("ends %n sign-off(s), it is submitted again", "", count) if count else ""

    def hour(self, payload: Payload) -> time | None:
        """The hour that the grabbed item keeps."""
        first = next((one for one in payload.items if one.day == payload.origin), None)
        return first.time if first is not None else None

    # -- doing ------------------------------------------------------------------------------------------------------

    def on_day(self, payload: Payload, day: date, copy: bool = False, at: time | None = None) -> bool:
        """Drop on a day; hours stay unless `at` names one. False where it is refused or changes nothing.

        A card without a channel keeps the day, its channel stays open.
        """
        if not payload.items or self.refusal(payload, copy):
            return False
        dated = [one for one in payload.items if one.publication_id]
        waiting = [one for one in payload.items if not one.publication_id]
        if copy and dated:
            self._copy(payload, dated, day, at)
            return True
        moved = [one for one in dated if payload.day_for(one, day) != one.day or (at is not None and at != one.time)]
        if len(payload.items) == 1 and moved and moved[0].series_id:
            slot = (payload.day_for(moved[0], day), at or moved[0].time)
            self.ask_scope(moved[0], slot, lambda: self._move(payload, moved, day, at))
        elif moved:
            self._move(payload, moved, day, at)
        if waiting:
            self._schedule(waiting, day, at)
        return bool(moved or waiting)

    def to_backlog(self, payload: Payload) -> bool:
        """Take day and hour away; False where it is refused."""
        ids = [one.publication_id for one in payload.items if one.publication_id and one.day is not None]
        if not ids or self.refusal(payload, False):
            return False
        actor = self.desk.actor

        def job(ws: Workspace) -> Changes:
            return ws.planning.unschedule(actor, ids)

        self.desk.run(job, self._answer)
        return True

    def shift(self, publication_ids: Iterable[int], days: int) -> None:
        """Move dated publications by days."""
        actor, ids = self.desk.actor, list(publication_ids)

        def job(ws: Workspace) -> Changes:
            return ws.planning.shift(actor, ids, days)

        if ids:
            self.desk.run(job, self._answer)

    def ask_scope(self, item: DragItem, slot: tuple[date, time | None], alone: Callable[[], None]) -> None:
        """One day of a series: whether the others go along is asked beside the drop; `alone` moves only this one."""
        from .series_acts import ask_moved

        owner = self.parent()
        parent = owner if isinstance(owner, QWidget) else None
        ask_moved(self.desk, (item.content_id, item.title), slot, alone, self._answer, parent)

    def _move(self, payload: Payload, items: list[DragItem], day: date, at: time | None) -> None:
        actor = self.desk.actor

        def job(ws: Workspace) -> Changes:
            from editorial.services.planning import Move

            moves = [Move(one.publication_id, payload.day_for(one, day), at, at is None) for one in items]
            return ws.planning.schedule(actor, moves)

        self.desk.run(job, self._answer)

    def _copy(self, payload: Payload, items: list[DragItem], day: date, at: time | None) -> None:
        actor = self.desk.actor
        places: dict[int, list[tuple[int, date | None, time | None]]] = {}
        for one in items:
            places.setdefault(one.content_id, []).append((one.channel_id, payload.day_for(one, day), at or one.time))

        def job(ws: Workspace) -> Changes:
            return ws.content.copy_all(actor, list(places.items()))

        self.desk.run(job, self._answer)

    def _schedule(self, items: list[DragItem], day: date, at: time | None) -> None:
        actor = self.desk.actor
        ids = tuple(one.content_id for one in items)

        def job(ws: Workspace) -> Changes:
            from .acts_jobs import Target, Wish, schedule

            if len(ids) == 1:
                return ws.planning.schedule_item(actor, ids[0], day, at)
            return schedule(ws, actor, Target(ids), Wish(day, at, at is None))

        self.desk.run(job, self._answer)

    def _answer(self, changes: Changes) -> None:
        if words := self._words.answer(changes):
            self.desk.toast(words)
