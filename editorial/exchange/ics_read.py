"""Bytes of a calendar file as events: each one guarded, one that cannot be read never keeps the others out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from ..domain.calendar_import import BadEvent, CalendarEvent, CalendarFile, told
from ..domain.calendar_import_rules import BadRule, read_rule
from ..domain.plan_import import LeftOut, Place, Problem
from .ics_lines import Part, Parts, split
from .ics_moments import Moments, When
from .ics_settle import Loose, settled
from .ics_values import Value, duration_of, list_of, shifted, text_of, value_of
from .ics_zones import Zones

_ONE = frozenset(
    "UID SEQUENCE SUMMARY DESCRIPTION LOCATION URL STATUS DTSTART DTEND DURATION RECURRENCE-ID RRULE "
    "X-MICROSOFT-CDO-ALLDAYEVENT".split()
)
_MANY = frozenset({"EXDATE", "RDATE", "CATEGORIES"})
_LONG_TITLE = 300
_MOST_DATES = 5000
_LINK = re.compile(r"[a-z][a-z0-9+.-]*:[^\s]+", re.IGNORECASE)
_LEFT = {"VTODO": "task", "VJOURNAL": "journal", "VFREEBUSY": "busy"}


class Unreadable(Exception):
    """An event that cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class _Calendar:
    """What a VCALENDAR says of all its events."""

    moments: Moments
    cancels: bool = False
    name: str = ""
    hue: str = ""
    own: bool = False


@dataclass(slots=True)
class _Draft:
    """The properties of one event, first ones by name."""

    one: dict[str, Value] = field(default_factory=dict)
    many: dict[str, list[Value]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A text property, "" where it is missing."""
        found = self.one.get(name)
        return text_of(found) if found is not None else ""


def read_calendar(
    data: bytes, name: str, home: str, progress: Callable[[str, int], None] | None = None
) -> CalendarFile:
    """The events in a file; `home` is the workspace's zone. Raises `Refused` (calendar.*) where there is none."""
    parts = split(data, progress)
    zones = Zones(parts.zones, home)
    calendars = [_calendar(part, zones, home) for part in parts.calendars] or [_Calendar(Moments(zones, "", home))]
    good: list[Loose] = []
    bad: list[BadEvent] = []
    for number, part in enumerate(parts.events, 1):
        found = _guarded(part, number, calendars[max(part.calendar - 1, 0)])
        if isinstance(found, BadEvent):
            bad.append(found)
        else:
            good.append(found)
        if progress and number % 1000 == 0:
            progress("events", number)
    events, doubles = settled(good, home)
    return CalendarFile(
        name,
        next((one.name for one in calendars if one.name), ""),
        next((one.hue for one in calendars if one.hue), ""),
        parts.encoding,
        any(one.own for one in calendars),
        len(calendars),
        tuple(events),
        tuple(sorted((*bad, *doubles), key=lambda one: one.number)),
        _left_out(parts),
    )


def _calendar(part: Part, zones: Zones, home: str) -> _Calendar:
    said: dict[str, str] = {}
    for _number, name, rest in part.lines:
        said.setdefault(name, text_of(value_of(rest)))
    hue = said.get("X-APPLE-CALENDAR-COLOR") or said.get("COLOR") or ""
    return _Calendar(
        Moments(zones, said.get("X-WR-TIMEZONE", ""), home),
        said.get("METHOD", "").upper() == "CANCEL",
        " ".join((said.get("X-WR-CALNAME") or said.get("NAME") or "").split())[:120],
        hue[:7] if re.fullmatch(r"#[0-9A-Fa-f]{6,8}", hue) else "",
        "//Editorial Desk//" in said.get("PRODID", ""),
    )


def _left_out(parts: Parts) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(Place("", part.number), f"calendar.left.{_LEFT.get(part.kind, 'other')}", _title_of(part))
        for part in parts.others
    )


