"""Preparing a meeting by keys and mouse: agenda, suggestions, replies, invitation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaSource, AgendaState, MeetingState, Reply
from tests.ui.meeting_pages import dialog_of, make_page, settle
from ui.context import Desk
from ui.meetings.page import MeetingsPage
from ui.meetings.prepare import Preparation
from ui.meetings.rows import Heading

Show = Callable[[QWidget], None]
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(desk: Desk, shown: Show) -> MeetingsPage:
    """The page in a wide window."""
    return make_page(desk, shown)


@pytest.fixture
def prepared(page: MeetingsPage) -> Preparation:
    """The sample's next meeting, opened."""
    rows = [line.value for line in page.current.view.lines.lines()]
    wanted = next(row for row in rows if row.items and row.meeting.state is MeetingState.PLANNED)
    page.show_meeting(wanted.meeting.id)
    settle(page)
    return page.preparation


def case_of(prepared: Preparation) -> MeetingCase:
    assert prepared.case is not None
    return prepared.case


def ids(prepared: Preparation) -> list[int]:
    return [one.id for one in case_of(prepared).items]


def press(qtbot: QtBot, prepared: Preparation, widget: QWidget, key: Qt.Key, held: Any = NONE) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, key, held)
    settle(prepared)


# The agenda -----------------------------------------------------------------------------------------------------------


def test_each_item_has_its_time_and_the_bar_says_when_it_ends(prepared: Preparation) -> None:
    lines = prepared.agenda.view.lines.lines()
    case = case_of(prepared)
    assert lines[0].cells[0].text == f"{case.meeting.time:%H:%M}"
    total = sum(one.minutes for one in case.items)
    assert str(total) in prepared.agenda.bar.sum.text()
    assert "Ende voraussichtlich" in prepared.agenda.bar.end.text()


def test_alt_and_the_arrows_move_an_item_and_undo_brings_it_back(prepared: Preparation, qtbot: QtBot) -> None:
    before, view = ids(prepared), prepared.agenda.view
    view.go_to(before[0])
    press(qtbot, prepared, view, KEY.Key_Down, ALT)
    assert ids(prepared) == [before[1], before[0], *before[2:]]
    assert view.current_value().id == before[0]
    actor = prepared.desk.actor
    prepared.desk.run(lambda ws: ws.history.undo(actor))
    settle(prepared)
    assert ids(prepared) == before


def test_an_item_is_dragged_to_another_place(prepared: Preparation) -> None:
    before = ids(prepared)
    prepared.agenda.view.go_to(before[2])
    prepared.agenda.view.dropped.emit(before[2], before[0])
    settle(prepared)
    assert ids(prepared) == [before[2], before[0], before[1], *before[3:]]


def test_a_pinned_item_keeps_its_place_and_says_so(prepared: Preparation, qtbot: QtBot) -> None:
    before, view = ids(prepared), prepared.agenda.view
    said: list[str] = []
    prepared.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    view.go_to(before[1])
    press(qtbot, prepared, view, KEY.Key_P)
    assert case_of(prepared).item(before[1]).pinned  # type: ignore[union-attr]
    press(qtbot, prepared, view, KEY.Key_Up, ALT)
    assert ids(prepared) == before
    assert "festgehalten" in said[-1]
    view.go_to(before[0])
    press(qtbot, prepared, view, KEY.Key_Down, ALT)
    assert ids(prepared)[1] == before[1], "the others go past it"
    assert ids(prepared)[2] == before[0]


def test_minutes_are_typed_in_place_and_changed_by_plus_and_minus(prepared: Preparation, qtbot: QtBot) -> None:
    view, first = prepared.agenda.view, case_of(prepared).items[0]
    view.go_to(first.id)
    press(qtbot, prepared, view, KEY.Key_M)
    editor = prepared.agenda.minutes
    assert editor.isVisible()
    editor.setValue(25)
    press(qtbot, prepared, editor, KEY.Key_Return)
    assert case_of(prepared).items[0].minutes == 25
    assert view.hasFocus()
    press(qtbot, prepared, view, KEY.Key_Plus)
    assert case_of(prepared).items[0].minutes == 30
    press(qtbot, prepared, view, KEY.Key_M)
    editor.setValue(1)
    press(qtbot, prepared, editor, KEY.Key_Escape)
    assert case_of(prepared).items[0].minutes == 30


