"""What a program was doing in the middle of a meeting when it was killed: everything that moderation does, by the
services and by the window; what is acknowledged is said before the next act begins."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editorial import faults
from editorial.app import Workspace, open_workspace
from editorial.domain.decision_cards import DecisionDraft, Tally
from editorial.domain.decisions import ActionItem
from editorial.domain.meetings import Attendance, MeetingState
from editorial.errors import Refused
from tests.builders import ME, FixedClock, actor_for
from tests.faults.acts import Acknowledged
from tests.services.meeting_makers import build_meeting_house
from tests.shells import wait_for

#: What the children of a nursery need not load again: with Qt that takes longer than the kill.
LOADED = ("tests.ui.moderation_house", "ui.rescue_file", "PySide6.QtTest")
#: So many acts of the services, or keys of the window, until nobody came to kill.
ACTS, WORDS = 40, 4


def run(job: str, path: Path, acknowledged: Path, seed: int, fault: str) -> None:
    """Moderate until the fault ends it: "moderate" by the services, "type" and "take_notes" in the window."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not path.exists():
        house = build_meeting_house(path.parent, FixedClock())
        house.meeting(MeetingState.RUNNING)
        house.ws.close()
    if job == "moderate":
        _moderate(path, Acknowledged(acknowledged), seed, fault)
    else:
        _type(path, Acknowledged(acknowledged), fault, note=job == "take_notes")


class _Chair:
    """Does what a chair does, by dice, and says what is acknowledged: a word that has to be there afterwards."""

    def __init__(self, ws: Workspace, said: Acknowledged, seed: int) -> None:
        self.ws, self.said, self.dice, self.number = ws, said, random.Random(seed), 0

    def word(self) -> str:
        """A word that nobody has said before."""
        self.number += 1
        return f"Wort{self.dice.randrange(1_000_000)}x{self.number}"

    def case(self) -> Any:
        """The meeting as it is."""
        return self.ws.meetings.case(ME, 1)

    def go(self) -> None:
        """All kinds of acts, in an order of their own."""
        acts: list[Callable[[], str]] = [
            self.write, self.note, self.park, self.decide, self.act, self.next, self.stop, self.attend, self.speak,
        ]  # fmt: skip
        for number in range(ACTS):
            act = acts[number] if number < len(acts) else self.dice.choice(acts)
            try:
                word = act()
            except Refused:
                continue
            self.said.head(self.ws)
            if word:
                self.said.say("word", word)

    def write(self) -> str:
        """A fact of some item."""
        item, word = self.dice.choice(self.case().items), self.word()
        self.ws.moderation.write(ME, item.id, fact=f"{item.fact} {word}".strip())
        return word

    def note(self) -> str:
        """A note at the current item."""
        word = self.word()
        self.ws.moderation.note(ME, 1, word)
        return word

    def park(self) -> str:
        """A topic for later."""
        word = self.word()
        self.ws.moderation.park(ME, 1, word)
        return word

    def decide(self) -> str:
        """A decision in words, with a vote."""
        case, word = self.case(), self.word()
        self.ws.decisions.decide(ME, DecisionDraft(1, case.meeting.item_id, text=word, tally=Tally(3, 1, 0)))
        return word

    def act(self) -> str:
        """An action item."""
        word = self.word()
        self.ws.actions.add(ME, ActionItem(meeting_id=1, item_id=self.case().meeting.item_id, text=word))
        return word

    def next(self) -> str:
        """On and on, and back to the first."""
        case = self.case()
        if case.current is None or case.current.id == case.items[-1].id:
            self.ws.moderation.go(ME, 1, case.items[0].id)
        else:
            self.ws.moderation.next(ME, 1)
        return ""

    def stop(self) -> str:
        """The clock."""
        running = self.case().meeting.item_since is not None
        (self.ws.moderation.stop if running else self.ws.moderation.run)(ME, 1)
        return ""

    def attend(self) -> str:
        """Who is there."""
        ids = [one.id for one in self.case().participants]
        self.ws.moderation.attend(ME, ids, Attendance.PRESENT)
        return ""

    def speak(self) -> str:
        """Who speaks."""
        one = self.dice.choice(self.case().participants)
        self.ws.moderation.ask(ME, one.id)
        return ""


def _moderate(path: Path, said: Acknowledged, seed: int, fault: str) -> None:
    ws = open_workspace(path)
    faults.arm(fault)
    _Chair(ws, said, seed).go()


def _type(path: Path, said: Acknowledged, fault: str, *, note: bool) -> None:
    """Type one word after the other into the facts of the current item, or as notes; each is told when it stands beside
    the workspace ("typed") and when it is in it ("word")."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.ui.moderation_house import desk_at, open_room
    from ui.rescue_file import settled

    app = QApplication([])
    ws = open_workspace(path)
    chair = actor_for(next(one for one in ws.organisation.directory(ME).people if one.name == "Katrin Vogel"))
    ws.close()
    with desk_at(app, path, chair) as desk:
        room = open_room(desk, 1)
        faults.arm(fault)
        for number in range(1, WORDS + 1):
            word = f"Wort{number}"
            QTest.keyClick(room.focused(), Qt.Key.Key_N if note else Qt.Key.Key_F)
            room.write(word if note else f"{word} ")
            settled()
            said.say("typed", word)
            wait_for(lambda: not room.state.words.unsaved)
            desk.run(said.head)
            assert desk.tasks.wait()
            said.say("word", word)
            QTest.keyClick(room.focused(), Qt.Key.Key_Return if note else Qt.Key.Key_Escape)
            if number == WORDS // 2:
                room.key(Qt.Key.Key_Right)
