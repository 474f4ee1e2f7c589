"""Handing over finished posts: bulk files for scheduling tools, and a folder for each post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from typing import Any

from ..domain.channels import Channel
from ..domain.content import Attachment, ChecklistEntry, ContentItem, Publication, Status
from ..domain.handover import READY, TOOLS, Media, ReadyPost, hindrance
from ..domain.people import Actor, Department, Person
from ..errors import Coded, Refused
from ..exchange.schedulers import MOST, write_scheduler
from ..storage import plan_queries, whole
from ..storage.unit_of_work import UnitOfWork
from .approval_gate import Gate
from .clearance_guard import refusal
from .clearance_out import Screen
from .clearance_reading import Looking
from .plan_export import Wish, find_channel
from .store import Store

__all__ = ["HandoverService", "Scheduled", "tool_of"]


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A written bulk file: how many posts, how many of those pictures wait, what was left out and why."""

    path: Path
    posts: int
    channels: tuple[str, ...] = ()
    with_media: int = 0
    problems: tuple[Coded, ...] = ()


def tool_of(path: Path) -> str:
    """The tool that a file's name speaks of (posts-hootsuite.csv); Buffer where it names none."""
    name = path.stem.casefold()
    return next((one for one in TOOLS if one in name), TOOLS[0])


