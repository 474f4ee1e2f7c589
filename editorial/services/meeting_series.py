"""Meeting series and committees: keeping them, and entering their meetings ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain.calendar import zone
from ..domain.meeting_cards import MeetingSeriesLine
from ..domain.meeting_days import as_series, checked, missing
from ..domain.meeting_rules import ITEM_MINUTES, TEXT_MOST, TITLE_MOST, demand_minutes
from ..domain.meetings import (
    AgendaSource,
    Committee,
    Meeting,
    MeetingSeries,
    MeetingState,
    StandingItem,
)
from ..domain.people import Actor, Department
from ..domain.permissions import demand
from ..domain.series_days import next_days
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from . import slots
from .input_reading import today_of
from .meeting_follow import Settled, Settling, Side
from .meeting_parts import write_standing
from .meeting_people import Around, demand_people, seen_meetings
from .store import Act, Store

_HELD = frozenset({MeetingState.HELD, MeetingState.FINAL})
LANGUAGES = ("de", "en")
#: How many of the days to come a list shows.
_SHOWN = 5


class MeetingSeriesService:
    """The part of `MeetingService` that is about series and committees."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Series -------------------------------------------------------------------------------------------------------

    def series(self, actor: Actor) -> tuple[MeetingSeriesLine, ...]:
        """Every series with its standing agenda and the days to come, the archived ones last.

        Who does not see every meeting is shown the series of those they take part in.
        """
        with self._store.read(actor) as work:
            seen = seen_meetings(work)
            own = None if seen is None else {one.series_id for one in work.all(Meeting, id=seen)}
            every = [one for one in work.all(MeetingSeries) if own is None or one.id in own]
            found = [_line(work, one) for one in every]
        return tuple(sorted(found, key=lambda one: (one.series.archived, one.series.position, one.series.id)))

    def save_series(
        self, actor: Actor, series: MeetingSeries, standing: Sequence[StandingItem] | None = None
    ) -> MeetingSeriesLine:
        """A new series, or its own values as they were read at `series.version`, with its standing agenda (None: as it
        is). Its meetings are entered ahead; those to come follow as `meeting_follow` says, all in one step.

        Raises `Refused` for what cannot be kept, `StaleEdit`.
        """
        with self._store.act(actor, "meeting.series") as work:
            wanted = _checked(work, series)
            items = None if standing is None else [_standing(one, wanted.language) for one in standing]
            if wanted.id:
                before = work.get(MeetingSeries, wanted.id)
                settled = _change(work, before, wanted, items)
            else:
                after = work.add(replace(wanted, uid=wanted.uid or slots.new_uid()))
                write_standing(work, after.id, items or ())
                wanted, side = after, Side(after, Around(work))
                settling = Settling(work, side, side, today_of(work))
                settled = settling.write(settling.stored)
            line = _line(work, work.get(MeetingSeries, wanted.id))
            work.detail = _detail(wanted, settled)
        return line

    def archive_series(self, actor: Actor, series_id: int, archived: bool = True) -> MeetingSeriesLine:
        """End a series, or bring it back: meetings to come that nobody touched go, and come back with it."""
        with self._store.act(actor, "meeting.series") as work:
            before = work.get(MeetingSeries, series_id)
            after = work.change(replace(before, archived=archived, sequence=before.sequence + 1))
            around = Around(work)
            settling = Settling(work, Side(before, around), Side(after, around), today_of(work))
            kept, going = settling.leave() if archived else (settling.stored, [])
            settled = settling.write(kept, going)
            line = _line(work, after)
            work.detail = _detail(after, settled) | {"archived": archived}
        return line

    def ahead(self, actor: Actor) -> int:
        """Enter the meetings of the next twelve weeks, at least three of each series; returns how many.

        What is there already, moved or cancelled, is not entered again, and nothing is written where nothing is
        missing. Whoever became absent since is passed over in the rotation, and action items that became overdue return
        to the next agenda. Nobody's Undo takes this back.
        """
        from .agenda_carry import furnish_within, short_of_actions

        demand(self._store.known(actor), "meeting.ahead")
        with self._store.read(actor) as work:
            every = work.all(MeetingSeries, archived=False)
            around = Around(work) if every else None
            news = around is not None and any(_has_news(work, one, around) for one in every)
            if not news and not short_of_actions(work):
                return 0
        with self._store.act(actor, "meeting.ahead") as work:
            around, today, entered = Around(work), today_of(work), 0
            for one in work.all(MeetingSeries, archived=False):
                side = Side(one, around)
                settling = Settling(work, side, side, today)
                entered += settling.write(settling.stored).entered
            for meeting in short_of_actions(work):
                furnish_within(work, meeting)
            work.detail = {"passing": True, "count": entered}
        return entered

    # Committees ---------------------------------------------------------------------------------------------------

    def committees(self, actor: Actor) -> tuple[Committee, ...]:
        """Every committee, the archived ones last."""
        with self._store.read(actor) as work:
            return tuple(sorted(work.all(Committee), key=lambda one: (one.archived, one.position, one.id)))

    def save_committee(self, actor: Actor, committee: Committee) -> Committee:
        """A new committee, or its own values as they were read at `committee.version`; the meetings to come of its
        series follow. Raises `Refused` without a name or with one that is taken, `StaleEdit`."""
        with self._store.act(actor, "meeting.committee") as work:
            name = " ".join(committee.name.split())
            if not name or len(name) > TITLE_MOST:
                raise Refused("meeting.committee_name")
            if committee.quorum < 0:
                raise Refused("meeting.quorum")
            if any(one.name.casefold() == name.casefold() and one.id != committee.id for one in work.all(Committee)):
                raise Refused("meeting.committee_taken", name=name)
            demand_people(work, committee.person_ids)
            for department_id in committee.department_ids:
                work.get(Department, department_id)
            wanted = replace(committee, name=name)
            if not wanted.id:
                stored = work.add(wanted)
            else:
                stored = _change_committee(work, wanted)
            work.detail = {"title": stored.name}
        return stored

    def archive_committee(self, actor: Actor, committee_id: int, archived: bool = True) -> Committee:
        """Take a committee out of the choices, or bring it back; series keep it."""
        with self._store.act(actor, "meeting.committee") as work:
            stored = work.change(replace(work.get(Committee, committee_id), archived=archived))
            work.detail = {"title": stored.name, "archived": archived}
        return stored


