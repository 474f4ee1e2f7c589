"""Made-up posts for the measurements: the same on every run, believable in length and in how words are spread."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

SEED = 20261
FIRST_DAY = date(2022, 1, 3)
#: 10,000 items over these days are the 172 publications of a well-filled six-week month page.
DAYS = 2440
CHANNELS = ("LinkedIn", "Instagram", "Facebook", "YouTube", "Website", "Newsletter")
STATES = ("idea", "planned", "drafting", "in_review", "approved", "scheduled", "published", "evaluated")
SYLLABLES = (
    "ber",
    "lin",
    "mess",
    "wert",
    "tech",
    "nik",
    "fach",
    "wis",
    "sen",
    "la",
    "bor",
    "ka",
    "len",
    "der",
    "um",
    "ge",
)
#: Stands in one item of a hundred.
RARE_WORD = "Messreihenabgleich"
PREFIX = "messw"


@dataclass(frozen=True, slots=True)
class Post:
    """One item with its one publication; `day` is None for one in fifty, which wait in the backlog."""

    number: int
    title: str
    text: str
    state: str
    channel: int
    day: date | None
    minute: int


def vocabulary(size: int = 4000) -> list[str]:
    chance = random.Random(SEED)
    return sorted({"".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(size)})


def posts(count: int) -> Iterator[Post]:
    """The first `count` made-up posts."""
    chance = random.Random(SEED)
    words = vocabulary()
    weights = [1 / (rank + 10) for rank in range(len(words))]
    pool = chance.choices(words, weights, k=50_000)
    for number in range(1, count + 1):
        start = chance.randrange(len(pool) - 120)
        text = " ".join(pool[start : start + chance.randint(40, 110)])
        if number % 100 == 0:
            text += f" {RARE_WORD}"
        yield Post(
            number,
            f"{' '.join(chance.choices(words, k=3)).capitalize()} {number}",
            text,
            chance.choice(STATES),
            chance.randrange(len(CHANNELS)),
            None if number % 50 == 0 else FIRST_DAY + timedelta(days=chance.randrange(DAYS)),
            60 * chance.randint(7, 19) + 15 * chance.randrange(4),
        )


def months(rounds: int) -> list[tuple[int, int]]:
    """Random (year, month) pairs inside the data, one a round and one to warm up."""
    chance = random.Random(SEED + 1)
    return [(chance.randint(2022, 2027), chance.randint(1, 12)) for _ in range(rounds + 1)]


def calendar(count: int) -> bytes:
    """The posts as a calendar file, each an event of an hour in Berlin; one in fifty repeats for five weeks."""
    lines = [*_HEAD]
    for post in posts(count):
        day = post.day or FIRST_DAY
        begin = f"{day:%Y%m%d}T{post.minute // 60:02}{post.minute % 60:02}00"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{post.number}@bench.example",
            "DTSTAMP:20220101T000000Z",
            f"DTSTART;TZID=Europe/Berlin:{begin}",
            "DURATION:PT1H",
            f"SUMMARY:{post.title}",
            f"DESCRIPTION:{post.text[:60]}",
            *(["RRULE:FREQ=WEEKLY;COUNT=5"] if post.number % 50 == 0 else []),
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


_HEAD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//bench//bench//EN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE""".splitlines()

SCHEMA = """
CREATE TABLE item (
    id INTEGER PRIMARY KEY, title TEXT, text TEXT, state TEXT, channel INTEGER, day TEXT, minute INTEGER
);
CREATE INDEX item_day ON item (day);
CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
"""


def plain_rows(count: int) -> list[tuple[int, str, str, str, int, str | None, int]]:
    return [
        (
            post.number,
            post.title,
            post.text,
            post.state,
            post.channel,
            post.day.isoformat() if post.day else None,
            post.minute,
        )
        for post in posts(count)
    ]


def plain_database(path: Path, count: int) -> Path:
    """A plain SQLite file with the posts and a search index over them; made once and kept."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh)
    with connection:
        connection.executescript(SCHEMA)
        insert(connection, plain_rows(count))
    connection.close()
    fresh.rename(path)
    return path


def insert(connection: sqlite3.Connection, rows: list[tuple[int, str, str, str, int, str | None, int]]) -> None:
    """What a bulk insert needs at least: the rows and their search index."""
    connection.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    indexed = ((row[0], row[1], row[2]) for row in rows)
    connection.executemany("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", indexed)
