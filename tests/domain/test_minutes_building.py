"""The head of minutes in the usual German form: who, when, where, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from editorial.domain.calendar import moment
from editorial.domain.meetings import (
    AgendaItem,
    Attendance,
    MeetingState,
    Part,
    Participant,
)
from editorial.domain.minutes_building import when_words
from editorial.domain.minutes_document import (
    frozen_text,
    thaw,
)
from tests.domain.minutes_makers import BEGIN, HERE, built, meeting, people

# The head -------------------------------------------------------------------------------------------------------------


def test_the_head_has_everything_that_a_protocol_names() -> None:
    found = built(AgendaItem(title="Rückblick"), meeting=meeting(occasion="Wochenplanung"))
    assert (found.organisation, found.title) == ("Lindenau Messtechnik GmbH", "Ergebnisprotokoll")
    assert (found.headline, found.kind) == ("Redaktionssitzung Nr. 19", "Redaktionssitzung")
    assert (found.name, found.occasion, found.place) == ("Protokoll Nr. 19/2026", "Wochenplanung", "Raum Fulda")
    assert found.when == "Dienstag, 12. Mai 2026, 11:00 bis 11:57 Uhr"
    assert (found.chair, found.minute_taker) == ("Katrin Vogel", "Jonas Brandt")
    assert found.agenda == ((1, "Rückblick"),)
    assert found.distribution == ("Teilnehmende", "Geschäftsführung")
    assert found.place_date == "Ort, Datum"
    assert [one.role for one in found.signatures] == ["Leitung", "Protokoll"]


def test_people_stand_where_they_belong_sorted_by_surname() -> None:
    extra = (
        Participant(id=9, name="Dr. Claudia Engel", organisation="Stadtwerke", part=Part.GUEST, attendance=HERE),
        Participant(id=10, name="Max von der Heide", attendance=Attendance.EXCUSED),
        Participant(id=11, name="Udo Weg", attendance=Attendance.ABSENT),
        Participant(id=12, name="Ute Offen"),
        Participant(id=13, name="Ole Optional", part=Part.OPTIONAL),
        Participant(id=14, name="Gerd Fern", part=Part.GUEST),
    )
    found = built(participants=people() + extra)
    assert [one.words for one in found.present] == [
        "J. Brandt",
        "Dr. A. Lorenz (Recht)",
        "K. Vogel",
        "P. Yılmaz (Vertrieb)",
    ]
    assert [one.words for one in found.guests] == ["Dr. C. Engel (Stadtwerke)"]
    assert [one.words for one in found.excused] == ["M. von der Heide"]
    assert [one.name for one in found.absent] == ["Ute Offen", "Udo Weg"]
    running = built(participants=people() + extra, meeting=meeting(state=MeetingState.RUNNING, ended_at=None))
    assert [one.name for one in running.absent] == ["Udo Weg"]


@pytest.mark.parametrize(
    ("joined", "left", "german", "english"),
    [
        (20, None, "P. Yılmaz (Vertrieb, ab 11:20 Uhr)", "P. Yılmaz (Vertrieb, from 11:20)"),
        (None, 40, "P. Yılmaz (Vertrieb, bis 11:40 Uhr)", "P. Yılmaz (Vertrieb, until 11:40)"),
        (20, 40, "P. Yılmaz (Vertrieb, 11:20 bis 11:40 Uhr)", "P. Yılmaz (Vertrieb, 11:20 to 11:40)"),
    ],
)
def test_whoever_came_late_or_left_early_is_named_with_the_hour(
    joined: int | None, left: int | None, german: str, english: str
) -> None:
    at = [None if one is None else BEGIN + timedelta(minutes=one) for one in (joined, left)]
    there = people(joined_at=at[0], left_at=at[1])
    assert built(participants=there).present[-1].words == german
    assert built(participants=there, language="en").present[-1].words == english


def test_the_quorum_is_said_where_one_is_needed() -> None:
    assert built().quorum == "4 von 4 Stimmberechtigten anwesend, 2 erforderlich: beschlussfähig"
    many = built(meeting=meeting(quorum=5)).quorum
    assert many == "4 von 4 Stimmberechtigten anwesend, 5 erforderlich: nicht beschlussfähig"
    assert built(meeting=meeting(quorum=0)).quorum == ""
    guest = Participant(id=9, name="G", part=Part.GUEST, attendance=HERE)
    assert built(participants=(*people(), guest)).quorum.startswith("4 von 4")


@pytest.mark.parametrize(
    ("begin", "minutes", "german", "english"),
    [
        (
            (date(2026, 5, 12), time(23, 15)),
            90,
            "Dienstag, 12. Mai 2026, 23:15 Uhr bis Mittwoch, 13. Mai 2026, 00:45 Uhr",
            "Tuesday, 12 May 2026, 23:15 to Wednesday, 13 May 2026, 00:45",
        ),
        (
            (date(2026, 3, 29), time(1, 30)),
            60,
            "Sonntag, 29. März 2026, 01:30 Uhr MEZ bis 03:30 Uhr MESZ",
            "Sunday, 29 March 2026, 01:30 CET to 03:30 CEST",
        ),
        (
            (date(2026, 10, 25), time(1, 30)),
            120,
            "Sonntag, 25. Oktober 2026, 01:30 Uhr MESZ bis 02:30 Uhr MEZ",
            "Sunday, 25 October 2026, 01:30 CEST to 02:30 CET",
        ),
    ],
)
def test_a_meeting_over_midnight_or_over_the_change_of_clocks_says_which_hour_is_meant(
    begin: tuple[date, time], minutes: int, german: str, english: str
) -> None:
    start = moment(*begin, "Europe/Berlin")
    assert start is not None
    one = meeting(day=begin[0], time=begin[1], starts_at=start, begun_at=start)
    one = replace(one, ended_at=start + timedelta(minutes=minutes))
    assert when_words(one, "de") == german
    assert when_words(one, "en") == english
    document = built(meeting=one)
    assert document.end is not None
    assert document.begin is not None
    assert document.end - document.begin == timedelta(minutes=minutes), "counted in UTC"
    assert thaw(frozen_text(document)) == document


def test_before_it_begins_and_while_it_runs_the_time_is_what_is_known() -> None:
    planned = meeting(state=MeetingState.PLANNED, begun_at=None, ended_at=None, number=0)
    assert when_words(planned, "de") == "Dienstag, 12. Mai 2026, 11:00 Uhr"
    assert when_words(replace(planned, begun_at=BEGIN), "de") == "Dienstag, 12. Mai 2026, ab 11:00 Uhr"
    assert when_words(replace(planned, starts_at=None), "de") == "Dienstag, 12. Mai 2026"
    found = built(meeting=planned)
    assert (found.name, found.headline) == ("Protokoll 2026", "Redaktionssitzung")


def test_the_next_meeting_is_named_with_place_and_people() -> None:
    following = meeting(day=date(2026, 5, 26), chair_id=2, minute_taker_id=4)
    found = built(following=following)
    assert found.next_words == (
        "Dienstag, 26. Mai 2026, 11:00 Uhr, Raum Fulda. Leitung: Jonas Brandt. Protokoll: Petra Yılmaz."
    )
    assert found.next_day == date(2026, 5, 26)
    with_note = built(following=following, meeting=meeting(next_note="Ohne Vertrieb."))
    assert with_note.next_words.endswith("Petra Yılmaz. Ohne Vertrieb.")
    assert built().next_words == ""
