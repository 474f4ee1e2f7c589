"""Opening a workspace file: what it is, which schema it has, and the pragmas that keep it safe."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Compiled, Connection, Engine, create_engine, event, exc
from sqlalchemy.pool import StaticPool

from .. import faults
from ..errors import (
    Damaged,
    DiskFull,
    EditorialError,
    ForeignFile,
    Locked,
    NewerWorkspace,
    ReadOnly,
    Refused,
    WorkspaceError,
)
from ..places import resolved
from . import schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from .place import Place

log = logging.getLogger("editorial.storage")

#: What the driver raises. The second where damage made SQLite's own words unreadable: it names what it cannot parse.
FAULTS = (sqlite3.Error, UnicodeDecodeError)

#: Before this version a bug can corrupt a WAL file when it is reset (sqlite.org, release 3.51.3).
WAL_SAFE = (3, 51, 3)
#: Seconds that a writer waits for another one, and for how long it waits once somebody has waited in vain.
BUSY, HURRIED = 5.0, 0.3


def wal_allowed(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite may use a write-ahead log."""
    return version >= WAL_SAFE


#: What went wrong between SQLite and the disk (https://sqlite.org/rescode.html): the disk took no more, in words that
#: are not "full" where a quota ends or a drive is gone; or the file system does not know how to lock.
_NOT_TAKEN = {sqlite3.SQLITE_IOERR | part << 8 for part in (3, 4, 5, 6, 7, 10, 16, 19)}
_NOT_LOCKED = {sqlite3.SQLITE_IOERR | part << 8 for part in (8, 9, 14, 15)}
_MOVED = sqlite3.SQLITE_READONLY | 4 << 8


def translate(error: BaseException, path: Path | str) -> WorkspaceError:
    """SQLite's own words as one of our errors."""
    cause = getattr(error, "orig", error)
    words, name = str(cause).lower(), str(path)
    code = getattr(cause, "sqlite_errorcode", None)
    if code in _NOT_TAKEN:
        return DiskFull("workspace.untaken", path=name)
    if code in _NOT_LOCKED:
        return Locked("workspace.locked", path=name)
    if code == _MOVED:
        return ReadOnly("workspace.moved", path=name)
    if "locked" in words or "busy" in words:
        return Locked("workspace.locked", path=name)
    if "readonly" in words or "read-only" in words:
        return ReadOnly("workspace.readonly", path=name)
    if "full" in words:
        return DiskFull("workspace.full", path=name)
    if "not a database" in words:
        return ForeignFile("workspace.foreign", path=name)
    if "malformed" in words or "corrupt" in words or "disk i/o" in words:
        return Damaged("workspace.damaged", path=name, why=words)
    if "unable to open" in words:
        return ReadOnly("workspace.readonly", path=name)
    return Damaged("workspace.damaged", path=name, why=words)


def _marks(path: Path) -> tuple[int, int]:
    connection = sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro", uri=True, timeout=BUSY)
    try:
        names = ("application_id", "user_version")
        first, second = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in names)
        return first, second
    finally:
        connection.close()


