"""The guided interview by keys: questions, time, quotes, autosave, leaving and coming back, handing in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from editorial.app import Workspace
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Attribution, ContributionState, Question, QuestionKind, RequestState, Way
from editorial.domain.interview import Pace
from editorial.errors import Locked
from tests.builders import NOW
from tests.ui import review_house as house
from ui.context import Desk
from ui.inputs.interview import InterviewWindow, open_interview
from ui.inputs.interview_rescue import InterviewFile, Place, settled

NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
QUESTIONS = (
    Question(kind=QuestionKind.LONG, text="Was passiert zwischen 9 und 11 Uhr?", required=True),
    Question(kind=QuestionKind.NUMBER, text="Wie viel Wasser brauchen Sie?", unit="ml"),
    Question(kind=QuestionKind.YES_NO, text="Dürfen wir filmen?"),
    Question(kind=QuestionKind.CHOICES, text="Welche Geräte?", options=("Pipette", "Chromatograph")),
    Question(kind=QuestionKind.DATE, text="Ab wann?"),
    Question(kind=QuestionKind.FILE, text="Foto aus dem Labor"),
)
Shown = Callable[[QWidget], None]


class Interviewer:
    """Katrin Vogel, who asks; `forward` moves the clock on the wall."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.toasts: list[str] = []
        desk.toast_requested.connect(lambda words, _undo, _meaning: self.toasts.append(words))
        desk.clock.fixed = NOW
        self.host = QWidget()
        self.host.resize(1440, 900)
        self.host.show()
        self.request_id = self.ask(lambda ws: house.asked(ws, QUESTIONS, way=Way.INTERVIEW)).request.id

    def ask(self, job: Callable[[Workspace], Any]) -> Any:
        """Something of the workspace."""
        found: list[Any] = []
        errors: list[str] = []
        self.desk.run(job, found.append, lambda error: errors.append(error.text()))
        assert self.desk.tasks.wait()
        assert found, errors
        return found[0]

    def case(self) -> RequestCase:
        """The request as it is in the workspace."""
        found: RequestCase = self.ask(lambda ws: ws.inputs.case(house.actor_named(ws, "Vogel"), self.request_id))
        return found

    def open(self) -> InterviewWindow:
        """Begin, or go on."""
        open_interview(self.desk, self.request_id, self.host)
        assert self.desk.tasks.wait()
        window = next(one for one in self.host.findChildren(InterviewWindow) if one.isVisible())
        window.activateWindow()
        self.settle(window)
        return window

    def settle(self, window: InterviewWindow) -> None:
        """Until what is written is in the workspace."""
        for _round in range(3):
            while window.state._timer.isActive():
                QApplication.processEvents()
            assert self.desk.tasks.wait()
            QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)

    def key(self, window: InterviewWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or window, key, held)
        self.desk.tasks.wait()
        QApplication.processEvents()

    def forward(self, window: InterviewWindow, **amount: float) -> None:
        """Let time pass."""
        assert self.desk.clock.fixed is not None
        self.desk.clock.fixed += timedelta(**amount)
        window.clock.tick()


def gone(window: InterviewWindow) -> bool:
    """Whether the interview was closed."""
    return not isValid(window) or not window.isVisible()


@pytest.fixture
def who(desk: Desk, qtbot: Any) -> Interviewer:
    """A request that waits for its interview."""
    made = Interviewer(desk)
    qtbot.addWidget(made.host)
    return made


# Going through it -----------------------------------------------------------------------------------------------------


def test_the_question_stands_large_and_keys_lead_through_all_of_them(who: Interviewer) -> None:
    window = who.open()
    assert window.size() == who.host.size()
    part = window.part
    assert part is not None
    assert part.title.text() == QUESTIONS[0].text
    assert part.title.font().pixelSize() == 34
    assert window.frame.count.text() == "Frage 1 von 6"
    who.write("Anreicherung.")
    for expected in (1, 2, 3, 4, 5, 6):
        who.key(window, Qt.Key.Key_Return, CTRL)
        assert window.place == expected
    assert window.frame.next.text() == "Interview abgeben"
    who.key(window, Qt.Key.Key_Left, ALT)
    assert window.place == 5
    window.leave()


