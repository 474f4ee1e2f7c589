"""The floors: what the platform alone needs for an act. Nothing of the program is imported here."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from benchmarks import data
from benchmarks.harness import Act, timed


def settle() -> None:
    """Let Qt do what a flip left to do: deferred deletions, layout, paint."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for _ in range(3):
        QCoreApplication.processEvents()


def flip(show_month: Callable[[int, int], object], rounds: int) -> Act:
    """Flipping a calendar page; every calendar measured with the same `rounds` sees the same months."""
    pages: Iterator[tuple[int, int]] = cycle(data.months(rounds))

    def act() -> float:
        year, month = next(pages)
        start = time.perf_counter()
        show_month(year, month)
        settle()
        return time.perf_counter() - start

    return act


def calendar_flip(rounds: int) -> Act:
    """The flip of Qt's own calendar widget, shown at the size of our month page; needs a QApplication."""
    from PySide6.QtWidgets import QCalendarWidget

    calendar = QCalendarWidget()
    calendar.resize(1100, 760)
    calendar.show()
    settle()
    return flip(calendar.setCurrentPage, rounds)


def month_query(path: Path, rounds: int) -> Act:
    """The six weeks of a month page by plain SQL on an index."""
    connection = sqlite3.connect(path)
    pages = cycle(data.months(rounds))
    query = "SELECT id, title, state, channel, day, minute FROM item WHERE day >= ? AND day < ? ORDER BY day, minute"

    def act() -> float:
        year, month = next(pages)
        first = date(year, month, 1)
        monday = first - timedelta(days=first.weekday())
        span = (monday.isoformat(), (monday + timedelta(days=42)).isoformat())
        start = time.perf_counter()
        connection.execute(query, span).fetchall()
        return time.perf_counter() - start

    return act


def search(path: Path, words: str) -> Act:
    """The fifty best hits with a snippet each, by plain FTS5."""
    connection = sqlite3.connect(path)
    found = "SELECT rowid, title, snippet(words, 1, '[', ']', '...', 12) FROM words"
    query = f"{found} WHERE words MATCH ? ORDER BY rank LIMIT 50"
    return timed(lambda: connection.execute(query, (words,)).fetchall())


def flush(folder: Path) -> Act:
    """One page written and forced to disk: the least a durable commit can cost."""
    handle = os.open(folder / "flush.bin", os.O_RDWR | os.O_CREAT)
    sync = getattr(os, "fdatasync", os.fsync)
    chance = random.Random(data.SEED)

    def act() -> float:
        page = chance.randbytes(4096)
        start = time.perf_counter()
        os.pwrite(handle, page, 4096 * chance.randrange(16))
        sync(handle)
        return time.perf_counter() - start

    return act


def copy(source: Path, folder: Path) -> Act:
    """A file copied and forced to disk."""
    target = folder / "copy.db"

    def act() -> float:
        target.unlink(missing_ok=True)
        start = time.perf_counter()
        shutil.copyfile(source, target)
        with target.open("rb+") as handle:
            os.fsync(handle.fileno())
        return time.perf_counter() - start

    return act


def parse_calendar(content: bytes) -> Act:
    """A calendar file read by the library alone, nothing kept."""
    from icalendar import Calendar

    return timed(lambda: Calendar.from_ical(content))


def fetch_all(path: Path) -> Act:
    """What a list shows of every item, fetched by plain SQL."""
    connection = sqlite3.connect(path)
    query = "SELECT id, title, state, channel, day, minute FROM item ORDER BY day, minute, id"
    return timed(lambda: connection.execute(query).fetchall())
