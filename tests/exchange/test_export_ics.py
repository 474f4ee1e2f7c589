"""Publications as iCalendar: read again by a strict reader of our own and by an independent expander."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from editorial.domain.calendar import moment
from editorial.domain.content import Status
from editorial.domain.plan_lines import PlanLine
from editorial.errors import Refused
from editorial.exchange.export_events import status_word
from editorial.exchange.export_ics import write_ics
from editorial.exchange.export_zone import timezone_component, turns_of

from .ics_reader import Part, plain, read_ics

BERLIN = "Europe/Berlin"


def line(day: date | None = date(2026, 5, 12), at: time | None = time(9, 30), **values: Any) -> PlanLine:
    zone = values.pop("zone", BERLIN)
    return PlanLine(
        **{
            "content_id": 7,
            "ref": "ED1-7",
            "title": "Laborbesuch",
            "status": Status.PLANNED,
            "channels": ("LinkedIn",),
            "monogram": "Li",
            "uid": "uid-1",
            "text": "Guten Tag",
            "updated_at": datetime(2026, 5, 1, 8, tzinfo=UTC),
            **values,
        },
        day=day,
        time=at,
        zone=zone,
        starts_at=moment(day, at, zone),
    )


def written(folder: Path, *lines: PlanLine, language: str = "de") -> Part:
    path = folder / "calendar.ics"
    write_ics(path, lines, language, "Redaktion Süd; Team, A", "1.2.3")
    return read_ics(path.read_bytes())


def event(folder: Path, one: PlanLine) -> Part:
    (found,) = written(folder, one).of("VEVENT")
    return found


def test_an_event_says_who_when_and_what(tmp_path: Path) -> None:
    found = event(tmp_path, line(sequence=4, url="https://example.org/a?b=1"))
    assert found.value("UID") == "uid-1"
    assert plain(found.value("SUMMARY")) == "Li · Laborbesuch"
    assert found.value("DTSTART") == "20260512T093000"
    assert found.params("DTSTART") == {"TZID": BERLIN}
    assert found.value("DTEND") == "20260512T100000"
    assert found.value("DTSTAMP") == found.value("LAST-MODIFIED") == "20260501T080000Z"
    assert found.value("SEQUENCE") == "4"
    assert found.value("CATEGORIES") == "LinkedIn"
    assert found.value("STATUS") == "TENTATIVE"
    assert found.value("TRANSP") == "TRANSPARENT"
    assert found.value("URL") == "https://example.org/a?b=1"


def test_the_calendar_names_itself_and_its_program(tmp_path: Path) -> None:
    found = written(tmp_path, line())
    assert found.value("VERSION") == "2.0"
    assert found.value("PRODID") == "-//Editorial Desk//Editorial Desk 1.2.3//DE"
    assert plain(found.value("X-WR-CALNAME")) == "Redaktion Süd; Team, A"


def test_without_an_hour_the_event_takes_the_whole_day(tmp_path: Path) -> None:
    found = event(tmp_path, line(at=None))
    assert found.value("DTSTART") == "20260512"
    assert found.params("DTSTART") == {"VALUE": "DATE"}
    assert not found.has("DTEND")


def test_lines_without_a_date_are_left_out(tmp_path: Path) -> None:
    assert written(tmp_path, line(day=None)).of("VEVENT") == []


@pytest.mark.parametrize(
    "words",
    [
        "Zeile eins\nZeile zwei\r\nund; drei, vier \\ fünf",
        "Ärger mit Umlauten " * 20,
        "😀👩‍🔬" * 40,
        'Anführung "so" und: Doppelpunkt',
        "x" * 500,
    ],
)
def test_any_text_comes_back_from_a_folded_file(tmp_path: Path, words: str) -> None:
    found = event(tmp_path, line(text=words, title="T: a;b,c"))
    assert plain(found.value("DESCRIPTION")) == words.replace("\r\n", "\n")
    assert plain(found.value("SUMMARY")) == "Li · T: a;b,c"


def test_control_signs_never_reach_the_file(tmp_path: Path) -> None:
    found = event(tmp_path, line(text="a\x00b\x07c\x0bd", title="e\x1bf"))
    assert plain(found.value("DESCRIPTION")) == "abcd"
    assert plain(found.value("SUMMARY")) == "Li · ef"


def test_a_text_cannot_smuggle_a_property_in(tmp_path: Path) -> None:
    found = event(tmp_path, line(title="Titel\r\nATTENDEE:mailto:a@example.org", url="javascript:alert(1)"))
    assert not found.has("ATTENDEE")
    assert not found.has("URL")


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Status.IDEA, "TENTATIVE"),
        (Status.REVIEW, "TENTATIVE"),
        (Status.HOLD, "TENTATIVE"),
        (Status.APPROVED, "CONFIRMED"),
        (Status.PUBLISHED, "CONFIRMED"),
        (Status.REJECTED, "CANCELLED"),
    ],
)
def test_states_become_words_that_other_calendars_know(status: Status, word: str) -> None:
    assert status_word(status) == word


def test_a_time_inside_the_spring_gap_is_written_as_one_that_exists(tmp_path: Path) -> None:
    found = event(tmp_path, line(day=date(2026, 3, 29), at=time(2, 30)))
    assert found.value("DTSTART") == "20260329T033000"


def test_a_moment_in_utc_needs_no_zone(tmp_path: Path) -> None:
    found = written(tmp_path, line(zone="UTC"))
    assert found.of("VTIMEZONE") == []
    assert found.of("VEVENT")[0].value("DTSTART") == "20260512T093000Z"


def test_every_zone_that_is_used_is_described_once(tmp_path: Path) -> None:
    found = written(tmp_path, line(), line(uid="2"), line(uid="3", zone="America/New_York"), line(uid="4", at=None))
    assert sorted(one.value("TZID") for one in found.of("VTIMEZONE")) == ["America/New_York", BERLIN]


def test_the_rules_of_berlin_are_the_last_sundays_of_march_and_october(tmp_path: Path) -> None:
    (zone,) = written(tmp_path, line()).of("VTIMEZONE")
    (summer,), (winter,) = zone.of("DAYLIGHT"), zone.of("STANDARD")
    assert summer.value("RRULE") == "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"
    assert summer.value("DTSTART").endswith("T020000")
    assert (summer.value("TZOFFSETFROM"), summer.value("TZOFFSETTO")) == ("+0100", "+0200")
    assert winter.value("RRULE") == "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"
    assert winter.value("DTSTART").endswith("T030000")


def test_a_zone_whose_turns_follow_no_rule_lists_each(tmp_path: Path) -> None:
    (zone,) = written(tmp_path, line(zone="Africa/Casablanca")).of("VTIMEZONE")
    assert any(one.has("RDATE") for one in zone.parts)
    assert not any(one.has("RRULE") for one in zone.parts)


def test_a_zone_that_never_turns_has_one_standing_offset(tmp_path: Path) -> None:
    (zone,) = written(tmp_path, line(zone="Asia/Tokyo")).of("VTIMEZONE")
    (only,) = zone.parts
    assert (only.value("TZOFFSETFROM"), only.value("TZOFFSETTO")) == ("+0900", "+0900")


@pytest.mark.parametrize(
    "name",
    [
        BERLIN,
        "America/New_York",
        "Australia/Sydney",
        "Europe/Dublin",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Kolkata",
        "Asia/Tehran",
    ],
)
def test_our_rules_and_the_machines_zone_agree_at_every_turn(name: str) -> None:
    first, last = 2025, 2028
    component = timezone_component(name, first, last)
    rules = component.to_tz(lookup_tzid=False)
    place = ZoneInfo(name)
    moments = [datetime(year, month, 15, 12) for year in range(first, last + 1) for month in range(1, 13)]
    for turn in turns_of(place, first, last):
        moments += [turn.wall - timedelta(hours=3), turn.wall + timedelta(hours=4)]
    for wall in moments:
        assert wall.replace(tzinfo=rules).utcoffset() == wall.replace(tzinfo=place).utcoffset(), wall


@pytest.mark.parametrize("name", [BERLIN, "America/New_York", "Australia/Sydney"])
def test_another_programs_reader_of_zones_finds_every_hour_of_five_years(tmp_path: Path, name: str) -> None:
    from dateutil import tz

    written(tmp_path, line(zone=name))
    with (tmp_path / "calendar.ics").open(encoding="utf-8", newline="") as stream:
        read = tz.tzical(stream)
    theirs, place = read.get(name), ZoneInfo(name)
    assert read.keys() == [name]
    wall, last = datetime(2026, 1, 1), datetime(2031, 1, 1)
    while wall < last:
        # the hour that a clock set forward leaves out means nothing to anybody
        if tz.datetime_exists(wall, place):
            assert wall.replace(tzinfo=theirs).utcoffset() == wall.replace(tzinfo=place).utcoffset(), wall
        wall += timedelta(hours=1)


def test_an_independent_expander_finds_the_same_moments(tmp_path: Path) -> None:
    import icalendar
    import recurring_ical_events

    lines = [
        line(day=date(2026, month, 28), at=time(8, 15), uid=str(month), title=f"Monat {month}")
        for month in range(1, 13)
    ]
    path = tmp_path / "year.ics"
    assert write_ics(path, lines, "de", "Jahr", "1") == 12
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = recurring_ical_events.of(calendar).between((2026, 1, 1), (2027, 1, 1))
    starts = sorted(one["DTSTART"].dt.astimezone(UTC) for one in found)
    assert starts == [one.starts_at for one in lines]


def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_left_there(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        write_ics(tmp_path / "missing" / "a.ics", [line()], "de", "", "1")
    assert caught.value.code == "file.unwritable"
    assert list(tmp_path.iterdir()) == []
