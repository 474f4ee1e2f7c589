"""Whether a finished copy of a workspace is sound, found out on two processors at once."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from pathlib import Path

from ..places import resolved
from .database import FAULTS

#: The copy is read through memory instead of page by page; only pages at hand are kept besides.
_READING = ("PRAGMA cache_size=-64", f"PRAGMA mmap_size={1 << 31}")


def verdict(path: Path) -> str:
    """The word ok, or the first thing that is wrong with a file that nobody changes meanwhile. Raises `FAULTS`.

    Together this is `PRAGMA integrity_check` (https://sqlite.org/pragma.html#pragma_integrity_check), in parts that
    can be done side by side: the whole file without looking every row up in its indexes (`quick_check`: the use of
    every page, the free list, the order of all trees), and the rows against their indexes table by table.
    """
    first = _open(path)
    try:
        tasks = deque(["PRAGMA quick_check(1)", *(f'PRAGMA integrity_check("{one}")' for one in _tables(first))])
        found: list[str] = []
        failed: list[Exception] = []
        helper = threading.Thread(target=_help, args=(path, tasks, found, failed), name="check", daemon=True)
        helper.start()
        try:
            _work(first, tasks, found)
        finally:
            tasks.clear()
            helper.join()
    finally:
        first.close()
    if failed:
        raise failed[0]
    return next((one for one in found if one != "ok"), "ok")


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro&immutable=1", uri=True)
    for pragma in _READING:
        connection.execute(pragma)
    return connection


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The tables, those with the most rows first: what takes longest must not begin last."""
    names = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    ]
    sizes: dict[str, int] = {}
    for name in names:
        try:
            sizes[name] = connection.execute(f'SELECT max(rowid) FROM "{name}"').fetchone()[0] or 0
        except sqlite3.OperationalError:
            sizes[name] = 0  # A table without row ids.
    return sorted(names, key=lambda name: -sizes[name])


def _work(connection: sqlite3.Connection, tasks: deque[str], found: list[str]) -> None:
    while True:
        try:
            task = tasks.popleft()
        except IndexError:
            return
        said = str(connection.execute(task).fetchone()[0])
        found.append(said)
        if said != "ok":
            tasks.clear()


def _help(path: Path, tasks: deque[str], found: list[str], failed: list[Exception]) -> None:
    try:
        connection = _open(path)
        try:
            _work(connection, tasks, found)
        finally:
            connection.close()
    except FAULTS as error:
        failed.append(error)
