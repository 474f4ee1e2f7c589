"""From a series to signed minutes by keys alone: twelve items, five decisions that act, four action items, a vote."""

from __future__ import annotations

import email
import email.policy
import html
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editorial.domain.decisions import ActionItem, DecisionKind, DecisionState
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaSource, MeetingState, ResultKind
from editorial.domain.minutes_document import short_checksum
from tests.builders import TODAY
from tests.exchange.pdf_reader import squeezed
from tests.journeys.meeting_room import PRESENT, hold
from tests.journeys.meeting_steps import Secretary
from tests.journeys.steps import ALT, CTRL, Person
from tests.programs import program
from ui.today.rows import ItemRow

pytestmark = pytest.mark.timeout(600)

Key = Qt.Key
TITLE = "Water round"
REQUIRED = ("Katrin Vogel", "Jonas Brandt", "Nina Petrov", "Leon Richter", "Pelin")
STANDING = (
    (AgendaSource.MINUTES, "", 5),
    (AgendaSource.ACTIONS, "", 5),
    (AgendaSource.WEEKS, "", 10),
    (AgendaSource.OWN, "Any other business", 5),
)
SENSORS, PODCAST, WELL = "ideas:content:146", "ideas:content:152", "ideas:content:56"
TAKEN = ("conflict:7+9", "conflict:11", SENSORS, PODCAST, WELL, "parked:parked:1")
OWN = ("Team day in June", "Press visit at the works")


@pytest.fixture
def secretary(person: Person) -> Secretary:
    return Secretary(person)


def test_a_series_becomes_signed_minutes_by_keys_alone(secretary: Secretary, tmp_path: Path) -> None:
    make_series(secretary)
    meeting_id = meetings_are_entered_ahead(secretary)
    prepare(secretary, meeting_id)
    invite(secretary, meeting_id, tmp_path / "invitation.eml")
    hold(secretary, meeting_id)
    complete(secretary, meeting_id)
    finalise(secretary, meeting_id)
    nothing_changes_any_more(secretary, meeting_id)
    add_to_them(secretary, meeting_id)
    export(secretary, meeting_id, tmp_path)
    tick_off(secretary)


def make_series(one: Secretary) -> None:
    """Title, weekly rule, time, place, people in turn, quorum and what every meeting begins with."""
    one.key(Key.Key_3, CTRL)
    one.part(one.page.tabs, "series")
    one.key(Key.Key_N)
    dialog: Any = one.person.dialog()
    one.write(TITLE)
    one.fill(dialog.time, "09:30")
    one.fill(dialog.minutes, "90")
    one.fill(dialog.place, "Room 2")
    assert dialog.rule.frequency.current() == "WEEKLY"
    one.until(dialog.tabs.hasFocus, Key.Key_Backtab)
    one.key(Key.Key_Right)
    one.add_people(dialog.required, *REQUIRED)
    one.add_people(dialog.chairs, "Katrin Vogel", "Nina Petrov")
    one.add_people(dialog.takers, "Jonas Brandt", "Leon Richter")
    one.fill(dialog.quorum, "3")
    one.until(dialog.tabs.hasFocus, Key.Key_Backtab)
    one.key(Key.Key_Right)
    for source, title, minutes in STANDING:
        one.tab_to(dialog.standing.list.add)
        one.key(Key.Key_Space)
        one.write(title)
        if source is not AgendaSource.OWN:
            one.choose(dialog.standing.source, str(source))
        one.fill(dialog.standing.minutes, str(minutes))
    one.key(Key.Key_Return, CTRL)


def meetings_are_entered_ahead(one: Secretary) -> int:
    """Twelve weeks of them; answers with the first, opened."""
    one.part(one.page.tabs, "meetings")
    rows = [line.value for line in one.page.current.view.lines.lines() if line.value.series == TITLE]
    assert len(rows) >= 12
    assert (rows[0].meeting.day, rows[0].meeting.time, rows[0].meeting.place) == (TODAY, time(9, 30), "Room 2")
    assert [row.chair for row in rows[:3]] == ["Katrin Vogel", "Nina Petrov", "Katrin Vogel"]
    assert [row.minute_taker for row in rows[:3]] == ["Jonas Brandt", "Leon Richter", "Jonas Brandt"]
    first = one.line(one.page.current.view, lambda row: row.series == TITLE)
    one.key(Key.Key_Return)
    assert one.page.preparing
    return int(first.meeting.id)


# Preparing ------------------------------------------------------------------------------------------------------------


