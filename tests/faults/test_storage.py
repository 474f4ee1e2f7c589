"""Full disk, locks, files that cannot be written, a killed program: nothing acknowledged is ever lost or half there."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editorial.app import Workspace, create_workspace, open_workspace
from editorial.domain.content import ContentItem
from editorial.errors import DiskFull, Locked, ReadOnly, WorkspaceError
from editorial.services.content import Draft
from editorial.storage import backup, database
from tests.builders import ME, make_item, new_workspace

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def workspace(tmp_path: Path) -> Generator[Workspace]:
    made = new_workspace(tmp_path)
    make_item(made, text="Text.", day=date(2026, 5, 21))
    yield made
    made.close()


def _rows(workspace: Workspace) -> tuple[int, ...]:
    raw = workspace.store.database.raw
    names = ("content", "publication", "journal", "content_fts", "blob")
    return tuple(raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names)


# A full disk ----------------------------------------------------------------------------------------------------------


def _fill(workspace: Workspace) -> None:
    raw = workspace.store.database.raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages}")


def test_on_a_full_disk_nothing_changes_and_the_sentence_says_so(workspace: Workspace) -> None:
    before = _rows(workspace)
    _fill(workspace)
    with pytest.raises(DiskFull) as caught:
        workspace.content.create(ME, Draft(ContentItem(title="Groß", text="x" * 500_000)))
    assert "nichts gespeichert" in caught.value.text("de")
    assert caught.value.exit_code == 3
    assert _rows(workspace) == before
    assert not workspace.store.database.raw.in_transaction
    assert workspace.maintenance.check(ME).ok


def test_after_the_disk_has_room_again_work_goes_on(workspace: Workspace) -> None:
    _fill(workspace)
    item = workspace.content.card(ME, workspace.plan.rows(ME)[0].content_id).item
    with pytest.raises(DiskFull):
        workspace.content.edit(ME, replace(item, text="x" * 500_000))
    with pytest.raises(DiskFull):
        workspace.parts.attach(ME, item.id, "film.mp4", b"x" * 500_000)
    assert workspace.content.card(ME, item.id).item == item
    workspace.store.database.raw.execute("PRAGMA max_page_count=1073741823")
    workspace.content.edit(ME, replace(item, text="x" * 500_000))
    workspace.history.undo(ME)
    assert workspace.content.card(ME, item.id).item.text == "Text."
    assert workspace.maintenance.check(ME).ok


@pytest.mark.parametrize("spare", range(0, 40, 3))
def test_wherever_in_an_act_the_disk_runs_full_the_workspace_stays_whole(workspace: Workspace, spare: int) -> None:
    before = _rows(workspace)
    raw = workspace.store.database.raw
    raw.execute(f"PRAGMA max_page_count={raw.execute('PRAGMA page_count').fetchone()[0] + spare}")
    item = ContentItem(title="Groß", text="Wort " * 8_000)
    try:
        workspace.content.create(ME, Draft(item, checklist=tuple("abcdef")))
    except DiskFull:
        assert _rows(workspace) == before
    assert workspace.maintenance.check(ME).ok


# Locks ----------------------------------------------------------------------------------------------------------------

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


@contextmanager
def _held(path: Path, how: str) -> Generator[None]:
    """Another process holds a lock on the file."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        assert other.stdout.readline() == "held\n"
        yield
    finally:
        other.communicate("\n")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY", 0.1)


@pytest.mark.usefixtures("impatient")
def test_a_workspace_that_another_program_holds_is_told_to_be_locked(workspace: Workspace) -> None:
    workspace.close()
    with _held(workspace.path, "EXCLUSIVE"), pytest.raises(Locked) as caught:
        open_workspace(workspace.path)
    assert workspace.path.name in caught.value.text("de")
    open_workspace(workspace.path).close()


def test_behind_an_act_that_waited_in_vain_the_others_do_not_wait_as_long(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "HURRIED", 0.05)
    workspace.store.database.raw.execute("PRAGMA busy_timeout=600")
    with _held(workspace.path, "EXCLUSIVE"):
        with pytest.raises(Locked):
            make_item(workspace, "Vergeblich")
        start = time.monotonic()
        for _act in range(5):
            with pytest.raises(Locked):
                make_item(workspace, "Vergeblich")
        assert time.monotonic() - start < 2
    make_item(workspace, "Danach")
    patience = workspace.store.database.raw.execute("PRAGMA busy_timeout").fetchone()[0]
    assert patience == database.BUSY * 1000


