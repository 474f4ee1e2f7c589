"""The agenda list: grouping, folding, order, selection, keys, memory of the columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Entry
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from tests.builders import TODAY
from ui.calendar.drag import from_mime, of_entries, to_mime
from ui.calendar.list_model import COLUMNS, ListModel
from ui.calendar.list_names import Names
from ui.calendar.list_rows import Agenda, sort_entries
from ui.calendar.list_view import ListView
from ui.calendar.state import CalendarState
from ui.context import Desk

TITLE = COLUMNS.index("title")


def make(number: int, day: date | None, at: time | None = None, title: str = "", **values: object) -> Entry:
    whole = Entry(number, number, title or f"Beitrag {number}", 1, Status.PLANNED, day, at, None, None, "", None, None)
    return whole._replace(**values)  # type: ignore[arg-type]


MAY = [
    make(1, date(2026, 5, 11), time(9)),
    make(2, date(2026, 5, 12), time(9)),
    make(3, date(2026, 5, 12), time(10)),
    make(4, None),
    make(5, None),
]


@pytest.fixture
def view(desk: Desk, shown: Callable[[QWidget], None], tmp_path: Path) -> ListView:
    """The list over the sample workspace, read and shown; what it remembers goes to a folder of the test."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    found = ListView(desk, CalendarState(desk.clock.today()))
    found.resize(1280, 700)
    shown(found)
    assert desk.tasks.wait()
    return found


def press(
    view: ListView, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
) -> None:
    QApplication.sendEvent(view.table, QKeyEvent(QEvent.Type.KeyPress, key, keys, text))


def first_row(view: ListView) -> int:
    return next(row for row in range(view.model.rowCount()) if view.model.entry(row) is not None)


def test_days_become_groups_and_what_has_no_date_stands_at_the_end() -> None:
    agenda = Agenda(MAY, True, set())
    assert [(one.day, one.count) for one in agenda.groups] == [
        (date(2026, 5, 11), 1),
        (date(2026, 5, 12), 2),
        (None, 2),
    ]
    assert agenda.row_count == 8
    rows = [agenda.entry_at(row) for row in range(8)]
    assert [one.publication_id if one else None for one in rows] == [None, 1, None, 2, 3, None, 4, 5]


def test_a_folded_day_keeps_its_heading_alone() -> None:
    agenda = Agenda(MAY, True, {date(2026, 5, 12)})
    assert agenda.row_count == 6
    assert agenda.row_of(2) == 2
    assert agenda.rows_of(frozenset({2, 4})) == [4]


def test_the_row_of_a_day_is_the_first_day_not_before_it() -> None:
    agenda = Agenda(MAY, True, set())
    assert agenda.row_of_day(date(2026, 5, 12)) == 2
    assert agenda.row_of_day(date(2026, 5, 1)) == 0
    assert agenda.row_of_day(date(2027, 1, 1)) == 5


def test_days_backwards_keep_the_hours_forwards_and_undated_ones_last() -> None:
    found = sort_entries(MAY, None, True)
    assert [one.publication_id for one in found] == [2, 3, 1, 4, 5]


def test_what_has_no_rank_stands_last_in_both_directions() -> None:
    ranks = {1: 2, 2: None, 3: 1, 4: None, 5: 3}
    for descending, wanted in ((False, [3, 1, 5, 2, 4]), (True, [5, 1, 3, 2, 4])):
        found = sort_entries(MAY, lambda one: ranks[one.publication_id], descending)
        assert [one.publication_id for one in found] == wanted


def test_an_empty_list_has_no_groups() -> None:
    agenda = Agenda([], True, set())
    assert (agenda.row_count, agenda.row_of_day(TODAY), agenda.entry_at(0)) == (0, -1, None)


def test_the_model_keeps_the_rules_of_qt(desk: Desk) -> None:
    model = ListModel(Names(desk, desk), desk)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_entries(MAY)
    model.toggle(2)
    model.toggle(2)
    model.sort_by("title", True)
    model.set_entries([])
    assert tester.model() is model