def prepare(one: Secretary, meeting_id: int) -> None:
    """What the standing agenda brings, what the workspace suggests, what is written: twelve in an order of its own."""
    suggestions, agenda = one.page.preparation.suggestions, one.page.preparation.agenda
    for key in TAKEN:
        one.suggestion(suggestions.view, key)
        one.key(Key.Key_Return)
    one.region(agenda.view)
    for title in OWN:
        one.key(Key.Key_N)
        assert one.person.dialog().windowTitle() == "New agenda item"
        one.write(title)
        one.key(Key.Key_Return, CTRL)
    titles = [item.title for item in one.case(meeting_id).items]
    assert len(titles) == 12
    one.line(agenda.view, lambda item: item.title == OWN[1])
    one.key(Key.Key_Up, ALT)
    one.key(Key.Key_M)
    one.write("20")
    one.key(Key.Key_Return)
    one.line(agenda.view, lambda item: item.title == OWN[0])
    one.key(Key.Key_P)
    items = one.case(meeting_id).items
    assert [item.title for item in items[-3:]] == [OWN[1], OWN[0], "Any other business"], "what closes stays last"
    assert (items[-3].minutes, items[-2].pinned) == (20, True)


def invite(one: Secretary, meeting_id: int, path: Path) -> None:
    """The draft of a mail to everybody, with the agenda and the date for their calendars."""
    one.saves_to(path)
    one.tab_to(one.page.preparation.head.invite)
    one.key(Key.Key_Space)
    one.person.wait(path.exists)
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert mail["X-Unsent"] == "1"
    assert [name in str(mail["To"]) for name in PRESENT] == [True] * len(PRESENT)
    body = mail.get_body(("plain",))
    assert body is not None
    words = body.get_content()
    for number, item in enumerate(one.case(meeting_id).items, 1):
        assert f"{number}. {item.title}" in words
    calendar = next(mail.iter_attachments())
    assert (calendar.get_content_type(), calendar.get_param("method")) == ("text/calendar", "REQUEST")
    assert "DTSTART;TZID=Europe/Berlin:20260512T093000" in calendar.get_content()


# The minutes ----------------------------------------------------------------------------------------------------------


def missing(one: Secretary, meeting_id: int) -> list[int | None]:
    """The items of which something is still to be said."""
    checks = one.person.ask(lambda ws: ws.minutes.checks(one.desk.actor, meeting_id))
    return [each.item_id for each in checks]


def complete(one: Secretary, meeting_id: int) -> None:
    """What is still missing: three items of which nothing is said. Two are mended, of one it is said that it stays."""
    page = one.minutes
    assert page.meeting_id == meeting_id
    items = one.case(meeting_id).items
    assert missing(one, meeting_id) == [items[place].id for place in (0, 8, 11)]
    one.focused()
    assert page.writing.list.hasFocus(), "the end of the meeting leads to its minutes"
    assert page.writing.list.item_id() == items[0].id
    one.choose(page.writing.kind, "noted")
    one.region(page.writing.list)
    one.until(lambda: page.writing.list.item_id() == items[11].id, Key.Key_Down)
    one.tab_to(page.writing.result)
    one.write("Nothing else was brought up.")
    one.person.settle()
    items = one.case(meeting_id).items
    assert (items[0].result_kind, items[11].result) == (ResultKind.NOTED, "Nothing else was brought up.")
    assert missing(one, meeting_id) == [items[8].id]
    one.tab_to(page.head.tabs)
    one.until(lambda: page.head.tabs.current() == "read", Key.Key_Right)
    one.person.wait(lambda: page.preview.count > 1)


def finalise(one: Secretary, meeting_id: int) -> None:
    """Yes to what stays as it is, and Ctrl+Enter."""

    def agree(dialog: Any) -> None:
        assert not dialog.primary.isEnabled()
        box = dialog.boxes[0][0]
        one.tab_to(box)
        QTest.keyClick(one.focused(), Key.Key_Space)
        QTest.keyClick(one.focused(), Key.Key_Return, CTRL)

    one.tab_to(one.minutes.head.finalise)
    one.answer(lambda: one.key(Key.Key_Space), agree)
    one.person.wait(lambda: one.case(meeting_id).final is not None)
    case = one.case(meeting_id)
    assert case.meeting.state is MeetingState.FINAL
    assert case.final is not None
    assert (case.final.number, case.final.year) == (1, 2026)


