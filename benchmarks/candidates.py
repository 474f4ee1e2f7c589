"""What the program takes for each act of the budgets: one function per key of `budgets.BUDGETS`.

A function gets the setting of the run, prepares its workspace once, and returns an act: one run of it, in seconds.
Floor functions that need the program itself (the same start with fewer items, say) stand here too.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path

from benchmarks import data, inbox, minutes, moderation, starts, window, workspaces
from benchmarks.harness import Act, timed

#: A quick run has a smaller large workspace and says so: its figures are ratios all the same.
SMALL, LARGE, QUICK_LARGE = 10_000, 100_000, 15_000
EVENTS, QUICK_EVENTS = 10_000, 1_000
ROWS, QUICK_ROWS = 10_000, 2_500


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a run may write, how many rounds it counts, and how many items its workspaces have."""

    folder: Path
    rounds: int
    quick: bool
    small: int = SMALL
    large: int = LARGE
    events: int = EVENTS
    rows: int = ROWS


Prepare = Callable[[Setting], Act]


def starting(kind: starts.Kind, value: Callable[[starts.Started], float]) -> Prepare:
    """A row of the table that starts the program."""
    return lambda setting: starts.of(setting.folder, setting.small, setting.large).act(kind, value)


def flip(setting: Setting) -> Act:
    return window.flip(setting.folder, workspaces.workspace(setting.folder, setting.small), setting.rounds)


def flip_large(setting: Setting) -> Act:
    return window.flip(setting.folder, workspaces.workspace(setting.folder, setting.large), setting.rounds)


def fill_list(setting: Setting) -> Act:
    return window.fill_list(setting.folder, workspaces.workspace(setting.folder, setting.large))


def month_query(setting: Setting, count: int) -> Act:
    """The whole read of a month page by the service, on the months of the floor."""
    from editorial.domain.people import Actor

    desk, actor = workspaces.opened(setting.folder, count), Actor()
    pages = cycle(data.months(setting.rounds))
    move = date.today() - workspaces.FILLED - data.FIRST_DAY

    def act() -> float:
        year, month = next(pages)
        first = date(year, month, 1)
        monday = first - timedelta(days=first.weekday()) + move
        begin = time.perf_counter()
        desk.plan.span(actor, monday, monday + timedelta(days=41))
        return time.perf_counter() - begin

    return act


def search(setting: Setting, words: str) -> Act:
    from editorial.domain.people import Actor

    desk, actor = workspaces.opened(setting.folder, setting.small), Actor()
    return timed(lambda: desk.search.find(actor, words, 50))


def bulk_import(setting: Setting) -> Act:
    """A plan brought into an empty workspace: matched, written, journalled, indexed, flushed to disk."""
    from editorial.app import create_workspace
    from editorial.domain.people import Actor

    os.environ.update(workspaces.own_folders(setting.folder))
    brought, path = workspaces.plan(setting.rows), setting.folder / "import.editorial"

    def act() -> float:
        path.unlink(missing_ok=True)
        with closing(create_workspace(path, language="de")) as desk:
            begin = time.perf_counter()
            desk.imports.apply(Actor(), brought)
            return time.perf_counter() - begin

    return act


def ics_import(setting: Setting) -> Act:
    """A calendar file brought into an empty workspace as content: read in its own process, written, journalled."""
    from editorial.app import create_workspace
    from editorial.domain.calendar_import import CalendarChoice, Target
    from editorial.domain.import_report import Outcome
    from editorial.domain.people import Actor

    os.environ.update(workspaces.own_folders(setting.folder))
    source, path = setting.folder / "events.ics", setting.folder / "calendar.editorial"
    source.write_bytes(data.calendar(setting.events))

    def act() -> float:
        path.unlink(missing_ok=True)
        with closing(create_workspace(path, language="de")) as desk:
            begin = time.perf_counter()
            report = desk.calendars.file(Actor(), source, CalendarChoice(Target.CONTENT))
            took = time.perf_counter() - begin
        if report.count(Outcome.ADDED) < setting.events:
            raise RuntimeError("not all events came in")
        return took

    return act


