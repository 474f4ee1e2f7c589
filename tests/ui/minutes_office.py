"""The page of minutes for tests: over a house with meetings in every state that has minutes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from editorial.domain.decision_cards import DecisionDraft, Tally
from editorial.domain.decisions import ActionItem
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import MeetingState
from editorial.domain.people import Actor
from tests.services.meeting_makers import MeetingHouse, make_meeting_house
from tests.shells import wait_for
from tests.ui.moderation_house import desk_at
from ui.context import Desk
from ui.minutes.page import MinutesPage
from ui.settling import settle
from ui.widgets.label import Label

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@dataclass
class Office:
    """The page over a workspace with meetings in every state that has minutes."""

    desk: Desk
    page: Any
    people: dict[str, Actor]
    ids: dict[str, int]

    def settle(self) -> None:
        """Until everything asked for is shown."""
        settle(SimpleNamespace(window=self.page, desk=self.desk))

    def show(self, name: str, view: str = "", who: str = "chair") -> Any:
        """The minutes of one of the meetings, as somebody sees them."""
        if self.desk.actor != self.people[who]:
            self.desk.actor = self.people[who]
            self.page.show_meeting(self.ids["final"])
            self.settle()
        self.page.show_meeting(self.ids[name])
        self.settle()
        if view:
            self.page.head.tabs.set_current(view)
            self.page._view_chosen(view)
        self.settle()
        return self.page

    def case(self, name: str) -> MeetingCase:
        """The meeting as it lies in the workspace."""
        found: list[MeetingCase] = []
        self.desk.run(lambda ws: ws.meetings.case(self.people["chair"], self.ids[name]), found.append)
        assert self.desk.tasks.wait()
        return found[0]

    def dialog(self, kind: type[Any]) -> Any:
        """The dialog that is open."""
        self.settle()
        return next(one for one in self.page.findChildren(kind) if one.isVisible())

    def words(self) -> str:
        """Everything that the left column says."""
        parts: list[Any] = [one for one in self.page.status.findChildren(Label) if one.isVisible()]
        return "\n".join(one.text() for one in parts)

    def tidy(self) -> None:
        """No dialog stays open."""
        for one in self.page.findChildren(QDialog):
            one.close()
        self.settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        self.page.activateWindow()
        wait_for(self.page.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or self.page, key, held)
        self.settle()


def fill(house: MeetingHouse) -> dict[str, int]:
    """Final minutes, meetings that have ended (one lacks something), and final ones that can be opened again."""
    plan = {
        "final": (5, MeetingState.FINAL),
        "held": (12, MeetingState.HELD),
        "complete": (13, MeetingState.HELD),
        "lacking": (14, MeetingState.HELD),
        "again": (19, MeetingState.FINAL),
    }
    values: dict[str, Any] = {"series_id": None, "committee_id": None}
    ids = {
        name: house.meeting(state, day=date(2026, 5, day), **values).meeting.id for name, (day, state) in plan.items()
    }
    held = house.case(ids["held"]).items[0]
    house.ws.moderation.note(house.taker, ids["held"], "Recht sieht es sich an.", held.id)
    draft = DecisionDraft(ids["held"], held.id, text="Das Labor spricht.", tally=Tally(2, 1, 0))
    house.ws.decisions.decide(house.chair, draft)
    lacking = house.case(ids["lacking"]).items[2]
    house.ws.moderation.write(house.taker, lacking.id, fact="", result="")
    house.ws.actions.add(house.taker, ActionItem(meeting_id=ids["lacking"], item_id=lacking.id, text="Zahlen holen"))
    return ids


@contextmanager
def office_in(app: QApplication, folder: Path) -> Iterator[Office]:
    """The chair before the page, in German."""
    house = make_meeting_house(folder)
    ids, path = fill(house), house.ws.path
    people = {name: getattr(house, name) for name in ("chair", "taker", "expert", "seller")}
    house.ws.close()
    with desk_at(app, path, house.chair) as desk:
        page = MinutesPage(desk)
        page.resize(1360, 820)
        page.show()
        yield Office(desk, page, people, ids)
        page.setting.cancel()
        page.preview.forget()
        page.close()
        page.deleteLater()
