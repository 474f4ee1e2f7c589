"""What the calendar shows: month, week, list, board, backlog, timeline, bands and holidays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..domain.cadence import Proposal, proposals
from ..domain.calendar import Card, Entry, Holiday, Month, Occurrences, SchoolBreak, holidays_of, monday, together
from ..domain.content import CLOSED, Status
from ..domain.directory import WorkspaceOptions
from ..domain.filters import PlanFilter
from ..domain.people import Actor, DepartmentChannel, Person
from ..domain.reference import Behind, ReferenceCalendar
from ..domain.series import Series
from ..domain.strategy import Campaign, CampaignPhase, Period, PeriodKind
from ..exchange.public_holidays import breaks_between, holidays_between
from ..storage import gap_queries, plan_queries, series_queries
from ..storage.unit_of_work import UnitOfWork
from .options import read_options
from .store import Store

if TYPE_CHECKING:
    from ..domain.load import Load

NO_FILTER = PlanFilter()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Campaigns with their phases and everything that appears in them."""

    campaigns: tuple[Campaign, ...] = ()
    phases: tuple[CampaignPhase, ...] = ()
    entries: tuple[Entry, ...] = ()
    periods: tuple[Period, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    breaks: tuple[SchoolBreak, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """Cards by state, and how many there are in all states."""

    cards: tuple[Card, ...] = ()
    counts: tuple[tuple[Status, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Bands:
    """What lies behind the plan, with the state of the file it was read in."""

    state: tuple[int, int, int | None]
    periods: tuple[Period, ...]
    campaigns: tuple[Campaign, ...]
    options: WorkspaceOptions
    series: tuple[Series, ...] = ()
    taken: dict[int, frozenset[date]] = field(default_factory=dict)
    calendars: dict[int, ReferenceCalendar] = field(default_factory=dict)


class PlanService:
    """Read models; nothing here writes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: _Bands | None = None

    def span(self, actor: Actor, first: date, last: date, wanted: PlanFilter = NO_FILTER) -> Month:
        """Everything between two days, both included."""
        with self._store.read(actor) as work:
            entries = plan_queries.between(work.connection, first, last, wanted)
            every = self._bands(work)
        periods = bands_of(every.periods, first, last)
        campaigns = [one for one in every.campaigns if _meets(one, first, last)]
        free = free_days(every.options, every.periods, first, last)
        more = coming(every, first, last, wanted)
        month = Month(first, last, tuple(entries), tuple(periods), tuple(campaigns), *free, occurrences=more)
        return replace(month, behind=self._behind(actor, every, first, last)) if every.calendars else month

    def load(self, actor: Actor, day: date) -> tuple[Load, ...]:
        """What the week of a day asks of each person, the fullest first; occurrences of recurring formats count."""
        from ..domain.load import loads
        from ..storage.load_queries import efforts

        first = monday(day)
        last = first + timedelta(days=6)
        with self._store.read(actor) as work:
            entries = plan_queries.between(work.connection, first, last, NO_FILTER)
            shown = together(entries, coming(self._bands(work), first, last, NO_FILTER).entries)
            known = efforts(work.connection, (one.content_id for one in entries if one.owner_id is not None))
            people = work.all(Person)
        return loads(shown, known, people, first, last)

    def _behind(self, actor: Actor, every: _Bands, first: date, last: date) -> tuple[Behind, ...]:
        """Other people's dates, where there are calendars of them that are shown."""
        from ..domain.reference_days import behind
        from ..storage.reference_queries import events_for

        with self._store.rows(actor) as connection:
            events = events_for(connection, every.calendars, first, last)
        return behind(events, every.calendars, first, last, self._store.zone)

    def _bands(self, work: UnitOfWork) -> _Bands:
        """Periods, campaigns and region: few, seldom changed, and asked for at every turn of a page."""
        state = *self._store.database.state(), self._store.seen_by(work.actor)
        if self._known is None or self._known.state != state:
            every = tuple(work.all(Period)), tuple(work.all(Campaign, archived=False))
            series = tuple(work.all(Series, archived=False))
            taken = series_queries.taken_days(work.connection) if series else {}
            shown = {one.id: one for one in work.all(ReferenceCalendar, archived=False) if one.shown}
            self._known = _Bands(state, *every, read_options(work), series, taken, shown)
        return self._known

    def rows(self, actor: Actor, wanted: PlanFilter = NO_FILTER) -> list[Entry]:
        """All publications under the filter, for the list; of recurring formats what lies around today.

        That is a month back and a year on: a format without end has no last row.
        """
        with self._store.read(actor) as work:
            entries = plan_queries.everything(work.connection, wanted)
            every = self._bands(work)
        more = coming(every, *self._around(wanted), wanted)
        return list(together(entries, more.entries)) if more.entries else entries

    def cut(self, actor: Actor, wanted: PlanFilter = NO_FILTER) -> tuple[str, ...]:
        """Titles of recurring formats of which `rows` shows only the first thousand."""
        from ..domain.series_days import MOST

        first, last = self._around(wanted)
        if (last - first).days < MOST:
            return ()
        with self._store.read(actor) as work:
            return coming(self._bands(work), first, last, wanted).cut

    def _around(self, wanted: PlanFilter) -> tuple[date, date]:
        from ..domain.series_entries import around

        return around(self._store.wall().date(), wanted.since, wanted.until)

    def backlog(self, actor: Actor, wanted: PlanFilter = NO_FILTER) -> tuple[Card, ...]:
        """Items without any date that are still open."""
        open_states = [one for one in Status if one not in CLOSED and one is not Status.HOLD]
        with self._store.rows(actor) as connection:
            return tuple(plan_queries.cards(connection, wanted, statuses=open_states, backlog=True))

    def proposals(self, actor: Actor, channel_id: int, day: date) -> tuple[Proposal, ...]:
        """What could fill a channel's gap on a day: ideas, evergreens, items without a channel; best first.

        Departments with channels of their own are proposed only for those.
        """
        open_states = [one for one in Status if one not in CLOSED and one is not Status.HOLD]
        with self._store.read(actor) as work:
            waiting = plan_queries.cards(work.connection, NO_FILTER, statuses=open_states, backlog=True)
            evergreens = gap_queries.evergreens(work.connection)
            last = gap_queries.last_days(work.connection, channel_id)
            links = work.all(DepartmentChannel)
        may = {one.department_id for one in links if one.channel_id == channel_id}
        barred = frozenset(one.department_id for one in links) - may
        return proposals(waiting, evergreens, channel_id, day, last, barred)

    def board(self, actor: Actor, wanted: PlanFilter = NO_FILTER, folded: frozenset[Status] = frozenset()) -> Board:
        """Cards of all states that are not folded, and the counts of all.

        Of each recurring format the next occurrence is a card, and all of a period where the filter names one.
        """
        shown = [one for one in Status if one not in folded]
        with self._store.read(actor) as work:
            cards = plan_queries.cards(work.connection, wanted, statuses=shown, most=2000)
            counts = plan_queries.status_counts(work.connection, wanted)
            every = self._bands(work)
        if every.series:
            from ..domain import series_entries

            today = self._store.wall().date()
            entries = series_entries.upcoming(every.series, every.taken, today, wanted)
            more = series_entries.cards(entries, every.series)
            cards += [one for one in more if one.status not in folded]
            counts[series_entries.STATUS] = counts.get(series_entries.STATUS, 0) + len(more)
        return Board(tuple(cards), tuple((one, count) for one, count in counts.items() if count))

    def timeline(self, actor: Actor, first: date, last: date, wanted: PlanFilter = NO_FILTER) -> Timeline:
        """Campaigns that meet the span, with phases and publications."""
        with self._store.read(actor) as work:
            campaigns = [one for one in work.all(Campaign, archived=False) if _meets(one, first, last)]
            ids = {one.id for one in campaigns}
            phases = [one for one in work.all(CampaignPhase) if one.campaign_id in ids]
            found = plan_queries.between(work.connection, first, last, wanted)
            bands = self._bands(work)
        more = coming(bands, first, last, wanted).entries
        entries = tuple(one for one in together(found, more) if one.campaign_id in ids)
        holidays, breaks = free_days(bands.options, bands.periods, first, last)
        periods = bands_of(bands.periods, first, last)
        return Timeline(tuple(campaigns), tuple(phases), entries, tuple(periods), holidays, breaks)

    def usage(self, actor: Actor, year: int) -> dict[tuple[str, int], int]:
        """How many items of a year belong to each pillar and campaign: (kind, id) -> count."""
        with self._store.rows(actor) as connection:
            return plan_queries.usage(connection, date(year, 1, 1), date(year, 12, 31))

    def week_counts(self, actor: Actor, first: date, last: date) -> dict[tuple[date, int], int]:
        """Publications per (Monday, channel id)."""
        with self._store.rows(actor) as connection:
            return plan_queries.week_counts(connection, first, last)


def coming(every: _Bands, first: date, last: date, wanted: PlanFilter) -> Occurrences:
    """What recurring formats want between two days; costs nothing where there are none."""
    if not every.series:
        return Occurrences()
    from ..domain.series_entries import occurrences

    return occurrences(every.series, every.taken, first, last, wanted)


def bands_of(periods: Iterable[Period], first: date, last: date) -> list[Period]:
    """Blackouts and embargoes that meet the span; holidays from calendars are days, not bands."""
    kinds = (PeriodKind.BLACKOUT, PeriodKind.EMBARGO)
    return [one for one in periods if one.kind in kinds and one.starts <= last and one.ends >= first]


def free_days(
    options: WorkspaceOptions, periods: Iterable[Period], first: date, last: date
) -> tuple[tuple[Holiday, ...], tuple[SchoolBreak, ...]]:
    """Holidays of the region and of calendars that were brought, each day once, and the school holidays if wanted."""
    own = holidays_between(options.region, first, last, catholic=options.catholic == "1")
    found = {one.day: one for one in (*holidays_of(periods, first, last), *own)}
    breaks = breaks_between(options.region, first, last) if options.school == "1" else ()
    return tuple(found[day] for day in sorted(found)), breaks


def _meets(campaign: Campaign, first: date, last: date) -> bool:
    if campaign.starts is None and campaign.ends is None:
        return False
    return (campaign.starts or date.min) <= last and (campaign.ends or date.max) >= first