def crashed(path: Path) -> bool:
    """Whether a rollback journal lies beside the file: somebody was writing when the program or the power ended."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def inspect(path: Path) -> int:
    """The schema number of a workspace, read without changing a byte of it.

    Raises `WorkspaceError` for a missing, foreign, newer, damaged or locked file.
    """
    try:
        if not path.exists():
            raise WorkspaceError("workspace.missing", path=str(path))
        if not path.is_file() or path.stat().st_size == 0:
            raise ForeignFile("workspace.foreign", path=str(path))
    except (OSError, ValueError) as error:
        raise WorkspaceError("workspace.unreachable", path=str(path)) from error
    if not os.access(path, os.R_OK):
        raise WorkspaceError("workspace.unreachable", path=str(path))
    # First the head alone: opening a database of others in WAL mode would put files beside it, and in the middle of a
    # step that a crash broke off the rest of the file fits together only after the rollback.
    found = _known(path, *_head(path))
    try:
        return _known(path, *_marks(path))
    except FAULTS as error:
        if not crashed(path):
            raise translate(error, path) from error
        # A journal that a crash left must be rolled back before anybody reads rows, and a reading connection may not.
        # The two numbers stand in the file's head, which no ordinary edit touches.
        return found


def _head(path: Path) -> tuple[int, int]:
    """The two numbers as they stand in the file (https://sqlite.org/fileformat2.html, section 1.3).

    Only for a file that this process has not opened yet: closing it would give up the locks of other connections.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(100)
    except OSError as error:
        raise WorkspaceError("workspace.unreachable", path=str(path)) from error
    if len(head) < 72 or head[:16] != b"SQLite format 3\0":
        raise ForeignFile("workspace.foreign", path=str(path))
    return int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big", signed=True)


def _known(path: Path, application: int, found: int) -> int:
    if application != schema.APPLICATION_ID:
        raise ForeignFile("workspace.foreign", path=str(path))
    if found > schema.SCHEMA:
        raise NewerWorkspace("workspace.newer", path=str(path), found=found, known=schema.SCHEMA)
    return found


def harden(connection: sqlite3.Connection, *, foreign_keys: bool = True, write_ahead: bool = False) -> None:
    """The pragmas of every writing connection."""
    connection.isolation_level = None
    run = connection.execute
    run(f"PRAGMA busy_timeout={int(BUSY * 1000)}")
    run(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
    run("PRAGMA trusted_schema=OFF")
    run("PRAGMA cell_size_check=ON")
    run("PRAGMA synchronous=FULL")
    # Reading passes through 16 MB: the first pages of a plan of 100,000 items fill whatever they get. What an import
    # changes stays in memory up to 64 MB (16,000 pages) before it has to lock readers out and go to the disk.
    run("PRAGMA cache_size=-16000")
    run("PRAGMA cache_spill=16000")
    run("PRAGMA temp_store=MEMORY")
    run(f"PRAGMA journal_mode={'WAL' if write_ahead else 'TRUNCATE'}")


class Database:
    """One open workspace, used by one thread at a time. `read` and `write` hand out the connection.

    A `frozen` one is a file that nobody changes meanwhile, such as a backup: only read, and without any lock.
    """

    def __init__(self, path: Path, *, frozen: bool = False) -> None:
        self.path = path
        self.frozen = frozen
        #: Whether a step that a crash broke off was rolled back by the opening.
        self.recovered = False
        self._closed = False
        self._hurried = False
        name = f"{resolved(path).as_uri()}?mode=ro&immutable=1" if frozen else str(path)
        self._write_ahead = False
        try:
            self._raw = sqlite3.connect(name, timeout=BUSY, check_same_thread=False, uri=frozen)
        except FAULTS as error:
            raise translate(error, path) from error
        try:
            if not frozen:
                self._write_ahead = wal_allowed() and self.place is None
                harden(self._raw, write_ahead=self._write_ahead)
        except FAULTS as error:
            self._raw.close()
            raise translate(error, path) from error
        self.engine: Engine = create_engine(
            "sqlite://",
            creator=lambda: self._raw,
            poolclass=StaticPool,
            # The pool must not roll back what is not its business: transactions are begun by `write` alone.
            pool_reset_on_return=None,
        )
        event.listen(self.engine, "begin", _no_begin)
        self._connection: Connection = self.engine.connect()

    @property
    def raw(self) -> sqlite3.Connection:
        """The driver's connection, for backup and full-text search."""
        return self._raw

    @cached_property
    def place(self) -> Place | None:
        """The cloud folder or network drive in which the file lies, None for a disk of this computer."""
        from .place import place_of

        return place_of(self.path)

    def state(self) -> tuple[int, int]:
        """Something that differs after every change of the file, by this connection or by any other process."""
        version = self._raw.execute("PRAGMA data_version").fetchone()[0]
        return self._raw.total_changes, int(version)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view for one or more SELECTs."""
        try:
            yield self._connection
        except (exc.DBAPIError, sqlite3.Error) as error:
            raise self._refusal(error) from error
        finally:
            self._end()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """One view for all SELECTs of the block, whatever others write meanwhile; they wait for its end: keep it short.

        Inside an open transaction it is a part of that.
        """
        try:
            own = not self._raw.in_transaction
            if own:
                self._raw.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if own and self._raw.in_transaction:
                    self._raw.execute("COMMIT")
        except (exc.DBAPIError, sqlite3.Error) as error:
            raise self._refusal(error) from error
        finally:
            self._end()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: committed at the end of the block, rolled back on any exception."""
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                faults.point("commit.begun")
                yield self._connection
                faults.point("commit.before")
                self._raw.execute("COMMIT")
            except BaseException:
                if self._raw.in_transaction:
                    faults.point("commit.undone")
                    self._raw.execute("ROLLBACK")
                raise
            faults.point("commit.after")
            self._hurry(False)
        except EditorialError:
            raise
        except exc.IntegrityError as error:
            raise Refused("refers.gone") from error
        except (exc.DBAPIError, sqlite3.Error) as error:
            raise self._refusal(error) from error
        finally:
            self._end()

    def _refusal(self, error: BaseException) -> WorkspaceError:
        refused = translate(error, self.path)
        self._hurry(isinstance(refused, Locked))
        return refused

    def _hurry(self, hurried: bool) -> None:
        """One act has waited for the lock in vain: those behind it wait shortly, until something could be written."""
        if hurried != self._hurried:
            self._hurried = hurried
            self._raw.execute(f"PRAGMA busy_timeout={int((min(HURRIED, BUSY) if hurried else BUSY) * 1000)}")

    def _end(self) -> None:
        if self._connection.in_transaction():
            self._connection.commit()

    def close(self) -> None:
        """Let go of the file, and take the emptied rollback journal beside it away; twice is once."""
        if self._closed:
            return
        self._closed = True
        if not (self.frozen or self._raw.in_transaction or self._write_ahead):
            try:
                self._raw.execute("PRAGMA journal_mode=DELETE")
            except sqlite3.Error:
                log.info("another program still works with %s", self.path)
        self._connection.close()
        self.engine.dispose()
        self._raw.close()


def _no_begin(_connection: Connection) -> None:
    """The driver runs in autocommit; BEGIN IMMEDIATE is written by `Database.write`."""


def create(path: Path, furnish: Callable[[Database], None] | None = None) -> Database:
    """A new workspace file; `furnish` puts into it what it must never be without. It is there whole or not at all.

    Raises `WorkspaceError` where it exists or cannot be written.
    """
    if os.path.lexists(path):
        raise WorkspaceError("file.exists", path=str(path))
    draft = path.with_name(f".{path.name}.new")
    try:
        _clear(draft)
        database = Database(draft)
        try:
            faults.point("create.begun")
            build(database)
            if furnish is not None:
                furnish(database)
        finally:
            database.close()
        faults.point("create.built")
        os.rename(draft, path)
    except OSError as error:
        raise ReadOnly("workspace.readonly", path=str(path)) from error
    except WorkspaceError as error:
        raise type(error)(error.code, **{**error.params, "path": str(path)}) from error
    finally:
        _clear(draft)
    return Database(path)


def _clear(draft: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        try:
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
        except OSError:
            pass  # A folder that is none: the error on its way says so.


def build(database: Database) -> None:
    """Tables of the newest schema in an empty file, stamped as Alembic would."""
    from .mapping import everything
    from .search import create_index

    with database.write() as connection:
        everything().create_all(connection, checkfirst=False)
        create_index(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version "
            "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (schema.HEAD,))
        connection.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA}")
        connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")


def through(query: Compiled, table: str, index: str) -> str:
    """The statement's text, with a joined table read through an index that holds all that is asked of it.

    SQLite never does so by itself where rows are named by their id; other databases choose well alone.
    """
    text = str(query)
    if query.dialect.name != "sqlite":
        return text
    return text.replace(f"JOIN {table} ON", f"JOIN {table} INDEXED BY {index} ON")


def pragma(database: Database, name: str) -> list[Any]:
    """The rows of a pragma, for `check`. Raises `WorkspaceError`."""
    try:
        return database.raw.execute(f"PRAGMA {name}").fetchall()
    except FAULTS as error:
        raise translate(error, database.path) from error
