"""What events of calendar files say: each clause of the format, and what strangers' programs make of it."""

from __future__ import annotations

from datetime import date, time

import pytest

from .ics_makers import calendar, codes, event, notes, read

GOOD = "UID:good\nDTSTART;TZID=Europe/Berlin:20260521T100000\nSUMMARY:Gut"


# Guarded --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("UID:x\nSUMMARY:Ohne Beginn", "no_start"),
        ("UID:x\nDTSTART:gestern\nSUMMARY:Gestern", "start"),
        ("UID:x\nDTSTART:20260230\nSUMMARY:30. Februar", "start"),
        ("UID:x\nDTSTART:20260521T256100\nSUMMARY:25 Uhr", "start"),
        ("UID:x\nDTSTART:00010101\nSUMMARY:Jahr 1", "start"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=SECONDLY", "too_often"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=MINUTELY;COUNT=3", "too_often"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=HOURLY;INTERVAL=24", "too_often"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=MANCHMAL", "rule"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=DAILY;INTERVAL=0", "rule"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=DAILY;COUNT=-1", "rule"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=DAILY;UNTIL=bald", "rule"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never"),
        ("UID:x\nDTSTART:20260521T100000\nRRULE:FREQ=DAILY;BYHOUR=9,17", "hours"),
        ("UID:x\nDTSTART:20260521T100000\nRECURRENCE-ID:demnächst", "recurrence"),
    ],
)
def test_one_bad_event_is_reported_with_its_place_and_the_rest_come_in(bad: str, code: str) -> None:
    found = read(calendar(GOOD, bad, GOOD.replace("good", "other")))
    assert [one.title for one in found.events] == ["Gut", "Gut"]
    assert codes(found) == [code]
    assert found.bad[0].place.line == 8
    assert found.bad[0].uid == "x"
    assert found.read == 3


def test_an_event_that_the_file_breaks_off_in_is_left_out() -> None:
    whole = calendar(GOOD, GOOD.replace("good", "cut"))
    found = read(whole[: whole.rindex("SUMMARY")])
    assert (len(found.events), codes(found)) == (1, ["cut"])


def test_an_event_without_its_end_comes_in_with_a_note() -> None:
    text = calendar(GOOD, GOOD.replace("good", "other")).replace("END:VEVENT\r\n", "", 1)
    found = read(text)
    assert [notes(one) for one in found.events] == [["no_end"], []]
    last = read(calendar(GOOD).replace("END:VEVENT\r\n", ""))
    assert [notes(one) for one in last.events] == [["no_end"]]


def test_unknown_parts_tasks_and_alarms_are_no_events() -> None:
    strange = "BEGIN:X-STRANGE\r\nSUMMARY:nein\r\nEND:X-STRANGE\r\n"
    task = "BEGIN:VTODO\r\nSUMMARY:Aufgabe\r\nEND:VTODO\r\n"
    alarm = "BEGIN:VALARM\nDTSTART:20200101\nSUMMARY:Alarm\nEND:VALARM"
    text = calendar(f"{GOOD}\n{alarm}\nLOCATION:Hof").replace("BEGIN:VEVENT", strange + task + "BEGIN:VEVENT", 1)
    found = read(text)
    assert [(one.title, one.starts, one.where) for one in found.events] == [("Gut", date(2026, 5, 21), "Hof")]
    assert [(one.code, one.text) for one in found.left_out] == [("calendar.left.task", "Aufgabe")]


# Zones ----------------------------------------------------------------------------------------------------------------

OWN = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE"""
FIXED = """BEGIN:VTIMEZONE
TZID:Bordzeit
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0437
TZOFFSETTO:+0437
END:STANDARD
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ('"W. Europe Standard Time"', "Europe/Berlin"),
        ("New Zealand Standard Time", "Pacific/Auckland"),
        ("Eastern Standard Time", "America/New_York"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Vienna", "Europe/Vienna"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"', "Europe/Berlin"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("GMT+0200", "Etc/GMT-2"),
    ],
)
def test_names_of_zones_are_understood(tzid: str, zone: str) -> None:
    found = event(f"UID:a\nDTSTART;TZID={tzid}:20260521T100000\nSUMMARY:A")
    assert (found.zone, found.start_time, notes(found)) == (zone, time(10), [])


@pytest.mark.parametrize(
    "name", ["Customized Time Zone", "GMT +0100 (Standard) / GMT +0200 (Daylight)", "Hier, bei uns"]
)
def test_a_zone_that_the_file_describes_is_the_one_whose_clocks_agree(name: str) -> None:
    found = event(f'UID:a\nDTSTART;TZID="{name}":20260521T100000\nSUMMARY:A', head=OWN.format(name=name))
    assert (found.zone, found.start_time, notes(found)) == ("Europe/Berlin", time(10), [])


