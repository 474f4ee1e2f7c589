"""Dates and numbers as German and English people write them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from editorial.domain import wording

DAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (wording.weekday(DAY, "de"), "Di"),
        (wording.weekday(DAY, "en"), "Tue"),
        (wording.weekday(DAY, "de", short=False), "Dienstag"),
        (wording.day_text(DAY, "de"), "Di 12.05.2026"),
        (wording.day_text(DAY, "en"), "Tue 12 May 2026"),
        (wording.day_text(DAY, "de", year=False), "Di 12.05."),
        (wording.day_text(DAY, "en", year=False), "Tue 12 May"),
        (wording.day_text(DAY, "de", with_weekday=False), "12.05.2026"),
        (wording.day_text(date(2026, 9, 1), "en"), "Tue 1 Sep 2026"),
        (wording.day_text(date(2026, 3, 5), "de"), "Do 05.03.2026"),
        (wording.long_day(DAY, "de"), "Dienstag, 12. Mai"),
        (wording.long_day(DAY, "en"), "Tuesday, 12 May"),
        (wording.month_text(DAY, "de"), "Mai 2026"),
        (wording.month_text(date(2026, 3, 1), "de"), "März 2026"),
        (wording.week_text(DAY, "de"), "KW 20"),
        (wording.week_text(DAY, "en"), "Week 20"),
        (wording.week_span(date(2026, 5, 11), date(2026, 5, 17), "de"), "11.–17. Mai 2026"),
        (wording.week_span(date(2026, 5, 11), date(2026, 5, 17), "en"), "11–17 May 2026"),
        (wording.week_span(date(2026, 4, 27), date(2026, 5, 3), "de"), "27. April – 3. Mai 2026"),
        (wording.week_span(date(2026, 12, 28), date(2027, 1, 3), "de"), "28. Dezember 2026 – 3. Januar 2027"),
        (wording.week_span(date(2026, 12, 28), date(2027, 1, 3), "en"), "28 December 2026 – 3 January 2027"),
        (wording.time_text(time(9, 5)), "09:05"),
        (wording.time_text(time(0, 0)), "00:00"),
        (wording.time_text(None), ""),
        (wording.when_text(DAY, time(9), "de"), "Di 12.05.2026, 09:00"),
        (wording.when_text(DAY, None, "en"), "Tue 12 May 2026"),
        (wording.when_text(None, None, "de"), "ohne Termin"),
        (wording.number_text(1284, "de"), "1.284"),
        (wording.number_text(1284, "en"), "1,284"),
        (wording.number_text(2.84, "de", 1), "2,8"),
        (wording.number_text(1234567.5, "de", 2), "1.234.567,50"),
        (wording.number_text(-1284, "de"), "-1.284"),
    ],
)
def test_dates_and_numbers_read_as_people_write_them(found: str, wanted: str) -> None:
    assert found == wanted


def test_a_moment_of_today_is_only_its_hour() -> None:
    now = datetime(2026, 5, 12, 9, 12)
    assert wording.stamp_text(datetime(2026, 5, 12, 8, 52), now, "de") == "08:52"
    assert wording.stamp_text(datetime(2026, 5, 11, 16, 0), now, "de") == "Mo 11.05., 16:00"
    assert wording.stamp_text(datetime(2025, 12, 1, 16, 0), now, "en") == "Mon 1 Dec 2025, 16:00"
