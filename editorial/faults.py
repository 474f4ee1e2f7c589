"""Named points at which a test kills the program as `kill -9` does; in anybody's hands they do nothing.

`EDITORIAL_DESK_FAULT=journal.written` kills at the first passing of that point, `journal.written:3` at the third.
"""

from __future__ import annotations

import os
import signal

#: Every point, in the order of a workspace's life. `tests/faults` kills at each of them.
POINTS = (
    "create.begun",
    "create.built",
    "commit.begun",
    "commit.rows",
    "commit.counted",
    "commit.indexed",
    "journal.linked",
    "journal.written",
    "commit.before",
    "commit.after",
    "commit.undone",
    "attach.stored",
    "import.begun",
    "import.batch",
    "import.written",
    "autosave.begun",
    "autosave.saved",
    "rescue.drafted",
    "answer.begun",
    "moderation.typed",
    "moderation.kept",
    "backup.begun",
    "backup.copied",
    "backup.flushed",
    "backup.renamed",
    "backup.thinned",
    "restore.begun",
    "restore.loaded",
    "migration.backed_up",
    "migration.begun",
    "migration.stepped",
    "migration.stamped",
    "migration.after",
    "export.begun",
    "export.written",
    "export.renamed",
)

_armed: dict[str, int] = {}


def arm(wanted: str) -> None:
    """Choose the point to die at: a name, or a name and the number of the passing. "" disarms."""
    _armed.clear()
    if wanted:
        name, _, number = wanted.partition(":")
        _armed[name] = int(number or 1)


def point(name: str) -> None:
    """Pass a named point."""
    if _armed:
        _pass(name)


def _pass(name: str) -> None:
    left = _armed.get(name)
    if left is None:
        return
    _armed[name] = left - 1
    if left == 1:
        # Windows has no SIGKILL; there SIGTERM ends a process without asking it.
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


arm(os.environ.get("EDITORIAL_DESK_FAULT", ""))
