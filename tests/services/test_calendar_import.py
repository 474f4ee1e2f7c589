"""Calendars come in: what becomes of events, again, changed, cancelled, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from editorial.app import Workspace
from editorial.domain.calendar_import import CalendarChoice, Target
from editorial.domain.content import ContentItem, Publication, Status
from editorial.domain.import_report import ImportReport
from editorial.domain.reference import ReferenceCalendar, ReferenceEvent
from editorial.domain.series import Series
from editorial.domain.series_days import open_days
from editorial.domain.strategy import Period, PeriodKind
from editorial.errors import Cancelled
from editorial.services.planning import Move
from tests.builders import ME, channel_named, new_workspace
from tests.exchange.ics_makers import calendar

SINGLE = """UID:messe@example.org
DTSTART;TZID=Europe/Berlin:20260521T100000
DTEND;TZID=Europe/Berlin:20260521T113000
SUMMARY:Messe
DESCRIPTION:Stand 12
LOCATION:Halle 3
CATEGORIES:Messe,Labor
URL:https://example.org/messe
SEQUENCE:1"""
SERIES = """UID:tipp@example.org
DTSTART;TZID=Europe/Berlin:20260505T090000
RRULE:FREQ=WEEKLY;COUNT=6
EXDATE;TZID=Europe/Berlin:20260519T090000
SUMMARY:Tipp
SEQUENCE:1"""
MOVED = """UID:tipp@example.org
RECURRENCE-ID;TZID=Europe/Berlin:20260526T090000
DTSTART;TZID=Europe/Berlin:20260527T160000
SUMMARY:Tipp am Mittwoch
SEQUENCE:1"""
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


class Desk:
    """A workspace and files for it."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self.workspace, self._folder = workspace, folder

    def bring(
        self, *events: str, choice: CalendarChoice | None = None, name: str = "a.ics", **values: Any
    ) -> ImportReport:
        """Import a calendar with these events."""
        path = self._folder / name
        path.write_text(calendar(*events, head=values.pop("head", "")), "utf-8")
        return self.workspace.calendars.file(ME, path, choice or CalendarChoice(), **values)

    def all(self, kind: type[Any]) -> list[Any]:
        """All rows of a kind."""
        with self.workspace.store.read(ME) as work:
            return work.all(kind)

    def one(self, kind: type[Any]) -> Any:
        """The only row of a kind."""
        (found,) = self.all(kind)
        return found

    def days(self) -> list[date]:
        """The days that the only series still wants."""
        taken = {one.series_day for one in self.all(ContentItem) if one.series_day}
        return list(open_days(self.one(Series), FIRST, LAST, taken).days)


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    return Desk(workspace, tmp_path)


def outcomes(report: ImportReport) -> list[str]:
    return [str(one.outcome) for one in report.rows]


def told(report: ImportReport) -> list[str]:
    return [one.code.rpartition(".")[2] for row in report.rows for one in row.problems]


# As content -----------------------------------------------------------------------------------------------------------


def test_an_event_becomes_a_dated_item_with_all_that_it_says(desk: Desk) -> None:
    report = desk.bring(SINGLE)
    item, place = desk.one(ContentItem), desk.one(Publication)
    assert (item.title, item.brief, item.labels, item.notes) == (
        "Messe",
        "Stand 12",
        ("Messe", "Labor"),
        "Ort: Halle 3",
    )
    assert (item.status, place.status, place.channel_id) == (Status.PLANNED, Status.PLANNED, None)
    assert (place.day, place.time, place.zone) == (date(2026, 5, 21), time(10), "Europe/Berlin")
    assert (place.uid, place.sequence, place.url) == ("messe@example.org", 1, "https://example.org/messe")
    assert report.rows[0].content_id == item.id
    assert outcomes(report) == ["added"]


def test_content_goes_to_the_chosen_channel(desk: Desk) -> None:
    channel = channel_named(desk.workspace, "LinkedIn").id
    desk.bring(SINGLE, SERIES, choice=CalendarChoice(Target.CONTENT, channel_id=channel))
    assert desk.one(Publication).channel_id == channel
    assert desk.one(Series).channel_ids == (channel,)