def test_a_zone_that_agrees_with_none_gives_the_moment_it_describes() -> None:
    found = event("UID:a\nDTSTART;TZID=Bordzeit:20260521T100000\nSUMMARY:A", head=FIXED)
    assert (found.zone, found.start_time) == ("UTC", time(5, 23))


def test_an_unknown_zone_is_told_and_the_hour_kept() -> None:
    found = event("UID:a\nDTSTART;TZID=Mittelerde:20260521T100000\nSUMMARY:A")
    assert (found.zone, found.start_time, notes(found)) == ("", time(10), ["zone"])


def test_a_floating_time_stays_floating() -> None:
    found = event("UID:a\nDTSTART:20260521T100000\nSUMMARY:A")
    assert (found.zone, found.start_time, notes(found)) == ("", time(10), [])


def test_the_zone_of_the_calendar_holds_for_floating_times_and_keeps_the_hour_of_series() -> None:
    head = "X-WR-TIMEZONE:Europe/Vienna"
    assert event("UID:a\nDTSTART:20260521T100000\nSUMMARY:A", head=head).zone == "Europe/Vienna"
    series = event("UID:a\nDTSTART:20260105T090000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:A", head=head)
    assert (series.zone, series.start_time, notes(series)) == ("Europe/Berlin", time(10), [])


def test_a_series_on_other_clocks_comes_to_ours_with_its_exceptions_and_is_told() -> None:
    late = """UID:a
DTSTART;TZID=America/New_York:20260504T200000
RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260526T000000Z
EXDATE;TZID=America/New_York:20260511T200000
SUMMARY:A"""
    found = event(late)
    assert (found.zone, found.starts, found.start_time) == ("Europe/Berlin", date(2026, 5, 5), time(2))
    assert found.rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260526"
    assert found.exceptions == ("2026-05-12",)
    assert notes(found) == ["zone_series"]
    monthly = event(late.replace("WEEKLY;BYDAY=MO", "MONTHLY;BYDAY=1MO"))
    assert (monthly.zone, monthly.starts, notes(monthly)) == ("America/New_York", date(2026, 5, 4), ["zone_kept"])


def test_times_inside_the_spring_gap_come_in() -> None:
    for clock in ("021500", "023000"):
        found = event(f"UID:a\nDTSTART;TZID=Europe/Berlin:20260329T{clock}\nSUMMARY:A")
        assert (found.starts, found.start_time) == (date(2026, 3, 29), time(2, int(clock[2:4])))


# Days and durations ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "starts", "ends"),
    [
        ("DTSTART;VALUE=DATE:20260521\nDTEND;VALUE=DATE:20260522", 21, 21),
        ("DTSTART;VALUE=DATE:20260521\nDTEND;VALUE=DATE:20260524", 21, 23),
        ("DTSTART:20260521", 21, 21),
        ("DTSTART:20260521\nDTEND:20260521", 21, 21),
        ("DTSTART:20260521\nDTEND:20260520", 21, 21),
        ("DTSTART;VALUE=DATE:20260521\nDURATION:P1D", 21, 21),
        ("DTSTART;VALUE=DATE:20260521\nDURATION:P3D", 21, 23),
        ("DTSTART;VALUE=DATE:20260521\nDURATION:PT36H", 21, 22),
        ("DTSTART;VALUE=DATE:20260521T000000\nDTEND;VALUE=DATE:20260523T000000", 21, 22),
        ("DTSTART:2026-05-21", 21, 21),
        (
            "DTSTART;TZID=W. Europe Standard Time:20260521T000000\nDTEND;TZID=W. Europe Standard Time:20260523T000000\n"
            "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
            21,
            22,
        ),
    ],
)
def test_whole_days_have_an_end_that_no_longer_counts(lines: str, starts: int, ends: int) -> None:
    found = event(f"UID:a\n{lines}\nRRULE:\nSUMMARY:A")
    assert (found.starts, found.ends) == (date(2026, 5, starts), date(2026, 5, ends))
    assert (found.start_time, found.rule, notes(found)) == (None, "", [])


