"""Whoever is late is reminded, the mails that are due are written, an expert is thanked and reads it: by keys alone."""

from __future__ import annotations

from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editorial.domain.inputs import MessageKind, RequestState, Way
from editorial.domain.people import Role
from tests.journeys.steps import Person
from tests.journeys.test_inputs import case_of, experts_page, own_desk
from tests.journeys.test_people import switch
from ui.forms.input_message_dialogs import MailsDialog, RemindDialog, ThanksDialog
from ui.inputs import list_rows as rows

pytestmark = pytest.mark.timeout(600)

Key = Qt.Key
WORDS = "The post appears on Friday."
THANKS = "Your numbers carry the whole post."


def tab_to(person: Person, widget: Any) -> None:
    """Tab until something has the keyboard."""
    for _press in range(60):
        if widget.hasFocus():
            return
        person.key(Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {widget}")


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen for mail drafts."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    return folder


def test_both_who_are_late_are_reminded_a_mail_is_written_and_an_expert_thanked(person: Person, drafts: Path) -> None:
    # what the program writes to experts by itself after its start: here it stands before anybody is chosen
    person.ask(lambda ws: ws.input_messages.catch_up())
    page = experts_page(person)
    late = [one.request for one in page.rows if one.overdue]
    assert {one.way for one in late} == {Way.APP, Way.FORM}
    remind_both(person, page)
    for one in late:
        case = case_of(person, one.id)
        assert case.request.state is RequestState.REMINDED
        assert [each.body for each in case.messages if each.body] == [WORDS], case.messages
    assert len(list(drafts.glob("reminder-*.eml"))) == 1
    write_what_is_due(person, page, drafts)
    thank_somebody(person, page)


def remind_both(person: Person, page: Any) -> None:
    """On the heading of what is overdue: R, a word of one's own, and off they go."""
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Home)
    group = page.model.group(page.table.currentIndex().row())
    assert group == rows.Group(rows.OVERDUE, 2)
    person.key(Key.Key_R)
    dialog = person.dialog()
    assert isinstance(dialog, RemindDialog)
    tab_to(person, dialog.own)
    person.write(WORDS)
    person.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def write_what_is_due(person: Person, page: Any, drafts: Path) -> None:
    """The quiet line above the list, all but the thanks."""
    page.mails.reload()
    person.settle()
    before = len(list(drafts.glob("*.eml")))
    page.mails.button.setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Return)
    dialog = person.dialog()
    assert isinstance(dialog, MailsDialog)
    person.key(Key.Key_Return)
    written = list(drafts.glob("*.eml"))
    assert len(written) > before
    for path in written:
        assert BytesParser(policy=policy.default).parsebytes(path.read_bytes())["X-Unsent"] == "1"
    page.mails.reload()
    person.settle()
    assert page.mails.found == ()


def thank_somebody(person: Person, page: Any) -> None:
    """From the review of an answer given in the application; the expert reads it on their desk."""
    only_asked = {one.id for one in person.desk.directory.people if set(one.roles) <= {Role.EXPERT, Role.APPROVER}}
    row = next(
        one
        for one in page.rows
        if one.request.way is Way.APP
        and one.request.person_id in only_asked
        and one.request.state is RequestState.ACCEPTED
        and not any(each.kind is MessageKind.THANKS for each in case_of(person, one.request.id).messages)
    )
    page.show_request(row.request.id)
    person.settle()
    review = page.parts.review
    person.wait(lambda: review.review is not None and review.review.case.request.id == row.request.id)
    person.wait(review.thank.isVisible)
    review.thank.setFocus(Qt.FocusReason.TabFocusReason)
    person.key(Key.Key_Return)
    dialog = person.dialog()
    assert isinstance(dialog, ThanksDialog)
    person.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.write(THANKS)
    person.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    expert = person.desk.person(row.request.person_id)
    assert expert is not None
    switch(person, expert.name.split()[-2])  # what a keyboard of any country can type
    desk = own_desk(person)
    person.settle()
    assert THANKS in desk.messages.rows[0].accessibleName()
