"""The sample's recurring formats: what has been written for them already, and the days nobody has begun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from ..domain.content import ContentItem, TaskField
from ..domain.series import Series
from ..domain.series_changes import checked, ended
from ..storage.unit_of_work import UnitOfWork
from . import slots


@dataclass(frozen=True, slots=True)
class Named:
    """What the sample has made so far, by the keys of the plan; `day` gives the date of a week and weekday."""

    items: Mapping[str, ContentItem]
    ids: Callable[[str, str], int | None]
    day: Callable[[int, int], date]
    zone: str


def add_series(work: UnitOfWork, raw: Mapping[str, Any], words: tuple[str, str, str], named: Named) -> Series:
    """One series with the items that were taken up: `items` of the plan are [key, week]."""
    title, brief, text = words
    series = Series(
        title=title,
        brief=brief,
        text=text,
        format=raw["words"],
        task_field=TaskField(raw["field"]),
        pillar_id=named.ids("pillars", raw["pillar"]),
        campaign_id=named.ids("campaigns", raw["campaign"]),
        owner_id=named.ids("people", raw["owner"]),
        department_id=named.ids("departments", raw["department"]),
        channel_ids=tuple(one for one in (named.ids("channels", raw["channel"]),) if one),
        rule=raw["rule"],
        starts=named.day(raw["week"], raw["weekday"]),
        time=time.fromisoformat(raw["time"]),
        zone=named.zone,
        uid=slots.new_uid(),
    )
    if "last_week" in raw:
        series = ended(series, named.day(raw["last_week"], raw["weekday"]))
    made = work.add(checked(series))
    for key, week in raw["items"]:
        item = work.get(ContentItem, named.items[key].id)
        work.change(replace(item, series_id=made.id, series_day=named.day(week, raw["weekday"])))
    return made
