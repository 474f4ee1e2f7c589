"""Inviting to meetings from a workspace: what is written, what is noted down, what makes an update of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from editorial.domain.meetings import AgendaItem, Meeting, Part, Participant, Reply
from editorial.domain.people import Actor
from editorial.errors import EditorialError, Refused
from tests.builders import ME
from tests.exchange.ics_reader import Part as Component
from tests.exchange.ics_reader import plain, read_ics
from tests.services.meeting_copies import copied
from tests.services.meeting_makers import MeetingHouse, make_meeting_house


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> MeetingHouse:
    made = make_meeting_house(tmp_path_factory.mktemp("house"))
    for actor, email in ((made.chair, "vogel@example.org"), (made.expert, "weber@example.org"), (made.seller, "?")):
        _write_to(made, actor, email)
    made.ws.close()
    return made


def _write_to(house: MeetingHouse, actor: Actor, email: str) -> None:
    person = next(one for one in house.ws.organisation.directory(ME).people if one.id == actor.id)
    house.ws.organisation.save(ME, replace(person, email=email))


@pytest.fixture
def house(built: MeetingHouse, tmp_path: Path) -> Iterator[MeetingHouse]:
    made = copied(built, tmp_path)
    yield made
    made.ws.close()


def written(house: MeetingHouse, meeting_id: int, path: Path) -> tuple[Component, Component]:
    house.clock.forward(minutes=1)
    house.ws.meetings.write_invitation(house.chair, meeting_id, path)
    whole = read_ics(path.read_bytes())
    return whole, whole.of("VEVENT")[0]


def test_the_invitation_names_the_agenda_and_everybody(house: MeetingHouse, tmp_path: Path) -> None:
    case = house.meeting()
    guest = Participant(name="Dr. Engel", email="engel@example.com", part=Part.GUEST)
    house.ws.meetings.save(ME, case.meeting, (*case.participants[:-1], guest))
    house.ws.agenda.skip(ME, [case.items[1].id])
    found = house.ws.meetings.write_invitation(house.chair, case.meeting.id, tmp_path / "a.ics")
    assert (found.addressed, found.cancelled) == (3, False)
    assert found.without_address == ("Jonas Brandt", "Petra Yılmaz", "Tobias Krüger")
    (event,) = read_ics((tmp_path / "a.ics").read_bytes()).of("VEVENT")
    words = plain(event.value("DESCRIPTION"))
    assert "11:00  1. Offene Aufgaben (5 Min.)\n11:05  2. PFAS: ein Beitrag oder zwei? (5 Min.)" in words
    assert "Rückblick" not in words
    attendees = [value for name, _params, value in event.lines if name == "ATTENDEE"]
    assert attendees == ["mailto:vogel@example.org", "mailto:weber@example.org", "mailto:engel@example.com"]
    assert event.value("ORGANIZER") == "mailto:vogel@example.org"


def test_that_people_were_invited_is_noted_down_and_goes_back(house: MeetingHouse, tmp_path: Path) -> None:
    meeting = house.meeting().meeting
    written(house, meeting.id, tmp_path / "a.ics")
    assert house.case(meeting.id).meeting.invited_at == house.clock.now
    house.ws.history.undo(house.chair)
    assert house.case(meeting.id).meeting.invited_at is None


def test_moving_makes_an_update_and_cancelling_calls_it_off(house: MeetingHouse, tmp_path: Path) -> None:
    meeting, path = house.meeting().meeting, tmp_path / "a.ics"
    whole, first = written(house, meeting.id, path)
    assert (whole.value("METHOD"), first.value("SEQUENCE")) == ("REQUEST", "0")
    house.ws.meetings.move(ME, meeting.id, meeting.day + timedelta(days=1), time(9, 30), "Raum Eder")
    whole, moved = written(house, meeting.id, path)
    assert (whole.value("METHOD"), moved.value("SEQUENCE"), moved.value("UID")) == ("REQUEST", "1", first.value("UID"))
    assert moved.value("DTSTART") == "20260513T093000"
    assert moved.value("DTSTAMP") > first.value("DTSTAMP")
    assert plain(moved.value("DESCRIPTION")).startswith("Diese Angaben ersetzen die frühere Einladung.\n")
    house.ws.meetings.cancel(ME, meeting.id, "Feiertag")
    whole, gone = written(house, meeting.id, path)
    assert (whole.value("METHOD"), gone.value("SEQUENCE"), gone.value("STATUS")) == ("CANCEL", "2", "CANCELLED")
    house.ws.meetings.restore(ME, meeting.id)
    whole, back = written(house, meeting.id, path)
    assert (whole.value("METHOD"), back.value("SEQUENCE"), back.value("STATUS")) == ("REQUEST", "3", "CONFIRMED")


def test_the_same_invitation_as_file_and_as_mail_is_no_change(house: MeetingHouse, tmp_path: Path) -> None:
    case = house.meeting()
    house.ws.meetings.reply(ME, case.participants[3].id, Reply.ACCEPTED)
    written(house, case.meeting.id, tmp_path / "a.ics")
    house.ws.meetings.write_invitation(house.editor, case.meeting.id, tmp_path / "a.eml")
    mail = message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=default)
    assert mail["Subject"] == "Einladung: Redaktionssitzung, Di 12.05.2026, 11:00 Uhr"
    assert mail["From"] == "Katrin Vogel <vogel@example.org>"  # the editor who writes it has no address
    (attached,) = mail.iter_attachments()
    data = attached.get_payload(decode=True)
    assert isinstance(data, bytes)
    (event,) = read_ics(data).of("VEVENT")
    assert event.value("SEQUENCE") == "0"
    assert any(params.get("PARTSTAT") == "ACCEPTED" for name, params, _value in event.lines if name == "ATTENDEE")


def test_a_meeting_in_english_over_midnight(house: MeetingHouse, tmp_path: Path) -> None:
    night = Meeting(title="Launch", day=date(2026, 10, 24), time=time(23), minutes=300, language="en")
    case = house.ws.meetings.save(ME, night, (Participant(person_id=house.expert.id),))
    house.ws.agenda.add(ME, AgendaItem(meeting_id=case.meeting.id, title="Countdown", minutes=240))
    house.ws.agenda.add(ME, AgendaItem(meeting_id=case.meeting.id, title="Review", minutes=30))
    _whole, event = written(house, case.meeting.id, tmp_path / "a.ics")
    words = plain(event.value("DESCRIPTION"))
    assert words.startswith("When: Sat 24 Oct 2026, 23:00–Sun 25 Oct 2026, 03:00 (300 minutes)\n")
    # the clocks were put back meanwhile: four hours after eleven it is two, for the second time
    assert "23:00  1. Countdown (240 min)\n02:00  2. Review (30 min)" in words
    assert event.value("DURATION") == "PT5H"


@pytest.mark.parametrize("name", ["a.pdf", "a", "fehlt/a.ics"])
def test_nothing_is_noted_down_where_nothing_was_written(house: MeetingHouse, tmp_path: Path, name: str) -> None:
    meeting = house.meeting().meeting
    with pytest.raises(EditorialError) as refused:
        house.ws.meetings.write_invitation(house.chair, meeting.id, tmp_path / name)
    assert isinstance(refused.value, Refused)
    assert house.case(meeting.id).meeting == meeting
