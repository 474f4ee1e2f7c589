"""The plan as a table: which columns it has in which language, and what stands in each cell.

The headings are ones that the import of plans recognises, so that an exported plan can be edited and read back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time

from ..domain.calendar import week_number
from ..domain.plan_lines import PlanLine
from ..domain.wording import weekday
from ..texts import text

Value = str | int | date | time | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its code in the texts (column.*), how wide it is in a workbook, and its value for a line."""

    code: str
    width: int
    value: Callable[[PlanLine, str], Value]

    def heading(self, language: str) -> str:
        """The heading in the language of the file."""
        return text(f"column.{self.code}", language)


def _tags(words: tuple[str, ...], sign: str = "") -> str:
    return (" " if sign else ", ").join(f"{sign}{one}" for one in words)


COLUMNS: tuple[Column, ...] = (
    Column("week", 6, lambda one, _tongue: week_number(one.day) if one.day else None),
    Column("weekday", 11, lambda one, tongue: weekday(one.day, tongue, short=False) if one.day else None),
    Column("date", 12, lambda one, _tongue: one.day),
    Column("time", 8, lambda one, _tongue: one.time if one.day else None),
    Column("channel", 20, lambda one, _tongue: ", ".join(one.channels)),
    Column("title", 42, lambda one, _tongue: one.title),
    Column("status", 15, lambda one, tongue: text(f"status.{one.status}", tongue)),
    Column("format", 14, lambda one, _tongue: one.format),
    Column("pillar", 20, lambda one, _tongue: one.pillar),
    Column("campaign", 22, lambda one, _tongue: one.campaign),
    Column("task_field", 24, lambda one, tongue: text(f"field.{one.task_field}", tongue) if one.task_field else ""),
    Column("owner", 20, lambda one, _tongue: one.owner),
    Column("department", 18, lambda one, _tongue: one.department),
    Column("text", 60, lambda one, _tongue: one.text),
    Column("public_title", 34, lambda one, _tongue: one.public_title),
    Column("brief", 40, lambda one, _tongue: one.brief),
    Column("key_message", 34, lambda one, _tongue: one.key_message),
    Column("audience", 20, lambda one, _tongue: one.audience),
    Column("hashtags", 20, lambda one, _tongue: _tags(one.hashtags, "#")),
    Column("labels", 18, lambda one, _tongue: _tags(one.labels)),
    Column("goal", 22, lambda one, _tongue: one.goal),
    Column("url", 26, lambda one, _tongue: one.url),
    Column("notes", 34, lambda one, _tongue: one.notes),
    Column("series", 24, lambda one, _tongue: one.series),
    Column("ref", 16, lambda one, _tongue: one.ref),
)


#: Only where a line has it: who let it go without approval, and why. The import of plans leaves it alone.
WITHOUT = Column("without", 30, lambda one, _tongue: one.without)


def columns_of(lines: Iterable[PlanLine]) -> tuple[Column, ...]:
    """The columns that a table of these lines has."""
    return (*COLUMNS, WITHOUT) if any(one.without for one in lines) else COLUMNS


def headings(language: str, columns: tuple[Column, ...] = COLUMNS) -> list[str]:
    """The first line of the table."""
    return [one.heading(language) for one in columns]


def cells(line: PlanLine, language: str, columns: tuple[Column, ...] = COLUMNS) -> list[Value]:
    """The values of one line; empty ones are None."""
    found: list[Value] = []
    for one in columns:
        value = one.value(line, language)
        found.append(value.replace("\r\n", "\n").replace("\r", "\n") or None if isinstance(value, str) else value)
    return found
