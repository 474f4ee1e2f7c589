"""Backups by SQLite's own backup API: complete or absent, never half; thinned by age."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .. import faults
from ..errors import Damaged, DiskFull, WorkspaceError
from .backup_places import folder_for, folders, own_folders, remember
from .copy_check import verdict
from .database import BUSY, FAULTS, inspect, translate
from .flusher import Flusher

__all__ = [
    "Backup",
    "back_up",
    "existing",
    "folder_for",
    "fresh_name",
    "restore",
    "scheduled",
    "superfluous",
]

STAMP = "%Y-%m-%d_%H-%M-%S"
ENDING = ".editorial"
#: What is kept: the newest ten, one a day, a week and a month.
RECENT, DAILY, WEEKLY, MONTHLY = 10, 7, 8, 12


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file, the moment it was made (in this machine's own zone), and its number among all of them."""

    path: Path
    made: datetime
    number: int = 0

    @property
    def order(self) -> tuple[int, datetime, str]:
        """Newest last, also where the clock was set back or an hour came twice: the number decides, not the clock."""
        return self.number, self.made, self.path.name

    @property
    def name(self) -> str:
        """What the file was called that this was made of; a copy may have another name."""
        return self.path.parent.name.rpartition("-")[0]


#: Nobody reads the draft until it is whole and flushed, so it needs neither journal nor flushing on the way. It begins
#: as an empty database of the largest pages: SQLite copies into it page by page of the source, as it stands there, and
#: hands 64 KB at a time to the system in the place of 4. What comes out has the pages of the source.
_DRAFT = (
    "PRAGMA synchronous=OFF",
    "PRAGMA journal_mode=OFF",
    "PRAGMA cache_size=-1024",
    "PRAGMA page_size=65536",
    "CREATE TABLE draft (id)",
)


def back_up(source: sqlite3.Connection, target: Path) -> Path:
    """Copy the open workspace to `target`: temporary file, integrity check, fsync, rename."""
    draft = target.with_name(f".{target.name}.part")
    faults.point("backup.begun")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        found = _draft(source, draft)
        if found != "ok":
            raise Damaged("workspace.damaged", path=str(_file_of(source)), why=found)
        faults.point("backup.flushed")
        os.replace(draft, target)
        _sync(target.parent)
        faults.point("backup.renamed")
    except FAULTS as error:
        refused = translate(error, target)
        # Only a full disk is the copy's own trouble; damage and locks are those of what is copied.
        raise refused if isinstance(refused, DiskFull) else translate(error, _file_of(source) or target) from error
    except OSError as error:
        raise WorkspaceError("file.unwritable", path=str(target), why=f"{error.strerror}.") from error
    finally:
        _away(draft)
    return target


def _draft(source: sqlite3.Connection, draft: Path) -> str:
    """Copy, check and flush; the check only reads, so the last flush runs beside it. Returns what the check found."""
    draft.touch()  # SQLite makes the file with its first page
    flusher = Flusher(draft)
    try:
        with closing(sqlite3.connect(str(draft), isolation_level=None)) as copy:
            for pragma in _DRAFT:
                copy.execute(pragma)
            with _passing(source):
                source.backup(copy, pages=-1, progress=_patience())
        faults.point("backup.copied")
        flusher.complete()
        found = verdict(draft)
        flusher.wait()
    finally:
        flusher.close()
    return found


@contextmanager
def _passing(source: sqlite3.Connection) -> Iterator[None]:
    """Every page is read once: keeping them all takes longer than reading them, and memory besides."""
    usual = source.execute("PRAGMA cache_size").fetchone()[0]
    source.execute("PRAGMA cache_size=-2000")
    try:
        yield
    finally:
        source.execute(f"PRAGMA cache_size={usual}")


def _patience() -> Callable[[int, int, int], None]:
    """SQLite's copying would wait for a lock for ever; we wait as long as a writer does."""
    end = time.monotonic() + BUSY

    def progress(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > end:
            raise sqlite3.OperationalError("database is locked")

    return progress


def _file_of(source: sqlite3.Connection) -> str:
    try:
        return str(source.execute("PRAGMA database_list").fetchone()[2])
    except FAULTS:
        return ""


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


def scheduled(source: sqlite3.Connection, path: Path, now: datetime, *, thin: bool = True) -> Path:
    """A backup into the workspace's own folder, then thinning, and drafts that a crash left are taken away."""
    target = fresh_name(path, now)
    _sweep(target.parent)
    back_up(source, target)
    if not thin:
        return target
    for old in superfluous(_found(own_folders(path))):
        _away(old.path)
        faults.point("backup.thinned")
    return target


#: Seconds after which nobody writes a draft any more.
_LEFT = 3600


def _sweep(folder: Path) -> None:
    for draft in folder.glob(f".*{ENDING}.part"):
        try:
            old = time.time() - draft.stat().st_mtime > _LEFT
        except OSError:
            continue
        if old:
            _away(draft)


def fresh_name(path: Path, now: datetime, note: str = "") -> Path:
    """What the next backup of a workspace is called: when it is made, its number, and what it was made for."""
    remember(path)
    number = 1 + max((one.number for one in existing(path)), default=0)
    return folder_for(path) / f"{now.strftime(STAMP)}_{number:06}{note}{ENDING}"


def existing(path: Path) -> list[Backup]:
    """The backups of a workspace, newest first: those of this file, then those of its other places and its copies."""
    own = own_folders(path)
    others = [one for one in folders(path) if one not in own]
    return _found(own) + _found(others)


def _found(places: Iterable[Path]) -> list[Backup]:
    found: list[Backup] = []
    for one in (file for place in places for file in place.glob(f"*{ENDING}")):
        # Whatever else people put into the folder is theirs: neither offered nor thinned.
        name = _NAME.fullmatch(one.name)
        try:
            if name is not None:
                found.append(Backup(one, datetime.strptime(name[1], STAMP).astimezone(), int(name[2] or 0)))
        except ValueError:
            continue
    return sorted(found, key=lambda backup: backup.order, reverse=True)


_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\d_\d\d-\d\d-\d\d)(?:_(\d{{6,}}))?(?:-before-schema-\d+)?{re.escape(ENDING)}")


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
    except FAULTS as error:
        raise translate(error, source) from error
    try:
        back_up(connection, target)
    finally:
        connection.close()