def test_times_are_converted_to_our_clocks_and_floating_ones_are_meant_here(desk: Desk) -> None:
    desk.bring(
        "UID:a\nDTSTART:20261025T013000Z\nSUMMARY:A",
        "UID:b\nDTSTART:20260521T100000\nSUMMARY:B",
        "UID:c\nDTSTART;TZID=New Zealand Standard Time:20260521T100000\nSUMMARY:C",
    )
    found = {one.uid: one for one in desk.all(Publication)}
    # The second 02:30 of the night in which the clocks go back.
    assert (found["a"].day, found["a"].time) == (date(2026, 10, 25), time(2, 30))
    assert found["a"].starts_at.isoformat() == "2026-10-25T01:30:00+00:00"
    assert (found["b"].day, found["b"].time) == (date(2026, 5, 21), time(10))
    assert (found["c"].day, found["c"].time) == (date(2026, 5, 21), time(0))


def test_an_hour_that_the_clocks_leave_out_comes_in_an_hour_later_and_is_told(desk: Desk) -> None:
    report = desk.bring(*(f"UID:{n}\nDTSTART;TZID=Europe/Berlin:20260329T02{n}00\nSUMMARY:A" for n in (15, 30)))
    assert sorted(one.time for one in desk.all(Publication)) == [time(3, 15), time(3, 30)]
    assert outcomes(report) == ["added", "added"]
    assert told(report) == ["gap", "gap"]
    assert "02:15" in str(report.to_json("de")["problems"][0]["what"])
    assert outcomes(desk.bring("UID:15\nDTSTART;TZID=Europe/Berlin:20260329T021500\nSUMMARY:A")) == ["unchanged"]


def test_several_days_keep_their_end_in_the_notes(desk: Desk) -> None:
    desk.bring("UID:a\nDTSTART;VALUE=DATE:20260521\nDTEND;VALUE=DATE:20260524\nSUMMARY:A")
    assert desk.one(ContentItem).notes == "Ende: 23.05.2026"


def test_a_recurring_event_becomes_a_series_and_its_exceptions_items_of_it(desk: Desk) -> None:
    desk.bring(MOVED, SERIES)
    series, item, place = desk.one(Series), desk.one(ContentItem), desk.one(Publication)
    assert (series.rule, series.time, series.exceptions) == ("FREQ=WEEKLY;COUNT=6", time(9), ("2026-05-19",))
    assert (series.uid, series.sequence) == ("tipp@example.org", 1)
    assert (item.series_id, item.series_day, item.title) == (series.id, date(2026, 5, 26), "Tipp am Mittwoch")
    assert (place.day, place.time) == (date(2026, 5, 27), time(16))
    assert desk.days() == [date(2026, 5, 5), date(2026, 5, 12), date(2026, 6, 2), date(2026, 6, 9)]


def test_an_exception_without_its_series_comes_in_by_itself(desk: Desk) -> None:
    report = desk.bring(MOVED)
    assert (outcomes(report), told(report)) == (["added"], ["lone"])
    assert desk.one(ContentItem).series_id is None


def test_an_exception_that_comes_later_finds_its_series_in_the_workspace(desk: Desk) -> None:
    desk.bring(SERIES)
    assert outcomes(desk.bring(MOVED, name="b.ics")) == ["added"]
    assert date(2026, 5, 26) not in desk.days()


def test_a_start_that_its_rule_does_not_bring_counts_all_the_same(desk: Desk) -> None:
    odd = "UID:a\nDTSTART;TZID=Europe/Berlin:20260504T100000\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2\nSUMMARY:A"
    desk.bring(odd)
    assert desk.one(Publication).day == date(2026, 5, 4)
    assert desk.days() == [date(2026, 5, 5), date(2026, 5, 12)]
    assert outcomes(desk.bring(odd)) == ["unchanged"]


