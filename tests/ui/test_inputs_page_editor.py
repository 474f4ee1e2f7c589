"""The request editor: questions by keyboard, whom to ask, time that is there, drafts, sending, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import Workspace
from editorial.domain.input_cards import RequestCase
from editorial.domain.inputs import InputRequest, Question, QuestionKind, RequestState, TimeBudget, Way
from ui.approval_words import short_name
from ui.context import Desk
from ui.inputs.editor import RequestEditor
from ui.inputs.editor_room import RoomView
from ui.inputs.page import InputsPage
from ui.inputs.page_work import InputsWork
from ui.inputs.words import InputWords
from ui.settling import settle as rest
from ui.widgets.tab_order import takes_keys

Show = Callable[[QWidget], None]
KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def settle(desk: Desk) -> None:
    """Until everything asked for is shown."""
    for window in [one for one in QApplication.topLevelWidgets() if isinstance(one, InputsPage)]:
        rest(SimpleNamespace(window=window, desk=desk))


@pytest.fixture
def page(desk: Desk, shown: Show) -> InputsPage:
    QSettings().remove("inputs")
    made = InputsPage(desk)
    made.resize(1400, 900)
    shown(made)
    settle(desk)
    return made


@pytest.fixture
def work(page: InputsPage) -> InputsWork:
    assert isinstance(page.work, InputsWork)
    return page.work


@pytest.fixture
def editor(work: InputsWork) -> RequestEditor:
    """A new request, nothing written yet."""
    work.new_request()
    settle(work.desk)
    return work.parts.editor


def ask(desk: Desk, job: Callable[[Workspace], Any]) -> Any:
    """Run a job and wait for its answer."""
    found: list[Any] = []
    desk.run(job, found.append)
    settle(desk)
    return found[0]


def tick(editor: RequestEditor, *names: str) -> None:
    """Tick people by a part of their name."""
    for name in names:
        place = next(at for at, one in enumerate(editor.whom.model.people) if name in one.name)
        editor.whom.model.toggle(place)
    settle(editor.desk)


def write(editor: RequestEditor, *questions: str) -> None:
    """A title and these questions."""
    editor.title.setText("Ein Besuch im Labor")
    editor.questions.set_values([Question(text=one, kind=QuestionKind.LONG) for one in questions])
    editor.questions.changed.emit()


def drafts(desk: Desk) -> list[InputRequest]:
    """All requests with the title that tests write."""
    actor = desk.actor
    rows = ask(desk, lambda ws: ws.inputs.rows(actor))
    return [one.request for one in rows if one.request.title == "Ein Besuch im Labor"]


# Questions ------------------------------------------------------------------------------------------------------------


def test_twelve_questions_are_written_without_the_mouse(editor: RequestEditor, qtbot: QtBot) -> None:
    editor.questions.cards[0].text.setFocus()
    for number in range(1, 13):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, f"Frage {number}")
        if number < 12:
            qtbot.keyClick(focused, KEY.Key_Return)
    assert [one.text for one in editor.questions.values()] == [f"Frage {number}" for number in range(1, 13)]
    assert [one.position for one in editor.questions.values()] == list(range(12))


def test_the_keyboard_comes_to_the_choice_of_a_content_item(editor: RequestEditor) -> None:
    assert takes_keys(editor.content.button)


def test_a_pseudonym_is_not_shortened(editor: RequestEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    words = InputWords(editor.desk)
    for name, short in (("Dr. Miriam Weber", "Dr. M. Weber"), ("Anonymisierte Person 5", "Anonymisierte Person 5")):
        monkeypatch.setattr(words, "person", lambda _id, name=name: name)
        assert words.short(5) == short
    assert short_name("Anonymisierte Person 5") == "Anonymisierte Person 5"


def test_alt_and_arrows_move_a_question_and_the_keyboard_goes_along(editor: RequestEditor, qtbot: QtBot) -> None:
    write(editor, "A", "B", "C")
    last = editor.questions.cards[2]
    last.text.setFocus()
    qtbot.keyClick(last.text, KEY.Key_Up, ALT)
    qtbot.keyClick(last.text, KEY.Key_Up, ALT)
    assert [one.text for one in editor.questions.values()] == ["C", "A", "B"]
    assert last.text.hasFocus()
    qtbot.keyClick(last.text, KEY.Key_Down, ALT)
    assert [one.text for one in editor.questions.values()] == ["A", "C", "B"]


def test_a_question_is_dragged_past_its_neighbours(editor: RequestEditor) -> None:
    write(editor, "A", "B", "C")
    QApplication.processEvents()
    cards = editor.questions.cards
    below = cards[2].mapToGlobal(QPoint(10, cards[2].height() - 2))
    first = cards[0]
    for _step in range(3):
        first.grip.dragged.emit(below)
        QApplication.processEvents()
    assert [one.text for one in editor.questions.values()] == ["B", "C", "A"]


def test_a_removed_question_can_be_taken_back(editor: RequestEditor) -> None:
    write(editor, "A", "B")
    offered: list[Callable[[], object]] = []
    editor.desk.offer_requested.connect(lambda _sentence, _words, act: offered.append(act))
    editor.questions.remove(editor.questions.cards[0])
    assert [one.text for one in editor.questions.values()] == ["B"]
    offered[0]()
    assert [one.text for one in editor.questions.values()] == ["A", "B"]


def test_a_duplicate_keeps_all_but_its_place(editor: RequestEditor) -> None:
    one = Question(
        7, 2, kind=QuestionKind.CHOICE, text="Farbe?", hint="h", example="e", options=("rot", "blau"), required=True
    )
    editor.questions.set_values([one])
    editor.questions.duplicate(editor.questions.cards[0])
    first, second = editor.questions.values()
    assert (first.id, second.id) == (7, 0)
    assert (second.text, second.options, second.required, second.hint) == ("Farbe?", ("rot", "blau"), True, "h")


def test_only_what_belongs_to_the_kind_is_kept(editor: RequestEditor) -> None:
    one = Question(kind=QuestionKind.NUMBER, text="Wie viel?", unit="ml")
    editor.questions.set_values([one])
    card = editor.questions.cards[0]
    assert card.question().unit == "ml"
    card.kind.set_value(QuestionKind.CHOICE)
    card.kind.changed.emit(QuestionKind.CHOICE)
    card.details.options.setPlainText(" viel \n\nwenig ")
    assert (card.question().unit, card.question().options) == ("", ("viel", "wenig"))


def test_a_template_fills_what_is_empty_and_adds_its_questions(editor: RequestEditor, desk: Desk) -> None:
    editor.title.setText("Mein Titel")
    template = editor._templates[0]
    editor.use_template(template.id)
    settle(desk)
    now = editor.written()
    assert now.request.title == "Mein Titel"
    assert now.request.purpose == template.purpose
    assert len(now.questions) > 2
    assert all(one.id == 0 for one in now.questions)


# Whom -----------------------------------------------------------------------------------------------------------------


def test_how_often_somebody_is_asked_stands_there_before_asking(editor: RequestEditor) -> None:
    model = editor.whom.model
    weber = next(one for one in model.people if "Weber" in one.name)
    assert "in 30 Tagen" in model.load(weber)
    assert "Min. im Mai" in model.minutes(weber)
    place = list(model.people).index(weber)
    said = str(model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Min. im Mai" in said
    assert "in 30 Tagen" in said


def test_a_department_narrows_the_people_and_keeps_who_is_ticked(editor: RequestEditor) -> None:
    tick(editor, "Weber")
    law = next(one for one in editor.desk.directory.departments if one.name == "Recht")
    editor.whom.department.set_value(law.id)
    editor.whom.department.changed.emit(law.id)
    names = [one.name for one in editor.whom.model.people]
    assert any("Weber" in one for one in names)
    assert all(one.department_id == law.id or "Weber" in one.name for one in editor.whom.model.people)


def test_the_budget_says_live_what_fits_and_what_happens_beyond_it(editor: RequestEditor, desk: Desk) -> None:
    tick(editor, "Weber")
    editor.whom.minutes.setValue(5)
    assert said(editor) == ["Passt: benötigt werden 5 Min., es bleiben 20."]
    editor.whom.minutes.setValue(400)
    assert said(editor) == [
        "375 Min. fehlen. Was nicht passt, wartet, bis die Leitung Zeit gewährt; es geht nichts verloren."
    ]


def said(editor: RequestEditor) -> list[str]:
    """What stands below the budgets."""
    QApplication.processEvents()
    return [one.sentence.text() for one in editor.whom.findChildren(RoomView) if not one.isHidden()]


def test_another_month_has_another_budget(editor: RequestEditor, desk: Desk) -> None:
    tick(editor, "Weber")
    editor.whom.due.set_value(date(2026, 8, 3))
    editor.whom.due.changed.emit(date(2026, 8, 3))
    settle(desk)
    assert editor.whom.model.loads.month == date(2026, 8, 1)
    views = [one for one in editor.whom.findChildren(RoomView) if not one.isHidden()]
    assert all("August 2026" in one.accessibleName() for one in views)


# Saving and sending ---------------------------------------------------------------------------------------------------


def test_a_draft_needs_a_title_and_nothing_else(editor: RequestEditor, desk: Desk, work: InputsWork) -> None:
    editor.questions.cards[0].text.setPlainText("Was?")
    editor.store(send=False)
    assert editor.title_field.error()
    editor.title.setText("Ein Besuch im Labor")
    editor.store(send=False)
    settle(desk)
    assert work.whole.currentWidget() is work.main
    found = drafts(desk)
    assert [(one.state, one.person_id) for one in found] == [(RequestState.DRAFT, None)]
    front = work.table.current()
    assert front is not None
    assert front.request.id == found[0].id


def test_sending_says_what_is_missing_where_it_is_missing(editor: RequestEditor, desk: Desk) -> None:
    editor.title.setText("Ein Besuch im Labor")
    editor.store(send=True)
    assert editor.problem.isVisible()
    write(editor, "Was?")
    editor.store(send=True)
    assert "niemand" in editor.whom.count.text()
    tick(editor, "Weber")
    editor.whom.due.set_value(None)
    editor.store(send=True)
    assert editor.whom.due_field.error()
    settle(desk)
    assert drafts(desk) == []


def test_several_people_get_a_request_each(editor: RequestEditor, desk: Desk) -> None:
    write(editor, "Was?", "Wann?")
    tick(editor, "Weber", "Richter")
    editor.whom.minutes.setValue(5)
    assert editor.send_button.text() == "An 2 Personen senden"
    editor.store(send=True)
    settle(desk)
    found = drafts(desk)
    assert {one.state for one in found} == {RequestState.SENT}
    assert len({one.person_id for one in found}) == 2
    assert len({one.batch for one in found}) == 1


def test_what_does_not_fit_waits_and_is_not_lost(editor: RequestEditor, desk: Desk, work: InputsWork) -> None:
    actor = desk.actor
    write(editor, "Was?")
    tick(editor, "Weber")
    lab = next(one for one in desk.directory.departments if one.name == "Labor")
    ask(
        desk,
        lambda ws: ws.budgets.grant(
            actor,
            TimeBudget(
                0, 0, lab.id, None, date(2026, 6, 1), None, 5, granted_by="Leitung", granted_on=date(2026, 5, 11)
            ),
        ),
    )
    editor.whom.due.set_value(date(2026, 6, 10))
    editor.whom.due.changed.emit(date(2026, 6, 10))
    editor.whom.minutes.setValue(60)
    said: list[tuple[str, str]] = []
    desk.toast_requested.connect(lambda sentence, _undo, meaning: said.append((sentence, meaning)))
    editor.store(send=True)
    settle(desk)
    assert [(one.state, one.wants_grant) for one in drafts(desk)] == [(RequestState.DRAFT, True)]
    assert said == [("1 Anfrage wartet, bis die Leitung Zeit gewährt.", "warning")]
    assert work.model.place_of_group("waits") >= 0


def test_a_refusal_keeps_what_is_written(editor: RequestEditor, desk: Desk) -> None:
    write(editor, "Welche Farbe?")
    editor.questions.cards[0].kind.set_value(QuestionKind.CHOICE)
    tick(editor, "Weber")
    editor.store(send=True)
    settle(desk)
    assert editor.problem.isVisible()
    assert editor.isVisible()
    assert editor.questions.values()[0].text == "Welche Farbe?"


def test_after_sending_only_day_time_and_way_may_change(work: InputsWork, desk: Desk) -> None:
    actor = desk.actor
    row = next(one for one in work.rows if one.request.state is RequestState.SENT and not one.overdue)
    case: RequestCase = ask(desk, lambda ws: ws.inputs.case(actor, row.request.id))
    work.edit_case(case)
    settle(desk)
    editor = work.parts.editor
    assert not editor.title.isEnabled()
    assert not editor.send_button.isVisible()
    editor.whom.due.set_value(date(2026, 5, 29))
    editor.whom.way.set_value(Way.INTERVIEW)
    editor.whom.changed.emit()
    editor.store(send=False)
    settle(desk)
    found = ask(desk, lambda ws: ws.inputs.case(actor, row.request.id)).request
    assert (found.due, found.way) == (date(2026, 5, 29), Way.INTERVIEW)


def test_a_repeated_request_asks_the_same_and_nobody_yet(work: InputsWork, desk: Desk) -> None:
    actor = desk.actor
    row = next(one for one in work.rows if one.request.state is RequestState.SENT)
    case: RequestCase = ask(desk, lambda ws: ws.inputs.case(actor, row.request.id))
    work.repeat_case(case)
    now = work.parts.editor.written()
    assert [one.text for one in now.questions] == [one.text for one in case.questions]
    assert (now.request.id, now.people) == (0, frozenset())


# Keeping --------------------------------------------------------------------------------------------------------------


def test_escape_leaves_at_once_where_nothing_was_written(editor: RequestEditor, work: InputsWork, qtbot: QtBot) -> None:
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert work.whole.currentWidget() is work.main


@pytest.mark.parametrize(("answer", "kept", "open_still"), [("save", 1, False), ("discard", 0, False), ("", 0, True)])
def test_escape_asks_before_anything_is_lost(
    editor: RequestEditor,
    work: InputsWork,
    desk: Desk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    kept: int,
    open_still: bool,
) -> None:
    monkeypatch.setattr("ui.inputs.editor.ask_leave", lambda *_given: answer)
    write(editor, "Was?")
    qtbot.keyClick(editor, KEY.Key_Escape)
    settle(desk)
    assert len(drafts(desk)) == kept
    assert (work.whole.currentWidget() is editor) is open_still


def test_what_is_written_stays_while_another_page_is_in_front(page: InputsPage, editor: RequestEditor) -> None:
    write(editor, "Was?")
    page.hide()
    page.show()
    assert editor.questions.values()[0].text == "Was?"
    assert editor.dirty


def test_the_window_does_not_close_over_a_request_being_written(
    page: InputsPage, editor: RequestEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = ["", "discard"]
    monkeypatch.setattr("ui.inputs.editor.ask_leave", lambda *_given: answers.pop(0))
    assert page.close_request() or editor.dirty is False
    write(editor, "Was?")
    assert not page.close_request()
    assert page.close_request()


def test_who_is_locked_out_finds_a_draft_of_what_was_written(
    page: InputsPage, editor: RequestEditor, work: InputsWork, desk: Desk
) -> None:
    write(editor, "Was?", "")
    editor.questions.cards[0].kind.set_value(QuestionKind.CHOICE)
    page.keep()
    settle(desk)
    found = drafts(desk)
    assert [one.state for one in found] == [RequestState.DRAFT]
    actor = desk.actor
    case: RequestCase = ask(desk, lambda ws: ws.inputs.case(actor, found[0].id))
    assert [one.text for one in case.questions] == ["Was?"]
    assert work.whole.currentWidget() is work.main


def test_the_preview_shows_what_the_expert_sees_and_escape_goes_back(editor: RequestEditor, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    write(editor, "Was kostet ein Fehlalarm?")
    editor.look.setChecked(True)
    seen = "\n".join(one.text() for one in editor.preview.findChildren(QLabel) if not one.isHidden())
    assert "Was kostet ein Fehlalarm?" in seen
    assert "Ein Besuch im Labor" in seen
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert editor.stack.currentWidget() is editor.scroller


# From a content item --------------------------------------------------------------------------------------------------


def test_a_request_begun_at_a_content_item_is_about_it(page: InputsPage, work: InputsWork, desk: Desk) -> None:
    desk.ask_requested.emit(3, "Laborbesuch")
    settle(desk)
    editor = work.parts.editor
    assert work.whole.currentWidget() is editor
    now = editor.written().request
    assert (now.content_id, now.title) == (3, "Laborbesuch")
    assert editor.content.button.text() == "Laborbesuch"


def test_somebody_writing_already_keeps_it_when_asked_to_begin_another(page: InputsPage, editor: RequestEditor) -> None:
    write(editor, "Was?")
    page.new_request()
    assert editor.title.value() == "Ein Besuch im Labor"
