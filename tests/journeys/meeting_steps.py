"""What a person does with meetings in a journey: tab to a field, fill it, answer a dialog, read what was written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from editorial.app import Workspace
from editorial.domain.meeting_cards import MeetingCase
from tests.journeys.steps import CTRL, NONE, Person
from tests.shells import wait_for
from ui.moderation.window import ModerationWindow
from ui.widgets.choice_field import ChoiceField, MultiChoice
from ui.widgets.segmented import Segmented

Key = Qt.Key
#: Presses after which a key is said to lead nowhere.
MOST = 80


class Secretary:
    """A person with the page of meetings, by keys alone."""

    def __init__(self, person: Person) -> None:
        self.person, self.desk = person, person.desk

    @property
    def page(self) -> Any:
        """The page of meetings."""
        return self.person.shell.window.page("meetings")

    @property
    def minutes(self) -> Any:
        """The page of minutes."""
        return self.person.shell.window.page("minutes")

    @property
    def room(self) -> Any:
        """The window in which the meeting is moderated; None where it is not in front."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ModerationWindow)]
        return next((one for one in found if one.isVisible()), None)

    def focused(self) -> QWidget:
        """What has the keyboard: the window in front has it, without a window manager too."""
        front = QApplication.activeModalWidget() or self.room
        if front is not None and QApplication.activePopupWidget() is None and not front.isActiveWindow():
            front.activateWindow()
            wait_for(front.isActiveWindow)
        return self.person.focused()

    def key(self, key: Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        for _press in range(times):
            QTest.keyClick(self.focused(), key, held)
            self.person.settle()

    def keys(self, *keys: Key) -> None:
        """One after the other."""
        for one in keys:
            self.key(one)

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused(), words)

    def until(self, done: Callable[[], object], key: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key until something is so."""
        for _press in range(MOST):
            if done():
                return
            QTest.keyClick(self.focused(), key, held)
        raise AssertionError(f"{key} leads nowhere; the keyboard is at {self.focused()}")

    def tab_to(self, widget: QWidget) -> None:
        """Tab until something has the keyboard."""
        target = widget.focusProxy() or widget
        self.until(target.hasFocus, Key.Key_Tab)

    def region(self, widget: QWidget) -> None:
        """F6 until a part of the window has the keyboard."""
        self.until(widget.hasFocus, Key.Key_F6)

    def fill(self, field: QWidget, words: str) -> None:
        """Tab to a field and write over what it says."""
        self.tab_to(field)
        QTest.keyClick(self.focused(), Key.Key_A, CTRL)
        self.write(words)

    def choose(self, field: ChoiceField, value: Hashable) -> None:
        """Tab to a field and go down to one of its choices."""
        self.tab_to(field)
        self.until(lambda: field.value() == value, Key.Key_Down)

    def add_people(self, field: MultiChoice | Any, *names: str) -> None:
        """Each by the beginning of the name, from the list that drops below the field."""
        for name in names:
            self.tab_to(field.add)
            self.key(Key.Key_Space)
            self.write(name)
            self.key(Key.Key_Return)

    def part(self, control: Segmented, name: str) -> None:
        """F6 to the bar and along it with the arrows."""
        self.until(control.hasFocus, Key.Key_F6)
        keys = control._keys
        way = Key.Key_Right if keys.index(name) > keys.index(control.current()) else Key.Key_Left
        self.until(lambda: control.current() == name, way)
        self.person.settle()

    def line(self, view: Any, fits: Callable[[Any], bool]) -> Any:
        """Down the list to the line whose value fits; answers with it."""
        self.region(view)
        self.key(Key.Key_Home)
        self.until(lambda: view.current_value() is not None and fits(view.current_value()), Key.Key_Down)
        self.person.settle()
        return view.current_value()

    def suggestion(self, view: Any, key: str) -> None:
        """Down to a suggestion of the workspace."""
        self.line(view, lambda found: found.key == key)

    def answer(self, start: Callable[[], object], act: Callable[[Any], object]) -> None:
        """Do something that asks back in a dialog, which may hold up everything else, and answer it."""
        answered: list[QDialog] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog.isVisible() and not answered:
                answered.append(dialog)
                timer.stop()
                act(dialog)

        timer = QTimer()
        timer.setInterval(5)
        timer.timeout.connect(look)
        timer.start()
        start()
        self.person.wait(lambda: bool(answered))

    def saves_to(self, path: Any) -> None:
        """What the system's own dialog for a file will be answered with."""
        self.person._patch.setattr(QFileDialog, "getSaveFileName", lambda *_any: (str(path), ""))

    def case(self, meeting_id: int) -> MeetingCase:
        """The meeting as the workspace has it."""
        found: MeetingCase = self.person.ask(lambda ws: ws.meetings.case(self.desk.actor, meeting_id))
        return found

    def refusal(self, job: Callable[[Workspace], object]) -> str:
        """Why something is refused; "" where it is not."""
        said: list[str] = []
        self.desk.run(job, lambda _found: said.append(""), lambda error: said.append(error.code))
        self.person.settle()
        return said[0]
