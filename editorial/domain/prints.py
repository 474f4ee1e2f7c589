"""What is put on paper: month, week or list of the plan, which days, on which sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from ..errors import Refused
from .calendar import DAY, Card, Entry, Holiday, SchoolBreak, add_months, monday
from .content import Status
from .directory import Directory
from .filters import PlanFilter
from .reference import Behind
from .strategy import Campaign, Period

#: Sizes of ISO 216 that office printers take.
PAPERS = ("a4", "a3")
#: More publications than that are a pile of paper; measured: 5,000 are a list of 142 pages, 7 s, 0.7 GB.
MOST = 5000


class PrintLayout(StrEnum):
    """The three ways the plan looks on paper."""

    MONTH = "month"
    WEEK = "week"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What is to be printed. Both days are included; None means from or to where there is anything.

    `compact` writes each publication in one line where it can; `backlog` lets what has no date follow at the end.
    `content_id` keeps one item only; `behind` puts the dates of calendars behind the plan on month and week.
    """

    layout: PrintLayout = PrintLayout.MONTH
    first: date | None = None
    last: date | None = None
    paper: str = "a4"
    landscape: bool = True
    compact: bool = False
    legend: bool = True
    backlog: bool = False
    behind: bool = True
    language: str = "de"
    content_id: int | None = None
    filter: PlanFilter = field(default_factory=PlanFilter)

    def check(self) -> None:
        """Raise `Refused` for a range that ends before it begins."""
        if self.first and self.last and self.last < self.first:
            raise Refused("export.range", start=self.first.isoformat(), end=self.last.isoformat())


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """All that a printed plan shows; `now` is wall time in the workspace's zone.

    `first` and `last` are the days that the paper speaks of.
    """

    wish: PrintWish
    first: date
    last: date
    now: datetime
    organisation: str = ""
    directory: Directory = field(default_factory=Directory)
    entries: tuple[Entry, ...] = ()
    backlog: tuple[Card, ...] = ()
    periods: tuple[Period, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    breaks: tuple[SchoolBreak, ...] = ()
    behind: tuple[Behind, ...] = ()

    @property
    def count(self) -> int:
        """How many lines or chips there will be."""
        return len(self.entries) + len(self.backlog)


def extent(entries: Iterable[Entry], wish: PrintWish, today: date) -> tuple[date, date]:
    """The days that are printed: as wished, else from the first to the last publication, else today.

    An end that nobody stated is that of a whole month or week, where the layout shows these.
    """
    found = [one.day for one in entries if one.day is not None]
    first = wish.first or _sheet(wish.layout, min(found) if found else wish.last or today)[0]
    last = wish.last or _sheet(wish.layout, max(found) if found else wish.first or today)[1]
    return first, max(first, last)


def _sheet(layout: PrintLayout, day: date) -> tuple[date, date]:
    """The days of the sheet on which a day stands."""
    if layout is PrintLayout.MONTH:
        first = day.replace(day=1)
        return first, add_months(first, 1) - DAY
    if layout is PrintLayout.WEEK:
        return monday(day), monday(day) + 6 * DAY
    return day, day


def within(wish: PrintWish) -> PlanFilter:
    """The filter narrowed to the days of the wish."""
    wanted = wish.filter
    since = max((one for one in (wanted.since, wish.first) if one), default=None)
    until = min((one for one in (wanted.until, wish.last) if one), default=None)
    return replace(wanted, since=since, until=until)


def demand_printable(count: int) -> None:
    """Raise `Refused` for more than fits a print."""
    if count > MOST:
        raise Refused("print.too_much", count=count, most=MOST)


def used_statuses(sheet: PlanSheet) -> tuple[Status, ...]:
    """The states that appear, in their order: what the legend explains."""
    seen = {one.status for one in sheet.entries} | {one.status for one in sheet.backlog}
    return tuple(one for one in Status if one in seen)
