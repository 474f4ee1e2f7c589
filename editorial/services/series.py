"""Recurring formats: make them, take one of their days up, change this one, this and following, or all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from ..domain.calendar import Occurrences
from ..domain.content import CLOSED, ContentItem, Publication
from ..domain.events import Changes
from ..domain.filters import PlanFilter
from ..domain.people import Actor
from ..domain.series import Series
from ..domain.series_changes import checked, ended, moved, remaining
from ..domain.series_days import count_before, final_day, next_days, wanted_on
from ..domain.series_entries import occurrences
from ..domain.series_ids import occurrence_of
from ..errors import Refused
from ..storage import series_queries
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .series_follow import FIXED, Followed, change_one, follow
from .store import Store

_DAY = timedelta(days=1)


class Scope(StrEnum):
    """Whom a change of one day of a series means."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series as its list shows it: the days to come, how many became items, and its last day if it has one."""

    series: Series
    next_days: tuple[date, ...] = ()
    taken: int = 0
    last: date | None = None


class SeriesService:
    """What people do with recurring formats."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading ------------------------------------------------------------------------------------------------------

    def list(self, actor: Actor) -> tuple[SeriesLine, ...]:
        """Every series, those that go on first, then what has ended, then the archived ones."""
        today = self._store.wall().date()
        with self._store.read(actor) as work:
            taken = series_queries.taken_days(work.connection)
            every = work.all(Series)
        found = []
        for one in every:
            ahead = next_days(one, today, 5)
            found.append(SeriesLine(one, ahead, len(taken.get(one.id, ())), final_day(one)))
        return tuple(sorted(found, key=lambda one: (one.series.archived, not one.next_days, one.series.position)))

    def read(self, actor: Actor, series_id: int) -> Series:
        """One series. Raises `Missing`."""
        with self._store.read(actor) as work:
            return work.get(Series, series_id)

    def expand(self, actor: Actor, first: date, last: date, wanted: PlanFilter | None = None) -> Occurrences:
        """The occurrences between two days that are no content items yet."""
        with self._store.read(actor) as work:
            every = work.all(Series, archived=False)
            taken = series_queries.taken_days(work.connection) if every else {}
        return occurrences(every, taken, first, last, wanted)

    # Making and taking up -----------------------------------------------------------------------------------------

    def save(self, actor: Actor, series: Series, content_id: int = 0) -> Changes:
        """A new series, or its own values as they were read at `series.version`; items taken up stay as they are.

        `content_id` is an item that becomes an occurrence of it, where the rule wants one on its day.
        Raises `Refused` for a rule that cannot be used, `StaleEdit`.
        """
        with self._store.act(actor, "series.save") as work:
            kept = checked(series)
            if kept.id:
                work.change(replace(kept, sequence=kept.sequence + 1))
            else:
                kept = work.add(replace(kept, uid=kept.uid or slots.new_uid()))
            if content_id:
                _join(work, content_id, kept)
            work.detail = {"title": kept.title, "series_id": kept.id}
        return work.changes

    def take_up(self, actor: Actor, content_id: int) -> Changes:
        """Make the occurrence a content item; `made` of the answer is its id."""
        with self._store.act(actor, "series.take_up") as work:
            item = work.get(ContentItem, content_id)
            work.detail = {"title": item.title, "content_id": item.id}
        # somebody was faster: nothing is written, and the item is there all the same
        return work.changes or replace(work.changes, detail=dict(work.detail), made=item.id)

    def leave_out(self, actor: Actor, series_id: int, days: tuple[date, ...]) -> Changes:
        """On these days the series wants nothing."""
        return self._except(actor, "series.leave_out", series_id, add={one.isoformat() for one in days})

    def bring_back(self, actor: Actor, series_id: int, days: tuple[date, ...]) -> Changes:
        """Days that were left out come back."""
        return self._except(actor, "series.bring_back", series_id, remove={one.isoformat() for one in days})

    def _except(
        self,
        actor: Actor,
        act: str,
        series_id: int,
        add: set[str] | frozenset[str] = frozenset(),
        remove: set[str] | frozenset[str] = frozenset(),
    ) -> Changes:
        with self._store.act(actor, act) as work:
            series = work.get(Series, series_id)
            days = tuple(sorted((set(series.exceptions) | add) - remove))
            if days != series.exceptions:
                work.change(replace(series, exceptions=days, sequence=series.sequence + 1))
            work.detail = {"title": series.title, "count": len(add or remove)}
        return work.changes

    # Changing -----------------------------------------------------------------------------------------------------

    def change_one(self, actor: Actor, content_id: int, series: Series) -> Changes:
        """Only this day: what differs from the stored series, its rule aside, is set on the item or occurrence.

        Raises `Refused` where it is approved or out already, or belongs to no series.
        """
        with self._store.act(actor, "content.edit") as work:
            before, _day = self._origin(work, content_id)
            item = work.get(ContentItem, content_id)
            if item.status in FIXED:
                raise Refused("series.fixed", title=item.title)
            change_one(work, item, before, replace(series, rule=before.rule, starts=before.starts))
            work.detail = {"title": work.get(ContentItem, item.id).title, "content_id": item.id}
        return work.changes

    def change_all(self, actor: Actor, series: Series) -> Changes:
        """The whole series, read at `series.version`; items taken up follow where nobody changed them."""
        with self._store.act(actor, "series.save") as work:
            before = work.get(Series, series.id)
            after = checked(series)
            followed = self._replace(work, before, after)
            work.detail = _detail(after, followed)
        return work.changes

    def split(self, actor: Actor, series: Series, day: date) -> Changes:
        """From `day` on the series is as given; until then as it was. One series ends, another continues it."""
        with self._store.act(actor, "series.split") as work:
            before = work.get(Series, series.id)
            after, followed = self._split(work, before, series, day)
            work.detail = _detail(after, followed) | {"day": day.isoformat()}
        return work.changes

    def move(self, actor: Actor, content_id: int, day: date, at: time | None, scope: Scope) -> Changes:
        """Put an occurrence, or an item of a series, on another day and hour: this one, it and the following, or all.

        Raises `Refused` where the rule has no answer for more than this one, and for an item of no series.
        """
        act = {Scope.THIS: "content.schedule", Scope.FOLLOWING: "series.split", Scope.ALL: "series.save"}[scope]
        with self._store.act(actor, act) as work:
            series, wanted = self._origin(work, content_id)
            if scope is Scope.THIS:
                title = self._move_one(work, content_id, day, at)
                work.detail = {"count": 1, "title": title, "day": day.isoformat()}
                work.detail["time"] = f"{at:%H:%M}" if at else ""
            else:
                after = moved(series, wanted, day, at)
                if scope is Scope.FOLLOWING:
                    after, followed = self._split(work, series, after, wanted, day)
                    work.detail = _detail(after, followed) | {"day": day.isoformat()}
                else:
                    followed = self._replace(work, series, after)
                    work.detail = _detail(after, followed)
                if content_id > 0:
                    # the one that was moved goes there itself, wherever it stood and however far it is
                    self._move_one(work, content_id, day, at)
        return work.changes

    def end(self, actor: Actor, series_id: int, last: date) -> Changes:
        """The series brings nothing after `last`; what was taken up stays."""
        with self._store.act(actor, "series.end") as work:
            series = work.get(Series, series_id)
            work.change(replace(ended(series, last), sequence=series.sequence + 1))
            work.detail = {"title": series.title, "day": last.isoformat()}
        return work.changes

    def archive(self, actor: Actor, series_id: int, archived: bool = True) -> Changes:
        """Take a series out of the plan, or bring it back; what was taken up stays."""
        with self._store.act(actor, "series.archive") as work:
            series = work.get(Series, series_id)
            work.change(replace(series, archived=archived, sequence=series.sequence + 1))
            work.detail = {"title": series.title, "archived": archived}
        return work.changes

    # The parts ----------------------------------------------------------------------------------------------------

    @staticmethod
    def _origin(work: UnitOfWork, content_id: int) -> tuple[Series, date]:
        """The series of an occurrence or item, and the day on which its rule wants it."""
        occurrence = occurrence_of(content_id)
        if occurrence is not None:
            return work.get(Series, occurrence.series_id), occurrence.day
        item = work.get(ContentItem, content_id)
        if item.series_id is None or item.series_day is None:
            raise Refused("series.alone")
        return work.get(Series, item.series_id), item.series_day

    @staticmethod
    def _move_one(work: UnitOfWork, content_id: int, day: date, at: time | None) -> str:
        item = work.get(ContentItem, content_id)
        going = [one for one in work.all(Publication, content_id=item.id) if one.status not in CLOSED]
        if not going:
            raise Refused("series.fixed", title=item.title)
        for one in going:
            work.change(slots.timed(replace(one, day=day, time=at)))
        slots.follow(work, item.id)
        return item.title

    @staticmethod
    def _replace(work: UnitOfWork, before: Series, after: Series) -> Followed:
        stored = work.change(replace(after, sequence=before.sequence + 1))
        return follow(work, before, stored, date.min)

    def _split(
        self, work: UnitOfWork, before: Series, wanted: Series, day: date, starts: date | None = None
    ) -> tuple[Series, Followed]:
        """`wanted` is the series as it is to be from `day` on; `starts` where that day itself moved."""
        if count_before(before, day) == 0:
            after = checked(replace(wanted, version=before.version))
            return after, self._replace(work, before, after)
        begin = min(day, starts) if starts is not None else day
        rest = remaining(wanted, begin)
        if wanted.rule == before.rule:
            rest = remaining(before, day)
            rest = replace(wanted, rule=rest.rule, starts=rest.starts, exceptions=rest.exceptions)
        new = replace(rest, id=0, version=0, uid=slots.new_uid(), sequence=0, previous_id=before.id)
        made = work.add(checked(new))
        old = replace(ended(before, day - _DAY), sequence=before.sequence + 1)
        work.change(old)
        return made, follow(work, before, made, day)


def _join(work: UnitOfWork, content_id: int, series: Series) -> None:
    days = (one.day for one in work.all(Publication, content_id=content_id) if one.day is not None)
    day = next((one for one in days if wanted_on(series, one)), None)
    if day is not None:
        work.change(replace(work.get(ContentItem, content_id), series_id=series.id, series_day=day))


def _detail(series: Series, followed: Followed) -> dict[str, object]:
    return {
        "title": series.title,
        "series_id": series.id,
        "followed": followed.moved,
        "stayed": followed.stayed,
    }
