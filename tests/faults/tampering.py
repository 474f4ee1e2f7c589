"""What somebody with access to the file may do to its journal, straight in SQLite; each on a journal that is whole."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace

from editorial.domain.journal import GENESIS, Entry, chain

#: Columns in the order of `Entry`.
COLUMNS = tuple(one.name for one in fields(Entry))
Rows = list[Entry]
Harm = Callable[[sqlite3.Connection, Rows, random.Random], None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One way to tamper. `forged`: all hashes from there on were computed anew, so that only the contents give it
    away."""

    name: str
    act: Harm
    seed: int
    forged: bool = False

    def __str__(self) -> str:
        return f"{self.name}-{self.seed}"


def rows_of(connection: sqlite3.Connection) -> Rows:
    """The journal as it is stored."""
    return [Entry(*row) for row in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM journal ORDER BY seq")]


def write_all(connection: sqlite3.Connection, rows: Rows) -> None:
    """Another journal in place of the one there."""
    connection.execute("DELETE FROM journal")
    marks = ", ".join("?" * len(COLUMNS))
    values = [tuple(getattr(row, name) for name in COLUMNS) for row in rows]
    connection.executemany(f"INSERT INTO journal VALUES ({marks})", values)


def chained(rows: Rows) -> Rows:
    """Numbers from 1 and hashes that fit, as somebody would compute them who knows how."""
    previous, found = GENESIS, Rows()
    for number, row in enumerate(rows, 1):
        one = replace(row, seq=number)
        previous = chain(previous, one)
        found.append(replace(one, hash=previous))
    return found


def stepped(rows: Rows) -> Rows:
    """Steps numbered without a gap."""
    numbers: dict[int, int] = {}
    return [replace(row, step=numbers.setdefault(row.step, len(numbers) + 1)) for row in rows]


# Single columns ----------------------------------------------------------------------------------------------------


def _set(connection: sqlite3.Connection, row: Entry, name: str, value: object) -> None:
    connection.execute(f"UPDATE journal SET {name} = ? WHERE seq = ?", (value, row.seq))


def edited(name: str) -> Harm:
    """One column of one entry says something else."""

    def act(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
        row = dice.choice(rows[:-1])
        old = getattr(row, name)
        if isinstance(old, int):
            _set(connection, row, name, old + dice.choice((1000, 7919)))
        elif old is None:
            _set(connection, row, name, 99 if name == "actor_id" else "{}")
        else:
            _set(connection, row, name, _other(old, dice))

    return act


def _other(old: str, dice: random.Random) -> str:
    if not old:
        return "Jemand anders"
    at = dice.randrange(len(old))
    ways = (
        old[:at] + chr((ord(old[at]) - 31) % 95 + 32) + old[at + 1 :],
        old[:at] + old[at + 1 :],
        old + " ",
        "",
        old.swapcase() if old.swapcase() != old else old + "\n",
    )
    return next(one for one in dice.sample(ways, len(ways)) if one != old)


def retyped(name: str) -> Harm:
    """The same letters as bytes: SQLite does not mind, and a comparison of texts might not either."""

    def act(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
        row = dice.choice([one for one in rows if getattr(one, name) is not None])
        connection.execute(f"UPDATE journal SET {name} = CAST({name} AS BLOB) WHERE seq = ?", (row.seq,))

    return act


def broken_letters(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """Bytes that are no letters, where text belongs."""
    row = dice.choice(rows)
    connection.execute("UPDATE journal SET detail = CAST(x'7bff7d' AS TEXT) WHERE seq = ?", (row.seq,))


def emptied(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """An image is nothing where it was something."""
    row = dice.choice([one for one in rows if one.before is not None and one.after is not None])
    _set(connection, row, dice.choice(("before", "after")), None)


def moved_letters(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """The end of one field is the beginning of the next: together they read the same."""
    row = dice.choice([one for one in rows if one.actor])
    _set(connection, row, "actor", row.actor[:-1])
    _set(connection, row, "act", row.actor[-1] + row.act)


# Whole entries -----------------------------------------------------------------------------------------------------


def deleted(count: int) -> Harm:
    """So many entries are gone, not at the end."""

    def act(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
        start = dice.randrange(1, len(rows) - count)
        gone = rows[start - 1 : start - 1 + count]
        connection.executemany("DELETE FROM journal WHERE seq = ?", [(one.seq,) for one in gone])

    return act


def step_deleted(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """All that one act did is gone."""
    step = dice.choice([one.step for one in rows if one.step != rows[-1].step])
    connection.execute("DELETE FROM journal WHERE step = ?", (step,))


def beginning_deleted(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """The journal begins later."""
    connection.execute("DELETE FROM journal WHERE seq <= ?", (dice.randrange(1, len(rows) - 1),))


def swapped(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """Two entries have changed places."""
    first, second = sorted(dice.sample([one.seq for one in rows], 2))
    for old, new in ((first, -1), (second, first), (-1, second)):
        connection.execute("UPDATE journal SET seq = ? WHERE seq = ?", (new, old))


def inserted(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """An entry stands between two others, those behind it moved on."""
    at = dice.randrange(1, len(rows))
    made = replace(rows[at], actor="Niemand")
    moved = [replace(one, seq=one.seq + 1) for one in rows[at:]]
    write_all(connection, [*rows[:at], made, *moved])


def appended(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """An entry at the end that nothing of the workspace knows of; its hash fits."""
    last = rows[-1]
    made = replace(dice.choice(rows), seq=last.seq + 1, step=last.step + 1)
    write_all(connection, [*rows, replace(made, hash=chain(last.hash, made))])


def renumbered(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """From some entry on all numbers are higher by one."""
    at = dice.randrange(len(rows) - 1)
    write_all(connection, [*rows[:at], *[replace(one, seq=one.seq + 1) for one in rows[at:]]])


# With hashes computed anew -----------------------------------------------------------------------------------------


def tail_kept(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """The beginning is gone; the rest keeps its numbers, its hashes begin anew."""
    at = dice.randrange(1, len(rows) - 1)
    previous, found = GENESIS, Rows()
    for row in rows[at:]:
        previous = chain(previous, row)
        found.append(replace(row, hash=previous))
    write_all(connection, found)


def tail_renumbered(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """The same, numbered from 1, with its steps."""
    write_all(connection, chained(stepped(rows[dice.randrange(1, len(rows) - 1) :])))


def forged_deletion(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """One entry is gone without a gap in numbers, steps or hashes."""
    at = dice.randrange(1, len(rows))
    write_all(connection, chained(stepped([*rows[:at], *rows[at + 1 :]])))


def forged_insertion(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """An entry that never was, without a gap in numbers, steps or hashes."""
    at = dice.randrange(1, len(rows))
    made = replace(rows[at], step=10**6, actor="Niemand")
    write_all(connection, chained(stepped([*rows[:at], made, *rows[at:]])))


def forged_swap(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """Two entries on one row have changed places, all else fits."""
    kinds: dict[tuple[str, int], list[int]] = {}
    for index, row in enumerate(rows):
        kinds.setdefault((row.kind, row.row_id), []).append(index)
    first, second = sorted(dice.sample(dice.choice([one for one in kinds.values() if len(one) > 1]), 2))
    other = [*rows]
    other[first], other[second] = rows[second], rows[first]
    write_all(connection, chained(stepped(other)))


def forged_image(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """What an entry says of its row is another thing, all hashes fit."""
    at = dice.choice([index for index, one in enumerate(rows) if one.after])
    row = rows[at]
    assert row.after is not None
    other = [*rows]
    other[at] = replace(row, after=row.after.replace('"version":', '"version":9', 1))
    write_all(connection, chained(other))


def forged_actor(connection: sqlite3.Connection, rows: Rows, dice: random.Random) -> None:
    """One entry of a step is somebody else's, all hashes fit."""
    steps = [one.step for one in rows]
    at = dice.choice([index for index, one in enumerate(rows) if steps.count(one.step) > 1])
    other = [*rows]
    other[at] = replace(rows[at], actor="Niemand")
    write_all(connection, chained(other))


#: Ways with the number of times that each is tried, on places that a seed chooses.
PLAIN: tuple[tuple[str, Harm, int], ...] = (
    *((f"edit-{name}", edited(name), 7) for name in COLUMNS),
    *((f"bytes-{name}", retyped(name), 2) for name in COLUMNS if name != "seq"),
    ("broken-letters", broken_letters, 3),
    ("emptied", emptied, 6),
    ("moved-letters", moved_letters, 4),
    ("delete", deleted(1), 12),
    ("delete-three", deleted(3), 5),
    ("delete-step", step_deleted, 6),
    ("delete-beginning", beginning_deleted, 6),
    ("swap", swapped, 12),
    ("insert", inserted, 10),
    ("renumber", renumbered, 6),
)
FORGED: tuple[tuple[str, Harm, int], ...] = (
    ("append", appended, 5),
    ("tail-kept", tail_kept, 6),
    ("tail-renumbered", tail_renumbered, 6),
    ("forged-delete", forged_deletion, 10),
    ("forged-insert", forged_insertion, 8),
    ("forged-swap", forged_swap, 6),
    ("forged-image", forged_image, 8),
    ("forged-actor", forged_actor, 4),
)


def mutations() -> Iterator[Mutation]:
    """All of them, the same in every run."""
    for ways, forged in ((PLAIN, False), (FORGED, True)):
        for name, act, times in ways:
            yield from (Mutation(name, act, seed, forged) for seed in range(times))
