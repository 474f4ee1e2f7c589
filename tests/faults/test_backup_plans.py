"""A year of backups on a clock that is moved by hand, and clocks that go wrong: what was promised is always there."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace, open_workspace
from editorial.domain.people import SYSTEM
from editorial.services.exports import Wish
from editorial.services.loading import restore
from editorial.storage import backup
from editorial.storage.backup import DAILY, MONTHLY, RECENT, WEEKLY, Backup
from tests.builders import ME, FixedClock, new_workspace
from tests.faults.acts import Acknowledged, Worker

START = datetime(2026, 1, 1, 9)


@pytest.fixture
def schedule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], list[Backup]]:
    """Makes a backup at a moment and answers with what is there afterwards; the copying itself is left out."""

    def touch(_source: sqlite3.Connection, target: Path) -> Path:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
        return target

    monkeypatch.setattr(backup, "back_up", touch)
    monkeypatch.setattr("editorial.storage.backup_places.workspace_id", lambda _path: "")
    path, source = tmp_path / "desk.editorial", sqlite3.connect(":memory:")

    def make(now: datetime) -> list[Backup]:
        backup.scheduled(source, path, now)
        return backup.existing(path)

    return make


def promised(all_made: list[datetime]) -> set[datetime]:
    """The moments of which a backup has to be there: the last ten, and the last of seven days, eight weeks, a year."""
    newest_first = all_made[::-1]
    wanted = set(newest_first[:RECENT])
    for most, form in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        seen: dict[str, datetime] = {}
        for one in newest_first:
            seen.setdefault(one.strftime(form), one)
        wanted |= set(list(seen.values())[:most])
    return wanted


def _there(found: list[Backup]) -> set[datetime]:
    return {one.made.replace(tzinfo=None) for one in found}


def test_through_a_year_of_work_every_promised_backup_is_there_and_not_many_more(
    schedule: Callable[[datetime], list[Backup]],
) -> None:
    made: list[datetime] = []
    dice, now = random.Random(7), START
    while now < START + timedelta(days=366):
        made.append(now)
        found = schedule(now)
        if len(made) % 5 == 0:
            assert promised(made) <= _there(found)
        assert len(found) <= RECENT + DAILY + WEEKLY + MONTHLY
        # Four hours of work, a night, a weekend, now and then a holiday.
        pause = dice.choices((4, 14, 16, 62, 24 * 9), (60, 15, 15, 9, 1))[0]
        now += timedelta(hours=pause, minutes=dice.randrange(60))
    assert len(made) > 250
    assert {one.strftime("%Y-%m") for one in _there(found)} == {f"2026-{month:02}" for month in range(1, 13)} | (
        {"2027-01"} if made[-1].year == 2027 else set()
    )


def test_after_the_clock_was_set_back_the_newest_backups_stay_and_are_the_newest(
    schedule: Callable[[datetime], list[Backup]],
) -> None:
    wrong = START + timedelta(days=400)
    for number in range(12):
        schedule(wrong + timedelta(hours=4 * number))
    for number in range(12):
        now = START + timedelta(hours=4 * number)
        found = schedule(now)
        assert found[0].made.replace(tzinfo=None) == now, "the one made last is the newest, whatever the clock says"
    assert _there(found[:RECENT]) == {START + timedelta(hours=4 * number) for number in range(2, 12)}


def test_a_clock_that_jumps_about_never_costs_the_backup_just_made(
    schedule: Callable[[datetime], list[Backup]],
) -> None:
    dice = random.Random(11)
    for _number in range(60):
        now = START + timedelta(days=dice.randrange(-700, 700), seconds=dice.randrange(86_400))
        assert found_first(schedule(now)) == now


def found_first(found: list[Backup]) -> datetime:
    return found[0].made.replace(tzinfo=None)


def test_in_the_hour_that_comes_twice_both_backups_stay_in_their_order(
    schedule: Callable[[datetime], list[Backup]],
) -> None:
    # Summer time ends on 25 October 2026 at 3:00: 2:50 is followed by 2:10.
    for minute in (10, 50, 10, 50):
        found = schedule(datetime(2026, 10, 25, 2, minute))
    assert [one.made.minute for one in found] == [50, 10, 50, 10]
    assert [one.number for one in found] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    "day",
    [datetime(2026, 3, 29, 2, 30), datetime(2028, 2, 29, 12), datetime(2026, 12, 31, 23, 59), datetime(2027, 1, 3)],
)
def test_a_backup_of_any_day_is_listed_with_its_own_time(
    schedule: Callable[[datetime], list[Backup]], day: datetime
) -> None:
    assert found_first(schedule(day)) == day


def test_backups_that_an_older_program_made_without_numbers_count_as_older(
    tmp_path: Path, schedule: Callable[[datetime], list[Backup]]
) -> None:
    folder = backup.folder_for(tmp_path / "desk.editorial")
    folder.mkdir(parents=True)
    for day in (3, 1, 2):
        (folder / f"2026-01-0{day}_09-00-00.editorial").touch()
    (folder / "2026-01-09_09-00-00 meine.editorial").touch()
    found = schedule(datetime(2026, 1, 1, 8))
    assert [one.made.day for one in found] == [1, 3, 2, 1]
    assert (folder / "2026-01-09_09-00-00 meine.editorial").exists()


# Round trips ----------------------------------------------------------------------------------------------------------


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the journal and the search index among them."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    connection.close()
    return found


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path, clock=FixedClock())


@pytest.mark.slow
def test_fifty_backups_of_a_growing_workspace_come_back_table_for_table(workspace: Workspace, tmp_path: Path) -> None:
    worker = Worker(workspace, Acknowledged(tmp_path / "said"), 50)
    rows = 0
    for number in range(50):
        worker.go(2)
        copy = workspace.maintenance.back_up(SYSTEM, workspace.store.wall(), tmp_path / "copy.editorial")
        again = tmp_path / f"again-{number}.editorial"
        restore(copy, again)
        expected = tables(workspace.path)
        assert tables(again) == expected
        assert len(expected["journal"]) >= rows
        rows = len(expected["journal"])
        if number % 10 == 9:
            opened = open_workspace(again)
            assert opened.maintenance.check(ME).journal_head == workspace.maintenance.check(ME).journal_head
            opened.close()
        again.unlink()
    workspace.close()
    assert rows > 100


def test_what_comes_back_out_of_json_has_the_same_rows_and_bytes(workspace: Workspace, tmp_path: Path) -> None:
    Worker(workspace, Acknowledged(tmp_path / "said"), 51).go(60)
    workspace.exports.write(ME, "workspace", tmp_path / "whole.json", Wish())
    restore(tmp_path / "whole.json", tmp_path / "again.editorial")
    mine, again = tables(workspace.path), tables(tmp_path / "again.editorial")
    workspace.close()
    for name in ("content", "publication", "attachment", "checklist", "comment", "channel", "option"):
        assert sorted(mine[name]) == sorted(again[name])
