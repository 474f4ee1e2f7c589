"""Drafts of exports that were killed: the next export to that folder takes them away, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editorial.exchange.export_csv import write_csv
from editorial.exchange.export_file import sweep

HOUR = 3600


def gone() -> int:
    """The number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def left(path: Path, hours: float) -> Path:
    path.write_bytes(b"half")
    then = time.time() - hours * HOUR
    os.utime(path, (then, then))
    return path


def test_the_next_export_takes_the_draft_of_a_killed_one_away(tmp_path: Path) -> None:
    draft = left(tmp_path / f".plan.xlsx.{gone()}.part", 1)
    folder = tmp_path / f".{gone()}-12.part"
    (folder / "Medien").mkdir(parents=True)
    os.utime(folder, (0, 0))
    write_csv(tmp_path / "plan.csv", ["A"], [["1"]])
    assert [one.name for one in tmp_path.iterdir()] == ["plan.csv"]
    assert not draft.exists()


def test_a_draft_that_may_still_be_written_stays(tmp_path: Path) -> None:
    young = left(tmp_path / f".plan.xlsx.{gone()}.part", 0)
    running = left(tmp_path / f".plan.csv.{os.getpid()}.part", 2)
    sweep(tmp_path)
    assert young.exists()
    assert running.exists()


def test_after_a_day_it_is_nobodys_whatever_process_has_that_number_here(tmp_path: Path) -> None:
    draft = left(tmp_path / f".plan.xlsx.{os.getpid()}.part", 25)
    sweep(tmp_path)
    assert not draft.exists()


@pytest.mark.parametrize(
    "name", ["film.mp4.part", ".plan.xlsx.part", "plan.xlsx.4711.part", ".notiz.4711.txt", ".a-1.part"]
)
def test_what_somebody_else_made_is_never_touched(tmp_path: Path, name: str) -> None:
    other = left(tmp_path / name, 1000)
    sweep(tmp_path)
    assert other.exists()


def test_a_folder_that_cannot_be_read_hinders_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: object) -> None:
        raise PermissionError

    monkeypatch.setattr("editorial.exchange.export_file.os.scandir", refuse)
    write_csv(tmp_path / "plan.csv", ["A"], [["1"]])
    assert (tmp_path / "plan.csv").exists()
