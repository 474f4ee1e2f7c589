"""Invitations to meetings, read by a strict reader of our own and by independent libraries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from editorial.domain.calendar import moment
from editorial.domain.meeting_invitation import AgendaLine, Guest, Invitation
from editorial.domain.meetings import Part, Reply
from editorial.exchange.meeting_invitation import invitation_ics, invitation_mail, invitation_text, when_words

from .ics_reader import Part as Component
from .ics_reader import plain, read_ics

BERLIN = "Europe/Berlin"
GUESTS = (
    Guest("Katrin Vogel", "vogel@example.org", chair=True, reply=Reply.ACCEPTED),
    Guest("Jonas Brandt", "brandt@example.org", reply=Reply.TENTATIVE),
    Guest("Anja Schulte", "schulte@example.org", Part.OPTIONAL, Reply.DECLINED),
    Guest('Dr. "Mia" Engel', "engel@example.com", Part.GUEST),
    Guest("Tobias Krüger"),
)
AGENDA = (
    AgendaLine(1, "Rückblick; KW 19, kurz", 10, time(11), "Jonas Brandt"),
    AgendaLine(2, "PFAS: ein Beitrag oder zwei?", 25, time(11, 10), section="Themen"),
    AgendaLine(3, "Verschiedenes", section="Themen"),
)


def invitation(day: date = date(2026, 5, 12), at: time = time(11), minutes: int = 60, **values: Any) -> Invitation:
    zone = values.pop("zone", BERLIN)
    starts = moment(day, at, zone)
    assert starts is not None
    made = Invitation(
        uid="uid-1",
        sequence=3,
        title="Redaktionssitzung",
        day=day,
        time=at,
        zone=zone,
        starts_at=starts,
        minutes=minutes,
        stamp=datetime(2026, 5, 4, 7, 30, 12, 500, tzinfo=UTC),
        place="Raum Fulda, 2. OG; links",
        organizer=("Katrin Vogel", "vogel@example.org"),
        minute_taker="Jonas Brandt",
        guests=GUESTS,
        agenda=AGENDA,
    )
    return replace(made, **values)


def event(one: Invitation) -> Component:
    (found,) = read_ics(invitation_ics(one, "1.2.3")).of("VEVENT")
    return found


def ends(one: Invitation) -> datetime:
    """The end as the independent expander sees it, in UTC."""
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(invitation_ics(one, "1.2.3"))
    (found,) = recurring_ical_events.of(calendar).all()
    start, duration = found["DTSTART"].dt, found["DTEND"].dt - found["DTSTART"].dt
    assert start.astimezone(UTC) == one.starts_at
    if "DURATION" in found:
        duration = found["DURATION"].dt
    return (start.astimezone(UTC) + duration).replace(tzinfo=UTC)  # type: ignore[no-any-return]


def test_a_request_says_who_invites_whom_when_and_where() -> None:
    whole = read_ics(invitation_ics(invitation(), "1.2.3"))
    assert whole.value("METHOD") == "REQUEST"
    assert whole.value("PRODID") == "-//Editorial Desk//Editorial Desk 1.2.3//DE"
    found = event(invitation())
    assert (found.value("UID"), found.value("SEQUENCE"), found.value("STATUS")) == ("uid-1", "3", "CONFIRMED")
    assert found.value("DTSTAMP") == "20260504T073012Z"
    assert (found.value("DTSTART"), found.params("DTSTART")) == ("20260512T110000", {"TZID": BERLIN})
    assert found.value("DURATION") == "PT1H"
    assert plain(found.value("SUMMARY")) == "Redaktionssitzung"
    assert plain(found.value("LOCATION")) == "Raum Fulda, 2. OG; links"
    assert found.value("ORGANIZER") == "mailto:vogel@example.org"
    assert found.params("ORGANIZER") == {"CN": '"Katrin Vogel"'}


def test_attendees_carry_their_part_and_reply_and_nobody_without_address_is_one() -> None:
    attendees = [(params, value) for name, params, value in event(invitation()).lines if name == "ATTENDEE"]
    assert [(value, params["ROLE"], params["PARTSTAT"], params.get("RSVP")) for params, value in attendees] == [
        ("mailto:vogel@example.org", "CHAIR", "ACCEPTED", None),
        ("mailto:brandt@example.org", "REQ-PARTICIPANT", "TENTATIVE", None),
        ("mailto:schulte@example.org", "OPT-PARTICIPANT", "DECLINED", None),
        ("mailto:engel@example.com", "OPT-PARTICIPANT", "NEEDS-ACTION", "TRUE"),
    ]
    assert attendees[3][0]["CN"] == "\"Dr. 'Mia' Engel\""
    assert "– Tobias Krüger" in plain(event(invitation()).value("DESCRIPTION"))


def test_the_agenda_stands_in_the_description_with_its_minutes() -> None:
    assert plain(event(invitation(occasion="Wochenplanung")).value("DESCRIPTION")) == (
        "Wann: Di 12.05.2026, 11:00–12:00\nOrt: Raum Fulda, 2. OG; links\nAnlass: Wochenplanung\n"
        "Leitung: Katrin Vogel\nProtokoll: Jonas Brandt\n\n"
        "Tagesordnung\n11:00  1. Rückblick; KW 19, kurz (10 Min., Jonas Brandt)\nThemen:\n"
        "11:10  2. PFAS: ein Beitrag oder zwei? (25 Min.)\n3. Verschiedenes\nGeplant: 35 Min.\n\n"
        'Teilnehmende\n– Katrin Vogel\n– Jonas Brandt\n– Anja Schulte (Optional)\n– Dr. "Mia" Engel (Gast)\n'
        "– Tobias Krüger"
    )


def test_a_cancelled_meeting_is_called_off_with_the_reason() -> None:
    one = invitation(cancelled=True, reason="Feiertag", sequence=4)
    whole = read_ics(invitation_ics(one, "1.2.3"))
    assert whole.value("METHOD") == "CANCEL"
    found = event(one)
    assert (found.value("STATUS"), found.value("SEQUENCE"), found.value("UID")) == ("CANCELLED", "4", "uid-1")
    assert plain(found.value("DESCRIPTION")).startswith("Diese Sitzung ist abgesagt: Feiertag\n")


@pytest.mark.parametrize(
    ("day", "at", "minutes", "hours", "words"),
    [
        # over midnight
        (date(2026, 5, 12), time(23, 30), 90, 1.5, "Di 12.05.2026, 23:30–Mi 13.05.2026, 01:00"),
        (date(2026, 12, 31), time(23), 120, 2, "Do 31.12.2026, 23:00–Fr 01.01.2027, 01:00"),
        # the clocks are put back at 03:00: from one to half past two are two and a half hours
        (date(2026, 10, 25), time(1), 150, 2.5, "So 25.10.2026, 01:00–02:30 (150 Minuten)"),
        (date(2026, 10, 24), time(22), 360, 6, "Sa 24.10.2026, 22:00–So 25.10.2026, 03:00 (360 Minuten)"),
        # they are put forward at 02:00: from one to four are two hours; half past two is half past three
        (date(2026, 3, 29), time(1), 120, 2, "So 29.03.2026, 01:00–04:00 (120 Minuten)"),
        (date(2026, 3, 29), time(2, 30), 60, 1, "So 29.03.2026, 03:30–04:30"),
    ],
)
def test_it_takes_as_long_as_it_takes_over_midnight_and_a_change_of_the_clocks(
    day: date, at: time, minutes: int, hours: float, words: str
) -> None:
    one = invitation(day, at, minutes)
    assert ends(one) == one.starts_at + timedelta(hours=hours)
    assert when_words(one) == words


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC", "Pacific/Apia"])
def test_every_zone_comes_with_its_rules(zone: str) -> None:
    one = invitation(zone=zone)
    whole = read_ics(invitation_ics(one, "1.2.3"))
    assert [part.value("TZID") for part in whole.of("VTIMEZONE")] == ([] if zone == "UTC" else [zone])
    assert ends(one) == one.starts_at + timedelta(hours=1)


def test_without_any_address_the_organizer_is_named_all_the_same() -> None:
    found = event(invitation(organizer=("Katrin Vogel", ""), guests=(Guest("Tobias Krüger"),)))
    assert (found.value("ORGANIZER"), found.params("ORGANIZER")) == ("invalid:nomail", {"CN": '"Katrin Vogel"'})
    assert not found.has("ATTENDEE")


def test_nothing_typed_becomes_a_line_of_its_own() -> None:
    nasty = "Raum\r\nATTENDEE:mailto:x@example.org\x00"
    one = invitation(place=nasty, title=nasty, reason=nasty, note=nasty, guests=(Guest(nasty, "a@example.org"),))
    found = event(one)
    assert [value for name, _params, value in found.lines if name == "ATTENDEE"] == ["mailto:a@example.org"]
    mail = message_from_bytes(invitation_mail(one, "1.2.3"), policy=default)
    assert mail.keys() == ["Subject", "X-Unsent", "To", "From", "Date", "MIME-Version", "Content-Type"]


def mail_of(one: Invitation) -> EmailMessage:
    found = message_from_bytes(invitation_mail(one, "1.2.3"), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def body_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_the_draft_goes_to_everybody_with_an_address_and_carries_the_ics() -> None:
    one = invitation(sender=("Petra Yılmaz", "yilmaz@example.org"))
    mail = mail_of(one)
    assert mail["X-Unsent"] == "1"
    assert mail["From"] == "Petra Yılmaz <yilmaz@example.org>"
    assert [each.addr_spec for each in mail["To"].addresses] == [each.email for each in GUESTS if each.email]
    assert mail["Subject"] == "Einladung: Redaktionssitzung, Di 12.05.2026, 11:00 Uhr"
    words = body_of(mail)
    assert "Tagesordnung\n11:00  1. Rückblick" in words
    assert words.rstrip().endswith("Mit freundlichen Grüßen\nPetra Yılmaz")
    (attached,) = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_param("method") == "REQUEST"
    assert attached.get_filename() == "Einladung.ics"
    assert attached.get_payload(decode=True) == invitation_ics(one, "1.2.3")


@pytest.mark.parametrize(
    ("values", "subject", "words"),
    [
        ({"update": True}, "Changed: Redaktionssitzung, Tue 12 May 2026, 11:00", "This replaces the earlier"),
        ({"cancelled": True, "reason": "Holiday"}, "Cancelled: ", "This meeting is cancelled: Holiday"),
    ],
)
def test_the_draft_speaks_the_language_of_the_meeting_and_says_what_is_new(
    values: dict[str, Any], subject: str, words: str
) -> None:
    mail = mail_of(invitation(language="en", **values))
    assert str(mail["Subject"]).startswith(subject)
    assert words in body_of(mail)
    assert "Agenda\n11:00  1." in body_of(mail)
    (attached,) = mail.iter_attachments()
    assert attached.get_param("method") == ("CANCEL" if "cancelled" in values else "REQUEST")


def test_a_long_agenda_stays_readable() -> None:
    many = tuple(AgendaLine(number, f"Punkt {number} " + "ä" * 80, 5) for number in range(1, 61))
    people = tuple(Guest(f"Person {number}", f"p{number}@example.org") for number in range(40))
    one = invitation(agenda=many, guests=people)
    found = event(one)
    assert plain(found.value("DESCRIPTION")) == invitation_text(one)
    assert sum(name == "ATTENDEE" for name, _params, _value in found.lines) == 40
    assert len(mail_of(one)["To"].addresses) == 40
