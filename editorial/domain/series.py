"""Recurring formats (content series): what comes back, by which rule, and on which days it does not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from .content import TaskField


@dataclass(frozen=True, slots=True)
class Series:
    """A recurring format and what each of its occurrences starts with.

    `rule` is the value of an RRULE (RFC 5545, 3.3.10) without its name; the first occurrence is on or after `starts`.
    `time` is wall time in `zone`, kept across daylight saving; None where only the day is fixed. `exceptions` are ISO
    days on which the rule does not count: left out, or taken up as a content item of their own (which carries
    `series_id` and `series_day`). `previous_id` is the series that this one continues with other settings ("this and
    following"). `channel_ids` are the channels of every occurrence.
    """

    id: int = 0
    version: int = 0
    title: str = ""
    brief: str = ""
    key_message: str = ""
    audience: str = ""
    text: str = ""
    format: str = ""
    task_field: TaskField | None = None
    pillar_id: int | None = None
    campaign_id: int | None = None
    goal_id: int | None = None
    owner_id: int | None = None
    department_id: int | None = None
    labels: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    channel_ids: tuple[int, ...] = ()
    rule: str = ""
    starts: date = date.min
    time: time | None = None
    zone: str = "Europe/Berlin"
    exceptions: tuple[str, ...] = ()
    previous_id: int | None = None
    uid: str = ""
    sequence: int = 0
    position: int = 0
    archived: bool = False
