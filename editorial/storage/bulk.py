"""Inserting many rows: one statement in the words of the database at hand, the rows as plain tuples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam


def insert(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows whose values stand in the order of `names`, as stored; costs little more than the driver itself."""
    if not rows:
        return
    statement = table.insert().values({name: bindparam(name) for name in names})
    compiled = statement.compile(dialect=connection.dialect)
    order = getattr(compiled, "positiontup", None)
    if order is None:
        connection.exec_driver_sql(str(compiled), [dict(zip(names, row, strict=True)) for row in rows])
    elif list(order) == list(names):
        connection.exec_driver_sql(str(compiled), list(rows))
    else:
        places = [list(names).index(name) for name in order]
        connection.exec_driver_sql(str(compiled), [tuple(row[place] for place in places) for row in rows])
