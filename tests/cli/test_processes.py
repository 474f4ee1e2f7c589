"""The command line beside the window, and as a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from editorial.app import open_workspace
from tests.builders import ME, make_item, sample_file

from .refusals import Run, refused


def test_everything_works_while_the_window_has_the_workspace_open(
    run: Run, path: Path, plan: Path, tmp_path: Path
) -> None:
    window = open_workspace(path)
    assert run("import", path, plan)[0] == 0
    assert run("export", path, "workspace", "-o", tmp_path / "all.json")[0] == 0
    assert run("backup", path, "-o", tmp_path / "b.editorial")[0] == 0
    make_item(window, "Aus dem Fenster")
    assert len(window.exports.listing(ME, "content")) == 5
    window.close()


def test_a_short_lock_is_waited_for_and_a_long_one_refused(
    run: Run, path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, holder.execute, ("ROLLBACK",))
    release.start()
    assert run("import", path, plan)[0] == 0
    release.join()
    monkeypatch.setattr("editorial.storage.database.BUSY", 0.1)
    holder.execute("BEGIN EXCLUSIVE")
    refused(run("list", path, "content"), 3)
    holder.execute("ROLLBACK")
    holder.close()


ROOT = Path(__file__).resolve().parents[2]


def process(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8", **more}
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def test_a_whole_run_from_sample_to_restore_as_processes(tmp_path: Path) -> None:
    path, back = tmp_path / "a.editorial", tmp_path / "b.editorial"
    assert process("new", path, "--sample", "--language", "de").returncode == 0
    assert process("export", path, "plan", "-o", tmp_path / "plan.xlsx").returncode == 0
    found = json.loads(process("import", path, tmp_path / "plan.xlsx", "--json").stdout)
    assert (found["added"], found["changed"]) == (0, 0)
    assert process("export", path, "workspace", "-o", tmp_path / "all.json").returncode == 0
    assert process("restore", tmp_path / "all.json", back).returncode == 0
    assert json.loads(process("check", back, "--json").stdout)["ok"]
    assert process("list", back, "content", "--json").stdout == process("list", path, "content", "--json").stdout


def test_wrong_arguments_of_the_program_itself_are_a_wrong_call(tmp_path: Path) -> None:
    for arguments in (["--loud"], ["a", "b"], ["exprot", "a.editorial", "x"]):
        found = process(*arguments)
        assert found.returncode == 2
        assert found.stdout == ""
        assert found.stderr.count("\n") == 1


def test_signs_that_the_terminal_cannot_show_do_not_stop_a_list(tmp_path: Path) -> None:
    path = sample_file(tmp_path, "de")
    found = process("list", path, "content", PYTHONIOENCODING="ascii")
    assert (found.returncode, found.stderr) == (0, "")
    rows = json.loads(process("list", path, "content", "--json", PYTHONIOENCODING="ascii").stdout)
    assert any("ö" in one["title"] for one in rows)


def test_whoever_stops_reading_gets_no_traceback(tmp_path: Path) -> None:
    path = sample_file(tmp_path, "de")
    command = [sys.executable, str(ROOT / "main.py"), "list", str(path), "content", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert started.stderr.read() == b""
