"""The running order of a meeting on paper: a tagged PDF, A4, with the time of every item and room for notes."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ..domain.agenda_order import OrderLine, RunningOrder
from ..domain.calendar import local
from ..domain.meeting_rules import planned_end
from ..domain.wording import day_text, long_day, time_text
from ..texts import text
from .documents_words import clean
from .export_file import replacing

Data = dict[str, Any]


def write_running_order(path: Path, order: RunningOrder) -> None:
    """Write it, the whole file or no change at all. Raises `Refused` (print.*, file.unwritable)."""
    from .documents import render_pdf

    made = render_pdf("running_order", running_order_document(order))
    with replacing(path) as draft:
        draft.write_bytes(made)


def running_order_document(order: RunningOrder) -> Data:
    """What resources/documents/running_order.typ sets."""
    meeting, language = order.case.meeting, order.case.meeting.language

    def say(code: str, **params: Any) -> str:
        return text(f"order.{code}", language, **params)

    name = clean(meeting.title) + (f" {say('number', n=meeting.number)}" if meeting.number else "")
    when = f"{day_text(order.now.date(), language)}, {text('print.clock', language, time=time_text(order.now.time()))}"
    head = [
        (say("date"), _when(order)),
        (say("place"), clean(meeting.place)),
        (say("chair"), clean(order.chair)),
        (say("minute_taker"), clean(order.minute_taker)),
        (say("invited"), clean(", ".join(order.invited))),
    ]
    return {
        "language": language,
        "title": f"{say('title')}: {name}, {day_text(meeting.day, language)}",
        "what": say("title"),
        "name": name,
        "organisation": clean(order.organisation),
        "stamp": text("print.stamp", language, when=when),
        "head": [{"name": label, "words": words} for label, words in head if words],
        "columns": [say(one) for one in ("time", "item", "topic", "minutes", "who", "notes")],
        "lines": [_line(order, one, index) for index, one in enumerate(order.lines)],
        "nothing": say("nothing"),
        "sum": _sum(order),
        "skipped": say("skipped"),
        "page": text("print.page", language, page="{page}", all="{all}"),
    }


def _when(order: RunningOrder) -> str:
    """Dienstag, 12. Mai 2026, 11:00 bis 12:00 Uhr."""
    meeting, language = order.case.meeting, order.case.meeting.language
    day = f"{long_day(meeting.day, language)} {meeting.day.year}"
    end = planned_end(meeting)
    if meeting.time is None or end is None:
        return day
    wall = local(end, meeting.zone)
    last = time_text(wall.time())
    if wall.date() != meeting.day:
        last = f"{day_text(wall.date(), language, year=False)}, {last}"
    return text("order.when", language, day=day, first=time_text(meeting.time), last=last)


def _line(order: RunningOrder, line: OrderLine, index: int) -> Data:
    item, language = line.item, order.case.meeting.language
    before = order.lines[index - 1].item.section if index else ""
    return {
        "section": clean(item.section) if item.section != before or not index else "",
        "number": str(line.number) if line.number else "",
        "time": _time(order, line),
        "title": clean(item.title),
        "lines": [words for one in item.note.split("\n") if (words := clean(one))],
        "minutes": text("order.min", language, n=item.minutes) if line.number and item.minutes else "",
        "who": clean(line.presenter),
        "skipped": not line.number,
        # Only what fills most of a page is parted.
        "tall": len(item.note) > 2500,
    }


def _time(order: RunningOrder, line: OrderLine) -> str:
    planned = line.time
    if planned is None:
        return ""
    if planned.begins is None:
        hours, minutes = divmod(planned.offset, 60)
        return f"+{hours}:{minutes:02d}"
    shown = time_text(planned.begins.time())
    previous = _day_before(order, line)
    if planned.begins.date() != previous:
        return f"{day_text(planned.begins.date(), order.case.meeting.language, year=False)}, {shown}"
    return shown


def _day_before(order: RunningOrder, line: OrderLine) -> Any:
    """The day on which the item before begins: the day is named where it changes."""
    at = order.lines.index(line)
    earlier = [one.time.begins for one in order.lines[:at] if one.time is not None and one.time.begins is not None]
    return earlier[-1].date() if earlier else order.case.meeting.day


def _sum(order: RunningOrder) -> str:
    """Planned 55 of 60 minutes, until 11:55."""
    meeting, language = order.case.meeting, order.case.meeting.language
    end = ""
    if meeting.time is not None and meeting.starts_at is not None:
        wall: datetime = local(meeting.starts_at + timedelta(minutes=order.planned), meeting.zone)
        end = text("order.until", language, time=time_text(wall.time()))
    code = "order.over" if order.planned > meeting.minutes else "order.sum"
    over = order.planned - meeting.minutes
    return text(code, language, n=order.planned, all=meeting.minutes, end=end, over=over)
