"""Lists for scripts: plain values under names that do not change, in an order that does not change either."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from ..domain.calendar import Entry, local, moment
from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication
from ..domain.people import Department, Person
from ..domain.series import Series
from ..domain.strategy import Campaign, ContentPillar
from ..storage.whole import Frozen

Row = dict[str, Any]

#: What the lists are made of.
READ = (ContentItem, Publication, Channel, Person, Department, ContentPillar, Campaign, Series)


def listing(rows: Frozen, kind: str, first: date | None, last: date | None, coming: Iterable[Entry] = ()) -> list[Row]:
    """The entries of one kind of `LISTS`; a range keeps what appears in it.

    `coming` are days of recurring formats that nobody has begun: under the negative ids by which the calendar knows
    them they stand among items and publications.
    """
    found = LISTS[kind](rows, first, last)
    if kind in _COMING and (more := _COMING[kind](rows, coming)):
        found = sorted(found + more, key=_ORDER[kind])
    return found


def _inside(day: date | None, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    return day is not None and (first or date.min) <= day <= (last or date.max)


def _names(rows: Frozen, kind: type[Any]) -> dict[int | None, str | None]:
    return {one.id: one.name for one in rows.all(kind)}


def _series(rows: Frozen) -> dict[int | None, str]:
    return {one.id: one.title for one in rows.all(Series)}


def _live(rows: Frozen) -> list[ContentItem]:
    return [one for one in rows.all(ContentItem) if one.deleted_at is None]


def _content(rows: Frozen, first: date | None, last: date | None) -> list[Row]:
    channels, people = _names(rows, Channel), _names(rows, Person)
    departments, pillars, campaigns = (_names(rows, one) for one in (Department, ContentPillar, Campaign))
    series = _series(rows)
    slots: dict[int, list[Publication]] = {}
    for place in rows.all(Publication):
        slots.setdefault(place.content_id, []).append(place)
    found: list[Row] = []
    for item in _live(rows):
        places = slots.get(item.id, [])
        days = sorted(one.day for one in places if one.day is not None and _inside(one.day, first, last))
        if not days and (first or last):
            continue
        row = {
            "id": item.id,
            "title": item.title,
            "status": str(item.status),
            "date": days[0].isoformat() if days else None,
            "channels": list(dict.fromkeys(channels[one.channel_id] for one in places if one.channel_id is not None)),
            "owner": people.get(item.owner_id),
            "department": departments.get(item.department_id),
            "pillar": pillars.get(item.pillar_id),
            "campaign": campaigns.get(item.campaign_id),
            "task_field": str(item.task_field) if item.task_field else None,
            "labels": list(item.labels),
            "series": series.get(item.series_id),
        }
        found.append(row)
    return sorted(found, key=_ORDER["content"])


def _publications(rows: Frozen, first: date | None, last: date | None) -> list[Row]:
    channels = _names(rows, Channel)
    titles = {one.id: one.title for one in _live(rows)}
    found: list[Row] = []
    for one in rows.all(Publication):
        if one.content_id not in titles or not _inside(one.day, first, last):
            continue
        if one.channel_id is None:
            continue  # A day planned before its channel is no publication yet; `content` shows its date.
        starts = local(one.starts_at, one.zone).isoformat(timespec="seconds") if one.day and one.starts_at else None
        row = {
            "id": one.id,
            "content_id": one.content_id,
            "channel": channels.get(one.channel_id),
            "starts": starts,
            "status": str(one.status),
            "title": titles[one.content_id],
            "date": one.day.isoformat() if one.day else None,
            "time": f"{one.time:%H:%M}" if one.day and one.time else None,
            "url": one.url or None,
        }
        found.append(row)
    return sorted(found, key=_ORDER["publications"])


def _people(rows: Frozen, _first: date | None, _last: date | None) -> list[Row]:
    departments = _names(rows, Department)
    return [
        {
            "id": one.id,
            "name": one.name,
            "initials": one.initials,
            "email": one.email,
            "department": departments.get(one.department_id),
            "roles": list(one.roles),
            "hours": one.hours,
            "archived": one.archived,
        }
        for one in rows.all(Person)
    ]


def _channels(rows: Frozen, _first: date | None, _last: date | None) -> list[Row]:
    return [
        {
            "id": one.id,
            "name": one.name,
            "short": one.monogram,
            "network": one.network,
            "limit": one.limit or None,
            "per_week": one.per_week or None,
            "archived": one.archived,
        }
        for one in rows.all(Channel)
    ]


def _coming_content(rows: Frozen, coming: Iterable[Entry]) -> list[Row]:
    channels, people = _names(rows, Channel), _names(rows, Person)
    departments, pillars, campaigns = (_names(rows, one) for one in (Department, ContentPillar, Campaign))
    labels = {one.id: list(one.labels) for one in rows.all(Series)}
    series, found = _series(rows), dict[int, Row]()
    for one in coming:
        row = found.setdefault(
            one.content_id,
            {
                "id": one.content_id,
                "title": one.title,
                "status": str(one.status),
                "date": one.day.isoformat() if one.day else None,
                "channels": [],
                "owner": people.get(one.owner_id),
                "department": departments.get(one.department_id),
                "pillar": pillars.get(one.pillar_id),
                "campaign": campaigns.get(one.campaign_id),
                "task_field": one.task_field or None,
                "labels": labels[one.series_id],
                "series": series[one.series_id],
            },
        )
        if one.channel_id:
            row["channels"].append(channels[one.channel_id])
    return list(found.values())


def _coming_publications(rows: Frozen, coming: Iterable[Entry]) -> list[Row]:
    channels, zones = _names(rows, Channel), {one.id: one.zone for one in rows.all(Series)}
    found: list[Row] = []
    for one in coming:
        place = zones[one.series_id]
        at = moment(one.day, one.time, place)
        if not one.channel_id or one.day is None or at is None:
            continue
        row = {
            "id": one.publication_id,
            "content_id": one.content_id,
            "channel": channels.get(one.channel_id),
            "starts": local(at, place).isoformat(timespec="seconds"),
            "status": str(one.status),
            "title": one.title,
            "date": one.day.isoformat(),
            "time": f"{one.time:%H:%M}" if one.time else None,
            "url": None,
        }
        found.append(row)
    return found


_COMING: dict[str, Callable[[Frozen, Iterable[Entry]], list[Row]]] = {
    "content": _coming_content,
    "publications": _coming_publications,
}
_ORDER: dict[str, Callable[[Row], Any]] = {
    "content": lambda one: (one["date"] is None, one["date"] or "", one["id"]),
    "publications": lambda one: (one["date"] is None, one["date"] or "", one["time"] or "", one["id"]),
}

LISTS: dict[str, Callable[[Frozen, date | None, date | None], list[Row]]] = {
    "content": _content,
    "publications": _publications,
    "people": _people,
    "channels": _channels,
}
