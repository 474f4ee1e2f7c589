"""Damage to a workspace file, and what the program makes of it."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from editorial.app import open_workspace
from editorial.domain.content import ContentItem
from editorial.errors import EditorialError, WorkspaceError
from editorial.storage.mapping import KINDS
from tests.builders import ME

#: What can become of a damaged file. The last two are what must never happen.
REFUSED, FOUND, HARMLESS, UNNOTICED, TOUCHED = "refused", "found", "harmless", "unnoticed", "touched"
PAGE = 4096

Harm = Callable[[bytearray], None]


def flipped(bit: int) -> Harm:
    """One bit of the file is another one."""

    def act(data: bytearray) -> None:
        data[bit // 8] ^= 1 << bit % 8

    return act


def cut(kept: int) -> Harm:
    """Only the beginning of the file is left."""

    def act(data: bytearray) -> None:
        del data[kept:]

    return act


def zeroed(page: int) -> Harm:
    """A page reads as zeros: what a drive gives back for a sector it lost."""

    def act(data: bytearray) -> None:
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)

    return act


def flips(size: int, count: int, seed: int) -> Iterator[Harm]:
    """So many single bits: a tenth in the head of the file, where every one has a meaning, the rest anywhere."""
    dice = random.Random(seed)
    for number in range(count):
        yield flipped(dice.randrange(100 * 8 if number % 10 == 0 else size * 8))


def content_of(path: Path) -> dict[str, Any]:
    """Everything a person has in a workspace: rows, journal, attachments, and what the search finds."""
    workspace = open_workspace(path)
    try:
        raw = workspace.store.database.raw
        found: dict[str, Any] = {
            name: raw.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in (*KINDS, "journal", "blob")
        }
        found["found"] = sorted(one.content_id for one in workspace.search.find(ME, "labor"))
        found["plan"] = [repr(one) for one in workspace.plan.rows(ME)]
        return found
    finally:
        workspace.close()


def verdict(path: Path, harm: Harm, whole: bytes, content: dict[str, Any]) -> str:
    """Damage the file at `path` (which holds `whole`), then open, check and read it as a person would."""
    data = bytearray(whole)
    harm(data)
    path.write_bytes(bytes(data))
    try:
        workspace = open_workspace(path)
    except WorkspaceError as error:
        untouched = path.read_bytes() == bytes(data)
        return REFUSED if untouched and error.text("de") else TOUCHED
    try:
        sane = workspace.maintenance.check(ME).ok
    finally:
        workspace.close()
    if not sane:
        return FOUND
    try:
        return HARMLESS if content_of(path) == content else UNNOTICED
    except EditorialError:
        return REFUSED
    except (sqlite3.Error, ValueError, KeyError, TypeError):
        return UNNOTICED


def mark(path: Path) -> str:
    """The checksum of a file, for "not one byte"."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def titles(path: Path) -> list[str]:
    """The titles of all items."""
    workspace = open_workspace(path)
    try:
        with workspace.store.read(ME) as work:
            return [one.title for one in work.all(ContentItem)]
    finally:
        workspace.close()