def test_what_does_not_fit_is_said_and_can_be_fitted(prepared: Preparation) -> None:
    item = case_of(prepared).items[-1]
    prepared.agenda.minutes_wanted.emit(item.id, 90)
    settle(prepared)
    bar = prepared.agenda.bar
    assert bar.fit.isVisible()
    assert "zu viel" in bar.end.text()
    bar.fit.click()
    settle(prepared)
    assert sum(one.minutes for one in case_of(prepared).items) <= case_of(prepared).meeting.minutes
    assert not bar.fit.isVisible()


def test_an_item_is_left_out_once_and_taken_back(prepared: Preparation, qtbot: QtBot) -> None:
    view, first = prepared.agenda.view, case_of(prepared).items[0]
    view.go_to(first.id)
    press(qtbot, prepared, view, KEY.Key_S)
    assert case_of(prepared).items[0].state is AgendaState.SKIPPED
    assert view.lines.lines()[0].cells[0].text == "", "it has no time"
    press(qtbot, prepared, view, KEY.Key_S)
    assert case_of(prepared).items[0].state is AgendaState.OPEN


def test_an_own_item_is_added_changed_and_removed(prepared: Preparation, qtbot: QtBot) -> None:
    from ui.meetings.item_dialog import ItemDialog

    view = prepared.agenda.view
    press(qtbot, prepared, view, KEY.Key_N)
    dialog = dialog_of(prepared, ItemDialog)
    dialog.name.setText("Gäste begrüßen")
    dialog.section.setText("Anfang")
    dialog.accept()
    settle(prepared)
    made = next(one for one in case_of(prepared).items if one.title == "Gäste begrüßen")
    assert made.section == "Anfang"
    assert any(getattr(row, "words", "") == "Anfang" for row in view.lines.rows), "sections have headings"
    view.go_to(made.id)
    press(qtbot, prepared, view, KEY.Key_Return)
    dialog = dialog_of(prepared, ItemDialog)
    dialog.minutes.setValue(2)
    dialog.accept()
    settle(prepared)
    assert case_of(prepared).item(made.id).minutes == 2  # type: ignore[union-attr]
    view.go_to(made.id)
    press(qtbot, prepared, view, KEY.Key_Delete)
    assert case_of(prepared).item(made.id) is None


def test_several_items_go_into_a_section_and_stand_together(prepared: Preparation, qtbot: QtBot) -> None:
    from ui.meetings.item_dialog import SectionDialog

    before, view = ids(prepared), prepared.agenda.view
    view.go_to(before[0])
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(view.lines.index(view.lines.place_of(before[3])), flags.Select)
    press(qtbot, prepared, view, KEY.Key_G)
    dialog = dialog_of(prepared, SectionDialog)
    dialog.section.setText("Zum Einstieg")
    dialog.accept()
    settle(prepared)
    assert [one.section for one in case_of(prepared).items][:3] == ["Zum Einstieg", "Zum Einstieg", ""]
    assert ids(prepared)[:2] == [before[0], before[3]]
    heads = [row.words for row in view.lines.rows if isinstance(row, Heading)]
    assert heads == ["Zum Einstieg", "Ohne Abschnitt"]


def test_an_item_joins_the_section_into_which_it_is_moved(prepared: Preparation, qtbot: QtBot) -> None:
    before, actor, view = ids(prepared), prepared.desk.actor, prepared.agenda.view
    prepared.desk.run(lambda ws: ws.agenda.group(actor, before[:2], "Anfang"))
    prepared.desk.run(lambda ws: ws.agenda.group(actor, before[2:5], "Mitte"))
    settle(prepared)
    view.go_to(before[1])
    press(qtbot, prepared, view, KEY.Key_Down, ALT)
    assert [(one.id, one.section) for one in case_of(prepared).items][:3] == [
        (before[0], "Anfang"),
        (before[2], "Mitte"),
        (before[1], "Mitte"),
    ]
    prepared.desk.run(lambda ws: ws.history.undo(actor))
    settle(prepared)
    assert ids(prepared) == before, "order and section are one step"
    assert case_of(prepared).items[1].section == "Anfang"


