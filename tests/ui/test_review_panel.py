"""An answer beside its questions: what stands there, clearance and its reasons, taking over, versions, naming."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import Workspace
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import Attribution, ContributionState, Question, QuestionKind, RequestState, Way
from tests.ui import review_house as house
from ui.context import Desk
from ui.inputs.review_files import FileChip, write_file
from ui.inputs.review_naming import NamingDialog
from ui.inputs.review_panel import CHANGES, ReviewPanel
from ui.inputs.review_return import ReturnDialog
from ui.inputs.review_words import surname
from ui.widgets.buttons import LinkButton

PUBLIC, INTERNAL, CONFIDENTIAL = house.PUBLIC, house.INTERNAL, house.CONFIDENTIAL
Shown = Callable[[QWidget], None]


class Reviewer:
    """Katrin Vogel of the desk, with the panel in front of her."""

    def __init__(self, desk: Desk, shown: Shown) -> None:
        self.desk = desk
        self.toasts: list[str] = []
        self.errors: list[str] = []
        desk.toast_requested.connect(lambda words, _undo, _meaning: self.toasts.append(words))
        desk.error_raised.connect(lambda error: self.errors.append(error.text("de")))
        self.panel = ReviewPanel(desk)
        self.panel.resize(474, 820)
        shown(self.panel)

    def ask(self, job: Callable[[Workspace], Any]) -> Any:
        """Something of the workspace."""
        found: list[Any] = []
        self.desk.run(job, found.append)
        self.settle()
        assert found, self.errors
        return found[0]

    def settle(self) -> None:
        """Until everything asked for is there, and what changed is read again."""
        for _round in range(3):
            assert self.desk.tasks.wait()
            QApplication.processEvents()
            panel = self.panel
            while any(
                one.isActive() for one in (panel._again, panel.places._rest, *(c.bar._rest for c in panel.cards))
            ):
                QApplication.processEvents()

    def show(self, case: RequestCase) -> None:
        """Have a request in front."""
        self.panel.show(case.request.id)
        self.settle()

    def answered(self, **values: Any) -> RequestCase:
        """The answer of the mock-up, in front."""
        case: RequestCase = self.ask(lambda ws: house.answered(ws, house.asked(ws, **values)))
        self.show(case)
        return case

    def case(self) -> RequestCase:
        """The request in front, as it is in the workspace."""
        request_id = self.panel._request_id
        found: RequestCase = self.ask(lambda ws: ws.inputs.case(house.actor_named(ws, "Vogel"), request_id))
        return found

    def words(self, part: QWidget | None = None) -> str:
        """Everything that labels say."""
        found = (part or self.panel).findChildren(QLabel)
        return "\n".join(one.text() for one in found if one.isVisible())

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, held)
        self.settle()

    def dialog(self) -> QDialog:
        """The dialog over the panel."""
        return next(one for one in self.panel.findChildren(QDialog) if one.isVisible())


@pytest.fixture
def reviewer(desk: Desk, shown: Shown) -> Reviewer:
    """The sample, with nothing asked yet."""
    return Reviewer(desk, shown)


# What stands there ----------------------------------------------------------------------------------------------------


def test_the_answer_stands_beside_its_question_with_who_said_it_and_how_it_came_in(reviewer: Reviewer) -> None:
    reviewer.answered()
    panel, said = reviewer.panel, reviewer.words()
    assert panel.head.title.text() == house.TITLE
    assert panel.head.who.text() == "Dr. Miriam Weber, Labor"
    assert panel.head.came.text() == "Formular eingelesen Di 12.05., 09:12 · Fassung 1"
    assert panel.head.proof.isVisible()
    assert panel.head.proof.text() == "Datei geprüft"
    for words in ("Zeit", "8", "von 10\u202fMin.", "Nennung", "namentlich", "Anhänge", "2"):
        assert words in said.split("\n")
    assert [one.question.text for one in panel.cards] == [one.text for one in house.QUESTIONS]
    assert "50 Milliliter genügen für 32 Stoffe." in reviewer.words(panel.cards[0])
    assert [one.text() for one in panel.cards[4].findChildren(FileChip)] == ["pipette.jpg", "team.jpg"]


def test_answers_of_every_kind_read_in_the_form_of_the_language(reviewer: Reviewer) -> None:
    questions = (
        Question(kind=QuestionKind.NUMBER, text="Wie viel?", unit="ml"),
        Question(kind=QuestionKind.YES_NO, text="Filmen?"),
        Question(kind=QuestionKind.CHOICES, text="Was?", options=("Pipette", "Ofen", "Glas")),
        Question(kind=QuestionKind.DATE, text="Wann?"),
        Question(kind=QuestionKind.LONG, text="Warum?"),
    )
    answers = (
        ("1284.50", PUBLIC),
        ("no", PUBLIC),
        ('["Pipette","Glas"]', PUBLIC),
        ("2026-05-21", PUBLIC),
        ("", PUBLIC),
    )

    def make(ws: Workspace) -> RequestCase:
        case = house.asked(ws, questions)
        given = house.given_to(case, answers, way=Way.INTERVIEW)
        last = replace(given.answers[-1], quotes=("Wasser ist unser Lebensmittel.",))
        return house.answered(ws, case, replace(given, answers=(*given.answers[:-1], last)))

    reviewer.show(reviewer.ask(make))
    said = [reviewer.words(one).split("\n")[-1] for one in reviewer.panel.cards]
    assert said == [
        "1.284,50\u202fml",
        "Nein",
        "Pipette, Glas",
        "Do 21.05.2026",
        "„Wasser ist unser Lebensmittel.“",
    ]
    assert not reviewer.panel.head.proof.isVisible()


def test_a_request_without_an_answer_says_where_it_stands_and_offers_the_interview(reviewer: Reviewer) -> None:
    reviewer.show(reviewer.ask(lambda ws: house.asked(ws, way=Way.INTERVIEW)))
    assert "Angefragt" in reviewer.words(reviewer.panel.head)
    assert reviewer.panel.interview.isVisible()
    assert not reviewer.panel.take.isVisible()
    assert not reviewer.panel.back.isVisible()


def test_escape_closes_the_panel(reviewer: Reviewer, qtbot: QtBot) -> None:
    reviewer.answered()
    reviewer.panel.focus_content()
    with qtbot.waitSignal(reviewer.panel.closed):
        reviewer.key(Qt.Key.Key_Escape)


def test_a_file_is_opened_from_a_copy_under_its_own_name(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    reviewer.answered()
    opened: list[Any] = []
    monkeypatch.setattr("ui.inputs.review_files.QDesktopServices.openUrl", opened.append)
    chip = reviewer.panel.cards[4].findChildren(FileChip)[0]
    chip.setFocus()
    reviewer.key(Qt.Key.Key_Return)
    path = opened[0].toLocalFile()
    assert path.endswith("/pipette.jpg")
    with open(path, "rb") as file:
        assert file.read() == house.FILES[0].data


def test_saving_a_file_where_nothing_can_be_written_is_refused_with_a_sentence(tmp_path: Any) -> None:
    from editorial.errors import Refused

    with pytest.raises(Refused):
        write_file(b"x", tmp_path / "missing" / "a.jpg")


# Clearance ------------------------------------------------------------------------------------------------------------


def test_what_is_confidential_waits_for_the_lead_and_cannot_be_ticked(reviewer: Reviewer) -> None:
    reviewer.answered()
    held = reviewer.panel.cards[2]
    assert held.waits.isVisible()
    assert held.waits.text() == "wartet auf Dr. Sommer"
    assert not held.tick.isVisible()
    assert [one.is_taken() for one in reviewer.panel.cards] == [True, True, False, True, False]


def test_what_the_desk_may_not_choose_says_why_and_cannot_be_chosen(
    reviewer: Reviewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewer.answered()
    bar = reviewer.panel.cards[2].bar
    assert [bar.isTabEnabled(index) for index in range(3)] == [False, False, True]
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, *_rest: said.append(words))
    middle = bar.tabRect(0).center()
    QApplication.sendEvent(bar, QHelpEvent(QHelpEvent.Type.ToolTip, middle, bar.mapToGlobal(middle)))
    assert said == [bar.tabToolTip(0)]
    assert "Dr. Helga Sommer" in said[0] or "Sommer" in said[0]
    assert "Sommer" in bar.accessibleDescription()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=middle)
    reviewer.settle()
    assert bar.value() is CONFIDENTIAL


def test_the_desk_keeps_an_answer_closer_with_the_arrows_and_it_is_one_step(reviewer: Reviewer) -> None:
    reviewer.answered()
    bar = reviewer.panel.cards[0].bar
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    reviewer.settle()
    newest = reviewer.case().newest
    assert newest is not None
    assert newest.answers[0].clearance is CONFIDENTIAL
    assert newest.answers[0].wished is PUBLIC
    assert len(reviewer.toasts) == 1
    assert "von der Fachperson: öffentlich" in reviewer.panel.cards[0].below.text()
    assert "Katrin Vogel" in reviewer.panel.cards[0].below.text()


def test_the_lead_of_the_department_lets_an_answer_go_further(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.desk.set_actor(reviewer.ask(lambda ws: house.actor_named(ws, "Sommer")))
    reviewer.settle()
    bar = reviewer.panel.cards[2].bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    reviewer.settle()
    newest = reviewer.case().newest
    assert newest is not None
    assert newest.answers[2].clearance is PUBLIC
    assert not reviewer.panel.take.isVisible()


def test_what_the_lead_decided_to_keep_stays_confidential_says_so(reviewer: Reviewer) -> None:
    case = reviewer.answered()
    assert case.newest is not None
    held = case.newest.answers[2].id

    def keep(ws: Workspace) -> Any:
        return ws.clearing.set_clearance(house.actor_named(ws, "Sommer"), [held], CONFIDENTIAL, "bleibt vertraulich")

    reviewer.ask(keep)
    assert reviewer.panel.cards[2].waits.text() == "bleibt vertraulich"
    assert "Dr. Henrik Sommer" in reviewer.panel.cards[2].below.text()


# Taking over ----------------------------------------------------------------------------------------------------------


def test_the_ticked_answers_go_into_the_item_with_their_source_and_the_request_is_accepted(reviewer: Reviewer) -> None:
    case = reviewer.answered()
    assert reviewer.panel.take.text() == "3 Antworten übernehmen"
    reviewer.panel.take.setFocus()
    reviewer.key(Qt.Key.Key_Return)
    assert reviewer.errors == []
    after = reviewer.case()
    assert after.request.state is RequestState.ACCEPTED
    assert after.newest is not None
    assert after.newest.contribution.state is ContributionState.ACCEPTED
    assert [one.words for one in after.passages] == [house.ANSWERS[at][0] for at in (0, 1, 3)]
    text = reviewer.ask(lambda ws: ws.content.card(reviewer.desk.actor, case.request.content_id or 0).item.text)
    assert text.endswith("\n\n".join(house.ANSWERS[at][0] for at in (0, 1, 3)))
    assert house.HURDLE not in text
    assert reviewer.toasts == ["3 Antworten in „Laborbesuch: Vom Tropfen zum Befund“ übernommen."]
    links = reviewer.panel.cards[0].places.findChildren(LinkButton)
    assert [one.text() for one in links] == ["Steht in „Laborbesuch: Vom Tropfen zum Befund“ (In Arbeit)"]
    assert reviewer.panel.stands.text().startswith("Übernommen")


def test_one_undo_takes_back_what_was_taken_over(reviewer: Reviewer) -> None:
    case = reviewer.answered()
    before = reviewer.ask(lambda ws: ws.content.card(reviewer.desk.actor, case.request.content_id or 0).item.text)
    reviewer.panel.acts.take_over()
    reviewer.settle()
    reviewer.ask(lambda ws: ws.history.undo(reviewer.desk.actor))
    after = reviewer.case()
    assert after.request.state is RequestState.ANSWERED
    assert after.passages == ()
    text = reviewer.ask(lambda ws: ws.content.card(reviewer.desk.actor, case.request.content_id or 0).item.text)
    assert text == before


def test_ticks_decide_what_is_taken_and_files_become_attachments(reviewer: Reviewer) -> None:
    case = reviewer.answered()
    cards = reviewer.panel.cards
    for at in (0, 1, 3):
        QTest.mouseClick(cards[at].tick, Qt.MouseButton.LeftButton, pos=QPoint(8, cards[at].tick.height() // 2))
    assert reviewer.panel.take.text() == "Antwort annehmen"
    cards[4].tick.setFocus()
    QTest.keyClick(cards[4].tick, Qt.Key.Key_Space)
    assert reviewer.panel.take.text() == "1 Antwort übernehmen"
    reviewer.panel.acts.take_over()
    reviewer.settle()
    card = reviewer.ask(lambda ws: ws.content.card(reviewer.desk.actor, case.request.content_id or 0))
    assert {"pipette.jpg", "team.jpg"} <= {one.name for one in card.attachments}
    assert len(reviewer.case().passages) == 2


def test_what_somebody_ticked_stays_when_something_else_changes(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.panel.cards[0].tick.click()
    reviewer.panel.cards[4].tick.click()
    bar = reviewer.panel.cards[3].bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    reviewer.settle()
    assert [one.is_taken() for one in reviewer.panel.cards] == [False, True, False, False, True]


def test_without_a_content_item_an_answer_is_accepted_and_nothing_can_be_ticked(reviewer: Reviewer) -> None:
    reviewer.answered(content="")
    assert not any(one.tick.isVisible() for one in reviewer.panel.cards)
    reviewer.panel.acts.take_over()
    reviewer.settle()
    assert reviewer.case().request.state is RequestState.ACCEPTED


def test_what_belongs_to_no_item_becomes_an_idea_from_the_menu(reviewer: Reviewer) -> None:
    reviewer.answered(content="")
    words = [one.text() for one in reviewer.panel.acts.make_menu().actions()]
    assert "Zur Idee machen" in words
    reviewer.panel.acts.make_idea()
    reviewer.settle()
    assert reviewer.case().request.content_id is not None
    assert reviewer.toasts[-1].endswith("ist jetzt eine Idee.")
    assert "Zur Idee machen" not in [one.text() for one in reviewer.panel.acts.make_menu().actions()]


def test_numbers_and_choices_are_taken_after_their_question(reviewer: Reviewer) -> None:
    questions = (Question(kind=QuestionKind.NUMBER, text="Wie viel Wasser je Probe?", unit="ml"),)

    def make(ws: Workspace) -> RequestCase:
        case = house.asked(ws, questions)
        return house.answered(ws, case, house.given_to(case, (("50", PUBLIC),)))

    case = reviewer.ask(make)
    reviewer.show(case)
    reviewer.panel.acts.take_over()
    reviewer.settle()
    text = reviewer.ask(lambda ws: ws.content.card(reviewer.desk.actor, case.request.content_id or 0).item.text)
    assert text.endswith("Wie viel Wasser je Probe? 50\u202fml")


def test_an_accepted_answer_can_be_reviewed_once_more(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.panel.acts.take_over()
    reviewer.settle()
    menu = reviewer.panel.acts.make_menu()
    next(one for one in menu.actions() if one.text() == "Noch einmal prüfen").trigger()
    reviewer.settle()
    assert reviewer.case().request.state is RequestState.REVIEW


# Asking on ------------------------------------------------------------------------------------------------------------


def test_follow_up_questions_give_the_answer_back_in_a_round_of_their_own(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.panel.back.click()
    reviewer.settle()
    dialog = reviewer.dialog()
    assert isinstance(dialog, ReturnDialog)
    QTest.keyClicks(dialog.questions.cards[0].text, "Welche Stoffe sind das?")
    assert dialog.primary is not None
    dialog.primary.click()
    reviewer.settle()
    after = reviewer.case()
    assert after.request.state is RequestState.RETURNED
    assert (after.questions[-1].text, after.questions[-1].round) == ("Welche Stoffe sind das?", 2)
    assert not reviewer.panel.take.isVisible()
    assert "In Rückfrage" in reviewer.words(reviewer.panel.problem)


def test_giving_back_without_a_question_or_a_word_is_refused_in_the_dialog(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.panel.back.click()
    reviewer.settle()
    dialog = reviewer.dialog()
    assert isinstance(dialog, ReturnDialog)
    assert dialog.primary is not None
    dialog.primary.click()
    reviewer.settle()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    dialog.reject()


# Versions -------------------------------------------------------------------------------------------------------------


def _two(ws: Workspace) -> RequestCase:
    case = house.answered(ws)
    answers = (("60 Milliliter genügen für 34 Stoffe.", PUBLIC), *house.ANSWERS[1:])
    return house.answered(ws, case, house.given_to(case, answers, minutes=3))


def test_f7_steps_through_what_changed_between_two_versions_word_by_word(reviewer: Reviewer) -> None:
    reviewer.show(reviewer.ask(_two))
    panel = reviewer.panel
    assert panel.head.came.text().endswith("Fassung 2")
    assert "11" in reviewer.words(panel.head).split("\n"), "8 and 3 minutes, as the budget counts them"
    assert [panel.versions.itemText(at)[:9] for at in range(2)] == ["Fassung 2", "Fassung 1"]
    panel.focus_content()
    reviewer.key(Qt.Key.Key_F7)
    assert panel.view.current() == CHANGES
    assert panel.diff.isVisible()
    said = panel.diff.view.toPlainText()
    assert "Wie viel Wasser brauchen Sie für eine Probe?" in said
    assert "Anreicherung" not in said
    assert panel.diff.view.changes() == 4
    assert panel.diff.where.text() == "Änderung 1 von 4"
    reviewer.key(Qt.Key.Key_F7)
    reviewer.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert panel.diff.where.text() == "Änderung 1 von 4"


def test_an_older_version_can_be_read_but_not_changed(reviewer: Reviewer) -> None:
    reviewer.show(reviewer.ask(_two))
    panel = reviewer.panel
    panel.versions.set_value(1)
    panel.versions.changed.emit(1)
    reviewer.settle()
    assert "50 Milliliter" in reviewer.words(panel.cards[0])
    assert not panel.take.isVisible()
    assert not any(one.tick.isVisible() for one in panel.cards)
    assert panel.cards[0].bar.tabToolTip(2).startswith("Das ist eine ältere Fassung.")
    assert not panel.view.isEnabled()


def test_one_version_needs_no_switch(reviewer: Reviewer) -> None:
    reviewer.answered()
    assert not reviewer.panel.bar.isVisible()


# Naming and consent ---------------------------------------------------------------------------------------------------


def test_attribution_and_consent_are_shown_and_corrected_with_a_note(reviewer: Reviewer) -> None:
    reviewer.answered()
    reviewer.panel.acts.take_over()
    reviewer.settle()
    assert reviewer.panel.head.consent.text() == "Einwilligung notiert: im Formular, 11.05.2026"
    reviewer.panel.head.naming.click()
    dialog = reviewer.dialog()
    assert isinstance(dialog, NamingDialog)
    dialog.attribution.set_value(Attribution.DEPARTMENT)
    dialog.note.setPlainText("")
    assert dialog.primary is not None
    dialog.primary.click()
    assert dialog.field.error() == "Notieren Sie, wie und wann, damit es alle nachvollziehen können."
    dialog.note.setPlainText("am Telefon, 12.05.2026")
    dialog.primary.click()
    reviewer.settle()
    after = reviewer.case()
    assert after.newest is not None
    one = after.newest.contribution
    assert (one.attribution, one.consent, one.consent_note) == (Attribution.DEPARTMENT, True, "am Telefon, 12.05.2026")
    assert {each.attribution for each in after.passages} == {Attribution.DEPARTMENT}
    assert "nur Fachbereich" in reviewer.words(reviewer.panel.head)


def test_a_name_without_consent_is_marked(reviewer: Reviewer) -> None:
    def make(ws: Workspace) -> RequestCase:
        case = house.asked(ws)
        return house.answered(ws, case, house.given_to(case, consent=False, consent_note=""))

    reviewer.show(reviewer.ask(make))
    assert reviewer.panel.head.consent.text() == "Keine Einwilligung in diese Nennung notiert"


def test_whoever_only_looks_on_is_offered_nothing(reviewer: Reviewer) -> None:
    from tests.builders import VIEWER

    reviewer.answered()
    reviewer.desk.set_actor(VIEWER)
    reviewer.settle()
    panel = reviewer.panel
    assert not panel.take.isVisible()
    assert not panel.back.isVisible()
    assert not panel.head.naming.isVisible()
    seen = [one for one in panel.cards if one.bar.isVisible()]
    assert [one.bar.value() for one in seen] == [PUBLIC] * 3
    assert not any(one.bar.isTabEnabled(at) for one in seen for at in (1, 2))
    assert house.HURDLE not in reviewer.words()
    assert "nicht beantwortet oder nicht für Sie bestimmt" in reviewer.words(panel.cards[2])


@pytest.mark.parametrize(
    ("name", "short"),
    [("Dr. Helga Sommer", "Dr. Sommer"), ("Prof. Dr. Uwe Lang", "Prof. Dr. Lang"), ("Elif", "Elif"), ("", "")],
)
def test_a_name_is_shortened_to_titles_and_its_last_part(name: str, short: str) -> None:
    assert surname(name) == short
