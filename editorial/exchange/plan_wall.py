"""Plans that are no table: wall calendars (weekdays as columns) and crosses of days and channels.

Each filled cell is one entry. It gets a date only where a full date, a calendar week of a proved year, or a day
number of a proved month stands beside it and every weekday agrees; else all entries are undated ideas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..domain.plan_import import LeftOut, Place, PlanRow, fold, problem
from .plan_around import Around, around
from .plan_cells import channels_of, title_from
from .plan_dates import Reading, parse_date, week_in
from .plan_rows import Setting
from .plan_words import NOTHING, WEEKDAYS, month_of, network_of
from .plan_years import Entry, Resolved, resolve
from .tables_grid import Cell, Sheet

_CHANNEL_FIRST = re.compile(r"^\s*([^:\n]{1,40}):\s+(?=\S)")
_DAY_NUMBER = re.compile(r"^\s*\d{1,2}\s*[.):]?\s*(?=\D)")


@dataclass(slots=True)
class Wall:
    """A wall calendar as found: its heading line, the weekday or date of each day column, the lines below."""

    sheet: Sheet
    line: int
    weekdays: dict[int, int]
    days: dict[int, Reading]
    lines: list[int]


@dataclass(slots=True)
class _Found:
    place: Place
    cell: Cell
    entry: Entry
    channels: tuple[str, ...]
    heading: str


def find_wall(sheet: Sheet) -> Wall | None:
    """The first line in which at least three different weekdays, or dates, stand beside each other and little else."""
    for line in sheet.lines()[:40]:
        row = {column: cell for column, cell in sheet.rows[line].items() if not cell.spread}
        weekdays = {column: WEEKDAYS[word] for column, cell in row.items() if (word := fold(cell.text)) in WEEKDAYS}
        readings = {column: parse_date(cell) for column, cell in row.items() if len(cell.text) < 30}
        days = {column: one for column, one in readings.items() if one.dated or one.week}
        numbered = len({one.day or one.month_days or one.week for one in days.values()})
        if len(set(weekdays.values())) >= 3 and len(weekdays) >= 0.6 * len(row):
            return Wall(sheet, line, weekdays, {}, [one for one in sheet.lines() if one > line])
        if numbered >= 3 and len(days) >= len(row) - 2 and _is_cross(sheet, line, days):
            return Wall(sheet, line, {}, days, [one for one in sheet.lines() if one > line])
    return None


def _is_cross(sheet: Sheet, line: int, days: dict[int, Reading]) -> bool:
    """Dates across are a heading only if what stands below them is no date."""
    below = [sheet.rows[one].get(column) for one in sheet.lines() if one > line for column in days]
    filled = [one for one in below if one]
    return bool(filled) and sum(parse_date(one).dated for one in filled) < 0.3 * len(filled)


def read_wall(wall: Wall, setting: Setting, first: int) -> tuple[list[PlanRow], list[LeftOut]]:
    """The entries of a wall calendar and what was left out of it."""
    setting = replace_around(wall, setting)
    found, left = _entries(wall, setting)
    dates = resolve(
        [one.entry for one in found],
        today=setting.today,
        year=setting.options.year,
        month_first=setting.options.month_first,
    )
    sound = all(not any(p.code.endswith("weekday") for p in one.problems) for one in dates)
    rows = []
    for number, (one, dated) in enumerate(zip(found, dates, strict=True), start=first):
        rows.append(_row(one, dated if sound else Resolved(), number, setting))
    return rows, left


def replace_around(wall: Wall, setting: Setting) -> Setting:
    """The setting with the year and month that titles above the calendar name."""
    texts = " ".join(
        cell.text for line in wall.sheet.lines() if line < wall.line for cell in wall.sheet.rows[line].values()
    )
    return replace(setting, around=around(texts).inside(setting.around)) if texts else setting


def _entries(wall: Wall, setting: Setting) -> tuple[list[_Found], list[LeftOut]]:
    found: list[_Found] = []
    left: list[LeftOut] = []
    columns = wall.weekdays or wall.days
    above: dict[int, Reading] = dict(wall.days)
    week: int | None = None
    for line in wall.sheet.lines():
        row = wall.sheet.rows[line]
        place = Place(wall.sheet.name, line)
        if line <= wall.line:
            week = _week(wall, line) or week_in(" ".join(cell.text for cell in row.values()))[0] or week
            text = " · ".join(cell.text for cell in row.values())
            left.append(LeftOut(place, "plan.left.heading" if line == wall.line else "plan.left.title", text))
            continue
        if _is_note(wall, line):
            left += [LeftOut(replace(place, column=c), "plan.left.note", cell.text) for c, cell in row.items()]
            continue
        if _repeats(wall, line):
            week = _week(wall, line) or week
            left.append(LeftOut(place, "plan.left.repeated"))
            continue
        if numbers := _day_line(wall, line):
            above = numbers
            week = _week(wall, line) or week
            left.append(LeftOut(place, "plan.left.days"))
            continue
        week = _week(wall, line) or week
        channels = _label_channels(wall, line)
        for column, cell in sorted(row.items()):
            where = replace(place, column=column)
            if column not in columns:
                if not (channels or _week(wall, line)) or column > min(columns):
                    left.append(LeftOut(where, "plan.left.note", cell.text))
            elif not cell.spread and cell.text.casefold() not in NOTHING:
                entry = _entry(wall, column, above.get(column), week, setting.around)
                found.append(_Found(where, cell, entry, channels, wall.sheet.rows[wall.line][column].text))
    return found, left


def _entry(wall: Wall, column: int, above: Reading | None, week: int | None, near: Around) -> Entry:
    reading = above or Reading()
    weekday = wall.weekdays.get(column)
    return Entry(reading, weekday, week, week is not None, None, None, None, near)


def _is_note(wall: Wall, line: int) -> bool:
    """A cell merged across several day columns speaks for none of them; a text outside of them neither."""
    columns = wall.weekdays or wall.days
    row = wall.sheet.rows[line]
    if any(top <= line <= bottom and _across(wall, left, right) for top, left, bottom, right in wall.sheet.merges):
        inside = [one for one in row if one in columns]
        return len(inside) <= 1
    return not any(one in columns for one in row) and not _label_channels(wall, line) and not _week(wall, line)


def _across(wall: Wall, left: int, right: int) -> bool:
    columns = wall.weekdays or wall.days
    return sum(left <= one <= right for one in columns) >= 2


def _repeats(wall: Wall, line: int) -> bool:
    words = [fold(cell.text) for cell in wall.sheet.rows[line].values()]
    if len([one for one in words if one in WEEKDAYS]) >= 3:
        return True
    return (
        len(words) == 1 and month_of(words[0].split()[0] if words[0] else "") is not None and len(words[0].split()) <= 2
    )


def _day_line(wall: Wall, line: int) -> dict[int, Reading]:
    """The readings of a line that holds nothing but days in its day columns."""
    columns = wall.weekdays or wall.days
    cells = {column: cell for column, cell in wall.sheet.rows[line].items() if column in columns}
    readings = {column: parse_date(cell) for column, cell in cells.items() if len(cell.text) < 24}
    days = {column: one for column, one in readings.items() if one.dated or one.number is not None}
    return days if days and len(days) == len(cells) else {}


def _week(wall: Wall, line: int) -> int | None:
    first = min(wall.weekdays or wall.days)
    for column, cell in wall.sheet.rows[line].items():
        if column < first:
            heading = wall.sheet.rows[wall.line].get(column)
            week, _year = week_in(cell.text)
            if week is None and heading and fold(heading.text) in ("kw", "kalenderwoche", "cw") and cell.text.isdigit():
                week = int(cell.text)
            if week and week <= 53:
                return week
    return None


def _label_channels(wall: Wall, line: int) -> tuple[str, ...]:
    first = min(wall.weekdays or wall.days)
    for column, cell in wall.sheet.rows[line].items():
        if column < first:
            names, _formats, _everywhere = channels_of(cell.text)
            if names and all(network_of(one) for one in names):
                return names
    return ()


def _named_channels(text: str) -> tuple[tuple[str, ...], str]:
    """ "LinkedIn: Wochenstart" is "Wochenstart" on LinkedIn; another word before a colon belongs to the title."""
    if match := _CHANNEL_FIRST.match(text):
        names, _formats, _everywhere = channels_of(match[1])
        if names and all(network_of(one) for one in names):
            return names, text[match.end() :]
    return (), text


def _row(found: _Found, dated: Resolved, number: int, setting: Setting) -> PlanRow:
    text = found.cell.text
    problems = [one for one in dated.problems if dated.day]
    if dated.day is None:
        problems.append(problem("wall"))
    body = _DAY_NUMBER.sub("", text) if dated.day is None else text
    named, body = ((), body) if found.channels else _named_channels(body)
    channels = found.channels or named or setting.channels
    source = "section" if found.channels else "cell" if named else setting.channel_source if channels else ""
    return PlanRow(
        place=found.place,
        number=number,
        title=title_from(body),
        text=text if title_from(body) != text else "",
        day=dated.day,
        channels=channels,
        channel_source=source,
        notes="\n".join(one for one in (found.heading if dated.day is None else "", found.cell.link) if one),
        problems=tuple(problems),
    )
