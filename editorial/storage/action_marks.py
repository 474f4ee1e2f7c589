"""Whether there is anything to do from meetings: asked by pages that load their tables only where there is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, column, literal_column, select, table

# By names alone: the tables of meetings are loaded late.
_ITEMS = table("action_item", column("state"))
_OPEN: Select[Any] = select(literal_column("1")).select_from(_ITEMS).where(_ITEMS.c.state == "open").limit(1)


def any_open(connection: Connection) -> bool:
    """Whether any action item is open."""
    return connection.execute(_OPEN).first() is not None
