"""One occurrence of a series: found by its id, shown as an item, left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..domain.content import ContentCard, ContentItem, Publication
from ..domain.series import Series
from ..domain.series_days import wanted_on
from ..domain.series_entries import STATUS
from ..domain.series_ids import Occurrence, occurrence_of, publication_id_of
from ..errors import Missing, Refused
from ..storage import series_queries
from ..storage.unit_of_work import UnitOfWork
from . import slots

#: What an item takes from its series, and keeps following as long as nobody changed it there.
FIELDS = (
    "title",
    "brief",
    "key_message",
    "audience",
    "text",
    "format",
    "task_field",
    "pillar_id",
    "campaign_id",
    "goal_id",
    "owner_id",
    "department_id",
    "labels",
    "hashtags",
)


def found(work: UnitOfWork, content_id: int) -> tuple[Occurrence, Series]:
    """The occurrence behind an id and its series. Raises `Missing`, and `Refused` where the day is no longer one."""
    occurrence = occurrence_of(content_id)
    if occurrence is None:
        raise Missing("missing", kind="content", id=content_id)
    series = work.get(Series, occurrence.series_id)
    taken = series_queries.taken_by(work.connection, series.id, occurrence.day)
    if not taken and (series.archived or not wanted_on(series, occurrence.day)):
        raise Refused("series.gone", title=series.title, day=f"{occurrence.day:%d.%m.%Y}")
    return occurrence, series


def item_of(series: Series, day: date, content_id: int = 0) -> ContentItem:
    """The content item that the series wants on a day."""
    values = {name: getattr(series, name) for name in FIELDS}
    return ContentItem(id=content_id, status=STATUS, series_id=series.id, series_day=day, **values)


def card(work: UnitOfWork, content_id: int) -> ContentCard:
    """An occurrence as the item it would become, for panel and dialogs."""
    occurrence, series = found(work, content_id)
    if series_queries.taken_by(work.connection, series.id, occurrence.day):
        raise Missing("missing", kind="content", id=content_id)
    publications = tuple(
        slots.timed(
            Publication(
                id=publication_id_of(content_id, index),
                content_id=content_id,
                channel_id=channel_id,
                status=STATUS,
                day=occurrence.day,
                time=series.time,
                zone=series.zone,
            )
        )
        for index, channel_id in enumerate(series.channel_ids or (None,))
    )
    return ContentCard(item_of(series, occurrence.day, content_id), publications)


def leave_out(work: UnitOfWork, content_id: int) -> Series:
    """The series no longer wants anything on this day."""
    occurrence, series = found(work, content_id)
    days = tuple(sorted({*series.exceptions, occurrence.day.isoformat()}))
    return work.change(replace(series, exceptions=days, sequence=series.sequence + 1))
