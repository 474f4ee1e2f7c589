"""Editorial meetings in the calendar: read after the publications are there, kept per span, shown day by day.

Loaded after the first picture: a month is painted without it, and again when it has meetings.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editorial.domain.wording import day_text, long_day

from ..context import Changes, Desk

if TYPE_CHECKING:
    from editorial.app import Workspace
    from editorial.domain.meeting_cards import MeetingRow
    from editorial.domain.people import Actor

__all__ = ["ByDay", "MeetingDate", "MeetingDates", "date_parts", "read_dates"]

_MOST: Final = 24
_KINDS: Final = ("meeting", "participant")


class MeetingDate(NamedTuple):
    """A meeting on one day; over midnight it has one on each day. `at` to `until` is that day's part in wall time
    (`until` None: to the end of the day), `begin` and `end` are those of the whole meeting."""

    meeting_id: int
    title: str
    day: date
    at: time
    until: time | None
    begin: datetime
    end: datetime
    people: int
    place: str

    @property
    def begins(self) -> bool:
        """Whether the meeting begins on this day."""
        return self.begin.date() == self.day

    def hours(self) -> str:
        """11:00–12:00, of the whole meeting."""
        return f"{self.begin:%H:%M}–{self.end:%H:%M}"

    def second(self) -> str:
        """11:00–12:00 · 8 people."""
        if not self.people:
            return self.hours()
        words = QCoreApplication.translate("MeetingDates", "{count} people")
        if self.people == 1:
            words = QCoreApplication.translate("MeetingDates", "1 person")
        return f"{self.hours()} · {words.format(count=self.people)}"

    def tip(self) -> str:
        """11:00–12:00 Redaktionssitzung, Raum Fulda."""
        return ", ".join(one for one in (f"{self.hours()} {self.title}", self.place) if one)

    def spoken(self, language: str) -> str:
        """What a screen reader says of it."""
        over = self.begin.date() != self.end.date() and self.end.time() > time.min
        until = f" ({day_text(self.end.date(), language, year=False)})" if over else ""
        words = QCoreApplication.translate("MeetingDates", "{title}, editorial meeting, {day}, {hours}, enter opens it")
        people = (
            QCoreApplication.translate("MeetingDates", "{count} invited").format(count=self.people)
            if self.people
            else ""
        )
        hours = ", ".join(one for one in (self.hours() + until, people, self.place) if one)
        return words.format(title=self.title, day=long_day(self.day, language), hours=hours)


ByDay = dict[date, tuple[MeetingDate, ...]]
_Key = tuple["Actor", date, date]


def date_parts(row: MeetingRow) -> list[MeetingDate]:
    """A meeting cut at midnight, on the clocks of its place; nothing for one that is cancelled or has no hour."""
    from editorial.domain.calendar import local
    from editorial.domain.meeting_rules import planned_end
    from editorial.domain.meetings import MeetingState

    one, over = row.meeting, planned_end(row.meeting)
    if one.state is MeetingState.CANCELLED or one.starts_at is None or over is None:
        return []
    begin = local(one.starts_at, one.zone).replace(tzinfo=None)
    # where the clocks go back meanwhile, it may end at an earlier hour than it began
    end = max(local(over, one.zone).replace(tzinfo=None), begin)
    found, day, last = [], begin.date(), end.date()
    while day <= last:
        at = begin.time() if day == begin.date() else time.min
        if day == begin.date() or day != last or end.time() > time.min:
            until = end.time() if day == last else None
            found.append(MeetingDate(one.id, one.title, day, at, until, begin, end, row.expected, one.place))
        day += timedelta(days=1)
    return found


def read_dates(ws: Workspace, actor: Actor, first: date, last: date) -> ByDay:
    """The meetings of a span that the actor may see; one of the evening before may reach into it."""
    by_day: dict[date, list[MeetingDate]] = {}
    for row in ws.meetings.rows(actor, first - timedelta(days=1), last):
        for one in date_parts(row):
            if first <= one.day <= last:
                by_day.setdefault(one.day, []).append(one)
    return {day: tuple(sorted(found, key=lambda one: (one.at, one.meeting_id))) for day, found in by_day.items()}


class MeetingDates(QObject):
    """Reads and keeps them; `arrived` says that a span asked for is known now."""

    arrived = Signal(object, object)
    #: What was kept is no longer true.
    forgotten = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._kept: OrderedDict[_Key, ByDay] = OrderedDict()
        self._asked: set[tuple[_Key, int]] = set()
        self._version = 0
        self._before: tuple[Actor, ByDay] = desk.actor, {}
        desk.live.changed.connect(self._changed)

    def at_hand(self, first: date, last: date) -> ByDay:
        """The meetings of a span by day; while it is read anew, what was known before, so that nothing flickers."""
        actor = self.desk.actor
        found = self._kept.get((actor, first, last))
        if found is not None:
            self._before = actor, found
        return self._before[1] if self._before[0] == actor else {}

    def want(self, first: date, last: date) -> None:
        """Read a span unless it is known or under way."""
        key = (self.desk.actor, first, last)
        ticket = (key, self._version)
        if key in self._kept or ticket in self._asked:
            return
        self._asked.add(ticket)

        def done(found: ByDay) -> None:
            self._asked.discard(ticket)
            if ticket[1] == self._version:
                self._kept[key] = found
                while len(self._kept) > _MOST:
                    self._kept.popitem(last=False)
                self.arrived.emit(first, last)

        def failed(error: Any) -> None:
            self._asked.discard(ticket)
            self.desk.error_raised.emit(error)

        actor = key[0]
        self.desk.run(lambda ws: read_dates(ws, actor, first, last), done, failed)

    def forget(self) -> None:
        """The workspace is another one, or changed."""
        self._kept.clear()
        self._before = self.desk.actor, {}
        self._version += 1

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS):
            self._kept.clear()
            self._version += 1
            self.forgotten.emit()
