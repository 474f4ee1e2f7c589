"""Rows of a plan as content items: new ones in batches, changed ones field by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ..domain.calendar import moment
from ..domain.channels import Channel
from ..domain.content import ContentItem, Publication, Status
from ..domain.plan_import import PlanRow
from ..domain.plan_match import shortened
from ..domain.states import derive
from ..pace import steps
from ..storage import approval_queries
from ..storage.codec import stamp
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from . import slots
from .import_names import Names, task_field

#: Fields of a row -> fields of the item they fill.
PLAIN = {
    "title": "title",
    "text": "text",
    "brief": "brief",
    "key_message": "key_message",
    "audience": "audience",
    "format": "format",
    "labels": "labels",
    "hashtags": "hashtags",
}
#: Fields of a row that make up the item's notes.
NOTED = frozenset({"notes", "url", "image", "status_written", "channels", "owner", "campaign", "pillar"}) | {
    "department",
    "goal",
    "task_field",
}
#: States that are reached only by the decisions of the people here.
UNDECIDED = frozenset({Status.APPROVED, Status.SCHEDULED})
PLACED = frozenset({"day", "time", "channels", "variants", "status", "url", "public_title"})


class Writer:
    """Writes rows inside the act of the import service."""

    def __init__(self, work: UnitOfWork, names: Names, zone: str, language: str = "de") -> None:
        self._work, self._names, self._zone, self._language = work, names, zone, language
        #: Nobody has decided here about what was approved elsewhere.
        self.undecided = UNDECIDED if approval_queries.in_force(work.connection) else frozenset()
        self._active = [one.id for one in work.all(Channel, archived=False)]

    def add_all(self, rows: Sequence[PlanRow]) -> Sequence[int]:
        """New items with their publications; returns their ids in the same order."""
        work, now = self._work, stamp(self._work.now)
        places = [self.places(row) for row in steps(rows)]
        items = [self._item(row) for row in steps(rows)]
        states = [str(derive(item.status, one)) for item, one in zip(items, places, strict=True)]
        moments = [now] * len(rows)
        ids = work.insert_all(items, status=states, created_at=moments, updated_at=moments)
        homes = [content_id for content_id, one in zip(ids, places, strict=True) for _place in one]
        work.insert_all([place for one in places for place in one], content_id=homes)
        return ids

    def status(self, row: PlanRow) -> Status:
        """The status that a row gives its item; one with a date is planned, an approved one waits for approval here."""
        if row.status:
            return Status.REVIEW if row.status in self.undecided else Status(row.status)
        return Status.PLANNED if row.day else Status.IDEA

    def _item(self, row: PlanRow) -> ContentItem:
        find = self._names.id
        return ContentItem(
            title=row.title,
            brief=row.brief,
            key_message=row.key_message,
            audience=row.audience,
            text=row.text,
            format=row.format,
            task_field=task_field(row.task_field) if row.task_field else None,
            pillar_id=find("pillar", row.pillar),
            campaign_id=find("campaign", row.campaign),
            goal_id=find("goal", row.goal),
            owner_id=find("person", row.owner),
            department_id=find("department", row.department),
            labels=row.labels,
            hashtags=row.hashtags,
            status=self.status(row),
            ref=row.ref,
            notes=self._notes(row),
        )

    def _notes(self, row: PlanRow) -> str:
        """Nothing of the user's file is lost: what has no field, or a name that was not created, stands here."""
        find, lines = self._names.id, [row.notes] if row.notes else []
        named = (("person", row.owner), ("campaign", row.campaign), ("pillar", row.pillar), ("goal", row.goal))
        for kind, name in (*named, ("department", row.department), *(("channel", one) for one in row.channels)):
            if name and find(kind, name) is None:
                lines.append(self._note(_ROLES.get(kind, kind), name))
        lines += [f"{name}: {words}" for name, words in row.variants if words and find("channel", name) is None]
        if row.task_field and task_field(row.task_field) is None:
            lines.append(self._note("task_field", row.task_field))
        if row.status_written and row.status is None:
            lines.append(self._note("status", row.status_written))
        if row.public_title and row.day is None and not any(find("channel", one) for one in row.channels):
            lines.append(self._note("public_title", row.public_title))
        homeless = row.url if not any(find("channel", one) for one in row.channels) else ""
        lines += [one for one in (row.image, homeless) if one]
        return "\n".join(lines)

    def _note(self, role: str, words: str) -> str:
        return f"{text(f'plan.role.{role}', self._language)}: {words}"

    def places(self, row: PlanRow) -> list[Publication]:
        """One for each channel, all active ones where the row says everywhere; a day without any known channel is kept
        with the channel open."""
        texts = dict(row.variants)
        wanted = list(dict.fromkeys([*row.channels, *texts]))
        everywhere = not wanted and any(one.code == "plan.problem.everywhere" for one in row.problems)
        ids: list[tuple[int | None, str | None]] = []
        for name in wanted:
            channel_id = self._names.id("channel", name)
            if channel_id is not None and channel_id not in [one for one, _words in ids]:
                ids.append((channel_id, texts.get(name)))
        if everywhere:
            ids = [(one, None) for one in self._active]
        if not ids and row.day is not None:
            ids = [(None, None)]
        status, at = self.status(row), row.time if row.day else None
        starts = moment(row.day, at, self._zone)
        return [
            Publication(
                channel_id=channel_id,
                status=status,
                day=row.day,
                time=at,
                zone=self._zone,
                starts_at=starts,
                text=words,
                title=row.public_title,
                url=row.url if channel_id else "",
                uid=slots.new_uid(),
            )
            for channel_id, words in ids
        ]

    # Changes ------------------------------------------------------------------------------------------------------

    def change(self, content_id: int, row: PlanRow, names: Sequence[str], before: Sequence[str] = ()) -> bool:
        """Apply what changed in the file; `before` are the channels that the row had.

        False where the item lies in the bin: deleted stays deleted."""
        item = self._work.find(ContentItem, content_id)
        if item is None or item.deleted_at is not None:
            return False
        draft = self._item(row)
        values: dict[str, Any] = {PLAIN[name]: getattr(draft, PLAIN[name]) for name in names if name in PLAIN}
        for name, target in _REFERENCES.items():
            if name in names:
                values[target] = getattr(draft, target)
        if NOTED & set(names):
            values["notes"] = draft.notes
        changed = replace(item, **values)
        if changed != item:
            self._work.change(replace(changed, updated_at=self._work.now))
        if PLACED & set(names):
            self._place(content_id, row, set(names), before)
        return True

    def kept(self, content_id: int, old: PlanRow, row: PlanRow, names: Sequence[str]) -> frozenset[str]:
        """Of the fields that changed in the file those that people changed here since `old` was read: theirs stay."""
        item = self._work.find(ContentItem, content_id)
        if item is None:
            return frozenset()
        draft = self._item(old)
        targets = PLAIN | _REFERENCES
        found = {one for one in names if one in targets and _differs(item, draft, targets[one])}
        before = {one.channel_id: one for one in self.places(old)}
        after = {one.channel_id for one in self.places(row)}
        for one in self._work.all(Publication, content_id=content_id):
            then = before.get(one.channel_id, Publication(status=one.status))
            if one.channel_id in after:
                mine = {name: getattr(one, name) != getattr(then, name) for name in ("day", "time", "status", "url")}
                mine |= {"variants": one.text != then.text, "public_title": one.title != then.title}
                found |= {name for name in names if mine.get(name)}
        return frozenset(found)

    def _place(self, content_id: int, row: PlanRow, names: set[str], before: Sequence[str]) -> None:
        work = self._work
        had = {self._names.id("channel", one) for one in before} or {None}
        current = {one.channel_id: one for one in work.all(Publication, content_id=content_id)}
        wanted = {one.channel_id: one for one in self.places(row)}
        for channel_id, old in current.items():
            # Channels that people or other lines of the file gave the item stay.
            if channel_id not in wanted and channel_id in had and "channels" in names:
                work.remove(old)
        for channel_id, new in wanted.items():
            old_one = current.get(channel_id)
            if old_one is None:
                if "channels" in names or not current:
                    work.add(replace(new, content_id=content_id))
                continue
            keep: dict[str, Callable[[Publication], Any]] = {
                "day": lambda one: one.day,
                "time": lambda one: one.time,
                "status": lambda one: one.status,
                "url": lambda one: one.url,
            }
            values = {name: take(new) for name, take in keep.items() if name in names}
            if "day" in names and row.day and row.status is None and old_one.status is Status.IDEA:
                values["status"] = Status.PLANNED
            if "variants" in names:
                values["text"] = new.text
            if "public_title" in names:
                values["title"] = new.title
            work.change(slots.timed(replace(old_one, **values)))
        if not wanted and not row.day:
            self._unplan(content_id)
        if "status" in names and not work.all(Publication, content_id=content_id):
            item = work.get(ContentItem, content_id)
            work.change(replace(item, status=self.status(row)))
        slots.follow(work, content_id)

    def _unplan(self, content_id: int) -> None:
        """The file took the date away and names no channel: back to the backlog."""
        for one in self._work.all(Publication, content_id=content_id):
            if one.channel_id is None:
                self._work.remove(one)
            elif one.day is not None:
                self._work.change(slots.timed(replace(one, day=None, time=None)))


def _differs(item: ContentItem, draft: ContentItem, name: str) -> bool:
    """Whether somebody changed a field since it was imported; of long texts the import knows the checksum."""
    now, then = getattr(item, name), getattr(draft, name)
    return bool(now != then and not (isinstance(now, str) and shortened(now) == then))


#: Kinds of names -> roles of columns, where they are not called the same.
_ROLES = {"person": "owner"}
_REFERENCES = {
    "task_field": "task_field",
    "pillar": "pillar_id",
    "campaign": "campaign_id",
    "goal": "goal_id",
    "owner": "owner_id",
    "department": "department_id",
}
