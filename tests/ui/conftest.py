"""A theme on the application for every interface test; put back to light, 100 %, motion off after each."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import build_desk, close_desk, installed_theme
from ui.icons import Icons
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.context import Desk


@pytest.fixture
def theme(qapp: QApplication) -> Generator[Theme]:
    """The installed theme, light and at 100 %."""
    found = installed_theme(qapp)[0]
    yield found
    found.set_mode("light")
    found.set_zoom(1.0)
    found.set_reduced_motion(True)


@pytest.fixture
def icons(qapp: QApplication, theme: Theme) -> Icons:
    """The icons of that theme."""
    return installed_theme(qapp)[1]


@pytest.fixture
def desk_for(qapp: QApplication, theme: Theme, tmp_path: Path) -> Generator[Callable[..., Desk]]:
    """Makes desks (`build_desk`'s keywords) in folders of their own and closes them after the test."""
    made: list[Desk] = []

    def build(**wanted: object) -> Desk:
        folder = tmp_path / f"desk{len(made)}"
        folder.mkdir()
        made.append(build_desk(qapp, folder, **wanted))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for one in made:
        close_desk(one)


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """The sample workspace, German, light, on 12 May 2026."""
    return desk_for()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a window, hands it to qtbot and waits until it is active, so that focus works as on a screen."""

    def show(window: QWidget) -> None:
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return show
