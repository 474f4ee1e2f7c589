"""From a meeting that has just ended to finalised, exported and mailed minutes, by keys alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from editorial.app import Workspace
from editorial.domain.decisions import ActionItem
from editorial.domain.meetings import Attendance, Meeting, MeetingState, Part, ResultKind
from editorial.domain.people import Actor
from tests.journeys.steps import ALT, CTRL, SHIFT, Person
from ui.minutes.action_dialog import ActionDialog
from ui.minutes.dialogs import FinaliseDialog

pytestmark = pytest.mark.timeout(600)

Key = Qt.Key
FACT = "Eight of ten items appeared; the lab visit had most questions."
TASK = "Send the answers to the waterworks"


def hold(ws: Workspace, actor: Actor) -> int:
    """The next meeting with an agenda is held; of its first item nothing was written, nobody does its action item."""
    rows = ws.meetings.rows(actor)
    planned = [one for one in rows if one.meeting.state is MeetingState.PLANNED and one.items]
    meeting: Meeting = min((one.meeting for one in planned), key=lambda one: (one.day, one.id))
    case = ws.moderation.begin(actor, meeting.id)
    here = [one.id for one in case.participants if one.part is not Part.GUEST]
    ws.moderation.attend(actor, here, Attendance.PRESENT)
    for place, item in enumerate(case.items):
        ws.moderation.go(actor, meeting.id, item.id)
        if place:
            ws.moderation.write(actor, item.id, result="Noted.", kind=ResultKind.NOTED)
    ws.actions.add(actor, ActionItem(meeting_id=meeting.id, item_id=case.items[1].id, text="Ask the laboratory"))
    ws.moderation.end(actor, meeting.id)
    return meeting.id


class Minutes:
    """The page of minutes before a person."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.page: Any = person.shell.window.page("minutes")

    def tab_to(self, widget: QWidget) -> None:
        """Tab until something has the keyboard."""
        for _press in range(60):
            if widget.hasFocus():
                return
            self.person.key(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget}")


def test_minutes_are_written_finalised_exported_and_mailed_by_keys_alone(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = person.desk
    actor = desk.actor
    meeting_id = person.ask(lambda ws: hold(ws, actor))
    desk.minutes_requested.emit(meeting_id)
    person.settle()
    minutes = Minutes(person)
    page = minutes.page
    assert page.writes
    assert page.writing.list.hasFocus()

    # the facts of the first item, from the list by Tab; then what somebody is to do
    minutes.tab_to(page.writing.fact)
    person.write(FACT)
    person.key(Key.Key_A, CTRL | SHIFT)
    assert isinstance(person.dialog(), ActionDialog)
    person.write(TASK)
    person.key(Key.Key_Return, CTRL)
    case = person.ask(lambda ws: ws.meetings.case(actor, meeting_id))
    assert case.items[0].fact == FACT
    assert [one.text for one in case.actions if one.item_id == case.items[0].id] == [TASK]

    # the next item and back; Esc leaves the text and keeps the page
    person.shell.window.activateWindow()
    page.writing.fact.setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Down, ALT)
    assert page.writing.title.text() == case.items[1].title
    person.key(Key.Key_Escape)
    assert page.writing.list.hasFocus()
    assert person.shell.window.current == "minutes"

    # Ctrl+Enter asks about what is missing, one by one
    person.key(Key.Key_Return, CTRL)
    dialog = person.dialog()
    assert isinstance(dialog, FinaliseDialog)
    assert dialog.boxes
    for box, _one in dialog.boxes:
        minutes.tab_to(box)
        person.key(Key.Key_Space)
    person.key(Key.Key_Return, CTRL)
    case = person.ask(lambda ws: ws.meetings.case(actor, meeting_id))
    assert case.final is not None
    assert FACT in case.final.text
    person.shell.window.activateWindow()
    person.settle()
    assert not page.writes

    # the file, and the mail with it
    for button, ending, start in ((page.head.export, ".pdf", b"%PDF"), (page.head.mail, ".eml", b"")):
        target = tmp_path / f"minutes{ending}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_any, to=target: (str(to), ""))
        page.preview.setFocus(Qt.FocusReason.TabFocusReason)
        minutes.tab_to(button)
        person.key(Key.Key_Space)
        person.wait(lambda: not page.acts.writing.is_running())
        assert target.read_bytes().startswith(start)
    assert b"X-Unsent: 1" in (tmp_path / "minutes.eml").read_bytes()

    # and back to the meetings
    page.preview.setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Escape)
    assert person.shell.window.current == "meetings"
    assert case.meeting.state is MeetingState.FINAL
