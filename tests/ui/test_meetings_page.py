"""The page of meetings: tabs, lists, filters, keys, panel, and what each says where nothing is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.action_cards import ActionRow
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import ActionState, DecisionKind, DecisionState
from editorial.domain.meeting_cards import MeetingRow
from editorial.domain.meetings import Meeting, MeetingState, ParkedState
from editorial.domain.people import Role, actor_of
from editorial.errors import Refused
from tests.builders import TODAY
from tests.ui.meeting_pages import dialog_of, make_page, press, settle, show_part
from ui.context import Desk
from ui.meetings.meeting_dialog import MeetingDialog
from ui.meetings.page import MeetingsPage
from ui.meetings.rows import Cell, Group, Heading, Line, RowsModel
from ui.meetings.series_dialog import MeetingSeriesDialog
from ui.meetings.supersede_dialog import SupersedeDialog
from ui.widgets.dialogs import ConfirmDialog

Show = Callable[[QWidget], None]
KEY = Qt.Key


@pytest.fixture
def page(desk: Desk, shown: Show) -> MeetingsPage:
    """The page in a wide window, with the sample's meetings."""
    return make_page(desk, shown)


def headings(tab: Any) -> list[str]:
    return [one.key for one in tab.view.lines.rows if isinstance(one, Heading)]


# The list -------------------------------------------------------------------------------------------------------------


def test_shift_f10_asks_for_the_menu_of_the_current_row_on_every_system(page: MeetingsPage, qtbot: QtBot) -> None:
    view = show_part(page, "actions").view
    view.menu_wanted.disconnect()
    view.go_first()
    with qtbot.waitSignal(view.menu_wanted, timeout=1000) as asked:
        QTest.keyClick(view, KEY.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args is not None
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(asked.args[0]))


def test_the_model_of_the_lists_is_one_that_qt_accepts(qapp: QApplication) -> None:
    model = RowsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    line = Line(1, (Cell("a"),), "a")
    model.show([Group(Heading("one", "One"), (line,)), Group(Heading("two", "Two", folded=True), (line,))])
    assert [type(row) for row in model.rows] == [Heading, Line, Heading]
    model.fold("two", folded=False)
    assert len(model.rows) == 4
    assert model.place_of(1) == 1
    del tester


def test_a_group_without_lines_stands_only_where_its_heading_offers_something(qapp: QApplication) -> None:
    model = RowsModel()
    model.show([Group(Heading("a", "A"), ()), Group(Heading("b", "B", link="New"), ())])
    assert [row.key for row in model.rows if isinstance(row, Heading)] == ["b"]


# Meetings -------------------------------------------------------------------------------------------------------------


def test_what_comes_stands_by_week_and_what_was_held_below_with_its_minutes(page: MeetingsPage) -> None:
    tab = page.current
    keys = headings(tab)
    assert keys[0].startswith("week ")
    assert keys[-1] == "past"
    past = [line for line in tab.view.lines.lines() if line.value.meeting.state is MeetingState.FINAL]
    assert past
    tags = [cell.tag for line in past for cell in line.cells if cell.tag]
    assert all(tag[1].startswith("Protokoll ") for tag in tags)
    days = [line.value.meeting.day for line in past]
    assert days == sorted(days, reverse=True)


def test_a_line_says_place_chair_state_and_who_accepted(page: MeetingsPage) -> None:
    row = next(line for line in page.current.view.lines.lines() if line.value.meeting.state is MeetingState.PLANNED)
    assert row.value.chair in row.spoken
    assert row.value.meeting.place in row.spoken
    assert f"{row.value.accepted} von {row.value.expected}" in row.spoken


def test_meetings_are_filtered_by_state_and_found_by_words(page: MeetingsPage) -> None:
    tab = page.current
    every = len(tab.view.lines.lines())
    tab.filters.set_values({"states": frozenset({"final"})})
    tab.arrange()
    final = tab.view.lines.lines()
    assert final
    assert len(final) < every
    assert all(line.value.meeting.state is MeetingState.FINAL for line in final)
    tab.reset()
    tab.search.setText("zzz")
    tab.arrange()
    assert tab.body.stack.currentWidget() is tab.empty
    tab.empty.acted.emit()
    assert len(tab.view.lines.lines()) == every


