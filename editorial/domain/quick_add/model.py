"""What quick add knows beforehand and what it read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from datetime import time as wall_time
from types import MappingProxyType
from typing import Literal

TokenKind = Literal["day", "time", "channel", "person", "pillar", "label", "campaign", "department", "unknown"]
Meaning = date | wall_time | int | str | None


@dataclass(frozen=True, slots=True)
class Named:
    """Something a line can name: a channel with its monogram, a department with its short name, a person, ..."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of the workspace that a line is read against."""

    channels: tuple[Named, ...] = ()
    people: tuple[Named, ...] = ()
    pillars: tuple[Named, ...] = ()
    campaigns: tuple[Named, ...] = ()
    departments: tuple[Named, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A span of the line and what it was read as.

    `meaning` is the day, the time, the id or the label; None where the span was recognised but means nothing real
    (31.06., an unknown person).
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the writer should see before pressing Enter: a code of `editorial.texts` and its parameters."""

    code: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """The reading of one line. `line` is the composed (NFC) text that the tokens point into."""

    line: str
    title: str
    day: date | None = None
    time: wall_time | None = None
    channel_ids: tuple[int, ...] = ()
    person_id: int | None = None
    pillar_id: int | None = None
    campaign_id: int | None = None
    department_id: int | None = None
    labels: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()
    warnings: tuple[Notice, ...] = ()