def test_enter_ends_a_short_answer_and_breaks_the_line_in_a_long_one(who: Interviewer) -> None:
    window = who.open()
    who.write("Eins")
    who.key(window, Qt.Key.Key_Return)
    who.write("Zwei")
    assert window.place == 0
    assert window.state.values[window.questions[0].id] == "Eins\nZwei"
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.write("50")
    who.key(window, Qt.Key.Key_Return)
    assert window.place == 2
    window.leave()


def test_every_kind_of_question_has_its_own_control(who: Interviewer, tmp_path: Path) -> None:
    window = who.open()
    who.write("Anreicherung.")
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.write("0,2")
    who.key(window, Qt.Key.Key_Return)
    who.key(window, Qt.Key.Key_Space)
    who.key(window, Qt.Key.Key_Return)
    who.key(window, Qt.Key.Key_Space)
    who.key(window, Qt.Key.Key_Return)
    who.write("21.05.2026")
    who.key(window, Qt.Key.Key_Return)
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    path = tmp_path / "labor.png"
    assert picture.save(str(path))
    assert window.part is not None
    window.part.take([path])
    who.settle(window)
    window.leave()
    assert who.desk.tasks.wait()
    case = who.case()
    card = case.contributions[-1]
    values = [answer.value if (answer := card.answer(one.id)) else "" for one in case.questions]
    assert values == ["Anreicherung.", "0,2", "yes", '["Pipette"]', "2026-05-21", ""]
    assert [one.name for one in card.files] == ["labor.png"]


def test_a_number_that_is_none_is_explained_and_stays(who: Interviewer) -> None:
    window = who.open()
    who.write("x")
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.write("viel")
    who.key(window, Qt.Key.Key_Return)
    assert window.place == 1
    assert window.part is not None
    assert "keine Zahl" in window.part.problem.text()
    window.leave()


# Time -----------------------------------------------------------------------------------------------------------------


def test_time_starts_with_the_first_letter_and_rests_with_f9(who: Interviewer) -> None:
    window = who.open()
    clock = window.clock
    assert (clock.ring.figure, clock.ring.word) == ("10:00", "geplant")
    who.write("A")
    assert clock.watch.runs
    who.forward(window, minutes=2, seconds=12)
    assert (clock.ring.figure, clock.ring.word, clock.ring.pace) == ("7:48", "noch", Pace.CALM)
    assert clock.planned.text() == "2:12 von 10:00\u202fMin."
    who.key(window, Qt.Key.Key_F9)
    who.forward(window, minutes=30)
    assert (clock.ring.figure, clock.ring.word) == ("7:48", "angehalten")
    who.key(window, Qt.Key.Key_F9)
    who.forward(window, minutes=1)
    assert clock.ring.figure == "6:48"
    window.leave()


def test_it_warns_from_four_fifths_on_and_counts_up_beyond_the_plan(who: Interviewer) -> None:
    window = who.open()
    who.write("A")
    who.forward(window, minutes=8)
    assert (window.clock.ring.pace, window.clock.ring.figure) == (Pace.NEAR, "2:00")
    who.forward(window, minutes=6)
    assert (window.clock.ring.pace, window.clock.ring.figure) == (Pace.OVER, "+4:00")
    assert window.clock.ring.accessibleName() == "+4:00 überzogen, 14:00 von 10:00\u202fMin."
    window.leave()


def test_each_question_has_its_own_time(who: Interviewer) -> None:
    window = who.open()
    who.write("A")
    who.forward(window, seconds=70)
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.forward(window, seconds=20)
    first, second = (window.clock.seconds_at(one.id) for one in window.questions[:2])
    assert (first, second) == (70, 20)
    assert window.clock.here.text() == "diese Frage 0:20"
    assert "1:10" in window.frame.steps.model_.data(
        window.frame.steps.model_.index(0, 0), Qt.ItemDataRole.AccessibleTextRole
    )
    window.leave()


# Quotes ---------------------------------------------------------------------------------------------------------------


def test_f8_keeps_the_sentence_in_which_somebody_writes_word_for_word(who: Interviewer) -> None:
    window = who.open()
    who.write("Erst anreichern. Verantworten muss es ein Mensch.")
    who.key(window, Qt.Key.Key_F8)
    assert window.state.quotes[window.questions[0].id] == ("Verantworten muss es ein Mensch.",)
    assert window.part is not None
    assert "„Verantworten muss es ein Mensch.“" in [
        one.text() for one in window.part.findChildren(type(window.part.title))
    ]
    window.leave()


