"""What is exported, opened by other programs: a series in another calendar's rules, tables in a German LibreOffice."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from editorial.app import Workspace
from editorial.services.plan_export import Wish
from tests.builders import ME, make_item
from tests.exchange.ics_reader import Part, read_ics
from tests.programs import office
from tests.services.series_makers import make_series

#: The settings of a LibreOffice that was installed in Germany.
_GERMAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>de-DE</value></prop></item>
</oor:items>
"""


@pytest.mark.parametrize(
    ("zone", "starts", "turn"),
    [
        ("Europe/Berlin", date(2026, 3, 24), date(2026, 3, 31)),
        ("America/New_York", date(2026, 3, 3), date(2026, 3, 10)),
        ("Australia/Sydney", date(2026, 9, 29), date(2026, 10, 6)),
    ],
)
def test_a_series_keeps_its_hour_by_the_rules_in_its_own_file(
    workspace: Workspace, tmp_path: Path, zone: str, starts: date, turn: date
) -> None:
    """dateutil reads rule, exceptions and zone from the file; nothing else tells it where the clocks turn."""
    from dateutil import rrule, tz

    left_out = date.fromordinal(turn.toordinal() + 7)
    made = make_series(
        workspace, "FREQ=WEEKLY;COUNT=5", starts=starts, zone=zone, exceptions=(left_out.isoformat(),), time=time(9)
    )
    path = workspace.exports.write(ME, "calendar", tmp_path / "plan.ics", Wish()).path
    data = path.read_bytes()
    event: Part = next(one for one in read_ics(data).of("VEVENT") if one.has("RRULE"))
    assert event.value("UID") == made.uid
    theirs = tz.tzical(io.StringIO(data.decode())).get(event.params("DTSTART")["TZID"])
    rules = rrule.rruleset()
    begins = datetime.strptime(event.value("DTSTART"), "%Y%m%dT%H%M%S").replace(tzinfo=theirs)
    rules.rrule(rrule.rrulestr(event.value("RRULE"), dtstart=begins))  # type: ignore[arg-type]
    for one in event.value("EXDATE").split(","):
        rules.exdate(datetime.strptime(one, "%Y%m%dT%H%M%S").replace(tzinfo=theirs))
    found = list(rules)
    place = ZoneInfo(zone)
    assert len(found) == 4
    assert left_out not in [one.date() for one in found]
    assert {one.astimezone(place).time() for one in found} == {time(9)}
    # the clocks did turn in between
    assert len({one.utcoffset() for one in found}) == 2


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A folder in which LibreOffice finds a German profile."""
    profile = tmp_path / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_GERMAN, "utf-8")
    return tmp_path


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["plan.csv", "plan.xlsx"])
def test_a_german_office_reads_columns_umlauts_and_days_as_they_are_meant(
    workspace: Workspace, german: Path, name: str
) -> None:
    """A workbook needs no word of explanation. For a CSV these are what a German system has by itself: semicolons and
    German dates (1031); UTF-8 (76) is what the mark at the file's beginning says."""
    make_item(workspace, "Größe; „Maß“ und Ähnliches", day=date(2026, 5, 21), at=time(10), text="Zeile 1\nZeile 2")
    make_item(workspace, "0049 30 123", day=date(2026, 12, 24))
    path = workspace.exports.write(ME, "plan", german / name, Wish(language="de")).path
    if name.endswith(".csv"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    filters = "CSV:59,34,76,1,,1031,false,true" if name.endswith(".csv") else ""
    sheet = office(path, "fods", german, filters=filters).read_text("utf-8")
    assert "Größe; „Maß“ und Ähnliches" in sheet
    assert "0049 30 123" in sheet
    assert re.findall(r'office:date-value="([0-9-]{10})', sheet) == ["2026-05-21", "2026-12-24"]
