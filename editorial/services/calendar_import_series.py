"""Recurring events as recurring formats (series), their exceptions as days left out or taken up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from ..domain.calendar_import import CalendarEvent, told
from ..domain.content import ContentItem, Publication, Status
from ..domain.import_report import Outcome
from ..domain.series import Series
from ..storage import series_queries
from . import slots
from .calendar_import_rows import Done, Said, Setting, kept_told, merged

_DATES = ("rule", "starts", "time", "zone", "exceptions")
_FIELDS = ("title", "brief", "labels", *_DATES)


class SeriesWriter:
    """Writes series inside the act of the import service."""

    def __init__(self, setting: Setting) -> None:
        self._setting, self._work = setting, setting.work
        #: By UID, the one that runs longest where somebody split it: changes meant for all come in there.
        self.known: dict[str, int] = {}
        for one in self._work.all(Series):
            if one.uid:
                self.known[one.uid] = one.id

    def id_of(self, uid: str) -> int | None:
        """The series of that UID, or None."""
        return self.known.get(uid)

    def write(self, event: CalendarEvent) -> Done:
        """Add the series, change what the calendar changed, or archive what it cancelled."""
        if event.uid not in self.known:
            if event.cancelled:
                return Done(Outcome.SKIPPED, problems=(told("nothing_to_cancel"),))
            made = self._work.add(self._series(event))
            self.known[event.uid] = made.id
            return Done(Outcome.ADDED)
        current = self._work.get(Series, self.known[event.uid])
        said = Said(self._work, "series", [current.id]).of(current.id)
        if event.sequence < int(said.get("sequence", 0)):
            return Done(Outcome.SKIPPED, problems=(told("outdated"),))
        if event.cancelled:
            return self._cancel(event, current)
        if self._setting.file.own and event.sequence <= current.sequence:
            return Done(Outcome.UNCHANGED)
        return self._update(event, current, said)

    def _update(self, event: CalendarEvent, current: Series, said: dict[str, object]) -> Done:
        # Ours, brought back by a calendar: texts are made here, dates may have been agreed there.
        names = _FIELDS if said and not self._setting.file.own else _DATES
        found = merged(current, self._series(event), names, said)
        if "exceptions" in found.kept or "exceptions" in found.values:
            # Days left out here and there add up.
            found.kept = [one for one in found.kept if one != "exceptions"]
            days = tuple(sorted({*current.exceptions, *event.exceptions}))
            found.values.pop("exceptions", None)
            if days != current.exceptions:
                found.values["exceptions"] = days
        if current.archived and said.get("archived") and event.sequence > int(str(said.get("sequence", 0))):
            found.values["archived"] = False
        if not found.values:
            return Done(Outcome.UNCHANGED, problems=kept_told(found.kept))
        self._work.change(replace(current, **found.values, sequence=max(event.sequence, current.sequence)))
        return Done(Outcome.CHANGED, problems=kept_told(found.kept), fields=tuple(sorted(found.values)))

    def _cancel(self, event: CalendarEvent, current: Series) -> Done:
        """The format goes to the archive; occurrences that came with it and are still to come go on hold."""
        if current.archived:
            return Done(Outcome.UNCHANGED)
        self._work.change(replace(current, archived=True, sequence=max(event.sequence, current.sequence)))
        reason = self._setting.words("calendar.cancelled")
        for item in self._work.all(ContentItem, series_id=current.id):
            for one in self._work.all(Publication, content_id=item.id):
                ours = one.uid.startswith(f"{event.uid}|") and item.deleted_at is None
                if ours and one.status is Status.PLANNED and one.day is not None and one.day >= self._setting.today:
                    self._work.change(replace(one, status=Status.HOLD, status_reason=reason))
                    slots.follow(self._work, item.id)
        return Done(Outcome.CHANGED)

    def close(self, event: CalendarEvent) -> None:
        """What came back comes once now: the format goes to the archive."""
        current = self._work.get(Series, self.known[event.uid])
        said = Said(self._work, "series", [current.id]).of(current.id)
        if not current.archived and event.sequence >= int(said.get("sequence", 0)) and not self._setting.file.own:
            self._work.change(replace(current, archived=True))

    def _series(self, event: CalendarEvent) -> Series:
        return series_from(event, self._setting)

    # Occurrences --------------------------------------------------------------------------------------------------

    def day_of(self, event: CalendarEvent) -> date:
        """The day on which the rule wanted the occurrence that an event stands for."""
        return date.fromisoformat(event.recurrence[:10])

    def taken(self, event: CalendarEvent) -> int:
        """The item that this occurrence became, 0 where it has not been taken up."""
        series_id = self.known.get(event.uid)
        if series_id is None:
            return 0
        return series_queries.taken_by(self._work.connection, series_id, self.day_of(event))

    def leave_out(self, event: CalendarEvent) -> bool:
        """The calendar cancels one occurrence: the rule no longer counts that day. False where that is so already."""
        series_id = self.known.get(event.uid)
        if series_id is None:
            return False
        series = self._work.get(Series, series_id)
        day = self.day_of(event).isoformat()
        if day in series.exceptions:
            return False
        self._work.change(replace(series, exceptions=tuple(sorted({*series.exceptions, day}))))
        return True

    def extra(self, event: CalendarEvent) -> list[CalendarEvent]:
        """Further dates of an event, each as an event of its own."""
        found: list[CalendarEvent] = []
        for start in event.extra:
            day = date.fromisoformat(start[:10])
            at = time.fromisoformat(start[11:]) if len(start) > 10 else None
            one = replace(event, starts=day, ends=day + (event.ends - event.starts), start_time=at)
            found.append(replace(one, rule="", exceptions=(), extra=(), recurrence=start, problems=()))
        return found


def series_from(event: CalendarEvent, setting: Setting) -> Series:
    """A recurring format as an event describes it."""
    title, labels, channel_id = setting.names.of(event)
    brief = [event.note] if event.note else []
    if event.where:
        brief.append(setting.words("calendar.place", place=event.where))
    return Series(
        title=title or setting.words("calendar.untitled"),
        brief="\n\n".join(brief),
        labels=labels,
        channel_ids=(channel_id,) if channel_id else (),
        rule=event.rule,
        starts=event.starts,
        time=event.start_time,
        zone=event.zone or setting.zone,
        exceptions=event.exceptions,
        uid=event.uid,
        sequence=event.sequence,
    )
