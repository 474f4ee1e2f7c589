"""Meetings to come are entered by themselves when a workspace is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from editorial.app import open_workspace
from tests.builders import ME
from tests.services.meeting_makers import make_meeting_house
from tests.shells import settle, shell_on, wait_for
from ui.theme import Theme


def _opened(qapp: QApplication, path: Path) -> None:
    with shell_on(qapp, path, "de") as shell:
        shell.reminders.start(path)
        settle(shell)
        wait_for(lambda: not shell.reminders.watcher._rest.isActive())


def test_opening_a_workspace_enters_the_meetings_of_twelve_weeks_once(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    house = make_meeting_house(tmp_path)
    house.ws.close()
    _opened(qapp, house.ws.path)
    with_meetings = open_workspace(house.ws.path)
    found, steps = with_meetings.meetings.rows(ME), with_meetings.history.steps(ME)
    with_meetings.close()
    assert len(found) >= 12
    assert steps[0].act == "meeting.ahead"
    _opened(qapp, house.ws.path)
    again = open_workspace(house.ws.path)
    assert again.meetings.rows(ME) == found
    assert again.history.steps(ME) == steps
    again.close()
