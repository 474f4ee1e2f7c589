"""Flipped bits, cut files, zeroed pages: the program notices, or what it shows is right; a damaged file is never
written over, and the newest good backup is offered."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from editorial.errors import NewerWorkspace, WorkspaceError
from editorial.services.loading import newest_good_backup, restore
from editorial.start import SCHEMA, newest_backup
from editorial.storage import backup
from editorial.storage.opening import open_existing
from tests.builders import ME, FixedClock, make_item, new_workspace, sample_file
from tests.faults.damage import (
    HARMLESS,
    PAGE,
    TOUCHED,
    UNNOTICED,
    content_of,
    cut,
    flips,
    mark,
    titles,
    verdict,
    zeroed,
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, dict[str, Any]]:
    """The bytes of the sample workspace and what is in it."""
    path = sample_file(tmp_path_factory.mktemp("whole"))
    content = content_of(path)
    return path.read_bytes(), content


def _count(path: Path, whole: tuple[bytes, dict[str, Any]], harms: Any) -> Counter[str]:
    return Counter(verdict(path, harm, *whole) for harm in harms)


def test_a_flipped_bit_is_noticed_or_changes_nothing(tmp_path: Path, whole: tuple[bytes, dict[str, Any]]) -> None:
    found = _count(tmp_path / "desk.editorial", whole, flips(len(whole[0]), 40, 1))
    assert found[UNNOTICED] == found[TOUCHED] == 0
    # half of a new file is room that nothing lies in yet
    assert found.total() - found[HARMLESS] > 12


def test_a_file_cut_anywhere_is_noticed(tmp_path: Path, whole: tuple[bytes, dict[str, Any]]) -> None:
    size = len(whole[0])
    found = _count(
        tmp_path / "desk.editorial", whole, [cut(one) for one in (99, 100, PAGE, size // 2, size - PAGE, size - 1)]
    )
    assert found[UNNOTICED] == found[TOUCHED] == found[HARMLESS] == 0


def test_a_zeroed_page_is_noticed_or_was_unused(tmp_path: Path, whole: tuple[bytes, dict[str, Any]]) -> None:
    pages = len(whole[0]) // PAGE
    found = _count(tmp_path / "desk.editorial", whole, [zeroed(one) for one in range(0, pages, pages // 12)])
    assert found[UNNOTICED] == found[TOUCHED] == 0


# The way out ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with three backups: of one, two and three items."""
    workspace, clock = new_workspace(tmp_path), FixedClock()
    for title in ("Erster", "Zweiter", "Dritter"):
        make_item(workspace, title, text="Text.")
        clock.forward(hours=1)
        workspace.maintenance.back_up(ME, clock().replace(tzinfo=None))
    workspace.close()
    return workspace.path


def _spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 3000] = b"\x55" * 3000
    path.write_bytes(bytes(data))


def test_the_newest_backup_is_offered_if_it_is_good(path: Path) -> None:
    _spoil(path)
    before = mark(path)
    newest = backup.existing(path)[0]
    assert newest_backup(path) == newest
    restore(newest.path, path.with_name("desk restored.editorial"))
    assert titles(path.with_name("desk restored.editorial")) == ["Erster", "Zweiter", "Dritter"]
    assert mark(path) == before, "the damaged file stays as it is"


def test_a_backup_that_is_damaged_itself_is_passed_over(path: Path) -> None:
    newest, second, _third = backup.existing(path)
    _spoil(newest.path)
    found = newest_good_backup(path)
    assert found == second
    restore(second.path, path.with_name("desk restored.editorial"))
    assert titles(path.with_name("desk restored.editorial")) == ["Erster", "Zweiter"]


def test_a_backup_of_a_workspace_changed_behind_the_programs_back_is_passed_over(path: Path) -> None:
    opened = open_existing(path)
    opened.raw.execute("UPDATE content SET text = 'heimlich' WHERE id = 1")
    backup.scheduled(opened.raw, path, FixedClock()().replace(tzinfo=None))
    opened.close()
    newest, second, *_rest = backup.existing(path)
    assert newest.number == 4
    assert newest_good_backup(path) == second


def test_looking_for_a_good_backup_changes_none_of_them(path: Path) -> None:
    _spoil(backup.existing(path)[0].path)
    before = {one.path: mark(one.path) for one in backup.existing(path)}
    newest_good_backup(path)
    assert {one: mark(one) for one in backup.folder_for(path).iterdir()} == before


def test_without_any_good_backup_none_is_offered(path: Path) -> None:
    for one in backup.existing(path):
        one.path.write_bytes(b"")
    assert newest_good_backup(path) is None


def test_no_backup_is_made_of_a_damaged_workspace_and_none_is_thinned_for_it(path: Path) -> None:
    connection = sqlite3.connect(path)
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'comment'").fetchone()[0]
    connection.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = b"\xff" * PAGE
    path.write_bytes(bytes(data))
    before = backup.existing(path)
    opened = open_existing(path)
    with pytest.raises(WorkspaceError):
        backup.scheduled(opened.raw, path, FixedClock()().replace(tzinfo=None))
    opened.close()
    assert backup.existing(path) == before


@pytest.mark.parametrize("schema", [SCHEMA + 1, 7, 2**31 - 1])
def test_a_newer_schema_is_refused_byte_for_byte_with_whatever_lies_beside_it(path: Path, schema: int) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = schema.to_bytes(4, "big")
    path.write_bytes(bytes(data))
    beside = path.with_name("desk.editorial-journal")
    beside.write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + bytes(504))
    before = {one: mark(one) for one in path.parent.iterdir()}
    with pytest.raises(NewerWorkspace):
        open_existing(path)
    with pytest.raises(NewerWorkspace):
        restore(path, path.with_name("neu.editorial"))
    assert {one: mark(one) for one in path.parent.iterdir()} == before