@pytest.mark.parametrize(
    ("end", "day", "at"),
    [
        ("DTEND:20260521T113000", 21, time(11, 30)),
        ("DTEND:20260522T000000", 21, time(0)),
        ("DTEND:20260521T100000", 21, None),
        ("DTEND:20260520T100000", 21, None),
        ("DTEND:20260521T093000Z", 21, time(11, 30)),
        ("DURATION:PT4H31M", 21, time(14, 31)),
        ("DURATION:P1W", 28, time(10)),
        ("DURATION:-PT1H", 21, None),
        ("DURATION:lange", 21, None),
        ("", 21, None),
    ],
)
def test_hours_have_an_end_or_a_duration(end: str, day: int, at: time | None) -> None:
    here = end if end.endswith("Z") else end.replace("DTEND:", "DTEND;TZID=Europe/Berlin:")
    found = event(f"UID:a\nDTSTART;TZID=Europe/Berlin:20260521T100000\n{here}\nSUMMARY:A")
    assert (found.ends, found.end_time) == (date(2026, 5, day), at)


# Rules ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("", ""),
        ("   ", ""),
        ("FREQ=DAILY;UNTIL=20260722T080000Z;INTERVAL=1;BYDAY=MO, TU, WE", "FREQ=DAILY;BYDAY=MO,TU,WE;UNTIL=20260722"),
        ("freq=weekly;byday=mo,", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=MONTHLY;BYDAY=-1SA;X-ODD=1", "FREQ=MONTHLY;BYDAY=-1SA"),
        ("FREQ=WEEKLY;UNTIL=20260528T075959Z", "FREQ=WEEKLY;UNTIL=20260527"),
        ("FREQ=WEEKLY;UNTIL=20260528T080000Z", "FREQ=WEEKLY;UNTIL=20260528"),
        ("FREQ=WEEKLY;UNTIL=20200101", "FREQ=WEEKLY;UNTIL=20260521"),
        ("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260525", ""),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20260701", "FREQ=WEEKLY;UNTIL=20260701"),
        ("FREQ=DAILY;COUNT=99999999999", "FREQ=DAILY"),
        ("FREQ=DAILY;COUNT=3653", "FREQ=DAILY;UNTIL=20360520"),
        ("FREQ=DAILY;BYHOUR=10;BYMINUTE=0;BYSECOND=0", "FREQ=DAILY"),
        ("FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY;WKST=SU"),
    ],
)
def test_rules_are_cleaned_and_end_on_a_day_here(written: str, rule: str) -> None:
    found = event(f"UID:a\nDTSTART;TZID=Europe/Berlin:20260521T100000\nRRULE:{written}\nSUMMARY:A")
    assert found.rule == rule


def test_an_hour_that_the_rule_names_is_the_hour_of_the_series() -> None:
    found = event("UID:a\nDTSTART;TZID=Europe/Berlin:20260521T100000\nRRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=30\nSUMMARY:A")
    assert (found.start_time, found.rule) == (time(9, 30), "FREQ=DAILY")


@pytest.mark.parametrize(
    "exdate",
    [
        "EXDATE;TZID=Europe/Berlin:20260310T003000,20260324T003000",
        "EXDATE:20260309T233000Z\nEXDATE:20260323T233000Z",
        "EXDATE;VALUE=DATE:20260310,20260324",
        'EXDATE;TZID="W. Europe Standard Time":20260310T003000\nEXDATE;VALUE=DATE:20260324\nEXDATE:',
    ],
)
def test_exceptions_are_days_here_however_they_are_written(exdate: str) -> None:
    series = f"UID:a\nDTSTART;TZID=Europe/Berlin:20260303T003000\nRRULE:FREQ=WEEKLY\n{exdate}\nSUMMARY:A"
    assert event(series).exceptions == ("2026-03-10", "2026-03-24")


def test_further_dates_are_kept_and_what_is_none_is_told() -> None:
    found = event(
        "UID:a\nDTSTART;TZID=Europe/Berlin:20260521T100000\n"
        "RDATE;TZID=Europe/Berlin:20260523T110000,20260521T100000,bald\n"
        "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260601T090000/PT1H\nSUMMARY:A"
    )
    assert found.extra == ("2026-05-23T11:00", "2026-06-01T09:00")
    assert notes(found) == ["date"]


def test_an_exception_finds_its_series_wherever_it_stands_and_whatever_zone_it_names() -> None:
    other = "UID:a\nRECURRENCE-ID:20260707T050000Z\nDTSTART;TZID=Europe/Berlin:20260707T090000\nSUMMARY:Später"
    series = "UID:a\nDTSTART;TZID=Europe/Berlin:20260630T070000\nRRULE:FREQ=WEEKLY\nSUMMARY:A"
    for order in ((other, series), (series, other)):
        found = {one.title: one for one in read(calendar(*order)).events}
        assert found["Später"].recurrence == "2026-07-07T07:00"
        assert found["Später"].rule == ""
    whole = read(calendar(other.replace(":20260707T050000Z", ";VALUE=DATE:20260707"), series))
    assert {one.recurrence for one in whole.events} == {"", "2026-07-07T07:00"}