@pytest.mark.usefixtures("impatient")
def test_while_somebody_else_writes_reading_goes_on_and_writing_is_refused(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    item = make_item(workspace)
    with _held(workspace.path, "IMMEDIATE"):
        assert workspace.content.card(ME, item.id).item == item
        with pytest.raises(Locked):
            workspace.content.edit(ME, replace(item, text="Neu."))
    workspace.content.edit(ME, replace(item, text="Neu."))
    assert workspace.maintenance.check(ME).ok
    workspace.close()


def test_a_writer_waits_for_a_short_edit_of_another(workspace: Workspace) -> None:
    item = workspace.content.card(ME, workspace.plan.rows(ME)[0].content_id).item
    other = sqlite3.connect(workspace.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.3, other.execute, ["ROLLBACK"])
    timer.start()
    workspace.content.edit(ME, replace(item, text="Gewartet."))
    timer.join()
    other.close()
    assert workspace.content.card(ME, item.id).item.text == "Gewartet."


def test_two_windows_on_one_file_never_overwrite_each_other(workspace: Workspace) -> None:
    second = open_workspace(workspace.path)
    item = second.content.card(ME, second.plan.rows(ME)[0].content_id).item
    workspace.content.edit(ME, replace(item, text="Von hier."))
    with pytest.raises(Exception, match="Laborbesuch"):
        second.content.edit(ME, replace(item, text="Von dort."))
    for number in range(3):
        make_item(workspace, f"Hier {number}")
        make_item(second, f"Dort {number}")
    second.close()
    assert workspace.maintenance.check(ME).ok
    assert len(workspace.plan.rows(ME)) == 7


# Files that cannot be written -----------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_written_can_be_read_and_says_so_on_writing(workspace: Workspace) -> None:
    workspace.store.database.raw.execute("PRAGMA query_only=ON")
    content_id = workspace.plan.rows(ME)[0].content_id
    with pytest.raises(ReadOnly) as caught:
        workspace.content.label(ME, [content_id], add=("A",))
    assert workspace.path.name in caught.value.text("de")
    assert workspace.content.card(ME, content_id).item.labels == ()


def test_a_workspace_in_a_place_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    with pytest.raises(WorkspaceError):
        create_workspace(tmp_path / "datei" / "tief" / "desk.editorial")
    assert (tmp_path / "datei").read_text() == "x"


def test_a_backup_that_breaks_off_leaves_the_last_one_alone(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = workspace.path.with_name("copy.editorial")
    backup.back_up(workspace.store.database.raw, target)
    before = target.read_bytes()
    make_item(workspace, "Danach")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError) as caught:
        backup.back_up(workspace.store.database.raw, target)
    assert "No space left" in caught.value.text("en")
    assert target.read_bytes() == before
    assert not list(target.parent.glob(".*.part"))


# A killed program -----------------------------------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from editorial.app import open_workspace
from editorial.domain.content import ContentItem
from editorial.domain.people import Actor
from editorial.services.content import Draft

workspace, number = open_workspace(Path(sys.argv[1])), int(sys.argv[2])
print("ready", flush=True)
while True:
    number += 1
    item = ContentItem(title=f"Beitrag {number}", text="Wort " * 400)
    workspace.content.create(Actor(), Draft(item, checklist=("a", "b")))
    print(number, flush=True)
"""


def _write_until_killed(path: Path, start: int, seconds: float) -> int:
    """The number of the last edit that the killed program acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(start)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    timer = threading.Timer(seconds, writer.send_signal, [signal.SIGKILL])
    timer.start()
    said = writer.stdout.read().splitlines()
    timer.join()
    writer.wait()
    writer.stdout.close()
    # The last line may have been cut in the middle by the kill.
    numbers = [int(one) for one in said if one.isdigit() and int(one) > start]
    return max(numbers, default=start)


@pytest.mark.slow
def test_a_program_killed_while_it_commits_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    workspace.close()
    dice, done = random.Random(20260512), 0
    for _round in range(6):
        acknowledged = _write_until_killed(workspace.path, done, 0.2 + dice.random() * 0.6)
        again = open_workspace(workspace.path)
        report = again.maintenance.check(ME)
        with again.store.read(ME) as work:
            titles = {one.title for one in work.all(ContentItem)}
        found = {one.title for one in again.search.find(ME, "Beitrag", most=10_000)}
        again.close()
        assert report.findings == ()
        assert {f"Beitrag {number}" for number in range(1, acknowledged + 1)} <= titles
        assert len(titles) <= acknowledged + 1
        assert found == titles
        done = len(titles)
    assert done > 0


def test_a_hot_journal_left_by_a_crash_is_rolled_back_on_opening(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    item = make_item(workspace, text="Vorher.")
    workspace.close()
    crash = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute(\"UPDATE content SET text='Halb.'\")\n"
        "c.execute(\"UPDATE journal SET detail = detail || '{}'\".format('x' * 4000))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", crash, str(workspace.path)], check=False)
    again = open_workspace(workspace.path)
    text = again.content.card(ME, item.id).item.text
    report = again.maintenance.check(ME)
    again.close()
    assert text == "Vorher."
    assert report.ok


def test_a_file_that_a_crash_left_with_only_its_first_page_written_is_rolled_back(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path)
    make_item(workspace, text="Vorher.")
    workspace.close()
    crash = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('CREATE TABLE halb AS SELECT * FROM journal')\n"
        "c.execute(\"UPDATE journal SET detail = detail || '{}'\".format('x' * 4000))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", crash, str(workspace.path)], check=False)
    # A commit writes the first page, with the number of pages to come, before the others: here the crash came between.
    data = bytearray(workspace.path.read_bytes())
    data[28:32] = (len(data) // 4096 + 50).to_bytes(4, "big")
    workspace.path.write_bytes(bytes(data))
    again = open_workspace(workspace.path)
    report = again.maintenance.check(ME)
    again.close()
    assert report.findings == ()


def test_opening_waits_no_longer_than_it_must_for_a_lock(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY", 0.2)
    workspace.close()
    with _held(workspace.path, "EXCLUSIVE"):
        start = time.monotonic()
        with pytest.raises(Locked):
            open_workspace(workspace.path)
        assert time.monotonic() - start < 10
