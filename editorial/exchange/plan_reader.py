"""A grid to a `PlanFile`: layout, columns, lines, rows, and the report of everything that is no record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import PurePath

from ..domain.plan_import import (
    ColumnGuess,
    LeftOut,
    Mapping,
    Place,
    PlanBlock,
    PlanFile,
    PlanOptions,
    PlanRow,
    PreviewSheet,
    Problem,
    fold,
    heading_key,
    problem,
)
from ..errors import Refused
from .plan_around import around
from .plan_cells import shortened
from .plan_columns import Column, assign, headless
from .plan_layout import Block, find_blocks, turned
from .plan_lines import Line, read_lines
from .plan_rows import RowMaker, Setting, resolved
from .plan_sources import Source, source, source_of
from .plan_steps import with_parents
from .plan_wall import find_wall, read_wall
from .plan_words import UNMISTAKABLE, channel_of, network_of, networks_in
from .plan_years import Resolved
from .tables_grid import Book, Sheet

PREVIEW_ROWS = 20
#: What a table must have some of to be a plan, where a workbook holds other tables too.
_CONTENTS = frozenset({"title", "text", "brief", "key_message", "date", "tick"})
#: First words of sheet names that stand for lists beside the plan.
_ASIDE = frozenset(
    "legende legend dropdown dropdowns listen liste lists list kontakte kontakt contacts stammdaten daten data "
    "einstellungen settings config anleitung instructions hilfe help readme info auswahl auswahllisten parameter "
    "hashtag hashtags feiertage aktionstage holidays ferien passworter ansprechpartner personas zielgruppen".split()
)
Progress = Callable[[str, int], None]
_LEFT = {"repeated", "section", "empty_day", "total", "legend", "note"}


def read_book(
    book: Book,
    name: str,
    *,
    mapping: Mapping | None,
    today: date,
    options: PlanOptions,
    progress: Progress | None = None,
) -> PlanFile:
    """The plan that a grid holds.

    Raises `Refused` with plan.no_table where nothing in it looks like a plan, plan.no_rows where it has headings only.
    """
    reader = _Reader(book, name, mapping, today, options, progress or (lambda _stage, _done: None))
    return reader.read()


class _Reader:
    """One reading of one file."""

    def __init__(
        self, book: Book, name: str, mapping: Mapping | None, today: date, options: PlanOptions, progress: Progress
    ) -> None:
        self.book, self.name, self.mapping = book, name, mapping
        self.today, self.options, self.progress = today, options, progress
        self.stem = PurePath(name).stem
        self.rows: list[PlanRow] = []
        self.left: list[LeftOut] = []
        self.blocks: list[PlanBlock] = []
        self.columns: dict[str, Column] = {}
        self.problems: list[Problem] = []
        self.years: dict[str, Counter[int]] = {}
        self.makers: list[tuple[RowMaker, list[Line]]] = []
        self.converted = 0
        self.tools: list[Source] = []

    def read(self) -> PlanFile:
        """Sheet by sheet, dates last: the order of day and month may be proved anywhere in the file."""
        sheets = [one for one in self.book.sheets if self._wanted(one)]
        for done, sheet in enumerate(sheets):
            self.progress("sheet", done)
            self._sheet(sheet)
        self._make_rows()
        tool = self.tools[0] if self.tools and all(one is self.tools[0] for one in self.tools) else None
        self._tell_of(tool)
        for way, years in self.years.items():
            told = ", ".join(map(str, sorted(years)))
            self.problems.append(problem(f"year_by_{way}", years=told, count=years.total()))
        if self.book.uncalculated:
            self.problems.append(problem("formulas", count=self.book.uncalculated))
        if not self.blocks:
            raise Refused("plan.no_table")
        if not self.rows:
            raise Refused("plan.no_rows")
        return PlanFile(
            name=self.name,
            format=self.book.format,
            encoding=self.book.encoding,
            delimiter=self.book.delimiter,
            sheets=tuple(one.name for one in self.book.sheets),
            blocks=tuple(self.blocks),
            columns=tuple(_guess(one) for one in self.columns.values()),
            rows=tuple(self.rows),
            left_out=tuple(sorted(self.left, key=lambda one: (one.place.sheet, one.place.line, one.place.column))),
            problems=tuple(self.problems),
            preview=tuple(_preview(one) for one in sheets),
            heading_key=heading_key(one.heading or one.key for one in self.columns.values()),
            channel_hint=self._hint(),
            source=tool.code if tool else "",
        )

    def _tell_of(self, tool: Source | None) -> None:
        """Subtasks, archived entries and converted times, which belong to the file rather than to single rows."""
        parent = next((one.heading for one in self.columns.values() if one.role == "parent"), "")
        if any(one.step_of for one in self.rows):
            self.rows = with_parents(self.rows, parent)
        if steps := sum(1 for one in self.rows if one.step_of):
            self.problems.append(problem("steps", count=steps))
        archived = sum(1 for one in self.rows if one.status == "archived")
        if archived and tool and any(one.role == "archived" for one in self.columns.values()):
            self.problems.append(problem("archived", count=archived, tool=tool.code.capitalize()))
        if self.converted:
            self.problems.append(problem("zones", count=self.converted, zone=self.options.zone))

    def _wanted(self, sheet: Sheet) -> bool:
        if self.options.sheets:
            return sheet.name in self.options.sheets
        if sheet.hidden and sheet.rows:
            self.left.append(LeftOut(Place(sheet.name), "plan.left.hidden"))
        return not sheet.hidden and bool(sheet.rows)

    def _sheet(self, sheet: Sheet) -> None:
        sheet = turned(sheet) or sheet
        layout = find_blocks(sheet)
        wall = find_wall(sheet)
        if wall and not any(block.heading_line and block.heading_line < wall.line for block in layout.blocks):
            self._wall(sheet)
            return
        if not layout.blocks:
            self.left.append(LeftOut(Place(sheet.name), "plan.left.sheet"))
            return
        seen: set[tuple[int, int, str]] = set()
        for line, column, code, text in layout.outside:
            if (line, column, code) not in seen:
                seen.add((line, column, code))
                self.left.append(LeftOut(Place(sheet.name, line, column), f"plan.left.{code}", shortened(text, 200)))
        if self._beside_the_plan(sheet):
            self.left = [one for one in self.left if one.place.sheet != sheet.name]
            self.left.append(LeftOut(Place(sheet.name), "plan.left.sheet"))
            return
        for block in layout.blocks:
            self._block(block)

    def _beside_the_plan(self, sheet: Sheet) -> bool:
        """A sheet of a larger workbook that by its name holds lists, contacts or help, which look like tables too."""
        words = fold(sheet.name).split()
        return bool(words) and len(self.book.sheets) > 1 and not self.options.sheets and words[0] in _ASIDE

    def _block(self, block: Block) -> None:
        setting = self._setting(block)
        setting.tool = source_of(block.headings.values()) or (source("hootsuite") if headless(block) else None)
        columns = assign(block, self.mapping, month_known=setting.around.month is not None, tool=setting.tool)
        if len(self.book.sheets) > 1 and not {one.role for one in columns} & _CONTENTS:
            self.left.append(LeftOut(Place(block.sheet.name, block.heading_line), "plan.left.sheet"))
            return
        lines = read_lines(block, columns)
        self.makers.append((RowMaker(block, columns, lines, setting), lines))

    def _register(self, maker: RowMaker, lines: list[Line]) -> None:
        """Take the columns and the left out lines of a table into the answer."""
        block = maker.block
        for column in maker.columns:
            known = self.columns.setdefault(column.key, column)
            known.samples += [one for one in column.samples if one not in known.samples][: 3 - len(known.samples)]
        for line in lines:
            if line.kind in _LEFT:
                text = shortened(" · ".join(cell.text for cell in line.own.values()), 200)
                place = (
                    Place(block.sheet.name, 0, line.number)
                    if block.sheet.turned
                    else Place(block.sheet.name, line.number)
                )
                self.left.append(LeftOut(place, f"plan.left.{line.kind}", text))

    def _setting(self, block: Block) -> Setting:
        """Years, months and channels that the titles, the sheet's name and the file's name speak of, the nearest
        first."""
        near = around("")
        for text in [*(text for _line, text in reversed(block.titles)), block.sheet.name, self.stem]:
            near = near.inside(around(text))
        setting = Setting(around=near, today=self.today, options=self.options)
        for _line, text in reversed(block.titles):
            if names := _named(text):
                setting.channels, setting.channel_source = names, "title"
                return setting
        if names := _named(block.sheet.name):
            setting.channels, setting.channel_source = names, "sheet"
        elif self.options.channel:
            setting.channels, setting.channel_source = (self.options.channel,), "stated"
        elif names := networks_in(self.stem):
            setting.channels, setting.channel_source = (names, "file") if len(names) == 1 else ((), "")
        return setting

    def _wall(self, sheet: Sheet) -> None:
        wall = find_wall(sheet)
        if wall is None:
            return
        block = Block(sheet, wall.line, {}, [], [])
        rows, left = read_wall(wall, self._setting(block), len(self.rows) + 1)
        self._flush()
        rows = [_numbered(row, len(self.rows) + 1 + index) for index, row in enumerate(rows)]
        self.rows += rows
        self.left += left
        self.problems.append(problem("wall_sheet", sheet=sheet.name or self.name))
        columns = sorted(wall.weekdays or wall.days)
        lines = wall.lines or [wall.line]
        self.blocks.append(
            PlanBlock(sheet.name, wall.line, lines[0], lines[-1], columns[0], columns[-1], len(rows), kind="wall")
        )

    def _flush(self) -> None:
        """The rows of the blocks read so far, so that a wall calendar after them is numbered after them."""
        self._make_rows()
        self.makers = []

    def _make_rows(self) -> None:
        if not self.makers:
            return
        self._drop_weak()
        makers = [one for one, _lines in self.makers]
        for maker, lines in self.makers:
            self._register(maker, lines)
        self.progress("found", sum(len(one.lines) for one in makers))
        self.progress("dates", len(self.rows))
        dates = resolved(makers, makers[0].setting)
        for (maker, lines), found in zip(self.makers, dates, strict=True):
            rows = maker.rows(len(self.rows) + 1, found, lambda done: self.progress("rows", done))
            self.progress("rows", len(self.rows) + len(rows))
            self.converted += maker.converted
            if maker.setting.tool:
                self.tools.append(maker.setting.tool)
            self._note_years(found)
            self.rows += rows
            self.blocks.append(_plan_block(maker, lines, len(rows)))
        self.makers = []

    def _drop_weak(self) -> None:
        """Beside a real plan, sheets that have neither a day nor a heading for what a row is about are figures, access
        data or other lists."""
        strong = {maker.block.sheet.name for maker, _lines in self.makers if _plan_like(maker.columns) == 2}
        if not strong or self.options.sheets:
            return
        for maker, _lines in self.makers:
            name = maker.block.sheet.name
            if not _plan_like(maker.columns) and name not in strong:
                self.left = [one for one in self.left if one.place.sheet != name] + [
                    LeftOut(Place(name), "plan.left.sheet")
                ]
        self.makers = [one for one in self.makers if _plan_like(one[0].columns) or one[0].block.sheet.name in strong]

    def _note_years(self, dates: list[Resolved]) -> None:
        """Remember how years were concluded that the cells do not name."""
        for way in ("heading", "rows", "weekdays", "week"):
            years = sorted({one.day.year for one in dates if one.by == way and one.day})
            if years:
                count = sum(one.by == way for one in dates)
                self.years.setdefault(way, Counter()).update(dict.fromkeys(years, 0))
                self.years[way][years[0]] += count

    def _hint(self) -> str:
        """A channel that the name or the media paths suggest, for the user to confirm, if the rows name none."""
        if any(one.channels for one in self.rows):
            return ""
        words = [one for one in fold(self.stem.replace("_", " ")).split() if one in UNMISTAKABLE or one == "x"]
        names = {channel_of(one)[0] for one in words}
        if len(names) == 1:
            return names.pop()
        paths = [networks_in(one.image.replace("/", " ").replace("-", " ")) for one in self.rows if one.image]
        if paths and len(paths) == len(self.rows) and len(set(paths)) == 1 and len(paths[0]) == 1:
            return paths[0][0]
        return ""


def _named(text: str) -> tuple[str, ...]:
    """The network that a title or sheet name stands for: it alone, or unmistakably inside the words, and only one."""
    if network := network_of(text):
        return (network,)
    names = networks_in(text)
    if len(names) == 1:
        return names
    after = [part for part in text.replace(" - ", ":").replace(" – ", ":").split(":") if network_of(part)]
    return (channel_of(after[0])[0],) if len(after) == 1 else ()


def _plan_like(columns: Iterable[Column]) -> int:
    """How surely a table is a plan: 2 with a day and a heading for what a row is about, 1 with one of them, else 0."""
    about = any(
        one.role in ("title", "text", "brief", "key_message", "tick") and one.confidence > 0.3 for one in columns
    )
    dated = any(one.role in ("date", "week", "weekday") and one.content.filled for one in columns)
    return about + dated


def _numbered(row: PlanRow, number: int) -> PlanRow:
    from dataclasses import replace

    return replace(row, number=number)


def _guess(column: Column) -> ColumnGuess:
    return ColumnGuess(
        column.key, column.index, column.heading, column.role, column.confidence, tuple(column.samples[:3])
    )


def _plan_block(maker: RowMaker, lines: Iterable[Line], rows: int) -> PlanBlock:
    block = maker.block
    numbers = [one.number for one in lines] or [block.heading_line]
    title = " · ".join(text for _line, text in block.titles)
    return PlanBlock(
        block.sheet.name,
        block.heading_line,
        numbers[0],
        numbers[-1],
        block.columns[0],
        block.columns[-1],
        rows,
        title=shortened(title),
        channel=", ".join(maker.setting.channels),
    )


def _preview(sheet: Sheet) -> PreviewSheet:
    """The first filled lines of a sheet, as wide as they are."""
    lines = sheet.lines()[:PREVIEW_ROWS]
    width = min(max((max(sheet.rows[one]) for one in lines), default=0), 60)
    rows = []
    for line in lines:
        row = sheet.rows[line]
        rows.append((line, tuple(shortened(row[c].text, 120) if c in row else "" for c in range(1, width + 1))))
    return PreviewSheet(sheet.name, tuple(rows))
