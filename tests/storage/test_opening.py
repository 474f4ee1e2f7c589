"""What the program opens, and what it refuses without touching a byte."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from pathlib import Path

import pytest

import editorial.start
import editorial.storage.first_page
from editorial.app import create_workspace, open_workspace
from editorial.errors import Damaged, ForeignFile, NewerWorkspace, ReadOnly, WorkspaceError
from editorial.storage import database, schema
from tests.builders import ME, make_item, new_workspace


def _made(folder: Path) -> Path:
    workspace = new_workspace(folder)
    make_item(workspace, text="Text.")
    workspace.close()
    return workspace.path


def _mark(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_number_of_the_schema_is_the_same_at_start_and_in_storage() -> None:
    assert editorial.start.SCHEMA == schema.SCHEMA
    assert editorial.storage.first_page.APPLICATION_ID == schema.APPLICATION_ID


def test_a_new_workspace_carries_its_marks(tmp_path: Path) -> None:
    connection = sqlite3.connect(_made(tmp_path))
    found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    connection.close()
    assert found == [schema.APPLICATION_ID, schema.SCHEMA]


@pytest.mark.usefixtures("waits_for_the_disk")
def test_an_open_workspace_is_hardened(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    raw = workspace.store.database.raw
    found = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "trusted_schema", "cell_size_check", "synchronous", "journal_mode")
    }
    workspace.close()
    wal = "wal" if database.wal_allowed() else "truncate"
    assert found == {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "synchronous": 2,
        "journal_mode": wal,
    }


@pytest.mark.parametrize(
    ("version", "may"), [((3, 40, 1), False), ((3, 51, 2), False), ((3, 51, 3), True), ((4, 0, 0), True)]
)
def test_a_write_ahead_log_is_used_only_where_it_is_safe(version: tuple[int, int, int], may: bool) -> None:
    assert database.wal_allowed(version) is may


def test_a_closed_workspace_is_one_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = _made(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_newer_workspace_is_refused_and_not_one_byte_changes(tmp_path: Path) -> None:
    path = _made(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={schema.SCHEMA + 1}")
    connection.commit()
    connection.close()
    before = _mark(path)
    with pytest.raises(NewerWorkspace) as caught:
        open_workspace(path)
    assert caught.value.exit_code == 3
    assert _mark(path) == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "content",
    [b"", b"Redaktionsplan;Mai\n", b"PK\x03\x04" + b"\0" * 200, b"SQLite format 3", b"\0" * 4096, b"%PDF-1.7"],
    ids=["empty", "csv", "zip", "half-header", "zeros", "pdf"],
)
def test_a_file_that_is_not_ours_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plan.editorial"
    path.write_bytes(content)
    with pytest.raises(ForeignFile) as caught:
        open_workspace(path)
    assert "plan.editorial" in caught.value.text("de")
    assert path.read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.editorial"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE content (id INTEGER)")
    connection.commit()
    connection.close()
    before = _mark(path)
    with pytest.raises(ForeignFile):
        open_workspace(path)
    assert _mark(path) == before


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(tmp_path / "nie.editorial")
    assert caught.value.code == "workspace.missing"
    assert not (tmp_path / "nie.editorial").exists()
    with pytest.raises(ForeignFile):
        open_workspace(tmp_path)


def test_a_file_is_never_overwritten_by_a_new_workspace(tmp_path: Path) -> None:
    path = tmp_path / "wichtig.editorial"
    path.write_text("wichtig")
    with pytest.raises(WorkspaceError) as caught:
        create_workspace(path)
    assert caught.value.code == "file.exists"
    assert path.read_text() == "wichtig"


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    with pytest.raises(ReadOnly):
        create_workspace(tmp_path / "datei" / "desk.editorial")


def test_our_marks_on_an_otherwise_empty_file_do_not_help(tmp_path: Path) -> None:
    path = tmp_path / "leer.editorial"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={schema.SCHEMA}")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged):
        open_workspace(path)


@pytest.mark.parametrize("kept", [100, 4096, 20_000, 60_000])
def test_a_cut_off_file_is_damaged_and_left_as_it_is(tmp_path: Path, kept: int) -> None:
    path = _made(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    before = _mark(path)
    assert _trouble(path)
    assert _mark(path) == before


def _trouble(path: Path) -> str:
    """The first sentence or finding about a file; "" where nothing is wrong with it."""
    try:
        workspace = open_workspace(path)
    except WorkspaceError as error:
        return error.text("de")
    try:
        workspace.plan.rows(ME)
        workspace.search.find(ME, "labor")
    except (WorkspaceError, ValueError):
        pass  # a value that means nothing is worded by the worker and named by `check` below
    try:
        findings = workspace.maintenance.check(ME).findings
        whole = workspace.maintenance.journal_whole(ME)
        return "" if not findings and whole else str(findings)
    finally:
        workspace.close()


@pytest.mark.parametrize("seed", range(12))
def test_garbage_in_a_workspace_gives_a_sentence_or_a_finding_never_a_crash(tmp_path: Path, seed: int) -> None:
    path = _made(tmp_path)
    dice = random.Random(seed)
    data = bytearray(path.read_bytes())
    start = dice.randrange(100, len(data) - 3000)
    data[start : start + 3000] = dice.randbytes(3000)
    path.write_bytes(bytes(data))
    connection = sqlite3.connect(path)
    try:
        spoilt = connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok"
    except sqlite3.Error:
        spoilt = True
    connection.close()
    # What lies in unused room of a page may be anything.
    assert _trouble(path) or not spoilt