def _line(work: UnitOfWork, series: MeetingSeries) -> MeetingSeriesLine:
    meetings = work.all(Meeting, series_id=series.id)
    today = today_of(work)
    planned = [one for one in meetings if one.state in (MeetingState.PLANNED, MeetingState.RUNNING)]
    days = sorted(one.day for one in planned if one.day >= today)[:_SHOWN]
    if not days and not series.archived:
        days = list(next_days(as_series(series), today, _SHOWN))
    held = sum(one.state in _HELD for one in meetings)
    return MeetingSeriesLine(series, tuple(work.all(StandingItem, series_id=series.id)), tuple(days), held)


def _checked(work: UnitOfWork, series: MeetingSeries) -> MeetingSeries:
    """The series as it may be kept. Raises `Refused`, `Missing`."""
    found = checked(series)
    zone(found.zone)
    if found.language not in LANGUAGES:
        raise Refused("meeting.language", given=found.language)
    if found.committee_id is not None:
        work.get(Committee, found.committee_id)
    demand_people(work, (*found.required_ids, *found.optional_ids, *found.chair_ids, *found.minute_taker_ids))
    demand_short(found.place, found.kind, found.occasion)
    required = tuple(dict.fromkeys(found.required_ids))
    return replace(
        found,
        place=" ".join(found.place.split()),
        kind=found.kind.strip(),
        occasion=found.occasion.strip(),
        required_ids=required,
        optional_ids=tuple(one for one in dict.fromkeys(found.optional_ids) if one not in required),
        chair_ids=tuple(dict.fromkeys(found.chair_ids)),
        minute_taker_ids=tuple(dict.fromkeys(found.minute_taker_ids)),
        distribution=tuple(one.strip() for one in found.distribution if one.strip()),
    )


def demand_short(*words: str) -> None:
    """Raise `Refused` for a place, kind or occasion that is no short word any more."""
    if any(len(one) > TITLE_MOST for one in words):
        raise Refused("meeting.text_long", most=TITLE_MOST)


def _standing(item: StandingItem, language: str) -> StandingItem:
    """An item of the standing agenda; one that is collected is called as its source is where nothing else is said."""
    title = " ".join(item.title.split())
    if not title and item.source is not AgendaSource.OWN:
        title = text(f"agenda.source.{item.source}", language)
    if not title:
        raise Refused("meeting.standing_title")
    if len(title) > TITLE_MOST or len(item.note) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TITLE_MOST if len(title) > TITLE_MOST else TEXT_MOST)
    demand_minutes(item.minutes, ITEM_MINUTES)
    return replace(item, title=title)


def _change(
    work: Act, before: MeetingSeries, wanted: MeetingSeries, standing: Sequence[StandingItem] | None
) -> Settled:
    today, around = today_of(work), Around(work)
    # What the program itself keeps of a series is not the editor's.
    wanted = replace(wanted, uid=before.uid, sequence=before.sequence + 1)
    settling = Settling(work, Side(before, around), Side(wanted, around), today)
    meetings, going, been = settling.follow()
    if been:
        gone = {*wanted.exceptions, *(one.isoformat() for one in been)}
        wanted = replace(wanted, exceptions=tuple(sorted(gone)))
    after = work.change(wanted)
    if standing is not None:
        write_standing(work, after.id, standing)
    return Settling(work, Side(before, around), Side(after, around), today).write(meetings, going)


def _change_committee(work: Act, wanted: Committee) -> Committee:
    before = Around(work)
    stored = work.change(wanted)
    after, today = Around(work), today_of(work)
    for one in work.all(MeetingSeries, committee_id=wanted.id, archived=False):
        settling = Settling(work, Side(one, before), Side(one, after), today)
        meetings, _going, _been = settling.follow()
        settling.write(meetings, enter=False)
    return stored


def _has_news(work: UnitOfWork, series: MeetingSeries, around: Around) -> bool:
    today = today_of(work)
    side = Side(series, around)
    settling = Settling(work, side, side, today)
    return bool(missing(series, settling.stored, today)) or settling.turned() != settling.stored


def _detail(series: MeetingSeries, settled: Settled) -> dict[str, object]:
    return {
        "title": series.title,
        "meeting_series_id": series.id,
        "entered": settled.entered,
        "changed": settled.changed,
        "removed": settled.removed,
    }
