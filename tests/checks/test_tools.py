"""Formatter, linter, type checker, import contracts and translations, run as `python3 tasks.py check` runs them."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

import tasks
from tests.checks.source import ROOT, read

#: No pages, but what several of them use: widgets, and the dialogs of recurring formats, reminders, forms and people.
SHARED_IN_UI = {"widgets", "series", "reminders", "forms", "paper", "people", "__pycache__"}


@pytest.mark.parametrize("name", tasks.CHECKS)
@pytest.mark.timeout(600)
def test_the_tool_finds_nothing_wrong(name: str) -> None:
    done = subprocess.run([sys.executable, *tasks.CHECKS[name]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{name}:\n{done.stdout}{done.stderr}"


def test_the_contract_between_pages_names_every_page() -> None:
    contracts = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"]
    named = next(contract["modules"] for contract in contracts if contract["type"] == "independence")
    folders = {path.name for path in (ROOT / "ui").iterdir() if path.is_dir()} - SHARED_IN_UI
    assert set(named) == {f"ui.{name}" for name in folders}
