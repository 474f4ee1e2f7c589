"""Posts of exports with their figures, and the publications that they could be."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from ..domain.content import Status
from ..domain.results_match import Candidate
from . import schema

c, p, k = schema.content.c, schema.publication.c, schema.channel.c
post, metric, series = schema.around.post.c, schema.around.post_metric.c, schema.around.channel_metric.c
_OUT = tuple(
    str(one) for one in (Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.EVALUATED, Status.ARCHIVED)
)


def candidates(connection: Connection) -> list[Candidate]:
    """Publications that may be out: approved or later, not in the bin."""
    joined = schema.publication.join(schema.content, p.content_id == c.id).outerjoin(
        schema.channel, p.channel_id == k.id
    )
    query = (
        select(p.id, c.id, p.channel_id, k.network, k.name, p.title, c.title, p.text, c.text, p.url, p.day)
        .select_from(joined)
        .where(c.deleted_at.is_(None), p.status.in_(_OUT))
        .order_by(p.id)
    )
    return [_candidate(*row) for row in connection.execute(query)]


def _candidate(
    number: int,
    content_id: int,
    channel_id: int | None,
    network: str | None,
    channel: str | None,
    headline: str,
    title: str,
    variant: str | None,
    text: str,
    url: str,
    day: str | None,
) -> Candidate:
    """A channel that says no network is taken for what its name says."""
    return Candidate(
        number,
        content_id,
        channel_id or 0,
        network or channel or "",
        headline or title,
        text if variant is None else variant,
        url,
        date.fromisoformat(day) if day else None,
    )


def figures_of(connection: Connection, post_ids: Iterable[int]) -> dict[int, dict[str, float]]:
    """Figures by post."""
    found: dict[int, dict[str, float]] = {}
    wanted = sorted(set(post_ids))
    for start in range(0, len(wanted), 500):
        query = select(metric.post_id, metric.metric, metric.value).where(
            metric.post_id.in_(wanted[start : start + 500])
        )
        for row in connection.execute(query):
            found.setdefault(row[0], {})[row[1]] = row[2]
    return found


def posts_of_publications(connection: Connection, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """(post id, publication id, as_of, source, url, external id) of the posts that belong to publications."""
    query = select(post.id, post.publication_id, post.as_of, post.source, post.url, post.external_id)
    query = query.where(post.publication_id.in_(sorted(set(ids)))).order_by(post.id)
    return [tuple(row) for row in connection.execute(query)]
