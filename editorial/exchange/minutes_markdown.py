"""Minutes as Markdown: CommonMark (https://spec.commonmark.org/) with tables as GitHub and others read them
(https://github.github.com/gfm/#tables-extension-).

Whatever somebody wrote is escaped, so that it reads as it was written and never becomes markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .minutes_paper import Fact, Line, Paper, Section

#: What may begin markup anywhere in a line; a backslash before it makes it a plain sign.
_SIGNS = re.compile(r"[\\`*_\[\]<#|~&$^]")
#: What makes a list, a quotation or a rule at the beginning of a line only.
_FIRST = re.compile(r"^(\d{1,9})([.)])|^([-+=:>])")


def minutes_markdown(paper: Paper) -> bytes:
    """The file, UTF-8 with plain line ends."""
    blocks = [*_head(paper), *_results(paper)]
    if paper.actions.rows:
        blocks += [f"## {plain(paper.actions.heading)}", _table(paper.actions.columns, paper.actions.rows)]
    for one in paper.sections:
        blocks += [f"## {plain(one.heading)}", *_section(one)]
    blocks += ["---", *(plain(one) for one in (*paper.closing, paper.checksum) if one)]
    for each in paper.signatures:
        name = ", ".join(part for part in (each.name, each.role) if part)
        blocks.append(f"{plain(name)}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ ({plain(paper.signed)})")
    blocks.append(plain(paper.foot))
    return ("\n\n".join(one for one in blocks if one) + "\n").encode("utf-8")


def plain(words: str) -> str:
    """Words as they stand at the beginning of a line."""
    escaped = inside(words)
    return _FIRST.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)


def inside(words: str) -> str:
    """Words as they stand behind others, or in a cell of a table."""
    return _SIGNS.sub(r"\\\g<0>", words)


def _head(paper: Paper) -> Iterable[str]:
    yield plain(paper.organisation)
    yield f"# {plain(paper.kind)}{f' ({plain(paper.mark)})' if paper.mark else ''}"
    yield f"**{plain(paper.heading)}**" if paper.heading else ""
    for one in paper.remarks:
        yield f"> {plain(one)}"
    yield "\n".join(line for one in paper.facts for line in _fact(one))


def _fact(fact: Fact) -> Iterable[str]:
    if not fact.numbers:
        yield f"- {plain(fact.label)}: {inside(' '.join(fact.values))}"
        return
    yield f"- {plain(fact.label)}:"
    for number, value in zip(fact.numbers, fact.values, strict=True):
        yield f"    - {plain(number)} {inside(value)}"


def _results(paper: Paper) -> Iterable[str]:
    """A heading for each agenda item, what was reported, then a table of what follows from it."""
    if not paper.lines:
        yield plain(paper.nothing)
        return
    yield plain(paper.legend)
    columns = (paper.columns[2], *paper.decisions.columns[:1], *paper.columns[1:2], *paper.columns[3:])
    rows: list[tuple[str, ...]] = []
    for line in paper.lines:
        if line.number or line.title:
            yield from _rows(columns, rows)
            rows = []
            yield f"## {plain(' '.join(one for one in (paper.columns[0], line.number) if line.number and one))}" + (
                f"{': ' if line.number else ''}{inside(line.title)}" if line.title else ""
            )
        yield from (plain(one) for one in line.report)
        if line.who and not (line.text or line.label):
            yield f"{plain(paper.columns[3])}: {inside(line.who)}"
        if line.text or line.label:
            rows.append(_row(line))
    yield from _rows(columns, rows)


def _rows(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterable[str]:
    if rows:
        yield _table(columns, rows)


def _row(line: Line) -> tuple[str, ...]:
    words = " · ".join(one for one in (" ".join(line.text), *line.notes) if one)
    return (line.sign, line.label, words, line.who, line.due)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def row(cells: Sequence[str]) -> str:
        return f"| {' | '.join(inside(one) for one in cells)} |"

    return "\n".join([row(columns), f"|{' --- |' * len(columns)}", *(row(one) for one in rows)])


def _section(section: Section) -> Iterable[str]:
    if section.listed:
        yield "\n".join(f"- {plain(one)}" for one in section.lines)
    else:
        yield from (plain(one) for one in section.lines)
