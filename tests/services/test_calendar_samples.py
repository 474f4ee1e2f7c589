"""Calendars that other people made: what their README states is what stands in the workspace afterwards."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from icalendar import Calendar

from editorial.app import Workspace
from editorial.domain.content import ContentItem, Publication
from editorial.domain.import_report import ImportReport, Outcome
from editorial.domain.reference import ReferenceEvent
from editorial.domain.series import Series
from editorial.domain.series_days import open_days
from editorial.domain.strategy import Period, PeriodKind
from editorial.exchange.ics_files import read_ics
from tests.builders import ME

BERLIN = "Europe/Berlin"


def rows(workspace: Workspace, kind: type[Any]) -> list[Any]:
    with workspace.store.read(ME) as work:
        return work.all(kind)


def brought(workspace: Workspace, samples: Path, name: str) -> ImportReport:
    """Import a sample; the same file again adds nothing and changes nothing."""
    path = samples / "calendars" / name
    report = workspace.calendars.file(ME, path)
    again = workspace.calendars.file(ME, path)
    assert again.count(Outcome.UNCHANGED) == len(again.rows) == len(report.rows)
    assert report.count(Outcome.ADDED) == len(report.rows)
    return report


def moments(workspace: Workspace, first: date, last: date) -> Counter[tuple[str, date, time | None]]:
    """Everything that the plan has between two days: publications, and what series still want."""
    with workspace.store.read(ME) as work:
        items = {one.id: one for one in work.all(ContentItem)}
        found = Counter(
            (items[one.content_id].title, one.day, one.time)
            for one in work.all(Publication)
            if one.day is not None and first <= one.day <= last
        )
        for series in work.all(Series):
            taken = {one.series_day for one in items.values() if one.series_id == series.id and one.series_day}
            found.update((series.title, day, series.time) for day in open_days(series, first, last, taken).days)
    return found


def theirs(path: Path, first: date, last: date) -> Counter[tuple[str, date, time | None]]:
    """The same as recurring-ical-events expands it."""
    found: Counter[tuple[str, date, time | None]] = Counter()
    for event in recurring_ical_events.of(Calendar.from_ical(path.read_bytes())).between(first, last):
        start = event["DTSTART"].dt
        title = " ".join(str(event["SUMMARY"]).split())
        if isinstance(start, datetime):
            wall = start.astimezone(ZoneInfo(BERLIN)) if start.tzinfo else start
            start_day, at = wall.date(), wall.time().replace(microsecond=0)
        else:
            start_day, at = start, None
        if first <= start_day <= last:
            found[title, start_day, at] += 1
    return found


def test_fourteen_of_39_days_are_holidays_and_the_others_stand_behind_the_plan(
    workspace: Workspace, samples: Path
) -> None:
    report = brought(workspace, samples, "4tegs_feiertage.ics")
    assert len(report.rows) == 39
    periods = rows(workspace, Period)
    assert {one.kind for one in periods} == {PeriodKind.HOLIDAY}
    names = {one.name: one.starts for one in periods}
    assert len(periods) == len(names) == 14
    assert names["Karfreitag"] == date(2026, 4, 3)
    assert names["Fronleichnam (Bw, Bayern, Hessen, NRW, RP, Saarland)"] == date(2026, 6, 4)
    assert all(one.starts == one.ends and one.starts.year == 2026 for one in periods)
    others = {one.title for one in rows(workspace, ReferenceEvent)}
    assert len(rows(workspace, ReferenceEvent)) == 25
    assert {"Frühlingsanfang", "Muttertag", "Sommerzeitbeginn"} <= others
    assert rows(workspace, ContentItem) == []


def test_an_outlook_export_has_159_days_and_names_those_that_are_no_holiday(
    workspace: Workspace, samples: Path
) -> None:
    report = brought(workspace, samples, "recurring-ical-events_Germany.ics")
    assert len(report.rows) == 159
    periods, others = rows(workspace, Period), rows(workspace, ReferenceEvent)
    assert len(periods) + len(others) == 159
    assert all("[Not a public holiday]" in one.title for one in others)
    assert len(others) == 28
    days = [one.starts for one in periods]
    assert (min(days).year, max(days).year) == (2008, 2020)
    assert all(one.starts == one.ends for one in (*periods, *others))


def test_days_without_value_date_with_an_equal_end_and_an_empty_rule_are_34_single_days(
    workspace: Workspace, samples: Path
) -> None:
    report = brought(workspace, samples, "recurring-ical-events_Germany_Holidays.ics")
    assert len(report.rows) == 34
    periods = rows(workspace, Period)
    assert len(periods) == 34
    assert all(one.starts == one.ends and one.starts.year in (2019, 2020) for one in periods)
    assert {one.name for one in periods if one.starts == date(2019, 1, 1)} == {"New Year's Day"}
    assert all("facebook" not in one.reason.casefold() for one in periods)
    assert rows(workspace, Series) == []


def test_a_workshop_across_the_clock_change_keeps_its_64_events_and_every_hour(
    workspace: Workspace, samples: Path
) -> None:
    name = "recurring-ical-events_daylight_saving_time.ics"
    file = read_ics(samples / "calendars" / name, zone=BERLIN)
    assert (file.read, file.bad, file.calendar) == (64, (), "machBar - Öffentlich")
    assert sum(1 for one in file.events if one.rule) == 24
    assert sum(1 for one in file.events if one.exceptions) == 4
    assert sum(1 for one in file.events if one.recurrence) == 6
    assert sum(1 for one in file.events if one.start_time is None) == 3
    brought(workspace, samples, name)
    assert len(rows(workspace, Series)) == 24
    assert len(rows(workspace, ContentItem)) == 40
    assert sum(1 for one in rows(workspace, ContentItem) if one.series_id) == 6
    first, last = date(2017, 1, 1), date(2019, 12, 31)
    assert moments(workspace, first, last) == theirs(samples / "calendars" / name, first, last)


def test_a_weekly_event_has_its_two_deleted_days(workspace: Workspace, samples: Path) -> None:
    name = "recurring-ical-events_each_week_but_two_deleted.ics"
    brought(workspace, samples, name)
    (series,) = rows(workspace, Series)
    assert (series.uid, series.sequence, series.time) == ("SX2CURHKFTKKFFU3VUD7K", 2, time(0, 30))
    assert series.exceptions == ("2019-03-11", "2019-03-25")
    first, last = date(2019, 1, 1), date(2019, 12, 31)
    found = moments(workspace, first, last)
    assert sum(found.values()) == 6
    assert found == theirs(samples / "calendars" / name, first, last)


def test_an_exchange_event_with_a_quoted_zone_blanks_in_byday_and_no_uid_is_a_series(
    workspace: Workspace, samples: Path
) -> None:
    brought(workspace, samples, "icalendar_issue_165_missing_event.ics")
    (series,) = rows(workspace, Series)
    assert (series.title, series.time, series.zone) == ("Sprint 25 Daily Standup", time(10), BERLIN)
    days = open_days(series, date(2015, 7, 1), date(2015, 8, 1)).days
    assert days[0] == date(2015, 7, 3)
    assert days[-1] == date(2015, 7, 22)
    assert len(days) == 14
    assert all(one.weekday() < 5 for one in days)


def test_one_event_behind_a_long_list_of_zone_rules_is_placed_in_that_zone(workspace: Workspace, samples: Path) -> None:
    brought(workspace, samples, "icalendar_alarm_thunderbird_future.ics")
    (place,) = rows(workspace, Publication)
    # 15:00 in London is 16:00 here.
    assert (place.day, place.time) == (date(2024, 10, 23), time(16))
    assert place.uid == "b9a23b47-f109-4e7a-908c-75e925b27def"


def test_a_windows_zone_name_means_that_zone_whatever_the_file_describes(workspace: Workspace, samples: Path) -> None:
    brought(workspace, samples, "khal_tz_windows_format.ics")
    (place,) = rows(workspace, Publication)
    # 13:00 in Auckland (+13) on 20 November is 00:00 UTC, 01:00 here.
    assert place.starts_at is not None
    assert place.starts_at.isoformat() == "2019-11-20T00:00:00+00:00"
    assert (place.day, place.time) == (date(2019, 11, 20), time(1))


def test_an_exception_before_its_series_takes_the_place_of_its_occurrence(workspace: Workspace, samples: Path) -> None:
    name = "khal_mult_uids_and_recuid_no_order.ics"
    report = brought(workspace, samples, name)
    assert len(report.rows) == 3
    assert {one.title for one in rows(workspace, Series)} == {"Arbeit", "Event with Ümläutß"}
    (item,) = rows(workspace, ContentItem)
    assert item.series_day == date(2014, 7, 7)
    first, last = date(2013, 1, 1), date(2015, 1, 1)
    found = moments(workspace, first, last)
    assert found == theirs(samples / "calendars" / name, first, last)
    assert found["Arbeit", date(2014, 7, 7), time(9)] == 1
    assert found["Arbeit", date(2014, 7, 7), time(7)] == 0


def test_an_exception_in_utc_leaves_out_the_day_it_means_here(workspace: Workspace, samples: Path) -> None:
    name = "khal_event_dtr_exdatez.ics"
    brought(workspace, samples, name)
    first, last = date(2014, 1, 1), date(2014, 12, 31)
    found = moments(workspace, first, last)
    assert {day for _title, day, _at in found} == {date(2014, 6, 30), date(2014, 7, 7), date(2014, 7, 14)}
    assert found == theirs(samples / "calendars" / name, first, last)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_report_of_a_sample_is_worded_in_both_languages(workspace: Workspace, samples: Path, language: str) -> None:
    report = workspace.calendars.file(ME, samples / "calendars" / "4tegs_feiertage.ics", dry_run=True)
    told = report.to_json(language)
    assert (told["read"], told["added"], told["changed"], told["unchanged"], told["skipped"]) == (39, 39, 0, 0, 0)
    assert told["problems"] == []
    assert rows(workspace, Period) == []
