"""The board: columns by state, cards by keyboard and by drag, hints, folding, limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRect, QSettings, Qt
from PySide6.QtGui import QDropEvent, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Card
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from tests.builders import ME, TODAY
from ui.calendar import board_delegate
from ui.calendar.board import FOLDABLE, BoardView
from ui.calendar.board_column import Column
from ui.calendar.board_delegate import CardDelegate, wrapped
from ui.calendar.board_hints import Hints
from ui.calendar.drag import of_cards, to_mime
from ui.calendar.page import CalendarPage
from ui.context import Desk
from ui.widgets.paint import draw_text

Shown = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nobody has used the calendar before."""
    QSettings().remove("calendar")
    yield
    QSettings().remove("calendar")


@pytest.fixture
def page(desk: Desk, shown: Shown) -> CalendarPage:
    """The page with the board in front."""
    made = CalendarPage(desk)
    made.resize(1440, 900)
    shown(made)
    made.show_view("board")
    assert desk.tasks.wait()
    return made


@pytest.fixture
def board(page: CalendarPage) -> BoardView:
    """The board, read."""
    found = page.view()
    assert isinstance(found, BoardView)
    return found


def put_keyboard(board: BoardView, status: Status, row: int = 0) -> Card:
    """The keyboard on a card of a column."""
    column = board.columns[status]
    board._take_keyboard(column, row)
    card = column.model.card(row)
    assert card is not None
    return card


def state_of(desk: Desk, content_id: int) -> Status:
    found: list[Any] = []
    desk.run(lambda ws: ws.content.card(ME, content_id).item.status, found.append)
    assert desk.tasks.wait()
    return Status(found[0])