def test_an_empty_workspace_offers_a_series_and_a_single_meeting(desk_for: Callable[..., Desk], shown: Show) -> None:
    page = MeetingsPage(desk_for(sample=False))
    shown(page)
    settle(page)
    tab = page.current
    assert tab.body.stack.currentWidget() is tab.empty
    assert (tab.empty.button.text(), tab.empty.other.text()) == ("Neue Reihe", "Einzelne Sitzung")
    tab.empty.other.click()
    settle(page)
    assert [one.isVisible() for one in page.findChildren(MeetingDialog)] == [True]
    dialog_of(page, MeetingDialog).close()
    tab.empty.button.click()
    settle(page)
    assert page.tabs.current() == "series"
    assert [one.isVisible() for one in page.findChildren(MeetingSeriesDialog)] == [True]
    dialog_of(page, MeetingSeriesDialog).close()


def test_a_running_meeting_stands_first(page: MeetingsPage) -> None:
    running = MeetingRow(Meeting(99, title="Läuft", day=TODAY, state=MeetingState.RUNNING))
    page.current.found = (*page.current.found, running)
    page.current.arrange()
    assert headings(page.current)[0] == "running"


def test_n_makes_a_meeting_and_opens_its_preparation(page: MeetingsPage, qtbot: QtBot) -> None:
    from ui.meetings.meeting_dialog import MeetingDialog

    page.current.view.setFocus()
    press(qtbot, page, KEY.Key_N)
    dialog = dialog_of(page, MeetingDialog)
    assert not dialog.check(), "without title and hour it stays"
    dialog.name.setText("Krisenrunde")
    dialog.time.set_value(time(15, 30))
    dialog.day.set_value(date(2026, 5, 14))
    dialog.required.set_values([one.id for one in page.desk.directory.people[:2]])
    dialog.guests.setPlainText("Dr. Claudia Engel, Presseamt, engel@example.org")
    dialog.accept()
    settle(page)
    assert page.preparing
    case = page.preparation.case
    assert case is not None
    assert case.meeting.title == "Krisenrunde"
    assert case.meeting.time is not None
    guest = case.participants[-1]
    assert (guest.name, guest.organisation, guest.email) == ("Dr. Claudia Engel", "Presseamt", "engel@example.org")
    press(qtbot, page, KEY.Key_Escape)
    assert not page.preparing


def test_whoever_only_takes_part_is_offered_nothing_that_plans(page: MeetingsPage) -> None:
    viewer = next(one for one in page.desk.directory.people if Role.EXPERT in one.roles)
    page.desk.set_actor(actor_of(viewer))
    settle(page)
    assert not page.new_button.isVisible()
    rows = [line.value for line in page.current.view.lines.lines()]
    planned = next(row.meeting for row in rows if row.meeting.state is MeetingState.PLANNED)
    names = {name for name, *_rest in page.tab("meetings").acts.offers(planned)}
    assert names == {"print"}


# Decisions ------------------------------------------------------------------------------------------------------------


def test_the_register_shows_before_and_after_and_leads_to_the_content(page: MeetingsPage) -> None:
    tab = show_part(page, "decisions")
    rows = [line.value for line in tab.view.lines.lines()]
    assert rows
    assert all(row.label.startswith("B ") for row in rows)
    acting = next(row for row in rows if row.effects and row.links)
    tab.show_key(acting.decision.id)
    words = " ".join(label.text() for label in tab.panel.findChildren(QWidget) if hasattr(label, "set_look"))
    assert "→" in words
    opened: list[int] = []
    page.desk.open_item_requested.connect(lambda number, _publication: opened.append(number))
    from ui.widgets.buttons import LinkButton

    links = [one for one in tab.panel.findChildren(LinkButton) if one.text() == acting.links[0][1]]
    links[0].click()
    assert opened == [acting.links[0][0]]