def test_titles_sort_by_number_and_without_case(desk: Desk) -> None:
    model = ListModel(Names(desk, desk), desk)
    titles = ["Folge 12", "folge 2", "Übung", "Abend"]
    model.set_entries([make(at, TODAY, title=title) for at, title in enumerate(titles)])
    model.sort_by("title", False)
    assert [one.title for one in model.agenda.entries] == ["Abend", "folge 2", "Folge 12", "Übung"]
    assert not model.grouped


def test_a_heading_says_day_week_and_count(view: ListView) -> None:
    row = view.model.agenda.row_of_day(TODAY)
    words = str(view.model.data(view.model.index(row, 0)))
    assert words.startswith("Di 12.05.2026 · KW 20 · ")
    last = view.model.agenda.head_row(len(view.model.agenda.groups) - 1)
    assert str(view.model.data(view.model.index(last, 0))).startswith("Ungeplant · ")


def test_the_list_opens_at_the_anchor(view: ListView) -> None:
    top = view.table.rowAt(0)
    group = view.model.group(top)
    assert group is not None
    assert group.day is not None
    assert group.day >= TODAY


def test_the_list_says_how_much_it_shows(view: ListView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.shown) as signal:
        view.reload()
    assert signal.args == [len(view.model.agenda.entries)]
    assert signal.args[0] > 100


def test_selecting_rows_tells_the_state_and_back(view: ListView) -> None:
    row = first_row(view)
    entry = view.model.entry(row)
    assert entry is not None
    view.table.select_rows([row], row)
    assert view.state.publications == {entry.publication_id}
    assert view.state.current == entry.content_id
    other = view.model.agenda.entries[-1]
    view.state.select(frozenset({other.content_id}))
    assert {one.content_id for one in view.table.selected_entries()} == {other.content_id}


def test_a_heading_cannot_be_selected(view: ListView) -> None:
    view.table.selectAll()
    assert len(view.table.selected_entries()) == len(view.model.agenda.entries)
    assert not view.model.flags(view.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_selection_survives_a_reload_and_another_order(view: ListView, desk: Desk) -> None:
    row = first_row(view)
    view.table.select_rows([row], row)
    kept = view.state.publications
    view.reload()
    assert desk.tasks.wait()
    assert view.state.publications == kept
    view._sort(TITLE)
    assert {one.publication_id for one in view.table.selected_entries()} == kept


def test_a_click_on_the_heading_of_a_column_sorts_flat_and_shows_the_date(view: ListView) -> None:
    assert view.table.isColumnHidden(COLUMNS.index("date"))
    view._sort(TITLE)
    assert not view.model.grouped
    assert not view.table.isColumnHidden(COLUMNS.index("date"))
    view._sort(TITLE)
    assert view.model.descending
    view._sort(COLUMNS.index("time"))
    assert view.model.grouped


@pytest.mark.parametrize("column", [one for one in COLUMNS if one != "date"])
def test_every_column_sorts_all_rows(view: ListView, column: str) -> None:
    before = len(view.model.agenda.entries)
    view._sort(COLUMNS.index(column))
    assert len(view.model.agenda.entries) == before


def test_left_and_right_fold_and_unfold_a_day(view: ListView) -> None:
    row = view.model.agenda.row_of_day(TODAY)
    view.table.setCurrentIndex(view.model.index(row, TITLE))
    before = view.model.rowCount()
    press(view, Qt.Key.Key_Left)
    assert view.model.rowCount() < before
    press(view, Qt.Key.Key_Right)
    assert view.model.rowCount() == before
    view.table.setCurrentIndex(view.model.index(row + 1, TITLE))
    press(view, Qt.Key.Key_Left)
    assert view.table.currentIndex().row() == row


def test_a_click_on_a_heading_folds_and_keeps_the_selection(view: ListView) -> None:
    row = view.model.agenda.row_of_day(TODAY)
    view.table.scroll_to_row(row)
    view.table.select_rows([row + 1], row + 1)
    kept = view.state.publications
    view.model.toggle(row)
    view.model.toggle(row)
    before = view.model.rowCount()
    place = QPoint(200, view.table.rowViewportPosition(row) + 10)
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.model.rowCount() < before
    assert kept


def test_enter_and_a_double_click_open_the_publication(view: ListView, qtbot: QtBot) -> None:
    row = view.model.agenda.row_of_day(TODAY) + 1
    entry = view.model.entry(row)
    assert entry is not None
    view.table.select_rows([row], row)
    with qtbot.waitSignal(view.desk.open_item_requested) as signal:
        press(view, Qt.Key.Key_Return)
    assert signal.args == [entry.content_id, entry.publication_id]
    view.table.scroll_to_row(row)
    place = QPoint(300, view.table.rowViewportPosition(row) + 10)
    with qtbot.waitSignal(view.desk.open_item_requested):
        QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_T, "schedule"),
        (Qt.Key.Key_M, "shift"),
        (Qt.Key.Key_S, "status"),
        (Qt.Key.Key_Delete, "delete"),
    ],
)
def test_keys_ask_for_acts(view: ListView, qtbot: QtBot, key: Qt.Key, act: str) -> None:
    with qtbot.waitSignal(view.act_requested) as signal:
        press(view, key, text=chr(key) if key < 128 else "")
    assert signal.args == [act]


