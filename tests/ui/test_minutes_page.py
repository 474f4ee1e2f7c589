"""The page of minutes: where they stand, what is missing, writing, finalising, adding, opening again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorial.domain.decision_rules import voters_at
from editorial.domain.decisions import ActionItem, Choice
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Attendance, MeetingState, ResultKind
from editorial.errors import Locked
from editorial.services.moderation import ModerationService
from tests.shells import wait_for
from tests.ui.minutes_office import CTRL, NONE, Office, office_in
from ui.minutes import action_dialog, attendance_dialog, dialogs, head_dialog, named_votes_dialog, votes_dialog
from ui.minutes.keeping import MinutesRescue
from ui.rescue_file import settled
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.label import Label


@pytest.fixture(scope="module")
def office(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The chair before the page, in German."""
    with office_in(qapp, tmp_path_factory.mktemp("minutes")) as made:
        yield made


@pytest.fixture(autouse=True)
def _tidy(office: Office) -> Iterator[None]:
    yield
    office.tidy()


# Where they stand -----------------------------------------------------------------------------------------------------


def test_final_minutes_say_who_finalised_them_and_that_the_checksum_fits(office: Office) -> None:
    page = office.show("final")
    words = office.words()
    assert page.head.title.text() == f"Protokoll Nr. {office.case('final').meeting.number}/2026"
    assert "Festgeschrieben" in words
    assert "Katrin Vogel" in words
    assert "Prüfsumme" in words
    assert "stimmt" in words
    assert page.head.addendum.isVisible()
    assert page.head.export.isVisible()
    assert not page.head.finalise.isVisible()
    assert not page.head.tabs.isVisible()


def test_whoever_only_takes_part_reads_drafts_and_final_minutes(office: Office) -> None:
    for name in ("final", "held"):
        page = office.show(name, who="expert")
        head = page.head
        assert not any(one.isVisible() for one in (head.tabs, head.finalise, head.addendum, head.more))
        assert not page.writes
        assert head.export.isVisible()
        assert head.mail.isVisible()
        assert not [one for one in page.status.findChildren(LinkButton) if one.isVisible()]
    assert "Entwurf" in office.words()


def test_what_is_missing_leads_to_where_it_can_be_mended(office: Office) -> None:
    page = office.show("lacking", "read")
    wanted = office.case("lacking").items[2]
    links = {one.accessibleName(): one for one in page.status.findChildren(LinkButton) if one.isVisible()}
    words, link = next((name, one) for name, one in links.items() if "Zahlen holen" in name)
    assert words.startswith("Anzeigen: ")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    office.settle()
    assert page.writes
    assert page.writing.title.text() == wanted.title
    assert page.writing.fact.hasFocus()
    page.status.people_wanted.emit()
    assert office.dialog(attendance_dialog.MinutesAttendanceDialog).rows


# Writing --------------------------------------------------------------------------------------------------------------


