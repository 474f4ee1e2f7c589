"""A fresh, empty workspace with two channels for every test, on a clock that stands still."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from editorial.app import Workspace
from tests.builders import FixedClock, new_workspace
from tests.services.approval_makers import House, make_house


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday, 12 May 2026, 09:12 in Berlin, until it is moved."""
    return FixedClock()


@pytest.fixture
def house(tmp_path: Path, clock: FixedClock) -> Generator[House]:
    """A laboratory whose items need approval."""
    made = make_house(tmp_path, clock)
    yield made
    made.ws.close()


@pytest.fixture
def workspace(tmp_path: Path, clock: FixedClock) -> Generator[Workspace]:
    """Empty but for LinkedIn and X."""
    made = new_workspace(tmp_path, clock=clock)
    yield made
    made.close()
