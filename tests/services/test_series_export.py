"""Recurring formats in calendar files: one event with its rule, read back by a program that is not ours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.filters import PlanFilter
from editorial.services.plan_export import Wish
from tests.builders import ME, make_item
from tests.exchange.ics_reader import Part, read_ics
from tests.services.series_makers import FIRST, make_series, taken

SECOND, THIRD = date(2026, 5, 19), date(2026, 5, 26)


def write(workspace: Workspace, folder: Path, **wish: Any) -> tuple[Part, bytes]:
    """The calendar as a file, read strictly."""
    path = folder / "plan.ics"
    path.unlink(missing_ok=True)
    workspace.exports.write(ME, "calendar", path, Wish(**wish))
    data = path.read_bytes()
    return read_ics(data), data


def expanded(data: bytes, first: date, last: date) -> list[str]:
    """What an independent expander makes of it: local starts."""
    import icalendar
    import recurring_ical_events

    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(first, last)
    return sorted(f"{one['DTSTART'].dt:%Y-%m-%d %H:%M}" for one in found)


def test_a_format_is_one_event_with_rule_exceptions_and_its_own_uid(workspace: Workspace, tmp_path: Path) -> None:
    made = make_series(workspace, exceptions=("2026-05-19",))
    taken(workspace, made, THIRD)
    calendar, data = write(workspace, tmp_path)
    event = next(one for one in calendar.of("VEVENT") if one.has("RRULE"))
    assert event.value("UID") == made.uid
    assert event.value("RRULE") == "FREQ=WEEKLY;BYDAY=TU"
    assert (event.params("DTSTART")["TZID"], event.value("DTSTART")) == ("Europe/Berlin", "20260512T090000")
    assert event.value("EXDATE") == "20260519T090000,20260526T090000"
    assert event.value("SUMMARY") == "Li · Tipp der Woche"
    assert expanded(data, date(2026, 5, 1), date(2026, 6, 4)) == [
        "2026-05-12 09:00", "2026-05-26 09:00", "2026-06-02 09:00",
    ]  # fmt: skip


def test_nine_stays_nine_in_the_calendar_of_others_across_both_changes_of_the_clocks(
    workspace: Workspace, tmp_path: Path
) -> None:
    make_series(workspace, "FREQ=WEEKLY;UNTIL=20261103", starts=date(2026, 3, 24))
    _calendar, data = write(workspace, tmp_path)
    assert expanded(data, date(2026, 3, 20), date(2026, 4, 1)) == ["2026-03-24 09:00", "2026-03-31 09:00"]
    assert expanded(data, date(2026, 10, 18), date(2026, 11, 30)) == [
        "2026-10-20 09:00", "2026-10-27 09:00", "2026-11-03 09:00",
    ]  # fmt: skip


def test_the_end_is_written_in_utc_with_an_hour_and_as_a_day_without(workspace: Workspace, tmp_path: Path) -> None:
    make_series(workspace, "FREQ=WEEKLY;UNTIL=20260526")
    calendar, _data = write(workspace, tmp_path)
    assert "UNTIL=20260526T215959Z" in calendar.of("VEVENT")[0].value("RRULE")
    make_series(workspace, "FREQ=WEEKLY;UNTIL=20260526", time=None, title="Ohne Uhrzeit")
    calendar, _data = write(workspace, tmp_path)
    whole = next(one for one in calendar.of("VEVENT") if "Ohne" in one.value("SUMMARY"))
    assert "UNTIL=20260526" in whole.value("RRULE").split(";")
    assert whole.params("DTSTART") == {"VALUE": "DATE"}


def test_a_range_a_channel_and_a_filter_mean_formats_too(workspace: Workspace, tmp_path: Path) -> None:
    make_series(workspace, "FREQ=WEEKLY;COUNT=10")
    _calendar, data = write(workspace, tmp_path, first=SECOND, last=THIRD)
    assert expanded(data, date(2026, 1, 1), date(2027, 1, 1)) == ["2026-05-19 09:00", "2026-05-26 09:00"]
    calendar, _data = write(workspace, tmp_path, channel="X")
    assert calendar.of("VEVENT") == []
    calendar, _data = write(workspace, tmp_path, filter=PlanFilter(text="labor"))
    assert calendar.of("VEVENT") == []
    item = make_item(workspace, day=FIRST, at=time(10))
    calendar, _data = write(workspace, tmp_path, content_id=item.id)
    assert [one.value("SUMMARY") for one in calendar.of("VEVENT")] == ["Li · Laborbesuch"]


@pytest.mark.parametrize("how", ["archived", "over"])
def test_what_brings_nothing_any_more_is_not_written(workspace: Workspace, tmp_path: Path, how: str) -> None:
    made = make_series(workspace, "FREQ=WEEKLY;COUNT=1")
    if how == "archived":
        workspace.series.archive(ME, made.id)
    else:
        taken(workspace, made, FIRST)
    calendar, _data = write(workspace, tmp_path)
    assert [one for one in calendar.of("VEVENT") if one.has("RRULE")] == []


def test_the_same_state_makes_the_same_file(workspace: Workspace, tmp_path: Path) -> None:
    make_series(workspace)
    assert write(workspace, tmp_path)[1] == write(workspace, tmp_path)[1]
    assert datetime(2026, 5, 12, 7, 12, tzinfo=UTC).strftime("%Y%m%dT%H%M%SZ").encode() in write(workspace, tmp_path)[1]
