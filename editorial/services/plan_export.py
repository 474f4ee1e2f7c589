"""The plan read for export: every publication and every item without one, with names instead of ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication
from ..domain.filters import PlanFilter
from ..domain.people import Department, Person
from ..domain.plan_lines import PlanLine, is_ref, own_content_id, own_ref
from ..domain.series import Series
from ..domain.strategy import Campaign, ContentPillar, Goal
from ..domain.words import fold
from ..errors import Refused
from ..storage import journal, plan_queries
from ..storage.codec import unstamp
from ..storage.unit_of_work import UnitOfWork
from ..storage.whole import Frozen
from .approval_marks import without_approval
from .options import read_options

_NAMED: dict[str, type[Any]] = {
    "pillar": ContentPillar,
    "campaign": Campaign,
    "goal": Goal,
    "owner": Person,
    "department": Department,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported: both days are included; `channel` is a name, a short form or a network; "" means all.

    With a range or a channel only what appears there is exported, so nothing from the backlog.
    """

    language: str = "de"
    first: date | None = None
    last: date | None = None
    channel: str = ""
    content_id: int | None = None
    #: What the filter bar of the calendar lets through.
    filter: PlanFilter = field(default_factory=PlanFilter)
    #: Whether somebody asked for this language: minutes have one of their own.
    stated: bool = True

    def check(self) -> None:
        """Raise `Refused` for a range that ends before it begins."""
        if self.first and self.last and self.last < self.first:
            raise Refused("export.range", start=self.first.isoformat(), end=self.last.isoformat())

    @property
    def placed(self) -> bool:
        """Whether only what has a place on a channel or a day is wanted."""
        return bool(self.first or self.last or self.channel)


def find_channel(channels: Iterable[Channel], written: str) -> Channel:
    """The channel somebody means. Raises `Refused` naming the known ones."""
    known = sorted(channels, key=lambda one: (one.archived, one.position, one.id))
    for key in ("name", "monogram", "network"):
        for one in known:
            if written.strip() and fold(getattr(one, key)) == fold(written):
                return one
    raise Refused("export.channel", name=written, known=", ".join(one.name for one in known if not one.archived))


@dataclass(frozen=True, slots=True)
class PlanRows:
    """All that a plan is made of, as it stood at one moment. `moved` says when each publication was changed last;
    `shown` are the publications and items that the filter lets through, None where nothing is filtered."""

    rows: Frozen
    moved: dict[int, str]
    workspace_id: str
    shown: tuple[set[int], set[int]] | None = None
    without: Mapping[int, str] = field(default_factory=dict)


def read_rows(work: UnitOfWork, wish: Wish) -> PlanRows:
    """Read it inside a snapshot. Quick: while it lasts others cannot write."""
    rows = Frozen(work.connection, (ContentItem, Publication, Channel, Series, *_NAMED.values()))
    moved = journal.last_changes(work.connection, "publication")
    shown, found = _shown(work, wish.filter), without_approval(work)
    without = {content_id: f"{one.person}: {one.reason}" for content_id, one in found.items()}
    return PlanRows(rows, moved, read_options(work).workspace_id, shown, without)


def _shown(work: UnitOfWork, wanted: PlanFilter) -> tuple[set[int], set[int]] | None:
    if not wanted.count:
        return None
    publications = {one.publication_id for one in plan_queries.everything(work.connection, wanted)}
    return publications, {one.content_id for one in plan_queries.cards(work.connection, wanted)}


def lines_of(plan: PlanRows, wish: Wish, *, bin_too: bool = False) -> list[PlanLine]:
    """One line for each publication that is wanted and for each item without any; by time, the backlog last.

    `bin_too` takes deleted items in. Raises `Refused` for an item or a channel that does not exist, or a range in the
    wrong order.
    """
    wish.check()
    rows, shown, names = plan.rows, plan.shown, Names(plan.rows)
    wanted = find_channel(names.channels.values(), wish.channel).id if wish.channel else None
    items = _items(rows, wish, bin_too)
    slots: dict[int, list[Publication]] = {}
    for one in rows.all(Publication):
        slots.setdefault(one.content_id, []).append(one)
    found: list[PlanLine] = []
    for item in items:
        line = item_line(item, names, plan.workspace_id)
        if item.id in plan.without:
            line = replace(line, without=plan.without[item.id])
        places = slots.get(item.id, [])
        inside = [one for one in places if _inside(one, wish, wanted) and (shown is None or one.id in shown[0])]
        found += [placed_line(line, item, one, names, plan.moved) for one in inside]
        if not places and not wish.placed and (shown is None or item.id in shown[1]):
            found.append(line)
    return sorted(found, key=order)


