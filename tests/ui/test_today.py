"""Today: what waits, what is overdue, what comes next, and acting on it at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import Status
from editorial.domain.decisions import ActionItem
from editorial.domain.filters import PlanFilter
from tests.builders import ME, TODAY, make_item
from tests.ui.approval_house import House
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


def test_approving_from_today_signs_and_can_be_withdrawn(desk_for: Callable[..., Desk], shown: Show) -> None:
    house = House(desk_for(sample=False))
    made = house.submitted()
    house.work_as("Weber")
    offers: list[tuple[str, str, Callable[[], None]]] = []
    house.desk.offer_requested.connect(lambda *said: offers.append(said))
    page = page_of(house.desk, shown)
    row = next(one for one in rows(page) if "Laborbesuch" in one.accessibleName())
    assert "Fachprüfung, Stufe 1 von 2" in row.accessibleName()
    assert "1 Entscheidung wartet, die nächste bis Di 19.05." in page.summary.text()
    next(one for one in row.findChildren(Button) if one.text() == "Freigeben").click()
    house.settle()
    assert "„Laborbesuch“ auf der Stufe „Fachprüfung“ freigegeben" in offers[0][0]
    assert not house.ask(lambda ws: ws.today.view(house.desk.actor)).decisions
    assert house.read(made).status is Status.REVIEW
    offers[0][2]()
    house.settle()
    assert len(house.ask(lambda ws: ws.today.view(house.desk.actor)).decisions) == 1


def test_an_overdue_approval_of_mine_says_with_whom_since_when_and_who_joined(
    desk_for: Callable[..., Desk], shown: Show
) -> None:
    house = House(desk_for(sample=False))
    made, author = house.submitted(), house.actor("Brandt")
    people = house.ask(lambda ws: ws.organisation.directory(ME).people)
    weber, boss = (next(one for one in people if name in one.name) for name in ("Weber", "Vogel"))
    house.ask(lambda ws: ws.organisation.save(ME, replace(weber, substitute_id=boss.id)))
    house.ask(lambda ws: ws.planning.schedule_item(author, made, date(2026, 5, 13), time(9)))
    house.work_as("Brandt")
    page = page_of(house.desk, shown)
    row = next(one for one in rows(page) if "wartet auf" in one.accessibleName())
    assert "Fachprüfung · wartet auf Dr. Miriam Weber oder Katrin Vogel" in row.accessibleName()
    assert "Katrin Vogel kann ebenfalls entscheiden: Die Frist ist abgelaufen" in row.accessibleName()
    assert any("überfällig seit Mo 11.05." in one.accessibleName() for one in row.findChildren(QWidget))
    house.work_as("Vogel")
    page.reload()
    house.settle()
    assert "1 Entscheidung wartet" in page.summary.text()


def test_an_item_that_nobody_may_sign_is_named_to_its_author_and_to_who_can_help(
    desk_for: Callable[..., Desk], shown: Show
) -> None:
    house = House(desk_for(sample=False))
    made, boss = house.item(), house.actor("Vogel")
    card = house.ask(lambda ws: ws.content.card(ME, made))
    house.ask(lambda ws: ws.content.edit(boss, replace(card.item, text="Von der Leitung.")))
    author = house.actor("Brandt")
    house.ask(lambda ws: ws.approvals.submit(author, [made]))
    for name in ("Brandt", "Vogel"):
        house.work_as(name)
        page = page_of(house.desk, shown)
        row = next(one for one in rows(page) if "mitgeschrieben" in one.accessibleName())
        assert "Letztes Wort · Katrin Vogel hat mitgeschrieben" in row.accessibleName()


def test_what_goes_without_approval_is_marked_on_today(desk_for: Callable[..., Desk], shown: Show) -> None:
    house = House(desk_for(sample=False))
    made, boss = house.item(), house.actor("Vogel")
    house.ask(lambda ws: ws.approvals.override(boss, [made], "Eilmeldung."))
    house.desk.set_marks(house.ask(lambda ws: ws.marks.read(ME)))
    page = page_of(house.desk, shown)
    assert any("Eilmeldung." in one.accessibleName() for one in rows(page))


def test_a_row_opens_its_item_by_click_and_by_enter(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    page = page_of(desk, shown)
    row = rows(page)[-1]
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


def test_my_action_items_stand_on_today_and_are_ticked_off_there(desk_for: Callable[..., Desk], shown: Show) -> None:
    house = House(desk_for(sample=False))
    brandt = house.actor("Brandt")
    for words, owner, due in (
        ("Bildrechte klären", brandt.id, date(2026, 5, 11)),
        ("Kundenfragen sammeln", brandt.id, date(2026, 5, 29)),
        ("Nicht meine", None, date(2026, 5, 11)),
    ):
        action = ActionItem(text=words, owner_id=owner, due=due)
        house.ask(lambda ws, action=action: ws.actions.add(ME, action))  # type: ignore[misc]
    page = page_of(house.desk, shown)
    names = [one.accessibleName() for one in rows(page)]
    assert names[:2] == ["Bildrechte klären", "Kundenfragen sammeln"]
    assert not any("Nicht meine" in one for one in names)
    assert "1 Aufgabe überfällig" in page.summary.text()
    said: list[str] = []
    house.desk.toast_requested.connect(lambda words, _undo, _meaning: said.append(words))
    next(one for one in rows(page)[0].findChildren(Button) if one.text() == "Erledigt").click()
    house.settle()
    assert said == ["„Bildrechte klären“ ist erledigt."]
    left = house.ask(lambda ws: ws.actions.mine(brandt))
    assert [one.action.text for one in left] == ["Kundenfragen sammeln"]
