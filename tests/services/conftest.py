"""A fresh, empty workspace with two channels for every test, on a clock that stands still."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from editorial.app import Workspace
from tests.builders import FixedClock, new_workspace


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday, 12 May 2026, 09:12 in Berlin, until it is moved."""
    return FixedClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: FixedClock) -> Generator[Workspace]:
    """Empty but for LinkedIn and X."""
    made = new_workspace(tmp_path, clock=clock)
    yield made
    made.close()
