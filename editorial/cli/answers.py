"""Answers to forms on the command line: of approvals and of experts, told by what they say they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..app import Workspace
from ..domain.people import SYSTEM
from ..errors import EditorialError

_COUNTS = ("read", "added", "changed", "unchanged", "skipped", "undated")
_LISTS = ("created", "unknown", "left_out", "problems", "rows")


def bring_answer(workspace: Workspace, path: Path, dry: bool, language: str) -> dict[str, Any]:
    """Take one answer in; the report as plain values. Raises `Refused` with the one reason why it does not count."""
    from ..exchange.input_answer import sort_of

    if sort_of(path) == "input":
        return workspace.input_forms.take_in(SYSTEM, path, dry_run=dry).to_json(language)
    return workspace.forms.read_answer(SYSTEM, path, dry_run=dry).to_json(language)


def bring_answers(
    workspace: Workspace, paths: Sequence[Path], dry: bool, language: str
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Take several in, each for itself: one that is refused holds none of the others up.

    Returns the reports put together, and the names of those that were refused.
    """
    whole: dict[str, Any] = {"file": "", "source": "", "dry_run": dry}
    whole |= dict.fromkeys(_COUNTS, 0) | {name: list[Any]() for name in _LISTS}
    refused = []
    for path in paths:
        try:
            found = bring_answer(workspace, path, dry, language)
        except EditorialError as error:
            if error.exit_code != 1:
                raise
            refused.append(path.name or str(path))
            whole["read"] += 1
            whole["skipped"] += 1
            whole["problems"].append({"where": refused[-1], "what": error.text(language)})
            continue
        for name in _COUNTS:
            whole[name] += found[name]
        for name in _LISTS:
            whole[name] += found[name]
    whole["file"] = ", ".join(path.name or str(path) for path in paths)
    return whole, tuple(refused)
