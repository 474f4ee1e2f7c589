"""The page of expert input: groups, filters, keyboard, what stands at the right, board, and whom it is shown to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.input_cards import RequestRow
from editorial.domain.inputs import InputRequest, RequestState
from editorial.domain.people import actor_of
from tests.builders import TODAY
from ui.context import Desk
from ui.inputs import list_rows as rows
from ui.inputs.page import InputsPage
from ui.inputs.page_work import InputsWork
from ui.settling import settle as rest

S = RequestState
Show = Callable[[QWidget], None]
KEY = Qt.Key


def settle(desk: Desk) -> None:
    """Until everything asked for is shown."""
    for window in [one for one in QApplication.topLevelWidgets() if isinstance(one, InputsPage)]:
        rest(SimpleNamespace(window=window, desk=desk))


@pytest.fixture
def page(desk: Desk, shown: Show) -> InputsPage:
    """The page in a wide window, with the sample's requests."""
    QSettings().remove("inputs")
    made = InputsPage(desk)
    made.resize(1400, 860)
    shown(made)
    settle(desk)
    return made


@pytest.fixture
def work(page: InputsPage) -> InputsWork:
    """What the desk sees of it."""
    assert isinstance(page.work, InputsWork)
    return page.work


def find(work: InputsWork, state: RequestState, words: str = "") -> RequestRow:
    """A request of the sample in a state, brought to the front."""
    row = next(one for one in work.rows if one.request.state is state and words in one.request.title)
    key = rows.group_of(row)
    if key in work.model.folded:
        work.model.fold(key, folded=False)
    work.table.go(work.model.place_of(row.request.id))
    settle(work.desk)
    return row


def now(work: InputsWork, request_id: int) -> InputRequest:
    """The request as it is in the workspace."""
    return next(one.request for one in work.rows if one.request.id == request_id)


