"""The page of meetings for tests: made with the sample, waited for, and worked by keys."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.context import Desk
from ui.meetings.page import MeetingsPage
from ui.settling import settle as rest

NONE = Qt.KeyboardModifier.NoModifier


def settle(page: Any) -> None:
    """Until everything asked for is shown."""
    rest(SimpleNamespace(window=page, desk=page.desk))


def make_page(desk: Desk, shown: Callable[[QWidget], None]) -> MeetingsPage:
    """The page in a wide window."""
    QSettings().remove("meetings")
    made = MeetingsPage(desk)
    made.resize(1400, 860)
    shown(made)
    settle(made)
    return made


def show_part(page: MeetingsPage, name: str) -> Any:
    """A tab with its first line in front."""
    page.show_part(name)
    settle(page)
    page.current.view.go_first()
    page.current.focus_content()
    settle(page)
    return page.current


def press(qtbot: QtBot, page: MeetingsPage, key: Qt.Key, held: Any = NONE) -> None:
    """A key where the keyboard is."""
    focused = QApplication.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        inner: Any = page.focusWidget()  # a dialog has just closed
        focused = inner or page
    qtbot.keyClick(focused, key, held)
    settle(page)


def dialog_of(widget: QWidget, kind: type[Any]) -> Any:
    """The dialog that is open."""
    return next(one for one in widget.window().findChildren(kind) if one.isVisible())
