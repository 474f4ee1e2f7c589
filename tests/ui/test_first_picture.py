"""The first picture: today's month, painted before the rest of the window is there, is what the page shows then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.app import open_workspace
from editorial.domain.people import actor_of
from editorial.exchange import public_holidays
from editorial.memory import remember
from editorial.settings import Settings
from tests.builders import NOW, installed_theme, sample_file
from tests.shells import settle, shell_on
from ui.context import Clock, Desk
from ui.first_picture import FirstPicture
from ui.live import Live
from ui.main_window import MainWindow
from ui.shell import Shell
from ui.tasks import Tasks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The sample without what follows the first picture: other people's dates, which need the services."""
    found = sample_file(tmp_path)
    with closing(sqlite3.connect(found)) as connection, connection:
        connection.execute("UPDATE reference_calendar SET shown = 0")
    return found


def without_meetings(window: MainWindow) -> None:
    """The month as it is before its meetings are there: read once it stands still, no first picture has them."""
    month = window.page("calendar").view("month")
    assert month.grid.days_model.meetings
    month.grid.days_model.meetings = {}
    month.grid.show_month(month._month)


@pytest.fixture
def left(qapp: QApplication, path: Path) -> QImage:
    """A window on the sample, closed with the month in front: the picture of that month."""
    # another test may have asked for these holidays, then this home would not keep them
    public_holidays._year.cache_clear()
    QSettings().setValue("calendar/view", "month")
    with shell_on(qapp, path) as shell:
        shell.window.show_page("calendar")
        settle(shell)
        without_meetings(shell.window)
        place = shell.window.page("calendar").month_place()
        return shell.window.grab(place).toImage()


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    """The empty window of the next start."""
    theme, icons = installed_theme(qapp)
    live = Live(qapp)
    settings = Settings(language="en", theme="light", reduced_motion=True)
    desk = Desk(theme, icons, Tasks(live, qapp), live, settings, Clock(NOW), "en", qapp)
    made = MainWindow(desk, furnished=False)
    made.resize(1440, 900)
    yield made
    made.close()
    desk.tasks.close()
    made.deleteLater()


def close(one: QImage, other: QImage) -> bool:
    """Whether the pictures are the same but for rounding in the antialiased lines of a hatch."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return one.size() == other.size() and all(abs(a - b) <= 8 for a, b in pairs)


def test_the_first_picture_shows_the_month_as_the_page_did(left: QImage, path: Path, window: MainWindow) -> None:
    window.picture = FirstPicture.of(window.desk, path, window)
    assert window.picture is not None
    whole = window.grab().toImage()
    assert window.picture.drawn
    places = [int(one) for one in str(QSettings().value("window/picture")).split()[8:]]
    assert close(whole.copy(QRect(*places)), left)


def test_a_window_of_another_size_waits_for_its_pages(left: QImage, path: Path, window: MainWindow) -> None:
    window.picture = FirstPicture.of(window.desk, path, window)
    assert window.picture is not None
    window.resize(1300, 800)
    window.grab()
    assert not window.picture.drawn


def test_without_a_remembered_place_there_is_no_first_picture(left: QImage, path: Path, window: MainWindow) -> None:
    QSettings().remove("window/picture")
    assert FirstPicture.of(window.desk, path, window) is None


def test_another_view_in_front_leaves_no_picture_behind(qapp: QApplication, path: Path, window: MainWindow) -> None:
    with shell_on(qapp, path) as shell:
        shell.window.open_day(NOW.date(), "week")
        settle(shell)
    assert FirstPicture.of(window.desk, path, window) is None
    QSettings().setValue("calendar/view", "month")


def test_the_window_is_furnished_behind_its_first_picture(
    left: QImage, path: Path, window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    window.picture = FirstPicture.of(desk, path, window)
    assert window.picture is not None
    with qtbot.waitSignal(window.painted):
        window.show()
        window.activateWindow()
    shell = Shell(desk, None, window)
    shell.session.read_early = (path, window.picture.found)
    shell.flow.open_path(path)
    window.unveil()
    assert all(one.isVisible() for one in (window.header, window.rail, window.sheet, window.status))
    assert window.page("calendar").isAncestorOf(QApplication.focusWidget())
    settle(shell)
    without_meetings(window)
    grid = window.page("calendar").view("month").grid.viewport()
    assert window.grab(QRect(grid.mapTo(window, QPoint()), grid.size())).toImage() == left


def test_nothing_is_painted_of_a_person_with_a_password_and_nothing_foreign_for_an_expert(
    left: QImage, path: Path, window: MainWindow
) -> None:
    assert FirstPicture.of(window.desk, path, window) is not None
    people = window.desk.directory.people
    remember(path, me=str(next(one.id for one in people if one.roles == ("expert",))))
    assert FirstPicture.of(window.desk, path, window) is None
    katrin = next(one for one in people if one.name == "Katrin Vogel")
    workspace = open_workspace(path)
    workspace.people.set_password(actor_of(katrin), katrin.id, "reagent glass 7")
    workspace.close()
    remember(path, me=str(katrin.id))
    assert FirstPicture.of(window.desk, path, window) is None
    remember(path, me=str(next(one.id for one in people if one.name == "Jonas Brandt")))
    assert FirstPicture.of(window.desk, path, window) is not None
