"""What changed between two texts, word by word, for people who have to decide on exactly that."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

Kind = Literal["same", "added", "removed"]

_TOKEN = re.compile(r"(\w+(?:[.,:'’/@-]\w+)*|[^\w\s])(\s*)")
_LEADING = re.compile(r"\s+")
_UNIT = re.compile(r".+?(?:[.!?:;…][\"”“»«)\]]*\s+|\n\s*|\Z)|\s+\Z", re.DOTALL)
_WORD = re.compile(r"\w+(?:[.,:'’/@-]\w+)*")
_SMALL = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is in both versions, only in the later, or only in the earlier one."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Fold:
    """An unchanged run the reader need not see; `text` is what unfolding shows."""

    words: int
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """How many words a change added and removed."""

    added: int
    removed: int


class _Token(NamedTuple):
    word: str
    space: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """The way from one text to the other.

    Same and removed pieces joined give `before`, same and added ones give `after`, to the last space. Sentences are
    compared first and words only inside sentences that differ, which keeps long texts fast and the result readable.
    """
    if before == after:
        return (Piece("same", before),) if before else ()
    old, new = sentences(before), sentences(after)
    raw: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal":
            raw.append(Piece("same", removed))
        else:
            raw.extend(_diff_words(removed, added))
    return _tidy(raw)


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, each with the space behind it: joined they are the text."""
    return _UNIT.findall(text)


def count_changes(pieces: Iterable[Piece]) -> Changed:
    """Words added and removed; a change of spaces or punctuation alone counts as none."""
    added = removed = 0
    for piece in pieces:
        if piece.kind == "added":
            added += count_words(piece.text)
        elif piece.kind == "removed":
            removed += count_words(piece.text)
    return Changed(added, removed)


def count_words(text: str) -> int:
    """Words as the difference counts them: "0,2" and "E-Mail" are one word, punctuation is none."""
    return sum(1 for _ in _WORD.finditer(text))


def fold_unchanged(pieces: Sequence[Piece], *, context: int = 8, least: int = 12) -> tuple[Piece | Fold, ...]:
    """The same pieces with long unchanged runs folded away.

    `context` words stay visible next to every change; a run is folded only when at least `least` words disappear.
    """
    shown: list[Piece | Fold] = []
    final = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if piece.kind == "same":
            shown.extend(_fold_run(piece, 0 if index == 0 else context, 0 if index == final else context, least))
        else:
            shown.append(piece)
    return tuple(shown)


def _fold_run(piece: Piece, head: int, tail: int, least: int) -> list[Piece | Fold]:
    words = [m.span() for m in _WORD.finditer(piece.text)]
    hidden = len(words) - head - tail
    if hidden < max(least, 1):
        return [piece]
    start = words[head - 1][1] if head else 0
    end = words[len(words) - tail][0] if tail else len(piece.text)
    parts = (Piece("same", piece.text[:start]), Fold(hidden, piece.text[start:end]), Piece("same", piece.text[end:]))
    return [part for part in parts if part.text]


def _diff_words(before: str, after: str) -> list[Piece]:
    if not before or not after:
        return [Piece("added" if after else "removed", before or after)]
    old, new = _tokens(before), _tokens(after)
    # Ignoring very frequent words as anchors costs nothing in short texts and keeps rewritten long ones fast.
    busy = len(old) > _SMALL or len(new) > _SMALL
    matcher = SequenceMatcher(None, [t.word for t in old], [t.word for t in new], autojunk=busy)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for one, two in zip(old[i1:i2], new[j1:j2], strict=True):
                pieces.append(Piece("same", one.word))
                pieces.extend(_space(one.space, two.space))
        else:
            pieces.append(Piece("removed", "".join(w + s for w, s in old[i1:i2])))
            pieces.append(Piece("added", "".join(w + s for w, s in new[j1:j2])))
    return pieces


def _tokens(text: str) -> list[_Token]:
    leading = _LEADING.match(text)
    start = [_Token("", leading.group())] if leading else []
    return start + [_Token(word, space) for word, space in _TOKEN.findall(text)]


def _space(before: str, after: str) -> list[Piece]:
    if before == after:
        return [Piece("same", before)]
    return [Piece("removed", before), Piece("added", after)]


def _tidy(raw: Iterable[Piece]) -> tuple[Piece, ...]:
    """Collects neighbouring changes, closes gaps of mere spaces between them, and gives back what both sides share."""
    runs: list[tuple[bool, str, str]] = []
    for same, group in groupby((p for p in raw if p.text), key=lambda p: p.kind == "same"):
        members = list(group)
        removed = "".join(p.text for p in members if p.kind != "added")
        added = "".join(p.text for p in members if p.kind != "removed")
        runs.append((same, removed, added))
    closed: list[tuple[bool, str, str]] = []
    for index, (same, removed, added) in enumerate(runs):
        gap = same and 0 < index < len(runs) - 1 and removed.isspace() and "\n" not in removed
        if closed and not closed[-1][0] and (gap or not same):
            closed[-1] = (False, closed[-1][1] + removed, closed[-1][2] + added)
        else:
            closed.append((same, removed, added))
    pieces: list[Piece] = []
    for same, removed, added in closed:
        pieces.extend([Piece("same", removed)] if same else _trim(removed, added))
    return tuple(_joined(pieces))


def _trim(removed: str, added: str) -> list[Piece]:
    """Spaces at both ends that are in both texts are no change."""
    head = _shared_space(removed, added)
    opening, removed, added = added[:head], removed[head:], added[head:]
    tail = _shared_space(removed[::-1], added[::-1])
    closing = added[len(added) - tail :]
    removed, added = removed[: len(removed) - tail], added[: len(added) - tail]
    return [Piece("same", opening), Piece("removed", removed), Piece("added", added), Piece("same", closing)]


def _shared_space(one: str, two: str) -> int:
    count = 0
    for a, b in zip(one, two, strict=False):
        if a != b or not a.isspace():
            break
        count += 1
    return count


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for kind, group in groupby((p for p in pieces if p.text), key=lambda p: p.kind):
        joined.append(Piece(kind, "".join(p.text for p in group)))
    return joined
