"""From the first start to a planned month: a plan from a real file, one moved, one added, undone and done again."""

from __future__ import annotations

from collections.abc import Generator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.settings import Settings
from tests.builders import ME, installed_theme
from ui import i18n
from ui.context import Clock, Desk
from ui.exchange.import_page import ImportPage
from ui.live import Live
from ui.shell import Shell
from ui.tasks import Tasks

#: Two days before the first day of the plan.
NOW = datetime(2026, 5, 3, 7, 0, tzinfo=UTC)
PLAN = "nesko1290_social-media-calendar.csv"


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot) -> Generator[Shell]:
    """The program as it starts for the first time, in German."""
    theme, icons = installed_theme(qapp)
    theme.set_mode("light")
    QSettings().clear()
    translators = i18n.install("de")
    live = Live(qapp)
    settings = Settings(language="de", theme="light", reduced_motion=True)
    desk = Desk(theme, icons, Tasks(live, qapp), live, settings, Clock(NOW), "de", qapp)
    made = Shell(desk)
    made.flow.show_start()
    made.window.resize(1440, 900)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.window.close()
    desk.tasks.close()
    made.window.deleteLater()
    i18n.remove(translators)
    QSettings().clear()


def settle(shell: Shell, qtbot: QtBot) -> None:
    """Until the worker has nothing to do and everything is laid out."""
    for _round in range(3):
        qtbot.waitUntil(lambda: shell.desk.tasks.pending == 0, timeout=20_000)
        QApplication.processEvents()


def button(shell: Shell, words: str) -> QAbstractButton:
    """The visible button with these words."""
    found = [one for one in shell.window.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
    assert len(found) == 1, words
    return found[0]


def click(shell: Shell, qtbot: QtBot, words: str) -> None:
    qtbot.mouseClick(button(shell, words), Qt.MouseButton.LeftButton)


def key(qtbot: QtBot, code: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """To whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    qtbot.keyClick(focused, code, held)


def day_of(shell: Shell, title: str) -> date | None:
    found: list[Any] = []
    shell.desk.run(lambda ws: ws.plan.rows(ME), found.append)
    assert shell.desk.tasks.wait()
    return next((one.day for one in found[0] if one.title == title), None)


def chips(grid: Any) -> dict[str, int]:
    """The posts on the page and their rows."""
    model = grid.days_model
    found = {number: model.entry(number) for number in range(model.rowCount())}
    return {entry.title: number for number, entry in found.items() if entry is not None}


def let_go_over(target: QWidget, point: QPoint) -> Any:
    """Stands in for the system's part of a drag: what is dragged enters the page and is dropped at the point."""

    def carry(drag: QDrag, *_actions: object) -> Qt.DropAction:
        mime: QMimeData = drag.mimeData()
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        for kind in (QDragEnterEvent, QDragMoveEvent):
            QApplication.sendEvent(target, kind(point, actions, mime, left, none))
        QApplication.sendEvent(target, QDropEvent(QPointF(point), actions, mime, left, none))
        return Qt.DropAction.MoveAction

    return carry


def test_a_month_is_planned_from_a_spreadsheet(
    shell: Shell, qtbot: QtBot, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_the_plan(shell, qtbot, samples, tmp_path, monkeypatch)
    grid = shell.window.page("calendar").view().grid
    settle(shell, qtbot)
    qtbot.waitUntil(lambda: len(chips(grid)) == 12, timeout=10_000)
    assert (shell.window.page("calendar").state.anchor.year, shell.window.page("calendar").state.anchor.month) == (
        2026,
        5,
    )
    drag_one_to_another_day(shell, qtbot, grid, monkeypatch)
    add_one_by_its_line(shell, qtbot, grid)
    take_back_and_do_again(shell, qtbot, grid)


def bring_the_plan(shell: Shell, qtbot: QtBot, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start page, file, columns, check, import, calendar."""
    workspace = tmp_path / "Mai.editorial"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(samples / "plans" / PLAN), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(workspace), ""))
    click(shell, qtbot, "Redaktionsplan einlesen …")
    qtbot.waitUntil(lambda: shell.window.current == "import", timeout=20_000)
    page = shell.window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.step() == "columns", timeout=20_000)
    settle(shell, qtbot)
    assert page.plan is not None
    format_key = next(one.key for one in page.plan.columns if one.heading == "Format")
    field = page.columns.row(format_key).field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    key(qtbot, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not page.reading.is_running() and not page._later.isActive(), timeout=20_000)
    assert page.plan.rows[0].format == ""
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.step() == "review", timeout=20_000)
    settle(shell, qtbot)
    assert button(shell, "12 Beiträge einlesen").hasFocus()
    key(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.step() == "done", timeout=20_000)
    settle(shell, qtbot)
    assert workspace.is_file()
    click(shell, qtbot, "Im Kalender ansehen")
    settle(shell, qtbot)
    assert shell.window.current == "calendar"


def drag_one_to_another_day(shell: Shell, qtbot: QtBot, grid: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press on a chip, move, let go over another day."""
    title = "Préparation équipe"
    row = chips(grid)[title]
    port = grid.viewport()
    target = grid.page.cell_of(date(2026, 5, 20)).rect.center() - QPoint(0, grid.shift_down())
    monkeypatch.setattr(QDrag, "exec", let_go_over(port, target))
    start = grid.visualRect(grid.days_model.index(row, 0)).center()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    # QTest moves the pointer without the button that is held.
    here = QPointF(start + QPoint(30, 12))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, here, here, left, left, none))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=target)
    settle(shell, qtbot)
    assert day_of(shell, title) == date(2026, 5, 20)


def add_one_by_its_line(shell: Shell, qtbot: QtBot, grid: Any) -> None:
    """N, one line, Enter."""
    grid.setFocus()
    key(qtbot, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: shell._quick is not None and shell._quick.isVisible())
    qtbot.keyClicks(shell._quick.line, "21.05. 10:00 Instagram Fanzone von oben")
    qtbot.keyClick(shell._quick.line, Qt.Key.Key_Return)
    settle(shell, qtbot)
    assert day_of(shell, "Fanzone von oben") == date(2026, 5, 21)


def take_back_and_do_again(shell: Shell, qtbot: QtBot, grid: Any) -> None:
    """Ctrl+Z three times: the quick one, the move, the whole plan; then all of it again."""
    shell.window.activateWindow()  # without a window manager nobody gives the focus back after a popup
    qtbot.waitUntil(shell.window.isActiveWindow)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    title = "Préparation équipe"

    def undo() -> None:
        grid.setFocus()
        key(qtbot, Qt.Key.Key_Z, control)
        settle(shell, qtbot)

    def redo() -> None:
        grid.setFocus()
        key(qtbot, Qt.Key.Key_Z, control, shift)
        settle(shell, qtbot)

    undo()
    assert day_of(shell, "Fanzone von oben") is None
    undo()
    assert day_of(shell, title) == date(2026, 5, 8)
    undo()
    assert day_of(shell, title) is None
    qtbot.waitUntil(lambda: not chips(grid), timeout=10_000)
    redo()
    assert day_of(shell, title) == date(2026, 5, 8)
    redo()
    assert day_of(shell, title) == date(2026, 5, 20)
    redo()
    assert day_of(shell, "Fanzone von oben") == date(2026, 5, 21)
    qtbot.waitUntil(lambda: len(chips(grid)) == 13, timeout=10_000)
