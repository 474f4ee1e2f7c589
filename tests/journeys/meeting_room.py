"""A meeting moderated by keys in its window: twelve items, and what a person does at each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt

from editorial.domain.content import Status
from editorial.domain.decision_cards import DecisionNeed
from editorial.domain.decisions import DecisionKind, DecisionState
from editorial.domain.meetings import Attendance
from tests.journeys.meeting_steps import Secretary
from tests.journeys.steps import CTRL

Key = Qt.Key
PRESENT = ("Katrin Vogel", "Jonas Brandt", "Nina Petrov", "Leon Richter", "Pelin Yılmaz")
#: Half past nine in Berlin.
BEGIN = datetime(2026, 5, 12, 7, 30, tzinfo=UTC)


def hold(one: Secretary, meeting_id: int) -> None:
    """Twelve items by the arrow to the right, and what is done at them."""
    one.desk.clock.fixed = BEGIN
    one.tab_to(one.page.preparation.head.begin)
    one.key(Key.Key_Space)
    one.person.wait(lambda: one.room is not None)
    # the screen of a test is smaller than the smallest that the window is made for
    one.room.showNormal()
    one.room.resize(1440, 900)
    attend(one, meeting_id)
    for number in range(1, 13):
        case = one.case(meeting_id)
        assert case.current is not None
        assert case.items.index(case.current) == number - 1
        if number in DONE:
            DONE[number](one, meeting_id)
        one.desk.clock.fixed += timedelta(minutes=6)
        one.key(Key.Key_Right)
    assert one.case(meeting_id).current is None
    one.key(Key.Key_E, CTRL)
    one.person.wait(lambda: one.room is None)


def attend(one: Secretary, meeting_id: int) -> None:
    """Four are present, one is excused."""
    one.key(Key.Key_G)
    one.keys(Key.Key_1, Key.Key_1, Key.Key_1, Key.Key_2, Key.Key_1)
    one.key(Key.Key_Return)
    found = {each.name: each.attendance for each in one.case(meeting_id).participants}
    assert found == {name: Attendance.EXCUSED if name == "Leon Richter" else Attendance.PRESENT for name in PRESENT}


def speak(one: Secretary, meeting_id: int) -> None:
    """Somebody asks to speak, and has the floor."""
    one.key(Key.Key_W)
    one.write("Pel")
    one.key(Key.Key_Return)
    one.key(Key.Key_S)
    case = one.case(meeting_id)
    names = {each.id: each.name for each in case.participants}
    assert [(names[each.participant_id], each.began_at is not None) for each in case.speeches] == [
        ("Pelin Yılmaz", True)
    ]
    act(one, "Send the portrait to the printer", "Jonas Brandt", "18/05/2026")


def report(one: Secretary, meeting_id: int) -> None:
    """Facts and a result in words."""
    one.key(Key.Key_F)
    one.write("Week 21 is full, week 22 has room on Instagram.")
    one.key(Key.Key_Escape)
    one.key(Key.Key_R)
    one.write("The plan stands.")
    one.key(Key.Key_Escape)
    item = one.case(meeting_id).items[2]
    assert (item.fact, item.result) == ("Week 21 is full, week 22 has room on Instagram.", "The plan stands.")


def note(one: Secretary, meeting_id: int) -> None:
    """A note."""
    one.key(Key.Key_N)
    one.write("The coffee machine is repaired.")
    one.key(Key.Key_Return)
    assert [each.text for each in one.case(meeting_id).notes] == ["The coffee machine is repaired."]


def decide(one: Secretary, kind: DecisionKind, words: str = "") -> None:
    """The first option of that kind by its digit, what it asks for, Enter."""
    state = one.room.state
    option = next(each for each in state.options[state.item.id] if each.kind is kind and not each.refused)
    one.key(Key(Key.Key_0 + option.key))
    if words:
        one.write(words)
    one.key(Key.Key_Return)


def act(one: Secretary, words: str, owner: str, due: str) -> None:
    """An action item with who and until when."""
    one.key(Key.Key_A)
    capture = one.room.capture
    one.write(words)
    one.choose(capture.who, next(each.id for each in one.desk.directory.people if each.name == owner))
    one.fill(capture.until, due)
    one.key(Key.Key_Return)
    assert not capture.isVisible()


def card(one: Secretary, content_id: int) -> Any:
    """A content item with its publications."""
    return one.person.ask(lambda ws: ws.content.card(one.desk.actor, content_id))


def settle_conflict(one: Secretary, meeting_id: int) -> None:
    """Two items that contradict each other: one stays, after a vote."""
    one.key(Key.Key_V)
    one.keys(Key.Key_Plus, Key.Key_Plus, Key.Key_Tab, Key.Key_Plus, Key.Key_Tab, Key.Key_Plus)
    decide(one, DecisionKind.CONFLICT)
    made = one.case(meeting_id).decisions[0]
    assert (made.votes_for, made.votes_against, made.abstentions) == (2, 1, 1)
    assert [card(one, number).item.status is Status.REJECTED for number in (7, 9)].count(True) == 1
    act(one, "Take over what Sales has heard", "Nina Petrov", "19/05/2026")


def move(one: Secretary, meeting_id: int) -> None:
    """To a day that is typed."""
    state = one.room.state
    option = next(each for each in state.options[state.item.id] if DecisionNeed.DAY in each.needs)
    one.key(Key(Key.Key_0 + option.key))
    one.write("22/05/2026")
    one.key(Key.Key_Return)
    assert card(one, 11).publications[0].day == date(2026, 5, 22)


def accept_twice(one: Secretary, meeting_id: int) -> None:
    """An idea is accepted with a slot, given back with Ctrl+Z, and accepted once more."""
    before = card(one, 146)
    assert (before.item.status, before.publications[0].day) == (Status.IDEA, None)
    for again in (False, True):
        decide(one, DecisionKind.ACCEPT_IDEA)
        found = card(one, 146)
        assert (found.item.status, found.publications[0].day) == (Status.PLANNED, date(2026, 5, 20))
        if not again:
            one.key(Key.Key_Z, CTRL)
            assert card(one, 146).publications[0].day is None
            assert card(one, 146).item.status is Status.IDEA
    states = [each.state for each in one.case(meeting_id).decisions[2:]]
    assert states == [DecisionState.TAKEN_BACK, DecisionState.IN_FORCE]


def reject(one: Secretary, meeting_id: int) -> None:
    """With a reason."""
    decide(one, DecisionKind.REJECT, "Nobody has the time for it.")
    assert card(one, 152).item.status is Status.REJECTED


def ask_expert(one: Secretary, meeting_id: int) -> None:
    """An expert is asked."""
    decide(one, DecisionKind.INPUT)
    made = one.person.ask(lambda ws: [each for each in ws.inputs.rows(one.desk.actor) if each.request.content_id == 56])
    assert len(made) == 1


def park(one: Secretary, meeting_id: int) -> None:
    """A topic for later."""
    one.key(Key.Key_P)
    one.write("A test of sensors over two winters")
    one.key(Key.Key_Return)
    assert [each.text for each in one.case(meeting_id).parked] == ["A test of sensors over two winters"]


def plan_visit(one: Secretary, meeting_id: int) -> None:
    """Who invites."""
    act(one, "Invite the local press", "Katrin Vogel", "15/05/2026")


def plan_day(one: Secretary, meeting_id: int) -> None:
    """Who asks around."""
    act(one, "Ask for a day in June", "Katrin Vogel", "29/05/2026")


#: What is done at which item; at the first one nothing is.
DONE: Mapping[int, Callable[[Secretary, int], None]] = {
    2: speak,
    3: report,
    4: settle_conflict,
    5: move,
    6: accept_twice,
    7: reject,
    8: ask_expert,
    9: park,
    10: plan_visit,
    11: plan_day,
    12: note,
}
