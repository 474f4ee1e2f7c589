"""Words for paper: cleaned of what no printer can show, breakable where a line would run out of its column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ..domain.directory import Directory
from ..domain.filters import PlanFilter
from ..domain.prints import PlanSheet
from ..domain.wording import span_text
from ..texts import text

#: Longer tokens than this may be broken anywhere: addresses, and words of more letters than German has.
_TOKEN = re.compile(r"\S{22,}")
_LETTERS = 40
_AROUND = "()[],.;:!?„“”‚‘’"
_PIECE = 8
_ZERO_WIDTH = "\u200b"
#: Zero width joiner, variation selector.
_JOINERS = "\u200d\ufe0f"
_ISOLATE, _END = "\u2068", "\u2069"


def clean(words: str) -> str:
    """One line that typst can set: no control characters, no half surrogates, long tokens breakable.

    Words with letters written from right to left are isolated, so that hours and names beside them keep their place
    (Unicode Standard Annex 9, section 6.3).
    """
    line = " ".join("".join(one if _shown(one) else " " for one in words).split())
    line = _TOKEN.sub(_breakable, line)
    if any(unicodedata.bidirectional(one) in ("R", "AL") for one in line):
        return f"{_ISOLATE}{line}{_END}"
    return line


def shortened(words: str, most: int = 60) -> str:
    """For places that name what is said in full elsewhere on the sheet."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def longest(words: str) -> int:
    """How many letters the longest word has: narrow columns part words only where they must."""
    return max((len(one) for one in re.findall(r"\w+", words)), default=0)


def _shown(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp")


def _breakable(found: re.Match[str]) -> str:
    token = found.group()
    # Brackets and commas around a word do not make it an address.
    if len(token) < _LETTERS and sum(not one.isalpha() and one != "-" for one in token.strip(_AROUND)) <= 2:
        return token  # hyphenation knows better
    return _ZERO_WIDTH.join(_pieces(token))


def _pieces(token: str) -> list[str]:
    """Never between a sign and what belongs to it: combining marks, joiners, variation selectors, skin tones."""
    found = [""]
    for one in token:
        joined = unicodedata.combining(one) or one in _JOINERS or "\U0001f3fb" <= one <= "\U0001f3ff"
        if len(found[-1]) >= _PIECE and not joined and not found[-1].endswith(_JOINERS[0]):
            found.append("")
        found[-1] += one
    return found


def names(entries: Iterable[object]) -> dict[int, str]:
    """id -> cleaned name of any entries of the directory."""
    return {getattr(one, "id", 0): clean(str(getattr(one, "name", ""))) for one in entries}


def filter_text(sheet: PlanSheet) -> str:
    """What the filter lets through, for the heading: "Gefiltert nach Kanal: LinkedIn; Status: In Arbeit"."""
    wanted, language = sheet.wish.filter, sheet.wish.language
    parts = [
        text("print.filter.part", language, name=text(code, language), values=_some(values, language))
        for code, values in _parts(wanted, sheet.directory, language)
        if values
    ]
    if wanted.since or wanted.until:
        days = span_text(wanted.since, wanted.until, sheet.now.date(), language)
        parts.append(text("print.filter.part", language, name=text("print.filter.span", language), values=days))
    if wanted.text.strip():
        parts.append(text("print.filter.text", language, words=clean(wanted.text)))
    return text("print.filtered", language, what="; ".join(parts)) if parts else ""


def _some(values: list[str], language: str, most: int = 8) -> str:
    """A heading names so many and counts the rest."""
    if len(values) <= most + 1:
        return ", ".join(values)
    return text("print.filter.more", language, values=", ".join(values[:most]), n=len(values) - most)


def _parts(wanted: PlanFilter, directory: Directory, language: str) -> list[tuple[str, list[str]]]:
    def chosen(ids: frozenset[int], known: Iterable[object]) -> list[str]:
        found = names(known)
        return [found.get(one, f"#{one}") for one in sorted(ids)]

    return [
        ("column.channel", chosen(wanted.channels, directory.channels)),
        ("column.status", [text(f"status.{one}", language) for one in sorted(wanted.statuses)]),
        ("column.pillar", chosen(wanted.pillars, directory.pillars)),
        ("column.task_field", [text(f"field.{one}", language) for one in sorted(wanted.fields)]),
        ("column.campaign", chosen(wanted.campaigns, directory.campaigns)),
        ("column.department", chosen(wanted.departments, directory.departments)),
        ("print.filter.person", chosen(wanted.people, directory.people)),
    ]
