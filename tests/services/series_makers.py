"""Recurring formats for the tests."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from editorial.app import Workspace
from editorial.domain.calendar import Entry
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of
from tests.builders import ME, channel_named

FIRST = date(2026, 5, 12)


def make_series(workspace: Workspace, rule: str = "FREQ=WEEKLY;BYDAY=TU", **values: Any) -> Series:
    """ "Tipp der Woche" on LinkedIn, Tuesdays at nine from 12 May 2026."""
    channels = values.pop("channels", ("LinkedIn",))
    ids = tuple(channel_named(workspace, name).id for name in channels)
    usual: dict[str, Any] = {"title": "Tipp der Woche", "text": "Ein Tipp.", "starts": FIRST, "time": time(9)}
    changes = workspace.series.save(ME, Series(rule=rule, channel_ids=ids, **usual | values))
    return workspace.series.read(ME, int(changes.detail["series_id"]))


def shown(workspace: Workspace, first: date = date(2026, 5, 1), last: date = date(2026, 6, 30)) -> list[Entry]:
    """Publications and occurrences of a span."""
    return list(workspace.plan.span(ME, first, last).shown)


def days(workspace: Workspace, first: date = date(2026, 5, 1), last: date = date(2026, 6, 30)) -> list[str]:
    """The occurrences of a span as ISO days."""
    return [str(one.day) for one in workspace.plan.span(ME, first, last).occurrences.entries]


def taken(workspace: Workspace, series: Series, day: date) -> int:
    """Take an occurrence up; its item's id."""
    return workspace.series.take_up(ME, content_id_of(series.id, day)).made
