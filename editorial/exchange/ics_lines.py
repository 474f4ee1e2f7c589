"""Bytes of a calendar file as content lines of components, whatever wrote them (RFC 5545, 3.1).

https://www.rfc-editor.org/rfc/rfc5545#section-3.1
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..errors import Refused

#: A name, its parameters and value still in one piece; the number is the line in the file.
Line = tuple[int, str, str]
#: Deeper than any calendar nests.
DEEPEST = 20
MOST_EVENTS = 60_000
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAME_TEXT = re.compile(r"([A-Za-z0-9][A-Za-z0-9_.-]*)[;:]").match
_NAME = re.compile(rb"([A-Za-z0-9][A-Za-z0-9_.-]*)[;:]").match
#: Names that are written in small letters too; other words before a colon belong to a broken description.
_WORDS = frozenset(
    "BEGIN END UID SUMMARY DESCRIPTION LOCATION DTSTART DTEND DURATION DTSTAMP RRULE EXDATE RDATE STATUS SEQUENCE URL "
    "CATEGORIES METHOD VERSION PRODID TZID TZNAME TZOFFSETFROM TZOFFSETTO RECURRENCE-ID CREATED LAST-MODIFIED".split()
)


_Keep = frozenset[str]
_NOTHING: _Keep = frozenset()
_TOP = frozenset({"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"})
#: Which properties of a component are read.
_KEPT: dict[str, _Keep] = {
    "VEVENT": frozenset(
        "UID SEQUENCE SUMMARY DESCRIPTION LOCATION URL STATUS DTSTART DTEND DURATION RECURRENCE-ID RRULE EXDATE RDATE "
        "CATEGORIES X-MICROSOFT-CDO-ALLDAYEVENT".split()
    ),
    "VCALENDAR": frozenset("METHOD PRODID NAME COLOR X-WR-CALNAME X-WR-TIMEZONE X-APPLE-CALENDAR-COLOR".split()),
    "VTIMEZONE": frozenset({"TZID"}),
    "STANDARD": frozenset("DTSTART RRULE RDATE TZOFFSETFROM TZOFFSETTO TZNAME".split()),
}
_KEPT["DAYLIGHT"] = _KEPT["STANDARD"]
_KEPT["VTODO"] = _KEPT["VJOURNAL"] = _KEPT["VFREEBUSY"] = frozenset({"SUMMARY"})


@dataclass(slots=True)
class Part:
    """A component: where it begins, its content lines, whether it was closed, and whether only by what came after.

    What stands inside an event (alarms) is no part of its lines. `calendar` counts the calendars of the file from 1.
    """

    kind: str
    number: int
    lines: list[Line] = field(default_factory=list)
    closed: bool = False
    implied: bool = False
    calendar: int = 0


@dataclass(slots=True)
class Parts:
    """The components of a file, calendars apart from what they hold."""

    encoding: str = "utf-8"
    calendars: list[Part] = field(default_factory=list)
    zones: list[Part] = field(default_factory=list)
    events: list[Part] = field(default_factory=list)
    others: list[Part] = field(default_factory=list)


def split(data: bytes, progress: Callable[[str, int], None] | None = None) -> Parts:
    """The components of a file. Raises `Refused` where there is no calendar in it."""
    data, encoding = _as_utf8(data)
    if b"BEGIN:" not in data[:4096].upper() and b"BEGIN:V" not in data.upper():
        raise Refused("calendar.none")
    found = Parts(encoding)
    _Builder(found, progress).run(data)
    if not found.calendars and not found.events:
        raise Refused("calendar.none")
    return found


def _as_utf8(data: bytes) -> tuple[bytes, str]:
    """The bytes with one byte a character at least for all that matters, and what they were encoded in."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace").encode(), name
    head = data[:64]
    if head.count(0) >= len(head) // 4 > 0:
        name = "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return data.decode(name, "replace").encode(), name
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        data.decode()
    except UnicodeDecodeError:
        pass  # folded inside a character, or an older encoding: seen line by line
    else:
        return data, "utf-8"
    return data, ""


