"""Templates and calls for topics: written, changed, archived; asked, closed, and turned into ideas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLayout, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import Workspace
from editorial.domain.input_cards import Given, GivenAnswer, RequestRow
from editorial.domain.inputs import InputRequest, InputTemplate, Question, QuestionKind, RequestState
from editorial.domain.people import Actor
from editorial.services.answering import give_within
from ui.context import Desk
from ui.inputs import list_rows as rows
from ui.inputs.calls import CallsTab
from ui.inputs.page import InputsPage
from ui.inputs.page_work import InputsWork
from ui.inputs.templates import TemplatesTab
from ui.inputs.templates_list import list_width
from ui.settling import settle as rest

Show = Callable[[QWidget], None]


def settle(desk: Desk) -> None:
    """Until everything asked for is shown."""
    for window in [one for one in QApplication.topLevelWidgets() if isinstance(one, InputsPage)]:
        rest(SimpleNamespace(window=window, desk=desk))


def ask(desk: Desk, job: Callable[[Workspace], Any]) -> Any:
    """Run a job and wait for its answer."""
    found: list[Any] = []
    desk.run(job, found.append)
    settle(desk)
    return found[0]


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
def templates(work: InputsWork) -> TemplatesTab:
    work.show_part("templates")
    settle(work.desk)
    return work.parts.templates


@pytest.fixture
def calls(work: InputsWork) -> CallsTab:
    work.show_part("calls")
    settle(work.desk)
    return work.parts.calls


def words(widget: QWidget) -> str:
    """Everything that can be read on it."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


# Templates ------------------------------------------------------------------------------------------------------------


def test_there_is_a_template_for_every_format_from_the_start(templates: TemplatesTab) -> None:
    names = [one.title for one in templates.list.entries.entries]
    for name in ("Produktneuheit", "Porträt", "Anleitung", "Häufige Fragen", "Stellungnahme in einer Krise"):
        assert name in names
    assert templates.heading.text() == names[0]
    assert len(templates.questions.cards) > 2


def test_a_changed_built_in_template_becomes_one_of_their_own(templates: TemplatesTab, desk: Desk) -> None:
    templates.purpose.setPlainText("Weil es neu ist.")
    assert templates.save_button.isVisible()
    templates.store()
    settle(desk)
    assert templates._template.id > 0
    assert templates._template.purpose == "Weil es neu ist."
    assert not templates.dirty


def test_a_new_template_wants_a_name_and_keeps_its_questions(templates: TemplatesTab, desk: Desk) -> None:
    templates.start_new()
    templates.questions.cards[0].text.setPlainText("Was ist neu?")
    templates.store()
    assert templates.name_field.error()
    templates.name.setText("Montagsfrage")
    templates.store()
    settle(desk)
    actor = desk.actor
    made: tuple[InputTemplate, tuple[Question, ...]] = ask(
        desk, lambda ws: ws.inputs.template(actor, templates._template.id)
    )
    assert made[0].name == "Montagsfrage"
    assert [one.text for one in made[1]] == ["Was ist neu?"]


def test_a_duplicate_has_a_name_that_is_free(templates: TemplatesTab, desk: Desk) -> None:
    before = len(templates.questions.values())
    templates.duplicate()
    assert templates.name.value() == "Produktneuheit (Kopie)"
    templates.store()
    settle(desk)
    assert "Produktneuheit (Kopie)" in [one.title for one in templates.list.entries.entries]
    assert len(templates.questions.values()) == before


def test_an_archived_template_is_offered_no_more_and_comes_back(
    templates: TemplatesTab, work: InputsWork, desk: Desk
) -> None:
    templates.put_away()
    settle(desk)
    archived = next(one for one in templates._found if one.name == "Produktneuheit")
    assert archived.archived
    work.show_part("requests")
    work.new_request()
    settle(desk)
    assert "Produktneuheit" not in [one.name for one in work.parts.editor._templates]
    work.parts.editor.leave()
    work.show_part("templates")
    templates._load(archived.id)
    settle(desk)
    templates.put_away()
    settle(desk)
    assert not next(one for one in templates._found if one.name == "Produktneuheit").archived


@pytest.mark.parametrize(("answer", "stays"), [("", True), ("discard", False)])
def test_another_template_is_shown_after_asking_what_becomes_of_the_changes(
    templates: TemplatesTab, desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: str, stays: bool
) -> None:
    monkeypatch.setattr("ui.inputs.templates.ask_leave", lambda *_given: answer)
    first = templates._template.id
    templates.audience.setText("Alle")
    templates.list.setCurrentIndex(templates.list.entries.index(1))
    settle(desk)
    assert (templates._template.id == first) is stays
    assert (templates.list.current() == first) is stays


