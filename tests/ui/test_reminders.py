"""Due things in the window: the bell, the list by keyboard, toast and desktop message, what was missed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from editorial.domain.content import Status
from editorial.domain.reminders import DueKind, Reminder
from editorial.domain.strategy import Period, PeriodKind
from editorial.memory import recall, remember
from tests.builders import ME, NOW, TODAY, FixedClock, make_item, new_workspace
from tests.shells import settle as laid_out
from tests.shells import shell_on, wait_for
from ui.reminders.dialog import About, RemindDialog, remind
from ui.reminders.of_item import RemindersOfItem
from ui.reminders.panel import DuePanel
from ui.reminders.row import DueRow
from ui.settings.reminders import RemindersSection
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.label import Label


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace with a post for each kind of due thing, around 12 May 2026, 09:12."""
    made = new_workspace(tmp_path, clock=FixedClock())
    make_item(made, "Laborbesuch", day=TODAY, at=time(10), status=Status.APPROVED)
    make_item(made, "Zu spät", day=TODAY - timedelta(days=1), at=time(10), status=Status.APPROVED)
    make_item(made, "Offen", day=TODAY + timedelta(days=2), at=time(10), status=Status.DRAFTING)
    embargo = Period(kind=PeriodKind.EMBARGO, name="AquaSens 3", starts=TODAY, ends=TODAY, until="17:00")
    made.organisation.save(ME, embargo)
    made.reminders.save(ME, Reminder(text="Bild anfordern", day=TODAY, time=time(9)))
    made.close()
    return made.path


@pytest.fixture
def shell(qapp: QApplication, theme: Theme, path: Path) -> Iterator[Shell]:
    """The window on it, with due things read; nothing was told before."""
    with shell_on(qapp, path, "de") as made:
        begin(made)
        yield made


def settle(shell: Shell) -> None:
    """Until nothing is pending, and changes are read after their rest."""
    laid_out(shell)
    wait_for(lambda: not shell.reminders.watcher._rest.isActive())
    laid_out(shell)


def begin(shell: Shell) -> None:
    """What comes a moment after the opening, at once."""
    assert shell.session.path is not None
    shell.reminders.start(shell.session.path)
    settle(shell)


def go_on(shell: Shell, **amount: float) -> None:
    """The clock goes on, and the timer rings."""
    assert shell.desk.clock.fixed is not None
    shell.desk.clock.fixed += timedelta(**amount)
    shell.reminders.watcher.look()
    settle(shell)


def opened(shell: Shell) -> DuePanel:
    """The list behind the bell."""
    shell.window.header.bell.click()
    settle(shell)
    assert shell.reminders.panel is not None
    return shell.reminders.panel


def groups(panel: DuePanel) -> dict[str, list[str]]:
    """Titles of the rows by group."""
    return {title: [one.title for one in found] for title, found in panel.groups()}


def row(panel: DuePanel, title: str) -> DueRow:
    """The row of a thing."""
    return next(one for one in panel.rows if one.one.title == title)


def test_the_bell_counts_what_is_due_and_the_list_groups_it(shell: Shell) -> None:
    assert shell.window.header.bell.count() == 3
    assert shell.window.header.bell.accessibleName() == "Fälliges: 3 warten"
    panel = opened(shell)
    assert groups(panel) == {
        "Jetzt": ["Offen", "Bild anfordern", "Zu spät"],
        "Demnächst": ["Laborbesuch", "AquaSens 3"],
    }


def test_every_kind_says_in_one_sentence_what_and_when(shell: Shell) -> None:
    panel = opened(shell)
    said = {one.one.kind: one.accessibleName() for one in panel.rows}
    assert said == {
        DueKind.APPEARS: "„Laborbesuch“ erscheint heute um 10:00 (LinkedIn)",
        DueKind.OVERDUE: "„Zu spät“ (LinkedIn) ist seit gestern überfällig",
        DueKind.UNAPPROVED: "„Offen“ ist noch nicht freigegeben, erscheint am Do 14.05. um 10:00 (LinkedIn)",
        DueKind.EMBARGO: "Die Sperrfrist „AquaSens 3“ endet heute um 17:00",
        DueKind.REMINDER: "Bild anfordern, heute um 09:00",
    }


