"""Series and committees as forms, and the next meeting on Today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from time import perf_counter
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, Meeting, Participant
from tests.builders import sample_file
from tests.shells import settle as rest
from tests.shells import shell_on
from tests.ui.meeting_pages import dialog_of, make_page, settle
from ui.context import Desk
from ui.meetings.page import MeetingsPage

Show = Callable[[QWidget], None]
KEY = Qt.Key


@pytest.fixture
def page(desk: Desk, shown: Show) -> MeetingsPage:
    """The page in a wide window."""
    return make_page(desk, shown)


def test_a_series_is_made_with_rule_people_and_standing_agenda(page: MeetingsPage) -> None:
    from ui.meetings.series_dialog import MeetingSeriesDialog

    page.show_part("series")
    settle(page)
    page.start_new()
    dialog = dialog_of(page, MeetingSeriesDialog)
    people = [one.id for one in page.desk.directory.people[:3]]
    dialog.name.setText("Newsrunde")
    dialog.time.set_value(time(8, 45))
    dialog.rule.set_rule("FREQ=WEEKLY;BYDAY=MO,TH")
    dialog._preview()
    assert "Do 14.05." in dialog.preview.text()
    dialog.required.set_values(people)
    dialog.chairs.set_values(people[:2])
    dialog.chairs.view.go_to(1)
    dialog.chairs.shift(-1)
    dialog.standing.add()
    dialog.standing.title.setText("Lage")
    dialog.standing.title.textEdited.emit("Lage")
    dialog.standing.minutes.setValue(10)
    dialog.accept()
    settle(page)
    made = next(one for one in page.current.found if getattr(one, "series", None) and one.series.title == "Newsrunde")
    assert made.series.chair_ids == (people[1], people[0])
    assert [(one.title, one.minutes) for one in made.standing] == [("Lage", 10)]
    page.show_part("meetings")
    settle(page)
    coming = [one.value for one in page.current.view.lines.lines() if one.value.series == "Newsrunde"]
    assert len(coming) > 5, "its meetings are entered by themselves"
    assert {row.chair for row in coming} == {page.desk.person(one).name for one in people[:2]}  # type: ignore[union-attr]


def test_what_is_wrong_with_a_series_stays_in_the_form(page: MeetingsPage) -> None:
    from ui.meetings.series_dialog import MeetingSeriesDialog

    page.show_part("series")
    settle(page)
    page.start_new()
    dialog = dialog_of(page, MeetingSeriesDialog)
    dialog.show_part("agenda")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.tabs.current() == "when", "the part with the fault is in front"
    assert dialog.forms["when"].fields[0].error()


def test_a_committee_is_made_from_its_heading(page: MeetingsPage, qtbot: QtBot) -> None:
    from ui.meetings.committee_dialog import CommitteeDialog

    page.show_part("series")
    settle(page)
    view = page.current.view
    view.go(view.lines.place_of_heading("committees"))
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Return)
    dialog = dialog_of(page, CommitteeDialog)
    dialog.name.setText("Krisenstab")
    dialog.departments.set_values([page.desk.directory.departments[0].id])
    dialog.quorum.setValue(3)
    dialog.accept()
    settle(page)
    made = next(one for one in page.tab("series").committees if one.name == "Krisenstab")
    assert made.quorum == 3
    assert QApplication.activeModalWidget() is None


def test_today_shows_the_next_meeting_with_its_agenda(desk: Desk, shown: Show) -> None:
    from ui.today.page import TodayPage

    page = TodayPage(desk)
    page.resize(1200, 800)
    shown(page)
    settle(page)
    card = page.meeting
    assert card.isVisible()
    assert card.case is not None
    asked: list[int] = []
    desk.meeting_requested.connect(asked.append)
    from ui.widgets.buttons import Button

    next(one for one in card.findChildren(Button) if one.text() == "Tagesordnung").click()
    assert asked == [card.case.meeting.id]


def test_the_menu_leads_to_the_next_meeting_and_to_every_list(qapp: QApplication, tmp_path: Path) -> None:
    from ui.meetings.action_dialog import ActionDialog

    with shell_on(qapp, sample_file(tmp_path, "en")) as shell:
        menu = next(one for one in shell.window.header.menu_bar.findChildren(QMenu) if one.objectName() == "meeting")
        named = [action.objectName() for action in menu.actions() if action.objectName()]
        assert named[:2] == ["meeting_next", "meeting_begin"]
        shell.actions["meeting_next"].trigger()
        rest(shell)
        page = shell.window.page("meetings")
        assert shell.window.current == "meetings"
        assert page.preparing
        for name, part in (
            ("meeting_decisions", "decisions"),
            ("meeting_parked", "parked"),
            ("meeting_series", "series"),
        ):
            shell.actions[name].trigger()
            assert (page.preparing, page.tabs.current()) == (False, part)
        shell.actions["meeting_action"].trigger()
        rest(shell)
        dialog_of(shell.window, ActionDialog).reject()
        asked: list[int] = []
        shell.desk.moderation_requested.disconnect()
        shell.desk.moderation_requested.connect(asked.append)
        shell.actions["meeting_begin"].trigger()
        rest(shell)
        assert len(asked) == 1


def test_sixty_items_and_forty_people_over_midnight_are_shown_with_their_times(page: MeetingsPage) -> None:
    actor = page.desk.actor
    made: list[MeetingCase] = []

    def job(ws: Any) -> MeetingCase:
        people = [Participant(name=f"Gast {number}") for number in range(40)]
        night = Meeting(title="Nachtrunde", day=date(2026, 5, 18), time=time(23), minutes=180)
        case = ws.meetings.save(actor, night, people)
        for number in range(60):
            case = ws.agenda.add(actor, AgendaItem(meeting_id=case.meeting.id, title=f"TOP {number}", minutes=3))
        return cast(MeetingCase, case)

    page.desk.run(job, made.append)
    settle(page)
    page.show_meeting(made[0].meeting.id)
    settle(page)
    prepared = page.preparation
    times = [line.cells[0].text for line in prepared.agenda.view.lines.lines()]
    assert (times[0], times[20], times[-1]) == ("23:00", "00:00", "01:57")
    assert "23:00–02:00" in prepared.head.meta.accessibleName()
    assert len(prepared.people.view.lines.lines()) == 40
    begun = perf_counter()
    prepared.agenda.show_case(made[0], True)
    assert perf_counter() - begun < 0.1, "seconds on the interface thread"