def press(
    qtbot: QtBot, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(widget, key, held)
    QApplication.processEvents()


# Rows -----------------------------------------------------------------------------------------------------------------


def row(state: RequestState, due: date | None = None, number: int = 1, **values: Any) -> RequestRow:
    overdue = bool(values.pop("overdue", False))
    return RequestRow(InputRequest(id=number, state=state, due=due, title=f"Nr. {number}", **values), overdue=overdue)


def test_groups_stand_in_the_order_of_what_is_to_be_done() -> None:
    found = [row(state, number=at) for at, state in enumerate(S)]
    found += [row(S.SENT, number=20, overdue=True), row(S.DRAFT, number=21, wants_grant=True)]
    heads = [one.key for one in rows.listed(found) if isinstance(one, rows.Group)]
    assert heads == list(rows.GROUPS)


def test_what_is_over_is_folded_and_counted() -> None:
    found = rows.listed([row(S.ACCEPTED, number=1), row(S.ACCEPTED, number=2)])
    assert found == [rows.Group(rows.ACCEPTED, 2, folded=True)]
    assert len(rows.listed([row(S.ACCEPTED), row(S.ACCEPTED)], folded=())) == 3


@pytest.mark.parametrize(
    ("due", "span"),
    [
        (None, rows.UNDATED),
        (date(2026, 5, 11), rows.LATE),
        (date(2026, 5, 12), rows.TODAY),
        (date(2026, 5, 17), rows.WEEK),
        (date(2026, 5, 18), rows.MONTH),
        (date(2026, 6, 1), rows.LATER),
    ],
)
def test_a_due_date_lies_in_one_span(due: date | None, span: str) -> None:
    assert rows.span_of(due, TODAY) == span


def test_search_finds_every_word_in_title_name_or_content() -> None:
    one = replace(row(S.SENT), content_title="Laborbesuch")
    assert rows.fits(one, rows.Wanted("nr. labor weber"), TODAY, "Dr. Miriam Weber")
    assert not rows.fits(one, rows.Wanted("nr. recht"), TODAY, "Dr. Miriam Weber")


# The list -------------------------------------------------------------------------------------------------------------


def test_the_list_shows_the_sample_in_groups(work: InputsWork) -> None:
    QAbstractItemModelTester(work.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heads = [work.words.group(one.key) for one in work.model.rows if isinstance(one, rows.Group)]
    assert heads[:2] == ["Überfällig", "Antwort da"]
    last = work.model.rows[-1]
    assert isinstance(last, rows.Group)
    assert (last.key, last.folded) == (rows.ACCEPTED, True)


def test_a_row_says_everything_to_those_who_hear_it(work: InputsWork) -> None:
    place = next(at for at, one in enumerate(work.model.rows) if isinstance(one, RequestRow) and one.overdue)
    said = str(work.model.index(place).data(Qt.ItemDataRole.AccessibleTextRole))
    late = work.model.row(place)
    assert late is not None
    for part in (late.request.title, "überfällig", "Minuten"):
        assert part in said


def test_the_heading_in_front_stays_in_front_when_something_changes(work: InputsWork) -> None:
    at = work.model.place_of_group(rows.OVERDUE)
    work.table.go(at)
    work.reload()
    settle(work.desk)
    assert work.table.currentIndex().row() == at


def test_a_group_unfolds_by_key_and_by_click(work: InputsWork, qtbot: QtBot) -> None:
    place = work.model.place_of_group(rows.ACCEPTED)
    work.table.go(place)
    press(qtbot, work.table, KEY.Key_Right)
    assert work.model.row(place + 1) is not None
    press(qtbot, work.table, KEY.Key_Left)
    head = work.model.group(place)
    assert head is not None
    assert head.folded
    where = work.table.visualRect(work.model.index(work.model.place_of_group(rows.ANSWERED))).center()
    qtbot.mouseClick(work.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert rows.ANSWERED in work.model.folded


def test_filters_narrow_the_list_and_are_taken_back(work: InputsWork) -> None:
    every = len(work.model.requests())
    person = find(work, S.ANSWERED).request.person_id
    work.filters.bar.chip("people").set_selected({person})
    work.filters.changed.emit()
    assert {one.request.person_id for one in work.model.requests()} == {person}
    work.filters.bar.chip("states").set_selected({"draft"})
    work.filters.bar.chip("people").set_selected(())
    work.filters.changed.emit()
    assert {one.request.state for one in work.model.requests()} == {S.DRAFT}
    work.filters.search.setText("gibt es nicht")
    work.filters.changed.emit()
    assert work.stack.currentWidget() is work.empty
    work.empty.acted.emit()
    assert len(work.model.requests()) == every
    assert work.stack.currentWidget() is work.list


def test_arrows_bring_requests_to_the_front_and_the_panel_follows(work: InputsWork, qtbot: QtBot, desk: Desk) -> None:
    find(work, S.SENT)
    before = work.panel.title.text()
    press(qtbot, work.table, KEY.Key_Down)
    while work.table.current() is None:
        press(qtbot, work.table, KEY.Key_Down)
    settle(desk)
    current = work.table.current()
    assert current is not None
    assert work.panel.title.text() == current.request.title or current.answers
    assert current.request.title != before or current.request.id


# What stands at the right ---------------------------------------------------------------------------------------------


def words(widget: QWidget) -> str:
    """Everything that can be read on it."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def test_a_request_without_an_answer_shows_what_is_asked_and_what_can_be_done(work: InputsWork) -> None:
    one = find(work, S.SENT)
    seen = words(work.panel)
    assert work.side.currentWidget() is work.panel
    assert one.request.title in seen
    assert one.request.purpose in seen
    assert "Fragen" in seen
    assert "form" in work.panel.buttons


def test_a_request_with_an_answer_shows_the_review(work: InputsWork) -> None:
    find(work, S.ANSWERED)
    assert work.side.currentWidget() is work.parts.review


def test_escape_closes_the_panel_and_gives_the_list_the_keyboard(work: InputsWork, qtbot: QtBot) -> None:
    find(work, S.SENT)
    assert work.side.isVisible()
    work.table.setFocus()
    press(qtbot, work.table, KEY.Key_Escape)
    assert not work.side.isVisible()
    assert work.table.hasFocus()


def test_in_a_narrow_window_the_panel_lies_over_the_list_and_opens_on_demand(
    page: InputsPage, work: InputsWork, qtbot: QtBot
) -> None:
    page.resize(1024, 600)
    find(work, S.SENT)
    assert work.body.overlay
    assert not work.side.isVisible()
    press(qtbot, work.table, KEY.Key_Return)
    assert work.side.isVisible()


def test_several_selected_requests_offer_what_all_of_them_allow(work: InputsWork) -> None:
    first = find(work, S.SENT)
    other = next(one for one in work.rows if one.request.state is S.SENT and one is not first)
    index = work.model.index(work.model.place_of(other.request.id))
    work.table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    settle(work.desk)
    assert set(work.panel.buttons) == {"remind", "withdraw"}
    assert "2 Anfragen" in work.panel.title.text()


# Acts -----------------------------------------------------------------------------------------------------------------


def test_a_draft_is_sent_from_the_keyboard(work: InputsWork, qtbot: QtBot, desk: Desk) -> None:
    one = find(work, S.DRAFT)
    said: list[str] = []
    desk.toast_requested.connect(lambda sentence, _undo, _meaning: said.append(sentence))
    work.table.setFocus()
    press(qtbot, work.table, KEY.Key_S)
    settle(desk)
    assert now(work, one.request.id).state is S.SENT
    assert said == [f"„{one.request.title}“ ist gesendet."]


def test_a_removed_draft_comes_back_by_undo(work: InputsWork, qtbot: QtBot, desk: Desk) -> None:
    one = find(work, S.DRAFT)
    work.table.setFocus()
    press(qtbot, work.table, KEY.Key_Delete)
    settle(desk)
    assert work.model.place_of(one.request.id) < 0
    actor = desk.actor
    desk.run(lambda ws: ws.history.undo(actor))
    settle(desk)
    assert work.model.place_of(one.request.id) >= 0


def test_what_was_sent_is_not_removed_by_delete(work: InputsWork, qtbot: QtBot, desk: Desk) -> None:
    one = find(work, S.SENT)
    work.table.setFocus()
    press(qtbot, work.table, KEY.Key_Delete)
    settle(desk)
    assert now(work, one.request.id).state is S.SENT


def test_withdrawing_asks_for_a_reason_that_stands_with_the_request(work: InputsWork, desk: Desk) -> None:
    from ui.inputs.editor_dialogs import WithdrawReason

    one = find(work, S.SENT)
    work.acts.perform("withdraw")
    dialog = work.window().findChild(WithdrawReason)
    assert dialog is not None
    dialog.accept()
    assert dialog.isVisible(), "without a reason it stays"
    dialog.reason.setPlainText("Das Thema ist vertagt.")
    dialog.accept()
    settle(desk)
    found = now(work, one.request.id)
    assert (found.state, found.reason) == (S.DECLINED, "Das Thema ist vertagt.")


def test_the_menu_offers_what_the_panel_offers(work: InputsWork) -> None:
    find(work, S.DRAFT)
    assert [one.text() for one in work.acts.menu().actions()][:4] == [
        "Senden",
        "Bearbeiten",
        "Entfernen",
        "Duplizieren",
    ]


def test_dropped_answer_files_are_handed_to_their_dialog(work: InputsWork, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Any] = []
    monkeypatch.setattr("ui.forms.input_answer_dialog.open_input_answers", lambda *given: taken.append(given[2]))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/antwort.json"), QUrl.fromLocalFile("/tmp/bild.png")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    work.zone.dropEvent(QDropEvent(QPointF(40, 40), copy, mime, left, Qt.KeyboardModifier.NoModifier))
    assert [[one.name for one in each] for each in taken] == [["antwort.json"]]


# The board ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def board(work: InputsWork) -> InputsWork:
    """The same as a board."""
    work.views.set_current("board")
    work._view_chosen("board")
    settle(work.desk)
    return work


def test_the_board_has_a_column_for_every_state_and_folds_what_is_over(board: InputsWork) -> None:
    columns = board.board.columns
    assert set(columns) == set(S)
    assert {state for state, one in columns.items() if one.is_folded} == {S.ACCEPTED, S.DECLINED, S.EXPIRED}
    for state, column in columns.items():
        assert len(column.model.cards) == sum(one.request.state is state for one in board.rows)


def test_alt_and_an_arrow_take_the_next_step_there_is(board: InputsWork, qtbot: QtBot, desk: Desk) -> None:
    draft = next(one for one in board.rows if one.request.state is S.DRAFT)
    board.board.go(draft.request.id, keyboard=True)
    press(qtbot, board.board.columns[S.DRAFT].cards, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    assert now(board, draft.request.id).state is S.SENT
    front = board.board.current()
    assert front is not None
    assert front.request.id == draft.request.id


def test_a_dropped_answer_goes_into_review(board: InputsWork, desk: Desk) -> None:
    answer = next(one for one in board.rows if one.request.state is S.ANSWERED)
    board.board._hover(S.REVIEW, answer.request.id)
    assert board.board.columns[S.REVIEW]._target == "good"
    board.board._drop(S.REVIEW, answer.request.id)
    settle(desk)
    assert now(board, answer.request.id).state is S.REVIEW


@pytest.mark.parametrize(
    ("state", "target", "reason"),
    [
        (S.SENT, S.ANSWERED, "wenn die Antwort eingeht"),
        (S.SENT, S.REMINDED, "von selbst"),
        (S.SENT, S.DRAFT, "Duplizieren"),
        (S.DRAFT, S.ACCEPTED, "kann von dort nicht"),
        (S.ANSWERED, S.RETURNED, "beim Prüfen"),
    ],
)
def test_a_forbidden_target_says_why(
    board: InputsWork, desk: Desk, state: RequestState, target: RequestState, reason: str
) -> None:
    one = next(one for one in board.rows if one.request.state is state)
    said: list[str] = []
    desk.hint_requested.connect(said.append)
    board.board._hover(target, one.request.id)
    assert board.board.columns[target]._target == "bad"
    assert reason in said[-1]
    board.board._drop(target, one.request.id)
    settle(desk)
    assert now(board, one.request.id).state is state


# Whom it is shown to --------------------------------------------------------------------------------------------------


def test_an_expert_gets_a_desk_of_their_own_and_the_manager_the_requests_again(page: InputsPage, desk: Desk) -> None:
    me, kinds = desk.actor, [type(page.work).__name__]
    expert = next(one for one in desk.directory.people if one.name == "Dr. Miriam Weber")
    for actor in (actor_of(expert), me):
        desk.set_actor(actor)
        settle(desk)
        kinds.append(type(page.work).__name__)
    assert kinds == ["InputsWork", "ExpertDesk", "InputsWork"]


def test_a_request_is_shown_from_another_page(page: InputsPage, work: InputsWork, desk: Desk) -> None:
    over = next(one for one in work.rows if one.request.state is S.ACCEPTED)
    desk.input_requested.emit(over.request.id)
    settle(desk)
    current = work.table.current()
    assert current is not None
    assert current.request.id == over.request.id
    assert page.regions()[0] is work.bar


def test_a_change_elsewhere_shows_up_and_what_is_in_front_stays(work: InputsWork, desk: Desk) -> None:
    one = find(work, S.SENT)
    actor, draft = desk.actor, next(one for one in work.rows if one.request.state is S.DRAFT)
    desk.run(lambda ws: ws.inputs.copy(actor, draft.request.id))
    settle(desk)
    assert sum(each.request.state is S.DRAFT for each in work.rows) == 2
    current = work.table.current()
    assert current is not None
    assert current.request.id == one.request.id


def test_the_menu_opens_where_it_is_asked_for(work: InputsWork) -> None:
    find(work, S.DRAFT)
    work.acts.menu_at(QPoint(10, 10))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