def test_the_list_is_worked_through_with_the_keyboard_alone(shell: Shell, qtbot: QtBot) -> None:
    shell.actions["due"].trigger()
    settle(shell)
    panel = shell.reminders.panel
    assert panel is not None
    assert panel.rows[0].hasFocus()
    qtbot.keyClick(panel.rows[0], Qt.Key.Key_Down)
    assert panel.rows[1].hasFocus()
    assert panel.rows[1].one.title == "Bild anfordern"
    qtbot.keyClick(panel.rows[1], Qt.Key.Key_Space)
    settle(shell)
    assert "Bild anfordern" not in [one.one.title for one in panel.rows]
    assert panel.isVisible()
    assert shell.toast.text() == "„Bild anfordern“ ist abgehakt."
    assert panel.rows[1].hasFocus()
    qtbot.keyClick(panel.rows[1], Qt.Key.Key_Return)
    settle(shell)
    assert not panel.isVisible()
    assert shell.window.current == "editor"
    shell.session.undo()
    settle(shell)
    assert shell.window.header.bell.count() == 3


def test_escape_closes_the_list_and_gives_the_focus_back(shell: Shell, qtbot: QtBot) -> None:
    shell.window.header.search.setFocus()
    panel = opened(shell)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("In 15 Minuten", datetime(2026, 5, 12, 9, 27)),
        ("In einer Stunde", datetime(2026, 5, 12, 10, 12)),
        ("Morgen um 09:00", datetime(2026, 5, 13, 9, 0)),
    ],
)
def test_an_own_reminder_can_wait(shell: Shell, words: str, until: datetime) -> None:
    panel = opened(shell)
    row(panel, "Bild anfordern").later.click()
    menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    settle(shell)
    assert groups(panel)["Demnächst"].count("Bild anfordern") == 1
    assert next(one for one in shell.reminders.watcher.found if one.title == "Bild anfordern").tell == until


