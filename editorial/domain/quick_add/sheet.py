"""The line while it is being read: its text, and which spans have been claimed as what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..dates_spoken import flat

Side = Literal["edge", "title"]

# A claim begins at the line's start, after a space or an opening sign, and ends before a space or a closing sign: so
# "Montags-Tipp", "So-viel" and "v2.5" are never parts of anything.
BEGIN = r"(?<![^\s,;(\[|])"
END = r"(?=[\s,;:!?)\]|]|\.(?:\s|$)|$)"
_SKIPPED = re.compile(r"[\s,;:|+&/()]|[-–—](?=\s)|(?<=\s)[-–—]")
_WORD = re.compile(r"[^\W_]+(?:['.\-][^\W_]+)*")

SIGILS = frozenset({"person", "pillar", "label", "campaign", "department"})
TITLE_KINDS = frozenset({"plain", "unknown"})
WHEN = frozenset({"time", "day", "relative", "weekday", "week", "weekref", "offset"})


def pattern(text: str) -> re.Pattern[str]:
    """Compiles a pattern over flat text; ä, ö, ü stand for both spellings, a space for one or more."""
    for umlaut, both in (("ä", "(?:ae|a)"), ("ö", "(?:oe|o)"), ("ü", "(?:ue|u)")):
        text = text.replace(umlaut, both)
    return re.compile(BEGIN + "(?:" + text.replace(" ?", r"\s*").replace(" ", r"\s+") + ")" + END)


class Clock(NamedTuple):
    """An hour as it was named; a spoken one leaves open which half of the day is meant."""

    hour: int
    minute: int
    spoken: bool


class Distance(NamedTuple):
    """Some days, weeks or months from a day."""

    number: int
    unit: str


class Week(NamedTuple):
    """An ISO week, of the next year that has it where no year is named."""

    number: int
    year: int | None


@dataclass(slots=True, eq=False)
class Claim:
    """A span that may mean something. `rule` names the condition on its neighbours; "" needs none."""

    kind: str
    start: int
    end: int
    value: object = None
    rule: str = ""
    word: str = ""
    extra: dict[str, object] = field(default_factory=dict)


class Sheet:
    """The line, and the claims on it in order of place."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.flat = flat(line)
        self.claims: list[Claim] = []

    def is_free(self, start: int, end: int) -> bool:
        """Whether no claim touches the span."""
        return all(end <= claim.start or start >= claim.end for claim in self.claims)

    def add(self, claim: Claim) -> bool:
        """Takes the claim if its place is free."""
        if claim.start >= claim.end or not self.is_free(claim.start, claim.end):
            return False
        self.claims.append(claim)
        self.claims.sort(key=lambda one: one.start)
        return True

    def matches(self, compiled: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the pattern matches flat text that nobody has claimed."""
        position = 0
        while match := compiled.search(self.flat, position):
            if self.is_free(match.start(), match.end()):
                yield match
                position = max(match.end(), position + 1)
            else:
                position = match.start() + 1

    def of(self, *kinds: str) -> list[Claim]:
        """The claims of some kinds."""
        return [claim for claim in self.claims if claim.kind in kinds]

    def written(self, claim: Claim) -> str:
        """The claim as it stands in the line."""
        return self.line[claim.start : claim.end]

    def left(self, claim: Claim, *, through: frozenset[str] = frozenset()) -> Claim | Side:
        """What stands before the claim: another claim, the line's edge, or a word of the title."""
        position = claim.start
        while position > 0:
            other = next((one for one in self.claims if one.end == position), None)
            if other is not None:
                if other.kind not in through:
                    return "title" if other.kind in TITLE_KINDS else other
                position = other.start
            elif _SKIPPED.match(self.line, position - 1):
                position -= 1
            else:
                return "title"
        return "edge"

    def right(self, claim: Claim, *, through: frozenset[str] = frozenset()) -> Claim | Side:
        """What stands behind the claim."""
        position = claim.end
        while position < len(self.line):
            other = next((one for one in self.claims if one.start == position), None)
            if other is not None:
                if other.kind not in through:
                    return "title" if other.kind in TITLE_KINDS else other
                position = other.end
            elif _SKIPPED.match(self.line, position):
                position += 1
            else:
                return "title"
        return "edge"

    def sides(self, claim: Claim) -> tuple[Claim | Side, Claim | Side]:
        """Both neighbours."""
        return self.left(claim), self.right(claim)

    def touches(self, claim: Claim, kinds: frozenset[str]) -> bool:
        """Whether a claim of one of the kinds stands right beside it."""
        return any(isinstance(side, Claim) and side.kind in kinds for side in self.sides(claim))

    def word_before(self, start: int) -> str:
        """The flat word that ends just before a place, "" if none does."""
        found = ""
        for match in _WORD.finditer(self.flat, 0, start):
            found = match.group() if not self.flat[match.end() : start].strip() else ""
        return found

    def word_after(self, end: int) -> str:
        """The word, as written, that begins just behind a place, "" if none does."""
        match = _WORD.search(self.line, end)
        return match.group() if match and not self.line[end : match.start()].strip(' "„“”»«') else ""