def test_decisions_are_filtered_by_state_and_owner(page: MeetingsPage) -> None:
    tab = show_part(page, "decisions")
    owner = next(row.owner for row in tab.found if row.owner)
    tab.filters.set_values({"owners": frozenset({owner})})
    tab.arrange()
    assert {line.value.owner for line in tab.view.lines.lines()} == {owner}
    tab.filters.set_values({"states": frozenset({str(DecisionState.SUPERSEDED)})})
    tab.arrange()
    assert all(line.value.decision.state is DecisionState.SUPERSEDED for line in tab.view.lines.lines())


def test_the_panel_of_a_decision_tells_its_history(page: MeetingsPage) -> None:
    tab = show_part(page, "decisions")
    actor = page.desk.actor
    ids = [row.decision.id for row in tab.found]
    known: list[Any] = []
    page.desk.run(lambda ws: [ws.decisions.history(actor, one) for one in ids], known.append)
    settle(page)
    tab.show_key(next(one for one, steps in zip(ids, known[0], strict=True) if steps))
    settle(page)
    words = " ".join(label.text() for label in tab.panel.findChildren(QWidget) if hasattr(label, "set_look"))
    assert "Verlauf" in words
    assert "beschlossen" in words


def test_a_decision_is_superseded_in_a_meeting_and_only_there(page: MeetingsPage) -> None:
    tab = show_part(page, "decisions")
    row = next(one for one in tab.found if one.final and one.decision.state is DecisionState.IN_FORCE)
    tab.show_key(row.decision.id)
    settle(page)
    assert "back" not in tab.panel.buttons
    said: list[str] = []
    page.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    actor = page.desk.actor
    planned = next(one for one in page.tab("meetings").found if one.meeting.state is MeetingState.PLANNED)
    page.desk.run(lambda ws: ws.moderation.begin(actor, planned.meeting.id))
    settle(page)
    tab.panel.buttons["supersede"].click()
    settle(page)
    dialog = dialog_of(page, SupersedeDialog)
    assert dialog.option.kind is row.decision.kind, "what does the same kind of thing is proposed"
    dialog.choose(next(key for key, one in dialog.options.items() if one.kind is DecisionKind.FREE))
    dialog.accept()
    assert dialog.isVisible(), "words alone need words"
    dialog.words.setPlainText("Wir machen es anders.")
    dialog.accept()
    settle(page)
    assert said == [f"{row.label} ist ersetzt."]
    new = next(one for one in tab.found if one.decision.text == "Wir machen es anders.")
    assert new.supersedes == row.label
    tab.show_key(new.decision.id)
    settle(page)
    tab.panel.buttons["back"].click()
    settle(page)
    old = next(one for one in tab.found if one.decision.id == row.decision.id)
    assert old.decision.state is DecisionState.IN_FORCE


def test_what_supersedes_acts_and_a_refusal_leaves_everything_as_it_was_typed(page: MeetingsPage) -> None:
    tab, actor = show_part(page, "decisions"), page.desk.actor
    row = next(one for one in tab.found if one.links and one.decision.state is DecisionState.IN_FORCE)
    planned = next(one for one in page.tab("meetings").found if one.meeting.state is MeetingState.PLANNED)
    tab.acts.supersede(row)
    settle(page)
    (asked,) = [one for one in page.window().findChildren(ConfirmDialog) if one.isVisible()]
    assert asked.windowTitle() == "Nur eine Sitzung beschließt"
    asked.reject()
    page.desk.run(lambda ws: ws.moderation.begin(actor, planned.meeting.id))
    tab.acts.supersede(row)
    settle(page)
    dialog = dialog_of(page, SupersedeDialog)
    key, acting = next((key, one) for key, one in dialog.options.items() if one.kind is DecisionKind.HOLD)
    dialog.choose(key)
    assert dialog.line.text() == acting.line
    assert not dialog.form.isVisible(), "it needs to be told nothing more"
    options = tuple(dialog.options.values())
    dialog.accept()
    settle(page)
    new = next(one for one in tab.found if one.supersedes == row.label)
    assert new.decision.kind is DecisionKind.HOLD
    assert new.effects, "it acted"
    dialog = SupersedeDialog(page.desk, row, "Sitzung", options, page.window())
    words: list[DecisionDraft] = []
    dialog.wanted.connect(words.append)
    dialog.choose(next(key for key, one in dialog.options.items() if one.kind is DecisionKind.FREE))
    dialog.words.setPlainText("Es bleibt dabei.")
    dialog.open()
    dialog.accept()
    dialog.reject()
    assert dialog.isVisible(), "it waits for the answer"
    assert [one.text for one in words] == ["Es bleibt dabei."]
    dialog.refuse(Refused("meeting.text_empty"))
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert dialog.words.value() == "Es bleibt dabei."
    dialog.reject()
    dialog.deleteLater()


