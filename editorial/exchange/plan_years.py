"""From what is written to a date: the order of day and month, and the year, each only where the file proves it.

Proofs of a year, strongest first: in the cell, in a year column, in the section heading, in the title above the
table, in the sheet's or file's name, dated neighbours in the same column, the weekdays or calendar weeks beside the
dates, the user's word. What stays unproved is undated, with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import pairwise

from ..domain.plan_import import Problem, problem
from .plan_around import Around
from .plan_dates import Reading


@dataclass(slots=True)
class Entry:
    """One row's date cell with everything beside it that may prove or contradict it."""

    reading: Reading
    weekday: int | None = None
    week: int | None = None
    week_sure: bool = False
    week_year: int | None = None
    month: int | None = None
    year: int | None = None
    around: Around = field(default_factory=Around)


@dataclass(slots=True)
class Resolved:
    """The date that the file proves, or none; and what to say about it. `by` is the proof of the year ("" =
    written)."""

    day: date | None = None
    at: time | None = None
    by: str = ""
    problems: list[Problem] = field(default_factory=list)


def resolve(
    entries: Sequence[Entry], *, today: date, year: int | None = None, month_first: bool | None = None
) -> list[Resolved]:
    """The dates of one column over all its rows, in their order."""
    order = _order(entries, month_first)
    partial = [_spelled(one, order) for one in entries]
    window = range(today.year - 1, today.year + 3)
    _by_surroundings(entries, partial)
    _by_two_years(entries, partial)
    _by_neighbours(partial)
    _by_weekdays(entries, partial, window)
    _by_week(entries, partial)
    result = []
    for entry, part in zip(entries, partial, strict=True):
        if part.day is None and part.month_day and year is not None:
            part.set_year(year, "stated")
        result.append(_finish(entry, part, year))
    return result


@dataclass(slots=True)
class _Part:
    """A date on its way: complete, or month and day that lack their year, or a reason."""

    day: date | None = None
    month_day: tuple[int, int] | None = None
    reason: str = ""
    by: str = ""
    blocked: bool = False

    def set_year(self, year: int, by: str) -> bool:
        if self.month_day is None:
            return False
        try:
            self.day = date(year, *self.month_day)
        except ValueError:
            return False
        self.by = by
        return True


def _order(entries: Sequence[Entry], stated: bool | None) -> bool | None:
    """True where the column proves month first, False for day first, None where it proves neither or both."""
    pairs = [(one, one.reading.choices) for one in entries if one.reading.choices]
    day_only = sum(1 for _entry, (day, month) in pairs if month is None and day)
    month_only = sum(1 for _entry, (day, month) in pairs if day is None and month)
    for entry in entries:
        if len(entry.reading.month_days) == 2:
            day_only += entry.reading.month_days[1] is None
            month_only += entry.reading.month_days[0] is None
    if day_only and month_only:
        return None
    if day_only or month_only:
        return bool(month_only)
    if stated is not None:
        return stated
    return _order_by_context(pairs)


def _order_by_context(pairs: Sequence[tuple[Entry, tuple[date | None, date | None]]]) -> bool | None:
    """The order under which every weekday, or the month named around the table, agrees."""
    fits = [0, 0]
    for entry, choices in pairs:
        if choices[0] == choices[1]:
            continue
        weekday = entry.weekday if entry.weekday is not None else entry.reading.weekday
        for index, day in enumerate(choices):
            if day is None:
                continue
            by_weekday = weekday is not None and day.weekday() == weekday
            by_month = entry.around.month is not None and day.month == entry.around.month
            fits[index] += by_weekday or by_month
    if fits[0] and not fits[1]:
        return False
    if fits[1] and not fits[0]:
        return True
    return None


def _spelled(entry: Entry, order: bool | None) -> _Part:
    """The day as far as the cell itself tells, the order of the column applied."""
    reading = entry.reading
    if reading.day:
        return _Part(day=reading.day)
    if reading.choices:
        day_first, month_first = reading.choices
        chosen = day_first if order is False else month_first if order else day_first or month_first
        if order is None and day_first and month_first and day_first != month_first:
            return _Part(reason="ambiguous")
        return _Part(day=chosen) if chosen else _Part(day=day_first or month_first)
    if reading.month_days:
        known = [one for one in reading.month_days if one]
        if len(reading.month_days) == 2 and len(known) == 2 and known[0] != known[1]:
            if order is None:
                return _Part(reason="ambiguous")
            return _Part(month_day=known[1] if order else known[0])
        return _Part(month_day=known[0])
    if reading.number is not None:
        month = entry.month or entry.around.month
        return _Part(month_day=(month, reading.number)) if month else _Part(reason="day_only")
    return _Part(reason=reading.reason)


