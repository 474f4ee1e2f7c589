"""One sentence for each due thing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject

from editorial.domain.reminders import Due, DueKind
from editorial.domain.wording import day_text, time_text

from ..context import Desk

__all__ = ["SIGNS", "DueWords"]

#: Icon and meaning of each kind; the icon alone tells them apart.
SIGNS: dict[DueKind, tuple[str, str]] = {
    DueKind.REMINDER: ("bell", "accent_text"),
    DueKind.APPEARS: ("calendar-clock", "info"),
    DueKind.OVERDUE: ("clock-alert", "danger"),
    DueKind.UNAPPROVED: ("stamp", "warning"),
    DueKind.EMBARGO: ("lock-open", "muted"),
    DueKind.INPUT: ("graduation-cap", "info"),
    DueKind.INPUT_LATE: ("graduation-cap", "danger"),
    DueKind.ESCALATION: ("clock-alert", "danger"),
}


class DueWords(QObject):
    """Says when and what, in the interface's language."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def sentence(self, one: Due, now: datetime) -> str:
        """„Laborbesuch“ erscheint heute um 10:00 auf LinkedIn."""
        when = self.when(one.at.date(), one.at.time() if one.timed else None, now.date())
        channel = self.desk.channel(one.channel_id)
        words = {
            DueKind.REMINDER: self.tr("{title}"),
            DueKind.APPEARS: self.tr("“{title}” appears {when} ({channel})"),
            DueKind.OVERDUE: self.tr("“{title}” ({channel}) has been overdue since {since}"),
            DueKind.UNAPPROVED: self.tr("“{title}” is not approved yet and appears {when} ({channel})"),
            DueKind.EMBARGO: self.tr("The embargo “{title}” ends {when}")
            if one.at > now
            else self.tr("The embargo “{title}” ended {when}"),
            DueKind.INPUT: self.tr("Your answers to “{title}” are due {when}"),
            DueKind.INPUT_LATE: self.tr("Your answers to “{title}” were due {when}"),
            DueKind.ESCALATION: self.tr("{person} has not answered “{title}”"),
        }[one.kind]
        if channel is None and one.kind in (DueKind.APPEARS, DueKind.OVERDUE, DueKind.UNAPPROVED):
            words = {
                DueKind.APPEARS: self.tr("“{title}” appears {when}"),
                DueKind.OVERDUE: self.tr("“{title}” has been overdue since {since}"),
                DueKind.UNAPPROVED: self.tr("“{title}” is not approved yet and appears {when}"),
            }[one.kind]
        name = channel.name if channel is not None else ""
        person = self.desk.person(one.person_id)
        who = person.name if person is not None else self.tr("Somebody of yours")
        return words.format(title=one.title, when=when, channel=name, since=self._since(one, now), person=who)

    def moment(self, one: Due, now: datetime) -> str:
        """When a reminder of one's own was wanted."""
        return self.when(one.at.date(), one.at.time(), now.date())

    def when(self, day: date, at: time | None, today: date) -> str:
        """heute um 10:00, morgen, am Do 21.05. um 10:00."""
        if day == today:
            named, timed = self.tr("today"), self.tr("today at {time}")
        elif day == today + timedelta(days=1):
            named, timed = self.tr("tomorrow"), self.tr("tomorrow at {time}")
        elif day == today - timedelta(days=1):
            named, timed = self.tr("yesterday"), self.tr("yesterday at {time}")
        else:
            named, timed = self.tr("on {day}"), self.tr("on {day} at {time}")
        words = named if at is None else timed
        return words.format(day=self._day(day, today), time=time_text(at))

    def _since(self, one: Due, now: datetime) -> str:
        """An hour of today, yesterday, or a day; what has no hour is late since its own day."""
        day = one.at.date() if one.timed else one.at.date() - timedelta(days=1)
        if one.timed and day == now.date():
            return time_text(one.at.time())
        if day == now.date() - timedelta(days=1):
            return self.tr("yesterday")
        return self._day(day, now.date())

    def _day(self, day: date, today: date) -> str:
        return day_text(day, self.desk.language, year=day.year != today.year)

    def count(self, count: int) -> str:
        """3 Fällige."""
        return self.tr("%n entry(s) due", "", count)