# Action items ---------------------------------------------------------------------------------------------------------


def test_overdue_action_items_come_first_and_space_ticks_them_off(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = show_part(page, "actions")
    assert headings(tab)[0] == "late"
    row: ActionRow = tab.view.current_value()
    assert row.overdue
    said: list[str] = []
    page.desk.toast_requested.connect(lambda words, undo, _meaning: said.append(words) if undo else None)
    press(qtbot, page, KEY.Key_Space)
    now = next(one for one in tab.found if one.action.id == row.action.id)
    assert now.action.state is ActionState.DONE
    assert said == [f"„{row.action.text}“ ist erledigt."]
    actor = page.desk.actor
    page.desk.run(lambda ws: ws.history.undo(actor))
    settle(page)
    again = next(one for one in tab.found if one.action.id == row.action.id)
    assert again.action.state is ActionState.OPEN


def test_t_sets_when_an_action_item_is_due(page: MeetingsPage, qtbot: QtBot) -> None:
    from ui.meetings.action_dialog import ActionDialog

    tab = show_part(page, "actions")
    row: ActionRow = tab.view.current_value()
    press(qtbot, page, KEY.Key_T)
    dialog = dialog_of(page, ActionDialog)
    dialog.due.set_value(date(2026, 5, 29))
    dialog.accept()
    settle(page)
    now = next(one for one in tab.found if one.action.id == row.action.id)
    assert now.action.due == date(2026, 5, 29)
    assert not now.overdue


def test_a_new_action_item_is_in_front_with_its_history(page: MeetingsPage, qtbot: QtBot) -> None:
    from ui.meetings.action_dialog import ActionDialog

    tab = show_part(page, "actions")
    press(qtbot, page, KEY.Key_N)
    dialog = dialog_of(page, ActionDialog)
    assert not dialog.check()
    dialog.words.setPlainText("Bildrechte klären")
    dialog.due.set_value(date(2026, 5, 15))
    dialog.accept()
    settle(page)
    row: ActionRow = tab.view.current_value()
    assert row.action.text == "Bildrechte klären"
    assert tab.panel.title.text().endswith("Bildrechte klären")


def test_only_mine_leaves_what_i_have_to_do(page: MeetingsPage) -> None:
    tab = show_part(page, "actions")
    owner = next(one for one in page.desk.directory.people if one.id == tab.found[0].action.owner_id)
    page.desk.set_actor(actor_of(owner))
    settle(page)
    tab.mine.setChecked(True)
    rows = [line.value for line in tab.view.lines.lines()]
    assert rows
    assert all(row.mine for row in rows)


@pytest.mark.parametrize("ending", [".ics", ".csv"])
def test_action_items_are_written_as_tasks_and_as_a_table(
    page: MeetingsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Any, ending: str
) -> None:
    target = tmp_path / f"aufgaben{ending}"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_all, **_more: (str(target), ""))
    tab = show_part(page, "actions")
    page.export_button.click()
    settle(page)
    written = target.read_text("utf-8-sig")
    assert tab.found[0].action.text.split()[0] in written


# Parked topics --------------------------------------------------------------------------------------------------------


