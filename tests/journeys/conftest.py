"""A person before the English sample workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from tests.builders import sample_file
from tests.journeys.steps import Person
from tests.shells import shell_on


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """The program with the sample open, on 12 May 2026."""
    QSettings().clear()
    with shell_on(qapp, sample_file(tmp_path, "en"), "en") as shell:
        yield Person(shell, monkeypatch)
    QSettings().clear()
