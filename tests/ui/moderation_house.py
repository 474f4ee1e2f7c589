"""A meeting in progress in its window, and what a test does there: keys to what has the keyboard."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from editorial.app import Workspace, open_workspace
from editorial.domain.content import Status
from editorial.domain.decisions import ActionItem
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, AgendaSource, MeetingState
from editorial.domain.people import Actor
from editorial.settings import Settings
from tests.builders import ME, installed_theme, kept_folder, make_item
from tests.services.meeting_makers import DAY, MeetingHouse, make_meeting_house
from tests.shells import wait_for
from ui import i18n
from ui.context import Clock, Desk
from ui.live import Live
from ui.moderation.reading import enter
from ui.moderation.window import ModerationWindow
from ui.tasks import Tasks

#: Eleven o'clock in Berlin, when the meeting of the house begins.
ELEVEN = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Room:
    """The window with a meeting in it."""

    def __init__(self, desk: Desk, window: ModerationWindow, meeting_id: int) -> None:
        self.desk, self.window, self.meeting_id = desk, window, meeting_id

    @property
    def state(self) -> Any:
        """What the window has of the meeting."""
        return self.window.state

    def settle(self) -> None:
        """Until nothing is asked any more."""
        for _round in range(5):
            if isValid(self.window.state):
                self.window.state.flush()
            assert self.desk.tasks.wait()
            QCoreApplication.processEvents()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focused(), key, held)
        self.settle()

    def keys(self, *keys: Qt.Key) -> None:
        """One after the other."""
        for one in keys:
            self.key(one)

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused(), words)

    def focused(self) -> QWidget:
        """What has the keyboard."""
        active: QWidget = QApplication.activeModalWidget() or self.window
        found: QWidget | None = QApplication.focusWidget()
        if found is not None and found.window() is active.window():
            return found
        active.activateWindow()
        wait_for(active.isActiveWindow)
        return QApplication.focusWidget() or active

    def forward(self, **amount: float) -> None:
        """The clock goes on."""
        assert self.desk.clock.fixed is not None
        self.desk.clock.fixed += timedelta(**amount)
        self.window._beat()
        self.settle()

    def ask(self, question: Callable[[Workspace], Any]) -> Any:
        """What the workspace says."""
        found: list[Any] = []
        self.desk.run(question, found.append)
        assert self.desk.tasks.wait()
        assert found, "the question was refused"
        return found[0]

    def case(self) -> MeetingCase:
        """The meeting as it lies in the workspace."""
        found: MeetingCase = self.ask(lambda ws: ws.meetings.case(ME, self.meeting_id))
        return found

    def title(self) -> str:
        """What is in front."""
        return str(self.window.frame.stage.title.text())

    def dialog(self) -> QDialog:
        """The dialog on the window."""
        found = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert len(found) == 1
        return found[0]


def plain_meeting(house: MeetingHouse) -> int:
    """The four items of the house, planned."""
    return house.meeting(MeetingState.PLANNED).meeting.id


def working_meeting(house: MeetingHouse) -> int:
    """Open action items, an idea with a text, two items that contradict each other, and an own item."""
    ws = house.ws
    meeting_id = house.meeting(MeetingState.PLANNED, topics=(), quorum=3).meeting.id
    idea = make_item(
        ws, "Trinkwasser im Sommer", text="Warum Wasser im Sommer anders schmeckt.", department_id=house.lab_id
    )
    values: dict[str, Any] = {"status": Status.PLANNED, "at": time(10)}
    first = make_item(ws, "PFAS-Grenzwerte", day=DAY.replace(day=13), department_id=house.lab_id, **values)
    second = make_item(ws, "PFAS: Fragen", day=DAY.replace(day=15), department_id=house.sales_id, **values)
    action = ws.actions.add(ME, ActionItem(text="Pressebild freistellen", due=DAY.replace(day=18))).action
    pair = (f"content:{first.id}", f"content:{second.id}")
    items = (
        AgendaItem(source=AgendaSource.ACTIONS, title="Offene Aufgaben", subjects=(f"action:{action.id}",), minutes=5),
        AgendaItem(source=AgendaSource.IDEAS, title="Idee Trinkwasser", subjects=(f"content:{idea.id}",), minutes=10),
        AgendaItem(
            source=AgendaSource.CONFLICT,
            title="PFAS: ein Beitrag oder zwei?",
            note="Die Kernbotschaften widersprechen sich.",
            subjects=pair,
            minutes=10,
        ),
        AgendaItem(title="Verschiedenes", minutes=5),
    )
    with ws.store.act(ME, "meeting.save") as work:
        work.add_all([replace(one, meeting_id=meeting_id, position=place) for place, one in enumerate(items)])
    return meeting_id


@cache
def _ready(prepare: Callable[[MeetingHouse], int]) -> tuple[MeetingHouse, int]:
    """A house that was prepared and closed: what every test has a copy of."""
    house = make_meeting_house(Path(tempfile.mkdtemp(dir=kept_folder())))
    meeting_id = prepare(house)
    house.ws.close()
    return house, meeting_id


@contextmanager
def room(
    app: QApplication,
    folder: Path,
    prepare: Callable[[MeetingHouse], int] = working_meeting,
    language: str = "de",
    size: tuple[int, int] = (1440, 900),
    here: Sequence[str] = ("chair", "taker", "editor", "expert", "seller"),
) -> Iterator[Room]:
    """A meeting that has just begun; some of the house are there."""
    house, meeting_id = _ready(prepare)
    path, present = folder / house.ws.path.name, [getattr(house, one).id for one in here]
    shutil.copyfile(house.ws.path, path)
    with desk_at(app, path, house.chair, language) as desk:
        opened = open_room(desk, meeting_id, size)
        people = [one.id for one in opened.case().participants if one.person_id in present]
        opened.state.act(lambda ws: ws.moderation.attend(house.chair, people, "present"))
        opened.settle()
        try:
            yield opened
        finally:
            opened.window.leave()
            opened.settle()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def open_room(desk: Desk, meeting_id: int, size: tuple[int, int] = (1440, 900)) -> Room:
    """The window over a meeting that is begun, or goes on."""
    found: list[Any] = []
    options = desk.options.workspace_id
    desk.run(lambda ws: enter(ws, desk.actor, meeting_id, options, desk.language), found.append)
    assert desk.tasks.wait()
    assert found, "the meeting could not be opened"
    window = ModerationWindow(desk, found[0])
    window.resize(*size)
    window.show()
    window.activateWindow()
    wait_for(window.isActiveWindow)
    window.focus_stage()
    made = Room(desk, window, meeting_id)
    made.settle()
    return made


@contextmanager
def desk_at(app: QApplication, path: Path, actor: Actor, language: str = "de") -> Iterator[Desk]:
    """A desk on a workspace, at eleven o'clock."""
    own, icons = installed_theme(app)
    translators = i18n.install(language)
    live = Live(app)
    settings = Settings(language=language, theme="light", reduced_motion=True)
    desk = Desk(own, icons, Tasks(live, app), live, settings, Clock(ELEVEN), language, app)
    try:
        desk.tasks.open(lambda: open_workspace(path, clock=desk.clock.utc))
        desk.actor = actor
        found: list[Any] = []
        desk.run(lambda ws: (ws.organisation.directory(ME), ws.options.read(ME)), found.append)
        assert desk.tasks.wait()
        desk.set_directory(*found[0])
        yield desk
    finally:
        desk.tasks.close()
        for one in translators:
            QCoreApplication.removeTranslator(one)
        desk.deleteLater()