def _by_surroundings(entries: Sequence[Entry], parts: Sequence[_Part]) -> None:
    """The year from a year column, the cell's calendar week, or the nearest heading that names exactly one."""
    for entry, part in zip(entries, parts, strict=True):
        if part.day or part.month_day is None:
            continue
        if entry.year:
            part.set_year(entry.year, "column")
            continue
        years = entry.around.years
        far = entry.around.month is not None and abs(entry.around.month - part.month_day[0]) >= 6
        part.blocked = far or len(years) > 1
        if len(years) == 1 and not far:
            part.set_year(years[0], "heading")
    _stop_at_turn(parts)


def _stop_at_turn(parts: Sequence[_Part]) -> None:
    """A column that runs forward, then falls back across New Year and stays there, has left the heading's year."""
    inferred = [one for one in parts if one.by == "heading" and one.day]
    turn = _turn([(one.day.month, one.day.day) for one in inferred if one.day])
    for part in inferred[turn:] if turn else []:
        part.day, part.by, part.blocked = None, "", True


def _turn(days: list[tuple[int, int]]) -> int | None:
    """The index at which a forward run of days passes New Year; None where it does not, or begins all over."""
    drops = [index for index in range(1, len(days)) if days[index - 1][0] - days[index][0] > 5]
    if not drops or max(days[drops[0] :]) >= days[0]:
        return None
    forward = sum(after >= before for before, after in pairwise(days))
    return drops[0] if forward >= 0.7 * (len(days) - 1 - len(drops)) else None


def _by_two_years(entries: Sequence[Entry], parts: Sequence[_Part]) -> None:
    """A heading that names two years in a row ("2025/2026") over a run of days that passes New Year once."""
    rows = [
        (part.month_day, part)
        for entry, part in zip(entries, parts, strict=True)
        if part.day is None and part.month_day and len(entry.around.years) == 2
    ]
    years = {entry.around.years for entry in entries if len(entry.around.years) == 2}
    if len(years) != 1:
        return
    first, last = years.pop()
    days = [day for day, _part in rows]
    turn = _turn(days)
    if last != first + 1 or turn is None or any(after < before for before, after in pairwise(days[turn:])):
        return
    for index, (_day, part) in enumerate(rows):
        part.set_year(first if index < turn else last, "heading")


def _by_neighbours(parts: Sequence[_Part]) -> None:
    """The year of the dated rows before and after, where the date fits between them."""
    written_after: list[date | None] = [None] * len(parts)
    for index in range(len(parts) - 2, -1, -1):
        follower = parts[index + 1]
        written_after[index] = follower.day if follower.day and not follower.by else written_after[index + 1]
    before: _Part | None = None
    for part, after in zip(parts, written_after, strict=True):
        if part.day is None and part.month_day and not part.blocked:
            _between(part, before, after)
        before = part if part.day else before


def _between(part: _Part, before: _Part | None, after: date | None) -> None:
    """Date a part between its dated neighbours, if they share a year, one of them is written in full, and it fits."""
    earlier = before.day if before else None
    years = {one.year for one in (earlier, after) if one}
    proved = after or (before and before.by in ("", "rows"))
    if len(years) != 1 or not proved:
        return
    trial = _Part(month_day=part.month_day)
    if not trial.set_year(years.pop(), "rows") or trial.day is None:
        return
    if (earlier and trial.day < earlier) or (after and trial.day > after):
        return
    part.day, part.by = trial.day, "rows"


def _by_weekdays(entries: Sequence[Entry], parts: Sequence[_Part], window: range) -> None:
    """The one year in which the weekdays and calendar weeks beside the dates are right, if at least two rows agree."""
    open_rows = [
        (entry, part)
        for entry, part in zip(entries, parts, strict=True)
        if part.day is None and part.month_day and _clues(entry)
    ]
    for group in _groups(open_rows):
        years = sorted({year for entry, _part in group for year in entry.around.years}) or list(window)
        fits = {year: sum(_agrees(entry, part, year) for entry, part in group) for year in years}
        right = [year for year, count in fits.items() if count == len(group)]
        if len(right) == 1 and (len(group) > 1 or len(years) < len(window)):
            for _entry, part in group:
                part.set_year(right[0], "weekdays")
    _unclued(entries, parts)


def _groups(rows: list[tuple[Entry, _Part]]) -> list[list[tuple[Entry, _Part]]]:
    """Runs of rows that may share a year: a new one begins where the months fall back across New Year."""
    groups: list[list[tuple[Entry, _Part]]] = []
    for entry, part in rows:
        last = groups[-1][-1][1].month_day if groups else None
        if last is None or (part.month_day and last[0] - part.month_day[0] > 6):
            groups.append([])
        groups[-1].append((entry, part))
    return groups


def _unclued(entries: Sequence[Entry], parts: Sequence[_Part]) -> None:
    """Rows without a weekday between two rows whose weekdays proved the same year."""
    proved = [index for index, one in enumerate(parts) if one.day and one.by == "weekdays"]
    for first, last in pairwise(proved):
        before, after = parts[first].day, parts[last].day
        if before is None or after is None or before.year != after.year:
            continue
        for index in range(first + 1, last):
            trial = _Part(month_day=parts[index].month_day)
            if parts[index].day is None and trial.set_year(before.year, "weekdays") and trial.day:
                if before <= trial.day <= after and not _clues(entries[index]):
                    parts[index].day, parts[index].by = trial.day, "weekdays"


