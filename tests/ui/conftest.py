"""A theme on the application for every interface test; put back to light, 100 %, motion off after each."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtWidgets import QApplication

from ui.icons import Icons
from ui.theme import Theme

_installed: list[tuple[Theme, Icons]] = []


@pytest.fixture
def theme(qapp: QApplication) -> Generator[Theme]:
    """The installed theme, light and at 100 %."""
    if not _installed:
        fresh = Theme("light", reduced_motion=True)
        fresh.install(qapp)
        _installed.append((fresh, Icons(fresh)))
    found = _installed[0][0]
    yield found
    found.set_mode("light")
    found.set_zoom(1.0)
    found.set_reduced_motion(True)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """The icons of that theme."""
    return _installed[0][1]