def test_what_is_typed_is_in_the_workspace_without_a_button(office: Office) -> None:
    page = office.show("held", "write")
    item = office.case("held").items[1]
    page.writing.show_item(item.id)
    QTest.keyClick(page.writing.fact, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(page.writing.fact, "Acht von zehn sind erschienen.")
    assert page.writing.keeping._rest.interval() <= 500
    wait_for(lambda: not page.writing.keeping.busy)
    assert office.case("held").items[1].fact == "Acht von zehn sind erschienen."
    assert page.writing.standing.text() == "Gespeichert"


def test_what_somebody_else_writes_meanwhile_stays_beside_what_is_typed(office: Office) -> None:
    page, actor = office.show("held", "write"), office.people["taker"]
    item = office.case("held").items[0]
    page.writing.show_item(item.id)
    QTest.keyClicks(page.writing.fact, " Petra fehlt.")
    office.desk.run(
        lambda ws: ws.moderation.write(actor, item.id, fact="Das Labor hat berichtet.", kind=ResultKind.NOTED)
    )
    wait_for(lambda: not page.writing.keeping.busy)
    office.settle()
    after = office.case("held").items[0]
    assert after.fact == "Das Labor hat berichtet. Petra fehlt."
    assert page.writing.fact.toPlainText() == after.fact
    assert after.result_kind is ResultKind.NOTED, "whoever chose no kind changes none"


def test_a_locked_workspace_loses_nothing_and_is_tried_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    page = office.show("held", "write")
    keeping, item = page.writing.keeping, office.case("held").items[2]

    def locked(*_any: object, **_named: object) -> MeetingCase:
        raise Locked("workspace.locked", path="plan.editorial")

    page.writing.show_item(item.id)
    with monkeypatch.context() as patch:
        patch.setattr(ModerationService, "write", locked)
        QTest.keyClicks(page.writing.result, "Das Labor spricht.")
        office.settle()
        assert page.banner.isVisible()
        assert keeping.busy
        assert keeping._again.isActive()
        assert page.writing.result.toPlainText().endswith("Das Labor spricht.")
        page.writing.step(1)
        page.writing.step(-1)
        office.settle()
        assert page.writing.result.toPlainText().endswith("Das Labor spricht.")
        assert keeping.file.read()[item.id][1].endswith("Das Labor spricht.")
    keeping._again.timeout.emit()
    office.settle()
    assert office.case("held").items[2].result.endswith("Das Labor spricht.")
    settled()
    assert not page.banner.isVisible()
    assert not keeping.busy
    assert not keeping.file.path.exists()


def test_words_that_a_crash_caught_are_there_again(office: Office) -> None:
    item = office.case("held").items[3]
    office.show("final")
    file = MinutesRescue(office.desk.options.workspace_id, office.ids["held"])
    file.write({item.id: ("Nach dem Absturz noch da.", item.result, item.result_kind)})
    office.show("held", "write")
    assert office.case("held").items[3].fact == "Nach dem Absturz noch da."


def test_undo_of_the_window_shows_in_the_field_that_has_the_keyboard(office: Office) -> None:
    page = office.show("held", "write")
    item = office.case("held").items[0]
    page.writing.show_item(item.id)
    QTest.keyClicks(page.writing.fact, "Neu. ")
    office.settle()
    office.desk.run(lambda ws: ws.history.undo(office.people["chair"]))
    office.settle()
    assert page.writing.fact.toPlainText() == item.fact


def test_esc_leaves_the_text_first_and_then_the_page(office: Office, qtbot: Any) -> None:
    page = office.show("held", "write")
    page.activateWindow()
    page.writing.show_item(office.case("held").items[0].id)
    office.key(Qt.Key.Key_Escape)
    assert page.writing.way.hasFocus()
    with qtbot.waitSignal(page.back_requested):
        office.key(Qt.Key.Key_Escape)


def test_an_action_item_is_added_and_changed_while_writing(office: Office) -> None:
    page = office.show("held", "write")
    page.writing.show_item(office.case("held").items[0].id)
    office.key(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = office.dialog(action_dialog.ActionDialog)
    QTest.keyClicks(dialog.words, "Bildrechte holen")
    dialog.owner.set_value(office.people["taker"].id)
    dialog.due.set_value(date(2026, 5, 20))
    dialog.accept()
    office.settle()
    made = next(one for one in office.case("held").actions if one.text == "Bildrechte holen")
    assert (made.owner_id, made.due) == (office.people["taker"].id, date(2026, 5, 20))
    page.writing.rows.wanted.emit(made)
    dialog = office.dialog(action_dialog.ActionDialog)
    dialog.words.setPlainText("Bildrechte und Preise holen")
    dialog.accept()
    office.settle()
    assert "Bildrechte und Preise holen" in [one.text for one in office.case("held").actions]


def test_a_vote_is_counted_again_and_a_note_is_changed(office: Office) -> None:
    page = office.show("held", "write")
    case = office.case("held")
    page.writing.show_item(case.items[0].id)
    buttons = {one.accessibleName(): one for one in page.writing.rows.findChildren(IconButton) if one.isVisible()}
    buttons[f"Auszählung zu {page.words.decision(case, case.decisions[0])} berichtigen"].click()
    dialog = office.dialog(votes_dialog.VotesDialog)
    for field, count in zip(dialog.fields, (3, 0, 1), strict=True):
        field.setValue(count)
    dialog.accept()
    office.settle()
    page.acts.write(case.notes[0])
    dialog = office.dialog(dialogs.NoteDialog)
    dialog.words.setPlainText("Recht hat zugestimmt.")
    dialog.accept()
    office.settle()
    fresh = office.case("held")
    decision = fresh.decisions[0]
    assert (decision.votes_for, decision.votes_against, decision.abstentions) == (3, 0, 1)
    assert fresh.notes[0].text == "Recht hat zugestimmt."
    page.acts.remove_note(fresh.notes[0])
    office.settle()
    assert office.case("held").notes == ()


def test_a_vote_by_name_is_corrected_by_name(office: Office) -> None:
    page = office.show("held", "write")
    chair, decision = office.people["chair"], office.case("held").decisions[0]
    voters = voters_at(office.case("held").participants, decision.at)
    assert len(voters) > 1
    cast = {one.id: Choice.FOR for one in voters}
    office.desk.run(lambda ws: ws.decisions.vote_by_name(chair, decision.id, cast))
    page = office.show("held", "write")
    page.writing.show_item(decision.item_id)
    words = f"Auszählung zu {page.words.decision(page.case, decision)} berichtigen"
    found = [one for one in page.writing.rows.findChildren(IconButton) if one.accessibleName() == words]
    found[-1].click()
    dialog = office.dialog(named_votes_dialog.NamedVotesDialog)
    field = dialog.fields[voters[0].id]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert dialog.count.text() == f"{len(voters) - 1} dafür, 1 dagegen, 0 Enthaltungen"
    dialog.accept()
    office.settle()
    case = office.case("held")
    assert (case.decisions[0].votes_for, case.decisions[0].votes_against) == (len(voters) - 1, 1)
    assert {one.participant_id: one.choice for one in case.votes}[voters[0].id] is Choice.AGAINST


def test_attachments_are_opened_while_writing_and_beside_the_pages(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    taker, meeting_id = office.people["taker"], office.ids["held"]
    office.desk.run(lambda ws: ws.moderation.attach(taker, meeting_id, "Plan.txt", b"Mai"))
    opened: list[Any] = []
    monkeypatch.setattr("ui.open_file.QDesktopServices.openUrl", opened.append)
    for view in ("write", "read"):
        page = office.show("held", view)
        found = [
            one
            for one in page.findChildren(IconButton)
            if one.isVisible() and one.accessibleName() == "Plan.txt öffnen"
        ]
        assert len(found) == 1, view
        found[0].click()
        office.settle()
    assert [Path(one.toLocalFile()).read_bytes() for one in opened] == [b"Mai", b"Mai"]
    assert Path(opened[0].toLocalFile()).name == "Plan.txt"
    file = office.case("held").files[-1]
    office.desk.run(lambda ws: ws.moderation.detach(taker, file.id))


def test_a_refused_dialog_stays_open_with_what_was_written(office: Office) -> None:
    page = office.show("held", "write")
    page.acts.write_action(ActionItem(meeting_id=office.ids["final"], item_id=office.case("final").items[0].id))
    dialog = office.dialog(action_dialog.ActionDialog)
    dialog.words.setPlainText("Zu spät")
    dialog.accept()
    office.settle()
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert dialog.words.value() == "Zu spät"


def test_files_are_dropped_on_the_minutes_and_taken_away_again(office: Office, tmp_path: Path) -> None:
    page = office.show("held", "write")
    item = office.case("held").items[0]
    page.writing.show_item(item.id)
    (tmp_path / "Messreihe.csv").write_text("1;2\n", "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "Messreihe.csv"))])
    copy = Qt.DropAction.CopyAction
    page.writing.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, Qt.MouseButton.LeftButton, NONE))
    office.settle()
    found = office.case("held").files
    assert [(one.name, one.item_id) for one in found] == [("Messreihe.csv", item.id)]
    page.writing.files._remove(found[0])
    office.settle()
    assert office.case("held").files == ()


def test_attendance_is_corrected_after_the_meeting(office: Office) -> None:
    page = office.show("held")
    page.acts.edit_attendance()
    dialog = office.dialog(attendance_dialog.MinutesAttendanceDialog)
    first, second = dialog.rows[3], dialog.rows[4]
    first.attendance.set_value(str(Attendance.EXCUSED))
    second.joined.set_value(time(11, 20))
    dialog.accept()
    office.settle()
    found = {one.id: one for one in office.case("held").participants}
    assert found[first.one.id].attendance is Attendance.EXCUSED
    joined = found[second.one.id].joined_at
    assert joined is not None
    assert f"{joined:%H:%M}" == "09:20"


def test_one_key_turns_from_writing_to_the_preview_and_back(office: Office) -> None:
    page = office.show("held", "write")
    page.writing.show_item(office.case("held").items[0].id)
    office.key(Qt.Key.Key_Tab, CTRL)
    assert not page.writes
    assert page.head.export.isVisible()
    office.key(Qt.Key.Key_Tab, CTRL)
    assert page.writes
    assert page.writing.way.hasFocus()


def test_in_a_narrow_window_a_combo_box_stands_in_the_place_of_the_list(office: Office) -> None:
    page = office.show("held", "write")
    page.resize(952, 560)
    office.settle()
    writing, ids = page.writing, [one.id for one in office.case("held").items]
    assert writing.way is writing.combo
    assert writing.combo.isVisible()
    assert not writing.list.isVisible()
    writing.combo.changed.emit(ids[2])
    assert writing.title.text() == office.case("held").items[2].title
    page.resize(1360, 820)
    office.settle()
    assert writing.way is writing.list


# Finalising -----------------------------------------------------------------------------------------------------------


def test_what_is_missing_is_said_yes_to_one_by_one(office: Office) -> None:
    page = office.show("lacking", "write")
    page.acts.finalise()
    dialog = office.dialog(dialogs.FinaliseDialog)
    assert dialog.boxes
    assert not dialog.primary.isEnabled()
    for box, _one in dialog.boxes:
        box.setChecked(True)
    assert dialog.primary.isEnabled()
    assert len(dialog.seen()) == len(dialog.boxes)
    dialog.reject()
    assert office.case("lacking").meeting.state is MeetingState.HELD


def test_finalised_by_one_key_they_get_number_and_checksum(office: Office) -> None:
    page = office.show("complete", "write")
    page.writing.show_item(office.case("complete").items[0].id)
    QTest.keyClicks(page.writing.fact, " Zuletzt.")
    office.key(Qt.Key.Key_Return, CTRL)
    dialog = office.dialog(dialogs.FinaliseDialog)
    for box, _one in dialog.boxes:
        box.setChecked(True)
    dialog.accept()
    office.settle()
    case = office.case("complete")
    assert case.final is not None
    assert "Zuletzt." in case.final.text
    assert not page.writes
    assert page.head.addendum.isVisible()
    assert "Festgeschrieben" in office.words()


def test_an_addendum_is_added_to_final_minutes(office: Office) -> None:
    page = office.show("final")
    page.acts.add()
    dialog = office.dialog(dialogs.AddendumDialog)
    dialog.accept()
    assert dialog.isVisible(), "nothing was written"
    dialog.words.setPlainText("Zu TOP 3: Die Kundenfragen liefert der Vertrieb.")
    dialog.accept()
    office.settle()
    assert [one.text for one in office.case("final").addenda] == ["Zu TOP 3: Die Kundenfragen liefert der Vertrieb."]
    assert "1 Nachtrag" in office.words()


def test_opened_again_they_say_why_and_the_earlier_edition_can_be_looked_at(office: Office) -> None:
    page = office.show("again")
    page.acts.reopen()
    dialog = office.dialog(dialogs.ReopenDialog)
    dialog.words.setPlainText("Die Abstimmung war falsch gezählt.")
    dialog.accept()
    office.settle()
    case = office.case("again")
    assert case.meeting.state is MeetingState.HELD
    page.activateWindow()
    wait_for(page.isActiveWindow)
    assert page.writing.way.hasFocus(), "what can be written now is in front"
    assert page.head.tabs.isVisible()
    assert "Die Abstimmung war falsch gezählt." in office.words()
    page.acts.fill(page.head.more_menu)
    look = next(one for one in page.head.more_menu.actions() if one.text() == "Ausgabe 1 ansehen")
    look.trigger()
    office.settle()
    assert page.wish().minutes_id == case.minutes[0].id
    assert not page.writes
    assert "Ausgabe 1 gilt nicht mehr" in office.words()
    page.show_edition(None)
    assert page.wish().minutes_id is None


def test_reopening_shows_what_the_decisions_did(office: Office) -> None:
    line = SimpleNamespace(words="„PFAS“: Termin 12.05. → 20.05.", title="", name="", before="", after="")
    done: Any = SimpleNamespace(mark="19-3", text="Wird verschoben.", effects=(line,))
    dialog = dialogs.ReopenDialog(office.desk, (done,), office.page)
    shown = [one.text() for one in dialog.findChildren(Label)]
    assert line.words in shown
    assert "B 19-3  Wird verschoben." in shown
    dialog.deleteLater()


@pytest.mark.parametrize(("who", "chair", "taker"), [("chair", True, True), ("taker", False, True)])
def test_who_led_and_who_wrote_is_changed_by_those_who_may(office: Office, who: str, chair: bool, taker: bool) -> None:
    page = office.show("held", who=who)
    page.acts.edit_head()
    dialog = office.dialog(head_dialog.HeadDialog)
    assert (dialog.chair.isEnabled(), dialog.taker.isEnabled()) == (chair, taker)
    words = [one.text() for one in dialog.findChildren(Label) if one.isVisible()]
    assert ("Das ändern die Leitung oder die Redaktionsleitung." in words) is not chair
    office.tidy()


def test_the_head_is_changed_and_an_end_after_midnight_is_on_the_next_day(office: Office) -> None:
    page = office.show("held")
    page.acts.edit_head()
    dialog = office.dialog(head_dialog.HeadDialog)
    dialog.place.setText("Raum Fulda")
    dialog.ended.set_value(time(0, 20))
    dialog.accept()
    office.settle()
    meeting = office.case("held").meeting
    assert meeting.place == "Raum Fulda"
    assert meeting.ended_at is not None
    assert meeting.begun_at is not None
    assert meeting.ended_at > meeting.begun_at
