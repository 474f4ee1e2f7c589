"""Where an interview stands on this computer: the question, the time, and words that the workspace does not have yet.

Words go into the workspace within a second; what a crash catches before that is kept here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..rescue_file import keep, place_of, remove, settled

__all__ = ["InterviewFile", "Place", "settled"]


@dataclass(frozen=True, slots=True)
class Place:
    """The question that was in front (0: the end page), seconds by question, and unsaved answers by question: the
    value, then the quotes."""

    question_id: int = 0
    spent: Mapping[int, float] = field(default_factory=dict)
    words: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


class InterviewFile:
    """The file of one request of one workspace. Writing and removing happen on a thread of their own, in order."""

    def __init__(self, workspace_id: str, request_id: int) -> None:
        self.path = place_of("interviews", workspace_id, request_id)

    def read(self) -> Place | None:
        """What was left; None for nothing or something unreadable. Called on the worker thread."""
        try:
            raw = json.loads(self.path.read_text("utf-8"))
            spent = {int(key): max(0.0, float(value)) for key, value in dict(raw["spent"]).items()}
            words = {int(key): tuple(str(one) for one in value) for key, value in dict(raw["words"]).items() if value}
            return Place(int(raw["question"]), spent, words)
        except (OSError, ValueError, KeyError, TypeError, OverflowError):
            return None

    def write(self, place: Place) -> None:
        """Keep this, replacing what was kept before."""
        body: dict[str, Any] = {
            "question": place.question_id,
            "spent": {str(key): round(value, 1) for key, value in place.spent.items()},
            "words": {str(key): list(value) for key, value in place.words.items()},
        }
        keep(self.path, json.dumps(body, ensure_ascii=False))

    def remove(self) -> None:
        """The interview is over."""
        remove(self.path)
