"""Files that a step wrote for somebody to send: Undo takes them back, as long as nobody has changed them.

Kept in memory, not in the journal: where somebody keeps their drafts concerns nobody who reads it. After the program
was closed only the journal knows that there were any, and they stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

#: Steps whose files are remembered: more are not taken back one after the other.
MOST_STEPS = 20


@dataclass(slots=True)
class _File:
    """What was written, and whether it was taken back."""

    path: Path
    data: bytes
    gone: bool = False


@dataclass(frozen=True, slots=True)
class FilesBack:
    """How many files were removed with a step, and how many stay: changed since, or not to be told any more."""

    gone: int = 0
    kept: int = 0


class WrittenFiles:
    """By step the files that it wrote; one for each open workspace."""

    def __init__(self) -> None:
        self._steps: dict[int, list[_File]] = {}

    def remember(self, step: int, written: Mapping[Path, bytes]) -> None:
        """A step wrote these."""
        if step and written:
            self._keep(step, [_File(path, data) for path, data in written.items()])

    def take_back(self, step: int, undo: int, drafts: int) -> FilesBack:
        """Remove what `step` wrote and nobody has changed; `undo` is the step that took it back, `drafts` how many the
        journal knows of. What somebody removed or moved away themselves is not spoken of."""
        found = self._steps.pop(step, None)
        if found is None:
            return FilesBack(0, drafts)
        gone = kept = 0
        for one in found:
            state = _removed(one)
            gone, kept, one.gone = gone + (state is True), kept + (state is False), one.gone or state is True
        self._keep(undo, found)
        return FilesBack(gone, kept)

    def bring_back(self, undo: int, redo: int) -> None:
        """Write again what was removed with the step `undo`; what lies there now stays."""
        found = self._steps.pop(undo, None)
        for one in found or ():
            if one.gone:
                try:
                    with one.path.open("xb") as out:
                        out.write(one.data)
                    one.gone = False
                except OSError:
                    pass  # The folder is gone, or another file has the name: nothing of theirs is touched.
        if found:
            self._keep(redo, found)

    def _keep(self, step: int, found: list[_File]) -> None:
        self._steps[step] = found
        for old in list(self._steps)[:-MOST_STEPS]:
            del self._steps[old]


def _removed(one: _File) -> bool | None:
    """Whether the file was removed; None where it is not there any more."""
    try:
        if one.path.is_symlink() or one.path.read_bytes() != one.data:
            return False
        one.path.unlink()
    except FileNotFoundError:
        return None
    except OSError:
        return False
    return True
