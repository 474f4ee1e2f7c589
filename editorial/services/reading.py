"""What every import does before it reads a file: whoever may not read the workspace learns nothing from it either."""

from __future__ import annotations

from collections.abc import Callable

from ..domain.people import Actor
from .store import Store

#: Stage, done, all; all is 0 where nobody knows it yet.
Progress = Callable[[str, int, int], None]


def may_read(store: Store, actor: Actor, progress: Progress | None) -> Callable[[str, int], None] | None:
    """The progress as readers of files tell it. Raises `Forbidden`."""
    with store.read(actor):
        pass
    return None if progress is None else lambda stage, done: progress(stage, done, 0)
