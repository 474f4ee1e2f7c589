"""The journal: what one row change is, how entries are chained, and how a step is taken back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Image = dict[str, Any]

#: Before the first entry.
GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One changed row. `before` None: it was created; `after` None: it was removed. `hash` covers `previous`."""

    seq: int
    step: int
    at: str
    actor_id: int | None
    actor: str
    act: str
    detail: str
    kind: str
    row_id: int
    before: str | None
    after: str | None
    hash: str = ""


def canonical(value: Any) -> str:
    """JSON with sorted keys and no blanks: the same value gives the same text on every machine."""
    return _JSON.encode(value)


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def chain(previous: str, entry: Entry) -> str:
    """SHA-256 over the previous hash and all fields; length prefixes keep fields from running together."""
    same = of_step(entry.step, entry.at, entry.actor_id, entry.actor, entry.act, entry.detail)
    return link(previous, entry.seq, same, entry.kind, entry.row_id, entry.before, entry.after)


def of_step(step: int, at: str, actor_id: int | None, actor: str, act: str, detail: str) -> str:
    """What all entries of a step have in common, as it goes into their hashes."""
    return _framed((str(step), at, "" if actor_id is None else str(actor_id), actor, act, detail))


def link(previous: str, seq: int, same: str, kind: str, row_id: int, before: str | None, after: str | None) -> str:
    """The hash of one entry; `same` comes from `of_step`."""
    number, row = str(seq), str(row_id)
    was, now = "-" if before is None else "+" + before, "-" if after is None else "+" + after
    text = (
        f"{len(previous)}:{previous}{len(number)}:{number}{same}"
        f"{len(kind)}:{kind}{len(row)}:{row}{len(was)}:{was}{len(now)}:{now}"
    )
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _framed(parts: tuple[str, ...]) -> str:
    return "".join([f"{len(part)}:{part}" for part in parts])


def first_broken(entries: Iterable[Entry], previous: str = GENESIS) -> int | None:
    """The number of the first entry whose hash or number does not fit, or None where the chain is whole.

    Numbers begin at 1: a chain computed anew without its beginning is none.
    """
    expected = 1 if previous == GENESIS else None
    for entry in entries:
        if (expected is not None and entry.seq != expected) or not _fits(previous, entry):
            return entry.seq
        previous = entry.hash
        expected = entry.seq + 1
    return None


def _fits(previous: str, entry: Entry) -> bool:
    try:
        return chain(previous, entry) == entry.hash
    except (TypeError, ValueError):
        return False  # bytes, or letters that are none, where text was


@dataclass(frozen=True, slots=True)
class Step:
    """One act of one person: all rows changed in one transaction."""

    step: int
    at: datetime
    actor_id: int | None
    actor: str
    act: str
    detail: dict[str, Any] = field(default_factory=dict)
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one row, before and after, for the history views."""

    kind: str
    row_id: int
    name: str
    before: Any
    after: Any


#: Columns that every edit changes by itself; they never stand in the way of an undo.
BOOKKEEPING = frozenset({"version", "updated_at"})


def changed(before: Image, after: Image) -> tuple[str, ...]:
    """Names of the fields in which two images differ, bookkeeping left out."""
    return tuple(name for name in after if name not in BOOKKEEPING and before.get(name) != after[name])


@dataclass(frozen=True, slots=True)
class Reversal:
    """How one row goes back: `restore` None removes it; `left` is what the step left there (None: no row)."""

    kind: str
    row_id: int
    restore: Image | None
    left: Image | None

    def fits(self, current: Image | None) -> bool:
        """Whether the row is still as the step left it."""
        if self.left is None or current is None:
            return self.left is None and current is None
        return all(current.get(name) == value for name, value in self.left.items() if name not in BOOKKEEPING)


def reversals(entries: Iterable[Entry], order: tuple[str, ...]) -> list[Reversal]:
    """The rows of one step as they must be taken back; `order` names the kinds, parents first.

    Rows are restored parents first, then removed children first: a row that pointed to a new one points back before
    that one goes.
    """
    restore: dict[tuple[str, int], Image | None] = {}
    left: dict[tuple[str, int], Image | None] = {}
    for entry in entries:
        key = (entry.kind, entry.row_id)
        before = None if entry.before is None else json.loads(entry.before)
        after = None if entry.after is None else json.loads(entry.after)
        if key not in restore:
            restore[key] = before
        elif before is not None and restore[key] is not None:
            restore[key] = before | restore[key]
        left[key] = after if after is None or left.get(key) is None else left[key] | after
    rank = {name: index for index, name in enumerate(order)}
    found = [Reversal(kind, row_id, image, left[kind, row_id]) for (kind, row_id), image in restore.items()]
    found = [one for one in found if one.restore is not None or one.left is not None]
    back = sorted((one for one in found if one.restore is not None), key=lambda one: rank[one.kind])
    gone = sorted((one for one in found if one.restore is None), key=lambda one: -rank[one.kind])
    return back + gone


@dataclass(frozen=True, slots=True)
class UndoState:
    """What Undo and Redo would do next: the step and its act, or None."""

    undo: Step | None = None
    redo: Step | None = None


def undo_state(steps: Iterable[Step], actor_id: int | None) -> UndoState:
    """Derive from the journal, oldest step first, what this actor may undo and redo.

    An undo step carries detail {"undoes": n}; a redo {"redoes": m}, m being the undo step it took back. A new edit
    ends redo. A step marked {"final": true} is never undone, nor is anything before it; one marked {"passing": true} is
    what happened by itself while people worked (a clock that ran, somebody who came in): undo goes past it.
    """
    undo: list[Step] = []
    redo: list[Step] = []
    for step in steps:
        if step.actor_id != actor_id or step.detail.get("passing"):
            continue
        if "undoes" in step.detail:
            undo = [one for one in undo if one.step != step.detail["undoes"]]
            redo.append(step)
        elif "redoes" in step.detail:
            redo = [one for one in redo if one.step != step.detail["redoes"]]
            undo.append(step)
        else:
            redo.clear()
            if step.detail.get("final"):
                undo.clear()
            else:
                undo.append(step)
    return UndoState(undo[-1] if undo else None, redo[-1] if redo else None)
