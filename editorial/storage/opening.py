"""Opening what is there: an older workspace is brought to today's schema first."""

from __future__ import annotations

from pathlib import Path

from . import schema
from .database import FAULTS, Database, crashed, inspect, translate


def open_existing(path: Path) -> Database:
    """Open a workspace; one of an older schema is backed up and migrated first. Raises `WorkspaceError`."""
    if inspect(path) < schema.SCHEMA:
        # Alembic is loaded for those who need it, nobody else.
        from .migrate import migrate

        migrate(path)
    broken_off = crashed(path)
    database = Database(path)
    database.recovered = broken_off
    try:
        database.raw.execute("SELECT count(*) FROM option").fetchone()
    except FAULTS as error:
        database.close()
        raise translate(error, path) from error
    return database
