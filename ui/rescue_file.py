"""Small files beside the settings for what the workspace does not have yet: written whole, in order, on one thread."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from editorial import faults
from editorial.places import home

__all__ = ["keep", "place_of", "remove", "settled"]


def place_of(folder: str, workspace_id: str, row_id: int) -> Path:
    """The file of one row of one workspace."""
    safe = "".join(one for one in workspace_id if one.isalnum() or one in "-_") or "workspace"
    return home() / folder / f"{safe}-{row_id}.json"


def keep(path: Path, body: str) -> None:
    """Write the file, in place of what was kept before."""
    _writer().submit(_write, path, body)


def remove(path: Path) -> None:
    """It is not needed any more."""
    _writer().submit(_remove, path)


def settled() -> None:
    """Wait until everything asked for is on the disk: before it is read, and in tests."""
    _writer().submit(int).result(10)


@cache
def _writer() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "rescue")


def _write(path: Path, body: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".tmp")
        draft.write_text(body, "utf-8")
        faults.point("rescue.drafted")
        os.replace(draft, path)
    except OSError:
        return  # the second net; the first one, the workspace, reports its own failures


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
