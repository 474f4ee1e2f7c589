"""Formatter, linter, type checker, import contracts and translations, run as `python3 tasks.py check` runs them."""

from __future__ import annotations

import subprocess
import sys

import pytest

import tasks
from tests.checks.source import ROOT


@pytest.mark.parametrize("name", tasks.CHECKS)
@pytest.mark.timeout(600)
def test_the_tool_finds_nothing_wrong(name: str) -> None:
    done = subprocess.run([sys.executable, *tasks.CHECKS[name]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{name}:\n{done.stdout}{done.stderr}"
