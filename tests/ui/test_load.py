"""The week at a glance: who has too much to do, whose items are shown, and what fills a missing post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import Workspace
from editorial.domain.content import ContentItem
from editorial.domain.directory import Directory
from editorial.domain.filters import PlanFilter
from tests.builders import ME, make_item, make_person
from ui.calendar.acts import Acts
from ui.calendar.month import MonthView
from ui.calendar.panel_load import LoadRow, hours_text
from ui.calendar.panel_parts import HintRow
from ui.calendar.side_panel import CalendarPanel
from ui.calendar.state import CalendarState
from ui.context import Desk
from ui.widgets.buttons import LinkButton

MONDAY, WEDNESDAY = date(2026, 5, 18), date(2026, 5, 20)


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """Anna has more to do than agreed, Jonas less, of Nina nothing is known."""
    made = desk_for(sample=False)

    def job(ws: Workspace) -> Directory:
        for name, hours, items in (
            ("Anna Schulte", 3, (150, 90)),
            ("Jonas Brandt", 24, (60,)),
            ("Nina Petrov", 0, (0,)),
        ):
            person = make_person(ws, name)
            ws.organisation.save(ME, replace(person, hours=hours))
            for number, minutes in enumerate(items):
                make_item(ws, f"{name} {number}", channels=("X",), day=WEDNESDAY, owner_id=person.id, effort=minutes)
        make_item(ws, "Idee im Vorrat")
        return ws.organisation.directory(ME)

    made.run(job, made.set_directory)
    assert made.tasks.wait()
    return made


@pytest.fixture
def panel(desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot) -> CalendarPanel:
    """The side panel at the week of 18 May with nothing selected."""
    state = CalendarState(WEDNESDAY)
    host = QWidget()
    found = CalendarPanel(desk, state, Acts(desk, state, host), host)
    host.resize(340, 900)
    found.resize(322, 900)
    shown(host)
    qtbot.waitUntil(lambda: bool(rows(found)))
    return found


def rows(panel: CalendarPanel) -> list[LoadRow]:
    """The people shown."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [one for one in panel.findChildren(LoadRow) if one.isVisible()]


def test_hours_are_said_with_one_digit_where_needed() -> None:
    assert [hours_text(one, "de") for one in (0, 90, 240, 350)] == ["0", "1,5", "4", "5,8"]
    assert hours_text(90, "en") == "1.5"


def test_work_stands_against_the_agreed_hours_and_else_items_against_the_average(panel: CalendarPanel) -> None:
    said = [one.accessibleName().replace("\u202f", " ") for one in rows(panel)]
    assert said == [
        "Anna Schulte: 2 Beiträge · 4 von 3 h, 1 h über der vereinbarten Zeit",
        "Jonas Brandt: 1 Beitrag · 1 von 24 h",
        "Nina Petrov: 1 Beitrag",
    ]
    assert rows(panel)[0].sizeHint().height() > rows(panel)[1].sizeHint().height()


def test_a_click_on_a_person_shows_only_theirs_and_a_second_everybody(panel: CalendarPanel, qtbot: QtBot) -> None:
    first = rows(panel)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert panel.state.filter == PlanFilter(people=frozenset({first.person.id}))
    assert first.isChecked()
    assert first.hasFocus()
    assert "wieder alle" in first.toolTip()
    first.click()
    assert panel.state.filter == PlanFilter()
    panel.state.set_filter(PlanFilter(people=frozenset({rows(panel)[1].person.id})))
    assert [one.isChecked() for one in rows(panel)] == [False, True, False]


def test_a_missing_channel_opens_the_menu_of_what_could_fill_it(panel: CalendarPanel, desk: Desk) -> None:
    hint = next(one for one in panel.findChildren(HintRow) if one.accessibleName().startswith("LinkedIn"))
    hint.click()
    assert desk.tasks.wait()
    menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == "Idee im Vorrat")
    action.trigger()
    menu.close()
    assert desk.tasks.wait()
    found: list[Any] = []
    desk.run(lambda ws: ws.plan.rows(ME), found.extend)
    assert desk.tasks.wait()
    placed = next(one for one in found if one.title == "Idee im Vorrat")
    assert placed.day is not None
    assert MONDAY <= placed.day <= date(2026, 5, 22)


def test_a_week_that_is_over_proposes_nothing(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.state.set_anchor(date(2026, 4, 15))

    def hints() -> list[HintRow]:
        found = panel.findChildren(HintRow)
        return [one for one in found if one.isVisible() and "LinkedIn" in one.accessibleName()]

    qtbot.waitUntil(lambda: not rows(panel) and bool(hints()))
    assert [one.focusPolicy() for one in hints()] == [Qt.FocusPolicy.NoFocus]


def test_more_than_eight_people_unfold(panel: CalendarPanel, desk: Desk, qtbot: QtBot) -> None:
    def job(ws: Workspace) -> Directory:
        for number in range(8):
            person = make_person(ws, f"Person {number}")
            make_item(ws, f"Beitrag {number}", channels=("X",), day=WEDNESDAY, owner_id=person.id)
        return ws.organisation.directory(ME)

    desk.run(job, desk.set_directory)
    qtbot.waitUntil(lambda: len(rows(panel)) == 8)
    more = next(one for one in panel.findChildren(LinkButton) if one.isVisible() and "weitere" in one.text())
    assert more.text() == "3 weitere zeigen"
    more.click()
    qtbot.waitUntil(lambda: len(rows(panel)) == 11)


def test_the_week_column_of_the_month_tells_who_has_too_much(desk: Desk, shown: Callable[[QWidget], None]) -> None:
    view = MonthView(desk, CalendarState(WEDNESDAY))
    view.resize(1200, 800)
    shown(view)
    view.reload()
    assert desk.tasks.wait()
    weeks = view.grid.picture.weeks
    assert "Anna" not in weeks.explain(MONDAY)
    view.grid.mouse._show_hover(MONDAY, None, None)
    assert desk.tasks.wait()
    said = weeks.explain(MONDAY).replace("\u202f", " ")
    assert "Anna Schulte: 4 von 3 h, 1 h über der vereinbarten Zeit" in said
    assert "Jonas" not in said


def test_the_effort_is_estimated_in_the_editor_and_undone_like_any_field(desk: Desk, qtbot: QtBot) -> None:
    from ui.content.page import EditorPage

    def item() -> ContentItem:
        found: list[Any] = []
        desk.run(lambda ws: [one for one in ws.plan.rows(ME) if one.title == "Nina Petrov 0"], found.extend)
        assert desk.tasks.wait()
        cards: list[Any] = []
        desk.run(lambda ws: ws.content.card(ME, found[0].content_id), cards.append)
        assert desk.tasks.wait()
        kept: ContentItem = cards[0].item
        return kept

    page = EditorPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.open(item().id)
    assert desk.tasks.wait()
    field = page.brief.effort
    assert field.text() == "nicht geschätzt"
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text().replace("\u202f", " ") == "30 Min."
    page.session.flush()
    assert desk.tasks.wait()
    assert item().effort == 30
    desk.run(lambda ws: ws.history.undo(ME))
    assert desk.tasks.wait()
    assert item().effort == 0
    page.session.finish(2)
