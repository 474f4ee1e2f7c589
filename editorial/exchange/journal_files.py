"""Exported journals, back as what they prove: number and hash of the last entry, and of every entry in them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..domain.journal import Entry, canonical
from ..domain.journal_view import Earlier
from ..errors import Refused
from .export_file import reason

FORMATS = ("editorial-desk-journal", "editorial-desk-workspace")
_HASH = frozenset("0123456789abcdef")
#: Larger files are none that this program wrote of a workspace that it could open.
MOST_BYTES = 1 << 30


def read_journal_json(path: Path) -> tuple[Earlier, list[Entry]]:
    """Head, hashes and entries of a journal as JSON; of a whole workspace as JSON only the head.

    Raises `Refused`: file.unreadable, journal.not_one, journal.no_head.
    """
    try:
        raw = json.loads(_bytes(path).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused("journal.not_one", name=path.name) from error
    if not isinstance(raw, dict) or raw.get("format") not in FORMATS:
        raise Refused("journal.not_one", name=path.name)
    about = raw if raw["format"] == FORMATS[0] else raw.get("journal")
    if not isinstance(about, dict):
        raise Refused("journal.no_head", name=path.name)
    count, value = about.get("entries"), about.get("hash")
    lines = raw.get("journal") if raw["format"] == FORMATS[0] else []
    try:
        entries = [_entry(one) for one in (lines or [])]
    except (KeyError, TypeError, AttributeError) as error:
        raise Refused("journal.not_one", name=path.name) from error
    return _earlier(path, count, value, [(one.seq, one.hash) for one in entries]), entries


def read_journal_csv(path: Path) -> Earlier:
    """Hashes of a journal as CSV, whose last line is the head. Raises `Refused` as `read_journal_json`."""
    try:
        words = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("journal.not_one", name=path.name) from error
    marks: list[tuple[int, str]] = []
    for line in _lines(path, words):
        if len(line) != 10 or not line[0].isdigit() or not _is_hash(line[9]):
            raise Refused("journal.not_one", name=path.name)
        marks.append((int(line[0]), line[9]))
    if not marks:
        raise Refused("journal.not_one", name=path.name)
    return _earlier(path, *marks[-1], marks)


def _lines(path: Path, words: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_BYTES)
    rows = csv.reader(words.splitlines(keepends=True), delimiter=";")
    try:
        next(rows, None)
        yield from rows
    except csv.Error as error:
        raise Refused("journal.not_one", name=path.name) from error


def _earlier(path: Path, count: Any, value: Any, marks: list[tuple[int, str]]) -> Earlier:
    if type(count) is not int or count < 0 or not _is_hash(value):
        raise Refused("journal.no_head", name=path.name)
    known = dict(marks)
    known.setdefault(count, value)
    return Earlier(count, value, tuple(sorted(known.items())))


def _is_hash(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 64 and set(value) <= _HASH


def _entry(raw: dict[str, Any]) -> Entry:
    before, after = raw["before"], raw["after"]
    return Entry(
        int(raw["seq"]),
        int(raw["step"]),
        str(raw["at"]),
        raw["actor_id"],
        str(raw["actor"]),
        str(raw["act"]),
        canonical(raw["detail"]),
        str(raw["kind"]),
        int(raw["row_id"]),
        None if before is None else canonical(before),
        None if after is None else canonical(after),
        str(raw["hash"]),
    )


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused("journal.not_one", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise Refused("file.unreadable", path=str(path), why=reason(error)) from error
