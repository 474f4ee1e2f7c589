"""Where the tables of a sheet lie: column regions, heading rows, blocks below and beside each other, their titles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..domain.plan_import import fold
from .plan_dates import parse_date
from .plan_headings import candidates, known_heading, lists_choices
from .plan_heads import WEAK, heading_weight, is_heading, repeats
from .plan_words import LEGENDS, network_of
from .tables_grid import MAX_COLUMNS, Cell, Row, Sheet

#: Lines in which the first heading row is sought.
MAX_SEARCH = 200
#: More tables than any sheet has: heading rows after these are rows.
MAX_TABLES = 400


@dataclass(slots=True)
class Block:
    """One table: heading cells by column (empty for a table without headings), lines of its rows, titles above it.

    `own` are the cells of its region's lines as far as they are known already.
    """

    sheet: Sheet
    heading_line: int
    headings: dict[int, str]
    columns: list[int]
    lines: list[int]
    titles: list[tuple[int, str]] = field(default_factory=list)
    own: dict[int, dict[int, Cell]] = field(default_factory=dict)


@dataclass(slots=True)
class Layout:
    """The tables of a sheet and what lies outside them: (line, column, code, text)."""

    blocks: list[Block]
    outside: list[tuple[int, int, str, str]]


def find_blocks(sheet: Sheet) -> Layout:
    """All tables of a sheet."""
    layout = Layout([], [])
    for columns in _regions(sheet, layout):
        _blocks_in(sheet, columns, layout)
    if not layout.blocks:
        _without_headings(sheet, layout)
    return layout


def own_cells(row: Row, columns: list[int] | range) -> dict[int, Cell]:
    """The cells of a row inside the columns that are not there only by merging."""
    return {column: row[column] for column in columns if column in row and not row[column].spread}


def _regions(sheet: Sheet, layout: Layout) -> list[list[int]]:
    """Groups of columns that hold tables of their own: parted by an empty column, each with headings for its rows.

    A group without such headings belongs to its neighbour where it has a heading beside the neighbour's, or else is a
    note or legend beside the table.
    """
    groups = _column_groups(sheet)
    heads = [_identifying_line(sheet, one) for one in groups]
    if len(groups) == 1 or not any(heads):
        return [[column for group in groups for column in group]]
    regions = [(list(group), head) for group, head in zip(groups, heads, strict=True) if head]
    for group, head in zip(groups, heads, strict=True):
        if head:
            continue
        columns, line = _neighbour(regions, group[0])
        words = [cell.text for cell in own_cells(sheet.rows[line], group).values()]
        beside = [cell.text for cell in own_cells(sheet.rows[line], columns).values()]
        listed = group[0] - max(columns) > 1 and lists_choices(words, beside)
        if words and not listed and not any(fold(word) in LEGENDS for word in words):
            columns += group
            continue
        for one in sheet.lines():
            for column, cell in own_cells(sheet.rows[one], group).items():
                layout.outside.append((one, column, "note", cell.text))
    return [sorted(columns) for columns, _line in regions]


def turned(sheet: Sheet) -> Sheet | None:
    """The sheet with lines and columns exchanged, if its headings stand below each other in the first column."""
    lines = sheet.lines()
    if not 3 <= len(lines) <= 60:
        return None
    column = min(min(row) for row in sheet.rows.values())
    labels = {line: sheet.rows[line][column] for line in lines if column in sheet.rows[line]}
    roles = {role for one in labels.values() for role, _weight in candidates(one.text)[:1]}
    enough = len(roles & {"title", "text", "brief", "date", "channel", "time", "week", "format", "status"}) >= 3
    wide = max(len(row) for row in sheet.rows.values()) > 1
    if not (wide and enough and heading_weight(labels) >= 2.5) or _identifying_line(sheet, list(range(1, MAX_COLUMNS))):
        return None
    other = Sheet(sheet.name, hidden=sheet.hidden, old_epoch=sheet.old_epoch, turned=True)
    for line, row in sheet.rows.items():
        for at, cell in row.items():
            other.rows.setdefault(at, Row())[line] = cell
    return other


def _neighbour(regions: list[tuple[list[int], int]], column: int) -> tuple[list[int], int]:
    """The region to the left of a column, or the nearest one to its right."""
    return min(regions, key=lambda one: (one[0][0] > column, abs(one[0][0] - column)))


def _column_groups(sheet: Sheet) -> list[list[int]]:
    used = sorted({column for row in sheet.rows.values() if len(row) > 1 for column in row})
    if not used:
        used = sorted({column for row in sheet.rows.values() for column in row})
    groups: list[list[int]] = []
    for column in used:
        if not groups or column > groups[-1][-1] + 1:
            groups.append([])
        groups[-1].append(column)
    return groups


def _identifying_line(sheet: Sheet, columns: list[int]) -> int:
    """The first heading row of a group that says what a row is about and when or where; 0 for none."""
    for line in sheet.lines()[:MAX_SEARCH]:
        cells = own_cells(sheet.rows[line], columns)
        if is_heading(cells, first=True):
            roles = {candidates(one.text)[0][0] for one in cells.values() if candidates(one.text)}
            if roles & {"title", "text", "brief"} and roles & {"date", "week", "weekday", "channel", "time", "status"}:
                return line
    return 0


def _blocks_in(sheet: Sheet, columns: list[int], layout: Layout) -> None:
    """The blocks of one region, from top to bottom; a repeated heading row stays inside its block."""
    own = _own_rows(sheet, columns)
    lines = list(own)
    heads = _heads(sheet, columns, own)
    for index, (line, first_cells) in enumerate(heads):
        start = heads[index - 1][0] if index else 0
        end = heads[index + 1][0] if index + 1 < len(heads) else lines[-1] + 1
        titles = _titles(sheet, columns, lines, line, start, whole=index == 0)
        next_titles = _titles(sheet, columns, lines, end, line, whole=False) if index + 1 < len(heads) else []
        below = _sub_headings(sheet, line, first_cells)
        cells = {**first_cells, **below}
        skipped = {title for title, _text in next_titles} | ({line + 1} if below else set())
        inside = [one for one in lines[bisect_right(lines, line) : bisect_left(lines, end)] if one not in skipped]
        layout.outside += [(one, 0, "title", text) for one, text in titles]
        for part in _side_by_side(cells):
            span = _span(part, cells, columns, [own[one] for one in inside])
            headings = {column: cells[column].text for column in part}
            own_titles = [
                (one, text) for one, text in titles if _above(sheet, one, span, shared=len(part) < len(cells))
            ]
            if len(part) < len(cells):
                own_titles = [(one, _inside(sheet, one, span)) for one, _text in own_titles]
            layout.blocks.append(Block(sheet, line, headings, span, inside, own_titles, own))


def _own_rows(sheet: Sheet, columns: list[int]) -> dict[int, dict[int, Cell]]:
    """The cells of each line that has any in these columns."""
    whole = frozenset(columns)
    found: dict[int, dict[int, Cell]] = {}
    for line in sheet.lines():
        row = sheet.rows[line]
        cells = row if not sheet.merges and row.keys() <= whole else own_cells(row, columns)
        if cells:
            found[line] = cells
    return found


def _heads(sheet: Sheet, columns: list[int], own: dict[int, dict[int, Cell]]) -> list[tuple[int, dict[int, Cell]]]:
    """The heading rows of a region, repetitions left out."""
    heads: list[tuple[int, dict[int, Cell]]] = []
    for line, cells in own.items():
        if not heading_weight(cells):
            continue
        if not is_heading(cells, first=not heads, apart=bool(heads) and _apart(sheet, columns, line)):
            continue
        if heads and repeats(cells, {column: one.text for column, one in heads[-1][1].items()}):
            continue
        heads.append((line, cells))
        if len(heads) > MAX_TABLES:
            break
    return _without_preludes(sheet, heads)


def _inside(sheet: Sheet, line: int, span: list[int]) -> str:
    """The words of a title line that stand above a block, where several blocks stand beside each other."""
    row = sheet.rows[line]
    cells = own_cells(row, range(span[0], span[-1] + 1)) or row
    return " · ".join(cell.text for cell in cells.values())


def _apart(sheet: Sheet, columns: list[int], line: int) -> bool:
    """Whether an empty line, or one with a single word as title, stands above."""
    before = sheet.above(line)
    cells = own_cells(sheet.rows.get(before, Row()), columns)
    return not cells or (len(cells) == 1 and not own_cells(sheet.rows.get(sheet.above(before), Row()), columns))


def _sub_headings(sheet: Sheet, line: int, cells: dict[int, Cell]) -> dict[int, Cell]:
    """A second heading row below a common heading ("Kanäle" over "FB", "IG", "LI"): only networks, or words where the
    first row is empty."""
    below = own_cells(sheet.rows.get(line + 1, Row()), range(min(cells), max([*cells, 0]) + 12))
    fresh = [column for column in below if column not in cells]
    if len(below) < 2 or len(below) - len(fresh) > 1:
        return {}
    if all(network_of(one.text) for one in below.values()) or all(known_heading(one.text) for one in below.values()):
        return below
    return {}


def _without_preludes(sheet: Sheet, heads: list[tuple[int, dict[int, Cell]]]) -> list[tuple[int, dict[int, Cell]]]:
    """A line of facts above the table ("Kanal: X", "Verantwortlich") may look like headings: the stronger of two
    neighbours without rows between them is the heading row."""
    kept: list[tuple[int, dict[int, Cell]]] = []
    lines = sheet.lines()
    for line, cells in heads:
        if kept:
            last, before = kept[-1]
            between = bisect_left(lines, line) > bisect_right(lines, last)
            if not between and heading_weight(cells) > heading_weight(before):
                kept.pop()
            elif not between:
                continue
        kept.append((line, cells))
    return kept


def _titles(
    sheet: Sheet, columns: list[int], lines: list[int], heading: int, after: int, *, whole: bool
) -> list[tuple[int, str]]:
    """Lines above a heading row that are titles: everything above the first one, else the single cells next to it."""
    above = lines[bisect_right(lines, after) : bisect_left(lines, heading)]
    found: list[tuple[int, str]] = []
    for line in reversed(above):
        cells = own_cells(sheet.rows[line], columns)
        if not whole and (len(cells) > 2 or heading - line > len(found) + 2 or not _detached(sheet, line, cells)):
            break
        found.append((line, " · ".join(cell.text for cell in cells.values())))
    return list(reversed(found))


def _detached(sheet: Sheet, line: int, cells: dict[int, Cell]) -> bool:
    """A title between two tables stands apart from the rows above it, or names a network, month or week."""
    if not sheet.above(line):
        return True
    text = next(iter(cells.values())).text
    return len(cells) == 1 and (
        network_of(text) is not None or (len(text) < 40 and parse_date(cells[min(cells)]).month is not None)
    )


def _side_by_side(cells: dict[int, Cell]) -> list[list[int]]:
    """Column groups of one heading row in which the same headings begin again."""
    columns = sorted(cells)
    words = [fold(cells[one].text) for one in columns]
    first = next((index for index, word in enumerate(words) if word and words.count(word) > 1), None)
    if first is None or first > 1:
        return [columns]
    starts = [index for index, word in enumerate(words) if word == words[first]]
    starts = [one - first for one in starts]
    parts = [columns[start:stop] for start, stop in zip(starts, [*starts[1:], len(columns)], strict=True)]
    enough = all(len(one) > 1 for one in parts)
    alike = all(fold(cells[part[min(first + 1, len(part) - 1)]].text) in words[: starts[1]] for part in parts[1:])
    return parts if enough and alike else [columns]


def _span(part: list[int], cells: dict[int, Cell], region: list[int], rows: Sequence[dict[int, Cell]]) -> list[int]:
    """The columns of a block: its headings, and columns without heading between or beside them that have contents."""
    later = [one for one in sorted(cells) if one > part[-1]]
    earlier = [one for one in sorted(cells) if one < part[0]]
    low = earlier[-1] + 1 if earlier else min(region)
    high = later[0] - 1 if later else max(region)
    if earlier:
        low = part[0]
    filled: set[int] = set().union(*rows)
    return sorted(set(part) | {one for one in filled if low <= one <= high})


def _above(sheet: Sheet, line: int, span: list[int], *, shared: bool) -> bool:
    """Whether a title line belongs to a block: with several blocks beside each other, only where it stands above it."""
    if not shared:
        return True
    cells = own_cells(sheet.rows[line], range(span[0], span[-1] + 1))
    return bool(cells) or (len(sheet.rows[line]) == 1 and min(sheet.rows[line]) <= span[0] and len(sheet.rows) > 1)


def _without_headings(sheet: Sheet, layout: Layout) -> None:
    """A table in an unknown language, or one without headings: told by the contents of its columns."""
    lines = [line for line in sheet.lines() if len(own_cells(sheet.rows[line], list(sheet.rows[line]))) >= 2]
    if len(lines) < 2 and not (lines and _begins_with_moment(sheet.rows[lines[0]])):
        _single_column(sheet, layout)
        return
    columns = sorted({column for line in lines for column in sheet.rows[line]})
    first = lines[0]
    cells = own_cells(sheet.rows[first], columns)
    rest = [one for one in sheet.lines() if one > first]
    dated = sum(any(parse_date(cell).dated for cell in _short(sheet.rows[line])) for line in lines[:50])
    headed = _unlike(cells) and (_differs(sheet, columns, lines) or _single_known(cells))
    if not headed and dated < 0.5 * len(lines[:50]):
        return
    if headed:
        headings = {column: cell.text for column, cell in cells.items()}
        layout.blocks.append(Block(sheet, first, headings, columns, rest))
        above = [one for one in sheet.lines() if one < first]
    else:
        layout.blocks.append(Block(sheet, 0, {}, columns, [first, *rest]))
        above = [one for one in sheet.lines() if one < first]
    texts = [(one, " · ".join(cell.text for cell in sheet.rows[one].values())) for one in above]
    layout.blocks[-1].titles = texts
    layout.outside += [(one, 0, "title", text) for one, text in texts]


def _begins_with_moment(row: Row) -> bool:
    """Whether a lone line is a bulk file of one post: day and time come first."""
    reading = parse_date(row[min(row)])
    return reading.time is not None and bool(reading.day or reading.choices)


def _single_column(sheet: Sheet, layout: Layout) -> None:
    """A list of ideas: one column whose heading says that they are titles or texts."""
    lines = sheet.lines()
    columns = {column for line in lines for column in sheet.rows[line]}
    for line in lines if len(columns) == 1 else []:
        cell = next(iter(sheet.rows[line].values()))
        if len(cell.text) < 40 and any(role in ("title", "text", "brief") for role, _weight in candidates(cell.text)):
            block = Block(
                sheet, line, dict.fromkeys(columns, cell.text), sorted(columns), [one for one in lines if one > line]
            )
            block.titles = [(one, next(iter(sheet.rows[one].values())).text) for one in lines if one < line]
            layout.outside += [(one, 0, "title", text) for one, text in block.titles]
            layout.blocks.append(block)
            return


def _short(row: Row) -> list[Cell]:
    return [cell for cell in row.values() if len(cell.text) < 40]


def _unlike(cells: dict[int, Cell]) -> bool:
    words = [fold(one.text) for one in cells.values()]
    return (
        len(set(words)) == len(words)
        and all(one.typed is None and len(one.text) <= 40 and not parse_date(one).dated for one in cells.values())
        and not any(word.isdigit() for word in words)
    )


def _single_known(cells: dict[int, Cell]) -> bool:
    return any(known_heading(one.text) and fold(one.text) not in WEAK for one in cells.values())


def _differs(sheet: Sheet, columns: list[int], lines: list[int]) -> bool:
    """Whether some column holds dates, networks or addresses below a first cell that is none."""
    for column in columns:
        below = [sheet.rows[line][column] for line in lines[1:40] if column in sheet.rows[line]]
        if below and sum(parse_date(one).dated for one in below if len(one.text) < 40) > 0.6 * len(below):
            return True
    return False
