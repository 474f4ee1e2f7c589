"""Where and when things appear: set dates, move, take back to the backlog, add and remove channels, write variants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ..domain import states
from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication, Status
from ..domain.events import Changes
from ..domain.people import Actor
from ..errors import Refused
from ..storage.unit_of_work import UnitOfWork
from . import slots
from .store import Store


@dataclass(frozen=True, slots=True)
class Move:
    """Put a publication on a day; `time` None with `keep_time` keeps the hour it had."""

    publication_id: int
    day: date | None
    time: time | None = None
    keep_time: bool = True
    channel_id: int | None = None


class PlanningService:
    """Acts on publications."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def schedule(self, actor: Actor, moves: Sequence[Move]) -> Changes:
        """Set day and time of publications. An idea that gets its first date stays an idea: a date is no decision.

        Raises `Refused` for a rejected one: it is taken up again first.
        """
        with self._store.act(actor, "content.schedule") as work:
            titles = [self._move(work, one) for one in moves]
            first = work.get(Publication, moves[0].publication_id) if moves else None
            work.detail = {"count": len(moves), "title": titles[0] if titles else ""}
            if first is not None and first.day is not None:
                work.detail |= {"day": first.day.isoformat(), "time": f"{first.time:%H:%M}" if first.time else ""}
        return work.changes

    def _move(self, work: UnitOfWork, move: Move) -> str:
        one = work.get(Publication, move.publication_id)
        at = one.time if move.time is None and move.keep_time else move.time
        changed = replace(
            one, day=move.day, time=at if move.day else None, channel_id=move.channel_id or one.channel_id
        )
        item = work.get(ContentItem, one.content_id)
        if (changed.day, changed.time) != (one.day, one.time):
            states.check_day(item.title, one.status)
        work.change(slots.timed(changed))
        return item.title

    def schedule_item(
        self,
        actor: Actor,
        content_id: int,
        day: date,
        at: time | None = None,
        channel_ids: Iterable[int] = (),
    ) -> Changes:
        """Give a backlog item its date: its undated publications, or new ones on `channel_ids` where it has none.

        Without any channel the day is kept and the channel stays open: a plan is often made that way.
        """
        with self._store.act(actor, "content.schedule") as work:
            item = work.get(ContentItem, content_id)
            undated = [one for one in work.all(Publication, content_id=content_id) if one.day is None]
            for one in undated:
                states.check_day(item.title, one.status)
                work.change(slots.timed(replace(one, day=day, time=at or one.time)))
            have = {one.channel_id for one in undated}
            new: list[int | None] = [one for one in dict.fromkeys(channel_ids) if one not in have]
            if not undated and not new:
                new = [None]
            for channel_id in new:
                self._add(work, item, channel_id, day, at)
            slots.follow(work, content_id)
            work.detail = {"count": 1, "title": item.title, "day": day.isoformat(), "time": f"{at:%H:%M}" if at else ""}
        return work.changes

    def place(
        self, actor: Actor, moves: Sequence[Move], new: Sequence[tuple[int, int | None, date | None, time | None]] = ()
    ) -> Changes:
        """Moves of publications and new ones (content id, channel id, day, time) as one step, for a mixed selection."""
        with self._store.act(actor, "content.schedule") as work:
            titles = [self._move(work, one) for one in moves]
            for content_id, channel_id, day, at in new:
                item = work.get(ContentItem, content_id)
                self._add(work, item, channel_id, day, at)
                slots.follow(work, content_id)
                titles.append(item.title)
            dated = [(one.day, one.time) for one in moves] + [(day, at) for _item, _channel, day, at in new]
            work.detail = {"count": len(titles), "title": titles[0] if titles else ""}
            if dated and dated[0][0] is not None:
                day, at = dated[0]
                work.detail |= {"day": day.isoformat() if day else "", "time": f"{at:%H:%M}" if at else ""}
        return work.changes

    def shift(self, actor: Actor, publication_ids: Iterable[int], days: int = 0, minutes: int = 0) -> Changes:
        """Move dated publications by days and minutes of wall time; undated ones stay.

        Raises `Refused` for what is out or rejected.
        """
        with self._store.act(actor, "content.shift") as work:
            count, title = 0, ""
            for publication_id in dict.fromkeys(publication_ids):
                one = work.get(Publication, publication_id)
                if one.day is None:
                    continue
                states.check_day(work.get(ContentItem, one.content_id).title, one.status, step=True)
                try:
                    wall = datetime.combine(one.day, one.time or time(0)) + timedelta(days=days, minutes=minutes)
                except OverflowError as error:
                    raise Refused("date.outside", day=one.day.isoformat()) from error
                at = wall.time() if one.time is not None else None
                work.change(slots.timed(replace(one, day=wall.date(), time=at)))
                title = title or work.get(ContentItem, one.content_id).title
                count += 1
            work.detail = {"count": count, "title": title, "days": days}
        return work.changes

    def unschedule(self, actor: Actor, publication_ids: Iterable[int]) -> Changes:
        """Back to the backlog: the channel stays, day and time go."""
        with self._store.act(actor, "content.unschedule") as work:
            title, count = "", 0
            for publication_id in dict.fromkeys(publication_ids):
                one = work.get(Publication, publication_id)
                states.check_day(work.get(ContentItem, one.content_id).title, one.status, step=True)
                if one.channel_id is None:
                    work.remove(one)  # Neither channel nor day: nothing is left of it.
                else:
                    work.change(slots.timed(replace(one, day=None, time=None)))
                title = title or work.get(ContentItem, one.content_id).title
                count += 1
            work.detail = {"count": count, "title": title}
        return work.changes

    def add_channel(
        self, actor: Actor, content_id: int, channel_id: int, day: date | None = None, at: time | None = None
    ) -> Changes:
        """One more publication of the item. Raises `Refused` for an archived channel or the same slot twice."""
        with self._store.act(actor, "content.channel") as work:
            item = work.get(ContentItem, content_id)
            made = self._add(work, item, channel_id, day, at)
            slots.follow(work, content_id)
            work.detail = {"title": item.title, "publication_id": made.id}
        return work.changes

    def _add(
        self, work: UnitOfWork, item: ContentItem, channel_id: int | None, day: date | None, at: time | None
    ) -> Publication:
        states.check_day(item.title, item.status)
        channel = None if channel_id is None else work.get(Channel, channel_id)
        if channel is not None and channel.archived:
            raise Refused("channel.archived", name=channel.name)
        have = work.all(Publication, content_id=item.id)
        if any(one.channel_id == channel_id and (one.day, one.time) == (day, at) for one in have):
            raise Refused("publication.twice", title=item.title, channel=channel.name if channel else "–")
        waiting = next((one for one in have if one.channel_id is None), None)
        if waiting is not None and channel is not None:
            # The day was planned before the channel: this publication was waiting for it.
            kept = replace(waiting, channel_id=channel_id, day=day or waiting.day, time=at or waiting.time)
            return work.change(slots.timed(kept))
        status = item.status if item.status in _EARLY else Status.DRAFTING
        new = Publication(
            content_id=item.id,
            channel_id=channel_id,
            status=status,
            day=day,
            time=at if day else None,
            zone=self._store.zone,
            uid=slots.new_uid(),
        )
        return work.add(slots.timed(new))

    def remove_publications(self, actor: Actor, publication_ids: Iterable[int]) -> Changes:
        """Take publications off their channels; the item stays."""
        with self._store.act(actor, "content.unchannel") as work:
            for publication_id in dict.fromkeys(publication_ids):
                one = work.get(Publication, publication_id)
                work.remove(one)
                slots.follow(work, one.content_id)
                work.detail = {"title": work.get(ContentItem, one.content_id).title}
        return work.changes

    def write_variant(self, actor: Actor, publication: Publication) -> Changes:
        """Save variant text (None: the item's own text), public title and address, read at `publication.version`."""
        with self._store.act(actor, "content.write") as work:
            current = work.get(Publication, publication.id)
            said = replace(current, text=publication.text, title=publication.title, url=publication.url)
            work.change(replace(said, version=publication.version))
            item = work.get(ContentItem, publication.content_id)
            work.detail = {"title": item.title, "content_id": item.id}
        return work.changes


_EARLY = frozenset({Status.IDEA, Status.PLANNED, Status.DRAFTING, Status.REVIEW})
