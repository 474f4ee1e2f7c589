"""Action items as tasks for calendars (.ics) and as a table (.csv)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..domain.action_cards import ActionRow
from ..domain.calendar import local
from ..domain.decisions import ActionState
from ..domain.wording import day_text
from ..errors import Coded, Refused
from ..texts import text
from .export_csv import write_csv
from .export_events import LONG_AGO, cleaned
from .export_file import replacing
from .export_table import Value

#: The endings that can be written.
ENDINGS = (".ics", ".csv")
#: STATUS of a VTODO (RFC 5545, 3.8.1.11).
_STATUS = {ActionState.OPEN: "NEEDS-ACTION", ActionState.DONE: "COMPLETED", ActionState.DROPPED: "CANCELLED"}
_COLUMNS = (
    *("number", "text", "owner", "department", "due", "state", "done"),
    *("meeting", "day", "item", "decision", "content", "note"),
)


def write_actions(
    path: Path, rows: Sequence[ActionRow], language: str, workspace: str, now: datetime, zone: str = "Europe/Berlin"
) -> None:
    """Write action items in the format of the ending. Raises `Refused` (format.unknown, file.unwritable).

    `workspace` is its id, which makes the UIDs of tasks those of this workspace; `zone` is that of its clocks.
    """
    ending = path.suffix.lower()
    if ending == ".csv":
        write_csv(path, [text(f"action.file.{one}", language) for one in _COLUMNS], _lines(rows, language, zone))
    elif ending == ".ics":
        data = calendar_of(rows, language, workspace, now)
        with replacing(path) as draft:
            draft.write_bytes(data)
    else:
        raise Refused("format.unknown", what=Coded("action.file.what"), ending=ending or "–", possible=ENDINGS)


def _lines(rows: Sequence[ActionRow], language: str, zone: str) -> list[list[Value]]:
    return [
        [
            row.label,
            row.action.text,
            row.owner,
            row.department,
            row.action.due,
            text(f"action.state.{row.action.state}", language),
            local(row.action.done_at, zone).date() if row.action.done_at else None,
            row.meeting,
            row.meeting_day,
            row.item,
            row.decision,
            row.content,
            row.action.note,
        ]
        for row in rows
    ]


def calendar_of(rows: Sequence[ActionRow], language: str, workspace: str, now: datetime) -> bytes:
    """A VCALENDAR with one VTODO for each action item (RFC 5545, 3.6.2)."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//Editorial Desk//Editorial Desk//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(text("action.file.calendar", language)))
    for row in rows:
        calendar.add_component(_task(row, language, workspace, now))
    found: bytes = calendar.to_ical()
    return found


def task_uid(action_id: int, workspace: str) -> str:
    """The UID of an action item: the same whenever it is written."""
    return f"action-{action_id}@{workspace or 'editorial-desk'}"


def _task(row: ActionRow, language: str, workspace: str, now: datetime) -> Any:
    from icalendar import Todo

    one, task = row.action, Todo()
    made = (one.at or LONG_AGO).astimezone(UTC).replace(microsecond=0)
    task.add("uid", task_uid(one.id, workspace))
    task.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    task.add("created", made)
    # A change raises the version: calendars take the newer one (RFC 5545, 3.8.7.4).
    task.add("sequence", max(0, one.version - 1))
    task.add("summary", cleaned(" ".join(one.text.split())))
    if one.due is not None:
        task.add("due", one.due)
    task.add("status", _STATUS[one.state])
    if one.state is ActionState.DONE:
        done = (one.done_at or made).astimezone(UTC).replace(microsecond=0)
        task.add("completed", done)
        task.add("percent-complete", 100)
    task.add("description", cleaned(_description(row, language)))
    return task


def _description(row: ActionRow, language: str) -> str:
    """Where it comes from, who does it, and what was noted."""

    def named(code: str, value: str) -> str:
        return f"{text(f'action.file.{code}', language)}: {value}" if value else ""

    day = f", {day_text(row.meeting_day, language)}" if row.meeting_day else ""
    found = [
        named("number", row.label),
        named("owner", row.owner),
        named("meeting", f"{row.meeting}{day}" if row.meeting else ""),
        named("item", row.item),
        named("decision", row.decision),
        named("content", row.content),
        row.action.note,
    ]
    return "\n".join(one for one in found if one)
