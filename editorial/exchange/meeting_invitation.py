"""The invitation to a meeting: an iCalendar message (RFC 5546, https://www.rfc-editor.org/rfc/rfc5546) and a mail draft
that carries it.

REQUEST invites and updates, CANCEL calls off; which of two is newer, SEQUENCE and then DTSTAMP say.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

from ..domain.calendar import local
from ..domain.meeting_invitation import AgendaLine, Guest, Invitation
from ..domain.meetings import Part, Reply
from ..domain.wording import day_text
from ..texts import text
from .export_events import cleaned
from .export_ics import UTC_ZONES
from .export_zone import timezone_component
from .form_mail import MailFile, draft, one_line

_ROLE = {Part.REQUIRED: "REQ-PARTICIPANT", Part.OPTIONAL: "OPT-PARTICIPANT", Part.GUEST: "OPT-PARTICIPANT"}
_PARTSTAT = {
    Reply.OPEN: "NEEDS-ACTION",
    Reply.ACCEPTED: "ACCEPTED",
    Reply.TENTATIVE: "TENTATIVE",
    Reply.DECLINED: "DECLINED",
}
#: An organizer without address: calendars show the name and answer nobody.
_NOBODY = "invalid:nomail"


def method_of(invitation: Invitation) -> str:
    """REQUEST, or CANCEL for a meeting that was called off."""
    return "CANCEL" if invitation.cancelled else "REQUEST"


def invitation_ics(invitation: Invitation, version: str) -> bytes:
    """The VCALENDAR with one VEVENT as bytes; `version` is the program's."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//Editorial Desk//Editorial Desk {version}//{invitation.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method_of(invitation))
    if invitation.zone not in UTC_ZONES:
        ends = local(invitation.starts_at + timedelta(minutes=invitation.minutes), invitation.zone)
        calendar.add_component(timezone_component(invitation.zone, invitation.day.year, ends.year))
    calendar.add_component(_event(invitation))
    return bytes(calendar.to_ical())