def _items(rows: Frozen, wish: Wish, bin_too: bool) -> list[ContentItem]:
    found = [one for one in rows.all(ContentItem) if bin_too or one.deleted_at is None]
    if wish.content_id is None:
        return found
    if wish.content_id < 0:
        return []  # an occurrence of a recurring format, which is no item yet
    only = [one for one in found if one.id == wish.content_id]
    if not only:
        raise Refused("export.id", id=wish.content_id)
    return only


def _inside(one: Publication, wish: Wish, channel_id: int | None) -> bool:
    if channel_id is not None and one.channel_id != channel_id:
        return False
    if not (wish.first or wish.last):
        return True
    return one.day is not None and (wish.first or date.min) <= one.day <= (wish.last or date.max)


def order(line: PlanLine) -> tuple[Any, ...]:
    """By time, what has none last."""
    numbers = tuple(abs(one) for one in line.publications)
    return (line.day is None, line.day or date.min, line.time or time(), line.content_id, numbers)


def _ref(item: ContentItem, workspace_id: str) -> str:
    """An item that came from another workspace keeps the reference by which that one knows it."""
    foreign = is_ref(item.ref) and own_content_id(item.ref, workspace_id) is None
    return item.ref if foreign else own_ref(workspace_id, item.id)


class Names:
    """What the ids in items stand for."""

    def __init__(self, rows: Frozen) -> None:
        self.channels = {one.id: one for one in rows.all(Channel)}
        self._series = {one.id: one.title for one in rows.all(Series)}
        self._names = {field: {one.id: one.name for one in rows.all(kind)} for field, kind in _NAMED.items()}

    def of(self, kind: str, row_id: int | None) -> str:
        """The name of a row of that kind, "" for none."""
        return self._names[kind].get(row_id, "") if row_id is not None else ""

    def series(self, series_id: int | None) -> str:
        """The title of a recurring format, "" for none."""
        return self._series.get(series_id, "") if series_id is not None else ""


def item_line(item: ContentItem, names: Names, workspace_id: str) -> PlanLine:
    """What a line says of the item itself, without a place."""
    name = names.of
    return PlanLine(
        content_id=item.id,
        ref=_ref(item, workspace_id),
        title=item.title,
        status=item.status,
        text=item.text,
        brief=item.brief,
        key_message=item.key_message,
        audience=item.audience,
        format=item.format,
        task_field=item.task_field,
        pillar=name("pillar", item.pillar_id),
        campaign=name("campaign", item.campaign_id),
        goal=name("goal", item.goal_id),
        owner=name("owner", item.owner_id),
        department=name("department", item.department_id),
        labels=item.labels,
        hashtags=item.hashtags,
        notes=item.notes,
        series=names.series(item.series_id),
        sequence=item.version - 1,
        updated_at=item.updated_at,
    )


def placed_line(line: PlanLine, item: ContentItem, one: Publication, names: Names, moved: dict[int, str]) -> PlanLine:
    """The item's line with what a publication says beyond it."""
    channel = names.channels.get(one.channel_id) if one.channel_id is not None else None
    changed = [line.updated_at] if line.updated_at else []
    if one.id in moved:
        changed.append(unstamp(moved[one.id]))
    return replace(
        line,
        status=one.status,
        publications=(one.id,),
        channels=(channel.name,) if channel else (),
        monogram=channel.monogram if channel else "",
        day=one.day,
        time=one.time,
        zone=one.zone,
        starts_at=one.starts_at,
        text=item.text if one.text is None else one.text,
        variant=one.text is not None,
        public_title=one.title,
        url=one.url,
        uid=one.uid,
        sequence=one.sequence + item.version + one.version - 2,
        updated_at=max(changed, default=None),
    )
