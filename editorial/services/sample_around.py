"""What lies round the sample's plan: dates of a trade calendar behind it, reminders for today, saved views."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

import resources

from ..domain.calendar import moment
from ..domain.content import Attachment, ContentItem, Status
from ..domain.filters import PlanFilter, SavedView
from ..domain.reference import ReferenceCalendar, ReferenceEvent
from ..domain.reminders import Reminder
from ..storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from .sample_approvals import Story

Span = Callable[[tuple[int, int], tuple[int, int]], tuple[date, date]]


def add_calendar(work: UnitOfWork, raw: Mapping[str, Any], words: Mapping[str, Any], days: Span, zone: str) -> None:
    """A reference calendar; its events lie by weeks and weekdays (`days`), or on a date of every year."""
    calendar = work.add(ReferenceCalendar(name=words["name"], hue=raw["hue"], source=words["file"]))
    made = []
    for one in raw["events"]:
        starts = ends = date.fromisoformat(one.get("date", "2000-01-01"))
        if "from" in one:
            starts, ends = days(one["from"], one.get("to", one["from"]))
        made.append(
            ReferenceEvent(
                calendar_id=calendar.id,
                uid=f"{one['key']}@lindenau-messtechnik.example",
                title=words["events"][one["key"]],
                starts=starts,
                start_time=_hour(one.get("time")),
                ends=ends,
                end_time=_hour(one.get("end")),
                zone=zone if "time" in one else "",
                rule=one.get("rule", ""),
            )
        )
    work.add_all(made)


def add_reminders(
    work: UnitOfWork,
    raw: Sequence[Mapping[str, Any]],
    words: Mapping[str, str],
    items: Mapping[str, ContentItem],
    today: tuple[date, str, int],
) -> None:
    """Reminders of today, for one person; `today` is the day, its zone and whose they are."""
    day, zone, person_id = today
    for one in raw:
        at, item = time.fromisoformat(one["time"]), items.get(one["item"])
        content_id = item.id if item is not None else None
        due = moment(day, at, zone)
        work.add(
            Reminder(0, 0, content_id, person_id, words[one["key"]], day, at, zone, due),
        )


def attach(work: UnitOfWork, content_id: int, pictures: Sequence[Mapping[str, str]]) -> None:
    """The pictures of an item, from the files of the sample."""
    for position, one in enumerate(pictures):
        data = resources.data(f"sample/{one['file']}")
        sha256 = hashlib.sha256(data).hexdigest()
        work.put_blob(sha256, data)
        media = "image/png" if one["file"].endswith(".png") else "image/jpeg"
        work.add(Attachment(0, 0, content_id, one["name"], media, len(data), sha256, one["alt"], position))


def add_views(work: UnitOfWork, views: Iterable[Mapping[str, Any]], names: Mapping[str, str], story: Story) -> None:
    """The saved views, in their order."""
    for position, raw in enumerate(views):
        wanted = PlanFilter(
            channels=frozenset(story.channels[one].id for one in raw.get("channels", ())),
            statuses=frozenset(Status(one) for one in raw.get("statuses", ())),
            campaigns=frozenset(story.campaigns[one].id for one in raw.get("campaigns", ())),
            departments=frozenset(story.departments[one].id for one in raw.get("departments", ())),
            people=frozenset(story.people[one].id for one in raw.get("people", ())),
        )
        work.add(SavedView(0, 0, names[raw["key"]], raw["view"], wanted.to_json(), position))


def _hour(words: str | None) -> time | None:
    return time.fromisoformat(words) if words else None
