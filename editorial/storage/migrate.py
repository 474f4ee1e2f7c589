"""Bringing an older workspace to today's schema with Alembic, which is imported here and nowhere at start."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, exc
from sqlalchemy.pool import StaticPool

from .. import faults
from ..errors import Damaged
from . import backup, schema, search
from .database import FAULTS, harden, translate


def alembic_config(connection: Any) -> Any:
    """Alembic's configuration, bound to an open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def migrate(path: Path, now: datetime | None = None) -> None:
    """Back up, migrate in one go with foreign keys off, check them. On any failure the file is the old one."""
    from alembic import command, util

    raw = sqlite3.connect(str(path))
    try:
        moment = now or datetime.now().astimezone()
        backup.back_up(raw, backup.fresh_name(path, moment, f"-before-schema-{schema.SCHEMA}"))
        faults.point("migration.backed_up")
        # Batch re-creation of a parent table would delete its children if foreign keys were on.
        harden(raw, foreign_keys=False)
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, pool_reset_on_return=None)
        # The driver stands in autocommit: SQLAlchemy's transaction begins with our own BEGIN, Alembic joins it.
        event.listen(engine, "begin", _begin)
        with engine.begin() as connection:
            faults.point("migration.begun")
            command.upgrade(alembic_config(connection), "head")
            # what is searched has grown since: the index is made of today's rows by today's rules
            search.rebuild(connection)
            faults.point("migration.stepped")
            broken = raw.execute("PRAGMA foreign_key_check").fetchone()
            if broken:
                raise Damaged("workspace.damaged", path=str(path), why=f"foreign key in {broken[0]}")
            raw.execute(f"PRAGMA user_version={schema.SCHEMA}")
            raw.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
            faults.point("migration.stamped")
        faults.point("migration.after")
        engine.dispose()
    except (*FAULTS, exc.SQLAlchemyError, util.CommandError) as error:
        raise translate(error, path) from error
    finally:
        raw.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
