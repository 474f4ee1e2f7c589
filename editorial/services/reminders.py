"""Reminders: what is due, what was missed, and reminders of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from ..domain.calendar import local, moment
from ..domain.content import ContentItem
from ..domain.events import Changes
from ..domain.filters import PlanFilter
from ..domain.people import Actor
from ..domain.reminders import Due, DueKind, Reminder, due_list, of_period, of_publication
from ..domain.strategy import Period
from ..errors import Refused
from ..storage import plan_queries
from ..storage.unit_of_work import UnitOfWork
from .options import read_options
from .store import Store

#: How far back what is overdue is still told, and how far the list looks ahead.
BACK, AHEAD = timedelta(days=30), timedelta(days=1)


class ReminderService:
    """Acts on reminders; the list of due things is a read model over the plan."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, actor: Actor, ahead: timedelta = AHEAD) -> tuple[Due, ...]:
        """What is due for the actor now or within `ahead`: own reminders and those for everybody, own publications (all
        of them where nobody in particular works here), ends of embargoes, input asked of the actor or owed by
        their people."""
        now = self._store.wall()
        with self._store.read(actor) as work:
            options = read_options(work)
            lead, days = timedelta(minutes=_number(options.remind_minutes, 30)), _number(options.remind_days, 2)
            found = self._reminders(work, actor)
            found += self._publications(work, actor, now, lead, days)
            found += self._inputs(work, actor, now)
            ends = (of_period(one) for one in work.all(Period) if now.date() - one.ends <= timedelta(days=1))
            found += [one for one in ends if one is not None]
        return due_list(found, now, ahead)

    def _reminders(self, work: UnitOfWork, actor: Actor) -> list[Due]:
        mine = [one for one in work.all(Reminder, done=0) if one.person_id in (None, actor.id) or actor.id is None]
        titles = plan_queries.titles(work.connection, [one.content_id for one in mine if one.content_id])
        found = []
        for one in mine:
            if one.due_at is None or (one.content_id and one.content_id not in titles):
                continue
            at = local(one.due_at, self._store.zone).replace(tzinfo=None)
            words = one.text or titles.get(one.content_id or 0, "")
            found.append(Due(DueKind.REMINDER, at, at, words, one.content_id or 0, reminder_id=one.id))
        return found

    def _inputs(self, work: UnitOfWork, actor: Actor, now: datetime) -> list[Due]:
        # Loaded with the first list, not with the window.
        from .input_due import due_inputs

        return due_inputs(work, actor, now, self._store.zone) if actor.id is not None else []

    @staticmethod
    def _publications(work: UnitOfWork, actor: Actor, now: datetime, lead: timedelta, days: int) -> list[Due]:
        own = PlanFilter(people=frozenset({actor.id})) if actor.id is not None else PlanFilter()
        first, last = (now - BACK).date(), (now + AHEAD + lead).date() + timedelta(days=days)
        entries = plan_queries.between(work.connection, first, last, own)
        return [due for one in entries for due in of_publication(one, now, lead, days)]

    def of_item(self, actor: Actor, content_id: int) -> tuple[Reminder, ...]:
        """The open reminders of an item, the next first."""
        with self._store.read(actor) as work:
            found = work.all(Reminder, content_id=content_id, done=0)
        return tuple(sorted(found, key=lambda one: (one.due_at is None, one.due_at, one.id)))

    def save(self, actor: Actor, reminder: Reminder) -> Changes:
        """Make (id 0) or change a reminder. Raises `Refused` where it has no day or says nothing."""
        with self._store.act(actor, "reminder.save") as work:
            if reminder.day is None:
                raise Refused("reminder.no_day")
            if not reminder.text.strip() and reminder.content_id is None:
                raise Refused("reminder.no_text")
            at = reminder.time or time(9)
            timed = replace(reminder, time=at, zone=self._store.zone, text=reminder.text.strip())
            timed = replace(timed, due_at=moment(timed.day, at, timed.zone))
            _put(work, timed)
            work.detail = {"title": self._title(work, timed), "content_id": timed.content_id or 0}
        return work.changes

    def done(self, actor: Actor, reminder_id: int, done: bool = True) -> Changes:
        """Tick a reminder off, or bring it back."""
        with self._store.act(actor, "reminder.done") as work:
            one = work.get(Reminder, reminder_id)
            work.change(replace(one, done=done))
            work.detail = {"title": self._title(work, one)}
        return work.changes

    def snooze(self, actor: Actor, reminder_id: int, until: datetime) -> Changes:
        """Tell it again at another time (wall time without zone)."""
        with self._store.act(actor, "reminder.snooze") as work:
            one = work.get(Reminder, reminder_id)
            day, at = until.date(), until.time().replace(second=0, microsecond=0)
            work.change(replace(one, day=day, time=at, zone=self._store.zone, due_at=moment(day, at, self._store.zone)))
            work.detail = {"title": self._title(work, one)}
        return work.changes

    def remove(self, actor: Actor, reminder_id: int) -> Changes:
        """Take a reminder away."""
        with self._store.act(actor, "reminder.remove") as work:
            one = work.get(Reminder, reminder_id)
            work.detail = {"title": self._title(work, one)}
            work.remove(one)
        return work.changes

    @staticmethod
    def _title(work: UnitOfWork, one: Reminder) -> str:
        item = work.find(ContentItem, one.content_id)
        return one.text or (item.title if item else "")


def _put(work: UnitOfWork, value: Reminder) -> None:
    if value.id:
        work.change(value)
    else:
        work.add(value)


def _number(words: str, default: int) -> int:
    return int(words) if words.isdigit() else default
