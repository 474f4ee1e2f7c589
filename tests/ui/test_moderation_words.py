"""Everything typed in a meeting is saved at once; a crash loses nothing of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorial.app import Workspace
from editorial.domain.meetings import ResultKind
from editorial.errors import Refused
from tests.shells import wait_for
from tests.ui.moderation_house import CTRL, Room, open_room, room
from ui.moderation.rescue import MeetingRescue, Spot
from ui.moderation.words import AFTER_LAST
from ui.rescue_file import settled

K = Qt.Key


@pytest.fixture
def here(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path) as found:
        yield found


def file_of(here: Room) -> MeetingRescue:
    return MeetingRescue(here.desk.options.workspace_id, here.meeting_id)


def test_what_is_typed_is_in_the_workspace_within_300_ms_of_the_last_key(here: Room) -> None:
    assert AFTER_LAST < 300
    here.key(K.Key_F)
    here.write("Zwei Muster fehlen.")
    assert here.window.frame.standing.text() == "wird gespeichert …"
    wait_for(lambda: here.window.frame.standing.text() == "gespeichert")
    assert here.case().items[0].fact == "Zwei Muster fehlen."


def test_a_result_has_its_kind_and_its_words(here: Room) -> None:
    here.key(K.Key_R)
    here.write("Wird nachgereicht.")
    here.window.frame.stage.fields.kind.changed.emit(ResultKind.NOTED)
    here.key(K.Key_Escape)
    item = here.case().items[0]
    assert (item.result, item.result_kind) == ("Wird nachgereicht.", ResultKind.NOTED)


def test_words_go_with_their_item_when_the_next_one_comes(here: Room) -> None:
    here.key(K.Key_F)
    here.write("Zum ersten")
    here.state.next()
    here.settle()
    here.window.frame.stage.fields.fact.setFocus()
    here.write("Zum zweiten")
    here.key(K.Key_Escape)
    facts = [one.fact for one in here.case().items]
    assert facts[:2] == ["Zum ersten", "Zum zweiten"]


def test_a_note_is_saved_while_it_is_written_and_goes_on_as_the_same_note(here: Room) -> None:
    here.key(K.Key_N)
    here.write("Recht liest")
    wait_for(lambda: here.state.words.standing == "saved")
    assert [one.text for one in here.case().notes] == ["Recht liest"]
    here.write(" das Wort")
    wait_for(lambda: not here.state.words.unsaved)
    here.key(K.Key_Return)
    assert [one.text for one in here.case().notes] == ["Recht liest das Wort"]
    here.key(K.Key_N)
    here.write("Noch eine")
    here.key(K.Key_Return)
    assert [one.text for one in here.case().notes] == ["Recht liest das Wort", "Noch eine"]


def test_a_note_is_changed_and_removed_from_the_list(here: Room) -> None:
    here.key(K.Key_N)
    here.write("Alt")
    here.key(K.Key_Return)
    found = here.window.frame.captured.list
    found.setCurrentIndex(found.rows.index(0))
    found.setFocus()
    here.key(K.Key_Return)
    here.window.capture.words.selectAll()
    here.write("Neu")
    here.key(K.Key_Return)
    assert [one.text for one in here.case().notes] == ["Neu"]
    found.setCurrentIndex(found.rows.index(0))
    found.setFocus()
    here.key(K.Key_Delete)
    assert here.case().notes == ()


def test_what_is_typed_while_the_worker_is_busy_is_beside_the_workspace_at_once(here: Room) -> None:
    hold, begun = threading.Event(), threading.Event()

    def busy(_ws: Workspace) -> None:
        begun.set()
        hold.wait(20)

    here.desk.run(busy)
    assert begun.wait(5)
    QTest.keyClick(here.focused(), K.Key_F)
    here.write("Unverloren")
    settled()
    place = file_of(here).read()
    hold.set()
    assert place is not None
    assert place.words == {Spot("fact", here.state.item.id): "Unverloren"}
    wait_for(lambda: here.state.words.standing == "saved")
    settled()
    assert file_of(here).read() is None, "what the workspace has need not be kept beside it"


def test_words_that_a_crash_caught_are_there_again_and_saved(here: Room) -> None:
    ids = [one.id for one in here.state.case.items]
    here.window.leave()
    here.settle()
    gone = ids[0] + 999
    caught = {Spot("fact", ids[0]): "Vor dem Absturz", Spot("new_note", ids[0]): "Halbe Notiz"}
    caught |= {Spot("action", ids[0]): "Angefangene Aufgabe", Spot("result", gone): "Ohne TOP"}
    file_of(here).write(caught)
    here.window = open_room(here.desk, here.meeting_id).window
    wait_for(lambda: not here.state.words.unsaved)
    case = here.case()
    assert case.items[0].fact == "Vor dem Absturz"
    words = "\n".join(one.text for one in case.notes)
    assert "Halbe Notiz" in words
    assert "Ohne TOP" in words
    wait_for(here.window.capture.isVisible)
    assert here.window.capture.words.text() == "Angefangene Aufgabe"
    here.window.capture.close_panel()


def test_a_note_of_which_the_beginning_was_saved_goes_on_after_a_crash(here: Room) -> None:
    item_id = here.state.item.id
    here.key(K.Key_N)
    here.write("Recht")
    here.key(K.Key_Return)
    here.window.leave()
    here.settle()
    file_of(here).write({Spot("new_note", item_id): "Recht liest"})
    here.window = open_room(here.desk, here.meeting_id).window
    wait_for(lambda: not here.state.words.unsaved)
    here.settle()
    assert [one.text for one in here.case().notes] == ["Recht liest"]


def test_words_that_the_workspace_refuses_are_kept_on_this_computer(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_all: object) -> None:
        raise Refused("meeting.text_empty")

    monkeypatch.setattr("ui.moderation.words.write_words", refuse)
    here.key(K.Key_F)
    here.write("Kein Platz")
    wait_for(lambda: here.state.words.standing == "failed")
    assert "auf diesem Rechner" in here.window.frame.standing.text()
    settled()
    place = file_of(here).read()
    assert place is not None
    assert list(place.words.values()) == ["Kein Platz"]
    monkeypatch.undo()
    here.window.state.words.keep()
    here.settle()
    assert here.case().items[0].fact == "Kein Platz"


def test_what_another_window_wrote_meanwhile_stays_beside_what_is_typed(here: Room) -> None:
    item_id, actor = here.state.item.id, here.desk.actor
    field = here.window.frame.stage.fields.fact
    here.key(K.Key_F)
    here.write("Zwei Muster fehlen.")
    here.desk.run(lambda ws: ws.moderation.write(actor, item_id, fact="Labor ist da."))
    wait_for(lambda: here.state.words.standing == "saved")
    assert here.case().items[0].fact == field.toPlainText() == "Labor ist da.\nZwei Muster fehlen."
    assert "gleichzeitig" in here.window.toast.text()
    here.write(" Sie kommen")
    here.desk.run(lambda ws: ws.moderation.write(actor, item_id, fact="Labor ist hier.\nZwei Muster fehlen."))
    here.state.words.keep()
    here.write(" morgen.")  # before the answer is there
    wait_for(lambda: not here.state.words.unsaved)
    words = "Labor ist hier.\nZwei Muster fehlen. Sie kommen morgen."
    assert here.case().items[0].fact == field.toPlainText() == words


def test_words_that_a_crash_caught_take_nothing_from_those_who_went_on_writing(here: Room) -> None:
    item_id, actor = here.state.item.id, here.desk.actor
    here.window.leave()
    here.settle()
    spot = Spot("fact", item_id)
    file_of(here).write({spot: "Eins.\nZwei, dann"}, {spot: ("Eins.", "Eins.\nZwei")})
    here.desk.run(lambda ws: ws.moderation.write(actor, item_id, fact="Erstens.\nZwei\nDrei"))
    here.window = open_room(here.desk, here.meeting_id).window
    wait_for(lambda: not here.state.words.unsaved)
    assert here.case().items[0].fact == "Erstens.\nZwei, dann\nDrei"


def test_words_that_did_not_arrive_are_no_start_of_what_is_typed_next(
    here: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_all: object, **_named: object) -> None:
        raise Refused("meeting.text_empty")

    here.key(K.Key_F)
    with monkeypatch.context() as patch:
        patch.setattr("editorial.services.moderation.ModerationService.write", refuse)
        here.write("Kein")
        wait_for(lambda: here.state.words.standing == "failed")
    here.write(" Platz")
    wait_for(lambda: not here.state.words.unsaved)
    assert here.case().items[0].fact == "Kein Platz"


def test_undo_goes_to_the_field_first(here: Room) -> None:
    here.key(K.Key_F)
    here.write("Weg damit")
    QTest.keyClick(here.focused(), K.Key_Z, CTRL)
    QCoreApplication.processEvents()
    assert here.window.frame.stage.fields.fact.toPlainText() == ""
    wait_for(lambda: not here.state.words.unsaved)
    assert here.case().items[0].fact == ""
