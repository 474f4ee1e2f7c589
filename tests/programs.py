"""Programs that open what ours has written: each is named where it is missing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def program(name: str) -> str:
    """The path of a program, or the test is skipped and says which one is missing."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def office(source: Path, ending: str, folder: Path, *, filters: str = "") -> Path:
    """A file as LibreOffice reads it and writes it again with another ending, in a profile of its own."""
    done = subprocess.run(
        [
            program("soffice"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            *([f"--infilter={filters}"] if filters else []),
            "--convert-to",
            ending,
            "--outdir",
            str(folder),
            str(source),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    made = folder / f"{source.stem}.{ending}"
    assert made.exists(), done.stdout + done.stderr
    return made
