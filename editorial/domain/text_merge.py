"""Two people write in one text at the same time: what both of them changed comes together, and no word of it is lost.

A three-way merge by lines, and by sentences within a line that both changed (the way of diff3: what each of two texts
did to their common ancestor, Khanna, Kunal and Pierce 2007, "A Formal Investigation of Diff3"). Where both changed the
same sentence, both versions stand one under the other: people who sit in one room say which one holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .diff import sentences

_ENDED = re.compile(r"[.!?:;…][\"”“»«)\]]*\s*\Z")
#: So many letters in the middle of a change are compared singly to find a caret again.
_CLOSE = 400


@dataclass(frozen=True, slots=True)
class Merged:
    """The text that holds both, and whether both had written in the same place, so that somebody should look."""

    text: str
    both: bool = False


@dataclass(frozen=True, slots=True)
class _Edit:
    """`lo` to `hi` of the ancestor became `first` to `last` of one side."""

    lo: int
    hi: int
    first: int
    last: int


class _Same(Exception):
    """Both changed the same sentence."""


def merged(base: str, theirs: str, ours: str) -> Merged:
    """What `theirs` and `ours` made of `base`, together; where they wrote in the same place, theirs stands first."""
    if ours in (base, theirs):
        return Merged(theirs)
    if theirs == base:
        return Merged(ours)
    found, both = list[str](), False
    for old, other, mine in _chunks(_lines(base), _lines(theirs), _lines(ours)):
        chosen = _chosen(old, other, mine)
        if chosen is None:
            chosen, here = _together(old, other, mine)
            both = both or here
        found += chosen
    return Merged("\n".join(found), both)


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _chosen(old: list[str], theirs: list[str], ours: list[str]) -> list[str] | None:
    """The part of whoever changed it; None where both did, differently."""
    if ours in (old, theirs):
        return theirs
    return ours if theirs == old else None


def _together(old: list[str], theirs: list[str], ours: list[str]) -> tuple[list[str], bool]:
    """Lines that both changed: sentence by sentence, or one under the other."""
    if old and theirs and ours:
        try:
            text, both = _by_sentences("\n".join(old), "\n".join(theirs), "\n".join(ours))
            return _lines(text), both
        except _Same:
            pass
    # What both begin and end with stands there once.
    head, tail = _shared(theirs, ours)
    return [*theirs[: len(theirs) - tail], *ours[head:]], True


def _shared(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How much is the same at the beginning, and behind that at the end."""
    least, head, tail = min(len(one), len(other)), 0, 0
    while head < least and one[head] == other[head]:
        head += 1
    while tail < least - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return head, tail


def _by_sentences(base: str, theirs: str, ours: str) -> tuple[str, bool]:
    """Raises `_Same` where both changed one sentence."""
    text, both = "", False
    for old, other, mine in _chunks(sentences(base), sentences(theirs), sentences(ours), str.strip):
        was, there, here = ([one.strip() for one in each] for each in (old, other, mine))
        if here in (was, there):
            found = mine if there == here and mine != old else other
        elif there == was:
            found = mine
        elif old:
            raise _Same
        else:
            # A line of its own: whoever goes on typing goes on in theirs.
            found, both = [*other[:-1], other[-1].rstrip() + "\n", *mine], True
        for one in found:
            text = _followed(text, one)
    return text.rstrip() + ours[len(ours.rstrip()) :], both


def _followed(text: str, sentence: str) -> str:
    """The text with one more sentence; behind one that has no end yet it begins a line."""
    if not text or text[-1] == "\n":
        return text + sentence
    if not _ENDED.search(text):
        return f"{text.rstrip()}\n{sentence}"
    return text + sentence if text[-1].isspace() else f"{text} {sentence}"


# What each side changed -----------------------------------------------------------------------------------------------


def _chunks(
    base: Sequence[str],
    theirs: Sequence[str],
    ours: Sequence[str],
    key: Callable[[str], str] = str,
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Runs of the ancestor with what each side made of them: unchanged ones, and changes that touch each other."""
    left, right = _edits(base, theirs, key), _edits(base, ours, key)
    at = first = second = 0
    while left or right:
        other, mine = _cluster(left, right)
        lo, hi = min(one.lo for one in (*other, *mine)), max(one.hi for one in (*other, *mine))
        same = lo - at
        if same:
            yield list(base[at:lo]), list(theirs[first : first + same]), list(ours[second : second + same])
        at, first, second = hi, first + same, second + same
        there, here = first + hi - lo + _grown(other), second + hi - lo + _grown(mine)
        yield list(base[lo:hi]), list(theirs[first:there]), list(ours[second:here])
        first, second = there, here
    if at < len(base):
        yield list(base[at:]), list(theirs[first:]), list(ours[second:])


def _edits(base: Sequence[str], side: Sequence[str], key: Callable[[str], str]) -> list[_Edit]:
    match = SequenceMatcher(None, [key(one) for one in base], [key(one) for one in side], autojunk=False)
    return [_Edit(*spans) for tag, *spans in match.get_opcodes() if tag != "equal"]


def _grown(edits: Iterable[_Edit]) -> int:
    return sum((one.last - one.first) - (one.hi - one.lo) for one in edits)


def _cluster(left: list[_Edit], right: list[_Edit]) -> tuple[list[_Edit], list[_Edit]]:
    """The next change with all that overlap it, by side; they are taken out of both lists."""
    found: tuple[list[_Edit], list[_Edit]] = [], []
    sides = (left, right)
    begin = 0 if left and (not right or (left[0].lo, left[0].hi) <= (right[0].lo, right[0].hi)) else 1
    found[begin].append(sides[begin].pop(0))
    lo, hi, growing = found[begin][0].lo, found[begin][0].hi, True
    while growing:
        growing = False
        for place, side in enumerate(sides):
            if side and _overlap(lo, hi, side[0].lo, side[0].hi):
                found[place].append(side.pop(0))
                hi, growing = max(hi, found[place][-1].hi), True
    return found


def _overlap(lo: int, hi: int, first: int, last: int) -> bool:
    """Whether two changes are about the same: what is put in beside a change is not, at the same place it is."""
    if lo == hi or first == last:
        return (lo, hi) == (first, last) or lo < first < hi or first < lo < last
    return max(lo, first) < min(hi, last)


# Where one goes on writing --------------------------------------------------------------------------------------------


def place_after(before: str, after: str, place: int) -> int:
    """Where the caret that stood at `place` of `before` stands in `after`: behind the same letter."""
    head, tail = _shared(before, after)
    if place <= head:
        return place
    if place > len(before) - tail:
        return len(after) - (len(before) - place)
    middle, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if max(len(middle), len(new)) <= _CLOSE:
        letter = place - head - 1
        for one in SequenceMatcher(None, middle, new, autojunk=False).get_matching_blocks():
            if one.a <= letter < one.a + one.size:
                return head + one.b + letter - one.a + 1
    return min(place, len(after) - tail)
