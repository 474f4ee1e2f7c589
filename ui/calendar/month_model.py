"""The month as a list model: each day is a row, followed by its publications in the order of time.

Days are rows so that the keyboard and screen readers reach the empty ones too. Only publications can be selected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorial.domain.calendar import Entry, Month, days
from editorial.domain.status import CLOSED, Status
from editorial.domain.strategy import Period, PeriodKind
from editorial.domain.wording import long_day

from ..context import Desk
from ..widgets.chip import CONFLICT, OVERDUE, marks_on
from ..widgets.chip_words import chip_spoken, chip_tooltip
from .behind import behind_words

if TYPE_CHECKING:
    from editorial.domain.reference import Behind

    from .meeting_dates import ByDay, MeetingDate

__all__ = ["DayRow", "MonthModel", "periods_against"]

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_SILENT: Final = CLOSED | {Status.HOLD}


@dataclass(slots=True)
class DayRow:
    """A day of the grid: its row in the model, its publications and what is said about it."""

    day: date
    row: int
    entries: list[Entry]
    holiday: str = ""
    today: bool = False
    outside: bool = False
    #: The school holidays it lies in, and whether it is the first day of them that is shown.
    school: str = ""
    school_starts: bool = False
    #: Other people's dates, in the order of time.
    behind: tuple[Behind, ...] = ()
    #: Editorial meetings, in the order of time; their rows follow those of the publications.
    meetings: tuple[MeetingDate, ...] = ()

    @property
    def last(self) -> int:
        """The last row that belongs to the day."""
        return self.row + len(self.entries) + len(self.meetings)


def periods_against(entry: Entry, periods: Iterable[Period]) -> list[Period]:
    """The blackouts and embargoes that speak against a publication on its day."""
    if entry.day is None or entry.status in _SILENT:
        return []
    return [one for one in periods if _against(entry.day, entry, one)]


def _against(day: date, entry: Entry, period: Period) -> bool:
    if not period.starts <= day <= period.ends:
        return False
    if period.kind is PeriodKind.BLACKOUT:
        return True
    if period.campaign_id is None or period.campaign_id != entry.campaign_id:
        return False
    # on its last day an embargo ends at an hour
    hour = f"{entry.time:%H:%M}" if entry.time else "23:59"
    return not (day == period.ends and period.until and hour >= period.until)


class MonthModel(QAbstractListModel):
    """Days and publications of a span; `marks` holds what each chip shows beside its state, by row."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.month = Month(date.min, date.min)
        self.days: list[DayRow] = []
        self.rows: list[Entry | DayRow | MeetingDate] = []
        #: Editorial meetings by day; they come after the publications and are taken by `show`.
        self.meetings: ByDay = {}
        self.marks: list[int] = []
        self._row_of_day: dict[date, int] = {}
        #: Channels whose post is missing, by the day proposed for it; told with the day.
        self.missing: dict[date, str] = {}
        self._now = desk.clock.now()

    # -- content ----------------------------------------------------------------------------------------------------

    def show(self, month: Month, anchor: date, now: datetime, weekend: bool = True) -> None:
        """Take a span that was read; days outside the anchor's month are neighbours; `weekend` False omits weekends."""
        self.beginResetModel()
        self.month, self._now = month, now
        self.days, self.rows, self.marks, self._row_of_day = [], [], [], {}
        by_day: dict[date | None, list[Entry]] = {}
        # in the order of days already
        for when, entries in groupby(month.shown, attrgetter("day")):
            by_day.setdefault(when, []).extend(entries)
        holidays = {one.day: one.named(self.desk.language) for one in month.holidays}
        free = self._school(month)
        behind: dict[date, list[Behind]] = {}
        for one in month.behind:
            behind.setdefault(one.day, []).append(one)
        today = now.date()
        for day in days(month.first, month.last) if month.first > date.min else ():
            if weekend or day.weekday() < 5:
                outside = (day.year, day.month) != (anchor.year, anchor.month)
                own = by_day.get(day, [])
                found = DayRow(day, len(self.rows), own, holidays.get(day, ""), day == today, outside)
                if day in free:
                    found.school, found.school_starts = free[day]
                if day in behind:
                    found.behind = tuple(behind[day])
                if day in self.meetings:
                    found.meetings = self.meetings[day]
                self._add(found)
        self.endResetModel()

    def _school(self, month: Month) -> dict[date, tuple[str, bool]]:
        """School holidays by day: their name, and whether they begin there; a weekend before them does not count."""
        free: dict[date, tuple[str, bool]] = {}
        for one in month.breaks:
            name, first = one.named(self.desk.language), max(one.first, month.first)
            for day in days(first, min(one.last, month.last)):
                free[day] = name, day == first
        return free

    def _add(self, found: DayRow) -> None:
        day, now = found.day, self._now
        self.days.append(found)
        self._row_of_day[day] = found.row
        self.rows.append(found)
        self.rows.extend(found.entries)
        self.rows.extend(found.meetings)
        marks = marks_on(day, found.entries, now)
        if banded := [one for one in self.month.periods if one.starts <= day <= one.ends]:
            against = (CONFLICT if periods_against(one, banded) else 0 for one in found.entries)
            marks = [mark | conflict for mark, conflict in zip(marks, against, strict=True)]
        self.marks.append(0)
        self.marks.extend(marks)
        self.marks.extend([0] * len(found.meetings))

    def outdated(self, now: datetime) -> bool:
        """Whether the marks would be others at this moment: a day ended or something became overdue."""
        if now.date() != self._now.date():
            return True
        return any(
            bool(mark & OVERDUE) != one.overdue(now)
            for one, mark in zip(self.rows, self.marks, strict=True)
            if isinstance(one, Entry)
        )

    def in_conflict(self, row: int) -> bool:
        """Whether the publication in a row lies in a blackout or embargo."""
        return bool(self.marks[row] & CONFLICT)

    def entry(self, row: int) -> Entry | None:
        """The publication in a row, or None for a day."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Entry) else None

    def meeting(self, row: int) -> MeetingDate | None:
        """The editorial meeting in a row, or None."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return None if found is None or isinstance(found, Entry | DayRow) else found

    def day_row(self, day: date) -> DayRow | None:
        """The day, if it is shown."""
        row = self._row_of_day.get(day)
        found = self.rows[row] if row is not None else None
        return found if isinstance(found, DayRow) else None

    def day_of(self, row: int) -> date | None:
        """The day to which a row belongs."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found.day if found is not None else None

    def rows_of(self, content_ids: frozenset[int], publication_ids: frozenset[int]) -> list[int]:
        """The rows of publications: the named ones, or without names all of the items'."""
        if not content_ids:
            return []
        return [
            row
            for row, one in enumerate(self.rows)
            if isinstance(one, Entry)
            and one.content_id in content_ids
            and (not publication_ids or one.publication_id in publication_ids)
        ]

    def periods_on(self, day: date) -> list[Period]:
        """Blackouts and embargoes of a day."""
        return [one for one in self.month.periods if one.starts <= day <= one.ends]

    # -- the model --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        found = self.rows[index.row()]
        if isinstance(found, Entry):
            return usual | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemIsDropEnabled if isinstance(found, DayRow) else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = index.row()
        found = self.rows[row]
        if isinstance(found, DayRow):
            return self.day_words(found) if role in _DAY_ROLES else None
        if not isinstance(found, Entry):
            return self._meeting_words(found, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return chip_spoken(self.desk, found, self.marks[row])
        if role == Qt.ItemDataRole.ToolTipRole:
            return chip_tooltip(self.desk, found, self.reason(found))
        if role == Qt.ItemDataRole.UserRole:
            return found
        return None

    def _meeting_words(self, found: MeetingDate, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return found.spoken(self.desk.language)
        return found.tip() if role == Qt.ItemDataRole.ToolTipRole else None

    def day_words(self, found: DayRow) -> str:
        """A day as a screen reader says it: "Donnerstag, 21. Mai, heute, Feiertag, 3 Veröffentlichungen"."""
        parts = [long_day(found.day, self.desk.language)]
        if found.today:
            parts.append(self.tr("today"))
        if found.holiday:
            parts.append(found.holiday)
        if found.school:
            parts.append(found.school)
        parts += [one.name for one in self.periods_on(found.day) if one.name]
        count = len(found.entries)
        if count == 1:
            parts.append(self.tr("1 publication"))
        else:
            parts.append(self.tr("{count} publications").format(count=count) if count else self.tr("nothing planned"))
        parts += [one.tip() for one in found.meetings]
        if found.behind:
            names = ", ".join(behind_words(one) for one in found.behind[:5])
            parts.append(self.tr("behind the plan: {names}").format(names=names))
        if channel := self.missing.get(found.day):
            parts.append(self.tr("{channel} is missing, plus key proposes ideas").format(channel=channel))
        return ", ".join(parts)

    def reason(self, entry: Entry) -> str:
        """Why a publication is in conflict, in one sentence; empty if it is not."""
        found = periods_against(entry, self.month.periods)
        if not found:
            return ""
        one = found[0]
        if one.kind is PeriodKind.BLACKOUT:
            return self.tr("Lies in the blackout “{name}”.").format(name=one.name)
        return self.tr("Lies in the embargo “{name}”.").format(name=one.name)


_DAY_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
