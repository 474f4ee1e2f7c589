"""An occurrence becomes a content item the moment somebody works on it: inside the very act that works on it."""

from __future__ import annotations

from ..domain.content import Publication
from ..domain.series_ids import of_publication
from ..errors import Missing
from ..storage import series_queries
from ..storage.unit_of_work import UnitOfWork
from . import series_occurrence
from .content import Draft, Slot, add_draft


def take_up(work: UnitOfWork, content_id: int) -> int:
    """The id of the item that the occurrence is now; the same again where somebody was faster."""
    occurrence, series = series_occurrence.found(work, content_id)
    taken = series_queries.taken_by(work.connection, series.id, occurrence.day)
    if taken:
        return taken
    item = series_occurrence.item_of(series, occurrence.day)
    places = tuple(Slot(channel, occurrence.day, series.time) for channel in series.channel_ids or (None,))
    return add_draft(work, Draft(item, places), series.zone).id


def publication_of(work: UnitOfWork, content_id: int, publication_id: int) -> int:
    """The publication of an item taken up that an occurrence's publication id means."""
    _virtual, index = of_publication(publication_id)
    made = work.all(Publication, content_id=content_id)
    if index >= len(made):
        raise Missing("missing", kind="publication", id=publication_id)
    return made[index].id