def nothing_changes_any_more(one: Secretary, meeting_id: int) -> None:
    """Neither the fields nor the services nor Ctrl+Z change a word."""
    page, actor, before = one.minutes, one.desk.actor, one.case(meeting_id)
    assert not page.head.tabs.isVisible()
    assert not page.head.finalise.isVisible()
    item, decision = before.items[0], before.decisions[0]
    for job in (
        lambda ws: ws.agenda.save(actor, replace(item, title="Something else")),
        lambda ws: ws.moderation.write(actor, item.id, fact="Something else"),
        lambda ws: ws.moderation.note(actor, meeting_id, "Something else"),
        lambda ws: ws.decisions.take_back(actor, decision.id),
        lambda ws: ws.actions.add(actor, ActionItem(meeting_id=meeting_id, text="Something else")),
    ):
        assert one.refusal(job) == "minutes.final"
    one.key(Key.Key_Z, CTRL)
    assert one.case(meeting_id) == before


def add_to_them(one: Secretary, meeting_id: int) -> None:
    """A dated addendum."""

    def correct(_dialog: Any) -> None:
        one.write("Item 10: the visit is on 3 June.")
        QTest.keyClick(one.focused(), Key.Key_Return, CTRL)

    one.tab_to(one.minutes.head.addendum)
    one.answer(lambda: one.key(Key.Key_Space), correct)
    one.person.wait(lambda: len(one.case(meeting_id).addenda) == 1)


def export(one: Secretary, meeting_id: int, folder: Path) -> None:
    """Signed on paper: the PDF says everything; the same as a document for Word."""
    pdf, docx = folder / "minutes.pdf", folder / "minutes.docx"
    one.saves_to(pdf)
    one.tab_to(one.minutes.head.export)
    one.key(Key.Key_Space)
    one.person.wait(lambda: pdf.exists() and not one.minutes.acts.writing.is_running())
    says_everything(words_of(pdf), one.case(meeting_id))
    one.saves_to(docx)
    one.tab_to(one.minutes.options.formats.button(0))
    one.key(Key.Key_Down)
    one.tab_to(one.minutes.head.export)
    one.key(Key.Key_Space)
    one.person.wait(lambda: docx.exists() and not one.minutes.acts.writing.is_running())
    with zipfile.ZipFile(docx) as found:
        parts = [found.read(name).decode() for name in found.namelist() if name.startswith("word/")]
        text = re.sub("<[^>]+>", "", "".join(parts))
    says_everything(squeezed(html.unescape(text)), one.case(meeting_id))


def words_of(pdf: Path) -> str:
    """What pdftotext reads, without blanks."""
    run = subprocess.run([program("pdftotext"), "-layout", pdf, "-"], capture_output=True, check=True, timeout=60)
    return squeezed(run.stdout.decode())


def says_everything(told: str, case: MeetingCase) -> None:
    """Number, all items, decisions with numbers and the vote, action items, what was parked, checksum, signatures."""
    assert case.final is not None
    valid = [each for each in case.decisions if each.state is not DecisionState.TAKEN_BACK]
    assert [each.number for each in valid] == [1, 2, 4, 5, 6], "the number of what was taken back is not given again"
    assert [each.kind for each in valid] == [
        *(DecisionKind.CONFLICT, DecisionKind.MOVE, DecisionKind.ACCEPT_IDEA, DecisionKind.REJECT, DecisionKind.INPUT)
    ]
    assert len(case.actions) == 4
    wanted = ["Minutes no. 1/2026", *(item.title for item in case.items), *(each.text for each in case.parked)]
    wanted += [f"B 1-{each.number}" for each in valid] + [f"1-{each.number}" for each in case.actions]
    wanted += [each.text for each in case.actions] + [short_checksum(case.final.sha256)]
    wanted += ["2 for, 1 against, 1 abstention", "Katrin Vogel, Chair", "Jonas Brandt, Minutes"]
    wanted += ["Place, date, signature", "The plan stands.", "Item 10: the visit is on 3 June."]
    lacks = [words for words in wanted if squeezed(words) not in told]
    assert lacks == [], told


# Afterwards -----------------------------------------------------------------------------------------------------------


def tick_off(one: Secretary) -> None:
    """Space on the page of meetings; what is left of one's own stands on Today."""
    one.key(Key.Key_3, CTRL)
    if one.page.preparing:
        one.key(Key.Key_Escape)
    one.part(one.page.tabs, "actions")
    one.line(one.page.current.view, lambda row: row.action.text == "Invite the local press")
    one.key(Key.Key_Space)
    mine = one.person.ask(lambda ws: [row.action.text for row in ws.actions.mine(one.desk.actor)])
    assert "Ask for a day in June" in mine
    assert "Invite the local press" not in mine
    one.key(Key.Key_1, CTRL)
    rows = [each.accessibleName() for each in one.person.shell.window.page("today").findChildren(ItemRow)]
    assert any("Ask for a day in June" in words for words in rows)
    assert not any("Invite the local press" in words for words in rows)
