"""The saves of this editor, so that typing which is taken back takes back its saves too.

Without this, undo in a text field would be saved as one more edit, and the program's next undo would bring the text
back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .jobs import Saved, with_values
from .merge import Key, Row

MOST = 50


class OwnSteps:
    """For each row the steps of the journal that saved it, with the values before."""

    def __init__(self) -> None:
        self._found: dict[Key, list[tuple[int, dict[str, Any]]]] = {}

    def note(self, key: Key, row: Row | None, values: Mapping[str, Any], saved: Saved) -> None:
        """A save of `values` over `row` went through: remember what it replaced, or forget what it took back."""
        if saved.taken_back:
            self._found[key] = self._found.get(key, [])[: -saved.taken_back]
        elif row is not None and saved.changes[0].step:
            before = {name: getattr(row, name) for name in values}
            self._found[key] = [*self._found.get(key, []), (saved.changes[0].step, before)][-MOST:]

    def back_to(self, key: Key, row: Row, wanted: Row) -> tuple[int, ...]:
        """The steps to take back, latest first, so that `row` becomes `wanted`; empty where that is no way there."""
        values: dict[str, Any] = {}
        steps: list[int] = []
        for step, before in reversed(self._found.get(key, [])):
            values.update(before)
            steps.append(step)
            if with_values(row, values) == wanted:
                return tuple(steps)
        return ()

    def forget(self, key: Key) -> None:
        """Somebody else changed the row: there is no straight way back."""
        self._found.pop(key, None)
