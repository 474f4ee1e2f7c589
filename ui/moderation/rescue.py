"""What is typed in a meeting and not in the workspace yet, kept beside it until it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..rescue_file import keep, place_of, remove

__all__ = ["MeetingRescue", "Place", "Spot"]


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place to write: `kind` is "fact", "result" or "note" with the id of its row, or what is being entered at an
    item ("new_note", "action", "park", "decision") with the id of that item."""

    kind: str
    row_id: int

    @classmethod
    def from_name(cls, name: str) -> Spot:
        """The spot that `name` names. Raises ValueError."""
        kind, _, row_id = name.partition(".")
        return cls(kind, int(row_id))

    @property
    def name(self) -> str:
        """As the file has it."""
        return f"{self.kind}.{self.row_id}"


@dataclass(frozen=True, slots=True)
class Place:
    """The words by spot that the workspace did not have, and what it may have had where they were typed."""

    words: Mapping[Spot, str] = field(default_factory=dict)
    starts: Mapping[Spot, tuple[str, ...]] = field(default_factory=dict)


class MeetingRescue:
    """The file of one meeting of one workspace."""

    def __init__(self, workspace_id: str, meeting_id: int) -> None:
        self.path = place_of("meetings", workspace_id, meeting_id)

    def read(self) -> Place | None:
        """What was left; None for nothing or something unreadable. Called on the worker thread."""
        try:
            raw = json.loads(self.path.read_text("utf-8"))
            words = {Spot.from_name(str(key)): str(value) for key, value in dict(raw["words"]).items()}
            starts = {Spot.from_name(str(key)): tuple(map(str, all_)) for key, all_ in raw.get("starts", {}).items()}
            return Place(words, starts)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def write(self, words: Mapping[Spot, str], starts: Mapping[Spot, tuple[str, ...]] | None = None) -> None:
        """Keep these words, in place of what was kept before; without any the file goes."""
        if words:
            body: dict[str, object] = {"words": {spot.name: said for spot, said in words.items()}}
            if starts:
                body["starts"] = {spot.name: all_ for spot, all_ in starts.items()}
            keep(self.path, json.dumps(body, ensure_ascii=False))
        else:
            remove(self.path)