# Calls ----------------------------------------------------------------------------------------------------------------


def new_call(calls: CallsTab, closes: date, meets: date | None) -> None:
    """Write a call of the law department."""
    calls.start_new()
    calls.form.title.setText("Was fragen Kunden im Juni?")
    law = next(one for one in calls.desk.directory.departments if one.name == "Recht")
    calls.form.departments.set_values((law.id,))
    calls.form.closes.set_value(closes)
    calls.form.meets.set_value(meets)
    calls.form.store()
    settle(calls.desk)


def test_a_call_closes_before_the_editorial_meeting(calls: CallsTab) -> None:
    new_call(calls, date(2026, 5, 21), date(2026, 5, 21))
    assert calls.stack.currentWidget() is calls.form
    assert calls.form.closes_field.error()
    calls.form.closes.set_value(date(2026, 5, 20))
    calls.form.store()
    settle(calls.desk)
    assert calls.stack.currentWidget() is calls.view
    assert "schließt Mi 20.05. · Sitzung Do 21.05." in words(calls.view)


def test_a_call_asks_everybody_of_its_departments_and_is_closed(calls: CallsTab, desk: Desk) -> None:
    new_call(calls, date(2026, 5, 20), date(2026, 5, 21))
    assert calls.view.send_button.isVisible()
    calls.send()
    settle(desk)
    card = calls._card()
    assert card is not None
    assert card.asked + card.waiting > 0
    assert not calls.view.send_button.isVisible()
    calls.close_call()
    settle(desk)
    card = calls._card()
    assert card is not None
    assert card.call.closed_at is not None
    assert not calls.view.close_button.isVisible()


def test_a_topic_that_was_sent_in_becomes_an_idea(calls: CallsTab, work: InputsWork, desk: Desk) -> None:
    row = next(one for one in work.rows if one.request.call_id and one.request.state is RequestState.SENT)
    request = row.request

    def answer(ws: Workspace) -> None:
        with ws.store.act(Actor(), "input.answer") as act:
            case = ws.inputs.case(Actor(), request.id)
            asked = [one for one in case.questions if one.kind in (QuestionKind.SHORT, QuestionKind.LONG)]
            given = Given(tuple(GivenAnswer(one.id, f"Antwort {one.id}") for one in asked), minutes=4)
            give_within(act, case.request, given, person_id=request.person_id)

    desk.run(answer)
    calls._chosen = request.call_id or 0
    calls.reload()
    settle(desk)
    assert "Antwort" in words(calls.view)
    calls.view.idea_wanted.emit(request.id)
    settle(desk)
    buttons = [one.text() for one in calls.view.findChildren(QAbstractButton) if not one.isHidden()]
    assert "Idee anlegen" not in buttons
    assert "Antwort" in " ".join(buttons), "the link to the idea has its title"
    card = calls._card()
    assert card is not None
    assert card.ideas == 1


