"""The door for developers says what is missing, and measures by its own rules."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import tasks
from benchmarks import data
from benchmarks.__main__ import figure
from benchmarks.budgets import BUDGETS
from benchmarks.harness import compare
from tests.checks.source import ROOT
from tests.patience import run


def test_without_a_task_all_tasks_are_listed() -> None:
    answer = subprocess.run([sys.executable, "tasks.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert all(name in answer.stdout for name in tasks.TASKS)


def test_a_user_without_rights_is_told_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "found")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(tasks.Failed, match="sudo apt-get install -y --no-install-recommends libegl1"):
        tasks.install_packages(["libegl1"], "Qt needs a library")


def test_a_system_without_apt_is_told_what_to_look_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(tasks.Failed, match="package manager"):
        tasks.install_packages(["libegl1"], "Qt needs libEGL")


def test_an_interpreter_without_ensurepip_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(tasks.Failed, match=r"python3\.\d+-venv"):
        tasks._make_venv()


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux waits for processes of others")
def test_what_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    """The started one tells its number and would outlive its parent by far."""
    told = tmp_path / "number"
    inner = "import time; time.sleep(300)"
    outer = (
        f"import subprocess, sys, time; process = subprocess.Popen([sys.executable, '-ISc', {inner!r}]);"
        f"open({str(told)!r}, 'w').write(str(process.pid)); time.sleep(300)"
    )
    assert run([sys.executable, "-ISc", outer], 6) is None
    assert _ends(int(told.read_text()))


def _ends(process: int) -> bool:
    """Whether it comes to its end: a signal that was sent takes a moment to arrive."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], 20)[0])
    finally:
        os.close(handle)


def test_what_ends_in_time_gives_its_exit_code() -> None:
    assert run([sys.executable, "-c", "raise SystemExit(7)"], 60) == 7


def test_without_a_screen_run_paints_the_tour_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []

    def note(command: Sequence[str | Path], _env: object = None) -> int:
        called.append(str(command[2]))
        return 0

    monkeypatch.setattr(tasks, "ensure_environment", lambda **_: Path("python"))
    monkeypatch.setattr(tasks, "ensure_qt_libraries", lambda: None)
    monkeypatch.setattr(tasks, "has_screen", lambda: False)
    monkeypatch.setattr(tasks, "call", note)
    assert tasks.task_run([]) == 0
    assert tasks.task_run(["list", "desk.editorial", "content"]) == 0
    assert called == ["tour", "list"]


def test_an_environment_that_holds_the_lock_needs_no_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "_is_current", lambda _lock: True)
    monkeypatch.setattr(tasks, "must", lambda *_: pytest.fail("installed again"))
    assert tasks.ensure_environment(dev=True) == tasks.venv_python()


def _acts(*seconds: float) -> Iterator[float]:
    return iter(seconds)


def test_the_ratio_is_taken_within_each_round_and_the_first_round_dropped() -> None:
    budget = next(budget for budget in BUDGETS if budget.key == "search")
    floor, ours = _acts(99, 1, 10, 2), _acts(1, 2, 20, 6)
    result = compare(("floor", lambda: next(floor)), {"ours": lambda: next(ours)}, 3, patience=0)
    assert list(result.floor.seconds) == [1, 10, 2]
    assert result.ratio("ours") == 2
    assert figure(budget, result) == 2


def test_the_made_up_posts_are_the_same_on_every_run() -> None:
    first, again = list(data.posts(200)), list(data.posts(200))
    assert first == again
    assert sum(data.RARE_WORD in post.text for post in first) == 2
    assert sum(post.day is None for post in first) == 4
