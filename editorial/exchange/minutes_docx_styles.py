"""What a Word document of minutes is dressed in: page, styles, header and footer with fields."""

from __future__ import annotations

import re
from typing import Any

from .minutes_paper import Paper

BODY, FINE, QUIET = "Normal", "Minutes Fine", "Minutes Quiet"
#: On every computer, or replaced by a font of the same widths (Liberation Sans).
FONT = "Arial"
_INK, _MUTED, _LINE = "000000", "53626A", "BFC7C9"


def tag(name: str, /, **values: Any) -> Any:
    """An element of WordprocessingML with attributes of its namespace: ``tag("w:lang", val="de-DE")``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def dressed(paragraph: Any, style: str) -> Any:
    """The paragraph in a style of `prepare`, by its id: asking for a name searches all styles anew, each time."""
    if style != BODY:
        paragraph._p.style = style.replace(" ", "")
    return paragraph


def quiet(run: Any) -> None:
    """Words that stand back."""
    run._r.style = QUIET.replace(" ", "")


def close_up(paragraph: Any) -> None:
    """A heading inside a cell needs no room above."""
    from docx.shared import Pt

    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(0), Pt(1)


def prepare(document: Any, paper: Paper) -> None:
    """Page, styles, header and footer of a fresh document."""
    _page(document)
    _defaults(document, paper.language)
    _styles(document)
    _settings(document, paper.language)
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for footer in (section.footer, section.first_page_footer):
        _foot(footer.paragraphs[0], paper)
    head = section.header.paragraphs[0]
    head.style = FINE
    head.text = f"{paper.running}\t{paper.mark}" if paper.mark else paper.running
    _right_tab(head)


def _page(document: Any) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)


def _defaults(document: Any, language: str) -> None:
    """Language and font of everything that no style says otherwise about."""
    from docx.oxml.ns import qn

    for one in document.styles.element.iter(qn("w:rFonts")):
        for name in list(one.attrib):
            del one.attrib[name]
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            one.set(qn(f"w:{name}"), FONT)
    for one in document.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), "de-DE" if language == "de" else "en-GB")


def _settings(document: Any, language: str) -> None:
    """Of this time, not of Word 2007: no compatibility mode; and fields that need no question when opened."""
    settings = document.settings.element
    for one in settings.findall(_w("compat")):
        settings.remove(one)
    compat = tag("w:compat")
    uri = "http://schemas.microsoft.com/office/word"
    compat.append(tag("w:compatSetting", name="compatibilityMode", uri=uri, val=15))
    before = next((one for one in settings if one.tag in {_w(name) for name in ("rsids", "themeFontLang")}), None)
    if before is None:
        settings.append(compat)
    else:
        before.addprevious(compat)
    for one in settings.iter(_w("themeFontLang")):
        one.set(_w("val"), "de-DE" if language == "de" else "en-GB")


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    found: str = qn(f"w:{name}")
    return found


# Styles ---------------------------------------------------------------------------------------------------------------


def _styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    kind = WD_STYLE_TYPE.PARAGRAPH
    _style(document, BODY, 10.5, after=4, line=1.15)
    _style(document, "Heading 1", 18, bold=True, before=0, after=2)
    _style(document, "Subtitle", 11.5, after=14)
    _style(document, "Heading 2", 10.5, bold=True, before=16, after=4)
    _style(document, "List Bullet", 10.5, after=3)
    _style(document, FINE, 8, colour=_MUTED, new=kind, after=2)
    _style(document, "Minutes Closing", 8, colour=_MUTED, new=kind, before=4, after=2, keep=True)
    _style(document, "Minutes Legend", 8, colour=_MUTED, new=kind, before=14, after=4, keep=True)
    _style(document, "Minutes Fact", 10.5, new=kind, after=3)
    _style(document, "Minutes Cell", 10.5, new=kind, after=1, line=1.1)
    _style(document, "Minutes Table Head", 8, new=kind, bold=True, after=2, keep=True)
    _style(document, "Minutes Gap", 10.5, new=kind, before=36, after=0, keep=True)
    _tabs(document)
    quiet = document.styles.add_style(QUIET, WD_STYLE_TYPE.CHARACTER)
    quiet.font.color.rgb = _rgb(_MUTED)
    _table_styles(document)


def _style(
    document: Any,
    name: str,
    size: float,
    *,
    colour: str = _INK,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    line: float = 1.0,
    keep: bool = False,
    new: Any = None,
) -> None:
    """Set a style, or make it (`new` is its type); sizes and spaces in points."""
    from docx.shared import Pt

    style = document.styles.add_style(name, new) if new is not None else document.styles[name]
    if new is not None:
        style.base_style = document.styles[BODY]
    font, form = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(size), bold, False, _rgb(colour)
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), line
    form.keep_with_next = keep or name.startswith("Heading")
    form.widow_control = True
    properties = style.element.rPr
    for unwanted in ("w:spacing", "w:kern"):
        for one in properties.findall(_w(unwanted.removeprefix("w:"))):
            properties.remove(one)


def _tabs(document: Any) -> None:
    """The head's values stand in a column of their own, the agenda's titles behind their numbers."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    form = document.styles["Minutes Fact"].paragraph_format
    form.left_indent, form.first_line_indent = Mm(38), Mm(-38)
    form.tab_stops.add_tab_stop(Mm(38))
    form.tab_stops.add_tab_stop(Mm(45))
    title = document.styles["Heading 1"].paragraph_format
    title.tab_stops.add_tab_stop(Mm(165), WD_TAB_ALIGNMENT.RIGHT)


