"""Minutes as an OpenDocument text: real headings, table heads that come again on every page, fields for the pages.

Format: OpenDocument 1.3 (https://docs.oasis-open.org/office/OpenDocument/v1.3/). Styles and page stand in
resources/documents/minutes_odt.xml; words become text nodes only.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from .minutes_paper import Fact, Line, Paper, Section, Table

#: Widths in millimetres, together 165: results, then lists by their number of columns.
_RESULTS = (11, 91, 10, 33, 20)
_LISTS = {4: (16, 96, 33, 20), 5: (16, 60, 36, 33, 20)}
#: Letters from which on a row may be parted over two pages: an unbreakable one must fit a page.
_TALL = 1500
_CELL = "Minutes_20_Cell"
_AUTOMATIC = (
    '<style:style style:name="Wide" style:family="table"><style:table-properties style:width="165mm" '
    'table:align="left" fo:margin-bottom="2mm" table:border-model="collapsing"/></style:style>',
    '<style:style style:name="Tall" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="auto"/></style:style>',
    '<style:style style:name="Whole" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>',
    '<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" '
    'fo:padding-right="2.5mm" fo:border="none" fo:border-bottom="1pt solid #000000"/></style:style>',
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" '
    'fo:padding-top="1.1mm" fo:padding-bottom="0.9mm" fo:padding-right="2.5mm" fo:border="none" '
    'fo:border-bottom="0.5pt solid #bfc7c9"/></style:style>',
    '<style:style style:name="Sign" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" '
    'fo:padding-top="1.1mm" fo:border="none" fo:border-top="0.75pt solid #000000"/></style:style>',
    '<style:style style:name="Plain" style:family="table-cell">'
    '<style:table-cell-properties fo:padding="0mm" fo:border="none"/></style:style>',
)


def minutes_odt(paper: Paper) -> bytes:
    """The document as bytes."""
    from odfdo import Document

    import resources

    document = Document("text")
    document.set_part("styles.xml", resources.data("documents/minutes_odt.xml"))
    document.del_part("Thumbnails/thumbnail.png")
    _dress(document, paper)
    body = document.body
    body.clear()
    for one in _content(paper):
        body.append(one)
    automatic: Any = document.content.get_element("//office:automatic-styles")
    for written in (*_AUTOMATIC, *_columns()):
        automatic.append(_element_of(written))
    _properties(document, paper)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _element_of(written: str) -> Any:
    from odfdo import Element

    return Element.from_tag(written)


def _el(name: str, *children: Any, **values: str) -> Any:
    """An element: ``_el("text:p", "words", text_style_name="Standard")``; "_" parts prefix and name, then is "-"."""
    made = _element_of(name)
    for key, value in values.items():
        prefix, _, rest = key.partition("_")
        made.set_attribute(f"{prefix}:{rest.replace('_', '-')}", value)
    for one in children:
        made.append(one)
    return made


def _p(style: str, *children: Any) -> Any:
    return _el("text:p", *(one for one in children if one != ""), text_style_name=style)


def _h(level: int, style: str, *children: Any) -> Any:
    return _el("text:h", *children, text_style_name=style, text_outline_level=str(level))


def _span(style: str, words: str) -> Any:
    return _el("text:span", words, text_style_name=style)


def _tab() -> Any:
    return _element_of("text:tab")


# Page and properties --------------------------------------------------------------------------------------------------


def _dress(document: Any, paper: Paper) -> None:
    """Language, and what stands at the beginning and the end of every page."""
    styles = document.styles
    german = paper.language == "de"
    defaults = styles.get_element("//style:default-style/style:text-properties")
    defaults.set_attribute("fo:language", "de" if german else "en")
    defaults.set_attribute("fo:country", "DE" if german else "GB")
    head = styles.get_element("//style:header/text:p")
    head.append(paper.running)
    if paper.mark:
        head.append(_tab())
        head.append(paper.mark)
    for name in ("footer", "footer-first"):
        _foot(styles.get_element(f"//style:{name}/text:p"), paper)


def _foot(foot: Any, paper: Paper) -> None:
    foot.append(paper.foot)
    foot.append(_tab())
    for part in re.split(r"(\{page\}|\{all\})", paper.page):
        if part == "{page}":
            foot.append(_el("text:page-number", "1", text_select_page="current"))
        elif part == "{all}":
            foot.append(_el("text:page-count", "1"))
        elif part:
            foot.append(part)


def _properties(document: Any, paper: Paper) -> None:
    meta = document.meta
    at = datetime.fromisoformat(paper.created) if paper.created else datetime(2000, 1, 1, tzinfo=UTC)
    moment = at.astimezone(UTC).replace(tzinfo=None)
    meta.set_title(paper.title)
    meta.set_subject(paper.heading)
    meta.set_initial_creator(paper.organisation)
    meta.set_creator(paper.organisation)
    meta.set_language("de-DE" if paper.language == "de" else "en-GB")
    meta.set_creation_date(moment)
    meta.set_modification_date(moment)
    meta.set_editing_cycles(1)


# Content --------------------------------------------------------------------------------------------------------------


def _content(paper: Paper) -> Iterable[Any]:
    if paper.organisation:
        yield _p("Minutes_20_Fine", paper.organisation)
    mark = (_tab(), _span("Minutes_20_Mark", paper.mark)) if paper.mark else ()
    yield _h(1, "Heading_20_1", paper.kind, *mark)
    yield _p("Subtitle", paper.heading)
    for words in paper.remarks:
        yield _p("Minutes_20_Remark", words)
    for fact in paper.facts:
        yield from _fact(fact)
    yield _p("Minutes_20_Legend", paper.legend)
    if paper.lines:
        yield _table("Results", paper.columns, _RESULTS, [_result_row(one) for one in paper.lines])
    else:
        yield _p("Text_20_body", paper.nothing)
    for name, table in (("Decisions", paper.decisions), ("Actions", paper.actions)):
        yield from _list(name, table)
    for section in paper.sections:
        yield from _section(section)
    for words in (*paper.closing, paper.checksum):
        if words:
            yield _p("Minutes_20_Closing", words)
    if paper.signatures:
        yield _p("Minutes_20_Gap")
        yield _signatures(paper)


def _fact(fact: Fact) -> Iterable[Any]:
    for index, value in enumerate(fact.values):
        label = _span("Minutes_20_Quiet", fact.label) if index == 0 else ""
        number = (fact.numbers[index], _tab()) if fact.numbers else ()
        yield _p("Minutes_20_Fact", label, _tab(), *number, value)


def _columns() -> Iterable[str]:
    """One style for every width of a column."""
    for width in sorted({*_RESULTS, *(one for widths in _LISTS.values() for one in widths), *range(12, 13), 76, 165}):
        yield (
            f'<style:style style:name="Column{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        )


def _table(name: str, columns: Sequence[str], widths: Sequence[int], rows: Sequence[Any]) -> Any:
    heads = [_cell("Head", _p("Table_20_Heading", words)) for words in columns]
    return _el(
        "table:table",
        *(_el("table:table-column", table_style_name=f"Column{width}") for width in widths),
        _el("table:table-header-rows", _el("table:table-row", *heads, table_style_name="Whole")),
        *rows,
        table_name=name,
        table_style_name="Wide",
    )


def _cell(style: str, *content: Any) -> Any:
    return _el("table:table-cell", *content, table_style_name=style, office_value_type="string")


def _row(cells: Iterable[Any], length: int) -> Any:
    return _el("table:table-row", *cells, table_style_name="Tall" if length >= _TALL else "Whole")


def _result_row(line: Line) -> Any:
    words = (line.title, *line.report, *line.text, *line.notes)
    sign = _span("Strong_20_Emphasis", line.sign) if line.sign else ""
    cells = [
        _cell("Cell", _p(_CELL, line.number)),
        _cell("Cell", *_result(line)),
        _cell("Cell", _p(_CELL, sign)),
        _cell("Cell", _p(_CELL, line.who)),
        _cell("Cell", _p(_CELL, line.due)),
    ]
    return _row(cells, sum(map(len, words)))


def _result(line: Line) -> Iterable[Any]:
    if line.title:
        yield _h(2, "Minutes_20_Item", line.title)
    for words in line.report:
        yield _p(_CELL, words)
    for index, words in enumerate(line.text):
        label = _span("Strong_20_Emphasis", line.label) if index == 0 and line.label else ""
        yield _p(_CELL, label, f"\u2002{words}" if label != "" else words)
    for words in line.notes:
        yield _p(_CELL, _span("Minutes_20_Quiet", words))
    if not (line.title or line.report or line.text or line.notes):
        yield _p(_CELL)


def _list(name: str, listed: Table) -> Iterable[Any]:
    if not listed.rows:
        return
    yield _h(2, "Heading_20_2", listed.heading)
    rows = [_row([_cell("Cell", _p(_CELL, one)) for one in row], sum(map(len, row))) for row in listed.rows]
    yield _table(name, listed.columns, _LISTS[len(listed.columns)], rows)


def _section(section: Section) -> Iterable[Any]:
    yield _h(2, "Heading_20_2", section.heading)
    lines = [
        _p(
            "Minutes_20_Lead" if one.endswith(":") else "Text_20_body",
            _span("Minutes_20_Quiet", one) if section.quiet else one,
        )
        for one in section.lines
    ]
    if not section.listed:
        yield from lines
        return
    yield _el("text:list", *(_el("text:list-item", one) for one in lines), text_style_name="List_20_1")


def _signatures(paper: Paper) -> Any:
    cells, widths = list[Any](), list[int]()
    for index, one in enumerate(paper.signatures):
        if index:
            cells.append(_cell("Plain", _p(_CELL)))
            widths.append(12)
        name = ", ".join(part for part in (one.name, one.role) if part)
        cells.append(_cell("Sign", _p(_CELL, name), _p("Minutes_20_Fine", paper.signed)))
        widths.append(76)
    columns = [_el("table:table-column", table_style_name=f"Column{width}") for width in widths]
    return _el("table:table", *columns, _row(cells, 0), table_name="Signatures")
