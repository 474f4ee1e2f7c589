"""Moderation mode: keys, the next item, decisions, what is captured, leaving and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from editorial.domain.content import Status
from editorial.domain.decisions import ActionState, DecisionKind, DecisionState
from editorial.domain.meetings import AgendaState, Attendance, MeetingState
from tests.builders import ME
from tests.ui.moderation_house import CTRL, Room, open_room, room
from ui.place_keys import KEYS, PLACES, listed

K = Qt.Key


@pytest.fixture
def here(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path) as found:
        yield found


def test_a_key_goes_to_the_next_item_and_another_one_back(here: Room) -> None:
    assert here.title() == "Offene Aufgaben"
    here.key(K.Key_Right)
    assert here.title() == "Idee Trinkwasser"
    current = here.case().current
    assert current is not None
    assert current.title == "Idee Trinkwasser"
    assert here.case().items[0].state is AgendaState.DONE
    here.key(K.Key_Left)
    assert here.title() == "Offene Aufgaben"
    assert here.case().items[0].state is AgendaState.OPEN


def test_the_next_item_is_in_front_before_the_workspace_knows_of_it(here: Room) -> None:
    QTest.keyClick(here.focused(), K.Key_Right)
    assert here.title() == "Idee Trinkwasser"
    assert here.window.frame.stage.options.rows.rowCount() > 1, "what can be decided was read ahead"
    assert here.case().current.title == "Offene Aufgaben"  # type: ignore[union-attr]
    for _press in range(2):
        QTest.keyClick(here.focused(), K.Key_Right)
    assert here.title() == "Verschiedenes"
    here.settle()
    assert here.title() == "Verschiedenes"
    assert here.case().meeting.item_id == here.state.item.id


def test_no_key_acts_while_somebody_writes(here: Room) -> None:
    here.key(K.Key_F)
    before = here.case()
    here.write("Bananen P W 1 2")
    here.keys(K.Key_Left, K.Key_Right)
    here.settle()
    assert here.window.frame.stage.fields.fact.toPlainText() == "Bananen P W 1 2"
    assert not here.window.capture.isVisible()
    assert here.case().meeting.item_id == before.meeting.item_id
    assert here.state.clock().stopped is False


def test_esc_leaves_the_field_first_and_then_the_mode_while_the_meeting_goes_on(here: Room) -> None:
    here.key(K.Key_F)
    here.write("Berichtet")
    here.key(K.Key_Escape)
    assert here.window.isVisible()
    assert here.case().items[0].fact == "Berichtet"
    here.forward(minutes=2)
    QTest.keyClick(here.focused(), K.Key_Escape)
    here.settle()
    assert here.case().meeting.state is MeetingState.RUNNING
    again = open_room(here.desk, here.meeting_id)
    assert again.title() == "Offene Aufgaben"
    assert again.state.clock().spent == 120
    here.window = again.window


def test_esc_lets_go_of_an_option_and_its_votes_before_it_leaves(here: Room) -> None:
    here.keys(K.Key_Right, K.Key_1, K.Key_V, K.Key_Plus)
    stage = here.window.frame.stage
    before = stage.chosen, stage.vote.tally()
    assert None not in before
    here.key(K.Key_Escape)
    assert here.window.isVisible()
    assert (stage.chosen, stage.vote.tally()) == (None, None)


def test_a_digit_chooses_and_enter_decides_and_undo_takes_it_back(here: Room) -> None:
    here.keys(K.Key_Right, K.Key_1)
    assert here.window.frame.stage.chosen is not None
    here.key(K.Key_Return)
    decided = here.case().decisions
    assert [one.kind for one in decided] == [DecisionKind.ACCEPT_IDEA]
    idea = here.ask(lambda ws: ws.content.card(ME, 1)).item
    assert idea.status is not Status.IDEA
    here.key(K.Key_Z, CTRL)
    assert [one.state for one in here.case().decisions if one.state is DecisionState.IN_FORCE] == []
    assert here.ask(lambda ws: ws.content.card(ME, 1)).item.status is Status.IDEA


def test_an_option_that_needs_a_reason_asks_for_it_where_it_stands(here: Room) -> None:
    here.key(K.Key_Right)
    rejecting = next(one for one in here.state.options[here.state.item.id] if one.kind is DecisionKind.REJECT)
    here.key(K(K.Key_0 + rejecting.key))
    assert isinstance(here.focused(), QLineEdit)
    here.key(K.Key_Return)
    assert here.case().decisions == ()
    assert here.window.frame.stage.needs.error.isVisible()
    here.write("Passt nicht in den Sommer")
    here.key(K.Key_Return)
    assert here.case().decisions[0].reason == "Passt nicht in den Sommer"


def test_b_decides_in_words_with_votes_counted_by_keys(here: Room) -> None:
    here.key(K.Key_V)
    here.keys(K.Key_Plus, K.Key_Plus, K.Key_Up, K.Key_Minus)
    here.key(K.Key_B)
    here.write("Wir treffen uns ab Juni um zehn.")
    here.key(K.Key_Return)
    one = here.case().decisions[0]
    assert (one.text, one.voted, one.votes_for) == ("Wir treffen uns ab Juni um zehn.", True, 2)
    assert here.window.frame.stage.vote.tally() is None, "the next vote begins at nothing"


def test_a_vote_by_name_counts_who_voted(here: Room) -> None:
    here.window.frame.stage._vote_by_name()
    here.settle()
    here.keys(K.Key_1, K.Key_1, K.Key_2, K.Key_3)
    here.key(K.Key_Return, CTRL)
    here.key(K.Key_B)
    here.write("Namentlich beschlossen.")
    here.key(K.Key_Return)
    case = here.case()
    one = case.decisions[0]
    assert (one.votes_for, one.votes_against, one.abstentions) == (2, 1, 1)
    assert len(case.votes) == 4


def test_an_action_item_is_entered_by_keys_with_who_and_until_when(here: Room) -> None:
    here.key(K.Key_A)
    here.write("Kundenfragen sammeln")
    here.key(K.Key_Tab)
    while "Enter" in here.focused().accessibleName() or here.focused() is here.window.capture.enter:
        here.key(K.Key_Tab)
    here.write("Tobias")
    here.key(K.Key_Tab)
    here.write("15.5.")
    here.key(K.Key_Return)
    action = here.case().actions[0]
    assert (action.text, action.due) == ("Kundenfragen sammeln", date(2026, 5, 15))
    assert here.desk.person(action.owner_id).name == "Tobias Krüger"  # type: ignore[union-attr]
    assert "Kundenfragen sammeln" in [one.text for one in here.window.frame.captured.entries()]


def test_tab_goes_from_the_words_of_an_action_item_to_who_and_until_when(here: Room) -> None:
    here.key(K.Key_A)
    panel = here.window.capture
    assert panel.words.hasFocus()
    here.key(K.Key_Tab)
    assert panel.who.hasFocus()
    here.key(K.Key_Tab)
    assert panel.until.hasFocus()
    here.key(K.Key_Escape)


def test_a_topic_is_parked_with_one_key(here: Room) -> None:
    here.key(K.Key_P)
    here.write("Podcast mit dem Labor")
    here.key(K.Key_Return)
    assert [one.text for one in here.case().parked] == ["Podcast mit dem Labor"]
    assert not here.window.capture.isVisible()


def test_an_open_action_item_is_ticked_off_on_the_stage(here: Room) -> None:
    lines = here.window.frame.stage.lines
    lines.setCurrentIndex(lines.rows.index(0))
    lines.setFocus()
    here.key(K.Key_Return)
    assert here.ask(lambda ws: ws.actions.rows(ME))[0].action.state is ActionState.DONE
    assert here.state.stage.lines[0].done


def test_the_end_of_the_agenda_offers_to_end_the_meeting(here: Room) -> None:
    over: list[int] = []
    here.window.ended.connect(over.append)
    here.keys(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Right)
    assert here.state.item is None
    assert here.window.frame.stage.end.isVisible()
    QTest.keyClick(here.focused(), K.Key_E, CTRL)
    here.settle()
    assert over == [here.meeting_id]
    assert here.case().meeting.state is MeetingState.HELD


def test_without_quorum_nothing_is_decided_and_what_is_typed_stays(here: Room) -> None:
    here.key(K.Key_B)
    here.write("Ohne Mehrheit")
    people = [one.id for one in here.state.case.participants]
    here.state.act(lambda ws: ws.moderation.attend(ME, people, Attendance.ABSENT))
    here.settle()
    here.window.frame.stage.act()
    here.settle()
    assert here.case().decisions == ()
    assert here.state.words.text(here.window.frame.stage._spot()) == "Ohne Mehrheit"
    here.key(K.Key_Escape)
    here.key(K.Key_1)
    assert here.window.frame.stage.needs.error.isVisible()
    assert "beschlussf" in here.window.frame.faces.count.text()


def test_every_key_of_the_mode_is_bound_and_listed_under_f1(here: Room) -> None:
    assert "moderation" in [name for name, _title in PLACES]
    named = {one.name for one in KEYS["moderation"]}
    for letter in "BANPWSVGFR":
        assert any(letter in one.keys for one in KEYS["moderation"]), letter
    assert {"next", "back", "clock", "decide", "leave", "full", "undo", "option"} <= named
    here.window.help()
    here.settle()
    assert here.dialog().windowTitle() == "Tasten während der Moderation"
    here.dialog().close()
    assert len(listed("moderation")) >= 18


def test_letters_can_be_switched_off(qapp: QApplication, tmp_path: Path) -> None:
    with room(qapp, tmp_path) as here:
        desk, meeting_id = here.desk, here.meeting_id
        here.window.leave()
        here.settle()
        desk.change_settings(single_keys=False)
        here.window = open_room(desk, meeting_id).window
        here.key(K.Key_A)
        assert not here.window.capture.isVisible()
        here.key(K.Key_Right)
        assert here.title() == "Idee Trinkwasser"
        QCoreApplication.processEvents()