def test_leaving_the_form_asks_first(calls: CallsTab, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["", "discard"]
    monkeypatch.setattr("ui.inputs.calls.ask_leave", lambda *_given: answers.pop(0))
    calls.start_new()
    calls.form.title.setText("Halb fertig")
    calls.form.left.emit()
    assert calls.stack.currentWidget() is calls.form
    calls.form.left.emit()
    assert calls.stack.currentWidget() is not calls.form


# Tabs -----------------------------------------------------------------------------------------------------------------


def test_the_button_for_something_new_follows_the_tab(work: InputsWork, desk: Desk) -> None:
    said = []
    for name in ("requests", "calls", "templates"):
        work.show_part(name)
        settle(desk)
        said.append(work.new_button.text())
    assert said == ["Neue Anfrage", "Neuer Aufruf", "Neue Vorlage"]
    work.show_part("budget")
    settle(desk)
    assert not work.new_button.isVisible()


# A call in one row, and N ---------------------------------------------------------------------------------------------


def call_rows(work: InputsWork) -> list[int]:
    """The rows of the sample's call for topics."""
    asked = [one.request.id for one in work.rows if one.request.call_id]
    assert len(asked) == 3
    return sorted({work.model.place_of(one) for one in asked})


def test_the_requests_of_a_call_stand_in_one_row_as_long_as_nothing_came(work: InputsWork, qtbot: QtBot) -> None:
    (place,) = call_rows(work)
    bundle = work.model.bundle(place)
    assert bundle is not None
    assert (work.words.asked(bundle), work.words.departments(bundle), bundle.minutes) == ("Labor, alle", "Labor", 15)
    head = work.model.group(work.model.place_of_group("asked"))
    assert head is not None
    assert head.count == 3
    said = str(work.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Laborhelden Folge 5", "Themenaufruf, 3 Anfragen", "Dr. Miriam Weber", "15 Minuten", "zugeklappt"):
        assert part in said
    work.table.go(place)
    settle(work.desk)
    assert len(work.selected()) == 3
    assert "3 Anfragen" in work.panel.title.text()
    work.reload()
    settle(work.desk)
    assert work.table.currentIndex().row() == place


def test_the_row_of_a_call_opens_by_keys_by_mouse_and_for_whoever_looks_for_one_of_them(
    work: InputsWork, qtbot: QtBot
) -> None:
    (place,) = call_rows(work)
    work.table.go(place)
    qtbot.keyClick(work.table, Qt.Key.Key_Right)
    assert call_rows(work) == [place + 1, place + 2, place + 3]
    qtbot.keyClick(work.table, Qt.Key.Key_Down)
    assert len(work.table.selected()) == 1
    qtbot.keyClick(work.table, Qt.Key.Key_Left)
    assert work.table.currentIndex().row() == place
    assert call_rows(work) == [place]
    corner = work.table.visualRect(work.model.index(place)).center()
    corner.setX(6)
    qtbot.mouseClick(work.table.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert len(call_rows(work)) == 3
    qtbot.mouseClick(work.table.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    bundle = work.model.bundle(place)
    assert bundle is not None
    assert not bundle.opened
    second = bundle.members[1].request.id
    work.show_request(second)
    settle(work.desk)
    current = work.table.current()
    assert current is not None
    assert current.request.id == second


def test_a_single_request_of_a_call_and_what_was_answered_stand_for_themselves() -> None:
    def row(number: int, state: RequestState, call: int | None = 7) -> RequestRow:
        return RequestRow(InputRequest(id=number, title="Aufruf", state=state, call_id=call))

    found = rows.listed(
        [
            row(1, RequestState.SENT),
            row(2, RequestState.ANSWERED),
            row(3, RequestState.SENT, None),
            row(4, RequestState.SENT, None),
        ]
    )
    assert not any(isinstance(one, rows.Bundle) for one in found)
    found = rows.listed([row(1, RequestState.SENT), row(2, RequestState.ANSWERED), row(3, RequestState.SENT)])
    (bundle,) = [one for one in found if isinstance(one, rows.Bundle)]
    assert ([one.request.id for one in bundle.members], bundle.everybody) == ([1, 3], False)


def test_n_begins_a_new_call_in_the_calls(calls: CallsTab, qtbot: QtBot) -> None:
    assert calls.stack.currentWidget() is not calls.form
    qtbot.keyClick(calls.list, Qt.Key.Key_N)
    assert calls.stack.currentWidget() is calls.form


def test_n_begins_a_new_template_in_the_templates(templates: TemplatesTab, qtbot: QtBot) -> None:
    assert templates.name.text()
    qtbot.keyClick(templates.list, Qt.Key.Key_N)
    assert templates.name.text() == ""
    assert templates.name.hasFocus()


def test_in_a_small_window_with_large_letters_nothing_is_cut(page: InputsPage, work: InputsWork) -> None:
    """1024 x 640 at 125 %: what is left for the page."""
    layout = page.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as in the window, which holds it in a stack
    page.resize(740, 500)
    settle(work.desk)
    assert (work.read_button.text(), work.read_button.accessibleName()) == ("", "Antwortdateien einlesen")
    assert work.read_button.toolTip() == "Antwortdateien einlesen"
    assert work.zone.isHidden()
    page.resize(1400, 900)
    settle(work.desk)
    assert work.read_button.text() == "Antwortdateien einlesen"
    assert not work.zone.isHidden()


def test_the_title_of_a_call_stands_above_its_buttons_where_there_is_little_room(calls: CallsTab) -> None:
    view, theme = calls.view, calls.desk.theme
    assert [list_width(theme, one) for one in (1400, 750, 400)] == [320, 250, 190]
    assert view.edit_button.y() < view.heading.y() + view.heading.height()
    view.resize(500, 400)
    head = view.edit_button.parentWidget()
    layout = None if head is None else head.layout()
    assert layout is not None
    layout.activate()
    assert view.edit_button.y() >= view.about.y() + view.about.height()
