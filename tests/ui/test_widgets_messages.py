"""Toast, banner, progress, empty states and dialogs: said once, with a way out, and never in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.dialogs import BaseDialog, ConfirmDialog
from ui.widgets.empty import EmptyState
from ui.widgets.form import LineEdit
from ui.widgets.progress import LoadingLine, Progress
from ui.widgets.toast import TOAST_ABOVE, Toast

Shown = Callable[[QWidget], None]


@pytest.fixture
def sheet(shown: Shown) -> QWidget:
    window = QWidget()
    window.resize(900, 500)
    shown(window)
    return window


def test_a_toast_stands_at_the_bottom_left_and_follows_the_sheet(theme: Theme, icons: Icons, sheet: QWidget) -> None:
    toast = Toast(theme, icons, sheet)
    toast.say("„Laborbesuch“ verschoben.")
    assert toast.isVisible()
    assert toast.geometry().bottom() < sheet.height()
    low = toast.y()
    sheet.resize(900, 300)
    assert toast.y() == low - 200
    toast.grab()


def test_a_toast_leaves_the_list_free_from_which_one_drags_next(
    theme: Theme, icons: Icons, sheet: QWidget, qtbot: QtBot
) -> None:
    cards = QListView(sheet)
    cards.setProperty(TOAST_ABOVE, True)
    cards.setGeometry(0, 400, 900, 100)
    cards.show()
    toast = Toast(theme, icons, sheet)
    toast.say("„Laborbesuch“ verschoben.")
    box = toast.undo.mapTo(sheet, toast.undo.rect().bottomLeft())
    assert box.y() < 400
    cards.hide()
    toast.say("„Laborbesuch“ verschoben.")
    assert toast.y() > 400
    cards.show()
    cards.setFocus()
    assert toast.y() < 400, "a page that comes later is kept free as well"


def test_a_sentence_that_is_too_long_for_a_narrow_place_goes_on_in_the_next_line(
    theme: Theme, icons: Icons, sheet: QWidget
) -> None:
    words = "Beschlossen: „AquaSens 3: Teaser“ wird auf Freitag, den 22. Mai 2026 verschoben."
    toast = Toast(theme, icons, sheet)
    toast.say(words)
    one_line = toast.height()
    sheet.resize(420, 500)
    label = toast._text
    assert toast.height() > one_line
    assert toast.width() <= sheet.width()
    toast._row.activate()
    assert label.heightForWidth(label.width()) <= label.height()
    toast.say("Verschoben.")
    assert toast.height() == one_line


def test_a_second_toast_takes_the_place_of_the_first(theme: Theme, icons: Icons, sheet: QWidget) -> None:
    toast = Toast(theme, icons, sheet)
    toast.say("Erstens.")
    toast.say("Zweitens.", undo=False)
    assert toast.text() == "Zweitens."
    assert toast.accessibleName() == "Zweitens."
    assert not toast.undo.isVisible()


def test_a_toast_offers_undo_and_goes(theme: Theme, icons: Icons, sheet: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, icons, sheet)
    toast.say("Verschoben.")
    with qtbot.waitSignals([toast.undo_requested, toast.closed]):
        toast.undo.click()
    assert not toast.isVisible()


def test_a_toast_waits_while_somebody_looks_at_it(theme: Theme, icons: Icons, sheet: QWidget) -> None:
    toast = Toast(theme, icons, sheet)
    toast.say("Verschoben.")
    assert not toast.is_waiting()
    middle = QPointF(20, 20)
    QCoreApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert toast.is_waiting()
    QCoreApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.is_waiting()
    toast.undo.setFocus()
    assert toast.is_waiting()


def test_a_toast_slides_only_where_motion_is_wanted(theme: Theme, icons: Icons, sheet: QWidget, qtbot: QtBot) -> None:
    theme.set_reduced_motion(False)
    toast = Toast(theme, icons, sheet)
    toast.say("Verschoben.")
    start = toast.y()
    qtbot.waitUntil(lambda: toast.y() < start)


def test_escape_closes_a_toast(theme: Theme, icons: Icons, sheet: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, icons, sheet)
    toast.say("Verschoben.")
    qtbot.keyClick(toast.undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_banner_gives_a_reason_and_two_ways_out(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    banner = Banner(theme, icons, "danger", "Liegt in der Sperrfrist", "Bis Di 09:00.", "Verlegen", "Hinnehmen")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "Liegt in der Sperrfrist Bis Di 09:00."
    with qtbot.waitSignal(banner.primary_clicked):
        banner.primary.click()
    with qtbot.waitSignal(banner.alternative_clicked):
        banner.alternative.click()
    banner.set_banner("info", "Nur lesen")
    assert banner.primary.isHidden()
    banner.grab()


def test_the_details_of_a_banner_unfold_and_can_be_copied(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    banner = Banner(theme, icons, "danger", "Ging nicht", details="Traceback", framed=False)
    qtbot.addWidget(banner)
    buttons = {button.text(): button for button in banner.findChildren(type(banner.primary))}
    assert not banner.is_unfolded()
    buttons["Details"].click()
    assert banner.is_unfolded()
    buttons["Copy"].click()
    assert QGuiApplication.clipboard().text() == "Traceback"
    buttons["Details"].click()
    assert not banner.is_unfolded()
    banner.grab()


def test_what_is_fast_shows_no_progress(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    progress = Progress(theme, icons)
    qtbot.addWidget(progress)
    progress.start("Wird eingelesen")
    assert progress.is_running()
    assert not progress.isVisible()
    progress.end()
    assert not progress.is_running()


def test_what_takes_longer_shows_how_far_it_is_and_can_be_cancelled(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    progress = Progress(theme, icons)
    qtbot.addWidget(progress)
    progress.start("Wird eingelesen")
    qtbot.waitUntil(progress.isVisible)
    progress.set_progress(212, 480, "212 von 480 Zeilen")
    progress.grab()
    with qtbot.waitSignal(progress.cancelled):
        progress.cancel.click()
    assert not progress.cancel.isEnabled(), "pressed once is enough"


def test_the_loading_line_comes_late_and_goes(theme: Theme, qtbot: QtBot) -> None:
    line = LoadingLine(theme)
    qtbot.addWidget(line)
    line.begin()
    qtbot.waitUntil(line.isVisible)
    line.grab()
    line.end()
    assert not line.isVisible()


def test_an_empty_view_offers_what_makes_it_full(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    empty = EmptyState(theme, icons, "inbox", "Nichts ist fällig", "Neue Anfragen erscheinen hier.", "Anlegen", "plus")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    empty.set_text("Kein Beitrag passt zu diesen Filtern", button="Zurücksetzen")
    assert empty.button.text() == "Zurücksetzen"
    empty.grab()


class _Picky(BaseDialog):
    allowed = False

    def check(self) -> bool:
        return self.allowed


def test_enter_presses_the_primary_button_and_escape_leaves(
    theme: Theme, icons: Icons, shown: Shown, qtbot: QtBot
) -> None:
    dialog = _Picky(theme, icons, "Termin setzen")
    field = LineEdit(theme)
    dialog.content.addWidget(field)
    dialog.set_primary("Verlegen")
    shown(dialog)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible(), "what is wrong keeps it open"
    dialog.allowed = True
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_enter_in_a_long_text_is_a_new_line_and_control_enter_submits(
    theme: Theme, icons: Icons, shown: Shown, qtbot: QtBot
) -> None:
    dialog = BaseDialog(theme, icons, "Begründung")
    text = QPlainTextEdit()
    dialog.content.addWidget(text)
    dialog.set_primary("Ablehnen", kind="danger")
    shown(dialog)
    text.setFocus()
    qtbot.keyClicks(text, "a")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert text.toPlainText() == "a\n"
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_control_enter_submits_from_a_button_that_means_something_else(
    theme: Theme, icons: Icons, shown: Shown, qtbot: QtBot
) -> None:
    dialog = BaseDialog(theme, icons, "Wiederkehrendes Format")
    other = dialog.add_button("secondary", "Kanal hinzufügen")
    pressed: list[bool] = []
    other.clicked.connect(pressed.append)
    dialog.set_primary("Anlegen")
    shown(dialog)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert pressed == []


def test_a_dialog_keeps_within_its_widths_and_has_one_default(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    for wanted, width in ((100, 420), (500, 500), (2000, 640)):
        dialog = BaseDialog(theme, icons, "Titel", wanted)
        qtbot.addWidget(dialog)
        dialog.add_button("secondary", "Auf die Tagesordnung")
        dialog.set_primary("Zuerst")
        primary = dialog.set_primary("Speichern")
        dialog.set_cancel("Schließen")
        assert dialog.sizeHint().width() == width
        assert primary.isDefault()
        dialog.resize(dialog.sizeHint())
        dialog.grab()


def test_enter_does_not_confirm_what_cannot_be_undone(theme: Theme, icons: Icons, shown: Shown, qtbot: QtBot) -> None:
    dialog = ConfirmDialog(theme, icons, "Endgültig löschen?", "12 Beiträge gehen verloren.", "Löschen")
    shown(dialog)
    assert dialog.cancel.hasFocus()
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
