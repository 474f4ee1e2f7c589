"""Minutes ready to be written: every word, in the order of the page, in the language of the minutes.

`minutes_making` makes it from a `MinutesDocument`; each format (`minutes_pdf`, `minutes_docx`, ...) only sets it. So
the same minutes say the same in all of them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import asdict, dataclass, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the head: "Ort", "Raum Fulda"; several values stand below each other, numbered where there are
    `numbers` for them (the agenda)."""

    label: str = ""
    values: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the results. `number` and `title` are those of an agenda item and stand in its first row only.

    `report` is what was reported and how it came out; `sign` is B, A or I, `label` the number of a decision or action
    item and `text` its words; `notes` say what it changed and why.
    """

    number: str = ""
    title: str = ""
    report: tuple[str, ...] = ()
    label: str = ""
    text: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sign: str = ""
    who: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list at the end: decisions or action items. The cells of a row are as many as the columns."""

    heading: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs, or with a list (`listed`); `quiet` says that there is nothing."""

    heading: str = ""
    lines: tuple[str, ...] = ()
    listed: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on: who, and as what."""

    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """The minutes as they are set.

    `title` is what the file is called inside ("Protokoll Nr. 19/2026"), `kind` the large heading, `heading` what it is
    about. `mark` is "Entwurf" for what is not finalised, `remarks` are sentences below the heading (an excerpt says
    that it is one). `foot` and `page` ("Seite {page} von {all}") stand at the end of every page, `running` at the
    beginning of all but the first. `created` is the moment of the document in ISO 8601, or "".
    """

    language: str = "de"
    title: str = ""
    organisation: str = ""
    kind: str = ""
    heading: str = ""
    mark: str = ""
    remarks: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    legend: str = ""
    columns: tuple[str, ...] = ("", "", "", "", "")
    lines: tuple[Line, ...] = ()
    nothing: str = ""
    decisions: Table = Table()
    actions: Table = Table()
    sections: tuple[Section, ...] = ()
    signatures: tuple[Signature, ...] = ()
    signed: str = ""
    closing: tuple[str, ...] = ()
    checksum: str = ""
    foot: str = ""
    running: str = ""
    page: str = "{page}/{all}"
    created: str = ""

    def plain(self) -> dict[str, Any]:
        """As values of JSON."""
        return asdict(self)


def paper_of(values: dict[str, Any]) -> Paper:
    """The paper that `Paper.plain` was made of, after a way through JSON."""
    return _read(Paper, values)


def _read(kind: type[T], values: dict[str, Any]) -> T:
    hints = get_type_hints(kind)
    return kind(**{one.name: _value(hints[one.name], values[one.name]) for one in fields(kind)})  # type: ignore[arg-type]


def _value(hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_value(inner, one) for one in value)
    return _read(hint, value) if is_dataclass(hint) and isinstance(hint, type) else value


def writable(words: str) -> str:
    """What every format takes: no control characters, half surrogates or non-characters, which XML forbids.

    Line ends of all kinds become one. Source: https://www.w3.org/TR/xml/#charsets
    """
    kept = words.replace("\r\n", "\n")
    return "".join("\n" if one in "\n\r\x85\u2028\u2029\x0b\x0c" else one for one in kept if _allowed(one)).strip()


def _allowed(sign: str) -> bool:
    code = ord(sign)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return False
    return sign in "\n\r\t\x85\x0b\x0c" or unicodedata.category(sign) not in ("Cc", "Cs")


def one_line(words: str) -> str:
    """Writable, in one line."""
    return " ".join(writable(words).split())


def paragraphs(words: str) -> tuple[str, ...]:
    """Writable, one string for each line that says something."""
    return tuple(line for one in writable(words).split("\n") if (line := " ".join(one.split())))
