"""From the lines of a table to `PlanRow`s: fields, channels, carried values, dates; nothing of a record is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from ..domain.plan_import import Place, PlanOptions, PlanRow, Problem, fold, problem
from .plan_around import Around
from .plan_cells import channels_of, hashtags_of, is_address, shortened, tags_of, title_from, yes_or_no
from .plan_columns import Column
from .plan_dates import Reading, parse_date, parse_time, parse_week, parse_weekday
from .plan_layout import Block
from .plan_lines import Line
from .plan_words import NOTHING, channel_of, month_of, status_of
from .plan_years import Entry, Resolved, resolve
from .tables_grid import EMPTY, Cell

_CARRIED = ("channel", "week", "month", "year")
_PLAIN = ("format", "pillar", "campaign", "goal", "owner", "department", "task_field", "key_message", "audience", "ref")
_LONG_TITLE = 160
_ZONED = re.compile(r"\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$")
_NOTES = frozenset(("notizen", "notiz", "notes", "note"))


@dataclass(slots=True)
class Setting:
    """What stands around a block: years and month of its titles, sheet and file; its channels and where they were
    read."""

    around: Around = field(default_factory=Around)
    channels: tuple[str, ...] = ()
    channel_source: str = ""
    today: date = date(2000, 1, 1)
    options: PlanOptions = field(default_factory=PlanOptions)


class RowMaker:
    """Makes the rows of one block."""

    def __init__(self, block: Block, columns: list[Column], lines: list[Line], setting: Setting) -> None:
        self.block = block
        self.columns = columns
        self.setting = setting
        self.lines = [one for one in lines if one.kind == "record"]
        self.by_role = {one.role: one for one in reversed(columns)}
        self.carried: dict[str, dict[int, Cell]] = {}
        for role in _CARRIED:
            if role in self.by_role:
                self.carried[role] = self._carry(role)

    def entries(self) -> list[Entry]:
        """The date cells of all records with what stands beside them, for `plan_years.resolve`."""
        return [self._entry(one) for one in self.lines]

    def told_order(self, otherwise: bool | None) -> bool | None:
        """Month first or day first as the heading tells: "Date (MM/DD/YYYY)", "Datum (TT.MM.)"."""
        column = self.by_role.get("date")
        heading = column.heading.casefold() if column else ""
        if re.search(r"\b(?:dd|tt|jj)\s*[/.-]\s*mm\b", heading):
            return False
        return True if re.search(r"\bmm\s*[/.-]\s*dd\b", heading) else otherwise

    def rows(self, first: int, dates: list[Resolved]) -> list[PlanRow]:
        """The records, numbered from `first`."""
        above = [False, *(one.day is not None for one in dates)]
        return [
            self._row(line, number, dated, before)
            for number, (line, dated, before) in enumerate(zip(self.lines, dates, above, strict=False), start=first)
        ]

    def _cell(self, line: Line, role: str) -> Cell:
        column = self.by_role.get(role)
        if column is None:
            return EMPTY
        if role in self.carried and column.index not in line.cells:
            return self.carried[role].get(line.number, EMPTY)
        return line.cells.get(column.index, EMPTY)

    def _carry(self, role: str) -> dict[int, Cell]:
        """Values that stand only in the first line of each group, for the lines below them: merged cells
        written as CSV."""
        index = self.by_role[role].index
        filled = [index in one.cells for one in self.lines]
        groups = sum(filled)
        if role == "week":
            return self._carry_weeks(index)
        if len(self.lines) < 3 or not groups or not filled[0] or groups > 0.6 * len(self.lines):
            return {}
        if role == "channel" and self._scattered(filled):
            return {}
        current, carried = EMPTY, {}
        for line in self.lines:
            current = line.cells.get(index, current)
            carried[line.number] = current
        return carried

    def _carry_weeks(self, index: int) -> dict[int, Cell]:
        """A blank week cell means the week above as long as the weekdays go on."""
        carried: dict[int, Cell] = {}
        current, last = EMPTY, -1
        for line in self.lines:
            weekday = parse_weekday(self._cell(line, "weekday"))
            own = line.cells.get(index)
            current = own or (current if weekday is not None and weekday >= last else EMPTY)
            last = weekday if weekday is not None else last
            if current.text and not own:
                carried[line.number] = current
        return carried

    def _scattered(self, filled: list[bool]) -> bool:
        """Filled lines directly below each other, but gaps elsewhere: these are gaps, not groups."""
        pairs = sum(a and b for a, b in zip(filled, filled[1:], strict=False))
        return pairs > 0 and pairs > 0.34 * sum(filled)

    def _entry(self, line: Line) -> Entry:
        cell = self._cell(line, "date")
        reading = parse_date(cell, old_epoch=self.block.sheet.old_epoch) if cell.text else Reading()
        section = line.section
        if section.day and not (reading.dated or reading.week or reading.reason):
            reading = section.day
        week, week_year = parse_week(self._cell(line, "week"))
        sure = self._week_is_sure(line)
        if week is None and section.week:
            week, week_year, sure = section.week, section.week_year, True
        month_cell, year_cell = self._cell(line, "month"), self._cell(line, "year").text
        return Entry(
            reading=reading,
            weekday=parse_weekday(self._cell(line, "weekday")),
            week=week,
            week_sure=sure,
            week_year=week_year,
            month=_month(month_cell),
            year=int(year_cell[:4]) if year_cell[:4].isdigit() and len(year_cell) >= 4 else None,
            around=section.around.inside(self.setting.around),
        )

    def _week_is_sure(self, line: Line) -> bool:
        """Only a calendar week is one: "KW" in the heading or the cell. "Woche 3" may be the third week of the plan."""
        column = self.by_role.get("week")
        return column is not None and (column.confidence >= 0.95 or "kw" in self._cell(line, "week").text.casefold())

    def _row(self, line: Line, number: int, dated: Resolved, dated_above: bool) -> PlanRow:
        problems: list[Problem] = list(dated.problems)
        if dated.day is None and "date" in self.by_role and not self._cell(line, "date").text and dated_above:
            if self._cell(line, "time").text:
                problems.append(problem("blank_date"))
        extra: list[str] = self._leftovers(line, dated)
        channels, source, formats = self._channels(line, problems)
        ticked, variants = self._ticks(line, extra)
        if ticked and source != "cell":
            channels, source = (), ""
        channels = tuple(dict.fromkeys((*channels, *ticked)))
        fields = {role: self._cell(line, role).text for role in _PLAIN}
        fields["format"] = fields["format"] or ", ".join(formats)
        words = self._words(line, fields, channels, variants[0][1] if variants else "", extra, problems)
        status, written = self._status(line, extra, problems)
        image = self._address(line, "image", extra)
        return PlanRow(
            place=self._place(line),
            number=number,
            **words,
            day=dated.day,
            time=self._time(line, dated, extra, problems),
            channels=channels,
            channel_source="cell" if ticked else source,
            variants=variants,
            status=status,
            status_written=written,
            labels=self._many(line, "labels", tags_of),
            hashtags=self._many(line, "hashtags", hashtags_of),
            url=self._address(line, "url", extra),
            image=image,
            notes="\n".join(extra),
            problems=tuple(problems),
            **fields,
        )

    def _place(self, line: Line) -> Place:
        sheet = self.block.sheet
        return Place(sheet.name, 0, line.number) if sheet.turned else Place(sheet.name, line.number)

    def _words(
        self,
        line: Line,
        fields: dict[str, str],
        channels: tuple[str, ...],
        spoken: str,
        extra: list[str],
        problems: list[Problem],
    ) -> dict[str, str]:
        """Title, text and brief; a row without title takes the first line of what it says."""
        title = self._cell(line, "title").text
        text, brief = self._cell(line, "text").text, self._cell(line, "brief").text
        if not title:
            says = text or brief or fields["key_message"] or spoken
            title = title_from(says) if says else ""
        if not title:
            made = [fields["campaign"], fields["pillar"], fields["format"], *channels]
            title = shortened(" · ".join(one for one in made if one)) or title_from("\n".join(extra)) or "–"
            problems.append(problem("no_title"))
        title = title if len(title) > _LONG_TITLE else " ".join(title.split())
        if len(title) > _LONG_TITLE:
            if not brief:
                brief = title
            elif title != brief:
                extra.insert(0, title)
            title = title_from(title)
        return {"title": title, "text": text, "brief": brief}

    def _channels(self, line: Line, problems: list[Problem]) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
        cell = self._cell(line, "channel")
        if cell.text:
            names, formats, everywhere = channels_of(cell.text)
            if everywhere:
                problems.append(problem("everywhere", written=cell.text))
            if names or everywhere:
                column = self.by_role["channel"]
                return names, "cell" if column.index in line.cells else "section", formats
        if line.section.channels:
            return line.section.channels, "section", ()
        if (
            "channel" in self.by_role
            and self.by_role["channel"].content.filled
            and self.setting.channel_source == "file"
        ):
            return (), "", ()
        if self.setting.channels:
            return self.setting.channels, self.setting.channel_source, ()
        return (), "", ()

    def _ticks(self, line: Line, extra: list[str]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """Channels from columns that are named after them: a tick says yes, a text is that channel's own wording."""
        names: list[str] = []
        variants: list[tuple[str, str]] = []
        for column in self.columns:
            cell = line.cells.get(column.index)
            if column.role != "tick" or cell is None:
                continue
            answer = yes_or_no(cell.text)
            if answer is False or cell.text.casefold() in NOTHING:
                continue
            name = channel_of(column.heading)[0] or column.heading
            names.append(name)
            if answer is None and (len(cell.text) > 30 or "title" not in self.by_role):
                variants.append((name, cell.text))
            elif answer is None:
                extra.append(_note(column, cell))
        return tuple(names), tuple(variants)

    def _status(self, line: Line, extra: list[str], problems: list[Problem]) -> tuple[str | None, str]:
        written = self._cell(line, "status").text
        status = status_of(written) if written else None
        if written and status is None:
            answer = yes_or_no(written)
            status = "published" if answer else status
            if answer is None:
                problems.append(problem("status", written=shortened(written, 40)))
        approved = self._cell(line, "approved")
        if approved.text:
            answer = yes_or_no(approved.text)
            if answer and status in (None, "idea", "planned", "drafting", "review"):
                status = "approved"
            extra.append(_note(self.by_role["approved"], approved))
        return status, written

    def _time(self, line: Line, dated: Resolved, extra: list[str], problems: list[Problem]) -> time | None:
        cell = self._cell(line, "time")
        column = self.by_role.get("time" if cell.text else "date")
        written = cell.text or self._cell(line, "date").text
        if _ZONED.search(written) or (column and re.search(r"(?i)\b(?:utc|gmt)\b", column.heading) and written):
            problems.append(problem("zone", written=shortened(written, 40)))
        at = parse_time(cell) if cell.text else None
        if cell.text and (at is None or not _says_only(cell)):
            extra.append(_note(self.by_role["time"], cell))
        return at or dated.at

    def _address(self, line: Line, role: str, extra: list[str]) -> str:
        cell = self._cell(line, role)
        if cell.link and not is_address(cell.text):
            if cell.text.casefold() not in ("link", "hier", "here", "url"):
                extra.append(_note(self.by_role[role], cell, linked=False))
            return cell.link
        return cell.text

    def _many(self, line: Line, role: str, split: object) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for column in self.columns:
            cell = line.cells.get(column.index)
            if column.role == role and cell:
                for one in split(cell.text):  # type: ignore[operator]
                    found.setdefault(one, None)
        return tuple(found)

    def _leftovers(self, line: Line, dated: Resolved) -> list[str]:
        """ "Heading: value" of all columns that have no field; notes proper without their heading."""
        extra: list[str] = []
        for column in self.columns:
            cell = line.cells.get(column.index)
            if cell is None:
                continue
            first = self.by_role.get(column.role) is column
            further = not first and column.role not in ("tick", "hashtags", "labels", *_SILENT)
            if cell.text in _DASHES and not cell.link:
                continue
            if column.role in ("notes", "result") or further or self._unread(column, cell, dated):
                extra.append(_note(column, cell))
            if cell.link and column.role not in ("url", "image", "ignore") and cell.link != cell.text:
                extra.append(cell.link)
        return extra

    def _unread(self, column: Column, cell: Cell, dated: Resolved) -> bool:
        """Date, week, month and weekday cells are kept as words where no date came of them or more stands in them."""
        if column.role == "number":
            return not column.content.running
        if column.role == "date":
            return cell.text.casefold() not in NOTHING and (
                dated.day is None or any(p.code.endswith("range") for p in dated.problems)
            )
        if column.role in ("week", "month", "year", "weekday"):
            return dated.day is None
        return False