def test_a_topic_is_parked_taken_up_and_dropped_by_keys(page: MeetingsPage, qtbot: QtBot) -> None:
    from ui.meetings.parked_dialogs import RecallDialog, TopicDialog

    tab = show_part(page, "parked")
    page.setFocus()
    page.start_new()
    dialog = dialog_of(page, TopicDialog)
    dialog.name.setText("Sensor im Härtetest")
    dialog.accept()
    settle(page)
    made = next(row for row in tab.found if row.topic.text == "Sensor im Härtetest")
    tab.show_key(made.topic.id)
    tab.focus_content()
    press(qtbot, page, KEY.Key_R)
    recall = dialog_of(page, RecallDialog)
    meeting = recall.meeting_id()
    recall.accept()
    settle(page)
    now = next(row for row in tab.found if row.topic.id == made.topic.id)
    assert now.topic.state is ParkedState.RECALLED
    assert now.recalled_in is not None
    assert now.recalled_in.id == meeting


def test_a_dropped_topic_can_be_parked_again(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = show_part(page, "parked")
    row = tab.view.current_value()
    press(qtbot, page, KEY.Key_Delete)
    assert next(one for one in tab.found if one.topic.id == row.topic.id).topic.state is ParkedState.DROPPED
    tab.view.go_to(row.topic.id)
    press(qtbot, page, KEY.Key_R)
    assert next(one for one in tab.found if one.topic.id == row.topic.id).topic.state is ParkedState.PARKED


# The page -------------------------------------------------------------------------------------------------------------


def test_esc_closes_the_panel_and_the_list_keeps_the_keyboard(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = show_part(page, "decisions")
    tab.open_panel()
    assert tab.panel.isVisible()
    press(qtbot, page, KEY.Key_Escape)
    assert not tab.panel.isVisible()
    assert tab.view.hasFocus()


def test_groups_fold_with_the_arrows(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = page.current
    tab.view.setFocus()
    tab.view.go_first()
    lines = len(tab.view.lines.rows)
    press(qtbot, page, KEY.Key_Left)
    assert len(tab.view.lines.rows) < lines
    press(qtbot, page, KEY.Key_Right)
    assert len(tab.view.lines.rows) == lines


def test_moderation_and_minutes_are_offered_only_where_the_window_has_them(page: MeetingsPage) -> None:
    rows = [line.value.meeting for line in page.current.view.lines.lines()]
    final = next(one for one in rows if one.state is MeetingState.FINAL)
    page.open_meeting(final)
    settle(page)
    assert page.preparing, "without minutes in the window the meeting itself is shown"
    assert not page.preparation.head.minutes.isVisible()
    asked: list[int] = []
    page.desk.minutes_requested.connect(asked.append)
    page.leave_meeting()
    page.open_meeting(final)
    assert asked == [final.id]


def test_the_palette_finds_meetings_by_title_number_and_day(page: MeetingsPage) -> None:
    from ui.palette_meetings import found_meetings

    said: list[list[MeetingRow]] = []
    actor = page.desk.actor
    for words in ("nr. 19", "redaktionssitzung 12.05.", "zzz"):
        page.desk.run(partial(found_meetings, actor=actor, words=words, language="de"), said.append)
    settle(page)
    assert [row.meeting.number for row in said[0]] == [19]
    assert [row.meeting.day for row in said[1]] == [TODAY]
    assert said[2] == []


def test_a_click_on_the_box_ticks_an_action_item_off(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = show_part(page, "actions")
    view = tab.view
    row: ActionRow = view.current_value()
    spot = view.painter.tick_rect(view.visualRect(view.currentIndex())).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(page)
    assert next(one for one in tab.found if one.action.id == row.action.id).action.state is ActionState.DONE


def test_letters_do_nothing_where_somebody_switched_them_off(page: MeetingsPage, qtbot: QtBot) -> None:
    tab = show_part(page, "parked")
    row = tab.view.current_value()
    page.desk.settings = replace(page.desk.settings, single_keys=False)
    press(qtbot, page, KEY.Key_R)
    assert not [one for one in page.findChildren(QDialog) if one.isVisible()]
    press(qtbot, page, KEY.Key_Delete)
    assert next(one for one in tab.found if one.topic.id == row.topic.id).topic.state is ParkedState.DROPPED