def drag(view: Any, start: int, end: int, cancel: bool = False) -> None:
    """Drag a row with the mouse onto the upper edge of another."""
    first = view.visualRect(view.lines.index(start)).center()
    last = view.visualRect(view.lines.index(end)).topLeft() + QPoint(60, 3)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, at, button, held in (
        (QEvent.Type.MouseButtonPress, first, left, left),
        (QEvent.Type.MouseMove, first + QPoint(0, 20), none, left),
        (QEvent.Type.MouseMove, last, none, left),
        (QEvent.Type.MouseButtonRelease, last, left, none),
    ):
        if cancel and kind is QEvent.Type.MouseButtonRelease:
            QTest.keyClick(view, KEY.Key_Escape)
        at_all = view.viewport().mapToGlobal(at)
        QApplication.sendEvent(
            view.viewport(),
            QMouseEvent(kind, QPointF(at), QPointF(at_all), button, held, Qt.KeyboardModifier.NoModifier),
        )


def test_the_mouse_drags_an_item_and_esc_leaves_it_where_it_was(prepared: Preparation) -> None:
    before, view = ids(prepared), prepared.agenda.view
    drag(view, 3, 1, cancel=True)
    settle(prepared)
    assert ids(prepared) == before
    drag(view, 3, 1)
    settle(prepared)
    assert ids(prepared) == [before[0], before[3], before[1], before[2], *before[4:]]


def test_a_click_on_the_minutes_opens_them_and_one_on_the_plus_takes_a_suggestion(
    prepared: Preparation, qtbot: QtBot
) -> None:
    view = prepared.agenda.view
    box = view.visualRect(view.lines.index(1))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 30, box.center().y()))
    assert prepared.agenda.minutes.isVisible()
    side, before = prepared.suggestions.view, len(ids(prepared))
    box = side.visualRect(side.lines.index(1))
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, box.center().y()))
    settle(prepared)
    assert len(ids(prepared)) == before, "a click elsewhere only looks at it"
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 28, box.center().y()))
    settle(prepared)
    assert len(ids(prepared)) > before


# Suggestions ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Space])
def test_a_suggestion_is_taken_by_one_key(prepared: Preparation, qtbot: QtBot, key: Qt.Key) -> None:
    view, before = prepared.suggestions.view, len(ids(prepared))
    single = next(line for line in view.lines.lines() if not line.value.key.endswith(":all"))
    view.go_to(single.key)
    press(qtbot, prepared, view, key)
    assert len(ids(prepared)) == before + 1
    assert any(one.title == single.value.title for one in case_of(prepared).items)
    assert view.lines.place_of(single.key) == -1, "what is on the agenda is not proposed"
    assert view.hasFocus()


def test_all_of_a_group_are_taken_at_once_and_undone_at_once(prepared: Preparation) -> None:
    before = ids(prepared)
    source = next(line.value.source for line in prepared.suggestions.view.lines.lines())
    prepared.suggestions.take_group(str(source))
    settle(prepared)
    assert len(ids(prepared)) > len(before)
    assert all(line.value.source is not source for line in prepared.suggestions.view.lines.lines())
    actor = prepared.desk.actor
    prepared.desk.run(lambda ws: ws.history.undo(actor))
    settle(prepared)
    assert ids(prepared) == before


def test_suggestions_stand_by_where_they_come_from_with_their_reason(prepared: Preparation) -> None:
    lines = prepared.suggestions.view.lines.lines()
    sources = [line.value.source for line in lines]
    assert len(set(sources)) > 1
    assert sorted(sources, key=sources.index) == sources, "each source stands together"
    assert all(isinstance(one, AgendaSource) for one in sources)
    assert all(line.cells[0].below for line in lines)


