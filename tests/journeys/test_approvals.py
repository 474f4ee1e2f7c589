"""Approval by real keys, on the approver's side: ten items, one with a reason, several together, and again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorial.domain.approvals import Decision, Validity
from editorial.domain.content import ContentItem, Status
from editorial.domain.people import Actor
from editorial.services.content import Draft, Slot
from tests.builders import actor_for
from tests.journeys.steps import CTRL, NONE, SHIFT, Person

Key = Qt.Key
#: What an approver may have to press for one of ten items.
MOST_KEYS = 3


class Approver:
    """Andreas Lorenz before his inbox; every key is counted."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.pressed = 0
        switch(person, "Andreas Lorenz")
        self.settle()
        assert person.shell.window.current == "today", "whoever decides and is asked begins where both wait"
        person.key(Key.Key_5, Qt.KeyboardModifier.ControlModifier)
        self.settle()
        assert person.shell.window.current == "approvals"

    @property
    def page(self) -> Any:
        return self.person.shell.window.page("approvals")

    def settle(self) -> None:
        self.person.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.pressed += 1
        self.person.key(key, held)

    def type(self, words: str) -> None:
        self.pressed += len(words)
        QTest.keyClicks(self.person.focused(), words)
        self.settle()

    def titles(self) -> list[str]:
        return [one.title for one in self.page.model.items()]

    def title(self) -> str:
        item = self.page.list.current()
        return item.title if item else ""

    def case(self, title: str) -> Any:
        actor = self.person.desk.actor
        item = self.person.item(title)
        return self.person.ask(lambda ws: ws.approvals.case(actor, item.id))


def switch(person: Person, name: str) -> None:
    """Ctrl+Shift+P, the name, Enter."""
    person.key(Key.Key_P, CTRL | SHIFT)
    person.write(name)
    person.key(Key.Key_Return)


def who(person: Person, name: str) -> Actor:
    return actor_for(next(one for one in person.desk.directory.people if one.name == name))


def submit(person: Person, titles: list[str]) -> None:
    """Jonas Brandt submits items of the legal department, some days ahead."""
    writer = who(person, "Jonas Brandt")
    department = next(one.id for one in person.desk.directory.departments if one.name == "Legal")
    channel = next(one.id for one in person.desk.directory.channels if one.name == "LinkedIn")

    def job(ws: Any) -> None:
        made = []
        for number, title in enumerate(titles):
            text = f"First paragraph of {title}.\nThe second one names the limit of {number} milligrams.\nThe end."
            item = ContentItem(
                title=title, text=text, key_message="Clear.", department_id=department, owner_id=writer.id
            )
            slot = Slot(channel, date(2026, 5, 26), time(9, number), None, Status.DRAFTING)
            changes = ws.content.create(writer, Draft(replace(item, status=Status.DRAFTING), (slot,)))
            made.append(int(changes.detail["content_id"]))
        ws.approvals.submit(writer, made)

    person.ask(job)


@pytest.fixture
def approver(person: Person) -> Approver:
    submit(person, [f"Limit {number}" for number in range(1, 7)])
    return Approver(person)


def test_ten_waiting_items_are_decided_with_at_most_three_keys_each(approver: Approver) -> None:
    waiting = approver.titles()
    assert len(waiting) == 10
    for number, title in enumerate(waiting):
        assert approver.title() == title
        assert approver.page.is_shown(approver.page.list.current())
        before = approver.pressed
        if approver.page.reading.changes.count() and approver.page.reading.tabs.current() == "changes":
            approver.press(Key.Key_F7)
        approver.press(Key.Key_A if number % 2 else Key.Key_F)
        assert approver.pressed - before <= MOST_KEYS
    assert approver.titles() == []
    assert approver.pressed <= MOST_KEYS * 10
    for title in waiting:
        given = approver.case(title).sign_offs[-1]
        assert (given.person, given.decision, given.validity) == ("Andreas Lorenz", Decision.APPROVE, Validity.VALID)


