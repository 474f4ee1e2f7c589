"""Bringing a calendar in the window: recognised, targets chosen, checked, brought in, and seen behind the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar_import import CalendarChoice, Target
from editorial.domain.content import ContentItem
from editorial.domain.import_report import Outcome
from editorial.domain.reference import ReferenceCalendar, ReferenceEvent
from editorial.domain.strategy import Period
from tests.builders import ME, TODAY
from tests.exchange.ics_makers import calendar
from ui.calendar.day_popover import DayPopover
from ui.calendar.month import MonthView
from ui.calendar.page import CalendarPage
from ui.calendar.state import CalendarState
from ui.calendar.week import WeekView
from ui.context import Desk
from ui.exchange.calendar_page import CalendarImportPage
from ui.exchange.import_page import ImportPage
from ui.settings.calendars import CalendarsSection
from ui.widgets.elided import ElidedLabel

HOLIDAY = "UID:h\nDTSTART;VALUE=DATE:20260525\nSUMMARY:<<Feiertag>> Pfingstmontag\nCATEGORIES:Feiertage"
OTHER = "UID:o\nDTSTART;VALUE=DATE:20260510\nSUMMARY:Muttertag\nCATEGORIES:Sonstiges"
TALK = "UID:t\nDTSTART:20260521T170000Z\nDTEND:20260521T180000Z\nSUMMARY:Podium"
WEEKLY = """UID:w
DTSTART;TZID=Europe/Berlin:20260513T140000
DTEND;TZID=Europe/Berlin:20260513T153000
RRULE:FREQ=WEEKLY
SUMMARY:Runde"""
BAD = "UID:b\nDTSTART:20260521T100000\nRRULE:FREQ=SECONDLY\nSUMMARY:Sekundentakt"


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """A German workspace with LinkedIn and X, on 12 May 2026."""
    return desk_for(sample=False)


@pytest.fixture
def page(desk: Desk, shown: Callable[[QWidget], None]) -> CalendarImportPage:
    made = CalendarImportPage(desk)
    made.resize(1200, 760)
    shown(made)
    return made


def settle(page: CalendarImportPage, qtbot: QtBot) -> None:
    """Until nothing is read, waited for or written."""

    def calm() -> bool:
        return not page.reading.is_running() and not page._busy and page.desk.tasks.pending == 0

    qtbot.waitUntil(calm, timeout=20_000)


def written(folder: Path, *events: str) -> Path:
    path = folder / "termine.ics"
    path.write_text(calendar(*events), "utf-8")
    return path


def opened(page: CalendarImportPage, qtbot: QtBot, path: Path) -> None:
    page.open(path)
    settle(page, qtbot)


def asked(desk: Desk, job: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


def rows(desk: Desk, kind: type[Any]) -> list[Any]:
    def read(ws: Any) -> list[Any]:
        with ws.store.read(ME) as work:
            return list(work.all(kind))

    return list(asked(desk, read))


def cells(model: Any) -> list[list[str]]:
    return [[model.data(model.index(row, column)) for column in range(4)] for row in range(model.rowCount())]


def test_events_are_shown_with_what_they_seem_to_be(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, HOLIDAY, OTHER, TALK, WEEKLY, BAD))
    assert page.step() == "events"
    found = cells(page.model)
    assert [one[0] for one in found] == ["Feiertage", "Hinter dem Plan", "Beiträge", "Beiträge", "nicht lesbar"]
    assert found[2][1:3] == ["Podium", "Do 21.05.2026, 19:00"]
    assert found[3][3] == "wöchentlich"
    assert "SECONDLY" in found[4][3]
    assert page.about.text() == "termine.ics · 5 Termine"
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_check_and_import_by_the_keyboard_alone(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, HOLIDAY, OTHER, TALK, BAD))
    qtbot.keyClick(page, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert page.step() == "review"
    assert page.footer.next.text() == "3 Termine einlesen"
    assert page.footer.words() == "3 neu  ·  1 übersprungen"
    assert rows(page.desk, Period) == []
    assert page.footer.next.hasFocus()
    qtbot.keyClick(page.footer.next, Qt.Key.Key_Return)
    settle(page, qtbot)
    assert page.step() == "done"
    assert page.done.title.text() == "3 Termine eingelesen"
    assert [one.name for one in rows(page.desk, Period)] == ["Pfingstmontag"]
    assert [one.title for one in rows(page.desk, ReferenceEvent)] == ["Muttertag"]
    assert [one.title for one in rows(page.desk, ContentItem)] == ["Podium"]
    page._again_quietly()
    opened(page, qtbot, tmp_path / "termine.ics")
    page.go_on()
    settle(page, qtbot)
    assert page.footer.next.text() == "Im Kalender ansehen"
    assert page.footer.words() == "Alles aus diesem Kalender ist schon im Arbeitsbereich."


def test_a_person_chooses_what_becomes_of_each_category(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, HOLIDAY, OTHER, TALK))
    choices = page.choices
    choices.field("Feiertage").set_value(Target.BLACKOUT)
    choices.field("Sonstiges").set_value(Target.NOTHING)
    choices.field("").set_value(Target.REFERENCE)
    choices._chosen()
    assert [one[0] for one in cells(page.model)] == ["Sendepausen", "Auslassen", "Hinter dem Plan"]
    choices.name.setText("Vertrieb")
    choices.hue.set_value("linkedin")
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    settle(page, qtbot)
    assert [str(one.kind) for one in rows(page.desk, Period)] == ["blackout"]
    (home,) = rows(page.desk, ReferenceCalendar)
    assert (home.name, home.hue) == ("Vertrieb", "linkedin")
    assert rows(page.desk, ContentItem) == []
    page._again_quietly()
    opened(page, qtbot, tmp_path / "termine.ics")
    assert choices.home.value() == home.id, "the calendar that the file filled before is offered again"


def test_new_content_goes_to_the_chosen_channel(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, TALK))
    channel = page.desk.directory.channels[0].id
    page.choices.channel.set_value(channel)
    assert page.choices.choice() == CalendarChoice(Target.CONTENT, channel_id=channel, calendar_name="termine")


def test_a_file_that_is_no_calendar_says_so_and_offers_another(
    page: CalendarImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "brief.ics"
    path.write_text("Sehr geehrte Damen und Herren", "utf-8")
    opened(page, qtbot, path)
    assert page.banner.isVisible()
    assert page.step() == "file"
    assert page.banner.primary.hasFocus()


def test_reading_and_writing_can_be_stopped(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    events = [TALK.replace("UID:t", f"UID:{n}") for n in range(4000)]
    page.open(written(tmp_path, *events))
    page.leave()
    assert not page.reading.is_running()
    opened(page, qtbot, tmp_path / "termine.ics")
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    page.leave()
    settle(page, qtbot)
    assert page.step() == "review"
    assert rows(page.desk, ContentItem) == []


def test_esc_steps_back_and_then_leaves(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, TALK))
    page.go_on()
    settle(page, qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.step() == "events"
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_way_to_the_calendar_shows_its_next_day(page: CalendarImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, written(tmp_path, OTHER, TALK))
    page.go_on()
    settle(page, qtbot)
    page.go_on()
    settle(page, qtbot)
    with qtbot.waitSignal(page.desk.open_day_requested) as asked_for:
        page.done.calendar.click()
    assert asked_for.args == [date(2026, 5, 21), "month"]


def test_a_calendar_dropped_or_chosen_on_the_page_of_plans_is_handed_on(
    desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None], tmp_path: Path
) -> None:
    plans = ImportPage(desk)
    shown(plans)
    path = written(tmp_path, TALK)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(desk.import_requested) as asked_for:
        plans.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
    assert asked_for.args == [str(path)]


# Behind the plan ------------------------------------------------------------------------------------------------------


def behind(desk: Desk, folder: Path, *events: str) -> None:
    path = written(folder, *events)
    choice = CalendarChoice(Target.REFERENCE, calendar_name="Vertrieb", hue="linkedin")
    report = asked(desk, lambda ws: ws.calendars.file(ME, path, choice))
    assert {one.outcome for one in report.rows} == {Outcome.ADDED}


def test_month_and_week_show_them_quietly_until_they_are_switched_off(
    desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None], tmp_path: Path
) -> None:
    behind(desk, tmp_path, OTHER, WEEKLY)
    state = CalendarState(TODAY)
    for view in (MonthView(desk, state), WeekView(desk, state)):
        shown(view)
        view.resize(1000, 700)
        view.reload()
        assert desk.tasks.wait()
        qtbot.waitUntil(lambda view=view: bool(view.grid.days_model.days))  # type: ignore[misc]
        row = view.grid.days_model.day_row(date(2026, 5, 13))
        assert row is not None
        assert [one.title for one in row.behind] == ["Runde"]
        assert "hinter dem Plan: 14:00 Runde (Vertrieb)" in view.grid.days_model.day_words(row)
        assert row.entries == []
        view.grid.viewport().grab()
        assert "14:00 Runde (Vertrieb)" in view.grid.mouse.day_words(date(2026, 5, 13))
    span = asked(desk, lambda ws: ws.plan.span(ME, TODAY, date(2026, 5, 13)))
    popover = DayPopover(desk, state, span, date(2026, 5, 13), view)
    assert "14:00 Runde (Vertrieb)" in {one.text() for one in popover.findChildren(ElidedLabel)}
    popover.deleteLater()
    month, week = MonthView(desk, state), view
    assert isinstance(week, WeekView)
    week.grid.arrange()
    assert [one.title for _rect, one, _covered in week.grid.page.blocks] == ["Runde"]
    state.show_band("behind", False)
    week.grid.arrange()
    assert week.grid.page.blocks == []
    assert "Runde" not in week.grid.mouse.day_words(date(2026, 5, 13))
    month.deleteLater()


def test_the_filter_bar_offers_the_switch_once_there_is_such_a_calendar(
    desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None], tmp_path: Path
) -> None:
    page = CalendarPage(desk)
    page.resize(1400, 800)
    shown(page)
    page.show_day(TODAY, "month")
    assert desk.tasks.wait()
    assert page.filters.behind.isHidden()
    behind(desk, tmp_path, OTHER)
    page.reload()
    qtbot.waitUntil(lambda: not page.filters.behind.isHidden(), timeout=5000)
    page.filters.behind.setChecked(False)
    assert "behind" not in page.state.bands
    page.show_day(TODAY, "board")
    assert page.filters.behind.isHidden()


def test_calendars_are_named_coloured_hidden_and_removed_in_the_settings(
    desk: Desk, qtbot: QtBot, shown: Callable[[QWidget], None], tmp_path: Path
) -> None:
    from ui.widgets.buttons import IconButton
    from ui.widgets.check_row import CheckRow
    from ui.widgets.form import ChoiceField, LineEdit

    behind(desk, tmp_path, OTHER)
    section = CalendarsSection(desk)
    shown(section)

    def only(kind: type[Any]) -> Any:
        qtbot.waitUntil(lambda: len(section.findChildren(kind)) == 1)
        return section.findChildren(kind)[0]

    name = only(LineEdit)
    assert name.text() == "Vertrieb"
    name.setText("Außendienst")
    name.editingFinished.emit()
    assert desk.tasks.wait()
    assert rows(desk, ReferenceCalendar)[0].name == "Außendienst"
    section.refresh()
    assert desk.tasks.wait()
    only(CheckRow).setChecked(False)
    assert desk.tasks.wait()
    assert not rows(desk, ReferenceCalendar)[0].shown
    section.refresh()
    assert desk.tasks.wait()
    field = only(ChoiceField)
    field.set_value("x")
    field.changed.emit("x")
    assert desk.tasks.wait()
    assert rows(desk, ReferenceCalendar)[0].hue == "x"
    section.refresh()
    assert desk.tasks.wait()
    only(IconButton).click()
    assert desk.tasks.wait()
    assert rows(desk, ReferenceCalendar) == rows(desk, ReferenceEvent) == []
