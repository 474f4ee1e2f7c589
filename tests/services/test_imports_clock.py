"""Plans with hours that the clocks skip or show twice: told in the report, kept as written, never lost."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from editorial.app import Workspace
from editorial.domain.calendar import taken_as
from editorial.domain.plan_import import problem_text
from tests.builders import ME

PLAN = "Datum;Uhrzeit;Kanal;Titel\n29.03.2026;02:30;LinkedIn;Nachtschicht\n25.10.2026;02:30;LinkedIn;Winterzeit\n"


@pytest.mark.parametrize("dry_run", [True, False])
def test_an_hour_that_does_not_exist_is_told_in_the_report(workspace: Workspace, tmp_path: Path, dry_run: bool) -> None:
    path = tmp_path / "nacht.csv"
    path.write_text(PLAN, encoding="utf-8")
    gap, twice = workspace.imports.plan(ME, path, dry_run=dry_run).rows
    assert [problem_text(one, "de") for one in gap.problems] == [
        "02:30 Uhr gibt es am 29.03.2026 nicht, die Uhren werden vorgestellt; es zählt als 03:30 Uhr."
    ]
    assert [problem_text(one, "en") for one in gap.problems] == [
        "02:30 does not exist on 29 Mar 2026, the clocks go forward; it counts as 03:30."
    ]
    assert twice.problems == ()


def test_it_is_kept_as_written_and_appears_an_hour_later(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "nacht.csv"
    path.write_text(PLAN, encoding="utf-8")
    workspace.imports.plan(ME, path)
    entry = next(one for one in workspace.plan.rows(ME) if one.title == "Nachtschicht")
    assert entry.time == time(2, 30)
    rows = workspace.exports.listing(ME, "publications")
    assert next(one for one in rows if one["title"] == "Nachtschicht")["starts"] == "2026-03-29T03:30:00+02:00"


@pytest.mark.parametrize(
    ("day", "at", "zone", "shown"),
    [
        ("2026-03-29", time(2, 30), "Europe/Berlin", time(3, 30)),
        ("2026-03-29", time(1, 59), "Europe/Berlin", None),
        ("2026-03-29", time(3, 0), "Europe/Berlin", None),
        ("2026-10-25", time(2, 30), "Europe/Berlin", None),
        ("2026-03-28", time(2, 30), "Europe/Berlin", None),
        ("2026-03-29", time(2, 30), "UTC", None),
        ("2026-03-08", time(2, 15), "America/New_York", time(3, 15)),
    ],
)
def test_only_hours_inside_the_gap_count_as_others(day: str, at: time, zone: str, shown: time | None) -> None:
    from datetime import date

    assert taken_as(date.fromisoformat(day), at, zone) == shown
