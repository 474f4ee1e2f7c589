"""A table of figures becomes results: which export it is, where its headings stand, what each record says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

from ..domain.plan_import import Place, Problem
from ..domain.results_import import DayResult, Passed, PostResult, ResultsFile
from ..domain.words import fold
from ..errors import Refused
from .results_headings import LIFETIME, TOTALS, Source, is_metric, metric_named, role_of, source_of
from .results_values import comma_decimals, external_id, figure, moment, month_first, typed_moment
from .tables_grid import EMPTY, Book, Row, Sheet

#: Headings stand within the first lines; title lines and descriptions come before them.
_MOST_ABOVE = 30
_URL_ID = re.compile(
    r"(?:youtu\.be/|/shorts/|[?&]v=|/status/|/p/|/reel/|/posts/|urn:li:[a-z]+:|[?&]story_fbid=|/videos/)([\w-]+)"
)


@dataclass(slots=True)
class _Table:
    """One sheet whose headings were found: the line they stand in, and what each column means."""

    sheet: Sheet
    head: int
    source: Source
    roles: dict[int, str]
    metric: str = ""
    comma: bool = False
    american: bool = False
    posts: list[PostResult] = field(default_factory=list)
    days: list[DayResult] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def column(self, *roles: str) -> int:
        """The first column of one of the roles, 0 for none."""
        return next((at for role in roles for at, one in self.roles.items() if one == role), 0)


def read_results(book: Book, name: str) -> ResultsFile:
    """Everything that an export says. Raises `Refused` (results.unknown) where it is none that is known."""
    tables = [found for sheet in book.sheets if (found := _table(sheet, name)) is not None]
    if not tables:
        raise Refused("results.unknown", name=name)
    for one in tables:
        _records(one)
    first = tables[0]
    return ResultsFile(
        name=name,
        source=first.source.code,
        network=first.source.network,
        posts=tuple(post for one in tables for post in one.posts),
        days=tuple(day for one in tables for day in one.days),
        passed=tuple(row for one in tables for row in one.passed),
        problems=tuple(problem for one in tables for problem in one.problems),
    )


def is_results(book: Book, name: str) -> bool:
    """Whether any sheet has the headings of an export that is known."""
    return any(_table(sheet, name) is not None for sheet in book.sheets)


def _table(sheet: Sheet, name: str) -> _Table | None:
    above: list[str] = []
    for line in sheet.lines()[:_MOST_ABOVE]:
        row = sheet.rows[line]
        headings = {at: cell.text for at, cell in row.items()}
        source = source_of(list(headings.values()))
        if source is None:
            above += [one for one in headings.values() if one.strip()]
            continue
        roles: dict[int, str] = {}
        for at, one in sorted(headings.items()):
            role = role_of(one)
            # The first column of a meaning counts: exports repeat figures for parts of the audience.
            if role and role not in roles.values():
                roles[at] = role
        found = _Table(sheet, line, source, roles)
        if source.code == "meta_series":
            found.metric = next((one for words in reversed(above) if (one := metric_named(words))), "") or metric_named(
                name
            )
            if not found.metric:
                found.problems.append(Problem("results.problem.no_metric", (("name", name),)))
        return found
    return None


def _records(table: _Table) -> None:
    lines = [one for one in table.sheet.lines() if one > table.head]
    numbers = [at for at, role in table.roles.items() if is_metric(role) or role == "primary"]
    rows = [table.sheet.rows[one] for one in lines]
    table.comma = comma_decimals(row[at].text for row in rows for at in numbers if at in row)
    when = table.column("published", "date")
    table.american = month_first((row[when].text for row in rows if when in row), table.source.american)
    by_day = table.source.code in ("x_account", "meta_series")
    for line, row in zip(lines, rows, strict=True):
        if by_day:
            _day(table, line, row)
        else:
            _post(table, line, row)


def _post(table: _Table, line: int, row: Row) -> None:
    place = Place(table.sheet.name, line)
    number = external_id(_words(row, table.column("id")))
    url = _words(row, table.column("url")).strip() or row.get(table.column("url"), EMPTY).link
    title = _title(table, row)
    if fold(number) in TOTALS or (not number and fold(title) in TOTALS):
        table.passed.append(Passed(place, number or title, "results.skipped.total"))
        return
    if not number and not url:
        code = "results.skipped.no_id"
        if any(cell.text.strip() for cell in row.values()):
            table.passed.append(Passed(place, title, code))
        return
    span = fold(_words(row, table.column("date"))) if table.column("published") else ""
    if span and span not in LIFETIME and moment(span, table.american) is not None:
        table.passed.append(Passed(place, title or number, "results.skipped.day_of_post"))
        return
    day, hour = _when(table, row)
    metrics = tuple(_figures(table, row, place))
    table.posts.append(PostResult(place, number or id_in(url), url, title, day, hour, metrics))


def _day(table: _Table, line: int, row: Row) -> None:
    place = Place(table.sheet.name, line)
    words = _words(row, table.column("date"))
    if fold(words) in TOTALS:
        table.passed.append(Passed(place, words, "results.skipped.total"))
        return
    day, _hour = _when(table, row)
    if day is None:
        if any(cell.text.strip() for cell in row.values()):
            table.passed.append(Passed(place, words, "results.skipped.no_day"))
        return
    metrics = tuple(_figures(table, row, place))
    if metrics:
        table.days.append(DayResult(place, day, metrics))
    else:
        table.passed.append(Passed(place, words, "results.skipped.no_figure"))


def _figures(table: _Table, row: Row, place: Place) -> Iterator[tuple[str, float]]:
    for at, role in table.roles.items():
        metric = table.metric if role == "primary" else role
        if at not in row or not metric or not is_metric(metric):
            continue
        words = row[at].text
        typed = row[at].typed
        try:
            value = float(typed) if isinstance(typed, float | int) else figure(words, metric, table.comma)
        except ValueError:
            params = (("metric", metric), ("value", words[:40]), ("line", str(place.line)))
            table.problems.append(Problem("results.problem.no_number", params))
            continue
        if value is not None:
            # LinkedIn writes rates as parts of one.
            share = metric.endswith("_percent") and table.source.code == "linkedin" and "%" not in words
            yield metric, round(value * 100, 6) if share else value


def _when(table: _Table, row: Row) -> tuple[date | None, time | None]:
    at = table.column("published", "date")
    found = typed_moment(row[at].typed) if at in row else None
    found = found or moment(_words(row, at), table.american)
    return found or (None, None)


def _title(table: _Table, row: Row) -> str:
    words = _words(row, table.column("title")).strip() or _words(row, table.column("description")).strip()
    return words.strip()


def _words(row: Row, at: int) -> str:
    return row.get(at, EMPTY).text if at else ""


def id_in(url: str) -> str:
    """The id of a post inside its address, "" where it has none that is known."""
    found = _URL_ID.search(url)
    return found[1] if found else ""
