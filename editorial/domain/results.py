"""Results: what networks say of our posts, and of our channels day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a network's export knows it. Ids are text: some have 17 digits, some begin with a minus sign.

    `publication_id` is ours, once it is known; `matched` says how (url, id, text, hand), empty while it is not.
    `as_of` is the day for which the newest figures hold; `source` names the export (youtube_studio, ...; hand).
    """

    id: int = 0
    version: int = 0
    network: str = ""
    external_id: str = ""
    url: str = ""
    title: str = ""
    day: date | None = None
    time: time | None = None
    channel_id: int | None = None
    publication_id: int | None = None
    matched: str = ""
    source: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class PostMetric:
    """One lifetime figure of a post. A figure that the export left empty has no row: empty is not zero."""

    id: int = 0
    version: int = 0
    post_id: int = 0
    metric: str = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class ChannelMetric:
    """One figure of a whole channel on one day."""

    id: int = 0
    version: int = 0
    channel_id: int | None = None
    network: str = ""
    metric: str = ""
    day: date = date.min
    value: float = 0.0
    source: str = ""
