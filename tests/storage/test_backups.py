"""Backups are complete or absent, thinned by age, and come back as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editorial.app import Workspace, open_workspace
from editorial.errors import Damaged, ForeignFile, WorkspaceError
from editorial.storage import backup, copy_check
from editorial.storage.backup import DAILY, MONTHLY, RECENT, WEEKLY, Backup, back_up, superfluous
from editorial.storage.opening import open_existing
from tests.builders import ME, TODAY, make_item, new_workspace

START = datetime(2026, 5, 12, 8, tzinfo=UTC)


def _made(*moments: datetime) -> list[Backup]:
    return [Backup(Path(f"{one:%Y%m%d%H%M}"), one) for one in sorted(moments, reverse=True)]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = new_workspace(tmp_path)
    make_item(made, text="Text.")
    return made


def test_ten_backups_are_all_kept() -> None:
    assert superfluous(_made(*[START + timedelta(minutes=n) for n in range(10)])) == []


def test_a_year_of_hourly_backups_thins_out_to_days_weeks_and_months() -> None:
    found = _made(*[START - timedelta(hours=n) for n in range(24 * 365)])
    gone = set(superfluous(found))
    kept = [one for one in found if one not in gone]
    assert len(kept) <= RECENT + DAILY + WEEKLY + MONTHLY
    assert kept[:RECENT] == found[:RECENT]
    days = {one.made.date() for one in kept}
    assert {(START - timedelta(days=n)).date() for n in range(DAILY)} <= days
    assert len({one.made.strftime("%Y-%m") for one in kept}) == MONTHLY
    assert len({one.made.strftime("%G-%V") for one in kept}) >= WEEKLY


def test_of_a_day_the_last_backup_is_kept() -> None:
    found = _made(
        *[START - timedelta(minutes=n) for n in range(12)],
        START - timedelta(days=1),
        START - timedelta(days=1, hours=3),
    )
    gone = superfluous(found)
    assert START - timedelta(days=1) not in [one.made for one in gone]
    assert START - timedelta(days=1, hours=3) in [one.made for one in gone]


def test_thinning_twice_removes_nothing_more() -> None:
    found = _made(*[START - timedelta(hours=7 * n) for n in range(400)])
    gone = set(superfluous(found))
    assert superfluous([one for one in found if one not in gone]) == []


def test_scheduled_backups_are_thinned_on_disk(workspace: Workspace) -> None:
    raw, path = workspace.store.database.raw, workspace.path
    for number in range(14):
        backup.scheduled(raw, path, START + timedelta(minutes=number))
    workspace.close()
    assert len(backup.existing(path)) == RECENT
    assert not [one for one in backup.folder_for(path).iterdir() if one.name.endswith(".part")]


def test_two_workspaces_of_one_name_keep_their_backups_apart(tmp_path: Path) -> None:
    assert backup.folder_for(tmp_path / "a" / "desk.editorial") != backup.folder_for(tmp_path / "b" / "desk.editorial")


def test_foreign_files_in_the_folder_are_neither_listed_nor_removed(workspace: Workspace) -> None:
    folder = backup.folder_for(workspace.path)
    folder.mkdir(parents=True)
    (folder / "mein Stand.editorial").write_text("wichtig")
    for number in range(12):
        backup.scheduled(workspace.store.database.raw, workspace.path, START + timedelta(minutes=number))
    workspace.close()
    assert len(backup.existing(workspace.path)) == RECENT
    assert (folder / "mein Stand.editorial").read_text() == "wichtig"


def test_a_backup_replaces_an_older_one_of_the_same_name_in_one_go(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "copy.editorial"
    target.write_text("älter")
    backup.back_up(workspace.store.database.raw, target)
    workspace.close()
    other = open_workspace(target)
    assert other.maintenance.check(ME).ok
    other.close()


@pytest.mark.parametrize("page", [512, 4096, 65536])
@pytest.mark.parametrize("rows", [0, 30, 3000])
def test_a_backup_has_the_pages_of_what_it_was_made_of(tmp_path: Path, page: int, rows: int) -> None:
    path = tmp_path / "source.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as source:
        source.execute(f"PRAGMA page_size={page}")
        source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)")
        source.execute("BEGIN")
        source.executemany("INSERT INTO t (words) VALUES (?)", [(f"{number} " * 40,) for number in range(rows)])
        source.execute("COMMIT")
        made = back_up(source, tmp_path / "copy.db").read_bytes()
    kept = path.read_bytes()
    # of the head only the counters of changes differ (https://sqlite.org/fileformat2.html, section 1.3)
    assert len(made) == len(kept)
    assert made[:24] == kept[:24]
    assert made[100:] == kept[100:]


def test_a_backup_into_a_place_that_is_none_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    with pytest.raises(WorkspaceError) as caught:
        backup.back_up(workspace.store.database.raw, tmp_path / "datei" / "copy.editorial")
    workspace.close()
    assert caught.value.text("de")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["datei", "desk.editorial"]


def test_a_backup_during_an_open_edit_holds_only_what_was_committed(workspace: Workspace, tmp_path: Path) -> None:
    make_item(workspace, "Gespeichert")
    backup.back_up(workspace.store.database.raw, tmp_path / "copy.editorial")
    make_item(workspace, "Danach")
    workspace.close()
    other = open_workspace(tmp_path / "copy.editorial")
    titles = {one.title for one in other.plan.rows(ME)}
    other.close()
    assert "Gespeichert" in titles
    assert "Danach" not in titles


def test_restoring_never_overwrites(workspace: Workspace, tmp_path: Path) -> None:
    copy = backup.back_up(workspace.store.database.raw, tmp_path / "copy.editorial")
    workspace.close()
    before = workspace.path.read_bytes()
    with pytest.raises(WorkspaceError) as caught:
        backup.restore(copy, workspace.path)
    assert caught.value.code == "file.exists"
    assert workspace.path.read_bytes() == before


def test_only_a_workspace_can_be_restored(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Hallo")
    with pytest.raises(ForeignFile):
        backup.restore(tmp_path / "brief.txt", tmp_path / "neu.editorial")
    assert not (tmp_path / "neu.editorial").exists()


def test_a_restored_workspace_is_whole_to_the_last_journal_entry(workspace: Workspace, tmp_path: Path) -> None:
    copy = backup.back_up(workspace.store.database.raw, tmp_path / "copy.editorial")
    head = workspace.maintenance.check(ME).journal_head
    workspace.close()
    backup.restore(copy, tmp_path / "neu.editorial")
    again = open_workspace(tmp_path / "neu.editorial")
    report = again.maintenance.check(ME)
    again.close()
    assert (report.ok, report.journal_head) == (True, head)


def kept(path: Path, minute: int = 0) -> Path:
    """A scheduled backup of the workspace at `path`."""
    opened = open_workspace(path)
    try:
        return backup.scheduled(opened.store.database.raw, path, START + timedelta(minutes=minute))
    finally:
        opened.close()


def test_a_moved_and_renamed_workspace_finds_its_backups(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    made = kept(workspace.path)
    moved = tmp_path / "elsewhere" / "Anders.editorial"
    moved.parent.mkdir()
    workspace.path.rename(moved)
    (found,) = backup.existing(moved)
    assert found.path == made
    assert found.name == workspace.path.stem
    newer = kept(moved, 5)
    assert [one.path for one in backup.existing(moved)] == [newer, made]
    assert backup.existing(moved)[0].name == "Anders"


def test_a_copy_shows_the_backups_of_both_its_own_first_and_thins_only_its_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.close()
    original = kept(workspace.path)
    copy = tmp_path / "Kopie.editorial"
    copy.write_bytes(workspace.path.read_bytes())
    for minute in range(1, RECENT + 4):
        kept(copy, minute)
    late = kept(workspace.path, 60)
    found = backup.existing(copy)
    assert [one.name for one in found[:RECENT]] == ["Kopie"] * RECENT
    assert [one.path for one in found[RECENT:]] == [late, original]
    assert [one.path for one in backup.existing(workspace.path)][:2] == [late, original]


def test_a_file_that_cannot_be_read_any_more_finds_its_backups_by_its_place(workspace: Workspace) -> None:
    workspace.close()
    made = kept(workspace.path)
    workspace.path.write_bytes(b"SQLite format 3\0" + b"\0" * 4000)
    assert [one.path for one in backup.existing(workspace.path)] == [made]
    workspace.path.unlink()
    assert [one.path for one in backup.existing(workspace.path)] == [made]


def test_backups_from_before_ids_counted_are_found_and_taken_over(workspace: Workspace) -> None:
    workspace.close()
    made = kept(workspace.path)
    old = made.parent.parent.parent / made.parent.name
    made.parent.rename(old)
    (found,) = backup.existing(workspace.path)
    assert found.path == old / made.name
    newer = kept(workspace.path, 5)
    assert [one.path for one in backup.existing(workspace.path)] == [newer, newer.parent / made.name]
    assert not old.exists()


def test_an_id_that_is_no_name_of_a_folder_is_not_taken_for_one(workspace: Workspace) -> None:
    raw = workspace.store.database.raw
    raw.execute("UPDATE option SET value = '../../weg' WHERE name = 'workspace_id'")
    made = backup.scheduled(raw, workspace.path, START)
    workspace.close()
    assert made.parent.parent.name == "backups"


def test_a_copy_whose_index_does_not_fit_its_rows_is_not_sound(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    make_item(workspace, "Da", day=TODAY)
    workspace.close()
    assert copy_check.verdict(workspace.path) == "ok"
    connection = sqlite3.connect(workspace.path)
    # the index is taken for one of other columns: only looking rows up in it finds that out
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = 'CREATE INDEX ix_content_status ON content (title, deleted_at)'"
        " WHERE name = 'ix_content_status'"
    )
    connection.commit()
    connection.close()
    assert "ix_content_status" in copy_check.verdict(workspace.path)


def test_damage_that_cannot_even_be_worded_is_told_as_damage(tmp_path: Path) -> None:
    path = new_workspace(tmp_path).path
    whole = path.read_bytes()
    # a byte of the schema that is no UTF-8 any more, inside a word that SQLite repeats in its message
    path.write_bytes(whole.replace(b"CREATE TABLE publication (", b"CREATE TABLE publication \xd9", 1))
    with pytest.raises(Damaged):
        open_existing(path)
    with pytest.raises(Damaged):
        backup.restore(path, tmp_path / "neu.editorial")
    assert not (tmp_path / "neu.editorial").exists()