class _Builder:
    """Puts content lines together and lines into components. No recursion: nesting is what strangers choose."""

    def __init__(self, found: Parts, progress: Callable[[str, int], None] | None) -> None:
        self._found, self._progress = found, progress
        self._open: list[Part] = []

    def run(self, data: bytes) -> None:
        """Read everything; what the file leaves open stays open."""
        if b"\r" in data:
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if self._found.encoding:
            self._whole(data.decode("utf-8", "replace"))
        else:
            self._piecewise(data)

    def _whole(self, text: str) -> None:
        """The usual case: the characters are sound. 120,000 lines of it, so without a call for each."""
        name, rest, pieces, begun, quoted = "", "", list[str](), 0, False
        sink: list[Line] | None = None
        keep = _NOTHING
        for number, line in enumerate(text.split("\n"), 1):
            match = None if quoted and line[:1] != " " and (pieces or [rest])[-1][-1:] == "=" else _NAME_TEXT(line)
            if match is None or not ((word := match[1]).isupper() or word[:2] == "x-" or word.upper() in _WORDS):
                if line[:1] in (" ", "\t"):
                    pieces.append(line[1:])
                elif quoted:
                    pieces.append("\n" + line)
                elif line.strip():
                    pieces.append("\\n" + line.strip())
                continue
            if sink is not None and name in keep:
                sink.append((begun, name, rest + "".join(pieces) if pieces else rest))
            name, rest, begun = word.upper(), line[len(word) :], number
            if pieces:
                pieces = []
            quoted = "QUOTED-PRINTABLE" in rest
            if name == "BEGIN" or name == "END":
                sink, keep = self._turn(name, rest, number)
                name = ""
        if sink is not None and name in keep:
            sink.append((begun, name, rest + "".join(pieces)))

    def _piecewise(self, data: bytes) -> None:
        """Folded inside a character, or in an encoding of old: each content line is decoded by itself."""
        sink: list[Line] | None = None
        keep = _NOTHING
        latin = False
        for number, raw in _unfolded(data):
            try:
                line = raw.decode()
            except UnicodeDecodeError:
                latin, line = True, raw.decode("cp1252", "replace")
            match = _NAME_TEXT(line)
            name = match[1].upper() if match else ""
            rest = line[len(name) :]
            if name == "BEGIN" or name == "END":
                sink, keep = self._turn(name, rest, number)
            elif sink is not None and name in keep:
                sink.append((number, name, rest))
        self._found.encoding = "cp1252" if latin else "utf-8"

    def _turn(self, name: str, rest: str, number: int) -> tuple[list[Line] | None, _Keep]:
        """A component begins or ends; returns where lines go from here, and which."""
        kind = rest[1:].strip().upper()
        if name == "BEGIN":
            self._begin(kind, number)
        else:
            self._end(kind)
        if not self._open:
            return None, _NOTHING
        part = self._open[-1]
        return part.lines, _KEPT.get(part.kind, _NOTHING)

    def _begin(self, kind: str, number: int) -> None:
        if len(self._open) >= DEEPEST:
            raise Refused("calendar.deep")
        if kind in _TOP:
            # These never stand inside each other: the one before lacks its end.
            while self._open and (kind == "VCALENDAR" or self._open[-1].kind != "VCALENDAR"):
                part = self._open.pop()
                part.closed = part.implied = True
        part = Part(kind, number, calendar=len(self._found.calendars))
        self._open.append(part)
        if kind == "VCALENDAR":
            self._found.calendars.append(part)
            part.calendar += 1
        elif kind == "VTIMEZONE":
            self._found.zones.append(part)
        elif kind == "VEVENT":
            self._found.events.append(part)
            self._count()
        elif kind in _TOP:
            self._found.others.append(part)
        elif kind in ("STANDARD", "DAYLIGHT") and len(self._open) > 1:
            self._open[-2].lines.append((number, "BEGIN", ":" + kind))

    def _end(self, kind: str) -> None:
        if not any(one.kind == kind for one in self._open):
            return
        while self._open:
            part = self._open.pop()
            part.closed, part.implied = True, part.kind != kind
            if part.kind in ("STANDARD", "DAYLIGHT") and self._open:
                self._open[-1].lines += [*part.lines, (part.number, "END", ":" + part.kind)]
            if part.kind == kind:
                return

    def _count(self) -> None:
        count = len(self._found.events)
        if count > MOST_EVENTS:
            raise Refused("calendar.many", limit=MOST_EVENTS)
        if self._progress and count % 1000 == 0:
            self._progress("read", count)


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Content lines with the number of their first line: folds are taken out before characters are read, as they may
    lie inside one. A line that is none belongs to the value before it: some programs forget to escape line breaks."""
    pieces: list[bytes] = []
    begun = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        if line[:1] in (b" ", b"\t") and pieces:
            pieces.append(line[1:])
        elif pieces and pieces[-1][-1:] == b"=" and b"QUOTED-PRINTABLE" in pieces[0]:
            pieces.append(b"\n" + line)
        elif _is_property(line):
            if pieces:
                yield begun, b"".join(pieces)
            pieces, begun = [line], number
        elif line.strip() and pieces:
            pieces.append(b"\\n" + line.strip())
    if pieces:
        yield begun, b"".join(pieces)


def _is_property(line: bytes) -> bool:
    match = _NAME(line)
    if match is None:
        return False
    name = match[1]
    return name.isupper() or name[:2] == b"x-" or name.upper().decode("ascii") in _WORDS
