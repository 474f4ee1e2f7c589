"""Deciding in the approver's inbox: by key and by mouse, several at once, and while others change things."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.anchors import from_text
from editorial.domain.approvals import Decision, Validity
from tests.ui.inbox_reader import RULES, Reader, Shown, actor_named, edit
from ui.approvals import rows
from ui.context import Desk


@pytest.fixture
def reader(desk: Desk, qtbot: QtBot, shown: Shown) -> Reader:
    """Andreas Lorenz of the legal department, as in the mock-up."""
    return Reader(desk, qtbot, shown)


# Remarks -------------------------------------------------------------------------------------------------------------


def test_a_remark_on_a_change_is_a_comment_at_its_place_and_reason_enough_to_request_changes(reader: Reader) -> None:
    item = reader.page.list.current()
    assert item is not None
    reader.key(Qt.Key.Key_M)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Welche Frist genau? jk")
    reader.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = reader.case(item.content_id).card.comments[-1]
    assert made.body == "Welche Frist genau? jk"
    anchor = from_text(made.anchor)
    assert anchor is not None
    assert anchor.quote == ", und die Übergangsfrist ist endlich"
    reader.page.focus_content()
    reader.key(Qt.Key.Key_C)
    case = reader.case(item.content_id)
    assert case.sign_offs[-1].decision is Decision.CHANGES
    assert case.sign_offs[-1].comment == "Siehe die Anmerkung im Text."


# Deciding ------------------------------------------------------------------------------------------------------------


def test_a_approves_exactly_what_is_shown_and_the_next_item_comes_to_the_front(reader: Reader) -> None:
    first, second = reader.titles()[:2]
    item = reader.page.list.current()
    reader.key(Qt.Key.Key_A)
    assert reader.title() == second
    assert reader.page.is_shown(reader.page.list.current())
    assert first not in reader.titles()
    case = reader.case(item.content_id)  # type: ignore[union-attr]
    assert case.sign_offs[-1].validity is Validity.VALID
    assert case.sign_offs[-1].sha256 == case.sha256


def test_after_the_last_one_the_page_says_that_nothing_waits(desk: Desk, qtbot: QtBot, shown: Shown) -> None:
    reader = Reader(desk, qtbot, shown, "Engel")
    assert len(reader.titles()) == 1
    reader.key(Qt.Key.Key_A)
    assert reader.page.stack.currentWidget() is reader.page.empty
    assert not reader.page.panel.isVisible()


def test_an_item_asked_for_elsewhere_comes_to_the_front_with_those_of_others_where_it_is_not_mine(
    desk: Desk, qtbot: QtBot, shown: Shown
) -> None:
    reader = Reader(desk, qtbot, shown, "Vogel")
    mine = reader.page.model.items()[2]
    desk.decide(mine.content_id)
    reader.settle()
    assert reader.title() == mine.title
    other = next(one for one in reader.ask(lambda ws: ws.approvals.waiting(actor_named(desk, "Lorenz"))))
    desk.decide(other.content_id)
    reader.settle()
    assert reader.title() == other.title
    assert reader.page.scope.current() == "all"


def test_f_is_the_german_letter_for_the_same(reader: Reader) -> None:
    reader.key(Qt.Key.Key_F)
    assert reader.titles()[0] != RULES


def test_the_toast_offers_to_withdraw_instead_of_undo(reader: Reader) -> None:
    reader.key(Qt.Key.Key_A)
    words, label, act = reader.offers[-1]
    assert (words, label) == (f"„{RULES}“ ist von Ihnen freigegeben.", "Zurückziehen")
    act()
    reader.settle()
    assert RULES in reader.titles()
    assert "zurückgezogen" in reader.said[-1]


@pytest.mark.parametrize(
    ("key", "decision"),
    [(Qt.Key.Key_C, Decision.CHANGES), (Qt.Key.Key_R, Decision.REJECT), (Qt.Key.Key_H, Decision.HOLD)],
)
def test_what_needs_a_reason_asks_for_it_in_the_field_and_letters_are_text_there(
    reader: Reader, key: Qt.Key, decision: Decision
) -> None:
    item = reader.page.list.current()
    assert item is not None
    reader.key(key)
    assert QApplication.focusWidget() is reader.page.panel.remark
    assert reader.page.panel.field.error()
    QTest.keyClicks(reader.page.panel.remark, "Ja, aber mit Fristen; HARK")
    assert reader.page.panel.remark.value() == "Ja, aber mit Fristen; HARK"
    assert not reader.page.panel.field.error()
    reader.page.focus_content()
    reader.key(key)
    given = reader.case(item.content_id).sign_offs[-1]
    assert (given.decision, given.comment) == (decision, "Ja, aber mit Fristen; HARK")
    assert reader.page.panel.remark.value() == ""


def test_single_letters_can_be_switched_off(reader: Reader) -> None:
    reader.desk.settings = replace(reader.desk.settings, single_keys=False)
    before = reader.titles()
    for key in (Qt.Key.Key_A, Qt.Key.Key_J, Qt.Key.Key_X):
        reader.key(key)
    assert reader.titles() == before
    assert reader.title() == before[0]
    assert not reader.page.model.checked


def test_j_k_and_the_arrows_go_from_item_to_item_over_the_headings(reader: Reader) -> None:
    titles = reader.titles()
    seen = [reader.title()]
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_J):
        reader.key(key)
        seen.append(reader.title())
    assert seen == [*titles, titles[-1]]
    reader.key(Qt.Key.Key_K)
    reader.key(Qt.Key.Key_Up)
    assert reader.title() == titles[1]
    reader.key(Qt.Key.Key_Home)
    assert reader.title() == titles[0]


@pytest.mark.parametrize("tab", ["changes", "whole", "beside", "preview"])
def test_the_keys_work_wherever_somebody_reads(reader: Reader, tab: str) -> None:
    reader.page.reading.tabs.set_current(tab)
    reader.page.reading.tabs.changed.emit(tab)
    reader.page.reading.focus()
    second = reader.titles()[1]
    shown = reader.page.reading.stack.currentWidget()
    assert shown is not None
    QTest.keyClick(shown, Qt.Key.Key_J)
    reader.settle()
    assert reader.title() == second
    QTest.keyClick(reader.page.reading.tabs, Qt.Key.Key_A)
    reader.settle()
    assert second not in reader.titles()


def test_enter_opens_the_editor_and_esc_steps_back(reader: Reader) -> None:
    opened: list[int] = []
    reader.desk.open_item_requested.connect(lambda content_id, _publication: opened.append(content_id))
    reader.key(Qt.Key.Key_Return)
    item = reader.page.list.current()
    assert item is not None
    assert opened == [item.content_id]
    reader.key(Qt.Key.Key_X)
    assert reader.page.batch.isVisible()
    reader.key(Qt.Key.Key_Escape)
    assert not reader.page.model.checked


def test_my_history_tells_what_became_of_my_decisions_and_withdraws(reader: Reader, qtbot: QtBot) -> None:
    reader.key(Qt.Key.Key_A)
    reader.page.scope.set_current(rows.DECIDED)
    reader.page.scope.changed.emit(rows.DECIDED)
    reader.settle()
    assert reader.title() == RULES
    words = [
        reader.page.model.words.decided(one.decided.sign_off)[2] for one in reader.page.model.items() if one.decided
    ]
    assert words[0] == "freigegeben"
    assert "freigegeben, veraltet" in words
    assert reader.page.panel.way.text() == "Meine Freigabe zurückziehen"
    QTest.mouseClick(reader.page.panel.way, Qt.MouseButton.LeftButton)
    reader.settle()
    words = [
        reader.page.model.words.decided(one.decided.sign_off)[2] for one in reader.page.model.items() if one.decided
    ]
    assert words[0] == "freigegeben, zurückgezogen"


def menu_of(reader: Reader) -> list[str]:
    menu: QMenu = reader.page.acts._menu()
    return [one.text().split("\t")[0] for one in menu.actions() if one.text()]


def test_the_menu_holds_every_decision_and_every_way_out(desk: Desk, qtbot: QtBot, shown: Shown) -> None:
    decisions = ["Freigeben", "Änderung verlangen", "Ablehnen", "Zurückstellen"]
    reader = Reader(desk, qtbot, shown, "Lorenz")
    assert menu_of(reader) == [*decisions, "Im Editor öffnen", "Änderungsprotokoll des Beitrags"]
    reader.desk.set_actor(actor_named(desk, "Vogel"))
    reader.settle()
    ways = ["Stufe anderen übertragen …", "Formular für anderen Rechner …"]
    assert menu_of(reader) == [*decisions, *ways, "Im Editor öffnen", "Änderungsprotokoll des Beitrags"]


# Several at once -----------------------------------------------------------------------------------------------------


def batch(reader: Reader) -> Any:
    reader.page.model.check(one.key for one in reader.page.model.items())
    QTest.mouseClick(reader.page.together, Qt.MouseButton.LeftButton)
    reader.settle()
    return next(one for one in reader.page.window().findChildren(QWidget) if type(one).__name__ == "BatchDialog")


def test_several_are_decided_together_with_what_changed_in_each(reader: Reader) -> None:
    dialog = batch(reader)
    assert dialog.primary.text() == "4 Beiträge freigeben"
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert reader.offers[-1][0] == "4 Beiträge von Ihnen freigegeben."
    assert reader.titles() == []
    assert reader.page.stack.currentWidget() is reader.page.empty
    reader.offers[-1][2]()
    reader.settle()
    assert len(reader.titles()) == 4


def test_rejecting_together_needs_a_reason_once(reader: Reader) -> None:
    dialog = batch(reader)
    dialog.choice.set_current("reject")
    dialog.choice.changed.emit("reject")
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert dialog.field.error()
    QTest.keyClicks(dialog.remark, "Passt nicht.")
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert reader.said[-1] == "4 Beiträge abgelehnt."


def test_what_changed_meanwhile_is_named_and_left_out_and_the_rest_is_decided(reader: Reader) -> None:
    dialog = batch(reader)
    item = reader.page.model.items()[3]
    edit(reader, item.content_id, "Ganz neu.")
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert dialog.isVisible()
    assert item.title in dialog.problem.accessibleName()
    assert "inzwischen geändert" in dialog.problem.accessibleName()
    assert len(reader.titles()) == 4
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert reader.offers[-1][0] == "3 Beiträge von Ihnen freigegeben. 1 ausgelassen."
    assert reader.titles() == [item.title]


# Meanwhile -----------------------------------------------------------------------------------------------------------


def test_what_changes_while_it_is_read_is_said_and_cannot_be_approved_unseen(
    desk: Desk, qtbot: QtBot, shown: Shown
) -> None:
    reader = Reader(desk, qtbot, shown, "Engel")
    item = reader.page.list.current()
    assert item is not None
    edit(reader, item.content_id, "Noch ein Satz.")
    reader.settle()
    pane = reader.page.reading
    assert pane.banner.isVisible()
    assert "geändert, während Sie ihn lesen" in pane.banner.accessibleName()
    assert "Noch ein Satz." not in pane.reading.case.content  # type: ignore[union-attr]
    before = len(reader.case(item.content_id).sign_offs)
    reader.key(Qt.Key.Key_A)
    assert len(reader.case(item.content_id).sign_offs) == before
    assert pane.banner.isVisible()
    QTest.mouseClick(pane.banner.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert not pane.banner.isVisible()
    assert "Noch ein Satz." in pane.reading.case.content  # type: ignore[union-attr]
    reader.page.focus_content()
    reader.key(Qt.Key.Key_A)
    assert len(reader.case(item.content_id).sign_offs) == before + 1


def test_what_goes_back_to_an_earlier_stage_stays_on_the_screen_with_the_reason_and_no_key_means_another(
    reader: Reader,
) -> None:
    item, following = reader.page.list.current(), reader.titles()[1]
    assert item is not None
    edit(reader, item.content_id, "Noch ein Satz.")
    reader.settle()
    pane = reader.page.reading
    assert item.title not in reader.titles()
    assert pane.title.text() == item.title
    assert "wartet nicht mehr auf Ihre Entscheidung" in pane.banner.accessibleName()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X):
        reader.key(key)
    assert len(reader.titles()) == 3
    assert not reader.offers
    reader.key(Qt.Key.Key_J)
    assert reader.title() == pane.title.text() == following
    assert not pane.banner.isVisible()


def test_what_somebody_else_takes_back_leaves_the_list_at_once(reader: Reader) -> None:
    item = reader.page.list.current()
    assert item is not None
    writer = actor_named(reader.desk, "Vogel")
    reader.desk.run(lambda ws: ws.approvals.withdraw_request(writer, [item.content_id]))
    reader.settle()
    assert item.title not in reader.titles()
    assert "took it back" not in reader.page.reading.banner.accessibleName()
    assert "oder zurückgeholt" in reader.page.reading.banner.accessibleName()
    QTest.mouseClick(reader.page.reading.banner.primary, Qt.MouseButton.LeftButton)
    reader.settle()
    assert reader.page.is_shown(reader.page.list.current())


def test_somebody_else_at_the_window_sees_their_own(reader: Reader) -> None:
    reader.desk.set_actor(actor_named(reader.desk, "Vogel"))
    reader.settle()
    assert RULES not in reader.titles()
    assert reader.titles()


# Narrow windows ------------------------------------------------------------------------------------------------------


def test_in_a_narrow_window_the_decision_stands_under_the_text_and_the_panel_lies_over_it(
    desk: Desk, qtbot: QtBot, shown: Shown
) -> None:
    reader = Reader(desk, qtbot, shown, size=QSize(960, 560))
    page = reader.page
    assert page.quick.isVisible()
    assert not page.panel.isVisible()
    assert page.quick_approve.text() == "Fassung 3 freigeben"
    reader.key(Qt.Key.Key_C)
    assert page.panel.isVisible()
    assert QApplication.focusWidget() is page.panel.remark
    reader.key(Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert QApplication.focusWidget() is page.list
    QTest.mouseClick(page.quick_approve, Qt.MouseButton.LeftButton)
    reader.settle()
    assert reader.offers


def test_a_click_on_the_box_ticks_and_elsewhere_brings_to_the_front(reader: Reader) -> None:
    place = reader.page.list
    index = reader.page.model.index(3)
    box = place.visualRect(index)
    spot = place.painter.check_rect(box).center()
    QTest.mouseClick(place.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(reader.page.model.checked) == 1
    assert reader.title() == RULES
    QTest.mouseClick(place.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(20, 0))
    reader.settle()
    assert reader.title() == reader.titles()[1]
