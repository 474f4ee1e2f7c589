"""Parts of pages are found in the palette by their names, in either language, and shown at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.settings import Settings
from tests.builders import NOW, sample_file
from ui.command_palette import CommandPalette
from ui.context import Clock, Desk
from ui.icons import Icons
from ui.live import Live
from ui.page_parts import PARTS
from ui.shell import Shell
from ui.tasks import Tasks
from ui.theme import Theme


@pytest.fixture
def shell(qapp: QApplication, theme: Theme, icons: Icons, qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    """An English window with the sample open."""
    live = Live(qapp)
    settings = Settings(language="en", theme="light")
    made = Shell(Desk(theme, icons, Tasks(live, qapp), live, settings, Clock(NOW), "en", qapp))
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.flow.open_path(sample_file(tmp_path, "en"))
    settle(made, qtbot)
    yield made
    made.window.close()
    made.desk.tasks.close()
    made.window.deleteLater()


def settle(shell: Shell, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shell.session.path is None or shell.desk.tasks._ready, timeout=10_000)
    for _round in range(3):
        qtbot.waitUntil(lambda: shell.desk.tasks.pending == 0, timeout=20_000)
        QApplication.processEvents()


def found(shell: Shell, qtbot: QtBot, words: str) -> list[str]:
    """What the palette lists for some words; it stays open."""
    shell.palette()
    palette: CommandPalette = shell._palette
    palette.field.setText(words)  # test keys have no umlauts
    settle(shell, qtbot)
    return [palette.model.row(place).text for place in range(palette.model.rowCount())]


@pytest.mark.parametrize(
    ("words", "shown", "page", "part"),
    [
        ("kanäle", "Organisation › Channels", "organisation", "channels"),
        ("kanaele", "Organisation › Channels", "organisation", "channels"),
        ("channels", "Organisation › Channels", "organisation", "channels"),
        ("fachbereiche", "Organisation › Departments", "organisation", "departments"),
        ("themenkorr", "Strategy › Content pillars", "strategy", "pillars"),
        ("phasen", "Strategy › Phases", "strategy", "phases"),
    ],
)
def test_a_part_is_found_by_its_name_and_opened(
    shell: Shell, qtbot: QtBot, words: str, shown: str, page: str, part: str
) -> None:
    assert found(shell, qtbot, words)[1] == shown
    qtbot.keyClick(shell._palette.field, Qt.Key.Key_Return)
    settle(shell, qtbot)
    assert shell.window.current == page
    assert shell.window.page(page).switch.current() == part


def test_a_section_of_the_settings_comes_into_sight_with_the_keyboard_in_it(shell: Shell, qtbot: QtBot) -> None:
    assert "Settings › Reminders" in found(shell, qtbot, "erinnerungen")
    shell._palette.close()
    shell.actions["part_settings_reminders"].trigger()
    settle(shell, qtbot)
    page = shell.window.page("settings")
    assert page._reminders.isAncestorOf(QApplication.focusWidget())
    top = page._reminders.mapTo(page._scroll, page._reminders.rect().topLeft()).y()
    assert 0 <= top < page._scroll.height()


def test_every_part_that_is_named_exists(shell: Shell, qtbot: QtBot) -> None:
    for page, part, _source, _icon in PARTS:
        shell.actions[f"part_{page}_{part}"].trigger()
        settle(shell, qtbot)
        assert shell.window.current == page


def test_without_a_workspace_there_is_no_part_to_go_to(shell: Shell, qtbot: QtBot) -> None:
    shell.flow.close()
    settle(shell, qtbot)
    assert not any(shell.actions[f"part_{page}_{part}"].isEnabled() for page, part, _source, _icon in PARTS)
