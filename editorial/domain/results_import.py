"""What a results export says, before it meets the workspace: posts with lifetime figures, or days of a channel.

Pure values. A figure stands here only where its cell had one: empty is not zero. Ids are text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from .plan_import import Place, Problem

#: Figures that have a name of their own (texts `metric.*`); everything else in an export is left aside.
METRICS: Final = (
    "views",
    "impressions",
    "reach",
    "likes",
    "comments",
    "shares",
    "saves",
    "bookmarks",
    "reposts",
    "replies",
    "clicks",
    "link_clicks",
    "engagements",
    "follows",
    "unfollows",
    "profile_visits",
    "posts_created",
    "video_views",
    "media_views",
    "watch_hours",
    "average_view_seconds",
    "average_viewed_percent",
    "click_rate_percent",
    "engagement_rate_percent",
    "subscribers",
    "subscribers_gained",
    "subscribers_lost",
    "revenue",
)


@dataclass(frozen=True, slots=True)
class PostResult:
    """One post of an export with its lifetime figures, (name of METRICS, value)."""

    place: Place
    external_id: str = ""
    url: str = ""
    title: str = ""
    day: date | None = None
    time: time | None = None
    metrics: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class DayResult:
    """One day of a whole channel."""

    place: Place
    day: date
    metrics: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """A record that is none of ours to keep (code results.skipped.*): a total, a row without an id."""

    place: Place
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class ResultsFile:
    """A whole export. `source` is a code (texts results.source.*), `network` the preset's name ("" where it says none).

    Totals are not among the records: they are neither posts nor read.
    """

    name: str
    source: str
    network: str = ""
    posts: tuple[PostResult, ...] = ()
    days: tuple[DayResult, ...] = ()
    passed: tuple[Passed, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def read(self) -> int:
        """How many data records the file has, without totals and headings."""
        return len(self.posts) + len(self.days) + sum(1 for one in self.passed if one.code != "results.skipped.total")
