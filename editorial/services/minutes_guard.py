"""The guard of minutes: whatever changed a meeting, nothing of it changes once its minutes are final.

It runs at the end of every act that touched a meeting, inside its transaction, so that services, undo, redo, an import
and whatever is written later all meet it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from ..domain.journal import BOOKKEEPING
from ..domain.meeting_rules import may_name
from ..domain.meetings import Meeting, MeetingState
from ..domain.minutes import Minutes
from ..errors import Coded, Forbidden, Refused
from .store import Act

#: Columns that live on after the minutes are final: what becomes of an action item, of a decision, of a parked topic.
LIVE: dict[str, frozenset[str]] = {
    "action_item": frozenset({"state", "done_at", "done_by", "owner_id", "owner", "department_id", "due", "note"}),
    "decision": frozenset({"state", "superseded_by_id"}),
    "parked_topic": frozenset({"state", "recalled_id", "recall_on", "note"}),
}
#: What may be said of frozen minutes later, final or reopened; nothing else of them ever changes.
_APPROVAL = frozenset({"approved_at", "approved_in_id"})
_REOPENING = frozenset({"reopened_at", "reopened_by_id", "reopened_by", "reason"})
#: Acts that bring a workspace whole, finalised minutes and all.
WHOLE = frozenset({"sample.build"})

#: Who may say anew who has a part of a meeting that has begun (`may_name`).
_NAMED = {"chair_id": ("chair", "leaders"), "minute_taker_id": ("chair", "minute_taker", "leaders")}

Row = tuple[str, int, dict[str, Any] | None, dict[str, Any] | None]


def enforce(work: Act) -> None:
    """Raise `Refused` where the act changed, added or removed anything that final minutes speak of."""
    if work.act in WHOLE:
        return
    entries = [one for one in work.entries if (one[0], one[1]) in work.minuted]
    for one in entries:
        if one[0] in ("minutes", "addendum"):
            _keep_frozen(work, one)
    touched = set(work.minuted.values()) | {_left(one) for one in entries} - {0}
    rows = work.all(Minutes, meeting_id=touched) if touched else []
    final = _final_before(entries, rows)
    for one in entries:
        if final & {work.minuted[one[0], one[1]], _left(one)}:
            _keep_final(work, one)
    if any(one[0] in ("meeting", "minutes") for one in entries):
        _keep_state(work, touched, rows)
        _keep_named(work, [one for one in entries if one[0] == "meeting"])


def _left(entry: Row) -> int:
    """The meeting that a row belonged to before, where it moved to another one."""
    return int((entry[2] or {}).get("meeting_id") or 0)


def _final_before(entries: Iterable[Row], rows: Iterable[Minutes]) -> set[int]:
    """Meetings whose newest minutes were in force when the act began."""
    made = {entry[1] for entry in entries if entry[0] == "minutes" and entry[2] is None}
    opened = {
        entry[1]: entry[2]["reopened_at"]
        for entry in entries
        if entry[0] == "minutes" and entry[2] is not None and "reopened_at" in entry[2]
    }
    newest: dict[int, datetime | None] = {}
    for row in rows:
        if row.id not in made:
            newest[row.meeting_id] = opened.get(row.id, row.reopened_at)
    return {meeting_id for meeting_id, reopened in newest.items() if reopened is None}


def _changed(entry: Row) -> frozenset[str]:
    return frozenset(entry[3] or {}) - BOOKKEEPING


def _keep_frozen(work: Act, entry: Row) -> None:
    """Minutes and addenda are only ever added; later only approval and reopening are said of minutes."""
    kind, _row_id, before, after = entry
    if before is None:
        return
    if after is None or kind == "addendum":
        raise _final(work, entry)
    changed = _changed(entry)
    opened = "reopened_at" in changed and before["reopened_at"] is None
    if not changed <= _APPROVAL | _REOPENING or (changed & _REOPENING and not opened):
        raise _final(work, entry)


def _keep_final(work: Act, entry: Row) -> None:
    kind, _row_id, before, after = entry
    if kind == "minutes" and before is not None:
        return
    if kind == "addendum" and before is None:
        return
    if kind == "meeting" and _reopened(entry):
        return
    if before is None or after is None:
        raise _final(work, entry)
    changed = _changed(entry)
    if not changed <= LIVE.get(kind, frozenset()):
        raise _final(work, entry)
    if kind == "decision" and "taken_back" in (before.get("state"), after.get("state")):
        raise _final(work, entry)


def _reopened(entry: Row) -> bool:
    """Whether it is the meeting's part of reopening; `_keep_state` sees to it that its minutes are."""
    after = entry[3] or {}
    return _changed(entry) == {"state"} and after.get("state") == str(MeetingState.HELD)


def _keep_state(work: Act, touched: Iterable[int], rows: Iterable[Minutes]) -> None:
    """A meeting is final exactly as long as its newest minutes are in force."""
    newest = {row.meeting_id: row.reopened_at for row in rows}
    for meeting in work.all(Meeting, id=set(touched)):
        held = meeting.id in newest and newest[meeting.id] is None
        if (meeting.state is MeetingState.FINAL) != held:
            raise Refused("minutes.final" if held else "minutes.not_final", title=meeting.title)


def _keep_named(work: Act, entries: list[Row]) -> None:
    """Who chairs a meeting that has begun, or takes its minutes, may finalise them: only they hand that over."""
    for row_id in {one[1] for one in entries}:
        now = work.find(Meeting, row_id)
        changes = [one[2] for one in reversed(entries) if one[1] == row_id]
        if now is None or None in changes:
            continue
        was: dict[str, Any] = {"state": now.state, "chair_id": now.chair_id, "minute_taker_id": now.minute_taker_id}
        for image in changes:
            was |= {name: value for name, value in (image or {}).items() if name in was}
        before = replace(now, **was | {"state": MeetingState(was["state"])})
        for column in _NAMED:
            if was[column] != getattr(now, column) and not may_name(work.actor, before, column):
                who = tuple(Coded(f"minutes.who.{one}") for one in _NAMED[column])
                raise Forbidden("meeting.named", actor=work.actor.name or "–", title=now.title, who=who)


def _final(work: Act, entry: Row) -> Refused:
    meeting_id = _left(entry) or work.minuted[entry[0], entry[1]]
    meeting = work.find(Meeting, meeting_id)
    return Refused("minutes.final", title="" if meeting is None else meeting.title)