def test_a_change_for_all_following_occurrences_is_reported() -> None:
    other = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260707T070000\nDTSTART:20260707T090000\nSUMMARY:B"
    assert notes(event(other)) == ["range"]


# Identity -------------------------------------------------------------------------------------------------------------


def test_an_event_without_uid_gets_the_same_one_every_time() -> None:
    text = "DTSTART:20260521T100000\nSUMMARY:A"
    first, again = event(text), event(f"DTSTAMP:20260101T000000Z\nDESCRIPTION:anders\n{text}")
    assert first.uid == again.uid
    assert not first.own_uid
    assert event(text.replace(":A", ":B")).uid != first.uid


def test_the_newer_state_of_an_event_counts_and_the_same_twice_counts_once() -> None:
    old, new = GOOD + "\nSEQUENCE:1", GOOD.replace("Gut", "Besser") + "\nSEQUENCE:2"
    for order in ((old, new), (new, old)):
        found = read(calendar(*order))
        assert ([one.title for one in found.events], codes(found)) == (["Besser"], ["older"])
    twice = read(calendar(GOOD, GOOD))
    assert (len(twice.events), codes(twice)) == (1, ["double"])


def test_different_events_under_one_uid_are_kept_apart() -> None:
    other = "UID:good\nDTSTART:20260601T100000\nSUMMARY:Etwas anderes"
    found = read(calendar(GOOD, other))
    assert len({one.uid for one in found.events}) == 2
    assert notes(found.events[1]) == ["same_uid"]


@pytest.mark.parametrize("head", ["METHOD:CANCEL", ""])
def test_method_and_status_cancel(head: str) -> None:
    status = "" if head else "\nSTATUS:CANCELLED"
    assert event(GOOD + status, head=head).cancelled
    assert not event(GOOD).cancelled


def test_sequence_is_kept_and_nonsense_is_zero() -> None:
    assert event(f"{GOOD}\nSEQUENCE:7").sequence == 7
    for nonsense in ("-1", "zwei", "9" * 40, ""):
        assert event(f"{GOOD}\nSEQUENCE:{nonsense}").sequence == 0


# Characters -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_recognised(encoding: str) -> None:
    text = calendar("UID:a\nDTSTART:20260521\nSUMMARY:Grüße – „Übung“")
    (found,) = read(text.encode(encoding)).events
    assert found.title == "Grüße – „Übung“"


def test_lines_folded_inside_a_character_are_put_together() -> None:
    text = calendar("UID:a\nDTSTART:20260521\nSUMMARY:Grüße aus München").encode()
    cut = text.index("ü".encode()) + 1
    (found,) = read(text[:cut] + b"\r\n " + text[cut:]).events
    assert found.title == "Grüße aus München"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_every_kind_of_line_end_is_read(end: str) -> None:
    text = calendar("UID:a\nDTSTART:20260521\nSUMMARY:Lange\n  Zeile").replace("\r\n", end)
    (found,) = read(text).events
    assert found.title == "Lange Zeile"


def test_texts_are_unescaped_and_unescaped_line_breaks_survived() -> None:
    found = event(
        "UID:a\nDTSTART:20260521\nSUMMARY:A\\, B\\; C\nDESCRIPTION:eins\\nzwei\nHinweis: drei\nvier\nLOCATION:Hof"
    )
    assert (found.title, found.note, found.where) == ("A, B; C", "eins\nzwei\nHinweis: drei\nvier", "Hof")


def test_quoted_printable_of_older_programs_is_read() -> None:
    found = event("UID:a\nDTSTART:20260521\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=\n=C3=9Fe")
    assert found.title == "Grüße"


def test_several_calendars_in_a_file_are_read_each_with_what_it_says() -> None:
    text = calendar(GOOD, head="X-WR-CALNAME:Erster") + calendar(GOOD.replace("good", "b"), head="METHOD:CANCEL")
    found = read(text)
    assert [one.cancelled for one in found.events] == [False, True]
    assert (found.calendar, found.calendars) == ("Erster", 2)


def test_categories_links_and_places_are_kept() -> None:
    found = event(
        f"{GOOD}\nCATEGORIES:Messe\\, groß,Labor\nCATEGORIES:Labor\nURL:https://example.org/a\nLOCATION:Halle 3"
    )
    assert found.categories == ("Messe, groß", "Labor")
    assert (found.url, found.where) == ("https://example.org/a", "Halle 3")
    assert event(f"{GOOD}\nURL:kein Link").url == ""


def test_an_event_without_title_takes_it_from_its_other_words() -> None:
    found = event("UID:a\nDTSTART:20260521\nDESCRIPTION:Erste Zeile\\nZweite")
    assert (found.title, notes(found)) == ("Erste Zeile", ["no_title"])
