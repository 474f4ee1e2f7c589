"""Days with names, dates without the last full stop, and spans of hours."""

from datetime import date, time, timedelta

import pytest

from editorial.domain.quick_add.named_days import easter
from tests.domain.quick_add_cases import Case, check, read, when

CASES: list[Case] = [
    # a date without its last full stop
    ("de", "24.12 Grußkarte", "Grußkarte", "2026-12-24", "", ""),
    ("de", "24.12 10:00 LinkedIn Grußkarte", "Grußkarte", "2026-12-24 10:00", "LinkedIn", ""),
    ("de", "05.06 Laborbesuch", "Laborbesuch", "2026-06-05", "", ""),
    ("de", "11.05 Laborbesuch", "Laborbesuch", "2027-05-11", "", "next_year"),
    ("de", "31.06 Laborbesuch", "Laborbesuch", "", "", "impossible_date"),
    ("en", "24.12 Season's greetings", "Season's greetings", "2026-12-24", "", ""),
    ("en", "10.12 Lab visit", "10.12 Lab visit", "", "", ""),
    ("de", "2.5 Millionen Tests", "2.5 Millionen Tests", "", "", ""),
    ("de", "10.12 neue Geräte", "10.12 neue Geräte", "", "", ""),
    ("de", "Version 24.12", "Version 24.12", "", "", ""),
    ("de", "Rückblick 24.12", "Rückblick 24.12", "", "", ""),
    ("de", "10.15 Uhr Laborbesuch", "Laborbesuch", "10:15", "", ""),
    # spans of hours
    ("de", "Di 14:00-15:00 LinkedIn Laborbesuch", "Laborbesuch", "2026-05-12 14:00", "LinkedIn", "time_range"),
    ("de", "Mi 14:00 – 15:30 Uhr Laborbesuch", "Laborbesuch", "2026-05-13 14:00", "", "time_range"),
    ("de", "Mi 14-15 Uhr Laborbesuch", "Laborbesuch", "2026-05-13 14:00", "", "time_range"),
    ("de", "Mi von 9 bis 11 Uhr Laborbesuch", "Laborbesuch", "2026-05-13 09:00", "", "time_range"),
    ("en", "Wed 14:00-15:00 Lab visit", "Lab visit", "2026-05-13 14:00", "", "time_range"),
    ("en", "Wed from 9:00 to 10:30 Lab visit", "Lab visit", "2026-05-13 09:00", "", "time_range"),
    ("de", "14:00-15:00 LinkedIn Laborbesuch", "Laborbesuch", "14:00", "LinkedIn", "time_range"),
    ("de", "Geöffnet 10:00-16:00", "Geöffnet 10:00-16:00", "", "", ""),
    ("de", "Neue Zeiten 9-17 Uhr @Weber", "Neue Zeiten 9-17 Uhr", "", "@Dr. Miriam Weber", ""),
    ("de", "30-40 Uhr", "30-40 Uhr", "", "", ""),
    # days with names, in company
    ("de", "Heiligabend 10:00 LinkedIn Grußkarte", "Grußkarte", "2026-12-24 10:00", "LinkedIn", ""),
    ("de", "an Heiligabend Grußkarte", "Grußkarte", "2026-12-24", "", ""),
    ("de", "Silvester LinkedIn Grußkarte", "Grußkarte", "2026-12-31", "LinkedIn", ""),
    ("de", "Grußkarte LinkedIn Silvester", "Grußkarte", "2026-12-31", "LinkedIn", ""),
    ("de", "Ostermontag 9 Uhr Ostergruß", "Ostergruß", "2027-03-29 09:00", "", ""),
    ("de", "Pfingstmontag 9:00 Instagram Ausflug", "Ausflug", "2026-05-25 09:00", "Instagram", ""),
    ("de", "Gruendonnerstag 12:00 Test", "Test", "2027-03-25 12:00", "", ""),
    ("de", "Gründonnerstag 12:00 Test", "Test", "2027-03-25 12:00", "", ""),
    ("en", "Christmas Eve 10:00 LinkedIn Season's greetings", "Season's greetings", "2026-12-24 10:00", "LinkedIn", ""),
    ("en", "on New Year's Eve Season's greetings", "Season's greetings", "2026-12-31", "", ""),
    ("en", "New Year’s Day 9:00 Season's greetings", "Season's greetings", "2027-01-01 09:00", "", ""),
    ("en", "Good Friday 9:00 LinkedIn Quiet day", "Quiet day", "2027-03-26 09:00", "LinkedIn", ""),
    ("en", "Easter Monday LinkedIn Egg hunt", "Egg hunt", "2027-03-29", "LinkedIn", ""),
    # alone at the beginning: the day, and still the title
    ("de", "Heiligabend Grußkarte", "Heiligabend Grußkarte", "2026-12-24", "", "named_day"),
    ("de", "Heiligabend", "Heiligabend", "2026-12-24", "", "named_day"),
    ("en", "Christmas Eve greetings", "Christmas Eve greetings", "2026-12-24", "", "named_day"),
    ("de", "Silvester: unsere Tipps #Innovation", "Silvester: unsere Tipps", "2026-12-31", "#Innovation", "named_day"),
    # in the middle, at the end or in quotation marks: only the title
    ("de", "Tipps für Silvester", "Tipps für Silvester", "", "", ""),
    ("de", "Rückblick auf Ostern LinkedIn", "Rückblick auf Ostern", "", "LinkedIn", ""),
    ("de", "Tipps für Ostern 10:00", "Tipps für Ostern", "10:00", "", ""),
    ("de", "Grußkarte Silvester 10:00", "Grußkarte", "2026-12-31 10:00", "", ""),
    ("de", "„Heiligabend“ im Labor", "„Heiligabend“ im Labor", "", "", ""),
    ("de", "24.12. Heiligabend im Labor", "Heiligabend im Labor", "2026-12-24", "", ""),
    ("de", "Di Silvester im Labor", "im Labor", "2026-12-31", "", "weekday_differs"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_line_is_read_as_it_is_meant(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2038, "04-25"), (2285, "03-22")],
)
def test_easter_is_where_the_calendar_has_it(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_every_easter_of_four_centuries_is_a_sunday_in_its_season() -> None:
    for year in range(1900, 2300):
        found = easter(year)
        assert found.weekday() == 6
        assert date(year, 3, 22) <= found <= date(year, 4, 25)


def test_a_named_day_of_today_is_today_and_the_day_after_the_next_year() -> None:
    eve = date(2026, 12, 24)
    assert when(read("Heiligabend 10:00 Grußkarte", today=eve, now=time(9))) == "2026-12-24 10:00"
    later = eve + timedelta(days=1)
    assert when(read("Heiligabend 10:00 Grußkarte", today=later, now=time(9))) == "2027-12-24 10:00"
