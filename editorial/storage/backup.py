"""Backups by SQLite's own backup API: complete or absent, never half; thinned by age."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..errors import Damaged, WorkspaceError
from ..places import home
from .database import inspect, translate

STAMP = "%Y-%m-%d_%H-%M-%S"
ENDING = ".editorial"
#: What is kept: the newest ten, one a day, a week and a month.
RECENT, DAILY, WEEKLY, MONTHLY = 10, 7, 8, 12


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file and the moment it was made (in this machine's own zone)."""

    path: Path
    made: datetime


def folder_for(path: Path) -> Path:
    """Where the backups of a workspace lie: one folder per workspace file, apart from the file itself."""
    import hashlib

    mark = hashlib.sha256(str(path.resolve()).encode("utf-8")).hexdigest()[:8]
    return home() / "backups" / f"{path.stem}-{mark}"


#: Nobody reads the draft until it is whole and flushed, so it needs neither journal nor flushing on the way; the check
#: reads it through memory instead of page by page. Together a third less time.
_DRAFT = (
    "PRAGMA synchronous=OFF",
    "PRAGMA journal_mode=OFF",
    "PRAGMA cache_size=-64",
    f"PRAGMA mmap_size={1 << 31}",
)


def back_up(source: sqlite3.Connection, target: Path) -> Path:
    """Copy the open workspace to `target`: temporary file, integrity check, fsync, rename."""
    draft = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        copy = sqlite3.connect(str(draft))
        try:
            for pragma in _DRAFT:
                copy.execute(pragma)
            source.backup(copy, pages=-1)
            verdict = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        finally:
            copy.close()
        if verdict != "ok":
            raise Damaged("workspace.damaged", path=str(draft), why=verdict)
        _sync(draft)
        os.replace(draft, target)
        _sync(target.parent)
    except sqlite3.Error as error:
        raise translate(error, target) from error
    except OSError as error:
        raise WorkspaceError("file.unwritable", path=str(target), why=f"{error.strerror}.") from error
    finally:
        _away(draft)
    return target


def _away(draft: Path) -> None:
    try:
        draft.unlink(missing_ok=True)
    except OSError:
        pass  # A folder that is none: the error on its way says so.


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def scheduled(source: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """A backup into the workspace's own folder, then thinning."""
    target = folder_for(path) / f"{now.strftime(STAMP)}{ENDING}"
    back_up(source, target)
    for old in superfluous(existing(path)):
        old.path.unlink(missing_ok=True)
    return target


def existing(path: Path) -> list[Backup]:
    """The backups of a workspace, newest first."""
    found: list[Backup] = []
    for one in folder_for(path).glob(f"*{ENDING}"):
        try:
            found.append(Backup(one, datetime.strptime(one.stem[:19], STAMP).astimezone()))
        except ValueError:
            continue
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Which of these (newest first) need not be kept."""
    ordered = list(backups)
    keep = set(ordered[:RECENT])
    for most, key in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        seen: dict[str, Backup] = {}
        for one in ordered:
            seen.setdefault(one.made.strftime(key), one)
        keep.update(list(seen.values())[:most])
    return [one for one in ordered if one not in keep]


def restore(source: Path, target: Path) -> None:
    """Write a backup to `target`, which must not exist. Raises `WorkspaceError`."""
    inspect(source)
    if target.exists():
        raise WorkspaceError("file.exists", path=str(target))
    try:
        connection = sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise translate(error, source) from error
    try:
        back_up(connection, target)
    finally:
        connection.close()