def test_single_letters_can_be_switched_off(view: ListView, qtbot: QtBot) -> None:
    view.desk.change_settings(single_keys=False)
    with qtbot.assertNotEmitted(view.act_requested):
        press(view, Qt.Key.Key_T, text="t")


def test_typing_finds_the_next_title_that_begins_so(view: ListView) -> None:
    wanted = view.model.agenda.entries[-1].title
    view.desk.change_settings(single_keys=False)
    for letter in wanted[:8]:
        press(view, Qt.Key(ord(letter.upper())), text=letter)
    found = view.table.current_entry()
    assert found is not None
    assert found.title.casefold().startswith(wanted[:8].casefold())


def test_home_goes_to_today_and_escape_lets_go(view: ListView) -> None:
    view.table.select_rows([first_row(view)], first_row(view))
    press(view, Qt.Key.Key_Escape)
    assert not view.state.selection
    press(view, Qt.Key.Key_Home)
    group = view.model.group(view.table.currentIndex().row())
    assert group is not None
    assert group.day == TODAY


def test_alt_and_an_arrow_move_a_publication_by_a_day(view: ListView, desk: Desk, qtbot: QtBot) -> None:
    planned = next(one for one in view.model.agenda.entries if one.status is Status.PLANNED and one.day)
    row = view.model.agenda.rows_of(frozenset({planned.publication_id}))[0]
    view.table.select_rows([row], row)
    with qtbot.waitSignal(desk.toast_requested) as signal:
        press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert planned.title in signal.args[0]
    assert desk.tasks.wait()
    moved = next(one for one in view.model.agenda.entries if one.publication_id == planned.publication_id)
    assert moved.day is not None
    assert planned.day is not None
    assert (moved.day - planned.day).days == 1
    assert view.state.publications == {planned.publication_id}


