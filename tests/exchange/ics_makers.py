"""Calendars for the tests, written by hand as strangers' programs write them."""

from __future__ import annotations

from editorial.domain.calendar_import import CalendarEvent, CalendarFile
from editorial.exchange.ics_read import read_calendar

BERLIN = "Europe/Berlin"


def calendar(*events: str, head: str = "", end: str = "END:VCALENDAR\r\n") -> str:
    """A VCALENDAR with these events, each given as its lines without BEGIN and END."""
    body = "".join(f"BEGIN:VEVENT\r\n{_lines(one)}END:VEVENT\r\n" for one in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{_lines(head)}{body}{end}"


def _lines(text: str) -> str:
    return "".join(f"{line}\r\n" for line in text.strip("\n").splitlines())


def read(text: str | bytes, home: str = BERLIN) -> CalendarFile:
    """The calendar in a text or in bytes."""
    return read_calendar(text.encode() if isinstance(text, str) else text, "a.ics", home)


def event(text: str, head: str = "") -> CalendarEvent:
    """The only event of a calendar."""
    found = read(calendar(text, head=head))
    assert found.bad == ()
    (one,) = found.events
    return one


def codes(file: CalendarFile) -> list[str]:
    """What is wrong with the events that were left out."""
    return [one.problem.code.removeprefix("calendar.problem.") for one in file.bad]


def notes(one: CalendarEvent) -> list[str]:
    """What should be known of an event that was read."""
    return [problem.code.removeprefix("calendar.problem.") for problem in one.problems]
