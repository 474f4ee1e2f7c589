"""Inserting many rows: one statement in the words of the database at hand, the rows as plain tuples."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, Dialect, Table, bindparam

from ..pace import breathe

#: Rows between two breaths: the driver takes Python's lock again for every single one.
AT_ONCE: Final = 100


def insert(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows whose values stand in the order of `names`, as stored; costs little more than the driver itself."""
    if not rows:
        return
    statement, order = _compiled(table, tuple(names), connection.dialect)
    for start in range(0, len(rows), AT_ONCE):
        breathe()
        part = rows[start : start + AT_ONCE]
        if order is None:
            connection.exec_driver_sql(statement, [dict(zip(names, row, strict=True)) for row in part])
        elif order == tuple(names):
            connection.exec_driver_sql(statement, list(part))
        else:
            places = [list(names).index(name) for name in order]
            connection.exec_driver_sql(statement, [tuple(row[place] for place in places) for row in part])


@lru_cache(maxsize=256)
def _compiled(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
    """The statement and the order of its values, None where they go by name; as dear as writing a single row."""
    compiled = table.insert().values({name: bindparam(name) for name in names}).compile(dialect=dialect)
    order = getattr(compiled, "positiontup", None)
    return str(compiled), None if order is None else tuple(order)
