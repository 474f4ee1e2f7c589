"""A second start with the same file, as real programs: the first window comes to the front, and a killed one is no
obstacle."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editorial.memory import recall
from tests.builders import sample_file
from tests.faults.nursery import ROOT
from tests.faults.promises import Promises, broken
from tests.shells import wait_for
from ui.instance import raise_other

Program = subprocess.Popen[bytes]


@pytest.fixture
def programs() -> Generator[list[Program]]:
    """The programs of a test; none of them outlives it."""
    started: list[Program] = []
    yield started
    for one in started:
        one.kill()
        one.wait()


def _start(path: Path, programs: list[Program]) -> Program:
    command = [sys.executable, str(ROOT / "main.py"), str(path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    programs.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
    return programs[-1]


@pytest.mark.usefixtures("qapp")
def test_a_second_start_ends_at_once_and_after_a_kill_the_next_one_opens(
    tmp_path: Path, programs: list[Program], own_folders: Path
) -> None:
    path = sample_file(tmp_path)
    assert QApplication.instance() is not None
    first = _start(path, programs)
    wait_for(lambda: any((own_folders / "windows").glob("*")) and raise_other(path), 30)
    second = _start(path, programs)
    assert second.wait(20) == 0, "it handed over to the first"
    assert first.poll() is None
    first.kill()
    first.wait()
    assert not raise_other(path), "nobody is there any more, whatever it left behind"
    assert recall(path).open
    third = _start(path, programs)
    wait_for(lambda: raise_other(path), 30)
    assert third.poll() is None
    third.kill()
    third.wait()
    assert broken(path, Promises()) == []