def _event(invitation: Invitation) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", invitation.uid)
    event.add("dtstamp", invitation.stamp.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", invitation.sequence)
    event.add("summary", cleaned(one_line(invitation.title)))
    if invitation.zone in UTC_ZONES:
        event.add("dtstart", invitation.starts_at.astimezone(UTC))
    else:
        event.add("dtstart", local(invitation.starts_at, invitation.zone))
    # Not DTEND: an hour that the clocks show twice would name two ends. Minutes are exact (RFC 5545, 3.3.6).
    event.add("duration", timedelta(minutes=invitation.minutes))
    if invitation.place:
        event.add("location", cleaned(one_line(invitation.place)))
    event.add("description", cleaned(invitation_text(invitation)))
    event.add("organizer", _organizer(invitation))
    for one in invitation.guests:
        if one.email:
            event.add("attendee", _attendee(one))
    event.add("status", "CANCELLED" if invitation.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE")
    return event


def _organizer(invitation: Invitation) -> Any:
    from icalendar import vCalAddress

    name, email = invitation.organizer
    found = vCalAddress(f"mailto:{email}" if email else _NOBODY)
    if name:
        found.params["CN"] = _parameter(name)
    return found


def _attendee(guest: Guest) -> Any:
    from icalendar import vCalAddress

    found = vCalAddress(f"mailto:{guest.email}")
    found.params["CN"] = _parameter(guest.name)
    found.params["CUTYPE"] = "INDIVIDUAL"
    found.params["ROLE"] = "CHAIR" if guest.chair else _ROLE[guest.part]
    found.params["PARTSTAT"] = _PARTSTAT[guest.reply]
    if guest.reply is Reply.OPEN:
        found.params["RSVP"] = "TRUE"
    return found


def _parameter(words: str) -> str:
    """A parameter's value may hold no double quote (RFC 5545, 3.1)."""
    return cleaned(one_line(words)).replace('"', "'")


def _say(invitation: Invitation, code: str, **params: object) -> str:
    return text(f"invitation.{code}", invitation.language, **params)


def when_words(invitation: Invitation) -> str:
    """Di 12.05.2026, 11:00–12:00; over midnight the second day is named."""
    begin = local(invitation.starts_at, invitation.zone)
    end = local(invitation.starts_at + timedelta(minutes=invitation.minutes), invitation.zone)
    last = f"{end:%H:%M}"
    if end.date() != begin.date():
        last = f"{day_text(end.date(), invitation.language)}, {last}"
    # Where the clocks are put back in between, the hours alone would not say how long it takes.
    turned = begin.utcoffset() != end.utcoffset()
    length = " " + _say(invitation, "length", n=invitation.minutes) if turned else ""
    return f"{day_text(begin.date(), invitation.language)}, {begin:%H:%M}–{last}{length}"


def invitation_text(invitation: Invitation) -> str:
    """When, where, who, and the agenda with its minutes, as plain text."""
    head = []
    if invitation.cancelled:
        head.append(_say(invitation, "cancelled", reason=one_line(invitation.reason)))
    elif invitation.update:
        head.append(_say(invitation, "update"))
    head.append(_say(invitation, "when", when=when_words(invitation)))
    for code, words in (
        ("place", invitation.place),
        ("occasion", invitation.occasion),
        ("chair", invitation.chair),
        ("minute_taker", invitation.minute_taker),
    ):
        if words:
            head.append(_say(invitation, code, words=one_line(words)))
    parts = ["\n".join(head)]
    if invitation.agenda:
        parts.append("\n".join([_say(invitation, "agenda"), *_agenda(invitation)]))
    if invitation.note.strip():
        parts.append(invitation.note.strip())
    parts.append("\n".join([_say(invitation, "people"), *(_person(invitation, one) for one in invitation.guests)]))
    return "\n\n".join(parts)


def _agenda(invitation: Invitation) -> list[str]:
    lines, section = list[str](), ""
    for one in invitation.agenda:
        if one.section != section:
            section = one.section
            if section:
                lines.append(f"{one_line(section)}:")
        lines.append(_agenda_line(invitation, one))
    planned = sum(one.minutes for one in invitation.agenda)
    if planned:
        lines.append(_say(invitation, "planned", n=planned))
    return lines


def _agenda_line(invitation: Invitation, line: AgendaLine) -> str:
    about = [
        _say(invitation, "minutes", n=line.minutes) if line.minutes else "",
        one_line(line.presenter),
    ]
    behind = ", ".join(one for one in about if one)
    at = f"{line.at:%H:%M}  " if line.at is not None and line.minutes else ""
    return f"{at}{line.number}. {one_line(line.title)}" + (f" ({behind})" if behind else "")


def _person(invitation: Invitation, guest: Guest) -> str:
    word = "" if guest.part is Part.REQUIRED else text(f"meeting.part.{guest.part}", invitation.language)
    return f"– {one_line(guest.name)}" + (f" ({word})" if word else "")


def invitation_mail(invitation: Invitation, version: str) -> bytes:
    """The draft as bytes: to everybody whose address is known, the agenda in its body, the .ics attached."""
    kind = "cancelled" if invitation.cancelled else "update" if invitation.update else "first"
    subject = _say(
        invitation,
        f"subject.{kind}",
        title=one_line(invitation.title),
        day=day_text(invitation.day, invitation.language),
        time=f"{local(invitation.starts_at, invitation.zone):%H:%M}",
    )
    sender = one_line(invitation.sender[0] or invitation.organizer[0] or invitation.organisation)
    body = [
        _say(invitation, "hello"),
        _say(invitation, f"mail.{kind}", title=one_line(invitation.title)),
        invitation_text(invitation),
        _say(invitation, "attached"),
        _say(invitation, "regards", sender=sender) if sender else "",
    ]
    params = (("charset", "utf-8"), ("method", method_of(invitation)))
    data = invitation_ics(invitation, version)
    return draft(
        to=("", ""),
        more=[(one.name, one.email) for one in invitation.guests],
        by=invitation.sender if invitation.sender[1] else invitation.organizer,
        subject=subject,
        body="\n\n".join(one for one in body if one) + "\n",
        now=invitation.stamp,
        files=[MailFile(_say(invitation, "file"), "text/calendar", data, params)],
    )
