"""Whether views lie before the tables while somebody reads (see `visibility`): asked by what is loaded at start."""

from __future__ import annotations

from sqlalchemy import Connection

#: Where the tables lie and where what belongs to the connection alone: by database, "" for any other.
SCHEMAS = {"sqlite": ("main", "temp"), "": ("public", "pg_temp")}
#: Marks of a connection: somebody reads only what concerns them.
SEEN = "editorial_seen"
#: The same for those who see the whole plan, of expert input only what is public or their own.
OPEN = "editorial_open"


def confined(connection: Connection) -> bool:
    """Whether the views lie before the tables now: they have no indexes of their own."""
    return bool(connection.info.get(SEEN))


def real_schema(connection: Connection) -> str:
    """Where the tables lie while views lie before them, "" while none do: for what asks on nobody's behalf."""
    if not (confined(connection) or connection.info.get(OPEN)):
        return ""
    return SCHEMAS.get(connection.dialect.name, SCHEMAS[""])[0]


def any_held(connection: Connection) -> bool:
    """Whether any answer of an expert is not public or has a remark beside it, whoever asks.

    Asked at the end of every act that touches texts: one look into an index. Both other clearances come before
    "public" in the alphabet. Only where all answers are public the remarks are looked at.
    """
    before = f"{real}." if (real := real_schema(connection)) else ""
    queries = (f"{before}answer WHERE clearance < 'public'", f"{before}contribution WHERE remark <> ''")
    return any(connection.exec_driver_sql(f"SELECT 1 FROM {one} LIMIT 1").first() is not None for one in queries)
