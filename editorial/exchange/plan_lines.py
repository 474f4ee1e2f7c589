"""Which lines of a table are records, and which are sections, repeated headings, empty days, totals, legends and
notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import lru_cache
from statistics import median

from ..domain.plan_import import fold
from .plan_around import Around, around
from .plan_cells import channels_of
from .plan_columns import Column
from .plan_dates import Reading, is_calendar_week, parse_date, week_in
from .plan_heads import repeats
from .plan_layout import Block, own_cells
from .plan_words import LEGENDS, TOTALS, UNCHOSEN, network_of, networks_in
from .tables_grid import Cell

#: Columns that a calendar template fills before anybody plans anything.
_SLOT = frozenset(
    {"date", "weekday", "week", "month", "year", "number", "time", "status", "approved", "ignore", "result"}
)
_WHEN = frozenset({"date", "weekday", "week", "month", "year", "number"})
#: What templates fill in for every day beyond that, and how many such days make a template.
_PREFILLED = frozenset({"channel", "owner", "department", "format", "task_field", "tick"})
_TEMPLATE_DAYS = 10
_SUBSTANCE = frozenset({"title", "text", "brief", "key_message"})
_OCCASIONS = frozenset(
    "anlass feiertag feiertage aktionstag aktionstage ferien event events ereignis ereignisse jahrestag holiday "
    "holidays besonderheiten geburtstag occasion schulferien".split()
)


@dataclass(slots=True)
class Section:
    """What the section lines above a record say, each until the next of its kind."""

    channels: tuple[str, ...] = ()
    week: int | None = None
    week_year: int | None = None
    week_sure: bool = True
    around: Around = field(default_factory=Around)
    day: Reading | None = None
    heading: str = ""


_NOWHERE = Section()


@dataclass(slots=True)
class Line:
    """One line of a table: its own cells, all cells (merged ones spread), what it is, and the section it stands in.

    `kind` is record, section, repeated, empty_day, total, legend or note.
    """

    number: int
    own: dict[int, Cell]
    cells: dict[int, Cell]
    kind: str = "record"
    section: Section = field(default_factory=lambda: _NOWHERE)
    after_gap: bool = False
    dated: bool = False


class Roles(dict[int, Column]):
    """The columns of a table by their index, and which of them hold what decides over the kind of a line."""

    def __init__(self, columns: list[Column]) -> None:
        super().__init__((one.index, one) for one in columns)
        self.dates = [one.index for one in columns if one.role == "date"]
        self.days = self.of({"date", "weekday", "week"})
        self.substance = self.of(_SUBSTANCE)
        self.prefilled = self.of(_SLOT | _PREFILLED)
        self.slots = self.of(_SLOT)
        self.rich = frozenset(self) - self.of({"ignore", "number"})

    def of(self, roles: Set[str]) -> frozenset[int]:
        """The columns with one of these roles."""
        return frozenset(index for index, one in self.items() if one.role in roles)


def read_lines(block: Block, columns: list[Column]) -> list[Line]:
    """All lines of a table with their kinds."""
    roles = Roles(columns)
    lines = _lines(block)
    for line in lines:
        line.dated = _dated(line, roles)
    days_head = _days_are_sections(lines, roles)
    section = Section()
    for line in lines:
        line.kind = _kind(line, block, roles)
        if line.kind == "section" or (days_head and line.kind == "empty_day"):
            section = _next_section(section, line, roles, day=days_head or line.kind == "section")
            line.kind = "section"
        line.section = section
    _find_templates(lines, roles)
    _find_trailing(lines, roles)
    _find_legends(lines, roles)
    return lines


def _lines(block: Block) -> list[Line]:
    found: list[Line] = []
    last = block.heading_line
    columns = frozenset(block.columns)
    for number in block.lines:
        row = block.sheet.rows[number]
        own = block.own.get(number)
        if own is None or not own.keys() <= columns:
            own = own_cells(row, block.columns)
        if own:
            cells = own if len(own) == len(row) else {one: row[one] for one in block.columns if one in row}
            found.append(Line(number, own, cells, after_gap=bool(found) and block.sheet.above(number) != last))
            last = number
    return found


def _kind(line: Line, block: Block, roles: Roles) -> str:
    if block.headings and repeats(line.own, block.headings):
        return "repeated"
    first = line.own[min(line.own)]
    if _is_total(line, first):
        return "total"
    alike = len(line.own) > 2 and all(one.text == first.text for one in line.own.values())
    if len(line.own) > 2 and not alike:
        if any(one in line.own and not _unchosen(line.own[one].text) for one in roles.substance):
            return "record"
    filled = {roles[column].role for column, cell in line.own.items() if not _unchosen(cell.text)}
    if not filled:
        return "note"
    if alike and len(line.own) >= 0.5 * len(block.columns):
        return "section"
    if len(line.own) == 1 and (kind := _single(line, block, roles)):
        return kind
    if filled <= _SLOT or _only_occasion(line, roles):
        return "empty_day" if filled & {"date", "weekday", "week", "month"} else "note"
    if len(line.own) == 2 and filled <= {"notes", "date", "time", "weekday"} and not line.dated:
        return "note"
    return "record"


@lru_cache(maxsize=20_000)
def _unchosen(text: str) -> bool:
    return len(text) < 60 and fold(text) in UNCHOSEN


def _is_total(line: Line, first: Cell) -> bool:
    if line.dated or first.text[:1].isdigit():
        return False
    others = [cell for cell in line.own.values() if cell is not first]
    words = fold(first.text.split(":")[0])
    word = words.split()[0] if others and words else words
    if word not in TOTALS:
        return False
    return all(any(map(str.isdigit, one.text)) and len(one.text) < 20 for one in others)


def _only_occasion(line: Line, roles: dict[int, Column]) -> bool:
    """A day of a template with nothing but a public holiday written to it."""
    rest = [roles[column] for column in line.own if roles[column].role not in _SLOT]
    return bool(rest) and all(one.role == "notes" and set(fold(one.heading).split()) & _OCCASIONS for one in rest)


def _single(line: Line, block: Block, roles: dict[int, Column]) -> str:
    """What a line with one cell is; "" where it may be a record."""
    column, cell = next(iter(line.own.items()))
    role = roles[column].role
    wide = any(
        top <= line.number <= bottom and left == column and right - left + 1 >= min(3, len(block.columns))
        for top, left, bottom, right in block.sheet.merges
    )
    if _says_section(cell, role, wide):
        return "section"
    if fold(cell.text.split(":")[0]) in LEGENDS and not (role in _SUBSTANCE and len(cell.text) > 40):
        return "legend"
    if role in _SLOT:
        dated = parse_date(cell)
        return "empty_day" if role != "time" and _names_day(dated) else "note"
    if wide:
        return "section" if len(cell.text) < 100 else "note"
    if cell.text.rstrip().endswith(":") and len(cell.text) < 60:
        return "section"
    return "" if role in _SUBSTANCE or len(block.columns) == 1 else "note"


def _names_day(reading: Reading) -> bool:
    return reading.dated or any(one is not None for one in (reading.week, reading.weekday, reading.number))


def _says_section(cell: Cell, role: str, wide: bool) -> bool:
    text = cell.text
    if cell.typed is not None or len(text) > 80 or "\n" in text:
        return False
    if network_of(text) or (role == "channel" and channels_of(text)[0]):
        return True
    if role in _SUBSTANCE and not wide and len(text) > 45:
        return False
    if re.match(r"(?i)(woche|week|semaine)\b.*\d\.", text):
        return True
    week, _year = week_in(text)
    if week and (wide or role != "week"):
        return True
    named = around(text)
    words = fold(text).split()
    if named.month and len(words) <= (6 if wide else 3) and not parse_date(cell).dated:
        return True
    return wide and (parse_date(cell).dated or len(networks_in(text)) == 1 or bool(named.years))


def _next_section(section: Section, line: Line, roles: dict[int, Column], *, day: bool) -> Section:
    """The section that begins with this line; what it does not mention goes on, but a new month or week ends
    the day."""
    new = Section(section.channels, section.week, section.week_year, section.week_sure, section.around)
    for column, cell in line.own.items():
        role = roles[column].role
        named = around(cell.text)
        reading = parse_date(cell) if role in ("date", "weekday", "week") or len(line.own) == 1 else Reading()
        week, week_year = week_in(cell.text)
        if reading.day and week_year is None and (week or "woche" in cell.text.casefold()):
            week_year, week, _weekday = reading.day.isocalendar()
        elif day and reading.dated and not week and not reading.ranged:
            new.day = reading
        if week:
            new.week, new.week_year, new.week_sure = week, week_year, is_calendar_week(cell.text) or bool(week_year)
        if not reading.dated and (named.month or named.years):
            new.around = Around(named.years or (section.around.years if named.month else ()), named.month)
        names = _section_channels(cell.text, role)
        if names:
            new.channels = names
        new.heading = cell.text
    return new


def _section_channels(text: str, role: str) -> tuple[str, ...]:
    if role == "channel":
        return channels_of(text)[0]
    label, colon, rest = text.partition(":")
    plain = rest if colon and fold(label) in ("kanal", "channel", "plattform", "platform") else text
    names, _formats, _all = channels_of(plain)
    if names and all(network_of(one) for one in names):
        return names
    found = networks_in(text)
    return found if len(found) == 1 else ()


def _days_are_sections(lines: list[Line], roles: Roles) -> bool:
    """Whether days stand alone in lines of their own, above the records of the day: then every dated line has nothing
    else and some record follows without date."""
    dated = [one for one in lines if one.dated]
    if not dated or not all(one.own.keys() <= roles.days for one in dated):
        return False
    first = lines.index(dated[0])
    contents = [one for one in lines if one.own.keys() & roles.substance]
    return bool(contents) and first < lines.index(contents[0]) and len(contents) >= len(dated) / 2


def _dated(line: Line, roles: Roles) -> bool:
    for column in roles.dates:
        if cell := line.cells.get(column):
            reading = parse_date(cell)
            if reading.dated or reading.week or reading.number is not None:
                return True
    return False


def _richness(line: Line, roles: Roles) -> int:
    return len(line.own.keys() & roles.rich)


def _find_templates(lines: list[Line], roles: Roles) -> None:
    """A whole calendar with every day prefilled ("Instagram, Team, offen") and no word about a post has empty days.
    Only where the days follow each other; a slot on Mondays is planned by somebody."""
    if not roles.substance:
        return
    records = [one for one in lines if one.kind == "record"]
    bare = [one for one in records if one.own.keys() <= roles.prefilled]
    alike = Counter(_prefilled(one, roles) for one in bare)
    bare = [one for one in bare if alike[_prefilled(one, roles)] >= _TEMPLATE_DAYS]
    if len(bare) < 0.5 * len(records):
        return
    days = sorted({reading.day for one in records if (reading := _date_of(one, roles)) and reading.day})
    if len(days) >= _TEMPLATE_DAYS and (days[-1] - days[0]).days <= 1.6 * (len(days) - 1):
        for one in bare:
            one.kind = "empty_day"


def _prefilled(line: Line, roles: dict[int, Column]) -> tuple[tuple[int, str], ...]:
    return tuple((column, cell.text) for column, cell in sorted(line.own.items()) if roles[column].role not in _WHEN)


def _date_of(line: Line, roles: dict[int, Column]) -> Reading | None:
    return next((parse_date(cell) for column, cell in line.cells.items() if roles[column].role == "date"), None)


def _find_trailing(lines: list[Line], roles: Roles) -> None:
    """Poor lines at the end, parted from a rich undated-free table by a gap, are notes and no ideas."""
    records = [one for one in lines if one.kind == "record"]
    if len(records) < 2:
        return
    usual = median(_richness(one, roles) for one in [one for one in records if one.dated] or records)
    tail: list[Line] = []
    for line in reversed(lines):
        if line.kind == "record" and (line.dated or _richness(line, roles) > max(1, min(2, usual / 2))):
            break
        tail.append(line)
    tail.reverse()
    start = next((index for index, one in enumerate(tail) if one.after_gap or one.kind in ("legend", "total")), None)
    if start is None or usual < 3 or len(tail) >= len(lines):
        return
    for line in tail[start:]:
        if line.kind in ("record", "section"):
            line.kind = "note"


def _find_legends(lines: list[Line], roles: Roles) -> None:
    """What follows a legend's heading belongs to it until a dated or rich line comes."""
    inside = False
    for line in lines:
        if line.kind == "legend" or (line.kind == "record" and _legend_head(line)):
            inside, line.kind = True, "legend"
        elif inside and line.kind in ("record", "note", "section"):
            if line.dated or _richness(line, roles) > 2:
                inside = False
            else:
                line.kind = "legend"


def _legend_head(line: Line) -> bool:
    if len(line.own) > 2 or line.dated:
        return False
    first = line.own[min(line.own)].text
    return len(first) < 60 and fold(first.split(":")[0]) in LEGENDS