def test_what_is_out_stays_where_it_is(view: ListView, desk: Desk, qtbot: QtBot) -> None:
    out = next(one for one in view.model.agenda.entries if one.status is Status.PUBLISHED)
    row = view.model.agenda.rows_of(frozenset({out.publication_id}))[0]
    view.table.select_rows([row], row)
    with qtbot.waitSignal(desk.toast_requested) as signal:
        press(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert signal.args[1] is False


def test_the_context_menu_opens_for_a_selection_only(view: ListView, qtbot: QtBot) -> None:
    reason = QContextMenuEvent.Reason.Keyboard
    with qtbot.assertNotEmitted(view.menu_requested):
        QApplication.sendEvent(view.table, QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
    view.table.select_rows([first_row(view)], first_row(view))
    with qtbot.waitSignal(view.menu_requested):
        QApplication.sendEvent(view.table, QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))


def test_a_filter_that_hides_everything_offers_its_end(view: ListView, desk: Desk) -> None:
    view.state.set_filter(PlanFilter(text="gibtesnirgends"))
    assert desk.tasks.wait()
    assert view.empty.isVisible()
    view.empty.button.click()
    assert desk.tasks.wait()
    assert view.table.isVisible()
    assert not view.state.filter.count


def test_a_hidden_list_reads_only_when_it_is_seen_again(view: ListView, desk: Desk, qtbot: QtBot) -> None:
    view.hide()
    with qtbot.assertNotEmitted(view.shown):
        view.state.set_filter(PlanFilter(text="AquaSens"))
        assert desk.tasks.wait()
    with qtbot.waitSignal(view.shown) as signal:
        view.show()
    assert 0 < signal.args[0] < 100


def test_dragged_widths_and_hidden_columns_are_remembered(view: ListView) -> None:
    header = view.table.horizontalHeader()
    header.resizeSection(COLUMNS.index("status"), 200)
    view.table.keeper.choose("field")
    other = ListView(view.desk, CalendarState(TODAY))
    other.resize(1280, 700)
    other.table.keeper.fit()
    assert other.table.columnWidth(COLUMNS.index("status")) == 200
    assert other.table.isColumnHidden(COLUMNS.index("field"))
    other.table.keeper.choose("")
    assert not other.table.isColumnHidden(COLUMNS.index("field"))
    other.deleteLater()


@pytest.mark.parametrize("width", [940, 1280, 1600])
def test_no_column_is_pushed_out_of_sight(view: ListView, width: int) -> None:
    view.resize(width, 600)
    QCoreApplication.processEvents()
    view.table.keeper.fit()
    assert view.table.horizontalHeader().length() <= view.table.viewport().width()


def test_a_drag_carries_the_publications(view: ListView) -> None:
    row = first_row(view)
    view.table.select_rows([row], row)
    entries = view.table.selected_entries()
    payload = from_mime(to_mime(of_entries(entries, entries[0].day)))
    assert payload is not None
    assert payload.publication_ids == view.state.publications


def test_screen_readers_hear_the_whole_publication(view: ListView) -> None:
    row = first_row(view)
    entry = view.model.entry(row)
    assert entry is not None
    words = str(view.model.data(view.model.index(row, TITLE), Qt.ItemDataRole.AccessibleTextRole))
    assert entry.title in words
    assert view.names.name("channel", entry.channel_id) in words
    assert view.table.accessibleName()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_row_paints_in_both_themes(
    desk_for: Callable[..., Desk], shown: Callable[[QWidget], None], theme: str, tmp_path: Path
) -> None:
    desk = desk_for(theme=theme, language="en")
    view = ListView(desk, CalendarState(TODAY))
    view.resize(1000, 560)
    shown(view)
    assert desk.tasks.wait()
    view.table.hovered = view.table.rowAt(20)
    image = view.grab().toImage()
    assert image.pixelColor(image.width() // 2, 10) == desk.theme.color("sunken")
    QTest.mouseMove(view.table.viewport(), QPointF(100, 100).toPoint())


def test_names_of_owners_are_whole_before_a_title_gets_more_than_it_needs(view: ListView) -> None:
    view.resize(950, 600)
    QCoreApplication.processEvents()
    keeper = view.table.keeper
    keeper.fit()
    header = view.table.horizontalHeader()
    assert header.sectionSize(COLUMNS.index("person")) >= keeper._need("person")
    view.resize(1400, 600)
    QCoreApplication.processEvents()
    keeper.fit()
    for column in ("person", "pillar", "campaign"):
        assert header.sectionSize(COLUMNS.index(column)) >= keeper._need(column)
    assert header.length() <= view.table.viewport().width()


def test_what_is_late_stands_in_full_ink_and_what_is_over_does_not(view: ListView) -> None:
    delegate = view.table.itemDelegate()
    ink, muted = view.desk.theme.color("text"), view.desk.theme.color("muted")
    late, out = make(1, date(2026, 5, 4), time(9)), make(2, date(2026, 5, 4), time(9), status=Status.PUBLISHED)
    assert delegate._look(late, "title")[1] == ink  # type: ignore[attr-defined]
    assert delegate._look(out, "title")[1] == muted  # type: ignore[attr-defined]
