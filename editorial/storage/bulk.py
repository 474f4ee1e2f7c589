"""Inserting many rows: one statement in the words of the database at hand, the rows as plain tuples."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, bindparam


def insert(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows whose values stand in the order of `names`, as stored; costs little more than the driver itself."""
    if not rows:
        return
    statement, order = _compiled(table, tuple(names), connection.dialect)
    if order is None:
        connection.exec_driver_sql(statement, [dict(zip(names, row, strict=True)) for row in rows])
    elif order == tuple(names):
        connection.exec_driver_sql(statement, list(rows))
    else:
        places = [list(names).index(name) for name in order]
        connection.exec_driver_sql(statement, [tuple(row[place] for place in places) for row in rows])


@lru_cache(maxsize=256)
def _compiled(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
    """The statement and the order of its values, None where they go by name; as dear as writing a single row."""
    compiled = table.insert().values({name: bindparam(name) for name in names}).compile(dialect=dialect)
    order = getattr(compiled, "positiontup", None)
    return str(compiled), None if order is None else tuple(order)
