"""Items that came out of a series, when the series changes: they follow as far as nobody changed them on their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ..domain.content import CLOSED, SOLID, ContentItem, Publication, Status
from ..domain.series import Series
from ..domain.series_changes import days_after
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .series_occurrence import FIELDS

#: From approval on nothing follows by itself: people signed off what stands there.
FIXED: frozenset[Status] = SOLID | CLOSED


@dataclass(frozen=True, slots=True)
class Followed:
    """How many items changed with their series, and how many stayed because they are approved or out."""

    moved: int = 0
    stayed: int = 0


def follow(work: UnitOfWork, before: Series, after: Series, since: date) -> Followed:
    """Let the items of `before` from `since` on (by the day the rule wanted them) belong to `after` and change with it.

    A field follows where it still says what the series said; a publication where it still stands at the series' slot.
    """
    items = [
        one
        for one in work.all(ContentItem, series_id=before.id)
        if one.series_day is not None and one.series_day >= since
    ]
    days = days_after(before, after, [one.series_day for one in items if one.series_day is not None])
    moved = stayed = 0
    for item in items:
        day = item.series_day or since
        target = days.get(day, day)
        linked = replace(item, series_id=after.id, series_day=target)
        if item.deleted_at is not None or not _touches(before, after, day, target):
            work.change(linked)
        elif item.status in FIXED:
            stayed += 1
            work.change(linked)
        elif _change(work, item, linked, before, after):
            moved += 1
    return Followed(moved, stayed)


def change_one(work: UnitOfWork, item: ContentItem, before: Series, after: Series) -> bool:
    """Let one item say what the changed series says, and stand where it would stand; the series itself stays."""
    return _change(work, item, item, before, after)


def _touches(before: Series, after: Series, day: date, target: date) -> bool:
    """Whether the change says anything new about an item."""
    same = day == target and before.time == after.time and before.channel_ids == after.channel_ids
    return not same or any(getattr(before, name) != getattr(after, name) for name in FIELDS)


def _change(work: UnitOfWork, item: ContentItem, linked: ContentItem, before: Series, after: Series) -> bool:
    values = {name: getattr(after, name) for name in FIELDS if getattr(item, name) == getattr(before, name)}
    changed = replace(linked, **values)
    if any(getattr(changed, name) != getattr(item, name) for name in FIELDS):
        changed = replace(changed, updated_at=work.now)
    work.change(changed)
    places = _places(work, item, linked.series_day or date.min, before, after)
    if places:
        slots.follow(work, item.id)
    return places or any(getattr(changed, name) != getattr(item, name) for name in FIELDS)


def _places(work: UnitOfWork, item: ContentItem, day: date, before: Series, after: Series) -> bool:
    """Move, add and take away publications; what somebody placed or wrote for a channel stays. True if one changed."""
    publications = work.all(Publication, content_id=item.id)
    have = {one.channel_id for one in publications}
    own_channels = have != set(before.channel_ids or (None,))
    wanted = set(after.channel_ids or (None,))
    changed = False
    kept: list[Publication] = []
    for one in publications:
        at_slot = (one.day, one.time) == (item.series_day, before.time)
        if one.status in FIXED or not at_slot:
            kept.append(one)
        elif not own_channels and one.channel_id not in wanted and one.text is None and not one.url:
            work.remove(one)
            changed = True
        else:
            moved = work.change(slots.timed(replace(one, day=day, time=after.time, zone=after.zone)))
            changed = changed or moved.version != one.version
            kept.append(moved)
    if not own_channels:
        for channel_id in (one for one in after.channel_ids or (None,) if one not in {p.channel_id for p in kept}):
            work.add(_publication(item, after, channel_id, day))
            changed = True
    return changed


def _publication(item: ContentItem, series: Series, channel_id: int | None, day: date) -> Publication:
    return slots.timed(
        Publication(
            content_id=item.id,
            channel_id=channel_id,
            status=item.status,
            day=day,
            time=series.time,
            zone=series.zone,
            uid=slots.new_uid(),
        )
    )
