"""Minutes as a Word document: real heading styles, tables whose heads come again on every page, fields for the pages.

Format: ECMA-376 (WordprocessingML). Words become text nodes only; `minutes_paper.writable` has taken what XML forbids.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from .minutes_docx_styles import BODY, FINE, cell_borders, close_up, dressed, prepare, quiet, tag
from .minutes_paper import Fact, Line, Paper, Section, Table

#: Widths in millimetres, together 165 (A4 without 25 and 20): results, then lists by their number of columns.
_RESULTS = (11, 91, 10, 33, 20)
_LISTS = {4: (16, 96, 33, 20), 5: (16, 60, 36, 33, 20)}
#: Letters from which on a row may be parted over two pages: an unbreakable one must fit a page.
_TALL = 1500


def minutes_docx(paper: Paper) -> bytes:
    """The document as bytes."""
    from docx import Document

    document = Document()
    prepare(document, paper)
    _head(document, paper)
    _results(document, paper)
    for table in (paper.decisions, paper.actions):
        _list(document, table)
    for one in paper.sections:
        _section(document, one)
    _end(document, paper)
    _properties(document, paper)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _properties(document: Any, paper: Paper) -> None:
    found = document.core_properties
    moment = (
        datetime.fromisoformat(paper.created).astimezone(UTC) if paper.created else datetime(2000, 1, 1, tzinfo=UTC)
    )
    found.title, found.subject = paper.title[:255], paper.heading[:255]
    found.author = found.last_modified_by = paper.organisation[:255]
    found.language = "de-DE" if paper.language == "de" else "en-GB"
    found.created = found.modified = moment.replace(tzinfo=None)
    found.comments = found.keywords = ""
    found.revision = 1


def _say(document: Any, words: str, style: str = BODY) -> Any:
    return dressed(document.add_paragraph(words), style)


# The head -------------------------------------------------------------------------------------------------------------


def _head(document: Any, paper: Paper) -> None:
    if paper.organisation:
        _say(document, paper.organisation, FINE)
    title = _say(document, paper.kind, "Heading 1")
    if paper.mark:
        title.add_run(f"\t{paper.mark}").font.size = 152_400  # 12 pt
    _say(document, paper.heading, "Subtitle")
    for one in paper.remarks:
        _say(document, one).runs[0].bold = True
    for fact in paper.facts:
        _fact(document, fact)


def _fact(document: Any, fact: Fact) -> None:
    for index, value in enumerate(fact.values):
        made = _say(document, "", "Minutes Fact")
        if index == 0:
            quiet(made.add_run(fact.label))
        made.add_run(f"\t{fact.numbers[index]}\t{value}" if fact.numbers else f"\t{value}")


# Tables ---------------------------------------------------------------------------------------------------------------


def _table(document: Any, columns: Sequence[str], widths: Sequence[int], name: str) -> Any:
    """An empty table with its head, which comes again on every page."""
    from docx.shared import Mm

    made = document.add_table(rows=1, cols=len(columns))
    made.autofit = False
    made.style = "Minutes Table"
    properties = made._tbl.tblPr
    properties.append(tag("w:tblCaption", val=name))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    head = made.rows[0]
    head._tr.get_or_add_trPr().extend([tag("w:cantSplit"), tag("w:tblHeader")])
    for cell, words, width in zip(head.cells, columns, widths, strict=True):
        cell.width = Mm(width)
        dressed(cell.paragraphs[0], "Minutes Table Head").text = words
        cell_borders(cell, bottom=("000000", 8))
    return made


def _row(table: Any, widths: Sequence[int], length: int) -> Any:
    """A new row's cells; it stays on one page unless it is longer than one."""
    from docx.shared import Mm

    row = table.add_row()
    if length < _TALL:
        row._tr.get_or_add_trPr().append(tag("w:cantSplit"))
    cells = row.cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
        dressed(cell.paragraphs[0], "Minutes Cell")
    return cells


def _results(document: Any, paper: Paper) -> None:
    _say(document, paper.legend, "Minutes Legend")
    if not paper.lines:
        _say(document, paper.nothing)
        return
    table = _table(document, paper.columns, _RESULTS, paper.columns[1])
    for line in paper.lines:
        words = (line.title, *line.report, *line.text, *line.notes)
        cells = _row(table, _RESULTS, sum(map(len, words)))
        cells[0].paragraphs[0].text = line.number
        _result(cells[1], line)
        cells[2].paragraphs[0].add_run(line.sign).bold = True
        cells[3].paragraphs[0].text = line.who
        cells[4].paragraphs[0].text = line.due


def _result(cell: Any, line: Line) -> None:
    fresh = _paragraphs_of(cell)
    if line.title:
        made = dressed(next(fresh), "Heading 2")
        made.text = line.title
        close_up(made)
    for words in line.report:
        next(fresh).text = words
    for index, words in enumerate(line.text):
        made = next(fresh)
        if index == 0 and line.label:
            made.add_run(f"{line.label}\u2002").bold = True
        made.add_run(words)
    for words in line.notes:
        quiet(next(fresh).add_run(words))


def _paragraphs_of(cell: Any) -> Iterator[Any]:
    """The paragraph that every cell has, then new ones."""
    yield cell.paragraphs[0]
    while True:
        yield dressed(cell.add_paragraph(), "Minutes Cell")


def _list(document: Any, listed: Table) -> None:
    if not listed.rows:
        return
    _say(document, listed.heading, "Heading 2")
    widths = _LISTS[len(listed.columns)]
    table = _table(document, listed.columns, widths, listed.heading)
    for row in listed.rows:
        for cell, words in zip(_row(table, widths, sum(map(len, row))), row, strict=True):
            cell.paragraphs[0].text = words


# The end --------------------------------------------------------------------------------------------------------------


def _section(document: Any, section: Section) -> None:
    _say(document, section.heading, "Heading 2")
    for words in section.lines:
        made = _say(document, words, "List Bullet" if section.listed else BODY)
        if section.quiet:
            quiet(made.runs[0])
        if words.endswith(":"):
            made.paragraph_format.keep_with_next = True


def _end(document: Any, paper: Paper) -> None:
    for words in (*paper.closing, paper.checksum):
        if words:
            _say(document, words, "Minutes Closing")
    if paper.signatures:
        _say(document, "", "Minutes Gap")
        _signatures(document, paper)


def _signatures(document: Any, paper: Paper) -> None:
    """A line for each to sign on, with a gap between."""
    from docx.shared import Mm

    widths = [width for _one in paper.signatures for width in (12, 76)][1:]
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Minutes Signatures"
    table.autofit = False
    row = table.add_row()
    row._tr.get_or_add_trPr().append(tag("w:cantSplit"))
    for index, (column, cell, width) in enumerate(zip(table.columns, row.cells, widths, strict=True)):
        column.width = cell.width = Mm(width)
        if index % 2:
            continue
        one = paper.signatures[index // 2]
        cell_borders(cell, top=("000000", 6))
        cell.paragraphs[0].text = ", ".join(part for part in (one.name, one.role) if part)
        dressed(cell.paragraphs[0], "Minutes Cell")
        dressed(cell.add_paragraph(paper.signed), FINE)
