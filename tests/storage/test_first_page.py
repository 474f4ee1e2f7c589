"""The first page, read with the plain driver, shows exactly what the full opening shows a moment later."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.calendar import month_grid
from editorial.domain.strategy import Campaign
from editorial.exchange import public_holidays
from editorial.start import first_page
from editorial.storage.first_page import read_first_page
from tests.builders import ME, TODAY, make_item, new_workspace, sample_workspace


def _same(workspace: Workspace, first: date, last: date) -> None:
    found = first_page(workspace.path, first, last)
    assert found is not None
    month, directory, options = found
    whole = workspace.plan.span(ME, first, last)
    known = workspace.organisation.directory(ME)
    assert month.entries == whole.entries
    assert month.periods == whole.periods
    assert month.campaigns == whole.campaigns
    assert options == workspace.options.read(ME)
    assert directory.departments == known.departments
    assert directory.people == known.people
    assert directory.channels == known.channels
    assert directory.campaigns == known.campaigns
    public_holidays._year.cache_clear()
    workspace.plan.span(ME, first, last)
    # The plan has just asked for them, so the file of this user knows them now.
    again = first_page(workspace.path, first, last)
    assert again is not None
    assert again[0].holidays == whole.holidays


@pytest.mark.parametrize("months", [-3, -1, 0, 1, 2])
def test_the_first_page_is_the_plan_of_the_month(tmp_path: Path, months: int) -> None:
    workspace = sample_workspace(tmp_path)
    _same(workspace, *month_grid(TODAY + timedelta(days=30 * months)))
    workspace.close()


def test_items_in_the_bin_and_open_ended_campaigns_are_treated_alike(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    gone = make_item(workspace, "Gelöscht", day=TODAY)
    make_item(workspace, "Da", day=TODAY)
    workspace.content.delete(ME, [gone.id])
    for campaign in (
        Campaign(name="Nur Anfang", starts=TODAY),
        Campaign(name="Nur Ende", ends=TODAY),
        Campaign(name="Nichts"),
        Campaign(name="Alt", starts=TODAY, ends=TODAY, archived=True),
    ):
        workspace.organisation.save(ME, campaign)
    _same(workspace, *month_grid(TODAY))
    workspace.close()


def test_an_empty_workspace_has_an_empty_first_page(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    _same(workspace, *month_grid(TODAY))
    workspace.close()


def test_whatever_is_odd_is_left_to_the_full_opening(tmp_path: Path) -> None:
    first, last = month_grid(TODAY)
    assert first_page(tmp_path / "nie.editorial", first, last) is None
    (tmp_path / "text.editorial").write_text("Hallo")
    assert first_page(tmp_path / "text.editorial", first, last) is None
    assert first_page(tmp_path, first, last) is None
    workspace = new_workspace(tmp_path)
    workspace.close()
    assert read_first_page(workspace.path, first, last, 99) is None
    before = workspace.path.read_bytes()
    connection = sqlite3.connect(workspace.path)
    connection.execute("DROP TABLE publication")
    connection.commit()
    connection.close()
    assert first_page(workspace.path, first, last) is None
    assert workspace.path.read_bytes() != before
