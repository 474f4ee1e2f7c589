"""Reminders: what somebody wants to be told at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder for a person (None: whoever works here), about a content item or about anything (`content_id` None).

    `due_at` is UTC and follows from day, time and zone.
    """

    id: int = 0
    version: int = 0
    content_id: int | None = None
    person_id: int | None = None
    text: str = ""
    day: date | None = None
    time: time | None = None
    zone: str = "Europe/Berlin"
    due_at: datetime | None = None
    done: bool = False
