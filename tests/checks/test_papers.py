"""The papers of the project are true: lock, notices, packaging and the commands the documents name."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import tasks
from tests.checks import notices
from tests.checks.source import ROOT, place, read

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
OURS = [path for path in DOCUMENTS if path.exists() and path != notices.NOTICES]
TOP_LEVEL = {
    "editorial",
    "ui",
    "resources",
    "tests",
    "main.py",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
}
TOP_LEVEL |= {"CONTRIBUTING.md", "docs", "tasks.py", "benchmarks", ".ci", ".gitignore"}
TOP_LEVEL |= {"requirements.lock", "requirements-dev.lock"}
MADE_BY_TOOLS = {".git", ".venv", "build", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__"}
MADE_BY_TOOLS |= {".import_linter_cache", ".gitattributes"}


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads(read(ROOT / "pyproject.toml"))


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9-]", text)[0].lower() for text in requirements}


def _locked(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s\\;]+)", read(ROOT / name), re.MULTILINE))


def test_both_locks_hold_every_package_pyproject_asks_for(project: dict[str, Any]) -> None:
    plain = _names(project["project"]["dependencies"])
    team, dev = project["project"]["optional-dependencies"]["team"], project["dependency-groups"]["dev"]
    assert not plain - _locked("requirements.lock").keys()
    assert not (plain | _names([*team, *dev])) - _locked("requirements-dev.lock").keys()


def test_the_two_locks_agree_on_every_version() -> None:
    dev = _locked("requirements-dev.lock")
    assert {name: dev.get(name) for name in _locked("requirements.lock")} == _locked("requirements.lock")


def test_every_locked_package_has_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        blocks = re.split(r"\n(?=[a-z0-9])", read(ROOT / name).split("\n", 2)[2])
        assert all("--hash=sha256:" in block for block in blocks if block.strip())
        assert "://" not in read(ROOT / name)


def test_the_notices_name_every_locked_package_in_its_version() -> None:
    text = read(notices.NOTICES)
    missing = [
        f"{name} {version}" for name, version in notices.locked().items() if f"| {name} | {version} |" not in text
    ]
    assert not missing, f"{missing}; please run: python3 tasks.py notices"
    for _, path, _ in notices.RESOURCES.values():
        assert read(ROOT / path).strip().splitlines()[0] in text


def test_the_top_level_of_the_repository_is_the_agreed_one() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.endswith(".egg-info")}
    assert not found - TOP_LEVEL - MADE_BY_TOOLS


@pytest.mark.parametrize("document", OURS, ids=place)
def test_the_commands_a_document_names_exist(document: Path) -> None:
    text = read(document)
    named = set(re.findall(r"tasks\.py ([a-z]+)", text))
    assert named <= tasks.TASKS.keys()
    called = set(re.findall(r"(?:python3? main\.py|editorial-desk) ([a-z]+)\b", text))
    if called:
        usage = subprocess.run(
            [sys.executable, "main.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        missing = [name for name in called if name not in usage.stdout]
        assert not missing


@pytest.mark.parametrize("document", OURS, ids=place)
def test_the_files_a_document_points_to_exist(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", read(document))
    quoted = re.findall(r"`((?:editorial|ui|resources|tests|docs|benchmarks)/[\w./-]+\.\w+)`", read(document))
    missing = [link for link in links if not (document.parent / link).exists()]
    missing += [path for path in quoted if not (ROOT / path).exists()]
    assert not missing
