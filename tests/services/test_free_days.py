"""Holidays of calendars and school holidays beside the public ones of the region."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.strategy import Period, PeriodKind
from editorial.exchange import public_holidays
from editorial.exchange.public_holidays import (
    breaks_between,
    cached_between,
    cached_breaks,
    holidays_between,
)
from editorial.start import first_page
from tests.builders import ME

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def test_catholic_holidays_of_a_region_come_only_when_asked_for() -> None:
    assumption = date(2026, 8, 15)
    assert assumption not in [one.day for one in holidays_between("DE-BY", *YEAR)]
    (found,) = [one for one in holidays_between("DE-BY", *YEAR, catholic=True) if one.day == assumption]
    assert (found.name, found.english) == ("Mariä Himmelfahrt", "Assumption Day")
    saxony = [one.name for one in holidays_between("DE-SN", *YEAR, catholic=True) if one.day == date(2026, 6, 4)]
    assert saxony == ["Fronleichnam"]


def test_each_holiday_is_named_once_even_where_both_categories_know_it() -> None:
    found = [one.day for one in holidays_between("DE-SL", *YEAR, catholic=True)]
    assert len(found) == len(set(found))
    assert found == sorted(found)


def test_school_holidays_are_whole_spans() -> None:
    (autumn,) = breaks_between("DE-HE", date(2026, 10, 7), date(2026, 10, 8))
    assert (autumn.first, autumn.last) == (date(2026, 10, 5), date(2026, 10, 17))
    assert (autumn.name, autumn.named("en")) == ("Herbstferien", "Autumn Break")


def test_school_holidays_run_through_the_turn_of_the_year() -> None:
    (christmas,) = breaks_between("DE-HE", date(2026, 12, 31), date(2026, 12, 31))
    assert christmas.first < date(2026, 12, 31) < date(2027, 1, 1) < christmas.last


def test_a_region_that_the_library_does_not_know_has_none() -> None:
    assert breaks_between("", *YEAR) == ()
    assert holidays_between("XX", *YEAR, catholic=True) == ()
    assert breaks_between("DE-HE", date(2040, 7, 1), date(2040, 8, 1)) == ()


@pytest.mark.parametrize("days", [(date.min, date.min), (date.max, date.max)])
def test_the_ends_of_time_are_no_trouble(days: tuple[date, date]) -> None:
    assert breaks_between("", *days) == ()


def test_the_first_page_knows_what_was_asked_for_before() -> None:
    public_holidays._year.cache_clear()
    asked = breaks_between("DE-BY", date(2026, 7, 27), date(2026, 9, 6))
    assert cached_breaks("DE-BY", date(2026, 7, 27), date(2026, 9, 6)) == asked
    assert asked[0].name == "Sommerferien"
    free = holidays_between("DE-BY", *YEAR, catholic=True)
    assert cached_between("DE-BY", *YEAR, catholic=True) == free


def _save(workspace: Workspace, **wanted: str) -> None:
    workspace.options.save(ME, replace(workspace.options.read(ME), **wanted))


def test_the_calendar_shows_what_the_settings_say(workspace: Workspace) -> None:
    _save(workspace, region="DE-BY", catholic="1", school="1")
    found = workspace.plan.span(ME, date(2026, 8, 1), date(2026, 8, 31))
    assert [one.name for one in found.holidays] == ["Mariä Himmelfahrt"]
    assert [one.name for one in found.breaks] == ["Sommerferien"]
    _save(workspace, catholic="", school="")
    found = workspace.plan.span(ME, date(2026, 8, 1), date(2026, 8, 31))
    assert (found.holidays, found.breaks) == ((), ())


def test_a_holiday_from_a_calendar_is_a_holiday_and_no_band(workspace: Workspace, tmp_path: Path) -> None:
    works = Period(
        kind=PeriodKind.HOLIDAY, name="Betriebsruhe", starts=date(2026, 12, 28), ends=date(2026, 12, 30), uid="a@b"
    )
    workspace.organisation.save(ME, works)
    found = workspace.plan.span(ME, date(2026, 12, 29), date(2027, 1, 3))
    names = {one.day: one.name for one in found.holidays}
    assert names == {
        date(2026, 12, 29): "Betriebsruhe",
        date(2026, 12, 30): "Betriebsruhe",
        date(2027, 1, 1): "Neujahr",
    }
    assert found.periods == ()
    page = first_page(workspace.path, date(2026, 12, 29), date(2027, 1, 3))
    assert page is not None
    assert page[0].periods == ()
    assert "Betriebsruhe" in [one.name for one in page[0].holidays]


def test_who_sets_an_embargo_is_kept_with_it(workspace: Workspace) -> None:
    day = date(2026, 5, 19)
    workspace.organisation.save(
        ME, Period(kind=PeriodKind.EMBARGO, name="AquaSens 3", starts=day, ends=day, until="09:00")
    )
    (kept,) = workspace.organisation.periods(ME)
    assert (kept.set_by, kept.until) == (ME.name, "09:00")
