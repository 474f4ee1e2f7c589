"""kill -9 at every named point and at random moments: nothing acknowledged is lost, and the workspace opens again."""

from __future__ import annotations

import json
import random
import re
import shutil
import signal
from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from editorial import faults
from editorial.services.exports import Wish
from editorial.storage import backup
from tests.builders import ME, make_item, new_workspace
from tests.checks.source import ROOT, python_files
from tests.faults.nursery import Nursery
from tests.faults.promises import broken, read, sound

OLD = Path(__file__).resolve().parent.parent / "old_workspaces" / "schema-1.editorial"

#: Where each point is passed: the job, and the passing at which the program dies.
KILLS: dict[str, tuple[str, int]] = {
    "create.begun": ("create", 1),
    "create.built": ("create", 1),
    "commit.begun": ("edit", 4),
    "commit.rows": ("edit", 3),
    "commit.counted": ("edit", 3),
    "commit.indexed": ("edit", 5),
    "journal.linked": ("edit", 2),
    "journal.written": ("edit", 6),
    "commit.before": ("edit", 4),
    "commit.after": ("edit", 4),
    "commit.undone": ("refuse", 1),
    "attach.stored": ("attach", 3),
    "import.begun": ("bring", 1),
    "import.batch": ("bring", 1),
    "import.written": ("bring", 1),
    "backup.begun": ("back_up", 3),
    "backup.copied": ("back_up", 2),
    "backup.flushed": ("back_up", 2),
    "backup.renamed": ("back_up", 2),
    "backup.thinned": ("back_up", 1),
    "restore.begun": ("load", 1),
    "restore.loaded": ("load", 1),
    "migration.backed_up": ("migrate", 1),
    "migration.begun": ("migrate", 1),
    "migration.stepped": ("migrate", 1),
    "migration.stamped": ("migrate", 1),
    "migration.after": ("migrate", 1),
    "export.begun": ("export", 3),
    "export.written": ("export", 3),
    "export.renamed": ("export", 3),
}
#: Where other acts pass the same points.
ALSO = (
    ("import.begun", "bring_calendar"),
    ("import.batch", "bring_calendar"),
    ("import.written", "bring_calendar"),
    ("import.begun", "bring_results"),
    ("import.written", "bring_results"),
)
#: Points that only a window passes; `test_killed_window` and `test_killed_in_meeting` kill there.
IN_A_WINDOW = {"answer.begun", "autosave.begun", "autosave.saved", "rescue.drafted"}
IN_A_WINDOW |= {"moderation.typed", "moderation.kept"}


