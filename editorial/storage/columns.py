"""The columns that the tables of a workspace are made of, and the names of their keys and indexes."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Text

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)


def row_id() -> Column[int]:
    """The row's id: given by the counter, never twice."""
    return Column("id", Integer, primary_key=True, autoincrement=False)


def row_version() -> Column[int]:
    """Counts the changes of a row: an edit names the one it was read at."""
    return Column("version", Integer, nullable=False, default=1)


def words(name: str) -> Column[str]:
    """A text that is never NULL."""
    return Column(name, Text, nullable=False, default="", server_default="")


def number(name: str) -> Column[int]:
    """A whole number that is never NULL."""
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def ref(name: str, target: str, *, needed: bool = False) -> Column[int]:
    """The id of a row of another table."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=needed is False)


def day(name: str) -> Column[str]:
    """A day or a moment as text, NULL where there is none."""
    return Column(name, String(32), nullable=True)
