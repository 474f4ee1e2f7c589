"""Buttons, chips, switches and the filter bar."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import Theme
from ui.theme_tokens import STATES
from ui.widgets.badges import KeyCap, StatusBadge, Tag, key_text
from ui.widgets.buttons import Button, IconButton, SplitButton, make_button
from ui.widgets.choice import Choice, Sign
from ui.widgets.choice_list import ChoiceList
from ui.widgets.filter_bar import FilterBar
from ui.widgets.filter_chip import FilterChip, ToggleChip
from ui.widgets.popover import Popover
from ui.widgets.segmented import Segmented

VIEWS = [("month", "Monat"), ("week", "Woche"), ("list", "Liste"), ("board", "Board"), ("time", "Kampagnen")]
STATE_CHOICES = [Choice(state, state.title(), Sign.status(state)) for state in STATES]


def popover() -> Popover:
    found = QApplication.activePopupWidget()
    assert isinstance(found, Popover)
    return found


@pytest.mark.parametrize("kind", ["primary", "quiet", "secondary", "ghost", "danger", "danger_filled"])
def test_a_button_grows_with_its_label_and_never_shrinks_below_it(
    theme: Theme, icons: Icons, qtbot: QtBot, kind: str
) -> None:
    button = Button(theme, icons, kind, "Go", "check", "F")  # type: ignore[arg-type]
    qtbot.addWidget(button)
    short = button.sizeHint().width()
    button.setText("Zur Prüfung geben")
    assert button.sizeHint().width() > short
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.sizeHint().height() == 30
    button.grab()


def test_a_button_without_enough_room_is_still_pressed_by_key(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    button = make_button(theme, icons, "secondary", "Verschieben")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_focused_button_on_a_page_without_a_dialog(
    theme: Theme, icons: Icons, qtbot: QtBot, key: Qt.Key
) -> None:
    for button in (
        make_button(theme, icons, "primary", "Redaktionsplan einlesen …"),
        IconButton(theme, icons, "undo-2", "Undo"),
    ):
        qtbot.addWidget(button)
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_an_icon_button_says_its_name_and_shortcut(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    button = IconButton(theme, icons, "undo-2", "Undo", "Ctrl+Z")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Undo"
    assert button.toolTip() == f"Undo ({key_text('Ctrl+Z')})"
    assert button.sizeHint().width() >= 24


def test_the_end_of_a_split_button_opens_the_menu_and_the_rest_acts(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    button = SplitButton(theme, icons, "quiet", "Neu", "plus")
    qtbot.addWidget(button)
    button.drop_menu().addAction("Beitrag")
    button.resize(button.sizeHint())
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 8, 10))
    assert button.drop_menu().isVisible()
    button.drop_menu().close()
    qtbot.keyClick(button, Qt.Key.Key_Down)
    assert button.drop_menu().isVisible()
    button.drop_menu().close()


def test_the_plus_key_stays_a_plus_on_its_cap() -> None:
    assert key_text("Ctrl+K") == "Ctrl K"
    assert key_text("Ctrl++") == "Ctrl +"
    assert key_text("") == ""


def test_badges_say_what_they_show(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    badge = StatusBadge(theme, "idea", "Idee")
    tag = Tag(theme, icons, "danger", "Konflikt")
    cap = KeyCap(theme, "N")
    for widget in (badge, tag, cap):
        qtbot.addWidget(widget)
        widget.grab()
    narrow = badge.sizeHint().width()
    badge.set_status("hold", "Zurückgestellt")
    assert badge.accessibleName() == "Zurückgestellt"
    assert badge.sizeHint().width() > narrow
    assert tag.icon_name == "triangle-alert"
    assert cap.sizeHint().width() >= 20


def test_the_switch_announces_what_a_person_chose_but_not_what_the_program_set(theme: Theme, qtbot: QtBot) -> None:
    switch = Segmented(theme, VIEWS, "Ansicht")
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.changed):
        switch.set_current("board")
    assert switch.current() == "board"
    bar = switch.focusProxy()
    assert bar is not None
    with qtbot.waitSignal(switch.changed) as chosen:
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert chosen.args == ["time"]
    with pytest.raises(ValueError, match="nowhere"):
        switch.set_current("nowhere")


def test_a_narrow_switch_becomes_a_combo_box_and_keeps_its_choice(theme: Theme, qtbot: QtBot) -> None:
    switch = Segmented(theme, VIEWS, "Ansicht")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.show()
    switch.set_current("list")
    assert not switch.is_compact()
    switch.resize(140, 30)
    assert switch.is_compact()
    assert switch.current() == "list"
    switch.resize(600, 30)
    assert not switch.is_compact()


def test_a_filter_names_its_one_value_and_counts_more(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    chip = FilterChip(theme, icons, "Status", STATE_CHOICES)
    qtbot.addWidget(chip)
    assert chip.text() == "Status"
    chip.set_selected({"idea"})
    assert chip.text() == "Status: Idea"
    chip.set_selected({"idea", "hold", "unknown"})
    assert chip.text() == "Status: 2"
    assert chip.accessibleName() == "Status: Idea, Hold"


def test_the_cross_and_the_delete_key_take_a_filter_back(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    chip = FilterChip(theme, icons, "Status", STATE_CHOICES)
    qtbot.addWidget(chip)
    chip.set_selected({"idea"})
    chip.resize(chip.sizeHint())
    chip.show()
    with qtbot.waitSignal(chip.selection_changed) as cleared:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, 13))
    assert cleared.args == [frozenset()]
    chip.set_selected({"idea"})
    with qtbot.waitSignal(chip.selection_changed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert QApplication.activePopupWidget() is None


def test_the_list_of_a_filter_ticks_with_the_space_bar_and_closes_with_escape(
    theme: Theme, icons: Icons, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chip = FilterChip(theme, icons, "Status", STATE_CHOICES, parent=window)
    chip.resize(chip.sizeHint())
    shown(window)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    rows = popover().findChild(ChoiceList)
    assert rows is not None
    assert not rows.search.isHidden(), "eleven states are searched"
    with qtbot.waitSignal(chip.selection_changed) as ticked:
        qtbot.keyClick(rows.list, Qt.Key.Key_Space)
    assert ticked.args == [frozenset({"idea"})]
    popover().grab()
    qtbot.keyClick(popover(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert chip.text() == "Status: Idea"


def test_the_search_in_a_long_list_folds_umlauts(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    names = ("Prüfung", "Größe", *"abcdefgh")
    rows = ChoiceList(theme, icons, [Choice(name, name) for name in names], (), "Namen")
    qtbot.addWidget(rows)
    rows.search.setText("pruef")
    shown = [rows.list.item(row).text() for row in range(rows.list.count()) if not rows.list.isRowHidden(row)]
    assert shown == ["Prüfung"]
    with qtbot.waitSignal(rows.picked) as picked:
        qtbot.keyClick(rows.search, Qt.Key.Key_Return)
    assert picked.args == ["Prüfung"]


def test_a_ticked_row_is_drawn_with_a_filled_box(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    rows = ChoiceList(theme, icons, [Choice(1, "Eins"), Choice(2, "Zwei")], {2}, "Zahlen")
    qtbot.addWidget(rows)
    rows.resize(220, 80)
    image = rows.list.grab().toImage()
    assert image.pixelColor(10, 28 + 14) == theme.color("accent")
    assert image.pixelColor(12, 14) == theme.color("surface")


def test_a_short_list_needs_no_search(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    rows = ChoiceList(theme, icons, [Choice(1, "Eins")], {1}, "Zahlen", multiple=False)
    qtbot.addWidget(rows)
    assert rows.search.isHidden()
    rows.grab()


def test_a_hint_toggle_shows_its_count_and_meaning(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    chip = ToggleChip(theme, icons, "Konflikte", "triangle-alert", "danger")
    qtbot.addWidget(chip)
    plain = chip.sizeHint().width()
    chip.set_count(3)
    assert chip.accessibleName() == "Konflikte 3"
    assert chip.sizeHint().width() > plain
    with qtbot.waitSignal(chip.toggled):
        chip.click()
    chip.grab()


def bar_with_filters(theme: Theme, icons: Icons) -> FilterBar:
    bar = FilterBar(theme, icons)
    for key, label in (("status", "Status"), ("other", "Aufgabenfeld"), ("third", "Fachbereich")):
        bar.add_filter(key, FilterChip(theme, icons, label, STATE_CHOICES))
    return bar


def test_the_filter_bar_announces_all_values_and_resets_once(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    bar = bar_with_filters(theme, icons)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.changed) as changed:
        bar.chip("status").selection_changed.emit(frozenset())
    assert changed.args == [{}]
    bar.set_values({"status": frozenset({"idea"}), "other": frozenset({"hold"})})
    assert bar.values() == {"status": frozenset({"idea"}), "other": frozenset({"hold"})}
    with qtbot.waitSignal(bar.changed) as reset:
        bar.reset()
    assert reset.args == [{}]
    assert bar.values() == {}


def test_reset_appears_with_the_first_filter(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    bar = bar_with_filters(theme, icons)
    qtbot.addWidget(bar)
    bar.resize(1200, 40)
    bar.show()
    reset = next(one for one in bar.findChildren(QPushButton) if one.text() == "Reset")
    assert not reset.isVisible()
    bar.set_values({"status": frozenset({"idea"})})
    assert reset.isVisible()


def test_a_narrow_filter_bar_folds_into_one_button_that_still_filters(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    bar = bar_with_filters(theme, icons)
    row.addWidget(bar)
    window.resize(260, 60)
    window.show()
    assert bar.is_folded()
    bar.set_values({"status": frozenset({"idea"})})
    fold = next(one for one in bar.findChildren(Button) if one.text().startswith("Filter"))
    assert fold.text() == "Filter (1)"
    fold.click()
    opened = popover()
    assert bar.chip("status").window() is opened
    bar.chip("status").clear()
    assert fold.text() == "Filter"
    opened.close()
    assert bar.chip("status").parentWidget() is bar
    window.resize(1200, 60)
    qtbot.waitUntil(lambda: not bar.is_folded())
    assert bar.chip("status").isVisible()


def test_filters_that_do_not_fit_go_behind_more(
    theme: Theme, icons: Icons, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    bar = FilterBar(theme, icons)
    labels = ("Kanal", "Status", "Themenkorridor", "Aufgabenfeld", "Kampagne", "Fachbereich")
    chips = [bar.add_filter(label, FilterChip(theme, icons, label, STATE_CHOICES)) for label in labels]
    bar.resize(bar.sizeHint().width() + 2, 40)
    shown(bar)
    assert all(chip.isVisible() for chip in chips)
    bar.resize(bar.sizeHint().width() - 20, 40)
    beside = [chip for chip in chips if chip.isVisible()]
    assert 3 <= len(beside) < len(chips)
    assert all(chip.width() >= chip.sizeHint().width() for chip in beside)
    bar.set_values({labels[-1]: frozenset({"idea"})})
    more = next(one for one in bar.findChildren(Button) if one.text().startswith("More"))
    assert more.text() == "More (1)"
    more.click()
    assert chips[-1].window() is popover()
    assert chips[0].window() is bar
    popover().close()
    qtbot.waitUntil(lambda: chips[-1].window() is bar)
    assert not chips[-1].isVisible()


def test_a_popover_gives_the_focus_back(theme: Theme, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    anchor = QPushButton("Open", window)
    shown(window)
    anchor.setFocus()
    panel = Popover(theme, window)
    inner = QPushButton("Inside")
    panel.body.addWidget(inner)
    with qtbot.waitSignal(panel.closed):
        panel.open_below(anchor)
        assert panel.isVisible()
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(anchor.hasFocus)
