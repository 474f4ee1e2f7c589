"""From the lines of a table to `PlanRow`s: fields, channels, carried values, dates; nothing of a record is lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from ..domain.plan_import import Place, PlanOptions, PlanRow, Problem, problem
from .plan_around import Around
from .plan_cells import channels_of, hashtags_of, shortened, title_from, yes_or_no
from .plan_columns import Column
from .plan_dates import Reading, is_calendar_week, parse_date, parse_time, parse_week, parse_weekday
from .plan_extras import Extras, note
from .plan_layout import Block
from .plan_lines import Line
from .plan_sources import Source
from .plan_words import month_of, network_of, status_of
from .plan_years import Entry, Resolved, resolve
from .plan_zones import moved, zone_in_heading, zone_written
from .tables_grid import EMPTY, Cell

_CARRIED = ("channel", "week", "month", "year")
_PLAIN = (
    "format",
    "pillar",
    "campaign",
    "goal",
    "owner",
    "department",
    "task_field",
    "key_message",
    "audience",
    "ref",
    "public_title",
)
_LONG_TITLE = 160
#: An identifier of which a spreadsheet made a number: many rows share it.
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
#: States that outlast it that the tool calls an entry done.
_LATER = frozenset({"evaluated", "archived", "hold", "rejected"})
#: Rows made between two reports of progress.
_STEP = 2000


@dataclass(slots=True)
class Setting:
    """What stands around a block: years and month of its titles, sheet and file; its channels and where they were
    read."""

    around: Around = field(default_factory=Around)
    channels: tuple[str, ...] = ()
    channel_source: str = ""
    today: date = date(2000, 1, 1)
    options: PlanOptions = field(default_factory=PlanOptions)
    tool: Source | None = None


class RowMaker:
    """Makes the rows of one block."""

    def __init__(self, block: Block, columns: list[Column], lines: list[Line], setting: Setting) -> None:
        self.block = block
        self.columns = columns
        self.setting = setting
        self.lines = [one for one in lines if one.kind == "record"]
        self.by_role = {one.role: one for one in reversed(columns)}
        self.at = {role: one.index for role, one in self.by_role.items()}
        self.plain = [one for one in _PLAIN if one in self.by_role]
        self.extras = Extras(columns, self.by_role, setting.tool)
        self.board = setting.tool is not None and setting.tool.board
        self.states = setting.tool.states if setting.tool else {}
        timed = [self.by_role[one] for one in ("date", "time") if one in self.at]
        self.heading_zones = {one.role: zone_in_heading(one.heading) for one in timed}
        self.converted = 0
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
        if re.search(r"\bmm\s*[/.-]\s*dd\b", heading):
            return True
        return self._order_beside() if otherwise is None and self.board else otherwise

    def _order_beside(self) -> bool | None:
        """The order that the other days of a board prove: a tool writes all of them in the same form."""
        orders: set[bool] = set()
        for column in self.columns:
            for line in self.lines if column.content.dates > 0.5 else ():
                choices = parse_date(line.cells.get(column.index, EMPTY)).choices
                if choices and None in choices:
                    orders.add(choices[0] is None)
        return orders.pop() if len(orders) == 1 else None

    def rows(self, first: int, dates: list[Resolved], tell: Callable[[int], None]) -> list[PlanRow]:
        """The records, numbered from `first`; `tell` is called with the number of the last one now and then."""
        found: list[PlanRow] = []
        above = False
        for number, (line, dated) in enumerate(zip(self.lines, dates, strict=True), start=first):
            found.append(self._row(line, number, dated, above))
            above = dated.day is not None
            if number % _STEP == 0:
                tell(number)
        return found

    def _cell(self, line: Line, role: str) -> Cell:
        index = self.at.get(role)
        if index is None:
            return EMPTY
        cell = line.cells.get(index)
        if cell is None:
            return self.carried[role].get(line.number, EMPTY) if role in self.carried else EMPTY
        return cell

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
            week, week_year, sure = section.week, section.week_year, section.week_sure
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
        """A calendar week is called one, in the heading or the cell. "Woche 3" may be the third week of the plan."""
        column = self.by_role.get("week")
        return column is not None and (column.confidence >= 0.95 or is_calendar_week(self._cell(line, "week").text))

    def _row(self, line: Line, number: int, dated: Resolved, dated_above: bool) -> PlanRow:
        problems: list[Problem] = list(dated.problems)
        if dated.day is None and dated_above and "date" in self.at and not self._cell(line, "date").text:
            if self._cell(line, "time").text:
                problems.append(problem("blank_date"))
        extra = self.extras.leftovers(line, dated)
        channels, source, formats = self._channels(line, problems)
        ticked, variants = self.extras.ticks(line, extra)
        if ticked and source != "cell":
            channels, source = (), ""
        labels, tagged = self._labels(line)
        ticked = (*ticked, *tagged)
        channels = tuple(dict.fromkeys((*channels, *ticked))) if ticked else channels
        fields = self._fields(line, formats, extra)
        words = self._words(line, fields, channels, variants[0][1] if variants else "", extra, problems)
        status, written, listed = self._status(line, extra, problems)
        day, at = self._moment(line, dated, extra, problems)
        image = self.extras.address(line, "image", extra)
        return PlanRow(
            place=self._place(line),
            number=number,
            **words,
            day=day,
            time=at,
            channels=channels,
            channel_source="cell" if ticked else source,
            variants=variants,
            status=status,
            status_written=written,
            labels=(*labels, *listed),
            hashtags=self.extras.many(line, "hashtags", hashtags_of),
            url=self.extras.address(line, "url", extra),
            image=image,
            step_of=self._cell(line, "parent").text,
            notes="\n".join(extra),
            problems=tuple(problems),
            **fields,
        )

    def _labels(self, line: Line) -> tuple[tuple[str, ...], list[str]]:
        """(labels, channels): a label of a task board that names a network is a channel."""
        labels = self.extras.labels(line)
        if not self.board or not labels:
            return labels, []
        networks = [name for one in labels if (name := network_of(one))]
        return tuple(one for one in labels if not network_of(one)), networks

    def _fields(self, line: Line, formats: tuple[str, ...], extra: list[str]) -> dict[str, str]:
        """What is taken over as written."""
        fields = dict.fromkeys(_PLAIN, "")
        for role in self.plain:
            fields[role] = self._cell(line, role).text
        if _ROUNDED.fullmatch(fields["ref"]):
            fields["ref"] = ""
        if self.board and "," in fields["owner"]:
            fields["owner"] = self._first_of("owner", fields["owner"], extra)
        fields["format"] = fields["format"] or ", ".join(formats)
        return fields

    def _first_of(self, role: str, written: str, extra: list[str]) -> str:
        """Of several people on a card the first one is responsible; all are noted."""
        names = [one.strip() for one in written.split(",") if one.strip()]
        extra.append(f"{self.by_role[role].heading}: {', '.join(names)}")
        return names[0] if names else ""

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
            says = fields["public_title"] or text or brief or fields["key_message"] or spoken
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

    def _status(self, line: Line, extra: list[str], problems: list[Problem]) -> tuple[str | None, str, tuple[str, ...]]:
        """(status, its word, labels): a list of a board that is no state is a label of its cards."""
        written = self._cell(line, "status").text
        listed: tuple[str, ...] = ()
        if written and (known := self.states.get(written.casefold())) is not None:
            status, written = known or None, written if known else ""
        else:
            status = status_of(written) if written else None
            if written and status is None and self.board:
                listed, written = (shortened(written),), ""
            elif written and status is None:
                answer = yes_or_no(written)
                status = "published" if answer else status
                if answer is None:
                    problems.append(problem("status", written=shortened(written, 40)))
        approved = self._cell(line, "approved")
        if approved.text:
            if yes_or_no(approved.text) and status in (None, "idea", "planned", "drafting", "review"):
                status = "approved"
            extra.append(note(self.by_role["approved"], approved))
        if self._says_yes(line, "done") and status not in _LATER:
            status = "published"
        if self._says_yes(line, "archived"):
            status = "archived"
        return status, written, listed

    def _says_yes(self, line: Line, role: str) -> bool:
        """A tick, or the day on which it was ticked."""
        cell = self._cell(line, role)
        return bool(cell.text) and (yes_or_no(cell.text) or parse_date(cell).dated)

    def _moment(
        self, line: Line, dated: Resolved, extra: list[str], problems: list[Problem]
    ) -> tuple[date | None, time | None]:
        """Day and time on the workspace's clocks."""
        day, at = dated.day, self._time(line, dated, extra)
        role = "time" if self._cell(line, "time").text else "date"
        written = self._cell(line, role).text
        zone = zone_written(written) or (self._cell(line, "zone").text if "zone" in self.at else "")
        zone = zone or (self.heading_zones.get(role, "") if written else "")
        if not zone or at is None:
            return day, at
        there = moved(day, at, zone, self.setting.options.zone) if day and self.setting.options.zone else None
        if there is None:
            problems.append(problem("zone", written=shortened(written, 40)))
            return day, at
        self.converted += there != (day, at)
        return there

    def _time(self, line: Line, dated: Resolved, extra: list[str]) -> time | None:
        cell = self._cell(line, "time")
        at = parse_time(cell) if cell.text else None
        if cell.text and (at is None or not _says_only(cell)):
            extra.append(note(self.by_role["time"], cell))
        return at or dated.at


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