# People ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "reply"),
    [(KEY.Key_A, Reply.ACCEPTED), (KEY.Key_T, Reply.TENTATIVE), (KEY.Key_D, Reply.DECLINED)],
)
def test_replies_are_entered_by_a_letter(prepared: Preparation, qtbot: QtBot, key: Qt.Key, reply: Reply) -> None:
    view = prepared.people.view
    waiting = next(one for one in case_of(prepared).participants if one.reply is Reply.OPEN)
    view.go_to(waiting.id)
    press(qtbot, prepared, view, key)
    now = next(one for one in case_of(prepared).participants if one.id == waiting.id)
    assert now.reply is reply
    assert view.current_value().id == waiting.id


# The meeting ----------------------------------------------------------------------------------------------------------


def offer(prepared: Preparation, name: str) -> Callable[[], object]:
    return {one: act for one, _words, _icon, act in prepared.acts.offers(case_of(prepared).meeting)}[name]


def test_a_meeting_is_moved_and_cancelled_with_a_reason(prepared: Preparation) -> None:
    from ui.meetings.small_dialogs import CancelDialog, MoveDialog

    offer(prepared, "move")()
    dialog = dialog_of(prepared, MoveDialog)
    dialog.day.set_value(date(2026, 5, 15))
    dialog.time.set_value(time(9, 30))
    dialog.accept()
    settle(prepared)
    assert case_of(prepared).meeting.day == date(2026, 5, 15)
    assert prepared.head.crumb.text().endswith("Fr 15.05.")
    offer(prepared, "cancel")()
    asked = dialog_of(prepared, CancelDialog)
    assert not asked.check(), "not without a reason"
    asked.reason.setPlainText("Alle auf der Messe")
    asked.accept()
    settle(prepared)
    assert case_of(prepared).meeting.state is MeetingState.CANCELLED
    assert "Alle auf der Messe" in prepared.head.meta.toolTip() + prepared.head.meta.accessibleName()
    offer(prepared, "restore")()
    settle(prepared)
    assert case_of(prepared).meeting.state is MeetingState.PLANNED


@pytest.mark.parametrize(("name", "ending"), [("invite", ".ics"), ("invite", ".eml"), ("print", ".pdf")])
def test_invitation_and_running_order_are_written(
    prepared: Preparation, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, ending: str
) -> None:
    target, said = tmp_path / f"sitzung{ending}", list[tuple[str, str]]()
    prepared.desk.offer_requested.connect(lambda words, label, _act: said.append((words, label)))
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_all, **_more: (str(target), ""))
    offer(prepared, name)()
    settle(prepared)
    assert target.stat().st_size > 500
    assert said[0][0].startswith(f"sitzung{ending} ist geschrieben.")
    assert said[0][1] == "Ordner öffnen"


def test_the_ending_follows_the_kind_that_was_chosen_for_the_invitation(
    prepared: Preparation, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen = str(tmp_path / "Einladung.eml"), "Kalenderdatei (*.ics)"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_all, **_more: chosen)
    assert prepared.head.invite.text() == "Einladung …", "a dialog follows"
    prepared.head.invite.click()
    settle(prepared)
    assert [one.name for one in tmp_path.glob("Einladung*")] == ["Einladung.ics"]


def test_beginning_is_offered_where_the_window_moderates_and_stands_out_shortly_before(prepared: Preparation) -> None:
    assert not prepared.head.begin.isVisible()
    asked: list[int] = []
    prepared.desk.moderation_requested.connect(asked.append)
    prepared.reload()
    settle(prepared)
    assert prepared.head.begin.isVisible()
    assert str(prepared.head.begin.kind) == "secondary", "half an hour before it is the one thing to do, not earlier"
    start = case_of(prepared).meeting.starts_at
    prepared.desk.clock.fixed = start
    prepared.reload()
    settle(prepared)
    assert str(prepared.head.begin.kind) == "primary"
    prepared.head.begin.click()
    assert asked == [case_of(prepared).meeting.id]
