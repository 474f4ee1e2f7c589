"""What every service stands on: the open database, the clock, and the one way to act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection

from ..domain.calendar import zone
from ..domain.events import Changes
from ..domain.people import Actor
from ..domain.permissions import demand
from ..storage.database import Database
from ..storage.unit_of_work import UnitOfWork


def utc_now() -> datetime:
    """The default clock."""
    return datetime.now(UTC)


class Act(UnitOfWork):
    """A unit of work that remembers what it changed."""

    changes: Changes = Changes()


class Store:
    """Database and clock, shared by the services of one workspace."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self.database = database
        self.clock = clock
        self.zone = "Europe/Berlin"

    @contextmanager
    def act(self, actor: Actor, act: str) -> Iterator[Act]:
        """Permission, transaction, journal: everything inside the block is one step, or nothing happened."""
        demand(actor, act)
        with self.database.write() as connection:
            work = Act(connection, actor, act, self.clock())
            yield work
            changes = work.finish()
        work.changes = changes

    @contextmanager
    def read(self, actor: Actor) -> Iterator[UnitOfWork]:
        """A reading view; nothing written through it is ever committed."""
        demand(actor, "read")
        with self.database.read() as connection:
            yield UnitOfWork(connection, actor, "read", self.clock())

    @contextmanager
    def snapshot(self, actor: Actor) -> Iterator[UnitOfWork]:
        """A reading view that stays the same to the end of the block, for what is read in several parts."""
        demand(actor, "read")
        with self.database.snapshot() as connection:
            yield UnitOfWork(connection, actor, "read", self.clock())

    @contextmanager
    def rows(self, actor: Actor) -> Iterator[Connection]:
        """The connection itself, for read models."""
        demand(actor, "read")
        with self.database.read() as connection:
            yield connection

    def wall(self) -> datetime:
        """Now on the workspace's clocks, without zone."""
        return self.clock().astimezone(zone(self.zone)).replace(tzinfo=None)
