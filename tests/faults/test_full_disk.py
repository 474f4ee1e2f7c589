"""A disk that runs full during an edit, an import, a backup, an export: a sentence, nothing half, and work goes on."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from editorial.app import open_workspace
from editorial.storage import backup
from tests.builders import ME
from tests.faults.full_disk import ACTS, EXPORTS, attempt, fill, furnish, left_behind, may_mount, small_disk
from tests.faults.nursery import Nursery
from tests.faults.promises import broken, read

#: Refusals that speak of the disk.
FULL = {"workspace.full", "workspace.untaken", "file.unwritable"}
#: Files of last time that an act would replace.
REPLACED = {"back_up": "backup.editorial", **{name: name for name in EXPORTS}}
#: Where nothing may lie as long as the act was not done.
MADE = {"load": "again.editorial", "create": "fresh.editorial"}


@pytest.fixture(scope="module")
def nursery() -> Generator[Nursery]:
    with Nursery("full_disk") as opened:
        yield opened


def _as_before(folder: Path, act: str) -> None:
    if act in REPLACED:
        assert (folder / REPLACED[act]).read_bytes() == b"von gestern"
    if act in MADE:
        assert not (folder / MADE[act]).exists()


def _outcome(said: Path) -> str:
    return next(line.split()[1] for line in said.read_text().splitlines() if line.startswith("outcome"))


@pytest.mark.parametrize("act", ACTS)
def test_where_no_file_may_grow_any_more_nothing_is_half_written(nursery: Nursery, tmp_path: Path, act: str) -> None:
    path, said = furnish(tmp_path), tmp_path / "said"
    size = path.stat().st_size
    limit = 1_000 if act in EXPORTS else size if act in ("edit", "attach", "bring") else 60_000
    assert nursery.run(act, path, said, most=limit) == 0
    assert _outcome(said) in FULL
    _as_before(tmp_path, act)
    assert left_behind(tmp_path) == []
    assert broken(path, read(said)) == []
    said.unlink()
    assert nursery.run(act, path, said) == 0
    assert _outcome(said) == "done"
    assert broken(path, read(said)) == []


if may_mount():

    @pytest.mark.parametrize("act", ACTS)
    def test_on_a_small_disk_that_is_full_nothing_is_half_written(tmp_path: Path, act: str) -> None:
        with small_disk(tmp_path / "disk", 6_000_000) as folder:
            path = furnish(folder)
            for spare in (0, 4_096, 60_000):
                workspace, ballast = open_workspace(path), fill(folder, spare)
                refused = attempt(workspace, act, folder)
                if refused:
                    assert refused in FULL
                    _as_before(folder, act)
                assert not left_behind(folder)
                ballast.unlink()
                assert workspace.maintenance.check(ME).ok
                workspace.close()
                if not refused:
                    break
            else:
                workspace = open_workspace(path)
                assert attempt(workspace, act, folder) == ""
                workspace.close()
            assert len(backup.existing(path)) == 0
