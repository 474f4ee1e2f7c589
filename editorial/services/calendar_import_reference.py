"""Events as dates of somebody else's calendar, shown behind the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from ..domain.calendar_import import CalendarEvent, told
from ..domain.import_report import Outcome
from ..domain.reference import ReferenceCalendar, ReferenceEvent
from .calendar_import_rows import BATCH, Done, Setting, placed

_Key = tuple[str, str]


class ReferenceWriter:
    """Writes events into one reference calendar inside the act of the import service."""

    def __init__(self, setting: Setting, events: Iterable[CalendarEvent]) -> None:
        self._setting, self._work = setting, setting.work
        self._calendar = self._find()
        self._events: dict[_Key, ReferenceEvent] = {}
        only = {"calendar_id": setting.choice.calendar_id} if setting.choice.calendar_id else {}
        uids = sorted({one.uid for one in events})
        for start in range(0, len(uids), BATCH):
            for one in self._work.all(ReferenceEvent, uid=uids[start : start + BATCH], **only):
                # A cancellation comes in a file of its own: what is known anywhere is meant, here first.
                if (one.uid, one.recurrence) not in self._events or one.calendar_id == self._home_id():
                    self._events[one.uid, one.recurrence] = one
        self._uids = {uid for uid, _recurrence in self._events}

    def _home_id(self) -> int:
        return self._calendar.id if self._calendar is not None else 0

    def _find(self) -> ReferenceCalendar | None:
        """The calendar that takes the events: the chosen one, or the one that this file filled before."""
        choice, file = self._setting.choice, self._setting.file
        if choice.calendar_id:
            return self._work.get(ReferenceCalendar, choice.calendar_id)
        name = choice.calendar_name or file.title
        every = [one for one in self._work.all(ReferenceCalendar) if not one.archived]
        if choice.calendar_name:
            return next((one for one in every if one.name == name), None)
        return next((one for one in every if one.source == file.name or one.name == name), None)

    def knows(self, event: CalendarEvent) -> bool:
        """Whether it stands behind the plan already."""
        return event.uid in self._uids

    def write(self, events: Sequence[CalendarEvent]) -> dict[int, Done]:
        """New events in batches, series before their exceptions; then what is known."""
        done: dict[int, Done] = {}
        ordered = sorted(events, key=lambda one: (bool(one.recurrence), one.number))
        new = [one for one in ordered if (one.uid, one.recurrence) not in self._events and not one.cancelled]
        for start in range(0, len(new), BATCH):
            self._setting.step(start, len(events))
            batch = new[start : start + BATCH]
            self._add([self._value(one) for one in batch])
            done |= {one.number: Done(Outcome.ADDED) for one in batch}
        for event in ordered:
            if event.number not in done:
                done[event.number] = self._again(event)
        for event in ordered:
            if event.extra and not event.cancelled and self._extra(event) and done[event.number].outcome is _SAME:
                done[event.number] = replace(done[event.number], outcome=Outcome.CHANGED)
        return done

    def _add(self, values: Sequence[ReferenceEvent]) -> None:
        if not values:
            return
        home = self._home()
        made = self._work.add_all([replace(one, calendar_id=home.id) for one in values])
        self._events.update({(one.uid, one.recurrence): one for one in made})

    def _home(self) -> ReferenceCalendar:
        if self._calendar is None:
            choice, file = self._setting.choice, self._setting.file
            name = choice.calendar_name or file.title
            position = len(self._work.all(ReferenceCalendar))
            self._calendar = self._work.add(
                ReferenceCalendar(name=name, hue=choice.hue, source=file.name, position=position)
            )
        return self._calendar

    def _again(self, event: CalendarEvent) -> Done:
        current = self._events.get((event.uid, event.recurrence))
        if event.cancelled:
            return self._cancel(event, current)
        assert current is not None
        if event.sequence < current.sequence:
            return Done(Outcome.SKIPPED, problems=(told("outdated"),))
        wanted = replace(self._value(event), id=current.id, version=current.version, calendar_id=current.calendar_id)
        if wanted == replace(current, sequence=wanted.sequence):
            return Done(Outcome.UNCHANGED)
        names = ("title", "starts", "start_time", "ends", "end_time", "rule", "exceptions", "place", "note")
        changed = tuple(one for one in names if getattr(wanted, one) != getattr(current, one))
        self._events[event.uid, event.recurrence] = self._work.change(wanted)
        return Done(Outcome.CHANGED, fields=changed)

    def _cancel(self, event: CalendarEvent, current: ReferenceEvent | None) -> Done:
        """The event goes; one occurrence of a series is left out of it."""
        did = current is not None
        if current is not None:
            self._work.remove(current)
            del self._events[event.uid, event.recurrence]
        if event.recurrence:
            did = self._leave_out(event) or did
        else:
            for key in [one for one in self._events if one[0] == event.uid]:
                self._work.remove(self._events.pop(key))
        return Done(Outcome.CHANGED) if did else Done(Outcome.SKIPPED, problems=(told("nothing_to_cancel"),))

    def _leave_out(self, event: CalendarEvent) -> bool:
        series, day = self._events.get((event.uid, "")), event.recurrence[:10]
        if series is None or not series.rule or day in series.exceptions:
            return False
        days = tuple(sorted({*series.exceptions, day}))
        self._events[event.uid, ""] = self._work.change(replace(series, exceptions=days))
        return True

    def _extra(self, event: CalendarEvent) -> bool:
        """Further dates of an event (RDATE), as occurrences of their own; whether there were new ones."""
        found: list[ReferenceEvent] = []
        value = replace(self._value(event), rule="", exceptions=())
        for start in event.extra:
            if (event.uid, start) not in self._events:
                day = date.fromisoformat(start[:10])
                at = time.fromisoformat(start[11:]) if len(start) > 10 else None
                ends = day + (value.ends - value.starts)
                found.append(replace(value, starts=day, ends=ends, start_time=at, recurrence=start))
        self._add(found)
        return bool(found)

    def _value(self, event: CalendarEvent) -> ReferenceEvent:
        """The event as kept; single ones stand on the workspace's clocks, so that nothing is converted when shown."""
        starts, at, zone = event.starts, event.start_time, event.zone
        ends, end_time = event.ends, event.end_time
        if not event.rule and at is not None and zone not in ("", self._setting.zone):
            here = placed(event, self._setting.zone)
            last = placed(replace(event, starts=ends, start_time=end_time or at), self._setting.zone)
            starts, at, zone = here.day, here.time, self._setting.zone
            ends, end_time = max(last.day, starts), last.time if end_time else None
        return ReferenceEvent(
            uid=event.uid,
            sequence=event.sequence,
            recurrence=event.recurrence,
            title=event.title or self._setting.words("calendar.untitled"),
            starts=starts,
            start_time=at,
            ends=ends,
            end_time=end_time,
            zone=zone if at is not None else "",
            rule=event.rule,
            exceptions=event.exceptions,
            place=event.where,
            note=event.note[:2000],
        )


_SAME = Outcome.UNCHANGED