_SILENT = ("ignore", "number")
_DASHES = ("-", "–", "—", "/")


def _note(column: Column, cell: Cell, *, linked: bool = True) -> str:
    text = f"{cell.text} ({cell.link})" if cell.link and linked and cell.link != cell.text else cell.text
    # Notes proper need no heading: they come back unchanged when a plan of ours is read again and again.
    return text if not column.heading or fold(column.heading) in _NOTES else f"{column.heading}: {text}"


def _says_only(cell: Cell) -> bool:
    """Whether a time cell holds a time and nothing more, so that no word of it is lost."""
    return cell.typed is not None or (len(cell.text) <= 9 and "-" not in cell.text and "–" not in cell.text)


def _month(cell: Cell) -> int | None:
    if isinstance(cell.typed, date):
        return cell.typed.month
    word = cell.text.split()[0] if cell.text else ""
    number = int(word.strip(".")) if word.strip(".").isdigit() else None
    return number if number and 1 <= number <= 12 else month_of(word)


def resolved(makers: Sequence[RowMaker], setting: Setting) -> list[list[Resolved]]:
    """The dates of all blocks. The order of day and month that one block proves holds for the file's other blocks."""
    entries = [one.entries() for one in makers]
    stated = setting.options.month_first
    if stated is None:
        stated = _proved_order(entries)
    orders = [stated if setting.options.month_first is not None else one.told_order(stated) for one in makers]
    return [
        resolve(one, today=setting.today, year=setting.options.year, month_first=order)
        for one, order in zip(entries, orders, strict=True)
    ]


def _proved_order(blocks: list[list[Entry]]) -> bool | None:
    orders = set()
    for entry in (one for block in blocks for one in block):
        choices = entry.reading.choices
        if choices and None in choices:
            orders.add(choices[0] is None)
    return orders.pop() if len(orders) == 1 else None
