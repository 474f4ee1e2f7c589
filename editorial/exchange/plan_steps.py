"""Subtasks of a task board: rows that are only steps of another row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..domain.plan_import import PlanRow

_DEEPEST = 20


def with_parents(rows: Sequence[PlanRow], heading: str) -> list[PlanRow]:
    """The rows with the reference of their parent in place of its name, which is all that a file has.

    A subtask that names a channel is a post of its own, and so is one whose parent is not in the file or not the only
    one of its name; its parent is then noted under `heading`.
    """
    refs: dict[str, list[str]] = {}
    above: dict[str, str] = {}
    for row in rows:
        refs.setdefault(row.title, []).append(row.ref)
        if row.ref and row.step_of:
            above[row.ref] = " ".join(row.step_of.split())
    found: list[PlanRow] = []
    for row in rows:
        if not row.step_of:
            found.append(row)
            continue
        root = "" if row.channels or row.variants else _root(row, refs, above)
        if root:
            found.append(replace(row, step_of=root))
        else:
            told = f"{heading}: {row.step_of}"
            found.append(replace(row, step_of="", notes=f"{row.notes}\n{told}" if row.notes else told))
    return found


def _root(row: PlanRow, refs: dict[str, list[str]], above: dict[str, str]) -> str:
    """The reference of the topmost task over a row, "" where the file does not tell."""
    name, ref = " ".join(row.step_of.split()), ""
    for _level in range(_DEEPEST):
        known = refs.get(name, [])
        if len(known) != 1 or not known[0] or known[0] == row.ref:
            return ""
        ref = known[0]
        if ref not in above:
            return ref
        name = above[ref]
    return ""
