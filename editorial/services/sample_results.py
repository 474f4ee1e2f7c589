"""What the networks said of the sample's posts: believable figures for whatever is evaluated, the same on every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from ..domain.content import Publication, Status
from ..domain.results import Post, PostMetric
from ..storage.unit_of_work import UnitOfWork

_DONE: Final = frozenset({Status.EVALUATED, Status.ARCHIVED})
#: For each preset: where its figures come from, how often a usual post is seen, and for each figure its part of that.
_USUAL: Final[Mapping[str, tuple[str, int, Mapping[str, float]]]] = {
    "LinkedIn": (
        "linkedin",
        2100,
        {"impressions": 1, "likes": 0.021, "comments": 0.004, "reposts": 0.003, "clicks": 0.034},
    ),
    "Instagram": (
        "instagram",
        1350,
        {"views": 1, "reach": 0.72, "likes": 0.052, "comments": 0.006, "shares": 0.009, "saves": 0.012},
    ),
    "Facebook": ("facebook", 900, {"views": 1, "reach": 0.81, "likes": 0.019, "comments": 0.005, "shares": 0.004}),
    "YouTube": (
        "youtube_studio",
        640,
        {"impressions": 9.4, "views": 1, "watch_hours": 0.038, "likes": 0.027, "subscribers_gained": 0.008},
    ),
    "X": ("x_posts", 720, {"impressions": 1, "likes": 0.012, "replies": 0.003, "reposts": 0.004, "link_clicks": 0.009}),
    "Blog": ("hand", 410, {"views": 1, "comments": 0.006}),
    "Newsletter": ("hand", 1460, {"views": 1, "link_clicks": 0.11}),
    "Intranet": ("hand", 170, {"views": 1, "comments": 0.03}),
}


def add_results(work: UnitOfWork, channels: Mapping[int, str], as_of: date) -> None:
    """Posts with lifetime figures for all evaluated publications; `channels` names the preset of each channel."""
    known = [
        one for one in work.all(Publication) if one.status in _DONE and channels.get(one.channel_id or 0) in _USUAL
    ]
    posts = work.add_all([_post(one, channels[one.channel_id or 0], as_of) for one in known])
    found: list[PostMetric] = []
    for publication, post in zip(known, posts, strict=True):
        found += _figures(publication, channels[publication.channel_id or 0], post.id)
    work.add_all(found)


def _post(one: Publication, preset: str, as_of: date) -> Post:
    source = _USUAL[preset][0]
    own = source == "hand"
    # Networks number their posts with long figures that fit no table's number column.
    number = "" if own else str(7_300_000_000_000_000_000 + int(_digest(one.url)[:14], 16))
    return Post(
        network="" if own else preset,
        external_id=number,
        url=one.url,
        day=one.day,
        time=one.time,
        channel_id=one.channel_id,
        publication_id=one.id,
        matched="hand" if own else "url",
        source=source,
        as_of=as_of,
    )


def _figures(one: Publication, preset: str, post_id: int) -> Iterable[PostMetric]:
    _source, usual, parts = _USUAL[preset]
    seen = usual * _between(f"{one.url} seen", 0.45, 2.4)
    for name, part in parts.items():
        value = seen * part * (1.0 if part == 1 else _between(f"{one.url} {name}", 0.6, 1.5))
        yield PostMetric(post_id=post_id, metric=name, value=round(value, 1) if name == "watch_hours" else round(value))


def _between(words: str, least: float, most: float) -> float:
    """A figure between two, always the same for the same words."""
    return least + (most - least) * int(_digest(words)[:8], 16) / 0xFFFFFFFF


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