def test_further_dates_of_an_event_are_items_of_their_own(desk: Desk) -> None:
    extra = "RDATE;TZID=Europe/Berlin:20260620T150000"
    desk.bring(f"{SERIES}\n{extra}", f"{SINGLE}\n{extra}")
    assert sorted((one.day, one.time) for one in desk.all(Publication)) == [
        (date(2026, 5, 21), time(10)),
        (date(2026, 6, 20), time(15)),
        (date(2026, 6, 20), time(15)),
    ]
    again = desk.bring(f"{SERIES}\n{extra}", f"{SINGLE}\n{extra}")
    assert outcomes(again) == ["unchanged", "unchanged"]
    assert len(desk.all(Publication)) == 3


# Again, changed, cancelled --------------------------------------------------------------------------------------------


def test_again_adds_nothing_and_leaves_no_step(desk: Desk) -> None:
    first = desk.bring(SINGLE, SERIES, MOVED)
    again = desk.bring(SINGLE, SERIES, MOVED)
    assert outcomes(again) == ["unchanged"] * 3
    assert (first.step > 0, again.step) == (True, 0)


@pytest.mark.parametrize("sequence", [1, 2])
def test_an_update_updates_with_the_same_or_a_higher_sequence(desk: Desk, sequence: int) -> None:
    desk.bring(SINGLE)
    newer = (
        SINGLE.replace("T10", "T09")
        .replace("SUMMARY:Messe", "SUMMARY:Fachmesse")
        .replace("SEQUENCE:1", f"SEQUENCE:{sequence}")
    )
    report = desk.bring(newer)
    assert outcomes(report) == ["changed"]
    assert report.rows[0].fields == ("time", "title")
    assert (desk.one(ContentItem).title, desk.one(Publication).time) == ("Fachmesse", time(9))
    assert desk.one(Publication).sequence == sequence
    assert outcomes(desk.bring(newer)) == ["unchanged"]


def test_an_older_state_changes_nothing(desk: Desk) -> None:
    desk.bring(SINGLE)
    report = desk.bring(SINGLE.replace("SEQUENCE:1", "SEQUENCE:0").replace("T10", "T09"))
    assert (outcomes(report), told(report)) == (["skipped"], ["outdated"])
    assert desk.one(Publication).time == time(10)


def test_of_what_people_changed_here_only_what_the_calendar_changed_is_updated(desk: Desk) -> None:
    desk.bring(SINGLE)
    workspace = desk.workspace
    workspace.content.edit(ME, replace(desk.one(ContentItem), title="Unser Titel", text="Fertiger Text"))
    assert outcomes(desk.bring(SINGLE)) == ["unchanged"]
    later = SINGLE.replace("T10", "T09").replace("SEQUENCE:1", "SEQUENCE:2")
    assert outcomes(desk.bring(later)) == ["changed"]
    item = desk.one(ContentItem)
    assert (item.title, item.text, desk.one(Publication).time) == ("Unser Titel", "Fertiger Text", time(9))
    both = desk.bring(later.replace("SUMMARY:Messe", "SUMMARY:Ihr Titel").replace("SEQUENCE:2", "SEQUENCE:3"))
    assert (outcomes(both), told(both)) == (["unchanged"], ["kept"])
    assert desk.one(ContentItem).title == "Unser Titel"


def test_a_date_moved_here_stays_when_only_the_title_changes_there(desk: Desk) -> None:
    desk.bring(SINGLE)
    place = desk.one(Publication)
    desk.workspace.planning.schedule(ME, [Move(place.id, date(2026, 6, 1), time(8))])
    desk.bring(SINGLE.replace("SUMMARY:Messe", "SUMMARY:Fachmesse").replace("SEQUENCE:1", "SEQUENCE:2"))
    place = desk.one(Publication)
    assert (place.day, place.time, desk.one(ContentItem).title) == (date(2026, 6, 1), time(8), "Fachmesse")


def test_an_update_that_was_undone_can_be_brought_again(desk: Desk) -> None:
    desk.bring(SINGLE)
    newer = SINGLE.replace("SUMMARY:Messe", "SUMMARY:Fachmesse")
    desk.bring(newer)
    desk.workspace.history.undo(ME)
    assert desk.one(ContentItem).title == "Messe"
    assert outcomes(desk.bring(newer)) == ["changed"]
    assert desk.one(ContentItem).title == "Fachmesse"