def flip_busy(setting: Setting) -> Act:
    return window.bursts(setting.folder, setting.small, setting.rounds).act("busy")


def flip_idle(setting: Setting) -> Act:
    return window.bursts(setting.folder, setting.small, setting.rounds).act("idle")


def commit(setting: Setting) -> Act:
    """One edit of one text, from the call of the service to the disk."""
    from editorial.app import open_workspace
    from editorial.domain.people import Actor

    os.environ.update(workspaces.own_folders(setting.folder))
    desk, actor = open_workspace(workspaces.copied(setting.folder, setting.small, "commit")), Actor()
    numbers = cycle(range(1, setting.small, 97))

    def act() -> float:
        item = desk.content.card(actor, next(numbers)).item
        edited = replace(item, text=item.text + " x")
        begin = time.perf_counter()
        desk.content.edit(actor, edited)
        return time.perf_counter() - begin

    return act


def backup(setting: Setting) -> Act:
    from editorial.domain.people import Actor

    desk = workspaces.opened(setting.folder, setting.large)
    target = setting.folder / "backup.editorial"

    def act() -> float:
        target.unlink(missing_ok=True)
        begin = time.perf_counter()
        desk.maintenance.back_up(Actor(), datetime.now(UTC), target)
        return time.perf_counter() - begin

    return act


def backup_floor(setting: Setting) -> Act:
    """The same file copied: the workspace, not the plain database, is what a backup has to move."""
    from benchmarks import floors

    return floors.copy(workspaces.workspace(setting.folder, setting.large), setting.folder)


def same_rows(setting: Setting) -> Act:
    """What the import leaves behind, written by plain executemany: every row of every table, and the search index."""
    source = sqlite3.connect(workspaces.workspace(setting.folder, setting.rows))
    kept = "name NOT LIKE 'sqlite_%' AND name NOT LIKE 'content_fts_%'"
    made = [row[0] for row in source.execute(f"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND {kept}")]
    tables = [row[0] for row in source.execute(f"SELECT name FROM sqlite_master WHERE type = 'table' AND {kept}")]
    rows = {name: source.execute(f"SELECT * FROM {name}").fetchall() for name in tables if name != "content_fts"}
    words = source.execute("SELECT rowid, title, body FROM content_fts").fetchall()
    source.close()
    path = setting.folder / "rows.db"

    def act() -> float:
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as target:
            for statement in made:
                target.execute(statement)
            target.execute("PRAGMA synchronous = FULL")
            begin = time.perf_counter()
            with target:
                for name, found in rows.items():
                    if found:
                        target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(found[0]))})", found)
                target.executemany("INSERT INTO content_fts(rowid, title, body) VALUES (?, ?, ?)", words)
            return time.perf_counter() - begin

    return act


CANDIDATES: dict[str, Prepare] = {
    "start": starting("small", starts.page),
    "start_large": starting("large", starts.page),
    "ready": starting("small", starts.ready),
    "flip": flip,
    "flip_large": flip_large,
    "month_query": lambda setting: month_query(setting, setting.small),
    "month_query_large": lambda setting: month_query(setting, setting.large),
    "search": lambda setting: search(setting, data.RARE_WORD),
    "search_prefix": lambda setting: search(setting, data.PREFIX),
    "bulk_import": bulk_import,
    "ics_import": ics_import,
    "flip_busy": flip_busy,
    "list": fill_list,
    "inbox": lambda setting: inbox.opened(setting.folder, inbox.MANY),
    "next_item": lambda setting: moderation.next_item(setting.folder),
    "minutes_pdf": lambda setting: minutes.to_pdf(setting.folder),
    "commit": commit,
    "backup": backup,
    "memory": starting("large", starts.memory),
}
FLOORS_OF_OURS: dict[str, Prepare] = {
    "start_large": CANDIDATES["start"],
    "backup": backup_floor,
    "bulk_import": same_rows,
    "flip_busy": flip_idle,
    "inbox": lambda setting: inbox.opened(setting.folder, inbox.FEW),
    "minutes_pdf": lambda setting: minutes.compiled(setting.folder),
}