def _title_of(part: Part) -> str:
    found = next((rest for _number, name, rest in part.lines if name == "SUMMARY"), "")
    return " ".join(text_of(value_of(found)).split())[:120] if found else ""


def _guarded(part: Part, number: int, calendar: _Calendar) -> Loose | BadEvent:
    try:
        return _event(part, number, calendar)
    except Unreadable as error:
        problem = error.problem
    except BadRule as error:
        problem = error.problem
    except (ValueError, OverflowError, ArithmeticError, LookupError, TypeError):
        problem = told("unreadable")
    title = _title_of(part)
    uid = next((value_of(rest).text.strip() for _number, name, rest in part.lines if name == "UID"), "")
    return BadEvent(Place(title or uid[:60], part.number), number, title or uid[:60], uid[:255], problem)


def _event(part: Part, number: int, calendar: _Calendar) -> Loose:
    if not part.closed:
        raise Unreadable(told("cut"))
    draft = _draft(part)
    cancelled = calendar.cancels or draft.text("STATUS").upper() in ("CANCELLED", "CANCELED")
    start = _start(draft, calendar.moments, cancelled)
    if draft.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE" and start.at == time(0):
        # Exchange writes whole days as from midnight to midnight.
        start = When(start.day)
    start, rule = _repeated(draft, start, calendar.moments)
    ends, end_time = _end(draft, start, calendar.moments)
    title, note = _words(draft)
    uid = _uid(draft)
    if part.implied:
        draft.problems.append(told("no_end"))
    exceptions = _dates(draft, "EXDATE", calendar.moments)
    extra = _dates(draft, "RDATE", calendar.moments)
    recurrence = _recurrence(draft, calendar.moments)
    event = CalendarEvent(
        Place("", part.number),
        number,
        uid or _made_uid(draft, title),
        title,
        start.day,
        ends,
        start.at,
        end_time,
        start.zone,
        own_uid=bool(uid),
        sequence=_number(draft.text("SEQUENCE")),
        note=note,
        where=" ".join(draft.text("LOCATION").split()),
        url=_link(draft.text("URL")),
        categories=_categories(draft),
        rule=rule,
        cancelled=cancelled,
        problems=tuple(draft.problems),
    )
    return Loose(event, exceptions, extra, recurrence)


def _repeated(draft: _Draft, start: When, moments: Moments) -> tuple[When, str]:
    """The start of a series on clocks that keep its hour, and its rule; "" for what comes once."""
    written = draft.text("RRULE").strip()
    if not written:
        return start, ""
    first, problem = moments.recurring(start)
    draft.problems += [problem] if problem else []
    rule = read_rule(written, first.day, first.at, lambda until: moments.last_day(until, first.at, first.zone))
    return (first if rule.at is None else When(first.day, rule.at, first.zone)), rule.value


def _draft(part: Part) -> _Draft:
    draft = _Draft()
    for _number, name, rest in part.lines:
        if name in _ONE:
            if name not in draft.one:
                draft.one[name] = value_of(rest)
            elif name == "RRULE" and value_of(rest).text.strip():
                draft.problems.append(told("second_rule"))
        elif name in _MANY:
            draft.many.setdefault(name, []).append(value_of(rest))
    return draft


def _start(draft: _Draft, moments: Moments, cancelled: bool) -> When:
    written = draft.one.get("DTSTART")
    if written is None or not written.text.strip():
        if cancelled and _uid(draft):
            return When(date.min)
        raise Unreadable(told("no_start"))
    found = moments.when(written)
    if found is None:
        raise Unreadable(told("start", written=written.text.strip()[:60]))
    if found.problem is not None:
        draft.problems.append(found.problem)
    return found