def test_f8_keeps_what_is_marked(who: Interviewer) -> None:
    window = who.open()
    who.write("Wir messen zweimal")
    who.key(window, Qt.Key.Key_Left, CTRL | SHIFT)
    who.key(window, Qt.Key.Key_F8)
    assert window.state.quotes[window.questions[0].id] == ("zweimal",)
    window.leave()


def test_a_sentence_typed_into_the_line_is_kept_with_enter_and_can_be_taken_out_again(who: Interviewer) -> None:
    window = who.open()
    part = window.part
    assert part is not None
    part.line.setFocus()
    who.write('"Das ist Pflicht."')
    who.key(window, Qt.Key.Key_Return)
    question_id = part.question.id
    assert window.place == 0
    assert window.state.quotes[question_id] == ("Das ist Pflicht.",)
    assert part.line.text() == ""
    part._unquote(0)
    assert window.state.quotes[question_id] == ()
    assert part.line.text() == "Das ist Pflicht."
    window.leave()


# Keeping --------------------------------------------------------------------------------------------------------------


def test_what_is_written_is_in_the_workspace_without_anybody_saving(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    who.settle(window)
    case = who.case()
    assert case.contributions[-1].contribution.state is ContributionState.WRITING
    assert case.contributions[-1].answers[0].value == "Anreicherung."
    assert case.request.state is RequestState.SENT
    assert window.frame.standing.text() == "Gesichert 09:12"
    window.leave()


def test_escape_keeps_everything_and_it_goes_on_at_the_same_question_with_its_time(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    who.forward(window, minutes=3)
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.write("50")
    who.forward(window, seconds=30)
    who.key(window, Qt.Key.Key_Escape)
    assert gone(window)
    assert who.toasts[-1].startswith("„Laborbesuch: Vom Tropfen zum Befund“: Das Interview ist gesichert")
    who.desk.clock.fixed = NOW + timedelta(days=2)
    again = who.open()
    assert again.place == 1
    assert again.state.values[again.questions[0].id] == "Anreicherung."
    assert again.state.values[again.questions[1].id] == "50"
    assert again.clock.ring.figure == "6:30"
    assert not again.clock.watch.runs
    again.leave()


def test_when_it_is_over_the_keyboard_goes_where_it_was_opened_from(who: Interviewer) -> None:
    over: list[bool] = []
    open_interview(who.desk, who.request_id, who.host, lambda: over.append(True))
    assert who.desk.tasks.wait()
    window = next(one for one in who.host.findChildren(InterviewWindow) if one.isVisible())
    who.settle(window)
    assert not over
    who.key(window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert over == [True]


def test_a_crash_between_two_letters_and_the_workspace_loses_nothing(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    who.settle(window)
    who.write(" Dann die Messung")
    who.key(window, Qt.Key.Key_F8)
    settled()
    # the program ends here: nobody asks the window to keep anything
    window.state._timer.stop()
    window._leaving = True
    window.close()
    again = who.open()
    first = again.questions[0].id
    assert again.state.values[first] == "Anreicherung. Dann die Messung"
    assert again.state.quotes[first] == ("Dann die Messung",)
    who.settle(again)
    assert who.case().contributions[-1].answers[0].value == "Anreicherung. Dann die Messung"
    again.leave()


def test_a_workspace_that_is_locked_loses_no_word_and_says_so(
    who: Interviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = who.open()

    def locked(*_args: object, **_more: object) -> None:
        raise Locked("workspace.locked", path="x")

    with monkeypatch.context() as patch:
        patch.setattr("editorial.services.answering.AnsweringService.interview", locked)
        who.write("Anreicherung.")
        who.settle(window)
        assert window.state.standing == "failed"
        assert window.state.unsaved
    who.write(" Weiter.")
    who.settle(window)
    assert who.case().contributions[-1].answers[0].value == "Anreicherung. Weiter."
    window.leave()


def test_a_place_nobody_can_read_begins_at_the_first_open_question(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    window.leave()
    who.desk.tasks.wait()
    settled()
    InterviewFile(who.desk.options.workspace_id, who.request_id).path.write_text("{broken", "utf-8")
    again = who.open()
    assert again.place == 1
    again.leave()


def test_the_place_beside_the_workspace_keeps_only_what_it_should(tmp_path: Path) -> None:
    file = InterviewFile("../../a b", 7)
    assert file.path.parent.name == "interviews"
    file.write(Place(3, {3: 12.04}, {3: ("Wert", "Zitat")}))
    settled()
    assert file.read() == Place(3, {3: 12.0}, {3: ("Wert", "Zitat")})
    file.remove()
    settled()
    assert file.read() is None


# The end --------------------------------------------------------------------------------------------------------------


def test_handing_in_records_clearance_naming_and_consent_and_books_the_minutes(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    window.parts[0].bar.setFocus(Qt.FocusReason.TabFocusReason)
    who.key(window, Qt.Key.Key_Left)
    who.key(window, Qt.Key.Key_Left)
    who.key(window, Qt.Key.Key_Space)
    assert window.state.clearance(window.questions[0].id) is house.PUBLIC
    window.parts[0].focus()
    who.key(window, Qt.Key.Key_Return, CTRL)
    who.write("50")
    who.forward(window, minutes=13, seconds=5)
    window.go(6)
    assert window.end.minutes.value() == 14
    window.end.attribution.set_value(str(Attribution.DEPARTMENT))
    window.end._renamed("")
    window.end.consent.setFocus()
    who.key(window, Qt.Key.Key_Space)
    assert window.end.note.text() == "mündlich im Interview, Di 12.05.2026, Katrin Vogel"
    who.key(window, Qt.Key.Key_Return, CTRL)
    assert who.desk.tasks.wait()
    assert gone(window)
    case = who.case()
    assert case.request.state is RequestState.ANSWERED
    assert case.request.minutes_used == 14
    card = case.newest
    assert card is not None
    one = card.contribution
    assert (one.way, one.attribution, one.consent) == (Way.INTERVIEW, Attribution.DEPARTMENT, True)
    assert one.consent_note == "mündlich im Interview, Di 12.05.2026, Katrin Vogel"
    assert one.person == "Dr. Miriam Weber"
    clearances = {answer.question_id: answer.clearance for answer in card.answers}
    assert clearances[window.questions[0].id] is house.PUBLIC
    assert clearances[window.questions[1].id] is house.CONFIDENTIAL
    settled()
    assert not window.state.file.path.exists()


def test_a_needed_answer_that_is_missing_is_named_with_the_way_to_it(who: Interviewer) -> None:
    window = who.open()
    window.go(1)
    who.write("50")
    window.go(6)
    who.key(window, Qt.Key.Key_Return, CTRL)
    assert window.isVisible()
    assert window.end.problem.isVisible()
    assert QUESTIONS[0].text in window.end.problem.accessibleName()
    window.end.problem.primary.click()
    assert window.place == 0
    window.leave()


def test_all_public_says_so_of_every_answer(who: Interviewer) -> None:
    window = who.open()
    who.write("Anreicherung.")
    window.go(6)
    window.end.all_public.click()
    assert window.state.clearance(window.questions[0].id) is house.PUBLIC
    window.leave()


def test_an_interview_after_a_follow_up_begins_with_what_was_said(who: Interviewer) -> None:
    def make(ws: Workspace) -> RequestCase:
        case = ws.inputs.case(house.actor_named(ws, "Vogel"), who.request_id)
        given = house.given_to(case, (("Anreicherung.", house.PUBLIC),), way=Way.INTERVIEW)
        house.answered(ws, case, replace(given, answers=given.answers[:1]))
        further = Question(kind=QuestionKind.LONG, text="Welche Stoffe?")
        return ws.inputs.return_(house.actor_named(ws, "Vogel"), who.request_id, [further])

    who.ask(make)
    window = who.open()
    assert window.state.values[window.questions[0].id] == "Anreicherung."
    assert window.questions[-1].text == "Welche Stoffe?"
    assert window.place == 1
    window.leave()


def test_the_small_window_keeps_the_question_in_sight(who: Interviewer) -> None:
    who.host.resize(1024, 640)
    window = who.open()
    assert not window.frame.left.isVisible()
    assert window.part is not None
    assert window.part.title.font().pixelSize() == 22
    assert window.frame.next.isVisible()
    window.leave()
