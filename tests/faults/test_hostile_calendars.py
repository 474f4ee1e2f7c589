"""Files that are no calendars, or want to do harm: one clear sentence, in time and bounds; khal's killer comes in."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from editorial.errors import Cancelled, Refused
from editorial.exchange import ics_files
from editorial.exchange.ics_files import read_ics

ZONE = "Europe/Berlin"
EVENT = "BEGIN:VEVENT\r\nUID:{n}@example.org\r\nDTSTART;TZID=Europe/Berlin:{at}\r\nSUMMARY:Termin {n}\r\nEND:VEVENT\r\n"


def whole(body: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def many(count: int) -> bytes:
    """That many events, two of them inside the hour that the clocks leave out in Berlin."""
    first = datetime(2026, 1, 1, 8)
    moments = [first + timedelta(hours=(index % 8000)) for index in range(count)]
    moments = [
        one + timedelta(hours=3) if one.date() == date(2026, 3, 29) and one.hour == 2 else one for one in moments
    ]
    moments[count // 3] = datetime(2026, 3, 29, 2, 15)
    moments[count // 2] = datetime(2026, 3, 29, 2, 30)
    return whole("".join(EVENT.format(n=n, at=f"{at:%Y%m%dT%H%M%S}") for n, at in enumerate(moments)))


def nested(depth: int) -> bytes:
    return whole("BEGIN:VEVENT\r\n" * 1 + "BEGIN:X-DEEP\r\n" * depth)


HOSTILE = {
    "empty": (b"", "plan.empty"),
    "blank": (b"\r\n \r\n", "calendar.none"),
    "binary": (bytes(range(256)) * 4096, "calendar.none"),
    "zeroes": (bytes(500_000), "calendar.none"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(1000), "calendar.none"),
    "page": (b"<!DOCTYPE html><html><body>Bitte melden Sie sich an</body></html>", "calendar.none"),
    "words": ("Kein Kalender, sondern ein Brief: ü\n".encode() * 10_000, "calendar.none"),
    "deep": (nested(100_000), "calendar.deep"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_calendar_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    data, code = HOSTILE[name]
    path = tmp_path / "a.ics"
    path.write_bytes(data)
    begun = time.monotonic()
    with pytest.raises(Refused) as refusal:
        read_ics(path, zone=ZONE)
    assert refusal.value.code == code
    for language in ("de", "en"):
        assert "a.ics" in refusal.value.text(language)
    assert time.monotonic() - begun < 20


def test_100_megabytes_are_refused_without_reading_them(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    with path.open("wb") as stream:
        stream.write(b"BEGIN:VCALENDAR\r\n")
        stream.truncate(100 * 1024 * 1024)
    begun = time.monotonic()
    with pytest.raises(Refused) as refusal:
        read_ics(path, zone=ZONE)
    assert refusal.value.code == "calendar.too_large"
    assert time.monotonic() - begun < 2


def test_more_events_than_anybody_has_are_refused_in_time(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(whole("BEGIN:VEVENT\r\nDTSTART:20260521\r\nEND:VEVENT\r\n" * 60_001))
    with pytest.raises(Refused) as refusal:
        read_ics(path, zone=ZONE)
    assert refusal.value.code == "calendar.many"
    assert "60000" in refusal.value.text("de").replace(".", "")


def test_the_events_that_khal_gives_up_over_come_in_with_the_9998_others(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(many(10_000))
    found = read_ics(path, zone=ZONE)
    assert (len(found.events), found.bad) == (10_000, ())
    gap = [one.start_time for one in found.events if one.starts == date(2026, 3, 29)]
    assert sum(1 for one in gap if one is not None and one.hour == 2) == 2


@pytest.mark.parametrize(
    "line",
    [
        "DESCRIPTION:" + "x" * 3_000_000,
        "DESCRIPTION:" + "x\r\n " * 300_000,
        "CATEGORIES:" + ",".join(str(one) for one in range(50_000)),
        "EXDATE:" + ",".join(["20260521T100000"] * 50_000),
        "ATTENDEE" + ";X=1" * 100_000 + ":mailto:a@example.org",
        "SUMMARY;" + "A" * 500_000 + ":b",
        "RRULE:FREQ=DAILY;COUNT=" + "9" * 4000,
        "RRULE:FREQ=DAILY;BYDAY=" + "MO," * 100_000 + "TU",
        "RRULE:FREQ=YEARLY;BYYEARDAY=" + ",".join(["1"] * 50_000),
        "SEQUENCE:" + "1" * 100_000,
        "DTEND;TZID=" + "../" * 5000 + "etc/passwd:20260521T110000",
        "DTEND;TZID=/etc/passwd:20260521T110000",
        "DURATION:P" + "9" * 5000 + "D",
        "UID:" + "u" * 1_000_000,
    ],
    ids=lambda line: line[:24],
)
def test_one_monstrous_line_harms_neither_the_others_nor_the_time(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.ics"
    good = EVENT.format(n=1, at="20260521T100000")
    odd = f"BEGIN:VEVENT\r\nDTSTART:20260521T100000\r\n{line}\r\nEND:VEVENT\r\n"
    path.write_bytes(whole(good + odd + good.replace("1@", "2@")))
    begun = time.monotonic()
    found = read_ics(path, zone=ZONE)
    assert found.read == 3
    assert {"1@example.org", "2@example.org"} <= {one.uid for one in found.events}
    assert time.monotonic() - begun < 15


def test_a_zone_without_end_and_rules_is_only_unknown(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    turns = "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+9999\r\nEND:STANDARD\r\n"
    zone = f"BEGIN:VTIMEZONE\r\nTZID:Nirgendwo\r\n{turns * 3000}END:VTIMEZONE\r\n"
    path.write_bytes(whole(zone + EVENT.format(n=1, at="20260521T100000").replace("Europe/Berlin", "Nirgendwo")))
    (found,) = read_ics(path, zone=ZONE).events
    assert [one.code for one in found.problems] == ["calendar.problem.zone"]
    path.write_bytes(path.read_bytes().replace((turns * 2999).encode(), b""))
    assert len(read_ics(path, zone=ZONE).events) == 1


def test_any_piece_of_a_calendar_and_any_spoilt_one_is_read_or_refused(samples: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    path = tmp_path / "a.ics"
    for file in sorted((samples / "calendars").iterdir()):
        data = bytearray(file.read_bytes()[:6000])
        for _round in range(12):
            spoilt = bytearray(data[: chance.randrange(1, len(data))])
            for _flip in range(chance.randrange(30)):
                spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
            path.write_bytes(spoilt)
            try:
                sentence = f"{read_ics(path, zone=ZONE).read}"
            except Refused as refusal:
                sentence = refusal.text("de")
            assert sentence


def test_what_comes_through_the_pipe_is_what_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = """UID:a
DTSTART;TZID=Europe/Berlin:20260521T100000
DTEND;TZID=Mittelerde:20260521T120000
RRULE:FREQ=WEEKLY
EXDATE:20260528
RDATE:20260601T090000
CATEGORIES:A,B
LOCATION:Hof
URL:https://example.org
SEQUENCE:3
STATUS:CANCELLED"""
    body = "".join(f"BEGIN:VEVENT\r\n{one}\r\nEND:VEVENT\r\n" for one in (text, "SUMMARY:Ohne Beginn"))
    path = tmp_path / "a.ics"
    path.write_bytes(whole(body.replace("\n", "\r\n") + "BEGIN:VTODO\r\nSUMMARY:T\r\nEND:VTODO\r\n"))
    here = read_ics(path, zone=ZONE)
    monkeypatch.setattr(ics_files, "IN_PROCESS", 0)
    assert read_ics(path, zone=ZONE) == here
    assert here.events[0].sequence == 3


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(many(20_000))
    told: list[tuple[str, int]] = []
    with pytest.raises(Cancelled):
        read_ics(path, zone=ZONE, progress=lambda *one: told.append(one), cancelled=lambda: len(told) > 2)
    assert told


def test_a_reader_that_dies_or_hangs_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(many(3000))
    monkeypatch.setattr(ics_files, "SECONDS", 0.0)
    with pytest.raises(Refused) as slow:
        read_ics(path, zone=ZONE)
    assert slow.value.code == "plan.too_slow"
    monkeypatch.setattr(ics_files, "SECONDS", 18.0)
    monkeypatch.setattr(sys, "executable", "/bin/false" if Path("/bin/false").exists() else sys.executable)
    with pytest.raises(Refused) as dead:
        read_ics(path, zone=ZONE)
    assert dead.value.code == "plan.stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_AS")
def test_the_reading_process_takes_no_more_than_a_gibibyte() -> None:
    code = (
        "from editorial.exchange.worker import limit_memory, MEMORY; import resource; limit_memory(); "
        "print(resource.getrlimit(resource.RLIMIT_AS)[0] <= MEMORY == 1 << 30)"
    )
    root = Path(ics_files.__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root, timeout=60
    )
    assert done.stdout.strip() == "True"
