"""Text that the workspace does not have yet, kept in a small file of its own beside the settings.

The workspace belongs to one thread, which may be busy for longer than a person may lose words. So unsaved text goes
here every second, and is offered again when the item is opened after a crash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ..rescue_file import keep, place_of, remove, settled

__all__ = ["RescueFile", "Rescued", "settled"]


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a crash left behind: wall time as ISO text, and texts by "kind.id.field"."""

    at: str
    texts: dict[str, str]


class RescueFile:
    """The file of one content item of one workspace."""

    def __init__(self, workspace_id: str, content_id: int) -> None:
        self.path = place_of("rescue", workspace_id, content_id)

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
        keep(self.path, json.dumps({"at": at, "texts": dict(texts)}, ensure_ascii=False))

    def remove(self) -> None:
        """Everything is in the workspace."""
        remove(self.path)


def _is_place(name: str) -> bool:
    parts = name.split(".")
    return len(parts) == 3 and parts[1].isdigit()
