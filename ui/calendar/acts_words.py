"""The sentence that answers each act, for one item and for many."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QObject

from editorial.domain.content import Status
from editorial.domain.wording import when_text
from editorial.texts import text

from ..context import Changes, Desk
from .selection import Selected


class ActWords(QObject):
    """Says what a commit did, in the interface's language."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def answer(self, changes: Changes) -> str:
        """The toast for a commit; empty where nothing was written."""
        if not changes:
            return ""
        makers = {
            "content.schedule": self._scheduled,
            "content.shift": self._shifted,
            "content.unschedule": self._unscheduled,
            "content.copy": self._copied,
            "content.status": self._status,
            "content.assign": self._assigned,
            "content.label": self._labelled,
            "content.delete": self._deleted,
            "content.restore": self._restored,
            "content.channel": self._channel,
        }
        if changes.act.startswith("series."):
            from ..series.answers import SeriesAnswers

            return SeriesAnswers(self.desk, self).answer(changes)
        maker = makers.get(changes.act)
        title = str(changes.detail.get("title", ""))
        count = int(changes.detail.get("count", 1))
        said = maker(changes, title, count) if maker else text(f"act.{changes.act}", self.desk.language)
        return self._with_ended(changes, said)

    def _with_ended(self, changes: Changes, said: str) -> str:
        """The same with what it did to sign-offs."""
        ended = len(changes.ids.get("sign_off", ()))
        if not ended or changes.act.startswith(("approval.", "history.")):
            return said
        words = self.tr("%n sign-off(s) no longer count; it is in review again.", "", ended)
        return f"{said} {words}"

    def _when(self, changes: Changes) -> str:
        raw_day, raw_time = str(changes.detail.get("day", "")), str(changes.detail.get("time", ""))
        if not raw_day:
            return ""
        day = date.fromisoformat(raw_day)
        at = time.fromisoformat(raw_time) if raw_time else None
        return when_text(day, at, self.desk.language, year=day.year != self.desk.clock.today().year)

    def _scheduled(self, changes: Changes, title: str, count: int) -> str:
        when = self._when(changes)
        if count > 1:
            if when:
                return self.tr("{count} publications now appear from {when}.").format(count=count, when=when)
            return self.tr("{count} publications moved.").format(count=count)
        return self.tr("“{title}” moved to {when}.").format(title=title, when=when)

    def _shifted(self, changes: Changes, title: str, count: int) -> str:
        days = int(changes.detail.get("days", 0))
        how_far = self._days(abs(days))
        if count > 1:
            if days < 0:
                return self.tr("{count} publications moved {days} earlier.").format(count=count, days=how_far)
            return self.tr("{count} publications moved {days} later.").format(count=count, days=how_far)
        if days < 0:
            return self.tr("“{title}” moved {days} earlier.").format(title=title, days=how_far)
        return self.tr("“{title}” moved {days} later.").format(title=title, days=how_far)

    def _days(self, days: int) -> str:
        return self.tr("one day") if days == 1 else self.tr("{count} days").format(count=days)

    def _unscheduled(self, changes: Changes, title: str, count: int) -> str:
        if count > 1:
            return self.tr("{count} publications put back to the backlog.").format(count=count)
        return self.tr("“{title}” put back to the backlog.").format(title=title)

    def _copied(self, changes: Changes, title: str, count: int) -> str:
        if count > 1:
            return self.tr("{count} content items copied.").format(count=count)
        return self.tr("“{title}” copied.").format(title=title)

    def _status(self, changes: Changes, title: str, count: int) -> str:
        name = text(f"status.{changes.detail.get('status', Status.IDEA)}", self.desk.language)
        if count > 1:
            return self.tr("{count} content items moved to {status}.").format(count=count, status=name)
        return self.tr("“{title}” moved to {status}.").format(title=title, status=name)

    def _assigned(self, changes: Changes, title: str, count: int) -> str:
        person = self.desk.person(changes.detail.get("owner_id"))
        if person is None:
            if count > 1:
                return self.tr("Nobody is responsible for {count} content items any more.").format(count=count)
            return self.tr("Nobody is responsible any more.")
        if count > 1:
            return self.tr("{person} is responsible for {count} content items.").format(person=person.name, count=count)
        return self.tr("{person} is responsible.").format(person=person.name)

    def _labelled(self, changes: Changes, title: str, count: int) -> str:
        if count > 1:
            return self.tr("Labels of {count} content items changed.").format(count=count)
        return self.tr("Labels changed.")

    def _deleted(self, changes: Changes, title: str, count: int) -> str:
        if count > 1:
            return self.tr("{count} content items deleted.").format(count=count)
        return self.tr("“{title}” deleted.").format(title=title)

    def _restored(self, changes: Changes, title: str, count: int) -> str:
        if count > 1:
            return self.tr("{count} content items restored.").format(count=count)
        return self.tr("“{title}” restored.").format(title=title)

    def _channel(self, changes: Changes, title: str, count: int) -> str:
        return self.tr("Channel added to “{title}”.").format(title=title)

    def clipped(self, selected: Selected) -> str:
        """After copying to the clipboard."""
        if selected.one is not None:
            return self.tr("“{title}” is on the clipboard.").format(title=selected.one.item.title)
        return self.tr("{count} content items are on the clipboard.").format(count=len(selected.ids))

    def filed(self, what: str, name: str, count: int) -> str:
        """After a choice of campaign, pillar, department or task field; `what` is the field of the item."""
        if not name:
            patterns = {
                "campaign_id": self.tr("No campaign any more."),
                "pillar_id": self.tr("No content pillar any more."),
                "department_id": self.tr("No department any more."),
                "task_field": self.tr("No task field any more."),
            }
            return patterns[what]
        if count > 1:
            return self.tr("{count} content items filed under “{name}”.").format(count=count, name=name)
        return self.tr("Filed under “{name}”.").format(name=name)

    def evergreen(self, on: bool, count: int) -> str:
        """After marking items as evergreen, or not."""
        if on:
            if count > 1:
                return self.tr("{count} content items marked as evergreen.").format(count=count)
            return self.tr("Marked as evergreen.")
        return self.tr("No longer marked as evergreen.")