def _right_tab(paragraph: Any) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(165), WD_TAB_ALIGNMENT.RIGHT)


def _rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour)


def _table_styles(document: Any) -> None:
    """Hairlines between rows, no others; cells without a margin at the left, as the paper has it."""
    from docx.enum.style import WD_STYLE_TYPE

    for name, sides in (("Minutes Table", ("bottom", "insideH")), ("Minutes Signatures", ())):
        style = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
        properties = tag("w:tblPr")
        borders = tag("w:tblBorders")
        for side in sides:
            borders.append(tag(f"w:{side}", val="single", sz=4, space=0, color=_LINE))
        margins = tag("w:tblCellMar")
        for side, width in (("top", 60), ("left", 0), ("bottom", 50), ("right", 140)):
            margins.append(tag(f"w:{side}", w=width, type="dxa"))
        properties.extend([borders, margins] if sides else [margins])
        style.element.append(properties)


def cell_borders(cell: Any, **sides: tuple[str, int]) -> None:
    """Lines of a cell: colour and width in eighths of a point by side."""
    borders = tag("w:tcBorders")
    for side, (colour, width) in sides.items():
        borders.append(tag(f"w:{side}", val="single", sz=width, space=0, color=colour))
    cell._tc.get_or_add_tcPr().append(borders)


# Fields ---------------------------------------------------------------------------------------------------------------


def _foot(paragraph: Any, paper: Paper) -> None:
    """Number, moment, checksum; at the right the page, counted by the program that opens it."""
    paragraph.style = FINE
    _right_tab(paragraph)
    paragraph.add_run(f"{paper.foot}\t")
    for part in re.split(r"(\{page\}|\{all\})", paper.page):
        if part in ("{page}", "{all}"):
            field(paragraph, "PAGE" if part == "{page}" else "NUMPAGES")
        elif part:
            paragraph.add_run(part)


def field(paragraph: Any, code: str) -> None:
    """A field; 1 stands in it until it is counted (ECMA-376, 17.16.5)."""
    made = tag("w:fldSimple", instr=f" {code} ")
    run = tag("w:r")
    words = tag("w:t")
    words.text = "1"
    run.append(words)
    made.append(run)
    paragraph._p.append(made)
