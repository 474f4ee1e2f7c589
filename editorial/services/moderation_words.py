"""What is written during a meeting: facts and results of its items, notes, parked topics, files."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass, replace
from datetime import date

from ..domain.meeting_cards import MeetingCase
from ..domain.meeting_rules import TEXT_MOST, TITLE_MOST, demand_text
from ..domain.meetings import AgendaItem, Meeting, MeetingFile, MeetingNote, ParkedTopic, ResultKind
from ..domain.people import Actor
from ..domain.text_merge import merged
from ..errors import Refused
from .meeting_reading import item_of, open_meeting, read_case
from .parts import LIMIT_MB
from .store import Act, Store


@dataclass(frozen=True, slots=True)
class WordsBefore:
    """What stood there when somebody began to type: None where they say nothing about a part."""

    fact: str | None = None
    result: str | None = None
    kind: ResultKind | None = None


_UNSEEN = WordsBefore()


class WordActs:
    """Writing, as a part of `ModerationService`."""

    _store: Store

    def write(
        self,
        actor: Actor,
        item_id: int,
        *,
        fact: str | None = None,
        result: str | None = None,
        kind: ResultKind | None = None,
        before: WordsBefore = _UNSEEN,
    ) -> MeetingCase:
        """Save what was reported about an item, what came out, and how it ended; None leaves a part as it is.

        `before` is what the typist started from: what somebody else wrote there since stays, together with these words
        (`text_merge.merged`), and a kind that is the one that was seen changes nothing. Without it, these words stand.
        """
        with self._store.act(actor, "meeting.write") as work:
            item = work.get(AgendaItem, item_id)
            meeting = open_meeting(work, item.meeting_id)
            changed = replace(
                item,
                fact=_joined(before.fact, item.fact, fact),
                result=_joined(before.result, item.result, result),
                result_kind=item.result_kind if kind is None or kind is before.kind else kind,
            )
            if changed != item:
                work.change(changed)
            work.detail = {"title": item.title, "meeting_id": meeting.id}
            return read_case(work, meeting.id)

    # Notes --------------------------------------------------------------------------------------------------------

    def note(self, actor: Actor, meeting_id: int, text: str, item_id: int | None = None) -> MeetingCase:
        """Note something in passing, at the item or at the current one. Raises `Refused` without words."""
        with self._store.act(actor, "meeting.note") as work:
            meeting = open_meeting(work, meeting_id)
            item = item_of(work, meeting_id, item_id or meeting.item_id)
            place = len(work.all(MeetingNote, meeting_id=meeting_id))
            words = demand_text(text)
            at = item.id if item is not None else None
            work.add(MeetingNote(0, 0, meeting_id, at, words, place, work.now, work.actor.id, work.actor.name))
            return _kept(work, meeting, words)

    def save_note(self, actor: Actor, note: MeetingNote) -> MeetingCase:
        """Change the words of a note, read at its version."""
        with self._store.act(actor, "meeting.note") as work:
            current = work.get(MeetingNote, note.id)
            meeting = open_meeting(work, current.meeting_id)
            words = demand_text(note.text)
            work.change(replace(current, text=words, version=note.version))
            return _kept(work, meeting, words)

    def remove_note(self, actor: Actor, note_id: int) -> MeetingCase:
        """Remove a note."""
        with self._store.act(actor, "meeting.note") as work:
            current = work.get(MeetingNote, note_id)
            meeting = open_meeting(work, current.meeting_id)
            work.remove(current)
            return _kept(work, meeting, current.text)

    def park(
        self, actor: Actor, meeting_id: int, text: str, item_id: int | None = None, recall_on: date | None = None
    ) -> MeetingCase:
        """Park a topic that came up, to be proposed again from `recall_on` on."""
        with self._store.act(actor, "meeting.park") as work:
            meeting = open_meeting(work, meeting_id)
            item = item_of(work, meeting_id, item_id or meeting.item_id)
            words = demand_text(text)
            work.add(
                ParkedTopic(
                    meeting_id=meeting_id,
                    item_id=None if item is None else item.id,
                    text=words,
                    subjects=() if item is None else item.subjects,
                    department_id=None if item is None else item.department_id,
                    recall_on=recall_on,
                    at=work.now,
                    by_id=work.actor.id,
                    by=work.actor.name,
                )
            )
            return _kept(work, meeting, words)

    # Files --------------------------------------------------------------------------------------------------------

    def attach(self, actor: Actor, meeting_id: int, name: str, data: bytes, item_id: int | None = None) -> MeetingCase:
        """Copy a file into the workspace, for the meeting or one of its items. Raises `Refused` past `LIMIT_MB`."""
        if len(data) > LIMIT_MB * 1_000_000:
            raise Refused("attachment.big", name=name, size=len(data) // 1_000_000, limit=LIMIT_MB)
        # A name is a name and no place: whoever writes the files out puts them side by side.
        known = demand_text(name.replace("\\", "/").rpartition("/")[2], TITLE_MOST)
        with self._store.act(actor, "meeting.attach") as work:
            meeting = open_meeting(work, meeting_id)
            item = item_of(work, meeting_id, item_id)
            sha256 = hashlib.sha256(data).hexdigest()
            work.put_blob(sha256, data)
            media = mimetypes.guess_type(known)[0] or "application/octet-stream"
            place = len(work.all(MeetingFile, meeting_id=meeting_id))
            at = None if item is None else item.id
            work.add(MeetingFile(0, 0, meeting_id, at, known, media, len(data), sha256, place))
            return _kept(work, meeting, known)

    def detach(self, actor: Actor, file_id: int) -> MeetingCase:
        """Remove a file; the bytes stay for undo."""
        with self._store.act(actor, "meeting.attach") as work:
            found = work.get(MeetingFile, file_id)
            meeting = open_meeting(work, found.meeting_id)
            work.remove(found)
            return _kept(work, meeting, found.name)


def _joined(before: str | None, there: str, typed: str | None) -> str:
    """What stands there then. Raises `Refused` where it is too long."""
    if typed is None:
        return there
    words = typed if before is None else merged(before, there, typed).text
    if len(words) > TEXT_MOST:
        raise Refused("meeting.text_long", most=TEXT_MOST)
    return words


def _kept(work: Act, meeting: Meeting, words: str) -> MeetingCase:
    work.detail = {"title": words[:80], "meeting_id": meeting.id}
    return read_case(work, meeting.id)
