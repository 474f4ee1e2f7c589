"""The page of approval routes: order, criteria, and the picture that is drawn by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editorial.app import Workspace
from editorial.domain.approvals import ApprovalRoute, ApprovalStage, Who, Window
from editorial.domain.people import Role
from tests.builders import ME
from tests.ui.approval_house import House
from ui.context import Desk
from ui.routes.draft import Drawing, RouteDraft
from ui.routes.page import RoutesPage

Show = Callable[[QWidget], None]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def house(desk_for: Callable[..., Desk]) -> House:
    made = House(desk_for(sample=False))
    made.work_as("Vogel")
    return made


def page_of(house: House, shown: Show) -> RoutesPage:
    page = RoutesPage(house.desk)
    page.resize(1346, 802)
    shown(page)
    house.settle()
    page.picture.setFocus()
    return page


def names(page: RoutesPage) -> list[list[str]]:
    return [[one.name for one in column] for column in page.draft.now.columns()]


def stored(house: House) -> list[tuple[str, list[tuple[str, int]]]]:
    found = house.ask(lambda ws: ws.routes.all(ME))
    return [(one.name, [(stage.name, stage.step) for stage in found.of(one)]) for one in found.routes]


def two_routes(house: House) -> None:
    final = ApprovalStage(name="Letztes Wort", role=str(Role.MANAGER))
    for name, formats in (("Kurz", ("Story",)), ("Lang", ("Bericht",))):
        route = ApprovalRoute(name=name, formats=formats)
        house.ask(partial(_save, route, final))


def _save(route: ApprovalRoute, final: ApprovalStage, ws: Workspace) -> object:
    return ws.routes.save(ME, route, [final])


def test_the_built_in_route_is_drawn_step_by_step(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    assert names(page) == [["Fachprüfung"], ["Recht"], ["Letztes Wort"]]
    assert "nur bei Schlagwort Recht, Legal" in page.picture.accessibleDescription()
    boxes = {one.name: box for box, one in page.picture.boxes()}
    assert boxes["Fachprüfung"].right() < boxes["Recht"].left()


def test_a_stage_is_added_beside_named_and_saved_as_one_step_by_keyboard_alone(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    QTest.keyClick(page.picture, Qt.Key.Key_Insert, SHIFT)
    QTest.keyClicks(page.panel.name, "Betriebsrat")
    QTest.keyClick(page.panel.name, Qt.Key.Key_Escape)
    assert names(page)[0] == ["Fachprüfung", "Betriebsrat"]
    QTest.keyClick(page.picture, Qt.Key.Key_S, CTRL)
    house.settle()
    house.settle()
    assert stored(house) == [
        ("Standardweg", [("Fachprüfung", 1), ("Betriebsrat", 1), ("Recht", 2), ("Letztes Wort", 3)])
    ]
    assert not page.save.isVisible()
    house.ask(lambda ws: ws.history.undo(house.desk.actor))
    assert stored(house) == []


def test_stages_move_with_alt_and_the_arrows_and_back_with_ctrl_z(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    QTest.keyClick(page.picture, Qt.Key.Key_Right, ALT)
    assert names(page) == [["Recht", "Fachprüfung"], ["Letztes Wort"]]
    QTest.keyClick(page.picture, Qt.Key.Key_Up, ALT)
    assert names(page)[0] == ["Fachprüfung", "Recht"]
    QTest.keyClick(page.picture, Qt.Key.Key_Right, ALT)
    assert names(page) == [["Recht"], ["Fachprüfung"], ["Letztes Wort"]]
    for _step in range(3):
        QTest.keyClick(page.picture, Qt.Key.Key_Z, CTRL)
    assert names(page) == [["Fachprüfung"], ["Recht"], ["Letztes Wort"]]
    QTest.keyClick(page.picture, Qt.Key.Key_Y, CTRL)
    assert names(page) == [["Recht", "Fachprüfung"], ["Letztes Wort"]]


def test_arrows_walk_the_boxes_and_delete_takes_one_out(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    QTest.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.panel.name.text() == "Recht"
    QTest.keyClick(page.picture, Qt.Key.Key_Delete)
    assert names(page) == [["Fachprüfung"], ["Letztes Wort"]]


def test_a_box_is_dragged_onto_a_step_and_between_two(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    boxes = {one.name: box for box, one in page.picture.boxes()}

    def drag(name: str, to: QPoint) -> None:
        start = {one.name: box for box, one in page.picture.boxes()}[name].center()
        QTest.mousePress(page.picture, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(page.picture, start + QPoint(20, 0))
        QTest.mouseMove(page.picture, to)
        QTest.mouseRelease(page.picture, Qt.MouseButton.LeftButton, pos=to)

    drag("Letztes Wort", boxes["Fachprüfung"].center())
    assert names(page) == [["Fachprüfung", "Letztes Wort"], ["Recht"]]
    first = {one.name: box for box, one in page.picture.boxes()}["Fachprüfung"]
    drag("Recht", QPoint(first.left() - 10, first.center().y()))
    assert names(page) == [["Recht"], ["Fachprüfung", "Letztes Wort"]]


def test_the_panel_says_who_how_many_until_when_and_by_which_rule(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    panel = page.panel
    panel.who.changed.emit("people")
    panel.people.changed.emit((2, 3))
    panel.needed.setValue(2)
    panel.unit.changed.emit(24)
    panel.due.setValue(3)
    panel.labels.add_word("#Betriebsrat")
    one = page.draft.now.stage(page.draft.selected)
    assert one is not None
    assert (one.who, one.person_ids, one.needed, one.labels) == (Who.PEOPLE, (2, 3), 2, ("Betriebsrat",))
    assert one.due_hours == 72
    assert "2 Freigaben · 3 Tage vorher" in page.picture.accessibleName()


def test_what_could_never_work_is_refused_above_the_picture_and_stays_drawn(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    page.panel.needed.setValue(5)
    page.store()
    house.settle()
    assert page.banner.isVisible()
    assert "5 Freigaben" in page.banner.accessibleName()
    assert page.save.isVisible()
    assert stored(house) == []


def test_routes_are_put_in_order_with_alt_and_the_arrows(house: House, shown: Show) -> None:
    two_routes(house)
    page = page_of(house, shown)
    assert [one.name for one in page.order.routes()] == ["Kurz", "Lang", "Standardweg"]
    page.order.setFocus()
    QTest.keyClick(page.order, Qt.Key.Key_Down, ALT)
    house.settle()
    house.settle()
    assert [name for name, _stages in stored(house)] == ["Lang", "Kurz"]
    assert [one.name for one in page.order.routes()] == ["Lang", "Kurz", "Standardweg"]


def test_criteria_and_the_time_window_are_chosen_as_chips_and_said_in_words(house: House, shown: Show) -> None:
    page = page_of(house, shown)
    page.bar.channels.changed.emit((1,))
    page.bar.labels.add_word("Recht")
    page.bar.span.changed.emit("week")
    route = page.draft.now.route
    assert (route.channel_ids, route.labels, route.window) == ((1,), ("Recht",), Window.WEEK)
    assert "Kalenderwoche" in page.bar.meaning.text()


def test_the_test_field_says_which_route_an_item_takes_and_why_not_another(house: House, shown: Show) -> None:
    two_routes(house)
    made = house.item(format="Bericht")
    page = page_of(house, shown)
    page.test.changed.emit(made)
    house.settle()
    assert "Kurz: passt nicht: nur für Format Story" in page.answer.text()
    assert "Lang: wegen Format Bericht" in page.answer.text()
    assert page.order.rows.taken == 1


def test_without_the_right_everything_is_shown_and_nothing_changed(house: House, shown: Show) -> None:
    house.work_as("Brandt")
    page = page_of(house, shown)
    QTest.keyClick(page.picture, Qt.Key.Key_Delete)
    assert names(page) == [["Fachprüfung"], ["Recht"], ["Letztes Wort"]]
    assert not page.new.isVisible()
    assert page.state.text()


def test_a_draft_knows_every_way_a_stage_can_go() -> None:
    draft = RouteDraft(lambda: None)
    draft.load(ApprovalRoute(name="Weg"), [ApprovalStage(1, name="A", step=1), ApprovalStage(2, name="B", step=2)])
    draft.move(-1)
    assert draft.now.columns() == Drawing(draft.now.route, draft.now.stages).columns()
    assert [one.name for one in draft.now.stages] == ["A", "B"]
    draft.remove()
    assert (draft.selected, [one.name for one in draft.now.stages]) == (2, ["B"])
    draft.remove()
    assert not draft.now.stages
    draft.move(1)
    draft.move_beside(1)
    assert draft.neighbour(1, 0) == 0
    draft.add("C", "manager")
    assert [one.name for one in draft.now.stages] == ["C"]
