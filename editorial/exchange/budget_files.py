"""The report on expert time as a file: a tagged PDF, an Excel workbook, CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ..domain.budget_report import NO_DEPARTMENT, BudgetReport, ReportLine
from ..domain.wording import day_text, month_text, number_text, time_text
from ..texts import text
from .documents_words import clean
from .export_csv import write_csv
from .export_file import replacing
from .export_table import Value
from .export_xlsx import head_format, new_book

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a report: whose it is, when it was made (wall time), its language, names of departments."""

    organisation: str
    now: datetime
    language: str
    names: Mapping[int, str]

    def say(self, code: str, **params: Any) -> str:
        """Words in the language of the file."""
        return text(f"budget.{code}", self.language, **params)

    def department(self, line: ReportLine) -> str:
        """The name of the department of a line."""
        if line.department_id is None:
            return self.say("all")
        return self.names.get(line.department_id, "") if line.department_id else self.say("no_department")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures: its code, its width in a workbook, its value."""

    code: str
    width: int
    value: Callable[[ReportLine], int | float | None]


#: All columns but department and month.
_FIGURES = (
    _Column("granted", 15, lambda one: one.granted),
    _Column("reserved", 16, lambda one: one.reserved),
    _Column("used", 16, lambda one: one.used),
    _Column("waiting", 15, lambda one: one.waiting),
    _Column("sent", 19, lambda one: one.sent),
    _Column("answered", 14, lambda one: one.answered),
    _Column("accepted", 14, lambda one: one.accepted),
    _Column("median_days", 29, lambda one: one.median_days),
    _Column("items", 25, lambda one: one.items),
    _Column("published", 22, lambda one: one.published),
)
CODES = ("department", "month", *(one.code for one in _FIGURES))


def headings(head: Head) -> list[str]:
    """The first line of the table."""
    return [head.say(f"column.{one}") for one in CODES]


def _figure(head: Head, column: _Column, line: ReportLine) -> int | float | str | None:
    found = column.value(line)
    return head.say("unlimited") if found is None and column.code == "granted" else found


def _worded(head: Head, column: _Column, line: ReportLine) -> str:
    found = _figure(head, column, line)
    if found is None:
        return "–"
    if isinstance(found, str):
        return found
    return number_text(found, head.language, 1 if isinstance(found, float) else 0)


def summary(report: BudgetReport, head: Head) -> str:
    """The report in one sentence."""
    total = report.total
    figures = {name: getattr(total, name) for name in ("used", "reserved", "sent", "answered", "items", "published")}
    words = {name: number_text(value, head.language) for name, value in figures.items()}
    if total.granted is None:
        return head.say("summary.unlimited", **words)
    return head.say("summary", granted=number_text(total.granted, head.language), **words)


# CSV ------------------------------------------------------------------------------------------------------------------


def write_budget_csv(path: Path, report: BudgetReport, head: Head) -> None:
    """A line for each department and month, without totals, so that it can be reckoned with.

    Raises `Refused` (file.unwritable).
    """
    write_csv(path, headings(head), ([*_start(head, one), *_cells(head, one)] for one in report.lines))


def _start(head: Head, line: ReportLine) -> list[Value]:
    return [head.department(line), line.month]


def _cells(head: Head, line: ReportLine) -> list[Value]:
    found: list[Value] = []
    for column in _FIGURES:
        value = _figure(head, column, line)
        found.append(number_text(value, head.language, 1) if isinstance(value, float) else value)
    return found


# Excel ----------------------------------------------------------------------------------------------------------------


def write_budget_xlsx(path: Path, report: BudgetReport, head: Head) -> None:
    """One sheet by department and month, one with the totals; real dates and numbers. Raises `Refused`."""
    title = head.say("report")
    with new_book(path, title) as book:
        totals = [*report.departments, *report.by_month, report.total]
        for code, lines in (("report.short", report.lines), ("total", totals)):
            sheet = book.add_worksheet(head.say(code))
            _fill(book, sheet, lines, report.months, head)
            sheet.freeze_panes(1, 2)
            sheet.autofilter(0, 0, max(len(lines), 1), len(CODES) - 1)
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            sheet.set_footer(f"&L{_header_words(title)}&R&P / &N")


def _header_words(words: str) -> str:
    """In headers and footers of workbooks & begins a code."""
    return words.replace("&", "&&")


def _fill(book: Any, sheet: Any, lines: Sequence[ReportLine], months: Sequence[date], head: Head) -> None:
    bold = head_format(book)
    plain = book.add_format({"num_format": "#,##0"})
    tenth = book.add_format({"num_format": "0.0"})
    right = book.add_format({"align": "right"})
    month = book.add_format({"num_format": "mmmm yyyy", "align": "left"})
    sheet.set_row(0, 22, bold)
    for index, words in enumerate(headings(head)):
        sheet.set_column(index, index, (24, 24, *(one.width for one in _FIGURES))[index])
        sheet.write_string(0, index, words, bold)
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, head.department(line))
        if line.month is not None:
            sheet.write_datetime(row, 1, datetime.combine(line.month, time()), month)
        else:
            sheet.write_string(row, 1, _span(months, head.language))
        for index, column in enumerate(_FIGURES, 2):
            value = _figure(head, column, line)
            if isinstance(value, str):
                sheet.write_string(row, index, value, right)
            elif value is not None:
                sheet.write_number(row, index, value, tenth if isinstance(value, float) else plain)


# PDF ------------------------------------------------------------------------------------------------------------------


def write_budget_pdf(path: Path, report: BudgetReport, head: Head) -> None:
    """The report on paper, tagged. Raises `Refused` (print.*, file.unwritable)."""
    from .documents import render_pdf

    made = render_pdf("budget", budget_document(report, head))
    with replacing(path) as draft:
        draft.write_bytes(made)


def budget_document(report: BudgetReport, head: Head) -> Data:
    """What resources/documents/budget.typ sets: a group for each department with a line for each month."""
    language, now = head.language, head.now
    when = f"{day_text(now.date(), language)}, {text('print.clock', language, time=time_text(now.time()))}"
    groups = [
        {
            "name": clean(head.department(total)),
            "lines": [_paper(head, one) for one in report.lines if one.department_id == total.department_id],
            "total": _paper(head, total) if len(report.months) > 1 else None,
        }
        for total in report.departments
    ]
    return {
        "language": language,
        "title": f"{head.say('report')}, {_span(report.months, language)}",
        "what": head.say("report"),
        "range": _span(report.months, language),
        "organisation": clean(head.organisation),
        "filter": "",
        "count": "",
        "stamp": text("print.stamp", language, when=when),
        "paper": "a4",
        "landscape": True,
        "compact": False,
        "legend": None,
        "summary": summary(report, head),
        "note": head.say("note"),
        "columns": [head.say(f"column.{one}") for one in CODES[1:]],
        "groups": groups,
        "total": {"name": head.say("all"), **_paper(head, report.total)},
        "words": {
            "total": head.say("total"),
            "nothing": text("print.nothing", language),
            "campaigns": "",
            "page": text("print.page", language, page="{page}", all="{all}"),
        },
    }


def _paper(head: Head, line: ReportLine) -> Data:
    month = "" if line.month is None else month_text(line.month, head.language)
    granted, taken = line.granted, line.reserved + line.used
    return {
        "month": month,
        "figures": [_worded(head, one, line) for one in _FIGURES],
        "over": granted is not None and taken > granted,
        "unlimited": granted is None and line.department_id != NO_DEPARTMENT,
    }


def _span(months: Sequence[date], language: str) -> str:
    first, last = month_text(months[0], language), month_text(months[-1], language)
    return first if first == last else text("print.from_to", language, first=first, last=last)
