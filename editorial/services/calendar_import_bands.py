"""Events as bands: holidays, blackouts and embargoes over whole days, recurring ones day by day within a horizon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from ..domain.calendar_import import CalendarEvent, Target, occurrence_key, told
from ..domain.calendar_import_guess import holiday_name
from ..domain.calendar_import_rules import occurrence_days
from ..domain.import_report import Outcome
from ..domain.plan_import import Problem
from ..domain.strategy import Period, PeriodKind
from .calendar_import_rows import BATCH, Done, Said, Setting, kept_told, merged, placed

#: Recurring bands are laid out from the start of last year to the end of the fifth year from now.
YEARS_BACK, YEARS_AHEAD = 1, 5
_FIELDS = ("name", "starts", "ends", "until", "reason")
_KINDS = {
    Target.HOLIDAY: PeriodKind.HOLIDAY,
    Target.BLACKOUT: PeriodKind.BLACKOUT,
    Target.EMBARGO: PeriodKind.EMBARGO,
}


@dataclass(slots=True)
class _Band:
    """One stretch of days of an event, under its key."""

    key: str
    starts: date
    ends: date


class BandWriter:
    """Writes events as periods inside the act of the import service."""

    def __init__(self, setting: Setting) -> None:
        self._setting, self._work = setting, setting.work
        self._periods: dict[str, dict[str, Period]] = {}
        for one in self._work.all(Period):
            if one.uid:
                self._periods.setdefault(_uid(one.uid), {})[one.uid] = one
        year = setting.today.year
        self._first, self._last = date(year - YEARS_BACK, 1, 1), date(year + YEARS_AHEAD, 12, 31)
        #: Occurrences that an event of their own stands for, by UID.
        self._apart: dict[str, set[str]] = {}

    def knows(self, event: CalendarEvent) -> bool:
        """Whether it is a band already."""
        return event.uid in self._periods

    def write(self, events: Sequence[CalendarEvent]) -> dict[int, Done]:
        """Apply events; occurrences that stand for themselves take the place of the rule's."""
        for event in events:
            if event.recurrence:
                self._apart.setdefault(event.uid, set()).add(event.recurrence[:10])
        done: dict[int, Done] = {}
        for number, event in enumerate(sorted(events, key=lambda one: (bool(one.recurrence), one.number))):
            if number % BATCH == 0:
                self._setting.step(number, len(events))
            done[event.number] = self._one(event)
        return done

    def _one(self, event: CalendarEvent) -> Done:
        known = self._mine(event)
        if event.cancelled:
            for period in known.values():
                self._remove(event, period)
            return Done(Outcome.CHANGED) if known else Done(Outcome.SKIPPED, problems=(told("nothing_to_cancel"),))
        if known and event.sequence < max(one.sequence for one in known.values()):
            return Done(Outcome.SKIPPED, problems=(told("outdated"),))
        bands, problems = self._bands(event)
        if not bands and not known:
            first, last = self._first.year, self._last.year
            return Done(Outcome.SKIPPED, problems=(told("no_day", first=first, last=last), *problems))
        return self._apply(event, bands, known, problems)

    def _apply(
        self, event: CalendarEvent, bands: Sequence[_Band], known: dict[str, Period], problems: tuple[Problem, ...]
    ) -> Done:
        new = [self._period(event, band) for band in bands if band.key not in known]
        made = self._work.add_all(new)
        self._periods.setdefault(event.uid, {}).update({one.uid: one for one in made})
        said = Said(self._work, "period", [one.id for one in known.values()])
        names: set[str] = set()
        kept: list[str] = []
        for band in bands:
            current = known.get(band.key)
            if current is not None:
                change = merged(current, self._period(event, band), _FIELDS, said.of(current.id))
                kept += change.kept
                if change.values:
                    names |= set(change.values)
                    self._keep(event, self._work.change(replace(current, **change.values, sequence=event.sequence)))
        gone = [one for key, one in known.items() if key not in {band.key for band in bands} and self._gone(event, one)]
        for period in gone:
            self._remove(event, period)
        problems = (*problems, *kept_told(kept))
        if not known:
            return Done(Outcome.ADDED, problems=problems)
        changed = bool(new or names or gone)
        return Done(Outcome.CHANGED if changed else Outcome.UNCHANGED, 0, problems, tuple(sorted(names)))

    def _gone(self, event: CalendarEvent, period: Period) -> bool:
        """Days that the rule no longer brings go; those before the horizon were laid out by an earlier import."""
        return not event.recurrence and (not event.rule or period.starts >= self._first)

    def _mine(self, event: CalendarEvent) -> dict[str, Period]:
        """The periods that came from this event: of a series all but the occurrences that stand for themselves."""
        every = self._periods.get(event.uid, {})
        if event.recurrence:
            key = occurrence_key(event.uid, event.recurrence[:10])
            return {key: every[key]} if key in every else {}
        apart = {occurrence_key(event.uid, day) for day in self._apart.get(event.uid, ())}
        return {key: one for key, one in every.items() if key not in apart}

    def _keep(self, event: CalendarEvent, period: Period) -> None:
        self._periods[event.uid][period.uid] = period

    def _remove(self, event: CalendarEvent, period: Period) -> None:
        self._work.remove(period)
        self._periods[event.uid].pop(period.uid, None)

    def _bands(self, event: CalendarEvent) -> tuple[list[_Band], tuple[Problem, ...]]:
        starts, length = placed(event, self._setting.zone).day, event.ends - event.starts
        if event.recurrence:
            return [_Band(occurrence_key(event.uid, event.recurrence[:10]), starts, starts + length)], ()
        if not event.rule and not event.extra:
            return [_Band(event.uid, starts, starts + length)], ()
        days, cut = [starts], False
        if event.rule:
            found, cut = occurrence_days(event.rule, starts, event.exceptions, self._first, self._last)
            days = list(found)
        days += [date.fromisoformat(one[:10]) for one in event.extra]
        apart = self._apart.get(event.uid, set())
        bands = [
            _Band(occurrence_key(event.uid, day.isoformat()), day, day + length)
            for day in sorted(set(days))
            if day.isoformat() not in apart
        ]
        return bands, (told("many_days", limit=1000),) if cut else ()

    def _period(self, event: CalendarEvent, band: _Band) -> Period:
        target = self._setting.targets.get(event.number, Target.HOLIDAY)
        kind = _KINDS.get(target, PeriodKind.HOLIDAY)
        until = ""
        if kind is PeriodKind.EMBARGO and event.end_time is not None and event.end_time != time(0):
            until = f"{event.end_time:%H:%M}"
        return Period(
            kind=kind,
            name=self._name(event, kind),
            starts=band.starts,
            ends=max(band.ends, band.starts),
            until=until,
            set_by=self._work.actor.name,
            reason="" if kind is PeriodKind.HOLIDAY else event.note.partition("\n")[0][:200],
            uid=band.key,
            sequence=event.sequence,
            source=self._setting.file.title,
        )

    def _name(self, event: CalendarEvent, kind: PeriodKind) -> str:
        """A holiday without the marks that calendars put before it: "<<Feiertag>> Neujahr", "Germany: Labour Day"."""
        if not event.title:
            return self._setting.words("calendar.untitled")
        if kind is not PeriodKind.HOLIDAY:
            return event.title
        place = f"{event.where}: "
        return holiday_name(event.title.removeprefix(place) if event.where else event.title)


def _uid(key: str) -> str:
    """The event's UID in a period's key."""
    uid, bar, day = key.rpartition("|")
    try:
        date.fromisoformat(day)
    except ValueError:
        return key
    return uid if bar else key