def test_later_is_asked_for_with_the_menu_key_too(shell: Shell, qtbot: QtBot) -> None:
    panel = opened(shell)
    qtbot.keyClick(row(panel, "Bild anfordern"), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
    assert [one.text() for one in menu.actions()] == ["In 15 Minuten", "In einer Stunde", "Morgen um 09:00"]
    menu.close()
    qtbot.keyClick(row(panel, "Zu spät"), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert not [one for one in panel.findChildren(QMenu) if one.isVisible()]


def test_an_embargo_leads_to_the_day_on_which_it_ends(shell: Shell) -> None:
    panel = opened(shell)
    row(panel, "AquaSens 3").opened.emit(row(panel, "AquaSens 3").one)
    settle(shell)
    assert shell.window.current == "calendar"
    assert shell.window.page("calendar").state.anchor == TODAY


def test_where_nothing_is_due_one_sentence_says_so(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    made = new_workspace(tmp_path, clock=FixedClock())
    made.close()
    with shell_on(qapp, made.path, "de") as shell:
        begin(shell)
        assert shell.window.header.bell.accessibleName() == "Fälliges: nichts"
        panel = opened(shell)
        said = [one.text() for one in panel.findChildren(Label)]
        assert any(one.startswith("Nichts ist fällig") for one in said)
        assert panel.new.hasFocus()


def test_many_of_a_group_are_counted_and_shown_in_the_list(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    made = new_workspace(tmp_path, clock=FixedClock())
    for number in range(30):
        make_item(made, f"Beitrag {number}", day=TODAY - timedelta(days=2), at=time(10), status=Status.APPROVED)
    made.close()
    with shell_on(qapp, made.path, "de") as shell:
        begin(shell)
        panel = opened(shell)
        assert len(panel.rows) == 25
        more = next(one for one in panel.findChildren(QWidget) if "5 weitere" in str(getattr(one, "text", str)()))
        more.click()  # type: ignore[attr-defined]
        settle(shell)
        assert shell.window.page("calendar").current_view() == "list"


# Telling --------------------------------------------------------------------------------------------------------------


def test_what_becomes_due_is_told_once_by_a_toast_that_leads_there(shell: Shell) -> None:
    assert not shell.toast.isVisible()
    go_on(shell, minutes=19)
    assert shell.toast.text() == "„Laborbesuch“ erscheint heute um 10:00 (LinkedIn)"
    assert shell.window.header.bell.count() == 4
    shell.toast.offer.click()
    settle(shell)
    assert shell.window.current == "editor"
    go_on(shell, minutes=1)
    assert not shell.toast.isVisible()


def test_a_toast_with_undo_is_read_first(shell: Shell) -> None:
    shell.desk.toast("Beitrag verschoben.")
    go_on(shell, minutes=19)
    assert shell.toast.text() == "Beitrag verschoben."
    shell.toast.close_now()
    assert shell.toast.text().startswith("„Laborbesuch“")


def test_several_at_once_lead_to_the_list(shell: Shell) -> None:
    go_on(shell, hours=8)
    assert shell.toast.text() == "2 fällige Einträge"
    shell.toast.offer.click()
    settle(shell)
    assert shell.reminders.panel is not None
    assert shell.reminders.panel.isVisible()


def test_the_timer_rings_at_the_next_moment_and_once_a_minute_at_least(shell: Shell) -> None:
    timer = shell.reminders.watcher._timer
    assert timer.isActive()
    assert timer.interval() == 60_000
    assert shell.desk.clock.fixed is not None
    shell.desk.clock.fixed += timedelta(minutes=17, seconds=40)
    shell.reminders.watcher.look()
    assert timer.interval() <= 20_100


def test_a_change_is_read_at_once(shell: Shell) -> None:
    shell.desk.run(lambda ws: ws.reminders.save(ME, Reminder(text="Noch etwas", day=TODAY, time=time(9, 12))))
    settle(shell)
    assert any(one.title == "Noch etwas" for one in shell.reminders.watcher.found)


class FakeTray:
    """A desktop with a tray that shows messages."""

    made: list[FakeTray]

    def __init__(self, *_whatever: object) -> None:
        self.said: list[str] = []
        self.visible = False
        FakeTray.made.append(self)

    def __getattr__(self, name: str) -> Any:
        return _Signal()

    def setToolTip(self, words: str) -> None:
        self.tip = words

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, title: str, words: str, *_rest: object) -> None:
        self.said.append(f"{title}|{words}")


class _Signal:
    def connect(self, _slot: object) -> None:
        """Nobody clicks it."""


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> type[FakeTray]:
    """Stands for the desktop's tray."""
    from ui.reminders import tray as module

    FakeTray.made = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(module.Tray, "possible", staticmethod(lambda: True))
    monkeypatch.setattr(module, "QSystemTrayIcon", FakeTray)
    return FakeTray


def test_the_desktop_is_told_where_it_shows_messages(shell: Shell, tray: type[FakeTray]) -> None:
    assert tray.made == []
    go_on(shell, minutes=19)
    (icon,) = tray.made
    assert icon.visible
    assert icon.said == [f"{shell.window.windowTitle()}|„Laborbesuch“ erscheint heute um 10:00 (LinkedIn)"]
    assert shell.reminders.tray is not None
    shell.window.showMinimized()
    shell.reminders.tray.clicked.emit()
    settle(shell)
    assert not shell.window.isMinimized()
    assert shell.window.current == "editor"
    shell.leave_workspace()
    assert not icon.visible


def test_messages_of_the_desktop_can_be_switched_off(shell: Shell, tray: type[FakeTray]) -> None:
    shell.desk.change_settings(notify=False)
    go_on(shell, minutes=19)
    assert tray.made == []
    assert shell.toast.isVisible()


def test_a_desktop_without_a_tray_has_the_toast(shell: Shell) -> None:
    go_on(shell, minutes=19)
    assert shell.reminders.tray is None
    assert shell.toast.isVisible()


# Missed ---------------------------------------------------------------------------------------------------------------


def test_what_was_missed_is_told_once_at_the_next_start(qapp: QApplication, theme: Theme, path: Path) -> None:
    remember(path, told="2026-05-11T18:00:00")
    with shell_on(qapp, path, "de") as shell:
        begin(shell)
        bar = shell.notices.shown("missed")
        assert bar is not None
        assert bar._title.text() == "Während das Programm geschlossen war: 2 fällige Einträge"
        bar.primary_clicked.emit()
        settle(shell)
        panel = shell.reminders.panel
        assert panel is not None
        assert panel.isVisible()
        assert shell.notices.shown("missed") is None
        assert groups(panel) == {
            "Verpasst, während das Programm geschlossen war": ["Bild anfordern", "Offen"],
            "Jetzt": ["Zu spät"],
            "Demnächst": ["Laborbesuch", "AquaSens 3"],
        }
        panel.close()
    with shell_on(qapp, path, "de") as again:
        begin(again)
        assert again.notices.shown("missed") is None


def test_the_very_first_start_has_missed_nothing(shell: Shell) -> None:
    assert shell.notices.shown("missed") is None
    assert shell.session.path is not None
    assert recall(shell.session.path).told.startswith("2026-05-12T09:12")


def test_a_clock_set_back_between_two_starts_repeats_nothing(qapp: QApplication, theme: Theme, path: Path) -> None:
    with shell_on(qapp, path, "de") as shell:
        begin(shell)
        go_on(shell, minutes=19)
        assert shell.toast.isVisible()
    with shell_on(qapp, path, "de") as again:
        again.desk.clock.fixed = NOW - timedelta(hours=3)
        begin(again)
        assert again.notices.shown("missed") is None
        go_on(again, hours=3, minutes=19)
        assert not again.toast.isVisible()
        again.desk.run(lambda ws: ws.reminders.save(ME, Reminder(text="Neu", day=TODAY, time=time(9, 40))))
        settle(again)
        go_on(again, minutes=10)
        assert again.toast.text() == "Erinnerung: Neu"


def test_nothing_of_it_is_loaded_before_the_window_stands(qapp: QApplication, theme: Theme, path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; import ui.app, ui.shell, ui.main_window, ui.header; "
        "print([n for n in sys.modules if n.startswith('ui.reminders')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# Asking ---------------------------------------------------------------------------------------------------------------


def test_presets_lie_ahead_and_say_when(shell: Shell) -> None:
    about = About(1, "Laborbesuch", date(2026, 5, 21), time(10))
    dialog = RemindDialog(shell.desk, about, shell.window)
    assert [button.text() for button, _moment in dialog.choices] == [
        "Eine Stunde vorher: am Do 21.05. um 09:00",
        "Am Tag davor: am Mi 20.05. um 09:00",
        "Morgen früh: morgen um 09:00",
        "Datum und Uhrzeit",
    ]
    soon = RemindDialog(shell.desk, About(1, "Laborbesuch", TODAY, time(10)), shell.window)
    assert [moment for _button, moment in soon.choices] == [datetime(2026, 5, 13, 9), None]
    for one in (dialog, soon):
        one.deleteLater()


def test_a_moment_of_ones_own_must_lie_ahead(shell: Shell) -> None:
    dialog = RemindDialog(shell.desk, About(1, "Laborbesuch"), shell.window)
    dialog.choices[-1][0].setChecked(True)
    dialog.day.set_value(TODAY)
    dialog.hour.set_value(time(8))
    assert not dialog.check()
    dialog.hour.set_value(time(18))
    assert dialog.check()
    assert dialog.reminder().time == time(18)
    dialog.deleteLater()


def test_a_reminder_about_anything_needs_words(shell: Shell) -> None:
    shell.actions["remind"].trigger()
    dialog = shell.window.findChildren(RemindDialog)[-1]
    assert not dialog.check()
    dialog.words.setText("Raum reservieren")
    dialog.accept()
    settle(shell)
    assert shell.toast.text() == "Sie werden heute um 10:12 erinnert."
    assert any(one.title == "Raum reservieren" for one in shell.reminders.watcher.found)


def test_what_is_saved_from_the_dialog_can_be_undone(shell: Shell) -> None:
    found = open_item_id(shell, "Laborbesuch")
    dialog = remind(shell.desk, shell.window, About(found, "Laborbesuch", TODAY, time(12)))
    dialog.accept()
    settle(shell)
    assert any(one.kind is DueKind.REMINDER and one.content_id == found for one in shell.reminders.watcher.found)
    shell.session.undo()
    settle(shell)
    assert not any(one.kind is DueKind.REMINDER and one.content_id == found for one in shell.reminders.watcher.found)


def open_item_id(shell: Shell, title: str) -> int:
    """The id of an item by its title."""
    found: list[int] = []
    actor = shell.desk.actor
    shell.desk.run(lambda ws: [one.content_id for one in ws.plan.rows(actor) if one.title == title], found.extend)
    settle(shell)
    return found[0]


# On the item ----------------------------------------------------------------------------------------------------------


def test_a_key_in_the_calendar_asks_for_a_reminder_of_the_selected_item(shell: Shell, qtbot: QtBot) -> None:
    found = open_item_id(shell, "Laborbesuch")
    page = shell.window.page("calendar")
    shell.window.open_day(TODAY, "month")
    page.state.select(frozenset({found}), current=found)
    settle(shell)
    assert any(one.text().startswith("Erinnern") for one in page.acts.menu(page).actions())
    page.view().focus_content()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
    settle(shell)
    dialog = shell.window.findChildren(RemindDialog)[-1]
    assert dialog.isVisible()
    assert dialog.title.text() == "An „Laborbesuch“ erinnern"
    dialog.choices[0][0].setChecked(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(shell)
    assert shell.toast.text() == "Sie werden morgen um 09:00 erinnert."


def test_the_side_panel_shows_ticks_and_removes_the_reminders_of_an_item(shell: Shell) -> None:
    found = open_item_id(shell, "Laborbesuch")
    for words in ("Bild", "Text"):
        wanted = Reminder(content_id=found, text=words, day=TODAY, time=time(15))
        shell.desk.run(lambda ws, wanted=wanted: ws.reminders.save(ME, wanted))  # type: ignore[misc]
    page = shell.window.page("calendar")
    page.toolbar.panel_button.setChecked(True)
    page.state.select(frozenset({found}), current=found)
    settle(shell)
    shown = page.findChildren(RemindersOfItem)[-1]
    assert [one.text for one, _tick, _remove in shown.lines] == ["Bild", "Text"]
    shown.lines[0][1].click()
    settle(shell)
    shown = page.findChildren(RemindersOfItem)[-1]
    assert [one.text for one, _tick, _remove in shown.lines] == ["Text"]
    shown.lines[0][2].click()
    settle(shell)
    assert page.findChildren(RemindersOfItem)[-1].lines == []


def test_the_editor_shows_the_reminders_and_asks_for_more(shell: Shell) -> None:
    found = open_item_id(shell, "Laborbesuch")
    shell.window.open_item(found)
    settle(shell)
    shown = shell.window.page("editor").findChildren(RemindersOfItem)[0]
    assert shown.lines == []
    shown.link.click()
    dialog = shell.window.findChildren(RemindDialog)[-1]
    dialog.words.setText("Bild anfordern")
    dialog.accept()
    settle(shell)
    ((one, tick, _remove),) = shown.lines
    assert one.text == "Bild anfordern"
    assert tick.accessibleName() == "Abhaken: morgen um 09:00: Bild anfordern"


def test_the_settings_say_how_long_before_and_whether_the_desktop_does(shell: Shell) -> None:
    shell.window.show_page("settings")
    settle(shell)
    section = shell.window.page("settings").findChildren(RemindersSection)[0]
    assert (section.minutes.value(), section.days.value()) == (30, 2)
    section.minutes.setValue(60)
    section.minutes.editingFinished.emit()
    section.days.setValue(1)
    section.days.editingFinished.emit()
    settle(shell)
    assert (shell.desk.options.remind_minutes, shell.desk.options.remind_days) == ("60", "1")
    found = {one.title: one.tell for one in shell.reminders.watcher.found}
    assert found["Laborbesuch"] == datetime(2026, 5, 12, 9, 0)
    section.notify.setChecked(False)
    assert not shell.desk.settings.notify
