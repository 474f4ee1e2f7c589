"""Ids of occurrences that nobody has worked on yet: negative, and made of the series and its day.

An occurrence is no row, yet lists, selections and drags know everything by id. Its id says which one it is, for this
run and the next, on every computer: nothing has to be remembered to find it again.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

#: More than there are days until the year 9999.
_DAYS = 4_000_000
#: More than a series has channels.
_CHANNELS = 1000


class Occurrence(NamedTuple):
    """One day of a series."""

    series_id: int
    day: date


def content_id_of(series_id: int, day: date) -> int:
    """The id under which the occurrence goes where content items have theirs."""
    return -(series_id * _DAYS + day.toordinal())


def publication_id_of(content_id: int, index: int) -> int:
    """The id of the occurrence on its channel number `index`, where publications have theirs."""
    return content_id * _CHANNELS - index


def occurrence_of(content_id: int) -> Occurrence | None:
    """The occurrence that an id stands for; None for the id of a content item, and for one that means no day."""
    if content_id >= 0:
        return None
    series_id, ordinal = divmod(-content_id, _DAYS)
    return Occurrence(series_id, date.fromordinal(ordinal)) if series_id and 0 < ordinal <= _LAST else None


def of_publication(publication_id: int) -> tuple[int, int]:
    """(content id, number of the channel) of an occurrence's publication id."""
    content, index = divmod(-publication_id, _CHANNELS)
    return -content, index


_LAST = date.max.toordinal()
