"""Events as content: an item with its publication, a recurring format, or one occurrence of a format taken up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .. import faults
from ..domain.calendar_import import CalendarEvent, occurrence_key, told
from ..domain.content import ContentItem, Publication, Status
from ..domain.import_report import Outcome
from ..domain.plan_import import Problem
from ..domain.states import derive
from ..storage.calendar_queries import publications_by_uid
from ..storage.codec import stamp
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .calendar_import_rows import BATCH, Done, Merge, Said, Setting, end_words, kept_told, merged, placed
from .calendar_import_series import SeriesWriter

_OUT = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
_ITEM = ("title", "brief", "labels", "notes")
_PLACE = ("day", "time", "url")


@dataclass(slots=True)
class _Rows:
    """What a batch of known events is compared with, read in one go."""

    places: dict[str, Publication]
    items: dict[int, ContentItem]
    said: Said

    @classmethod
    def read(cls, work: UnitOfWork, ids: dict[str, int]) -> _Rows:
        """Publications by the key of their event, their items, and what the calendar said of them."""
        found = {one.id: one for one in work.all(Publication, id=set(ids.values()))} if ids else {}
        places = {key: found[one] for key, one in ids.items() if one in found}
        homes = {one.content_id for one in places.values()}
        items = {one.id: one for one in work.all(ContentItem, id=homes)} if homes else {}
        return cls(places, items, Said(work, "publication", found))


class ContentWriter:
    """Writes events as content inside the act of the import service."""

    def __init__(self, setting: Setting, events: Iterable[CalendarEvent]) -> None:
        self._setting, self._work = setting, setting.work
        every = tuple(events)
        self._series = SeriesWriter(setting)
        keys = [one.key for one in every]
        keys += [occurrence_key(one.uid, start) for one in every for start in one.extra]
        self._known = publications_by_uid(self._work.connection, keys)

    def knows(self, event: CalendarEvent) -> bool:
        """Whether it is content already."""
        return event.key in self._known or event.uid in self._series.known

    def write(self, events: Sequence[CalendarEvent]) -> dict[int, Done]:
        """Series first, whatever their place in the file; then new items in batches, then what is known."""
        done: dict[int, Done] = {}
        for event in events:
            if self._is_series(event):
                done[event.number] = self._series.write(event)
                self._adopt(event)
            elif not event.recurrence and event.uid in self._series.known:
                self._series.close(event)
        single = [one for one in events if one.number not in done]
        starts = [one for event in events for one in self._extra(event)]
        new = [one for one in single if not self._here(one) and not one.cancelled]
        self._add([*new, *starts], done)
        known = [one for one in single if one.number not in done]
        for start in range(0, len(known), BATCH):
            self._setting.step(len(done), len(events))
            batch = known[start : start + BATCH]
            rows = _Rows.read(self._work, {one.key: found for one in batch if (found := self._place_id(one))})
            done |= {one.number: self._again(one, rows) for one in batch}
        return done

    def _place_id(self, event: CalendarEvent) -> int:
        """The publication of a known event, 0 where there is none."""
        if event.key in self._known:
            return self._known[event.key]
        taken = self._taken(event)
        found = self._work.all(Publication, content_id=taken) if taken else []
        return found[0].id if found else 0

    def _is_series(self, event: CalendarEvent) -> bool:
        if event.recurrence:
            return False
        return bool(event.rule) or (event.cancelled and event.uid in self._series.known)

    def _adopt(self, event: CalendarEvent) -> None:
        """An event that came in once and comes back now: its item is the first occurrence of the series."""
        series_id = self._series.id_of(event.uid)
        place = self._work.find(Publication, self._known.get(event.key))
        if place is None or series_id is None or event.cancelled:
            return
        item = self._work.get(ContentItem, place.content_id)
        if item.series_id is None:
            self._work.change(replace(item, series_id=series_id, series_day=place.day or event.starts))

    def _here(self, event: CalendarEvent) -> bool:
        return event.key in self._known or bool(self._taken(event))

    def _taken(self, event: CalendarEvent) -> int:
        """The item that somebody made of this occurrence before the calendar spoke of it."""
        return self._series.taken(event) if event.recurrence else 0

    def _extra(self, event: CalendarEvent) -> list[CalendarEvent]:
        """Further dates of an event (RDATE), those that are not here yet, each as an occurrence of its own."""
        if event.cancelled:
            return []
        every = self._series.extra(event)
        return [one for one in every if one.key not in self._known]

    # New ----------------------------------------------------------------------------------------------------------

    def _add(self, events: Sequence[CalendarEvent], done: dict[int, Done]) -> None:
        for start in range(0, len(events), BATCH):
            self._setting.step(start, len(events))
            self._batch(events[start : start + BATCH], done)
            faults.point("import.batch")

    def _batch(self, events: Sequence[CalendarEvent], done: dict[int, Done]) -> None:
        now = stamp(self._work.now)
        found = [self._new(one) for one in events]
        items = [item for item, _place, _problems in found]
        states = [str(derive(item.status, (place,))) for item, place, _problems in found]
        moments = [now] * len(items)
        ids = self._work.insert_all(items, status=states, created_at=moments, updated_at=moments)
        self._work.insert_all([place for _item, place, _problems in found], content_id=list(ids))
        for event, content_id, (_item, _place, problems) in zip(events, ids, found, strict=True):
            # Further dates of an event (RDATE) carry its number: the event itself was told already.
            done.setdefault(event.number, Done(Outcome.ADDED, content_id, problems))

    def _new(self, event: CalendarEvent) -> tuple[ContentItem, Publication, tuple[Problem, ...]]:
        item, place, problems = self._values(event)
        if event.recurrence:
            series_id = self._series.id_of(event.uid)
            if series_id is None:
                problems = (*problems, told("lone"))
            else:
                item = replace(item, series_id=series_id, series_day=self._series.day_of(event))
        return item, place, problems

    def _values(self, event: CalendarEvent) -> tuple[ContentItem, Publication, tuple[Problem, ...]]:
        setting = self._setting
        when = placed(event, setting.zone)
        notes = [setting.words("calendar.place", place=event.where)] if event.where else []
        notes += [one for one in (end_words(event, setting),) if one]
        title, labels, channel_id = setting.names.of(event)
        item = ContentItem(
            title=title or setting.words("calendar.untitled"),
            brief=event.note,
            labels=labels,
            notes="\n".join(notes),
            status=Status.PLANNED,
        )
        place = Publication(
            channel_id=channel_id,
            status=Status.PLANNED,
            day=when.day,
            time=when.time,
            zone=setting.zone,
            starts_at=when.starts_at,
            url=event.url,
            uid=event.key,
            sequence=event.sequence,
        )
        return item, place, () if when.problem is None else (when.problem,)

    # Known --------------------------------------------------------------------------------------------------------

    def _again(self, event: CalendarEvent, rows: _Rows) -> Done:
        place = rows.places.get(event.key)
        if event.cancelled and event.recurrence:
            left_out = self._series.leave_out(event)
            if place is None:
                return Done(Outcome.CHANGED) if left_out else self._no_cancel()
        if place is None:
            return self._no_cancel()
        item = rows.items[place.content_id]
        if item.deleted_at is not None:
            return Done(Outcome.SKIPPED, item.id, (told("in_bin"),))
        said = rows.said.of(place.id)
        if self._setting.file.own and event.sequence < place.sequence + item.version + place.version - 2:
            # Our own export (`plan_export`), older than what is here.
            return Done(Outcome.UNCHANGED, item.id)
        if event.sequence < int(said.get("sequence", 0)):
            return Done(Outcome.SKIPPED, item.id, (told("outdated"),))
        if event.cancelled:
            return self._cancel(event, item, place)
        return self._update(event, item, place, said)

    def _no_cancel(self) -> Done:
        return Done(Outcome.SKIPPED, problems=(told("nothing_to_cancel"),))

    def _cancel(self, event: CalendarEvent, item: ContentItem, place: Publication) -> Done:
        if place.status in _OUT:
            return Done(Outcome.SKIPPED, item.id, (told("out_already"),))
        if place.status in (Status.HOLD, Status.REJECTED):
            return Done(Outcome.UNCHANGED, item.id)
        reason = self._setting.words("calendar.cancelled")
        self._work.change(replace(place, status=Status.HOLD, status_reason=reason, sequence=event.sequence))
        slots.follow(self._work, item.id)
        fresh = self._work.get(ContentItem, item.id)
        if fresh.status is Status.HOLD and not fresh.status_reason:
            self._work.change(replace(fresh, status_reason=reason))
        return Done(Outcome.CHANGED, item.id, (), ("status",))

    def _update(self, event: CalendarEvent, item: ContentItem, place: Publication, said: dict[str, Any]) -> Done:
        wanted, there, problems = self._values(event)
        of_item = Merge()
        # What is ours and was brought back by a calendar: texts are made here, a date may have been agreed there.
        theirs = bool(said) and not self._setting.file.own
        if theirs and any(getattr(item, name) != getattr(wanted, name) for name in _ITEM):
            of_item = merged(item, wanted, _ITEM, Said(self._work, "content", [item.id]).of(item.id))
        of_place = merged(place, there, _PLACE if theirs else ("day", "time"), said)
        if place.status in _OUT:
            of_place.values.clear()
        values = dict(of_place.values)
        if self._called_back(event, place, said):
            values |= {"status": Status.PLANNED, "status_reason": ""}
        if of_item.values:
            self._work.change(replace(item, **of_item.values, updated_at=self._work.now))
        if values:
            moved = replace(place, **values, sequence=event.sequence)
            if {"day", "time"} & set(values):
                exact = (moved.day, moved.time) == (there.day, there.time)
                moved = replace(moved, starts_at=there.starts_at) if exact else slots.timed(moved)
            self._work.change(moved)
            slots.follow(self._work, item.id)
        problems = (*problems, *kept_told([*of_item.kept, *of_place.kept]))
        names = tuple(sorted({*of_item.values, *values}))
        return Done(Outcome.CHANGED if names else Outcome.UNCHANGED, item.id, problems, names)

    def _called_back(self, event: CalendarEvent, place: Publication, said: dict[str, Any]) -> bool:
        """Whether the calendar takes back its own cancellation."""
        return (
            place.status is Status.HOLD
            and said.get("status") == Status.HOLD
            and event.sequence > int(said.get("sequence", 0))
        )
