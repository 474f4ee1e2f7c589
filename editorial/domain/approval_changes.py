"""What became different since somebody's last decision, cut into the pieces in which an approver reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from .approval_content import Difference
from .diff import Piece, word_diff

#: Places whose words run over paragraphs; each changed paragraph is a change of its own.
RUNNING = frozenset({"text", "variant", "channels"})
#: Places that are words, but only one line or a few.
SHORT = frozenset({"title", "key_message", "hashtags", "public_title", "alt"})


@dataclass(frozen=True, slots=True)
class ContentChange:
    """One change to read: a place, and what happened there.

    `paragraph` counts from 1 in running text (0: the place as a whole), `closing` marks its last paragraph. `pieces`
    are the words of it, `before` the unchanged text between it and the change above, `after` what follows the last one
    of its place. `by` and `at` (UTC) say who wrote it so, and when; empty where the journal does not know.
    """

    difference: Difference
    pieces: tuple[Piece, ...] = ()
    paragraph: int = 0
    closing: bool = False
    before: str = ""
    after: str = ""
    by: str = ""
    at: datetime | None = None

    @property
    def place(self) -> str:
        """The code of the place, see `Difference`."""
        return self.difference.place

    @property
    def written(self) -> str:
        """The words of the change as they are now, empty for what only went away."""
        return "".join(one.text for one in self.pieces if one.kind != "removed").strip()

    @property
    def gone(self) -> str:
        """The words of the place as they were before."""
        return "".join(one.text for one in self.pieces if one.kind != "added").strip()


@dataclass(frozen=True, slots=True)
class Version:
    """What a place said from a moment on, and who wrote it."""

    words: str
    by: str
    at: datetime


def content_changes(found: Iterable[Difference]) -> tuple[ContentChange, ...]:
    """The differences of two contents as single changes, paragraph by paragraph where words run on."""
    changes: list[ContentChange] = []
    for one in found:
        if one.place in RUNNING:
            changes += _paragraphs(one)
        elif one.place in SHORT:
            changes.append(ContentChange(one, word_diff(one.old, one.new)))
        else:
            changes.append(ContentChange(one))
    return tuple(changes)


def count_content_changes(found: Iterable[Difference]) -> int:
    """How many changes there are to read."""
    return len(content_changes(found))


@dataclass(frozen=True, slots=True)
class _Line:
    pieces: tuple[Piece, ...]
    number: int

    @property
    def changed(self) -> bool:
        return any(one.kind != "same" and one.text.strip() for one in self.pieces)

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.pieces)

    def joins(self, following: _Line) -> bool:
        """Whether a change runs on over the end of this paragraph into the next one."""
        return self.pieces[-1].kind != "same" and following.pieces[0].kind == self.pieces[-1].kind


def _paragraphs(one: Difference) -> list[ContentChange]:
    lines = _lines(word_diff(one.old, one.new))
    total = 0 if one.place == "channels" else max((line.number for line in lines), default=0)
    found: list[ContentChange] = []
    passed: list[str] = []
    above: _Line | None = None
    for line in lines:
        closing = line.number == total > 1
        if not line.changed:
            passed.append(line.text)
        elif found and not passed and above is not None and above.joins(line):
            found[-1] = replace(found[-1], pieces=_joined((*found[-1].pieces, *line.pieces)), closing=closing)
        else:
            found.append(ContentChange(one, line.pieces, line.number if total else 0, closing, "".join(passed)))
            passed = []
        above = line
    if found and passed:
        found[-1] = replace(found[-1], after="".join(passed))
    return found or [ContentChange(one)]


def _lines(pieces: Iterable[Piece]) -> list[_Line]:
    """The pieces cut at the ends of paragraphs; blank ones belong to the paragraph above."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        parts = piece.text.splitlines(keepends=True)
        for part in parts:
            if rows[-1] and rows[-1][-1].text.endswith("\n") and part.strip():
                rows.append([])
            rows[-1].append(Piece(piece.kind, part))
    found, number = [], 0
    for row in rows:
        if not row:
            continue
        if number == 0 or any(one.kind != "removed" and one.text.strip() for one in row):
            number += 1
        found.append(_Line(_joined(row), number))
    return found


def _joined(row: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(
        Piece(kind, "".join(one.text for one in group)) for kind, group in groupby(row, key=lambda one: one.kind)
    )


def attributed(change: ContentChange, versions: Sequence[Version]) -> ContentChange:
    """The change with who made it: the version from which on its words have stood as they stand now.

    `versions` are those of the place, the oldest first; the first of them is what was decided about.
    """
    if len(versions) < 2:
        return change
    here, gone = change.written, not change.written
    wanted = change.gone if gone else here
    made = versions[-1]
    for earlier, later in zip(reversed(versions[:-1]), reversed(versions[1:]), strict=True):
        stands = wanted not in earlier.words if gone else wanted in earlier.words
        made = later
        if not stands:
            break
    return replace(change, by=made.by, at=made.at)