@pytest.mark.parametrize("by_method", [True, False])
def test_a_cancellation_puts_the_item_on_hold_and_says_why(desk: Desk, by_method: bool) -> None:
    desk.bring(SINGLE)
    gone = SINGLE.replace("SEQUENCE:1", "SEQUENCE:2") + ("" if by_method else "\nSTATUS:CANCELLED")
    head = "METHOD:CANCEL" if by_method else ""
    assert outcomes(desk.bring(gone, head=head)) == ["changed"]
    place, item = desk.one(Publication), desk.one(ContentItem)
    assert (place.status, place.status_reason) == (Status.HOLD, "Im Kalender abgesagt")
    assert item.status is Status.HOLD
    assert outcomes(desk.bring(gone, head=head)) == ["unchanged"]
    back = desk.bring(SINGLE.replace("SEQUENCE:1", "SEQUENCE:3"))
    assert outcomes(back) == ["changed"]
    assert desk.one(ContentItem).status is Status.PLANNED


def test_a_cancellation_of_what_is_unknown_or_out_changes_nothing(desk: Desk) -> None:
    report = desk.bring(f"{SINGLE}\nSTATUS:CANCELLED")
    assert (outcomes(report), told(report)) == (["skipped"], ["nothing_to_cancel"])
    desk.bring(SINGLE)
    workspace = desk.workspace
    place = desk.one(Publication)
    with workspace.store.act(ME, "content.status") as work:
        work.change(replace(place, status=Status.PUBLISHED))
    report = desk.bring(f"{SINGLE}\nSTATUS:CANCELLED")
    assert (outcomes(report), told(report)) == (["skipped"], ["out_already"])


def test_one_cancelled_occurrence_is_left_out_and_a_cancelled_series_archived(desk: Desk) -> None:
    desk.bring(SERIES)
    assert outcomes(desk.bring(f"{MOVED}\nSTATUS:CANCELLED", name="b.ics")) == ["changed"]
    assert date(2026, 5, 26) not in desk.days()
    assert desk.all(ContentItem) == []
    assert outcomes(desk.bring(f"{SERIES}\nSTATUS:CANCELLED")) == ["changed"]
    assert desk.one(Series).archived
    assert outcomes(desk.bring(SERIES.replace("SEQUENCE:1", "SEQUENCE:5"))) == ["changed"]
    assert not desk.one(Series).archived


def test_a_cancelled_occurrence_that_was_taken_up_goes_on_hold(desk: Desk) -> None:
    desk.bring(SERIES, MOVED)
    cancelled = f"{MOVED}\nSTATUS:CANCELLED"
    assert outcomes(desk.bring(cancelled, name="b.ics")) == ["changed"]
    assert desk.one(Publication).status is Status.HOLD


def test_a_changed_series_changes_and_keeps_the_days_left_out_here(desk: Desk) -> None:
    desk.bring(SERIES)
    series = desk.one(Series)
    with desk.workspace.store.act(ME, "series.leave_out") as work:
        work.change(replace(series, exceptions=("2026-05-12", *series.exceptions), sequence=9))
    report = desk.bring(SERIES.replace("COUNT=6", "COUNT=4").replace("T09", "T11").replace("SEQUENCE:1", "SEQUENCE:2"))
    assert outcomes(report) == ["changed"]
    series = desk.one(Series)
    assert (series.time, series.rule) == (time(11), "FREQ=WEEKLY;COUNT=4")
    assert series.exceptions == ("2026-05-12", "2026-05-19")


def test_an_event_that_begins_to_come_back_takes_its_item_along(desk: Desk) -> None:
    desk.bring(SINGLE)
    weekly = f"{SINGLE}\nRRULE:FREQ=WEEKLY;COUNT=3".replace("SEQUENCE:1", "SEQUENCE:2")
    assert outcomes(desk.bring(weekly)) == ["added"]
    item = desk.one(ContentItem)
    assert (item.series_id, item.series_day) == (desk.one(Series).id, date(2026, 5, 21))
    assert desk.days() == [date(2026, 5, 28), date(2026, 6, 4)]
    assert outcomes(desk.bring(weekly)) == ["unchanged"]


