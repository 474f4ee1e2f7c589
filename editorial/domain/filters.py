"""The one filter over the plan that every view shares."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from .status import Status

#: Spans that move with the calendar; a saved view keeps the name, not the days.
SPANS = ("this_week", "next_week", "this_month", "next_30_days")


def span_days(name: str, today: date) -> tuple[date, date]:
    """First and last day of a named span; weeks begin on Monday. Raises KeyError for another name."""
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {
        "this_week": (monday, monday + timedelta(days=6)),
        "next_week": (monday + timedelta(days=7), monday + timedelta(days=13)),
        "this_month": (first, last),
        "next_30_days": (today, today + timedelta(days=29)),
    }[name]


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Empty sets mean: no restriction. `text` is matched folded against title, text and labels.

    `since` and `until` are both included; `span` says which of `SPANS` they were made from, if from any.
    """

    channels: frozenset[int] = frozenset()
    statuses: frozenset[Status] = frozenset()
    pillars: frozenset[int] = frozenset()
    fields: frozenset[str] = frozenset()
    campaigns: frozenset[int] = frozenset()
    departments: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()
    text: str = ""
    since: date | None = None
    until: date | None = None
    span: str = ""

    @property
    def count(self) -> int:
        """How many restrictions are set."""
        return sum(1 for one in fields(self) if getattr(self, one.name))

    def on(self, today: date) -> PlanFilter:
        """The filter with the days that its named span means today."""
        if not self.span:
            return self
        since, until = span_days(self.span, today)
        return replace(self, since=since, until=until)

    def to_json(self) -> str:
        """For saved views: of a named span only the name, so that "this week" stays this week."""
        raw: dict[str, Any] = {}
        for one in fields(self):
            if self.span and one.name in ("since", "until"):
                continue
            value = getattr(self, one.name)
            if isinstance(value, frozenset):
                value = sorted(value)
            elif isinstance(value, date):
                value = value.isoformat()
            if value:
                raw[one.name] = value
        return json.dumps(raw, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> PlanFilter:
        """The reverse; unknown and broken parts are left out."""
        try:
            raw = json.loads(text or "{}")
        except ValueError:
            return cls()
        result = cls()
        for name, value in raw.items() if isinstance(raw, dict) else ():
            try:
                result = replace(result, **{name: _part(name, value)})
            except (TypeError, ValueError):
                continue
        return result


def _part(name: str, value: Any) -> Any:
    if name == "text":
        if not isinstance(value, str):
            raise TypeError(name)
        return value
    if name == "span":
        if value not in SPANS:
            raise ValueError(value)
        return value
    if name in ("since", "until"):
        return date.fromisoformat(value)
    if name == "statuses":
        return frozenset(Status(one) for one in value)
    if name == "fields":
        return frozenset(str(one) for one in value)
    return frozenset(int(one) for one in value)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named view: which calendar view with which filter."""

    id: int = 0
    version: int = 0
    name: str = ""
    view: str = "month"
    filter: str = "{}"
    position: int = 0