class HandoverService:
    """Reads finished posts and writes them; nothing in the workspace changes by it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def posts(self, actor: Actor, wish: Wish) -> list[ReadyPost]:
        """Approved and scheduled publications with a channel, in the order of time.

        Raises `Refused` for an item or channel that does not exist, a range in the wrong order, where an item is asked
        for by itself that is not ready, and where anything in the range is not validly approved as it is now.
        """
        wish.check()
        with self._store.snapshot(actor) as work:
            return _read(work, wish)

    def schedule_file(self, actor: Actor, path: Path, wish: Wish, tool: str = "") -> Scheduled:
        """Write the posts for a scheduling tool (see `tool_of`). Raises as `posts`, and `Refused` where nothing is left
        to write, where it is more than the tool takes, or where the file cannot be written."""
        tool = tool or tool_of(path)
        found = self.posts(actor, wish)
        now = self._store.wall()
        kept: list[ReadyPost] = []
        problems: list[Coded] = []
        for one in found:
            problem = hindrance(one, tool, now)
            if problem is None:
                kept.append(one)
            else:
                problems.append(problem)
        if not kept:
            raise Refused(problems[0].code, **problems[0].params) if problems else Refused("handover.nothing")
        if len(kept) > MOST.get(tool, len(kept)):
            raise Refused("handover.too_many", tool=_tool(tool), most=MOST[tool], count=len(kept))
        channels = tuple(dict.fromkeys(one.channel for one in kept))
        if len(channels) > 1:
            # The tools ask for the channel at the upload; the label is what tells the rows apart there.
            kept = [replace(one, labels=(one.channel, *one.labels)) for one in kept]
        write_scheduler(path, tool, kept)
        return Scheduled(path, len(kept), channels, sum(1 for one in kept if one.media), tuple(problems))

    def packed(self, actor: Actor, path: Path, wish: Wish) -> int:
        """The hand-over folders in one ZIP file; returns how many. Raises as `folders`."""
        from tempfile import TemporaryDirectory

        from ..exchange.handover import write_zip

        with TemporaryDirectory(prefix="editorial-desk-") as place:
            made = self.folders(actor, Path(place), wish)
            write_zip(path, made)
        return len(made)

    def folders(self, actor: Actor, parent: Path, wish: Wish) -> list[Path]:
        """Write a hand-over folder for every ready content item into `parent`, which has to exist.

        Raises as `posts`, and `Refused` where nothing is ready or the place cannot be written.
        """
        from ..exchange.handover import write_folder

        groups: dict[int, list[ReadyPost]] = {}
        for one in self.posts(actor, wish):
            groups.setdefault(one.content_id, []).append(one)
        if not groups:
            raise Refused("handover.nothing")
        with self._store.rows(actor) as connection:

            def read(mark: str) -> bytes:
                return next(data for _mark, data in whole.blobs(connection, [mark]))

            return [write_folder(parent, group, read, wish.language) for group in groups.values()]


def _tool(tool: str) -> Coded:
    return Coded(f"handover.tool.{tool}")


def _read(work: UnitOfWork, wish: Wish) -> list[ReadyPost]:
    channels = {one.id: one for one in work.all(Channel)}
    wanted = find_channel(channels.values(), wish.channel).id if wish.channel else None
    slots = work.all(Publication, status=frozenset(str(one) for one in READY))
    inside = [one for one in slots if one.channel_id is not None and wanted in (None, one.channel_id)]
    shown = _shown(work, wish)
    ready = [one for one in inside if one.id in shown]
    if wish.content_id is not None and not ready:
        _refuse(work, wish.content_id)
    gate = Gate(work, {one.content_id for one in ready})
    gate.demand("handover.unapproved")
    screen = Screen(work, wish.language)
    about = {one: _about(work, one, gate) for one in {each.content_id for each in ready}}
    posts = [_post(one, channels, about[one.content_id]) for one in sorted(ready, key=_order)]
    return [_screened(work, screen, one) for one in posts]


def _screened(work: UnitOfWork, screen: Screen, post: ReadyPost) -> ReadyPost:
    """The post as it may leave: what goes out with it is cleared, or nothing leaves."""
    if not screen:
        return post
    number = post.content_id
    said = (post.title, post.text, post.headline, " ".join(post.hashtags), *(one.alt_text for one in post.media))
    if any(screen.held(one, number) for one in said) or any(screen.file(one.sha256, number) for one in post.media):
        looking = Looking(work, screen.kept)
        for card, sources in looking.cards([number]):
            if hits := looking.hits(card, sources):
                raise refusal(work, card, hits)
    return replace(
        post,
        notes=screen.clean(post.notes, number),
        labels=screen.clean_all(post.labels, number),
        checklist=tuple((screen.clean(words, number), done) for words, done in post.checklist),
        override=None if post.override is None else (*post.override[:2], screen.clean(post.override[2], number)),
    )


def _refuse(work: UnitOfWork, content_id: int) -> None:
    """Say why an item that was asked for by itself cannot be handed over."""
    item = work.find(ContentItem, content_id)
    if item is None:
        raise Refused("export.id", id=content_id)
    if item.status is Status.REVIEW:
        Gate(work, {content_id}).demand("handover.unapproved")
    raise Refused("handover.not_ready", title=item.title, status=Coded(f"status.{item.status}"))


def _shown(work: UnitOfWork, wish: Wish) -> set[int]:
    """The publications in the range that the filter lets through, those of the bin left out."""
    if wish.first or wish.last:
        found = plan_queries.between(work.connection, wish.first or date.min, wish.last or date.max, wish.filter)
    else:
        found = plan_queries.everything(work.connection, wish.filter)
    return {one.publication_id for one in found if wish.content_id in (None, one.content_id)}


def _order(one: Publication) -> tuple[date, time, int]:
    return (one.day or date.max, one.time or time(0), one.id)


def _about(work: UnitOfWork, content_id: int, gate: Gate) -> dict[str, Any]:
    """What the publications of an item share."""
    item = work.get(ContentItem, content_id)
    attached: Sequence[Attachment] = work.all(Attachment, content_id=content_id)
    owner = work.get(Person, item.owner_id).name if item.owner_id else ""
    department = work.get(Department, item.department_id).name if item.department_id else ""
    return {
        "item": item,
        "media": tuple(Media(one.name, one.media_type, one.alt_text, one.sha256, one.size) for one in attached),
        "checklist": tuple((one.text, one.done) for one in work.all(ChecklistEntry, content_id=content_id)),
        "owner": owner,
        "department": department,
        "approved": gate.signed(content_id),
        "override": gate.override(content_id),
    }


def _post(one: Publication, channels: dict[int, Channel], about: dict[str, Any]) -> ReadyPost:
    item: ContentItem = about["item"]
    channel = channels[one.channel_id or 0]
    return ReadyPost(
        publication_id=one.id,
        content_id=item.id,
        title=item.title,
        status=one.status,
        channel=channel.name,
        network=channel.network,
        day=one.day,
        time=one.time,
        zone=one.zone,
        text=item.text if one.text is None else one.text,
        headline=(one.title or item.title) if channel.title_limit else "",
        hashtags=item.hashtags,
        labels=item.labels,
        media=about["media"],
        checklist=about["checklist"],
        owner=about["owner"],
        department=about["department"],
        notes=item.notes,
        approved=about["approved"],
        override=about["override"],
    )
