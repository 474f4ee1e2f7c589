"""Parts of a content item: attachments, checklist, comments."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from .. import faults
from ..domain.content import Attachment, ChecklistEntry, Comment, ContentItem
from ..domain.events import Changes
from ..domain.people import Actor, Person
from ..domain.words import fold
from ..errors import Missing, Refused
from ..storage import schema
from .store import Store

#: Megabytes an attachment may have; larger media belongs into the hand-over folder, not into the plan.
LIMIT_MB = 50


class PartsService:
    """Acts on the parts of an item."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def attach(self, actor: Actor, content_id: int, name: str, data: bytes, alt_text: str = "") -> Changes:
        """Copy a file into the workspace. Raises `Refused` past `LIMIT_MB`."""
        if len(data) > LIMIT_MB * 1_000_000:
            raise Refused("attachment.big", name=name, size=len(data) // 1_000_000, limit=LIMIT_MB)
        with self._store.act(actor, "content.attach") as work:
            item = work.get(ContentItem, content_id)
            sha256 = hashlib.sha256(data).hexdigest()
            work.put_blob(sha256, data)
            faults.point("attach.stored")
            media = mimetypes.guess_type(name)[0] or "application/octet-stream"
            position = len(work.all(Attachment, content_id=content_id))
            work.add(Attachment(0, 0, content_id, name, media, len(data), sha256, alt_text, position))
            work.detail = {"title": item.title, "name": name}
        return work.changes

    def describe(self, actor: Actor, attachment: Attachment) -> Changes:
        """Save name and alternative text."""
        with self._store.act(actor, "content.attach") as work:
            current = work.get(Attachment, attachment.id)
            changed = replace(current, name=attachment.name, alt_text=attachment.alt_text, version=attachment.version)
            work.change(changed)
        return work.changes

    def detach(self, actor: Actor, attachment_id: int) -> Changes:
        """Remove an attachment; the bytes stay for undo."""
        with self._store.act(actor, "content.detach") as work:
            one = work.get(Attachment, attachment_id)
            work.remove(one)
            work.detail = {"name": one.name}
        return work.changes

    def data(self, actor: Actor, sha256: str) -> bytes:
        """The bytes of an attachment. Raises `Missing`."""
        with self._store.rows(actor) as connection:
            table = schema.blob
            found = connection.execute(select(table.c.data).where(table.c.sha256 == sha256)).scalar_one_or_none()
        if found is None:
            raise Missing("missing", kind="blob", id=sha256[:12])
        return bytes(found)

    def save_checklist(self, actor: Actor, content_id: int, entries: Sequence[ChecklistEntry]) -> Changes:
        """Make the checklist exactly this list, in this order; entries with id 0 are new."""
        with self._store.act(actor, "content.checklist") as work:
            old = {one.id: one for one in work.all(ChecklistEntry, content_id=content_id)}
            keep = {one.id for one in entries}
            for one in old.values():
                if one.id not in keep:
                    work.remove(one)
            for index, one in enumerate(entries):
                if one.id in old:
                    work.change(replace(old[one.id], text=one.text, done=one.done, position=index))
                elif one.text.strip():
                    work.add(ChecklistEntry(0, 0, content_id, one.text.strip(), one.done, index))
            work.detail = {"title": work.get(ContentItem, content_id).title}
        return work.changes

    def write_point(self, actor: Actor, entry: ChecklistEntry) -> Changes:
        """Save the words of one point, read at its version. Raises `StaleEdit`, `Missing`, `Refused` without words."""
        if not entry.text.strip():
            raise Refused("checklist.empty")
        with self._store.act(actor, "content.checklist") as work:
            current = work.get(ChecklistEntry, entry.id)
            work.change(replace(current, text=entry.text.strip(), version=entry.version))
            work.detail = {"title": work.get(ContentItem, current.content_id).title, "content_id": current.content_id}
        return work.changes

    def comment(self, actor: Actor, content_id: int, body: str, *, outside: bool = False, anchor: str = "") -> Changes:
        """Write a comment, an internal one unless `outside`; @names become mentions. `anchor` is the place it speaks
        of (`domain.anchors`). Raises `Refused` where it has no words."""
        if not body.strip():
            raise Refused("comment.empty")
        with self._store.act(actor, "content.comment") as work:
            item = work.get(ContentItem, content_id)
            people = work.all(Person, archived=False)
            mentions = tuple(str(one) for one in mentioned(body, people))
            author = actor.id if work.find(Person, actor.id) else None
            said = Comment(0, 0, content_id, author, actor.name, body.strip(), mentions, work.now)
            work.add(replace(said, outside=outside, anchor=anchor))
            work.detail = {"title": item.title, "content_id": content_id}
        return work.changes

    def finish_comment(self, actor: Actor, comment_id: int, done: bool = True) -> Changes:
        """Mark a comment as dealt with, or open again."""
        with self._store.act(actor, "content.comment") as work:
            work.change(replace(work.get(Comment, comment_id), done=done))
        return work.changes

    def remove_comment(self, actor: Actor, comment_id: int) -> Changes:
        """Take a comment away; the journal keeps it."""
        with self._store.act(actor, "content.comment") as work:
            work.remove(work.get(Comment, comment_id))
        return work.changes


def mentioned(body: str, people: Sequence[Person]) -> list[int]:
    """Ids of people named with @ by first, last or whole name."""
    found: list[int] = []
    for word in re.findall(r"@([\w.\-]+)", body):
        wanted = fold(word.strip(".-"))
        for person in people:
            parts = [fold(part) for part in person.name.replace(".", ". ").split()]
            if wanted and (wanted in parts or wanted == "".join(parts)):
                found.append(person.id)
    return list(dict.fromkeys(found))
