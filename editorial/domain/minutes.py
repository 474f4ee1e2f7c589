"""Finalised minutes (Protokolle) and what was added to them later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of a meeting as they were finalised: nothing in them ever changes.

    `text` is the document (`minutes_document`) as canonical JSON and `sha256` its checksum; `number` and `year` are its
    own. `reopened_at` marks one that was opened again, for the reason given; `approved_in_id` is the meeting that
    approved it.
    """

    id: int = 0
    version: int = 0
    meeting_id: int = 0
    number: int = 0
    year: int = 0
    language: str = "de"
    text: str = ""
    sha256: str = ""
    finalised_at: datetime | None = None
    finalised_by_id: int | None = None
    finalised_by: str = ""
    reopened_at: datetime | None = None
    reopened_by_id: int | None = None
    reopened_by: str = ""
    reason: str = ""
    approved_at: datetime | None = None
    approved_in_id: int | None = None


@dataclass(frozen=True, slots=True)
class Addendum:
    """A correction (Nachtrag) to finalised minutes; `sha256` covers its words and what came before it."""

    id: int = 0
    version: int = 0
    minutes_id: int = 0
    meeting_id: int = 0
    number: int = 0
    text: str = ""
    sha256: str = ""
    at: datetime | None = None
    by_id: int | None = None
    by: str = ""
