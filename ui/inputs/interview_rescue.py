"""Where an interview stands on this computer: the question, the time, and words that the workspace does not have yet.

Words go into the workspace within a second; what a crash catches before that is kept here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from editorial import faults
from editorial.places import home

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
        safe = "".join(one for one in workspace_id if one.isalnum() or one in "-_") or "workspace"
        self.path = home() / "interviews" / f"{safe}-{request_id}.json"

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
        _writer().submit(_write, self.path, json.dumps(body, ensure_ascii=False))

    def remove(self) -> None:
        """The interview is over."""
        _writer().submit(_remove, self.path)


def settled() -> None:
    """Wait until everything asked for is on the disk: before it is read, and in tests."""
    _writer().submit(int).result(10)


@cache
def _writer() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "interview")


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
