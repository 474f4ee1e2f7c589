"""A whole workspace at once: every row as stored, and rows from elsewhere checked against the schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, or_, select

from . import schema
from .mapping import BY_CLASS, KINDS, ORDER, Kind

T = TypeVar("T")

Image = dict[str, Any]

_BIGGEST = 2**63


class Frozen:
    """Rows of some kinds as they stood together at one moment, turned into values when they are asked for.

    Fetching them is short; nobody waits for a lock while the values are made.
    """

    def __init__(self, connection: Connection, classes: Iterable[type[Any]]) -> None:
        self._rows: dict[type[Any], list[Any]] = {}
        for cls in classes:
            kind = BY_CLASS[cls]
            order = [kind.table.c[name] for name in ("position", "id") if name in kind.table.c]
            self._rows[cls] = list(connection.execute(select(*kind.columns).order_by(*order)).fetchall())

    def all(self, cls: type[T]) -> list[T]:
        """All rows of a kind in order of position and id, as `UnitOfWork.all` gives them."""
        kind = BY_CLASS[cls]
        return [kind.decode(row) for row in self._rows[cls]]


def images(connection: Connection, name: str) -> list[Image]:
    """All rows of a kind in the order of their ids; passwords do not go along, so nobody is said to have one."""
    kind = KINDS[name]
    rows = connection.execute(select(*kind.columns).order_by(kind.table.c.id))
    return [without_password(name, dict(zip(kind.names, row, strict=True))) for row in rows]


def without_password(name: str, image: Image) -> Image:
    """A row of a kind as it stands where no password is kept beside it."""
    return image | {"password_at": None} if name == "person" else image


def counters(connection: Connection) -> dict[str, int]:
    """The next free id of every kind that has one."""
    table = schema.counter
    return {row[0]: row[1] for row in connection.execute(select(table.c.kind, table.c.next).order_by(table.c.kind))}


def raise_counters(connection: Connection, wanted: Mapping[str, int]) -> None:
    """Let no id be given again that was given elsewhere."""
    table = schema.counter
    have = counters(connection)
    for name, following in wanted.items():
        if name not in have:
            connection.execute(table.insert().values(kind=name, next=following))
        elif have[name] < following:
            connection.execute(table.update().where(table.c.kind == name).values(next=following))


def blob_marks(connection: Connection) -> list[str]:
    """The SHA-256 of the bytes behind files of all kinds; what only undo could bring back is left out."""
    from .schema_inputs import input_file
    from .schema_meetings import meeting_file

    table = schema.blob
    kept = [table.c.sha256.in_(select(one.c.sha256)) for one in (schema.attachment, input_file, meeting_file)]
    query = select(table.c.sha256).where(or_(*kept)).order_by(table.c.sha256)
    return [row[0] for row in connection.execute(query)]


def blobs(connection: Connection, marks: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """These bytes, one after the other."""
    table = schema.blob
    for mark in marks:
        yield mark, bytes(connection.execute(select(table.c.data).where(table.c.sha256 == mark)).scalar_one())


def blob(connection: Connection, mark: str) -> bytes | None:
    """The bytes of this SHA-256; None where nothing keeps them."""
    table = schema.blob
    found = connection.execute(select(table.c.data).where(table.c.sha256 == mark)).scalar_one_or_none()
    return None if found is None else bytes(found)


def fitted(kind: Kind, image: Image) -> Image | None:
    """A row from elsewhere as it can be stored, with the defaults of fields that it does not name; None where it is
    none of this kind: its fields, their types, and values that read back the same."""
    if not set(image) <= set(kind.names) or type(image.get("id")) is not int or image["id"] < 1:
        return None
    for name, value in image.items():
        column = kind.table.c[name]
        if value is None:
            if not column.nullable:
                return None
        elif type(value) is not column.type.python_type:
            return None
        if isinstance(value, int) and not -_BIGGEST <= value < _BIGGEST:
            return None
    try:
        back = kind.encode(kind.decode_image(image))
        "".join([one for one in image.values() if isinstance(one, str)]).encode("utf-8")
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    same = all(back[name] == value for name, value in image.items())
    return back if same and back["version"] >= 1 else None


def twice(found: Sequence[Image]) -> int | None:
    """An id that stands twice among rows of a kind."""
    seen: set[int] = set()
    for one in found:
        if one["id"] in seen:
            return int(one["id"])
        seen.add(one["id"])
    return None


def lost_reference(rows: Mapping[str, Sequence[Image]]) -> tuple[str, int, str] | None:
    """The first row that refers to one that is not there: (kind, id, what it misses)."""
    ids = {name: {one["id"] for one in found} for name, found in rows.items()}
    for name in ORDER:
        for column, target in _references(KINDS[name]):
            for one in rows.get(name, ()):
                value = one[column]
                if value is not None and value not in ids.get(target, ()):
                    return name, one["id"], target
    return None


def _references(kind: Kind) -> list[tuple[str, str]]:
    return [(column.name, key.column.table.name) for column in kind.table.columns for key in column.foreign_keys]


def parents_first(name: str, found: Iterable[Image]) -> list[Image] | None:
    """Rows in an order in which each stands after those of its own kind that it refers to; None for a circle."""
    own = [column for column, target in _references(KINDS[name]) if target == name]
    waiting = list(found)
    if not own:
        return waiting
    done: set[int] = set()
    ordered: list[Image] = []
    while waiting:
        ready = [one for one in waiting if all(one[column] is None or one[column] in done for column in own)]
        if not ready:
            return None
        ordered += ready
        done |= {one["id"] for one in ready}
        waiting = [one for one in waiting if one["id"] not in done]
    return ordered
