"""Text that the workspace does not have yet, kept in a small file of its own beside the settings.

The workspace belongs to one thread, which may be busy for longer than a person may lose words. So unsaved text goes
here every second, and is offered again when the item is opened after a crash.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editorial import faults
from editorial.places import home


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a crash left behind: wall time as ISO text, and texts by "kind.id.field"."""

    at: str
    texts: dict[str, str]


class RescueFile:
    """The file of one content item of one workspace. Writing and removing happen on a thread of their own, in order."""

    def __init__(self, workspace_id: str, content_id: int) -> None:
        safe = "".join(one for one in workspace_id if one.isalnum() or one in "-_") or "workspace"
        self.path = home() / "rescue" / f"{safe}-{content_id}.json"

    def read(self) -> Rescued | None:
        """What was left; None for nothing or something unreadable. Called on the worker thread."""
        try:
            raw = json.loads(self.path.read_text("utf-8"))
            texts = {str(key): str(value) for key, value in dict(raw["texts"]).items() if _is_place(str(key))}
            return Rescued(str(raw["at"]), texts) if texts else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, at: str, texts: Mapping[str, str]) -> None:
        """Keep these texts, replacing what was kept before."""
        body = json.dumps({"at": at, "texts": dict(texts)}, ensure_ascii=False)
        _writer().submit(_write, self.path, body)

    def remove(self) -> None:
        """Everything is in the workspace."""
        _writer().submit(_remove, self.path)


def settled() -> None:
    """Wait until everything asked for is on the disk: at the end of the program, and in tests."""
    _writer().submit(int).result(10)


def _is_place(name: str) -> bool:
    parts = name.split(".")
    return len(parts) == 3 and parts[1].isdigit()


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