@pytest.fixture(scope="module")
def nursery() -> Generator[Nursery]:
    with Nursery() as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small workspace, the same as JSON, and one of an older schema beside it."""
    workspace = new_workspace(tmp_path)
    for number in range(3):
        make_item(workspace, f"Anfang {number}", text="Wort " * 200, day=date(2026, 5, 21))
    workspace.exports.write(ME, "workspace", tmp_path / "whole.json", Wish())
    workspace.close()
    shutil.copyfile(OLD, tmp_path / "older.editorial")
    return workspace.path


def test_every_point_in_the_code_is_named_and_every_named_point_is_killed_at() -> None:
    used = [
        name
        for one in python_files()
        if one.relative_to(ROOT).parts[0] in {"editorial", "ui"}
        for name in re.findall(r'faults\.point\("([a-z_.]+)"\)', one.read_text("utf-8"))
    ]
    assert set(used) == set(faults.POINTS)
    assert set(KILLS) | IN_A_WINDOW == set(faults.POINTS)
    assert len(faults.POINTS) >= 20


@pytest.mark.parametrize(
    "point", [one for one, (job, _number) in KILLS.items() if job not in ("create", "migrate", "load")]
)
def test_killed_at_a_named_point_nothing_acknowledged_is_lost(nursery: Nursery, path: Path, point: str) -> None:
    job, passing = KILLS[point]
    said = path.with_name("said")
    ended = nursery.run(job, path, said, seed=7, fault=f"{point}:{passing}")
    assert ended == -signal.SIGKILL, f"{point} was not passed"
    assert broken(path, read(said)) == []
    for one in backup.existing(path):
        assert sound(one.path), "a backup is complete or absent"
    for name in ("plan-out.csv", "plan-out.ics", "plan-out.json"):
        whole_or_absent(path.with_name(name))


@pytest.mark.parametrize(("point", "job"), ALSO)
def test_killed_while_calendars_and_results_come_in_nothing_acknowledged_is_lost(
    nursery: Nursery, path: Path, point: str, job: str
) -> None:
    said = path.with_name("said")
    assert nursery.run(job, path, said, seed=7, fault=point) == -signal.SIGKILL
    assert broken(path, read(said)) == []
    assert nursery.run(job, path, said, seed=7) == 0
    assert broken(path, read(said)) == []


@pytest.mark.parametrize("job", ["edit", "attach", "bring", "back_up", "export"])
def test_after_a_kill_the_same_work_goes_on(nursery: Nursery, path: Path, job: str) -> None:
    said = path.with_name("said")
    point = next(one for one, (name, _number) in KILLS.items() if name == job)
    assert nursery.run(job, path, said, seed=7, fault=point) == -signal.SIGKILL
    assert nursery.run(job, path, said, seed=8) == 0
    assert broken(path, read(said)) == []


def whole_or_absent(path: Path) -> None:
    """An exported file is the old one or the new one to its last line."""
    if not path.exists():
        return
    words = path.read_bytes().decode("utf-8-sig")
    if path.suffix == ".json":
        assert json.loads(words)
    elif path.suffix == ".ics":
        assert words.endswith("END:VCALENDAR\r\n")
    else:
        assert words.endswith("\r\n")


@pytest.mark.parametrize("point", [one for one in KILLS if one.startswith("create")])
def test_a_new_workspace_is_there_whole_or_not_at_all(nursery: Nursery, path: Path, point: str) -> None:
    assert nursery.run("create", path, path.with_name("said"), fault=point) == -signal.SIGKILL
    assert not path.with_name("fresh.editorial").exists()
    assert nursery.run("create", path, path.with_name("said")) == 0
    assert broken(path.with_name("fresh.editorial"), read(path.with_name("said"))) == []
    assert not list(path.parent.glob(".fresh*"))


@pytest.mark.parametrize("point", [one for one in KILLS if one.startswith("migration")])
def test_a_migration_that_is_killed_is_done_at_the_next_opening(nursery: Nursery, path: Path, point: str) -> None:
    older = path.with_name("older.editorial")
    assert nursery.run("migrate", path, path.with_name("said"), fault=point) == -signal.SIGKILL
    assert broken(older, read(path.with_name("none"))) == []
    kept = backup.existing(older)
    assert kept
    assert all(sound(one.path) for one in kept)


@pytest.mark.parametrize("point", ["restore.begun", "restore.loaded", "backup.copied", "backup.flushed"])
def test_a_restore_that_is_killed_leaves_no_half_workspace(nursery: Nursery, path: Path, point: str) -> None:
    assert nursery.run("load", path, path.with_name("said"), fault=point) == -signal.SIGKILL
    assert not path.with_name("again.editorial").exists()
    assert nursery.run("load", path, path.with_name("said")) == 0
    assert broken(path.with_name("again.editorial"), read(path.with_name("none"))) == []


@pytest.mark.slow
def test_killed_at_random_moments_nothing_acknowledged_is_lost(nursery: Nursery, path: Path) -> None:
    dice, kept = random.Random(20261122), 0
    said = path.with_name("said")
    for number in range(15):
        ended = nursery.run("work", path, said, seed=number, after=0.02 + dice.random() * 0.25)
        assert ended == -signal.SIGKILL
        promises = read(said)
        assert broken(path, promises) == []
        kept = len(promises.heads)
    assert kept > 0