def test_an_event_that_no_longer_comes_back_is_one_item(desk: Desk) -> None:
    desk.bring(f"{SINGLE}\nRRULE:FREQ=WEEKLY;COUNT=3")
    once = SINGLE.replace("SEQUENCE:1", "SEQUENCE:2")
    assert outcomes(desk.bring(once)) == ["added"]
    assert desk.one(Series).archived
    assert desk.one(Publication).day == date(2026, 5, 21)
    assert outcomes(desk.bring(once)) == ["unchanged"]


def test_an_exception_in_utc_that_comes_alone_finds_the_day_of_its_series(desk: Desk) -> None:
    desk.bring(SERIES.replace("T09", "T01"))
    late = "UID:tipp@example.org\nRECURRENCE-ID:20260525T230000Z\nDTSTART:20260526T080000Z\nSUMMARY:Spät\nSEQUENCE:1"
    assert outcomes(desk.bring(late, name="b.ics")) == ["added"]
    assert desk.one(ContentItem).series_day == date(2026, 5, 26)


def test_what_lies_in_the_bin_stays_there(desk: Desk) -> None:
    desk.bring(SINGLE)
    desk.workspace.content.delete(ME, [desk.one(ContentItem).id])
    report = desk.bring(SINGLE.replace("T10", "T09"))
    assert (outcomes(report), told(report)) == (["skipped"], ["in_bin"])


def test_our_own_export_brought_back_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    from editorial.services.exports import Wish

    desk.bring(SINGLE)
    out = tmp_path / "out.ics"
    desk.workspace.exports.write(ME, "calendar", out, Wish(language="de"))
    report = desk.workspace.calendars.file(ME, out)
    assert outcomes(report) == ["unchanged"]


def test_our_own_series_and_items_brought_back_into_another_workspace_are_whole(
    desk: Desk, workspace: Workspace, tmp_path: Path
) -> None:
    from editorial.services.exports import Wish

    channel = channel_named(workspace, "LinkedIn").id
    series = Series(
        title="Rat", rule="FREQ=WEEKLY;COUNT=4", starts=date(2026, 5, 5), time=time(9), channel_ids=(channel,)
    )
    workspace.series.save(ME, series)
    desk.bring(SINGLE, choice=CalendarChoice(Target.CONTENT, channel_id=channel))
    out = tmp_path / "out.ics"
    workspace.exports.write(ME, "calendar", out, Wish(language="de"))
    again = workspace.calendars.file(ME, out)
    assert set(outcomes(again)) == {"unchanged"}
    (tmp_path / "other").mkdir()
    other = Desk(new_workspace(tmp_path / "other"), tmp_path / "other")
    other.workspace.calendars.file(ME, out)
    assert [(one.title, one.channel_ids, one.time) for one in other.all(Series)] == [("Rat", (channel,), time(9))]
    (item,) = other.all(ContentItem)
    assert (item.title, item.labels, other.one(Publication).channel_id) == ("Messe", (), channel)
    assert set(outcomes(other.workspace.calendars.file(ME, out))) == {"unchanged"}
    other.workspace.close()


# All or nothing -------------------------------------------------------------------------------------------------------


def test_everything_is_one_step_and_one_undo(desk: Desk) -> None:
    holiday = "UID:h\nDTSTART;VALUE=DATE:20261003\nSUMMARY:Tag der Deutschen Einheit\nCATEGORIES:Feiertage"
    other = "UID:o\nDTSTART;VALUE=DATE:20260320\nSUMMARY:Frühlingsanfang\nCATEGORIES:Sonstiges"
    report = desk.bring(SINGLE, SERIES, MOVED, holiday, other)
    assert outcomes(report) == ["added"] * 5
    assert (len(desk.all(Period)), len(desk.all(ReferenceEvent)), len(desk.all(ContentItem))) == (1, 1, 2)
    desk.workspace.history.undo(ME)
    for kind in (ContentItem, Publication, Series, Period, ReferenceEvent, ReferenceCalendar):
        assert desk.all(kind) == []