def drop(column: Column, cards: list[Card], held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Let cards fall on a column."""
    target = column.folded if column.is_folded else column.list
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    mime = to_mime(of_cards(cards))
    event = QDropEvent(QPointF(10, 10), actions, mime, Qt.MouseButton.LeftButton, held)
    target.dropEvent(event)


def test_columns_stand_in_the_order_of_the_states_and_the_last_ones_are_folded(board: BoardView) -> None:
    assert list(board.columns) == list(Status)
    assert board.folded() == frozenset(FOLDABLE)
    assert all(board.columns[one].width() <= 40 for one in FOLDABLE)


def test_counts_are_those_of_the_workspace(board: BoardView, desk: Desk) -> None:
    found: list[Any] = []
    desk.run(lambda ws: dict(ws.plan.board(ME).counts), found.append)
    assert desk.tasks.wait()
    for status, column in board.columns.items():
        shown = column.folded.count if column.is_folded else column.header.count
        assert shown == found[0].get(status, 0)
        if not column.is_folded:
            assert len(column.model.cards) == shown


def test_the_most_urgent_card_stands_on_top(board: BoardView) -> None:
    cards = board.columns[Status.PLANNED].model.cards
    days = [one.day for one in cards if one.day is not None]
    assert days == sorted(days)
    assert [one.day is None for one in cards] == sorted(one.day is None for one in cards)


def test_more_cards_than_agreed_are_said_in_words(board: BoardView, desk: Desk) -> None:
    header = board.columns[Status.DRAFTING].header
    header.show_count(5, 4)
    assert header.over
    assert "5 von 4" in header.accessibleName()
    header.show_count(4, 4)
    assert not header.over


def test_arrows_walk_through_cards_and_columns(board: BoardView) -> None:
    put_keyboard(board, Status.IDEA)
    cards = board.columns[Status.IDEA].list
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert board.state.current == board.columns[Status.IDEA].model.cards[1].content_id
    QTest.keyClick(cards, Qt.Key.Key_Right)
    assert board.columns[Status.PLANNED].list.hasFocus()
    assert len(board.state.selection) == 1
    QTest.keyClick(board.columns[Status.PLANNED].list, Qt.Key.Key_Left)
    assert cards.hasFocus()


def test_alt_and_an_arrow_move_a_card_and_the_keyboard_goes_with_it(board: BoardView, desk: Desk) -> None:
    card = put_keyboard(board, Status.IDEA)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(board.columns[Status.IDEA].list, Qt.Key.Key_Right, alt)
    assert state_of(desk, card.content_id) is Status.PLANNED
    assert desk.tasks.wait()
    column = board.columns[Status.PLANNED]
    assert column.model.row_of(card.content_id) >= 0
    assert column.list.hasFocus()
    current = column.list.current()
    assert current is not None
    assert current.content_id == card.content_id
    QTest.keyClick(column.list, Qt.Key.Key_Left, alt)
    assert state_of(desk, card.content_id) is Status.IDEA


def test_a_card_that_lacks_something_stays_and_the_reason_is_said(
    page: CalendarPage, board: BoardView, desk: Desk
) -> None:
    cards = board.columns[Status.PLANNED].model.cards
    row = next(row for row, one in enumerate(cards) if one.status is Status.PLANNED)
    card = put_keyboard(board, Status.PLANNED, row)
    drop(board.columns[Status.APPROVED], [card])
    assert desk.tasks.wait()
    assert state_of(desk, card.content_id) is Status.PLANNED
    assert page._refused is not None
    assert card.title in page._refused.accessibleName()
    assert board.columns[Status.PLANNED].model.row_of(card.content_id) >= 0


def test_several_cards_are_dropped_together(board: BoardView, desk: Desk) -> None:
    cards = board.columns[Status.IDEA].model.cards[:3]
    drop(board.columns[Status.PLANNED], list(cards))
    assert desk.tasks.wait()
    assert {state_of(desk, one.content_id) for one in cards} == {Status.PLANNED}


def test_control_and_drag_leaves_the_card_and_makes_a_copy(board: BoardView, desk: Desk) -> None:
    card = board.columns[Status.IDEA].model.cards[0]
    before = board._counts[Status.DRAFTING]
    drop(board.columns[Status.DRAFTING], [card], Qt.KeyboardModifier.ControlModifier)
    assert desk.tasks.wait()
    assert state_of(desk, card.content_id) is Status.IDEA
    assert board._counts[Status.DRAFTING] == before + 1


def test_a_folded_column_takes_cards_too(board: BoardView, desk: Desk) -> None:
    card = board.columns[Status.SCHEDULED].model.cards[0]
    drop(board.columns[Status.PUBLISHED], [card])
    assert desk.tasks.wait()
    assert state_of(desk, card.content_id) is Status.PUBLISHED


def test_rejecting_by_drop_asks_for_the_reason_first(page: CalendarPage, board: BoardView, desk: Desk) -> None:
    from ui.calendar.acts_dialogs import ReasonDialog

    card = board.columns[Status.IDEA].model.cards[0]
    drop(board.columns[Status.REJECTED], [card])
    dialog = page.window().findChild(ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.words.setPlainText("Zu spät")
    dialog.accept()
    assert state_of(desk, card.content_id) is Status.REJECTED


def test_a_forbidden_column_says_why_while_something_hovers(board: BoardView, desk: Desk) -> None:
    hints: list[str] = []
    desk.hint_requested.connect(hints.append)
    payload = of_cards(board.columns[Status.IDEA].model.cards[:1])
    board._hover(Status.SCHEDULED, payload, False)
    assert "ist nicht freigegeben: Reichen Sie" in hints[-1]
    assert board.columns[Status.SCHEDULED]._target == "bad"
    board._hover(Status.SCHEDULED, None, False)
    assert hints[-1] == ""
    board._hover(Status.APPROVED, payload, True)
    assert "Kopie" in hints[-1]


def test_a_folded_column_opens_and_stays_open_next_time(board: BoardView, desk: Desk, qtbot: QtBot) -> None:
    board.columns[Status.HOLD].folded.click()
    assert desk.tasks.wait()
    column = board.columns[Status.HOLD]
    assert not column.is_folded
    assert len(column.model.cards) == column.header.count > 0
    again = BoardView(desk, board.state)
    qtbot.addWidget(again)
    assert Status.HOLD not in again.folded()


def test_compact_cards_are_lower_and_remembered(board: BoardView, desk: Desk, qtbot: QtBot) -> None:
    cards = board.columns[Status.PLANNED].list
    tall = cards.sizeHintForRow(0)
    board.sizes.changed.emit("compact")
    assert cards.sizeHintForRow(0) < tall
    again = BoardView(desk, board.state)
    qtbot.addWidget(again)
    assert again.sizes.current() == "compact"


def test_the_row_below_the_cards_asks_for_a_new_item_in_that_state(board: BoardView, desk: Desk) -> None:
    asked: list[object] = []
    desk.quick_add_requested.connect(lambda _day, _words, status: asked.append(status))
    column = board.columns[Status.DRAFTING]
    last = column.model.rowCount() - 1
    assert column.model.is_add(last)
    column.list._enter(last)
    assert asked == [Status.DRAFTING]
    assert not board.columns[Status.REVIEW].model.adds


def test_enter_opens_the_card(board: BoardView, desk: Desk, qtbot: QtBot) -> None:
    card = put_keyboard(board, Status.REVIEW)
    with qtbot.waitSignal(desk.open_item_requested) as opened:
        QTest.keyClick(board.columns[Status.REVIEW].list, Qt.Key.Key_Return)
    assert opened.args == [card.content_id, 0]


def test_a_filter_that_leaves_nothing_offers_to_reset_it(board: BoardView, desk: Desk) -> None:
    board.state.set_filter(PlanFilter(text="gibtesnicht"))
    assert desk.tasks.wait()
    assert not board.empty.isHidden()
    board.empty.button.click()
    assert desk.tasks.wait()
    assert board.empty.isHidden()
    assert board.state.filter == PlanFilter()


def test_a_channel_filter_counts_folded_columns_as_well(board: BoardView, desk: Desk) -> None:
    whole = board.columns[Status.EVALUATED].folded.count
    blog = next(one for one in desk.directory.channels if one.name == "Blog")
    board.state.set_filter(PlanFilter(channels=frozenset({blog.id})))
    assert desk.tasks.wait()
    assert board.columns[Status.EVALUATED].folded.count < whole


def test_selecting_in_another_column_gives_up_the_first(board: BoardView) -> None:
    put_keyboard(board, Status.IDEA)
    card = put_keyboard(board, Status.PLANNED)
    assert board.state.selection == {card.content_id}
    assert not board.columns[Status.IDEA].list.selected()


def test_the_model_keeps_the_rules_of_models(board: BoardView) -> None:
    model = board.columns[Status.IDEA].model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    cards = list(model.cards)
    model.show_cards(cards[:2], 5)
    assert model.rowCount() == 4
    model.show_cards(cards, len(cards))


def test_cards_are_read_out_with_everything_on_them(board: BoardView) -> None:
    model = board.columns[Status.REVIEW].model
    spoken = model.spoken(model.cards[0])
    assert spoken.startswith(model.cards[0].title)
    assert "In Prüfung" in spoken


def test_a_word_too_long_for_a_card_is_parted_by_a_hyphen(board: BoardView) -> None:
    font = board.desk.theme.font("body", 500)
    room = QFontMetrics(font).horizontalAdvance("Trinkwasserverordnung") - 4
    first, second = wrapped("Trinkwasserverordnung: Was gilt", font.toString(), room, 2)
    assert first.endswith("-")
    assert first[:-1] + second.split(":")[0] == "Trinkwasserverordnung"
    assert wrapped("Zwei kurze Wörter stehen hier", font.toString(), room, 2)[0].startswith("Zwei kurze")


def test_the_date_of_a_card_is_never_cut_by_its_channels(board: BoardView, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tuple(one.id for one in board.desk.directory.channels[:5])
    delegate = board.columns[Status.PLANNED].list.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    cut: list[bool] = []
    monkeypatch.setattr(board_delegate, "draw_text", lambda *given, **named: cut.append(draw_text(*given, **named)))
    for channels in (many[:3], many[:4], many):
        card = Card(1, "Karte", Status.PLANNED, channels, date(2025, 10, 12), None, None, None, "", None, None)
        image = QImage(200, 30, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        delegate._where(painter, QRect(0, 0, 128, 18), card)
        painter.end()
    assert len(cut) >= 3
    assert not any(cut)


def test_a_card_without_anybody_ends_below_its_hint(board: BoardView) -> None:
    delegate = board.columns[Status.PLANNED].list.itemDelegate()
    assert isinstance(delegate, CardDelegate)
    assert delegate._heights[1, True, False] < delegate._heights[1, True, True]


NOW = datetime.combine(TODAY, time(9, 12))
PLAIN = Card(1, "Karte", Status.DRAFTING, (1,), None, None, None, 5, "", None, None)


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (replace(PLAIN, day=TODAY - timedelta(days=2)), "2 Tage überfällig"),
        (replace(PLAIN, day=TODAY, time=time(8)), "heute überfällig"),
        (replace(PLAIN, day=TODAY + timedelta(days=1)), "morgen fällig"),
        (replace(PLAIN, owner_id=None), "niemand zuständig"),
        (replace(PLAIN, checklist_all=5, checklist_done=2), "Checkliste 2 von 5"),
        (replace(PLAIN, evergreen=True), "Evergreen"),
        (replace(PLAIN, status=Status.HOLD, reason="Warten auf Messe"), "Warten auf Messe"),
        (replace(PLAIN, day=date(2026, 8, 1)), ""),
        (replace(PLAIN, status=Status.PUBLISHED, day=TODAY - timedelta(days=9)), ""),
    ],
)
def test_a_card_says_the_most_urgent_thing(desk: Desk, card: Card, words: str) -> None:
    hint = Hints(desk).of(card, NOW)
    assert (hint.words if hint else "") == words
