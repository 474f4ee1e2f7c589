"""Beside the stage: clock, meeting bar, speakers, attendance, the audience's view, and the way back from the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorial.app import Workspace
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import Attendance, MeetingState
from tests.builders import ME, sample_file
from tests.shells import settle, shell_on, wait_for
from tests.ui.moderation_house import CTRL, Room, room
from ui.moderation.attendance import AttendanceDialog
from ui.moderation.audience import AudienceWindow
from ui.moderation.ending import EndDialog
from ui.shell import Shell
from ui.widgets.dialogs import ConfirmDialog

K = Qt.Key


@pytest.fixture
def here(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    with room(qapp, tmp_path) as found:
        yield found


# The clock ------------------------------------------------------------------------------------------------------------


def test_space_stops_the_clock_and_lets_it_run_again(here: Room) -> None:
    here.forward(seconds=30)
    here.key(K.Key_Space)
    here.forward(seconds=60)
    assert here.state.clock().spent == 30
    assert here.window.frame.clock.ring.word == "angehalten"
    here.key(K.Key_Space)
    here.forward(seconds=5)
    assert here.state.clock().spent == 35
    assert here.case().items[0].seconds == 30


def test_the_clock_warns_by_form_and_in_words_at_70_and_at_100_per_cent(here: Room) -> None:
    ring, alarm = here.window.frame.clock.ring, here.window.frame.clock.alarm
    here.forward(seconds=209)
    assert (ring.pace, ring.figure, alarm.isVisible()) == ("calm", "1:31", False)
    here.forward(seconds=1)
    assert (ring.pace, alarm.text()) == ("near", "Über 70 % der Zeit")
    here.forward(seconds=90)
    assert (ring.pace, ring.figure, alarm.text()) == ("over", "0:00", "Die Zeit ist um")
    here.forward(minutes=4)
    assert (ring.figure, ring.word) == ("+4:00", "darüber")


def test_the_end_of_the_meeting_is_forecast_with_plan_and_buffer(here: Room) -> None:
    agenda = here.window.frame.agenda
    assert (agenda.plan.text(), agenda.forecast.text(), agenda.rest.text()) == ("11:30", "11:30", "30 Min.")
    here.forward(minutes=9)
    assert agenda.forecast.text() == "11:34"
    assert agenda.alarm.isVisible()
    bar = here.window.frame.bar
    assert bar.accessibleName() == "Begonnen 11:00, jetzt 11:09, voraussichtliches Ende 11:34"
    assert bar._segments[0].over == 240
    here.forward(minutes=40)
    assert agenda.rest_words.text() == "Länger als 12:00 um"
    assert agenda.rest.text() == "14 Min."


def test_what_was_discussed_shows_how_long_it_took(here: Room) -> None:
    here.forward(minutes=9)
    here.key(K.Key_Right)
    said = here.window.frame.agenda.list.rows.index(0).data()
    assert said == "1. Offene Aufgaben, besprochen, 9 von 5"


# The floor ------------------------------------------------------------------------------------------------------------


def test_somebody_asks_to_speak_by_key_and_the_time_of_each_is_counted(here: Room) -> None:
    for name in ("Petra", "Brandt"):
        here.key(K.Key_W)
        here.write(name[:4])
        here.key(K.Key_Return)
    speaking, waiting = here.state.speaking(), here.state.waiting()
    assert here.state.name(here.state.participant(speaking.participant_id)) == "Petra Yılmaz"
    assert len(waiting) == 1
    here.forward(seconds=80)
    here.key(K.Key_S)
    here.forward(seconds=20)
    rows = here.window.frame.floor.list.rows.rows
    assert [(one.name, one.place, one.time) for one in rows] == [
        ("Jonas Brandt", 0, "0:20"),
        ("Petra Yılmaz", -1, "1:20"),
    ]
    lines = here.window.frame.floor.list
    lines.setCurrentIndex(lines.rows.index(0))
    lines.setFocus()
    here.key(K.Key_Return)
    assert here.state.speaking() is None
    assert [one.seconds for one in here.case().speeches] == [80, 20]


def test_whoever_waits_is_taken_off_the_list_with_delete(here: Room) -> None:
    for name in ("Petra", "Jonas"):
        here.key(K.Key_W)
        here.write(name)
        here.key(K.Key_Return)
    lines = here.window.frame.floor.list
    lines.setCurrentIndex(lines.rows.index(1))
    lines.setFocus()
    here.key(K.Key_Delete)
    assert here.state.waiting() == []


# Attendance -----------------------------------------------------------------------------------------------------------


def test_attendance_is_entered_by_digits_with_times_and_guests(here: Room) -> None:
    here.key(K.Key_G)
    dialog = here.dialog()
    assert isinstance(dialog, AttendanceDialog)
    here.keys(K.Key_1, K.Key_2, K.Key_3)
    first = here.case().participants[:3]
    assert [one.attendance for one in first] == [Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT]
    dialog.list.setCurrentIndex(dialog.list.rows.index(3))
    for field, hour in ((dialog.came, "11:10"), (dialog.went, "11:40")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, hour)
        QTest.keyClick(field, K.Key_Tab)
        here.settle()
    late = here.case().participants[3]
    assert late.joined_at is not None
    assert late.left_at is not None
    assert (late.joined_at.hour, late.left_at.hour, late.left_at.minute) == (9, 9, 40)
    dialog.guest.setFocus()
    QTest.keyClicks(dialog.guest, "Ada Lindt, Stadtwerke")
    here.key(K.Key_Return)
    assert here.case().participants[-1].organisation == "Stadtwerke"
    assert dialog.isVisible()
    dialog.close()
    here.settle()


def test_enter_in_a_time_of_the_attendance_keeps_the_list_open(here: Room) -> None:
    here.key(K.Key_G)
    dialog = here.dialog()
    assert isinstance(dialog, AttendanceDialog)
    here.key(K.Key_1)
    dialog.list.setCurrentIndex(dialog.list.rows.index(0))
    for field, hour in ((dialog.came, "11:10"), (dialog.went, "11:40")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, hour)
        here.key(K.Key_Return)
        assert dialog.isVisible()
    one = here.case().participants[0]
    assert one.joined_at is not None
    assert one.left_at is not None
    dialog.close()
    here.settle()


def test_quorum_is_said_beside_the_faces(here: Room) -> None:
    faces = here.window.frame.faces
    assert faces.count.text() == "5 von 6, beschlussfähig"
    ids = [one.id for one in here.state.case.participants[:3]]
    here.state.act(lambda ws: ws.moderation.attend(ME, ids, Attendance.EXCUSED))
    here.settle()
    assert faces.count.text() == "2 von 6, nicht beschlussfähig"
    assert here.state.options[here.state.item.id][0].refused, "nothing is offered that would be refused"


# The audience ---------------------------------------------------------------------------------------------------------


def test_the_audience_sees_the_item_the_decision_and_what_comes_next_and_nothing_internal(here: Room) -> None:
    here.key(K.Key_F5)
    audience = here.window.audience
    assert isinstance(audience, AudienceWindow)
    here.window.activateWindow()
    wait_for(here.window.isActiveWindow)
    here.keys(K.Key_N)
    here.write("Nur fuer uns")
    here.key(K.Key_Return)
    here.keys(K.Key_Right, K.Key_F)
    here.write("Interner Sachstand")
    here.key(K.Key_Escape)
    here.keys(K.Key_1, K.Key_Return)
    said = audience.words()
    assert "Idee Trinkwasser" in said
    assert "TOP 2" in said
    assert "B 1-1" in said
    assert "Danach: 3. PFAS: ein Beitrag oder zwei?" in said
    assert "Nur fuer uns" not in said
    assert "Interner Sachstand" not in said
    here.key(K.Key_Right)
    assert "widersprechen" not in audience.words(), "what the agenda says of a conflict is for those who work here"
    assert not audience.grab().isNull()


def test_closing_the_audience_never_ends_the_meeting(here: Room) -> None:
    here.window.show_audience()
    audience = here.window.audience
    assert audience is not None
    audience.close()
    here.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    here.window.activateWindow()
    wait_for(here.window.isActiveWindow)
    here.key(K.Key_Right)  # whoever is gone is told nothing any more
    assert not here.window.findChildren(AudienceWindow)
    assert here.window.isVisible()
    assert here.case().meeting.state is MeetingState.RUNNING


def running(shell: Shell) -> bool:
    """Whether a meeting is moderated that runs."""
    window = shell.meeting.window
    return window is not None and window.state.case.meeting.state is MeetingState.RUNNING


def next_id(ws: Workspace, shell: Shell) -> int:
    """The next meeting of the sample."""
    found = ws.meetings.next(shell.desk.actor)
    assert found is not None
    return found.meeting.id


# The window around it -------------------------------------------------------------------------------------------------


def test_it_is_asked_before_a_meeting_of_a_later_day_is_begun(qapp: QApplication, tmp_path: Path) -> None:
    with shell_on(qapp, sample_file(tmp_path, "de"), "de") as shell:
        found: list[int] = []
        shell.desk.run(lambda ws: next_id(ws, shell), found.append)
        settle(shell)
        assert shell.desk.clock.fixed is not None
        shell.desk.clock.fixed -= timedelta(days=1)
        shell.desk.moderation_requested.emit(found[0])
        settle(shell)
        asked = shell.window.findChild(ConfirmDialog)
        assert asked is not None
        assert shell.meeting.window is None
        asked.accept()
        settle(shell)
        wait_for(lambda: shell.meeting.window is not None)


def test_the_main_window_says_that_a_meeting_is_in_progress_and_leads_back(qapp: QApplication, tmp_path: Path) -> None:
    with shell_on(qapp, sample_file(tmp_path, "de"), "de") as shell:
        found: list[int] = []
        shell.desk.run(lambda ws: next_id(ws, shell), found.append)
        settle(shell)
        shell.desk.moderation_requested.emit(found[0])
        settle(shell)
        wait_for(lambda: shell.meeting.window is not None)
        window = shell.meeting.window
        assert window is not None
        QTest.keyClick(window, K.Key_Right)
        settle(shell)
        title = window.frame.stage.title.text()
        QTest.keyClick(window, K.Key_Escape)
        settle(shell)
        wait_for(lambda: shell.notices.shown("meeting") is not None)
        banner = shell.notices.shown("meeting")
        assert banner is not None
        assert "Sitzung läuft" in banner.accessibleName()
        assert title in banner.accessibleName()
        banner.primary.click()
        settle(shell)
        wait_for(lambda: shell.meeting.window is not None)
        assert shell.meeting.window is not None
        assert shell.meeting.window.frame.stage.title.text() == title
        QTest.keyClick(shell.meeting.window, K.Key_E, CTRL)
        settle(shell)
        asked = shell.meeting.window.findChild(EndDialog)
        assert asked is not None, "items are open"
        QTest.keyClick(asked, K.Key_Return)
        settle(shell)
        assert shell.notices.shown("meeting") is None
        assert not running(shell)
        assert shell.toast.offer.text() == "Fortsetzen"
        shell.toast.offer.click()
        wait_for(lambda: running(shell))


def test_a_meeting_that_a_crash_interrupted_is_offered_when_the_workspace_opens(
    qapp: QApplication, tmp_path: Path
) -> None:
    path = sample_file(tmp_path, "de")
    with shell_on(qapp, path, "de") as shell:
        shell.desk.run(lambda ws: ws.moderation.begin(shell.desk.actor, next_id(ws, shell)))
        settle(shell)
    with shell_on(qapp, path, "de") as shell:
        shell.remind(path)
        settle(shell)
        wait_for(lambda: shell.notices.shown("meeting") is not None)


def test_locking_covers_a_meeting_too_and_keeps_what_was_typed(qapp: QApplication, tmp_path: Path) -> None:
    with shell_on(qapp, sample_file(tmp_path, "de"), "de") as shell:
        found: list[int] = []
        shell.desk.run(lambda ws: next_id(ws, shell), found.append)
        settle(shell)
        shell.meeting.open(found[0])
        settle(shell)
        window = shell.meeting.window
        assert window is not None
        window.frame.stage.fields.fact.setFocus()
        QTest.keyClicks(window.frame.stage.fields.fact, "Vor dem Sperren")
        shell.people.cover_up()
        settle(shell)
        assert shell.meeting.window is None
        cases: list[MeetingCase | None] = []
        shell.desk.run(lambda ws: ws.moderation.running(ME), cases.append)
        settle(shell)
        assert cases[0] is not None
        assert cases[0].items[0].fact == "Vor dem Sperren"