def test_a_dry_run_reports_the_same_and_writes_nothing(desk: Desk) -> None:
    dry = desk.bring(SINGLE, SERIES, MOVED, dry_run=True)
    assert desk.all(ContentItem) == []
    real = desk.bring(SINGLE, SERIES, MOVED)
    assert outcomes(dry) == outcomes(real)
    assert dry.dry_run
    assert dry.counts == real.counts == {"content": 3}


def test_an_import_that_is_cancelled_leaves_nothing(desk: Desk) -> None:
    told_on: list[tuple[str, int, int]] = []
    events = [SINGLE.replace("messe@", f"{n}@") for n in range(1200)]
    with pytest.raises(Cancelled):
        desk.bring(*events, progress=lambda *one: told_on.append(one), cancelled=lambda: len(told_on) > 2)
    assert desk.all(ContentItem) == []


# As bands -------------------------------------------------------------------------------------------------------------


def test_holidays_are_told_by_their_category_and_the_others_stand_behind_the_plan(desk: Desk) -> None:
    report = desk.bring(
        "UID:a\nDTSTART;VALUE=DATE:20260403\nSUMMARY:<<Feiertag>> Karfreitag\nCATEGORIES:Feiertage",
        "UID:b\nDTSTART;VALUE=DATE:20260320\nSUMMARY:Frühlingsanfang\nCATEGORIES:Sonstiges",
    )
    period = desk.one(Period)
    assert (period.kind, period.name, period.starts, period.uid) == (
        PeriodKind.HOLIDAY,
        "Karfreitag",
        date(2026, 4, 3),
        "a",
    )
    assert desk.one(ReferenceEvent).title == "Frühlingsanfang"
    assert report.counts == {"holiday": 1, "reference": 1}


def test_the_user_picks_what_becomes_of_each_category(desk: Desk) -> None:
    choice = CalendarChoice(Target.CONTENT, (("Messe", Target.BLACKOUT), ("Privat", Target.NOTHING)))
    private = "UID:p\nDTSTART:20260522T100000\nSUMMARY:Privat\nCATEGORIES:Privat"
    report = desk.bring(SINGLE, private, "UID:x\nDTSTART:20260523\nSUMMARY:X", choice=choice)
    assert outcomes(report) == ["added", "skipped", "added"]
    assert told(report) == ["not_wanted"]
    assert desk.one(Period).kind is PeriodKind.BLACKOUT
    assert desk.one(ContentItem).title == "X"


def test_an_embargo_ends_at_the_hour_of_its_event(desk: Desk) -> None:
    desk.bring(
        "UID:a\nDTSTART;TZID=Europe/Berlin:20260521T000000\nDTEND;TZID=Europe/Berlin:20260522T090000\nSUMMARY:Sperre",
        choice=CalendarChoice(Target.EMBARGO),
    )
    found = desk.one(Period)
    assert (found.kind, found.starts, found.ends, found.until) == (
        PeriodKind.EMBARGO,
        date(2026, 5, 21),
        date(2026, 5, 22),
        "09:00",
    )


def test_a_recurring_band_is_laid_out_within_a_bounded_time(desk: Desk) -> None:
    yearly = "UID:y\nDTSTART;VALUE=DATE:20101224\nDTEND;VALUE=DATE:20101227\nRRULE:FREQ=YEARLY\nSUMMARY:Weihnachtsruhe"
    choice = CalendarChoice(Target.BLACKOUT)
    assert outcomes(desk.bring(yearly, choice=choice)) == ["added"]
    found = desk.all(Period)
    assert [one.starts.year for one in found] == [2025, 2026, 2027, 2028, 2029, 2030, 2031]
    assert all((one.ends - one.starts).days == 2 for one in found)
    assert outcomes(desk.bring(yearly, choice=choice)) == ["unchanged"]
    shorter = desk.bring(yearly.replace("YEARLY", "YEARLY;UNTIL=20281231"), choice=choice)
    assert outcomes(shorter) == ["changed"]
    assert len(desk.all(Period)) == 4
    daily = desk.bring(yearly.replace("UID:y", "UID:d").replace("YEARLY", "DAILY"), choice=choice)
    assert told(daily) == ["many_days"]
    assert len(desk.all(Period)) == 1004


