"""What a person does in a journey: keys to what has the keyboard, drags from place to place, questions to the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from editorial.domain.calendar import Entry
from tests.shells import settle, wait_for
from ui.shell import Shell
from ui.widgets.segmented import Segmented

NONE, CTRL, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class Place:
    """A point of a widget, to take something from or to put it down."""

    widget: QWidget
    point: QPoint


class Person:
    """Sits before the window."""

    def __init__(self, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        self.shell, self.desk, self._patch = shell, shell.desk, monkeypatch

    def settle(self) -> None:
        """Wait until everything asked for is there."""
        settle(self.shell)

    def focused(self) -> QWidget:
        """What has the keyboard."""
        popup = QApplication.activePopupWidget()
        if popup is None and QApplication.activeWindow() is None:
            # without a window manager nobody gives the focus back after a dialog
            self.shell.window.activateWindow()
            self.settle()
        found = QApplication.focusWidget()
        if popup is not None and (found is None or not popup.isAncestorOf(found)):
            inside: QWidget | None = popup.focusWidget()
            return inside or popup.focusProxy() or popup
        return found or self.shell.window

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _press in range(times):
            QTest.keyClick(self.focused(), key, held)
            self.settle()

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused(), words)

    def undo(self, times: int = 1) -> None:
        """Ctrl+Z in the calendar."""
        self.shell.window.activateWindow()
        self.page.focus_content()
        self.key(Qt.Key.Key_Z, CTRL, times)

    def dialog(self) -> QDialog:
        """The dialog on the window, as soon as there is one."""

        def shown() -> list[QDialog]:
            return [one for one in self.shell.window.findChildren(QDialog) if one.isVisible()]

        try:
            wait_for(shown)
        except AssertionError:
            toast = self.shell.toast.text() if self.shell.toast.isVisible() else ""
            raise AssertionError(f"no dialog; the keyboard is at {self.focused()}, said: {toast!r}") from None
        self.settle()
        found = shown()
        assert len(found) == 1, [type(one).__name__ for one in found]
        return found[0]

    def choose(self, name: str) -> None:
        """A command in the menu of the window: down to it with the arrows, Enter."""
        action = self.shell.actions[name]
        bar = self.shell.window.header.menu_bar
        menu = next(one for one in bar.findChildren(QMenu) if action in one.actions())
        menu.popup(bar.mapToGlobal(QPoint(0, bar.height())))
        self.settle()
        for _press in menu.actions():
            if menu.activeAction() is action:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        assert menu.activeAction() is action, name
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.settle()

    def pick(self, words: str) -> str:
        """An entry of the menu that is open, by the beginning of its words; answers with all of them."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        wanted = next(one for one in menu.actions() if one.text().startswith(words))
        for _press in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            if menu.activeAction() is wanted:
                break
        said = wanted.text()
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.settle()
        return said

    def click(self, words: str, top: QWidget | None = None) -> None:
        """The button with these words, by mouse."""
        inside = top or self.shell.window
        found = [one for one in inside.findChildren(QAbstractButton) if one.isVisible() and one.text() == words]
        assert len(found) == 1, [one.text() for one in inside.findChildren(QAbstractButton) if one.isVisible()]
        QTest.mouseClick(found[0], LEFT)
        self.settle()

    def segment(self, control: Segmented, key: str) -> None:
        """Choose a segment with the arrows, from wherever the control stands."""
        control.setFocus(Qt.FocusReason.TabFocusReason)
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            for _press in range(9):
                if control.current() != key:
                    self.key(arrow)
        assert control.current() == key

    def type_into(self, field: QWidget, words: str) -> None:
        """Click into a field and write over what it says."""
        QTest.mouseClick(field, LEFT)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        self.settle()

    def drop_file(self, path: Path) -> None:
        """A file from the desktop, dropped on the window."""
        window, mime = self.shell.window, QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        copy, point = Qt.DropAction.CopyAction, window.rect().center()
        entered = QDragEnterEvent(point, copy, mime, LEFT, NONE)
        QApplication.sendEvent(window, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(window, QDropEvent(QPointF(point), copy, mime, LEFT, NONE))
        self.settle()

    def wait(self, done: Callable[[], bool]) -> None:
        """Until something is so that runs beside the worker: reading a file, making pages."""
        wait_for(done, 30)
        self.settle()

    # The calendar -------------------------------------------------------------------------------------------------

    @property
    def page(self) -> Any:
        """The calendar page."""
        return self.shell.window.page("calendar")

    def look_at(self, day: date, view: str = "month") -> Any:
        """Show a day; answers with what takes drops there."""
        self.shell.window.open_day(day, view)
        self.settle()
        self.page.focus_content()
        return self.page.view()

    def day(self, day: date) -> Place:
        """The empty lower part of a day of the month."""
        grid = self.page.view().grid
        grid.arrange()
        box = grid.page.cell_of(day).rect.translated(0, -grid.shift_down())
        return Place(grid.viewport(), QPoint(box.center().x(), box.bottom() - 4))

    def chip(self, title: str) -> Place:
        """A publication's chip on the page of the month."""
        grid = self.page.view().grid
        grid.arrange()
        model = grid.days_model
        found = {entry.title: row for row in range(model.rowCount()) if (entry := model.entry(row)) is not None}
        return Place(grid.viewport(), grid.visualRect(model.index(found[title], 0)).center())

    def card(self, title: str) -> Place:
        """A card of the dock."""
        cards = self.page._dock.list
        row = next(row for row, one in enumerate(cards.cards.cards) if one.title == title)
        cards.scrollTo(cards.cards.index(row))
        return Place(cards.viewport(), cards.visualRect(cards.cards.index(row)).center())

    def drag(self, start: Place, end: Place, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move, let go; the system's part in between is played."""
        self._patch.setattr(QDrag, "exec", _carrier(end, held))
        QTest.mousePress(start.widget, LEFT, NONE, start.point)
        # QTest moves the pointer without the button that is held
        for step in (QPoint(14, 6), QPoint(30, 12)):
            here = QPointF(start.point + step)
            there = QPointF(start.widget.mapToGlobal(start.point + step))
            QApplication.sendEvent(start.widget, QMouseEvent(QEvent.Type.MouseMove, here, there, LEFT, LEFT, held))
        QTest.mouseRelease(start.widget, LEFT, NONE, start.point + QPoint(30, 12))
        self.settle()

    # The plan -----------------------------------------------------------------------------------------------------

    def ask(self, job: Any) -> Any:
        """A question to the workspace."""
        found: list[Any] = []
        self.desk.run(job, found.append)
        self.settle()
        return found[0]

    def entries(self, title: str) -> list[Entry]:
        """The publications of an item."""
        actor = self.desk.actor
        found: list[Entry] = self.ask(lambda ws: [one for one in ws.plan.rows(actor) if one.title == title])
        return found

    def days(self, title: str) -> list[date | None]:
        """The days of an item, in their order."""
        return sorted((one.day for one in self.entries(title)), key=_or_none)

    def item(self, title: str) -> Any:
        """The content item of that title."""
        actor = self.desk.actor

        def job(ws: Any) -> Any:
            rows = [one.content_id for one in ws.plan.rows(actor) if one.title == title]
            rows += [one.content_id for one in ws.plan.backlog(actor) if one.title == title]
            return ws.content.card(actor, rows[0]).item if rows else None

        return self.ask(job)


def _or_none(day: date | None) -> date:
    return day or date.min


def _carrier(end: Place, held: Qt.KeyboardModifier) -> Any:
    def carry(drag: QDrag, *_actions: object) -> Qt.DropAction:
        mime: QMimeData = drag.mimeData()
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(end.point, actions, mime, LEFT, held)
            QApplication.sendEvent(end.widget, event)
            if not event.isAccepted():
                return Qt.DropAction.IgnoreAction
        QApplication.sendEvent(end.widget, QDropEvent(QPointF(end.point), actions, mime, LEFT, held))
        return Qt.DropAction.MoveAction

    return carry
