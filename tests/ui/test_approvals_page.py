"""The approver's inbox: groups and chips, what changed, what stands beside it, narrow windows, and its work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from benchmarks.waiting import APPROVER, make
from editorial.app import open_workspace
from editorial.domain.approval_rules import StageState, Standing
from editorial.domain.approvals import Decision
from editorial.services.approval_views import WaitingItem
from tests.builders import NOW, FixedClock
from tests.ui.inbox_reader import RULES, Reader, Shown, actor_named
from ui.approvals import rows
from ui.approvals.page import ApprovalsPage
from ui.approvals.rows import Group, Item
from ui.context import Desk


@pytest.fixture
def reader(desk: Desk, qtbot: QtBot, shown: Shown) -> Reader:
    """Andreas Lorenz of the legal department, as in the mock-up."""
    return Reader(desk, qtbot, shown)


# The list ------------------------------------------------------------------------------------------------------------


def test_what_waits_for_me_stands_in_groups_by_due_time_and_what_i_stand_in_for_below(reader: Reader) -> None:
    assert reader.groups() == [
        ("Überfällig", 1),
        ("Heute", 1),
        ("Später", 1),
        ("In Vertretung für Claudia Engel", 1),
    ]
    assert reader.titles()[0] == reader.title() == RULES
    assert reader.page.model.spoken(reader.page.model.items()[0]).startswith(f"{RULES}, Blog, LinkedIn, Recht")


def test_changes_since_my_sign_off_are_counted_for_rows_in_sight_only(reader: Reader, qtbot: QtBot) -> None:
    words, items = reader.page.model.words, reader.page.model.items()
    chips = [words.chip(one.line, reader.page.model._changed.get(one.content_id))[2] for one in items if one.line]
    assert chips == [
        "3 Änderungen seit Ihrer Freigabe",
        "zum ersten Mal",
        "1 Änderung seit Ihrer Freigabe",
        "zum ersten Mal",
    ]
    asked: list[int] = []
    reader.page.model.count_wanted.connect(asked.extend)
    reader.page.model.forget_counts()
    reader.page.list.resize(340, 90)
    reader.page.list.verticalScrollBar().setValue(0)
    reader.page.list.viewport().repaint()
    qtbot.waitUntil(lambda: not reader.page.model._timer.isActive())
    assert asked == [items[0].content_id]


@pytest.mark.parametrize(
    ("due", "group"),
    [
        (None, rows.UNDATED),
        (datetime(2026, 5, 12, 7, 12, tzinfo=UTC), rows.OVERDUE),
        (datetime(2026, 5, 12, 7, 13, tzinfo=UTC), rows.TODAY),
        (datetime(2026, 5, 12, 21, 59, tzinfo=UTC), rows.TODAY),
        (datetime(2026, 5, 12, 22, 0, tzinfo=UTC), rows.WEEK),
        (datetime(2026, 5, 17, 21, 59, tzinfo=UTC), rows.WEEK),
        (datetime(2026, 5, 17, 22, 0, tzinfo=UTC), rows.LATER),
    ],
)
def test_the_group_follows_the_clocks_of_the_workspace(due: datetime | None, group: str) -> None:
    assert rows.span_of(due, NOW, "Europe/Berlin") == group


def waiting(number: int, **values: Any) -> WaitingItem:
    plain = WaitingItem(
        number, f"{number}", (1,), date(2026, 5, 20), time(9), 1, number, "Recht", StageState.OPEN, 1, 2, NOW, True
    )
    return replace(plain, **({"standing": Standing.OWN} | values))


def test_the_orders_put_the_same_rows_under_due_time_publication_or_department() -> None:
    found = [
        waiting(1, department_id=2, day=None),
        waiting(2, due=None, overdue=False),
        waiting(3, day=date(2026, 5, 13), standing=Standing.ESCALATED),
        waiting(4, due=NOW + timedelta(days=30), standing=Standing.SUBSTITUTE, for_id=7),
    ]

    def shape(order: str) -> list[str]:
        listed = rows.waiting_rows(found, order, NOW, "Europe/Berlin")
        return [one.key if isinstance(one, Group) else one.title for one in listed]

    assert shape(rows.BY_DUE) == ["overdue", "1", "undated", "2", "escalated", "3", "for:7", "4"]
    assert shape(rows.BY_PUBLICATION) == ["day:2026-05-13", "3", "day:2026-05-20", "2", "4", "day:", "1"]
    assert shape(rows.BY_DEPARTMENT) == ["department:1", "2", "3", "4", "department:2", "1"]


def test_another_order_keeps_the_item_in_front(reader: Reader) -> None:
    reader.key(Qt.Key.Key_J)
    before = reader.title()
    reader.page.order.set_value(rows.BY_DEPARTMENT)
    reader.page.order.changed.emit(rows.BY_DEPARTMENT)
    reader.settle()
    assert reader.title() == before
    assert [name for name, _count in reader.groups()] == ["Labor", "Personal", "Recht"]


def test_rows_are_as_high_as_what_stands_in_them_whatever_stood_there_before(reader: Reader) -> None:
    def heights() -> list[int]:
        view, model = reader.page.list, reader.page.model
        return [view.rowHeight(place) // 10 for place in range(model.rowCount())]

    plain = [3 if isinstance(one, Group) else 8 for one in reader.page.model.rows]
    assert heights() == plain
    for scope in (rows.DECIDED, rows.MINE):
        reader.page.scope.set_current(scope)
        reader.page.scope.changed.emit(scope)
        reader.settle()
    assert heights() == plain
    reader.key(Qt.Key.Key_A)
    assert heights() == plain[2:]
    reader.page.order.set_value(rows.BY_DEPARTMENT)
    reader.page.order.changed.emit(rows.BY_DEPARTMENT)
    assert heights() == [3 if isinstance(one, Group) else 8 for one in reader.page.model.rows]


def test_managers_see_all_that_is_under_approval_and_whose_turn_it_is(desk: Desk, qtbot: QtBot, shown: Shown) -> None:
    reader = Reader(desk, qtbot, shown, "Vogel")
    reader.page.scope.set_current(rows.ALL)
    reader.page.scope.changed.emit(rows.ALL)
    reader.settle()
    assert len(reader.titles()) > 4
    rules = next(one for one in reader.page.model.items() if one.title == RULES)
    assert "A. Lorenz" in reader.page.model.words.turn(rules)[2]
    assert RULES in reader.page.model.spoken(rules)


def test_approvers_are_not_offered_what_is_not_theirs(reader: Reader) -> None:
    assert [key for key, _label in reader.page.scopes(False)] == [rows.MINE, rows.DECIDED]
    assert reader.page.scope.current() == rows.MINE


def test_a_stuck_stage_stands_first_with_the_reason_and_is_given_to_others(
    desk: Desk, qtbot: QtBot, shown: Shown
) -> None:
    vogel, lorenz = actor_named(desk, "Vogel"), actor_named(desk, "Lorenz")
    desk.run(lambda ws: ws.people.deactivate(vogel, lorenz.id or 0))
    assert desk.tasks.wait()
    reader = Reader(desk, qtbot, shown, "Vogel")
    reader.page.scope.set_current(rows.ALL)
    reader.page.scope.changed.emit(rows.ALL)
    reader.settle()
    assert reader.groups()[0][0] == "Niemand kann entscheiden"
    stuck = reader.page.model.items()[0]
    assert reader.page.model.words.turn(stuck)[:2] == ("danger", "triangle-alert")
    assert reader.page.panel.way.text() == "Stufe anderen übertragen …"
    QTest.mouseClick(reader.page.panel.way, Qt.MouseButton.LeftButton)
    dialog = next(one for one in reader.page.window().findChildren(QWidget) if type(one).__name__ == "ReassignDialog")
    assert dialog.primary is not None  # type: ignore[attr-defined]
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert dialog._people_field.error()  # type: ignore[attr-defined]
    assert dialog._reason_field.error()  # type: ignore[attr-defined]
    keller = actor_named(desk, "Keller")
    dialog.people.set_values([keller.id])  # type: ignore[attr-defined]
    dialog.reason.setPlainText("Niemand sonst ist da.")  # type: ignore[attr-defined]
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    reader.settle()
    assert any("Keller" in one for one in reader.said)
    assert stuck.content_id in {one.content_id for one in reader.ask(lambda ws: ws.approvals.waiting(keller))}


# Reading -------------------------------------------------------------------------------------------------------------


def test_the_changes_are_framed_with_place_author_and_time_and_stepped_by_f7(reader: Reader) -> None:
    view = reader.page.reading.changes
    assert reader.page.reading.tabs.current() == "changes"
    names = [one.accessibleName() for one in view.frames]
    assert names[0] == "1, Absatz 3, J. Brandt, gestern 16:20"
    assert [one.split(", ")[1] for one in names] == ["Absatz 3", "Absatz 4", "Schluss"]
    for number in ("1 von 3", "2 von 3", "3 von 3", "1 von 3"):
        reader.key(Qt.Key.Key_F7)
        assert reader.page.reading.place.text() == number
    reader.key(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert reader.page.reading.place.text() == "3 von 3"


def test_unchanged_words_are_folded_and_shown_on_demand(reader: Reader) -> None:
    from ui.approvals.changes_view import FoldLine

    lines = reader.page.reading.changes.findChildren(FoldLine)
    assert [one.text() for one in lines] == ["35 Wörter unverändert", "19 Wörter unverändert"]
    QTest.mouseClick(lines[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    shown = [one for one in reader.page.reading.changes.findChildren(FoldLine) if one.isVisible()]
    assert len(shown) == 1


def test_what_is_new_to_me_opens_as_a_whole_with_every_variant_and_key_message(reader: Reader) -> None:
    reader.key(Qt.Key.Key_J)
    pane = reader.page.reading
    assert pane.tabs.current() == "whole"
    assert not pane.tabs.isTabEnabled(pane.tabs.keys().index("changes"))
    words = pane.whole.toPlainText()
    card = reader.case(reader.page.list.current().content_id).card  # type: ignore[union-attr]
    assert card.item.key_message in words
    assert card.item.text.splitlines()[0] in words
    for one in card.publications:
        assert one.text is None or one.text.splitlines()[0] in words


@pytest.mark.parametrize("tab", ["whole", "beside", "preview"])
def test_the_other_ways_to_read_show_the_same_content(reader: Reader, tab: str) -> None:
    pane = reader.page.reading
    pane.tabs.set_current(tab)
    pane.tabs.changed.emit(tab)
    reader.settle()
    text = {
        "whole": pane.whole.toPlainText(),
        "beside": pane.beside.toPlainText(),
        "preview": pane.preview.post.words.accessibleName(),
    }[tab]
    assert "Trinkwasserverordnung verlangt" in text
    if tab == "beside":
        assert "Fassung 2" in text
        assert "Fassung 3" in text


def test_the_panel_names_who_signed_whose_turn_it_is_and_what_the_sign_off_holds_for(reader: Reader) -> None:
    said = reader.page.panel.route.accessibleName()
    assert "Fachprüfung Labor, H. Sommer, Fassung 3" in said
    assert "Recht: Sie entscheiden" in said
    assert "A. Lorenz, Fassung 2: veraltet" in said
    assert "Letztes Wort, K. Vogel" in said
    reading = reader.page.reading.reading
    assert reading is not None
    reasons = [words for _icon, _token, words in reader.page.panel._reasons(reading, reader.page.my_stage())]
    assert reasons[0] == "Vier Augen: An diesem Text haben Sie nicht geschrieben."
    assert any("gilt genau für Fassung 3" in one for one in reasons)
    assert reader.page.panel.approve.text() == "Fassung 3 freigeben"


def test_comments_inside_and_for_outside_stand_apart(reader: Reader) -> None:
    item = reader.page.list.current()
    assert item is not None
    actor = reader.desk.actor
    reader.ask(lambda ws: ws.parts.comment(actor, item.content_id, "Bitte an die Kundin.", outside=True))
    from ui.widgets.section import SectionHeader

    heads = [one._title.text() for one in reader.page.panel.findChildren(SectionHeader) if one.isVisible()]
    assert heads == ["Kommentare, intern", "Kommentare, für außen"]


def test_media_stand_side_by_side_and_a_day_is_a_sentence(desk: Desk, qtbot: QtBot, shown: Shown) -> None:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QImageWriter

    from editorial.services.planning import Move
    from ui.approvals.change_frame import PictureBox

    def png(shade: Qt.GlobalColor) -> bytes:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(shade)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        assert QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())

    writer, lorenz, sommer = (actor_named(desk, name) for name in ("Brandt", "Lorenz", "Sommer"))
    found: list[Any] = []
    desk.run(lambda ws: ws.approvals.waiting(lorenz), found.extend)
    assert desk.tasks.wait()
    content_id = found[0].content_id
    red, blue = png(Qt.GlobalColor.red), png(Qt.GlobalColor.blue)

    def prepare(ws: Any) -> None:
        ws.parts.attach(writer, content_id, "probe.png", red)
        ws.approvals.decide(sommer, content_id, Decision.APPROVE)
        ws.approvals.decide(lorenz, content_id, Decision.APPROVE)
        card = ws.content.card(writer, content_id)
        ws.parts.detach(writer, next(one.id for one in card.attachments if one.name == "probe.png"))
        ws.parts.attach(writer, content_id, "probe.png", blue)
        ws.planning.schedule(writer, [Move(card.publications[0].id, date(2026, 5, 15), time(9))])
        ws.approvals.decide(sommer, content_id, Decision.APPROVE)

    desk.run(prepare)
    assert desk.tasks.wait()
    reader = Reader(desk, qtbot, shown)
    place = next(at for at, one in enumerate(reader.page.model.rows) if isinstance(one, Item) and one.title == RULES)
    reader.page.list.go(place)
    reader.settle()
    boxes = reader.page.reading.changes.findChildren(PictureBox)
    assert [one.accessibleName() for one in boxes] == ["vorher", "jetzt"]
    assert all(not one._image.isNull() for one in boxes)
    words = [reader.page.model.words.sentence(one) for one in reader.page.reading.reading.changes]  # type: ignore[union-attr]
    assert "Blog erscheint Fr 15.05., nicht mehr Mi 13.05.." in words or any("Fr 15.05." in one for one in words)


# Nothing -------------------------------------------------------------------------------------------------------------


def test_a_workspace_of_one_is_told_what_is_missing_and_where_it_is_made(
    desk_for: Callable[..., Desk], qtbot: QtBot, shown: Shown
) -> None:
    desk = desk_for(sample=False)
    page = ApprovalsPage(desk)
    page.resize(1340, 800)
    asked: list[str] = []
    desk.open_page_requested.connect(asked.append)
    shown(page)
    assert desk.tasks.wait()
    assert page.stack.currentWidget() is page.empty
    assert page.empty._title.text().startswith("Sie arbeiten hier allein")
    QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked == ["organisation"]


def test_whoever_has_nothing_to_decide_is_told_so(desk: Desk, qtbot: QtBot, shown: Shown) -> None:
    reader = Reader(desk, qtbot, shown, "Keller")
    assert reader.page.stack.currentWidget() is reader.page.empty
    assert reader.page.empty._title.text() == "Nichts wartet auf Ihre Entscheidung"


# How much work it is -------------------------------------------------------------------------------------------------


def test_a_thousand_waiting_items_cost_the_statements_and_painted_rows_of_ten(
    qapp: QApplication, tmp_path: Path, desk_for: Callable[..., Desk], qtbot: QtBot, shown: Shown
) -> None:
    work = []
    for count in (40, 1000):
        path = tmp_path / f"{count}.editorial"
        make(path, count, FixedClock()).close()
        desk = desk_for(sample=False)
        desk.tasks.close()
        desk.tasks.open(lambda path=path: open_workspace(path, clock=FixedClock()))  # type: ignore[misc]
        asked: list[str] = []
        desk.run(lambda ws: ws.store.database.engine)
        engines: list[Any] = []
        desk.run(lambda ws: ws.store.database.engine, engines.append)
        assert desk.tasks.wait()

        def note(*told: object, asked: list[str] = asked) -> None:
            asked.append(str(told[2]))

        event.listen(engines[0], "before_cursor_execute", note)
        desk.set_actor(APPROVER)
        page = ApprovalsPage(desk)
        page.resize(1340, 800)
        shown(page)
        assert desk.tasks.wait()
        qtbot.waitUntil(lambda page=page: not page.model._timer.isActive())  # type: ignore[misc]
        assert desk.tasks.wait()
        QApplication.processEvents()
        assert len(page.model.items()) == count
        work.append((len(asked), page.list.painter.painted))
        event.remove(engines[0], "before_cursor_execute", note)
    (few_asked, few_painted), (many_asked, many_painted) = work
    assert many_asked <= few_asked * 1.5
    assert many_painted <= few_painted * 2
