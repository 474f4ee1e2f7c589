"""What `list requests` prints: input requests in plain values."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.people import Department, Person
from ..storage.unit_of_work import UnitOfWork
from .approval_listing import stamp
from .input_reading import read_rows
from .options import read_options

Row = dict[str, Any]


def requests_list(work: UnitOfWork, first: date | None = None, last: date | None = None) -> list[Row]:
    """All requests by due day, those without one last; a range keeps what is due in it."""
    people = {one.id: one.name for one in work.all(Person)}
    departments = {one.id: one.name for one in work.all(Department)}
    zone, found = read_options(work).zone, list[Row]()
    for one in read_rows(work):
        request = one.request
        if not _inside(request.due, first, last):
            continue
        row = {
            "id": request.id,
            "title": request.title,
            "state": str(request.state),
            "expert": people.get(request.person_id or 0),
            "department": departments.get(request.department_id or 0),
            "due": request.due.isoformat() if request.due else None,
            "overdue": one.overdue,
            "minutes": request.minutes,
            "minutes_used": request.minutes_used,
            "waits_for_grant": request.wants_grant,
            "way": str(request.way),
            "content_id": request.content_id,
            "content": one.content_title or None,
            "call": one.call_title or None,
            "asked_by": request.asked_by or None,
            "passed_by": request.passed_by or None,
            "sent": stamp(request.sent_at, zone),
            "answered": stamp(request.answered_at, zone),
            "questions": one.questions,
            "answers": one.answers,
            "confidential": one.confidential,
            "files": one.files,
            "reason": request.reason or None,
        }
        found.append(row)
    return found


def _inside(day: date | None, first: date | None, last: date | None) -> bool:
    if first is None and last is None:
        return True
    return day is not None and (first or date.min) <= day <= (last or date.max)