def _clues(entry: Entry) -> bool:
    return _weekday(entry) is not None or (entry.week is not None and entry.week_sure) or entry.reading.week is not None


def _weekday(entry: Entry) -> int | None:
    return entry.reading.weekday if entry.reading.weekday is not None else entry.weekday


def _agrees(entry: Entry, part: _Part, year: int) -> bool:
    if part.month_day is None:
        return False
    try:
        day = date(year, *part.month_day)
    except ValueError:
        return False
    weekday, week = _weekday(entry), entry.week if entry.week_sure else entry.reading.week
    return (weekday is None or day.weekday() == weekday) and (week is None or day.isocalendar().week == week)


def _by_week(entries: Sequence[Entry], parts: Sequence[_Part]) -> None:
    """Calendar week and weekday make a day, where the year is proved and the week is a calendar week."""
    written = {part.day.isocalendar().year for part in parts if part.day and not part.by}
    matching = {
        (part.day.isocalendar().week == entry.week)
        for entry, part in zip(entries, parts, strict=True)
        if part.day and entry.week
    }
    calendar = matching == {True}
    proved = calendar or (False not in matching and not _own_count(entries))
    for entry, part in zip(entries, parts, strict=True):
        if part.day or part.month_day or part.reason in ("ambiguous", "impossible"):
            continue
        weekday = _weekday(entry)
        week, sure = entry.reading.week or entry.week, entry.week_sure
        if entry.reading.week:
            sure = not entry.reading.counted
        if weekday is None or week is None or not (sure or proved):
            continue
        year = (
            entry.reading.week_year or entry.week_year or entry.year or _single(entry.around.years) or _single(written)
        )
        if not (sure or calendar) and year is not None and not _month_fits(entry, year, week):
            continue
        if year is None:
            part.reason = "week_without_year"
            continue
        try:
            part.day = date.fromisocalendar(year, week, weekday + 1)
        except ValueError:
            part.reason = "impossible"
            continue
        part.by = "week"


#: So many weeks in a row are a year and no programme of somebody's own.
_WHOLE_YEAR = 40


def _own_count(entries: Sequence[Entry]) -> bool:
    """Whether weeks that nobody calls calendar weeks are the plan's own count: then they begin with the first."""
    weeks = {one.week for one in entries if one.week and not one.week_sure}
    weeks |= {one.reading.week for one in entries if one.reading.week and one.reading.counted}
    return 1 in weeks and max(one or 0 for one in weeks) < _WHOLE_YEAR


def _month_fits(entry: Entry, year: int, week: int) -> bool:
    """Whether a week lies in the month that is named around; the "third week" of a June does not."""
    month = entry.month or entry.around.month
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return False
    return month is None or month in (monday.month, (monday + timedelta(days=6)).month)


def _single(years: Sequence[int] | set[int]) -> int | None:
    return next(iter(years)) if len(years) == 1 else None


def _finish(entry: Entry, part: _Part, stated: int | None) -> Resolved:
    """The outcome with its problems: why there is no date, or what contradicts it."""
    weekday = _weekday(entry)
    if part.day is None and part.reason == "week_without_year" and stated is not None and weekday is not None:
        week = entry.reading.week or entry.week
        if week and week <= (date(stated, 12, 28)).isocalendar().week:
            part.day, part.by = date.fromisocalendar(stated, week, weekday + 1), "stated"
    result = Resolved(day=part.day, at=entry.reading.time, by=part.by)
    if part.day is None:
        if reason := _reason(entry, part):
            result.problems.append(problem(reason))
        return result
    if weekday is not None and part.day.weekday() != weekday:
        result.problems.append(problem("weekday", day=part.day.isoformat(), weekday=weekday))
    if entry.week and entry.week_sure and not _in_week(part.day, entry.week):
        result.problems.append(problem("week", day=part.day.isoformat(), week=entry.week))
    if entry.reading.ranged:
        result.problems.append(problem("range", day=part.day.isoformat()))
    return result


def _in_week(day: date, week: int) -> bool:
    """Some calendars begin the week on Sunday: a Sunday may belong to the next week."""
    weeks = {day.isocalendar().week}
    if day.weekday() == 6:
        weeks.add((day + timedelta(days=1)).isocalendar().week)
    return week in weeks


def _reason(entry: Entry, part: _Part) -> str:
    if part.month_day:
        return "no_year"
    if part.reason in ("", "open") and (entry.reading.week or entry.week):
        if entry.reading.counted:
            return "weekday_only" if _weekday(entry) is not None else "vague"
        return "week_only" if entry.week_sure or entry.reading.week else part.reason
    return {"": "", "open": "", "weekday_only": "weekday_only"}.get(part.reason, part.reason)