def test_a_changed_band_changes_and_a_cancelled_one_goes(desk: Desk) -> None:
    band = "UID:a\nDTSTART;VALUE=DATE:20260720\nDTEND;VALUE=DATE:20260725\nSUMMARY:Betriebsruhe\nSEQUENCE:1"
    choice = CalendarChoice(Target.BLACKOUT)
    desk.bring(band, choice=choice)
    assert outcomes(desk.bring(band.replace("20260725", "20260801").replace("SEQUENCE:1", "SEQUENCE:2"))) == ["changed"]
    assert desk.one(Period).ends == date(2026, 7, 31)
    assert told(desk.bring(band)) == ["outdated"]
    assert outcomes(desk.bring(f"{band}\nSTATUS:CANCELLED")) == ["changed"]
    assert desk.all(Period) == []
    desk.workspace.history.undo(ME)
    assert desk.one(Period).name == "Betriebsruhe"


def test_the_name_that_people_gave_a_band_stays(desk: Desk) -> None:
    band = "UID:a\nDTSTART;VALUE=DATE:20260720\nSUMMARY:Ruhe\nSEQUENCE:1"
    desk.bring(band, choice=CalendarChoice(Target.BLACKOUT))
    desk.workspace.organisation.save(ME, replace(desk.one(Period), name="Betriebsferien"))
    assert outcomes(desk.bring(band.replace("20260720", "20260721"))) == ["changed"]
    assert (desk.one(Period).name, desk.one(Period).starts) == ("Betriebsferien", date(2026, 7, 21))


# Behind the plan ------------------------------------------------------------------------------------------------------

BEHIND = CalendarChoice(Target.REFERENCE, calendar_name="Vertrieb", hue="linkedin")


def test_a_reference_calendar_takes_the_events_with_name_and_colour(desk: Desk) -> None:
    desk.bring(SINGLE, SERIES, MOVED, choice=BEHIND)
    home = desk.one(ReferenceCalendar)
    assert (home.name, home.hue, home.source, home.shown) == ("Vertrieb", "linkedin", "a.ics", True)
    found = {(one.uid, one.recurrence): one for one in desk.all(ReferenceEvent)}
    assert len(found) == 3
    assert found["tipp@example.org", ""].rule == "FREQ=WEEKLY;COUNT=6"
    assert found["tipp@example.org", "2026-05-26T09:00"].starts == date(2026, 5, 27)
    assert desk.all(ContentItem) == []
    assert outcomes(desk.bring(SINGLE, SERIES, MOVED)) == ["unchanged"] * 3


def test_a_reference_event_is_updated_and_goes_when_cancelled(desk: Desk) -> None:
    desk.bring(SINGLE, SERIES, choice=BEHIND)
    assert outcomes(desk.bring(SINGLE.replace("T10", "T09"))) == ["changed"]
    assert outcomes(desk.bring(f"{SINGLE}\nSTATUS:CANCELLED", f"{MOVED}\nSTATUS:CANCELLED")) == ["changed", "changed"]
    (series,) = desk.all(ReferenceEvent)
    assert series.exceptions == ("2026-05-19", "2026-05-26")


def test_a_cancellation_in_a_file_of_its_own_finds_its_event_behind_the_plan(desk: Desk) -> None:
    desk.bring(SINGLE, SERIES, choice=BEHIND)
    gone = "UID:messe@example.org\nSEQUENCE:2"
    named = CalendarChoice(Target.REFERENCE, calendar_name="absage")
    assert outcomes(desk.bring(gone, name="absage.ics", head="METHOD:CANCEL", choice=named)) == ["changed"]
    assert [one.uid for one in desk.all(ReferenceEvent)] == ["tipp@example.org"]
    assert outcomes(desk.bring(SERIES.replace("T09", "T11"), name="update.ics")) == ["changed"]
    assert len(desk.all(ReferenceCalendar)) == 1
