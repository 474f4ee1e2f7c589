"""What the campaign timeline shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from editorial.domain.calendar import Entry, Holiday, add_months, monday
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.people import Actor
from editorial.domain.strategy import Campaign, CampaignPhase, Period, PeriodKind, Strategy

if TYPE_CHECKING:
    from editorial.app import Workspace

__all__ = ["Row", "Timeline", "read_timeline"]

_OUT: Final = frozenset({Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED})
#: A date typed wrong by a century must not make the timeline a million pixels long.
_MOST: Final = timedelta(days=366 * 6)


@dataclass(frozen=True, slots=True)
class Row:
    """A campaign with all that stands in its row; `entries` are its dated publications in the order of time."""

    campaign: Campaign
    phases: tuple[CampaignPhase, ...] = ()
    embargoes: tuple[Period, ...] = ()
    entries: tuple[Entry, ...] = ()
    department_ids: tuple[int, ...] = ()
    items: int = 0
    out: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """All campaigns over a span of days that can be scrolled."""

    first: date
    last: date
    rows: tuple[Row, ...] = ()
    periods: tuple[Period, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    #: Whether there is any campaign at all, whatever the filter says.
    any: bool = False

    @property
    def entries(self) -> int:
        """How many publications are shown."""
        return sum(len(one.entries) for one in self.rows)


def read_timeline(ws: Workspace, actor: Actor, anchor: date, wanted: PlanFilter) -> Timeline:
    """Campaigns that are not archived and pass the filter, with phases, embargoes and publications."""
    strategy = ws.organisation.strategy(actor)
    living = [one for one in strategy.campaigns if not one.archived]
    shown = [one for one in living if not wanted.campaigns or one.id in wanted.campaigns]
    ids = frozenset(one.id for one in shown)
    entries = ws.plan.rows(actor, replace(wanted, campaigns=ids)) if ids else []
    first, last = _span(shown, strategy.phases, anchor)
    # no publication belongs to campaign 0: this reads the bands and holidays alone
    bands = ws.plan.timeline(actor, first, last, PlanFilter(campaigns=frozenset({0})))
    rows = [_row(one, strategy, entries, bands.periods) for one in sorted(shown, key=_order)]
    return Timeline(first, last, tuple(rows), bands.periods, bands.holidays, bool(living))


def _order(campaign: Campaign) -> tuple[date, int, int]:
    return (campaign.starts or date.max, campaign.position, campaign.id)


def _span(campaigns: list[Campaign], phases: tuple[CampaignPhase, ...], anchor: date) -> tuple[date, date]:
    """A year around the anchor at least, more where campaigns reach further."""
    spans = [(one.starts, one.ends) for one in campaigns] + [(one.starts, one.ends) for one in phases]
    dates = [day for pair in spans for day in pair if day is not None]
    near = [day for day in dates if abs(day - anchor) <= _MOST]
    first = min([add_months(anchor, -12), *(day - timedelta(days=31) for day in near)])
    last = max([add_months(anchor, 15), *(day + timedelta(days=62) for day in near)])
    return monday(first.replace(day=1)), last


def _row(campaign: Campaign, strategy: Strategy, entries: list[Entry], periods: tuple[Period, ...]) -> Row:
    mine = [one for one in entries if one.campaign_id == campaign.id]
    states: dict[int, bool] = {}
    for one in mine:
        states[one.content_id] = states.get(one.content_id, True) and one.status in _OUT
    phases = [one for one in strategy.phases if one.campaign_id == campaign.id]
    embargoes = [one for one in periods if one.kind is PeriodKind.EMBARGO and one.campaign_id == campaign.id]
    links = [one.department_id for one in strategy.campaign_departments if one.campaign_id == campaign.id]
    return Row(
        campaign,
        tuple(sorted(phases, key=lambda one: (one.starts or date.max, one.id))),
        tuple(embargoes),
        tuple(one for one in mine if one.day is not None),
        tuple(links),
        len(states),
        sum(states.values()),
    )
