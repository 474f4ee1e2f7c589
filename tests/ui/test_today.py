"""Today: what waits, what is overdue, what comes next, and acting on it at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from tests.builders import ME, TODAY, make_item
from ui.address_dialog import AddressDialog
from ui.context import Desk
from ui.today.page import TodayPage
from ui.today.rows import ItemRow
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState

Show = Callable[[QWidget], None]


def page_of(desk: Desk, shown: Show) -> TodayPage:
    page = TodayPage(desk)
    page.resize(1280, 800)
    shown(page)
    for _round in range(3):
        desk.tasks.wait()
        QApplication.processEvents()
    return page


def rows(page: QWidget) -> list[ItemRow]:
    return [one for one in page.findChildren(ItemRow) if one.isVisibleTo(page)]


def test_the_sample_has_decisions_overdue_posts_and_the_next_publications(desk: Desk, shown: Show) -> None:
    page = page_of(desk, shown)
    assert page.heading.text() == "Dienstag, 12. Mai"
    assert page.summary.text().startswith("KW 20")
    assert len(rows(page)) > 10


def test_approving_from_today_is_a_step_that_the_toast_can_undo(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    page = page_of(desk, shown)
    button = next(one for one in page.findChildren(Button) if one.text() == "Freigeben")
    row = button.parent()
    assert isinstance(row, ItemRow)
    title = row.accessibleName().split(",")[0]
    with qtbot.waitSignal(desk.toast_requested) as said:
        button.click()
    assert said.args is not None
    assert title in said.args[0]
    assert "Freigegeben" in said.args[0]
    desk.tasks.wait()
    waiting = [one.accessibleName() for one in rows(page) if one.findChildren(Button)]
    found: list[int] = []
    desk.run(lambda ws: [one.content_id for one in ws.today.view(ME).waiting], found.extend)
    desk.tasks.wait()
    assert all(not name.startswith(title) or "Freigeben" not in name for name in waiting)
    desk.run(lambda ws: ws.history.undo(desk.actor))
    again: list[int] = []
    desk.run(lambda ws: [one.content_id for one in ws.today.view(ME).waiting], again.extend)
    desk.tasks.wait()
    assert len(again) == len(found) + 1


def test_a_row_opens_its_item_by_click_and_by_enter(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    page = page_of(desk, shown)
    row = rows(page)[0]
    with qtbot.waitSignal(desk.open_item_requested):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    row.setFocus()
    with qtbot.waitSignal(desk.open_item_requested):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_the_strip_opens_the_chosen_day_in_the_calendar(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    page = page_of(desk, shown)
    page.focus_content()
    qtbot.keyClick(page.strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(desk.open_day_requested) as asked:
        qtbot.keyClick(page.strip, Qt.Key.Key_Return)
    assert asked.args == [date(2026, 5, 13), "month"]


def test_an_empty_workspace_says_what_will_appear(desk_for: Callable[..., Desk], shown: Show) -> None:
    page = page_of(desk_for(sample=False), shown)
    assert page.findChildren(EmptyState)
    assert not rows(page)


def test_ideas_to_decide_are_shown_on_the_board(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    page = page_of(desk, shown)
    assert page.ideas.isVisible()
    with qtbot.waitSignal(desk.filter_requested) as asked:
        page.ideas.click()
    assert asked.args == ["board", PlanFilter(statuses=frozenset({Status.IDEA}))]


def test_a_post_is_published_without_an_address_by_enter_alone(
    desk_for: Callable[..., Desk], shown: Show, qtbot: QtBot
) -> None:
    desk = desk_for(sample=False)
    desk.run(lambda ws: make_item(ws, "Gestern", day=date(2026, 5, 11), status=Status.SCHEDULED, text="Erschienen."))
    desk.tasks.wait()
    page = page_of(desk, shown)
    next(one for one in page.findChildren(Button) if one.text() == "Ist erschienen").click()
    dialog = next(one for one in page.findChildren(AddressDialog) if one.isVisible())
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    desk.tasks.wait()
    found: list[tuple[Status, str]] = []
    desk.run(lambda ws: [(one.status, one.url) for one in ws.content.card(ME, 1).publications], found.extend)
    desk.tasks.wait()
    assert found == [(Status.PUBLISHED, "")]


def test_an_overdue_post_that_is_ready_can_be_marked_as_published(
    desk_for: Callable[..., Desk], shown: Show, qtbot: QtBot
) -> None:
    desk = desk_for(sample=False)
    desk.run(lambda ws: make_item(ws, "Gestern", day=date(2026, 5, 11), status=Status.SCHEDULED, text="Erschienen."))
    desk.tasks.wait()
    page = page_of(desk, shown)
    button = next(one for one in page.findChildren(Button) if one.text() == "Ist erschienen")
    button.click()
    dialog = next(one for one in page.findChildren(AddressDialog) if one.isVisible())
    qtbot.keyClicks(dialog.line, "lindenau.example/gestern")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    desk.tasks.wait()
    found: list[tuple[Status, str]] = []
    desk.run(lambda ws: [(one.status, one.url) for one in ws.content.card(ME, 1).publications], found.extend)
    desk.tasks.wait()
    assert found == [(Status.PUBLISHED, "https://lindenau.example/gestern")]
    assert date(2026, 5, 11) < TODAY
