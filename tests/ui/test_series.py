"""Recurring formats in the window: seen, taken up by every act, moved by scope, made and changed in the dialog."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editorial.domain.calendar import Entry, Month
from editorial.domain.content import Status
from editorial.domain.filters import PlanFilter
from editorial.domain.series import Series
from editorial.domain.series_ids import content_id_of, publication_id_of
from tests.builders import ME, TODAY
from tests.services.series_makers import make_series
from ui.calendar.acts_jobs import Wish
from ui.calendar.drag import of_entries
from ui.calendar.drops import Drops
from ui.calendar.month_model import MonthModel
from ui.calendar.page import CalendarPage
from ui.calendar.selection import Selected
from ui.calendar.series_acts import of_item
from ui.context import Desk
from ui.quick_add import QuickAddPopover
from ui.series.dialog import SeriesDialog
from ui.series.list_dialog import SeriesListDialog
from ui.series.scope import ScopePopover
from ui.widgets.chip import OVERDUE, PAST, SERIES, VIRTUAL

SECOND, THIRD = date(2026, 5, 19), date(2026, 5, 26)
Read = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def desk(desk_for: Callable[..., Desk]) -> Desk:
    """Two channels and nothing else."""
    return desk_for(sample=False)


@pytest.fixture
def read(desk: Desk) -> Read:
    """Runs a job on the worker and waits for its answer."""

    def run(job: Callable[[Any], Any]) -> Any:
        found: list[Any] = []
        desk.run(job, found.append)
        assert desk.tasks.wait()
        return found[0]

    return run


@pytest.fixture
def series(read: Read) -> Series:
    """ "Tipp der Woche", Tuesdays at nine on LinkedIn."""
    found: Series = read(make_series)
    return found


@pytest.fixture
def said(desk: Desk) -> list[str]:
    """The toasts."""
    found: list[str] = []
    desk.toast_requested.connect(lambda sentence, _undo, _meaning: found.append(sentence))
    return found


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, shown: Callable[[Any], None], series: Series) -> CalendarPage:
    """The calendar in May."""
    made = CalendarPage(desk)
    made.resize(1440, 900)
    shown(made)
    made.show_view("month")
    made.show_day(TODAY)
    assert desk.tasks.wait()
    grid: Any = made.view().grid  # type: ignore[attr-defined]
    wanted = frozenset({content_id_of(series.id, SECOND)})
    qtbot.waitUntil(lambda: bool(grid.days_model.rows_of(wanted, frozenset())))
    return made


def month(read: Read) -> Month:
    """May and June."""
    found: Month = read(lambda ws: ws.plan.span(ME, date(2026, 5, 1), date(2026, 6, 10)))
    return found


def days(read: Read) -> list[str]:
    """Occurrences and items of the format, by day."""
    return [f"{one.day} {'' if one.virtual else 'item'}".strip() for one in month(read).shown]


def occurrence(read: Read, day: date = SECOND) -> Entry:
    """The occurrence of a day."""
    return next(one for one in month(read).occurrences.entries if one.day == day)


def answer(qtbot: QtBot, key: Qt.Key) -> None:
    """Answer the question about the scope with a key."""
    qtbot.waitUntil(lambda: _asked() is not None)
    popover = _asked()
    assert popover is not None
    qtbot.keyClick(popover, key)


def _asked() -> ScopePopover | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ScopePopover) and one.isVisible()]
    return found[0] if found else None


# Seen ---------------------------------------------------------------------------------------------------------------


def test_an_occurrence_is_dashed_with_the_repeat_sign_and_never_overdue(desk: Desk, read: Read, series: Series) -> None:
    read(lambda ws: ws.series.take_up(ME, content_id_of(series.id, SECOND)))
    model = MonthModel(desk)
    model.show(month(read), TODAY, desk.clock.now().replace(day=31))
    marks = {one.day: mark for row, mark in enumerate(model.marks) if (one := model.entry(row))}
    assert marks[date(2026, 5, 12)] == SERIES | VIRTUAL | PAST
    assert marks[date(2026, 6, 2)] == SERIES | VIRTUAL
    assert marks[SECOND] & SERIES
    assert not marks[SECOND] & VIRTUAL
    assert marks[SECOND] & OVERDUE
    first = next(row for row in range(model.rowCount()) if (one := model.entry(row)) and one.virtual)
    spoken = model.data(model.index(first), Qt.ItemDataRole.AccessibleTextRole)
    assert "wiederkehrend, noch nicht begonnen" in spoken


def test_month_week_and_list_show_occurrences(page: CalendarPage, desk: Desk, qtbot: QtBot, series: Series) -> None:
    wanted = content_id_of(series.id, date(2026, 5, 12))
    for name in ("month", "week", "list"):
        page.show_view(name)
        view: Any = page.view()

        def ids(view: Any = view) -> set[int]:
            if hasattr(view, "grid"):
                return {one.content_id for one in view.grid.days_model.rows if isinstance(one, Entry)}
            return {one.content_id for one in view.model.agenda.entries}

        qtbot.waitUntil(lambda ids=ids: wanted in ids())  # type: ignore[misc]
    assert desk.tasks.wait()


def test_the_list_says_when_a_format_has_more_than_it_shows(page: CalendarPage, read: Read, qtbot: QtBot) -> None:
    read(lambda ws: make_series(ws, "FREQ=DAILY", title="Wetter"))
    page.show_view("list")
    page.state.set_filter(PlanFilter(since=date(2026, 1, 1), until=date(2036, 1, 1)))
    qtbot.waitUntil(lambda: page.view().subtitle() == "von Wetter nur die ersten 1.000")


def test_a_format_counts_for_the_cadence_of_its_channel(page: CalendarPage, read: Read) -> None:
    figures = page.view().grid.picture.weeks.of(date(2026, 5, 11))  # type: ignore[attr-defined]
    assert figures.planned == 1
    assert [(name, count) for _id, name, count in figures.missing] == [("LinkedIn", 2)]


# Taken up -----------------------------------------------------------------------------------------------------------


def test_enter_on_an_occurrence_opens_the_item_it_becomes(
    page: CalendarPage, desk: Desk, read: Read, series: Series, qtbot: QtBot
) -> None:
    opened: list[int] = []
    desk.open_item_requested.connect(lambda content_id, _publication: opened.append(content_id))
    grid: Any = page.view().grid  # type: ignore[attr-defined]
    row = grid.days_model.rows_of(frozenset({content_id_of(series.id, SECOND)}), frozenset())[0]
    grid.select_rows([row], row)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0] > 0
    assert "2026-05-19 item" in days(read)


def test_delete_on_an_occurrence_leaves_it_out_with_a_toast(
    page: CalendarPage, read: Read, series: Series, said: list[str], qtbot: QtBot
) -> None:
    page.state.select(frozenset({content_id_of(series.id, SECOND)}))
    page.acts.perform("delete")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Ein Termin von „Tipp der Woche“ ausgelassen."]
    assert days(read)[:2] == ["2026-05-12", "2026-05-26"]


def test_a_new_state_takes_the_occurrence_up_and_the_item_is_selected(
    page: CalendarPage, read: Read, series: Series, desk: Desk, qtbot: QtBot
) -> None:
    virtual = content_id_of(series.id, SECOND)
    page.state.select(frozenset({virtual}), frozenset({publication_id_of(virtual, 0)}))
    page.acts.perform("status:drafting")
    qtbot.waitUntil(lambda: all(one > 0 for one in page.state.selection))
    (content_id,) = page.state.selection
    assert read(lambda ws: ws.content.card(ME, content_id)).item.status is Status.DRAFTING
    read(lambda ws: ws.history.undo(ME))
    assert days(read)[1] == "2026-05-19"


def test_the_panel_shows_an_occurrence_and_the_way_to_its_series(
    page: CalendarPage, desk: Desk, series: Series, qtbot: QtBot
) -> None:
    panel: Any = page.panel()
    page.state.select(frozenset({content_id_of(series.id, SECOND)}))
    page.acts.reader.read()
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: panel._shown[0] == "one")
    panel.item.series_wanted.emit()
    qtbot.waitUntil(lambda: _dialog(SeriesDialog) is not None)
    dialog = _dialog(SeriesDialog)
    assert dialog is not None
    assert dialog.series.id == series.id
    dialog.reject()


def _dialog(kind: type[Any]) -> Any:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


# Scopes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_1, ["2026-05-12", "2026-05-21 item", "2026-05-26", "2026-06-02", "2026-06-09"]),
        (Qt.Key.Key_2, ["2026-05-12", "2026-05-21", "2026-05-28", "2026-06-04"]),
        (Qt.Key.Key_3, ["2026-05-14", "2026-05-21", "2026-05-28", "2026-06-04"]),
        (Qt.Key.Key_Return, ["2026-05-12", "2026-05-21 item", "2026-05-26", "2026-06-02", "2026-06-09"]),
        (Qt.Key.Key_Escape, ["2026-05-12", "2026-05-19", "2026-05-26", "2026-06-02", "2026-06-09"]),
    ],
)
def test_a_drag_asks_beside_the_drop_whom_it_means(
    desk: Desk, read: Read, series: Series, qtbot: QtBot, said: list[str], key: Qt.Key, expected: list[str]
) -> None:
    one = occurrence(read)
    assert Drops(desk).on_day(of_entries([one], SECOND), date(2026, 5, 21))
    answer(qtbot, key)
    assert desk.tasks.wait()
    assert days(read) == expected
    assert bool(said) is (key != Qt.Key.Key_Escape)


def test_several_dragged_together_are_only_these(desk: Desk, read: Read, series: Series) -> None:
    both = [occurrence(read), occurrence(read, THIRD)]
    assert Drops(desk).on_day(of_entries(both, SECOND), date(2026, 5, 20))
    assert desk.tasks.wait()
    assert _asked() is None
    assert days(read)[:3] == ["2026-05-12", "2026-05-20 item", "2026-05-27 item"]


def test_a_drop_on_the_all_day_lane_asks_too(page: CalendarPage, desk: Desk, read: Read, qtbot: QtBot) -> None:
    page.show_view("week")
    grid: Any = page.view().grid  # type: ignore[attr-defined]
    one = occurrence(read)
    assert grid.drag.drop(of_entries([one], SECOND), (date(2026, 5, 20), None), False)
    answer(qtbot, Qt.Key.Key_3)
    assert desk.tasks.wait()
    assert [(str(one.day), one.time) for one in month(read).shown][:2] == [("2026-05-13", None), ("2026-05-20", None)]


def test_a_date_set_with_the_dialog_asks_too(
    page: CalendarPage, desk: Desk, read: Read, series: Series, qtbot: QtBot
) -> None:
    page.state.select(frozenset({content_id_of(series.id, SECOND)}))
    page.acts.reader.read()
    assert desk.tasks.wait()
    page.acts.schedule(Wish(date(2026, 5, 20), time(10), False))
    answer(qtbot, Qt.Key.Key_3)
    assert desk.tasks.wait()
    assert days(read)[:2] == ["2026-05-13", "2026-05-20"]
    page.state.select(frozenset({content_id_of(series.id, date(2026, 5, 20))}))
    page.acts.reader.read()
    assert desk.tasks.wait()
    page.acts.shift(1)
    answer(qtbot, Qt.Key.Key_1)
    assert desk.tasks.wait()
    assert days(read)[:2] == ["2026-05-13", "2026-05-21 item"]


# The dialog ---------------------------------------------------------------------------------------------------------


def test_the_dialog_says_the_rule_and_the_next_five_days_while_it_is_built(desk: Desk, qtbot: QtBot) -> None:
    dialog = SeriesDialog(desk, Series(starts=TODAY, time=time(9)))
    qtbot.addWidget(dialog)
    dialog.name.setText("Tipp der Woche")
    assert dialog.sentence.text() == "Jeden Dienstag um 9:00, ab 12.05.2026"
    assert dialog.dates.text() == "Nächste: Di 12.05., Di 19.05., Di 26.05., Di 02.06., Di 09.06."
    builder = dialog.builder
    builder.weekdays[3].click()
    assert dialog.sentence.text().startswith("Jeden Dienstag und Donnerstag")
    builder.interval.setValue(2)
    assert dialog.sentence.text().startswith("Alle 2 Wochen am Dienstag und Donnerstag")
    _choose(builder.frequency, "MONTHLY")
    builder.interval.setValue(1)
    _choose(builder.month_by, "weekday")
    assert dialog.sentence.text().startswith("Jeden zweiten Dienstag im Monat")
    _choose(builder.end, "count")
    builder.count.setValue(3)
    assert dialog.sentence.text().endswith("3 Termine bis 14.07.2026")
    _choose(builder.frequency, "RULE")
    assert builder.rule.text() == "FREQ=MONTHLY;BYDAY=2TU;COUNT=3"
    _choose(builder.frequency, "YEARLY")
    assert dialog.sentence.text().startswith("Jedes Jahr am zweiten Dienstag im Mai")
    _choose(builder.frequency, "DAILY")
    assert dialog.sentence.text().startswith("Jeden Tag")


def _choose(control: Any, key: str) -> None:
    control.set_current(key)
    control.changed.emit(key)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("FREQ=SECONDLY", "keine Häufigkeit"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "trifft nie zu"),
        ("", "leer"),
    ],
)
def test_a_rule_that_cannot_be_used_is_said_and_keeps_the_dialog_open(
    desk: Desk, qtbot: QtBot, read: Read, typed: str, words: str
) -> None:
    dialog = SeriesDialog(desk, Series(title="Tipp", starts=TODAY))
    qtbot.addWidget(dialog)
    _choose(dialog.builder.frequency, "RULE")
    dialog.builder.rule.setText(typed)
    assert words in dialog.sentence.text()
    dialog.accept()
    assert desk.tasks.wait()
    assert read(lambda ws: ws.series.list(ME)) == ()
    assert dialog.builder.rule.text() == typed


def test_creating_puts_the_format_into_the_month_with_its_template(
    desk: Desk, qtbot: QtBot, read: Read, said: list[str]
) -> None:
    dialog = SeriesDialog(desk, Series(starts=TODAY, time=time(9)))
    qtbot.addWidget(dialog)
    dialog.name.setText("Tipp der Woche")
    dialog.channels.set_values([desk.directory.channels[0].id])
    dialog.template.field.set_value("CM")
    dialog.template.text.setPlainText("Ein Tipp.")
    dialog.accept()
    assert desk.tasks.wait()
    assert said == ["„Tipp der Woche“ ist jetzt ein wiederkehrendes Format."]
    made = read(lambda ws: ws.series.list(ME))[0].series
    assert (made.task_field, made.text, made.rule) == ("CM", "Ein Tipp.", "FREQ=WEEKLY;BYDAY=TU")
    assert days(read)[:2] == ["2026-05-12", "2026-05-19"]


def test_changing_from_a_day_on_leaves_what_was_before(desk: Desk, qtbot: QtBot, read: Read, series: Series) -> None:
    dialog = SeriesDialog(desk, series, THIRD)
    qtbot.addWidget(dialog)
    assert dialog.scope.current() == "following"
    dialog.name.setText("Rat der Woche")
    dialog.accept()
    assert desk.tasks.wait()
    titles = [one.title for one in month(read).shown]
    assert titles == ["Tipp der Woche", "Tipp der Woche", "Rat der Woche", "Rat der Woche", "Rat der Woche"]


def test_changing_only_one_leaves_the_rule_alone(desk: Desk, qtbot: QtBot, read: Read, series: Series) -> None:
    dialog = SeriesDialog(desk, series, THIRD, None, content_id_of(series.id, THIRD))
    qtbot.addWidget(dialog)
    _choose(dialog.scope, "this")
    assert not dialog.builder.isEnabled()
    dialog.name.setText("Sondertipp")
    dialog.accept()
    assert desk.tasks.wait()
    titles = [one.title for one in month(read).shown]
    assert titles == ["Tipp der Woche", "Tipp der Woche", "Sondertipp", "Tipp der Woche", "Tipp der Woche"]


def test_changing_all_changes_the_one_series(desk: Desk, qtbot: QtBot, read: Read, series: Series) -> None:
    dialog = SeriesDialog(desk, series, THIRD)
    qtbot.addWidget(dialog)
    dialog.scope.set_current("all")
    dialog.name.setText("Rat der Woche")
    dialog.accept()
    assert desk.tasks.wait()
    assert {one.title for one in month(read).shown} == {"Rat der Woche"}
    assert len(read(lambda ws: ws.series.list(ME))) == 1


def test_a_rule_beyond_the_controls_is_shown_as_it_is_written(desk: Desk, qtbot: QtBot) -> None:
    rule = "FREQ=MONTHLY;BYDAY=1MO,3MO"
    dialog = SeriesDialog(desk, Series(title="Tipp", rule=rule, starts=TODAY))
    qtbot.addWidget(dialog)
    assert dialog.builder.frequency.current() == "RULE"
    assert dialog.builder.rule_text() == rule
    assert "ersten Montag und dritten Montag" in dialog.sentence.text()


def test_a_new_start_takes_the_weekday_along(desk: Desk, qtbot: QtBot) -> None:
    dialog = SeriesDialog(desk, Series(title="Tipp", starts=TODAY))
    qtbot.addWidget(dialog)
    dialog.starts.set_value(date(2026, 5, 14))
    dialog.starts.changed.emit(date(2026, 5, 14))
    assert dialog.builder.rule_text() == "FREQ=WEEKLY;BYDAY=TH"


def test_an_item_can_become_the_first_of_a_series(desk: Desk, read: Read, qtbot: QtBot) -> None:
    from tests.builders import make_item

    item = read(lambda ws: make_item(ws, "Laborbesuch", day=TODAY, at=time(9)))
    card = read(lambda ws: ws.content.card(ME, item.id))
    found = of_item(card, TODAY, "Europe/Berlin")
    dialog = SeriesDialog(desk, found, None, None, item.id)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert desk.tasks.wait()
    assert days(read)[:2] == ["2026-05-12 item", "2026-05-19"]
    assert Selected(frozenset({item.id}), frozenset(), (card,)).one is not None


def test_the_editor_names_the_series_of_an_item_and_opens_it(
    desk: Desk, read: Read, series: Series, qtbot: QtBot
) -> None:
    from ui.content.series_link import SeriesLink

    made = read(lambda ws: ws.series.take_up(ME, content_id_of(series.id, SECOND))).made
    item = read(lambda ws: ws.content.card(ME, made)).item
    link = SeriesLink(desk)
    qtbot.addWidget(link)
    assert link.show_item(item)
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: link.link.toolTip() == "Teil der Serie „Tipp der Woche“")
    link.link.click()
    qtbot.waitUntil(lambda: _dialog(SeriesDialog) is not None)
    dialog = _dialog(SeriesDialog)
    assert (dialog.series.id, dialog.day) == (series.id, SECOND)
    dialog.reject()
    assert not link.show_item(replace(item, series_id=None))


# Quick add ----------------------------------------------------------------------------------------------------------


def test_one_line_makes_a_recurring_format(desk: Desk, read: Read, qtbot: QtBot, said: list[str]) -> None:
    popover = QuickAddPopover(desk)
    qtbot.addWidget(popover)
    popover.line.setPlainText("jeden Di 10:00 LinkedIn Tipp der Woche")
    assert popover._reading is not None
    facts = {label: value for _icon, label, value in popover._readings(popover._reading)}
    assert facts["Wiederholt"] == "Jeden Dienstag um 10:00, ab 12.05.2026"
    assert facts["Titel"] == "Tipp der Woche"
    popover.line.entered.emit()
    assert desk.tasks.wait()
    made = read(lambda ws: ws.series.list(ME))[0].series
    linkedin = next(one.id for one in desk.directory.channels if one.name == "LinkedIn")
    assert (made.title, made.rule, made.time, made.channel_ids) == (
        "Tipp der Woche",
        "FREQ=WEEKLY;BYDAY=TU",
        time(10),
        (linkedin,),
    )
    assert said == ["„Tipp der Woche“ ist jetzt ein wiederkehrendes Format."]


def test_a_title_that_sounds_recurring_stays_a_title(desk: Desk, read: Read, qtbot: QtBot) -> None:
    popover = QuickAddPopover(desk)
    qtbot.addWidget(popover)
    popover.line.setPlainText("Jeden Dienstag ein Tipp")
    popover.line.entered.emit()
    assert desk.tasks.wait()
    assert read(lambda ws: ws.series.list(ME)) == ()
    assert [one.title for one in read(lambda ws: ws.plan.backlog(ME))] == ["Jeden Dienstag ein Tipp"]


def test_tab_opens_the_dialog_with_what_the_line_says(desk: Desk, qtbot: QtBot) -> None:
    popover = QuickAddPopover(desk)
    qtbot.addWidget(popover)
    popover.line.setPlainText("am 15. jedes Monats 9:00 X Zahlen des Monats")
    popover.line.detailed.emit()
    qtbot.waitUntil(lambda: _dialog(SeriesDialog) is not None)
    dialog = _dialog(SeriesDialog)
    assert dialog.name.value() == "Zahlen des Monats"
    assert dialog.builder.rule_text() == "FREQ=MONTHLY;BYMONTHDAY=15"
    assert dialog.scope.current() == "all"
    dialog.reject()


# All formats --------------------------------------------------------------------------------------------------------


def test_the_list_of_formats_says_how_often_and_what_comes_next(
    desk: Desk, qtbot: QtBot, read: Read, series: Series
) -> None:
    edited: list[Series] = []
    dialog = SeriesListDialog(desk, edited.append, lambda: None)
    qtbot.addWidget(dialog)
    assert desk.tasks.wait()
    assert dialog._rule(series) == "Jeden Dienstag um 9:00, ab 12.05.2026"
    assert dialog._state(dialog.lines[0]) == "Nächste: Di 12.05., Di 19.05., Di 26.05."
    dialog._run(lambda ws: ws.series.archive(ME, series.id))
    assert desk.tasks.wait()
    qtbot.waitUntil(lambda: dialog.lines[0].series.archived)
    assert dialog._state(dialog.lines[0]) == "Archiviert"
    dialog._change(dialog.lines[0].series)
    assert [one.id for one in edited] == [series.id]


def test_a_format_that_ended_before_it_began_still_says_its_rhythm(desk: Desk, qtbot: QtBot, read: Read) -> None:
    made = read(lambda ws: make_series(ws, starts=date(2026, 6, 2)))
    read(lambda ws: ws.series.end(ME, made.id, date(2026, 5, 11)))
    dialog = SeriesListDialog(desk, lambda _series: None, lambda: None)
    qtbot.addWidget(dialog)
    assert desk.tasks.wait()
    assert dialog._rule(dialog.lines[0].series) == "Jeden Dienstag"
    assert dialog._state(dialog.lines[0]) == "Beendet"