def _end(draft: _Draft, start: When, moments: Moments) -> tuple[date, time | None]:
    """The last day, and the hour at which it ends: midnight belongs to the day before."""
    if start.day == date.min:
        return start.day, None
    end = _stated_end(draft, start, moments)
    if end is None:
        return start.day, None
    if start.at is None or end.at is None:
        # An end that is a day is the first that no longer counts.
        whole = end.at is None or end.at == time(0)
        last = end.day - timedelta(days=1) if whole else end.day
        return max(last, start.day), None
    if (end.day, end.at) <= (start.day, start.at):
        if (end.day, end.at) < (start.day, start.at):
            draft.problems.append(told("end_before"))
        return start.day, None
    if end.at == time(0):
        return end.day - timedelta(days=1), end.at
    return end.day, end.at


def _stated_end(draft: _Draft, start: When, moments: Moments) -> When | None:
    written = draft.one.get("DTEND")
    if written is not None and written.text.strip():
        found = moments.when(written)
        if found is None:
            draft.problems.append(told("end", written=written.text.strip()[:60]))
            return None
        return found.on(start.zone, moments.home)
    size = duration_of(draft.text("DURATION")) if "DURATION" in draft.one else None
    if size is None or size <= timedelta() or size > timedelta(days=3700):
        return None
    if start.at is None:
        return When(start.day + timedelta(days=-(-size // timedelta(days=1))))
    day, at = shifted(start.day, start.at, size)
    return When(day, at.replace(second=0), start.zone)


def _words(draft: _Draft) -> tuple[str, str]:
    title, note = " ".join(draft.text("SUMMARY").split()), draft.text("DESCRIPTION")
    if not title:
        first = note.strip().partition("\n")[0] or draft.text("LOCATION")
        title = " ".join(first.split())[:80]
        draft.problems.append(told("no_title"))
    if len(title) > _LONG_TITLE:
        note = f"{title}\n\n{note}".strip()
        title = title[: _LONG_TITLE - 1].rstrip() + "…"
    return title, note


def _uid(draft: _Draft) -> str:
    written = draft.text("UID")
    return written if len(written) <= 255 else hashlib.sha256(written.encode()).hexdigest()


def _made_uid(draft: _Draft, title: str) -> str:
    """The same for the same words, whatever the time of the export."""
    names = ("DTSTART", "RRULE", "RECURRENCE-ID")
    said = [title, *(draft.one[name].text.strip() if name in draft.one else "" for name in names)]
    return "made-" + hashlib.sha256("\n".join(said).encode()).hexdigest()[:32]


def _number(written: str) -> int:
    digits = written.strip()
    return min(int(digits), 2_000_000_000) if digits.isascii() and digits.isdigit() and len(digits) < 20 else 0


def _link(written: str) -> str:
    written = written.strip()
    return written if len(written) <= 2000 and _LINK.fullmatch(written) else ""


def _categories(draft: _Draft) -> tuple[str, ...]:
    if "CATEGORIES" not in draft.many:
        return ()
    found = [" ".join(one.split())[:60] for value in draft.many["CATEGORIES"] for one in list_of(value)]
    return tuple(dict.fromkeys(found))[:20]


def _dates(draft: _Draft, name: str, moments: Moments) -> tuple[When, ...]:
    """The days and moments of a list; what is none is told and left out."""
    found: list[When] = []
    for value in draft.many.get(name, ()):
        for written in value.text.split(","):
            if not written.strip():
                continue
            when = moments.when(Value(written.partition("/")[0], value.params))
            if when is None:
                draft.problems.append(told("date", written=written.strip()[:60]))
            elif len(found) < _MOST_DATES:
                found.append(when)
    return tuple(found)


def _recurrence(draft: _Draft, moments: Moments) -> When | None:
    written = draft.one.get("RECURRENCE-ID")
    if written is None or not written.text.strip():
        return None
    found = moments.when(written)
    if found is None:
        raise Unreadable(told("recurrence", written=written.text.strip()[:60]))
    if written.params.get("RANGE", "").upper() == "THISANDFUTURE":
        draft.problems.append(told("range"))
    return found
