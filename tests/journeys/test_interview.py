"""Ten minutes of an expert, asked by an editor: from the request to a passage in a post, by keys alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorial.app import Workspace
from editorial.domain.inputs import InputRequest, Question, QuestionKind, RequestState, Way
from tests.builders import NOW
from tests.journeys.steps import ALT, CTRL, NONE, Person
from tests.ui.review_house import actor_named, item_named
from ui.inputs.interview import InterviewWindow
from ui.inputs.review_panel import ReviewPanel

pytestmark = pytest.mark.timeout(600)

Key = Qt.Key
SAID = "We enrich the sample, then we measure twice. In the end a human being is responsible."
QUOTE = "In the end a human being is responsible."
TITLE = "Lab visit: from the drop to the finding"


def ask_for_it(ws: Workspace) -> int:
    """A request for an interview, sent to Miriam Weber for the item on the lab visit."""
    desk, expert = actor_named(ws, "Vogel"), actor_named(ws, "Weber")
    people = ws.organisation.directory(desk).people
    department = next(one.department_id for one in people if one.id == expert.id)
    questions = [
        Question(kind=QuestionKind.LONG, text="What happens between nine and eleven?", required=True),
        Question(kind=QuestionKind.NUMBER, text="How much water do you need?", unit="ml"),
        Question(kind=QuestionKind.LONG, text="What was the biggest hurdle?"),
    ]
    request = InputRequest(
        title=TITLE,
        content_id=item_named(ws, "ab visit"),
        department_id=department,
        person_id=expert.id,
        minutes=10,
        due=date(2026, 5, 20),
        way=Way.INTERVIEW,
        language="en",
    )
    made = ws.inputs.save(desk, request, questions).request
    ws.inputs.send(desk, [made.id])
    return made.id


class Interview:
    """The editor with the interview over the window."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def window(self) -> InterviewWindow:
        """As it is now."""
        found = self.person.dialog()
        assert isinstance(found, InterviewWindow)
        return found

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.person.settle()

    def tab_to(self, widget: Any) -> None:
        """Tab until something has the keyboard."""
        for _press in range(40):
            if widget.hasFocus():
                return
            self.key(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget}")


def test_an_interview_becomes_a_passage_in_a_post_by_keys_alone(person: Person) -> None:
    desk = person.desk
    desk.clock.fixed = NOW
    request_id = person.ask(ask_for_it)
    case = person.ask(lambda ws: ws.inputs.case(desk.actor, request_id))
    before = person.ask(lambda ws: ws.content.card(desk.actor, case.request.content_id).item.text)
    desk.show_request(request_id)
    person.settle()
    panel = person.shell.window.page("inputs").work.panel
    panel.buttons["interview"].setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Return)
    interview = Interview(person)
    assert interview.window.frame.count.text() == "Question 1 of 3"

    # the first question: notes, a sentence word for word, and that it may go out
    person.write(SAID)
    interview.key(Key.Key_F8)
    desk.clock.fixed = NOW + timedelta(minutes=3)
    part = interview.window.parts[0]
    interview.tab_to(part.bar)
    interview.key(Key.Key_Left)
    interview.key(Key.Key_Left)
    interview.key(Key.Key_Space)
    interview.key(Key.Key_Return, CTRL)

    # the second; then somebody calls, and it goes on another day at the same place
    person.write("50")
    desk.clock.fixed = NOW + timedelta(minutes=4)
    interview.key(Key.Key_Escape)
    assert person.ask(lambda ws: ws.inputs.case(desk.actor, request_id)).request.state is RequestState.SENT
    desk.clock.fixed = NOW + timedelta(days=1)
    person.shell.window.activateWindow()
    panel.buttons["interview"].setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Return)
    assert interview.window.frame.count.text() == "Question 2 of 3"
    assert interview.window.clock.ring.figure == "6:00"

    # the third: said in confidence
    interview.key(Key.Key_Return)
    person.write("The customer paid for half of it, and nobody must know that before autumn.")
    desk.clock.fixed += timedelta(minutes=7, seconds=30)
    interview.key(Key.Key_Right, ALT)
    assert interview.window.frame.count.text() == "Finish"
    assert interview.window.end.minutes.value() == 12

    # the end: named, agreed, handed in
    interview.tab_to(interview.window.end.consent)
    interview.key(Key.Key_Space)
    interview.key(Key.Key_Return, CTRL)
    case = person.ask(lambda ws: ws.inputs.case(desk.actor, request_id))
    assert (case.request.state, case.request.minutes_used) == (RequestState.ANSWERED, 12)
    assert case.newest.contribution.consent

    # the review: what is public is ticked, what was said in confidence waits for the lead
    person.shell.window.activateWindow()
    person.settle()
    review = person.shell.window.page("inputs").work.side.currentWidget()
    assert isinstance(review, ReviewPanel)
    assert review.take.text() == "Take over 1 answer"
    assert review.cards[2].waits.text().startswith("waits for ")
    review.focus_content()
    person.key(Key.Key_Return, CTRL)
    after = person.ask(lambda ws: ws.inputs.case(desk.actor, request_id))
    assert after.request.state is RequestState.ACCEPTED
    assert [one.words for one in after.passages] == [SAID]
    text = person.ask(lambda ws: ws.content.card(desk.actor, case.request.content_id).item.text)
    assert text.endswith(SAID)
    assert QUOTE in after.newest.answers[0].quotes

    # one undo takes all of it back
    person.undo()
    back = person.ask(lambda ws: ws.inputs.case(desk.actor, request_id))
    assert (back.request.state, back.passages) == (RequestState.ANSWERED, ())
    assert person.ask(lambda ws: ws.content.card(desk.actor, case.request.content_id).item.text) == before
