"""Expert time on the screen: the strip of bars, the tab, granting, what waits, the report as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from editorial.app import Workspace
from editorial.domain.inputs import RequestState, TimeBudget
from editorial.domain.people import Actor, Role
from editorial.domain.time_budgets import BudgetLine
from tests.builders import ME
from tests.exchange.pdf_reader import Paper
from tests.ui.budget_house import HOUSE, MAY, filled
from ui.context import Desk
from ui.inputs.budget_bar import shares
from ui.inputs.budget_dialog import GrantDialog
from ui.inputs.budget_strip import BudgetStrip
from ui.inputs.budget_tab import GRANTS, MONTHS, REPORT, BudgetTab
from ui.inputs.budget_words import BudgetWords, abbreviated, colour
from ui.inputs.page import InputsPage
from ui.inputs.page_work import InputsWork

Show = Callable[[QWidget], None]
T = TypeVar("T")
NNBSP = "\u202f"


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """Five departments with expert time, in German."""
    return filled(desk_for(sample=False))


def ask(desk: Desk, job: Callable[[Workspace], T]) -> T:
    found: list[T] = []
    desk.run(job, found.append)
    assert desk.tasks.wait()
    return found[0]


def strip_of(desk: Desk, shown: Show, width: int = 1347) -> BudgetStrip:
    strip = BudgetStrip(desk)
    strip.resize(width, strip.height())
    shown(strip)
    assert desk.tasks.wait()
    QTest.qWait(0)
    return strip


def tab_of(desk: Desk, shown: Show, width: int = 1347) -> BudgetTab:
    tab = BudgetTab(desk)
    tab.resize(width, 700)
    shown(tab)
    assert desk.tasks.wait()
    return tab


def toasts(desk: Desk) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    desk.toast_requested.connect(lambda words, _undo, meaning: found.append((words, meaning)))
    return found


# The strip ------------------------------------------------------------------------------------------------------------


def test_the_strip_shows_a_column_for_each_department_as_in_the_mock_up(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown)
    assert [strip.words.department(one.department_id) for one in strip.lines()] == [one[0] for one in HOUSE]
    assert [(one.taken, one.granted) for one in strip.lines()] == [(95, 120), (45, 90), (60, 60), (35, 40), (75, 120)]
    said = [strip.words.left(one) for one in strip.lines()]
    assert said == [
        ("noch 25", "muted", ""),
        ("noch 45", "muted", ""),
        ("ausgeschöpft", "danger", "triangle-alert"),
        ("noch 5", "warning", "clock-alert"),
        ("noch 45", "muted", ""),
    ]
    assert strip.words.of_granted(strip.lines()[0]) == f"von 120{NNBSP}Min."
    assert strip.words.lead(strip.lines()[0].department_id) == "Dr. H. Sommer"
    assert strip.height() == desk.theme.px(77) + 1


def test_a_column_is_read_out_with_all_its_figures(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown)
    view = QAccessible.queryAccessibleInterface(strip.columns)
    assert view.childCount() == len(HOUSE)
    spoken = strip.columns.budgets.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    wanted = "Personal, Mai 2026; gewährt 60 Min.; reserviert 12 Min.; gebraucht 48 Min.; ausgeschöpft; "
    wanted += "15 Min. warten auf Zeitbudget; Leitung S. Hoffmann"
    assert spoken == wanted.replace(" Min.", f"{NNBSP}Min.")
    assert strip.columns.budgets.index(2).data(Qt.ItemDataRole.ToolTipRole) == spoken


def test_a_department_is_chosen_by_mouse_and_by_keyboard(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown)
    chosen: list[int] = []
    strip.department_clicked.connect(chosen.append)
    columns = strip.columns
    centre = columns.visualRect(columns.budgets.index(1)).center()
    QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert chosen == [strip.lines()[1].department_id]
    columns.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Space, Qt.Key.Key_End):
        QTest.keyClick(columns, key)
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert chosen[1:] == [strip.lines()[place].department_id for place in (2, 0, 4)]


def test_where_nothing_was_granted_the_strip_says_that_nothing_limits_it(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown)
    strip.set_month(date(2025, 1, 1))
    assert desk.tasks.wait()
    assert [one.granted for one in strip.lines()] == [None] * 5
    words = BudgetWords(desk)
    line = BudgetLine(MAY, 1, None, None, 10, 5)
    assert words.left(line) == ("nicht begrenzt", "muted", "")
    assert words.of_granted(line) == "Min."
    assert shares(line) == (0.0, 0.0)
    assert "nicht begrenzt" in words.spoken(line)


@pytest.mark.parametrize(
    ("granted", "used", "reserved", "expected"),
    [
        (120, 40, 55, "accent"),
        (40, 15, 17, "warning"),
        (40, 15, 16, "accent"),
        (60, 48, 12, "danger"),
        (60, 80, 0, "danger"),
        (0, 0, 0, "danger"),
        (None, 900, 0, "accent"),
    ],
)
def test_the_colour_of_a_bar_says_how_much_is_left(
    granted: int | None, used: int, reserved: int, expected: str
) -> None:
    assert colour(BudgetLine(MAY, 1, None, granted, reserved, used)) == expected


def test_what_is_over_says_by_how_much(desk: Desk) -> None:
    words = BudgetWords(desk)
    assert words.left(BudgetLine(MAY, 1, None, 60, 12, 60))[0] == "12 darüber"
    assert words.left(BudgetLine(MAY, 1, None, 0, 0, 0))[0] == "nichts gewährt"
    assert shares(BudgetLine(MAY, 1, None, 60, 12, 60)) == (1.0, 1.0)
    assert shares(BudgetLine(MAY, 1, None, 120, 30, 60)) == (0.5, 0.75)


def test_names_are_shortened_with_their_titles() -> None:
    assert abbreviated("Dr. Miriam Weber") == "Dr. M. Weber"
    assert abbreviated("Sabine Hoffmann") == "S. Hoffmann"
    assert abbreviated("Cher") == "Cher"


def test_a_narrow_strip_scrolls_by_whole_columns(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown, 620)
    columns = strip.columns
    assert strip.ends.isVisible()
    assert not strip.back.isEnabled()
    assert columns.viewport().width() % columns.column_width() < 4
    strip.on.click()
    assert columns.horizontalScrollBar().value() == columns.column_width()
    assert strip.back.isEnabled()
    wide = strip_of(desk, shown)
    assert not wide.ends.isVisible()


def test_the_strip_follows_what_is_granted_and_marks_the_department_that_is_shown(desk: Desk, shown: Show) -> None:
    strip = strip_of(desk, shown)
    number = strip.lines()[0].department_id
    ask(desk, lambda ws: ws.budgets.grant(ME, _budget(number, 30, granted_by="Leitung")))
    assert desk.tasks.wait()
    assert strip.lines()[0].granted == 150
    strip.set_department(number)
    assert strip.columns.department == number
    strip.set_month(date(2026, 6, 17))
    assert desk.tasks.wait()
    assert [one.taken for one in strip.lines()] == [0] * 5


def _budget(department_id: int, minutes: int, **values: Any) -> TimeBudget:
    return TimeBudget(department_id=department_id, month=MAY, minutes=minutes, once=True, **values)


# The tab --------------------------------------------------------------------------------------------------------------


def test_the_table_shows_months_by_department_and_its_people(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    model = tab.months_model
    assert model.headings()[1:] == ["Jan. 26", "Feb. 26", "März 26", "Apr. 26", "Mai 26", "Juni 26", "Summe"]
    assert [model.name_of(one) for one in model.scopes[:3]] == ["Labor", "Dr. Miriam Weber", "Service"]
    may = model.index(0, 5)
    assert may.data() == f"95 von 120{NNBSP}Min."
    assert model.index(0, 7).data() == f"95 von 740{NNBSP}Min."
    assert model.index(1, 1).data() == "–"
    assert str(may.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Labor, Mai 2026; gewährt 120")
    assert model.index(0, 4).data() == f"0 von 140{NNBSP}Min."


def test_earlier_and_later_months_are_a_click_away(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    tab.back.click()
    assert desk.tasks.wait()
    assert (tab.since(), tab.until()) == (date(2025, 7, 1), date(2025, 12, 1))
    assert tab.months_model.index(0, 1).data() == f"0 von 60{NNBSP}Min."
    tab.length.setCurrentIndex(2)
    tab.length.activated.emit(2)
    assert desk.tasks.wait()
    assert len(tab.months_model.months) == 12


def test_what_waits_has_one_button_that_grants_exactly_what_is_missing(desk: Desk, shown: Show) -> None:
    said = toasts(desk)
    tab = tab_of(desk, shown)
    rows = {row.waiting.request.title: row for row in tab.waiting.rows}
    personal = rows["Tag der offenen Tür: Programm Personal"]
    assert "braucht 15 Min., es fehlen 15 Min." in personal.said.text()
    assert personal.button is not None
    assert personal.button.text() == "Zeit gewähren"
    personal.button.click()
    assert desk.tasks.wait()
    made = max(ask(desk, lambda ws: ws.budgets.grants(ME)), key=lambda one: one.id)
    assert (made.minutes, made.once, made.month) == (15, True, MAY)
    sent = ask(desk, lambda ws: ws.inputs.case(ME, personal.waiting.request.id)).request
    assert sent.state is RequestState.SENT
    assert desk.tasks.wait()
    assert len(tab.waiting.rows) == 2
    assert said[0][0].startswith(f"Personal: 15{NNBSP}Min. gewährt. „Tag der offenen Tür: Programm Personal“")


def test_what_is_overdue_says_so_and_leads_to_the_request(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    late = next(row for row in tab.waiting.rows if row.waiting.late)
    assert "Frist war am" in late.said.text()
    assert late.button is not None
    assert late.button.text() == "Anfrage öffnen"
    opened: list[int] = []
    tab.request_opened.connect(opened.append)
    late.button.click()
    assert opened == [late.waiting.request.id]


def test_who_may_not_grant_sees_no_button_for_it(desk: Desk, shown: Show) -> None:
    desk.actor = Actor(None, "Jonas Brandt", frozenset({Role.EDITOR}))
    tab = tab_of(desk, shown)
    assert not tab.grant.isEnabled()
    assert tab.grant.toolTip()
    assert [row.button for row in tab.waiting.rows if not row.waiting.late] == [None, None]


def test_the_report_tells_what_came_of_it_in_a_table_and_in_a_sentence(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    tab.views.set_current(REPORT)
    tab.views.changed.emit(REPORT)
    assert tab.stack.currentWidget() is tab.report
    assert tab.summary.text().startswith("158 Minuten gebraucht und 152 reserviert von 2.600 gewährten: 10 Anfragen")
    model = tab.report_model
    total = model.rowCount() - 1
    assert [model.index(total, column).data() for column in range(6)] == [
        "Alle Fachbereiche",
        "2.600",
        "152",
        "158",
        "10",
        "5",
    ]


def test_every_grant_is_listed_with_who_gave_it_and_whether_it_holds(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    tab.views.set_current(GRANTS)
    tab.views.changed.emit(GRANTS)
    model = tab.grants_model
    rows = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert rows[0] == [
        "Dr. Miriam Weber, Labor",
        "30",
        "Mai 2026 bis August 2026",
        "gilt",
        "Thomas Wirth, 12.01.2026",
        "",
    ]
    assert rows[1][2:4] == ["einmalig im April 2026", "abgelaufen"]
    assert rows[-1] == [
        "Labor",
        "60",
        "Juni 2025 bis Dezember 2025",
        "abgelaufen",
        "Thomas Wirth, 20.05.2025",
        "Bis zur Messe",
    ]


def test_a_grant_is_taken_back_with_the_delete_key_and_shows_as_that(desk: Desk, shown: Show) -> None:
    said = toasts(desk)
    tab = tab_of(desk, shown)
    tab.views.set_current(GRANTS)
    tab.views.changed.emit(GRANTS)
    tab.grants.selectRow(0)
    assert tab.take_back.isEnabled()
    tab.grants.setFocus()
    QTest.keyClick(tab.grants, Qt.Key.Key_Delete)
    assert desk.tasks.wait()
    assert desk.tasks.wait()
    assert tab.grants_model.index(0, 3).data() == "zurückgenommen"
    assert not tab.take_back.isEnabled()
    assert (
        said[0][0] == f"Dr. Miriam Weber: Zusage über 30{NNBSP}Min. zurückgenommen. Was gesendet ist, bleibt gesendet."
    )


def test_an_empty_workspace_says_what_a_grant_is_for(desk_for: Callable[..., Desk], shown: Show) -> None:
    tab = tab_of(desk_for(sample=False), shown)
    assert tab.stack.currentWidget() is tab.empty
    assert not tab.waiting.isVisible()


@pytest.mark.parametrize("ending", [".pdf", ".xlsx", ".csv"])
def test_the_report_is_written_where_somebody_wants_it(
    desk: Desk, shown: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    said = toasts(desk)
    tab = tab_of(desk, shown)
    target = tmp_path / "zeit"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))
    tab._export_menu()
    menu = tab.findChildren(QMenu)[-1]
    entry = next(
        one
        for one in menu.actions()
        if one.text()[:3].lower() in {".pdf": "pdf", ".xlsx": "exc", ".csv": "csv"}[ending]
    )
    entry.trigger()
    menu.close()
    assert desk.tasks.wait()
    written = target.with_suffix(ending)
    assert written.stat().st_size > 100
    assert said == [(f"„zeit{ending}“ geschrieben.", "success")]
    if ending == ".pdf":
        assert "Expertenzeit und was daraus wurde" in Paper(written.read_bytes()).text


# Granting -------------------------------------------------------------------------------------------------------------


def dialog_of(desk: Desk, tab: BudgetTab, qtbot: QtBot, budget: TimeBudget | None = None) -> GrantDialog:
    dialog = GrantDialog(desk, budget or TimeBudget(), tab._grants(), tab)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_the_dialog_says_what_a_grant_changes_and_grants_it(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    said = toasts(desk)
    tab = tab_of(desk, shown)
    recht = next(one for one in desk.directory.departments if one.name == "Recht")
    dialog = dialog_of(desk, tab, qtbot, TimeBudget(department_id=recht.id))
    dialog.minutes.setValue(80)
    assert dialog.effect.text() == (
        f"Im Mai 2026 hat Recht 80{NNBSP}Min. statt 40{NNBSP}Min. Zeit. Sie löst die bisherige monatliche Zusage ab."
    )
    dialog.granted_by.setText("Thomas Wirth")
    dialog.accept()
    assert desk.tasks.wait()
    assert not dialog.isVisible()
    made = max(ask(desk, lambda ws: ws.budgets.grants(ME)), key=lambda one: one.id)
    assert (made.minutes, made.granted_by, made.granted_on, made.once) == (80, "Thomas Wirth", date(2026, 5, 12), False)
    words, meaning = said[0]
    assert "„Tag der offenen Tür: Programm Recht“ wurde gesendet." in words
    assert "1 nicht gesendet: Die Frist ist vorbei." in words
    assert meaning == "warning"


def test_a_grant_once_to_a_person_names_both(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    tab = tab_of(desk, shown)
    dialog = dialog_of(desk, tab, qtbot)
    lab = next(one for one in desk.directory.departments if one.name == "Labor")
    dialog.department.set_value(lab.id)
    dialog.department.changed.emit(lab.id)
    weber = next(one for one in desk.directory.people if "Weber" in one.name)
    dialog.person.set_value(weber.id)
    dialog.kind.set_current("once")
    dialog.kind.changed.emit("once")
    assert not dialog.until_field.isVisible()
    dialog.minutes.setValue(10)
    wanted = dialog.wanted()
    assert (wanted.person_id, wanted.once, wanted.until, wanted.month) == (weber.id, True, None, MAY)
    assert dialog.effect.text().startswith(f"Im Mai 2026 hat Dr. Miriam Weber 40{NNBSP}Min. statt 30")


def test_a_grant_without_granter_or_with_a_day_to_come_is_not_taken(desk: Desk, shown: Show, qtbot: QtBot) -> None:
    tab = tab_of(desk, shown)
    dialog = dialog_of(desk, tab, qtbot, TimeBudget(department_id=1))
    dialog.granted_by.setText("")
    dialog.granted_on.set_value(date(2026, 5, 13))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.on_field.error()
    dialog.until.set_value(date(2026, 4, 1))
    dialog.accept()
    assert dialog.until_field.error()


def test_enter_on_a_month_grants_time_in_it(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    tab.views.set_current(MONTHS)
    tab.months.setCurrentIndex(tab.months_model.index(0, 6))
    tab.months.setFocus()
    QTest.keyClick(tab.months, Qt.Key.Key_Return)
    dialog = tab.findChild(GrantDialog)
    assert dialog is not None
    assert dialog.month.value() == date(2026, 6, 1)
    assert dialog.desk.department(dialog.wanted().department_id).name == "Labor"  # type: ignore[union-attr]
    dialog.reject()


def test_the_menu_of_a_grant_offers_what_its_buttons_do(desk: Desk, shown: Show) -> None:
    tab = tab_of(desk, shown)
    tab.views.set_current(GRANTS)
    tab.views.changed.emit(GRANTS)
    place = tab.grants.visualRect(tab.grants_model.index(2, 0)).center()
    tab._grant_menu(QPoint(place))
    menu = tab.findChildren(QMenu)[-1]
    assert [one.text() for one in menu.actions()] == ["Ändern …", "Zurücknehmen"]
    assert all(one.isEnabled() for one in menu.actions())
    menu.close()


# In the page ----------------------------------------------------------------------------------------------------------


def page_of(desk: Desk, shown: Show) -> tuple[InputsPage, InputsWork]:
    page = InputsPage(desk)
    page.resize(1347, 802)
    shown(page)
    assert desk.tasks.wait()
    assert isinstance(page.work, InputsWork)
    return page, page.work


def test_a_click_on_a_budget_shows_the_requests_of_its_department_and_a_second_one_all(desk: Desk, shown: Show) -> None:
    _page, work = page_of(desk, shown)
    number = work.strip.lines()[1].department_id
    work.strip.columns.chosen.emit(number)
    assert work.filters.wanted().departments == frozenset({number})
    assert work.strip.columns.department == number
    work.strip.columns.chosen.emit(number)
    assert not work.filters.wanted().departments
    assert work.strip.columns.department == 0


def test_an_overdue_request_that_waits_is_opened_from_the_tab(desk: Desk, shown: Show) -> None:
    _page, work = page_of(desk, shown)
    work.show_part("budget")
    assert desk.tasks.wait()
    tab = work.parts.tab("budget")
    assert isinstance(tab, BudgetTab)
    late = next(row for row in tab.waiting.rows if row.waiting.late)
    assert late.button is not None
    late.button.click()
    assert desk.tasks.wait()
    assert work.tab_stack.currentWidget() is work.requests
    found = work.table.current()
    assert found is not None
    assert found.request.id == late.waiting.request.id
