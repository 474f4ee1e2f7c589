"""Forms: what is typed is understood or kept, what is wrong is said once and in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import Theme
from ui.widgets.choice import Choice, Sign
from ui.widgets.choice_list import ChoiceList
from ui.widgets.date_text import MissingDay, format_date, parse_date, parse_time
from ui.widgets.form import (
    ChoiceField,
    DateField,
    Field,
    Form,
    LineEdit,
    MultiChoice,
    SpinField,
    TextArea,
    TimeField,
)
from ui.widgets.month_picker import MonthPicker, shifted_month

TODAY = date(2026, 5, 12)
PEOPLE = [Choice(1, "Katrin Vogel", Sign.person("Katrin Vogel")), Choice(2, "Jonas Brandt"), Choice(3, "P. Yılmaz")]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24.12.", date(2026, 12, 24)),
        ("24.12", date(2026, 12, 24)),
        ("24. 12. 2027", date(2027, 12, 24)),
        ("1.5.", date(2027, 5, 1)),
        ("12.5.", TODAY),
        ("24.12.27", date(2027, 12, 24)),
        ("Do, 24.12.2026", date(2026, 12, 24)),
        ("Thursday 24/12/2026", date(2026, 12, 24)),
        ("2026-12-24", date(2026, 12, 24)),
        ("24/12", date(2026, 12, 24)),
        ("heute", TODAY),
        ("Tomorrow", date(2026, 5, 13)),
        ("übermorgen", date(2026, 5, 14)),
        ("Fr", date(2026, 5, 15)),
        ("monday", date(2026, 5, 18)),
        ("29.02.2028", date(2028, 2, 29)),
    ],
)
def test_a_date_is_understood_as_people_type_it(typed: str, meant: date) -> None:
    assert parse_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "bald", "24", "32.13.", "12:30", "24.13.2026", "KW 12"])
def test_no_date_is_invented(typed: str) -> None:
    assert parse_date(typed, TODAY) is None


def test_a_day_that_is_missing_names_the_nearest() -> None:
    with pytest.raises(MissingDay) as missing:
        parse_date("31.06.2026", TODAY)
    assert missing.value.nearest == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("09.30", time(9, 30)),
        ("0930", time(9, 30)),
        ("14 Uhr", time(14)),
        ("2 pm", time(14)),
        ("12 am", time(0)),
        ("25", None),
        ("9:75", None),
        ("13 pm", None),
        ("spät", None),
    ],
)
def test_a_time_is_understood_as_people_type_it(typed: str, meant: time | None) -> None:
    assert parse_time(typed) == meant


def test_a_date_field_keeps_wrong_text_and_says_what_would_be_right(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    editor = DateField(theme, icons, "de", today=lambda: TODAY)
    field = Field(theme, icons, "Frist", editor)
    qtbot.addWidget(field)
    editor.setText("31.06.2026")
    assert not field.check()
    assert "30.06.2026" in field.error()
    assert editor.text() == "31.06.2026"
    assert editor.value() is None
    field.grab()
    editor.setText("30.6.26")
    with qtbot.waitSignal(editor.changed) as changed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert changed.args == [date(2026, 6, 30)]
    assert editor.text() == "30.06.2026"
    assert field.check()
    assert field.error() == ""


def test_a_date_is_shown_in_the_language_of_the_field(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    assert format_date(date(2026, 12, 24), "en") == "24/12/2026"
    editor = DateField(theme, icons, "de", date(2026, 12, 24))
    qtbot.addWidget(editor)
    assert editor.text() == "24.12.2026"
    editor.set_value(None)
    assert editor.text() == ""


def test_a_day_can_be_picked_from_the_month_by_keyboard(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    editor = DateField(theme, icons, "de", TODAY, today=lambda: TODAY)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    opened = QApplication.activePopupWidget()
    assert opened is not None
    picker = opened.findChild(MonthPicker)
    assert picker is not None
    grid = picker.focusProxy()
    assert grid is not None
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    picker.grab()
    with qtbot.waitSignal(editor.changed) as changed:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert changed.args == [date(2026, 6, 13)]


def test_a_click_picks_the_day_under_the_pointer(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    picker = MonthPicker(theme, icons, TODAY, TODAY)
    qtbot.addWidget(picker)
    grid = picker.focusProxy()
    assert grid is not None
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(34 + 15, 24 + 15))
    assert picked.args == [date(2026, 4, 27)]


@pytest.mark.parametrize(
    ("day", "months", "meant"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_a_month_on_stays_in_that_month(day: date, months: int, meant: date) -> None:
    assert shifted_month(day, months) == meant


def test_a_time_field_steps_by_quarters_and_tidies_what_was_typed(theme: Theme, qtbot: QtBot) -> None:
    editor = TimeField(theme, time(9, 30))
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.changed) as changed:
        qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert changed.args == [time(9, 45)]
    editor.setText("14 uhr")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "14:00"
    editor.setText("25 Uhr")
    assert editor.problem()


def test_a_required_field_complains_on_submit_and_gets_the_focus(
    theme: Theme, icons: Icons, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    form = Form(theme, icons)
    qtbot.addWidget(form)
    fine = form.add("Kernbotschaft", LineEdit(theme, "Text"))
    title = form.add("Titel", LineEdit(theme), required=True)
    shown(form)
    assert fine.editor.accessibleName() == "Kernbotschaft"
    assert title.editor.accessibleName() == "Titel, required"
    assert not form.check()
    assert title.error() == "Please fill in “Titel”."
    assert title.editor.accessibleDescription() == title.error()
    assert title.editor.hasFocus()
    assert isinstance(title.editor, QLineEdit)
    title.editor.setText("Laborbesuch")
    assert form.check()
    assert title.error() == ""


def test_a_field_is_checked_on_leaving_it(
    theme: Theme, icons: Icons, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    form = Form(theme, icons)
    qtbot.addWidget(form)
    number = LineEdit(theme)
    field = form.add("Anzahl", number, validate=lambda: "" if number.value().isdigit() else "Only digits.")
    form.add("Danach", LineEdit(theme))
    shown(form)
    number.setFocus()
    qtbot.keyClicks(number, "abc")
    assert field.error() == ""
    qtbot.keyClick(number, Qt.Key.Key_Tab)
    assert field.error() == "Only digits."
    assert number.text() == "abc"


def test_leaving_an_empty_required_field_does_not_nag(
    theme: Theme, icons: Icons, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    form = Form(theme, icons)
    qtbot.addWidget(form)
    first = form.add("Titel", LineEdit(theme), required=True)
    form.add("Danach", LineEdit(theme))
    shown(form)
    first.editor.setFocus()
    qtbot.keyClick(first.editor, Qt.Key.Key_Tab)
    assert first.error() == ""


def test_fields_beside_each_other_belong_to_the_form(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    form = Form(theme, icons)
    qtbot.addWidget(form)
    form.add_row(
        Field(theme, icons, "Tag", DateField(theme, icons), required=True),
        Field(theme, icons, "Uhrzeit", TimeField(theme)),
    )
    assert not form.check()
    assert len(form.fields) == 2


def test_a_text_area_grows_with_its_text_up_to_its_limit(theme: Theme, qtbot: QtBot) -> None:
    area = TextArea(theme, least=2, most=5)
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(area)
    holder.resize(300, 400)
    holder.show()
    low = area.sizeHint().height()
    area.setPlainText("\n".join("abcd"))
    higher = area.sizeHint().height()
    area.setPlainText("\n".join("abcdefghijkl"))
    most = area.sizeHint().height()
    assert low < higher < most
    area.setPlainText("\n".join("abcdefghijklmnopqrst"))
    assert area.sizeHint().height() == most
    assert area.tabChangesFocus()


def test_a_combo_box_carries_values_and_ignores_the_wheel(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    box = ChoiceField(theme, icons, PEOPLE, 2, none_text="Niemand")
    qtbot.addWidget(box)
    assert box.value() == 2
    box.set_value(None)
    assert box.value() is None
    assert box.currentText() == "Niemand"
    with qtbot.waitSignal(box.changed) as changed:
        box.activated.emit(1)
    assert changed.args == [1]
    theme.set_mode("dark")
    box.set_value(99)
    assert box.value() is None
    box.grab()


def test_several_choices_become_tokens_that_can_be_removed(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    tokens = MultiChoice(theme, icons, "Personen", PEOPLE, (2, 99, 1))
    qtbot.addWidget(tokens)
    tokens.resize(200, 100)
    tokens.show()
    assert tokens.values() == (2, 1)
    first = next(one for one in tokens.children() if getattr(one, "choice", None) == PEOPLE[1])
    with qtbot.waitSignal(tokens.changed) as changed:
        qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert changed.args == [(1,)]
    assert tokens.heightForWidth(120) > tokens.heightForWidth(2000)


def test_tokens_are_added_in_the_order_of_choosing(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    tokens = MultiChoice(theme, icons, "Personen", PEOPLE, (3,))
    qtbot.addWidget(tokens)
    tokens.show()
    tokens.open()
    opened = QApplication.activePopupWidget()
    assert opened is not None
    rows = opened.findChild(ChoiceList)
    assert rows is not None
    with qtbot.waitSignal(tokens.changed) as changed:
        qtbot.keyClick(rows.list, Qt.Key.Key_Up)
        qtbot.keyClick(rows.list, Qt.Key.Key_Up)
        qtbot.keyClick(rows.list, Qt.Key.Key_Space)
    assert changed.args == [(3, 1)]
    opened.close()


def test_a_number_shows_its_unit_after_a_narrow_space(theme: Theme, qtbot: QtBot) -> None:
    spin = SpinField(theme, 12, suffix="Min.")
    qtbot.addWidget(spin)
    assert spin.text() == "12\u202fMin."
    spin.grab()