def test_a_reason_is_typed_and_nothing_in_it_decides_anything(approver: Approver) -> None:
    title = approver.title()
    left = approver.titles()[1:]
    approver.press(Key.Key_C)
    approver.type("Jack and Farah asked: which limit?")
    approver.press(Key.Key_Escape)
    approver.press(Key.Key_C)
    case = approver.case(title)
    assert case.sign_offs[-1].comment == "Jack and Farah asked: which limit?"
    assert case.card.item.status is Status.DRAFTING
    assert approver.titles() == left
    assert approver.title() == left[0]


def test_several_are_ticked_and_decided_together_without_a_mouse(approver: Approver) -> None:
    ticked = []
    approver.press(Key.Key_J)
    for _turn in range(3):
        ticked.append(approver.title())
        approver.press(Key.Key_X)
        approver.press(Key.Key_J)
    approver.press(Key.Key_Return, CTRL)
    dialog = approver.person.dialog()
    assert dialog.primary.text() == "Approve 3 items"  # type: ignore[attr-defined]
    approver.press(Key.Key_Return)
    approver.settle()
    assert not set(ticked) & set(approver.titles())
    assert len(approver.titles()) == 7


def test_only_what_changed_since_my_sign_off_comes_back_and_is_approved_again(approver: Approver) -> None:
    person = approver.person
    while approver.title() != "Limit 3":
        approver.press(Key.Key_J)
    approver.press(Key.Key_A)
    writer, item = who(person, "Jonas Brandt"), person.item("Limit 3")

    def edit(ws: Any) -> Any:
        now = ws.content.card(writer, item.id).item
        return ws.content.edit(writer, replace(now, text=now.text.replace("2 milligrams", "3 milligrams")))

    person.desk.run(edit)
    approver.settle()
    assert "Limit 3" in approver.titles()
    approver.press(Key.Key_Home)
    while approver.title() != "Limit 3":
        approver.press(Key.Key_J)
    reading = approver.page.reading
    assert reading.tabs.current() == "changes"
    assert [frame.accessibleName().split(", ")[1] for frame in reading.changes.frames] == ["Paragraph 2"]
    pieces = reading.changes.frames[0].change.pieces
    assert [(one.kind, one.text) for one in pieces if one.kind != "same"] == [("removed", "2"), ("added", "3")]
    approver.press(Key.Key_A)
    case = approver.case("Limit 3")
    assert case.sign_offs[-1].sha256 == case.sha256
    assert [one.validity for one in case.sign_offs if one.person == "Andreas Lorenz"][-2:] == [
        Validity.STALE,
        Validity.VALID,
    ]


def test_the_toast_takes_a_decision_back_by_keyboard(approver: Approver) -> None:
    title = approver.title()
    approver.press(Key.Key_A)
    toast = approver.person.shell.toast
    assert toast.offer.text() == "Withdraw"
    assert not toast.undo.isVisible()
    toast.offer.setFocus(Qt.FocusReason.TabFocusReason)
    approver.press(Key.Key_Return)
    approver.settle()
    assert title in approver.titles()
    assert approver.case(title).sign_offs[-1].validity is Validity.WITHDRAWN


def test_enter_opens_the_item_and_esc_leads_back_to_the_same_place(approver: Approver) -> None:
    approver.press(Key.Key_J)
    title = approver.title()
    approver.press(Key.Key_Return)
    assert approver.person.shell.window.current == "editor"
    approver.person.shell.window.leave_editor()
    approver.settle()
    assert approver.person.shell.window.current == "approvals"
    assert approver.title() == title


def test_the_rail_counts_what_waits_for_me(approver: Approver) -> None:
    button = approver.person.shell.window.rail._buttons["approvals"]
    approver.person.shell.waiting.read()
    approver.settle()
    assert button._count == 10
    approver.press(Key.Key_A)
    approver.person.wait(lambda: button._count == 9)
    QApplication.processEvents()
