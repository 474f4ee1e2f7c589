"""Characters as people see them: extended grapheme clusters of Unicode.

All rules of UAX #29 for Unicode 18.0 (GB3 to GB13, with Indic conjuncts and prepended marks):
https://www.unicode.org/reports/tr29/. The tests hold them to every case of Unicode's own GraphemeBreakTest.txt.

Most texts join hardly anything, so only the runs in which something may join are looked at character by character; all
other characters count one each. A post of 60,000 letters is counted in well under a millisecond.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from . import text_metrics_unicode as data

#: What can join the character before or after it, generously: to be in here only costs time.
_JOINING = (
    "\u00a9\u00ae\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u200c\u200d\u203c\u2049\u20d0-\u20ff\u2122\u2139"
    "\u2190-\u2bff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u3030\u303d\u3099\u309a\u3297\u3299"
    "\ua66f-\ua67d\ua69e\ua69f\ua6f0\ua6f1\ua802-\ud7ff\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\uff9e\uff9f"
    "\U000101fd-\U00011fff\U00013430-\U00013455\U00016100-\U00016fff\U0001bc9d-\U0001bc9e\U0001cf00-\U0001ffff"
    "\U000e0020-\U000e0fff"
)
_RUN = re.compile(rf"\r\n|[^\r\n]?[{_JOINING}]+(?:[^\r\n][{_JOINING}]+)*[^\r\n]?")
_SOME = re.compile(rf"\r\n|[{_JOINING}]")

# Classes, a letter each: C control, E extend, K linker (an extend), k linker (a letter), Z joiner, S spacing mark,
# P prepend, R regional indicator, X pictograph, I Indic consonant; l v t h s Hangul L, V, T, LV and LVT; O any other.
_JOINS_LEFT = frozenset("EKZS")


def count(text: str) -> int:
    """How many there are."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    if not _SOME.search(text):
        return len(text)
    total = len(text)
    for run in _RUN.finditer(text):
        total -= run.end() - run.start() - sum(1 for _ in _ends(run.group()))
    return total


def ends(text: str) -> Iterator[int]:
    """The index behind each of them."""
    at = 0
    for run in _RUN.finditer(text):
        yield from range(at + 1, run.start() + 1)
        start = run.start()
        for end in _ends(run.group()):
            yield start + end
        at = run.end()
    yield from range(at + 1, len(text) + 1)


def index_of(text: str, number: int) -> int:
    """The index behind the first `number` of them; the end where there are fewer."""
    if number <= 0:
        return 0
    at, seen = 0, 0
    for run in _RUN.finditer(text):
        if seen + run.start() - at >= number:
            break
        seen += run.start() - at
        for end in _ends(run.group()):
            seen += 1
            if seen == number:
                return run.start() + end
        at = run.end()
    return min(len(text), at + number - seen)


@cache
def _table() -> tuple[list[int], list[str]]:
    """Starts of ranges and their classes, ascending; read at the first text that needs it."""
    tables = [data.CONTROL, data.EXTEND, data.LINKER, data.LINKING_LETTER, data.SPACING, data.PREPEND]
    tables += [data.CONSONANT, data.PICTOGRAPH, data.HANGUL_L, data.HANGUL_V, data.HANGUL_T]
    ranges = [
        (start, end, name) for name, table in zip("CEKkSPIXlvt", tables, strict=True) for start, end in ranges_of(table)
    ]
    ranges += [(0x0A, 0x0A, "C"), (0x0D, 0x0D, "C"), (0x200D, 0x200D, "Z"), (0x1F1E6, 0x1F1FF, "R")]
    ranges += [(0xAC00, 0xD7A3, "h")]
    starts, classes = [0], ["O"]
    for start, end, name in sorted(ranges):
        if starts[-1] == start:
            classes[-1] = name
        else:
            starts.append(start)
            classes.append(name)
        starts.append(end + 1)
        classes.append("O")
    return starts, classes


def ranges_of(written: str) -> Iterator[tuple[int, int]]:
    """The ranges of a written table: first and last code point."""
    for part in written.split():
        start, _, end = part.partition("-")
        yield int(start, 16), int(end or start, 16)


class _Classes(dict[str, str]):
    """The class of a character, looked up once."""

    def __missing__(self, char: str) -> str:
        starts, classes = _table()
        code = ord(char)
        found = classes[bisect_right(starts, code) - 1]
        if found == "h":
            found = "h" if (code - 0xAC00) % 28 == 0 else "s"
        self[char] = found
        return found


_CLASS = _Classes()
_HANGUL = frozenset({"ll", "lv", "lh", "ls", "hv", "ht", "vv", "vt", "st", "tt"})


def _ends(run: str) -> Iterator[int]:
    """The index behind each cluster of a run, rule by rule."""
    before = ""
    pictured = linked = False
    flags = 0
    for index, char in enumerate(run):
        now = _CLASS[char]
        if index and not (
            (now in _JOINS_LEFT and before != "C")
            or (before == "P" and now != "C")
            or (now == "I" and linked)
            or (now == "X" and pictured and before == "Z")
            or (now == "R" and flags % 2 == 1)
            or before + now in _HANGUL
            or (char == "\n" and run[index - 1] == "\r")
        ):
            yield index
            pictured = False
        # marks may stand between a pictograph and its joiner, and between a linker and its consonant
        pictured = now == "X" or (pictured and now in "EKZ")
        linked = now in "Kk" or (linked and now in "EZ" and char != "\u200c")
        flags = flags + 1 if now == "R" else 0
        before = now
    if run:
        yield len(run)


#: Marks that begin a cluster of their own (UAX #29, table 2, SpacingMark), and what joins without being a mark.
_SPACING_ALONE = (
    "\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d"
    "\U00011720\U00011721"
)
_NO_MARKS = frozenset({0x1F3FB, 0xE0020})


@cache
def marks() -> str:
    """All marks of all scripts, as the inside of a character class."""
    return _SPACING_ALONE + "".join(
        f"{chr(start)}-{chr(end)}"
        for table in (data.EXTEND, data.LINKER, data.SPACING)
        for start, end in ranges_of(table)
        if start not in _NO_MARKS
    )
