"""Plan, calendar and journal as JSON, for scripts and other programs; one entry a line, always in the same order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from ..domain.calendar import local
from ..domain.journal import Entry
from ..domain.plan_lines import PlanLine
from .export_file import replacing


def starts_text(line: PlanLine) -> str | None:
    """The moment with its offset from UTC; without an hour the start of the day; None in the backlog."""
    if line.day is None or line.starts_at is None:
        return None
    return local(line.starts_at, line.zone).isoformat(timespec="seconds")


def line_json(line: PlanLine) -> dict[str, Any]:
    """All that a line says, as plain JSON values."""
    return {
        "id": line.content_id,
        "ref": line.ref,
        "title": line.title,
        "status": str(line.status),
        "date": line.day.isoformat() if line.day else None,
        "time": f"{line.time:%H:%M}" if line.day and line.time else None,
        "zone": line.zone,
        "starts": starts_text(line),
        "publications": list(line.publications),
        "channels": list(line.channels),
        "uid": line.uid,
        "format": line.format,
        "pillar": line.pillar,
        "campaign": line.campaign,
        "goal": line.goal,
        "task_field": str(line.task_field) if line.task_field else None,
        "owner": line.owner,
        "department": line.department,
        "text": line.text,
        "public_title": line.public_title,
        "brief": line.brief,
        "key_message": line.key_message,
        "audience": line.audience,
        "labels": list(line.labels),
        "hashtags": list(line.hashtags),
        "url": line.url,
        "notes": line.notes,
        "series": line.series,
    }


def write_plan_json(path: Path, what: str, lines: Iterable[PlanLine], name: str, version: str) -> None:
    """`what` is plan or calendar. Raises `Refused` (file.unwritable)."""
    head = {"format": f"editorial-desk-{what}", "program": version, "workspace": name}
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as stream:
        write_object(stream, head, {"lines": (line_json(one) for one in lines)})


def write_journal_json(path: Path, entries: Iterable[Entry], head: tuple[int, str], name: str, version: str) -> None:
    """Every entry with its hash. Raises `Refused` (file.unwritable).

    `detail`, `before` and `after` are objects here; the hash covers their canonical text (`domain.journal.canonical`).
    """
    about = {"format": "editorial-desk-journal", "program": version, "workspace": name}
    about |= {"entries": head[0], "hash": head[1]}  # type: ignore[dict-item]
    with replacing(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as stream:
        write_object(stream, about, {"journal": (_entry(one) for one in entries)})


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "seq": one.seq,
        "step": one.step,
        "at": one.at,
        "actor_id": one.actor_id,
        "actor": one.actor,
        "act": one.act,
        "detail": json.loads(one.detail),
        "kind": one.kind,
        "row_id": one.row_id,
        "before": None if one.before is None else json.loads(one.before),
        "after": None if one.after is None else json.loads(one.after),
        "hash": one.hash,
    }


def write_object(stream: IO[str], head: dict[str, Any], lists: dict[str, Iterable[Any]]) -> None:
    """A JSON object: `head`, then long lists with one entry a line, written as they come."""
    stream.write("{\n")
    stream.write(",\n".join(f"{dumped(key)}: {dumped(value)}" for key, value in head.items()))
    for key, values in lists.items():
        stream.write(f",\n{dumped(key)}: [")
        write_lines(stream, (dumped(one) for one in values))
        stream.write("]")
    stream.write("\n}\n")


def write_lines(stream: IO[str], lines: Iterable[str]) -> None:
    """Lines with commas between them."""
    between = "\n"
    for one in lines:
        stream.write(between + one)
        between = ",\n"
    if between != "\n":
        stream.write("\n")


def dumped(value: Any) -> str:
    """One value in one line."""
    return json.dumps(value, ensure_ascii=False)


def stamp_seconds(moment: datetime, zone_name: str) -> str:
    """A moment on the clocks of the zone, to the second, as TT.MM.JJJJ HH:MM:SS."""
    return f"{local(moment, zone_name):%d.%m.%Y %H:%M:%S}"


def journal_headings() -> Sequence[str]:
    """Codes of the columns (column.*) of a journal written as a table."""
    return ("number", "step", "at", "actor", "act", "kind", "row_id", "before", "after", "hash")
